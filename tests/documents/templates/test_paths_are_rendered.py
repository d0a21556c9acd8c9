"""Every path that is read is what jinja2 itself renders in a context of that path, character for character."""

import re

import jinja2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from candidate_comms.documents.template_reader import read_paths
from candidate_comms.documents.templates.conditions import looked_up
from candidate_comms.documents.templates.contexts import Sampled
from documents.templates.made import BODIES, HEAD, PART

OPTIONS = st.tuples(st.booleans(), st.booleans(), st.booleans(), st.booleans())


def _sample(path):
    return "⟦" + ".".join(path) + "⟧"


def _filled(slot, context, shapes):
    value = looked_up(context, slot.key.removesuffix("|length"), shapes)
    return str(len(value) if slot.key.endswith("|length") else value)


def _unnumbered(text):
    """``text`` without what tells the keys of a table apart: a slot that stands for all of them has none."""
    return re.sub("⟧ [23]", "⟧", text)


def compare(body, options):
    """How many paths were compared."""
    trim, lstrip, keep, windows = options
    source = HEAD + body
    source = source.replace("\n", "\r\n") if windows else source
    environment = jinja2.Environment(
        trim_blocks=trim, lstrip_blocks=lstrip, keep_trailing_newline=keep, loader=jinja2.DictLoader({"part": PART})
    )
    read = read_paths(source, path="made.txt.j2", environment=environment, limit=64)
    assert not any(document.faults for document in read.documents), source
    sampled = Sampled(read.domains, _sample)
    template = environment.from_string(source)
    for path in read.paths:
        context = sampled.context(path)
        ours = "".join(_filled(s, context, read.domains.shapes) if s.name else s.text for s in path.segments)
        assert _unnumbered(ours) == _unnumbered(template.render(context)), (source, context)
        for segment in path.segments:
            if segment.verbatim and segment.text:
                assert segment.span.cut(segment.file.text).lower() == segment.text.lower()
    for document in read.documents:
        for piece in document.source_map.pieces:
            if piece.verbatim:
                written = source if not piece.path else PART
                assert piece.source.cut(written).lower() == piece.visible.cut(document.text).lower()
    return len(read.paths)


@settings(max_examples=settings().max_examples * 3 // 2, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BODIES, OPTIONS)
def test_a_path_reads_as_jinja2_renders_it(body, options):
    compare(body, options)

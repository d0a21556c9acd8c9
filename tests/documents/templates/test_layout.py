"""Where each character of a path comes from: the file, the characters in it, and the tags that led there."""

import jinja2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from candidate_comms.documents.slot_names import label
from candidate_comms.documents.source_map import Placed
from candidate_comms.documents.template_reader import read_paths
from candidate_comms.text.spans import Span
from documents.templates.made import BODIES, HEAD, PART

FILES = {
    "part": PART,
    "sign.j2": "{% macro sign(who) %}Kind regards,\n{{ who }}{% endmacro %}",
    "foot.j2": "{% from 'sign.j2' import sign %}{{ sign(sender) }}\n",
    "base.j2": "Head\n{% block body %}nothing{% endblock %}\nFoot {{ office }}",
}


def read(source, **options):
    options.setdefault("loader", FILES)
    return read_paths(source, path="mail.txt.j2", **options)


def source_of(found, path):
    return found.files[path] if path else found.documents[0].source


def back(document, text):
    at = document.text.index(text)
    return document.to_source(Span(at, at + len(text)))


def via(document, text):
    """The tags through which a text was reached: the file of each, and what stands there."""
    span = back(document, text)
    files = {"": document.source} | FILES
    return [(one.path, one.cut(files[one.path])) for one in span.via] if isinstance(span, Placed) else []


@settings(max_examples=settings().max_examples // 2, suppress_health_check=[HealthCheck.too_slow])
@given(BODIES, st.booleans())
def test_every_piece_that_is_copied_has_the_characters_of_its_own_file(body, windows):
    source = (HEAD + body).replace("\n", "\r\n") if windows else HEAD + body
    found = read(source, limit=16)
    for document in found.documents:
        for piece in document.source_map.pieces:
            written = piece.source.cut(source_of(found, piece.path))
            shown = piece.visible.cut(document.text)
            assert not piece.verbatim or written.lower() == shown.lower()
            assert 0 <= piece.source.start < piece.source.end <= len(source_of(found, piece.path))


@settings(max_examples=settings().max_examples // 2, suppress_health_check=[HealthCheck.too_slow])
@given(BODIES)
def test_every_slot_stands_at_a_tag_that_holds_its_expression(body):
    found = read(HEAD + body, limit=16)
    for document in found.documents:
        for slot in document.slots:
            if slot.dialect != "jinja2":
                continue  # a placeholder by hand, "[Name]": texts of several tags can make one
            path = slot.source.path if isinstance(slot.source, Placed) else ""
            tag = slot.source.cut(source_of(found, path))
            assert tag.startswith(("{{", "{%"))
            assert tag.endswith("}}" if tag.startswith("{{") else "%}")
            assert slot.visible.cut(document.text) == label(slot.name)
            assert slot.expression in tag
        for gap in document.gaps:
            assert source_of(found, gap.path)[gap.source.start] == "{"
            assert gap.visible.start == gap.visible.end <= len(document.text)


def test_text_of_the_template_itself_was_reached_through_nothing():
    document = read("Dear {{ name }},{% if a %} yes{% endif %}").documents[0]
    assert via(document, "Dear") == via(document, "⟨name⟩") == via(document, " yes") == []
    assert type(back(document, "Dear")) is Span


def test_text_of_a_macro_was_reached_through_its_call():
    document = read("{% macro dear(who) %}Dear {{ who }},{% endmacro %}{{ dear(name) }} {{ dear('Sam') }}").documents[0]
    assert via(document, "Dear") == [("", "{{ dear(name) }}")]
    assert via(document, "⟨name⟩") == [("", "{{ dear(name) }}")]
    at = document.text.rindex("Dear")
    assert [one.cut(document.source) for one in document.to_source(Span(at, at + 4)).via] == ["{{ dear('Sam') }}"]


def test_what_a_call_is_given_stands_where_it_is_written():
    source = "{% macro dear(who) %}Dear {{ who }},{% endmacro %}{{ dear('Sam') }}"
    document = read(source).documents[0]
    assert back(document, "Sam").cut(source) == "Sam"


def test_a_macro_of_another_file_was_reached_through_all_that_led_there():
    document = read("Hello.\n\n{% include 'foot.j2' %}").documents[0]
    assert document.text == "Hello.\n\nKind regards,\n⟨sender⟩"
    assert back(document, "Kind regards").path == "sign.j2"
    assert via(document, "Kind regards") == [("", "{% include 'foot.j2' %}"), ("foot.j2", "{{ sign(sender) }}")]
    slot = document.slots[0]
    assert (slot.source.path, slot.source.cut(FILES["sign.j2"])) == ("sign.j2", "{{ who }}")


def test_a_block_stands_in_its_own_file_inside_that_of_its_parent():
    document = read("{% extends 'base.j2' %}{% block body %}Mine. {{ super() }}{% endblock %}").documents[0]
    assert document.text == "Head\nMine. nothing\nFoot ⟨office⟩"
    places = {text: getattr(back(document, text), "path", "") for text in ("Head", "Mine", "nothing", "Foot")}
    assert places == {"Head": "base.j2", "Mine": "", "nothing": "base.j2", "Foot": "base.j2"}


def test_a_body_that_is_handed_over_stands_where_it_is_written():
    source = "{% macro box() %}[{{ caller() }}]{% endmacro %}{% call box() %}inside {{ a }}{% endcall %}"
    document = read(source).documents[0]
    assert document.text == "[inside ⟨a⟩]"
    assert back(document, "inside").cut(source) == "inside"
    assert back(document, "⟨a⟩").cut(source) == "{{ a }}"


def test_a_span_over_two_files_stays_in_the_first():
    document = read("Hello.\n\n{% include 'foot.j2' %}").documents[0]
    both = document.to_source(Span(document.text.index("Hello"), document.text.index("regards") + 7))
    assert not isinstance(both, Placed)
    assert both.cut(document.source) == "Hello.\n\n"


def test_the_same_text_on_two_paths_stands_in_the_same_place():
    found = read("A{% if a %}B{% else %}CC{% endif %}{% include 'foot.j2' %}{{ z }}")
    places = [[back(document, text) for text in ("A", "Kind", "⟨z⟩")] for document in found.documents]
    assert len(places) == 2
    assert places[0] == places[1]
    assert via(found.documents[0], "Kind") == via(found.documents[1], "Kind")


def test_an_empty_loop_and_an_empty_choice_leave_gaps_where_they_stand():
    found = read("A {% for x in xs %}{{ x }}{% endfor %} B {% if c %}yes{% endif %} C {{ feedback }}")
    seen = {
        (gap.kind, gap.source.cut(found.documents[0].source)) for document in found.documents for gap in document.gaps
    }
    assert seen == {("loop", "{% for x in xs %}"), ("choice", "{% if c %}"), ("slot", "{{ feedback }}")}


def test_other_delimiters_and_line_statements_are_placed_as_well():
    environment = jinja2.Environment("<%", "%>", "<<", ">>", line_statement_prefix="#", loader=jinja2.DictLoader({}))
    source = "# if a\nDear << name >>,\n# endif\n"
    document = read(source, environment=environment, loader=None).documents[0]
    assert document.text == "Dear ⟨name⟩,\n"
    assert back(document, "⟨name⟩").cut(source) == "<< name >>"

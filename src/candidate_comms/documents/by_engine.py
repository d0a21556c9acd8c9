"""Which front end reads which engine's templates. Each is imported when a source asks for it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from candidate_comms.documents.model import Fault, FaultKind
from candidate_comms.documents.plain import lines_joined
from candidate_comms.documents.templates.tree import File, Template
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine

if TYPE_CHECKING:
    from candidate_comms.documents.jinja.read import Environment

__all__ = ["TOO_DEEP", "front_end", "host_names"]

TOO_DEEP = "The template is nested too deeply to be read."

_HOME = "candidate_comms.documents.front_ends"
_BY_ENGINE = {
    Engine.HANDLEBARS: ("handlebars", "handlebars_read"),
    Engine.LIQUID: ("liquid", "liquid_read"),
    Engine.DJANGO: ("django", "django_read"),
    Engine.ERB: ("erb", "erb_read"),
    Engine.QWEB: ("qweb", "qweb_read"),
    Engine.BLADE: ("blade", "blade_read"),
    Engine.FREEMARKER: ("freemarker", "freemarker_read"),
    Engine.GO: ("go", "go_read"),
    Engine.TOKENS: ("notify", "notify_read"),
}


def front_end(engine: Engine, environment: Environment | None = None) -> Callable[[str, str], Template]:
    """What reads the sources of an engine: from a source and its name to a tree."""
    if engine is Engine.JINJA:
        from candidate_comms.documents.jinja.read import jinja_front_end

        return _bounded(jinja_front_end(environment))
    module, function = _BY_ENGINE[engine]
    read: Callable[[str, str], Template] = getattr(import_module(f"{_HOME}.{module}"), function)
    return _bounded(read)


def _bounded(read: Callable[[str, str], Template]) -> Callable[[str, str], Template]:
    """``read``, with a fault where a source is nested more deeply than the interpreter can follow."""

    def bounded(source: str, path: str) -> Template:
        try:
            return read(source, path)
        except RecursionError:
            layer = lines_joined(source)
            fault = Fault(FaultKind.SYNTAX, Span(0, min(1, len(source))), TOO_DEEP)
            return Template(File(path, source, layer.text, layer.source_map), None, (fault,))

    return bounded


def host_names(environment: Environment | None) -> frozenset[str]:
    """The names that an environment gives to every template."""
    return frozenset() if environment is None else frozenset(environment.globals)

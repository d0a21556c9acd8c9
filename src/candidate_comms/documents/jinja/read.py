"""What an environment tells of the templates that are written for it. Neither it nor a template is run."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import BaseLoader, Environment

from candidate_comms.documents.jinja.front_end import jinja_template
from candidate_comms.documents.jinja.parse import known_tags
from candidate_comms.documents.templates.tree import Template

__all__ = ["BaseLoader", "Environment", "environment_tags", "has_own_delimiters", "jinja_front_end", "loaded"]


def jinja_front_end(environment: Environment | None) -> Callable[[str, str], Template]:
    """What reads a Jinja2 source, with the delimiters, options and extensions of ``environment``."""
    chosen = environment if environment is not None else Environment()
    return lambda source, path: jinja_template(source, chosen, path)


def loaded(loader: BaseLoader, name: str, environment: Environment | None) -> str:
    """The source of a file that the caller's loader finds; whatever it raises is the caller's."""
    return loader.get_source(environment if environment is not None else Environment(), name)[0]


def environment_tags(environment: Environment | None) -> frozenset[str]:
    """The tags that the environment's extensions add."""
    return known_tags(environment) if environment is not None else frozenset()


def has_own_delimiters(environment: Environment | None) -> bool:
    """Whether the environment's tags are not written ``{{ }}`` and ``{% %}``."""
    if environment is None:
        return False
    return (environment.block_start_string, environment.variable_start_string) != ("{%", "{{")

"""Facts to start from, as a TOML file that tells what each of them means."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any, get_args

import attrs

from candidate_comms import offices
from candidate_comms.builders.examples import example
from candidate_comms.builders.fact_words import meaning_of_field, summary_of
from candidate_comms.builders.kinds import name_of
from candidate_comms.builders.letter import Letter
from candidate_comms.builders.plain_facts import fields_of, without_none
from candidate_comms.errors import FactsError

__all__ = ["example_file"]

_WIDTH = 88


def example_file(kind: type[Letter], office: str, language: str | None = None) -> str:
    """The example of this kind for this office and language; a letter can be written from it as it is."""
    place, facts, name = offices.get(office), example(kind, office, language), name_of(kind)
    spoken = f" --language {language}" if language is not None else ""
    absent = [field.name for field in fields_of(kind) if field.name not in facts]
    lines = [
        *_comment(f"{name}: {summary_of(kind)}"),
        *_comment(
            f"Facts for the office {place.name}, all invented: put yours in their place and write the letter with"
        ),
        f"#     candidate-comms compose {name} --office {office}{spoken} --facts FILE",
        *_table(kind, facts, "", _optional(kind, facts, office, language)),
    ]
    if absent:
        lines += ["", "# Further facts, where you have them:"]
        lines += [line for one in absent for line in _comment(_meaning(kind, one), "#   ")]
    return "\n".join(lines) + "\n"


def _optional(kind: type[Letter], facts: Mapping[str, Any], office: str, language: str | None) -> frozenset[str]:
    """The facts without which this office's letter can be written too."""

    def needed(name: str) -> bool:
        try:
            kind.from_dict({one: value for one, value in facts.items() if one != name}).compose(
                office, language=language
            )
        except FactsError:
            return True
        return False

    return frozenset(name for name in facts if not needed(name))


def _table(kind: type, facts: Mapping[str, Any], path: str, optional: frozenset[str] = frozenset()) -> Iterator[str]:
    """The values of a class of facts, then its tables, each under what it means."""
    fields = [field for field in fields_of(kind) if field.name in facts]
    for tables in (False, True):  # what follows the name of a table would belong to it
        for field in fields:
            name, value = field.name, facts[field.name]
            if _is_table(value) is tables:
                yield ""
                yield from _comment(_meaning(kind, name) + (" May be left out." if name in optional else ""))
                yield from _tables(field, value, f"{path}{name}") if tables else [f"{name} = {_value(value)}"]


def _tables(field: attrs.Attribute[Any], value: Any, path: str) -> Iterator[str]:
    held = without_none(field.type)
    if isinstance(value, Mapping):
        yield f"[{path}]"
        yield from _table(held, value, f"{path}.")
        return
    (item, *_) = get_args(held)
    for number, one in enumerate(value):
        yield from [] if number == 0 else [""]
        yield f"[[{path}]]"
        if number == 0:
            yield from _table(item, one, f"{path}.")
        else:
            yield from (f"{name} = {_value(told)}" for name, told in one.items())


def _is_table(value: Any) -> bool:
    return isinstance(value, Mapping) or (isinstance(value, list) and bool(value) and isinstance(value[0], Mapping))


def _value(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case date() | time():
            return value.isoformat()
        case list():
            one_line = f"[{', '.join(map(_value, value))}]"
            return (
                one_line
                if len(one_line) <= _WIDTH
                else "\n".join(["[", *(f"    {_value(one)}," for one in value), "]"])
            )
        case str():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def _meaning(kind: type, name: str) -> str:
    return meaning_of_field(kind, name).replace("`", "")


def _comment(text: str, mark: str = "# ") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=mark, subsequent_indent=mark, break_long_words=False)

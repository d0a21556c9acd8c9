"""Whose template is it? Recognised by file name and by giveaways in the text, before anything is parsed."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from attrs import frozen

from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine

__all__ = ["Giveaway", "by_suffix", "detected", "has_jinja_signs", "is_template_suffix", "reads_flat", "slot_dialect"]

_JINJA_SIGN = re.compile(r"\{\{|\{%|\{#")
_ANY_SIGN = re.compile(r"\{\{[^{}\n]{0,120}\}\}|<[#%][^<>\n]{0,120}>|\$\{[^{}\n]{0,80}\}|[{<\[]")
_COMMENT, _COMMENT_END = re.compile(r"\{#"), re.compile(r"#\}")
_RAW, _RAW_END = (re.compile(rf"\{{%[-+]?\s{{0,9}}{word}\s{{0,9}}[-+]?%\}}") for word in ("raw", "endraw"))
_BY_VALUE = {engine.value: engine for engine in Engine}


@frozen
class Giveaway:
    """Where another engine gives itself away."""

    engine: Engine
    span: Span
    detail: str
    beside: bool
    """Whether the template can still be read as Jinja2."""


@frozen
class _Signature:
    engine: Engine
    finder: re.Pattern[str]
    says: str
    beside: bool
    tag: bool


@frozen
class _Engines:
    suffixes: dict[str, Engine]
    templates: tuple[str, ...]
    slots: dict[Engine, str]
    branches: dict[Engine, re.Pattern[str]]
    signatures: tuple[_Signature, ...]


@cache
def _engines() -> _Engines:
    data = tomllib.loads((Path(__file__).parent / "engines.toml").read_text("utf-8"))
    return _Engines(
        {suffix: _BY_VALUE[name] for suffix, name in data["suffixes"].items()},
        tuple(data["templates"]["suffixes"]),
        {_BY_VALUE[name]: entry["slots"] for name, entry in data["engines"].items()},
        {_BY_VALUE[name]: re.compile(entry["branches"]) for name, entry in data["engines"].items()},
        tuple(
            _Signature(
                _BY_VALUE[entry["engine"]],
                re.compile(entry["pattern"]),
                entry["says"],
                entry.get("beside", False),
                entry.get("tag", False),
            )
            for entry in data["giveaway"]
        ),
    )


def by_suffix(path: str) -> Engine:
    """The engine that a file name names, or ``Engine.NONE``.

    >>> by_suffix("mail/reject.html.j2"), by_suffix("mail/reject.txt")
    (<Engine.JINJA: 'jinja2'>, <Engine.NONE: 'none'>)
    """
    name = path.lower()
    return next((engine for suffix, engine in _engines().suffixes.items() if name.endswith(suffix)), Engine.NONE)


def is_template_suffix(path: str) -> bool:
    """Whether a file name says that the file is a template, of whatever engine."""
    return by_suffix(path) is not Engine.NONE or path.lower().endswith(_engines().templates)


def slot_dialect(engine: Engine) -> str:
    """The dialect in which an engine's slots are read flat; empty if they cannot be."""
    return _engines().slots.get(engine, "")


def reads_flat(engine: Engine, source: str) -> bool:
    """Whether a template of another engine has slots but no branches, so that reading it flat is right."""
    known = _engines()
    return bool(known.slots.get(engine)) and known.branches[engine].search(source) is None


def detected(source: str, path: str = "", known_tags: frozenset[str] = frozenset()) -> Giveaway | None:
    """The first giveaway of an engine other than Jinja2, or None.

    ``known_tags`` are tags that the caller's environment has, whatever other engine has them too.
    Jinja2 comments and raw blocks are not looked at.
    """
    text = _blanked(source)
    named = by_suffix(path)
    foreign = named if named not in (Engine.NONE, Engine.JINJA) else None
    first = None
    for signature in _engines().signatures:
        if foreign is not None and signature.engine is not foreign:
            continue
        match = signature.finder.search(text)
        while match is not None and signature.tag and _tag_of(match.group()) in known_tags:
            match = signature.finder.search(text, match.end())
        if match is None:
            continue
        span = Span(*match.span(match.lastindex or 0))
        # A conclusive sign outweighs one that a Jinja2 template could hold as well; else the first one counts.
        if first is None or (signature.beside, span.start) < (first.beside, first.span.start):
            first = Giveaway(signature.engine, span, f"{signature.says}.", signature.beside)
    if first is None and foreign is not None:
        sign = _ANY_SIGN.search(text)
        span = Span(*sign.span()) if sign else Span(0, 0)
        says = f"By its name this file is written for {foreign.definition}; only Jinja2 branches are followed."
        first = Giveaway(foreign, span, says, False)
    return first


def _tag_of(written: str) -> str:
    word = re.search(r"[A-Za-z_]+", written)
    return word.group() if word else ""


def _blanked(source: str) -> str:
    """The source with Jinja2 comments and raw blocks as spaces, at the same length."""
    return _without(_without(source, _COMMENT, _COMMENT_END), _RAW, _RAW_END)


def _without(text: str, opens: re.Pattern[str], closes: re.Pattern[str]) -> str:
    out: list[str] = []
    at = 0
    while (begin := opens.search(text, at)) is not None:
        end = closes.search(text, begin.end())
        if end is None:
            break
        out += [text[at : begin.start()], " " * (end.end() - begin.start())]
        at = end.end()
    return "".join(out) + text[at:]


def has_jinja_signs(source: str) -> bool:
    """Whether there is anything in the text that Jinja2 would read."""
    return _JINJA_SIGN.search(source) is not None

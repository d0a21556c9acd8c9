"""The program languages in other engines' tags: how simple values and tests are written in them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

__all__ = ["Language", "language"]

_NUMBER = r"\d[\d_]*(?:\.\d+)?"
_TEXTS = {
    "double": r'"[^"\\]*(?:\\.[^"\\]*)*"',
    "single": r"'[^'\\]*(?:\\.[^'\\]*)*'",
    "back": r"`[^`\\]*(?:\\.[^`\\]*)*`",
    "double-three": r'""".*?"""',
    "single-three": r"'''.*?'''",
    "word-list": r"%[wi][\[(][^\])]{0,400}[\])]",
}
_PREFIXED = {"python": "[rbuRBU]?", "freemarker": "r?"}
_COMPARISONS = {sign: sign for sign in ("==", "!=", "<", "<=", ">", ">=")} | {"===": "==", "!==": "!=", "<>": "!="}
_SETS = ("either", "both", "negations", "members", "nothing", "keywords", "whole_contexts", "uncalled")


@frozen(eq=False)
class Language:
    """How a language writes simple values and tests; ``languages.toml`` says what its methods do to a value."""

    finder: re.Pattern[str]
    """One word of it."""
    methods: Mapping[str, str]
    functions: Mapping[str, str]
    comparisons: Mapping[str, str]
    either: frozenset[str]
    both: frozenset[str]
    negations: frozenset[str]
    members: frozenset[str]
    """What leads from a value to a part of it."""
    nothing: frozenset[str]
    keywords: frozenset[str]
    """Words that are no variables."""
    whole_contexts: frozenset[str] = frozenset()
    """Names for the table of all variables: ``locals.x`` is ``x``."""
    uncalled: frozenset[str] = frozenset()
    """The methods that are asked without brackets; ``*``: all. Elsewhere such a word is a part of the value."""
    missing_is_nothing: bool = True
    """Whether ``x == null`` holds for a name that nobody has set."""
    ternary: bool = True
    """``test ? yes : no``; else ``yes if test else no``."""
    modifiers: bool = False
    """``value if test``."""
    bare_arguments: bool = False
    """A call may leave its brackets out: ``link_to "Reply", url``."""
    postfix_defaults: bool = False
    """``x!"none"``, ``x??`` and ``x?builtin``."""
    fallback: str = ""
    """The sign that falls back where a value is missing."""
    elvis: str = ""
    """The sign that falls back where a value does not hold."""
    joins: str = "+"
    """The sign that joins texts."""
    sigils: str = ""
    """What may stand before a name and is no part of it."""
    marked: str = ""
    """What every variable begins with."""
    open_quotes: str = ""
    """The quotes around a text that can hold values."""
    within_text: re.Pattern[str] | None = None
    """Such a value; its last group is the code."""
    loop_words: Mapping[str, str] = field(factory=dict)
    """What an attribute of ``loop`` is called in the tree."""

    def method(self, name: str, *, called: bool) -> str | None:
        """What a method does to a value, or None where it is none."""
        return self.methods.get(name) if called or not {"*", name}.isdisjoint(self.uncalled) else None


@cache
def language(name: str) -> Language:
    """The language of that name: ``ruby``, ``javascript``, ``php``, ``python`` or ``freemarker``."""
    data = _tables()[name]
    symbols = sorted(map(re.escape, data.pop("symbols").split()), key=len, reverse=True)
    prefix = _PREFIXED.get(name, "")
    texts = "|".join(prefix + _TEXTS[kind] for kind in data.pop("texts"))
    parts = {
        "comment": data.pop("comment"),
        "text": texts,
        "number": _NUMBER,
        "name": data.pop("name"),
        "symbol": "|".join(symbols),
    }
    for words in _SETS:
        data[words] = frozenset(data.get(words, ()))
    if "within_text" in data:
        data["within_text"] = re.compile(data["within_text"])
    return Language(
        finder=re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in parts.items()), re.DOTALL),
        methods=_meanings(data.pop("methods")),
        functions=_meanings(data.pop("functions", {})),
        comparisons=_COMPARISONS | data.pop("comparisons", {}),
        **data,
    )


def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((Path(__file__).parent / "languages.toml").read_text("utf-8"))


def _meanings(table: dict[str, list[str]]) -> dict[str, str]:
    return {word: meaning for meaning, words in table.items() for word in words}

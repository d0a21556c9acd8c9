"""The wordings that helps suggest, in the language of the message: "“We are not offering you the role of …”"."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from candidate_comms.errors import DataError

__all__ = ["in_language"]

_QUOTED = re.compile("“([^“”]+)”")


def in_language(help_: str, language: str) -> str:
    """A help with what it quotes in another language, where ``wordings/`` has it; the rest as it is.

    What a person would paste into an Arabic letter should be Arabic; what is quoted from the letter stays.

    >>> in_language("Say for instance: “We are not offering you the role of …”", "ar")
    'Say for instance: “لن نعرض عليك وظيفة …”'
    >>> in_language("Write “organise”.", "ar")
    'Write “organise”.'

    Raises:
        DataError: the data file is malformed.

    """
    if language == "en" or "“" not in help_:
        return help_
    known = _wordings(language)
    return _QUOTED.sub(lambda quoted: f"“{known.get(quoted[1], quoted[1])}”", help_)


@cache
def _wordings(language: str) -> dict[str, str]:
    """English wordings with those of a language; empty where there is no such file."""
    file = Path(__file__).parent / "wordings" / f"{language}.toml"
    if not file.exists():
        return {}
    try:
        return {entry["en"]: entry[language] for entry in tomllib.loads(file.read_text(encoding="utf-8"))["wording"]}
    except (tomllib.TOMLDecodeError, KeyError) as fault:
        raise DataError(f"{file.name}: every [[wording]] has en and {language}: {fault}") from None

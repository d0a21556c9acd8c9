"""Finding the files to check, and turning their bytes into text. Every refusal says the way out."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from attrs import frozen

from candidate_comms.documents.engines import is_template_suffix
from candidate_comms.errors import SourceError

__all__ = ["LIMIT", "Found", "decode", "find", "office_in", "read", "read_stream", "shown"]

LIMIT = 5_000_000
"""Bytes. No message is near it; a larger file is an export or a mistake."""

_MESSAGES = {".txt", ".text", ".html", ".htm", ".xhtml", ".eml", ".md", ".markdown"}
_SKIPPED_FOLDERS = {"node_modules", "__pycache__", "venv", "site-packages"}
_SKIPPED_FILES = ("readme", "changelog", "contributing", "license", "licence", "requirements", "robots.txt")
_NOT_OFFICES_BEFORE_US = {"about", "contact", "email", "join", "meet", "tell", "to", "with"}

_MAGIC = (
    (b"PK\x03\x04", "a .docx or another zip file: export it as text or HTML"),
    (b"%PDF", "a PDF: export it as text"),
    (b"\xd0\xcf\x11\xe0", "a .doc or .msg file: export it as text or HTML"),
    (b"{\\rtf", "an RTF file: save it as plain text or HTML"),
    (b"\x89PNG", "a PNG picture: leave it out of the check"),
    (b"\xff\xd8\xff", "a JPEG picture: leave it out of the check"),
    (b"GIF8", "a GIF picture: leave it out of the check"),
    (b"\x1f\x8b", "a gzip file: unpack it first"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@frozen
class Found:
    """A path to check. ``path`` is as people wrote it, with ``/`` between its parts."""

    path: str
    problem: str | None = None
    """Why it cannot be read, or None."""
    empty_folder: bool = False
    """Whether it is a folder that holds nothing to check."""


def find(paths: Iterable[str]) -> Iterator[Found]:
    """The files behind ``paths``, each once: a named file as it is, a folder's files in the order of their names.

    ``-`` stays as it is. A folder without a single file to check comes back as itself.
    """
    seen: set[str] = set()
    for given in paths:
        if given == "-":
            files: Iterable[Found] = [Found("-")]
        elif Path(given).is_dir():
            files = list(_walk(given)) or [Found(shown(given), empty_folder=True)]
        elif not os.path.lexists(given):
            files = [Found(shown(given), "no such file or folder: check the spelling and the working folder")]
        else:
            files = [Found(shown(given))]
        for file in files:
            real = os.path.realpath(file.path) if file.path != "-" else "-"
            if real not in seen:
                seen.add(real)
                yield file


def _walk(top: str) -> Iterator[Found]:
    problems: list[Found] = []

    def remember(error: OSError) -> None:
        problems.append(Found(shown(str(error.filename)), f"cannot be read: {error.strerror}"))

    for folder, folders, names in os.walk(top, onerror=remember):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED_FOLDERS and not name.startswith("."))
        for name in sorted(names):
            known = Path(name).suffix.lower() in _MESSAGES or is_template_suffix(name)
            if known and not name.startswith(".") and not name.lower().startswith(_SKIPPED_FILES):
                yield Found(shown(str(Path(folder) / name)))
    yield from problems


def shown(path: str) -> str:
    """A path as people write it: ``/`` between its parts, nothing before the first."""
    return path.replace(os.sep, "/").removeprefix("./") or "."


def office_in(path: str, codes: Iterable[str]) -> str | None:
    """The office that ``path`` names, in its file name or else in the nearest folder; None if it names none.

    >>> office_in("letters/us/offer.txt", ["uk", "us", "uae"])
    'us'
    >>> office_in("letters/contact-us.txt", ["uk", "us", "uae"]) is None
    True
    """
    known = set(codes)
    *folders, name = path.lower().split("/")
    words = "".join(character if character.isalnum() else " " for character in name).split()
    for before, word in zip(["", *words], words, strict=False):
        if word in known and not (word == "us" and before in _NOT_OFFICES_BEFORE_US):
            return word
    return next((folder for folder in reversed(folders) if folder in known), None)


def read(path: str, name: str = "", *, empty: bool = False) -> str:
    """The text of the file at ``path``; ``name`` is what it is called in errors, ``empty`` whether it may be empty.

    Raises:
        SourceError: it cannot be read, or is not text.

    """
    try:
        with Path(path).open("rb") as stream:
            return read_stream(stream, name or path, empty=empty)
    except OSError as error:
        raise SourceError(name or path, f"cannot be read: {error.strerror or error}") from error


def read_stream(stream: BinaryIO, path: str, *, empty: bool = False) -> str:
    """The text of an open file; ``path`` is its name in errors, ``empty`` whether there may be nothing in it.

    Raises:
        SourceError: it is too large, or not text.

    """
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        limit = f"{LIMIT // 1_000_000} MB"
        raise SourceError(path, f"is larger than {limit}, far more than a message: split it, or leave it out")
    if empty and not data.strip():
        return data.decode("ascii")  # only white space is left
    return decode(data, path)


def decode(data: bytes, path: str) -> str:
    """The characters of ``data``: UTF-8, or UTF-16 and UTF-32 with a byte order mark. Line ends stay as they are.

    Raises:
        SourceError: it is empty, binary, or in another encoding; the text names the byte and a likely encoding.

    """
    if not data.strip():
        raise SourceError(path, "is empty: write the message, or leave the file out of the check")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise SourceError(path, f"is not text; it looks like {what}")
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        raise SourceError(path, _zeros(data))
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(path, _undecodable(data, error)) from error


def _zeros(data: bytes) -> str:
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) > len(data) // 4:
        return "looks like UTF-16 without a byte order mark: save it as UTF-8"
    at = data.index(b"\0")
    return f"is not text: it has a zero byte at offset {at}. Export it as text, or leave it out of the check"


def _undecodable(data: bytes, error: UnicodeDecodeError) -> str:
    if not error.encoding.startswith("utf-8"):
        return f"is cut off or damaged: byte {error.start} is not {error.encoding.upper()}. Save it again as UTF-8"
    line = data.count(b"\n", 0, error.start) + 1
    where = f"is not UTF-8: byte 0x{data[error.start]:02X} at offset {error.start} (line {line})"
    if error.reason == "unexpected end of data" and error.end == len(data):
        return f"{where}; the file ends inside a character and seems to be cut off"
    guess = _likely_encoding(data)
    return f"{where}; it may be {guess}. Save it as UTF-8" if guess else f"{where}. Save it as UTF-8"


def _likely_encoding(data: bytes) -> str | None:
    """The legacy encoding that ``data`` most likely has; Arabic text is mostly bytes above 127."""
    high = sum(byte > 127 for byte in data)
    letters = sum(not bytes([byte]).isspace() for byte in data)
    for name, shown in (("cp1256", "Windows-1256"), ("cp1252", "Windows-1252")):
        if name == "cp1256" and high * 5 < letters * 2:
            continue
        try:
            data.decode(name)
        except UnicodeDecodeError:
            continue
        return shown
    return None

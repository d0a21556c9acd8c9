"""The files of a template: itself, and what it includes, imports and extends, each read once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from candidate_comms.documents.templates.tree import Place, Template
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span

__all__ = ["Files", "Source"]

Source = Callable[[str], str | None]
"""The source of a file by its name; None where there is none."""


class Files:
    """Finds and reads files by name. ``notes`` holds what could not be read."""

    def __init__(
        self,
        main: Template,
        read: Callable[[str, str], Template],
        source: Source,
        seen: Callable[[Template], None],
    ) -> None:
        self.main = main
        self.start = Place(main.file, Span(0, 0))
        """Where no tag has been met yet."""
        self._read = read
        self._source = source
        self._seen = seen
        seen(main)
        self._known: dict[str, Template | None] = {}
        self._lines: dict[int, Lines] = {}
        self._notes: dict[str, None] = dict.fromkeys(main.notes)

    @property
    def notes(self) -> list[str]:
        """What was not read, each a sentence, in the order in which it was met."""
        return list(self._notes)

    @property
    def others(self) -> Mapping[str, Template]:
        """The other files that were read."""
        return {name: template for name, template in self._known.items() if template is not None}

    def find(
        self, names: tuple[str, ...] | None, place: Place, what: str, *, optional: bool = False
    ) -> Template | None:
        """The file that an include, import or extends names; None, with a note, where there is none to be read."""
        if not names:
            self.note(f"the {what} is chosen while rendering and was not read", place)
            return None
        for name in names:
            if name not in self._known:
                self._known[name] = self._loaded(name)
            found = self._known[name]
            if found is not None:
                if found.body is None:
                    why = found.faults[0].detail.rstrip(".") if found.faults else "it cannot be parsed"
                    self.note(f"{name} does not parse: {why}", place)
                return found
        if not optional:
            self.note(f"the {what} {names[0]!r} could not be found and was not read", place)
        return None

    def _loaded(self, name: str) -> Template | None:
        try:
            source = self._source(name)
        except Exception:  # a loader is the caller's code: whatever it raises, the file was not found
            return None
        if source is None:
            return None
        template = self._read(source, name)
        self._seen(template)
        for note in template.notes:
            self._notes.setdefault(note)
        return template

    def note(self, said: str, place: Place | None) -> None:
        """Keep a sentence about what was not read; its line, and its file if it is not the template itself."""
        if place is None:
            sentence = f"{said[0].upper()}{said[1:]}."
        else:
            lines = self._lines.get(id(place.file))
            if lines is None:
                lines = self._lines[id(place.file)] = Lines(place.file.text)
            line = lines.position(place.span.start)[0]
            where = f"{place.file.path}, line {line}" if place.file.path else f"Line {line}"
            sentence = f"{where}: {said}."
        self._notes.setdefault(sentence)

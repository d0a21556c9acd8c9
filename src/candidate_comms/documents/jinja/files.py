"""The other files of a template: what it includes, imports and extends, through the caller's loader."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import BaseLoader, Environment, nodes

from candidate_comms.documents.jinja.parse import Parsed, parsed

__all__ = ["Files"]


class Files:
    """Finds and parses files by name, each once. ``notes`` holds what could not be read."""

    def __init__(self, environment: Environment, loader: BaseLoader | Mapping[str, str] | None) -> None:
        self._environment = environment
        self._loader = loader
        self._files: dict[str, Parsed | None] = {}
        self.notes: list[str] = []

    def find(self, name: nodes.Node, file: Parsed, what: str, optional: bool = False) -> Parsed | None:
        """The file that an include, import or extends names; None, with a note, where there is none to be read."""
        wanted = name.items if isinstance(name, nodes.Tuple | nodes.List) else [name]
        names = [item.value for item in wanted if isinstance(item, nodes.Const) and isinstance(item.value, str)]
        line = int(name.lineno)
        if not names:
            self.note(f"line {line}: the {what} is chosen while rendering and was not read", file)
            return None
        for path in names:
            if path not in self._files:
                self._files[path] = self._loaded(path)
            found = self._files[path]
            if found is not None:
                if found.faults and found.tree is None:
                    self.note(f"line {line}: {path} does not parse: {found.faults[0].detail.rstrip('.')}", file)
                return found
        if not optional:
            self.note(f"line {line}: the {what} {names[0]!r} could not be found and was not read", file)
        return None

    def _loaded(self, path: str) -> Parsed | None:
        try:
            if isinstance(self._loader, Mapping):
                source = self._loader.get(path)
            elif self._loader is not None:
                source = self._loader.get_source(self._environment, path)[0]
            else:
                source = None
        except Exception:  # a loader is the caller's code: whatever it raises, the file was not found
            return None
        return None if source is None else parsed(source, self._environment, path)

    def note(self, note: str, file: Parsed | None) -> None:
        """Keep a sentence about what was not read; ``file`` is named if it is not the template itself."""
        sentence = f"{file.path}, {note}." if file is not None and file.path else f"{note[0].upper()}{note[1:]}."
        if sentence not in self.notes:
            self.notes.append(sentence)

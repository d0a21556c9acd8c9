"""The public face, written down: a change of it shows in a diff and is meant.

Run ``python tests/packaging/test_public_api.py`` to write it anew.
"""

from __future__ import annotations

import inspect
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import is_typeddict

import attrs

import candidate_comms
from candidate_comms import notebook, testing

SNAPSHOT = Path(__file__).with_name("public_api.txt")


def public_api() -> str:
    """Every public name with its parameters, fields, methods or members, one a line."""
    lines = []
    for module in (candidate_comms, testing, notebook):
        for name in sorted(module.__all__, key=str.lower):
            if name != "__version__":
                lines += _told(f"{module.__name__}.{name}", getattr(module, name))
    return "\n".join(lines) + "\n"


def _told(path: str, value: object) -> list[str]:
    if inspect.ismodule(value):
        members = {name: getattr(value, name) for name in sorted(value.__all__)}
        return [
            line
            for name, one in members.items()
            if name not in candidate_comms.__all__  # told there
            for line in _told(f"{path}.{name}", one)
        ]
    if isinstance(value, UnionType):
        return [f"{path} = {' | '.join(one.__name__ for one in value.__args__)}"]
    if not inspect.isclass(value):
        return [f"{path}{inspect.signature(value)}"]
    if is_typeddict(value):
        return [path, *(f"  {path}[{key!r}]: {one.__forward_arg__}" for key, one in value.__annotations__.items())]
    bases = ", ".join(base.__name__ for base in value.__bases__ if base is not object)
    lines = [f"{path} ({bases})" if bases else path]
    if issubclass(value, Enum):
        return [*lines, *(f"  {path}.{member.name} = {member.value!r}" for member in value)]
    if attrs.has(value):
        lines += [f"  {path}.{field.alias}: {_type(value, field)}{_default(field)}" for field in attrs.fields(value)]
    for name, member in sorted(vars(value).items()):
        if name.startswith("_"):
            continue
        if isinstance(member, property):
            lines.append(f"  {path}.{name}: {inspect.signature(member.fget).return_annotation}")
        elif isinstance(member, (staticmethod, classmethod)):
            lines.append(f"  {path}.{name}{inspect.signature(member.__func__)}")
        elif inspect.isfunction(member):
            lines.append(f"  {path}.{name}{inspect.signature(member)}")
    return lines


def _type(cls: type, field: attrs.Attribute[object]) -> object:
    """The type as it is written: reading facts puts the real ones into the fields."""
    return next(told[field.name] for one in cls.__mro__ if field.name in (told := inspect.get_annotations(one)))


def _default(field: attrs.Attribute[object]) -> str:
    return "" if field.default is attrs.NOTHING else " = …"


def test_the_public_face_is_as_written_down():
    hint = "if the change is meant, run python tests/packaging/test_public_api.py and tell it in CHANGELOG.md"
    assert public_api() == SNAPSHOT.read_text(encoding="utf-8"), hint


if __name__ == "__main__":
    SNAPSHOT.write_text(public_api(), encoding="utf-8", newline="\n")

"""What Blade's directives open, close and print."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from candidate_comms.documents.front_ends.code_arguments import Argument, arguments, list_of
from candidate_comms.documents.front_ends.code_blocks import Blocks, quoted
from candidate_comms.documents.front_ends.code_parts import Make, Part, cases, choice, loop, set_apart
from candidate_comms.documents.front_ends.code_tests import Values
from candidate_comms.documents.front_ends.code_words import Code
from candidate_comms.documents.front_ends.languages import language
from candidate_comms.documents.templates.tree import (
    Arm,
    Assign,
    Choice,
    Compare,
    Expr,
    Extends,
    Include,
    Inherited,
    Is,
    Loop,
    NamedBlock,
    Node,
    Not,
    Place,
    Print,
    Target,
    Unknown,
)

__all__ = ["Directives", "is_directive"]

_HOST_TESTS = frozenset("auth guest can cannot canany env production error session context once hasSection".split())  # noqa: SIM905
_HOST_TESTS |= {"sectionMissing"}
_CLOSES_IF = frozenset(f"end{word}" for word in ("if", "unless", "isset", "empty", *_HOST_TESTS))
_SILENT = frozenset("csrf method vite inject use props aware dd dump livewireStyles livewireScripts".split())  # noqa: SIM905
_SET_APART = frozenset(["component", "slot", "push", "prepend", "componentFirst", "fragment", "lang"])
_OTHERS = frozenset(
    "if elseif else unless isset empty foreach forelse for while switch case default break continue include includeIf "  # noqa: SIM905
    "includeWhen includeUnless includeFirst each extends section yield parent show stop append overwrite php json "
    "stack choice class style checked selected disabled".split()
)
_ENDS = frozenset(f"end{w}" for w in ("foreach", "forelse", "for", "while", "switch", "section", *_SET_APART))
_KNOWN = _OTHERS | _HOST_TESTS | _CLOSES_IF | _SILENT | _SET_APART | _ENDS


def is_directive(word: str) -> bool:
    """Whether ``@word`` is Blade's; any other word is text."""
    return word in _KNOWN


class Directives:
    """Follows directives, one after the other."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks

    def follow(self, word: str, first: int, last: int, start: int, end: int) -> None:
        """``@word(…)``: ``first`` and ``last`` are the ends of what is in its brackets."""
        words = Code(language("php"), self._blocks.file.text, first, last, self._blocks.file)
        _Directive(self._blocks, word, words, start, end).follow()

    def statement(self, words: Code, first: int, last: int, start: int, end: int) -> None:
        """A statement of PHP."""
        name = words.words[first]
        if name.kind == "name" and name.text.startswith("$") and words.is_sign(first + 1, "=") and first + 2 < last:
            self._blocks.add(Assign(name.text[1:], Values(words).between(first + 2, last)))
        else:
            self._blocks.passed_over(words.written(first, last), start, end)


class _Directive:
    def __init__(self, blocks: Blocks, word: str, words: Code, start: int, end: int) -> None:
        self.blocks, self.word, self.words = blocks, word, words
        self.start, self.end = start, end
        self.count = len(words.words)
        self.values = Values(words)
        self.given = arguments(words, 0, self.count)
        self.written = f"@{word}({words.written(0, self.count)})" if self.count else f"@{word}"

    def follow(self) -> None:
        word = self.word
        if word in _CLOSES_IF or word in _ENDS:
            self._close()
        elif word in _HOST_TESTS or word in ("if", "unless", "isset") or (word == "empty" and self.count):
            self._open("if", choice, self._test())
        elif word in ("elseif", "else", "empty", "case", "default", "break"):
            self._side()
        elif word in ("foreach", "forelse"):
            self._foreach()
        elif word in ("for", "while"):
            self.blocks.unclear(self.written, self.start, self.end, kind=word)
        elif word == "switch":
            self._open("switch", cases)
            top = self.blocks.top
            assert top is not None
            top.subject = self.values.all()
        elif word in _SET_APART and not (word == "lang" and self.count):
            self._open(word, set_apart)
        elif word not in _SILENT:
            self._printed()

    def _printed(self) -> None:
        actions: dict[str, Callable[[], None]] = {
            "extends": self._extends,
            "section": self._section,
            "yield": self._yield,
            "each": self._each,
            "lang": self._catalogue,
            "choice": self._catalogue,
            "parent": lambda: self.blocks.add(Print(Inherited(), self._place(), "@parent")),
            "show": self._close,
            "stop": self._close,
            "append": self._close,
            "overwrite": self._close,
            "json": lambda: self.blocks.print(self._value(0), self.start, self.end, self.words.written(0, self.count)),
            "php": lambda: Directives(self.blocks).statement(self.words, 0, self.count, self.start, self.end),
            "stack": lambda: self.blocks.add(Include(None, self._place(), what="stack")),
        }
        if self.word.startswith("include"):
            self._include()
        elif self.word in actions and (self.count or self.word not in ("json", "php")):
            actions[self.word]()
        elif self.word in ("break", "continue"):
            self.blocks.passed_over(self.written, self.start, self.end)

    def _open(self, kind: str, make: Make, test: Expr | None = None) -> None:
        self.blocks.open(kind, f"@{self.word}", self.start, self.end, make, test)

    def _place(self) -> Place:
        return self.blocks.place(self.start, self.end)

    def _value(self, index: int) -> Expr:
        one = self.given[index] if index < len(self.given) else Argument("", 0, 0)
        return self.values.between(one.first, one.last)

    def _text(self, index: int) -> str:
        """An argument that is a text in quotes and nothing else."""
        if index >= len(self.given):
            return ""
        one = self.given[index]
        word = self.words.words[one.first]
        return word.text if one.last - one.first == 1 and word.kind == "text" else ""

    def _test(self) -> Expr:
        if self.word in _HOST_TESTS:
            return Unknown(self.written, ())
        test = self.values.all()
        if self.word == "isset" and len(self.given) == 1 and not isinstance(test, Unknown):
            return Is("defined", test)
        if self.word == "isset":
            return Unknown(self.written, self.values.unknown(0, self.count).reads)
        if self.word in ("unless", "empty"):
            return test.of if isinstance(test, Not) else Not(test)
        return test

    def _side(self) -> None:
        top, kind = self.blocks.top, self.blocks.top.kind if self.blocks.top is not None else ""
        place = (self.start, self.end)
        if self.word == "break" and kind == "switch" and top is not None:
            self.blocks.break_off()
        elif self.word == "break":
            self.blocks.passed_over(self.written, *place)
        elif self.word == "elseif" and kind == "if":
            self.blocks.part("@elseif", *place, self._test())
        elif (self.word, kind) in (("else", "if"), ("empty", "forelse"), ("default", "switch")):
            self.blocks.part(f"@{self.word}", *place)
        elif self.word == "case" and kind == "switch" and top is not None and top.subject is not None:
            value = self._value(0)
            known = not isinstance(value, Unknown) and not isinstance(top.subject, Unknown)
            self.blocks.part("@case", *place, Compare(top.subject, "==", value) if known else self._unknown())
        else:
            raise self.blocks.nothing_open(f"@{self.word}", *place)

    def _unknown(self) -> Unknown:
        return Unknown(self.written, self.values.unknown(0, self.count).reads)

    def _close(self) -> None:
        kind = self.blocks.top.kind if self.blocks.top is not None else ""
        wanted = "if" if self.word in _CLOSES_IF else self.word.removeprefix("end")
        if wanted in ("show", "stop", "append", "overwrite"):
            wanted = "section"
        if kind != wanted:
            raise self.blocks.nothing_open(f"@{self.word}", self.start, self.end)
        self.blocks.close()

    def _foreach(self) -> None:
        words = self.words
        at = next((i for i in words.outer(0, self.count) if words.is_sign(i, "as")), None)
        names = [w.text[1:] for w in words.words[at + 1 :] if w.text.startswith("$")] if at is not None else []
        if at is None or not names:
            self.blocks.unclear(self.written, self.start, self.end, kind=self.word)
            return
        target: Target = names[0] if len(names) == 1 else tuple(names)
        over = self.values.between(0, at)
        self._open(self.word, loop(target, over))

    def _catalogue(self) -> None:
        value = self._value(0)
        text = self._text(0)
        if " " not in text:
            said = f"the text {quoted(self.written)!r} is kept in another file and was not read"
            self.blocks.note(self.start, said)
            value = self._unknown()
        self.blocks.print(value, self.start, self.end, self.written)

    # Other files.

    def _names(self, index: int) -> tuple[str, ...] | None:
        text = self._text(index)
        return (text, f"{text.replace('.', '/')}.blade.php") if text else None

    def _bindings(self, index: int) -> tuple[tuple[Target, Expr], ...]:
        if index >= len(self.given):
            return ()
        pairs = list_of(self.words, self.given[index].first, self.count)
        return tuple(
            (pair.name, self.values.between(pair.first, pair.last)) for pair in pairs if pair.name not in ("", "*")
        )

    def _include(self) -> None:
        place = self.blocks.place(self.start, self.end)
        word = self.word
        if word in ("includeWhen", "includeUnless"):
            test = self._value(0)
            include = Include(self._names(1), place, bindings=self._bindings(2))
            test = Not(test) if word == "includeUnless" else test
            self.blocks.add(Choice((Arm(test, (include,), place),), (), place))
            return
        names = self._names(0)
        if word == "includeFirst" and self.given:
            listed = list_of(self.words, self.given[0].first, self.count)
            texts = [self.words.words[one.first].text for one in listed if self.words.words[one.first].kind == "text"]
            names = tuple(name for text in texts for name in (text, f"{text.replace('.', '/')}.blade.php")) or None
        self.blocks.add(Include(names, place, optional=word == "includeIf", bindings=self._bindings(1)))

    def _each(self) -> None:
        place = self.blocks.place(self.start, self.end)
        otherwise: tuple[Node, ...] = (Include(self._names(3), place),) if self._text(3) else ()
        include = Include(self._names(0), place)
        self.blocks.add(Loop(self._text(2) or "item", self._value(1), (include,), place, otherwise))

    def _extends(self) -> None:
        self.blocks.add(Extends(self._names(0), self.blocks.place(self.start, self.end)))

    def _section(self) -> None:
        name, place = self._text(0), self.blocks.place(self.start, self.end)
        if len(self.given) > 1:
            one = self.given[1]
            value = Print(self._value(1), place, self.words.written(one.first, one.last))
            self.blocks.add(NamedBlock(name, (value,), place))
            return

        def make(parts: Sequence[Part]) -> tuple[Node, ...]:
            return (NamedBlock(name, tuple(parts[0].body), place),)

        self._open("section", make)

    def _yield(self) -> None:
        place = self.blocks.place(self.start, self.end)
        one = self.given[1] if len(self.given) > 1 else None
        default = (Print(self._value(1), place, self.words.written(one.first, one.last)),) if one is not None else ()
        self.blocks.add(NamedBlock(self._text(0), default, place))

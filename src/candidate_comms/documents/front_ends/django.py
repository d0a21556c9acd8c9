"""Django templates."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from candidate_comms.documents.front_ends.blocks import Blocks, Broken, Part, template_read
from candidate_comms.documents.front_ends.django_arguments import (
    bound,
    file_named,
    included,
    listed,
    looped,
    same,
    taken_by,
)
from candidate_comms.documents.front_ends.django_tags import CLOSES, django_pieces
from candidate_comms.documents.front_ends.django_translation import block_said, word_said
from candidate_comms.documents.front_ends.django_values import DjangoValues
from candidate_comms.documents.front_ends.expressions import Unreadable, joined
from candidate_comms.documents.front_ends.tags import Kind, Piece
from candidate_comms.documents.templates.tree import (
    Arm,
    Assign,
    Choice,
    Const,
    Expr,
    Extends,
    File,
    Filtered,
    Include,
    Item,
    ListOf,
    Loop,
    NamedBlock,
    Node,
    Not,
    Or,
    Place,
    Print,
    Scoped,
    Stubbed,
    Template,
    Unknown,
)
from candidate_comms.text.spans import Span

__all__ = ["django_read"]

_SILENT = frozenset({"load", "csrf_token", "debug", "resetcycle"})
_ABOUT_NAMES = frozenset({"url", "static", "widthratio"})
_PRINTS = _ABOUT_NAMES | {"now", "lorem", "get_static_prefix", "get_media_prefix", "get_current_language"}
"""Tags whose value only the program knows."""
_APART = frozenset({"autoescape", "spaceless", "language", "localize", "localtime", "timezone", "cache"})
"""Blocks that print their body."""
_TRANSLATED = ("blocktrans", "blocktranslate")
_LAST = ("else", "empty", "plural")
_BRACES = {"block": ("{%", "%}"), "variable": ("{{", "}}"), "brace": ("{", "}"), "comment": ("{#", "#}")}


def django_read(source: str, path: str = "") -> Template:
    """The tree of a Django template.

    >>> template = django_read("{% if name %}Dear {{ name }},{% endif %}")
    >>> template.body[0].arms[0].test.name
    'name'
    """
    return template_read(source, path, lambda file: _Reader(file).read())


class _Reader:
    def __init__(self, file: File) -> None:
        self._text = file.text
        self._pieces = django_pieces(file.text)
        self._blocks = Blocks(file, lambda word: f"{{% end{word} %}}")
        self._values = DjangoValues(file)
        self._ends = {piece.word: piece.span.start for piece in self._pieces if piece.word.startswith("end")}
        self._tags: dict[str, Callable[[Piece], None]] = {
            "if": self._if,
            "elif": self._elif,
            "else": self._else,
            "ifequal": self._if_equal,
            "ifnotequal": self._if_equal,
            "ifchanged": self._if_changed,
            "for": self._for,
            "empty": self._else,
            "with": self._with,
            "include": self._include,
            "extends": self._extends,
            "block": self._block,
            "filter": self._filter,
            "firstof": self._first_of,
            "cycle": self._cycle,
            "trans": self._translate,
            "translate": self._translate,
            "blocktrans": self._block_translate,
            "blocktranslate": self._block_translate,
            "plural": self._else,
            "regroup": self._regroup,
            "templatetag": self._brace,
        }

    def read(self) -> Blocks:
        comment: Piece | None = None
        for piece in self._pieces:
            if comment is not None:
                comment = None if piece.word == "endcomment" else comment
            elif piece.kind is Kind.TEXT:
                self._blocks.words(piece.span)
            elif piece.kind is Kind.LOOSE:
                self._loose(piece)
            elif piece.kind is Kind.PRINT:
                self._print(piece)
            elif piece.word == "comment":
                comment = piece
            else:
                self._tag(piece)
        if comment is not None:
            raise Broken(comment.span, "The 'comment' is never closed; write {% endcomment %} after it.")
        return self._blocks

    def _tag(self, piece: Piece) -> None:
        top = self._blocks.top
        if top and top.word in _TRANSLATED and piece.word not in ("plural", f"end{top.word}"):
            raise Broken(piece.span, f"A translated text holds no tags; write {{% end{top.word} %}} before this one.")
        if piece.word in self._tags:
            self._tags[piece.word](piece)
        elif piece.word in _APART:
            self._blocks.begin(piece.word, piece.span, lambda parts: [Scoped((), tuple(parts[0].body))])
        elif piece.word in _PRINTS:
            self._unread(piece, about_names=piece.word in _ABOUT_NAMES)
        elif piece.word in ("elsif", "elseif"):
            self._blocks.fault(piece.span, f"Django has no '{piece.word}'; write {{% elif … %}}.")
            self._elif(piece)
        elif piece.word.startswith("end"):
            self._end(piece)
        elif piece.word not in _SILENT:
            self._hosts(piece)

    def _written(self, span: Span) -> str:
        return span.cut(self._text)

    def _place(self, piece: Piece) -> Place:
        return self._blocks.place(piece.span)

    def _out(self, piece: Piece, value: Expr, into: str = "") -> None:
        """Print a value, or give it to a name."""
        written = self._written(piece.inner)
        self._blocks.add(Assign(into, value) if into else Print(value, self._place(piece), written))

    def _unread(self, piece: Piece, *, about_names: bool = True) -> None:
        """Print, or give to a name, what only the program knows."""
        written = joined(self._written(piece.inner))
        into = taken_by(written)
        reads = self._values.unknown(piece.rest).reads if about_names else ()
        self._out(piece, Unknown(written, tuple(n for n in reads if not into or n != reads[-1])), into)

    def _loose(self, piece: Piece) -> None:
        opens = self._written(piece.span)
        said = f"Django sends this {opens} as text, for no {CLOSES[opens]} follows on its line; keep a tag on one line."
        self._blocks.fault(piece.span, said)

    def _print(self, piece: Piece) -> None:
        if not len(piece.inner):
            raise Broken(piece.span, "These braces are empty; write the name of a value between them.")
        self._out(piece, self._values.printed(piece.inner))

    def _end(self, piece: Piece) -> None:
        top, name = self._blocks.top, self._written(piece.rest)
        if top and top.word == "block" and piece.word == "endblock" and name:
            opened = "".join(self._written(top.place.span)[2:-2].split()[1:2])
            if opened != name:
                said = f"This closes the block {name[:40]!r}, but {opened[:40]!r} is open; correct the name."
                raise Broken(piece.span, said)
        self._blocks.end(piece.word.removeprefix("end"), piece.span, piece.word)

    def _if(self, piece: Piece) -> None:
        test = self._values.test(piece.rest)
        self._blocks.begin("if", piece.span, _choice, dividers=("elif", "else"), value=test)

    def _elif(self, piece: Piece) -> None:
        self._not_after_the_last(piece)
        self._blocks.divide("elif", piece.span, self._values.test(piece.rest))

    def _else(self, piece: Piece) -> None:
        self._not_after_the_last(piece)
        if len(piece.rest) and piece.word == "else":
            raise Broken(piece.span, "Django reads no test after 'else'; write {% elif … %}.")
        self._blocks.divide(piece.word, piece.span)

    def _not_after_the_last(self, piece: Piece) -> None:
        top = self._blocks.top
        last = top.parts[-1].word if top and piece.word in top.dividers else ""
        if last in _LAST:
            raise Broken(piece.span, f"'{piece.word}' comes after '{last}', the last part of a block; swap them.")

    def _if_equal(self, piece: Piece) -> None:
        test = same(self._values, piece.rest)
        test = Not(test) if piece.word == "ifnotequal" else test
        self._blocks.begin(piece.word, piece.span, _choice, dividers=("else",), value=test)

    def _if_changed(self, piece: Piece) -> None:
        self._stub(piece, "the tag 'ifchanged' prints its text only where it is new")

    def _for(self, piece: Piece) -> None:
        place = self._place(piece)
        target, over = looped(self._values, piece.rest)

        def made(parts: Sequence[Part]) -> list[Node]:
            return [Loop(target, over, tuple(parts[0].body), place, tuple(parts[1].body) if parts[1:] else ())]

        self._blocks.begin("for", piece.span, made, dividers=("empty",))

    def _with(self, piece: Piece) -> None:
        bindings = bound(self._values, piece.rest)
        self._blocks.begin("with", piece.span, lambda parts: [Scoped(bindings, tuple(parts[0].body))])

    def _include(self, piece: Piece) -> None:
        asked = included(self._values, piece.rest)
        self._blocks.add(Include(asked.names, self._place(piece), False, not asked.alone, asked.bindings))

    def _extends(self, piece: Piece) -> None:
        self._blocks.add(Extends(file_named(self._values.printed(piece.rest)), self._place(piece)))

    def _block(self, piece: Piece) -> None:
        place, name = self._place(piece), self._written(piece.rest)
        self._blocks.begin("block", piece.span, lambda parts: [NamedBlock(name, tuple(parts[0].body), place)])

    def _filter(self, piece: Piece) -> None:
        filters = self._values.filters(piece.rest) or ()
        self._blocks.begin("filter", piece.span, lambda parts: [Filtered(filters, tuple(parts[0].body))])

    def _first_of(self, piece: Piece) -> None:
        try:
            found, into, _ = listed(self._values, piece.rest)
        except Unreadable:
            self._unread(piece)
        else:
            self._out(piece, found[0] if len(found) == 1 else Or(found), into)

    def _cycle(self, piece: Piece) -> None:
        """One of several values. Which one depends on how often it was asked before."""
        which = Unknown(self._written(piece.inner))
        try:
            found, into, silent = listed(self._values, piece.rest)
        except Unreadable:
            self._out(piece, which)
            return
        value = Item(ListOf(found), which) if len(found) > 1 else which
        if into:
            self._out(piece, value, into)
        if not silent:
            self._out(piece, value)

    def _translate(self, piece: Piece) -> None:
        self._out(piece, *word_said(self._values, piece.rest))

    def _block_translate(self, piece: Piece) -> None:
        said = block_said(self._values, piece.rest)
        self._blocks.begin(piece.word, piece.span, said.made, dividers=("plural",) if said.count else ())

    def _regroup(self, piece: Piece) -> None:
        self._blocks.note(piece.span, "how 'regroup' sorts a list into groups is not followed")
        groups = self._values.unknown(piece.rest)
        self._out(piece, Unknown(groups.written, groups.reads[:1]), taken_by(self._written(piece.inner)))

    def _brace(self, piece: Piece) -> None:
        name = self._written(piece.rest)
        pair = _BRACES.get(name.removeprefix("open").removeprefix("close"), ("", ""))
        self._out(piece, Const(pair[name.startswith("close")]))

    def _hosts(self, piece: Piece) -> None:
        """A tag of the host program; a block if its end follows."""
        if not piece.word:
            raise Broken(piece.span, "This tag begins with no name; write the name of a tag.")
        said = f"the tag {piece.word[:40]!r} belongs to the host program"
        if self._ends.get(f"end{piece.word}", -1) > piece.span.start:
            self._stub(piece, said)
        elif taken_by(self._written(piece.inner)):
            self._unread(piece)
        else:
            self._blocks.add(Stubbed(said, self._place(piece)))

    def _stub(self, piece: Piece, said: str) -> None:
        """A block whose text is read as it stands; with an ``else``, both ways."""
        place, names = self._place(piece), self._values.unknown(piece.rest).reads

        def made(parts: Sequence[Part]) -> list[Node]:
            return _choice(parts) if parts[1:] else [Stubbed(said, place, tuple(parts[0].body))]

        either = Unknown(joined(self._written(piece.inner)), names)
        self._blocks.begin(piece.word, piece.span, made, dividers=("else",), value=either)


def _choice(parts: Sequence[Part]) -> list[Node]:
    arms = tuple(Arm(part.value, tuple(part.body), part.place) for part in parts if part.value is not None)
    otherwise = parts[-1] if parts[-1].value is None else None
    body = tuple(otherwise.body) if otherwise else ()
    return [Choice(arms, body, parts[0].place, otherwise.place if otherwise else None)]

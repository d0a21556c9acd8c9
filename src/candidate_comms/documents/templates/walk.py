"""One path through a template: its output, under the answers that a world gives.

Nothing is executed: neither the template nor what its environment knows. The same world gives the same path.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from candidate_comms.documents.templates.budget import Budget, Spent
from candidate_comms.documents.templates.entry_points import entry_points
from candidate_comms.documents.templates.expressions import Expressions
from candidate_comms.documents.templates.files import Files
from candidate_comms.documents.templates.marks import Mark, copied
from candidate_comms.documents.templates.names import Names, bind
from candidate_comms.documents.templates.survey import Survey
from candidate_comms.documents.templates.tree import (
    Assign,
    CallWith,
    Capture,
    Choice,
    Define,
    Extends,
    Filtered,
    FilterUse,
    Import,
    Include,
    Loop,
    NamedBlock,
    Node,
    Place,
    Print,
    Scoped,
    Stubbed,
    Target,
    Template,
    Text,
)
from candidate_comms.documents.templates.turns import Turns
from candidate_comms.documents.templates.values import (
    Held,
    LoopTurn,
    Macro,
    Module,
    Nothing,
    Output,
    Scope,
    Segment,
    Space,
    Stack,
    Variable,
)
from candidate_comms.documents.templates.world import World

__all__ = ["Walk"]

_DEEPEST = 30
_STEPS = 300_000
_FOR_A_CALL = 10
"""Steps that entering a macro or another file costs, over those inside."""
_NAMES_FOR_A_STEP = 50
"""How many names can be copied in the time of one step."""
_WORTH_A_MARK = 20
"""How many names may be copied for each node that a mark saves."""
_MOST_OUTPUT = 2_000_000


class Walk:
    """Walks a template once; afterwards ``segments`` is its output."""

    def __init__(self, files: Files, world: World, names: Names, survey: Survey) -> None:
        self._files = files
        self._survey = survey
        self._world = world
        self._budget = Budget(_STEPS)
        self._expressions = Expressions(world, self._budget, survey.made)
        self._expressions.enter = self._entered
        self._expressions.block = self._inherited
        self._expressions.resolve = names.resolve
        self._expressions.printer.note = lambda said: files.note(said, self._answers.place)
        self._answers = self._expressions.answers
        self._printer = self._expressions.printer
        self._turns = Turns(world, survey, self._answers)
        self._blocks: dict[str, list[NamedBlock]] = {}
        self._in_block: list[tuple[str, int, Scope]] = []
        self._depth = 0
        self._size = 0
        self._stack: Stack = ()
        self.segments: list[Segment] = []
        self.marks: list[Mark] = []
        self._do: dict[type, Callable[..., None]] = {
            Text: self._text,
            Print: self._print,
            Choice: self._choice,
            Loop: self._loop,
            Assign: self._assign,
            Capture: self._capture,
            Define: self._define,
            CallWith: self._call_with,
            Filtered: lambda n, s: self._emit(self._through(n.filters, self._caught(n.body, dict(s)), s)),
            Scoped: self._scoped,
            NamedBlock: lambda n, s: self._block(n.name, 0, s),
            Include: self._include,
            Import: self._import,
            Extends: lambda _n, _s: None,
            Stubbed: self._stubbed,
        }

    def run(self, mark: Mark | None = None, printed: Sequence[Segment] = ()) -> None:
        """Walk the template to its last node: from its first one, or from a mark with what was ``printed`` up to it."""
        try:
            self._at(self._files.start)
            scope: Scope = {} if mark is None else mark.scope
            if mark is None:
                self._template(self._files.main, scope)
            else:
                self.segments = list(printed[: mark.segments])
                self._size = mark.size
                self._take_blocks(self._files.main)
                self._whole(self._files.main.body or (), scope, mark.node)
            if not any(segment.name or segment.text.strip() for segment in self.segments):
                self._called_by_the_host(scope)
        except (Spent, RecursionError) as error:
            self._world.cut = True
            why = "repeats itself beyond what a message needs" if isinstance(error, Spent) else "is nested too deeply"
            self._files.note(f"the template {why} and was not read to its end", None)
        finally:
            self._world.steps = _STEPS - self._budget.left

    def _called_by_the_host(self, scope: Scope) -> None:
        """Macros that hold the blocks of a message which prints nothing itself: its subject, its body."""
        start = self._files.start
        for macro in list(entry_points(scope, self._survey.macros)):
            open_ = macro.parameters[: len(macro.parameters) - len(macro.defaults)]
            made = self._entered(macro, [], {parameter: Variable(parameter) for parameter in open_}, None)
            self._emit((*made.segments, Segment("\n\n", start.file, start.span, False)))

    def _template(self, template: Template, scope: Scope) -> None:
        body = template.body
        if body is None:
            return
        self._take_blocks(template)
        extends = next((node for node in body if isinstance(node, Extends)), None)
        parent = self._files.find(extends.names, extends.place, "extended template") if extends is not None else None
        if parent is None or parent.body is None or extends is None or not self._deeper():
            if template is self._files.main and extends is None:
                self._whole(body, scope, 0)
            else:
                self.body(body, scope)
            return
        self._caught([node for node in body if not isinstance(node, NamedBlock | Text | Print)], scope)
        self._template(parent, scope)
        self._depth -= 1

    def _take_blocks(self, template: Template) -> None:
        for block in self._survey.blocks.get(id(template.body), ()):
            self._blocks.setdefault(block.name, []).append(block)

    def _whole(self, body: Sequence[Node], scope: Scope, first: int) -> None:
        """Walk a file that stands for itself, from one of its nodes on, and mark where questions are asked."""
        world = self._world
        marked = first
        for index in range(first, len(body)):
            node = body[index]
            if isinstance(node, Text):
                self._text(node, scope)
                continue
            asked = len(world.decisions)
            mark = None
            names = len(world.sets) + len(scope)
            is_worth = names <= _WORTH_A_MARK * (index - marked)
            if is_worth and not any(isinstance(held, Space) for held in scope.values()):
                mark = Mark(index, len(self.segments), self._size, asked, dict(world.sets), copied(scope))
                marked = index
            self._budget.spend()
            self._do[type(node)](node, scope)
            if len(world.decisions) > asked and mark is not None:
                self.marks.append(mark)

    def body(self, body: Sequence[Node], scope: Scope) -> None:
        """Walk nodes in order."""
        for node in body:
            self._budget.spend()
            self._do[type(node)](node, scope)

    # Output.

    def _emit(self, segments: Sequence[Segment]) -> None:
        self.segments += segments
        self._budget.spend(len(segments))
        self._size += sum(len(segment.text) for segment in segments)
        if self._size > _MOST_OUTPUT:
            raise Spent

    def _text(self, node: Text, _scope: Scope) -> None:
        made = self._survey.printed.get(id(node))
        if made is None or made.stack is not self._stack:
            place = node.place
            made = Segment(node.text, place.file, place.span, node.verbatim, stack=self._stack)
            self._survey.printed[id(node)] = made
        self.segments.append(made)
        self._size += len(made.text)
        if self._size > _MOST_OUTPUT:
            raise Spent

    def _print(self, node: Print, scope: Scope) -> None:
        self._budget.spend()
        self._at(node.place, node.written)
        held = self._expressions.value(node.value, scope)
        if isinstance(held, Variable) and not held.filters:
            self.segments.append(self._slot(node, held))
        else:
            self._emit(self._printer.shown(held, None))

    def _slot(self, node: Print, held: Variable) -> Segment:
        """What a variable prints; the same slot again where an earlier path printed it."""
        known = self._survey.printed.get(id(node))
        world = self._world
        if (
            known is not None
            and known.key == held.key
            and known.stack is self._stack
            and world.domains.is_plain(held.key)
        ):
            world.sets[held.key] = world.domains.of(held.key).truthy
            return known
        (made,) = self._printer.shown(held, None)
        self._survey.printed[id(node)] = made
        return made

    def _at(self, place: Place, written: str = "") -> None:
        """``place`` is the tag that asks and prints from here on."""
        self._answers.place = place
        self._printer.written = written
        self._printer.stack = self._stack

    def _caught(self, body: Sequence[Node], scope: Scope) -> list[Segment]:
        before, self.segments = self.segments, []
        try:
            self.body(body, scope)
            return self.segments
        finally:
            self.segments = before

    def _through(self, filters: tuple[FilterUse, ...], segments: list[Segment], scope: Scope) -> tuple[Segment, ...]:
        held: Held = Output(tuple(segments))
        for one in filters:
            args = [self._expressions.value(arg, scope) for arg in one.args]
            held = self._expressions.filtered(held, one.name, args)
        return self._printer.shown(held, None)

    # Branches and loops.

    def _choice(self, node: Choice, scope: Scope) -> None:
        last: Place = node.place
        for arm in node.arms:
            self._at(arm.place)
            if self._expressions.test(arm.test, scope):
                self.body(arm.body, scope)
                return
            last = arm.place
        if node.otherwise:
            self.body(node.otherwise, scope)
        elif any(isinstance(part, Text | Print) for arm in node.arms for part in arm.body):
            self._at(last)
            key = self._world.decisions[-1].key if self._world.decisions else ""
            self.segments.append(self._printer.gap(node.place, "choice", key))

    def _loop(self, node: Loop, scope: Scope) -> None:
        self._at(node.place)
        held = self._expressions.value(node.over, scope)
        turns = self._turns.over(held, node)
        if node.only is not None:
            kept = []
            for item in turns:
                inner = self._own(scope)
                bind(node.target, item, inner, self._world.domains)
                self._at(node.place)
                if self._expressions.test(node.only, inner):
                    kept.append(item)
            turns = kept
        for index, item in enumerate(turns):
            inner = self._own(scope)
            inner["loop"] = LoopTurn(index, len(turns))
            bind(node.target, item, inner, self._world.domains)
            self.body(node.body, inner)
        if not turns:
            self._at(node.place)
            if node.otherwise:
                self.body(node.otherwise, self._own(scope))
            else:
                key = held.key if isinstance(held, Variable) else ""
                self.segments.append(self._printer.gap(node.place, "loop", key))

    # Names.

    def _named(self, target: Target, held: Held, scope: Scope) -> None:
        bind(target, held, scope, self._world.domains)

    def _own(self, scope: Scope) -> Scope:
        """A copy of the names around a body, for those of its own."""
        self._budget.spend(len(scope) // _NAMES_FOR_A_STEP)
        return dict(scope)

    def _capture(self, node: Capture, scope: Scope) -> None:
        caught = self._caught(node.body, self._own(scope))
        self._named(node.name, Output(self._through(node.filters, caught, scope)), scope)

    def _define(self, node: Define, scope: Scope) -> None:
        scope[node.name] = Macro(node.parameters, node.defaults, node.body, scope)

    def _assign(self, node: Assign, scope: Scope) -> None:
        if node.place is not None:
            self._at(node.place)
        self._named(node.target, self._expressions.value(node.value, scope), scope)

    def _scoped(self, node: Scoped, scope: Scope) -> None:
        inner = self._own(scope)
        if node.place is not None:
            self._at(node.place)
        for target, value in node.bindings:
            self._named(target, self._expressions.value(value, scope), inner)
        self.body(node.body, inner)

    def _stubbed(self, node: Stubbed, scope: Scope) -> None:
        self._files.note(node.said, node.place)
        self.body(node.body, self._own(scope))

    # Macros, blocks and other files.

    def _call_with(self, node: CallWith, scope: Scope) -> None:
        self._at(node.place)
        function = self._expressions.value(node.call.function, scope)
        if not isinstance(function, Macro):
            self.body(node.body, self._own(scope))
            return
        args = [self._expressions.value(arg, scope) for arg in node.call.args]
        named = {name: self._expressions.value(value, scope) for name, value in node.call.named}
        caller = Macro(node.parameters, node.defaults, node.body, scope)
        self._emit(self._entered(function, args, {**named, "caller": caller}, node.place).segments)

    def _entered(self, macro: Macro, args: list[Held], named: dict[str, Held], place: Place | None) -> Output:
        if not self._deeper():
            return Output(())
        inner = self._own(macro.scope)
        inner.pop("caller", None) if "caller" not in named else None
        first_default = len(macro.parameters) - len(macro.defaults)
        for index, name in enumerate(macro.parameters):
            if index < len(args):
                inner[name] = args[index]
            elif name in named:
                inner[name] = named[name]
            elif index >= first_default:
                inner[name] = self._expressions.value(macro.defaults[index - first_default], inner)
            else:
                inner[name] = Nothing(name)
        if "caller" in named:
            inner["caller"] = named["caller"]
        self._budget.spend(_FOR_A_CALL)
        with _Inside(self, place):
            caught = self._caught(macro.body, inner)
        self._depth -= 1
        return Output(tuple(caught))

    def _block(self, name: str, level: int, scope: Scope) -> None:
        versions = self._blocks.get(name, [])
        if level < len(versions) and self._deeper():
            self._in_block.append((name, level, scope))
            self.body(versions[level].body, self._own(scope))
            self._in_block.pop()
            self._depth -= 1

    def _inherited(self, name: str | None) -> Output:
        if name is not None:
            level, scope = 0, self._in_block[-1][2] if self._in_block else {}
        elif self._in_block:
            name, above, scope = self._in_block[-1]
            level = above + 1
        else:
            return Output(())
        before, self.segments = self.segments, []
        self._block(name, level, scope)
        caught, self.segments = self.segments, before
        return Output(tuple(caught))

    def _include(self, node: Include, scope: Scope) -> None:
        included = self._files.find(node.names, node.place, node.what, optional=node.optional)
        if included is None or included.body is None or not self._deeper():
            return
        inner = self._own(scope) if node.with_context else {}
        self._at(node.place)
        for target, value in node.bindings:
            self._named(target, self._expressions.value(value, scope), inner)
        self._budget.spend(_FOR_A_CALL)
        with _Inside(self, node.place):
            self.body(included.body, inner)
        self._depth -= 1

    def _import(self, node: Import, scope: Scope) -> None:
        imported = self._files.find(node.names, node.place, "import")
        names: Scope = self._own(scope) if node.with_context else {}
        if imported is not None and imported.body is not None and self._deeper():
            self._caught(imported.body, names)
            self._depth -= 1
        if node.target is not None:
            scope[node.target] = Module(names)
        for name, here in node.picks:
            scope[here] = names.get(name, Nothing(name))

    def _deeper(self) -> bool:
        if self._depth >= _DEEPEST:
            said = f"a macro, block or include was not followed more than {_DEEPEST} levels deep"
            self._files.note(said, None)
            return False
        self._depth += 1
        return True


class _Inside:
    """While a macro or another file is walked, its output remembers where it was called; then all is as before."""

    def __init__(self, walk: Walk, place: Place | None) -> None:
        self._walk = walk
        self._place = place

    def __enter__(self) -> None:
        walk = self._walk
        self._before = (walk._stack, walk._answers.place, walk._printer.written, walk._printer.stack)
        if self._place is not None:
            walk._stack = walk._survey.stacked(walk._stack, self._place)

    def __exit__(self, *_: object) -> None:
        walk = self._walk
        walk._stack, walk._answers.place, walk._printer.written, walk._printer.stack = self._before

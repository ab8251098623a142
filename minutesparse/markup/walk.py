"""One walk over a page, from its first element to its last: what each element does to the words in it.

The walk keeps its own stack, so that depth costs no recursion. What holds for the words inside an element is its `Scope`; what is to be done
when it ends stands beside it on the stack. Most elements of a page are alike, so what one does is kept, by tag and attributes, for the next one
in the same scope (`_Plan`); what is done for one element alone (a link, a comment's label) is never kept.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from lxml.etree import iterwalk

from minutesparse.document import BOLD, Kind, Layer
from minutesparse.listing import written
from minutesparse.markup.chrome import article_of, is_chrome
from minutesparse.markup.elements import BLOCKS, CELLS, CONTROLS, HEADINGS, LISTS, STYLES, TITLES, UNSHOWN, WORDLESS
from minutesparse.markup.line import Setting
from minutesparse.markup.look import PLAIN, look_of
from minutesparse.markup.pen import PAGE_EDGES, TITLE, Pen, Scope
from minutesparse.markup.traces import Traces, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element

    from minutesparse.assembler import Assembler
    from minutesparse.limits import Limits
    from minutesparse.markup.look import Look
    from minutesparse.markup.reviews import Role

    Effect = Callable[[], object]
    Effects = tuple[Effect, ...]
    Ends = list[Effect]
    Said = Mapping[str, str]

# "#_ftn3", "#_ednref1"
_NOTE_LINK = re.compile(r"[^#]*#_(?:ftn|edn)(?:ref)?\d+$")

# "ftn3", "edn1"
_NOTE = re.compile(r"(?:ftn|edn)\d+$")

_ISLANDS = "w:", "m:", "v:"
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
_WORD_LAYERS = {"comment-list": Layer.COMMENT, "comment": Layer.COMMENT, "footnote-list": Layer.NOTE, "endnote-list": Layer.NOTE}
_NO_LINKS = "#", "javascript:", "data:", "about:"
_PLAIN = frozenset({"span", "o:p", "font", "sup", "sub", "small"})
_PREFORMATTED = frozenset({"pre", "textarea"})
_TOLD_BY_PLACE = frozenset({"header", "a"})
"""Elements that are site furniture or not because of what stands round or in them."""
_MOST_DIGITS = 6
_NOTHING: dict[str, str] = {}


class Walk:
    """Reads one page: `pen` and `traces` hold what it found when `run` has returned."""

    def __init__(self, page: Assembler, limits: Limits, roles: Mapping[Element, Role], line: int = 1) -> None:
        self.pen = Pen(page, limits, line)
        self.traces = Traces(self.pen)
        self._limits = limits
        self._roles = roles
        self._lists: list[_Count] = []
        self._site = True
        self._article: Element | None = None
        self._kept: set[Element] = set()
        self._unlike: set[Element] = set()
        """Elements that are unlike others with the same attributes."""
        self._did: list[Effect] = []
        self._alone = False
        """Whether what was done for the element that begins was for it alone."""
        self._openers: dict[str, Callable[[Element, Said, Scope, Ends], Scope]] = {
            **dict.fromkeys(LISTS, self._list),
            **dict.fromkeys(CELLS, self._cell),
            "li": self._item,
            "tr": self._row,
            "table": self._table,
        }

    def run(self, root: Element, *, site: bool) -> None:
        """Walk over `root`; `site` says whether to look for site furniture."""
        scope = Scope()
        self._site = site
        self._article = article_of(root) if site else None
        if self._article is not None:
            self._kept = {self._article, *self._article.iterancestors()}
            scope = Scope(layer=Layer.FURNITURE, outside=True)
        self._unlike = self._kept | self._roles.keys()
        self._limits.check("elements", self._walked(root, _State(scope)))
        self.pen.flush()

    def _walked(self, root: Element, state: _State) -> int:
        """Read everything in `root` and return how many elements that were."""
        line, write, enter, deepest = self.pen.line, self.pen.write, self._entered, self._limits.depth
        stack: list[tuple[_State, Effects]] = []
        count = 0
        walker = iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                count += 1
                items = element.items()
                plan = state.plans.get((element.tag, *items) if items else element.tag)
                if plan is None or (self._unlike and element in self._unlike):
                    plan = enter(element, items, state)
                else:
                    for effect in plan.begin:
                        effect()
                stack.append((state, plan.end))
                if plan.inner is None:
                    walker.skip_subtree()
                    continue
                if len(stack) > deepest:
                    self._limits.check("depth", len(stack))
                state = plan.inner
                words = element.text
                if words and (line.runs or not words.isspace() or "\xa0" in words):
                    write(words, state.scope, element)
            else:
                state, effects = stack.pop()
                for effect in effects:
                    effect()
                words = element.tail
                if words and (line.runs or not words.isspace() or "\xa0" in words):
                    write(self._tail(element, state.scope) if self._roles else words, state.scope, element)
        return count

    def _entered(self, element: Element, items: list[tuple[str, str]], state: _State) -> _Plan:
        """Enter an element as the first of its kind here, and keep what was done for those after it, unless it was for this one alone."""
        self._did, self._alone = [], False
        ends: Ends = []
        inner = self._enter(element, items, state.scope, ends)
        plan = _Plan(tuple(self._did), tuple(reversed(ends)), inner if inner is None else state.inside(inner))
        if not self._alone and len(state.plans) < _PLANS:
            state.plans[(element.tag, *items) if items else element.tag] = plan
        return plan

    def _do(self, effect: Effect) -> None:
        """Do what every element of this kind does when it begins."""
        effect()
        self._did.append(effect)

    def _tail(self, element: Element, scope: Scope) -> str:
        """Return the words behind an element, without the space that Word prints behind a comment's label: that is written here, as part of it."""
        words = element.tail or ""
        role = self._roles.get(element)
        if role is None or role.name != "place" or not words.startswith("\xa0"):
            return words
        self.pen.write("\xa0", scope.into(Layer.COMMENT), element)
        return words[1:]

    def _enter(self, element: Element, items: list[tuple[str, str]], scope: Scope, ends: Ends) -> Scope | None:
        """Return what holds inside `element`, or None to leave its content out; `ends` gets what is to be done when it ends, last first."""
        tag = element.tag
        if not items and not self._roles:
            if tag in STYLES:
                return scope._replace(bits=scope.bits | STYLES[tag])
            if tag in _PLAIN:
                return scope
        if tag in WORDLESS:
            return None
        said = cast("Said", dict(items) if items else _NOTHING)
        block = tag in BLOCKS
        if block:
            self._do(self.pen.flush)
            ends.append(self.pen.flush)
            scope = self._block(element, said, scope, ends)
        if self._site and (items or block):
            scope = self._placed(element, tag, said, scope)
        if items or self._roles:
            scope = self._attributes(element, tag, said, scope, ends)
        if tag in STYLES:
            return scope._replace(bits=scope.bits | STYLES[tag])
        return scope if block and tag not in CONTROLS and tag != "title" else self._special(element, tag, said, scope, ends)

    def _special(self, element: Element, tag: str, said: Said, scope: Scope, ends: Ends) -> Scope | None:
        """Return what holds inside an element that is more than a block or a style."""
        if tag == "br":
            self._do(partial(self.pen.line_break, scope))
        elif tag in CONTROLS or tag == "title":
            return scope.into(Layer.FURNITURE)
        elif tag in UNSHOWN or tag.startswith(_ISLANDS):
            return scope.into(Layer.HIDDEN)
        elif tag == "del" or (tag == "span" and said.get("class") == "msoDel" and element.find(".//del") is None):
            self._alone = True
            self.traces.deletion(element, said)
            return None
        elif tag == "ins":
            self._alone = True
            start = self.pen.here(after=False)
            ends.append(lambda: self.traces.insertion(said, start))
        return scope

    def _block(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        """Return what holds inside a block element, and open the list, table, row or cell that it is."""
        tag = element.tag
        style = _style(said.get("class", ""), scope.setting.style)
        if style != scope.setting.style:
            scope = scope._replace(setting=scope.setting._replace(style=style))
        if tag in HEADINGS or style in TITLES:
            return scope._replace(setting=Setting(Kind.HEADING, HEADINGS.get(tag, 1), style))
        opener = self._openers.get(tag)
        if opener:
            return opener(element, said, scope, ends)
        if tag in _PREFORMATTED:
            return scope._replace(preformatted=True)
        return scope._replace(setting=Setting(style=TITLE)) if tag == "title" else scope

    def _list(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        self._alone = "reversed" in said
        self._do(partial(self._begin_list, *_count(element, said)))
        ends.append(self._lists.pop)
        return scope._replace(depth=scope.depth + 1)

    def _begin_list(self, format: str | None, value: int, step: int) -> None:
        self._lists.append(_Count(format, value, step))

    def _cell(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        spans = _whole(said.get("colspan"), 1), _whole(said.get("rowspan"), 1)
        self._do(partial(self.pen.begin_cell, *spans, said.get("class", "").partition(" ")[0]))
        ends.append(self.pen.end_cell)
        bits = scope.bits | BOLD if element.tag == "th" else scope.bits
        return scope._replace(setting=Setting(style=scope.setting.style), bits=bits)

    def _row(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        del element, said
        self._do(self.pen.begin_row)
        ends.append(self.pen.begin_row)
        return scope

    def _table(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        del element
        self._do(partial(self.pen.begin_table, said.get("class", "").partition(" ")[0]))
        ends.append(self.pen.end_table)
        return scope._replace(setting=Setting(style=scope.setting.style))

    def _item(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        del element
        self._do(partial(self._begin_item, said.get("value")))
        ends.append(self._end_item)
        return scope._replace(setting=Setting(Kind.LIST_ITEM, max(scope.depth, 0), scope.setting.style))

    def _begin_item(self, value: str | None) -> None:
        if self._lists:
            count = self._lists[-1]
            count.value = _whole(value, count.value)
            self.pen.number(count.label())
        self.pen.begin_item()

    def _end_item(self) -> None:
        self.pen.end_item()
        self.pen.number("")

    def _placed(self, element: Element, tag: str, said: Said, scope: Scope) -> Scope:
        """Return the layer that holds inside an element for its place on the page: its article, its furniture."""
        if tag in _TOLD_BY_PLACE:
            self._alone = True
        if element is self._article:
            return scope._replace(layer=Layer.BODY, outside=False)
        if (scope.layer is Layer.BODY or scope.outside) and element not in self._kept and is_chrome(element, tag, said):
            return scope._replace(layer=Layer.FURNITURE, outside=False)
        if tag == "h1" and scope.outside:
            return scope._replace(layer=Layer.BODY)
        return scope

    def _attributes(self, element: Element, tag: str, said: Said, scope: Scope, ends: Ends) -> Scope:
        """Return what holds inside an element because of its attributes."""
        look = look_of(said["style"]) if "style" in said else PLAIN
        if look is not PLAIN:
            scope = self._looks(element, look, scope, ends)
        if self._roles and element in self._roles:
            return self._reviewed(element, self._roles[element], scope, ends)
        if "hidden" in said:
            scope = scope.into(Layer.HIDDEN)
        if "bgcolor" in said:
            scope = scope._replace(shaded=True)
        if "id" in said and _NOTE.match(said["id"]):
            scope = scope.into(Layer.NOTE)
        url = said.get("href", "").strip() if tag == "a" else ""
        if not url:
            return scope
        if _NOTE_LINK.match(url):
            return scope.into(Layer.NOTE)
        if scope.layer is Layer.BODY and not url.lower().startswith(_NO_LINKS):
            self._alone = True
            start = self.pen.here(after=False)
            ends.append(lambda: self.traces.link(url, start))
        return scope

    def _looks(self, element: Element, look: Look, scope: Scope, ends: Ends) -> Scope:
        """Return what holds inside an element because of its inline style."""
        scope = scope._replace(bits=(scope.bits | look.on) & ~look.off, shaded=scope.shaded or look.shaded)
        if look.element in _WORD_LAYERS:
            scope = scope.into(_WORD_LAYERS[look.element])
        elif look.element in PAGE_EDGES:
            scope = scope.into(Layer.FURNITURE)._replace(setting=Setting(style=look.element))
        if look.special == "comment":
            scope = scope.into(Layer.COMMENT)
        if look.hidden or (look.white and not scope.shaded):
            scope = scope.into(Layer.HIDDEN)
        if look.list.lower() == "ignore":
            scope = self._literal(element, scope, ends)
        elif look.list and look.list != "none" and scope.setting.kind is Kind.PARAGRAPH:
            self._do(self.pen.begin_item)
            ends.append(self.pen.end_item)
            scope = scope._replace(setting=scope.setting._replace(kind=Kind.LIST_ITEM, level=look.level))
        if look.comment:
            self._comment_style(dict(look.comment), ends)
        return scope

    def _literal(self, element: Element, scope: Scope, ends: Ends) -> Scope:
        """Return what holds inside the span in which Word prints a paragraph's number or bullet."""
        self._alone = True
        words = words_of(element).strip()
        if words != "o" and any(map(str.isalnum, words)):
            start = self.pen.here(after=False)
            ends.append(lambda: self.pen.literal_number(start))
            return scope
        return scope.into(Layer.FURNITURE)

    def _comment_style(self, said: Said, ends: Ends) -> None:
        self._alone = True
        self.traces.styled(said)
        reference = said.get("reference") or said.get("continuation")
        if reference:
            start = self.pen.here(after=False)
            ends.append(lambda: self.traces.ranged(reference, start))

    def _reviewed(self, element: Element, role: Role, scope: Scope, ends: Ends) -> Scope:
        self._alone = True
        self.traces.begin_review(element, role)
        ends.append(lambda: self.traces.end_review(role))
        return scope.into(Layer.COMMENT)


class _State:
    """A scope, and what was found that elements in it do and what holds inside them, by tag and attributes."""

    __slots__ = ("plans", "scope")

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.plans: dict[str | tuple[str | tuple[str, str], ...], _Plan] = {}

    def inside(self, scope: Scope) -> _State:
        """Return the state for an element inside that has this scope."""
        return self if scope is self.scope else _State(scope)


class _Plan(NamedTuple):
    """What an element does when it begins and when it ends, and what holds inside it (None: its content is left out)."""

    begin: Effects
    end: Effects
    inner: _State | None


_PLANS = 2_000
"""Kinds of elements that are remembered in one place; a page that has more has hardly two alike."""


class _Count:
    """The count of a list; `format` is None for one without numbers."""

    __slots__ = ("format", "step", "value")

    def __init__(self, format: str | None, value: int, step: int) -> None:
        self.format, self.value, self.step = format, value, step

    def label(self) -> str:
        """Return the next number as a browser prints it, `1.` or `iv.`; nothing for a list without numbers."""
        value, self.value = self.value, self.value + self.step
        return f"{written(value, self.format) if value > 0 else value}." if self.format else ""


def _count(element: Element, said: Said) -> tuple[str | None, int, int]:
    """Return format, first number and step of the count of a list element with the attributes `said`."""
    numbered = element.tag == "ol" and "list-style-type:none" not in said.get("style", "").replace(" ", "")
    format = _FORMATS.get(said.get("type", "1"), "decimal") if numbered else None
    if "reversed" in said:
        return format, _whole(said.get("start"), sum(1 for _ in element.iterchildren("li"))), -1
    return format, _whole(said.get("start"), 1), 1


def _whole(words: str | None, otherwise: int) -> int:
    """Return the number that an attribute gives, within six digits."""
    digits = (words or "").strip()
    return int(digits) if digits.isdecimal() and digits.isascii() and len(digits) <= _MOST_DIGITS else otherwise


def _style(names: str, outer: str) -> str:
    """Return the class that tells most of a block: the nearest one of ModernGov (`mg…`), else its own first; an edge of the page stays one."""
    if not names:
        return outer if outer.startswith("mg") or outer in PAGE_EDGES else ""
    listed = names.split()
    own = next((name for name in listed if name.startswith("mg")), "")
    if own or outer.startswith("mg") or outer in PAGE_EDGES:
        return own or outer
    return listed[0] if listed else ""

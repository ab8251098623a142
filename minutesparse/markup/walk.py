"""One walk over a page, from its first element to its last: what each element does to the words in it.

The walk keeps its own stack, so that depth costs no recursion. What holds for the words inside an element is its `Scope`; what is to be done
when it ends stands beside it on the stack. Most elements are alike, so what one does is kept as a `Plan`; what is done for one element alone
(a link, a comment's label) is never kept.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from minutesparse.document import BOLD, Kind, Layer
from minutesparse.markup.chrome import article_of, is_chrome
from minutesparse.markup.counting import numbering_of, whole
from minutesparse.markup.elements import BLOCKS, CELLS, CONTROLS, HEADINGS, LISTS, STYLES, TITLES, UNSHOWN, WORDLESS
from minutesparse.markup.line import Setting
from minutesparse.markup.look import PLAIN, look_of
from minutesparse.markup.pen import PAGE_EDGES, TITLE, Pen, Scope
from minutesparse.markup.plans import Plan, plans_of
from minutesparse.markup.traces import Traces, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element

    from minutesparse.assembler import Assembler
    from minutesparse.limits import Limits
    from minutesparse.markup.look import Look
    from minutesparse.markup.plans import Effect, Items, State
    from minutesparse.markup.reviews import Role

    Ends = list[Effect]
    Said = Mapping[str, str]

# "#_ftn3", "#_ednref1"
_NOTE_LINK = re.compile(r"[^#]*#_(?:ftn|edn)(?:ref)?\d+$")

# "ftn3", "edn1"
_NOTE = re.compile(r"(?:ftn|edn)\d+$")

_ISLANDS = "w:", "m:", "v:"
_WORD_LAYERS = {"comment-list": Layer.COMMENT, "comment": Layer.COMMENT, "footnote-list": Layer.NOTE, "endnote-list": Layer.NOTE}
_NO_LINKS = "#", "javascript:", "data:", "about:"
_PREFORMATTED = frozenset({"pre", "textarea"})
_TOLD_BY_PLACE = frozenset({"header", "a"})
"""Elements that are site furniture or not because of what stands round or in them."""
_NOTHING: dict[str, str] = {}


class Walk:
    """Reads one page: `pen` and `traces` hold what it found when `run` has returned."""

    def __init__(self, page: Assembler, limits: Limits, roles: Mapping[Element, Role], line: int = 1) -> None:
        self.pen = Pen(page, limits, line)
        self.traces = Traces(self.pen)
        self._limits = limits
        self._roles = roles
        self._site = False
        self._plans = plans_of(site=False)
        self._article: Element | None = None
        self._kept: set[Element] = set()
        self._unlike: set[Element] = set()
        """Elements that are unlike others with the same attributes."""
        self._did: list[Effect] = []
        self._alone = False
        """Whether what was done for the element that begins was for it alone."""

    def run(self, root: Element, *, site: bool) -> None:
        """Walk over `root`; `site` says whether to look for site furniture."""
        scope = Scope()
        self._site = site
        self._plans = plans_of(site=site)
        self._article = article_of(root) if site else None
        if self._article is not None:
            self._kept = {self._article, *self._article.iterancestors()}
            scope = Scope(layer=Layer.FURNITURE, outside=True)
        self._unlike = self._kept | self._roles.keys()
        self._limits.check("elements", self._walked(root, self._plans.state(scope)))
        self.pen.flush()

    def _walked(self, root: Element, state: State) -> int:  # noqa: C901, PLR0912 - one loop: an element, its words, its end
        """Read everything in `root` and return how many elements that were."""
        pen, line, write, flush, enter = self.pen, self.pen.line, self.pen.write, self.pen.flush, self._entered
        write_tail = self._write_tail if self._roles else write
        unlike, deepest = self._unlike, self._limits.depth
        stack: list[tuple[Element, Plan, State]] = []
        element = root
        count = 0
        while True:
            count += 1
            items = element.items()
            known = state.plans.get((element.tag, *items) if items else element.tag)
            if known is None or (unlike and element in unlike):
                plan = enter(element, items, state)
            else:
                plan = known
                if plan.breaks and line.runs:
                    flush()
                for effect in plan.begin:
                    effect(pen)
            inner = plan.inner
            if inner is not None:
                if len(stack) >= deepest:
                    self._limits.check("depth", len(stack) + 1)
                words = element.text
                if words and (line.runs or not words.isspace() or "\xa0" in words):
                    write(words, inner, element)
                if len(element):
                    stack.append((element, plan, state))
                    element, state = element[0], inner
                    continue
            following = None
            while following is None:
                for effect in plan.end:
                    effect(pen)
                if plan.breaks and line.runs:
                    flush()
                words = element.tail
                if words and (line.runs or not words.isspace() or "\xa0" in words):
                    write_tail(words, state, element)
                if not stack:
                    return count
                following = element.getnext()
                if following is None:
                    element, plan, state = stack.pop()
            element = following

    def _entered(self, element: Element, items: Items, state: State) -> Plan:
        """Enter an element as the first of its kind here, and keep what was done for those after it, unless it was for this one alone."""
        self._did, self._alone = [], element in self._unlike
        ends: Ends = []
        breaks = element.tag in BLOCKS
        if breaks:
            self.pen.flush()
        scope = self._enter(element, items, state.scope, ends)
        inner = None if scope is None else state if scope is state.scope else self._plans.state(scope)
        plan = Plan(tuple(self._did), tuple(reversed(ends)), inner, breaks=breaks)
        if not self._alone:
            self._plans.keep(plan, state, element.tag, items)
        return plan

    def _do(self, effect: Effect) -> None:
        """Do what every element of this kind does when it begins."""
        effect(self.pen)
        self._did.append(effect)

    def _write_tail(self, words: str, state: State, element: Element) -> None:
        """Write the words behind an element; the space that Word prints behind a comment's label is part of the label."""
        role = self._roles.get(element)
        if role is not None and role.name == "place" and words.startswith("\xa0"):
            self.pen.write("\xa0", self._plans.state(state.scope.into(Layer.COMMENT)), element)
            words = words[1:]
        self.pen.write(words, state, element)

    def _enter(self, element: Element, items: Items, scope: Scope, ends: Ends) -> Scope | None:
        """Return what holds inside `element`, or None to leave its content out; `ends` gets what is to be done when it ends, last first."""
        tag = element.tag
        if tag in WORDLESS:
            return None
        said = cast("Said", dict(items) if items else _NOTHING)
        block = tag in BLOCKS
        if block:
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
            self._do(partial(Pen.line_break, scope=scope))
        elif tag in CONTROLS or tag == "title":
            return scope.into(Layer.FURNITURE)
        elif tag in UNSHOWN or tag.startswith(_ISLANDS):
            return scope.into(Layer.HIDDEN)
        elif tag == "del" or (tag == "span" and said.get("class") == "msoDel"):
            self._alone = True
            if tag == "del" or element.find(".//del") is None:
                self.traces.deletion(element, said)
                return None
        elif tag == "ins":
            self._alone = True
            start = self.pen.here(after=False)
            ends.append(lambda _: self.traces.insertion(said, start))
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
            return opener(self, element, said, scope, ends)
        if tag in _PREFORMATTED:
            return scope._replace(preformatted=True)
        return scope._replace(setting=Setting(style=TITLE)) if tag == "title" else scope

    def _list(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        self._alone = self._alone or "reversed" in said
        self._do(partial(Pen.begin_list, numbering=numbering_of(element, said)))
        ends.append(Pen.end_list)
        return scope._replace(depth=scope.depth + 1)

    def _cell(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        columns, rows = whole(said.get("colspan"), 1), whole(said.get("rowspan"), 1)
        self._do(partial(Pen.begin_cell, columns=columns, rows=rows, style=said.get("class", "").partition(" ")[0]))
        ends.append(Pen.end_cell)
        bits = scope.bits | BOLD if element.tag == "th" else scope.bits
        return scope._replace(setting=Setting(style=scope.setting.style), bits=bits)

    def _row(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        del element, said
        self._do(Pen.begin_row)
        ends.append(Pen.begin_row)
        return scope

    def _table(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        del element
        self._do(partial(Pen.begin_table, style=said.get("class", "").partition(" ")[0]))
        ends.append(Pen.end_table)
        return scope._replace(setting=Setting(style=scope.setting.style))

    def _item(self, element: Element, said: Said, scope: Scope, ends: Ends) -> Scope:
        del element
        self._do(partial(Pen.begin_counted_item, number=said.get("value")))
        ends.append(Pen.end_counted_item)
        return scope._replace(setting=Setting(Kind.LIST_ITEM, max(scope.depth, 0), scope.setting.style))

    _openers: ClassVar[dict[str, Callable[[Walk, Element, Said, Scope, Ends], Scope]]] = {
        **dict.fromkeys(LISTS, _list),
        **dict.fromkeys(CELLS, _cell),
        "li": _item,
        "tr": _row,
        "table": _table,
    }

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
            ends.append(lambda _: self.traces.link(url, start))
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
            self._do(Pen.begin_item)
            ends.append(Pen.end_item)
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
            ends.append(lambda _: self.pen.literal_number(start))
            return scope
        return scope.into(Layer.FURNITURE)

    def _comment_style(self, said: Said, ends: Ends) -> None:
        self._alone = True
        self.traces.styled(said)
        reference = said.get("reference") or said.get("continuation")
        if reference:
            start = self.pen.here(after=False)
            ends.append(lambda _: self.traces.ranged(reference, start))

    def _reviewed(self, element: Element, role: Role, scope: Scope, ends: Ends) -> Scope:
        self._alone = True
        self.traces.begin_review(element, role)
        ends.append(lambda _: self.traces.end_review(role))
        return scope.into(Layer.COMMENT)


def _style(names: str, outer: str) -> str:
    """Return the class that tells most of a block: the nearest one of ModernGov (`mg…`), else its own first; an edge of the page stays one."""
    if not names:
        return outer if outer.startswith("mg") or outer in PAGE_EDGES else ""
    listed = names.split()
    own = next((name for name in listed if name.startswith("mg")), "")
    if own or outer.startswith("mg") or outer in PAGE_EDGES:
        return own or outer
    return listed[0] if listed else ""

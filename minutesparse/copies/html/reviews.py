"""What reviewers and Word leave in a page: comments, tracked changes, bookmarks; each as the pieces that take it out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse.copies.artefacts import is_machine
from minutesparse.copies.edits import Draft, Piece
from minutesparse.copies.html.page import INLINE
from minutesparse.copies.html.tokens import decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.copies.html.page import Page
    from minutesparse.copies.html.tokens import Token

# #_msocom_1      http://intranet/minutes.htm#_msocom_12
_LINK = re.compile(r"[^#]*#_msocom_(\d{1,6})", re.IGNORECASE)

# _msocom_1      _com_1
_NAME = re.compile(r"_(?:mso)?com_(\d{1,6})", re.IGNORECASE)

# mso-comment-reference:JC_1      mso-comment-continuation:2
_RANGE = re.compile(r"mso-comment-(?:reference\s*:\s*\w*?_|continuation\s*:\s*)(\d{1,6})", re.IGNORECASE)

# [JC1] before "Which ones?"
_LABEL = re.compile(r"^\[\w{1,13}\]\s*")

# mso-element:comment
_COMMENT = re.compile(r"mso-element\s*:\s*comment", re.IGNORECASE)


def bookmarks(page: Page) -> Iterator[Piece]:
    """Yield what takes out the bookmarks that a machine set and no link of the page leads to; their words stay."""
    named = [(token, name) for token in page.tokens if token.name == "a" and not token.close and is_machine(name := _name(token))]
    if not named:
        return
    wanted = {token.attributes.get("href", "").rpartition("#")[2] for token in page.tokens if token.name in {"a", "area"} and not token.close}
    for token, name in named:
        if name not in wanted and "href" not in token.attributes:
            yield from _unwrapped(token, Draft("bookmark", name))


def changes(page: Page) -> Iterator[Piece]:
    """Yield what accepts the tracked changes: the tags of inserted words, and deleted words with theirs."""
    for token in page.tokens:
        if token.close or token.partner is None:
            continue
        if token.name == "ins":
            yield from _unwrapped(token, Draft("insertion", words_in(page, token)))
        elif token.name == "del":
            yield _whole(token, Draft("deletion", words_in(page, token)))


def comments(page: Page, wanted: set[str] | None) -> Iterator[Piece]:
    """Yield what takes out the comments of these numbers (None: all): their labels, the marks of their ranges, their words at the end."""
    if wanted is not None and not wanted:
        return
    drafts: dict[str, Draft] = {}
    holders: set[Token] = set()
    for token in page.tokens:
        if token.close or not token.name:
            continue
        attributes = token.attributes
        link, range_ = _LINK.fullmatch(attributes.get("href", "")), _RANGE.search(attributes.get("style", ""))
        name = _NAME.fullmatch(_name(token))
        found = link or range_ or name
        if found is None or (wanted is not None and found[1] not in wanted):
            continue
        draft = drafts.setdefault(found[1], Draft("comment"))
        if link:
            yield _whole(_widened(page, token, INLINE), draft)
        elif range_ and not name:
            yield from _unwrapped(token, draft)
        elif (holder := _holder(page, token)) not in holders:
            holders.add(holder)
            draft.text = _LABEL.sub("", words_in(page, holder))
            yield _whole(holder, draft)
    yield from _empty_lists(page, holders, drafts)


def _empty_lists(page: Page, holders: set[Token], drafts: dict[str, Draft]) -> Iterator[Piece]:
    """Yield what takes out the lists of comments that hold no words but those of `holders`."""
    for token in page.tokens:
        if token.name == "div" and not token.close and token.partner and "comment-list" in token.attributes.get("style", ""):
            inside = [part for part in page.tokens[token.index : token.partner.index] if part.words and page.text[part.start : part.end].strip()]
            if inside and all(any(above in holders for above in _above(part)) for part in inside):
                yield _whole(token, next(iter(drafts.values())))


def _above(token: Token) -> Iterator[Token]:
    """Yield the elements that a token stands in, innermost first."""
    while token.parent is not None:
        token = token.parent
        yield token


def words_in(page: Page, token: Token) -> str:
    """Return the words in the element that begins with `token`, white space folded."""
    end = token.partner.index if token.partner else token.index
    words = (decoded(page.text, part.start, part.end).text for part in page.tokens[token.index : end] if part.words)
    return " ".join("".join(words).split())


def _name(token: Token) -> str:
    attributes = token.attributes
    return attributes.get("id") or attributes.get("name", "")


def _whole(token: Token, draft: Draft) -> Piece:
    return Piece(token.start, (token.partner or token).end, "", draft)


def _unwrapped(token: Token, draft: Draft) -> Iterator[Piece]:
    yield Piece(token.start, token.end, "", draft)
    if token.partner:
        yield Piece(token.partner.start, token.partner.end, "", draft)


def _widened(page: Page, token: Token, names: Iterable[str]) -> Token:
    """Return the outermost element of these names round `token` that holds no other words."""
    words = words_in(page, token)
    while token.parent is not None and token.parent.name in names and words_in(page, token.parent) == words:
        token = token.parent
    return token


def _holder(page: Page, token: Token) -> Token:
    """Return the element that holds the words of the comment that `token` names: one that says so, else the nearest paragraph or division."""
    best: Token | None = None
    at: Token | None = token
    while at is not None and at.name != "body":
        says_so = at.name == "div" and (_NAME.fullmatch(_name(at)) or _is_comment(at))
        if says_so or (best is None and at.name in {"p", "div", "td", "li", "dd"}):
            best = at
        at = at.parent
    return _widened(page, best or token, {"div"})


def _is_comment(token: Token) -> bool:
    style = token.attributes.get("style", "")
    return bool(_COMMENT.search(style)) and "comment-list" not in style

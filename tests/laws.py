"""The laws of the contract as checks that a test calls with any document and its record.

A check returns what breaks the law, so that a failing test shows it: an empty list is a lawful document.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

import olefile
from lxml import etree

import minutesparse as mp
from minutesparse import cleaning, dialects
from minutesparse.document import Layer
from minutesparse.spans import Span, hull
from tests.readers.rtf.walk import printed as rich_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.document import Block, Document
    from minutesparse.models import AgendaItem, Attendee, Decision, Paragraph

_TEXT, _DC = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}", "{http://purl.org/dc/elements/1.1/}"

PRINTS_NOTHING = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


class Case(NamedTuple):
    """A document as read, as cleaned, and its record."""

    document: Document
    cleaned: Document
    record: mp.Minutes | mp.Report


def case_of(document: Document, record: mp.Minutes | mp.Report) -> Case:
    """Return what the laws are asked of."""
    return Case(document, cleaning.clean(document, dialects.named(record.dialect)), record)


# --- law 1


def tree_faults(document: Document) -> list[str]:
    """Return where leaves overlap, are out of order or outside the text, and where a container is not the hull of its leaves."""
    faults = []
    at = 0
    for leaf in document.leaves:
        if not at <= leaf.span.start <= leaf.span.end <= len(document.text):
            faults.append(f"leaf {leaf.span} after {at} of {len(document.text)}")
        at = leaf.span.end
    for block in _blocks(document.blocks):
        whole = hull(leaf.span for leaf in block.leaves())
        if not block.is_leaf and whole is not None and block.span != whole:
            faults.append(f"{block.kind} {block.span} is not the hull {whole}")
    return faults


def _blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    stack = list(blocks)
    while stack:
        block = stack.pop()
        yield block
        stack.extend(block.children)


# --- law 2


def run_faults(document: Document) -> list[str]:
    """Return the printed characters that lie in no run or in two, and the runs that leave their leaf."""
    faults = []
    owners = bytearray(len(document.text))
    for leaf in document.leaves:
        for run in leaf.runs:
            if not leaf.span.start <= run.start <= run.end <= leaf.span.end:
                faults.append(f"run {run} leaves {leaf.span}")
            for at in range(run.start, run.end):
                owners[at] += 1
    for at, (character, owned) in enumerate(zip(document.text, owners, strict=True)):
        if owned != 1 and not character.isspace():
            faults.append(f"{character!r} at {at} lies in {owned} runs")
    return faults


def lost_characters(document: Document, data: bytes) -> Counter[str]:
    """Return the printed characters that an independent walk of the source finds and the document has not."""
    walk = {
        "text": _decoded,
        "markdown": _decoded,
        "html": _text_nodes,
        "moderngov-xml": _service_words,
        "docx": _word_text,
        "doc": _old_word_text,
        "odt": _paragraph_text,
        "pdf": _glyphs,
        "rtf": rich_text,
    }[document.source.format]
    kept = "".join([document.text, *(comment.text for comment in document.comments), *(change.text for change in document.changes)])
    return _printed(walk(data, document.source.encoding or "utf-8")) - _printed(kept)


def _printed(text: str) -> Counter[str]:
    return Counter("".join(text.translate(PRINTS_NOTHING).split()))


def _decoded(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace").removeprefix("\ufeff")


class _TextNodes(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.silent += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in {"script", "style"} and self.silent > 0

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(data)


def _text_nodes(data: bytes, encoding: str) -> str:
    parser = _TextNodes()
    parser.feed(_decoded(data, encoding))
    parser.close()
    return "".join(parser.words)


def _service_words(data: bytes, encoding: str) -> str:
    """Return what the elements and attributes of a service's answer hold, each value read as the HTML that it may be."""
    del encoding
    found = []
    for element in etree.fromstring(data, etree.XMLParser(remove_comments=True, remove_pis=True)).iter():
        for value in (element.text, element.tail, *element.attrib.values()):
            parser = _TextNodes()
            parser.feed(value or "")
            parser.close()
            found += parser.words
    return "".join(found)


def _word_text(data: bytes, encoding: str) -> str:
    """Return the text elements of every part of a Word package that holds a story."""
    del encoding
    words = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                root = etree.fromstring(package.read(name))
                words += [element.text or "" for element in root.iter("{*}t", "{*}delText") if "wordprocessingml" in str(element.tag)]
    return "".join(words)


_UNSAID = ("{*}note-citation", "{*}change-info", "{*}desc", "{*}creator-initials", "{*}sender-initials", f"{_DC}creator", f"{_DC}date")
"""Elements in paragraphs whose words nobody wrote there: they count, describe a picture, or say who remarked something."""

_SYMBOLS = re.compile("[\uf000-\uf0ff]")
"""Signs of symbol fonts, of which the document has what they look like."""


def _paragraph_text(data: bytes, encoding: str) -> str:
    """Return what stands in the paragraphs of an OpenDocument text, and of the deletions in it."""
    del encoding
    words: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in {"content.xml", "styles.xml"} & set(package.namelist()):
            root = etree.fromstring(package.read(name))
            etree.strip_elements(root, *_UNSAID, with_tail=False)
            for paragraph in root.iter(f"{_TEXT}p", f"{_TEXT}h"):
                if next(paragraph.iterancestors(f"{_TEXT}p", f"{_TEXT}h"), None) is None:
                    words += map(str, paragraph.itertext())
    return _SYMBOLS.sub("", "".join(words))


def _old_word_text(data: bytes, encoding: str) -> str:
    """Return what the pieces of a Word 97 file hold, without codes of fields, signs that Word keeps for itself and signs of symbol fonts."""
    del encoding
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        main = file.openstream("WordDocument").read()
        table = file.openstream("1Table" if main[0x0B] & 2 else "0Table").read()
    start, size = struct.unpack_from("<II", main, 0x9A + 8 * 33)
    clx = table[start : start + size]
    while clx[0] == 1:
        clx = clx[3 + int.from_bytes(clx[1:3], "little") :]
    count = (int.from_bytes(clx[1:5], "little") - 4) // 12
    places = struct.unpack_from(f"<{count + 1}I", clx, 5)
    words = []
    for index in range(count):
        at = int.from_bytes(clx[5 + 4 * (count + 1) + 8 * index + 2 :][:4], "little")
        length = places[index + 1] - places[index]
        narrow = at >> 30 & 1
        at = (at & 0x3FFFFFFF) // (2 if narrow else 1)
        words.append(main[at : at + length].decode("cp1252") if narrow else main[at : at + 2 * length].decode("utf-16-le"))
    return _without_codes("".join(words))


def _without_codes(text: str) -> str:
    """Return `text` without what stands between the start of a field and its result."""
    kept = []
    fields: list[str] = []
    for sign in text:
        if sign == "\x13" or (sign == "\x14" and fields):
            fields = [*fields, sign] if sign == "\x13" else [*fields[:-1], sign]
        elif sign == "\x15" and fields:
            fields.pop()
        elif sign >= " " and not "\uf020" <= sign <= "\uf0ff" and (not fields or fields[-1] == "\x14"):
            kept.append(sign)
    return "".join(kept)


def _glyphs(data: bytes, encoding: str) -> str:
    """Return every character of the text that pdfium finds on the pages, one by one."""
    del encoding
    import pypdfium2
    from pypdfium2 import raw

    words = []
    file = pypdfium2.PdfDocument(data)
    for page in file:
        text = page.get_textpage()
        words += [chr(raw.FPDFText_GetUnicode(text.raw, index)) for index in range(text.count_chars())]
        text.close()
        page.close()
    file.close()
    return "".join(words).translate({2: "-", 0xFFFE: "-"})


# --- law 3


def folded(text: str) -> str:
    """Return `text` with white space folded and without the characters that print nothing."""
    return " ".join(text.translate(PRINTS_NOTHING).split())


def cleaned_quote(document: Document, span: Span) -> str:
    """Return the words at `span` of a cleaned document without those in other layers than the body, folded."""
    words = []
    for leaf in document.leaves:
        at, end = max(leaf.span.start, span.start), min(leaf.span.end, span.end)
        for run in leaf.runs:
            if run.layer is not Layer.BODY and at < run.end and run.start < end:
                words += [document.text[at : run.start], _meant(document.text[run.start : run.end])]
                at = run.end
        words.append(document.text[at:end] + " ")
    return folded("".join(words))


def _meant(sign: str) -> str:
    """Return the character that a sign of the source stands for (`&amp;`), or nothing for one that only marks."""
    return unescape(sign) if sign.startswith("&") and sign.endswith(";") else ""


def quote_faults(case: Case) -> list[str]:
    """Return the values whose span does not quote them."""
    faults = [
        f"{what}: {folded(value)!r} is {cleaned_quote(case.cleaned, span)!r} at {span}"
        for what, value, span in _quoted(case.record)
        if span is not None and folded(value) != _expected(case, what, span)
    ]
    if isinstance(case.record, mp.Minutes):
        faults += [
            f"attendee {person.name!r} is {cleaned_quote(case.cleaned, person.span)!r}"
            for person in case.record.attendance
            if person.span and not _is_name(cleaned_quote(case.cleaned, person.span), person)
        ]
    faults += [
        f"comment {comment.text!r} is not in {comment.span.quote(case.document.text)!r}"
        for comment in case.record.comments
        if comment.span and folded(comment.text) not in folded(comment.span.quote(case.document.text))
    ]
    return faults


def _expected(case: Case, what: str, span: Span) -> str:
    """Return the words that a value at `span` must have.

    What a comment is about may stand wholly outside the body, as in a page header, and so may what a page's software says of its meeting, and
    which number an item has in it.
    """
    words = cleaned_quote(case.cleaned, span)
    return folded(span.quote(case.document.text)) if what in {"anchor", "body", "date", "venue", "item number"} and not words else words


def _is_name(printed: str, person: Attendee) -> bool:
    """Return whether `printed` is the name with prefix and suffix, however spaced; one prefix, or one family name, may serve both of a couple."""
    before, after = person.honorific_prefix or "", person.honorific_suffix or ""
    ways = {_tight(prefix + person.name + suffix) for prefix in (before, "") for suffix in (after, "")}
    couple = re.search(r"(?:[&*]|\band) ", printed) and before in printed
    ends = printed.endswith(person.name) or (
        printed.startswith(person.given_name or person.name) and printed.endswith(person.family_name or person.name)
    )
    return _tight(printed.replace(",", "")) in ways or bool(couple and ends)


def _tight(text: str) -> str:
    return "".join(folded(text).replace(",", "").split())


def _quoted(record: mp.Minutes | mp.Report) -> Iterator[tuple[str, str, Span | None]]:
    """Yield every value of a record that must be what its span quotes."""
    for comment in record.comments:
        if comment.anchor and comment.anchor.text:
            yield "anchor", comment.anchor.text, comment.anchor.span
    if isinstance(record, mp.Minutes):
        meeting = record.meeting
        for field, value in (
            ("body", meeting.body),
            ("title", meeting.title),
            ("venue", meeting.venue),
            ("chair", meeting.chair),
            ("date", meeting.date_text),
        ):
            if value is not None:
                yield field, value, meeting.spans.get(field)
        yield from _outcomes(record)
        for item in record.iter_items():
            yield from _of_item(item)
    else:
        yield from _of_report(record)


def _of_item(item: AgendaItem) -> Iterator[tuple[str, str, Span | None]]:
    for field, value in (("number", item.number), ("title", item.title)):
        if value is not None:
            yield f"item {field}", value, item.spans.get(field)
    yield from _paragraphs(item.paragraphs)
    yield from _outcomes(item)


def _outcomes(holder: mp.Minutes | AgendaItem) -> Iterator[tuple[str, str, Span | None]]:
    for decision in holder.decisions:
        yield "decision", decision.text, decision.span
        yield from _fields("decision", decision)
    for action in holder.actions:
        yield "action", action.text, action.span
        if action.owner and "owner" in action.spans:
            yield "action owner", action.owner, action.spans["owner"]
        if action.due_text and "due" in action.spans:
            yield "action due", action.due_text, action.spans["due"]
    for declaration in holder.declarations:
        yield "declaration", declaration.text, declaration.span


def _fields(what: str, decision: Decision) -> Iterator[tuple[str, str, Span | None]]:
    for field in ("number", "lead_in", "mover", "seconder", "reasons"):
        value = getattr(decision, field)
        if value and field in decision.spans:
            yield f"{what} {field}", value, decision.spans[field]


def _paragraphs(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[str, str, Span | None]]:
    for paragraph in paragraphs:
        yield "paragraph", paragraph.text, paragraph.span
        yield from _paragraphs(paragraph.paragraphs)


def _of_report(record: mp.Report) -> Iterator[tuple[str, str, Span | None]]:
    for field in ("title", "label", "body", "author"):
        value = getattr(record, field)
        if value is not None:
            yield field, value, record.spans.get(field)
    for section in record.sections:
        yield from _paragraphs(section.paragraphs)
    for recommendation in record.recommendations:
        yield "recommendation", recommendation.text, recommendation.span
    for action in record.actions:
        yield "action", action.text, action.span
    for reference in record.references:
        yield "reference", reference.text, reference.span
    for contact in record.contacts:
        for field, span in contact.spans.items():
            yield f"contact {field}", getattr(contact, field), span


# --- law 4 and coverage


def sum_faults(case: Case) -> list[str]:
    """Return how the coverage does not add up to the printed characters of the text."""
    coverage = case.record.coverage
    printed = len("".join(case.document.text.split()))
    counted = coverage.claimed + coverage.furniture + coverage.unclaimed
    return [] if counted == printed and min(coverage.claimed, coverage.furniture, coverage.unclaimed) >= 0 else [f"{coverage} of {printed}"]


# --- law 7


def order_faults(record: mp.Minutes | mp.Report) -> list[str]:
    """Return where items overlap or leave their parent, and what lies outside the item that holds it."""
    if isinstance(record, mp.Report):
        return []
    faults = _sibling_faults(record.items, None)
    orders = [item.order for item in record.iter_items()]
    if orders != list(range(1, len(orders) + 1)):
        faults.append(f"orders {orders}")
    spans = {item.order: item.span for item in record.iter_items()}
    for comment in record.comments:
        place = comment.anchor.span if comment.anchor else None
        around = spans.get(comment.item) if comment.item is not None else None
        if comment.item is not None and not (place and around and around.covers(place)):
            faults.append(f"comment {comment.text!r} at {place} is not in item {comment.item} {around}")
    return faults


def _sibling_faults(items: list[AgendaItem], around: Span | None) -> list[str]:
    faults = []
    at = around.start if around else 0
    for item in items:
        if item.span is None:
            continue
        if item.span.start < at or (around and item.span.end > around.end):
            faults.append(f"item {item.number} {item.title!r} {item.span} begins before {at} or leaves {around}")
        at = item.span.end
        faults += [f"decision {made.span} outside {item.span}" for made in item.decisions if made.span and not item.span.covers(made.span)]
        faults += _sibling_faults(item.items, item.span)
    return faults

"""The content says what a source is; its name only breaks ties, and a wrong one is a diagnostic."""

from __future__ import annotations

import io
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

import minutesparse as mp
from minutesparse.readers import READERS, recognised
from minutesparse.readers.recognition import _MARKDOWN, _PLAIN, _Sign
from tests import broken, word
from tests.growth import assert_linear
from tests.readers.doc.build import Made, p

SHARED = Path(__file__).parents[3] / "shared"

TEXTUAL = [
    # content, name, format
    ("Hill Board\n\nPresent: Cllr Hill\n", None, "text"),
    ("Hill Board\n\nPresent: Cllr Hill\n", "minutes.md", "markdown"),
    ("Hill Board\n\nPresent: Cllr Hill\n", "minutes.html", "text"),
    ("## Apologies\n\nNone.\n", "minutes.txt", "markdown"),
    ("# Minutes\n\n# Apologies\n", None, "markdown"),
    ("---\ntitle: Minutes\n---\nAll well.\n", None, "markdown"),
    ("**Present:** Cllr Hill\n\n**Apologies:** none\n", "minutes.txt", "markdown"),
    ("**DRAFT**\n\nHill Board\n", "minutes.txt", "text"),
    ("1\\. Apologies\n\n2\\. Minutes\n", None, "markdown"),
    ("| Item | Action |\n|---|---|\n| 1 | Clerk |\n", None, "markdown"),
    ("|Item |Action |\n|1    |Clerk  |\n", None, "text"),
    ("See [the agenda](https://hill.example/a).\n", None, "markdown"),
    ("\\<AI1\\>\n\nApologies\n\n\\</AI1\\>\n", None, "markdown"),
    ("<AI1>\n\n1. Apologies\n\n</AI1>\n", None, "text"),
    ("\tItem\n\tAction\n\n<AI1>\n\n\t1\n\tApologies\n\n", "minutes.md", "text"),
    ("[bookmark: _GoBack]Hill Board\n\n1. Apologies\n", None, "text"),
    ("1. Apologies\n\n· None\n\n- Clerk to write\n", None, "text"),
    ("Minutes\n=======\n\nPresent\n-------\n\n- Cllr Hill\n", None, "text"),
    ("Minutes\n~~~~~~~\n\n**Present** and **correct**\n", None, "text"),
    ("Minutes\n~~~~~~~\n\n**Present** and **correct**\n", "minutes.md", "markdown"),
    ("\tItem\n\tAction\n\n\t1\n\tBins\n\n**Present** and **correct**\n", "minutes.md", "text"),
    ("Page one\n\fPage two\n", None, "text"),
    ("<!DOCTYPE html>\n<html><body>Minutes</body></html>", None, "html"),
    ("\n  <html lang=en><body>## Not a heading</body></html>", "page.md", "html"),
    ("<!-- saved page --><html><body></body></html>", None, "html"),
    ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html></html>', None, "html"),
    ('<div class="WordSection1"><p class="MsoNormal">Minutes</p></div>', None, "html"),
    ("Warning: slow\n<!doctype html><html><body></body></html>", None, "html"),
    ("## Apologies\n\nNone.<br>\n<div></div>\n", None, "markdown"),
    ("Apologies<br>were <b>received</b>\n", "minutes.html", "html"),
    ("Apologies<br>were <b>received</b>\n", "minutes.txt", "html"),
]


@pytest.mark.parametrize(("content", "name", "format"), TEXTUAL)
def test_textual_formats_are_told_from_their_content(content: str, name: str | None, format: str) -> None:
    assert recognised(content.encode(), name).format == format


def test_a_page_in_utf_16_is_recognised() -> None:
    assert recognised("<!DOCTYPE html><html></html>".encode("utf-16"), None).format == "html"


@pytest.mark.parametrize("name", ["minutes.docx", "minutes.txt", None])
def test_a_word_file_is_recognised_whatever_its_name(name: str | None) -> None:
    assert recognised(word.harbour_trust(), name).format == "docx"


@pytest.mark.parametrize("name", ["minutes.rtf", "minutes.doc", None])
@pytest.mark.parametrize("before", [b"", b"\r\n", b"\xef\xbb\xbf"])
def test_rich_text_is_recognised_whatever_its_name(name: str | None, before: bytes) -> None:
    assert recognised(before + b"{\\rtf1\\ansi Minutes}", name).format == "rtf"


def test_a_word_file_cut_short_still_goes_to_the_reader_that_can_say_so() -> None:
    assert recognised(broken.truncated_word(), None).format == "docx"


def packed(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name in names:
            package.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "x")
    return file.getvalue()


OLE2 = broken.MAGIC

WORD = Made({"text": [p("Present")]}).data()

FOREIGN = [
    (broken.JPEG, "a JPEG picture"),
    (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
    (OLE2 + "Workbook".encode("utf-16-le"), "an Excel 97-2003 workbook"),
    (broken.compound("Workbook", inside=("WordDocument",)), "an Excel 97-2003 workbook"),
    (broken.compound("__properties_version1.0", inside=("WordDocument", "EncryptedPackage")), "an Outlook message (.msg)"),
    (broken.compound("Contents"), "a file of an old Office program"),
    (packed("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook"),
    (packed("[Content_Types].xml", "ppt/presentation.xml"), "a PowerPoint presentation"),
    (packed("minutes.txt"), "a zip archive"),
    (packed(), "a zip archive"),
    (packed("password/a.txt"), "a zip archive"),
    (packed("minutes/word/document.xml", "minutes/[Content_Types].xml"), "a zip archive"),
    (packed("maxl/a.txt", "old/META-INF/manifest.xml", "old/content.xml"), "a zip archive"),
    (b"Return-Path: <a@hill.example>\nSubject: Minutes\n\nDear all", "an e-mail message"),
    (broken.web_archive(b"<p>Dear all</p>", above="To: the Clerk\n"), "an e-mail message"),
    (b"From: Ann\n <a@hill.example>\nMIME-Version: 1.0\n\nDear all", "an e-mail message"),
    (b'<?xml version="1.0"?>\n<meeting id="7"></meeting>', "XML (its first element is meeting)"),
    (b'<?xml version="1.0"?>\n<office:document office:version="1.2"/>', "an OpenDocument file that is one XML file (.fodt)"),
    (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>', "a Word 2003 XML document"),
    (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package/>', "a Word document that is one XML file"),
    (bytes(range(1, 32)) * 40, "binary data of a kind that is not known"),
]


@pytest.mark.parametrize(("data", "what"), FOREIGN)
def test_what_is_not_read_is_named_with_a_way_out(data: bytes, what: str) -> None:
    with pytest.raises(mp.UnknownFormat) as caught:
        recognised(data, "minutes.docx")
    assert caught.value.reason == f"it is {what}, a format that is not read"
    assert caught.value.remedy


def test_an_opendocument_text_in_one_xml_file_is_to_be_saved_as_odt() -> None:
    with pytest.raises(mp.UnknownFormat, match=r"save it as \.odt$"):
        recognised(b'<?xml version="1.0"?>\n<office:document office:version="1.2"/>', "minutes.fodt")


CUT = {
    "an OLE2 file of its first bytes": OLE2,
    "a Word document without its end, where its directory was": WORD[: len(WORD) // 2],
    "an OLE2 file without most of its directory": broken.compound("Contents", "One", "Two", "Three", "Four")[:-512],
    "a zip package of its first bytes": packed("mimetype", "content.xml")[:30],
    "a zip archive without its directory": packed("minutes.txt")[:40],
}


@pytest.mark.parametrize("data", CUT.values(), ids=CUT)
def test_what_is_left_of_a_file_whose_kind_was_told_by_what_is_gone_is_damaged(data: bytes) -> None:
    with pytest.raises(mp.UnreadableSource) as caught:
        recognised(data, "minutes.doc")
    assert str(caught.value) == "it is cut short or damaged; look for another copy"


RIGHTS = "it is protected by rights management; ask its author, or whoever has full rights in it, for a copy without restrictions"
LOCKED = {
    "password": (broken.encrypted_word(), "it is protected by a password; open it in Word with the password and save it without"),
    "rights": (broken.compound("WordDocument", "\tDRMContent"), RIGHTS),
    "rights round a package": (broken.compound("EncryptedPackage", inside=("DRMEncryptedTransform",)), RIGHTS),
}


@pytest.mark.parametrize(("data", "says"), LOCKED.values(), ids=LOCKED)
def test_a_file_that_is_locked_is_encrypted_whatever_format_is_asked_for(data: bytes, says: str) -> None:
    for format in (None, "docx", "text"):
        with pytest.raises(mp.EncryptedSource) as caught:
            mp.read(data, format=format)
        assert str(caught.value) == says


def test_the_note_that_word_keeps_beside_an_open_file_is_told_apart() -> None:
    with pytest.raises(mp.UnknownFormat, match="the note that Word keeps"):
        recognised(b"\x08Ann Hill" + bytes(153), "~$nutes.docx")


@pytest.mark.parametrize("content", ["Date: 3 March 2015\nSubject: Bins\nTo: all\n", "Received: 3 letters\nNoted: all\n", "From: Ann\n"])
def test_minutes_that_look_like_mail_are_text(content: str) -> None:
    assert recognised(content.encode(), None).format == "text"


@pytest.mark.parametrize("data", [broken.JPEG, word.harbour_trust()])
def test_bytes_that_are_no_text_are_not_read_as_text_even_when_asked(data: bytes) -> None:
    with pytest.raises(mp.UnknownFormat):
        mp.read(data, format="text")


def test_a_format_that_is_asked_for_is_not_questioned() -> None:
    assert mp.read(b"## Apologies", format="text").source.format == "text"


NAMES = [
    ("minutes.docx", b"Hill Board", True),
    ("minutes.pdf", b"Hill Board", True),
    ("minutes.doc", b"<html><body><p>Hill Board</p></body></html>", True),
    ("minutes.doc", word.harbour_trust(), True),
    ("minutes.doc", broken.web_archive(b"<p>Hill Board</p>"), True),
    ("minutes.mht", broken.web_archive(b"<p>Hill Board</p>"), False),
    ("minutes.mht", b"<html><body><p>Hill Board</p></body></html>", False),
    ("minutes.md", b"\tItem\n\tAction\n\n\t1\n\tBins\n\n", True),
    ("minutes.txt", b"## Apologies", False),
    ("minutes.txt", b"<html><body><p>Hill Board</p></body></html>", False),
    ("minutes.TXT", b"Hill Board", False),
    ("mgAi.aspx", b"<html><body><p>Hill Board</p></body></html>", False),
    ("minutes.rst", b"Hill Board", False),
    ("minutes.2014", b"Hill Board", False),
    ("minutes", b"Hill Board", False),
]


@pytest.mark.parametrize(("name", "data", "wrong"), NAMES)
def test_a_name_that_promises_another_format_is_reported(tmp_path: Path, name: str, data: bytes, wrong: bool) -> None:  # noqa: FBT001 - a column of the table
    (tmp_path / name).write_bytes(data)
    codes = [found.code for found in mp.read(tmp_path / name).diagnostics]
    assert codes == (["format-mismatch"] if wrong else [])


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.format)
def test_every_reader_has_the_function_that_reads(reader: object) -> None:
    module = getattr(reader, "module", "")
    assert callable(import_module(module).read)


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the shared corpus is not here")
@pytest.mark.parametrize(("folder", "format"), [("md", "markdown"), ("docx", "docx"), ("html", "html"), ("txt", "text")])
def test_real_minutes_are_recognised_without_their_names(folder: str, format: str) -> None:
    files = [path for path in sorted((SHARED / "corpus" / folder).iterdir()) if path.is_file()]
    assert [path.name for path in files if recognised(path.read_bytes(), None).format != format] == []


SHOWN = (
    *(
        "---\ntitle: Minutes\n",
        "## Matters",
        "# Minutes",
        "**Present:**",
        "*Apologies* came",
        "_Apologies_ came",
        "4\\. Planning",
        "TRAILER\\_SECTION",
    ),
    *("| Item |\n|---|---|\n", "[the agenda](/agenda)", "```\n", '[When?]{.comment-start id="0"}', "\tItem\n\tDecision", "[image: crest]Minutes"),
    *("agreed.\tComment by Ann Hill: why?", "Minutes\n~~~~~~~\n", "Minutes\n^^^^^^^\n", 'Minutes\n"""""""\n', "Minutes\n+++++++\n"),
    *("Minutes\n```````\n", "Minutes\n'''''''\n", ".. contents::", ".. |crest|", "See :doc:`agenda`", "See `the agenda`_", "one\n\ftwo"),
)


@pytest.mark.parametrize("sign", [*_MARKDOWN, *_PLAIN], ids=lambda sign: sign.pattern.pattern)
def test_whatever_a_sign_matches_holds_what_is_looked_for_first(sign: _Sign) -> None:
    found = [match[0] for text in SHOWN if (match := sign.pattern.search(text))]
    assert found
    assert [words for words in found if not any(need in words for need in sign.needs)] == []


@pytest.mark.parametrize("unit", ["](http:", "\tComment by ", "<!--", "**a", "_a", "|-", "\\", "<p ", "\n", "a:\n", "From: x\n "])
def test_time_to_recognise_grows_with_length_only(unit: str) -> None:
    assert_linear(lambda text: recognised(text.encode(), None), unit, 50_000)

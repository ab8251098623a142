"""Bytes, escapes and symbols as the characters that they stand for, in whatever code page, with what stands in for them passed over."""

from __future__ import annotations

import pytest

from tests.readers.rtf.build import document, leaves, opened, rtf

CASES = [
    pytest.param(r"Caf\'e9\par", "Café", id="a byte of the document's code page"),
    pytest.param(r"{\f3 \'cc\'e8\'f0}\par", "Мир", id="bytes of a font's character set"),
    pytest.param(r"{\f5 \'c1\'c2}\par", "ΑΒ", id="bytes of a font's code page"),
    pytest.param(r"{\f4 \'93\'fa\'96\'7b}\par", "日本", id="two bytes a character"),
    pytest.param(r"{\f4 \'83A\'83C}\par", "アイ", id="two bytes a character, the second of them plain"),
    pytest.param("{\\f4 \\'83\r\n\\'41}\\par", "ア", id="two bytes a character, parted by a line end"),
    pytest.param(r"caf\u233?\par", "café", id="a number, and one character for readers that do not know it"),
    pytest.param(r"caf\u233\'e9s\par", "cafés", id="a number, and a byte for readers that do not know it"),
    pytest.param(r"\uc2 caf\u233?? s\par", "café s", id="a number, and two characters to pass over"),
    pytest.param(r"\uc0 caf\u233 s\par", "cafés", id="a number, and none to pass over"),
    pytest.param(r"{\uc0 \u8364 5} \u8364?5\par", "€5 €5", id="how many to pass over ends with its group"),
    pytest.param(r"a\u8211\endash b\par", "a–b", id="a word passed over"),
    pytest.param(r"a{\u8211}b\par", "a–b", id="a group's end, behind which nothing is passed over"),
    pytest.param(r"\u-3904?\par", "\uf0c0", id="a negative number"),
    pytest.param(r"\u-10179?\u-8704?\par", "😀", id="two halves of a character"),
    pytest.param(r"\lquote a\rquote  \ldblquote b\rdblquote  \endash  \emdash  \bullet\par", "‘a’ “b” – — •", id="signs by name"),
    pytest.param(r"5\~July, co\_opted, some\-body\par", "5\u00a0July, co\u2011opted, some\u00adbody", id="spaces and hyphens"),
    pytest.param(r"\{a\} \\ b\par", r"{a} \ b", id="signs that have a meaning of their own"),
    pytest.param(r"a\tab b\par", "a\tb", id="a tab"),
    pytest.param("a\r\nb\nc\\par", "abc", id="line ends, which mean nothing"),
    pytest.param("a\\\nb\\par", "a\nb", id="a line end behind a backslash, which ends a paragraph"),
    pytest.param(r"a\bin4 {{{{b\par", "ab", id="bytes that are counted"),
    pytest.param(r"{\f1 \'b7}{\f2 \'fc} \par", "•✓ ", id="signs of symbol fonts"),
    pytest.param(r"{\upr{one}{\*\ud t\u333?o}} said\par", "tōo said", id="a thing said twice"),
    pytest.param(r"{\*\unknown not this}{\unknown but this}\par", "but this", id="groups that are not known"),
    pytest.param(r"{\info{\title No}}{\pict\pngblip 89504e47}{\*\xmlns}yes\par", "yes", id="groups that are none of the text"),
    pytest.param(r"{\object\objemb{\*\objclass X}{\*\objdata 0102}{\result yes}}\par", "yes", id="what an object shows"),
    pytest.param(r"{\*\shppict{\pict 89}}{\nonshppict{\pict 89}}yes\par", "yes", id="a picture, twice"),
    pytest.param("a\\u13\\'0db\\'0c\\'01c\\par", "a b c", id="control characters"),
]


@pytest.mark.parametrize(("body", "text"), CASES)
def test_characters_are_what_they_stand_for(body: str, text: str) -> None:
    assert document(body).text == text


@pytest.mark.parametrize(
    ("page", "text"),
    [(r"\ansi\ansicpg1251", "Ми"), (r"\mac", "ÃË"), (r"\pc", "╠Φ"), (r"\pca", "╠Þ"), (r"\ansi\ansicpg7", "Ìè")],
)
def test_the_document_names_its_code_page(page: str, text: str) -> None:
    assert opened((r"{\rtf1" + page + r" \'cc\'e8\par}").encode()).text == text


def test_bytes_that_are_not_in_their_code_page_are_told() -> None:
    made = document(r"ok\par {\f4 \'93}x\par")
    assert made.text == "ok\n\ufffdx"
    assert [(found.code, found.span and found.span.start) for found in made.diagnostics] == [("encoding-damage", 3)]


HALVED = [
    pytest.param(r"a\u-10179 ?b\u-8704 ?c\par", "a\ufffdb\ufffdc", [1, 3], id="words between the halves"),
    pytest.param(r"\u-10179?\u233?\u-8704?\par", "\ufffdé\ufffd", [0, 2], id="another unit between them"),
    pytest.param(r"\u-10179?\u-10179?\u-8704?\par", "\ufffd😀", [0], id="a first half twice"),
    pytest.param(r"\u-10179?\tab\u-8704?\par", "\ufffd\t\ufffd", [0, 2], id="a tab between them"),
    pytest.param(r"a\u-10179?\par b\par", "a\ufffd\nb", [1], id="the end of the paragraph"),
    pytest.param(r"a\u-10179?", "a\ufffd", [1], id="the end of the file"),
    pytest.param(r"a\u-10179?{\footnote b}\par", "a\ufffd\nb", [1], id="a note"),
    pytest.param(r"{\b\u-10179?}{\b\u-8704?}\par", "😀", [], id="each half in a group"),
]


@pytest.mark.parametrize(("body", "text", "damage"), HALVED)
def test_half_a_character_is_damage(body: str, text: str, damage: list[int]) -> None:
    made = document(body)
    assert made.text == text
    assert [(found.code, found.span and found.span.start) for found in made.diagnostics] == [("encoding-damage", at) for at in damage]


def test_the_encoding_is_that_of_the_document() -> None:
    assert document(r"a\par").source.encoding == "windows-1252"


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n\r\n "])
def test_what_stands_before_the_first_group_is_passed_over(before: bytes) -> None:
    assert leaves(opened(before + rtf(r"Present\par"))) == ["Present"]

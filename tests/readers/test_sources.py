"""What cannot be read is refused in one line that names the file, the reason and the way out."""

from __future__ import annotations

import gzip
import io
import os
from typing import TYPE_CHECKING, Any

import pytest

import minutesparse as mp
from tests import broken

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(os.name != "posix", reason="pipes, devices and permissions as Unix has them")


def refusal(source: Any, **options: Any) -> mp.MinutesparseError:
    with pytest.raises(mp.MinutesparseError) as caught:
        mp.read(source, **options)
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_path_bytes_and_a_stream_give_the_same_text(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_bytes(b"Hill Board")
    documents = [mp.read(given) for given in (path, str(path), b"Hill Board", io.BytesIO(b"Hill Board"))]
    assert {document.text for document in documents} == {"Hill Board"}
    assert [document.source.name for document in documents] == ["minutes.txt", "minutes.txt", None, None]
    assert len({document.source.sha256 for document in documents}) == 1


def test_the_source_says_what_was_read() -> None:
    source = mp.read(b"caf\xe9").source
    assert (source.format, source.size, source.encoding) == ("text", 4, "windows-1252")


def test_a_missing_file_is_named_as_given(tmp_path: Path) -> None:
    error = refusal(tmp_path / "gone.txt")
    assert isinstance(error, mp.UnreadableSource)
    assert str(error) == f"{tmp_path / 'gone.txt'}: there is no such file; check the path"


def test_a_folder_is_no_source(tmp_path: Path) -> None:
    error = refusal(tmp_path)
    assert isinstance(error, mp.UnreadableSource)
    assert error.reason == "it is a folder"


@posix
def test_a_pipe_does_not_keep_us_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "minutes.docx")
    assert refusal(tmp_path / "minutes.docx").reason == "it is a pipe"


@posix
def test_a_device_is_refused() -> None:
    assert refusal("/dev/zero").reason == "it is a device, not a file"


@posix
def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert isinstance(refusal(tmp_path / "loop.txt"), mp.UnreadableSource)


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_bytes(b"Hill Board")
    (tmp_path / "link.txt").symlink_to(tmp_path / "minutes.txt")
    assert mp.read(tmp_path / "link.txt").source.name == "link.txt"


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="the superuser may read anything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"x")
    (tmp_path / "secret.txt").chmod(0)
    assert refusal(tmp_path / "secret.txt").reason == "permission to read it was refused"


@pytest.mark.parametrize("path", ["bad\0name.txt", "x" * 5_000, "Minutes of Hill Board\nPresent: Cllr Hill"])
def test_a_path_that_cannot_be_one_is_refused(path: str) -> None:
    error = refusal(path)
    assert isinstance(error, mp.UnreadableSource)
    assert "parse_text" in error.remedy


def test_control_characters_in_a_name_are_made_visible(tmp_path: Path) -> None:
    error = refusal(f"{tmp_path}/\x1b[31mred\n.txt")
    assert error.source == f"{tmp_path}/\\x1b[31mred\\n.txt"


@pytest.mark.parametrize("given", [b"", io.BytesIO(b"")])
def test_zero_bytes_are_no_document(given: Any) -> None:
    error = refusal(given)
    assert isinstance(error, mp.UnreadableSource)
    assert error.reason == "it is empty (zero bytes)"


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert str(refusal(tmp_path / "empty.txt")).startswith(f"{tmp_path / 'empty.txt'}: it is empty")


def test_a_file_opened_as_text_is_refused() -> None:
    assert refusal(io.StringIO("Minutes")).reason == "it was opened as text"


def test_a_closed_file_is_refused() -> None:
    closed = io.BytesIO(b"Minutes")
    closed.close()
    assert isinstance(refusal(closed), mp.UnreadableSource)


@pytest.mark.parametrize("given", [None, 3, ["minutes.txt"]])
def test_what_is_no_source_is_refused(given: Any) -> None:
    assert isinstance(refusal(given), mp.UnreadableSource)


def test_a_stream_is_read_no_further_than_the_limit() -> None:
    endless = io.BytesIO(b"x" * 10_000)
    error = refusal(endless, limits=mp.Limits(source_bytes=100))
    assert isinstance(error, mp.LimitExceeded)
    assert endless.tell() == 101


def test_a_stream_that_gives_little_at_a_time_is_read_to_its_end() -> None:
    class Slow(io.RawIOBase):
        left = 1_000

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            given = min(7, self.left, len(buffer))
            buffer[:given] = b"x" * given
            self.left -= given
            return given

    assert len(mp.read(Slow()).text) == 1_000  # type: ignore[arg-type]  # a raw stream is a binary file too


def test_a_stream_that_has_nothing_to_give_yet_is_refused() -> None:
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.write(writing, b"1. Roads")
    with os.fdopen(reading, "rb", buffering=0) as stream:
        assert refusal(stream).reason == "it has nothing to give yet: its stream does not wait"
    os.close(writing)


def test_a_packed_stream_that_is_cut_short_is_refused() -> None:
    packed = gzip.compress(b"Hill Board " * 100)
    stream = gzip.GzipFile(fileobj=io.BytesIO(packed[:-12]))
    assert refusal(stream).reason.startswith("reading it failed (Compressed file ended")


def test_a_stream_may_give_any_kind_of_bytes() -> None:
    class Stream(io.BytesIO):
        def read(self, size: int | None = -1, /) -> Any:
            return bytearray(super().read(size))

    assert mp.read(Stream(b"Hill Board")).text == "Hill Board"


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 101)
    assert isinstance(refusal(path, limits=mp.Limits(source_bytes=100)), mp.LimitExceeded)
    assert mp.read(path, limits=mp.Limits(source_bytes=101)).source.size == 101


def test_an_unknown_format_is_answered_with_those_that_exist() -> None:
    error = refusal(b"x", format="wordstar")
    assert isinstance(error, mp.UnknownFormat)
    assert str(error) == "there is no format 'wordstar'; choose one of doc, docx, html, markdown, moderngov-xml, odt, pdf, rtf, text"


@pytest.mark.parametrize(("name", "data"), [("photo.docx", broken.JPEG), ("locked.docx", broken.encrypted_word())])
def test_errors_of_content_name_the_file(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert refusal(tmp_path / name).source == str(tmp_path / name)

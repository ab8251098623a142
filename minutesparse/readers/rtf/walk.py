r"""One loop over the tokens of a file: groups that begin and end, words that change their state, bytes that become text."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from minutesparse.document import Layer
from minutesparse.readers.rtf.charsets import decoded
from minutesparse.readers.rtf.destinations import DESTINATIONS
from minutesparse.readers.rtf.properties import CHARACTERS, PROPERTIES, SIGNS
from minutesparse.readers.rtf.state import SKIP, Capture, Skip, State
from minutesparse.readers.rtf.story import Story
from minutesparse.readers.rtf.tokens import BRACE, NAME, NUMBER, SIGN, TEXT, TOKEN, text_of
from minutesparse.readers.rtf.weight import GROUP, LETTERS, WORDS
from minutesparse.symbols import sign_of

if TYPE_CHECKING:
    from minutesparse.readers.rtf.book import Book
    from minutesparse.readers.rtf.drafts import Draft

_SYMBOL_AREA = 0xF000
"""Where Windows puts the 256 signs of a symbol font."""

_PRIVATE = 0xE000
"""Where the characters begin of which some are signs of a font."""

# signs of which a font alone knows the meaning, or that were none
_UNKNOWN = re.compile("[\ue000-\uf8ff\ufffd]")

_UNITS = 0x10000
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
"""The two halves of a character beyond `\\uffff`."""


def read_body(data: bytes, book: Book) -> list[Draft]:
    """Read all of `data`; what stands beside the body goes to `book`, and the body is returned.

    Raises:
        LimitExceeded: groups or tables are nested too deeply, or there are too many tables in tables.
    """
    walk = _Walk(data, book)
    walk.run()
    return walk.body.finish()


class _Walk:
    """The state of the walk: the group that is open, those around it, and bytes that have not become text yet."""

    def __init__(self, data: bytes, book: Book) -> None:
        self._data = data
        self._book = book
        self.body = Story(book, Layer.BODY)
        self._state = State(self.body)
        self._stack: list[State] = []
        self._raw: list[bytes] = []
        self._half = 0
        """The first half of a character beyond `\\uffff`, if its second is still to come."""
        self._halved = self._state
        """What held where that half stands."""
        self._fallback = 0
        """How many characters are still to be passed over, for what they stand for has been read."""
        self._strayed = self._overrun = False
        self._ignorable = False
        """Whether the next word may be the name of a group that nobody has to know."""

    def run(self) -> None:
        """Read all tokens, and end what the file leaves open."""
        at = 0
        while at < len(self._data):
            at = self._read_on(at)
        self._finish()

    def _read_on(self, at: int) -> int:
        r"""Read the tokens from `at` on and return where to go on: behind the bytes that a `\bin` counts, or where the document ends."""
        for found in TOKEN.finditer(self._data, at):
            kind = found.lastindex
            if kind == TEXT:
                self._text(found[TEXT])
                continue
            if self._raw:
                self._flush()
            if kind == BRACE:
                if self._brace(found):
                    break
            elif kind == NUMBER and found[NAME] == b"bin":
                return self._pass(found.end() + max(0, int(found[NUMBER])))
            elif self._fallback:
                self._fallback -= 1
            elif kind == SIGN:
                self._sign(found[SIGN])
            elif kind:
                self._word(found[NAME], int(found[NUMBER]) if kind == NUMBER else None)
        return len(self._data)

    def _brace(self, found: re.Match[bytes]) -> bool:
        """Begin or end a group; return whether the document ends with it."""
        if found[BRACE] == b"{":
            self._begin_group()
            return False
        self._end_group()
        return not self._stack and self._ends(found.end())

    def _pass(self, at: int) -> int:
        """Return `at`, or where the file ends, if that is before it, which is told at the end."""
        self._overrun = self._overrun or at > len(self._data)
        return at

    def _finish(self) -> None:
        if self._raw:
            self._flush()
        self._lose_half()
        if self._stack or self._overrun:
            self._book.findings.add("structure-damaged", "the file ends before its last group does")
        while self._stack:
            self._end_group()

    # groups

    def _begin_group(self) -> None:
        self._stack.append(self._state)
        if len(self._stack) > self._book.limits.depth:
            self._book.limits.check("depth", len(self._stack))
        self._state = self._state.copy()
        self._fallback = 0
        self._ignorable = False

    def _end_group(self) -> None:
        ended = self._state
        if self._stack:
            self._state = self._stack.pop()
        self._fallback = 0
        self._ignorable = False
        if ended.closing:
            self._lose_half()
            ended.closing()

    def _ends(self, at: int) -> bool:
        """Return whether the document ends `at` this place, its last group having ended; where words follow, it does not, and that is told once."""
        if self._strayed:
            return False
        self._strayed = True
        if not self._data[at:].strip(b"\r\n\t \0"):
            return True
        self._book.findings.add("structure-damaged", "words stand behind the end of the last group")
        return False

    # words

    def _word(self, name: bytes, number: int | None) -> None:
        state = self._state
        destination = state.destination
        ignorable, self._ignorable = self._ignorable, False
        if type(destination) is Skip:
            if name == b"ud" and destination.outer:
                state.destination = destination.outer
            return
        change = _PROPERTIES.get(name)
        if change:
            change(state, number, self._book)
            if name == _SHARED:
                destination.word("ls", number, state)
        elif name == b"u":
            self._unit((number or 0) % _UNITS)
        else:
            self._speak(name.decode("ascii"), number, ignorable=ignorable)

    def _speak(self, name: str, number: int | None, *, ignorable: bool) -> None:
        """Take a word that is no property of words or paragraphs: a character, the name of a group, something that its destination knows."""
        state = self._state
        if name in DESTINATIONS:
            self._book.work.add(GROUP)
            DESTINATIONS[name](name, state, self._book)
        elif name in CHARACTERS:
            self._lose_half()
            state.destination.say(CHARACTERS[name], state)
        elif ignorable or (name[0] == "m" and name.endswith("Pr")):
            state.destination = SKIP
        else:
            self._lose_half()
            state.destination.word(name, number, state)

    def _sign(self, sign: bytes) -> None:
        state = self._state
        if sign == b"*":
            self._ignorable = True
        elif type(state.destination) is Skip:
            return
        elif sign in SIGNS:
            self._lose_half()
            state.destination.say(SIGNS[sign], state)
        elif sign in b"\r\n":
            self._lose_half()
            state.destination.word("par", None, state)

    # characters

    def _text(self, raw: bytes) -> None:
        if type(self._state.destination) is Skip:
            return
        raw = text_of(raw)
        if self._fallback:
            passed = min(self._fallback, len(raw))
            self._fallback -= passed
            raw = raw[passed:]
        if raw:
            self._raw.append(raw)

    def _flush(self) -> None:
        """Let the bytes read since the last control word become text."""
        if self._half:
            self._lose_half()
        raw = b"".join(self._raw) if len(self._raw) > 1 else self._raw[0]
        self._book.work.add(WORDS + len(raw) // LETTERS)
        self._raw = []
        state = self._state
        fonts = self._book.fonts
        symbolic = fonts.symbolic(state.font)
        if symbolic is not None and isinstance(state.destination, Story | Capture):
            self._say(codecs.charmap_decode(raw, "strict", _shown(symbolic.lower()))[0])
            return
        words, sound = decoded(raw, fonts.codec(state.font))
        if not sound and isinstance(state.destination, Story):
            self._book.damage("bytes that are not in the code page of their font", state.destination.here())
        state.destination.say(words, state)

    def _unit(self, unit: int) -> None:
        r"""Take a UTF-16 unit, of which a character beyond `\uffff` has two."""
        state = self._state
        self._fallback = state.fallback
        if unit not in _LOW:
            self._lose_half()
        half, self._half = self._half, 0
        if unit in _HIGH:
            self._half, self._halved = unit, state
        elif unit in _LOW:
            pair = _UNITS + ((half - _HIGH.start) << 10) + (unit - _LOW.start)
            self._say(chr(pair) if half else "\ufffd")
        elif unit >= _PRIVATE:
            symbolic = self._book.fonts.symbolic(state.font) if unit >= _SYMBOL_AREA else None
            self._say(chr(unit) if symbolic is None else sign_of(symbolic, chr(unit)))
        elif unit:
            state.destination.say(chr(unit), state)

    def _lose_half(self) -> None:
        """Let the first half of a character be a sign of damage, for something else has come than the second."""
        if self._half:
            self._half = 0
            if isinstance(self._halved.destination, Story):
                self._book.damage("half of a character stands without the other", self._halved.destination.here())
            self._halved.destination.say("\ufffd", self._halved)

    def _say(self, words: str) -> None:
        """Say words that may hold signs of which nobody knows the meaning."""
        state = self._state
        if isinstance(state.destination, Story) and _UNKNOWN.search(words):
            self._book.damage("signs of a font have no known meaning", state.destination.here())
        state.destination.say(words, state)


@lru_cache(maxsize=16)
def _shown(font: str) -> dict[int, str]:
    """Return what each byte shows in a symbol font; where that is not known, a letter is itself, as it is for readers without the font."""
    signs = {byte: sign_of(font, chr(_SYMBOL_AREA + byte)) for byte in range(256)}
    return {byte: chr(byte) if "\ue000" <= sign <= "\uf8ff" and byte < _FIRST_OF_UPPER_HALF else sign for byte, sign in signs.items()}


_FIRST_OF_UPPER_HALF = 0x80
_SHARED = b"ls"
"""A property of paragraphs whose name means something else in one of the tables."""
_PROPERTIES = {name.encode(): change for name, change in PROPERTIES.items()}

r"""One loop over the tokens of a file: groups that begin and end, words that change their state, bytes that become text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Layer
from minutesparse.readers.rtf.charsets import decoded
from minutesparse.readers.rtf.destinations import DESTINATIONS
from minutesparse.readers.rtf.properties import CHARACTERS, PROPERTIES, SIGNS
from minutesparse.readers.rtf.state import SKIP, Capture, Skip, State
from minutesparse.readers.rtf.story import Story
from minutesparse.readers.rtf.tokens import CLOSE, OPEN, SIGN, TEXT, Tokens
from minutesparse.symbols import sign_of

if TYPE_CHECKING:
    from minutesparse.readers.rtf.book import Book
    from minutesparse.readers.rtf.drafts import Draft
    from minutesparse.readers.rtf.tokens import Token

_SYMBOL_AREA = 0xF000
"""Where Windows puts the 256 signs of a symbol font."""

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
        self._tokens = Tokens(data)
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
        self._strayed = False
        self._ignorable = False
        """Whether the next word may be the name of a group that nobody has to know."""

    def run(self) -> None:
        """Read all tokens, and end what the file leaves open."""
        for token in self._tokens:
            if token[0] == TEXT:
                if type(self._state.destination) is not Skip:
                    self._text(token[1])
                continue
            if self._raw:
                self._flush()
            if not self._take(token):
                break
        self._finish()

    def _take(self, token: Token) -> bool:
        """Take a token that is no text; return whether the walk goes on."""
        kind = token[0]
        if kind == OPEN:
            self._begin_group()
        elif kind == CLOSE:
            self._end_group()
            return bool(self._stack) or not self._ends()
        elif self._fallback:
            self._fallback -= 1
        elif kind == SIGN:
            self._sign(token[1])
        else:
            self._word(token)
        return True

    def _finish(self) -> None:
        if self._raw:
            self._flush()
        self._lose_half()
        if self._stack or self._tokens.overrun:
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

    def _ends(self) -> bool:
        """Return whether the document ends here, its last group having ended; where words follow, it does not, and that is told once."""
        if self._strayed:
            return False
        self._strayed = True
        if self._tokens.rest_is_blank():
            return True
        self._book.findings.add("structure-damaged", "words stand behind the end of the last group")
        return False

    # words

    def _word(self, token: Token) -> None:
        name, number = token[1].decode("ascii"), token[2]
        state = self._state
        destination = state.destination
        ignorable, self._ignorable = self._ignorable, False
        if type(destination) is Skip:
            if name == "ud" and destination.outer:
                state.destination = destination.outer
            return
        change = PROPERTIES.get(name)
        if change:
            change(state, number, self._book)
            if name in _SHARED:
                destination.word(name, number, state)
        elif name == "u":
            self._unit((number or 0) % _UNITS)
        elif name in CHARACTERS:
            self._lose_half()
            destination.say(CHARACTERS[name], state)
        elif name in DESTINATIONS:
            DESTINATIONS[name](name, state, self._book)
        elif ignorable or (name[0] == "m" and name.endswith("Pr")):
            state.destination = SKIP
        else:
            self._lose_half()
            destination.word(name, number, state)

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
        if self._fallback:
            passed = min(self._fallback, len(raw))
            self._fallback -= passed
            raw = raw[passed:]
        if raw:
            self._raw.append(raw)

    def _flush(self) -> None:
        """Let the bytes read since the last control word become text."""
        self._lose_half()
        raw = b"".join(self._raw) if len(self._raw) > 1 else self._raw[0]
        self._raw = []
        state = self._state
        fonts = self._book.fonts
        symbolic = fonts.symbolic(state.font)
        if symbolic is not None and isinstance(state.destination, Story | Capture):
            self._say("".join([_symbol(symbolic, byte) for byte in raw]))
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
        elif unit:
            symbolic = self._book.fonts.symbolic(state.font) if unit >= _SYMBOL_AREA else None
            self._say(chr(unit) if symbolic is None else sign_of(symbolic, chr(unit)))

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
        if isinstance(state.destination, Story) and any("\ue000" <= sign <= "\uf8ff" or sign == "\ufffd" for sign in words):
            self._book.damage("signs of a font have no known meaning", state.destination.here())
        state.destination.say(words, state)


def _symbol(font: str, byte: int) -> str:
    """Return what a byte shows in a symbol font; where that is not known, a letter is itself, as it is for readers without the font."""
    sign = sign_of(font, chr(_SYMBOL_AREA + byte))
    return chr(byte) if "\ue000" <= sign <= "\uf8ff" and byte < _FIRST_OF_UPPER_HALF else sign


_FIRST_OF_UPPER_HALF = 0x80
_SHARED = frozenset({"ls"})
"""Properties of paragraphs whose names mean something else in one of the tables."""

"""How most clerks write: the words that every other dialect starts from."""

from __future__ import annotations

from minutesparse.dialect import Dialect

DIALECT = Dialect(name="generic", summary="how most clerks write")

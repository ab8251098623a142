"""`python -m minutesparse` is the command `minutesparse`."""

from __future__ import annotations

from minutesparse.cli import app

app(prog_name="minutesparse")

"""Options that several commands have."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from minutesparse.cli import withholding


class Comments(StrEnum):
    """Which comments a clean copy is without."""

    RESOLVED = "resolved"
    ALL = "all"


class Changes(StrEnum):
    """What becomes of tracked changes in a clean copy."""

    KEEP = "keep"
    ACCEPT = "accept"


Dialect = Annotated[str | None, typer.Option(metavar="NAME", help="Use this house style instead of recognising it.", show_default=False)]

Limit = Annotated[
    list[str] | None,
    typer.Option("--limit", metavar="NAME=VALUE", help="Raise or lower a limit on untrusted sources; may be given again.", show_default=False),
]

Withheld = Annotated[
    withholding.Restricted | None,
    typer.Option("--restricted", help="What restricted items say.", show_default="withhold of a web service's answer, else keep"),
]

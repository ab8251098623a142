"""The version, where every part can know it without knowing the front door."""

from __future__ import annotations

VERSION = "0.1.0"

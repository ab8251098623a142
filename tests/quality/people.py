"""Who was there, in which role, and what interests they declared: matched by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.quality import words
from tests.quality.judgement import Judgement, compared
from tests.quality.pairing import paired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse import models
    from tests.quality import gold as g
    from tests.quality.found import Found, Placed


def attendance(gold: g.Gold, found: Found) -> Iterator[Judgement]:
    """Yield how everybody came out; right is who has the status, too."""

    def rank(wanted: g.Attendee, attendee: models.Attendee) -> int:
        if words.name(wanted.name) not in _names(attendee):
            return 0
        return 1 + (_status(wanted.status) == attendee.status)

    pairing = paired(gold.attendance, found.attendance, rank)
    for wanted, attendee in pairing.both:
        same = _status(wanted.status) == attendee.status
        yield Judgement("attendance", "right" if same else "wrong", "", f"{wanted.name}: {wanted.status}", f"{attendee.name}: {attendee.status}")
        if wanted.labels("role"):
            yield from compared("roles", wanted.role, _role(attendee, wanted.role), words.same, item=wanted.name)
    for wanted in pairing.missing:
        yield Judgement("attendance", "missing", "", f"{wanted.name}: {wanted.status}")
    for attendee in pairing.invented:
        yield Judgement("attendance", "invented", "", found=f"{attendee.name}: {attendee.status}")


def _status(printed: str) -> str:
    return printed.replace("_", "-")


def _names(attendee: models.Attendee) -> set[str]:
    """Return the name with and without what may stand before and after it: what one calls a title, another calls a part of the name."""
    before, after = attendee.honorific_prefix or "", attendee.honorific_suffix or ""
    return {words.name(f"{one} {attendee.name} {other}") for one in ("", before) for other in ("", after)}


def _role(attendee: models.Attendee, wanted: str | None) -> str | None:
    """Return the role, or the body that somebody stands for where a person wrote that, or both, as the role."""
    both = " ".join(filter(None, (attendee.role, attendee.organisation)))
    return next((role for role in (attendee.organisation, both) if role and wanted and words.same(wanted, role)), attendee.role)


def _interest(printed: str | None) -> frozenset[str]:
    """Return the words of a kind of interest: `disclosable pecuniary` is pecuniary, `non-pecuniary` is not."""
    return frozenset(words.plain(printed or "").replace("non-", "non").replace("non ", "non").replace("-", " ").split()) - {
        "unspecified",
        "and",
        "interest",
    }


def declarations(gold: g.Gold, found: Found) -> Iterator[Judgement]:
    """Yield how every interest came out; right is the name with the kind of interest."""

    def agree(wanted: g.Declaration, declared: models.Declaration) -> bool:
        one, other = _interest(wanted.interest), _interest(declared.interest)
        return one == other or bool(one and other and (one <= other or other <= one))

    def rank(wanted: g.Declaration, declared: Placed[models.Declaration]) -> int:
        return (1 + agree(wanted, declared.value)) * (words.name(wanted.name) == words.name(declared.value.name))

    pairing = paired(gold.declarations, found.declarations, rank)
    for wanted, declared in pairing.both:
        outcome, value = agree(wanted, declared.value), declared.value
        shown = f"{value.name}: {value.interest}"
        yield Judgement("declarations", "right" if outcome else "wrong", str(declared.place), f"{wanted.name}: {wanted.interest}", shown)
    for wanted in pairing.missing:
        yield Judgement("declarations", "missing", "", f"{wanted.name}: {wanted.interest}")
    for declared in pairing.invented:
        yield Judgement("declarations", "invented", str(declared.place), found=f"{declared.value.name}: {declared.value.text}")

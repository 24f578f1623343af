"""The register of a session: everybody who may come, with what was announced and what was recorded, and its numbers.

It is what one works with at the door and at the desk afterwards; who is on a *paper* is decided by `rolls`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dpdesk.domain.attendance import Presence, Source
from dpdesk.domain.ids import OrganisationId, ParticipationId, PersonId
from dpdesk.domain.meetings import Mode
from dpdesk.domain.people import Gender


class Standing(StrEnum):
    """What a person in the register is to the meeting.

    EXPECTED said to come; SILENT was invited by name and never answered, or takes part without having said so;
    WALK_IN came unannounced; OFF declined or took it back; REPLACED gave the place to somebody else.
    """

    EXPECTED = "expected"
    SILENT = "silent"
    WALK_IN = "walk_in"
    OFF = "off"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One person in the register of one session.

    `participation_id` is none for somebody invited who takes no part yet. `replaces` and `replaced_by` are names.
    `organisation_id` is whom the person comes for, `is_member` whether that is a member municipality. `number` is the
    one on the paper, 0 for somebody who is not on it. `name_key` is the name, `key` everything one may search the
    person by, folded.
    """

    person_id: PersonId
    participation_id: ParticipationId | None = None
    name: str
    gender: Gender = Gender.UNKNOWN
    institution: str = ""
    department: str = ""
    position: str = ""
    mode: Mode = Mode.ON_SITE
    standing: Standing = Standing.EXPECTED
    presence: Presence | None = None
    source: Source | None = None
    replaces: str = ""
    replaced_by: str = ""
    organisation_id: OrganisationId | None = None
    is_member: bool = False
    number: int = 0
    name_key: str = ""
    key: str = ""

    @property
    def took_part(self) -> bool:
        """Whether the person is recorded as there, on site or online."""
        return self.presence is not None and self.presence.took_part


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The numbers of a session as they grow. `expected` said to come; `not_recorded` are those of them still open."""

    expected: int = 0
    on_site: int = 0
    online: int = 0
    absent: int = 0
    excused: int = 0
    not_recorded: int = 0
    walk_ins: int = 0
    municipalities: int = 0

    @property
    def present(self) -> int:
        """The people who are there, on site or online."""
        return self.on_site + self.online


def tally(lines: Iterable[RegisterLine]) -> Tally:
    """Count a session's register; it agrees with the statistics and the filled list of the session."""
    counted, standing, members = Counter[Presence | None](), Counter[Standing](), set[OrganisationId]()
    not_recorded = walk_ins = 0
    for line in lines:
        standing[line.standing] += 1
        if line.took_part or not is_away(line.standing):
            counted[line.presence] += 1
        if line.took_part:
            walk_ins += line.standing is Standing.WALK_IN
            members.update((line.organisation_id,) if line.is_member and line.organisation_id else ())
        not_recorded += line.presence is None and line.standing is Standing.EXPECTED
    return Tally(
        expected=standing[Standing.EXPECTED],
        on_site=counted[Presence.PRESENT],
        online=counted[Presence.ONLINE],
        absent=counted[Presence.ABSENT],
        excused=counted[Presence.EXCUSED],
        not_recorded=not_recorded,
        walk_ins=walk_ins,
        municipalities=len(members),
    )


def is_away(standing: Standing) -> bool:
    """Tell whether a person is not to come any more."""
    return standing in (Standing.OFF, Standing.REPLACED)


def matching(lines: Iterable[RegisterLine], key: str) -> tuple[RegisterLine, ...]:
    """Give the lines that hold every word of a folded text, in any order, the most likely first.

    At the door one types the first letters of the name of somebody who has just come: so whoever is there already
    comes after the others, whoever is not to come last, and a name that begins so before all else.
    """
    words = key.split()
    found = [line for line in lines if all(word in line.key for word in words)]
    if not words:
        return tuple(found)
    return tuple(
        sorted(
            found,
            key=lambda line: (
                is_away(line.standing),
                line.took_part,
                not _begin(words, line.name_key),
                not _begin(words, line.key),
            ),
        )
    )


def _begin(words: Iterable[str], key: str) -> bool:
    spaced = f" {key}"
    return all(f" {word}" in spaced for word in words)

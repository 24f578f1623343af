"""Who takes part in a meeting, announced and real."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpdesk.domain.ids import (
    AttendanceId,
    DepartmentId,
    InvitationId,
    MeetingId,
    OrganisationId,
    ParticipationId,
    PersonId,
    SessionId,
)
from dpdesk.domain.meetings import Mode


class Announced(StrEnum):
    """What a person said beforehand; a walk-in said nothing."""

    ACCEPTS = "accepts"
    DECLINES = "declines"
    SILENT = "silent"
    WALK_IN = "walk_in"


class Presence(StrEnum):
    """How a person attended one session."""

    PRESENT = "present"
    ONLINE = "online"
    ABSENT = "absent"
    EXCUSED = "excused"

    @property
    def took_part(self) -> bool:
        """Whether the person was there, on site or online."""
        return self in (Presence.PRESENT, Presence.ONLINE)


class Source(StrEnum):
    """Where an attendance is known from."""

    DOOR = "door"
    SHEET = "sheet"
    REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """A person at a meeting, for an organisation and a department.

    `position` is the person's position then; `replaces_id` is the person in whose place this one comes;
    `cancelled_on` is set when someone who had accepted takes it back.
    """

    id: ParticipationId
    version: int = 0
    meeting_id: MeetingId
    person_id: PersonId
    organisation_id: OrganisationId | None = None
    department_id: DepartmentId | None = None
    invitation_id: InvitationId | None = None
    announced: Announced = Announced.SILENT
    mode: Mode = Mode.ON_SITE
    position: str = ""
    replaces_id: PersonId | None = None
    cancelled_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """How one participant attended one session; `minutes` where a report of an online meeting says it."""

    id: AttendanceId
    version: int = 0
    meeting_id: MeetingId
    participation_id: ParticipationId
    session_id: SessionId
    presence: Presence
    source: Source = Source.DOOR
    minutes: int | None = None

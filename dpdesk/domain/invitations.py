"""Who was invited to a meeting and what came back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpdesk.domain.ids import DepartmentId, InvitationId, MeetingId, OrganisationId, PersonId, ReplyId


class Addressee(StrEnum):
    """To whom a letter goes: the head of a municipality, a department, a named person, or the office at large."""

    HEAD = "head"
    DEPARTMENT = "department"
    PERSON = "person"
    OFFICE = "office"


class Channel(StrEnum):
    LETTER = "letter"
    PHONE = "phone"
    EMAIL = "email"
    E_DORECZENIA = "e-doreczenia"
    IN_PERSON = "in-person"


class Answer(StrEnum):
    ACCEPTS = "accepts"
    DECLINES = "declines"
    SUBSTITUTE = "substitute"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What goes to one recipient; it belongs to the office and department, the person may be known later.

    `named_by_office` is true where the person's data came from the office, not from the person (RODO art. 14).
    """

    id: InvitationId
    version: int = 0
    meeting_id: MeetingId
    position: int
    addressee: Addressee
    organisation_id: OrganisationId | None = None
    department_id: DepartmentId | None = None
    person_id: PersonId | None = None
    named_by_office: bool = False
    sent_on: date | None = None
    channel: Channel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer to an invitation; later ones (greater `number`) replace earlier ones, and all are kept.

    With `substitute` the person who comes instead is `person_id`, where it is known.
    """

    id: ReplyId
    version: int = 0
    meeting_id: MeetingId
    invitation_id: InvitationId
    number: int
    answer: Answer
    day: date
    channel: Channel | None = None
    noted_by: str = ""
    person_id: PersonId | None = None
    note: str = ""


def current_replies(replies: Iterable[Reply]) -> Mapping[InvitationId, Reply]:
    """Give the last reply to each invitation that has one."""
    return {reply.invitation_id: reply for reply in sorted(replies, key=lambda reply: reply.number)}

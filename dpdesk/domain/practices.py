"""Good practices, where they were presented, and what is to be done next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpdesk.domain.ids import (
    AdoptionId,
    BlobId,
    FollowUpId,
    MeetingId,
    OrganisationId,
    PersonId,
    PracticeFileId,
    PracticeId,
    PracticeTopicId,
    PresentationId,
    TopicId,
)

AREAS = (
    "aktywizacja mieszkańców i polityka społeczna",
    "cyfryzacja",
    "demografia",
    "finanse",
    "infrastruktura i gospodarka komunalna",
    "inwestorzy",
    "kultura",
    "ochrona środowiska",
    "ochrona zdrowia",
    "oświata",
    "proinnowacyjność",
    "rozwój przedsiębiorczości",
    "sport",
)
"""Areas to choose from, as the contest "Innowacyjny Samorząd" names its fields; an office may write others.

They are words on the desk, as titles and topics are, and so stand there in Polish in any language of the window.
"""
LONGEST_SUMMARY = 500
"""characters"""
DESCRIPTION = (
    *("area", "unit", "summary", "situation", "solution", "target_group", "partners", "cost", "funding", "results"),
    *("success_factors", "difficulties", "transfer", "legal_basis", "links"),
    *("contact_name", "contact_position", "contact_email", "contact_phone"),
)
"""The fields of a practice that describe it in words."""


class FollowUpKind(StrEnum):
    CONCLUSION = "conclusion"
    TASK = "task"
    TOPIC = "topic"
    PROMISE = "promise"


class PracticeStatus(StrEnum):
    """A practice is never only planned."""

    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"


class Verification(StrEnum):
    """How far the description of a practice has come."""

    DRAFT = "draft"
    CHECKED = "checked"
    PUBLISHED = "published"


class PracticeFileKind(StrEnum):
    PHOTO = "photo"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A described solution that others can reuse, with the organisation that owns it.

    `summary` is short, `unit` is the part of the organisation that did it, `situation` is what was before,
    `transfer` what another municipality needs, `cost` an amount or range with currency and year; `links` are
    addresses, one to a line; `contact_checked_on` is the day on which the contact was last found to be right.
    """

    id: PracticeId
    version: int = 0
    title: str
    organisation_id: OrganisationId | None = None
    unit: str = ""
    area: str = ""
    status: PracticeStatus | None = None
    began_on: date | None = None
    ended_on: date | None = None
    summary: str = ""
    situation: str = ""
    solution: str = ""
    target_group: str = ""
    partners: str = ""
    cost: str = ""
    funding: str = ""
    results: str = ""
    success_factors: str = ""
    difficulties: str = ""
    transfer: str = ""
    legal_basis: str = ""
    links: str = ""
    contact_name: str = ""
    contact_position: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    contact_checked_on: date | None = None
    verification: Verification = Verification.DRAFT
    verified_by: str = ""
    verified_on: date | None = None
    may_publish: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeTopic:
    id: PracticeTopicId
    version: int = 0
    practice_id: PracticeId
    topic_id: TopicId


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeFile:
    """A photo or an attachment of a practice; a photo has an alternative text, its author and its licence."""

    id: PracticeFileId
    version: int = 0
    practice_id: PracticeId
    position: int
    kind: PracticeFileKind
    file_name: str
    media_type: str
    blob_id: BlobId
    alternative: str = ""
    caption: str = ""
    author: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """An organisation that took a practice up."""

    id: AdoptionId
    version: int = 0
    practice_id: PracticeId
    organisation_id: OrganisationId
    day: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """A practice presented at a meeting, and by whom where that is known."""

    id: PresentationId
    version: int = 0
    meeting_id: MeetingId
    practice_id: PracticeId
    position: int
    speaker_id: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A conclusion, a task, a topic worth taking further or a promise, with its owner and date."""

    id: FollowUpId
    version: int = 0
    meeting_id: MeetingId
    position: int
    kind: FollowUpKind
    text: str
    owner: str = ""
    due: date | None = None
    done_on: date | None = None

    def is_overdue(self, today: date) -> bool:
        """Tell whether its date has passed and it is not done."""
        return self.due is not None and self.done_on is None and self.due < today

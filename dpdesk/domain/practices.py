"""Good practices, where they were presented, and what is to be done next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpdesk.domain.ids import FollowUpId, MeetingId, OrganisationId, PracticeId, PresentationId


class FollowUpKind(StrEnum):
    CONCLUSION = "conclusion"
    TASK = "task"
    TOPIC = "topic"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A described solution that others can reuse, with the organisation that owns it."""

    id: PracticeId
    version: int = 0
    title: str
    organisation_id: OrganisationId | None = None
    area: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """A practice presented at a meeting."""

    id: PresentationId
    version: int = 0
    meeting_id: MeetingId
    practice_id: PracticeId
    position: int


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

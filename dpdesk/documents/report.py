"""What is told about a meeting after it was held: the facts that the article and the note are both made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from dpdesk.documents.occasion import Occasion
from dpdesk.domain.meetings import ItemKind, Mode, PartnerRole, Role, Session
from dpdesk.domain.people import Gender
from dpdesk.domain.practices import FollowUp, FollowUpKind
from dpdesk.domain.statistics import Statistics


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A person at one item of the agenda. `thesis` are the author's sentences about what was said, never ours."""

    name: str
    role: Role
    gender: Gender = Gender.UNKNOWN
    position: str = ""
    organisation: str = ""
    mode: Mode = Mode.ON_SITE
    thesis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseItem:
    """A line of the timetable as it was held."""

    start: time
    end: time
    kind: ItemKind
    title: str
    speeches: tuple[Speech, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseSession:
    session: Session
    items: tuple[CourseItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPractice:
    """A good practice that was presented; `owner` is a municipality's or an organisation's name."""

    title: str
    owner: str = ""
    area: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPartner:
    name: str
    role: PartnerRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A meeting that is over. `own_text` is what a person wrote in place of the draft, in the small markup."""

    occasion: Occasion
    statistics: Statistics
    aim: str = ""
    audience: str = ""
    more: str = ""
    topics: tuple[str, ...] = ()
    partners: tuple[NamedPartner, ...] = ()
    course: tuple[CourseSession, ...] = ()
    practices: tuple[ShownPractice, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    own_text: str = ""
    has_photos: bool = False

    @property
    def items(self) -> Iterator[CourseItem]:
        """All lines of the timetable, day after day."""
        return (item for part in self.course for item in part.items)

    def following(self, *kinds: FollowUpKind) -> tuple[FollowUp, ...]:
        """Give the follow-ups of some kinds, in their order."""
        return tuple(one for one in self.follow_ups if one.kind in kinds)

    @property
    def tasks(self) -> tuple[FollowUp, ...]:
        """Give what somebody has to do: tasks and promises, and whatever else has an owner or a date."""
        kinds = (FollowUpKind.TASK, FollowUpKind.PROMISE)
        return tuple(one for one in self.follow_ups if one.kind in kinds or one.owner or one.due)

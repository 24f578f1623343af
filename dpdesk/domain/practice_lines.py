"""What the catalogue shows of a practice, and everything that its own page shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dpdesk.domain.ids import MeetingId, OrganisationId, PersonId, PracticeId
from dpdesk.domain.meetings import State
from dpdesk.domain.practices import (
    Adoption,
    Practice,
    PracticeFile,
    PracticeFileKind,
    PracticeStatus,
    PracticeTopic,
    Presentation,
    Verification,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeLine:
    """One practice in the catalogue. `owner` is a municipality's own name, or another organisation's; it may be empty.

    `presented` counts the meetings at which it was presented, `adopted` the organisations that took it up.
    """

    id: PracticeId
    title: str
    owner_id: OrganisationId | None = None
    owner: str = ""
    area: str = ""
    topics: tuple[str, ...] = ()
    status: PracticeStatus | None = None
    began_on: date | None = None
    ended_on: date | None = None
    stage: Verification = Verification.DRAFT
    contact_checked_on: date | None = None
    presented: int = 0
    adopted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeChoice:
    """Which practices a list shows; none is all."""

    area: str | None = None
    topic: str | None = None
    owner_id: OrganisationId | None = None
    status: PracticeStatus | None = None
    stage: Verification | None = None
    is_presented: bool | None = None

    def fits(self, line: PracticeLine) -> bool:
        """Tell whether a practice is among them."""
        return (
            self.area in (None, line.area)
            and (self.topic is None or self.topic in line.topics)
            and self.owner_id in (None, line.owner_id)
            and self.status in (None, line.status)
            and self.stage in (None, line.stage)
            and self.is_presented in (None, line.presented > 0)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedTopic:
    """A topic of a practice with its name."""

    entry: PracticeTopic
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAdoption:
    """Who took a practice up, with the short name."""

    adoption: Adoption
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who speaks at a meeting."""

    person_id: PersonId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """A meeting at which a practice is presented; `speakers` are those of the meeting, who may have presented it."""

    presentation: Presentation
    title: str
    state: State
    day: date | None = None
    speakers: tuple[Speaker, ...] = ()

    @property
    def meeting_id(self) -> MeetingId:
        """The meeting."""
        return self.presentation.meeting_id

    @property
    def speaker(self) -> str:
        """The name of who presented it, where that is known."""
        wanted = self.presentation.speaker_id
        return next((one.name for one in self.speakers if one.person_id == wanted), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeAbout:
    """Everything the desk knows about one practice, in the order in which it is shown."""

    practice: Practice
    owner: str = ""
    topics: tuple[NamedTopic, ...] = ()
    files: tuple[PracticeFile, ...] = ()
    showings: tuple[Showing, ...] = ()
    adoptions: tuple[NamedAdoption, ...] = ()

    @property
    def photos(self) -> tuple[PracticeFile, ...]:
        """The pictures."""
        return tuple(file for file in self.files if file.kind is PracticeFileKind.PHOTO)

    @property
    def attachments(self) -> tuple[PracticeFile, ...]:
        """The other files."""
        return tuple(file for file in self.files if file.kind is PracticeFileKind.ATTACHMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFound:
    """A meeting at which a practice may be presented."""

    id: MeetingId
    title: str
    day: date | None = None

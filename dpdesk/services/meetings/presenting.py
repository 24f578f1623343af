"""The good practices presented at a meeting, known to the desk or new."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.database.work import Work
from dpdesk.domain.ids import MeetingId, OrganisationId, PracticeId, PresentationId
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.practices import Practice, Presentation
from dpdesk.errors import BadInput, Refused
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.finding import place
from dpdesk.services.meetings.ordering import numbered, put_at
from dpdesk.services.newcomers import organisation_called

MOST_FOUND = 12
_ADD = N_("Add the practice “{title}”")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPractice:
    """A practice that is new to the desk; `organisation` is the name of its owner, known or new, or an id."""

    title: str
    organisation: str = ""
    area: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPractice:
    """A practice with the short name of its owner, which may be empty."""

    practice: Practice
    owner: str


def practices_found(desk: Desk, meeting_id: MeetingId, text: str, limit: int = MOST_FOUND) -> tuple[FoundPractice, ...]:
    """Give the practices that have every word of a text in title, area or owner and are not presented here yet."""
    words = search_key(text).split()
    with desk.reading() as reader:
        present = {entry.practice_id for entry in reader.all(Presentation, meeting_id=meeting_id)}
        municipalities = {one.id: one for one in reader.all(Municipality)}
        organisations = {one.id: one for one in reader.all(Organisation)}
        known = [one for one in reader.all(Practice) if one.id not in present]
    described = (
        FoundPractice(practice=one, owner=place(one.organisation_id, municipalities, organisations)) for one in known
    )
    found = [
        one for one in described if _holds(search_key(f"{one.practice.title} {one.practice.area} {one.owner}"), words)
    ]
    return tuple(found[:limit])


def present_practice(desk: Desk, meeting_id: MeetingId, practice_id: PracticeId) -> Presentation:
    """Have a practice that the desk knows presented at a meeting. Raises Refused where it is already."""
    with desk.reading() as reader:
        title = reader.get(Practice, practice_id).title
    with desk.work(Message(_ADD, title=title)) as work:
        return _presented(desk, work, meeting_id, work.get(Practice, practice_id))


def present_new_practice(desk: Desk, meeting_id: MeetingId, new: NewPractice) -> Presentation:
    """Have a practice presented that is new to the desk; one of that title and owner is taken for it."""
    title = " ".join(new.title.split())
    if not title:
        raise BadInput(Message(N_("A practice needs a title. Nothing was saved.")), field="title")
    owner = organisation_called(desk, new.organisation).who if new.organisation.strip() else None
    with desk.work(Message(_ADD, title=title)) as work:
        if owner and not owner.version:
            owner = work.save(owner)
        practice = _practice(desk, work, title, owner.id if owner else None, new.area.strip())
        return _presented(desk, work, meeting_id, practice)


def move_practice(desk: Desk, presentation_id: PresentationId, to: int) -> None:
    """Name a practice at another place, from 0."""
    with desk.work(Message(N_("Move the practice “{title}”"), title=_title(desk, presentation_id))) as work:
        meeting_id = work.get(Presentation, presentation_id).meeting_id
        work.save_all(put_at(work.all(Presentation, meeting_id=meeting_id), presentation_id, to))


def remove_practice(desk: Desk, presentation_id: PresentationId) -> None:
    """Take a practice off the meeting; it stays on the desk."""
    with desk.work(Message(N_("Remove the practice “{title}”"), title=_title(desk, presentation_id))) as work:
        presentation = work.get(Presentation, presentation_id)
        work.delete(presentation)
        work.save_all(numbered(work.all(Presentation, meeting_id=presentation.meeting_id)))


def _practice(desk: Desk, work: Work, title: str, owner: OrganisationId | None, area: str) -> Practice:
    known = next((one for one in work.all(Practice, organisation_id=owner) if one.title == title), None)
    return known or work.save(Practice(id=PracticeId(desk.new_id()), title=title, organisation_id=owner, area=area))


def _presented(desk: Desk, work: Work, meeting_id: MeetingId, practice: Practice) -> Presentation:
    others = work.all(Presentation, meeting_id=meeting_id)
    if any(other.practice_id == practice.id for other in others):
        raise Refused(Message(N_("“{title}” is presented at this meeting already."), title=practice.title))
    return work.save(
        Presentation(
            id=PresentationId(desk.new_id()),
            meeting_id=meeting_id,
            practice_id=practice.id,
            position=len(others) + 1,
        )
    )


def _holds(key: str, words: list[str]) -> bool:
    return all(word in key for word in words)


def _title(desk: Desk, presentation_id: PresentationId) -> str:
    with desk.reading() as reader:
        return reader.get(Practice, reader.get(Presentation, presentation_id).practice_id).title

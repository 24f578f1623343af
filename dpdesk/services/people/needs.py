"""What people asked for at one meeting: noted, changed, counted, and deleted for good once the meeting is over.

It may reveal health data (RODO art. 9): it is kept apart from the people, and no label of the journal names whose
need it is. Only what is needed is noted, never why.
"""

from __future__ import annotations

from dataclasses import replace

from dpdesk.database.forgetting import known_ever
from dpdesk.database.questions.needs import needs_of_meeting, needs_of_person, people_at_meeting
from dpdesk.database.questions.searching import people_lines, people_matching
from dpdesk.database.reader import Reader
from dpdesk.domain.ids import MeetingId, PersonId, SpecialNeedId
from dpdesk.domain.lines import PersonLine
from dpdesk.domain.meetings import Meeting, Session
from dpdesk.domain.merging import joined
from dpdesk.domain.needs import MeetingNeeds, PersonNeed
from dpdesk.domain.people import SpecialNeed
from dpdesk.domain.tasks import is_over
from dpdesk.domain.texts import unwritable
from dpdesk.errors import BadInput, Refused
from dpdesk.language.collation import sort_key
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk

MOST_OFFERED = 12
"""People one looks through before typing another letter."""
_MOST_LOOKED_AT = 60


def needs_at(desk: Desk, meeting_id: MeetingId) -> MeetingNeeds:
    """Give what is needed at a meeting."""
    with desk.reading() as reader:
        lines = needs_of_meeting(reader, meeting_id)
        return MeetingNeeds(
            meeting_id=meeting_id,
            lines=lines,
            remembered=len(_remembered(reader, meeting_id)),
            is_over=_is_over(desk, reader, meeting_id),
        )


def needs_of(desk: Desk, person_id: PersonId) -> tuple[PersonNeed, ...]:
    """Give what a person asked for at meetings, the latest first."""
    with desk.reading() as reader:
        return needs_of_person(reader, person_id)


def people_for_need(desk: Desk, meeting_id: MeetingId, text: str) -> tuple[PersonLine, ...]:
    """Give whom the letters typed so far may mean: those of the meeting first, and only those before one types."""
    if unwritable(text):
        return ()
    with desk.reading() as reader:
        there = people_at_meeting(reader, meeting_id)
        if text.strip():
            found = people_matching(reader, text, _MOST_LOOKED_AT)
        else:
            lines = people_lines(reader, sorted(there)).values()
            found = tuple(sorted(lines, key=_by_surname))
    return tuple(sorted(found, key=lambda one: one.person.id not in there))[:MOST_OFFERED]


def note(desk: Desk, meeting_id: MeetingId, person_id: PersonId, text: str) -> SpecialNeed:
    """Note what a person needs at a meeting, below what is noted already."""
    written = _checked(text)
    with desk.work(Message(N_("Note a special need"))) as work:
        known = work.find(SpecialNeed, meeting_id=meeting_id, person_id=person_id)
        if known is not None:
            return work.save(replace(known, text=joined(known.text, written)))
        return work.save(
            SpecialNeed(id=SpecialNeedId(desk.new_id()), meeting_id=meeting_id, person_id=person_id, text=written)
        )


def change(desk: Desk, need: SpecialNeed, text: str) -> SpecialNeed:
    """Word a need anew. Raises Conflict where it was changed elsewhere meanwhile."""
    with desk.work(Message(N_("Change a special need"))) as work:
        return work.save(replace(need, text=_checked(text)))


def remove(desk: Desk, need: SpecialNeed) -> None:
    """Take a need from the list; its text is deleted for good with all others of the meeting."""
    with desk.work(Message(N_("Remove a special need"))) as work:
        work.delete(need)


def delete_all(desk: Desk, meeting_id: MeetingId) -> int:
    """Delete all needs of a meeting for good, from the journal too, and tell how many there were.

    Raises Refused before the meeting is over, when they are still needed, and where there are none.
    """
    with desk.reading() as reader:
        if not _is_over(desk, reader, meeting_id):
            raise Refused(Message(N_("The meeting is not over yet: its special needs are still needed.")))
        count = len(_remembered(reader, meeting_id))
    told = NN_("Delete {count} special need for good", "Delete {count} special needs for good")
    with desk.work(Message(told, count=count)) as work:
        ids = _remembered(work, meeting_id)
        if not ids:
            raise Refused(Message(N_("No special needs of this meeting are on the desk. Nothing was changed.")))
        work.forget(SpecialNeed, ids)
        return len(ids)


def _remembered(reader: Reader, meeting_id: MeetingId) -> frozenset[str]:
    return known_ever(reader, SpecialNeed, "meeting_id", meeting_id)


def _is_over(desk: Desk, reader: Reader, meeting_id: MeetingId) -> bool:
    days = [session.day for session in reader.all(Session, meeting_id=meeting_id)]
    return is_over(reader.get(Meeting, meeting_id).state, max(days, default=None), desk.today)


def _checked(text: str) -> str:
    written = text.strip()
    if not written:
        raise BadInput(Message(N_("Say what is needed. Nothing was saved.")), field="text")
    return written


def _by_surname(line: PersonLine) -> str:
    return sort_key(f"{line.person.surname} {line.person.given_names}")

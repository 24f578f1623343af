"""Plan a meeting: from its file onto the desk, from the desk back into a file, and from one state to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dpdesk.database.questions.dossier import dossier
from dpdesk.database.work import Work
from dpdesk.documents.letter_fields import LETTER_FIELDS
from dpdesk.documents.markup import parse
from dpdesk.domain.agenda import at_minute, ends_at, outside_hours
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Meeting, State
from dpdesk.domain.plans import MeetingPlan
from dpdesk.errors import BadInput
from dpdesk.exchange.meeting_writing import write_meeting
from dpdesk.exchange.meeting_yaml import read_meeting
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.plans.describing import describe
from dpdesk.services.meetings.plans.drafting import draft


def plan_from(path: Path) -> MeetingPlan:
    """Read the plan of a meeting from its YAML file. Raises NotFound, or BadInput with the line."""
    return read_meeting(path)


def remarks(plan: MeetingPlan) -> tuple[Message, ...]:
    """Tell what looks like a mistake in a plan and may be meant so: items outside the hours of their session."""
    return tuple(_remarks(plan))


def _remarks(plan: MeetingPlan) -> Iterator[Message]:
    for number, session in enumerate(plan.sessions, start=1):
        items = [item for item in plan.agenda if item.session == number]
        for place in outside_hours(items, session.start, session.end):
            yield Message(
                N_("“{title}” ({start}–{end}) is not within the hours of session {number}."),
                title=items[place].title,
                start=items[place].start,
                end=at_minute(ends_at(items[place])),
                number=number,
            )


def new_meeting(desk: Desk, plan: MeetingPlan) -> Meeting:
    """Put a planned meeting on the desk, with the people and organisations that the desk does not know yet.

    Raises Ambiguous where a name may mean several, Refused where somebody stands twice, and BadInput where the text
    of its letter cannot be filled; nothing is saved then.
    """
    check_letter(plan.letter_text)
    with desk.work(Message(N_("Plan the meeting “{title}”"), title=plan.title)) as work:
        return put_on_desk(desk, work, plan)


def check_letter(text: str) -> None:
    """Raise BadInput, with the line, for the text of a letter with an unknown field or a lonely brace."""
    try:
        parse(text).check(LETTER_FIELDS)
    except BadInput as error:
        problem = N_("The text of the letter cannot be used: {problem} Nothing was saved.")
        raise BadInput(Message(problem, problem=error.message), field="letter_text", line=error.line) from None


def put_on_desk(desk: Desk, work: Work, plan: MeetingPlan) -> Meeting:
    """Put a planned meeting on the desk as a part of a larger work. Raises Ambiguous and Refused."""
    meeting_id, records = draft(desk, work, plan)
    work.save_all(records)
    return work.get(Meeting, meeting_id)


def plan_of(desk: Desk, meeting_id: MeetingId) -> MeetingPlan:
    """Give the plan that would make a meeting as it is now; its participants are in the order of their invitations."""
    with desk.reading() as reader:
        about = dossier(reader, meeting_id)
        return describe(about, {logo.blob_id: reader.blob(logo.blob_id) for logo in about.logos})


def meeting_file(desk: Desk, meeting_id: MeetingId) -> str:
    """Give a meeting as the text of a file that `plan_from` reads."""
    return write_meeting(plan_of(desk, meeting_id))


def set_state(desk: Desk, meeting_id: MeetingId, state: State) -> Meeting:
    """Move a meeting to a state."""
    with desk.reading() as reader:
        title = reader.get(Meeting, meeting_id).title
    with desk.work(Message(N_("Mark the meeting “{title}” as {state}"), title=title, state=state)) as work:
        return work.save(replace(work.get(Meeting, meeting_id), state=state))

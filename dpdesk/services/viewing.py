"""Look at the meetings of the desk: all of them in a list, or everything about one."""

from __future__ import annotations

from dpdesk.database.questions import meetings as questions
from dpdesk.database.questions.dossier import dossier
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.lines import MeetingLine
from dpdesk.services.desk import Desk


def meetings(desk: Desk) -> tuple[MeetingLine, ...]:
    """Give all meetings by their first day, with their numbers."""
    with desk.reading() as reader:
        return questions.meeting_lines(reader)


def about(desk: Desk, meeting_id: MeetingId) -> Dossier:
    """Give everything about a meeting. Raises NotFound."""
    with desk.reading() as reader:
        return dossier(reader, meeting_id)

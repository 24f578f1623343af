"""What to do next: the next meeting, the tasks, what came back, and which summaries are overdue."""

from __future__ import annotations

from datetime import timedelta

from dpdesk.database.questions.meetings import meeting_lines
from dpdesk.database.questions.overview import replies_since
from dpdesk.database.reader import Reader
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.meetings import Meeting, Session
from dpdesk.domain.overview import NextMeeting, Overview, comes_next, overdue_summaries, pressing
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.tasks import all_tasks

LATELY = timedelta(days=30)
MOST_REPLIES = 50


def overview(desk: Desk) -> Overview:
    """Give what the first page shows, in a number of statements that does not depend on the desk's size."""
    today = desk.today
    with desk.reading() as reader:
        lines = meeting_lines(reader)
        tasks = all_tasks(reader, today)
        line = comes_next(lines, today)
        return Overview(
            today=today,
            has_meetings=bool(lines),
            next=_next(desk, reader, line) if line else None,
            tasks=pressing(tasks, today),
            summaries_overdue=overdue_summaries(tasks, today),
            replies=replies_since(reader, today - LATELY, MOST_REPLIES),
        )


def _next(desk: Desk, reader: Reader, line: MeetingLine) -> NextMeeting:
    assert line.day
    return NextMeeting(
        meeting=reader.get(Meeting, line.id),
        sessions=reader.all(Session, meeting_id=line.id),
        line=line,
        days_ahead=max(0, (line.day - desk.today).days),
    )

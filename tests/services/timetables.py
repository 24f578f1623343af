"""A timetable on the small desk, and how a test reads it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from dpdesk.domain.ids import AgendaItemId, SessionId
from dpdesk.domain.meetings import AgendaItem, ItemKind
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from tests.services.small_desk import MEETING

FIRST, SECOND = SessionId("id-session-1"), SessionId("id-session-2")
MORNING = ("A 10:00+15", "B 10:15+30", "C 10:45+15", "D 11:00+60")


def put_agenda(desk: Desk, lines: Sequence[str] = MORNING, session_id: SessionId = FIRST) -> None:
    """Put items of lines like "A 10:00+15" on the desk; the letter is title and id."""
    with desk.work(Message("Agenda")) as work:
        for position, line in enumerate(lines, start=1):
            name, start, minutes = line.replace("+", " ").split()
            work.save(
                AgendaItem(
                    id=AgendaItemId(name),
                    meeting_id=MEETING,
                    session_id=session_id,
                    position=position,
                    start=time.fromisoformat(start),
                    minutes=int(minutes),
                    kind=ItemKind.TALK,
                    title=name,
                )
            )


def agenda(desk: Desk, session_id: SessionId = FIRST) -> str:
    """Read a session's agenda as one text, in its order: "A 10:00+15, B 10:15+30"."""
    with desk.reading() as reader:
        items = reader.all(AgendaItem, session_id=session_id)
    assert [item.position for item in items] == list(range(1, len(items) + 1))
    return ", ".join(f"{item.title} {item.start:%H:%M}+{item.minutes}" for item in items)

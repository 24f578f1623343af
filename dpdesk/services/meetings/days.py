"""The days and hours of a meeting: its sessions, numbered from 1 in the order in which they are held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta

from dpdesk.database.work import Work
from dpdesk.domain.agenda import at_minute, minute
from dpdesk.domain.attendance import Attendance
from dpdesk.domain.ids import MeetingId, SessionId
from dpdesk.domain.meetings import AgendaItem, Session
from dpdesk.domain.scans import Scan
from dpdesk.errors import BadInput, Refused
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk

_FIRST_HOURS = (time(10), time(14))


def add_day(desk: Desk, meeting_id: MeetingId) -> Session:
    """Add the day after the last one, with its hours; a meeting that has none yet gets today."""
    with desk.work(Message(N_("Add a day"))) as work:
        sessions = work.all(Session, meeting_id=meeting_id)
        last = sessions[-1] if sessions else None
        start, end = (last.start, last.end) if last else _FIRST_HOURS
        return work.save(
            Session(
                id=SessionId(desk.new_id()),
                meeting_id=meeting_id,
                number=len(sessions) + 1,
                day=last.day + timedelta(days=1) if last else desk.today,
                start=start,
                end=end,
            )
        )


def set_day(desk: Desk, session_id: SessionId, day: date) -> Session:
    """Hold a session on another day; sessions are numbered anew where their order changes."""
    with desk.work(Message(N_("Change the day of the meeting: {day}"), day=day)) as work:
        return _kept_in_order(work, replace(work.get(Session, session_id), day=day))


def set_start(desk: Desk, session_id: SessionId, start: time) -> Session:
    """Begin a session then; it stays as long as it was, and its agenda moves along. Raises BadInput past midnight."""
    with desk.work(Message(N_("Change when the meeting begins: {start}"), start=start)) as work:
        session = work.get(Session, session_id)
        by = minute(start) - minute(session.start)
        end = at_minute(minute(session.end) + by)
        _check_hours(start, end)
        items = work.all(AgendaItem, session_id=session_id)
        work.save_all(replace(item, start=at_minute(minute(item.start) + by)) for item in items)
        return _kept_in_order(work, replace(session, start=start, end=end))


def set_end(desk: Desk, session_id: SessionId, end: time) -> Session:
    """End a session then. Raises BadInput for an hour before it begins."""
    with desk.work(Message(N_("Change when the meeting ends: {end}"), end=end)) as work:
        session = work.get(Session, session_id)
        _check_hours(session.start, end)
        return work.save(replace(session, end=end))


def remove_day(desk: Desk, session_id: SessionId) -> None:
    """Remove a session that holds nothing and is not the only one. Raises Refused for any other."""
    with desk.work(Message(N_("Remove a day"))) as work:
        session = work.get(Session, session_id)
        rest = [one for one in work.all(Session, meeting_id=session.meeting_id) if one.id != session_id]
        if not rest:
            raise Refused(Message(N_("A meeting has at least one day. Nothing was removed.")))
        _refuse_if_it_holds_something(work, session)
        work.delete(session)
        work.save_all(_numbered(rest))


def _refuse_if_it_holds_something(work: Work, session: Session) -> None:
    if items := len(work.all(AgendaItem, session_id=session.id)):
        label = NN_(
            "This day has {count} agenda item. Move it to another day or remove it first.",
            "This day has {count} agenda items. Move them to another day or remove them first.",
        )
        raise Refused(Message(label, count=items))
    if work.find(Attendance, session_id=session.id) or work.find(Scan, session_id=session.id):
        raise Refused(Message(N_("Attendance is recorded for this day, so it is kept. Nothing was removed.")))


def _kept_in_order(work: Work, changed: Session) -> Session:
    """Save a session, and number all of its meeting by their days and hours."""
    others = (one for one in work.all(Session, meeting_id=changed.meeting_id) if one.id != changed.id)
    work.save_all(_numbered(sorted([*others, changed], key=lambda one: (one.day, one.start, one.number))))
    return work.get(Session, changed.id)


def _numbered(sessions: Iterable[Session]) -> Iterable[Session]:
    return (replace(session, number=number) for number, session in enumerate(sessions, start=1))


def _check_hours(start: time, end: time) -> None:
    if end <= start:
        raise BadInput(Message(N_("The meeting must end after it begins, on the same day.")), field="end")

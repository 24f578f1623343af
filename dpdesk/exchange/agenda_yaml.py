"""The sessions and the agenda in a meeting's file. An item without a start begins where the one before it ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from dpdesk.domain.agenda import MINUTES_OF_A_DAY, at_minute, ends_at, overlaps
from dpdesk.domain.meetings import ItemKind, Mode
from dpdesk.domain.plans import AgendaItemPlan, SessionPlan
from dpdesk.exchange.persons_yaml import SPEAKER, read_speaker
from dpdesk.exchange.yaml_fields import Fields
from dpdesk.messages import N_, Message

SESSION = ("date", "start", "end")
ITEM = ("session", "start", "minutes", "kind", "title", "abstract", "speakers")


def read_sessions(fields: Fields) -> tuple[SessionPlan, ...]:
    """Read the sessions; there must be one, and they must be in the order of time."""
    tables = fields.tables("sessions", SESSION)
    if not tables:
        raise fields.missing("sessions")
    sessions = tuple(_session(table) for table in tables)
    for table, earlier, later in zip(tables[1:], sessions, sessions[1:], strict=False):
        if (later.day, later.start) < (earlier.day, earlier.start):
            raise table.refusal(
                "date", Message(N_("this session is before the one above it. Write the earlier one first."))
            )
    return sessions


def _session(fields: Fields) -> SessionPlan:
    session = SessionPlan(
        day=fields.required_day("date"), start=fields.required_clock("start"), end=fields.required_clock("end")
    )
    if session.end <= session.start:
        raise fields.refusal(
            "end", Message(N_("the session must end after it begins, at {start}."), start=_clock(session.start))
        )
    return session


def read_agenda(fields: Fields, meeting: Mode, sessions: Sequence[SessionPlan]) -> tuple[AgendaItemPlan, ...]:
    """Read the agenda of all sessions. Raises BadInput where items of a session overlap."""
    tables = fields.tables("agenda", ITEM)
    free = {number: session.start for number, session in enumerate(sessions, start=1)}
    items: list[AgendaItemPlan] = []
    for table in tables:
        item = _item(table, meeting, free)
        free[item.session] = at_minute(ends_at(item))
        items.append(item)
    for number in free:
        _refuse_overlaps([pair for pair in zip(tables, items, strict=True) if pair[1].session == number])
    return tuple(items)


def _item(fields: Fields, meeting: Mode, free: dict[int, time]) -> AgendaItemPlan:
    """Read an item; `free` tells when each session's next item begins if it does not say so itself."""
    session = fields.number("session") or 1
    if session not in free:
        problem = N_("there is no session {number}; the sessions are numbered from 1 to {last}.")
        raise fields.refusal("session", Message(problem, number=session, last=len(free)))
    item = AgendaItemPlan(
        session=session,
        start=fields.clock("start") or free[session],
        minutes=fields.required_number("minutes"),
        kind=fields.choice("kind", ItemKind) or ItemKind.TALK,
        title=fields.required_text("title"),
        abstract=fields.text("abstract"),
        speakers=tuple(read_speaker(table, meeting) for table in fields.tables("speakers", SPEAKER)),
    )
    if ends_at(item) >= MINUTES_OF_A_DAY:
        raise fields.refusal("minutes", Message(N_("the item runs past midnight. Change its start or its minutes.")))
    return item


def _refuse_overlaps(pairs: Sequence[tuple[Fields, AgendaItemPlan]]) -> None:
    items = [item for _, item in pairs]
    for overlap in overlaps(items):
        first, second = items[overlap.first], items[overlap.second]
        raise pairs[overlap.second][0].refusal(
            "start" if "start" in pairs[overlap.second][0] else "",
            Message(
                N_("“{title}” begins at {start}, before “{other}” has ended at {end}. Change a start or the minutes."),
                title=second.title,
                start=_clock(second.start),
                other=first.title,
                end=_clock(at_minute(ends_at(first))),
            ),
        )


def _clock(clock: time) -> str:
    """Write a time as the file has it."""
    return clock.isoformat("minutes")

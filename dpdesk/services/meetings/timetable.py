"""Arrange the timetable: what is in the agenda of each day of a meeting, and when.

Each deed reads the timetable as it is now and saves all items that move in one unit of work. When they begin is
decided in `dpdesk.domain.agenda`; titles, kinds and abstracts are changed as any field is, in `editing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import time

from dpdesk.database.work import Work
from dpdesk.domain.agenda import (
    MINUTES_OF_A_DAY,
    beginning,
    closing_up,
    lasting,
    making_room,
    rearranged,
    usual_minutes,
)
from dpdesk.domain.ids import AgendaItemId, SessionId
from dpdesk.domain.meetings import AgendaItem, ItemKind, Session, SpeakingRole
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk


def add_item(
    desk: Desk,
    session_id: SessionId,
    kind: ItemKind,
    title: str,
    *,
    place: int | None = None,
    minutes: int | None = None,
) -> AgendaItem:
    """Put a new item into a session's agenda, at a place from 0 or at the end; what follows makes room for it."""
    lasts = _checked_minutes(usual_minutes(kind) if minutes is None else minutes)
    title = _checked_title(title)
    with desk.work(Message(N_("Add the agenda item “{title}”"), title=title)) as work:
        session = work.get(Session, session_id)
        items = _items(work, session_id)
        at = len(items) if place is None else max(0, min(place, len(items)))
        start, starts = making_room(items, at, lasts, session.start)
        new = AgendaItem(
            id=AgendaItemId(desk.new_id()),
            meeting_id=session.meeting_id,
            session_id=session_id,
            position=at + 1,
            start=start,
            minutes=lasts,
            kind=kind,
            title=title,
        )
        moved = _beginning_at(items, starts)
        work.save_all(_numbered([*moved[:at], new, *moved[at:]]))
        return work.get(AgendaItem, new.id)


def set_minutes(desk: Desk, item_id: AgendaItemId, minutes: int) -> AgendaItem:
    """Have an item last so long; what follows in its session moves along."""
    minutes = _checked_minutes(minutes)
    label = N_("Change how long “{title}” lasts")
    with desk.work(Message(label, title=_title(desk, item_id))) as work:
        item, items, place = _found(work, item_id)
        longer = _beginning_at(items, lasting(items, place, minutes))
        longer[place] = replace(longer[place], minutes=minutes)
        work.save_all(longer)
        return work.get(AgendaItem, item.id)


def set_start(desk: Desk, item_id: AgendaItemId, start: time) -> AgendaItem:
    """Have an item begin then; what follows in its session moves along, what is before it stays."""
    label = N_("Change when “{title}” begins")
    with desk.work(Message(label, title=_title(desk, item_id))) as work:
        item, items, place = _found(work, item_id)
        work.save_all(_beginning_at(items, beginning(items, place, start)))
        return work.get(AgendaItem, item.id)


def set_kind(desk: Desk, item_id: AgendaItemId, kind: ItemKind, *, title: str | None = None) -> AgendaItem:
    """Change what an item is, and its title with it where that was only the name of its kind."""
    with desk.work(Message(N_("Change the kind of “{title}”: {kind}"), title=_title(desk, item_id), kind=kind)) as work:
        item = work.get(AgendaItem, item_id)
        return work.save(replace(item, kind=kind, title=item.title if title is None else _checked_title(title)))


def move_item(desk: Desk, item_id: AgendaItemId, place: int, *, session_id: SessionId | None = None) -> AgendaItem:
    """Move an item to another place of its session, from 0, or to a place of another session.

    Within a session the items follow each other as before. In another session what follows makes room, and the one
    that is left closes up.
    """
    with desk.work(Message(N_("Move the agenda item “{title}”"), title=_title(desk, item_id))) as work:
        return _moved(work, item_id, session_id, place)


def shift_item(desk: Desk, item_id: AgendaItemId, by: int) -> AgendaItem:
    """Move an item up (-1) or down (1) by one place; from the edge of a day it goes over to the next one.

    At either end of the whole agenda it stays.
    """
    with desk.work(Message(N_("Move the agenda item “{title}”"), title=_title(desk, item_id))) as work:
        item, items, place = _found(work, item_id)
        if 0 <= place + by < len(items):
            return _moved(work, item_id, item.session_id, place + by)
        sessions = [session.id for session in work.all(Session, meeting_id=item.meeting_id)]
        neighbour = sessions.index(item.session_id) + by
        if not 0 <= neighbour < len(sessions):
            return item
        last = len(_items(work, sessions[neighbour]))
        return _moved(work, item_id, sessions[neighbour], last if by < 0 else 0)


def remove_item(desk: Desk, item_id: AgendaItemId) -> None:
    """Take an item off the agenda, with its speakers at it; what follows closes up."""
    with desk.work(Message(N_("Remove the agenda item “{title}”"), title=_title(desk, item_id))) as work:
        item, items, place = _found(work, item_id)
        for speaking in work.all(SpeakingRole, agenda_item_id=item_id):
            work.delete(speaking)
        work.delete(item)
        work.save_all(_without(work, items, place))


def _moved(work: Work, item_id: AgendaItemId, session_id: SessionId | None, place: int) -> AgendaItem:
    item, items, present = _found(work, item_id)
    if session_id in (None, item.session_id):
        work.save_all(_moved_within(items, present, place))
    else:
        work.save_all(_without(work, items, present))
        work.save_all(_with(work, replace(item, session_id=session_id), place))
    return work.get(AgendaItem, item_id)


def _items(work: Work, session_id: SessionId) -> tuple[AgendaItem, ...]:
    return work.all(AgendaItem, session_id=session_id)


def _found(work: Work, item_id: AgendaItemId) -> tuple[AgendaItem, tuple[AgendaItem, ...], int]:
    """Give an item, all items of its session, and its place among them. Raises NotFound."""
    item = work.get(AgendaItem, item_id)
    items = _items(work, item.session_id)
    return item, items, items.index(item)


def _title(desk: Desk, item_id: AgendaItemId) -> str:
    with desk.reading() as reader:
        return reader.get(AgendaItem, item_id).title


def _moved_within(items: Sequence[AgendaItem], place: int, to: int) -> Iterator[AgendaItem]:
    order, starts = rearranged(items, place, max(0, min(to, len(items) - 1)))
    return _numbered(_beginning_at([items[one] for one in order], starts))


def _without(work: Work, items: Sequence[AgendaItem], place: int) -> Iterator[AgendaItem]:
    opening = work.get(Session, items[place].session_id).start
    rest = [*items[:place], *items[place + 1 :]]
    return _numbered(_beginning_at(rest, closing_up(items, place, opening)))


def _with(work: Work, item: AgendaItem, place: int) -> Iterator[AgendaItem]:
    items = _items(work, item.session_id)
    at = max(0, min(place, len(items)))
    start, starts = making_room(items, at, item.minutes, work.get(Session, item.session_id).start)
    moved = _beginning_at(items, starts)
    return _numbered([*moved[:at], replace(item, start=start), *moved[at:]])


def _beginning_at(items: Iterable[AgendaItem], starts: Iterable[time]) -> list[AgendaItem]:
    return [replace(item, start=start) for item, start in zip(items, starts, strict=True)]


def _numbered(items: Iterable[AgendaItem]) -> Iterator[AgendaItem]:
    return (replace(item, position=position) for position, item in enumerate(items, start=1))


def _checked_minutes(minutes: int) -> int:
    if not 0 < minutes <= MINUTES_OF_A_DAY:
        raise BadInput(
            Message(N_("An agenda item lasts between one minute and a day. Nothing was saved.")), field="minutes"
        )
    return minutes


def _checked_title(title: str) -> str:
    if not title.strip():
        raise BadInput(Message(N_("An agenda item needs a title. Nothing was saved.")), field="title")
    return title.strip()

"""What an organiser has to do for a meeting, and when: counted from its first day, and changed by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from dpdesk.domain.ids import MeetingId, MeetingTaskId
from dpdesk.domain.meetings import Mode, State


class TaskKind(StrEnum):
    """What every meeting asks for, in the order in which it falls due."""

    INVITE = "invite"
    REMIND = "remind"
    CONFIRM_SPEAKERS = "confirm_speakers"
    PRINT = "print"
    SUMMARISE = "summarise"
    DELETE_NEEDS = "delete_needs"


DAYS_FROM_MEETING: Mapping[TaskKind, int] = MappingProxyType(
    {
        TaskKind.INVITE: -30,
        TaskKind.REMIND: -14,
        TaskKind.CONFIRM_SPEAKERS: -3,
        TaskKind.PRINT: -1,
        TaskKind.SUMMARISE: 3,
        TaskKind.DELETE_NEEDS: 7,
    }
)
"""Days before (negative) or after the meeting's first day on which a task is due unless somebody says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingTask:
    """What was said about one task of a meeting; a task of which nothing was said has no record.

    `due` overrules the counted day, `done_on` says that it was done by hand, `dropped` that it is not needed.
    """

    id: MeetingTaskId
    version: int = 0
    meeting_id: MeetingId
    kind: TaskKind
    due: date | None = None
    done_on: date | None = None
    dropped: bool = False


class TaskState(StrEnum):
    """How a task stands: still to be done, done, or not needed."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    """What the record of a meeting shows of its tasks.

    `unsent` counts the invitations without a day on which they were sent, `silent` those without a reply; the other
    counts are of papers that were issued and not withdrawn, `summaries` of articles and notes; `needs` of special needs
    that the desk holds or its journal still tells of.
    """

    id: MeetingId
    title: str
    state: State
    mode: Mode
    first_day: date
    last_day: date
    invitations: int
    unsent: int
    silent: int
    letters_issued: int
    lists_issued: int
    summaries_issued: int
    needs: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task of a meeting as it stands. `is_by_hand` tells that a person said that it is done or not needed."""

    meeting_id: MeetingId
    meeting: str
    meeting_day: date
    kind: TaskKind
    due: date
    state: TaskState
    is_by_hand: bool = False

    def is_overdue_on(self, today: date) -> bool:
        """Tell whether it should have been done by now."""
        return self.state is TaskState.OPEN and self.due < today


def counted_day(kind: TaskKind, first_day: date) -> date:
    """Give the day on which a task falls due for a meeting that begins on a day."""
    return first_day + timedelta(days=DAYS_FROM_MEETING[kind])


def is_over(state: State, last_day: date | None, today: date) -> bool:
    """Tell whether nobody comes to a meeting any more: its last day is past, or it does not take place."""
    return state is State.CANCELLED or (last_day is not None and last_day < today)


def tasks_of(facts: MeetingFacts, said: Iterable[MeetingTask], today: date) -> tuple[Task, ...]:
    """Give the tasks of a meeting in the order of their kinds, from what was said of them and what the record shows.

    One that is cancelled or postponed has none, but special needs are to be deleted of a cancelled one too. Of a
    meeting that is over, what was to be done before it is gone.
    """
    if facts.state is State.POSTPONED:
        return ()
    by_kind = {one.kind: one for one in said}
    wanted = (kind for kind in TaskKind if _is_wanted(kind, facts, today))
    return tuple(_task(facts, kind, by_kind.get(kind)) for kind in wanted)


def _task(facts: MeetingFacts, kind: TaskKind, said: MeetingTask | None) -> Task:
    state, is_by_hand = TaskState.OPEN, False
    if _is_done(kind, facts):
        state = TaskState.DONE
    elif kind is TaskKind.DELETE_NEEDS:  # nobody's word deletes anything
        state = TaskState.OPEN
    elif said and said.done_on:
        state, is_by_hand = TaskState.DONE, True
    elif said and said.dropped:
        state, is_by_hand = TaskState.DROPPED, True
    return Task(
        meeting_id=facts.id,
        meeting=facts.title,
        meeting_day=facts.first_day,
        kind=kind,
        due=(said.due if said else None) or counted_day(kind, facts.first_day),
        state=state,
        is_by_hand=is_by_hand,
    )


def _is_wanted(kind: TaskKind, facts: MeetingFacts, today: date) -> bool:
    """Tell whether a task makes sense: a reminder where somebody is silent, a list where somebody signs it."""
    if kind is TaskKind.DELETE_NEEDS:
        return facts.needs > 0 and is_over(facts.state, facts.last_day, today)
    if facts.state is State.CANCELLED:
        return False
    if kind is TaskKind.SUMMARISE:
        return True
    if facts.last_day < today or facts.state in (State.HELD, State.SUMMARISED):
        return False
    if kind is TaskKind.REMIND:
        return facts.silent > 0
    return kind is not TaskKind.PRINT or facts.mode is not Mode.ONLINE


def _is_done(kind: TaskKind, facts: MeetingFacts) -> bool:
    """Tell whether the record shows that a task is done."""
    match kind:
        case TaskKind.INVITE:
            is_sent = facts.invitations > 0 and facts.unsent == 0
            return is_sent or facts.letters_issued > 0 or facts.state is not State.PLANNED
        case TaskKind.PRINT:
            return facts.lists_issued > 0
        case TaskKind.SUMMARISE:
            return facts.state is State.SUMMARISED or facts.summaries_issued > 0
        case TaskKind.REMIND | TaskKind.CONFIRM_SPEAKERS | TaskKind.DELETE_NEEDS:
            return False

"""What the first page shows: the next meeting, what is to be done, what came back, and the days of meetings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from dpdesk.domain.ids import InvitationId, MeetingId, ReplyId
from dpdesk.domain.invitations import Addressee, Answer, Channel
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.meetings import Meeting, Session, State
from dpdesk.domain.tasks import Task, TaskKind, TaskState

OFF = (State.POSTPONED, State.CANCELLED)
"""A meeting in one of these states does not take place on its day."""

TASKS_AHEAD_DAYS = 30
"""Tasks that fall due later than this are no concern of today's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDay:
    """One session of a meeting, as a calendar shows it."""

    meeting_id: MeetingId
    title: str
    state: State
    day: date
    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDays:
    """Some days in a row: the sessions on each, by their hour, and the public holidays by their names."""

    first: date
    last: date
    sessions: Mapping[date, tuple[MeetingDay, ...]]
    holidays: Mapping[date, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyLine:
    """A reply as it is told to somebody who was away: who, to which meeting, what, when, how.

    `place` is the municipality or the name of the organisation, `head` the title of the head of a municipality, and
    `comer` the person who was named as the one who comes.
    """

    id: ReplyId
    meeting_id: MeetingId
    invitation_id: InvitationId
    meeting: str
    answer: Answer
    day: date
    channel: Channel | None
    addressee: Addressee
    person: str
    department: str
    head: str
    place: str
    office: str
    comer: str

    @property
    def who(self) -> str:
        """The recipient who has answered."""
        match self.addressee:
            case Addressee.PERSON:
                return ", ".join(filter(None, (self.person, self.place)))
            case Addressee.DEPARTMENT:
                return ", ".join(filter(None, (self.department, self.place)))
            case Addressee.HEAD:
                return self.head or self.place
            case Addressee.OFFICE:
                return self.office


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeeting:
    """The meeting that comes next, or goes on today. `days_ahead` is 0 on its days."""

    meeting: Meeting
    sessions: tuple[Session, ...]
    line: MeetingLine
    days_ahead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Everything on the first page but the year. `summaries_overdue` are tasks, too, and not among `tasks`."""

    today: date
    has_meetings: bool
    next: NextMeeting | None
    tasks: tuple[Task, ...]
    summaries_overdue: tuple[Task, ...]
    replies: tuple[ReplyLine, ...]


def comes_next(lines: Iterable[MeetingLine], today: date) -> MeetingLine | None:
    """Tell which meeting comes next: the first that takes place and is not over."""
    ahead = (line for line in lines if line.state not in OFF and line.last_day and line.last_day >= today)
    return min(ahead, key=_first_day, default=None)


def overdue_summaries(tasks: Iterable[Task], today: date) -> tuple[Task, ...]:
    """Give the summaries that should have been written by now, the oldest last."""
    late = [task for task in tasks if task.kind is TaskKind.SUMMARISE and task.is_overdue_on(today)]
    return tuple(sorted(late, key=lambda task: task.due, reverse=True))


def pressing(tasks: Sequence[Task], today: date) -> tuple[Task, ...]:
    """Give the open tasks that are late or soon due, but for the overdue summaries, which are told apart."""
    late = frozenset(overdue_summaries(tasks, today))
    return tuple(
        task
        for task in tasks
        if task.state is TaskState.OPEN and (task.due - today).days <= TASKS_AHEAD_DAYS and task not in late
    )


def _first_day(line: MeetingLine) -> date:
    return line.day or date.max

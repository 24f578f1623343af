"""The tasks of meetings: what is to be done until when, and what a person says about it.

A task of which the record shows that it is done needs nobody to say so; see `dpdesk.domain.tasks`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from dpdesk.database.questions.tasks import meetings_with_tasks, said_of_tasks
from dpdesk.database.reader import Reader
from dpdesk.database.work import Work
from dpdesk.domain.ids import MeetingId, MeetingTaskId
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.tasks import MeetingTask, Task, TaskKind, TaskState, tasks_of
from dpdesk.errors import Refused
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk


def tasks_due(desk: Desk, today: date) -> tuple[Task, ...]:
    """Give what is still to be done for all meetings, the most urgent first."""
    with desk.reading() as reader:
        tasks = all_tasks(reader, today)
    return tuple(task for task in tasks if task.state is TaskState.OPEN)


def all_tasks(reader: Reader, today: date) -> tuple[Task, ...]:
    """Give the tasks of all meetings with something left to do, done ones too, by the day on which they fall due."""
    said: defaultdict[MeetingId, list[MeetingTask]] = defaultdict(list)
    for one in said_of_tasks(reader):
        said[one.meeting_id].append(one)
    tasks = [task for facts in meetings_with_tasks(reader) for task in tasks_of(facts, said[facts.id], today)]
    return tuple(sorted(tasks, key=lambda task: task.due))


def set_due(desk: Desk, meeting_id: MeetingId, kind: TaskKind, due: date | None) -> MeetingTask:
    """Have a task fall due on another day; none counts the day from the meeting's first day again."""
    return _say(desk, meeting_id, kind, Message(N_("Change the day of the task “{task}”"), task=kind), due=due)


def mark_done(desk: Desk, meeting_id: MeetingId, kind: TaskKind) -> MeetingTask:
    """Say that a task is done today. Raises Refused for one that no word can do."""
    _refuse_if_only_said(kind)
    label = Message(N_("Mark the task “{task}” as done"), task=kind)
    return _say(desk, meeting_id, kind, label, done_on=desk.today, dropped=False)


def drop(desk: Desk, meeting_id: MeetingId, kind: TaskKind) -> MeetingTask:
    """Say that a task is not needed for this meeting. Raises Refused for one that the law asks for."""
    _refuse_if_only_said(kind)
    label = Message(N_("Mark the task “{task}” as not needed"), task=kind)
    return _say(desk, meeting_id, kind, label, done_on=None, dropped=True)


def reopen(desk: Desk, meeting_id: MeetingId, kind: TaskKind) -> MeetingTask:
    """Take back that a task is done or not needed; one of which the record shows that it is done stays done."""
    label = Message(N_("Reopen the task “{task}”"), task=kind)
    return _say(desk, meeting_id, kind, label, done_on=None, dropped=False)


def _refuse_if_only_said(kind: TaskKind) -> None:
    if kind is TaskKind.DELETE_NEEDS:
        told = N_("This is done when the special needs are deleted: on the page of the meeting, under the invitations.")
        raise Refused(Message(told))


def _say(desk: Desk, meeting_id: MeetingId, kind: TaskKind, label: Message, **said: object) -> MeetingTask:
    with desk.work(label) as work:
        return work.save(replace(_task(desk, work, meeting_id, kind), **said))  # type: ignore[arg-type]


def _task(desk: Desk, work: Work, meeting_id: MeetingId, kind: TaskKind) -> MeetingTask:
    """Give what was said about a task so far. Raises NotFound where the meeting is gone."""
    for known in work.all(MeetingTask, meeting_id=meeting_id):
        if known.kind is kind:
            return known
    meeting = work.get(Meeting, meeting_id)
    return MeetingTask(id=MeetingTaskId(desk.new_id()), meeting_id=meeting.id, kind=kind)

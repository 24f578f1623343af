"""Tasks of meetings: what is due, what the record shows to be done, and what a person says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dpdesk.domain.ids import IssuedId, MeetingId
from dpdesk.domain.invitations import Invitation
from dpdesk.domain.issued import FileFormat, Issued, PaperKind
from dpdesk.domain.meetings import Meeting, State
from dpdesk.domain.tasks import Task, TaskKind
from dpdesk.errors import NotFound
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.journal import history, undo
from dpdesk.services.meetings.planning import set_state
from dpdesk.services.meetings.tasks import drop, mark_done, reopen, set_due, tasks_due
from dpdesk.settings import Language
from tests.services.counting import statements
from tests.services.series_desk import FOURTH, SECOND, put_series
from tests.services.small_desk import MEETING, TODAY


def due(desk: Desk, meeting_id: MeetingId = MEETING, today: date = TODAY) -> dict[TaskKind, date]:
    return {task.kind: task.due for task in tasks_due(desk, today) if task.meeting_id == meeting_id}


def issue(desk: Desk, kind: PaperKind, meeting_id: MeetingId = MEETING, *, withdrawn: bool = False) -> None:
    with desk.work(Message("Issue")) as work:
        work.save(
            Issued(
                id=IssuedId(desk.new_id()),
                meeting_id=meeting_id,
                kind=kind,
                format=FileFormat.PDF,
                language="pl",
                file_name="pismo.pdf",
                title="Pismo",
                pages=1,
                recipients=1,
                issued_at=datetime(2026, 3, 2, tzinfo=UTC),
                issued_by="Anna",
                blob_id=work.keep(b"%PDF", "application/pdf"),
                withdrawn=withdrawn,
            )
        )


def test_tasks_are_counted_from_the_first_day(desk: Desk) -> None:
    assert due(desk) == {
        TaskKind.INVITE: date(2026, 2, 8),
        TaskKind.CONFIRM_SPEAKERS: date(2026, 3, 7),
        TaskKind.PRINT: date(2026, 3, 9),
        TaskKind.SUMMARISE: date(2026, 3, 13),
    }


def test_the_most_urgent_task_is_the_first(desk: Desk) -> None:
    put_series(desk)
    days = [task.due for task in tasks_due(desk, TODAY)]
    assert days == sorted(days)


def test_a_day_can_be_overruled_and_counted_again(desk: Desk) -> None:
    set_due(desk, MEETING, TaskKind.PRINT, date(2026, 3, 5))
    assert due(desk)[TaskKind.PRINT] == date(2026, 3, 5)
    set_due(desk, MEETING, TaskKind.PRINT, None)
    assert due(desk)[TaskKind.PRINT] == date(2026, 3, 9)


def test_a_task_that_is_done_or_not_needed_is_not_due_until_it_is_reopened(desk: Desk) -> None:
    mark_done(desk, MEETING, TaskKind.CONFIRM_SPEAKERS)
    drop(desk, MEETING, TaskKind.PRINT)
    assert {TaskKind.CONFIRM_SPEAKERS, TaskKind.PRINT}.isdisjoint(due(desk))
    reopen(desk, MEETING, TaskKind.CONFIRM_SPEAKERS)
    reopen(desk, MEETING, TaskKind.PRINT)
    assert {TaskKind.CONFIRM_SPEAKERS, TaskKind.PRINT} <= due(desk).keys()


def test_what_was_said_is_taken_back_by_undo(desk: Desk) -> None:
    mark_done(desk, MEETING, TaskKind.CONFIRM_SPEAKERS)
    (unit,) = history(desk, limit=1)
    label = words_for(Language.POLISH).say(unit.label)
    assert label == "Oznaczenie zadania „potwierdzić udział prelegentów” jako zrobionego"
    undo(desk)
    assert TaskKind.CONFIRM_SPEAKERS in due(desk)


def test_inviting_is_done_when_every_letter_was_sent(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    assert TaskKind.INVITE in due(desk)
    with desk.work(Message("Send")) as work:
        work.save_all([replace(one, sent_on=TODAY) for one in work.all(Invitation)])
    assert TaskKind.INVITE not in due(desk)


def test_inviting_is_done_when_the_letters_were_issued_and_not_withdrawn(desk: Desk) -> None:
    issue(desk, PaperKind.INVITATIONS, withdrawn=True)
    assert TaskKind.INVITE in due(desk)
    issue(desk, PaperKind.INVITATIONS)
    assert TaskKind.INVITE not in due(desk)


def test_the_silent_are_reminded_and_nobody_else(desk: Desk) -> None:
    put_series(desk)
    assert TaskKind.REMIND not in due(desk)
    assert due(desk, FOURTH)[TaskKind.REMIND] == date(2026, 2, 26)


def test_printing_is_done_when_a_list_was_issued(desk: Desk) -> None:
    issue(desk, PaperKind.ATTENDANCE_LIST)
    assert TaskKind.PRINT not in due(desk)


@pytest.mark.parametrize("kind", [PaperKind.ARTICLE, PaperKind.NOTE])
def test_the_summary_is_written_when_it_was_issued(desk: Desk, kind: PaperKind) -> None:
    issue(desk, kind)
    assert TaskKind.SUMMARISE not in due(desk)


def test_after_a_meeting_only_its_summary_is_left_to_do(desk: Desk) -> None:
    put_series(desk)
    assert due(desk, SECOND) == {TaskKind.SUMMARISE: date(2025, 12, 14)}
    assert due(desk, today=date(2026, 3, 12)) == {TaskKind.SUMMARISE: date(2026, 3, 13)}


@pytest.mark.parametrize("state", [State.SUMMARISED, State.CANCELLED, State.POSTPONED])
def test_a_meeting_that_is_off_or_summarised_has_no_tasks(desk: Desk, state: State) -> None:
    set_state(desk, MEETING, state)
    assert due(desk) == {}


def test_an_online_meeting_has_no_list_to_print(desk: Desk) -> None:
    put_series(desk)
    fifth = [task for task in tasks_due(desk, TODAY) if task.meeting == "Usługi społeczne w centrum"]
    assert TaskKind.PRINT not in {task.kind for task in fifth}


def test_a_task_is_overdue_from_the_day_after(desk: Desk) -> None:
    def overdue(today: date) -> list[Task]:
        return [task for task in tasks_due(desk, today) if task.is_overdue_on(today)]

    assert [task.kind for task in overdue(date(2026, 2, 8))] == []
    assert [task.kind for task in overdue(date(2026, 2, 9))] == [TaskKind.INVITE]


def test_a_meeting_that_is_gone_has_no_tasks_to_speak_of(desk: Desk) -> None:
    with pytest.raises(NotFound):
        mark_done(desk, MeetingId("nowhere"), TaskKind.PRINT)


def test_tasks_of_many_meetings_take_as_many_statements_as_those_of_one(desk: Desk) -> None:
    with statements() as few:
        tasks_due(desk, TODAY)
    put_series(desk)
    with desk.work(Message("More")) as work:
        work.save_all([Meeting(id=MeetingId(f"m{number}"), title="Spotkanie") for number in range(50)])
    mark_done(desk, FOURTH, TaskKind.REMIND)
    with statements() as many:
        tasks_due(desk, TODAY)
    assert len(many) == len(few) == 2 + few.count("BEGIN")

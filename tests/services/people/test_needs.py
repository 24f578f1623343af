"""What people need at a meeting is kept apart from them, counted, and forgotten once the meeting is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dpdesk.domain.attendance import Participation
from dpdesk.domain.ids import ParticipationId
from dpdesk.domain.meetings import Meeting, State
from dpdesk.domain.needs import counted
from dpdesk.domain.people import SpecialNeed
from dpdesk.domain.tasks import TaskKind
from dpdesk.errors import BadInput, Conflict, Refused
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.meetings import tasks
from dpdesk.services.meetings.tasks import tasks_due
from dpdesk.services.people import needs
from dpdesk.settings import Language
from tests.services.small_desk import EWA, JAN, MEETING, OLGA, TODAY

DAY_AFTER = date(2026, 3, 12)
SECRET = "pętla indukcyjna"


def later(desk: Desk, day: date = DAY_AFTER) -> Desk:
    """Give the desk as it is used on a later day."""
    return replace(desk, clock=lambda: datetime(day.year, day.month, day.day, 9, tzinfo=UTC))


def texts(desk: Desk) -> list[str]:
    return [line.need.text for line in needs.needs_at(desk, MEETING).lines]


def due_needs(desk: Desk, day: date = DAY_AFTER) -> list[date]:
    return [task.due for task in tasks_due(desk, day) if task.kind is TaskKind.DELETE_NEEDS]


def images(desk: Desk) -> str:
    return repr([unit.changes for unit in journal.history(desk)])


def put_state(desk: Desk, state: State) -> None:
    with desk.work(Message("Change the state")) as work:
        work.save(replace(work.get(Meeting, MEETING), state=state))


def test_needs_are_listed_by_name_with_the_office(desk: Desk) -> None:
    needs.note(desk, MEETING, JAN, SECRET)
    needs.note(desk, MEETING, EWA, " dieta ")
    lines = needs.needs_at(desk, MEETING).lines
    assert [(one.who.person.id, one.need.text, one.who.place) for one in lines] == [
        (EWA, "dieta", "Psary"),
        (JAN, SECRET, "Gliwice"),
    ]


def test_a_second_need_of_one_person_stands_below_the_first(desk: Desk) -> None:
    needs.note(desk, MEETING, EWA, "dieta")
    needs.note(desk, MEETING, EWA, SECRET)
    assert texts(desk) == [f"dieta\n{SECRET}"]


def test_needs_are_counted_for_the_organiser(desk: Desk) -> None:
    for who, text in ((EWA, "dieta wegetariańska"), (JAN, SECRET), (OLGA, "Dieta  wegetariańska")):
        needs.note(desk, MEETING, who, text)
    counts = counted(needs.needs_at(desk, MEETING).lines)
    assert sorted((one.text.casefold().split()[0], one.count) for one in counts) == [("dieta", 2), ("pętla", 1)]
    assert counts[0].count == 2


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_need_says_what_is_needed(desk: Desk, text: str) -> None:
    with pytest.raises(BadInput, match="Say what is needed"):
        needs.note(desk, MEETING, EWA, text)


def test_a_need_can_be_worded_anew_but_not_over_what_somebody_else_wrote(desk: Desk) -> None:
    one = needs.note(desk, MEETING, EWA, "dieta")
    needs.change(desk, one, "dieta bezglutenowa")
    assert texts(desk) == ["dieta bezglutenowa"]
    with pytest.raises(Conflict):
        needs.change(desk, one, "inna")


def test_each_change_is_undone_and_its_label_tells_neither_who_nor_what(desk: Desk) -> None:
    one = needs.note(desk, MEETING, EWA, SECRET)
    needs.remove(desk, needs.change(desk, one, "dieta"))
    labels = [str(unit.label) for unit in journal.history(desk, limit=3)]
    assert labels == ["Remove a special need", "Change a special need", "Note a special need"]
    journal.undo(desk)
    journal.undo(desk)
    assert texts(desk) == [SECRET]


def test_those_of_the_meeting_are_offered_first(desk: Desk) -> None:
    with desk.work(Message("Take part")) as work:
        work.save(Participation(id=ParticipationId("id-p"), meeting_id=MEETING, person_id=OLGA))
    assert [one.person.id for one in needs.people_for_need(desk, MEETING, "")] == [OLGA]
    assert [one.person.id for one in needs.people_for_need(desk, MEETING, "gliwice")] == [OLGA, JAN]
    assert needs.people_for_need(desk, MEETING, "\x00") == ()


def test_a_persons_needs_tell_the_meetings(desk: Desk) -> None:
    needs.note(desk, MEETING, EWA, SECRET)
    (one,) = needs.needs_of(desk, EWA)
    assert (one.need.text, one.meeting, one.day) == (SECRET, "Otwarte dane w gminie", date(2026, 3, 10))


def test_before_the_meeting_is_over_nothing_is_deleted(desk: Desk) -> None:
    needs.note(desk, MEETING, EWA, SECRET)
    with pytest.raises(Refused, match="not over"):
        needs.delete_all(desk, MEETING)
    assert not needs.needs_at(desk, MEETING).is_over
    assert due_needs(desk, TODAY) == []


def test_after_the_meeting_somebody_is_reminded_a_week_later(desk: Desk) -> None:
    assert due_needs(desk) == []
    needs.note(desk, MEETING, EWA, SECRET)
    assert due_needs(desk) == [date(2026, 3, 17)]


@pytest.mark.parametrize("state", [State.HELD, State.SUMMARISED, State.CANCELLED])
def test_the_reminder_comes_whatever_became_of_the_meeting(desk: Desk, state: State) -> None:
    needs.note(desk, MEETING, EWA, SECRET)
    put_state(desk, state)
    assert due_needs(desk) == [date(2026, 3, 17)]
    tasks.set_due(desk, MEETING, TaskKind.DELETE_NEEDS, date(2026, 3, 20))
    assert due_needs(desk) == [date(2026, 3, 20)]


def test_of_a_cancelled_meeting_nothing_else_is_to_be_done(desk: Desk) -> None:
    needs.note(desk, MEETING, EWA, SECRET)
    put_state(desk, State.CANCELLED)
    assert {task.kind for task in tasks_due(desk, TODAY)} == {TaskKind.DELETE_NEEDS}


def test_no_word_takes_the_place_of_deleting(desk: Desk) -> None:
    needs.note(desk, MEETING, EWA, SECRET)
    for deed in (tasks.mark_done, tasks.drop):
        with pytest.raises(Refused, match="special needs are deleted"):
            deed(desk, MEETING, TaskKind.DELETE_NEEDS)
    assert len(due_needs(desk)) == 1


def test_what_is_deleted_is_forgotten_whatever_became_of_it_before(desk: Desk) -> None:
    one = needs.note(desk, MEETING, EWA, SECRET)
    needs.remove(desk, needs.change(desk, one, f"{SECRET} i dieta"))
    needs.note(desk, MEETING, JAN, "dieta")
    journal.undo(desk)
    assert due_needs(desk) == [date(2026, 3, 17)]
    assert SECRET in images(desk)
    assert needs.delete_all(later(desk), MEETING) == 2
    assert SECRET not in images(desk)
    assert "dieta" not in images(desk)
    assert due_needs(desk) == []
    assert needs.needs_at(later(desk), MEETING).remembered == 0


def test_what_was_forgotten_cannot_be_undone(desk: Desk) -> None:
    needs.note(desk, MEETING, EWA, SECRET)
    noted = journal.history(desk, limit=1)[0].number
    needs.delete_all(later(desk), MEETING)
    with pytest.raises(Refused, match="deleted for good"):
        journal.undo(desk, noted)
    assert str(journal.history(desk, limit=1)[0].label) == "Delete 1 special need for good"
    assert "special need" not in str(journal.upcoming(desk).undo)


def test_the_needs_of_another_meeting_stay(desk: Desk) -> None:
    with desk.work(Message("Plan")) as work:
        other = work.save(Meeting(id="id-other", title="Inne"))  # type: ignore[arg-type]
    needs.note(desk, other.id, EWA, SECRET)
    needs.note(desk, MEETING, EWA, "dieta")
    needs.delete_all(later(desk), MEETING)
    with desk.reading() as reader:
        assert [one.text for one in reader.all(SpecialNeed)] == [SECRET]


def test_where_there_are_no_needs_nothing_is_deleted(desk: Desk) -> None:
    last = journal.news(desk, 0).last
    with pytest.raises(Refused, match="No special needs"):
        needs.delete_all(later(desk), MEETING)
    assert journal.news(desk, 0).last == last


@pytest.mark.parametrize("count", [1, 2, 5, 22])
def test_the_count_is_worded_in_both_languages(count: int) -> None:
    label = Message(("Delete {count} special need for good", "Delete {count} special needs for good"), count=count)
    assert str(count) in words_for(Language.POLISH).say(label)

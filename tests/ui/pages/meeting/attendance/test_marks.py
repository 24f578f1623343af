"""A tick stays on the screen until the desk shows it, or shows something else after it."""

from __future__ import annotations

from dpdesk.domain.attendance import Presence
from dpdesk.domain.ids import PersonId
from dpdesk.domain.register import RegisterLine
from dpdesk.ui.pages.meeting.attendance.marks import Marks

EWA = PersonId("ewa")
PRESENT, ABSENT = Presence.PRESENT, Presence.ABSENT


def line(presence: Presence | None) -> RegisterLine:
    return RegisterLine(person_id=EWA, name="Ewa Żak", presence=presence)


def shown(marks: Marks, read: Presence | None) -> Presence | None:
    """Take a reading of the desk, and give what is on the screen."""
    marks.read([line(read)])
    (over,) = marks.over([line(read)])
    return over.presence


def test_a_tick_is_shown_before_it_is_written() -> None:
    marks = Marks()
    marks.put(EWA, PRESENT)
    assert shown(marks, None) is PRESENT


def test_a_reading_that_began_before_the_tick_was_written_does_not_take_it_away() -> None:
    marks = Marks()
    marks.put(EWA, PRESENT)
    marks.written(EWA, PRESENT)
    assert shown(marks, None) is PRESENT
    assert shown(marks, PRESENT) is PRESENT


def test_once_the_desk_has_the_tick_the_desk_is_right() -> None:
    marks = Marks()
    marks.put(EWA, PRESENT)
    marks.written(EWA, PRESENT)
    assert shown(marks, PRESENT) is PRESENT
    assert shown(marks, ABSENT) is ABSENT


def test_what_another_window_recorded_after_the_tick_is_shown_in_the_end() -> None:
    marks = Marks()
    marks.put(EWA, PRESENT)
    marks.written(EWA, PRESENT)
    shown(marks, ABSENT)
    assert shown(marks, ABSENT) is ABSENT


def test_a_later_tick_on_its_way_is_not_taken_for_the_written_one() -> None:
    marks = Marks()
    marks.put(EWA, PRESENT)
    marks.put(EWA, None)
    marks.written(EWA, PRESENT)
    assert shown(marks, None) is None


def test_a_tick_that_could_not_be_written_goes() -> None:
    marks = Marks()
    marks.put(EWA, PRESENT)
    marks.drop(EWA)
    assert shown(marks, None) is None

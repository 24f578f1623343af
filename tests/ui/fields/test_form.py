"""A form over a record: each field is saved when it is left, and nothing else is touched."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Meeting
from dpdesk.language.catalogues import words_for
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.settings import Language
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import LineEditor, NumberEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.tasks import Lane, Tasks
from dpdesk.ui.workplace import Workplace
from tests.services.small_desk import MEETING
from tests.ui.conftest import Seat
from tests.ui.fields.keys import in_window, press, replace_text, type_text


@dataclass
class LateRunner:
    """Keeps jobs until the test lets them run."""

    jobs: list[Callable[[], None]] = field(default_factory=list)

    def run(self, lane: Lane, job: Callable[[], None]) -> None:
        self.jobs.append(job)

    def wait(self) -> None:
        while self.jobs:
            self.jobs.pop(0)()


class MeetingForm(RecordForm):
    """A form with a few fields of a meeting."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.title, self.room = LineEditor(), LineEditor()
        self.capacity, self.reply_by = NumberEditor(workplace.words), DayEditor(workplace.words)
        self.section("Spotkanie")
        self.add("title", self.title, "Tytuł")
        self.add("venue_room", self.room, "Sala", "Numer albo nazwa sali.")
        self.add("capacity", self.capacity, "Liczba miejsc")
        self.add("reply_by", self.reply_by, "Odpowiedź do")

    def said(self, name: str) -> Remark:
        remark = self.findChild(Remark, f"remark-{name}")
        assert isinstance(remark, Remark)
        return remark


def stored(desk: Desk) -> Meeting:
    with desk.reading() as reader:
        return reader.get(Meeting, MEETING)


def change_elsewhere(desk: Desk, name: str, value: object) -> None:
    set_field(desk, Meeting, MEETING, name, value, expected=getattr(stored(desk), name))


@pytest.fixture
def english_seat(small_seat: Seat) -> Seat:
    return replace(small_seat, workplace=replace(small_seat.workplace, words=words_for(Language.ENGLISH)))


@pytest.fixture
def form(qtbot: QtBot, english_seat: Seat) -> MeetingForm:
    form = MeetingForm(english_seat.workplace)
    form.show_record(stored(english_seat.desk))
    in_window(qtbot, form)
    form.focus_field("venue_room")
    return form


def test_a_field_is_saved_when_it_is_left(english_seat: Seat, form: MeetingForm) -> None:
    saved: list[Meeting] = []
    form.saved.connect(saved.append)
    type_text(form.room, "sala 12")
    assert stored(english_seat.desk).venue_room == ""
    press(form.room, Qt.Key.Key_Tab)
    assert stored(english_seat.desk).venue_room == "sala 12"
    assert [record.venue_room for record in saved] == ["sala 12"]


def test_another_field_that_was_changed_elsewhere_is_left_alone(english_seat: Seat, form: MeetingForm) -> None:
    change_elsewhere(english_seat.desk, "capacity", 40)
    type_text(form.room, "sala 12")
    press(form.room, Qt.Key.Key_Return)
    assert (stored(english_seat.desk).capacity, stored(english_seat.desk).venue_room) == (40, "sala 12")
    assert form.capacity.value() == 40


def test_what_is_being_typed_is_not_overwritten(english_seat: Seat, form: MeetingForm) -> None:
    type_text(form.room, "sal")
    change_elsewhere(english_seat.desk, "venue_room", "piwnica")
    change_elsewhere(english_seat.desk, "capacity", 7)
    form.show_record(stored(english_seat.desk))
    assert form.room.text() == "sal"
    assert form.capacity.value() == 7
    english_seat.notices.mine = [False]
    press(form.room, Qt.Key.Key_Return)
    assert "There: piwnica. Here: sal." in str(english_seat.notices.asked[0])
    assert form.room.text() == stored(english_seat.desk).venue_room == "piwnica"


@pytest.mark.parametrize(("is_mine", "kept"), [(True, "moja"), (False, "piwnica")])
def test_a_clash_lets_the_user_choose(english_seat: Seat, form: MeetingForm, is_mine: bool, kept: str) -> None:
    english_seat.notices.mine = [is_mine]
    change_elsewhere(english_seat.desk, "venue_room", "piwnica")
    type_text(form.room, "moja")
    press(form.room, Qt.Key.Key_Return)
    assert "There: piwnica. Here: moja." in str(english_seat.notices.asked[0])
    assert stored(english_seat.desk).venue_room == kept
    assert form.room.value() == kept
    assert form.room.text() == kept


def test_a_refused_value_is_told_and_kept_until_it_is_mended(english_seat: Seat, form: MeetingForm) -> None:
    replace_text(form.title, " ")
    press(form.title, Qt.Key.Key_Return)
    assert form.said("title").text() == "This cannot be empty. Nothing was saved."
    assert form.said("title").tone is Tone.ERROR
    form.show_record(stored(english_seat.desk))
    assert form.title.text() == ""
    type_text(form.title, "Nowy tytuł")
    press(form.title, Qt.Key.Key_Return)
    assert not form.said("title").isVisible()
    assert stored(english_seat.desk).title == "Nowy tytuł"
    assert english_seat.notices.shown == []


def test_a_refused_value_is_tried_again_when_the_field_is_left_again(english_seat: Seat, form: MeetingForm) -> None:
    replace_text(form.title, " ")
    press(form.title, Qt.Key.Key_Return)
    form.title.setFocus()
    press(form.title, Qt.Key.Key_Tab)
    assert form.title.text() == ""
    assert form.said("title").text() == "This cannot be empty. Nothing was saved."


def test_esc_takes_a_refused_value_back_with_what_was_said(english_seat: Seat, form: MeetingForm) -> None:
    before = stored(english_seat.desk)
    replace_text(form.title, " ")
    press(form.title, Qt.Key.Key_Return)
    press(form.title, Qt.Key.Key_Escape)
    assert form.title.text() == before.title
    assert not form.said("title").isVisible()
    press(form.title, Qt.Key.Key_Tab)
    assert stored(english_seat.desk) == before


def test_a_refused_value_that_is_typed_back_needs_no_saving(english_seat: Seat, form: MeetingForm) -> None:
    before = stored(english_seat.desk)
    for text in ("", before.title):
        replace_text(form.title, text)
        press(form.title, Qt.Key.Key_Return)
    assert not form.said("title").isVisible()
    assert stored(english_seat.desk) == before


def test_what_cannot_be_read_is_told_at_its_field(english_seat: Seat, form: MeetingForm) -> None:
    form.remark("reply_by", "This day is past.")
    type_text(form.reply_by, "31.02.2026")
    press(form.reply_by, Qt.Key.Key_Return)
    assert form.said("reply_by").text() == "There is no such day as “31.02.2026”."
    replace_text(form.reply_by, "28.02.2026")
    press(form.reply_by, Qt.Key.Key_Return)
    assert form.said("reply_by").text() == "This day is past."
    assert stored(english_seat.desk).reply_by == date(2026, 2, 28)


def test_what_is_being_typed_is_saved_by_flushing(english_seat: Seat, form: MeetingForm) -> None:
    type_text(form.room, "aula")
    form.flush()
    assert stored(english_seat.desk).venue_room == "aula"


def test_another_record_saves_what_was_typed_of_the_first(english_seat: Seat, form: MeetingForm) -> None:
    form.remark("title", "Rather long.")
    type_text(form.room, "aula")
    form.show_record(replace(stored(english_seat.desk), id=MeetingId("another"), title="Inne", venue_room="102"))
    assert stored(english_seat.desk).venue_room == "aula"
    assert (form.title.text(), form.room.text()) == ("Inne", "102")
    assert not form.said("title").isVisible()


def test_two_quick_changes_of_one_field_do_not_clash(qtbot: QtBot, english_seat: Seat) -> None:
    runner = LateRunner()
    tasks = Tasks(runner, english_seat.notices.show)
    form = MeetingForm(replace(english_seat.workplace, tasks=tasks))
    form.show_record(stored(english_seat.desk))
    in_window(qtbot, form)
    form.focus_field("venue_room")
    for letter in "ab":
        type_text(form.room, letter)
        press(form.room, Qt.Key.Key_Return)
    runner.jobs.pop(0)()
    assert form.room.text() == form.room.value()
    assert len(form.room.text()) == 2
    tasks.finish()
    assert stored(english_seat.desk).venue_room == form.room.text()
    assert english_seat.notices.asked == []


def test_an_answer_that_comes_for_a_record_one_has_left_changes_nothing(qtbot: QtBot, english_seat: Seat) -> None:
    runner = LateRunner()
    tasks = Tasks(runner, english_seat.notices.show)
    form = MeetingForm(replace(english_seat.workplace, tasks=tasks))
    qtbot.addWidget(form)
    form.show_record(stored(english_seat.desk))
    form.room.setText("aula")
    form.show_record(replace(stored(english_seat.desk), id=MeetingId("another"), venue_room="102"))
    tasks.finish()
    assert form.room.text() == "102"
    assert stored(english_seat.desk).venue_room == "aula"


def test_an_error_of_a_record_one_has_left_is_shown(qtbot: QtBot, english_seat: Seat) -> None:
    runner = LateRunner()
    tasks = Tasks(runner, english_seat.notices.show)
    form = MeetingForm(replace(english_seat.workplace, tasks=tasks))
    qtbot.addWidget(form)
    form.show_record(stored(english_seat.desk))
    form.title.setText("")
    form.show_record(replace(stored(english_seat.desk), id=MeetingId("another")))
    tasks.finish()
    assert len(english_seat.notices.shown) == 1
    assert not form.said("title").text()


def test_each_field_is_known_by_its_label_and_its_hint(form: MeetingForm) -> None:
    labels = {label.text(): label.buddy() for label in form.findChildren(QLabel)}
    assert labels["Sala"] is form.room
    assert form.room.accessibleName() == "Sala"
    assert form.room.accessibleDescription() == "Numer albo nazwa sali."
    assert form.room.objectName() == "venue-room"


def test_a_form_is_freed(english_seat: Seat) -> None:
    form = MeetingForm(english_seat.workplace)
    form.show_record(stored(english_seat.desk))
    seen = weakref.ref(form)
    form.deleteLater()
    QApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)
    del form
    gc.collect()
    assert seen() is None

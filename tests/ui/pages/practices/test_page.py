"""The catalogue: chosen, filtered and changed by keys and mouse; an empty one says what belongs there."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from dpdesk.domain.practices import Verification
from dpdesk.errors import Refused
from dpdesk.services.journal import undo
from dpdesk.services.meetings.presenting import present_practice
from dpdesk.services.practices import catalogue, describing
from dpdesk.settings import Language
from dpdesk.ui.pages.meeting.plan.new_practice import NewPracticeDialog
from dpdesk.ui.pages.practices.one_line import OneLineDialog
from dpdesk.ui.pages.practices.page import PracticesPage
from dpdesk.ui.workplace import PageName, Place
from tests.services.practices.gardens import gardens, known, whole_gardens
from tests.services.small_desk import MEETING
from tests.ui.conftest import MakeSeat, Seat
from tests.ui.fields.keys import press, type_text

TOGETHER = (
    "set-area-button",
    "add-topic-to-all-button",
    "mark-checked-button",
    "export-practices-button",
    "remove-practices-button",
)
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seat(small_seat: Seat) -> Seat:
    return small_seat


def shown(seat: Seat, qtbot: QtBot) -> PracticesPage:
    page = PracticesPage(seat.workplace)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()
    seat.workplace.bridge.changed.connect(page.refresh)
    return page


def filled(seat: Seat, qtbot: QtBot) -> PracticesPage:
    """Show a catalogue of three practices, the first of which has all it needs."""
    whole = whole_gardens(seat.desk)
    describing.add_topic(seat.desk, whole, "woda")
    gardens(seat.desk, "Łąki kwietne", "Psary", "ochrona środowiska")
    present_practice(seat.desk, MEETING, gardens(seat.desk, "Jedno okno", "Sosnowiec", "inwestorzy"))
    return shown(seat, qtbot)


def titles(page: PracticesPage) -> list[str]:
    return [line.title for line in page.list.table.rows_model.shown_rows()]


def choose(page: PracticesPage, *places: str) -> None:
    """Select practices by a part of their titles."""
    rows = page.list.table.rows_model.shown_rows()
    page.list.table.select([line.id for line in rows if any(part in line.title for part in places)])


def button(page: PracticesPage, name: str) -> QToolButton:
    found = page.findChild(QToolButton, name)
    assert found is not None, name
    return found


def in_dialog(deed: Callable[[QDialog], None]) -> None:
    QTimer.singleShot(0, partial(_in_dialog, deed))


def _in_dialog(deed: Callable[[QDialog], None]) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    deed(dialog)


def answer(text: str, dialog: QDialog) -> None:
    assert isinstance(dialog, OneLineDialog)
    type_text(dialog.line, text)
    dialog.accept()


def test_an_empty_catalogue_says_what_belongs_there_and_begins_it(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    assert page.stack.currentWidget() is page.empty
    button = page.empty.findChild(QPushButton, "begin-practice-button")
    assert button is not None
    assert button.hasFocus()
    press(button, Key.Key_Space)
    dialog = page.findChild(NewPracticeDialog)
    assert dialog is not None
    type_text(dialog.title, "Ogrody deszczowe")
    dialog.accept()
    (line,) = catalogue.practices(seat.desk)
    assert seat.places == [Place(page=PageName.PRACTICES, practice_id=line.id)]
    assert titles(page) == ["Ogrody deszczowe"]
    assert page.stack.currentWidget() is not page.empty


def test_ctrl_n_adds_a_practice(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    press(page.list.table, Key.Key_N, CONTROL)
    dialog = page.findChild(NewPracticeDialog)
    assert dialog is not None
    dialog.reject()
    assert seat.places == []


def test_enter_opens_a_practice(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    choose(page, "Jedno")
    press(page.list.table, Key.Key_Return)
    (line,) = page.list.table.selected()
    assert seat.places == [Place(page=PageName.PRACTICES, practice_id=line.id)]


def test_practices_are_chosen_by_area_topic_owner_stage_and_meeting(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    assert titles(page) == ["Jedno okno", "Łąki kwietne", "Ogrody deszczowe przy szkołach"]
    for box, text, left in (
        (page.list.area, "ochrona środowiska", ["Łąki kwietne", "Ogrody deszczowe przy szkołach"]),
        (page.list.topic, "woda", ["Ogrody deszczowe przy szkołach"]),
        (page.list.owner, "Psary", ["Łąki kwietne"]),
        (page.list.status, "zrealizowana", ["Ogrody deszczowe przy szkołach"]),
        (page.list.presented, "Prezentowane", ["Jedno okno"]),
        (page.list.presented, "Nieprezentowane", ["Łąki kwietne", "Ogrody deszczowe przy szkołach"]),
    ):
        box.setCurrentText(text)
        box.settle()
        assert titles(page) == left, text
        box.setCurrentIndex(0)
        box.settle()
    assert page.list.totals.text() == "3 dobre praktyki"


def test_words_filter_with_polish_letters_folded(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    press(page.list.table, Key.Key_F, CONTROL)
    type_text(page.list.filter_line, "laki psary")
    assert titles(page) == ["Łąki kwietne"]
    assert page.list.totals.text() == "1 dobra praktyka"


def test_the_area_of_the_selected_practices_is_set(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    choose(page, "Łąki", "Jedno")
    in_dialog(partial(answer, "zieleń"))
    button(page, "set-area-button").click()
    assert [line.area for line in page.list.table.rows_model.shown_rows()] == [
        "zieleń",
        "zieleń",
        "ochrona środowiska",
    ]
    undo(seat.desk)


def test_a_topic_is_added_to_the_selected_practices(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    choose(page, "Ogrody", "Łąki")
    in_dialog(partial(answer, "woda"))
    button(page, "add-topic-to-all-button").click()
    assert [line.topics for line in page.list.table.rows_model.shown_rows()] == [(), ("woda",), ("woda",)]


def test_what_is_ready_is_marked_as_checked_and_the_rest_is_told(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    choose(page, "Ogrody", "Łąki")
    button(page, "mark-checked-button").click()
    stages = {line.title: line.stage for line in catalogue.practices(seat.desk)}
    assert stages["Ogrody deszczowe przy szkołach"] is Verification.CHECKED
    assert stages["Łąki kwietne"] is Verification.DRAFT
    told = seat.workplace.words.say(seat.notices.told[-1])
    assert told == "1 praktykę oznaczono jako sprawdzoną. 1 szkicowi jeszcze czegoś brakuje – pozostał bez zmian."


def test_the_selected_practices_are_exported(seat: Seat, qtbot: QtBot, tmp_path: Path) -> None:
    page = filled(seat, qtbot)
    choose(page, "Łąki", "Jedno")
    seat.notices.files = [tmp_path / "praktyki.csv"]
    button(page, "export-practices-button").click()
    exported = (tmp_path / "praktyki.csv").read_text(encoding="utf-8-sig")
    assert "Łąki kwietne" in exported
    assert "Ogrody" not in exported


def test_del_removes_and_undo_brings_back(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    choose(page, "Łąki", "Ogrody")
    press(page.list.table, Key.Key_Delete)
    assert titles(page) == ["Jedno okno"]
    undo(seat.desk)
    page.refresh()
    assert len(titles(page)) == 3


def test_what_was_presented_stays_and_that_is_said(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    choose(page, "Jedno")
    press(page.list.table, Key.Key_Delete)
    assert isinstance(seat.notices.shown[-1], Refused)
    assert len(titles(page)) == 3


def test_del_in_the_filter_takes_away_a_letter_alone(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    choose(page, "Łąki")
    line: QLineEdit = page.list.filter_line
    line.setFocus()
    type_text(line, "ok")
    press(line, Key.Key_Home)
    press(line, Key.Key_Delete)
    assert line.text() == "k"
    assert len(catalogue.practices(seat.desk)) == 3


def test_without_a_selection_nothing_is_done_with_several(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    page.list.table.clearSelection()
    assert not any(button(page, name).isEnabled() for name in TOGETHER)
    choose(page, "Łąki")
    assert all(button(page, name).isEnabled() for name in TOGETHER)


@pytest.mark.parametrize("title", ["<b>Ogród</b> & {{ x }}", "=cmd|' /C calc'!A0", "Ż" * 300, "🌧️ גן גשם"])
def test_a_title_of_any_signs_is_shown_as_it_is(seat: Seat, qtbot: QtBot, title: str) -> None:
    practice_id = gardens(seat.desk, title, owner=title, area=title)
    page = shown(seat, qtbot)
    assert titles(page) == [title]
    assert page.list.area.itemText(1) == title
    assert known(seat.desk, practice_id).owner == title
    assert page.minimumSizeHint().width() < 900


def test_a_spot_is_a_practice_in_the_list(seat: Seat, qtbot: QtBot) -> None:
    page = filled(seat, qtbot)
    wanted = catalogue.practices(seat.desk)[1]
    page.go_to(wanted.id)
    assert [line.id for line in page.list.table.selected()] == [wanted.id]


def test_the_page_is_freed_in_either_language(seat: Seat, seat_at: MakeSeat) -> None:
    gardens(seat.desk)
    for language in Language:
        page = PracticesPage(seat_at(seat.desk, language).workplace)
        page.refresh()
        held = weakref.ref(page)
        del page
        gc.collect()
        assert held() is None

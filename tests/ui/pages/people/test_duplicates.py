"""Duplicates are shown side by side, merged or told apart, by the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import DistinctPair, Person
from dpdesk.errors import Conflict
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.editing import set_field
from dpdesk.ui.pages.people.duplicates_dialog import DuplicatesDialog
from dpdesk.ui.pages.people.duplicates_notice import DuplicatesNotice
from dpdesk.ui.pages.people.merge_dialog import MergeDialog
from dpdesk.ui.pages.people.merge_panel import MergePanel
from dpdesk.ui.workplace import PageName, Place
from tests.services.people.one_entered_twice import TWIN, enter_twice
from tests.services.small_desk import EWA, JAN, PSARY
from tests.ui.conftest import Seat
from tests.ui.driving import Waiting
from tests.ui.fields.keys import press
from tests.ui.walking import nameless

Key = Qt.Key


@pytest.fixture
def seat(small_seat: Seat) -> Seat:
    """A seat at the desk on which Ewa was entered twice; nobody has told her apart from herself."""
    enter_twice(small_seat.desk)
    with small_seat.desk.work(Message("Forget that they are two")) as work:
        pair = work.find(DistinctPair, first_id=EWA, second_id=TWIN)
        assert pair is not None
        work.delete(pair)
    return small_seat


def names(seat: Seat) -> set[str]:
    with seat.desk.reading() as reader:
        return {person.name for person in reader.all(Person)}


def person(seat: Seat, person_id: PersonId) -> Person:
    with seat.desk.reading() as reader:
        return reader.get(Person, person_id)


def child(parent: QWidget, kind: type[QPushButton] | type[QRadioButton], name: str) -> QPushButton | QRadioButton:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()


def text_of(panel: MergePanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel))


def test_a_merge_shows_both_and_what_moves(seat: Seat, qtbot: QtBot) -> None:
    dialog = MergeDialog(seat.workplace, EWA, TWIN)
    shown(qtbot, dialog)
    told = text_of(dialog.panel)
    for text in ("Ewa Przykład-Wzór", "inspektor", "główny specjalista", "1 zaproszenie", "2 wpisy obecności"):
        assert text in told
    assert "powstanie z tego jeden udział" in told


def test_what_only_one_has_is_chosen_and_the_rest_stays_unless_chosen(seat: Seat, qtbot: QtBot) -> None:
    dialog = MergeDialog(seat.workplace, EWA, TWIN)
    shown(qtbot, dialog)
    assert child(dialog, QRadioButton, "email-goes").isChecked()
    assert child(dialog, QRadioButton, "position-stays").isChecked()
    choice = child(dialog, QRadioButton, "position-goes")
    choice.setFocus()
    press(choice, Key.Key_Space)
    child(dialog, QPushButton, "merge-accept").setFocus()
    press(child(dialog, QPushButton, "merge-accept"), Key.Key_Space)
    assert dialog.result() == MergeDialog.DialogCode.Accepted
    assert dialog.stays_id == EWA
    ewa = person(seat, EWA)
    assert (ewa.name, ewa.position, ewa.email) == ("Ewa Przykład", "główny specjalista", "ewa@psary.example.org")
    assert "Ewa Przykład-Wzór" not in names(seat)
    assert [str(message) for message in seat.notices.told] == ["Merged Ewa Przykład-Wzór with Ewa Przykład."]
    journal.undo(seat.desk)
    assert "Ewa Przykład-Wzór" in names(seat)


def test_a_click_on_a_value_chooses_it(seat: Seat, qtbot: QtBot) -> None:
    dialog = MergeDialog(seat.workplace, EWA, TWIN)
    shown(qtbot, dialog)
    (value,) = [label for label in dialog.panel.findChildren(QLabel) if label.text() == "główny specjalista"]
    qtbot.mouseClick(value, Qt.MouseButton.LeftButton)
    assert child(dialog, QRadioButton, "position-goes").isChecked()


def test_the_two_can_be_swapped(seat: Seat, qtbot: QtBot) -> None:
    dialog = MergeDialog(seat.workplace, EWA, TWIN)
    shown(qtbot, dialog)
    press(child(dialog, QPushButton, "merge-swap"), Key.Key_Space)
    press(child(dialog, QPushButton, "merge-accept"), Key.Key_Space)
    assert dialog.stays_id == TWIN
    assert "Ewa Przykład" not in names(seat)


def test_two_people_are_told_apart(seat: Seat, qtbot: QtBot) -> None:
    dialog = MergeDialog(seat.workplace, EWA, TWIN)
    shown(qtbot, dialog)
    press(child(dialog, QPushButton, "merge-apart"), Key.Key_Space)
    assert dialog.result() == MergeDialog.DialogCode.Accepted
    assert dialog.stays_id is None
    assert {"Ewa Przykład", "Ewa Przykład-Wzór"} <= names(seat)


def test_ask_tells_whether_the_desk_was_changed(seat: Seat, qtbot: QtBot) -> None:
    def leave() -> None:
        press(QApplication.activeModalWidget() or QWidget(), Key.Key_Escape)

    for deed, expected in ((leave, False), (merge_in_dialog, True)):
        dialog = MergeDialog(seat.workplace, EWA, TWIN)
        qtbot.addWidget(dialog)
        waiting = Waiting(deed)
        assert dialog.ask() is expected
        waiting.end("no dialog was opened")


def merge_in_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    press(child(dialog, QPushButton, "merge-accept"), Key.Key_Space)


def test_somebody_changed_meanwhile_is_shown_anew_and_not_merged(seat: Seat, qtbot: QtBot) -> None:
    dialog = MergeDialog(seat.workplace, EWA, TWIN)
    shown(qtbot, dialog)
    set_field(seat.desk, Person, TWIN, "phone", "32 718 07 00", expected="")
    press(child(dialog, QPushButton, "merge-accept"), Key.Key_Space)
    assert isinstance(seat.notices.shown.pop(), Conflict)
    assert dialog.isVisible()
    assert "32 718 07 00" in text_of(dialog.panel)
    press(child(dialog, QPushButton, "merge-accept"), Key.Key_Space)
    assert "Ewa Przykład-Wzór" not in names(seat)


def test_somebody_who_is_gone_is_said_and_nothing_can_be_done(seat: Seat, qtbot: QtBot) -> None:
    dialog = MergeDialog(seat.workplace, EWA, PersonId("id-nobody"))
    shown(qtbot, dialog)
    assert len(seat.notices.shown) == 1
    assert not child(dialog, QPushButton, "merge-accept").isEnabled()
    seat.notices.shown.clear()


def test_duplicates_are_listed_with_the_reason(seat: Seat, qtbot: QtBot) -> None:
    dialog = DuplicatesDialog(seat.workplace)
    shown(qtbot, dialog)
    (pair,) = dialog.table.rows_model.rows()
    assert {pair.first.person.id, pair.second.person.id} == {EWA, TWIN}
    told = [dialog.table.rows_model.said(pair, place) for place in range(3)]
    assert told == [
        "Ewa Przykład – Ewa Przykład-Wzór",
        "prawdopodobne",
        "jedno nazwisko zawiera się w drugim, ta sama instytucja",
    ]
    assert "1 para" in dialog.findChild(QLabel, "duplicates-count").text()  # type: ignore[union-attr]


def test_one_goes_from_pair_to_pair_and_those_of_the_one_who_went_are_left_out(seat: Seat, qtbot: QtBot) -> None:
    with seat.desk.work(Message("Enter")) as work:
        for number in range(2):
            work.save(Person(id=PersonId(f"id-z-{number}"), given_names="Zofia", surname="Żak", organisation_id=PSARY))
        work.save(Person(id=PersonId("id-z-2"), given_names="ŻAK", surname="Zofia", organisation_id=PSARY))
    dialog = DuplicatesDialog(seat.workplace)
    shown(qtbot, dialog)
    dialog.table.setFocus()
    assert len(dialog.table.rows_model.rows()) == 4
    press(dialog.table, Key.Key_Return)
    assert QApplication.focusWidget() is dialog.panel.merge_button
    press(dialog.panel.merge_button, Key.Key_Space)
    assert len(dialog.table.rows_model.rows()) == 2
    press(dialog.panel.apart_button, Key.Key_Space)
    assert len(dialog.table.rows_model.rows()) == 1
    press(dialog.panel.merge_button, Key.Key_Space)
    assert dialog.table.rows_model.rows() == []
    assert not dialog.panel.merge_button.isEnabled()
    assert "nikogo" in dialog.table.accessibleDescription()


def test_a_notice_tells_of_the_likeliest_and_is_hidden_otherwise(seat: Seat, qtbot: QtBot) -> None:
    one, none = DuplicatesNotice(seat.workplace, EWA), DuplicatesNotice(seat.workplace, JAN)
    window = QWidget()
    one.setParent(window)
    none.setParent(window)
    shown(qtbot, window)
    for notice in (one, none):
        notice.refresh()
    assert one.isVisible()
    assert "Ewa Przykład-Wzór, główny specjalista" in one.remark.text()
    assert not none.isVisible()


@pytest.mark.parametrize(("swaps", "places"), [(0, 0), (1, 1)])
def test_a_notice_leads_to_the_merge_and_then_to_who_stays(seat: Seat, qtbot: QtBot, swaps: int, places: int) -> None:
    notice = DuplicatesNotice(seat.workplace, EWA)
    shown(qtbot, notice)
    notice.refresh()

    def answer() -> None:
        for _ in range(swaps):
            press(child(QApplication.activeModalWidget() or QWidget(), QPushButton, "merge-swap"), Key.Key_Space)
        merge_in_dialog()

    waiting = Waiting(answer)
    press(notice.compare_button, Key.Key_Space)
    waiting.end("no dialog was opened")
    assert seat.places == [Place(page=PageName.PEOPLE, person_id=TWIN)] * places
    assert notice.isVisible() is bool(swaps)


HOSTILE = ("<b>Ewa</b> & {{ x }}", "=cmd|' /C calc'!A0", "../../etc", "x" * 300, "🙂 ﷺ", "a\tb")


@pytest.mark.parametrize("name", HOSTILE)
def test_strange_names_are_shown_as_they_are(seat: Seat, qtbot: QtBot, name: str) -> None:
    ids = [PersonId("id-a"), PersonId("id-b")]
    with seat.desk.work(Message("Enter")) as work:
        for one, phone in zip(ids, ("1", "2"), strict=True):
            work.save(Person(id=one, surname=name, position=name, phone=phone, note=name, organisation_id=PSARY))
    dialog = MergeDialog(seat.workplace, ids[0], ids[1])
    shown(qtbot, dialog)
    dialog.resize(700, 400)
    assert " ".join(name.split()) in text_of(dialog.panel)
    assert is_narrow(dialog)
    press(dialog.panel.merge_button, Key.Key_Space)
    assert person(seat, ids[0]).surname == name


def is_narrow(widget: QWidget) -> bool:
    """Tell whether nothing makes a dialog wider than a small screen."""
    return widget.minimumSizeHint().width() <= 1024 and widget.width() <= 1024


def test_everything_has_a_name_for_assistive_technology(seat: Seat, qtbot: QtBot) -> None:
    dialog = DuplicatesDialog(seat.workplace)
    shown(qtbot, dialog)
    assert nameless(dialog) == []

"""The page of people: found, narrowed, added, and several treated together, by keys and by the mouse."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import PersonId
from dpdesk.domain.listed_people import Lack, Took
from dpdesk.domain.people import Person
from dpdesk.errors import Refused
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.viewing import about
from dpdesk.settings import Language
from dpdesk.ui.pages.people.page import PeoplePage
from dpdesk.ui.picking.new_person import NewPersonDialog
from dpdesk.ui.picking.workplace_dialog import WorkplaceDialog
from dpdesk.ui.workplace import PageName, Place
from tests.services.counting import statements
from tests.services.small_desk import EWA, GLIWICE, JAN, MEETING, OLGA
from tests.ui.conftest import MakeSeat, Seat
from tests.ui.driving import letters_for_two
from tests.ui.fields.keys import press, type_text
from tests.ui.pages.people.conftest import Shown
from tests.ui.walking import nameless

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
EVERYBODY = ["Łącka Olga", "Przykład Ewa", "Wzorcowy Jan"]


def person(seat: Seat, person_id: PersonId) -> Person:
    with seat.desk.reading() as reader:
        return reader.get(Person, person_id)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def use(shown: Shown, action: str) -> None:
    """Choose from the menu of the selected as a click does."""
    (chosen,) = [one for one in shown.page.together.actions if one.objectName() == action]
    assert chosen.isEnabled(), action
    chosen.trigger()


def test_everybody_stands_in_the_order_of_the_alphabet_and_is_counted(shown: Shown) -> None:
    assert shown.names == EVERYBODY
    assert shown.page.findChild(QWidget, "people-count").text() == "3 osoby"  # type: ignore[union-attr]


def test_typing_filters_at_once(shown: Shown) -> None:
    assert focused() is shown.page.filter_line
    type_text(focused(), "lac")
    assert shown.names == ["Łącka Olga"]
    press(focused(), Key.Key_Escape)
    assert shown.names == EVERYBODY


def test_enter_goes_to_the_rows_and_opens_a_person(shown: Shown) -> None:
    type_text(focused(), "ewa")
    press(focused(), Key.Key_Return)
    press(focused(), Key.Key_Return)
    assert shown.seat.places == [Place(page=PageName.PEOPLE, person_id=EWA)]


def test_a_double_click_opens_a_person(shown: Shown, qtbot: QtBot) -> None:
    table = shown.page.table
    place = table.visualRect(table.rows_model.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.seat.places == [Place(page=PageName.PEOPLE, person_id=EWA)]


def test_the_list_is_narrowed_to_a_municipality_and_widened_again(shown: Shown) -> None:
    line = shown.page.choices.place
    line.setFocus()
    type_text(line, "gliw")
    popup = line._completer.popup()
    assert popup is not None
    press(popup, Key.Key_Down)
    press(popup, Key.Key_Return)
    assert shown.names == ["Łącka Olga", "Wzorcowy Jan"]
    line.clear()
    assert shown.names == EVERYBODY


def test_the_list_is_narrowed_to_a_kind_of_department(shown: Shown, qtbot: QtBot) -> None:
    box = shown.page.choices.category
    while box.currentText() != "Wydział Promocji i Komunikacji":
        qtbot.keyClick(box, Key.Key_Down)
    qtbot.keyClick(box, Key.Key_Return)
    assert shown.names == ["Przykład Ewa"]


def test_a_choice_that_fits_nobody_says_so(shown: Shown, qtbot: QtBot) -> None:
    for box, steps in ((shown.page.choices.took, 1), (shown.page.choices.lack, 2)):
        qtbot.keyClick(box, Key.Key_Home)
        for _ in range(steps):
            qtbot.keyClick(box, Key.Key_Down)
        qtbot.keyClick(box, Key.Key_Return)
    assert (shown.page.choices.took.value(), shown.page.choices.lack.value()) == (Took.SPOKE, Lack.GENDER)
    assert shown.names == []
    assert shown.page.table.accessibleDescription() == "Nikt nie spełnia tych warunków."


def test_an_empty_desk_says_what_belongs_there(shown: Shown) -> None:
    with shown.seat.desk.work(Message("Empty")) as work:
        work.delete_all(work.all(Person))
    shown.page.refresh()
    assert shown.page.table.accessibleDescription().startswith("Na biurku nie ma jeszcze nikogo.")


def test_a_new_person_is_added_by_keys_and_opened(shown: Shown) -> None:
    type_text(focused(), "Żaneta Nowa")
    press(focused(), Key.Key_N, CTRL)
    dialog = shown.page.findChild(NewPersonDialog)
    assert dialog is not None
    assert dialog.name.text() == "Żaneta Nowa"
    dialog.accept()
    with shown.seat.desk.reading() as reader:
        (new,) = reader.all(Person, surname="Nowa")
    assert shown.seat.places == [Place(page=PageName.PEOPLE, person_id=new.id)]
    journal.undo(shown.seat.desk)
    shown.page.filter_line.clear()
    shown.page.refresh()
    assert shown.names == EVERYBODY


def test_the_selected_are_removed_by_a_key_and_come_back(shown: Shown) -> None:
    shown.page.table.select([EWA, OLGA])
    shown.page.table.setFocus()
    press(focused(), Key.Key_Delete)
    assert shown.names == ["Wzorcowy Jan"]
    journal.undo(shown.seat.desk)
    shown.page.refresh()
    assert shown.names == EVERYBODY


def test_delete_in_the_filter_removes_nobody(shown: Shown) -> None:
    shown.page.table.select([EWA])
    shown.page.filter_line.setFocus()
    press(shown.page.filter_line, Key.Key_Delete)
    assert shown.names == EVERYBODY


def test_who_is_needed_stays_and_it_is_said_why(shown: Shown) -> None:
    invite(shown.seat.desk, MEETING, Audience(people=(EWA,)))
    shown.page.table.select([EWA])
    use(shown, "remove-people")
    (error,) = shown.seat.notices.shown
    assert isinstance(error, Refused)
    assert shown.names == EVERYBODY


def test_the_selected_are_moved_to_another_office(shown: Shown) -> None:
    shown.page.table.select([EWA, JAN])
    use(shown, "set-workplace")
    dialog = shown.page.findChild(WorkplaceDialog)
    assert dialog is not None
    accept = dialog.findChild(QPushButton, "accept")
    assert accept is not None
    assert not accept.isEnabled()
    type_text(dialog.organisation, "Fundacja Nowa")
    accept.click()
    assert person(shown.seat, EWA).organisation_id == person(shown.seat, JAN).organisation_id != GLIWICE


def test_the_departments_of_a_picked_office_are_offered(shown: Shown) -> None:
    shown.page.table.select([JAN])
    use(shown, "set-workplace")
    dialog = shown.page.findChild(WorkplaceDialog)
    assert dialog is not None
    dialog.organisation.setFocus()
    type_text(dialog.organisation, "psar")
    popup = dialog.organisation._completer.popup()
    assert popup is not None
    press(popup, Key.Key_Down)
    press(popup, Key.Key_Return)
    assert [dialog.department.itemText(one) for one in range(dialog.department.count())][1:] == ["Referat Promocji"]
    dialog.department.setCurrentIndex(1)
    dialog.accept()
    assert person(shown.seat, JAN).department_id is not None


def test_the_addresses_of_the_selected_are_copied(shown: Shown) -> None:
    with shown.seat.desk.work(Message("Addresses")) as work:
        for one in work.all(Person):
            work.save(replace(one, email=f"{one.given_names.lower()}@example.org"))
    shown.page.table.selectAll()
    use(shown, "copy-emails")
    dialog = shown.page.findChild(QWidget, "addresses-dialog")
    assert dialog is not None
    button = dialog.findChild(QPushButton, "copy-piece-1")
    assert button is not None
    button.click()
    assert QGuiApplication.clipboard().text() == "olga@example.org; ewa@example.org; jan@example.org"


def test_the_selected_are_invited_to_the_next_meeting(shown: Shown) -> None:
    shown.page.table.select([EWA])
    use(shown, "invite-people")
    shown.page.table.select([EWA, JAN])
    use(shown, "invite-people")
    assert [one.person_id for one in about(shown.seat.desk, MEETING).invitations] == [EWA, JAN]
    assert [str(one) for one in shown.seat.notices.told] == [
        "Invited 1 person.",
        "Invited 1 person. 1 was invited already.",
    ]


def test_the_selected_are_exported(shown: Shown, tmp_path: Path) -> None:
    shown.seat.notices.files = [tmp_path / "osoby.csv"]
    shown.page.table.select([EWA])
    use(shown, "export-people")
    written = (tmp_path / "osoby.csv").read_text(encoding="utf-8-sig")
    assert "Przykład" in written
    assert "Łącka" not in written


@pytest.mark.parametrize(("chosen", "can_merge"), [((EWA,), False), ((EWA, JAN), True), ((EWA, JAN, OLGA), False)])
def test_two_can_be_merged(shown: Shown, chosen: tuple[PersonId, ...], can_merge: bool) -> None:
    shown.page.table.select(chosen)
    (merge,) = [one for one in shown.page.together.actions if one.objectName() == "merge-people"]
    assert merge.isEnabled() is can_merge


def test_nothing_can_be_done_with_nobody(shown: Shown) -> None:
    assert not any(action.isEnabled() for action in shown.page.together.actions)
    assert not shown.page.findChild(QPushButton, "with-selected").isEnabled()  # type: ignore[union-attr]


def test_the_menu_of_the_rows_has_all_that_can_be_done(shown: Shown) -> None:
    shown.page.table.select([EWA])
    menu = shown.page.table.context_menu()
    assert isinstance(menu, QMenu)
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert texts[:2] == ["Ustaw miejsce pracy…", "Kopiuj adresy e-mail…"]
    assert texts[2] == "Zaproś na „Otwarte dane w gminie” (10.03.2026)"


def test_hostile_names_are_shown_as_they_are(shown: Shown) -> None:
    hostile = ("<b>Ewa</b>", "&amp; {{ x }}", "=cmd|'/c'!A1", "../../etc", "x" * 300, "🙂 مرحبا")
    with shown.seat.desk.work(Message("Hostile")) as work:
        work.save_all([Person(id=PersonId(f"h{number}"), surname=name) for number, name in enumerate(hostile)])
    shown.page.refresh()
    assert set(hostile) < set(shown.names)


def test_the_page_speaks_english_too(small_seat: Seat, seat_at: MakeSeat, qtbot: QtBot) -> None:
    shown = Shown(seat_at(small_seat.desk, Language.ENGLISH, is_dark=True), qtbot)
    model = shown.page.table.rows_model
    titles = [
        model.headerData(place, Qt.Orientation.Horizontal) for place in shown.page.table.arrangement.visible_columns()
    ]
    assert titles == ["Name", "Works at", "Department", "Position", "Last present", "Meetings"]


def test_a_keystroke_asks_twice_however_many_people_there_are(shown: Shown) -> None:
    with shown.seat.desk.work(Message("Many")) as work:
        work.save_all([Person(id=PersonId(f"m{one:04}"), given_names="Adam", surname=f"N{one}") for one in range(500)])
    shown.page.refresh()
    with statements() as seen:
        type_text(focused(), "a")
    assert len([one for one in seen if one.startswith("SELECT")]) == 2
    assert shown.page.table.rows_model.rowCount() == 500
    press(focused(), Key.Key_Escape)
    QApplication.processEvents()
    with statements() as seen:
        shown.page.table.verticalScrollBar().setValue(shown.page.table.verticalScrollBar().maximum())
        QApplication.processEvents()
    assert len([one for one in seen if one.startswith("SELECT")]) == 2  # the order of all, and a page


def test_every_control_has_a_name_and_no_letter_is_underlined_twice(shown: Shown) -> None:
    assert nameless(shown.page) == []
    assert letters_for_two() == []


def test_the_page_is_freed(small_seat: Seat) -> None:
    outer = QWidget()
    page = PeoplePage(small_seat.workplace, outer)
    page.refresh()
    seen = weakref.ref(page)
    outer.deleteLater()
    QApplication.sendPostedEvents(outer, QEvent.Type.DeferredDelete)
    del page, outer
    gc.collect()
    assert seen() is None

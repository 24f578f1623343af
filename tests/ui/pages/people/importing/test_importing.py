"""People are imported in steps by keys and mouse: nothing is written before the last, and one undo takes it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dpdesk.domain.column_meanings import ColumnMeaning, PersonColumn
from dpdesk.domain.organisations import Municipality, OrganisationAlias
from dpdesk.domain.people import Person
from dpdesk.domain.people_lists import Basis
from dpdesk.domain.registry import Record
from dpdesk.language.wording import name_of
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.settings import Language
from dpdesk.ui.pages.people.importing.dialog import ImportDialog, Step
from dpdesk.ui.pages.people.importing.row_source import RowChoice
from tests.services.people.importing.conftest import EWA as EWA_ID
from tests.services.people.importing.conftest import JAN as JAN_ID
from tests.ui.driving import letters_for_two, wait_until
from tests.ui.fields.keys import press, type_text
from tests.ui.pages.people.importing.conftest import ADAM, EWA, IGA, JAN, NAMELESS, OLA, Shown, names
from tests.ui.walking import nameless

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def all_of(desk: Desk, kind: type[Record]) -> tuple[Record, ...]:
    with desk.reading() as reader:
        return reader.all(kind)


def position(desk: Desk, person_id: str) -> str:
    with desk.reading() as reader:
        return reader.get(Person, person_id).position


def take_first_offer() -> None:
    """Take the first of the names that drop down."""
    offers = QApplication.activePopupWidget()
    assert offers is not None
    press(offers, Key.Key_Down)
    press(offers, Key.Key_Return)


def test_a_list_is_imported_by_keys_and_taken_back_whole(shown: Shown, desk: Desk) -> None:
    before = all_of(desk, Person)
    shown.judge()
    assert shown.dialog.rows.table.selected()[0].number == JAN
    assert all_of(desk, Person) == before
    shown.key(Key.Key_1)
    assert shown.dialog.rows.table.selected()[0].number == OLA
    shown.key(Key.Key_1)
    offices = shown.dialog.rows.offices
    assert offices.table.selected()[0].text == "UM Gliwce"
    press(offices.table, Key.Key_1)
    assert shown.text("import-summary") == ("3 new people · 2 changed · 2 rows are left out · 1 row is about nobody")
    assert all_of(desk, Person) == before
    shown.forward()
    assert shown.is_at(Step.DONE)
    assert {"Anna Nowa", "Ola Zając", "Iga Maj"} <= names(desk)
    assert (position(desk, JAN_ID), position(desk, EWA_ID)) == ("wójt", "skarbnik")
    assert shown.text("import-counts") == "3 people were entered. 2 people were changed."
    assert "lista.xlsx" in shown.text("import-undo")
    journal.undo(desk)
    assert {(one.id, one.position) for one in before if isinstance(one, Person)} == {
        (one.id, one.position) for one in all_of(desk, Person) if isinstance(one, Person)
    }
    assert all_of(desk, OrganisationAlias) == ()


def test_the_second_import_adds_nothing(shown: Shown, desk: Desk) -> None:
    shown.judge()
    shown.key(Key.Key_1)
    shown.dialog.rows.office_button.click()
    press(shown.dialog.rows.offices.table, Key.Key_1)
    shown.forward()
    after = all_of(desk, Person)
    press(shown.dialog.forward, Key.Key_Space)
    shown.judge()
    assert {row.split()[1] for row in shown.rows} == {"known", "wrong"}
    assert not shown.dialog.forward.isEnabled()
    shown.forward()
    assert shown.is_at(Step.ROWS)
    assert all_of(desk, Person) == after


def test_everything_goes_by_mouse_too(shown: Shown, desk: Desk) -> None:
    shown.seat.notices.files.append(shown.path)
    QTest.mouseClick(shown.dialog.file.button, LEFT)
    QTest.mouseClick(shown.dialog.forward, LEFT)
    QTest.mouseClick(shown.dialog.rows.buttons[RowChoice.DOUBTFUL], LEFT)
    assert [row.split()[0] for row in shown.rows] == [str(JAN), str(OLA), str(IGA)]
    QTest.mouseClick(shown.dialog.rows.panel.answers.buttons[1], LEFT)
    assert [row.split()[0] for row in shown.rows] == [str(OLA), str(IGA)]
    QTest.mouseClick(shown.dialog.rows.office_button, LEFT)
    QTest.mouseClick(shown.dialog.rows.offices.answers.buttons[0], LEFT)
    QTest.mouseClick(shown.dialog.forward, LEFT)
    with desk.reading() as reader:
        assert sum(person.name == "Jan Wzorcowy" for person in reader.all(Person)) == 2
    QTest.mouseClick(shown.dialog.leave, LEFT)
    assert shown.seat.notices.asked == []


def test_a_column_is_corrected_and_remembered(shown: Shown, desk: Desk) -> None:
    words = shown.seat.workplace.words
    shown.choose_file()
    assert [editor.value() for editor in shown.dialog.columns.editors] == [
        PersonColumn.NOTHING,
        PersonColumn.NAME,
        PersonColumn.POSITION,
        PersonColumn.ORGANISATION,
        PersonColumn.EMAIL,
    ]
    assert shown.text("import-why-3") == name_of(Basis.HEADING, words)
    editor = shown.dialog.columns.editors[2]
    editor.setFocus()
    editor.setCurrentIndex(list(PersonColumn).index(PersonColumn.NOTE))
    press(editor, Key.Key_Return)
    assert shown.text("import-why-3") == name_of(Basis.SAID, words)
    shown.forward()
    shown.forward()
    (said,) = all_of(desk, ColumnMeaning)
    assert isinstance(said, ColumnMeaning)
    assert (said.heading, said.meaning) == ("stanowisko", PersonColumn.NOTE)
    press(shown.dialog.forward, Key.Key_Space)
    shown.choose_file()
    assert shown.text("import-why-3") == name_of(Basis.REMEMBERED, words)


def test_another_sheet_and_another_row_of_headings_can_be_taken(shown: Shown) -> None:
    shown.choose_file()
    columns = shown.dialog.columns
    columns.heading.setCurrentIndex(0)
    press(columns.heading, Key.Key_Return)
    assert shown.dialog.course.layout is not None
    assert shown.dialog.course.layout.heading_row is None
    columns.sheet.setCurrentIndex(0)
    press(columns.sheet, Key.Key_Return)
    assert shown.dialog.course.layout.sheet.name == "Notatki"
    assert not shown.dialog.forward.isEnabled()


def test_a_doubtful_row_says_why_and_may_be_left_out_and_taken_back(shown: Shown, desk: Desk) -> None:
    shown.judge()
    assert "but not at this institution" in " ".join(one.text() for one in shown.dialog.rows.panel.findChildren(QLabel))
    assert shown.answers()[1:] == ["Somebody new", "Leave the row out"]
    shown.key(Key.Key_Delete)
    shown.at(JAN)
    assert shown.answers() == ["Take back what was decided"]
    shown.key(Key.Key_Backspace)
    assert shown.answers()[1:] == ["Somebody new", "Leave the row out"]
    shown.key(Key.Key_N)
    shown.forward()
    assert position(desk, JAN_ID) == "naczelnik"


def test_somebody_else_is_looked_for_by_name(shown: Shown, desk: Desk) -> None:
    shown.judge()
    shown.key(Key.Key_F2)
    picker = shown.dialog.rows.panel.picker
    assert picker.hasFocus()
    type_text(picker, "ewa prz")
    take_first_offer()
    decided = shown.dialog.course.decisions.rows[JAN]
    assert decided.person_id == EWA_ID


def test_an_institution_is_decided_once_for_all_its_rows(shown: Shown, desk: Desk) -> None:
    shown.judge()
    shown.at(OLA)
    shown.key(Key.Key_1)
    offices = shown.dialog.rows.offices
    press(offices.table, Key.Key_F2)
    type_text(offices.picker, "zabrz")
    take_first_offer()
    shown.dialog.rows.buttons[RowChoice.ALL].click()
    assert f"{OLA} new Ola Zając" in shown.rows
    assert f"{IGA} new Iga Maj" in shown.rows
    shown.forward()
    with desk.reading() as reader:
        zabrze = next(one.id for one in reader.all(Municipality) if one.name == "Zabrze")
        assert {one.organisation_id for one in reader.all(Person) if one.surname in ("Zając", "Maj")} == {zabrze}
        assert [one.organisation_id for one in reader.all(OrganisationAlias)] == [zabrze]


def test_after_its_institution_one_is_back_at_the_row(shown: Shown) -> None:
    shown.judge()
    shown.at(IGA)
    shown.key(Key.Key_1)
    press(shown.dialog.rows.offices.table, Key.Key_1)
    assert shown.dialog.rows.table.hasFocus()
    assert shown.dialog.rows.table.selected()[0].number == IGA
    assert shown.dialog.rows.buttons[RowChoice.ALL].isChecked()


def test_the_rows_of_a_kind_are_shown_by_key(shown: Shown) -> None:
    shown.judge()
    press(shown.dialog, Key.Key_6, Qt.KeyboardModifier.AltModifier)
    wait_until(lambda: len(shown.rows) == 2, "the key does nothing")  # it presses the button for a tenth of a second
    assert shown.rows == [f"{ADAM} wrong Adam Bury", f"{NAMELESS} wrong "]


def test_a_row_with_a_bad_address_is_taken_without_it(shown: Shown, desk: Desk) -> None:
    shown.judge()
    shown.at(NAMELESS)
    assert shown.answers() == []
    shown.at(ADAM)
    shown.key(Key.Key_1)
    assert f"{ADAM} new Adam Bury" in shown.rows
    shown.forward()
    assert "Adam Bury" in names(desk)


def test_what_changes_is_shown_from_what_to_what(shown: Shown) -> None:
    shown.judge()
    shown.at(EWA)
    assert "inspektor → skarbnik" in " ".join(one.text() for one in shown.dialog.rows.panel.findChildren(QLabel))


def test_the_rows_are_filtered_by_what_is_typed(shown: Shown) -> None:
    shown.judge()
    type_text(shown.dialog.rows.filter_line, "zajac")
    assert shown.rows == [f"{OLA} doubtful Ola Zając"]


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", b"", b"<html><body>", b"%PDF-1.7"])
def test_a_hostile_file_is_refused_in_the_dialog(shown: Shown, desk: Desk, tmp_path: Path, content: bytes) -> None:
    before = journal.news(desk, 0).last
    path = tmp_path / "zła <b>lista.xlsx"
    path.write_bytes(content)
    shown.path = path
    shown.choose_file()
    assert shown.is_at(Step.FILE)
    assert "zła <b>lista.xlsx" in shown.text("remark")
    assert shown.seat.notices.shown == []
    assert journal.news(desk, 0).last == before


def test_work_that_is_cancelled_leaves_one_where_one_was_and_writes_nothing(shown: Shown, desk: Desk) -> None:
    tasks, before = shown.seat.workplace.tasks, journal.news(desk, 0).last
    tasks.work_began.connect(tasks.cancel_work)
    shown.choose_file()
    assert shown.is_at(Step.FILE)
    tasks.work_began.disconnect(tasks.cancel_work)
    shown.choose_file()
    tasks.work_began.connect(tasks.cancel_work)
    shown.forward()
    assert shown.is_at(Step.COLUMNS)
    tasks.work_began.disconnect(tasks.cancel_work)
    shown.forward()
    tasks.work_began.connect(tasks.cancel_work)
    shown.forward()
    assert shown.is_at(Step.ROWS)
    assert journal.news(desk, 0).last == before
    tasks.work_began.disconnect(tasks.cancel_work)
    shown.forward()
    assert shown.is_at(Step.DONE)


def test_a_list_that_is_outdated_is_judged_anew_and_nothing_is_written(shown: Shown, desk: Desk) -> None:
    shown.judge()
    set_field(desk, Person, EWA_ID, "position", "skarbnik", expected="inspektor")
    shown.forward()
    assert shown.is_at(Step.ROWS)
    assert f"{EWA} known Ewa Przykład" in shown.rows
    assert "Nothing was written" in shown.text("remark")
    assert "Anna Nowa" not in names(desk)


def test_closing_asks_only_before_decisions_are_lost(shown: Shown) -> None:
    shown.judge()
    shown.key(Key.Key_N)
    shown.seat.notices.choices += [None, 0]
    press(shown.dialog, Key.Key_Escape)
    assert shown.dialog.isVisible()
    press(shown.dialog, Key.Key_Escape)
    assert not shown.dialog.isVisible()
    assert len(shown.seat.notices.asked) == 2


def test_closing_without_decisions_asks_nothing(shown: Shown) -> None:
    shown.judge()
    press(shown.dialog, Key.Key_Escape)
    assert not shown.dialog.isVisible()
    assert shown.seat.notices.asked == []


def test_enter_in_a_field_imports_nothing(shown: Shown, desk: Desk) -> None:
    shown.judge()
    press(shown.dialog.rows.panel.picker, Key.Key_Return)
    press(shown.dialog.rows.filter_line, Key.Key_Return)
    press(shown.dialog.rows.table, Key.Key_Return)
    assert shown.is_at(Step.ROWS)
    assert shown.dialog.rows.panel.answers.buttons[0].hasFocus()


def narrow(dialog: ImportDialog) -> list[str]:
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    return [one.text() for one in buttons if one.width() < one.minimumSizeHint().width()]


@pytest.mark.parametrize("shown", Language, indirect=True)
def test_each_step_has_names_and_room_at_the_smallest_size(shown: Shown) -> None:
    dialog = shown.dialog
    ways: tuple[Callable[[], None], ...] = (
        shown.choose_file,
        shown.forward,
        dialog.rows.office_button.click,
        shown.forward,
    )
    for way in ways:
        dialog.resize(984, 620)
        QApplication.processEvents()
        assert (dialog.width(), dialog.height()) == (984, 620)
        assert (nameless(dialog), narrow(dialog), letters_for_two()) == ([], [], [])
        way()
    assert dialog.step is Step.DONE

"""The attendance list before it is printed: its options, and what is remembered of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from dpdesk.domain.issued import FileFormat
from dpdesk.domain.list_options import PRESETS, Blank, ListColumn, ListOptions, ListOrder, Orientation, Preset
from dpdesk.services.papers.paperwork import documents
from dpdesk.services.papers.previewing import page_count
from dpdesk.settings import Language
from dpdesk.ui import document_defaults
from dpdesk.ui.fields.editors import ChoiceEditor, NumberEditor, TickEditor
from dpdesk.ui.pages.meeting.attendance.column_choice import ColumnChoice
from dpdesk.ui.pages.meeting.attendance.list_choice import ListChoice
from tests.domain import dossiers
from tests.domain.example_offices import MEETING
from tests.ui.pages.meeting.attendance.conftest import MakeTab, OpenTab

BEFORE = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)


@pytest.fixture
def opened(open_tab: MakeTab) -> OpenTab:
    return open_tab(now=BEFORE)


def choose(opened: OpenTab, name: str, value: object) -> None:
    editor = opened.tab.list.findChild(ChoiceEditor, name)
    assert isinstance(editor, ChoiceEditor)
    editor.set_value(value)
    editor.edited.emit(value)


def options(opened: OpenTab) -> ListOptions:
    return opened.tab.list._choice.options


def test_before_the_day_the_list_is_shown(opened: OpenTab, qtbot: QtBot) -> None:
    assert opened.tab.list.isVisible()
    qtbot.waitUntil(lambda: opened.tab.list.preview.pdf is not None)


@pytest.mark.parametrize(
    ("name", "value", "meant"),
    [
        ("list-paper", True, ListOptions(filled=True)),
        ("list-preset", Preset.MINIMAL, ListOptions(preset=Preset.MINIMAL)),
        ("list-preset", None, ListOptions(columns=PRESETS[Preset.STANDARD])),
        ("list-order", ListOrder.SURNAME, ListOptions(order=ListOrder.SURNAME)),
        ("list-blank", Blank.PAGE, ListOptions(blank=Blank.PAGE)),
        ("list-orientation", Orientation.LANDSCAPE, ListOptions(orientation=Orientation.LANDSCAPE)),
    ],
)
def test_each_option_is_taken_at_once(opened: OpenTab, name: str, value: object, meant: ListOptions) -> None:
    choose(opened, name, value)
    assert options(opened) == meant


def test_a_number_of_blank_rows_and_grouping(opened: OpenTab) -> None:
    rows = opened.tab.list.findChild(NumberEditor, "list-blank-rows")
    grouped = opened.tab.list.findChild(TickEditor, "list-grouped")
    assert isinstance(rows, NumberEditor)
    assert isinstance(grouped, TickEditor)
    rows.selectAll()
    QTest.keyClicks(rows, "12")
    QTest.keyClick(rows, Qt.Key.Key_Return)
    grouped.click()
    assert options(opened) == ListOptions(blank=12, grouped=True)


def test_own_columns_are_ticked_and_moved_by_keys(opened: OpenTab) -> None:
    choose(opened, "list-preset", None)
    columns = opened.tab.list.findChild(ColumnChoice)
    assert isinstance(columns, ColumnChoice)
    columns.item(3).setCheckState(Qt.CheckState.Unchecked)
    columns.setCurrentRow(2)
    QTest.keyClick(columns, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert options(opened).columns == (
        ListColumn.NUMBER,
        ListColumn.INSTITUTION,
        ListColumn.NAME,
        ListColumn.SIGNATURE,
    )


def test_the_last_column_stays(opened: OpenTab) -> None:
    choose(opened, "list-preset", None)
    columns = opened.tab.list.findChild(ColumnChoice)
    assert isinstance(columns, ColumnChoice)
    columns.chosen.emit(())
    assert columns.columns() == options(opened).columns


def test_the_language_of_the_list_is_not_that_of_the_window(opened: OpenTab) -> None:
    choose(opened, "list-language", Language.ENGLISH)
    opened.seat.notices.files.append(None)
    assert opened.tab.list._options(FileFormat.PDF).language is Language.ENGLISH


def test_what_was_chosen_for_a_meeting_is_remembered_for_it(opened: OpenTab) -> None:
    choose(opened, "list-order", ListOrder.SURNAME)
    choose(opened, "list-preset", None)
    again = ListChoice(opened.seat.workplace, MEETING, opened.tab)
    assert again.options == options(opened)


def test_what_is_remembered_badly_is_as_usual(opened: OpenTab) -> None:
    for text in ("nonsense", "[]", '{"order": 5, "columns": ["no"], "blank": -3}'):
        opened.seat.workplace.preferences.set(f"attendance-list/{MEETING}", text)
        assert ListChoice(opened.seat.workplace, MEETING, opened.tab).options == ListOptions()


def test_a_look_can_be_made_the_usual_one(opened: OpenTab) -> None:
    choose(opened, "list-order", ListOrder.SURNAME)
    button = opened.tab.list.findChild(QPushButton, "list-usual")
    assert isinstance(button, QPushButton)
    button.click()
    assert document_defaults.list_options(opened.seat.workplace.preferences).order is ListOrder.SURNAME
    assert len(opened.seat.notices.told) == 1


def test_a_meeting_of_several_days_offers_its_sessions(open_tab: MakeTab) -> None:
    opened = open_tab(dossiers.of_two_days(), now=BEFORE)
    choose(opened, "list-session", 2)
    assert options(opened).session == 2


def test_the_list_is_issued_into_a_folder(opened: OpenTab, tmp_path: Path) -> None:
    opened.seat.notices.files.append(tmp_path / "out")
    opened.tab.list.save(FileFormat.PDF)
    (kept,) = documents(opened.seat.desk, MEETING)
    assert (tmp_path / "out" / kept.file_name).read_bytes().startswith(b"%PDF")
    for dialog in opened.tab.findChildren(QDialog):
        dialog.close()


def test_the_preview_is_the_list_itself(opened: OpenTab, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.tab.list.preview.pdf is not None)
    pdf = opened.tab.list.preview.pdf
    assert pdf is not None
    assert page_count(pdf) == 1

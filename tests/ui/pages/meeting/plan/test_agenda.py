"""The timetable by keys and by mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dpdesk.domain.meetings import ItemKind
from dpdesk.ui.bridge import Bridge
from dpdesk.ui.fields.editors import LineEditor
from dpdesk.ui.pages.meeting.plan.agenda_rows import AgendaColumn
from dpdesk.ui.pages.meeting.plan.agenda_table import AgendaTable
from dpdesk.ui.tasks import Tasks, ThreadRunner
from tests.services.timetables import SECOND, agenda, put_agenda
from tests.ui.conftest import Seat
from tests.ui.fields.keys import press, replace_text, type_text
from tests.ui.pages.meeting.plan.conftest import MakePlan, OpenPlan

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
BEFORE = "A 10:00+15, B 10:15+30, C 10:45+15, D 11:00+60"


@pytest.fixture
def plan(open_plan: MakePlan, small_seat: Seat) -> OpenPlan:
    put_agenda(small_seat.desk)
    return open_plan()


def editor(table: AgendaTable) -> QLineEdit:
    """Give the field that is open in a cell."""
    found = table.viewport().findChild(QLineEdit, "agenda-cell")
    assert isinstance(found, QLineEdit)
    return found


def enter(table: AgendaTable) -> None:
    """Press Enter in the open field; the toolkit takes over its value when it has dealt with the key."""
    press(editor(table), Key.Key_Return)
    QApplication.processEvents()


def middle(table: AgendaTable, item_id: str, *, lower: bool = False) -> QPoint:
    """Give a point in the upper or lower half of a row."""
    place = table.rows_model.place_of(item_id)
    assert place is not None
    height = table.rowViewportPosition(place) + table.rowHeight(place) * (3 if lower else 1) // 4
    return QPoint(table.columnWidth(0) + 5, height)


def drag(table: AgendaTable, start: QPoint, end: QPoint, *, drop: bool = True) -> None:
    """Drag with the left button as a hand does, in two moves."""
    ground = table.viewport()
    QTest.mousePress(ground, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(ground, (start + end) / 2)
    QTest.mouseMove(ground, end)
    if drop:
        QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=end)


def test_rows_show_hours_minutes_kind_and_title(plan: OpenPlan) -> None:
    model = plan.table().rows_model
    shown = [model.index(1, column).data() for column in AgendaColumn]
    assert shown == ["10.15–10.45", "30", "wystąpienie", "B"]


def test_alt_and_an_arrow_move_a_row_and_one_stays_at_it(plan: OpenPlan) -> None:
    table = plan.at("B")
    press(table, Key.Key_Down, ALT)
    assert plan.agenda() == "A 10:00+15, C 10:15+15, B 10:30+30, D 11:00+60"
    press(table, Key.Key_Down, ALT)
    press(table, Key.Key_Up, ALT)
    assert plan.agenda() == "A 10:00+15, C 10:15+15, B 10:30+30, D 11:00+60"
    assert table.current_id == "B"
    plan.undo()
    plan.undo()
    plan.undo()
    assert plan.agenda() == BEFORE


def test_a_row_goes_on_to_the_next_day_with_the_arrow(plan: OpenPlan) -> None:
    press(plan.at("D"), Key.Key_Down, ALT)
    assert agenda(plan.desk, SECOND) == "D 10:00+60"
    assert plan.table(SECOND).hasFocus()
    assert (plan.table().current_id, plan.table(SECOND).current_id) == ("", "D")
    press(plan.table(SECOND), Key.Key_Up, ALT)
    assert plan.agenda() == BEFORE
    assert plan.table().hasFocus()


def test_minutes_are_typed_over_and_what_follows_moves(plan: OpenPlan) -> None:
    table = plan.at("B", AgendaColumn.MINUTES)
    press(table, Key.Key_4)
    press(editor(table), Key.Key_5)
    enter(table)
    assert plan.agenda() == "A 10:00+15, B 10:15+45, C 11:00+15, D 11:15+60"
    assert table.current_id == "B"
    plan.undo()
    assert plan.agenda() == BEFORE


def test_esc_leaves_a_cell_as_it_was(plan: OpenPlan) -> None:
    table = plan.at("B", AgendaColumn.MINUTES)
    press(table, Key.Key_F2)
    type_text(editor(table), "99")
    press(editor(table), Key.Key_Escape)
    assert plan.agenda() == BEFORE


def test_a_start_is_edited_in_its_place(plan: OpenPlan) -> None:
    table = plan.at("C", AgendaColumn.HOURS)
    press(table, Key.Key_F2)
    replace_text(editor(table), "11.30")
    enter(table)
    assert plan.agenda() == "A 10:00+15, B 10:15+30, C 11:30+15, D 11:45+60"


def test_what_cannot_be_read_is_said_and_changes_nothing(plan: OpenPlan) -> None:
    table = plan.at("C", AgendaColumn.HOURS)
    press(table, Key.Key_F2)
    replace_text(editor(table), "rano")
    said: list[str] = []
    table.unreadable.connect(said.append)
    enter(table)
    assert any("rano" in text for text in said)
    assert plan.agenda() == BEFORE


def test_a_title_is_edited_in_its_place(plan: OpenPlan) -> None:
    table = plan.at("C")
    press(table, Key.Key_F2)
    replace_text(editor(table), "Żłobki")
    enter(table)
    assert "Żłobki 10:45+15" in plan.agenda()


def test_insert_adds_below_and_one_types_its_title_at_once(plan: OpenPlan) -> None:
    press(plan.at("A"), Key.Key_Insert)
    assert plan.agenda() == "A 10:00+15, Wystąpienie 10:15+30, B 10:45+30, C 11:15+15, D 11:30+60"
    title = plan.card().panel.focusWidget()
    assert title is not None
    assert title.hasFocus()
    type_text(title, "Budżet")
    press(title, Key.Key_Return)
    assert plan.agenda() == "A 10:00+15, Budżet 10:15+30, B 10:45+30, C 11:15+15, D 11:30+60"


def test_the_button_adds_the_first_item_of_an_empty_day(plan: OpenPlan, qtbot: QtBot) -> None:
    card = plan.card(SECOND)
    assert not card.table.isVisible()
    assert card.empty.isVisible()
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)
    assert agenda(plan.desk, SECOND) == "Otwarcie 10:00+15"
    assert card.table.isVisible()


def test_delete_removes_and_one_is_at_the_next(plan: OpenPlan) -> None:
    table = plan.at("B")
    press(table, Key.Key_Delete)
    assert plan.agenda() == "A 10:00+15, C 10:15+15, D 10:30+60"
    assert table.current_id == "C"
    plan.undo()
    assert plan.agenda() == BEFORE


def test_the_last_item_of_a_day_can_be_removed(plan: OpenPlan) -> None:
    table = plan.at("A")
    for _ in "ABCD":
        press(table, Key.Key_Delete)
    assert plan.agenda() == ""
    assert not plan.card().panel.isVisible()


def test_enter_goes_to_the_item_and_esc_back(plan: OpenPlan) -> None:
    table = plan.at("C")
    press(table, Key.Key_Return)
    title = QApplication.focusWidget()
    assert isinstance(title, QLineEdit)
    assert title.text() == "C"
    press(title, Key.Key_Escape)
    assert table.hasFocus()


def test_a_kind_brings_its_name_as_the_title_until_there_is_another(plan: OpenPlan) -> None:
    press(plan.at("D"), Key.Key_Insert)
    plan.card().panel.set_kind(ItemKind.BREAK)
    assert "Przerwa 12:00" in plan.agenda()
    plan.at("A")
    plan.card().panel.set_kind(ItemKind.BREAK)
    assert plan.agenda().startswith("A 10:00")


def test_a_row_is_dragged_down_by_the_mouse(plan: OpenPlan) -> None:
    table = plan.table()
    drag(table, middle(table, "A"), middle(table, "C", lower=True))
    assert plan.agenda() == "B 10:00+30, C 10:30+15, A 10:45+15, D 11:00+60"
    assert table.current_id == "A"
    plan.undo()
    assert plan.agenda() == BEFORE


def test_a_row_is_dragged_up_by_the_mouse(plan: OpenPlan) -> None:
    table = plan.table()
    drag(table, middle(table, "D"), middle(table, "B"))
    assert plan.agenda() == "A 10:00+15, D 10:15+60, B 11:15+30, C 11:45+15"


def test_a_row_is_dragged_to_another_day(plan: OpenPlan) -> None:
    table, other = plan.table(), plan.card(SECOND)
    plan.tab.resize(1130, 1600)
    QApplication.processEvents()
    end = table.viewport().mapFromGlobal(other.mapToGlobal(other.rect().center()))
    drag(table, middle(table, "B"), end)
    assert agenda(plan.desk, SECOND) == "B 10:00+30"
    assert plan.agenda() == "A 10:00+15, C 10:15+15, D 10:30+60"


def test_a_drag_is_given_up_with_esc(plan: OpenPlan) -> None:
    table = plan.table()
    drag(table, middle(table, "A"), middle(table, "C"), drop=False)
    press(table, Key.Key_Escape)
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, "C"))
    assert plan.agenda() == BEFORE


def test_a_click_is_no_drag(plan: OpenPlan) -> None:
    table = plan.table()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, "C"))
    assert table.current_id == "C"
    assert plan.card().panel.isVisible()
    assert plan.agenda() == BEFORE


def test_one_is_at_one_item_of_all_days(plan: OpenPlan) -> None:
    put_agenda(plan.desk, ("K 10:00+30",), SECOND)
    plan.seat.workplace.bridge.look()
    plan.at("C")
    plan.table(SECOND).choose("K")
    assert plan.table().current_id == ""
    assert not plan.card().panel.isVisible()
    assert plan.card(SECOND).panel.isVisible()


def test_what_is_typed_in_a_cell_outlives_a_change_from_elsewhere(plan: OpenPlan) -> None:
    table = plan.at("B", AgendaColumn.MINUTES)
    press(table, Key.Key_F2)
    replace_text(editor(table), "40")
    plan.tab.show_meeting(plan.meeting())
    assert editor(table).text() == "40"


def test_the_menu_of_a_row_names_the_keys(plan: OpenPlan) -> None:
    table = plan.at("B")
    menu = table.context_menu()
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert texts == ["Otwórz", "Dodaj punkt poniżej", "Przesuń w górę", "Przesuń w dół", "Usuń"]
    assert all(action.shortcut() != QKeySequence() for action in menu.actions())
    down, remove = menu.actions()[3], menu.actions()[4]
    down.trigger()
    assert plan.agenda() == "A 10:00+15, C 10:15+15, B 10:30+30, D 11:00+60"
    menu.actions()[0].trigger()
    assert plan.card().panel.title.hasFocus()
    remove.trigger()
    menu.close()
    assert "B" not in plan.agenda()


def test_the_table_is_as_high_as_its_rows(plan: OpenPlan) -> None:
    table = plan.table()
    last = table.rows_model.rowCount() - 1
    assert table.viewport().height() == table.rowViewportPosition(last) + table.rowHeight(last)
    wide = table.height()
    plan.tab.resize(700, 600)
    QApplication.processEvents()
    assert table.height() >= wide


def test_work_that_is_done_beside_the_window_leads_to_the_same(
    open_plan: MakePlan, small_seat: Seat, qtbot: QtBot
) -> None:
    put_agenda(small_seat.desk)
    tasks = Tasks(ThreadRunner(), small_seat.notices.show)
    bridge = Bridge(small_seat.desk, tasks)
    plan = open_plan(replace(small_seat, workplace=replace(small_seat.workplace, tasks=tasks, bridge=bridge)))
    qtbot.waitUntil(lambda: plan.table().rows_model.rowCount() == 4)
    press(plan.at("B"), Key.Key_Insert)
    qtbot.waitUntil(plan.card().panel.isVisible)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), LineEditor))
    title = QApplication.focusWidget()
    assert title is not None
    type_text(title, "Budżet")
    press(title, Key.Key_Return)
    qtbot.waitUntil(lambda: "Budżet 10:45" in plan.agenda())
    table = plan.table()
    qtbot.waitUntil(lambda: "Budżet" in [row.item.title for row in table.rows_model.rows])
    press(plan.at("A"), Key.Key_Down, ALT)
    press(table, Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: plan.agenda().startswith("B 10:00+30, Budżet 10:30+30, A 11:00"))
    qtbot.waitUntil(lambda: table.current_id == "A" and table.currentIndex().row() == 2)
    tasks.finish()

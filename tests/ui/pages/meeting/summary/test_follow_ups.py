"""What comes of a meeting is written down, changed, ordered and done by the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.practices import FollowUp, FollowUpKind
from dpdesk.services import journal
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.pages.meeting.summary.tab import Part, SummaryTab
from tests.domain.dossiers import dossier
from tests.ui.fields.keys import press, replace_text, type_text
from tests.ui.pages.meeting.opened import Opened
from tests.ui.pages.meeting.summary.conftest import OpenTab


@pytest.fixture
def opened(open_tab: OpenTab, qtbot: QtBot) -> Opened[SummaryTab]:
    """The part of follow-ups, with two of them."""
    known = dossier()
    two = tuple(
        replace(one, kind=FollowUpKind.TASK, text=text, due=None, done_on=None)
        for one, text in zip(known.follow_ups, ("pierwsze", "drugie"), strict=False)
    )
    opened = open_tab(replace(known, follow_ups=two))
    opened.tab.parts.setCurrentIndex(Part.FOLLOW_UPS)
    opened.tab.follow_ups.table.setFocus()
    return opened


def texts(opened: Opened[SummaryTab]) -> list[str]:
    return [one.text for one in opened.meeting().follow_ups]


def first(opened: Opened[SummaryTab]) -> FollowUp:
    return opened.meeting().follow_ups[0]


def part(opened: Opened[SummaryTab], kind: type[QWidget], name: str) -> QWidget:
    found = opened.tab.follow_ups.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def test_insert_begins_a_new_one_and_enter_adds_it(opened: Opened[SummaryTab], qtbot: QtBot) -> None:
    press(opened.tab.follow_ups.table, Qt.Key.Key_Insert)
    line = part(opened, QLineEdit, "new-follow-up")
    qtbot.waitUntil(line.hasFocus)
    type_text(line, "Przygotować wzór umowy")
    press(line, Qt.Key.Key_Return)
    assert texts(opened) == ["pierwsze", "drugie", "Przygotować wzór umowy"]
    assert opened.meeting().follow_ups[-1].kind is FollowUpKind.CONCLUSION
    assert opened.tab.follow_ups.table.selected()[0].text == "Przygotować wzór umowy"
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.isUndoAvailable()) == ("", False)


def test_nothing_written_adds_nothing(opened: Opened[SummaryTab]) -> None:
    press(part(opened, QLineEdit, "new-follow-up"), Qt.Key.Key_Return)
    assert len(texts(opened)) == 2


def test_delete_takes_one_away_and_undo_brings_it_back(opened: Opened[SummaryTab]) -> None:
    press(opened.tab.follow_ups.table, Qt.Key.Key_Delete)
    assert texts(opened) == ["drugie"]
    journal.undo(opened.desk)
    assert texts(opened) == ["pierwsze", "drugie"]


def test_delete_in_a_field_takes_a_letter_away(opened: Opened[SummaryTab]) -> None:
    owner = part(opened, QLineEdit, "owner")
    type_text(owner, "Jan")
    press(owner, Qt.Key.Key_Home)
    press(owner, Qt.Key.Key_Delete)
    press(owner, Qt.Key.Key_Return)
    assert first(opened).owner == "an"
    assert len(texts(opened)) == 2


def test_one_is_moved_by_alt_and_an_arrow(opened: Opened[SummaryTab]) -> None:
    press(opened.tab.follow_ups.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert texts(opened) == ["drugie", "pierwsze"]
    press(opened.tab.follow_ups.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert texts(opened) == ["pierwsze", "drugie"]


def test_one_is_done_today_and_not_done_again(opened: Opened[SummaryTab]) -> None:
    press(opened.tab.follow_ups.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert first(opened).done_on == date(2026, 3, 17)
    press(opened.tab.follow_ups.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert first(opened).done_on is None


def test_its_date_is_typed_and_an_overdue_one_is_said_to_be_so(opened: Opened[SummaryTab]) -> None:
    due = part(opened, DayEditor, "due")
    replace_text(due, "1.03.2026")
    press(due, Qt.Key.Key_Return)
    assert first(opened).due == date(2026, 3, 1)
    column = next(one for one in opened.tab.follow_ups.table.rows_model.columns if one.name == "due")
    assert column.said(first(opened)) == "01.03.2026, po terminie"


def test_its_kind_is_chosen_with_the_keyboard(opened: Opened[SummaryTab]) -> None:
    kind = part(opened, ChoiceEditor, "kind")
    press(kind, Qt.Key.Key_Down)
    press(kind, Qt.Key.Key_Return)
    assert first(opened).kind is FollowUpKind.TOPIC


def test_one_is_selected_by_its_name_in_a_place(opened: Opened[SummaryTab]) -> None:
    opened.tab.parts.setCurrentIndex(Part.NUMBERS)
    second = opened.meeting().follow_ups[1]
    opened.tab.go_to(second.id)
    assert opened.tab.parts.currentIndex() == Part.FOLLOW_UPS
    assert opened.tab.follow_ups.table.selected()[0].id == second.id

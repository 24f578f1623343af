"""The tab follows the day, is named throughout, quick with a crowd, and gone when it is closed."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from time import perf_counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPushButton, QWidget

from dpdesk.domain.attendance import Announced, Participation
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import OrganisationId, ParticipationId, PersonId
from dpdesk.domain.people import Person
from dpdesk.settings import Language
from dpdesk.ui.pages.meeting.attendance.newcomer import NewcomerDialog
from dpdesk.ui.pages.meeting.attendance.tab import View
from dpdesk.ui.workplace import TabName
from tests.domain import dossiers
from tests.domain.example_offices import MEETING
from tests.ui.fields.keys import type_text
from tests.ui.pages.meeting.attendance.conftest import MakeTab

MANY = 2_000
GAP = 0.05
"""seconds"""


@pytest.mark.parametrize(("day", "view"), [(9, View.LIST), (10, View.DOOR), (11, View.SHEET)])
def test_the_day_says_what_is_shown_first(open_tab: MakeTab, day: int, view: View) -> None:
    assert open_tab(now=datetime(2026, 3, day, 8, 0, tzinfo=UTC)).tab.view is view


def test_the_view_stays_when_the_meeting_changes(open_tab: MakeTab) -> None:
    opened = open_tab()
    opened.tab.show_view(View.SHEET)
    opened.tab.show_meeting(opened.meeting())
    assert opened.tab.view is View.SHEET


@pytest.mark.parametrize("view", View)
def test_the_buttons_and_a_spot_lead_to_each_view(open_tab: MakeTab, view: View) -> None:
    opened = open_tab()
    opened.tab.go_to(view.name.lower())
    assert opened.tab.view is view
    opened.tab._buttons[View.LIST].click()
    assert opened.tab.list.isVisible()


def test_a_meeting_without_a_day_says_so_and_leads_to_the_plan(open_tab: MakeTab) -> None:
    opened = open_tab(replace(dossiers.dossier(), sessions=(), agenda=(), speaking=(), attendances=()))
    assert opened.tab._empty.isVisible()
    plan = opened.tab.findChild(QPushButton, "attendance-plan")
    assert plan is not None
    plan.click()
    assert opened.seat.places[-1].tab is TabName.PLAN


@pytest.mark.parametrize("language", Language)
def test_whatever_one_can_reach_has_a_name(open_tab: MakeTab, language: Language) -> None:
    opened = open_tab(dossiers.of_two_days(), language)
    opened.tab.door.add_newcomer()
    nameless = [
        widget.objectName() or type(widget).__name__
        for view in View
        for widget in _shown(opened.tab, view, opened.tab.show_view)
        if not _name_of(widget)
    ]
    assert nameless == []
    for dialog in opened.tab.findChildren(NewcomerDialog):
        dialog.close()


def _shown(tab: QWidget, view: View, show: object) -> Iterator[QWidget]:
    assert callable(show)
    show(view)
    for widget in tab.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractItemView):
            yield widget


def _name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_closed_dialog_is_freed(open_tab: MakeTab) -> None:
    opened = open_tab()
    opened.tab.door.add_newcomer()
    (dialog,) = opened.tab.door.findChildren(NewcomerDialog)
    gone = weakref.ref(dialog)
    dialog.reject()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None


def crowd() -> Dossier:
    """Give the example meeting with two thousand more participants and nothing recorded."""
    known = replace(dossiers.dossier(), attendances=())
    people = {
        PersonId(f"p{number}"): Person(
            id=PersonId(f"p{number}"),
            given_names="Żaneta",
            surname=f"Przykładowa {number}",
            organisation_id=OrganisationId("gliwice"),
        )
        for number in range(MANY)
    }
    coming = tuple(
        Participation(
            id=ParticipationId(f"u{person}"), meeting_id=MEETING, person_id=person, announced=Announced.ACCEPTS
        )
        for person in people
    )
    return replace(known, people={**known.people, **people}, participations=(*known.participations, *coming))


def test_with_two_thousand_each_key_is_answered_at_once(open_tab: MakeTab) -> None:
    opened = open_tab(crowd())
    door = opened.tab.door
    opened.seat.workplace.bridge.changed.disconnect()
    times = []
    for letter in "przykladowa 1999":
        start = perf_counter()
        type_text(door.line, letter)
        times.append(perf_counter() - start)
    start = perf_counter()
    QTest.keyClick(door.line, Qt.Key.Key_Return)
    times.append(perf_counter() - start)
    assert max(times) < 2 * GAP, times
    assert sorted(times)[len(times) // 2] < GAP


def test_with_two_thousand_rows_each_key_on_the_sheet_is_answered_at_once(open_tab: MakeTab) -> None:
    opened = open_tab(crowd())
    opened.tab.show_view(View.SHEET)
    opened.seat.workplace.bridge.changed.disconnect()
    times = []
    for _ in range(10):
        start = perf_counter()
        QTest.keyClick(opened.tab.sheet.table, Qt.Key.Key_Space)
        times.append(perf_counter() - start)
    assert sorted(times)[5] < GAP, times

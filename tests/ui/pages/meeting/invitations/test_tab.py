"""The tab as a whole: what it opens with, where it leads, and that it is quick, named and freed."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.viewing import about
from dpdesk.settings import Language
from dpdesk.ui.pages.meeting.invitations.tab import InvitationsTab, View
from dpdesk.ui.workplace import PageName, Place, TabName
from tests.services.small_desk import MEETING
from tests.ui.conftest import MakeSeat, Seat


def test_the_tab_opens_with_the_board_and_counts_what_came_back(tab: InvitationsTab, small_seat: Seat) -> None:
    assert tab.view is View.BOARD
    invite(small_seat.desk, MEETING, Audience(everyone=True))
    small_seat.workplace.bridge.look()
    assert tab.counts.text() == "3 zaproszenia · 3 do wysłania"


@pytest.mark.parametrize("view", View)
def test_each_view_is_a_button_away(tab: InvitationsTab, view: View, qtbot: QtBot) -> None:
    button = tab.findChild(QAbstractButton, f"view-{view.name.lower()}")
    assert button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert tab.view is view
    assert button.isChecked()


def test_a_view_is_a_spot_to_go_to(tab: InvitationsTab) -> None:
    tab.go_to("letter")
    assert tab.view is View.LETTER


def test_a_meeting_without_a_day_leads_to_its_plan(tab: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    tab.show_meeting(replace(about(small_seat.desk, MEETING), sessions=()))
    button = tab.findChild(QAbstractButton, "invitations-plan")
    assert button
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert small_seat.places == [Place(page=PageName.MEETINGS, meeting_id=MEETING, tab=TabName.PLAN)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("is_dark", [False, True])
def test_every_field_and_button_of_each_view_has_a_name(
    small_seat: Seat, seat_at: MakeSeat, language: Language, is_dark: bool, qtbot: QtBot
) -> None:
    seat = seat_at(small_seat.desk, language, is_dark=is_dark)
    tab = InvitationsTab(seat.workplace, MEETING)
    qtbot.addWidget(tab)
    tab.show_meeting(about(seat.desk, MEETING))
    for view in View:
        tab.show_view(view)
    nameless = [widget.objectName() or type(widget).__name__ for widget in controls(tab) if not is_named(widget)]
    assert nameless == []


def test_the_tab_is_freed_with_its_page(small_seat: Seat) -> None:
    tab = InvitationsTab(small_seat.workplace, MEETING)
    tab.show_meeting(about(small_seat.desk, MEETING))
    for view in View:
        tab.show_view(view)
    known = weakref.ref(tab)
    tab.deleteLater()
    del tab
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert known() is None


def controls(tab: InvitationsTab) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    return [widget for kind in kinds for widget in tab.findChildren(kind) if widget.focusPolicy() and is_own(widget)]


def is_own(widget: QWidget) -> bool:
    """Leave out the parts that the toolkit puts into its own widgets."""
    return not widget.objectName().startswith("qt_") and bool(widget.objectName())


def is_named(widget: QWidget) -> bool:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName() or text)

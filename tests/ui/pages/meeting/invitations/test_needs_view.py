"""Special needs of a meeting are noted by keys, counted, and deleted for good once it is over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dpdesk.domain.attendance import Participation
from dpdesk.domain.ids import ParticipationId
from dpdesk.domain.people import SpecialNeed
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.people import needs
from dpdesk.services.viewing import about
from dpdesk.ui.pages.meeting.invitations.need_dialog import NeedDialog
from dpdesk.ui.pages.meeting.invitations.needs_view import NeedsView
from dpdesk.ui.pages.meeting.invitations.tab import InvitationsTab, View
from tests.services.small_desk import EWA, JAN, MEETING, OLGA
from tests.ui.conftest import MakeSeat, Seat
from tests.ui.driving import Waiting, wait_until
from tests.ui.fields.keys import press, replace_text, type_text
from tests.ui.walking import nameless

Key = Qt.Key
AFTERWARDS = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)
SECRET = "pętla indukcyjna"


def view_at(seat: Seat, qtbot: QtBot) -> NeedsView:
    view = NeedsView(seat.workplace, MEETING)
    qtbot.addWidget(view)
    view.resize(900, 500)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.refresh()
    return view


@pytest.fixture
def afterwards(small_seat: Seat, seat_at: MakeSeat) -> Seat:
    """A seat at the same desk when the meeting is over."""
    return seat_at(replace(small_seat.desk, clock=lambda: AFTERWARDS))


def asked() -> NeedDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NeedDialog)
    return dialog


def during(deed: Callable[[], None], start: Callable[[], None]) -> None:
    waiting = Waiting(deed)
    start()
    waiting.end("no dialog was opened")


def texts(seat: Seat) -> list[str]:
    return [line.need.text for line in needs.needs_at(seat.desk, MEETING).lines]


def test_the_tab_leads_to_the_needs(tab: InvitationsTab) -> None:
    tab.go_to("needs")
    assert tab.view is View.NEEDS
    assert tab.needs.isVisible()
    assert "Nikt jeszcze nie zgłosił" in tab.needs.table.accessibleDescription()


def test_a_need_is_noted_by_keys_and_counted(small_seat: Seat, qtbot: QtBot) -> None:
    needs.note(small_seat.desk, MEETING, JAN, "Pętla  indukcyjna")
    view = view_at(small_seat, qtbot)

    def answer() -> None:
        dialog = asked()
        type_text(dialog.who, "przykl")
        dialog.who.take(needs.people_for_need(small_seat.desk, MEETING, "przykl")[0])
        press(dialog.who, Key.Key_Tab)
        type_text(dialog.text, SECRET)
        press(dialog.text, Key.Key_Tab)
        button = dialog.findChild(QPushButton, "accept")
        assert button is not None
        press(button, Key.Key_Space)

    view.table.setFocus()
    during(answer, lambda: press(view.table, Key.Key_Insert))
    assert sorted(texts(small_seat)) == ["Pętla  indukcyjna", SECRET]
    assert view.counts.text() == f"2 osoby mają szczególne potrzeby: {SECRET} (2)"


def test_those_of_the_meeting_are_offered_while_one_types(small_seat: Seat, qtbot: QtBot) -> None:
    with small_seat.desk.work(Message("Take part")) as work:
        work.save(Participation(id=ParticipationId("id-p"), meeting_id=MEETING, person_id=OLGA))
    dialog = NeedDialog(small_seat.workplace, MEETING)
    qtbot.addWidget(dialog)
    dialog.show()
    type_text(dialog.who, "gliwice")
    offers = [one.person.id for one in needs.people_for_need(small_seat.desk, MEETING, "gliwice")]
    assert offers == [OLGA, JAN]


@pytest.mark.parametrize("is_known", [True, False])
def test_without_a_person_or_a_need_nothing_is_saved(small_seat: Seat, qtbot: QtBot, is_known: bool) -> None:
    dialog = NeedDialog(small_seat.workplace, MEETING)
    qtbot.addWidget(dialog)
    dialog.show()
    type_text(dialog.who, "ktoś")
    if is_known:
        dialog.who.take(needs.people_for_need(small_seat.desk, MEETING, "przyklad")[0])
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.answer is None
    assert QApplication.focusWidget() in (dialog.who, dialog.text, None)


def test_a_need_is_changed_on_enter_and_removed_by_del(small_seat: Seat, qtbot: QtBot) -> None:
    needs.note(small_seat.desk, MEETING, EWA, SECRET)
    view = view_at(small_seat, qtbot)
    view.table.setFocus()
    view.table.selectRow(0)

    def answer() -> None:
        dialog = asked()
        assert dialog.who.isReadOnly()
        replace_text(dialog.text, "dieta")
        dialog.accept()

    during(answer, lambda: press(view.table, Key.Key_Return))
    assert texts(small_seat) == ["dieta"]
    view.activateWindow()
    wait_until(view.isActiveWindow, "the window does not become active")
    view.table.setFocus()
    view.table.selectRow(0)
    press(view.table, Key.Key_Delete)
    assert texts(small_seat) == []
    journal.undo(small_seat.desk)
    assert texts(small_seat) == ["dieta"]


def test_before_the_meeting_is_over_nothing_is_offered_to_delete(small_seat: Seat, qtbot: QtBot) -> None:
    needs.note(small_seat.desk, MEETING, EWA, SECRET)
    view = view_at(small_seat, qtbot)
    assert not view.delete_button.isVisible()
    assert not view.remark.isVisible()


def test_everything_has_a_name_for_assistive_technology(afterwards: Seat, qtbot: QtBot) -> None:
    needs.note(afterwards.desk, MEETING, EWA, SECRET)
    view, dialog = view_at(afterwards, qtbot), NeedDialog(afterwards.workplace, MEETING)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(view) == nameless(dialog) == []


def test_after_the_meeting_all_are_deleted_once_one_says_so(afterwards: Seat, qtbot: QtBot) -> None:
    needs.note(afterwards.desk, MEETING, EWA, SECRET)
    needs.note(afterwards.desk, MEETING, JAN, "dieta")
    view = view_at(afterwards, qtbot)
    assert "należy je usunąć" in view.remark.text()
    afterwards.notices.choices += [None, 0]
    press(view.delete_button, Key.Key_Space)
    assert len(texts(afterwards)) == 2
    press(view.delete_button, Key.Key_Space)
    assert texts(afterwards) == []
    assert not view.delete_button.isVisible()
    assert "Delete 2 special needs" in str(afterwards.notices.asked[0])
    assert SECRET not in repr([unit.changes for unit in journal.history(afterwards.desk)])
    with afterwards.desk.reading() as reader:
        assert reader.all(SpecialNeed) == ()


def test_what_only_the_history_tells_of_is_offered_to_delete(afterwards: Seat, qtbot: QtBot) -> None:
    needs.remove(afterwards.desk, needs.note(afterwards.desk, MEETING, EWA, SECRET))
    view = view_at(afterwards, qtbot)
    assert "są jeszcze w historii zmian" in view.remark.text()
    assert view.delete_button.isVisible()


@pytest.mark.parametrize("text", ["<b>x</b>\n& {{ }}", "=cmd", "x" * 300, "🙂 ﷺ"])
def test_strange_needs_are_shown_as_they_are(small_seat: Seat, qtbot: QtBot, text: str) -> None:
    needs.note(small_seat.desk, MEETING, EWA, text)
    view = view_at(small_seat, qtbot)
    (line,) = view.table.rows_model.rows()
    assert view.table.rows_model.said(line, 2) == text.replace("\n", ", ")
    assert view.minimumSizeHint().width() < 900


def test_a_second_window_sees_what_the_tab_shows(tab: InvitationsTab, small_seat: Seat) -> None:
    tab.go_to("needs")
    needs.note(small_seat.desk, MEETING, EWA, SECRET)
    tab.show_meeting(about(small_seat.desk, MEETING))
    assert [line.need.text for line in tab.needs.table.rows_model.rows()] == [SECRET]

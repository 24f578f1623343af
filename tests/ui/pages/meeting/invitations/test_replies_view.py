"""The replies: noted by a key on the selected rows, with channel and day; addresses copied, letters marked as sent."""

from __future__ import annotations

import gc
import weakref
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dpdesk.domain.coverage import Response
from dpdesk.domain.invitations import Answer, Channel
from dpdesk.domain.meetings import State
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.recipients import Whom
from dpdesk.language.wording import name_of
from dpdesk.services import journal
from dpdesk.services.company import recipient
from dpdesk.services.editing import set_field
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.invitations.recipients import people_to_send
from dpdesk.services.invitations.replying import Given, reply
from dpdesk.services.viewing import about
from dpdesk.ui.pages.meeting.invitations.copy_addresses import CopyAddressesDialog
from dpdesk.ui.pages.meeting.invitations.sent import SentDialog
from dpdesk.ui.pages.meeting.invitations.sent_person import SentPersonDialog
from dpdesk.ui.pages.meeting.invitations.tab import InvitationsTab, View
from tests.services.small_desk import EWA, GLIWICE, MEETING, OLGA, PSARY, TODAY
from tests.ui.conftest import Seat
from tests.ui.pages.meeting.invitations.test_board import press, trigger


@pytest.fixture
def replies(tab: InvitationsTab, small_seat: Seat) -> InvitationsTab:
    """The tab with the three heads and two people invited, at the replies; the first row is selected."""
    invite(small_seat.desk, MEETING, Audience(everyone=True, people=(EWA, OLGA)))
    small_seat.workplace.bridge.look()
    tab.show_view(View.REPLIES)
    tab.replies.table.setFocus()
    tab.replies.table.selectRow(0)
    return tab


def noted(seat: Seat) -> list[tuple[Answer, Channel | None, date]]:
    return [(one.answer, one.channel, one.day) for one in about(seat.desk, MEETING).replies]


def test_a_key_notes_the_reply_of_the_selected_row(replies: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    qtbot.keyClick(replies.replies.table, Qt.Key.Key_A)
    assert noted(small_seat) == [(Answer.ACCEPTS, Channel.EMAIL, TODAY)]
    assert replies.replies.table.selected()[0].response is Response.ACCEPTS
    assert "Noted 1 reply." in str(small_seat.notices.told[-1])


def test_a_key_on_several_rows_is_one_step_for_undo(replies: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    qtbot.keyClick(replies.replies.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(replies.replies.table, Qt.Key.Key_D)
    assert [answer for answer, *_ in noted(small_seat)] == [Answer.DECLINES] * 2
    journal.undo(small_seat.desk)
    assert noted(small_seat) == []


def test_the_channel_is_remembered_and_a_day_can_be_named(
    replies: InvitationsTab, small_seat: Seat, qtbot: QtBot
) -> None:
    view = replies.replies
    view.channel.setFocus()
    qtbot.keyClick(view.channel, Qt.Key.Key_Home)
    qtbot.keyClick(view.channel, Qt.Key.Key_Return)
    qtbot.keyClicks(view.day, "27.02.2026")
    qtbot.keyClick(view.day, Qt.Key.Key_Return)
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_A)
    assert noted(small_seat) == [(Answer.ACCEPTS, Channel.LETTER, date(2026, 2, 27))]
    again = InvitationsTab(small_seat.workplace, MEETING)
    qtbot.addWidget(again)
    assert again.replies.channel.value() is Channel.LETTER


def test_a_substitute_is_asked_for_and_may_be_new_to_the_desk(
    replies: InvitationsTab, small_seat: Seat, qtbot: QtBot
) -> None:
    go_to(replies, "Ewa Przykład, inspektor, Psary")
    qtbot.keyClick(replies.replies.table, Qt.Key.Key_S)
    dialog = replies.findChild(SentPersonDialog)
    assert dialog
    dialog.name.setFocus()
    for letter in "Zofia Nowicka":
        press(dialog.name, Qt.Key.Key_unknown, letter)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    known = about(small_seat.desk, MEETING)
    (who,) = [one for one in known.participations if one.replaces_id]
    assert (known.people[who.person_id].name, who.replaces_id, who.organisation_id) == ("Zofia Nowicka", EWA, PSARY)
    assert replies.replies.table.selected()[0].people == ("Zofia Nowicka",)


def test_a_known_person_of_the_office_is_picked_as_its_delegate(
    replies: InvitationsTab, small_seat: Seat, qtbot: QtBot
) -> None:
    qtbot.keyClick(replies.replies.table, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    dialog = replies.findChild(SentPersonDialog)
    assert dialog
    head = about(small_seat.desk, MEETING).invitations[0]
    (olga,) = people_to_send(small_seat.desk, head, "olga")
    dialog.name.take(olga)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    known = about(small_seat.desk, MEETING)
    assert [one.person_id for one in known.participations] == [OLGA]
    assert noted(small_seat)[0][0] is Answer.ACCEPTS


def test_only_one_recipient_can_send_somebody_at_a_time(
    replies: InvitationsTab, small_seat: Seat, qtbot: QtBot
) -> None:
    replies.replies.table.selectAll()
    qtbot.keyClick(replies.replies.table, Qt.Key.Key_S)
    assert replies.findChild(SentPersonDialog) is None
    assert "one recipient" in str(small_seat.notices.told[-1])


def test_rows_are_filtered_by_what_came_back(replies: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    view = replies.replies
    qtbot.keyClick(view.table, Qt.Key.Key_A)
    choice = view.state_choice
    accepted = name_of(Response.ACCEPTS, small_seat.workplace.words)
    assert choice.itemText(3) == f"{accepted} (1)"
    choice.setFocus()
    for _ in range(3):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert [line.description for line in view.table.rows_model.rows()] == ["Prezydent Miasta Gliwice"]


def test_going_to_a_recipient_takes_away_the_filters_that_hide_it(replies: InvitationsTab, small_seat: Seat) -> None:
    view = replies.replies
    view.filter_line.setText("gliwice")
    sent = next(one for one in about(small_seat.desk, MEETING).invitations if one.person_id == EWA)
    replies.go_to(sent.id)
    assert view.filter_line.text() == ""
    assert [line.id for line in view.table.selected()] == [sent.id]


def test_the_panel_tells_what_happened(replies: InvitationsTab, qtbot: QtBot) -> None:
    qtbot.keyClick(replies.replies.table, Qt.Key.Key_D)
    events = replies.replies.panel.events
    assert events.count() == 1
    assert events.item(0).text() == "02.03.2026 – odmówiono udziału\ne-mail · wpis: Anna Notująca"


def test_the_clause_is_ticked_in_the_panel(replies: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    go_to(replies, "Ewa Przykład, inspektor, Psary")
    replies.replies.panel.clause.setFocus()
    qtbot.keyClick(replies.replies.panel.clause, Qt.Key.Key_Space)
    known = about(small_seat.desk, MEETING)
    assert [one.person_id for one in known.invitations if one.named_by_office] == [EWA]


def test_invitations_are_marked_as_sent(replies: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    qtbot.mouseClick(replies.replies.sent, Qt.MouseButton.LeftButton)
    dialog = replies.findChild(SentDialog)
    assert dialog
    qtbot.keyClick(dialog.day, Qt.Key.Key_Return)
    known = about(small_seat.desk, MEETING)
    assert {(one.sent_on, one.channel) for one in known.invitations} == {(TODAY, Channel.EMAIL)}
    assert known.meeting.state is State.INVITED


def test_only_the_selected_invitations_are_marked_as_sent(
    replies: InvitationsTab, small_seat: Seat, qtbot: QtBot
) -> None:
    qtbot.mouseClick(replies.replies.sent, Qt.MouseButton.LeftButton)
    dialog = replies.findChild(SentDialog)
    assert dialog
    qtbot.keyClick(dialog.which, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.day, Qt.Key.Key_Return)
    sent = [one.organisation_id for one in about(small_seat.desk, MEETING).invitations if one.sent_on]
    assert sent == [GLIWICE]


def test_addresses_are_copied_with_semicolons(replies: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    set_field(small_seat.desk, Organisation, GLIWICE, "email", "um@example.org", expected="")
    set_field(small_seat.desk, Organisation, PSARY, "email", "ug@example.org", expected="")
    small_seat.workplace.bridge.look()
    trigger(replies.replies.copy.menu(), name_of(Whom.ALL, small_seat.workplace.words))
    dialog = replies.findChild(CopyAddressesDialog)
    assert dialog
    qtbot.mouseClick(dialog.buttons[0], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "um@example.org; ug@example.org"
    assert "Copied 2 addresses." in str(small_seat.notices.told[-1])


def test_a_reply_of_another_window_is_seen_and_the_selection_stays(replies: InvitationsTab, small_seat: Seat) -> None:
    chosen = replies.replies.table.selected()[0].id
    reply(small_seat.desk, recipient(small_seat.desk, MEETING, "Psary"), Given(answer=Answer.ACCEPTS))
    small_seat.workplace.bridge.look()
    assert [line.id for line in replies.replies.table.selected()] == [chosen]
    assert Response.ACCEPTS in {line.response for line in replies.replies.table.rows_model.rows()}


@pytest.mark.parametrize("kind", [SentDialog, SentPersonDialog, CopyAddressesDialog])
def test_a_dialog_is_freed_when_it_is_closed(
    replies: InvitationsTab, small_seat: Seat, kind: type[QDialog], qtbot: QtBot
) -> None:
    view = replies.replies
    if kind is SentDialog:
        qtbot.mouseClick(view.sent, Qt.MouseButton.LeftButton)
    elif kind is SentPersonDialog:
        qtbot.keyClick(view.table, Qt.Key.Key_S)
    else:
        trigger(view.copy.menu(), name_of(Whom.ALL, small_seat.workplace.words))
    dialog = replies.findChild(kind)
    assert dialog
    known = weakref.ref(dialog)
    dialog.reject()
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert known() is None


def go_to(tab: InvitationsTab, description: str) -> None:
    table = tab.replies.table
    (line,) = [line for line in table.rows_model.rows() if line.description == description]
    table.select([line.id])
    table.setFocus()

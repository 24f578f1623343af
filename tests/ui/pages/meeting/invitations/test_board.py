"""The coverage board: ticked by keys and by clicks, by columns, types and topics, and people invited by typing."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.coverage import Response
from dpdesk.domain.ids import CategoryId, CategoryTopicId, TopicId
from dpdesk.domain.invitations import Addressee, Answer
from dpdesk.domain.meetings import Topic
from dpdesk.domain.organisations import CategoryTopic, MunicipalityType
from dpdesk.errors import Refused
from dpdesk.language.wording import name_of
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.company import recipient
from dpdesk.services.invitations.replying import Given, reply
from dpdesk.services.meetings.topics import add_topic
from dpdesk.services.viewing import about
from dpdesk.ui.appearance import Look, dark, light
from dpdesk.ui.pages.meeting.invitations.board_delegate import tinted
from dpdesk.ui.pages.meeting.invitations.department import DepartmentDialog
from dpdesk.ui.pages.meeting.invitations.kinds import KindsDialog
from dpdesk.ui.pages.meeting.invitations.responses import response_colour
from dpdesk.ui.pages.meeting.invitations.tab import InvitationsTab, View
from dpdesk.ui.picking.new_person import NewPersonDialog
from tests.services.small_desk import EWA, KRAKOW, MEETING, PROMOTION, PSARY
from tests.ui.conftest import Seat
from tests.ui.test_appearance import LEAST_CONTRAST, contrast

HEADS, PEOPLE, FIRST_KIND = 0, 1, 2
GLIWICE_ROW, PSARY_ROW, SOSNOWIEC_ROW = range(3)
SOCIAL_KIND, PROMOTION_KIND = CategoryId("id-category-social"), CategoryId("id-category-promotion")


def invited(seat: Seat) -> list[Addressee]:
    return [one.addressee for one in about(seat.desk, MEETING).invitations]


def be_at(tab: InvitationsTab, row: int, column: int) -> None:
    table = tab.board.table
    table.setFocus()
    table.setCurrentIndex(table.board_model.index(row, column))


def press(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """Press a key; letters are sent as text, since the test library aborts on Polish ones."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def shown_at(tab: InvitationsTab, row: int, column: int) -> Response:
    cell = tab.board.table.board_model.cell_at(tab.board.table.board_model.index(row, column))
    assert cell
    return cell.response


def with_topic(seat: Seat) -> None:
    """Let the meeting be about what the promotion departments deal with."""
    with seat.desk.work(Message("Topic")) as work:
        topic = work.save(Topic(id=TopicId("id-topic"), name="promocja"))
        work.save(CategoryTopic(id=CategoryTopicId("id-ct"), category_id=PROMOTION_KIND, topic_id=topic.id))
    add_topic(seat.desk, MEETING, "promocja")
    seat.workplace.bridge.look()


def test_space_invites_and_takes_off_again(tab: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    be_at(tab, PSARY_ROW, HEADS)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Space)
    assert invited(small_seat) == [Addressee.HEAD]
    assert shown_at(tab, PSARY_ROW, HEADS) is Response.TO_SEND
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Space)
    assert invited(small_seat) == []


def test_arrows_move_between_cells(tab: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    be_at(tab, GLIWICE_ROW, HEADS)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Down)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Space)
    (sent,) = about(small_seat.desk, MEETING).invitations
    assert sent.organisation_id == "id-psary"


def test_several_selected_cells_are_ticked_in_one_step(tab: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    be_at(tab, GLIWICE_ROW, HEADS)
    for _ in range(2):
        qtbot.keyClick(tab.board.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Space)
    assert len(invited(small_seat)) == 3
    journal.undo(small_seat.desk)
    assert invited(small_seat) == []


def test_a_click_on_a_box_ticks_and_one_beside_it_does_not(tab: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    table = tab.board.table
    place = table.visualRect(table.board_model.index(SOSNOWIEC_ROW, HEADS))
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(table.viewport(), left, pos=place.center() + QPoint(20, 0))
    assert invited(small_seat) == []
    qtbot.mouseClick(table.viewport(), left, pos=table.cells.box(place).center())
    assert len(invited(small_seat)) == 1


def test_all_and_none_are_about_the_column_one_is_in(tab: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    be_at(tab, GLIWICE_ROW, HEADS)
    qtbot.mouseClick(tab.board.bar.all, Qt.MouseButton.LeftButton)
    assert invited(small_seat) == [Addressee.HEAD] * 3
    reply(small_seat.desk, recipient(small_seat.desk, MEETING, "Psary"), Given(answer=Answer.ACCEPTS))
    small_seat.workplace.bridge.look()
    qtbot.mouseClick(tab.board.bar.none, Qt.MouseButton.LeftButton)
    assert len(invited(small_seat)) == 1
    assert "1 recipient has answered" in str(small_seat.notices.told[-1])


def test_people_are_not_ticked_by_the_column(tab: InvitationsTab) -> None:
    be_at(tab, GLIWICE_ROW, PEOPLE)
    assert not tab.board.bar.all.isEnabled()


def test_a_type_of_municipality_is_invited(tab: InvitationsTab, small_seat: Seat) -> None:
    be_at(tab, GLIWICE_ROW, HEADS)
    urban = name_of(MunicipalityType.URBAN, small_seat.workplace.words)
    trigger(tab.board.bar.type.menu(), urban)
    assert len(invited(small_seat)) == 3


def test_a_topic_brings_its_kinds_and_invites_the_departments_that_are_known(
    tab: InvitationsTab, small_seat: Seat
) -> None:
    with_topic(small_seat)
    trigger(tab.board.bar.topic.menu(), "promocja")
    (sent,) = about(small_seat.desk, MEETING).invitations
    assert sent.department_id == PROMOTION
    assert shown_at(tab, SOSNOWIEC_ROW, FIRST_KIND) is Response.NOBODY_KNOWN


def test_kinds_are_ticked_in_their_dialog_and_remembered(tab: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    qtbot.mouseClick(tab.board.bar.kinds, Qt.MouseButton.LeftButton)
    dialog = tab.findChild(KindsDialog)
    assert dialog
    for letter in "spol":
        press(dialog.filter_line, Qt.Key(ord(letter.upper())), letter)
    press(dialog.filter_line, Qt.Key.Key_Return)
    press(dialog.table, Qt.Key.Key_Space)
    assert tab.board.table.board_model.title(FIRST_KIND) == "Wydział Spraw Społecznych"
    again = InvitationsTab(small_seat.workplace, MEETING)
    qtbot.addWidget(again)
    assert again.board.kinds == {SOCIAL_KIND}


def test_enter_where_nobody_is_known_adds_a_department_and_invites_it(
    tab: InvitationsTab, small_seat: Seat, qtbot: QtBot
) -> None:
    with_topic(small_seat)
    trigger(tab.board.bar.topic.menu(), "promocja")
    be_at(tab, SOSNOWIEC_ROW, FIRST_KIND)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Return)
    dialog = tab.findChild(DepartmentDialog)
    assert dialog
    dialog.name.setText("Biuro Promocji")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert shown_at(tab, SOSNOWIEC_ROW, FIRST_KIND) is Response.TO_SEND
    known = about(small_seat.desk, MEETING)
    assert {one.name for one in known.departments.values()} >= {"Biuro Promocji"}


def test_a_guest_is_put_on_the_board(tab: InvitationsTab) -> None:
    trigger(tab.board.bar.guest.menu(), "Kraków")
    assert tab.board.table.board_model.board.rows[-1].organisation_id == KRAKOW
    assert not tab.board.bar.guest.isVisible()


def test_a_person_is_invited_by_typing_and_taken_off_by_delete(
    tab: InvitationsTab, small_seat: Seat, qtbot: QtBot
) -> None:
    line = tab.board.people.add_line
    line.setFocus()
    for letter in "ewa":
        press(line, Qt.Key(ord(letter.upper())), letter)
    press(line, Qt.Key.Key_Return)
    assert [one.person_id for one in about(small_seat.desk, MEETING).invitations] == [EWA]
    assert [row.description for row in tab.board.people.table.selected()] == ["Ewa Przykład, inspektor, Psary"]
    tab.board.people.table.setFocus()
    qtbot.keyClick(tab.board.people.table, Qt.Key.Key_Delete)
    assert invited(small_seat) == []


def test_somebody_new_is_introduced_and_invited_in_one_step(
    tab: InvitationsTab, small_seat: Seat, qtbot: QtBot
) -> None:
    line = tab.board.people.add_line
    line.setFocus()
    for letter in "Zofia Nowicka":
        press(line, Qt.Key.Key_unknown, letter)
    press(line, Qt.Key.Key_Return)
    dialog = tab.findChild(NewPersonDialog)
    assert dialog
    dialog.organisation.setText("Psary")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    (sent,) = about(small_seat.desk, MEETING).invitations
    assert sent.organisation_id == PSARY
    assert [row.description for row in tab.board.people.table.selected()] == ["Zofia Nowicka, Psary"]
    journal.undo(small_seat.desk)
    assert invited(small_seat) == []


def test_a_column_that_nobody_is_invited_in_is_removed_by_its_menu(tab: InvitationsTab, small_seat: Seat) -> None:
    with_topic(small_seat)
    trigger(tab.board.bar.topic.menu(), "promocja")
    be_at(tab, PSARY_ROW, FIRST_KIND)
    tab.board.table.toggle([tab.board.table.currentIndex()])
    tab.board.table.header_menu_wanted.emit(FIRST_KIND, QPoint())
    menu = tab.board.findChild(QMenu, "column-menu")
    assert menu
    trigger(menu, "Usuń kolumnę")
    assert all(kind.category_id is None for kind in tab.board.table.board_model.board.columns)


@pytest.mark.parametrize("look", [light(), dark()], ids=["light", "dark"])
@pytest.mark.parametrize("response", Response)
def test_a_response_can_be_read_on_each_ground(look: Look, response: Response) -> None:
    text = response_colour(response, look)
    for ground in (look.surface, look.selection, tinted(text, look)):
        assert contrast(text, ground) >= LEAST_CONTRAST


def test_the_clause_of_art_14_is_ticked_for_a_person(tab: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    test_person = tab.board.people
    line = test_person.add_line
    line.setFocus()
    for letter in "ewa":
        press(line, Qt.Key(ord(letter.upper())), letter)
    press(line, Qt.Key.Key_Return)
    test_person.table.setFocus()
    qtbot.keyClick(test_person.table, Qt.Key.Key_Space)
    assert [one.named_by_office for one in about(small_seat.desk, MEETING).invitations] == [True]


def test_letters_note_replies_on_the_board_too(tab: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    be_at(tab, PSARY_ROW, HEADS)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Space)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_D)
    assert shown_at(tab, PSARY_ROW, HEADS) is Response.DECLINES
    assert [one.answer for one in about(small_seat.desk, MEETING).replies] == [Answer.DECLINES]


def test_enter_on_somebody_invited_leads_to_the_reply(tab: InvitationsTab, small_seat: Seat, qtbot: QtBot) -> None:
    be_at(tab, PSARY_ROW, HEADS)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Space)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Return)
    assert tab.view is View.REPLIES
    assert [line.description for line in tab.replies.table.selected()] == ["Wójt Gminy Psary"]


def test_a_screen_reader_hears_office_kind_and_response(tab: InvitationsTab) -> None:
    model = tab.board.table.board_model
    said = model.data(model.index(GLIWICE_ROW, HEADS), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Gliwice, Włodarz: bez zaproszenia"


def test_who_has_answered_is_not_unticked(small_seat: Seat, tab: InvitationsTab, qtbot: QtBot) -> None:
    be_at(tab, PSARY_ROW, HEADS)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Space)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_A)
    qtbot.keyClick(tab.board.table, Qt.Key.Key_Space)
    (error,) = small_seat.notices.shown
    assert isinstance(error, Refused)
    assert len(invited(small_seat)) == 1
    small_seat.notices.shown.clear()


@pytest.mark.parametrize("kind", [KindsDialog, DepartmentDialog])
def test_a_dialog_is_freed_when_it_is_closed(
    tab: InvitationsTab, small_seat: Seat, kind: type[QDialog], qtbot: QtBot
) -> None:
    with_topic(small_seat)
    trigger(tab.board.bar.topic.menu(), "promocja")
    if kind is KindsDialog:
        qtbot.mouseClick(tab.board.bar.kinds, Qt.MouseButton.LeftButton)
    else:
        be_at(tab, SOSNOWIEC_ROW, FIRST_KIND)
        qtbot.keyClick(tab.board.table, Qt.Key.Key_Return)
    dialog = tab.findChild(kind)
    assert dialog
    known = weakref.ref(dialog)
    dialog.reject()
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert known() is None


def trigger(menu: QMenu, text: str) -> None:
    """Choose an item of a menu by its words."""
    (action,) = [one for one in menu.actions() if one.text() == text]
    action.trigger()

"""The plan as a whole: its details, what is said beside them, its columns, and that it is freed."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import AgendaItemId
from dpdesk.domain.meetings import Form, Meeting, Mode, Session
from dpdesk.domain.people import Person
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.days import add_day
from dpdesk.services.meetings.speaking import add_speaker
from dpdesk.settings import Language
from dpdesk.ui.fields.remarks import Remark
from dpdesk.ui.fields.text import TextEditor
from dpdesk.ui.pages.meeting.plan.forms import DetailsCard
from dpdesk.ui.pages.meeting.plan.new_practice import NewPracticeDialog
from dpdesk.ui.pages.meeting.plan.person import PersonDialog
from dpdesk.ui.pages.meeting.plan.series import SeriesDialog
from dpdesk.ui.pages.meeting.plan.speakers import SpeakerRow
from dpdesk.ui.pages.meeting.plan.tab import PlanTab
from dpdesk.ui.picking.new_person import NewPersonDialog
from tests.services.small_desk import EWA, MEETING
from tests.services.timetables import FIRST, SECOND, put_agenda
from tests.ui.conftest import MakeSeat, Seat
from tests.ui.fields.keys import press, replace_text, type_text
from tests.ui.pages.meeting.plan.conftest import NARROW, MakePlan, OpenPlan

Key = Qt.Key


def field(card: DetailsCard, name: str) -> QLineEdit:
    found = card.form.findChild(QLineEdit, name.replace("_", "-"))
    assert isinstance(found, QLineEdit)
    return found


def said(card: DetailsCard, name: str) -> str:
    remark = card.form.findChild(Remark, f"remark-{name}")
    assert isinstance(remark, Remark)
    return remark.text() if remark.isVisible() else ""


def change(desk: Desk, **fields: object) -> None:
    with desk.work(Message("Change")) as work:
        work.save(replace(work.get(Meeting, MEETING), **fields))  # type: ignore[arg-type]


def test_a_detail_is_saved_when_its_field_is_left_and_taken_back_by_undo(open_plan: MakePlan) -> None:
    plan = open_plan()
    room = field(plan.tab.place, "venue_room")
    room.setFocus()
    type_text(room, "sala 12")
    press(room, Key.Key_Tab)
    assert plan.meeting().meeting.venue_room == "sala 12"
    plan.undo()
    assert plan.meeting().meeting.venue_room == ""
    assert room.text() == ""


def test_form_and_mode_are_chosen(open_plan: MakePlan) -> None:
    plan = open_plan()
    for name, members, wanted in (("form", Form, Form.WEBINAR), ("mode", Mode, Mode.ONLINE)):
        box = plan.tab.basics.form.findChild(QComboBox, name)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(list(members).index(wanted))
        press(box, Key.Key_Return)
    assert (plan.meeting().meeting.form, plan.meeting().meeting.mode) == (Form.WEBINAR, Mode.ONLINE)


def test_what_may_be_amiss_is_said_beside_its_field(open_plan: MakePlan, small_seat: Seat) -> None:
    change(small_seat.desk, mode=Mode.HYBRID, reply_by=date(2026, 3, 1))
    plan = open_plan()
    assert said(plan.tab.place, "venue_name") == "Nie podano miejsca spotkania."
    assert said(plan.tab.place, "link") == "Nie podano linku do udziału zdalnego."
    assert said(plan.tab.papers, "reply_by") == "Ten dzień już minął."
    link = field(plan.tab.place, "link")
    link.setFocus()
    type_text(link, "https://example.org")
    press(link, Key.Key_Return)
    assert said(plan.tab.place, "link") == ""


def test_a_holiday_and_a_missing_moderator_are_said_at_the_day(open_plan: MakePlan, small_seat: Seat) -> None:
    put_agenda(small_seat.desk)
    plan = open_plan()
    card = plan.card()
    assert card.agenda_remark.text() == "Nikt nie prowadzi spotkania tego dnia."
    replace_text(card.day, "1.05.2026")
    press(card.day, Key.Key_Return)
    assert card.remark.text().startswith("Dzień ustawowo wolny od pracy: ")
    with small_seat.desk.reading() as reader:
        assert reader.get(Session, FIRST).day == date(2026, 5, 1)


def test_an_end_before_the_start_is_refused_beside_the_day(open_plan: MakePlan, small_seat: Seat) -> None:
    plan = open_plan()
    card = plan.card()
    replace_text(card.end, "9.00")
    press(card.end, Key.Key_Return)
    assert "późniejsza niż godzina rozpoczęcia" in card.remark.text()
    assert card.end.text() == "14.00"
    assert small_seat.notices.shown == []


def test_a_day_is_added_and_removed_by_its_buttons(open_plan: MakePlan, qtbot: QtBot) -> None:
    plan = open_plan()
    qtbot.mouseClick(plan.tab.board.add_day, Qt.MouseButton.LeftButton)
    assert len(plan.tab.board.cards) == 3
    qtbot.mouseClick(plan.card(SECOND).remove, Qt.MouseButton.LeftButton)
    assert len(plan.meeting().sessions) == 2
    assert SECOND not in plan.tab.board.cards


def test_a_day_that_somebody_else_added_appears_and_keeps_its_place(open_plan: MakePlan, small_seat: Seat) -> None:
    plan = open_plan()
    add_day(small_seat.desk, MEETING)
    small_seat.workplace.bridge.look()
    assert len(plan.tab.board.cards) == 3


def is_in_one_column(plan: OpenPlan) -> bool:
    return not plan.tab.columns.is_wide


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("is_dark", [True, False])
def test_there_are_two_columns_or_one(
    open_plan: MakePlan, seat_at: MakeSeat, small_seat: Seat, language: Language, *, is_dark: bool
) -> None:
    plan = open_plan(seat_at(small_seat.desk, language, is_dark=is_dark))
    columns = plan.tab.columns
    assert columns.is_wide
    assert plan.tab.board.x() > plan.tab.basics.geometry().right()
    plan.tab.resize(*NARROW)
    QApplication.processEvents()
    assert is_in_one_column(plan)
    assert plan.tab.board.y() > plan.tab.basics.geometry().bottom()
    assert plan.tab.columns.width() <= plan.tab.width()
    assert plan.tab.board.minimumSizeHint().width() < NARROW[0]


def test_the_tab_key_follows_the_eye_through_what_was_added_later(open_plan: MakePlan, small_seat: Seat) -> None:
    put_agenda(small_seat.desk)
    add_speaker(small_seat.desk, AgendaItemId("B"), EWA)
    plan = open_plan()
    plan.at("B")
    card = plan.card()
    (row,) = card.panel.speakers.rows.findChildren(SpeakerRow)
    card.table.setFocus()
    seen = []
    for _ in range(11):
        press(QApplication.focusWidget(), Key.Key_Tab)  # type: ignore[arg-type]
        seen.append(QApplication.focusWidget())
    panel = card.panel
    abstract = panel.form.findChild(TextEditor, "abstract")
    expected = [card.add, panel.title, panel.kind, panel.start, panel.minutes, abstract, row.edit, row.role, row.mode]
    assert seen == [*expected, row.remove, panel.speakers.add_line]


def test_a_spot_is_brought_into_view(open_plan: MakePlan, small_seat: Seat) -> None:
    put_agenda(small_seat.desk)
    plan = open_plan()
    plan.tab.go_to("C")
    assert plan.table().current_id == "C"
    plan.tab.go_to("case_mark")
    assert field(plan.tab.papers, "case_mark").hasFocus()
    plan.tab.go_to(SECOND)
    assert plan.card(SECOND).day.hasFocus()
    plan.tab.go_to("practices")
    plan.tab.go_to("nothing of the kind")


def test_a_tab_is_freed(qtbot: QtBot, small_seat: Seat) -> None:
    put_agenda(small_seat.desk)
    opened = OpenPlan(small_seat)
    small_seat.workplace.bridge.changed.disconnect(opened._refresh)
    opened.table().choose("B")
    left = weakref.ref(opened.tab)
    opened.tab.deleteLater()
    opened.tab = None  # type: ignore[assignment]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert left() is None


@pytest.mark.parametrize(
    "make",
    [
        lambda seat, parent: NewPersonDialog(seat.workplace, "Jan Nowak", parent),
        lambda seat, parent: NewPracticeDialog(seat.workplace, "Praktyka", parent),
        lambda seat, parent: PersonDialog(seat.workplace, Person(id=EWA, surname="Przykład"), parent),
        lambda seat, parent: SeriesDialog(seat.workplace, MEETING, None, parent),
    ],
)
def test_dialogs_are_freed_when_they_are_closed(
    qtbot: QtBot, small_seat: Seat, make: Callable[[Seat, PlanTab], QDialog]
) -> None:
    tab = PlanTab(small_seat.workplace, MEETING)
    qtbot.addWidget(tab)
    dialog = make(small_seat, tab)
    dialog.open()
    left = weakref.ref(dialog)
    dialog.reject()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert left() is None


def test_the_words_are_polish_for_a_polish_window(open_plan: MakePlan) -> None:
    plan = open_plan()
    assert (
        plan.tab.basics.heading.text() == words_for(Language.POLISH).pgettext("heading", "The meeting") == "Spotkanie"
    )

"""The page of meetings: found in the list and the calendar, and new ones made by keys."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import MeetingId, SessionId
from dpdesk.domain.meetings import Session
from dpdesk.messages import Message
from dpdesk.services.viewing import about, meetings
from dpdesk.settings import Language
from dpdesk.ui.pages.meetings.month_model import DAY_ROLE
from dpdesk.ui.pages.meetings.new_meeting import NewMeetingDialog
from dpdesk.ui.pages.meetings.page import MeetingsPage
from dpdesk.ui.workplace import NEW_MEETING, PageName, Place
from tests.services.series_desk import FIFTH, FOURTH, SERIES, put_series
from tests.services.small_desk import MEETING
from tests.ui.conftest import MakeSeat, Seat

Key = Qt.Key
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def seat(small_seat: Seat) -> Seat:
    put_series(small_seat.desk)
    return small_seat


@pytest.fixture
def page(seat: Seat, qtbot: QtBot) -> MeetingsPage:
    return shown(seat, qtbot)


def shown(seat: Seat, qtbot: QtBot) -> MeetingsPage:
    page = MeetingsPage(seat.workplace)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()
    return page


def titles(page: MeetingsPage) -> list[str]:
    return [line.title for line in page.list.table.rows_model.shown_rows()]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def at(meeting_id: MeetingId) -> Place:
    return Place(page=PageName.MEETINGS, meeting_id=meeting_id)


def type_text(widget: QWidget, text: str) -> None:
    """Type letters as a keyboard does, Polish ones too."""
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def in_dialog(deed: Callable[[NewMeetingDialog], None]) -> None:
    """Do something in the dialog of a new meeting as soon as it is open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewMeetingDialog)
        deed(dialog)

    QTimer.singleShot(0, act)


def test_the_list_shows_the_latest_meeting_first_with_totals_below(page: MeetingsPage) -> None:
    assert titles(page)[:2] == ["Usługi społeczne w centrum", "Otwarte konkursy ofert"]
    assert page.list.totals.text() == "6 spotkań · 6 zaproszeń · 3 potwierdzenia · 0 osób obecnych"


def test_the_list_is_chosen_by_series_year_and_state(page: MeetingsPage, qtbot: QtBot) -> None:
    wanted = (
        (page.list.series, "Platforma Dobrych Praktyk"),
        (page.list.year, "2026"),
        (page.list.state, "zaproszenia wysłane"),
    )
    for box, name in wanted:
        while box.currentText() != name:
            qtbot.keyClick(box, Key.Key_Down)
        qtbot.keyClick(box, Key.Key_Return)
    assert titles(page) == ["Otwarte konkursy ofert"]
    assert page.list.totals.text() == "1 spotkanie · 6 zaproszeń · 3 potwierdzenia · 0 osób obecnych"


def test_a_choice_stays_when_the_desk_has_changed(page: MeetingsPage) -> None:
    page.list.year.set_value(2025)
    page.refresh()
    assert titles(page) == ["Żłobki w małych gminach", "Jak nie dotacje, to co?"]


def test_the_filter_folds_polish_letters_and_counts_what_it_leaves(page: MeetingsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.list.filter_line, "zlobki")
    assert titles(page) == ["Żłobki w małych gminach"]
    assert page.list.totals.text().startswith("1 spotkanie ·")


def test_enter_opens_a_meeting(page: MeetingsPage, seat: Seat, qtbot: QtBot) -> None:
    page.list.table.select([FOURTH])
    qtbot.keyClick(page.list.table, Key.Key_Return)
    assert seat.places == [at(FOURTH)]


def test_one_who_comes_by_keys_is_at_the_latest_meeting(page: MeetingsPage, seat: Seat, qtbot: QtBot) -> None:
    qtbot.keyClick(focused(), Key.Key_Return)
    (latest,) = page.list.table.selected()
    assert latest == page.list.table.rows_model.shown_rows()[0]
    assert seat.places == [Place(page=PageName.MEETINGS, meeting_id=latest.id)]


def test_the_next_meeting_of_the_series_is_planned_by_a_key_and_opened(
    page: MeetingsPage, seat: Seat, qtbot: QtBot
) -> None:
    page.list.table.select([FOURTH])
    qtbot.keyClick(page.list.table, Key.Key_S, CONTROL_SHIFT)
    (place,) = seat.places
    assert place.meeting_id is not None
    assert about(seat.desk, place.meeting_id).meeting.number == "4/2026"
    assert len(seat.notices.told) == 1


def test_a_meeting_is_duplicated_by_a_key_and_opened(page: MeetingsPage, seat: Seat, qtbot: QtBot) -> None:
    page.list.table.select([MEETING])
    qtbot.keyClick(page.list.table, Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    (place,) = seat.places
    assert place.meeting_id is not None
    assert about(seat.desk, place.meeting_id).meeting.title == "Otwarte dane w gminie"


def test_a_meeting_of_no_series_has_no_next(page: MeetingsPage, seat: Seat, qtbot: QtBot) -> None:
    page.list.table.select([MEETING])
    qtbot.keyClick(page.list.table, Key.Key_S, CONTROL_SHIFT)
    assert seat.places == []


def test_keys_switch_between_list_and_calendar(page: MeetingsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page.calendar.isVisible()
    assert page.calendar.grid.hasFocus()
    qtbot.keyClick(page, Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert page.list.isVisible()
    assert page.list.table.hasFocus()


def test_arrows_and_pages_move_in_the_calendar(page: MeetingsPage, qtbot: QtBot) -> None:
    page.tab_bar.setCurrentIndex(1)
    grid = page.calendar.grid
    reached = []
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Up, Key.Key_Left, Key.Key_Up):
        qtbot.keyClick(grid, key)
        reached.append(page.calendar.day)
    assert reached == [
        date(2026, 3, 3),
        date(2026, 3, 10),
        date(2026, 4, 10),
        date(2026, 3, 10),
        date(2026, 3, 3),
        date(2026, 3, 2),
        date(2026, 2, 23),
    ]
    qtbot.keyClick(grid, Key.Key_Home)
    assert page.calendar.day == date(2026, 3, 2)


def test_the_last_day_of_a_month_turns_to_the_last_of_a_shorter_one(page: MeetingsPage) -> None:
    page.calendar.go_to(date(2026, 1, 31))
    page.calendar.turn(1)
    assert page.calendar.day == date(2026, 2, 28)


def test_a_day_of_the_calendar_says_what_there_is(page: MeetingsPage) -> None:
    page.calendar.go_to(date(2026, 4, 6))
    told = Qt.ItemDataRole.AccessibleTextRole
    model = page.calendar.model
    assert model.index_of(date(2026, 4, 6)).data(told) == "poniedziałek, 6 kwietnia 2026 r.\nPoniedziałek Wielkanocny"
    assert model.index_of(date(2026, 4, 9)).data(told).endswith("10.00–14.00 Usługi społeczne w centrum")
    assert model.headerData(0, Qt.Orientation.Horizontal) == "poniedziałek"


def test_enter_opens_the_meeting_of_a_day(page: MeetingsPage, seat: Seat, qtbot: QtBot) -> None:
    page.calendar.go_to(date(2026, 4, 9))
    qtbot.keyClick(page.calendar.grid, Key.Key_Return)
    assert seat.places == [at(FIFTH)]


def test_a_click_on_a_meeting_in_the_calendar_opens_it(page: MeetingsPage, seat: Seat, qtbot: QtBot) -> None:
    page.tab_bar.setCurrentIndex(1)
    grid, index = page.calendar.grid, page.calendar.model.index_of(date(2026, 3, 12))
    corner = grid.visualRect(index).topLeft()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=corner + QPoint(20, 6))
    assert (page.calendar.day, seat.places) == (date(2026, 3, 12), [])
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=corner + QPoint(20, 36))
    assert seat.places == [at(FOURTH)]


def test_of_two_meetings_on_a_day_one_is_chosen(page: MeetingsPage, seat: Seat, qtbot: QtBot) -> None:
    with seat.desk.work(Message("One more")) as work:
        session = work.get(Session, f"{FIFTH}-day")
        work.save(
            Session(
                id=SessionId("more"),
                meeting_id=MEETING,
                number=3,
                day=session.day,
                start=session.start,
                end=session.end,
            )
        )
    page.calendar.go_to(date(2026, 4, 9))
    qtbot.keyClick(page.calendar.grid, Key.Key_Return)
    menu = page.calendar.findChild(QMenu, "meetings-of-day")
    assert menu is not None
    assert len(menu.actions()) == 2
    menu.actions()[1].trigger()
    menu.close()
    assert seat.places == [at(FIFTH)]


def test_a_new_meeting_is_begun_by_keys_alone(page: MeetingsPage, seat: Seat, qtbot: QtBot) -> None:
    def fill(dialog: NewMeetingDialog) -> None:
        type_text(dialog.title, "Zieleń w mieście")
        type_text(dialog.day, "21.05.2026")
        qtbot.keyClick(dialog.day, Key.Key_Return)

    in_dialog(fill)
    page.go_to(NEW_MEETING)
    (place,) = seat.places
    assert place.meeting_id is not None
    made = about(seat.desk, place.meeting_id)
    assert (made.meeting.title, made.meeting.series_id) == ("Zieleń w mieście", SERIES)
    assert made.sessions[0].day == date(2026, 5, 21)


def test_a_dialog_that_is_left_makes_nothing(page: MeetingsPage, seat: Seat, qtbot: QtBot) -> None:
    before = meetings(seat.desk)
    in_dialog(NewMeetingDialog.reject)
    qtbot.keyClick(page.list.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert (seat.places, meetings(seat.desk)) == ([], before)


def test_a_free_day_of_the_calendar_begins_a_meeting_there(page: MeetingsPage, seat: Seat, qtbot: QtBot) -> None:
    days: list[date | None] = []

    def look(dialog: NewMeetingDialog) -> None:
        days.append(dialog.day.value())
        dialog.reject()

    page.calendar.go_to(date(2026, 3, 18))
    in_dialog(look)
    qtbot.keyClick(page.calendar.grid, Key.Key_Return)
    assert days == [date(2026, 3, 18)]


@pytest.fixture
def dialog(seat: Seat, qtbot: QtBot) -> NewMeetingDialog:
    made = NewMeetingDialog(seat.workplace, ("Akademia Zieleni", "Platforma Dobrych Praktyk"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("11.11.2026", "Środa, 11 listopada 2026 r. To święto: Narodowe Święto Niepodległości."),
        ("14.03.2026", "Sobota, 14 marca 2026 r. To weekend."),
        ("12.03.2026", "Czwartek, 12 marca 2026 r. Tego dnia odbywa się spotkanie „Otwarte konkursy ofert”."),
        ("27.02.2026", "Piątek, 27 lutego 2026 r. Ten dzień już minął."),
        ("19.03.2026", "Czwartek, 19 marca 2026 r."),
    ],
)
def test_what_speaks_against_a_day_is_said_beside_it(dialog: NewMeetingDialog, day: str, told: str) -> None:
    type_text(dialog.day, day)
    dialog.day.settle()
    assert dialog.day_remark.text() == told


def test_what_is_missing_is_said_beside_its_field(dialog: NewMeetingDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.title, Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.title_remark.text() == "Spotkanie musi mieć tytuł."
    assert dialog.day_remark.text() == "Spotkanie musi mieć termin."


def test_a_new_series_asks_for_its_name(dialog: NewMeetingDialog, qtbot: QtBot) -> None:
    assert not dialog.new_series.isVisible()
    qtbot.keyClick(dialog.series, Key.Key_End)
    assert dialog.new_series.isVisible()


def test_the_page_speaks_english(seat: Seat, seat_at: MakeSeat, qtbot: QtBot) -> None:
    page = shown(seat_at(seat.desk, Language.ENGLISH, is_dark=True), qtbot)
    assert page.list.totals.text() == "6 meetings · 6 invited · 3 confirmed · 0 present"
    page.tab_bar.setCurrentIndex(1)
    assert page.calendar.model.index(0, 0).data(DAY_ROLE).day == date(2026, 2, 23)


def test_an_empty_desk_says_how_to_begin(small_seat: Seat, qtbot: QtBot) -> None:
    with small_seat.desk.work(Message("Empty")) as work:
        for table in ("sessions", "meetings"):
            work.connection.exec_driver_sql(f"DELETE FROM {table}")
    page = shown(small_seat, qtbot)
    assert "Nowe spotkanie" in page.list.table.accessibleDescription()


def test_the_dialog_is_freed_when_it_is_closed(page: MeetingsPage, qtbot: QtBot) -> None:
    seen: list[weakref.ref[NewMeetingDialog]] = []

    def look(dialog: NewMeetingDialog) -> None:
        seen.append(weakref.ref(dialog))
        dialog.reject()

    in_dialog(look)
    page.begin()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert seen[0]() is None


def test_tab_goes_through_the_page_as_one_reads_it(page: MeetingsPage, qtbot: QtBot) -> None:
    page.list.table.select([FOURTH])
    page.tab_bar.setFocus()
    names = []
    for _ in range(8):
        qtbot.keyClick(focused(), Key.Key_Tab)
        names.append(focused().objectName())
    assert names == [
        "next-of-series-button",
        "duplicate-meeting-button",
        "export-meetings-button",
        "meetings-filter",
        "meetings-series",
        "meetings-year",
        "meetings-state",
        "meetings",
    ]


def test_the_selected_meetings_are_exported(seat: Seat, page: MeetingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.list.table.select([FOURTH, FIFTH])
    seat.notices.files = [tmp_path / "spotkania.csv"]
    qtbot.keyClick(page.list.table, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert len((tmp_path / "spotkania.csv").read_text(encoding="utf-8").splitlines()) == 3

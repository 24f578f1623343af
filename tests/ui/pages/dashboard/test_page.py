"""The first page: every line leads where it is done, and tasks are dealt with by keys."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.tasks import TaskKind
from dpdesk.messages import Message
from dpdesk.services.journal import undo
from dpdesk.services.meetings.tasks import tasks_due
from dpdesk.settings import Language
from dpdesk.ui.pages.dashboard.due_day import DueDayDialog
from dpdesk.ui.pages.dashboard.page import DashboardPage
from dpdesk.ui.workplace import NEW_MEETING, PageName, Place, TabName
from tests.services.series_desk import FIFTH, FOURTH, SECOND, put_series
from tests.services.small_desk import MEETING, TODAY
from tests.ui.conftest import MakeSeat, Seat

Key = Qt.Key


@pytest.fixture
def seat(small_seat: Seat) -> Seat:
    put_series(small_seat.desk)
    return small_seat


def shown(seat: Seat, qtbot: QtBot) -> DashboardPage:
    page = DashboardPage(seat.workplace)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.year.strip.accessibleName()))
    return page


def text_of(page: DashboardPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text()


def click(page: DashboardPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def titles(page: DashboardPage) -> list[str]:
    return [line.title for line in page.tasks.lines()]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def at(meeting: MeetingId, tab: TabName = TabName.PLAN, spot: str = "") -> Place:
    return Place(page=PageName.MEETINGS, meeting_id=meeting, tab=tab, spot=spot)


def empty(seat: Seat) -> None:
    with seat.desk.work(Message("Empty")) as work:
        for table in ("replies", "invitations", "sessions", "meetings"):
            work.connection.exec_driver_sql(f"DELETE FROM {table}")


def test_the_next_meeting_is_told_with_its_countdown(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    assert text_of(page, "next-title") == "Otwarte dane w gminie"
    assert text_of(page, "next-countdown") == "za 8 dni"
    assert text_of(page, "next-state") == "planowane"
    assert text_of(page, "next-numbers") == "Nikogo jeszcze nie zaproszono"


def test_the_card_leads_to_the_tabs_of_the_meeting(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    for tab in (TabName.PLAN, TabName.INVITATIONS, TabName.ATTENDANCE):
        click(page, f"next-{tab}")
    assert seat.places == [at(MEETING, tab) for tab in (TabName.PLAN, TabName.INVITATIONS, TabName.ATTENDANCE)]


def test_an_overdue_task_says_so_in_words(seat: Seat, qtbot: QtBot) -> None:
    first = shown(seat, qtbot).tasks.lines()[0]
    assert (first.title, first.remark, first.is_late) == ("Wysłać zaproszenia", "22 dni po terminie", True)


def test_enter_leads_where_a_task_is_done(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    page.tasks.setCurrentRow(titles(page).index("Przypomnieć tym, którzy nie odpowiedzieli"))
    qtbot.keyClick(page.tasks, Key.Key_Return)
    assert seat.places == [at(FOURTH, TabName.INVITATIONS)]


def test_space_ticks_a_task_as_done_and_undo_brings_it_back(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    before = titles(page)
    page.tasks.setCurrentRow(0)
    qtbot.keyClick(page.tasks, Key.Key_Space)
    assert titles(page) == before[1:]
    undo(seat.desk)
    page.refresh()
    assert titles(page) == before


def test_a_click_on_the_box_ticks_a_task_and_a_click_beside_it_does_not(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    count = len(titles(page))
    viewport = page.tasks.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(120, 12))
    assert len(titles(page)) == count
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(16, 12))
    assert len(titles(page)) == count - 1


def test_delete_drops_a_task_that_is_not_needed(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    page.tasks.setCurrentRow(titles(page).index("Wydrukować listę obecności"))
    page.tasks.setFocus()
    qtbot.keyClick(page.tasks, Key.Key_Delete)
    due = {(task.meeting_id, task.kind) for task in tasks_due(seat.desk, TODAY)}
    assert (MEETING, TaskKind.PRINT) not in due


def test_a_task_is_put_off_in_the_dialog(seat: Seat, qtbot: QtBot) -> None:
    task = shown(seat, qtbot).tasks.lines()[0].record
    dialog = DueDayDialog(seat.workplace, task)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.day.selectAll()
    qtbot.keyClicks(dialog.day, "20.03.2026")
    save = dialog.findChild(QPushButton, "due-save")
    assert save is not None
    save.click()
    assert dialog.answer is not None
    assert dialog.answer.day == date(2026, 3, 20)


def test_a_day_that_cannot_be_read_is_not_taken(seat: Seat, qtbot: QtBot) -> None:
    task = shown(seat, qtbot).tasks.lines()[0].record
    dialog = DueDayDialog(seat.workplace, task)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.day.selectAll()
    qtbot.keyClicks(dialog.day, "31.02.2026")
    qtbot.keyClick(dialog.day, Key.Key_Return)
    assert dialog.answer is None
    assert dialog.isVisible()


def test_a_reply_leads_to_its_invitation(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    first, second = page.replies.lines()[:2]
    assert (first.title, first.detail) == (
        "Ewa Przykład, Psary",
        "potwierdza udział · telefon · Otwarte konkursy ofert",
    )
    assert second.detail.startswith("wyznacza zastępstwo (Olga Łącka) · e-mail")
    page.replies.setCurrentRow(0)
    qtbot.keyClick(page.replies, Key.Key_Return)
    assert seat.places == [at(FOURTH, TabName.INVITATIONS, "id-invitation-6")]


def test_an_overdue_summary_leads_to_it(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    page.summaries.setCurrentRow(0)
    qtbot.keyClick(page.summaries, Key.Key_Return)
    assert seat.places == [at(SECOND, TabName.SUMMARY)]


def test_without_overdue_summaries_there_is_nothing_about_them(small_seat: Seat, qtbot: QtBot) -> None:
    assert not shown(small_seat, qtbot).summaries.isVisible()


def test_arrows_go_from_meeting_to_meeting_in_the_year(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    strip = page.year.strip
    assert strip.accessibleName() == "Spotkania w roku 2026"
    assert strip.accessibleDescription() == "wtorek, 10 marca 2026 r.\n10.00–14.00 Otwarte dane w gminie"
    for _ in range(3):
        qtbot.keyClick(strip, Key.Key_Right)
    page.year.refresh()
    qtbot.keyClick(strip, Key.Key_Return)
    assert seat.places == [at(FIFTH)]


def test_the_year_tells_holidays_and_meetings_that_are_off(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    strip = page.year.strip
    assert strip.told_of(date(2026, 11, 11)) == "środa, 11 listopada 2026 r.\nNarodowe Święto Niepodległości"
    assert strip.told_of(date(2026, 1, 15)).endswith("Rewitalizacja z mieszkańcami (odwołane)")


def test_page_up_turns_to_the_year_before(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    qtbot.keyClick(page.year.strip, Key.Key_PageUp)
    assert text_of(page, "year-title") == "Rok 2025"
    qtbot.keyClick(page.year.strip, Key.Key_Home)
    qtbot.keyClick(page.year.strip, Key.Key_Return)
    assert seat.places == [at(MeetingId("id-meeting-of-series-1"))]


def test_a_click_on_a_day_of_the_year_opens_its_meeting(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    strip = page.year.strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.place_of(date(2026, 3, 12)).center())
    assert seat.places == [at(FOURTH)]


def test_an_empty_desk_offers_the_first_steps(small_seat: Seat, qtbot: QtBot) -> None:
    empty(small_seat)
    page = shown(small_seat, qtbot)
    assert page.beginning.isVisible()
    assert focused().objectName() == "beginning-plan"
    click(page, "beginning-plan")
    click(page, "beginning-introduce")
    assert small_seat.places == [
        Place(page=PageName.MEETINGS, spot=NEW_MEETING),
        Place(page=PageName.SETTINGS),
    ]


def test_where_all_meetings_are_over_a_new_one_is_offered(sample_seat: Seat, qtbot: QtBot) -> None:
    with sample_seat.desk.work(Message("Long ago")) as work:
        work.connection.exec_driver_sql("UPDATE sessions SET day = '2020-09-23'")
    page = shown(sample_seat, qtbot)
    assert text_of(page, "next-title") == "Nie zaplanowano żadnego spotkania"
    click(page, "next-plan-one")
    assert sample_seat.places == [Place(page=PageName.MEETINGS, spot=NEW_MEETING)]


def test_the_page_speaks_english_in_the_dark(seat: Seat, seat_at: MakeSeat, qtbot: QtBot) -> None:
    page = shown(seat_at(seat.desk, Language.ENGLISH, is_dark=True), qtbot)
    assert text_of(page, "next-countdown") == "in 8 days"
    assert page.tasks.lines()[0].remark == "22 days overdue"


def test_tab_goes_through_the_page_as_one_reads_it(seat: Seat, qtbot: QtBot) -> None:
    page = shown(seat, qtbot)
    page.tasks.setCurrentRow(0)

    page.card.in_order[0].setFocus()
    names = []
    for _ in range(10):
        names.append(focused().objectName())
        qtbot.keyClick(focused(), Key.Key_Tab)
    assert names == [
        "next-plan",
        "next-invitations",
        "next-attendance",
        "dashboard-tasks",
        "task-put-off-button",
        "task-drop-button",
        "dashboard-summaries",
        "dashboard-replies",
        "year-before",
        "year-after",
    ]

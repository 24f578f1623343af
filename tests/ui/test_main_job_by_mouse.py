"""The whole work on a meeting by the mouse, in English and in the dark: from the plan to the note, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from dpdesk.domain.attendance import Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.invitations import Addressee, Answer
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import Form, Mode, Role
from dpdesk.services.desks.keeping import make
from dpdesk.services.papers import paperwork
from dpdesk.settings import Language
from dpdesk.ui.appearance import Appearance
from dpdesk.ui.pages.meeting.plan.agenda_rows import AgendaColumn
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import APPEARANCE, DeskProgram
from dpdesk.ui.tasks import InlineRunner
from tests.ui.clicking import (
    choose,
    click,
    click_for_dialog,
    click_in_menu,
    click_index,
    click_line,
    click_tab,
    click_words,
    drag_row,
    pick_day,
    shown,
    shown_view,
    take_offer,
    write,
)
from tests.ui.conftest import NOW, RecordingNotices, sitting
from tests.ui.driving import focus, press, type_text
from tests.ui.office import Office

ROOM = (1024, 700)
TITLE = "Clean air in our towns"


class _ThatDay(QDate):
    """The day of the test, where the toolkit would take the day on which it runs."""

    @staticmethod
    def currentDate() -> QDate:  # noqa: N802
        return QDate(NOW.year, NOW.month, NOW.day)


@pytest.fixture(name="office")
def office_in_the_dark(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Office]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("dpdesk.ui.frame.window.REFRESH_AT_MOST_EVERY_MS", 0)  # a person sees what the last click did
    monkeypatch.setattr("dpdesk.ui.fields.calendar.QDate", _ThatDay)
    make(tmp_path / "office.dpdesk", sitting())
    preferences = Preferences(tmp_path / "window.ini")
    preferences.set(APPEARANCE, Appearance.DARK)
    program = DeskProgram(qapp, sitting(), preferences, InlineRunner())
    program.begin(str(tmp_path / "office.dpdesk"), Language.ENGLISH)
    program.notices = notices = RecordingNotices()  # before the desk is opened, which is the next thing done
    program.window.resize(*ROOM)
    qtbot.waitActive(program.window, timeout=3_000)
    qapp.processEvents()
    folder = tmp_path / "papers"
    folder.mkdir()
    yield Office(program, notices, folder)
    program.window.close()
    program.end()


def test_a_meeting_from_the_plan_to_the_note(office: Office) -> None:
    click_for_dialog("new-meeting", begin_meeting)
    plan_agenda()
    plan_place_and_topics()
    check_plan(office.about)
    address(office)
    write_letters(office)
    check_letters(office)
    note_answers()
    make_list(office)
    keep_door()
    transcribe()
    check_attendance(office.about)
    sum_up(office)
    check_papers(office)
    look_at_documents()
    undo_and_redo(office)
    speak_polish_and_english(office)
    assert office.notices.shown == []


def begin_meeting() -> None:
    write("new-meeting-title", TITLE)
    choose("new-meeting-series", "New series…")
    write("new-meeting-new-series", "Green Towns")
    pick_day("new-meeting-day", 7, months_on=1)
    write("new-meeting-start", "9.30")
    write("new-meeting-end", "13.30")
    choose("new-meeting-form", "seminar")
    choose("new-meeting-mode", "hybrid")
    click("new-meeting-begin")


def plan_agenda() -> None:
    add_item("Welcome", 15)
    introduce_speaker("Zofia Nowak", "Katowice")
    add_item("Old boilers, new heat", 60)
    introduce_speaker("Adam Kaczmarek", "Bytom")
    add_item("How it is paid for", 45)
    take_offer("add-speaker", "Nowak", "Zofia Nowak")
    choose("speaker-role", "moderator")
    agenda = shown("agenda")
    assert isinstance(agenda, QTableView)
    drag_row(agenda, "How it is paid for", onto="Old boilers", column=AgendaColumn.TITLE)


def add_item(title: str, minutes: int) -> None:
    click("add-item")
    assert focus().visibleRegion().boundingRect() == focus().rect(), "one types where one does not see it"
    type_text(title)
    write("item-minutes", str(minutes))


def introduce_speaker(name: str, office: str) -> None:
    take_offer("add-speaker", name, name)
    write("new-person-position", "head of department")
    take_offer("new-person-organisation", office, office)
    click("accept")


def plan_place_and_topics() -> None:
    write("venue-name", "Town hall in Zabrze")
    write("venue-room", "Room 12")
    write("venue-town", "Zabrze")
    pick_day("reply-by", 30)
    take_offer("add-topic", "Clean air", "Clean air")


def check_plan(about: Dossier) -> None:
    meeting, (session,) = about.meeting, about.sessions
    assert (meeting.title, meeting.form, meeting.mode) == (TITLE, Form.SEMINAR, Mode.HYBRID)
    assert (session.day, session.start, session.end) == (date(2021, 10, 7), time(9, 30), time(13, 30))
    assert (meeting.venue_name, meeting.venue_room) == ("Town hall in Zabrze", "Room 12")
    assert meeting.reply_by == date(2021, 9, 30)
    assert about.series is not None
    assert about.series.name == "Green Towns"
    assert [(item.title, item.start, item.minutes) for item in about.agenda] == [
        ("Welcome", time(9, 30), 15),
        ("How it is paid for", time(9, 45), 45),
        ("Old boilers, new heat", time(10, 30), 60),
    ]
    assert {(about.people[one.person_id].name, one.role) for one in about.speaking} >= {("Zofia Nowak", Role.MODERATES)}
    assert [about.topics[one.topic_id].name for one in about.meeting_topics] == ["Clean air"]


def address(office: Office) -> None:
    click_tab("meeting-tab-bar", "Invitations")
    board = shown_view("coverage-board")
    click_index(board, board.model().index(0, 0))
    click("board-all")
    heads = [one for one in office.about.invitations if one.addressee is Addressee.HEAD]
    assert len(heads) == 41
    take_offer("add-invited-person", "Ewa Wójcik", "Ewa Wójcik")
    write("new-person-position", "adviser")
    write("new-person-organisation", "Silesian Institute of Air")
    click("accept")


def write_letters(office: Office) -> None:
    click("view-letter")
    choose("letter-recipient", "Bytom")
    click("letter-after")
    office.notices.files = [office.folder]
    click("letters-pdf")
    click("close")


def check_letters(office: Office) -> None:
    text = office.words_of("zaproszenia")
    for said in ("Bytom", "Sosnow", "Ewa Wójcik", TITLE, "7 października 2021"):
        assert said in text, said


def note_answers() -> None:
    click("view-replies")
    choose_recipient("Będzin")
    click("reply-delegate")
    write("sent-person-name", "Grażyna Delegatka")
    click("answer")
    choose_recipient("Bierunia")
    click("reply-declines")
    choose_recipient("Wójcik")
    click("reply-substitute")
    write("sent-person-name", "Jan Zastępca")
    click("answer")


def choose_recipient(name: str) -> None:
    click_line(shown_view("recipients"), name)


def make_list(office: Office) -> None:
    click_tab("meeting-tab-bar", "Attendance")
    write("list-blank-rows", "8")
    click("list-grouped")
    office.notices.files = [office.folder]
    click("list-pdf")
    click("close")
    assert "Grażyna Delegatka" in office.words_of("lista")


def keep_door() -> None:
    click("view-door")
    click_line(shown_view("door"), "Delegatka")
    click("mark-present")
    click("door-newcomer")
    write("newcomer-name", "Zbigniew Niespodziany")
    write("newcomer-institution", "Silesian University of Technology")
    click_words("Record")


def transcribe() -> None:
    click("view-sheet")
    click_line(shown_view("sheet"), "Zastępca", column=1)
    click("mark-excused")
    click("sheet-rest")


def check_attendance(about: Dossier) -> None:
    people = {one.id: about.people[one.person_id].name for one in about.participations}
    marked = {people[one.participation_id]: one.presence for one in about.attendances}
    assert marked["Grażyna Delegatka"] is Presence.PRESENT
    assert marked["Zbigniew Niespodziany"] is Presence.PRESENT
    assert marked["Jan Zastępca"] is Presence.EXCUSED
    answers = sorted(one.answer for one in about.replies)
    assert answers == sorted((Answer.ACCEPTS, Answer.DECLINES, Answer.SUBSTITUTE))


def sum_up(office: Office) -> None:
    click_tab("meeting-tab-bar", "Summary")
    click_tab("summary-parts", "Follow-ups")
    write("new-follow-up", "Share the model contract")
    click("add-follow-up")
    write("owner", "Zofia Nowak")
    pick_day("due", 20)
    click_tab("summary-parts", "Article and note")
    click("markup-text")
    press("Ctrl+End")
    type_text(" The next meeting is in spring.")
    office.notices.files = [office.folder, office.folder]
    click("save-summary")
    click("close")
    click("kind-note")
    click("save-summary")
    click("close")


def check_papers(office: Office) -> None:
    about = office.about
    (follow_up,) = about.follow_ups
    assert (follow_up.text, follow_up.owner) == ("Share the model contract", "Zofia Nowak")
    assert follow_up.due == date(2021, 9, 20)
    article, note = office.words_of("relacja"), office.words_of("notatka")
    assert "The next meeting is in spring." in article
    assert "Grażyna Delegatka" not in article
    assert "Share the model contract" in note
    kinds = {one.kind for one in paperwork.documents(office.desk, about.meeting.id)}
    assert kinds == {PaperKind.INVITATIONS, PaperKind.ATTENDANCE_LIST, PaperKind.ARTICLE, PaperKind.NOTE}


def look_at_documents() -> None:
    click_tab("meeting-tab-bar", "Documents")
    table = shown_view("documents")
    assert table.model().rowCount() == 4
    click_index(table, table.model().index(2, 0))
    click("preview-zoom-in")


def undo_and_redo(office: Office) -> None:
    """Take the last steps back one by one until the follow-up is gone, and bring them again."""
    undo, steps = shown("undo-button"), list[str]()
    assert isinstance(undo, QToolButton)
    while office.about.follow_ups:
        steps.append(undo.toolTip())
        click("undo-button")
    assert len(steps) == len(set(steps)) == 6, steps
    for _ in steps:
        click("redo-button")
    (follow_up,) = office.about.follow_ups
    assert (follow_up.owner, follow_up.due) == ("Zofia Nowak", date(2021, 9, 20))
    assert undo.toolTip() == steps[0]


def speak_polish_and_english(office: Office) -> None:
    for menu, language, title in (("Language", "Polish", "Spotkania"), ("Język", "angielski", "Meetings")):
        click_in_menu("program-menu", menu, language)
        meetings = shown("page-meetings")
        assert isinstance(meetings, QToolButton)
        assert meetings.text() == title
    assert office.program.window.place is not None

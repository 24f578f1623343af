"""Ctrl+K finds everything on the desk and everything one can do, by keyboard and by mouse."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView
from pytestqt.qtbot import QtBot

from dpdesk.database.tables import search_words
from dpdesk.domain.hits import Hit, HitKind
from dpdesk.domain.ids import PersonId
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.journal import Upcoming
from dpdesk.domain.people import Person
from dpdesk.language.catalogues import words_for
from dpdesk.messages import N_, Message
from dpdesk.services.desks.checking import check
from dpdesk.services.papers.paperwork import issue
from dpdesk.services.searching import search
from dpdesk.services.viewing import meetings
from dpdesk.settings import Language
from dpdesk.ui.actions import ON_PAGES, Action, fitting, window_actions
from dpdesk.ui.appearance import Appearance, light
from dpdesk.ui.frame.search_box import SearchBox
from dpdesk.ui.frame.window import Window
from dpdesk.ui.picking.new_person import NewPersonDialog
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.searching import place_of
from dpdesk.ui.tables.view import RowTable
from dpdesk.ui.tasks import InlineRunner
from dpdesk.ui.workplace import PageName, Place, TabName
from tests.ui.conftest import RecordingNotices, Seat, sitting
from tests.ui.driving import press, settle, type_text
from tests.ui.walking import nameless


@pytest.fixture
def program(
    qapp: QApplication, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DeskProgram]:
    """The program on the sample desk, at its first page."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    desk = Path(shutil.copy(sample_file, tmp_path / "moje-biurko.dpdesk"))
    program = DeskProgram(qapp, sitting(), Preferences(tmp_path / "window.ini"), InlineRunner())
    program.begin(str(desk), Language.POLISH)
    qapp.processEvents()
    program.notices = RecordingNotices()
    program.window.activateWindow()
    settle()
    yield program
    program.window.close()
    program.end()


@pytest.fixture
def box(program: DeskProgram) -> SearchBox:
    return program.window.top_bar.search


def marked(box: SearchBox) -> str:
    return str(box.popup.currentIndex().data() or "")


def test_ctrl_k_and_a_few_letters_lead_to_a_person(program: DeskProgram, box: SearchBox) -> None:
    press("Ctrl+K")
    assert box.hasFocus()
    type_text("zol")
    assert marked(box) == "Cecylia Żółta-Wzorcowa"
    press("Return")
    place = program.window.place
    assert place is not None
    assert (place.page, place.person_id is not None) == (PageName.PEOPLE, True)
    assert (box.text(), box.offers) == ("", [])


def test_it_answers_at_each_keystroke(box: SearchBox) -> None:
    press("Ctrl+K")
    type_text("gliwic")
    assert box.offers[0] == "Gliwice"
    type_text("xyz")
    assert box.offers == []
    assert "Nie pasuje" in box.popup.model().index(0, 0).data()
    press("Backspace", 3)
    assert box.offers[0] == "Gliwice"


@pytest.mark.parametrize("text", ["'", "%", "_", "*", "(a", "NEAR", "\\", "<b>", "🦊", "a" * 400, "   "])
def test_whatever_is_typed_does_no_harm(program: DeskProgram, box: SearchBox, text: str) -> None:
    press("Ctrl+K")
    type_text(text)
    press("Return")
    assert isinstance(program.notices, RecordingNotices)
    assert program.notices.shown == []


def test_names_are_shown_as_they_are(program: DeskProgram, box: SearchBox) -> None:
    assert program.desks is not None
    assert program.desks.opened is not None
    name = "<b>Gruba</b> & {{ 1 }}\n" + "x" * 300
    with program.desks.opened.desk.work(Message(N_("Add"))) as work:
        work.save(Person(id=PersonId("1" * 32), surname=name))
    press("Ctrl+K")
    type_text("gruba")
    first = box.popup.model().index(0, 0)
    assert first.data() == name
    assert "<b>" not in first.data(Qt.ItemDataRole.ToolTipRole)
    assert not box.popup.grab().isNull()


def test_up_and_down_mark_another_line(program: DeskProgram, box: SearchBox) -> None:
    press("Ctrl+K")
    type_text("gliwic")
    press("Down")
    assert marked(box) == box.offers[1]
    press("Up")
    assert marked(box) == "Gliwice"
    press("Return")
    place = program.window.place
    assert place is not None
    assert (place.page, place.organisation_id is not None) == (PageName.MUNICIPALITIES, True)


def test_a_line_can_be_clicked(program: DeskProgram, box: SearchBox) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    type_text("nie dotacje")
    popup = box.popup
    line = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=line)
    settle()
    place = program.window.place
    assert place is not None
    assert (place.page, place.meeting_id is not None) == (PageName.MEETINGS, True)


def test_esc_closes_the_list_and_then_leads_back(program: DeskProgram, box: SearchBox) -> None:
    press("Ctrl+2")
    press("Tab")
    before = QApplication.focusWidget()
    press("Ctrl+K")
    type_text("gliwic")
    press("Escape")
    assert (box.offers, box.text()) == ([], "gliwic")
    press("Escape")
    assert box.text() == ""
    assert QApplication.focusWidget() is before
    assert program.window.place == Place(page=PageName.MEETINGS)


def test_with_nothing_typed_all_that_can_be_done_is_offered_and_nothing_is_marked(box: SearchBox) -> None:
    press("Ctrl+K")
    assert "Nowe spotkanie" in box.offers
    assert "Język: angielski" in box.offers
    assert marked(box) == ""
    press("Down")
    assert marked(box) == "Nowe spotkanie"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("nowe spotk", "Nowe spotkanie"),
        ("zaplanuj warsztat", "Nowe spotkanie"),
        ("ustaw", "Ustawienia"),
        ("rodo", "Ustawienia: Ochrona danych (RODO)"),
        ("wydruk listy", "Lista obecności następnego spotkania"),
        ("ciemny", "Wygląd: ciemny"),
    ],
)
def test_actions_are_found_by_their_names_and_by_other_words(box: SearchBox, text: str, title: str) -> None:
    press("Ctrl+K")
    type_text(text)
    assert title in box.offers


def test_an_action_is_done_by_enter(program: DeskProgram, box: SearchBox) -> None:
    press("Ctrl+K")
    type_text("rodo")
    press("Down", box.offers.index("Ustawienia: Ochrona danych (RODO)"))
    press("Return")
    assert program.window.place == Place(page=PageName.SETTINGS, spot="data-protection")


def test_what_is_chosen_is_done_when_the_key_is_done_with(program: DeskProgram, box: SearchBox) -> None:
    """A dialog run within the key press of the list would lose its own Enter to the list."""
    press("Ctrl+K")
    type_text("ustawienia")
    before = program.window.place
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert program.window.place == before
    settle()
    assert program.window.place == Place(page=PageName.SETTINGS)


def test_the_list_of_the_next_meeting_is_an_action(program: DeskProgram, box: SearchBox) -> None:
    press("Ctrl+K")
    type_text("lista obecnosci nast")
    press("Return")
    place = program.window.place
    assert place is not None
    assert (place.tab, place.meeting_id is not None) == (TabName.ATTENDANCE, True)


def test_the_search_is_reached_from_a_field_that_is_typed_in(program: DeskProgram, box: SearchBox) -> None:
    program.window.go(Place(page=PageName.SETTINGS, spot="name"))
    settle()
    press("Ctrl+K")
    assert box.hasFocus()


def test_without_a_desk_nothing_is_searched(program: DeskProgram, box: SearchBox) -> None:
    assert program.desks is not None
    program.desks.leave()
    assert not box.isEnabled()
    press("Ctrl+K")
    assert not box.hasFocus()


def test_a_window_in_another_language_searches_as_well(program: DeskProgram) -> None:
    program.speak(Language.ENGLISH)
    settle()
    program.window.activateWindow()
    settle()
    press("Ctrl+K")
    type_text("new mee")
    assert program.window.top_bar.search.offers[0] == "New meeting"


def test_the_box_and_what_it_offers_are_told_to_a_screen_reader(program: DeskProgram, box: SearchBox) -> None:
    press("Ctrl+K")
    type_text("gliwic")
    assert nameless(program.window) == []
    assert nameless(box.popup) == []
    assert isinstance(box.popup, QListView)
    assert QAccessible.queryAccessibleInterface(box).text(QAccessible.Text.Name) == "Szukaj wszędzie"
    assert "gmina" in box.popup.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("language", Language)
def test_the_bar_has_room_for_everything_in_a_small_window(qtbot: QtBot, tmp_path: Path, language: Language) -> None:
    window = Window(words_for(language), light(), Appearance.LIGHT, Preferences(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.resize(1024, 700)
    window.show()
    told = Message(N_("Import people from {file}"), file="osoby-do-zaproszenia-2026.xlsx")
    window.top_bar.show_upcoming(Upcoming(undo=told, redo=told))
    QApplication.processEvents()
    bar = window.top_bar
    assert bar.minimumSizeHint().width() <= bar.width()
    assert bar.search.width() >= 190
    assert bar.geometry().right() <= window.width()


@pytest.mark.parametrize("kind", HitKind)
def test_every_kind_of_hit_has_a_place(kind: HitKind) -> None:
    place = place_of(Hit(kind=kind, id="x", title="X", home_id="home"))
    assert place.record_id in ("x", "home")
    assert (place.spot == "x") == (place.record_id == "home")


def actions_of(seat: Seat, window: Window) -> tuple[Action, ...]:
    return window_actions(seat.workplace, window)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, small_seat: Seat) -> Window:
    """A window beside a seat at the small desk, without a program that would do what the menu asks for."""
    made = Window(small_seat.workplace.words, light(), Appearance.LIGHT, Preferences(tmp_path / "window.ini"))
    qtbot.addWidget(made)
    return made


def test_every_action_runs(small_seat: Seat, window: Window) -> None:
    done: list[object] = small_seat.places  # type: ignore[assignment]
    wishes = window.menu.wishes
    for wish in (wishes.speak, wishes.wear):
        wish.connect(done.append)
    for wish in (
        wishes.new_desk,
        wishes.open_desk,
        wishes.back_up,
        wishes.restore,
        wishes.export_everything,
        wishes.read_exported,
        wishes.show_keys,
        wishes.show_about,
        wishes.leave,
    ):
        wish.connect(lambda: done.append("wish"))
    small_seat.workplace.tasks.changed.connect(lambda: done.append("change"))
    for action in actions_of(small_seat, window):
        before = len(done)
        action.run()
        assert len(done) == before + 1, action.title


@pytest.mark.parametrize(("page", "name"), [one[:2] for one in ON_PAGES])
def test_what_is_done_on_a_page_is_there(program: DeskProgram, page: PageName, name: str) -> None:
    program.window.go(Place(page=page))
    found = program.window.findChild(QAction, name) or program.window.findChild(QAbstractButton, name)
    assert found is not None


def test_a_new_person_is_begun_from_anywhere(program: DeskProgram, box: SearchBox) -> None:
    press("Ctrl+K")
    type_text("dodaj uczestnika")
    press("Down", box.offers.index("Nowa osoba"))
    press("Return")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewPersonDialog)
    dialog.reject()


def test_no_two_actions_are_called_the_same(small_seat: Seat, window: Window) -> None:
    titles = [action.title for action in actions_of(small_seat, window)]
    assert len(titles) == len(set(titles))
    assert all(titles)


def test_actions_are_found_without_polish_letters_and_in_any_order(small_seat: Seat, window: Window) -> None:
    actions = actions_of(small_seat, window)
    for text in ("kopia zapas", "ZAPASOWA KOPIA", "przywroc", "jezyk angielski", "skroty"):
        assert fitting(actions, text), text
    assert fitting(actions, "gliwice") == []


def test_an_action_with_the_word_in_its_title_comes_before_one_that_another_word_finds(
    small_seat: Seat, window: Window
) -> None:
    found = [action.title for action in fitting(actions_of(small_seat, window), "ciemny")]
    assert found == ["Wygląd: ciemny", "Ustawienia: Okno"]


def test_the_index_can_be_made_anew_from_the_search(small_seat: Seat, window: Window) -> None:
    with small_seat.desk.work(Message("Spoil")) as work:
        work.connection.execute(search_words.delete())
    assert search(small_seat.desk, "gliwice") == ()
    (action,) = fitting(actions_of(small_seat, window), "odbuduj indeks")
    action.run()
    assert search(small_seat.desk, "gliwice")[0].title == "Gliwice"
    assert check(small_seat.desk) == ()
    assert len(small_seat.notices.told) == 1


def test_a_department_leads_to_its_line_on_the_page_of_its_office(program: DeskProgram, box: SearchBox) -> None:
    press("Ctrl+K")
    type_text("zamowien publicznych gliwice")
    hit = box.offers.index("Wydział Zamówień Publicznych")
    press("Down", hit)
    press("Return")
    settle()
    table = program.window.findChild(RowTable, "office-departments")
    assert isinstance(table, RowTable)
    assert [line.department.name for line in table.selected()] == ["Wydział Zamówień Publicznych"]


def test_a_document_leads_to_its_line_among_those_of_its_meeting(program: DeskProgram, box: SearchBox) -> None:
    assert program.desks is not None
    assert program.desks.opened is not None
    desk = program.desks.opened.desk
    issue(desk, meetings(desk)[0].id, [PaperKind.AGENDA])
    press("Ctrl+K")
    type_text("program.pdf 23.09.2021")
    press("Return")
    settle()
    table = program.window.findChild(RowTable, "documents")
    assert isinstance(table, RowTable)
    assert [document.kind for document in table.selected()] == [PaperKind.AGENDA]

"""The catalogue and the page of a practice in the window: nothing is cut, unnamed, or underlined twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import PracticeId
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.practices import PracticeStatus, Verification
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.presenting import present_practice
from dpdesk.services.practices import catalogue, describing, files
from dpdesk.settings import Language
from dpdesk.ui.frame.key_texts import key_groups
from dpdesk.ui.pages.practice.page import PracticePage
from dpdesk.ui.pages.practices.page import PracticesPage
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.workplace import PageName, Place
from tests.services.offices.test_organising import png
from tests.services.practices.gardens import gardens, whole_gardens
from tests.ui.clicking import LEFT, choose, click, click_for_dialog, click_line, index_of, shown_view, write
from tests.ui.driving import letters_for_two, press, type_text
from tests.ui.test_every_page import MOST_STEPS, keys_of, narrow_buttons, spread, steps_round
from tests.ui.test_every_page import program as program
from tests.ui.walking import nameless

SIZES = ((1024, 700), (1280, 800))


@pytest.fixture
def places(program: DeskProgram, tmp_path: Path) -> tuple[Place, ...]:
    """Where the tests look: the catalogue, a page with something of everything, and one that lacks most."""
    desk = desk_of(program)
    full, bare = whole_gardens(desk), gardens(desk, "Łąki kwietne")
    fill(desk, full, tmp_path)
    return (
        Place(page=PageName.PRACTICES),
        Place(page=PageName.PRACTICES, practice_id=full),
        Place(page=PageName.PRACTICES, practice_id=bare),
    )


def desk_of(program: DeskProgram) -> Desk:
    assert program.desks is not None
    assert program.desks.opened is not None
    return program.desks.opened.desk


def fill(desk: Desk, practice: PracticeId, folder: Path) -> None:
    with desk.reading() as reader:
        (meeting,) = reader.all(Meeting)
    present_practice(desk, meeting.id, practice)
    describing.add_adoption(desk, practice, "Psary")
    for topic in ("woda", "szkoły", "zieleń", "retencja", "edukacja ekologiczna dzieci i młodzieży"):
        describing.add_topic(desk, practice, topic)
    photo = folder / "ogród.png"
    photo.write_bytes(png())
    files.add_photo(desk, practice, photo)
    files.add_attachment(desk, practice, photo)


def visits(program: DeskProgram, places: tuple[Place, ...]) -> Iterator[Place]:
    for language in Language:
        program.speak(language)
        for size in SIZES:
            program.window.resize(*size)
            for place in places:
                program.window.go(place)
                program.window.activateWindow()
                for page in program.window.findChildren(PracticePage):
                    page.finish()
                QApplication.processEvents()
                yield place


def test_every_control_has_a_name_and_room_for_its_words(program: DeskProgram, places: tuple[Place, ...]) -> None:
    for place in visits(program, places):
        shown: list[QWidget] = [one for one in program.window.findChildren(PracticePage) if one.isVisible()]
        shown += [one for one in program.window.findChildren(PracticesPage) if one.isVisible()]
        assert (place, [nameless(page) for page in shown]) == (place, [[]])
        assert (place, narrow_buttons(program.window)) == (place, [])
        assert (place, cut_labels(program.window)) == (place, [])


def cut_labels(window: QWidget) -> list[str]:
    """Give the words in a practice's cards that have no room: they would be cut at the right."""
    pages = window.findChildren(PracticePage)
    labels = [label for page in pages if page.isVisible() for label in page.columns.findChildren(QLabel)]
    return [
        label.text()
        for label in labels
        if label.isVisible() and not label.wordWrap() and label.text() and label.width() < label.sizeHint().width()
    ]


def test_a_page_is_scrolled_downward_alone(program: DeskProgram, places: tuple[Place, ...]) -> None:
    for _ in visits(program, places[1:]):
        (scroll,) = (one for one in program.window.findChildren(QScrollArea, "practice-scroll") if one.isVisible())
        inside = scroll.widget()
        assert inside is not None
        assert inside.width() <= scroll.viewport().width()
        shown = [one for one in inside.findChildren(QWidget) if one.isVisible()]
        assert all(one.mapTo(inside, QPoint(one.width(), 0)).x() <= inside.width() + 1 for one in shown)


def test_no_letter_is_underlined_for_two_things(program: DeskProgram, places: tuple[Place, ...], qtbot: QtBot) -> None:
    for place in visits(program, places):
        assert (place, letters_for_two()) == (place, [])


def test_the_tab_key_goes_round(program: DeskProgram, places: tuple[Place, ...], qtbot: QtBot) -> None:
    for place in places:
        program.window.go(place)
        program.window.activateWindow()
        QApplication.processEvents()
        menu = program.window.rail.findChild(QWidget, "program-menu")
        assert menu is not None
        menu.setFocus()
        assert 3 < steps_round(program.window, qtbot) < MOST_STEPS


def test_every_key_is_told_in_the_help(program: DeskProgram, places: tuple[Place, ...]) -> None:
    told = {key for group in key_groups(program.words) for keys, _ in group.keys for key in spread(keys)}
    for _ in visits(program, places):
        assert keys_of(program.window) - told == set()


def test_one_goes_in_and_back_by_keys_alone(program: DeskProgram, places: tuple[Place, ...]) -> None:
    program.window.go(places[0])
    program.window.activateWindow()
    QApplication.processEvents()
    press("Return")
    (page,) = program.window.findChildren(PracticePage)
    assert page.isVisible()
    press("Alt+Left")
    assert not page.isVisible()
    press("Return")
    assert page.isVisible()


def test_a_practice_is_filled_in_by_the_mouse_alone(program: DeskProgram, places: tuple[Place, ...]) -> None:
    program.window.go(places[0])
    program.window.activateWindow()
    QApplication.processEvents()
    click_line(shown_view("practices"), "Łąki")
    click_for_dialog("set-area-button", write_area)
    program.window.activateWindow()  # as a desktop does once a dialog is closed
    QApplication.processEvents()
    QTest.mouseDClick(shown_view("practices").viewport(), LEFT, pos=row_of("Łąki"))
    (page,) = (one for one in program.window.findChildren(PracticePage) if one.isVisible())
    page.finish()
    QApplication.processEvents()
    choose("status", "w realizacji")
    click("missing-summary")
    type_text("Trawa rośnie, a owady mają gdzie mieszkać.")
    click("contact-name")
    click("confirm-contact")
    click("next-stage")
    click("back-to-practices")
    (line,) = (one for one in catalogue.practices(desk_of(program)) if one.title == "Łąki kwietne")
    assert (line.area, line.stage, line.status) == ("łąki", Verification.CHECKED, PracticeStatus.IN_PROGRESS)
    assert line.contact_checked_on == desk_of(program).today


def write_area() -> None:
    write("one-line", "łąki")
    click("accept")


def row_of(text: str) -> QPoint:
    view = shown_view("practices")
    return view.visualRect(index_of(view, text)).center()

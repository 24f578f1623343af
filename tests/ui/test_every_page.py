"""Every page and tab, in both languages: controls have names, the Tab key reaches them, and nothing is cut."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.database.reader import Reader
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.organisations import Organisation, OrganisationKind
from dpdesk.domain.people import Person
from dpdesk.domain.practices import Practice
from dpdesk.services.desks.keeping import opened
from dpdesk.services.meetings.presenting import NewPractice
from dpdesk.services.practices.catalogue import new_practice
from dpdesk.settings import Language
from dpdesk.ui.frame.key_texts import key_groups
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.tasks import InlineRunner
from dpdesk.ui.workplace import PageName, Place, TabName
from tests.ui.conftest import sitting
from tests.ui.driving import letters_for_two
from tests.ui.walking import nameless

SAME_IN_BOTH = frozenset({"DPDesk", "Plan", "PDF", "Link", "RODO", "Logo", "E-mail", "List"})
MOST_STEPS = 400


@pytest.fixture
def program(
    qapp: QApplication, sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DeskProgram]:
    """The window on the sample desk with a practice, in Polish."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    file = Path(shutil.copy(sample_file, tmp_path / "sample.dpdesk"))
    with opened(file, sitting()) as desk:
        new_practice(desk, NewPractice(title="Zielony przystanek", organisation="Gliwice"))
    begun = DeskProgram(qapp, sitting(), Preferences(tmp_path / "window.ini"), InlineRunner())
    begun.begin(str(file), Language.POLISH)
    qapp.processEvents()
    yield begun
    begun.window.close()
    begun.end()


def visits(program: DeskProgram) -> Iterator[str]:
    """Go to every page, tab and view, and to one record of each kind; give the name of each."""
    assert program.desks is not None
    assert program.desks.opened is not None
    with program.desks.opened.desk.reading() as reader:
        spots = dict(places(reader))
    for name, place in spots.items():
        program.window.go(place)
        program.window.activateWindow()
        QApplication.processEvents()
        yield name


def places(reader: Reader) -> Iterator[tuple[str, Place]]:
    """Name each place there is on the sample desk."""
    for page in PageName:
        yield page, Place(page=page)
    for view in ("map", "institutions"):
        yield view, Place(page=PageName.MUNICIPALITIES, spot=view)
    (meeting,) = reader.all(Meeting)
    for tab in TabName:
        yield tab, Place(page=PageName.MEETINGS, meeting_id=meeting.id, tab=tab)
    invitations = TabName.INVITATIONS
    yield "needs", Place(page=PageName.MEETINGS, meeting_id=meeting.id, tab=invitations, spot="needs")
    yield "person", Place(page=PageName.PEOPLE, person_id=reader.all(Person)[0].id)
    offices = reader.all(Organisation)
    municipality = next(one for one in offices if one.kind is OrganisationKind.MUNICIPALITY)
    institution = next(one for one in offices if one.kind is not OrganisationKind.MUNICIPALITY)
    yield "municipality", Place(page=PageName.MUNICIPALITIES, organisation_id=municipality.id)
    yield "institution", Place(page=PageName.MUNICIPALITIES, organisation_id=institution.id)
    yield "practice", Place(page=PageName.PRACTICES, practice_id=reader.all(Practice)[0].id)


@pytest.mark.parametrize("language", Language)
def test_every_control_has_a_name(program: DeskProgram, language: Language) -> None:
    program.speak(language)
    found = {spot: nameless(program.window) for spot in visits(program)}
    assert found == {spot: [] for spot in found}


@pytest.mark.parametrize("language", Language)
def test_no_button_is_narrower_than_its_words(program: DeskProgram, language: Language) -> None:
    program.speak(language)
    program.window.resize(1024, 700)
    found = {spot: narrow_buttons(program.window) for spot in visits(program)}
    assert found == {spot: [] for spot in found}


@pytest.mark.parametrize("language", Language)
def test_no_letter_is_underlined_for_two_things(program: DeskProgram, language: Language) -> None:
    program.speak(language)
    found = {spot: letters_for_two() for spot in visits(program)}
    assert found == {spot: [] for spot in found}


def narrow_buttons(window: QWidget) -> list[str]:
    return [
        button.text()
        for button in window.findChildren(QPushButton)
        if button.isVisible() and button.width() < button.minimumSizeHint().width()
    ]


def test_the_tab_key_goes_round_and_comes_back(program: DeskProgram, qtbot: QtBot) -> None:
    for spot in visits(program):
        menu = program.window.rail.findChild(QWidget, "program-menu")
        assert menu is not None
        menu.setFocus()
        assert 3 < steps_round(program.window, qtbot) < MOST_STEPS, spot


def steps_round(window: QWidget, qtbot: QtBot) -> int:
    """Press Tab until the focus is where it was; count the steps."""
    first = window.focusWidget()
    for step in range(1, MOST_STEPS):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            return step
    return MOST_STEPS


def test_nothing_stands_in_two_languages(program: DeskProgram) -> None:
    """A label that is the same in both languages is a name, a number or a forgotten text: only known ones may be."""
    polish = {spot: labels(program.window) for spot in visits(program)}
    program.speak(Language.ENGLISH)
    english = {spot: labels(program.window) for spot in visits(program)}
    both = {text for spot in polish for text in polish[spot] & english[spot] if any(map(str.isalpha, text))}
    assert both <= SAME_IN_BOTH


def labels(window: QWidget) -> set[str]:
    """Give the words of the program itself; labels with a name of their own, and links, show what is on the desk."""
    texts = [label.text() for label in window.findChildren(QLabel) if label.objectName() == ""]
    texts += [button.text() for button in window.findChildren(QPushButton) if button.property("link") is None]
    return {text.replace("&", "").strip() for text in texts}


def test_every_key_is_told_in_the_help(program: DeskProgram) -> None:
    told = {key for group in key_groups(program.words) for keys, _ in group.keys for key in spread(keys)}
    found = {key for _ in visits(program) for key in keys_of(program.window)}
    assert found - told == set()


def keys_of(window: QWidget) -> set[str]:
    """Give the keys of all actions and shortcuts that a window has now."""
    sequences = [one for action in window.findChildren(QAction) for one in action.shortcuts()]
    sequences += [shortcut.key() for shortcut in window.findChildren(QShortcut)]
    portable = QKeySequence.SequenceFormat.PortableText
    return {one.toString(portable) for one in sequences if not one.isEmpty()}


def spread(keys: str) -> set[str]:
    """Give the single keys of "Ctrl+Y|Ctrl+Shift+Z" and of "Alt+1…Alt+5"."""
    single: set[str] = set()
    for part in keys.split("|"):
        first, _, last = part.partition("…")
        if last:
            single |= {f"{first[:-1]}{number}" for number in range(int(first[-1]), int(last[-1]) + 1)}
        else:
            single.add(QKeySequence(part).toString(QKeySequence.SequenceFormat.PortableText))
    return single

"""What is kept for a person and not on the desk: documents, window; and where the desk and its copies are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk import paths
from dpdesk.domain.issued import FileFormat
from dpdesk.domain.list_options import Blank, ListOrder
from dpdesk.services.desks.safe_keeping import back_up_daily
from dpdesk.settings import Language
from dpdesk.ui import document_defaults as defaults
from dpdesk.ui.appearance import Appearance
from dpdesk.ui.pages.settings.documents import DocumentsSection
from dpdesk.ui.pages.settings.keeping import KeepingSection
from dpdesk.ui.pages.settings.section import Section
from dpdesk.ui.pages.settings.window import WindowSection
from tests.ui.conftest import Seat


def shown(section: Section, qtbot: QtBot) -> Section:
    qtbot.addWidget(section)
    section.show()
    section.refresh()
    return section


@pytest.fixture
def documents(small_seat: Seat, qtbot: QtBot) -> Section:
    return shown(DocumentsSection(small_seat.workplace), qtbot)


def choose(section: QWidget, name: str, index: int) -> None:
    box = section.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(index)
    box.activated.emit(index)


def tick(section: QWidget, name: str) -> QCheckBox:
    box = section.findChild(QCheckBox, name)
    assert box is not None
    return box


def press(section: QWidget, name: str) -> None:
    button = section.findChild(QPushButton, name)
    assert button is not None
    button.click()


def words_in(section: QWidget, name: str) -> str:
    label = section.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_language_and_formats_of_documents_are_kept(documents: Section, small_seat: Seat) -> None:
    choose(documents, "document-language", 1)
    tick(documents, "format-docx").click()
    preferences = small_seat.workplace.preferences
    assert defaults.language(preferences) is Language.ENGLISH
    assert defaults.formats(preferences) == (FileFormat.PDF, FileFormat.DOCX)


def test_the_last_format_cannot_be_taken_away(documents: Section) -> None:
    tick(documents, "format-pdf").click()
    assert tick(documents, "format-pdf").isChecked()


def test_the_looks_of_the_list_are_kept(documents: Section, small_seat: Seat) -> None:
    choose(documents, "list-order", 0)
    tick(documents, "list-grouped").click()
    rows = documents.findChild(QLineEdit, "list-blank-rows")
    assert rows is not None
    rows.selectAll()
    QTest.keyClicks(rows, "12\r")
    options = defaults.list_options(small_seat.workplace.preferences)
    assert (options.order, options.grouped, options.blank) == (ListOrder.SURNAME, True, 12)
    choose(documents, "list-blank", 1)
    assert defaults.list_options(small_seat.workplace.preferences).blank is Blank.FILL
    assert not rows.isEnabled()


def test_language_and_appearance_are_asked_of_the_program(small_seat: Seat, qtbot: QtBot) -> None:
    section = shown(WindowSection(small_seat.workplace), qtbot)
    choose(section, "window-language", 1)
    choose(section, "window-appearance", 2)
    assert small_seat.program.wishes == [("speak", Language.ENGLISH), ("wear", Appearance.DARK)]


@pytest.fixture
def copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "backups", lambda: tmp_path / "copies")
    return tmp_path / "copies"


def test_it_is_said_where_the_desk_is_and_that_there_is_no_copy_yet(
    small_seat: Seat, qtbot: QtBot, copies: Path
) -> None:
    section = shown(KeepingSection(small_seat.workplace), qtbot)
    assert words_in(section, "desk-file") == str(small_seat.desk.database.path)
    assert words_in(section, "last-copy") == "jeszcze brak"
    assert str(copies) in words_in(section, "copies-folder")


def test_it_is_said_when_the_last_copy_was_made(small_seat: Seat, qtbot: QtBot, copies: Path) -> None:
    back_up_daily(small_seat.desk, copies)
    section = shown(KeepingSection(small_seat.workplace), qtbot)
    assert words_in(section, "last-copy").startswith("dzisiaj")
    assert words_in(section, "copies-count") == "1 kopia"


def test_copying_and_restoring_is_asked_of_the_program(small_seat: Seat, qtbot: QtBot, copies: Path) -> None:
    section = shown(KeepingSection(small_seat.workplace), qtbot)
    press(section, "back-up")
    press(section, "restore")
    assert small_seat.program.wishes == [("back up", None), ("restore", None)]

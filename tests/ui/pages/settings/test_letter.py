"""The office's own letter is taken in the settings, where its mistakes are told, and taken away again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dpdesk.services.offices.office_letter import office_letter
from dpdesk.settings import Language
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.pages.settings.letter import LetterSection
from tests.documents.office_letter.letters import letter
from tests.ui.conftest import Seat


@pytest.fixture
def section(small_seat: Seat, qtbot: QtBot) -> LetterSection:
    section = LetterSection(small_seat.workplace)
    qtbot.addWidget(section)
    section.resize(900, 600)
    section.show()
    qtbot.waitExposed(section)
    section.refresh()
    return section


def press(section: LetterSection, name: str) -> None:
    button = section.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()


def said(section: LetterSection, name: str) -> str:
    label = section.findChild(QLabel, name)
    assert label is not None
    return label.text() if not label.isHidden() else ""


def brought(seat: Seat, folder: Path, *paragraphs: str) -> Path:
    path = folder / "pismo.docx"
    path.write_bytes(letter(*paragraphs))
    seat.notices.files.append(path)
    return path


def test_a_letter_is_taken_and_taken_away(section: LetterSection, small_seat: Seat, tmp_path: Path) -> None:
    brought(small_seat, tmp_path, "{{ title }}")
    press(section, "take-letter")
    assert "pismo.docx" in said(section, "letter-state")
    assert office_letter(small_seat.desk, Language.POLISH) is not None
    press(section, "remove-letter")
    assert office_letter(small_seat.desk, Language.POLISH) is None
    assert "pismo.docx" not in said(section, "letter-state")


def test_mistakes_are_told_and_nothing_is_taken(section: LetterSection, small_seat: Seat, tmp_path: Path) -> None:
    brought(small_seat, tmp_path, *(f"{{{{ titel{'x' * number} }}}}" for number in range(12)))
    press(section, "take-letter")
    assert "titel" in said(section, "letter-mistakes")
    assert said(section, "letter-mistakes").count("•") == 8
    assert office_letter(small_seat.desk, Language.POLISH) is None


def test_each_language_has_a_letter_of_its_own(section: LetterSection, small_seat: Seat, tmp_path: Path) -> None:
    brought(small_seat, tmp_path, "{{ title }}")
    press(section, "take-letter")
    languages = section.findChild(ChoiceEditor, "letter-language")
    assert languages is not None
    languages.set_value(Language.ENGLISH)
    section.refresh()
    assert "pismo.docx" not in said(section, "letter-state")


def test_the_letter_to_begin_with_is_saved_and_can_be_taken(
    section: LetterSection, small_seat: Seat, tmp_path: Path
) -> None:
    small_seat.notices.files += [tmp_path / "nowe.docx", tmp_path / "nowe.docx"]
    press(section, "save-starter")
    press(section, "take-letter")
    assert "nowe.docx" in said(section, "letter-state")

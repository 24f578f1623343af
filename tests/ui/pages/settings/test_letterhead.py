"""The letterhead is taken in the settings, shown below a letter, measured, and taken away again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dpdesk.services.offices.organising import organiser_or_new
from dpdesk.ui.pages.settings.letterhead import LetterheadSection
from tests.documents.letter_papers import picture
from tests.documents.render.hearing import aloud
from tests.ui.conftest import Seat


@pytest.fixture
def section(small_seat: Seat, qtbot: QtBot) -> LetterheadSection:
    section = LetterheadSection(small_seat.workplace)
    qtbot.addWidget(section)
    section.resize(900, 600)
    section.show()
    qtbot.waitExposed(section)
    section.refresh()
    return section


def button(section: LetterheadSection, name: str) -> QPushButton:
    found = section.findChild(QPushButton, name)
    assert found is not None
    return found


def line(section: LetterheadSection, name: str) -> QLineEdit:
    found = section.findChild(QLineEdit, name)
    assert found is not None
    return found


def said(section: LetterheadSection, name: str) -> str:
    label = section.findChild(QLabel, name)
    assert label is not None
    return label.text() if not label.isHidden() else ""


def take(section: LetterheadSection, seat: Seat, folder: Path, data: bytes) -> None:
    path = folder / "papier.png"
    path.write_bytes(data)
    seat.notices.files.append(path)
    button(section, "choose-letterhead").click()


def letter_shown(section: LetterheadSection, qtbot: QtBot) -> list[str]:
    with qtbot.waitSignal(section.preview.paper_shown):
        pass
    assert section.preview.pdf is not None
    return aloud(section.preview.pdf)


def type_into(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_letterhead_is_taken_shown_and_taken_away(
    section: LetterheadSection, small_seat: Seat, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not button(section, "remove-letterhead").isEnabled()
    assert not line(section, "letterhead-top").isEnabled()
    take(section, small_seat, tmp_path, picture((210, 297)))
    assert organiser_or_new(small_seat.desk).letterhead_id is not None
    assert line(section, "letterhead-top").text() == "38"
    assert any("Figure" in told for told in letter_shown(section, qtbot))
    button(section, "remove-letterhead").click()
    assert organiser_or_new(small_seat.desk).letterhead_id is None
    assert not any("Figure" in told for told in letter_shown(section, qtbot))


def test_a_height_that_hides_the_letterhead_is_told_and_saved(
    section: LetterheadSection, small_seat: Seat, tmp_path: Path
) -> None:
    take(section, small_seat, tmp_path, picture((210, 297)))
    assert said(section, "letterhead-warning") == ""
    type_into(line(section, "letterhead-top"), "20")
    assert organiser_or_new(small_seat.desk).letterhead_top == 20
    assert "20" in said(section, "letterhead-warning")
    type_into(line(section, "letterhead-top"), "50")
    assert said(section, "letterhead-warning") == ""


def test_a_height_that_leaves_no_room_for_text_is_not_saved(
    section: LetterheadSection, small_seat: Seat, tmp_path: Path
) -> None:
    take(section, small_seat, tmp_path, picture((210, 297)))
    type_into(line(section, "letterhead-top"), "250")
    assert organiser_or_new(small_seat.desk).letterhead_top == 38
    assert "120" in said(section, "remark-letterhead_top")


def test_a_file_that_cannot_be_taken_is_told(section: LetterheadSection, small_seat: Seat, tmp_path: Path) -> None:
    take(section, small_seat, tmp_path, b"nic")
    assert organiser_or_new(small_seat.desk).letterhead_id is None
    assert small_seat.notices.shown

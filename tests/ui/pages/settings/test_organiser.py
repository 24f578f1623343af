"""The organiser is edited field by field, with logo and data protection; each change can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.organisations import Organiser
from dpdesk.services.journal import undo
from dpdesk.services.offices.organising import organiser
from dpdesk.ui.fields.remarks import Remark
from dpdesk.ui.pages.settings.data_protection import DataProtectionSection
from dpdesk.ui.pages.settings.organiser import OrganiserSection
from dpdesk.ui.pages.settings.section import Section
from tests.ui.conftest import Seat


def shown(section: Section, qtbot: QtBot) -> Section:
    qtbot.addWidget(section)
    section.resize(900, 600)
    section.show()
    qtbot.waitExposed(section)
    section.refresh()
    return section


@pytest.fixture
def section(sample_seat: Seat, qtbot: QtBot) -> Section:
    return shown(OrganiserSection(sample_seat.workplace), qtbot)


def field(section: QWidget, name: str) -> QLineEdit:
    found = section.findChild(QLineEdit, name)
    assert found is not None
    return found


def fill(section: QWidget, name: str, text: str) -> None:
    """Type a text into a field in the place of what is there, and leave it by Enter."""
    line = field(section, name)
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, f"{text}\r")


def press(section: QWidget, name: str) -> None:
    button = section.findChild(QPushButton, name)
    assert button is not None
    button.click()


def remark(section: QWidget, name: str) -> str:
    label = section.findChild(QLabel, f"remark-{name}")
    return label.text() if label is not None and not label.isHidden() else ""


def kept(seat: Seat) -> Organiser:
    return organiser(seat.desk)


def test_a_field_is_saved_when_it_is_left_and_the_change_can_be_undone(section: Section, sample_seat: Seat) -> None:
    before = kept(sample_seat)
    fill(section, "town", "Tychy")
    assert kept(sample_seat).town == "Tychy"
    undo(sample_seat.desk)
    section.refresh()
    assert kept(sample_seat).town == before.town == field(section, "town").text()


def test_what_a_letter_would_lack_is_said_beside_the_field(section: Section) -> None:
    assert remark(section, "signatory_name") == ""
    fill(section, "signatory-name", "")
    assert "są bez podpisu" in remark(section, "signatory_name")


def test_an_address_that_is_none_is_not_saved(section: Section, sample_seat: Seat) -> None:
    before = kept(sample_seat)
    fill(section, "contact-email", "nie ma")
    assert kept(sample_seat) == before
    assert "nie ma" in remark(section, "contact_email")


def test_a_desk_without_an_organiser_gets_one(small_seat: Seat, qtbot: QtBot) -> None:
    section = shown(OrganiserSection(small_seat.workplace), qtbot)
    assert "są bez nagłówka" in remark(section, "name")
    fill(section, "name", "Zwiazek Gmin")
    assert kept(small_seat).name == "Zwiazek Gmin"
    assert remark(section, "name") == ""


def test_a_logo_is_chosen_shown_and_taken_away(section: Section, sample_seat: Seat, tmp_path: Path) -> None:
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    picture.save(str(tmp_path / "logo.png"))
    sample_seat.notices.files.append(tmp_path / "logo.png")
    press(section, "choose-logo")
    label = section.findChild(QLabel, "logo-picture")
    assert label is not None
    assert kept(sample_seat).logo_id is not None
    assert not label.pixmap().isNull()
    assert field(section, "logo-alternative").text() == kept(sample_seat).name
    press(section, "remove-logo")
    assert kept(sample_seat).logo_id is None
    assert label.pixmap().isNull()


def test_a_file_that_is_no_picture_is_refused(section: Section, sample_seat: Seat, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("no picture")
    sample_seat.notices.files.append(tmp_path / "logo.png")
    press(section, "choose-logo")
    assert len(sample_seat.notices.shown) == 1
    assert kept(sample_seat).logo_id is None


def test_a_damaged_picture_is_said_to_be_one(section: Section, sample_seat: Seat, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n and then nothing")
    sample_seat.notices.files.append(tmp_path / "logo.png")
    press(section, "choose-logo")
    logo = section.findChild(QWidget, "logo")
    assert logo is not None
    assert "uszkodzony" in logo.findChildren(Remark)[0].text()


def test_no_file_chosen_changes_nothing(section: Section, sample_seat: Seat) -> None:
    before = kept(sample_seat)
    sample_seat.notices.files.append(None)
    press(section, "choose-logo")
    assert kept(sample_seat) == before


def test_a_long_field_is_one_paragraph_and_enter_saves_it(sample_seat: Seat, qtbot: QtBot) -> None:
    section = shown(DataProtectionSection(sample_seat.workplace), qtbot)
    recipients = section.findChild(QPlainTextEdit, "recipients")
    assert recipients is not None
    QTest.keyClicks(recipients, "firma hostingowa\r")
    assert kept(sample_seat).recipients == "firma hostingowa"
    assert recipients.toPlainText() == "firma hostingowa"

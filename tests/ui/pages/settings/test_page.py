"""The sections of the settings: each opens in both languages, by mouse, key and name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.services.desk import Desk
from dpdesk.settings import Language
from dpdesk.ui.pages.settings.page import SettingsPage, section_title
from dpdesk.ui.pages.settings.section import SectionName
from tests.ui.conftest import MakeSeat, Seat


def settings(seat: Seat, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(seat.workplace)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.refresh()
    return page


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", SectionName)
def test_every_section_opens_and_names_each_of_its_controls(
    sample_desk: Desk, seat_at: MakeSeat, qtbot: QtBot, name: SectionName, language: Language
) -> None:
    seat = seat_at(sample_desk, language)
    page = settings(seat, qtbot)
    page.show_section(name)
    assert page.section.objectName() == f"section-{name}"
    assert section_title(name, seat.workplace.words)
    nameless = [control.objectName() for control in controls(page) if not accessible_name(control)]
    assert nameless == []
    assert seat.notices.shown == []


def controls(page: QWidget) -> list[QWidget]:
    kinds = QLineEdit | QPlainTextEdit | QComboBox | QPushButton | QListWidget
    return [widget for widget in page.findChildren(QWidget) if isinstance(widget, kinds) and widget.isVisible()]


def accessible_name(control: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


def test_a_section_is_chosen_from_the_list_with_the_arrow_keys(sample_seat: Seat, qtbot: QtBot) -> None:
    page = settings(sample_seat, qtbot)
    sections = page.findChild(QListWidget, "section-list")
    assert sections is not None
    QTest.keyClick(sections, Qt.Key.Key_Down)
    assert page.section.objectName() == "section-data-protection"


def test_a_section_is_chosen_by_its_key(sample_seat: Seat, qtbot: QtBot) -> None:
    page = settings(sample_seat, qtbot)
    QTest.keyClick(page, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    assert page.section.objectName() == "section-keeping"


def test_other_pages_lead_to_a_section(sample_seat: Seat, qtbot: QtBot) -> None:
    page = settings(sample_seat, qtbot)
    page.go_to("keeping")
    assert page.section.objectName() == "section-keeping"


@pytest.mark.parametrize(
    ("spot", "section", "field"),
    [
        ("signatory_name", "section-organiser", "signatory-name"),
        ("dpo_email", "section-data-protection", "dpo-email"),
    ],
)
def test_other_pages_lead_to_a_field(sample_seat: Seat, qtbot: QtBot, spot: str, section: str, field: str) -> None:
    page = settings(sample_seat, qtbot)
    page.go_to(spot)
    assert page.section.objectName() == section
    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == field

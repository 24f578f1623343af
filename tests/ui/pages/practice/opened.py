"""A page of a practice that hears of every change, and what is done on it by keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import PracticeId
from dpdesk.domain.practice_lines import PracticeAbout
from dpdesk.ui.pages.practice.page import PracticePage
from dpdesk.ui.picking.add_line import AddLine
from dpdesk.ui.workplace import PageName, Place
from tests.services.practices.gardens import known
from tests.ui.conftest import Seat
from tests.ui.fields.keys import press, replace_text, type_text

Key = Qt.Key
T = TypeVar("T")


@dataclass
class Open:
    """A page that hears of every change, and the practice it is of."""

    seat: Seat
    page: PracticePage
    practice_id: PracticeId

    @property
    def about(self) -> PracticeAbout:
        return known(self.seat.desk, self.practice_id)

    def click(self, name: str) -> None:
        self.button(name).click()

    def button(self, name: str) -> QPushButton:
        button = self.page.findChild(QPushButton, name)
        assert button is not None, name
        return button


def open_it(seat: Seat, practice_id: PracticeId, qtbot: QtBot) -> Open:
    page = PracticePage(seat.workplace, practice_id)
    qtbot.addWidget(page)
    page.resize(1080, 640)
    with qtbot.waitActive(page):
        page.show()
    page.arrive(Place(page=PageName.PRACTICES, practice_id=practice_id))
    page.finish()
    seat.workplace.bridge.changed.connect(page.refresh)
    return Open(seat, page, practice_id)


def field(opened: Open, name: str) -> QWidget:
    widget = opened.page.findChild(QWidget, name)
    assert widget is not None, name
    return widget


def write(opened: Open, name: str, text: str) -> None:
    """Type into a field and leave it."""
    widget = field(opened, name)
    widget.setFocus()
    replace_text(widget, text)
    press(widget, Key.Key_Tab)


def pick(line: AddLine[T], text: str) -> None:
    """Type a text and press Enter: what is marked among the offers is taken."""
    line.setFocus()
    type_text(line, text)
    press(line, Key.Key_Return)


def stage(opened: Open) -> str:
    return opened.about.practice.verification.value


def missing(opened: Open) -> list[str]:
    links = opened.page.verification.findChildren(QPushButton)
    return [link.text() for link in links if link.objectName().startswith("missing-") and link.isVisible()]

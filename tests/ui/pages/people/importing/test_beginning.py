"""An import begins on the page of people: by its key, its button, or a file that is let go over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.services.desk import Desk
from dpdesk.ui.pages.people.importing.dialog import ImportDialog, Step
from dpdesk.ui.pages.people.importing.dropping import file_in
from dpdesk.ui.pages.people.page import PeoplePage
from tests.ui.conftest import MakeSeat
from tests.ui.fields.keys import press

ACTION = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(desk: Desk, seat_at: MakeSeat, qtbot: QtBot) -> PeoplePage:
    made = PeoplePage(seat_at(desk).workplace)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.refresh()
    return made


def dialog_of(page: PeoplePage) -> ImportDialog:
    dialog = page.findChild(ImportDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def urls(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Drag something over a widget and let it go; tell whether it was taken."""
    entered = QDragEnterEvent(QPoint(20, 20), ACTION, data, LEFT, NONE)
    QApplication.sendEvent(widget, entered)
    if not entered.isAccepted():
        return False
    dropped = QDropEvent(QPointF(20, 20), ACTION, data, LEFT, NONE)
    QApplication.sendEvent(widget, dropped)
    return dropped.isAccepted()


def test_the_key_begins_an_import(page: PeoplePage) -> None:
    press(page.filter_line, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(page)
    assert dialog.step is Step.FILE
    assert dialog.focusWidget() is dialog.file.button
    press(dialog, Qt.Key.Key_Escape)


def test_the_button_begins_an_import(page: PeoplePage, qtbot: QtBot) -> None:
    button = page.findChild(QPushButton, "import-people-button")
    assert button is not None
    qtbot.mouseClick(button, LEFT)
    dialog_of(page).reject()


def test_a_file_that_is_let_go_over_the_page_is_read(page: PeoplePage, list_file: Path) -> None:
    assert drop(page, urls(list_file))
    dialog = dialog_of(page)
    assert dialog.step is Step.COLUMNS
    dialog.reject()


def test_a_file_can_be_let_go_over_the_first_step(page: PeoplePage, list_file: Path) -> None:
    page.begin_import()
    dialog = dialog_of(page)
    assert drop(dialog, urls(list_file))
    assert dialog.step is Step.COLUMNS
    assert not drop(dialog, urls(list_file))
    dialog.reject()


def test_several_files_and_what_is_no_file_are_not_taken(page: PeoplePage, list_file: Path) -> None:
    words, web = QMimeData(), QMimeData()
    words.setText("Anna Nowa")
    web.setUrls([QUrl("https://example.org/lista.xlsx")])
    for data in (words, web, urls(list_file, list_file)):
        assert file_in(data) is None
        assert not drop(page, data)
    assert page.findChild(ImportDialog) is None

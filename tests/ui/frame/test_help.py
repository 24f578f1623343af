"""About and the help about keys: what they show, that they close on Esc, and that nothing of them is left."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QTableWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dpdesk.language.catalogues import Words, words_for
from dpdesk.services.desks.crediting import libraries
from dpdesk.settings import Language
from dpdesk.ui.frame.about import AboutDialog
from dpdesk.ui.frame.key_texts import key_groups
from dpdesk.ui.frame.keys import KeysDialog

DIALOGS = [AboutDialog, KeysDialog]
MakeDialog = Callable[[Words], AboutDialog | KeysDialog]


def rows(table: QTableWidget) -> list[list[str]]:
    cells = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[cell.text() if cell else "" for cell in row] for row in cells]


@pytest.mark.parametrize("language", Language)
def test_about_names_every_library_with_its_licence(qtbot: QtBot, language: Language) -> None:
    dialog = AboutDialog(words_for(language))
    qtbot.addWidget(dialog)
    table = dialog.findChild(QTableWidget, "libraries")
    assert table is not None
    assert rows(table) == [[one.name, one.version, one.licence] for one in libraries()]
    assert all(all(row) for row in rows(table))


def test_about_says_whose_data_are_shipped(qtbot: QtBot) -> None:
    dialog = AboutDialog(words_for(Language.POLISH))
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QPlainTextEdit, "data-credits")
    assert shown is not None
    assert "GeoNames" in shown.toPlainText()
    assert "SGJP" in shown.toPlainText()


@pytest.mark.parametrize("language", Language)
def test_the_help_names_every_key_with_what_it_does(qtbot: QtBot, language: Language) -> None:
    dialog = KeysDialog(words_for(language))
    qtbot.addWidget(dialog)
    table = dialog.findChild(QTableWidget, "keys")
    assert table is not None
    told = {deed for _, deed in rows(table)}
    assert {deed for group in key_groups(words_for(language)) for _, deed in group.keys} <= told


@pytest.mark.parametrize("make", DIALOGS)
def test_a_dialog_closes_on_esc_and_is_freed(qtbot: QtBot, make: MakeDialog) -> None:
    dialog = make(words_for(Language.POLISH))
    gone = weakref.ref(dialog)
    QTimer.singleShot(0, press_esc)
    dialog.show_up()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
    del dialog
    gc.collect()
    assert gone() is None


def press_esc() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

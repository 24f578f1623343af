"""Help about the keyboard: every key of the window, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dpdesk.ui.frame.about import set_up_for_reading
from dpdesk.ui.frame.key_texts import KeyGroup, key_groups

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

_KEYS, _DEEDS = 0, 1
_SIZE = (680, 560)


class KeysDialog(QDialog):
    """Shows what each key does."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("Keys"))
        self._words = words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self._line(words.gettext("Keys"), "title"))
        hint = words.gettext("Everything in the program can be done with the keyboard alone.")
        layout.addWidget(self._line(hint, "muted"))
        layout.addWidget(self._table(key_groups(words)), 1)
        layout.addWidget(self._close_button())
        self.resize(*_SIZE)

    def show_up(self) -> None:
        """Show the dialog until it is closed."""
        self.exec()

    def _table(self, groups: tuple[KeyGroup, ...]) -> QTableWidget:
        words = self._words
        table = QTableWidget(0, 2, self)
        table.setObjectName("keys")
        table.setAccessibleName(words.gettext("Keys and what they do, page by page"))
        table.setHorizontalHeaderLabels([words.pgettext("column", "Key"), words.pgettext("column", "What it does")])
        for group in groups:
            self._add_heading(table, group.title)
            for keys, deed in group.keys:
                self._add_row(table, _shown(keys), deed)
        set_up_for_reading(table)
        table.horizontalHeader().setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _add_heading(self, table: QTableWidget, title: str) -> None:
        row = table.rowCount()
        table.insertRow(row)
        heading = QTableWidgetItem(title)
        font = QFont(table.font())
        font.setBold(True)
        heading.setFont(font)
        table.setItem(row, _KEYS, heading)
        table.setSpan(row, _KEYS, 1, 2)

    def _add_row(self, table: QTableWidget, keys: str, deed: str) -> None:
        row = table.rowCount()
        table.insertRow(row)
        table.setItem(row, _KEYS, QTableWidgetItem(keys))
        table.setItem(row, _DEEDS, QTableWidgetItem(deed))

    def _line(self, sentence: str, role: str) -> QLabel:
        label = QLabel(sentence, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    def _close_button(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        box.addButton(self._words.pgettext("button", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        return box


def _shown(keys: str) -> str:
    """Give keys as this system writes them: "Ctrl+Y / Ctrl+Shift+Z", "Alt+1 … Alt+5"."""
    choices = (" … ".join(map(_native, one.split("…"))) for one in keys.split("|"))
    return " / ".join(choices)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys

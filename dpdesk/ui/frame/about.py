"""What the program is: its version and licence, what it is made of, and whose data it ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dpdesk.services.desks.crediting import Library, data_credits, libraries, version

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

_SIZE = (680, 520)


class AboutDialog(QDialog):
    """Shows version, licences and credits."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("About DPDesk"))
        self._words = words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self._line(f"DPDesk {version()}", "title"))
        layout.addWidget(self._line(self._what_it_is()))
        layout.addWidget(self._line(self._licence(), "muted"))
        layout.addSpacing(6)
        layout.addWidget(self._tabs(), 1)
        layout.addWidget(self._close_button())
        self.resize(*_SIZE)

    def show_up(self) -> None:
        """Show the dialog until it is closed."""
        self.exec()

    def _what_it_is(self) -> str:
        return self._words.gettext(
            "Plans exchange meetings of municipalities, addresses invitations, records attendance "
            "and writes the papers."
        )

    def _licence(self) -> str:
        return self._words.gettext(
            "Free software under the MIT licence: you may use, copy, change and pass it on. It comes without warranty."
        )

    def _tabs(self) -> QTabWidget:
        tabs = QTabWidget(self)
        tabs.setObjectName("credits")
        tabs.setDocumentMode(True)
        tabs.addTab(self._libraries(libraries()), self._words.pgettext("tab", "&Libraries"))
        tabs.addTab(self._data(), self._words.pgettext("tab", "&Data"))
        return tabs

    def _libraries(self, found: tuple[Library, ...]) -> QTableWidget:
        words = self._words
        table = QTableWidget(len(found), 3, self)
        table.setObjectName("libraries")
        table.setAccessibleName(words.gettext("Libraries that the program is made with, and their licences"))
        table.setHorizontalHeaderLabels(
            [
                words.pgettext("column", "Library"),
                words.pgettext("column", "Version"),
                words.pgettext("column", "Licence"),
            ]
        )
        for row, library in enumerate(found):
            for column, text in enumerate((library.name, library.version, library.licence)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        set_up_for_reading(table)
        return table

    def _data(self) -> QPlainTextEdit:
        shown = QPlainTextEdit(data_credits(), self)
        shown.setObjectName("data-credits")
        shown.setAccessibleName(self._words.gettext("Whose data the program ships, and their licences"))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        return shown

    def _close_button(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        box.addButton(self._words.pgettext("button", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        return box

    def _line(self, sentence: str, role: str = "") -> QLabel:
        label = QLabel(sentence, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label


def set_up_for_reading(table: QTableWidget) -> None:
    """Make a small table one that is only read: rows as high as their text, Tab leaves it."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(table.columnCount() - 1, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

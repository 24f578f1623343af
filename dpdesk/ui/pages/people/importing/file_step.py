"""The first step of an import: which file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.messages import N_, Message
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.people.importing.dropping import ENDINGS

if TYPE_CHECKING:
    from dpdesk.ui.notices import Filters
    from dpdesk.ui.workplace import Workplace

LISTS: Filters = ((Message(N_("Lists of people")), ENDINGS), (Message(N_("All files")), ("*",)))
_ROOM = 28


class FileStep(QWidget):
    """Says what can be read and sends `chosen` with a file."""

    chosen = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-file")
        self._workplace = workplace
        words = workplace.words
        self.button = QPushButton(
            icon(IconName.FOLDER, workplace.look, workplace.look.on_accent),
            words.pgettext("import", "Choose the &file…"),
            self,
        )
        self.button.setObjectName("import-choose")
        self.button.setProperty("primary", "true")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._choose)
        self._lay_out()

    def _choose(self) -> None:
        path = self._workplace.notices.file_to_open(Message(N_("List of people to import")), LISTS)
        if path is not None:
            self.chosen.emit(path)

    def _lay_out(self) -> None:
        words = self._workplace.words
        card = QFrame(self)
        card.setObjectName("import-drop")
        card.setProperty("card", "true")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(_ROOM, _ROOM, _ROOM, _ROOM)
        inside.setSpacing(14)
        inside.addStretch()
        for text, role in (
            (words.gettext("Drop a list of people here, or choose it."), "heading"),
            (
                words.gettext(
                    "An Excel or LibreOffice workbook (XLSX, XLS, ODS), a text table (CSV), the answers to a form, "
                    "or business cards (vCard)."
                ),
                "",
            ),
            (
                words.gettext(
                    "The list may be as it is: with a title above its headings, empty lines, totals. First you see "
                    "what its columns mean and what becomes of each row. Nothing is written before you say so."
                ),
                "muted",
            ),
        ):
            inside.addWidget(_line(text, role, card))
        inside.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card, 1)


def _line(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    return label

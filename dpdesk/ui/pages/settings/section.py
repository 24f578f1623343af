"""What every section of the settings is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_MARGIN = 24


class SectionName(StrEnum):
    """The sections, in the order of their list."""

    ORGANISER = "organiser"
    DATA_PROTECTION = "data-protection"
    TEXTS = "texts"
    LETTERHEAD = "letterhead"
    LETTER = "letter"
    DOCUMENTS = "documents"
    WINDOW = "window"
    KEEPING = "keeping"


class Section(QScrollArea):
    """One part of the settings below a sentence that says what it is for."""

    def __init__(self, workplace: Workplace, name: SectionName, purpose: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"section-{name}")
        self.setAccessibleName(purpose)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.workplace = workplace
        self.inside = QWidget(self)
        self.inside.setProperty("page", "true")
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(_MARGIN, 20, _MARGIN, _MARGIN)
        self.column.setSpacing(12)
        self.column.addWidget(self.line(purpose, "muted"))
        self.setWidget(self.inside)

    def refresh(self) -> None:
        """Show what it is about as it now is."""
        raise NotImplementedError

    def go_to(self, spot: str) -> bool:
        """Bring a field into view; tell whether there is such a field here."""
        return False

    def line(self, sentence: str, role: str = "") -> QLabel:
        """Make a line of words."""
        label = QLabel(sentence, self.inside)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

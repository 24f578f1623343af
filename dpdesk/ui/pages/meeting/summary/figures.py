"""The numbers of a meeting, each large above what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_IN_A_ROW = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, what it counts, and a detail below."""

    number: str
    caption: str
    detail: str = ""


class Figures(QWidget):
    """A grid of numbers."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self._workplace = workplace
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._cards: list[_Card] = []

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other numbers."""
        while len(self._cards) < len(figures):
            card = _Card(self)
            place = len(self._cards)
            self._grid.addWidget(card, place // _IN_A_ROW, place % _IN_A_ROW)
            self._cards.append(card)
        for card, figure in zip(self._cards, figures, strict=False):
            card.show_figure(figure)
        for card in self._cards[len(figures) :]:
            card.hide()


class _Card(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("figure")
        self.setProperty("card", "true")
        self._number, self._caption, self._detail = (QLabel(self) for _ in range(3))
        self._number.setProperty("role", "title")
        for label in (self._caption, self._detail):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(0)
        for label in (self._number, self._caption, self._detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        layout.addStretch()

    def show_figure(self, figure: Figure) -> None:
        self._number.setText(figure.number)
        self._caption.setText(figure.caption)
        self._detail.setText(figure.detail)
        self._detail.setVisible(bool(figure.detail))
        self.setAccessibleName(f"{figure.caption}: {figure.number}")
        self.setAccessibleDescription(figure.detail)
        self.show()

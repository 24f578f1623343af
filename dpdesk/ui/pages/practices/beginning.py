"""What the catalogue says while it is empty: what belongs here, and the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_LETTERS = 72
_INSIDE = 24


class EmptyCatalogue(QWidget):
    """Offers the first practice; `new` is the action that begins it."""

    def __init__(self, workplace: Workplace, new: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty-catalogue")
        words, look = workplace.words, workplace.look
        card = QFrame(self)
        card.setProperty("card", "true")
        card.setMaximumWidth(_LETTERS * self.fontMetrics().averageCharWidth() + 2 * _INSIDE)
        told = words.gettext(
            "Here are the solutions that municipalities show to others: what the problem was, what was done, what came "
            "of it, and whom to ask. A title is enough to begin with; the page of a practice says what it still lacks."
        )
        also = words.gettext("Practices that are added to the plan of a meeting come here by themselves.")
        begin = QPushButton(icon(IconName.ADD, look, look.on_accent), new.text(), card)
        begin.setObjectName("begin-practice-button")
        begin.setProperty("primary", "true")
        begin.clicked.connect(new.trigger)
        self.setFocusProxy(begin)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(_INSIDE, 20, _INSIDE, 20)
        inside.setSpacing(12)
        inside.addWidget(_label(words.gettext("No good practices yet"), "title", card))
        inside.addWidget(_label(told, "", card))
        inside.addWidget(_label(also, "muted", card))
        inside.addWidget(begin, 0, Qt.AlignmentFlag.AlignLeft)
        beside = QHBoxLayout()
        beside.addStretch(1)
        beside.addWidget(card, 8)
        beside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(beside)
        layout.addStretch(2)


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

"""The parts of the plan: a card with a heading, and the button and the line that are in many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from dpdesk.ui.icons import icon

if TYPE_CHECKING:
    from dpdesk.ui.icons import IconName
    from dpdesk.ui.workplace import Workplace

_MARGINS = (16, 12, 16, 14)
_BETWEEN = 8


class PlanCard(QFrame):
    """A part of the plan under its heading. `head` is for what stands beside the heading, `body` for all below it."""

    def __init__(self, workplace: Workplace, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("card", "true")
        self.setAccessibleName(title)
        self.workplace = workplace
        self.heading = QLabel(title, self)
        self.heading.setProperty("role", "heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.head = QHBoxLayout()
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*_MARGINS)
        self.body.setSpacing(_BETWEEN)
        self.body.addLayout(self.head)

    def line(self, name: str, sentence: str = "") -> QLabel:
        """Make a muted line of words, which explains."""
        label = QLabel(sentence, self)
        label.setObjectName(name)
        label.setProperty("role", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def button(self, name: str, picture: IconName, title: str, keys: str = "") -> QPushButton:
        """Make a button with an icon and words; `keys` names in its tip what does the same from the keyboard."""
        button = QPushButton(icon(picture, self.workplace.look), title, self)
        button.setObjectName(name)
        if keys:
            button.setToolTip(f"{title.replace('&', '')} ({keys})")
        return button


def icon_button(workplace: Workplace, name: str, picture: IconName, told: str, parent: QWidget) -> QToolButton:
    """Make a small button that shows an icon alone; its words are in its tip and are what a screen reader says."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setIcon(icon(picture, workplace.look, workplace.look.muted))
    button.setToolTip(told)
    button.setAccessibleName(told)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAutoRaise(True)
    return button

"""What the first page says while the desk knows no meeting: what belongs here, and the first steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_LETTERS = 72
_INSIDE = 24


class Beginning(QWidget):
    """Offers the first meeting, and the office's own data, which every paper bears."""

    planning = Signal()
    introducing = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("beginning")
        self._workplace = workplace
        beside = QHBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self._card(), 8)
        beside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(beside)
        layout.addStretch(2)

    def _card(self) -> QFrame:
        words = self._workplace.words
        card = QFrame(self)
        card.setProperty("card", "true")
        card.setMaximumWidth(_LETTERS * self.fontMetrics().averageCharWidth() + 2 * _INSIDE)
        told = words.gettext(
            "Here you will see what to do next: the meeting that comes, the tasks that are due, the replies that "
            "came, and the year with its meetings and holidays. Begin with a meeting: a title and a day are enough."
        )
        also = words.gettext(
            "The letterhead, the contact and the signature on all papers come from the data of the office."
        )
        inside = QVBoxLayout(card)
        inside.setContentsMargins(_INSIDE, 20, _INSIDE, 20)
        inside.setSpacing(12)
        inside.addWidget(_label(words.gettext("No meetings yet"), "title", card))
        inside.addWidget(_label(told, "", card))
        inside.addWidget(_label(also, "muted", card))
        inside.addLayout(self._steps(card))
        return card

    def _steps(self, card: QFrame) -> QHBoxLayout:
        words, look = self._workplace.words, self._workplace.look
        plan = QPushButton(words.pgettext("command", "New &meeting…"), card)
        plan.setObjectName("beginning-plan")
        plan.setIcon(icon(IconName.ADD, look, look.on_accent))
        plan.setProperty("primary", "true")
        plan.clicked.connect(self.planning)
        self.setFocusProxy(plan)
        introduce = QPushButton(words.pgettext("command", "Data of the &office…"), card)
        introduce.setObjectName("beginning-introduce")
        introduce.setIcon(icon(IconName.OFFICE, look))
        introduce.clicked.connect(self.introducing)
        steps = QHBoxLayout()
        steps.addWidget(plan)
        steps.addWidget(introduce)
        steps.addStretch()
        return steps


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

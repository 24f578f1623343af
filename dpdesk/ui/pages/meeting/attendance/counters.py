"""The numbers of a session in large figures, as they grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.domain.register import Tally
from dpdesk.language.numbers import number

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_FIGURE_SIZE = 1.9
"""times the text around it"""


class CounterStrip(QFrame):
    """Counters side by side; a screen reader hears each as a sentence."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("counters")
        self.setProperty("card", "true")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = workplace.words
        self._figures: dict[str, QLabel] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 6, 16, 8)
        self._layout.setSpacing(22)
        self._add_all()
        self._layout.addStretch()
        self.show_tally(Tally())

    def show_tally(self, tally: Tally) -> None:
        """Show the numbers of a session."""
        language = self._words.language
        present, expected = number(tally.present, language), number(tally.expected, language)
        told = {
            "present": self._words.pgettext("counter", "{present} / {expected}").format(
                present=present, expected=expected
            ),
            "online": number(tally.online, language),
            "walk-ins": number(tally.walk_ins, language),
            "absent": number(tally.absent, language),
            "excused": number(tally.excused, language),
            "open": number(tally.not_recorded, language),
            "municipalities": number(tally.municipalities, language),
        }
        for name, text in told.items():
            figure = self._figures[name]
            figure.setText(text)
            figure.setAccessibleName(f"{figure.property('caption')}: {text}")

    def _add_all(self) -> None:
        words = self._words
        self._add("present", words.pgettext("counter", "present / announced"))
        self._add("online", words.pgettext("counter", "of them online"))
        self._add("walk-ins", words.pgettext("counter", "not announced"))
        self._add("absent", words.pgettext("counter", "absent"))
        self._add("excused", words.pgettext("counter", "excused"))
        self._add("open", words.pgettext("counter", "not recorded"))
        self._add("municipalities", words.pgettext("counter", "municipalities"))

    def _add(self, name: str, caption: str) -> None:
        figure, below = QLabel(self), QLabel(caption, self)
        figure.setObjectName(f"counter-{name}")
        figure.setProperty("caption", caption)
        font = figure.font()
        font.setPointSizeF(font.pointSizeF() * _FIGURE_SIZE)
        font.setBold(True)
        figure.setFont(font)
        below.setProperty("role", "muted")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(figure)
        column.addWidget(below)
        self._figures[name] = figure
        self._layout.addLayout(column)

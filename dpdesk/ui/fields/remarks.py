"""A line of remark below a field or above a page: what to know, to look at, or to mend."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.appearance import Look
    from dpdesk.ui.workplace import Workplace

_GAP, _ABOVE = 6, 3


class Tone(Enum):
    """How grave a remark is."""

    NOTE = auto()
    GOOD = auto()
    WARNING = auto()
    ERROR = auto()


_ICONS = {
    Tone.NOTE: IconName.INFORMATION,
    Tone.GOOD: IconName.CHECK,
    Tone.WARNING: IconName.WARNING,
    Tone.ERROR: IconName.ERROR,
}


class Remark(QLabel):
    """An icon and words in the colour of their tone; nothing at all while there is nothing to say."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("remark")
        self._look = workplace.look
        self._tone = Tone.NOTE
        self._graveness = {
            Tone.NOTE: "",
            Tone.GOOD: "",
            Tone.WARNING: workplace.words.pgettext("remark", "Mind:"),
            Tone.ERROR: workplace.words.pgettext("remark", "Mistake:"),
        }
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setContentsMargins(self._icon_side() + _GAP, _ABOVE, 0, 0)
        self.setVisible(False)

    @property
    def tone(self) -> Tone:
        """How grave it is."""
        return self._tone

    def say(self, text: str, tone: Tone = Tone.WARNING) -> None:
        """Show a sentence, or nothing where it is empty."""
        self._tone = tone
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, _colour(tone, self._look))
        self.setPalette(palette)
        self.setText(text)
        self.setAccessibleName(f"{self._graveness[tone]} {text}".strip())
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon beside the first line."""
        super().paintEvent(event)
        side = self._icon_side()
        place = QRect(0, _ABOVE, side, side)
        painter = QPainter(self)
        icon(_ICONS[self._tone], self._look, _colour(self._tone, self._look)).paint(painter, place)
        painter.end()

    def _icon_side(self) -> int:
        return self.fontMetrics().height()


def _colour(tone: Tone, look: Look) -> QColor:
    return {Tone.NOTE: look.muted, Tone.GOOD: look.good, Tone.WARNING: look.warning, Tone.ERROR: look.bad}[tone]

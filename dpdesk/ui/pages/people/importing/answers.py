"""What may be decided about a row or an institution: one button each, with the key that does the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from dpdesk.ui.tips import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

NEW, LEAVE_OUT, TAKE_BACK, ELSE = "N", "Del", "Backspace", "F2"
_KEYS = {
    Qt.Key.Key_N: NEW,
    Qt.Key.Key_Delete: LEAVE_OUT,
    Qt.Key.Key_Backspace: TAKE_BACK,
    Qt.Key.Key_F2: ELSE,
    **{Qt.Key(Qt.Key.Key_0 + digit): str(digit) for digit in range(1, 10)},
}
_NARROWEST = 120


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to decide: the key that does it in the table, what it says, and what it does."""

    key: str
    text: str
    take: Callable[[], None]


class AnswerKeys(QObject):
    """Watches a table for the keys that decide about its row; sends `pressed` with a key as it is written."""

    pressed = Signal(str)

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that decide, pressed alone."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = _KEYS.get(Qt.Key(event.key())) if event.key() in _KEYS else None
        if key is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self.pressed.emit(key)
        return True


class AnswerButton(QPushButton):
    """A button that ends in "…" where there is no room for its words; the tip has all of them."""

    def __init__(self, name: str, offer: Offer, parent: QWidget) -> None:
        super().__init__(f"{offer.key}   {' '.join(offer.text.split())}".replace("&", "&&"), parent)
        self.setObjectName(name)
        self.setAccessibleName(offer.text)
        self.setToolTip(plain_tip(offer.text))
        self.setAutoDefault(False)
        self.setProperty("answer", "true")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Be content with little room."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many of the words as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        option.text = self.fontMetrics().elidedText(
            option.text, Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic
        )
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class Answers(QScrollArea):
    """Shows what may be decided, one below the other; `take` does what a key does."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._offers: dict[str, Offer] = {}
        self.buttons: list[AnswerButton] = []
        self._inside = QWidget(self)
        self._inside.setProperty("page", "true")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addStretch()
        self.setWidget(self._inside)

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show what may be decided now."""
        self._offers = {one.key: one for one in reversed(offers)}
        for button in self.buttons:  # one of which may be what was pressed
            button.hide()
            self._column.removeWidget(button)
            button.deleteLater()
        self.buttons = [AnswerButton(f"answer-{place}", one, self._inside) for place, one in enumerate(offers, 1)]
        for place, (one, button) in enumerate(zip(offers, self.buttons, strict=True)):
            button.clicked.connect(partial(_do, one))
            self._column.insertWidget(place, button)
            button.show()

    def take(self, key: str) -> None:
        """Do what a key does, where it does anything now."""
        if key in self._offers:
            self._offers[key].take()

    def enter(self) -> None:
        """Go to the first answer."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)


def _do(offer: Offer) -> None:
    offer.take()

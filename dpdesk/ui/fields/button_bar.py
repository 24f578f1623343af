"""A row of tool buttons that leave out their words, not themselves, where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QToolButton, QWidget

_GAP = 2
_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_WITHOUT_WORDS = Qt.ToolButtonStyle.ToolButtonIconOnly


class ButtonBar(QWidget):
    """Buttons at the left and one at the right, which always keeps its words."""

    def __init__(self, buttons: Sequence[QToolButton], last: QToolButton | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("button-bar")
        self._buttons = tuple(buttons)
        self._last = last
        self._sizes: dict[Qt.ToolButtonStyle, QSize] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        # The bar may become narrower than its buttons are with their words.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for button in self._buttons:
            layout.addWidget(button)
        layout.addStretch()
        if last is not None:
            layout.addWidget(last)

    def sizeHint(self) -> QSize:
        """Have room for all words."""
        return self._size(_WITH_WORDS)

    def minimumSizeHint(self) -> QSize:
        """Have room for all buttons."""
        return self._size(_WITHOUT_WORDS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is no room for all of them."""
        super().resizeEvent(event)
        has_room = event.size().width() >= self._size(_WITH_WORDS).width()
        for button in self._buttons:
            button.setToolButtonStyle(_WITH_WORDS if has_room else _WITHOUT_WORDS)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew for another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._sizes.clear()

    def _size(self, style: Qt.ToolButtonStyle) -> QSize:
        """Give the size with the buttons in a style. It is measured once: measuring makes the layout ask again."""
        if style not in self._sizes:
            hints = [_hint(button, style) for button in self._buttons]
            hints += [self._last.sizeHint()] if self._last is not None else []
            width = sum(hint.width() + _GAP for hint in hints)
            self._sizes[style] = QSize(width, max((hint.height() for hint in hints), default=0))
        return self._sizes[style]


def _hint(button: QToolButton, style: Qt.ToolButtonStyle) -> QSize:
    present = button.toolButtonStyle()
    button.setToolButtonStyle(style)
    hint = button.sizeHint()
    button.setToolButtonStyle(present)
    return hint

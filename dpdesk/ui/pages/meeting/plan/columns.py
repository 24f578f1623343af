"""The cards of the plan side by side where there is room for two columns, and otherwise one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

_BETWEEN = 14
_MARGIN = 20
_LEFT_PART, _RIGHT_PART = 5, 7
_LETTERS_FOR_TWO = 158
"""How many letters wide the page must be for two columns."""


class CardColumns(QWidget):
    """Lays out cards. `narrow` is the order in one column; `left` and `right` are the columns where there are two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan-columns")
        self.setProperty("page", "true")
        self._narrow: Sequence[QWidget] = ()
        self._pair: tuple[Sequence[QWidget], Sequence[QWidget]] = ((), ())
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._is_wide: bool | None = None
        layout = QHBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(_MARGIN, 12, _MARGIN, _MARGIN)
        layout.setSpacing(_BETWEEN)
        for column, part in ((self._left, _LEFT_PART), (self._right, _RIGHT_PART)):
            column.setSpacing(_BETWEEN)
            column.addStretch(1)
            layout.addLayout(column, part)

    @property
    def is_wide(self) -> bool:
        """Whether there are two columns."""
        return bool(self._is_wide)

    def set_cards(self, left: Sequence[QWidget], right: Sequence[QWidget], narrow: Sequence[QWidget]) -> None:
        """Lay out these cards."""
        self._pair, self._narrow = (left, right), narrow
        self._arrange(is_wide=self.is_wide)

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: where two columns have no room, one has."""
        return QSize(0, super().minimumSizeHint().height())

    def order_tabs(self) -> None:
        """Have the Tab key go from field to field as the eye does, whenever the fields were made."""
        left, right = self._pair if self.is_wide else (self._narrow, ())
        fields = [field for card in (*left, *right) for field in _fields(card)]
        for field, following in pairwise(fields):
            QWidget.setTabOrder(field, following)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between one column and two."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= _LETTERS_FOR_TWO * self.fontMetrics().averageCharWidth()
        if is_wide is not self._is_wide:
            self._arrange(is_wide=is_wide)

    def _arrange(self, *, is_wide: bool) -> None:
        self._is_wide = is_wide
        left, right = self._pair if is_wide else (self._narrow, ())
        for card in self._narrow:
            # A card that still has its old place would not have its new one measured again when it grows.
            self._left.removeWidget(card)
            self._right.removeWidget(card)
        for column, cards in ((self._left, left), (self._right, right)):
            for place, card in enumerate(cards):
                column.insertWidget(place, card)
        self.order_tabs()
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.setStretchFactor(self._right, _RIGHT_PART if is_wide else 0)
        layout.setSpacing(_BETWEEN if is_wide else 0)


def _fields(widget: QWidget) -> Iterator[QWidget]:
    """Give what the Tab key stops at in a widget, in the order in which it is laid out."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _fields_in(layout)


def _fields_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _fields(widget)
        elif inner is not None:
            yield from _fields_in(inner)

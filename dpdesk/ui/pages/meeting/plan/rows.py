"""Lines that one arranges: each can be moved up and down and removed, by buttons and by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.plan.cards import icon_button

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


def add_shortcut(widget: QWidget, keys: str, deed: Callable[[], object]) -> None:
    """Do something on keys pressed anywhere in a widget, also in a button, which takes the arrow keys for itself."""
    shortcut = QShortcut(QKeySequence(keys), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(deed)


class ArrangedRow(QWidget):
    """A line: what is put into `content`, and buttons that move it (Ctrl+Up, Ctrl+Down) and remove it (Ctrl+Delete)."""

    stepped = Signal(int)
    removed = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        words = workplace.words
        self.content = QHBoxLayout()
        self.content.setSpacing(8)
        self.up = icon_button(workplace, "up", IconName.MOVE_UP, words.gettext("Move up (Ctrl+Up)"), self)
        self.down = icon_button(workplace, "down", IconName.MOVE_DOWN, words.gettext("Move down (Ctrl+Down)"), self)
        self.remove = icon_button(workplace, "remove", IconName.REMOVE, words.gettext("Remove (Ctrl+Delete)"), self)
        self.up.clicked.connect(partial(self.stepped.emit, -1))
        self.down.clicked.connect(partial(self.stepped.emit, 1))
        self.remove.clicked.connect(self.removed)
        add_shortcut(self, "Ctrl+Up", self.up.click)
        add_shortcut(self, "Ctrl+Down", self.down.click)
        add_shortcut(self, "Ctrl+Delete", self.remove.click)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.up, self.down, self.remove):
            buttons.addWidget(button)
        self.line = QHBoxLayout()
        self.line.setSpacing(6)
        self.line.addLayout(self.content, 1)
        self.line.addLayout(buttons)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.column.addLayout(self.line)

    def name_buttons(self, name: str) -> None:
        """Say to a screen reader whom each of the buttons is about."""
        for button in (self.up, self.down, self.remove):
            button.setAccessibleName(f"{button.toolTip()}: {name}")


Row = TypeVar("Row", bound=ArrangedRow)
T = TypeVar("T")


class RowColumn(QWidget, Generic[Row, T]):
    """Lines below each other, made by `make` and filled by `fill`. A line stays the same widget for the same key.

    Sends `moved` with the key and the place, from 0, where it is to stand, and `removed` with the key.
    """

    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(
        self,
        name: str,
        make: Callable[[QWidget], Row],
        fill: Callable[[Row, T], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._make = make
        self._fill = fill
        self._rows: dict[str, Row] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_rows(self, records: Mapping[str, T]) -> None:
        """Show records by their keys, in their order."""
        gone = [key for key in self._rows if key not in records]
        focus = self._place_of_focus(gone)
        for key in gone:
            self._drop(key)
        for place, (key, record) in enumerate(records.items()):
            row = self._rows.get(key) or self._new(key)
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
            self._fill(row, record)
            row.up.setEnabled(place > 0)
            row.down.setEnabled(place < len(records) - 1)
        self._rows = {key: self._rows[key] for key in records}
        if focus is not None:
            self._focus_near(focus)

    def row(self, key: str) -> Row | None:
        """Give the line of a key."""
        return self._rows.get(key)

    def _new(self, key: str) -> Row:
        row = self._rows[key] = self._make(self)
        row.setObjectName(f"row-{key}")
        row.stepped.connect(partial(self._step, key))
        row.removed.connect(partial(self.removed.emit, key))
        row.show()
        return row

    def _step(self, key: str, by: int) -> None:
        place = list(self._rows).index(key) + by
        if 0 <= place < len(self._rows):
            self.moved.emit(key, place)

    def _drop(self, key: str) -> None:
        row = self._rows.pop(key)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _place_of_focus(self, keys: Iterable[str]) -> int | None:
        """Give the place of the line that is about to go while one is in it."""
        for key in keys:
            if any(widget.hasFocus() for widget in self._rows[key].findChildren(QWidget)):
                return list(self._rows).index(key)
        return None

    def _focus_near(self, place: int) -> None:
        rows = list(self._rows.values())
        near = rows[min(place, len(rows) - 1)].remove if rows else self.nextInFocusChain()
        if near is not None:
            near.setFocus(Qt.FocusReason.OtherFocusReason)

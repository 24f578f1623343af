"""The rows of the signed sheet: a key for each, and on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dpdesk.domain.register import RegisterLine
from dpdesk.ui.opening_person import OpenPerson
from dpdesk.ui.pages.meeting.attendance.columns import key_of, number_column, person_columns, person_of
from dpdesk.ui.pages.meeting.attendance.mark_buttons import Deed
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

KEYS = {
    Deed.PRESENT: "Space",
    Deed.ONLINE: "O",
    Deed.ABSENT: "N",
    Deed.EXCUSED: "U",
    Deed.SUBSTITUTE: "Z",
    Deed.CLEAR: "Del",
}
_DEEDS = {
    Qt.Key.Key_Space: Deed.PRESENT,
    Qt.Key.Key_O: Deed.ONLINE,
    Qt.Key.Key_N: Deed.ABSENT,
    Qt.Key.Key_Backspace: Deed.ABSENT,
    Qt.Key.Key_U: Deed.EXCUSED,
    Qt.Key.Key_Z: Deed.SUBSTITUTE,
    Qt.Key.Key_Delete: Deed.CLEAR,
}


class SheetTable(RowTable[RegisterLine]):
    """The people on the sheet in its own order. `wanted` is sent with what a key asks for."""

    wanted = Signal(Deed)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, "sheet", [number_column(workplace), *person_columns(workplace)], key_of, parent)
        self.setSortingEnabled(False)
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        OpenPerson(workplace, self, person_of)
        self.setAccessibleName(workplace.words.gettext("The signed list"))

    def go_to_place(self, place: int) -> None:
        """Go to a row, where there is one."""
        if 0 <= place < self.rows_model.rowCount():
            self.select([self.rows_model.key_at(place)])
            self.scrollTo(self.currentIndex())

    def go_on(self) -> None:
        """Go to the next row."""
        self.go_to_place(self.currentIndex().row() + 1)

    def event(self, event: QEvent) -> bool:
        """Keep the letters that are keys here from the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _deed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record what a key stands for."""
        deed = _deed(event)
        if deed is None:
            super().keyPressEvent(event)
        else:
            self.wanted.emit(deed)


def _deed(event: QKeyEvent) -> Deed | None:
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return None
    return _DEEDS.get(Qt.Key(event.key()))

"""The fields of two people side by side, each to be chosen where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QRadioButton, QWidget

from dpdesk.domain.merging import PersonPart, Side, is_empty, parts_that_differ, side_of
from dpdesk.language.wording import name_of
from dpdesk.ui.pages.meeting.short_label import ShortLabel
from dpdesk.ui.pages.people.merge_values import value_text

if TYPE_CHECKING:
    from dpdesk.domain.merging import Choice
    from dpdesk.services.people.merging import Preview
    from dpdesk.ui.workplace import Workplace

_LABELS, _VALUES = 0, 1
_BETWEEN_ROWS, _BETWEEN_COLUMNS = 7, 14


class ValueLabel(ShortLabel):
    """A value beside its button: a click on it is a click on the button."""

    clicked = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the left button choose."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()
        super().mousePressEvent(event)


class MergeFields(QWidget):
    """A row for each part that is known of either, with a button at each value where they differ."""

    def __init__(self, workplace: Workplace, told: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merge-fields")
        self._words = workplace.words
        self._told = told
        self._goes: dict[PersonPart, QRadioButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(_BETWEEN_ROWS)
        self._grid.setHorizontalSpacing(_BETWEEN_COLUMNS)
        self._grid.setColumnStretch(_VALUES, 1)
        self._grid.setColumnStretch(_VALUES + 1, 1)
        self._add_heading()
        for part in PersonPart:
            self._add(part)

    def choice(self) -> Choice:
        """Give whose value is kept of each part that could be chosen."""
        return {part: Side.GOES if button.isChecked() else Side.STAYS for part, button in self._goes.items()}

    def _add_heading(self) -> None:
        titles = (self._words.gettext("Stays on the desk"), self._words.gettext("Is merged into it"))
        for place, title in enumerate(titles):
            label = QLabel(title, self)
            label.setProperty("role", "heading")
            label.setWordWrap(True)
            label.setMinimumWidth(1)
            self._grid.addWidget(label, 0, _VALUES + place)

    def _add(self, part: PersonPart) -> None:
        stays, goes = self._told.stays, self._told.goes
        if is_empty(stays.person, part) and is_empty(goes.person, part):
            return
        row, name = self._grid.rowCount(), name_of(part, self._words)
        label = QLabel(f"{name[:1].upper()}{name[1:]}", self)
        label.setProperty("role", "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, row, _LABELS)
        if part not in parts_that_differ(stays.person, goes.person):
            self._grid.addWidget(self._value(value_text(stays, part, self._words)), row, _VALUES, 1, 2)
        elif part is PersonPart.NOTE:
            self._grid.addWidget(self._value(self._both_notes()), row, _VALUES, 1, 2)
        else:
            self._add_choice(part, row, name)

    def _add_choice(self, part: PersonPart, row: int, name: str) -> None:
        group = QButtonGroup(self)
        chosen = side_of(self._told.stays.person, self._told.goes.person, part, {})
        for place, (side, line) in enumerate(((Side.STAYS, self._told.stays), (Side.GOES, self._told.goes))):
            text = value_text(line, part, self._words) or self._words.pgettext("value of a field", "(empty)")
            button = QRadioButton(self)
            button.setObjectName(f"{part}-{side.name.lower()}".replace("_", "-"))
            button.setAccessibleName(f"{name}: {text}")
            button.setToolTip(text)
            button.setChecked(side is chosen)
            group.addButton(button)
            value = self._value(text)
            value.clicked.connect(button.click)
            side_by_side = QHBoxLayout()
            side_by_side.addWidget(button)
            side_by_side.addWidget(value, 1)
            self._grid.addLayout(side_by_side, row, _VALUES + place)
            if side is Side.GOES:
                self._goes[part] = button

    def _value(self, text: str) -> ValueLabel:
        label = ValueLabel(self)
        label.show_text(" ".join(text.split()), text)
        return label

    def _both_notes(self) -> str:
        notes = [one.person.note for one in (self._told.stays, self._told.goes) if one.person.note]
        if len(notes) == 1:
            return notes[0]
        return self._words.gettext("Both are kept, one below the other.")

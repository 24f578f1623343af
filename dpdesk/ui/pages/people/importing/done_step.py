"""The last step of an import: what was written, and how to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dpdesk.language.numbers import number
from dpdesk.messages import Message
from dpdesk.services.people.importing.writing import Written
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_ROOM, _ICON = 28, 40


class DoneStep(QWidget):
    """Says how many people were entered and changed, how many rows were left out, and what undo calls it all."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-done")
        self._words = workplace.words
        picture = QLabel(self)
        picture.setPixmap(icon(IconName.PRESENT, workplace.look, workplace.look.good).pixmap(_ICON, _ICON))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._counts = self._line("import-counts", "heading")
        self._left = self._line("import-left-out", "")
        self._undo = self._line("import-undo", "muted")
        card = QFrame(self)
        card.setObjectName("import-done-card")
        card.setProperty("card", "true")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(_ROOM, _ROOM, _ROOM, _ROOM)
        inside.setSpacing(12)
        inside.addStretch()
        for label in (picture, self._counts, self._left, self._undo):
            inside.addWidget(label)
        inside.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card, 1)

    def show_written(self, written: Written, left_out: int, undo: Message | None) -> None:
        """Say what was written."""
        words = self._words
        entered = words.ngettext("{count} person was entered.", "{count} people were entered.", written.entered)
        changed = words.ngettext("{count} person was changed.", "{count} people were changed.", written.changed)
        left = words.ngettext("{count} row was left out.", "{count} rows were left out.", left_out)
        told = [self._counted(entered, written.entered)] if written.entered or not written.changed else []
        told += [self._counted(changed, written.changed)] if written.changed else []
        self._counts.setText(" ".join(told))
        self._left.setText(self._counted(left, left_out) if left_out else "")
        back = words.gettext("Undo (Ctrl+Z) takes all of it back at once: {deed}.")
        self._undo.setText(back.format(deed=words.say(undo)) if undo is not None else "")

    def _counted(self, text: str, count: int) -> str:
        return text.format(count=number(count, self._words.language))

    def _line(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(True)
        return label

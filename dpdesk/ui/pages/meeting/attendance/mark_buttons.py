"""What can be recorded about the person one is at: a button for each, with its key."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.attendance import Presence
from dpdesk.domain.register import RegisterLine
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.attendance.columns import PRESENCE_ICONS, announced

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace


class Deed(Enum):
    """What is done with a person in the register."""

    PRESENT = auto()
    ONLINE = auto()
    ABSENT = auto()
    EXCUSED = auto()
    SUBSTITUTE = auto()
    CLEAR = auto()


PRESENCE_OF_DEED: Mapping[Deed, Presence | None] = {
    Deed.PRESENT: Presence.PRESENT,
    Deed.ONLINE: Presence.ONLINE,
    Deed.ABSENT: Presence.ABSENT,
    Deed.EXCUSED: Presence.EXCUSED,
    Deed.CLEAR: None,
}


def deed_title(deed: Deed, words: Words) -> str:
    """Name a deed as a command."""
    return {
        Deed.PRESENT: words.pgettext("attendance command", "Present"),
        Deed.ONLINE: words.pgettext("attendance command", "Present online"),
        Deed.ABSENT: words.pgettext("attendance command", "Absent"),
        Deed.EXCUSED: words.pgettext("attendance command", "Excused"),
        Deed.SUBSTITUTE: words.pgettext("attendance command", "Substitute…"),
        Deed.CLEAR: words.pgettext("attendance command", "Clear"),
    }[deed]


class MarkButtons(QFrame):
    """Shows who is selected, and sends `wanted` with the deed whose button was pressed.

    The keys work wherever one types; so the buttons leave the focus there.
    """

    wanted = Signal(Deed)

    def __init__(self, workplace: Workplace, keys: Mapping[Deed, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mark-buttons")
        self.setProperty("card", "true")
        self._workplace = workplace
        self._name = self._label("selected-name", "heading")
        self._about = self._label("selected-about", "muted")
        self._buttons = {deed: self._button(deed, key) for deed, key in keys.items()}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self._name)
        layout.addWidget(self._about)
        layout.addSpacing(4)
        for button in self._buttons.values():
            layout.addWidget(button)
        layout.addStretch()
        self.show_person(None)

    def show_person(self, line: RegisterLine | None) -> None:
        """Show whom the buttons are about."""
        words = self._workplace.words
        self._name.setText(line.name if line else words.gettext("Nobody is selected"))
        self._about.setText("\n".join(_facts(line, words)) if line else "")
        self._about.setVisible(line is not None)
        for button in self._buttons.values():
            button.setEnabled(line is not None)

    def _button(self, deed: Deed, key: str) -> QPushButton:
        look, title = self._workplace.look, deed_title(deed, self._workplace.words)
        button = QPushButton(f"{title}  ({_shown(key, self._workplace.words)})", self)
        button.setObjectName(f"mark-{deed.name.lower()}")
        picture = {Deed.SUBSTITUTE: IconName.SUBSTITUTE}.get(deed) or PRESENCE_ICONS[PRESENCE_OF_DEED[deed]]
        button.setIcon(icon(picture, look))
        button.setStyleSheet("text-align: left;")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self.wanted.emit, deed))
        return button

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label


def _facts(line: RegisterLine, words: Words) -> list[str]:
    post = ", ".join(filter(None, (line.department, line.position)))
    facts = (line.institution, post, announced(words, line))
    return [fact for fact in facts if fact]


def _shown(key: str, words: Words) -> str:
    """Name a key as it is written on the keyboard."""
    return {"Space": words.pgettext("key", "Space"), "Del": words.pgettext("key", "Delete")}.get(key, key)


def key_hints(keys: Mapping[Deed, str], words: Words) -> str:
    """List the keys in one line."""
    hint = words.pgettext("key and what it does", "{key} – {deed}")
    return " · ".join(
        hint.format(key=_shown(key, words), deed=deed_title(deed, words).rstrip("…")) for deed, key in keys.items()
    )

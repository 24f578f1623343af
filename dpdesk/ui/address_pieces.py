"""E-mail addresses to be copied for a mail program, piece by piece where there are many."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.domain.mail_addresses import AT_ONCE, Addresses
from dpdesk.messages import NN_, Message
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_LINES = 7
_MOST_NAMED = 6


class AddressPieces(QWidget):
    """Shows addresses as they are copied, and who has none; each piece has a button, and `last` stands beside them."""

    def __init__(self, workplace: Workplace, last: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("address-pieces")
        self._workplace = workplace
        self._found = Addresses(pieces=(), count=0, without=())
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("addresses-text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self._told = QLabel(self)
        self._without = Remark(workplace, self)
        self._pieces = QHBoxLayout()
        self.buttons: list[QPushButton] = []
        self._lay_out(last)

    def show_addresses(self, found: Addresses) -> None:
        """Offer addresses to be copied."""
        self._found = found
        say = self._workplace.words.say
        self._told.setText(say(Message(NN_("{count} address", "{count} addresses"), count=found.count)))
        self.text.setPlainText("\n\n".join(found.pieces))
        named = ", ".join(found.without[:_MOST_NAMED]) + (" …" if len(found.without) > _MOST_NAMED else "")
        told = NN_(
            "{count} recipient has no address and is not among them: {names}",
            "{count} recipients have no address and are not among them: {names}",
        )
        without = Message(told, count=len(found.without), names=named)
        self._without.say(say(without) if found.without else "", Tone.WARNING)
        self._offer_pieces(found)

    def _offer_pieces(self, found: Addresses) -> None:
        for button in self.buttons:
            button.deleteLater()
        self.buttons = [self._piece_button(place, found) for place in range(len(found.pieces))]
        for button in self.buttons:
            self._pieces.addWidget(button)
        if self.buttons:
            self.buttons[0].setDefault(True)

    def _piece_button(self, place: int, found: Addresses) -> QPushButton:
        words = self._workplace.words
        first, last = place * AT_ONCE + 1, min((place + 1) * AT_ONCE, found.count)
        title = words.gettext("Copy {first}–{last}").format(first=first, last=last)
        button = QPushButton(title if len(found.pieces) > 1 else words.gettext("&Copy all"), self)
        button.setObjectName(f"copy-piece-{place + 1}")
        button.setProperty("primary", "false" if place else "true")
        look = self._workplace.look
        button.setIcon(icon(IconName.COPY, look, look.text if place else look.on_accent))
        button.clicked.connect(partial(self._copy, place))
        return button

    def _copy(self, place: int) -> None:
        """Copy a piece; the button is ticked off, and the next one is at hand."""
        piece = self._found.pieces[place]
        QGuiApplication.clipboard().setText(piece)
        told = NN_("Copied {count} address.", "Copied {count} addresses.")
        self._workplace.notices.tell(Message(told, count=piece.count("@")))
        look = self._workplace.look
        self.buttons[place].setIcon(icon(IconName.CHECK, look, look.text if place else look.on_accent))
        if place + 1 < len(self.buttons):
            self.buttons[place + 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, last: QWidget) -> None:
        self.text.setAccessibleName(self._workplace.words.gettext("The addresses"))
        self.text.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing() + 16)
        self._told.setProperty("role", "muted")
        self._told.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        below = QHBoxLayout()
        below.addLayout(self._pieces)
        below.addStretch()
        below.addWidget(last)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._told)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._without)
        layout.addLayout(below)

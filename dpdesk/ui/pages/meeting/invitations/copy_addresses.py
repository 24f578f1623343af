"""The dialog from which addresses are copied for a mail program, piece by piece where there are many."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dpdesk.domain.recipients import Addresses, AddressOf, Whom
from dpdesk.language.wording import name_of
from dpdesk.messages import NN_, Message
from dpdesk.services.invitations.addresses import AT_ONCE, addresses
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS, _LINES = 92, 7
_MOST_NAMED = 6


class CopyAddressesDialog(QDialog):
    """Shows the addresses as they are copied; each piece has a button."""

    def __init__(self, workplace: Workplace, about: Dossier, whom: Whom, parent: QWidget) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("addresses-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("Copy e-mail addresses"))
        self._workplace = workplace
        self._about = about
        self._found = Addresses(pieces=(), count=0, without=())
        self.whom = ChoiceEditor[Whom]([(one, name_of(one, words)) for one in Whom], self)
        self.whom.setObjectName("addresses-whom")
        self.whom.set_value(whom)
        self.first = ChoiceEditor[AddressOf]([(one, name_of(one, words)) for one in AddressOf], self)
        self.first.setObjectName("addresses-first")
        self.first.set_value(AddressOf.PERSON)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("addresses-text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self._told = QLabel(self)
        self._without = Remark(workplace, self)
        self._pieces = QHBoxLayout()
        self._buttons: list[QPushButton] = []
        self._lay_out()
        for choice in (self.whom, self.first):
            choice.edited.connect(self._show)
        self._show()

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons that copy, one for each piece."""
        return self._buttons

    def _show(self) -> None:
        found = self._found = addresses(self._about, self.whom.value(), self.first.value())
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
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [self._piece_button(place, found) for place in range(len(found.pieces))]
        for button in self._buttons:
            self._pieces.addWidget(button)
        if self._buttons:
            self._buttons[0].setDefault(True)

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
        self._buttons[place].setIcon(icon(IconName.CHECK, look, look.text if place else look.on_accent))
        if place + 1 < len(self._buttons):
            self._buttons[place + 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        words = self._workplace.words
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for title, choice in (
            (words.gettext("&Recipients"), self.whom),
            (words.gettext("Whose &address"), self.first),
        ):
            choice.setAccessibleName(title.replace("&", ""))
            form.addRow(title, choice)
        self.text.setAccessibleName(words.gettext("The addresses"))
        self.text.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing() + 16)
        self._told.setProperty("role", "muted")
        self._told.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        box = QDialogButtonBox(self)
        box.addButton(words.pgettext("button", "Close"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        box.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.addLayout(self._pieces)
        below.addStretch()
        below.addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._told)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._without)
        layout.addLayout(below)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())

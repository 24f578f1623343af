"""The dialog from which addresses of a meeting's recipients are copied for a mail program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.recipients import AddressOf, Whom
from dpdesk.language.wording import name_of
from dpdesk.services.invitations.addresses import addresses
from dpdesk.ui.address_pieces import AddressPieces
from dpdesk.ui.fields.editors import ChoiceEditor

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 92


class CopyAddressesDialog(QDialog):
    """Asks whose addresses are meant, and shows them as they are copied."""

    def __init__(self, workplace: Workplace, about: Dossier, whom: Whom, parent: QWidget) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("addresses-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("Copy e-mail addresses"))
        self._workplace = workplace
        self._about = about
        self.whom = ChoiceEditor[Whom]([(one, name_of(one, words)) for one in Whom], self)
        self.whom.setObjectName("addresses-whom")
        self.whom.set_value(whom)
        self.first = ChoiceEditor[AddressOf]([(one, name_of(one, words)) for one in AddressOf], self)
        self.first.setObjectName("addresses-first")
        self.first.set_value(AddressOf.PERSON)
        self._shown = AddressPieces(workplace, self._close_button(), self)
        self._lay_out()
        for choice in (self.whom, self.first):
            choice.edited.connect(self._show)
        self._show()

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons that copy, one for each piece."""
        return self._shown.buttons

    @property
    def text(self) -> QPlainTextEdit:
        """The addresses as they are copied."""
        return self._shown.text

    def _show(self) -> None:
        self._shown.show_addresses(addresses(self._about, self.whom.value(), self.first.value()))

    def _close_button(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        close = box.addButton(self._workplace.words.pgettext("button", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        box.rejected.connect(self.reject)
        return box

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._shown, 1)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())

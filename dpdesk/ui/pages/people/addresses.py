"""The dialog from which the addresses of people are copied for a mail program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from dpdesk.ui.address_pieces import AddressPieces

if TYPE_CHECKING:
    from dpdesk.domain.mail_addresses import Addresses
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 92


class PeopleAddressesDialog(QDialog):
    """Shows addresses as they are copied; each piece has a button."""

    def __init__(self, workplace: Workplace, found: Addresses, parent: QWidget) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("addresses-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("Copy e-mail addresses"))
        box = QDialogButtonBox(self)
        close = box.addButton(words.pgettext("button", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        box.rejected.connect(self.reject)
        self.shown = AddressPieces(workplace, box, self)
        self.shown.show_addresses(found)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(self.shown)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())

"""The dialog that asks who comes in the place of somebody, or for an office."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from dpdesk.domain.lines import PersonLine
from dpdesk.services.invitations.recipients import people_to_send
from dpdesk.ui.pages.meeting.invitations.buttons import answer_buttons
from dpdesk.ui.picking.suggestion_line import SuggestionLine

if TYPE_CHECKING:
    from dpdesk.services.company import Recipient
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS = 72


class SentPersonDialog(QDialog):
    """Sends `answered` with the person where a known one was picked, and with the name that was typed; it may be
    empty: then it is not known yet who comes."""

    answered = Signal(object, str)

    def __init__(self, workplace: Workplace, title: str, recipient: Recipient, parent: QWidget) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("sent-person-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.name = SuggestionLine[PersonLine](
            workplace, partial(people_to_send, workplace.desk, recipient.invitation), _described, _name, self
        )
        self.name.setObjectName("sent-person-name")
        asked = QLabel(words.gettext("&First name and surname of who comes"), self)
        asked.setBuddy(self.name)
        self.name.setAccessibleName(asked.text().replace("&", ""))
        told = QLabel(recipient.description, self)
        told.setProperty("role", "heading")
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        hint = QLabel(
            words.gettext(
                "Pick a known person, or type the full name of a new one. Leave it empty while the name is not known."
            ),
            self,
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        buttons = answer_buttons(self, words.pgettext("reply", "&Note the reply"), words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        for widget in (
            told,
            asked,
            self.name,
            hint,
            buttons,
        ):
            layout.addWidget(widget)
        self.setMinimumWidth(_WIDTH_IN_LETTERS * self.fontMetrics().averageCharWidth())
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Send who comes."""
        picked = self.name.picked
        self.answered.emit(picked.person if picked else None, self.name.text().strip())
        super().accept()


def _described(found: PersonLine) -> str:
    return found.description


def _name(found: PersonLine) -> str:
    return found.person.name

"""The dialog that asks when and how invitations went out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from dpdesk.domain.ids import InvitationId
from dpdesk.domain.invitations import Channel
from dpdesk.language.wording import name_of
from dpdesk.messages import NN_, Message
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.pages.meeting.invitations.buttons import answer_buttons

if TYPE_CHECKING:
    from datetime import date

    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_CHANNEL = "invitations/sent-by"


class Which(Enum):
    """Which invitations are meant."""

    TO_SEND = auto()
    SELECTED = auto()


class SentDialog(QDialog):
    """Sends `answered` with the invitations that are meant, the day and the channel."""

    answered = Signal(object, object, object)

    def __init__(
        self, workplace: Workplace, groups: Mapping[Which, Sequence[InvitationId]], today: date, parent: QWidget
    ) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("sent-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("Mark as sent"))
        self._workplace = workplace
        self._groups = groups
        self.which = ChoiceEditor[Which]([(one, _told(one, len(ids), words)) for one, ids in groups.items()], self)
        self.which.setObjectName("sent-which")
        self.which.set_value(_likely(groups))
        self.day = DayEditor(words, self)
        self.day.setObjectName("sent-day")
        self.day.set_value(today)
        self.channel = ChoiceEditor[Channel]([(one, name_of(one, words)) for one in Channel], self)
        self.channel.setObjectName("sent-channel")
        self.channel.set_value(self._usual())
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 16)
        form.setVerticalSpacing(9)
        for title, field in (
            (words.gettext("&Which"), self.which),
            (words.gettext("O&n the day"), self.day),
            (words.gettext("&By"), self.channel),
        ):
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(title, field)
        form.addRow(answer_buttons(self, words.pgettext("invitations", "&Mark as sent"), words))

    def accept(self) -> None:
        """Send the answer; without a day there is none."""
        self.which.settle()
        self.channel.settle()
        if not self.day.settle() or self.day.value() is None:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._workplace.preferences.set(_CHANNEL, self.channel.value().value)
        self.answered.emit(self._groups[self.which.value()], self.day.value(), self.channel.value())
        super().accept()

    def _usual(self) -> Channel:
        kept = self._workplace.preferences.value(_CHANNEL, Channel.EMAIL.value)
        return next((one for one in Channel if one.value == kept), Channel.EMAIL)


def _likely(groups: Mapping[Which, Sequence[InvitationId]]) -> Which:
    """Tell which are meant by somebody who has not said: several that are selected, else all that are to be sent."""
    has_chosen = len(groups.get(Which.SELECTED, ())) > 1 or Which.TO_SEND not in groups
    return Which.SELECTED if has_chosen else Which.TO_SEND


def _told(which: Which, count: int, words: Words) -> str:
    told = {
        Which.TO_SEND: NN_("all that are to be sent ({count})", "all that are to be sent ({count})"),
        Which.SELECTED: NN_("the selected one ({count})", "the selected ones ({count})"),
    }
    return words.say(Message(told[which], count=count))

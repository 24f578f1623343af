"""What one does with a reply wherever recipients are shown: note it by a key, and ask who is sent where somebody is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from dpdesk.domain.ids import InvitationId
from dpdesk.domain.invitations import Addressee, Answer, Channel
from dpdesk.domain.people import Person
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.company import Recipient, recipient_of
from dpdesk.services.invitations.replying import Given, Noted, reply, reply_sending, reply_to_all
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.invitations.sent_person import SentPersonDialog

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_CHANNEL = "invitations/channel"
_NONE = "none"


class Deed(Enum):
    """What can be noted of a recipient."""

    ACCEPTS = auto()
    DECLINES = auto()
    SUBSTITUTE = auto()
    DELEGATE = auto()


KEYS: Mapping[Deed, str] = {
    Deed.ACCEPTS: "A",
    Deed.DECLINES: "D",
    Deed.SUBSTITUTE: "S",
    Deed.DELEGATE: "Shift+A",
}
_ICONS = {
    Deed.ACCEPTS: IconName.PRESENT,
    Deed.DECLINES: IconName.ABSENT,
    Deed.SUBSTITUTE: IconName.SUBSTITUTE,
    Deed.DELEGATE: IconName.ADD_PERSON,
}
_ANSWERS = {
    Deed.ACCEPTS: Answer.ACCEPTS,
    Deed.DECLINES: Answer.DECLINES,
    Deed.SUBSTITUTE: Answer.SUBSTITUTE,
    Deed.DELEGATE: Answer.ACCEPTS,
}


def deed_title(deed: Deed, words: Words) -> str:
    """Name a deed as a command."""
    return {
        Deed.ACCEPTS: words.pgettext("command on a recipient", "Accepts"),
        Deed.DECLINES: words.pgettext("command on a recipient", "Declines"),
        Deed.SUBSTITUTE: words.pgettext("command on a recipient", "Sends a substitute…"),
        Deed.DELEGATE: words.pgettext("command on a recipient", "Accepts and names who comes…"),
    }[deed]


def reply_actions(workplace: Workplace, table: QWidget, do: Callable[[Deed], None]) -> dict[Deed, QAction]:
    """Give a table the keys of replies; they are in its menu too."""
    actions = {}
    for deed, key in KEYS.items():
        action = actions[deed] = QAction(icon(_ICONS[deed], workplace.look), deed_title(deed, workplace.words), table)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(partial(do, deed))
        table.addAction(action)
    return actions


class Replies(QObject):
    """Notes replies with the channel that is remembered, and the day that is chosen (none: today)."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._parent = parent
        self._about: Dossier | None = None
        self.day: date | None = None

    @property
    def channel(self) -> Channel | None:
        """How replies usually come in."""
        kept = self._workplace.preferences.value(_CHANNEL, Channel.EMAIL.value)
        return next((one for one in Channel if one.value == kept), None)

    def set_channel(self, channel: Channel | None) -> None:
        """Remember how replies usually come in."""
        self._workplace.preferences.set(_CHANNEL, channel.value if channel else _NONE)

    def show_meeting(self, about: Dossier) -> None:
        """Work on the meeting as it now is."""
        self._about = about

    def note(self, deed: Deed, invitation_ids: Sequence[InvitationId]) -> None:
        """Note the same of several recipients; somebody is sent by one at a time."""
        recipients = list(self._recipients(invitation_ids))
        if not recipients:
            self._tell(Message(N_("Nobody is invited here yet.")))
        elif deed in (Deed.ACCEPTS, Deed.DECLINES):
            given = Given(answer=_ANSWERS[deed], channel=self.channel, day=self.day)
            self._change(partial(reply_to_all, self._workplace.desk, recipients, given), len(recipients))
        elif len(recipients) > 1:
            self._tell(Message(N_("Choose one recipient: only one can send somebody at a time.")))
        else:
            self._ask_who(deed, recipients[0])

    def _recipients(self, invitation_ids: Iterable[InvitationId]) -> Iterable[Recipient]:
        wanted = frozenset(invitation_ids)
        about = self._about
        return (recipient_of(about, one) for one in about.invitations if one.id in wanted) if about else ()

    def _ask_who(self, deed: Deed, recipient: Recipient) -> None:
        if deed is Deed.DELEGATE and recipient.invitation.addressee is Addressee.PERSON:
            self._tell(Message(N_("Who is invited by name comes in person, or sends a substitute (S).")))
            return
        dialog = SentPersonDialog(
            self._workplace, deed_title(deed, self._workplace.words).rstrip("…"), recipient, self._parent
        )
        dialog.answered.connect(partial(self._send, deed, recipient))
        dialog.open()

    def _send(self, deed: Deed, recipient: Recipient, person: Person | None, name: str) -> None:
        given = Given(answer=_ANSWERS[deed], channel=self.channel, person=person, day=self.day)
        desk = self._workplace.desk
        if person or not name:
            self._change(partial(reply, desk, recipient, given), 1)
        else:
            self._change(partial(reply_sending, desk, recipient, given, name), 1)

    def _change(self, deed: Callable[[], Noted | tuple[Noted, ...]], count: int) -> None:
        self._workplace.tasks.change(self, deed, partial(self._tell_noted, count))

    def _tell_noted(self, count: int, _noted: Noted | tuple[Noted, ...]) -> None:
        self._tell(Message(NN_("Noted {count} reply.", "Noted {count} replies."), count=count))

    def _tell(self, message: Message) -> None:
        self._workplace.notices.tell(message)

"""The people who are invited by name, below the board: added by typing, with the clause that their letter needs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dpdesk.domain.ids import InvitationId, MeetingId
from dpdesk.domain.invitations import Addressee, Invitation
from dpdesk.domain.lines import PersonLine
from dpdesk.domain.recipients import RecipientLine
from dpdesk.messages import N_, Message
from dpdesk.services.invitations.addressing import Addressed, Audience, invite, invite_newcomer
from dpdesk.services.invitations.recipients import set_named_by_office
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.people_search import people_found
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.invitations.recipient_columns import id_of, recipient_columns
from dpdesk.ui.picking.add_line import AddLine
from dpdesk.ui.picking.new_person import NewPersonDialog
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class PeopleList(QWidget):
    """Sends `take_off_wanted` with invitations, and `opened` with one."""

    take_off_wanted = Signal(object)
    opened = Signal(str)

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("invited-people")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._newest = ""
        columns = recipient_columns(workplace)
        wanted = ("name", "place", "response", "clause")
        self.table = RowTable[RecipientLine](
            workplace, "invited-people-table", [columns[name] for name in wanted], id_of, self
        )
        self.table.setAccessibleName(words.gettext("People invited by name"))
        self.table.set_empty_text(words.gettext("Nobody is invited by name yet. Type a name above."))
        self.table.ticked.connect(self._set_clause)
        self.table.opened.connect(self._open)
        self.add_line = AddLine[PersonLine](
            workplace,
            "add-invited-person",
            partial(people_found, workplace.desk),
            _described,
            words.gettext("New person “{name}”…"),
            self,
        )
        self.add_line.setAccessibleName(words.gettext("Invite a person"))
        self.add_line.setPlaceholderText(words.gettext("Invite a person by name …"))
        self.add_line.chosen.connect(self._invite)
        self.add_line.new_wanted.connect(self._introduce)
        self.table.addAction(self._removal())
        self._heading = QLabel(words.gettext("People invited by na&me"), self)
        self._heading.setBuddy(self.add_line)
        self._lay_out()

    def show_lines(self, lines: Sequence[RecipientLine]) -> None:
        """Show who is invited by name."""
        self.table.set_rows([line for line in lines if line.addressee is Addressee.PERSON])
        if self._newest and self.table.rows_model.place_of(self._newest) is not None:
            self.table.select([self._newest])
            self._newest = ""

    def _invite(self, found: PersonLine) -> None:
        deed = partial(invite, self._workplace.desk, self._meeting_id, Audience(people=(found.person.id,)))
        self._workplace.tasks.change(self, deed, partial(self._tell_invited, found.person.name))

    def _tell_invited(self, name: str, done: Addressed) -> None:
        if not done.new:
            self._workplace.notices.tell(Message(N_("{name} is invited already."), name=name))
        else:
            self._newest = done.new[0].id

    def _introduce(self, name: str) -> None:
        dialog = NewPersonDialog(self._workplace, name, self)
        dialog.answered.connect(self._invite_newcomer)
        dialog.open()

    def _invite_newcomer(self, who: Introduction) -> None:
        deed = partial(invite_newcomer, self._workplace.desk, self._meeting_id, who)
        self._workplace.tasks.change(self, deed, self._await_newcomer)

    def _await_newcomer(self, invitation: Invitation) -> None:
        self._newest = invitation.id

    def _set_clause(self, lines: Sequence[RecipientLine], is_ticked: bool) -> None:
        ids = [line.id for line in lines]
        deed = partial(set_named_by_office, self._workplace.desk, self._meeting_id, ids, named_by_office=is_ticked)
        self._workplace.tasks.change(self, deed)

    def _open(self, line: RecipientLine) -> None:
        self.opened.emit(line.id)

    def _remove(self) -> None:
        ids: list[InvitationId] = [line.id for line in self.table.selected()]
        if ids:
            self.take_off_wanted.emit(ids)

    def _removal(self) -> QAction:
        text = self._workplace.words.pgettext("command on a person", "Take off the invitations")
        action = QAction(icon(IconName.REMOVE, self._workplace.look), text, self.table)
        action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._remove)
        return action

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self._heading)
        above.addWidget(self.add_line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)


def _described(found: PersonLine) -> str:
    return found.description

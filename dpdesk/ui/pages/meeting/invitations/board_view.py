"""Whom the meeting addresses: the coverage board with what is done to whole columns, and the people below it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from dpdesk.domain.coverage import Board, Kind, Spot
from dpdesk.domain.ids import CategoryId, InvitationId, MeetingId, OrganisationId
from dpdesk.domain.invitations import Addressee
from dpdesk.domain.organisations import Department, MunicipalityType
from dpdesk.domain.recipients import RecipientLine
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.invitations.addressing import Addressed, add_department, address, take_off
from dpdesk.services.invitations.coverage import TopicKinds
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.invitations.board_bar import BoardBar, Guests
from dpdesk.ui.pages.meeting.invitations.board_layout import ChosenKinds
from dpdesk.ui.pages.meeting.invitations.board_table import BoardTable
from dpdesk.ui.pages.meeting.invitations.department import DepartmentDialog
from dpdesk.ui.pages.meeting.invitations.kinds import KindsDialog
from dpdesk.ui.pages.meeting.invitations.people_list import PeopleList
from dpdesk.ui.pages.meeting.invitations.replies import Deed, Replies, reply_actions

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class BoardView(QWidget):
    """Sends `recipient_wanted` with an invitation to be shown among the replies, and `layout_wanted` where other
    columns or guests are to be on the board."""

    recipient_wanted = Signal(str)
    layout_wanted = Signal()

    def __init__(
        self, workplace: Workplace, meeting_id: MeetingId, replies: Replies, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("board-view")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._replies = replies
        self._topics: Sequence[TopicKinds] = ()
        self._chosen = ChosenKinds(workplace.preferences, meeting_id)
        self.guests: frozenset[OrganisationId] = frozenset()
        self.bar = BoardBar(workplace, self)
        self.table = BoardTable(workplace, self)
        self.people = PeopleList(workplace, meeting_id, self)
        self.setFocusProxy(self.table)
        self._add_cell_actions()
        self._lay_out()
        self._connect()

    @property
    def kinds(self) -> frozenset[CategoryId]:
        """The kinds of department that were chosen for this meeting's board."""
        return self._chosen.kinds

    def show_board(
        self, board: Board, lines: Sequence[RecipientLine], topics: Sequence[TopicKinds], others: Guests
    ) -> None:
        """Show the board; `others` are municipalities that are no members and not on it yet."""
        self._topics = topics
        self.table.set_board(board)
        self.people.show_lines(lines)
        self.bar.offer(topics, others)
        self._show_column(self._column)
        dialog = self.findChild(KindsDialog)
        if dialog is not None:
            dialog.show_kinds(self.kinds, self._invited_kinds())

    def _invite(self, spots: Sequence[Spot]) -> None:
        deed = partial(address, self._workplace.desk, self._meeting_id, spots)
        self._workplace.tasks.change(self, deed, self._tell_invited)

    def _tell_invited(self, done: Addressed) -> None:
        if done.new:
            told = NN_("Added {count} recipient.", "Added {count} recipients.")
            self._workplace.notices.tell(Message(told, count=len(done.new)))

    def _take_off(self, invitation_ids: Sequence[InvitationId]) -> None:
        deed = partial(take_off, self._workplace.desk, self._meeting_id, tuple(invitation_ids))
        self._workplace.tasks.change(self, deed)

    def _invite_all(self, types: Collection[MunicipalityType] | None = None) -> None:
        spots = self._board.spots(self._column, types)
        if spots:
            self._invite(spots)
        else:
            self._workplace.notices.tell(Message(N_("Everybody known here is invited already.")))

    def _invite_none(self) -> None:
        """Take off who has not answered; who has stays, and that is said."""
        unanswered = self._board.unanswered(self._column)
        answered = len(self._board.invited(self._column)) - len(unanswered)
        if unanswered:
            self._take_off(unanswered)
        if answered:
            told = NN_(
                "{count} recipient has answered and stays invited.",
                "{count} recipients have answered and stay invited.",
            )
            self._workplace.notices.tell(Message(told, count=answered))

    def _invite_topic(self, one: TopicKinds) -> None:
        """Put the kinds that deal with a topic on the board, and invite all of them that are known."""
        self._choose_kinds(self.kinds | set(one.category_ids))
        offices = [row.organisation_id for row in self._board.rows if row.is_member]
        kinds = [Kind(Addressee.DEPARTMENT, category_id) for category_id in one.category_ids]
        self._invite([Spot(office, kind) for office in offices for kind in kinds])

    def _open(self, index: QModelIndex) -> None:
        """Go to who is invited in a cell, invite who is not, and ask for a department where none is known."""
        model = self.table.board_model
        cell, row, spot = model.cell_at(index), model.row_at(index), model.spot_at(index)
        if cell is None or row is None or spot is None:
            return
        if cell.invitation_ids:
            self.recipient_wanted.emit(cell.invitation_ids[0])
        elif cell.recipients:
            self.table.toggle([index])
        elif spot.kind.category_id is not None:
            dialog = DepartmentDialog(self._workplace, row.name, model.title(index.column()), self)
            dialog.answered.connect(partial(self._add_department, spot, spot.kind.category_id))
            dialog.open()

    def _open_current(self) -> None:
        self._open(self.table.currentIndex())

    def _add_department(self, spot: Spot, category_id: CategoryId, name: str) -> None:
        deed = partial(add_department, self._workplace.desk, spot.organisation_id, category_id, name)
        self._workplace.tasks.change(self, deed, partial(self._invite_department, spot))

    def _invite_department(self, spot: Spot, _department: Department) -> None:
        self._invite([spot])

    def _note(self, deed: Deed) -> None:
        self._replies.note(deed, self.table.chosen_invitations())

    def _toggle_chosen(self) -> None:
        self.table.toggle(self.table.chosen())

    @property
    def _board(self) -> Board:
        return self.table.board_model.board

    @property
    def _column(self) -> int:
        return max(0, self.table.currentIndex().column())

    def _show_column(self, column: int) -> None:
        if column < len(self._board.columns):
            is_by_name = self._board.columns[column].addressee is Addressee.PERSON
            self.bar.show_column(self.table.board_model.title(column), is_by_name=is_by_name)

    def _show_header_menu(self, column: int, place: QPoint) -> None:
        words = self._workplace.words
        menu = QMenu(self)
        menu.setObjectName("column-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._board.columns[column].addressee is not Addressee.PERSON:
            menu.addAction(words.pgettext("column of the board", "Invite all here")).triggered.connect(self._all_here)
            none = menu.addAction(words.pgettext("column of the board", "Take off all who have not answered"))
            none.triggered.connect(self._invite_none)
        category_id = self._board.columns[column].category_id
        if category_id is not None:
            removal = menu.addAction(words.pgettext("column of the board", "Remove the column"))
            removal.setEnabled(category_id not in self._invited_kinds())
            removal.triggered.connect(partial(self._choose_kinds, self.kinds - {category_id}))
        menu.addAction(words.gettext("&Kinds of department…")).triggered.connect(self._show_kinds)
        menu.popup(place)

    def _all_here(self) -> None:
        self._invite_all()

    def _choose_kinds(self, kinds: Collection[CategoryId]) -> None:
        self._chosen.choose(kinds)
        self.layout_wanted.emit()

    def _invited_kinds(self) -> frozenset[CategoryId]:
        columns = enumerate(self._board.columns)
        return frozenset(
            kind.category_id for column, kind in columns if kind.category_id and self._board.invited(column)
        )

    def _show_kinds(self) -> None:
        dialog = KindsDialog(self._workplace, self._board.categories, self._topics, self)
        dialog.show_kinds(self.kinds, self._invited_kinds())
        dialog.chosen.connect(self._choose_kinds)
        dialog.open()

    def _add_guest(self, organisation_id: OrganisationId) -> None:
        self.guests |= {organisation_id}
        self.layout_wanted.emit()

    def _connect(self) -> None:
        self.table.invite_wanted.connect(self._invite)
        self.table.take_off_wanted.connect(self._take_off)
        self.table.opened.connect(self._open)
        self.table.column_changed.connect(self._show_column)
        self.table.header_menu_wanted.connect(self._show_header_menu)
        self.people.take_off_wanted.connect(self._take_off)
        self.people.opened.connect(self.recipient_wanted)
        self.bar.all_wanted.connect(self._invite_all)
        self.bar.none_wanted.connect(self._invite_none)
        self.bar.topic_wanted.connect(self._invite_topic)
        self.bar.kinds_wanted.connect(self._show_kinds)
        self.bar.guest_wanted.connect(self._add_guest)

    def _add_cell_actions(self) -> None:
        words, look = self._workplace.words, self._workplace.look
        toggle = QAction(words.pgettext("cell of the board", "Invite or take off (Space)"), self.table)
        toggle.setIcon(icon(IconName.TICKED, look))
        toggle.triggered.connect(self._toggle_chosen)
        show = QAction(words.pgettext("cell of the board", "Show the recipient (Enter)"), self.table)
        show.setIcon(icon(IconName.OPEN, look))
        show.triggered.connect(self._open_current)
        self.table.addActions([toggle, show])
        reply_actions(self._workplace, self.table, self._note)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setObjectName("board-splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.people)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.bar)
        layout.addWidget(splitter, 1)

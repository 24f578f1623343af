"""The invitations of a meeting in four views: whom it addresses, what came back, the letter, and special needs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStackedWidget, QWidget

from dpdesk.domain.coverage import Board
from dpdesk.domain.ids import CategoryId, MeetingId, OrganisationId
from dpdesk.domain.recipients import RecipientLine
from dpdesk.language.collation import sort_key
from dpdesk.services.invitations.coverage import TopicKinds, board, topics_with_kinds
from dpdesk.services.invitations.recipients import recipients
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.invitations.board_bar import Guests
from dpdesk.ui.pages.meeting.invitations.board_view import BoardView
from dpdesk.ui.pages.meeting.invitations.letter_view import LetterView
from dpdesk.ui.pages.meeting.invitations.needs_view import NeedsView
from dpdesk.ui.pages.meeting.invitations.replies import Replies
from dpdesk.ui.pages.meeting.invitations.replies_view import RepliesView
from dpdesk.ui.pages.meeting.invitations.responses import tally_line
from dpdesk.ui.pages.meeting.short_label import ShortLabel
from dpdesk.ui.pages.meeting.tab import MeetingTab
from dpdesk.ui.pages.meeting.views import lay_out_views, no_day_page

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.services.desk import Desk
    from dpdesk.ui.workplace import Workplace


class View(Enum):
    """The views, in the order of the work."""

    BOARD = auto()
    REPLIES = auto()
    LETTER = auto()
    NEEDS = auto()


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What the views show of a meeting, worked out beside the window."""

    about: Dossier
    board: Board
    lines: Sequence[RecipientLine]
    topics: Sequence[TopicKinds]
    others: Guests


class InvitationsTab(MeetingTab):
    """Shows one view; each is made when one first goes to it, and filled whenever one does."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(workplace, meeting_id, parent)
        self.setObjectName("invitations-tab")
        self._about: Dossier | None = None
        self._prepared: _Prepared | None = None
        self._spot = ""
        self._replies = Replies(workplace, self)
        self._view = View.BOARD
        self.counts = ShortLabel(self)
        why = workplace.words.gettext("The meeting has no day yet. Once it has one, its recipients are chosen here.")
        self._empty = no_day_page("invitations", why, workplace, meeting_id, self)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("invitations-views")
        self._buttons = self._lay_out()

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._view

    @cached_property
    def board(self) -> BoardView:
        """Whom the meeting addresses."""
        made = BoardView(self.workplace, self.meeting_id, self._replies, self._stack)
        made.recipient_wanted.connect(self.go_to)
        made.layout_wanted.connect(self._prepare)
        self._stack.addWidget(made)
        return made

    @cached_property
    def replies(self) -> RepliesView:
        """What came back."""
        made = RepliesView(self.workplace, self.meeting_id, self._replies, self._stack)
        self._stack.addWidget(made)
        return made

    @cached_property
    def letter(self) -> LetterView:
        """The letter."""
        made = LetterView(self.workplace, self.meeting_id, self._stack)
        self._stack.addWidget(made)
        return made

    @cached_property
    def needs(self) -> NeedsView:
        """What people need."""
        made = NeedsView(self.workplace, self.meeting_id, self._stack)
        self._stack.addWidget(made)
        return made

    def show_meeting(self, about: Dossier) -> None:
        """Show the meeting as it now is."""
        self._about = about
        self._replies.show_meeting(about)
        self._prepare()

    def show_view(self, view: View) -> None:
        """Go to a view."""
        self._view = view
        self._fill()

    def _enter(self, view: View) -> None:
        """Go to a view, and to what one works with there."""
        self.show_view(view)
        if shown := self._stack.currentWidget():
            shown.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to(self, spot: str) -> None:
        """Go to a view by its name ("board", "replies" …), or to a recipient by the invitation's id."""
        known = {view.name.lower(): view for view in View}
        if spot in known:
            self.show_view(known[spot])
            return
        self._spot = spot
        self.show_view(View.REPLIES)

    def _prepare(self) -> None:
        """Have everything worked out beside the window."""
        if self._about is None or not self._about.sessions:
            self._fill()
            return
        question = partial(_prepared, self.workplace.desk, self._about, self.board.kinds, self.board.guests)
        self.workplace.tasks.ask(self, question, self._show)

    def _show(self, prepared: _Prepared) -> None:
        self._prepared = prepared
        self.counts.show_text(tally_line(prepared.board.tally, self.workplace.words))
        self._fill()

    def _fill(self) -> None:
        """Give the view that is shown what it shows."""
        self._buttons[self._view].setChecked(True)
        has_days = self._about is not None and bool(self._about.sessions)
        for button in self._buttons.values():
            button.setEnabled(has_days)
        prepared = self._prepared
        if not has_days:
            self._stack.setCurrentWidget(self._empty)
        if prepared is None or not has_days:
            return
        match self._view:
            case View.BOARD:
                self._stack.setCurrentWidget(self.board)
                self.board.show_board(prepared.board, prepared.lines, prepared.topics, prepared.others)
            case View.REPLIES:
                self._stack.setCurrentWidget(self.replies)
                self.replies.show_recipients(prepared.about, prepared.lines)
                if self._spot:
                    self.replies.go_to(self._spot)
                    self._spot = ""
            case View.LETTER:
                self._stack.setCurrentWidget(self.letter)
                self.letter.show_letter(prepared.about, prepared.lines)
            case View.NEEDS:
                self._stack.setCurrentWidget(self.needs)
                self.needs.refresh()

    def _lay_out(self) -> dict[View, QPushButton]:
        words = self.workplace.words
        titles = (
            (View.BOARD, IconName.PEOPLE, words.pgettext("view of the invitations", "Rec&ipients")),
            (View.REPLIES, IconName.EMAIL, words.pgettext("view of the invitations", "Answer&s")),
            (View.LETTER, IconName.DOCUMENT, words.pgettext("view of the invitations", "Le&tter")),
            (View.NEEDS, IconName.NEED, words.pgettext("view of the invitations", "Spe&cial needs")),
        )
        self._stack.addWidget(QWidget(self._stack))
        self._stack.addWidget(self._empty)
        self.counts.setObjectName("invitations-counts")
        self.counts.setProperty("role", "muted")
        self.counts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.counts.setMinimumWidth(1)  # the buttons beside it need their room in a small window
        return lay_out_views(self, self.workplace, titles, self._enter, self.counts, self._stack)


def _prepared(
    desk: Desk, about: Dossier, kinds: Collection[CategoryId], guests: Collection[OrganisationId]
) -> _Prepared:
    shown = board(desk, about, kinds, guests)
    offices = {row.organisation_id for row in shown.rows}
    others = [(one.id, one.name) for one in about.municipalities.values() if one.id not in offices]
    others.sort(key=lambda one: sort_key(one[1]))
    return _Prepared(about, shown, recipients(about), topics_with_kinds(desk, about), others)

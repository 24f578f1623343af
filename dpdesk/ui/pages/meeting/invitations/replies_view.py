"""What came back: all recipients with their answers, noted by a key, and the one that is chosen beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from dpdesk.domain.coverage import Response
from dpdesk.domain.ids import InvitationId, MeetingId
from dpdesk.domain.invitations import Channel
from dpdesk.domain.recipients import RecipientLine, Whom
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.services.invitations.recipients import mark_sent, set_named_by_office
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.invitations.copy_addresses import CopyAddressesDialog
from dpdesk.ui.pages.meeting.invitations.recipient_columns import id_of, recipient_columns
from dpdesk.ui.pages.meeting.invitations.recipient_panel import RecipientPanel
from dpdesk.ui.pages.meeting.invitations.replies import KEYS, Deed, Replies, deed_title, reply_actions
from dpdesk.ui.pages.meeting.invitations.sent import SentDialog, Which
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.ui.workplace import Workplace

_SHOWN = ("name", "place", "addressee", "response", "people", "answered", "channel", "sent", "email", "ade")
_ANSWERS = (Response.SILENT, Response.TO_SEND, Response.ACCEPTS, Response.SUBSTITUTE, Response.DECLINES)


class RepliesView(QWidget):
    """A table of recipients beside the timeline of one."""

    def __init__(
        self, workplace: Workplace, meeting_id: MeetingId, replies: Replies, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("replies-view")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._replies = replies
        self._about: Dossier | None = None
        self._lines: Sequence[RecipientLine] = ()
        columns = recipient_columns(workplace)
        self.table = RowTable[RecipientLine](workplace, "recipients", [columns[name] for name in _SHOWN], id_of, self)
        self.table.setAccessibleName(workplace.words.gettext("Recipients and their answers"))
        self.table.set_empty_text(
            workplace.words.gettext(
                "Nobody is invited yet. Choose recipients under “Recipients”, or type a name there."
            )
        )
        self.actions_of_replies = reply_actions(workplace, self.table, self._note)
        self.setFocusProxy(self.table)
        self.panel = RecipientPanel(workplace, self)
        self.state_choice = ChoiceEditor[Response | None]([(None, "")], self)
        self.channel = ChoiceEditor[Channel | None](self._channels(), self)
        self.day = DayEditor(workplace.words, self)
        self._lay_out()
        self.table.selection_changed.connect(self._show_chosen)
        self.table.opened.connect(self._leave_for_panel)
        self.state_choice.edited.connect(self._filter)
        self.channel.edited.connect(replies.set_channel)
        self.day.edited.connect(self._set_day)
        self.panel.clause_wanted.connect(self._set_clause)

    def show_recipients(self, about: Dossier, lines: Sequence[RecipientLine]) -> None:
        """Show the recipients as they now are."""
        self._about, self._lines = about, lines
        self._offer_states()
        self._filter()

    def go_to(self, invitation_id: str) -> None:
        """Select a recipient, whatever the filters leave."""
        if self.table.rows_model.place_of(invitation_id) is None:
            self.filter_line.clear()
            self.state_choice.set_value(None)
            self._filter()
        self.table.select([invitation_id])
        self.table.scrollTo(self.table.currentIndex())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self) -> None:
        wanted = self.state_choice.value()
        self.table.set_rows([line for line in self._lines if wanted in (None, line.response)])
        self._show_chosen()

    def _show_chosen(self) -> None:
        selected = self.table.selected()
        for action in self.actions_of_replies.values():
            action.setEnabled(bool(selected))
        for button in self._buttons:
            button.setEnabled(bool(selected))
        self.panel.show_recipient(selected[0] if len(selected) == 1 else None, self._about)

    def _leave_for_panel(self, _line: RecipientLine) -> None:
        self.panel.events.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self, deed: Deed) -> None:
        self._replies.note(deed, [line.id for line in self.table.selected()])

    def _set_day(self, day: date | None) -> None:
        self._replies.day = day

    def _set_clause(self, invitation_id: InvitationId, is_ticked: bool) -> None:
        deed = partial(
            set_named_by_office,
            self._workplace.desk,
            self._meeting_id,
            (invitation_id,),
            named_by_office=is_ticked,
        )
        self._workplace.tasks.change(self, deed)

    def _ask_when_sent(self) -> None:
        """Ask which went out, when and how; where there is nothing to choose from, nothing is asked."""
        groups = {
            Which.TO_SEND: [line.id for line in self._lines if line.response is Response.TO_SEND],
            Which.SELECTED: [line.id for line in self.table.selected()],
        }
        known = {which: ids for which, ids in groups.items() if ids}
        if known:
            dialog = SentDialog(self._workplace, known, self._workplace.desk.today, self)
            dialog.answered.connect(self._mark_sent)
            dialog.open()

    def _mark_sent(self, invitation_ids: Sequence[InvitationId], day: date, channel: Channel) -> None:
        deed = partial(mark_sent, self._workplace.desk, self._meeting_id, invitation_ids, day, channel)
        self._workplace.tasks.change(self, deed)

    def _copy_addresses(self, whom: Whom) -> None:
        if self._about is not None:
            CopyAddressesDialog(self._workplace, self._about, whom, self).open()

    def _offer_states(self) -> None:
        words = self._workplace.words
        counted = words.pgettext("answer and number of recipients", "{answer} ({count})")
        total = number(len(self._lines), words.language)
        choices: list[tuple[Response | None, str]] = [
            (None, counted.format(answer=words.pgettext("filter of recipients", "all"), count=total))
        ]
        found = [line.response for line in self._lines]
        for one in _ANSWERS:
            count = number(found.count(one), words.language)
            choices.append((one, counted.format(answer=name_of(one, words), count=count)))
        self.state_choice.set_choices(choices)

    def _channels(self) -> list[tuple[Channel | None, str]]:
        words = self._workplace.words
        return [*((one, name_of(one, words)) for one in Channel), (None, words.pgettext("channel", "not known"))]

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("replies-splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self._side())
        splitter.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._bar_above())
        layout.addWidget(splitter, 1)
        layout.addLayout(self._bar_below())

    def _bar_above(self) -> QHBoxLayout:
        words = self._workplace.words
        self.filter_line = FilterLine(self._workplace, self.table, self)
        self.state_choice.setObjectName("recipients-state")
        self.state_choice.set_value(None)
        label = QLabel(words.gettext("Ans&wer"), self)
        label.setBuddy(self.state_choice)
        self.state_choice.setAccessibleName(label.text().replace("&", ""))
        self.sent = QPushButton(words.gettext("Mar&k as sent…"), self)
        self.sent.setObjectName("mark-sent")
        self.sent.clicked.connect(self._ask_when_sent)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self.filter_line, 1)
        self.copy = self._copy_button()
        for widget in (label, self.state_choice, self.sent, self.copy):
            bar.addWidget(widget)
        return bar

    def _copy_button(self) -> QPushButton:
        words = self._workplace.words
        button = QPushButton(icon(IconName.COPY, self._workplace.look), words.gettext("Cop&y addresses"), self)
        button.setObjectName("copy-addresses")
        menu = QMenu(button)
        menu.setObjectName("copy-addresses-menu")
        for whom in Whom:
            action = QAction(name_of(whom, words), menu)
            action.triggered.connect(partial(self._copy_addresses, whom))
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _bar_below(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        self._buttons = [self._reply_button(deed) for deed in Deed]
        for button in self._buttons:
            bar.addWidget(button)
        bar.addStretch()
        return bar

    def _side(self) -> QWidget:
        """Put what is noted with each reply below the recipient."""
        words = self._workplace.words
        self.channel.setObjectName("reply-channel")
        self.channel.set_value(self._replies.channel)
        self.day.setObjectName("reply-day")
        self.day.setPlaceholderText(words.pgettext("day of a reply", "today"))
        form = QFormLayout()
        form.setVerticalSpacing(6)
        for title, field in ((words.gettext("Came &by"), self.channel), (words.gettext("&on"), self.day)):
            field.setAccessibleName(title.replace("&", ""))
            form.addRow(title, field)
        side = QWidget(self)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel, 1)
        layout.addLayout(form)
        return side

    def _reply_button(self, deed: Deed) -> QPushButton:
        action, words = self.actions_of_replies[deed], self._workplace.words
        title = {
            Deed.ACCEPTS: words.pgettext("short command on a recipient", "Accepts"),
            Deed.DECLINES: words.pgettext("short command on a recipient", "Declines"),
            Deed.SUBSTITUTE: words.pgettext("short command on a recipient", "Substitute…"),
            Deed.DELEGATE: words.pgettext("short command on a recipient", "Names who comes…"),
        }[deed]
        button = QPushButton(action.icon(), f"{title} ({KEYS[deed]})", self)
        button.setObjectName(f"reply-{deed.name.lower()}")
        button.setToolTip(deed_title(deed, words))
        button.clicked.connect(partial(self._note, deed))
        return button

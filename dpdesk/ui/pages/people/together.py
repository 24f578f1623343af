"""What can be done with the people who are selected in a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dpdesk.domain.ids import DepartmentId, PersonId
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.listed_people import ListedPerson
from dpdesk.domain.mail_addresses import Addresses
from dpdesk.language.counts import Counted, how_many
from dpdesk.language.dates import short_date
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.invitations import addressing
from dpdesk.services.people import together
from dpdesk.ui.exporting import Exporting
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.people.addresses import PeopleAddressesDialog
from dpdesk.ui.pages.people.merge_dialog import MergeDialog
from dpdesk.ui.picking.workplace_dialog import WorkplaceDialog

if TYPE_CHECKING:
    from dpdesk.ui.tables.paged_view import PagedTable
    from dpdesk.ui.workplace import Workplace

_MOST_IN_TITLE = 40


class Together(QObject):
    """The actions of a table of people, for those who are selected, also where they were never on the screen."""

    def __init__(self, workplace: Workplace, table: PagedTable[ListedPerson], parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._table = table
        self._window = parent
        self._meeting: MeetingLine | None = None
        self._exporting = Exporting(workplace, parent)
        words = workplace.words
        self._place = self._action(
            "set-workplace", IconName.OFFICE, words.pgettext("command", "Set where they &work…"), self._ask_place
        )
        self._copy = self._action(
            "copy-emails", IconName.EMAIL, words.pgettext("command", "Copy &e-mail addresses…"), self._copy_emails
        )
        self._invite = self._action("invite-people", IconName.ACCEPTS, "", self._invite_them)
        self._export = self._action(
            "export-people", IconName.SAVE, words.pgettext("command", "E&xport…"), self._export_them
        )
        self._merge = self._action(
            "merge-people", IconName.SUBSTITUTE, words.pgettext("command", "&Merge the two…"), self._merge_two
        )
        self._remove = self._action(
            "remove-people", IconName.REMOVE, words.pgettext("command", "&Remove"), self._remove_them
        )
        self._remove.setShortcut(Qt.Key.Key_Delete)
        self._remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._offer_meeting(None)
        table.addActions(self.actions)
        table.selection_changed.connect(self._allow)
        self._allow()

    @property
    def actions(self) -> list[QAction]:
        """All actions, in the order of a menu."""
        return [self._place, self._copy, self._invite, self._export, self._merge, self._remove]

    def look_ahead(self) -> None:
        """Ask which meeting is the next one."""
        desk = self._workplace.desk
        self._workplace.tasks.ask(self, partial(together.next_meeting, desk), self._offer_meeting)

    def _action(self, name: str, picture: IconName, title: str, deed: Callable[[list[str]], None]) -> QAction:
        action = QAction(icon(picture, self._workplace.look), title, self)
        action.setObjectName(name)
        action.triggered.connect(partial(self._do, deed))
        return action

    def _do(self, deed: Callable[[list[str]], None]) -> None:
        self._table.ask_selected(deed)

    def _allow(self) -> None:
        """Let be done what can be done with so many."""
        count = self._table.selected_count
        for action in self.actions:
            action.setEnabled(bool(count))
        self._merge.setEnabled(count == 2)
        self._invite.setEnabled(bool(count) and self._meeting is not None)
        if count and self._meeting is None:
            self.look_ahead()

    def _offer_meeting(self, meeting: MeetingLine | None) -> None:
        words = self._workplace.words
        self._meeting = meeting
        if meeting is None or meeting.day is None:
            self._invite.setText(words.pgettext("command", "&Invite to the next meeting"))
        else:
            text = words.pgettext("command", "&Invite to “{title}” on {day}")
            title = meeting.title if len(meeting.title) <= _MOST_IN_TITLE else f"{meeting.title[:_MOST_IN_TITLE]}…"
            day = short_date(meeting.day, words.language)
            self._invite.setText(text.format(title=title.replace("&", "&&"), day=day))
        self._invite.setEnabled(meeting is not None and bool(self._table.selected_count))

    def _ask_place(self, keys: list[str]) -> None:
        who = how_many(len(keys), Counted.PERSON, self._workplace.words)
        dialog = WorkplaceDialog(self._workplace, who, parent=self._window)
        dialog.answered.connect(partial(self._set_place, keys))
        dialog.open()

    def _set_place(self, keys: list[str], organisation: str, department_id: DepartmentId | None) -> None:
        deed = partial(together.set_workplace, self._workplace.desk, _ids(keys), organisation, department_id)
        self._workplace.tasks.change(self, deed)

    def _copy_emails(self, keys: list[str]) -> None:
        question = partial(together.addresses_of, self._workplace.desk, _ids(keys))
        self._workplace.tasks.ask(self, question, self._show_addresses)

    def _show_addresses(self, found: Addresses) -> None:
        PeopleAddressesDialog(self._workplace, found, self._window).open()

    def _invite_them(self, keys: list[str]) -> None:
        if self._meeting is not None:
            audience = addressing.Audience(people=tuple(_ids(keys)))
            deed = partial(addressing.invite, self._workplace.desk, self._meeting.id, audience)
            self._workplace.tasks.change(self, deed, self._tell_invited)

    def _tell_invited(self, done: addressing.Addressed) -> None:
        tell = self._workplace.notices.tell
        invited = Message(NN_("Invited {count} person.", "Invited {count} people."), count=len(done.new))
        if not done.already:
            tell(invited)
            return
        already = Message(NN_("{count} was invited already.", "{count} were invited already."), count=done.already)
        tell(Message(N_("{invited} {already}"), invited=invited, already=already))

    def _export_them(self, keys: list[str]) -> None:
        self._exporting.people(_ids(keys))

    def _merge_two(self, keys: list[str]) -> None:
        first, second = _ids(keys)
        MergeDialog(self._workplace, first, second, self._window).ask()

    def _remove_them(self, keys: list[str]) -> None:
        self._workplace.tasks.change(self, partial(together.remove_people, self._workplace.desk, _ids(keys)))


def _ids(keys: list[str]) -> list[PersonId]:
    return [PersonId(key) for key in keys]

"""The special needs of a meeting: who asked for what, how much of each, and their deletion once it is over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.needs import MeetingNeeds, NeedLine, counted
from dpdesk.language.collation import sort_key
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.people import needs
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.invitations.need_dialog import NeedDialog
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.domain.ids import MeetingId
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace


class NeedsView(QWidget):
    """A table of needs with their counts above; what is over is deleted below."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("needs-view")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._shown: MeetingNeeds | None = None
        self.counts = self._line("needs-counts")
        self.remark = Remark(workplace, self)
        self.remark.setObjectName("needs-remark")
        self.table = RowTable[NeedLine](workplace, "needs", _columns(words), _key, self)
        self.table.setAccessibleName(words.gettext("Special needs of the meeting"))
        self.table.set_empty_text(
            words.gettext("No special needs have been noted yet. “Note a need” (Ins) enters the first.")
        )
        self.setFocusProxy(self.table)
        self.note_action = self._action(
            "note-need", IconName.ADD, words.pgettext("command", "N&ote a need…"), "Ins", self._note
        )
        self.change_action = self._action(
            "change-need", IconName.EDIT, words.pgettext("command", "Chan&ge…"), "F2", self._change
        )
        self.remove_action = self._action(
            "remove-need", IconName.REMOVE, words.pgettext("command", "Remo&ve"), "Del", self._remove
        )
        self.delete_button = QPushButton(words.pgettext("command", "Delete all nee&ds for good…"), self)
        self.delete_button.setObjectName("delete-needs")
        self.delete_button.setIcon(icon(IconName.REMOVE, workplace.look))
        self.delete_button.clicked.connect(self._delete_all)
        self.table.opened.connect(self._change)
        self.table.selection_changed.connect(self._allow)
        self._lay_out()
        self._allow()

    def refresh(self) -> None:
        """Read the needs again."""
        question = partial(needs.needs_at, self._workplace.desk, self._meeting_id)
        self._workplace.tasks.ask(self, question, self._show)

    def _show(self, shown: MeetingNeeds) -> None:
        self._shown = shown
        self.table.set_rows(shown.lines)
        self.counts.setText(_counts_text(shown, self._workplace.words))
        self.counts.setVisible(bool(shown.lines))
        self.remark.say(self._remark_text(shown), Tone.WARNING)
        self._allow()

    def _remark_text(self, shown: MeetingNeeds) -> str:
        words = self._workplace.words
        if not (shown.is_over and shown.remembered):
            return ""
        if shown.lines:
            return words.gettext("The meeting is over: the needs are not needed any more, and are to be deleted.")
        return words.gettext(
            "The needs were removed from the list, but the history still tells of them: delete them for good."
        )

    def _allow(self) -> None:
        """Let be done what can be done with the needs that are selected, and with all of a meeting that is over."""
        chosen, shown = self.table.selected(), self._shown
        self.change_action.setEnabled(len(chosen) == 1)
        self.remove_action.setEnabled(len(chosen) == 1)
        can_delete = shown is not None and shown.is_over and shown.remembered > 0
        self.delete_button.setVisible(can_delete)

    def _note(self) -> None:
        answer = NeedDialog(self._workplace, self._meeting_id, None, self).ask()
        if answer:
            self._do(partial(needs.note, self._workplace.desk, self._meeting_id, answer.person_id, answer.text))

    def _change(self) -> None:
        chosen = self.table.selected()
        answer = NeedDialog(self._workplace, self._meeting_id, chosen[0], self).ask() if len(chosen) == 1 else None
        if answer and answer.text != chosen[0].need.text:
            self._do(partial(needs.change, self._workplace.desk, chosen[0].need, answer.text))

    def _remove(self) -> None:
        chosen = self.table.selected()
        if len(chosen) == 1:
            self._do(partial(needs.remove, self._workplace.desk, chosen[0].need))

    def _delete_all(self) -> None:
        shown = self._shown
        if shown is None:
            return
        question = Message(
            NN_(
                "Delete {count} special need of this meeting for good? It goes from the list and from the history, "
                "and undo cannot bring it back. Copies of the desk that were made before still hold it.",
                "Delete {count} special needs of this meeting for good? They go from the list and from the history, "
                "and undo cannot bring them back. Copies of the desk that were made before still hold them.",
            ),
            count=shown.remembered,
        )
        if self._workplace.notices.confirm(question, Message(N_("Delete for good"))):
            deed = partial(needs.delete_all, self._workplace.desk, self._meeting_id)
            self._workplace.tasks.change(self, deed, self._tell_deleted)

    def _tell_deleted(self, count: int) -> None:
        told = NN_("Deleted {count} special need for good.", "Deleted {count} special needs for good.")
        self._workplace.notices.tell(Message(told, count=count))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes with the needs
        self.refresh()

    def _do(self, deed: Callable[[], object]) -> None:
        self._workplace.tasks.change(self, deed, self._refresh_after)

    def _refresh_after(self, _: object) -> None:
        self.refresh()

    def _action(self, name: str, picture: IconName, title: str, keys: str, deed: Callable[[], None]) -> QAction:
        action = QAction(icon(picture, self._workplace.look), title, self.table)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(deed)
        self.table.addAction(action)
        return action

    def _button(self, action: QAction) -> QPushButton:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button = QPushButton(action.icon(), action.text(), self)
        button.setObjectName(f"{action.objectName()}-button")
        button.setToolTip(f"{action.text().replace('&', '')} ({keys})")
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _line(self, name: str, text: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(1)  # a word without end does not make the page wider
        return label

    def _lay_out(self) -> None:
        words = self._workplace.words
        told = self._line(
            "needs-told",
            words.gettext(
                "Special needs may reveal something about health. They are on no paper and in no list of people, and "
                "are deleted for good when the meeting is over."
            ),
        )
        told.setProperty("role", "muted")
        row = QHBoxLayout()
        for action in (self.note_action, self.change_action, self.remove_action):
            row.addWidget(self._button(action))
        row.addStretch()
        row.addWidget(self.delete_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (told, self.remark, self.counts):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)


def _counts_text(shown: MeetingNeeds, words: Words) -> str:
    """Tell how many people need something, and how many of each need there are."""
    count = len(shown.lines)
    told = words.ngettext("{count} person needs something", "{count} people need something", count).format(count=count)
    each = "; ".join(f"{one.text} ({one.count})" for one in counted(shown.lines))
    return f"{told}: {each}".replace("\n", ", ")


def _columns(words: Words) -> tuple[Column[NeedLine], ...]:
    return (
        Column("person", words.pgettext("column", "Person"), _name, sort=_by_name, width=28, is_needed=True, tip=_who),
        Column("place", words.pgettext("column", "Place of work"), _place, width=38, tip=_place),
        Column(
            "need", words.pgettext("column", "What is needed"), _text, is_wide=True, is_needed=True, tip=_whole_text
        ),
    )


def _key(line: NeedLine) -> str:
    return line.need.id


def _name(line: NeedLine) -> str:
    return line.who.person.name


def _who(line: NeedLine) -> str:
    return line.who.description


def _by_name(line: NeedLine) -> str:
    return sort_key(f"{line.who.person.surname} {line.who.person.given_names}")


def _place(line: NeedLine) -> str:
    return ", ".join(filter(None, (line.who.department, line.who.place)))


def _text(line: NeedLine) -> str:
    return ", ".join(line.need.text.splitlines())


def _whole_text(line: NeedLine) -> str:
    return line.need.text

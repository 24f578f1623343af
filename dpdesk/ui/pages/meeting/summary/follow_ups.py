"""The part of the summary with what comes of the meeting: who does what, and by when."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.practices import FollowUp, FollowUpKind
from dpdesk.language.wording import name_of
from dpdesk.services.summaries import follow_ups
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor, TextEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.summary.follow_up_columns import follow_up_columns
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class FollowUpsPart(QWidget):
    """A table of follow-ups, the selected one to edit beside it, and a line for a new one."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary-follow-ups")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._wanted = ""
        words = workplace.words
        self.table = RowTable[FollowUp](workplace, "follow-ups", follow_up_columns(workplace), _id_of, self)
        self.table.setAccessibleName(words.gettext("Follow-ups"))
        self.table.set_empty_text(
            words.gettext("Nothing has been noted yet. Press Insert to add a conclusion, a task, a topic or a promise.")
        )
        self._kind = ChoiceEditor([(kind, name_of(kind, words)) for kind in FollowUpKind], self)
        self._kind.setObjectName("new-kind")
        self._kind.setAccessibleName(words.gettext("Kind of the new follow-up"))
        self._kind.set_value(FollowUpKind.CONCLUSION)
        self._new = QLineEdit(self)
        self._new.setObjectName("new-follow-up")
        self._new.setAccessibleName(words.gettext("New follow-up"))
        self._new.setPlaceholderText(words.gettext("Write a new one and press Enter (Insert)"))
        self._new.returnPressed.connect(self._add)
        self._form = self._record_form()
        self._actions = self._make_actions()
        self._lay_out()
        self.table.selection_changed.connect(self._show_selected)
        self.table.opened.connect(self._edit)

    def show_follow_ups(self, shown: tuple[FollowUp, ...]) -> None:
        """Show what comes of the meeting."""
        self.table.set_rows(list(shown))
        if self._wanted and any(one.id == self._wanted for one in shown):
            self.table.select([self._wanted])
            self._wanted = ""
        elif shown and not self.table.selected():
            self.table.select([shown[0].id])
        self._show_selected()

    def select(self, follow_up_id: str) -> None:
        """Bring one into view, as soon as it is there."""
        self._wanted = follow_up_id
        if self.table.rows_model.place_of(follow_up_id) is not None:
            self.table.select([follow_up_id])
            self._wanted = ""

    def _show_selected(self) -> None:
        selected = self.table.selected()
        self._form.setEnabled(bool(selected))
        for action in self._actions:
            action.setEnabled(bool(selected))
        if selected:
            self._form.show_record(selected[0])

    def _edit(self, _follow_up: FollowUp) -> None:
        self._form.focus_field("text")

    def _begin_new(self) -> None:
        self._new.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self) -> None:
        self._kind.settle()
        text = self._new.text().strip()
        if text:
            self._change(partial(follow_ups.add, self._workplace.desk, self._meeting_id, self._kind.value(), text))
            self._new.setText("")  # with nothing to take back: Ctrl+Z then takes back the follow-up

    def _remove(self) -> None:
        for follow_up in self.table.selected():
            self._workplace.tasks.change(self, partial(follow_ups.remove, self._workplace.desk, follow_up.id))

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, places: int) -> None:
        follow_up = self.table.current()
        if follow_up is not None:
            self._change(partial(follow_ups.move, self._workplace.desk, follow_up.id, places))

    def _mark_done(self) -> None:
        """Mark as done today, or as not done where all that are selected are."""
        selected = self.table.selected()
        day = None if all(one.done_on for one in selected) else self._workplace.desk.today
        for follow_up in selected:
            self._change(partial(follow_ups.mark_done, self._workplace.desk, follow_up.id, day))

    def _change(self, deed: Callable[[], FollowUp]) -> None:
        self._workplace.tasks.change(self, deed, self._select_changed)

    def _select_changed(self, follow_up: FollowUp) -> None:
        self.select(follow_up.id)

    def _record_form(self) -> RecordForm:
        words = self._workplace.words
        form = RecordForm(self._workplace, self)
        form.setObjectName("follow-up-form")
        kinds = ChoiceEditor([(kind, name_of(kind, words)) for kind in FollowUpKind], form)
        form.add("text", TextEditor(form, min_lines=2, max_lines=4), words.pgettext("follow-up", "Wha&t"))
        form.add("kind", kinds, words.pgettext("follow-up", "&Kind"))
        form.add("owner", LineEditor(form), words.pgettext("follow-up", "Wh&o"))
        form.add("due", DayEditor(words, form), words.pgettext("follow-up", "By w&hen"))
        form.add("done_on", DayEditor(words, form), words.pgettext("follow-up", "Done o&n"))
        return form

    def _make_actions(self) -> list[QAction]:
        words = self._workplace.words
        begin = self._action(words.pgettext("command", "Add"), "Ins", IconName.ADD, self._begin_new, everywhere=True)
        actions = [
            self._action(words.pgettext("command", "Done today"), "Ctrl+Return", IconName.CHECK, self._mark_done),
            self._action(words.pgettext("command", "Move up"), "Alt+Up", IconName.MOVE_UP, self._move_up),
            self._action(words.pgettext("command", "Move down"), "Alt+Down", IconName.MOVE_DOWN, self._move_down),
            self._action(words.pgettext("command", "Remove"), "Del", IconName.REMOVE, self._remove),
        ]
        self.addAction(begin)
        return actions

    def _action(
        self, text: str, key: str, picture: IconName, deed: Callable[[], None], *, everywhere: bool = False
    ) -> QAction:
        owner: QWidget = self if everywhere else self.table
        action = QAction(icon(picture, self._workplace.look), text, owner)
        action.setObjectName(picture.name.lower().replace("_", "-"))
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(
            Qt.ShortcutContext.WindowShortcut if everywhere else Qt.ShortcutContext.WidgetShortcut
        )
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})")
        action.triggered.connect(deed)
        owner.addAction(action)
        return action

    def _lay_out(self) -> None:
        words = self._workplace.words
        add = QPushButton(words.pgettext("button", "A&dd"), self)
        add.setObjectName("add-follow-up")
        add.clicked.connect(self._add)
        line = QHBoxLayout()
        line.addWidget(self._kind)
        line.addWidget(self._new, 1)
        line.addWidget(add)
        bar = QHBoxLayout()
        bar.setSpacing(2)
        bar.addStretch()
        self.setTabOrder(self._new, add)
        before: QWidget = add
        for action in self._actions:
            button = QToolButton(self)
            button.setObjectName(f"follow-up-{action.objectName()}")
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            bar.addWidget(button)
            self.setTabOrder(before, button)
            before = button
        self.setTabOrder(before, self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addLayout(bar)
        layout.addWidget(self._splitter(), 1)

    def _splitter(self) -> QSplitter:
        edited = QWidget(self)
        column = QVBoxLayout(edited)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self._form)
        column.addStretch()
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("follow-ups-splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(edited)
        splitter.setSizes([720, 340])
        return splitter


def _id_of(follow_up: FollowUp) -> str:
    return follow_up.id

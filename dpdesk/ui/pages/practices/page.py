"""The page of good practices: the catalogue, what is done with several practices at once, and new ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QToolButton, QVBoxLayout, QWidget

from dpdesk.domain.ids import PracticeId
from dpdesk.domain.meetings import Topic
from dpdesk.domain.practice_lines import PracticeLine
from dpdesk.domain.practices import Practice
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.meetings.presenting import NewPractice
from dpdesk.services.practices import catalogue, describing, stages
from dpdesk.services.practices.stages import Marked
from dpdesk.ui.exporting import Exporting
from dpdesk.ui.fields.button_bar import ButtonBar
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.plan.new_practice import NewPracticeDialog
from dpdesk.ui.pages.practices.beginning import EmptyCatalogue
from dpdesk.ui.pages.practices.one_line import OneLineDialog
from dpdesk.ui.pages.practices.practice_list import PracticeList
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_NATIVE = QKeySequence.SequenceFormat.NativeText


class PracticesPage(QWidget):
    """The catalogue, or what belongs there while it is empty; `go_to` selects the practice with an id."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practices-page")
        self._workplace = workplace
        words = self._words = workplace.words
        self._new = self._action("new-practice", IconName.ADD, words.pgettext("command", "New &practice…"), "Ctrl+N")
        self._new.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._area = self._action("set-area", IconName.FILTER, words.pgettext("practices", "Set the &area…"))
        self._topic = self._action("add-topic-to-all", IconName.TOPIC, words.pgettext("practices", "Add a &topic…"))
        self._check = self._action("mark-checked", IconName.CHECK, words.pgettext("practices", "Mark as &checked"))
        self._export = self._action("export-practices", IconName.SAVE, words.pgettext("command", "E&xport…"))
        self._remove = self._action("remove-practices", IconName.REMOVE, words.pgettext("practices", "&Remove"), "Del")
        self._bulk = (self._area, self._topic, self._check, self._export, self._remove)
        self._exporting = Exporting(workplace, self)
        self.list = PracticeList(workplace, self._bulk, self)
        # Del in the line one filters by takes away a letter, not a practice.
        self._remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.empty = EmptyCatalogue(workplace, self._new, self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self.addAction(self._new)
        self.list.opened.connect(self._open_line)
        self.list.selection_changed.connect(self._allow)
        self._new.triggered.connect(self._ask_for_new)
        self._area.triggered.connect(self._ask_for_area)
        self._topic.triggered.connect(self._ask_for_topic)
        self._check.triggered.connect(self._mark_checked)
        self._export.triggered.connect(self._export_chosen)
        self._remove.triggered.connect(self._take_away)
        self._allow()

    def refresh(self) -> None:
        """Read the desk again."""
        self._workplace.tasks.ask(self, partial(catalogue.practices, self._workplace.desk), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keys work at once where one looks."""
        super().showEvent(event)
        self._focus_view()

    def go_to(self, spot: str) -> None:
        """Go to the practice with this id in the list."""
        self.list.table.select([spot])

    def _show(self, lines: tuple[PracticeLine, ...]) -> None:
        self.list.show_lines(lines)
        view = self._filled if lines else self.empty
        if self.stack.currentWidget() is not view:
            had_focus = self.isAncestorOf(self.focusWidget())
            self.stack.setCurrentWidget(view)
            if had_focus:
                self._focus_view()
        self._allow()

    def _focus_view(self) -> None:
        view = self.list.table if self.stack.currentWidget() is self._filled else self.empty
        view.setFocus(Qt.FocusReason.TabFocusReason)

    def _allow(self) -> None:
        """Let be done what can be done with the selected practices."""
        has_selection = bool(self.list.table.selected())
        for action in self._bulk:
            action.setEnabled(has_selection)

    def _chosen(self) -> tuple[PracticeId, ...]:
        return tuple(line.id for line in self.list.table.selected())

    def _open_line(self, line: PracticeLine) -> None:
        self._go(line.id)

    def _go(self, practice_id: PracticeId) -> None:
        self._workplace.go(Place(page=PageName.PRACTICES, practice_id=practice_id))

    def _ask_for_new(self) -> None:
        dialog = NewPracticeDialog(self._workplace, "", self)
        dialog.answered.connect(self._add)
        dialog.open()

    def _add(self, new: NewPractice) -> None:
        deed = partial(catalogue.new_practice, self._workplace.desk, new)
        self._workplace.tasks.change(self, deed, self._go_to_new)

    def _go_to_new(self, practice: Practice) -> None:
        self._go(practice.id)

    def _ask_for_area(self) -> None:
        question = partial(catalogue.areas, self._workplace.desk)
        self._workplace.tasks.ask(self, question, partial(self._set_area, self._chosen()))

    def _set_area(self, chosen: Sequence[PracticeId], usual: Sequence[str]) -> None:
        words = self._words
        area = OneLineDialog(
            self._workplace,
            words.pgettext("window", "Area of the practices"),
            words.pgettext("practices", "&Area"),
            words.gettext("Pick a usual one, or write another. Empty: no area."),
            words.pgettext("button", "&Set the area"),
            usual,
            self,
        ).ask()
        if area is not None:
            self._change(partial(catalogue.set_area, self._workplace.desk, chosen, area))

    def _ask_for_topic(self) -> None:
        question = partial(describing.all_topics, self._workplace.desk)
        self._workplace.tasks.ask(self, question, partial(self._add_topic, self._chosen()))

    def _add_topic(self, chosen: Sequence[PracticeId], known: Sequence[Topic]) -> None:
        words = self._words
        name = OneLineDialog(
            self._workplace,
            words.pgettext("window", "Topic of the practices"),
            words.pgettext("practices", "&Topic"),
            words.gettext("Pick one that the desk knows, or write a new one."),
            words.pgettext("button", "&Add the topic"),
            [topic.name for topic in known],
            self,
        ).ask()
        if name:
            self._change(partial(describing.add_topic_to_all, self._workplace.desk, chosen, name))

    def _mark_checked(self) -> None:
        deed = partial(stages.mark_checked, self._workplace.desk, self._chosen())
        self._workplace.tasks.change(self, deed, self._tell_marked)

    def _tell_marked(self, done: Marked) -> None:
        marked = NN_("{count} practice is marked as checked.", "{count} practices are marked as checked.")
        told = Message(marked, count=done.marked)
        if done.left:
            left = NN_(
                "{marked} {count} draft still lacks something and was left as it is.",
                "{marked} {count} drafts still lack something and were left as they are.",
            )
            told = Message(left, marked=told, count=done.left)
        self._workplace.notices.tell(told)

    def _export_chosen(self) -> None:
        self._exporting.practices(self._chosen())

    def _take_away(self) -> None:
        chosen = self._chosen()
        if chosen:
            self._change(partial(catalogue.remove_practices, self._workplace.desk, chosen), self._tell_removed)

    def _tell_removed(self, _: object) -> None:
        self._workplace.notices.tell(Message(N_("Removed. Ctrl+Z brings it back.")))

    def _change(self, deed: Callable[[], object], done: Callable[[object], None] | None = None) -> None:
        self._workplace.tasks.change(self, deed, done)

    def _action(self, name: str, picture: IconName, title: str, keys: str = "") -> QAction:
        action = QAction(icon(picture, self._workplace.look), title, self)
        action.setObjectName(name)
        action.setShortcut(keys)
        if keys:
            action.setToolTip(f"{title.replace('&', '')} ({action.shortcut().toString(_NATIVE)})")
        return action

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{action.objectName()}-button")
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().replace("&", ""))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        buttons = [self._button(action) for action in self._bulk]
        new = self._button(self._new)
        self._filled = QWidget(self.stack)
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(16, 8, 16, 12)
        filled.addWidget(ButtonBar(buttons, new, self._filled))
        filled.addWidget(self.list, 1)
        self.stack.addWidget(self._filled)
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        for before, after in pairwise((*buttons, new, *self.list.in_order)):
            QWidget.setTabOrder(before, after)

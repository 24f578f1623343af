"""Two people who may be one: their fields side by side, what moves, what becomes one, and the two answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dpdesk.messages import N_, Message
from dpdesk.services.people.duplicates import tell_apart
from dpdesk.services.people.merging import merge, preview
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.people.merge_fields import MergeFields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dpdesk.domain.ids import PersonId
    from dpdesk.errors import DeskError
    from dpdesk.services.people.merging import Preview
    from dpdesk.ui.workplace import Workplace

_BETWEEN = 12
_MOST_UNIONS = 20
"""more nobody reads one by one"""


class MergePanel(QWidget):
    """Shows what a merge would do, and does it; `row` is for one more button.

    Sends `merged` with the ids of who stays and who went, and `told_apart` when somebody said that they are two.
    """

    merged = Signal(str, str)
    told_apart = Signal(str, str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merge-panel")
        self._workplace = workplace
        self._told: Preview | None = None
        self._fields: MergeFields | None = None
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("merge-scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(workplace.words.gettext("What merging the two would do"))
        words, look = workplace.words, workplace.look
        self.swap_button = self._button("merge-swap", IconName.SUBSTITUTE, words.pgettext("merge", "S&wap the two"))
        self.apart_button = self._button(
            "merge-apart", IconName.PEOPLE, words.pgettext("merge", "They are &two people")
        )
        self.merge_button = self._button("merge-accept", IconName.CHECK, words.pgettext("merge", "&Merge"))
        self.merge_button.setProperty("primary", "true")
        self.merge_button.setIcon(icon(IconName.CHECK, look, look.on_accent))
        self.swap_button.clicked.connect(self._swap)
        self.apart_button.clicked.connect(self._tell_apart)
        self.merge_button.clicked.connect(self._merge)
        self.row = QHBoxLayout()
        self._lay_out()
        self.clear()

    def show_pair(self, stays_id: PersonId, goes_id: PersonId) -> None:
        """Show two people and what would become of them."""
        question = partial(preview, self._workplace.desk, stays_id, goes_id)
        self._workplace.tasks.ask(self, question, self._show)

    def clear(self) -> None:
        """Show nobody."""
        self._told = self._fields = None
        self._scroll.setWidget(QWidget(self._scroll))
        self._allow()

    def _show(self, told: Preview) -> None:
        self._told = told
        inside = QWidget(self._scroll)
        inside.setProperty("page", "true")
        self._fields = MergeFields(self._workplace, told, inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, _BETWEEN, 0)
        column.setSpacing(_BETWEEN)
        column.addWidget(self._fields)
        column.addWidget(self._moves(told, inside))
        for text in self._unions(told):
            remark = Remark(self._workplace, inside)
            remark.say(text, Tone.NOTE)
            column.addWidget(remark)
        column.addStretch()
        self._scroll.setWidget(inside)
        self._allow()

    def _unions(self, told: Preview) -> Iterator[str]:
        """Tell what becomes one; of very much only the first, and how much more there is."""
        words = self._workplace.words
        yield from map(words.say, told.unions[:_MOST_UNIONS])
        more = len(told.unions) - _MOST_UNIONS
        if more > 0:
            yield words.ngettext("{count} more like these.", "{count} more like these.", more).format(count=more)

    def _moves(self, told: Preview, parent: QWidget) -> QLabel:
        words = self._workplace.words
        text = words.gettext("Nothing else refers to {name}.").format(name=told.goes.person.name)
        if told.moves:
            moves = "; ".join(map(words.say, told.moves))
            text = words.gettext("What moves from {name}: {moves}.").format(name=told.goes.person.name, moves=moves)
        label = QLabel(text, parent)
        label.setObjectName("merge-moves")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(1)
        return label

    def _allow(self) -> None:
        for button in (self.swap_button, self.apart_button, self.merge_button):
            button.setEnabled(self._told is not None)

    def _swap(self) -> None:
        if self._told:
            self.show_pair(self._told.goes.person.id, self._told.stays.person.id)

    def _merge(self) -> None:
        told, fields = self._told, self._fields
        if told is None or fields is None:
            return
        self.merge_button.setEnabled(False)
        deed = partial(merge, self._workplace.desk, told.stays.person, told.goes.person, fields.choice())
        self._workplace.tasks.change(self, deed, partial(self._tell_merged, told), self._show_anew)

    def _tell_merged(self, told: Preview, _: object) -> None:
        message = Message(N_("Merged {goes} with {stays}."), goes=told.goes.person.name, stays=told.stays.person.name)
        self._workplace.notices.tell(message)
        self.clear()
        self.merged.emit(told.stays.person.id, told.goes.person.id)

    def _tell_apart(self) -> None:
        if told := self._told:
            deed = partial(tell_apart, self._workplace.desk, told.stays.person, told.goes.person)
            self._workplace.tasks.change(self, deed, partial(self._say_apart, told))

    def _say_apart(self, told: Preview, _: object) -> None:
        self.clear()
        self.told_apart.emit(told.stays.person.id, told.goes.person.id)

    def _show_anew(self, _: DeskError) -> bool:
        """Show the two as they are now, where somebody changed them meanwhile; what happened is told as usual."""
        if self._told:
            self.show_pair(self._told.stays.person.id, self._told.goes.person.id)
        return False

    def _button(self, name: str, picture: IconName, title: str) -> QPushButton:
        button = QPushButton(icon(picture, self._workplace.look), title, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        self.row.addWidget(self.swap_button)
        self.row.addStretch()
        self.row.addWidget(self.apart_button)
        self.row.addWidget(self.merge_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self.row)

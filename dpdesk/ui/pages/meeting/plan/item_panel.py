"""The agenda item one is at: what it is, when, what it is about, and who speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dpdesk.domain.agenda import MINUTES_OF_A_DAY, at_minute, ends_at
from dpdesk.domain.meetings import AgendaItem, ItemKind
from dpdesk.language.dates import hours
from dpdesk.language.wording import name_of
from dpdesk.services.meetings import timetable
from dpdesk.ui.fields.days import HourEditor
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor, NumberEditor, TextEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.pages.meeting.plan.speakers import SpeakerColumn, speakers_of

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace


def titled(kind: ItemKind, words: Words) -> str:
    """Give the title of an item that is not called anything yet: the name of its kind."""
    name = name_of(kind, words)
    return name[:1].upper() + name[1:]


class ItemPanel(QFrame):
    """Edits one item; `left` is sent on Esc, which leads back to the timetable."""

    left = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda-item")
        self._workplace = workplace
        self._item: AgendaItem | None = None
        words = workplace.words
        self.kind = ChoiceEditor[ItemKind]([(kind, name_of(kind, words)) for kind in ItemKind], self)
        self.start = HourEditor(words, self)
        self.minutes = NumberEditor(words, self, least=1, most=MINUTES_OF_A_DAY)
        self.title = LineEditor(self)
        self.remark = Remark(workplace, self)
        self.form = self._make_form()
        self.speakers = SpeakerColumn(workplace, self)
        self.kind.edited.connect(self.set_kind)
        self.start.edited.connect(self._set_start)
        self.minutes.edited.connect(self._set_minutes)
        for editor in (self.start, self.minutes):
            editor.unreadable.connect(self._tell_mistake)
        heading = QLabel(words.pgettext("agenda item", "Speakers"), self)
        heading.setProperty("role", "muted")
        rule = QFrame(self)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        palette = rule.palette()
        palette.setColor(QPalette.ColorRole.WindowText, workplace.look.line)
        rule.setPalette(palette)
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 2)
        layout.setSpacing(8)
        layout.addWidget(rule)
        layout.addWidget(self._heading)
        layout.addWidget(self.form)
        layout.addWidget(self.remark)
        layout.addWidget(heading)
        layout.addWidget(self.speakers)
        self.setAccessibleName(words.gettext("Agenda item"))

    def show_item(self, about: Dossier, item: AgendaItem, remarks: Mapping[str, Sequence[str]]) -> None:
        """Show an item; what is being typed stays where it is still the same one."""
        is_same = self._item is not None and self._item.id == item.id
        self._item = item
        self._heading.setText(hours(item.start, at_minute(ends_at(item)), self._workplace.words.language))
        self.form.show_record(item)
        for editor, value in ((self.kind, item.kind), (self.start, item.start), (self.minutes, item.minutes)):
            if not (is_same and editor.is_being_edited):
                editor.set_value(value)  # type: ignore[arg-type]  # each editor with the value of its own field
        self.speakers.show_speakers(item, speakers_of(about, item, remarks))

    def focus_title(self) -> None:
        """Go to the title, with all of it marked."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def set_kind(self, kind: ItemKind) -> None:
        """Change the kind, and the title with it where nobody has given it another yet."""
        item, words = self._item, self._workplace.words
        if item is None:
            return
        title = titled(kind, words) if item.title == titled(item.kind, words) else None
        self._change(partial(timetable.set_kind, self._workplace.desk, item.id, kind, title=title))

    def set_title(self, title: str) -> None:
        """Call the item otherwise, as if the title were typed here."""
        self.title.setText(title)
        self.title.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the timetable on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_form(self) -> RecordForm:
        words = self._workplace.words
        form = RecordForm(self._workplace, self)
        form.add("title", self.title, words.pgettext("agenda item", "Title"))
        form.add_row(words.pgettext("agenda item", "Kind"), self._when())
        form.add("abstract", TextEditor(form, min_lines=1), words.pgettext("agenda item", "What it is about"))
        return form

    def _when(self) -> QWidget:
        """Put kind, start and length beside each other."""
        words = self._workplace.words
        line = QWidget(self)
        line.setObjectName("item-when")
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kind)
        for name, title, editor in (
            ("item-start", words.pgettext("agenda item", "begins"), self.start),
            ("item-minutes", words.pgettext("agenda item", "minutes"), self.minutes),
        ):
            label = QLabel(title, line)
            label.setProperty("role", "muted")
            label.setBuddy(editor)
            editor.setObjectName(name)
            editor.setAccessibleName(title)
            layout.addSpacing(6)
            layout.addWidget(label)
            layout.addWidget(editor)
        layout.addStretch(1)
        self.kind.setObjectName("item-kind")
        self.kind.setAccessibleName(words.pgettext("agenda item", "Kind"))
        self.minutes.set_width_in_digits(6)
        line.setFocusProxy(self.kind)
        return line

    def _set_start(self, start: time | None) -> None:
        if self._item is not None and start is not None:
            self._change(partial(timetable.set_start, self._workplace.desk, self._item.id, start))
        elif self._item is not None:
            self.start.set_value(self._item.start)

    def _set_minutes(self, minutes: int | None) -> None:
        if self._item is not None and minutes is not None:
            self._change(partial(timetable.set_minutes, self._workplace.desk, self._item.id, minutes))
        elif self._item is not None:
            self.minutes.set_value(self._item.minutes)

    def _tell_mistake(self, text: str) -> None:
        self.remark.say(text, Tone.ERROR)

    def _change(self, deed: partial[AgendaItem]) -> None:
        self._workplace.tasks.change(self, deed)

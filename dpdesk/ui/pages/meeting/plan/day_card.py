"""One day of the meeting: its date and hours, its timetable, and below it the item one is at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from dpdesk.domain.agenda import usual_kind
from dpdesk.domain.ids import AgendaItemId
from dpdesk.domain.meetings import AgendaItem, ItemKind, Session
from dpdesk.errors import BadInput, DeskError, Refused
from dpdesk.language.dates import weekday_date
from dpdesk.services.meetings import days, timetable
from dpdesk.ui.fields.days import DayEditor, HourEditor
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.plan.agenda_rows import AgendaColumn, agenda_rows
from dpdesk.ui.pages.meeting.plan.agenda_table import AgendaTable
from dpdesk.ui.pages.meeting.plan.cards import PlanCard, icon_button
from dpdesk.ui.pages.meeting.plan.item_panel import ItemPanel, titled

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.ui.workplace import Workplace


class DayCard(PlanCard):
    """A day with its agenda. `chosen` is sent when one comes to an item of it, `dragged` and `dropped` for the rows.

    `left_for` is sent with an item and the day it has gone over to, `opened` with the panel of an item one goes into.
    """

    chosen = Signal(object)
    dragged = Signal(QPoint)
    dropped = Signal(str, QPoint)
    left_for = Signal(str, str)
    opened = Signal(object)

    def __init__(self, workplace: Workplace, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(workplace, f"day-{session.id}", "", parent)
        self._session = session
        self._about: Dossier | None = None
        self._new: AgendaItemId | None = None
        self._remarks: Mapping[str, Sequence[str]] = {}
        words = workplace.words
        self.day = DayEditor(words, self)
        self.start = HourEditor(words, self)
        self.end = HourEditor(words, self)
        self.remove = icon_button(workplace, "remove-day", IconName.REMOVE, words.gettext("Remove this day"), self)
        self.remark = Remark(workplace, self)
        self.agenda_remark = Remark(workplace, self)
        self.table = AgendaTable(workplace, self)
        self.empty = self.line(
            "agenda-empty",
            words.gettext(
                "The agenda is empty. Add the first item, for instance the opening; the next ones follow after it."
            ),
        )
        self.keys = self.line("agenda-keys", words.gettext("Drag a row to move it, or press Alt+Up and Alt+Down."))
        self.add = self.button("add-item", IconName.ADD, words.pgettext("button", "Add an &item"), "Insert")
        self.panel = ItemPanel(workplace, self)
        self._lay_out()
        self._connect()

    @property
    def session(self) -> Session:
        """The day that is shown."""
        return self._session

    def show_day(self, about: Dossier, session: Session, remarks: Mapping[str, Sequence[str]]) -> None:
        """Show a day as it now is; `remarks` are sentences by the id of what they are about, and its field."""
        self._about, self._session, self._remarks = about, session, remarks
        words = self.workplace.words
        day = weekday_date(session.day, words.language)
        numbered = words.pgettext("heading", "Day {number}: {day}").format(number=session.number, day=day)
        self.heading.setText(numbered if len(about.sessions) > 1 else day[:1].upper() + day[1:])
        self.setAccessibleName(self.heading.text())
        self._show_hours()
        self.remark.say(" ".join(remarks.get(f"{session.id}.day", ())))
        self.agenda_remark.say(" ".join(remarks.get(f"{session.id}.agenda", ())))
        rows = agenda_rows(about, session.id, remarks, words)
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.keys.setVisible(len(rows) > 1)
        self._show_item()

    def place_at(self, place: QPoint) -> int:
        """Give the place, from 0, at which something dropped at a point of the screen would stand."""
        return self.table.place_at(self.table.viewport().mapFromGlobal(place).y())

    def leave(self) -> None:
        """Be at no item."""
        self.table.leave()
        self._show_item()

    def open_item(self) -> None:
        """Go to the title of the item one is at."""
        self._show_item()
        self.panel.focus_title()
        self.opened.emit(self.panel)

    def add_item(self, place: int | None = None) -> None:
        """Add an item of the kind that usually follows, and go to its title."""
        rows, words = self.table.rows_model.rows, self.workplace.words
        at = len(rows) if place is None else place
        kind = usual_kind(rows[at - 1].item.kind if 0 < at <= len(rows) else None)
        deed = partial(timetable.add_item, self.workplace.desk, self._session.id, kind, titled(kind, words), place=at)
        self.workplace.tasks.change(self, deed, self._take_new)

    def _take_new(self, item: AgendaItem) -> None:
        """Go to the new item as soon as the meeting is shown with it."""
        self._new = item.id
        self.table.choose(item.id)
        self._open_new()

    def _open_new(self) -> None:
        if self._new is not None and self.table.current_id == self._new:
            self._new = None
            self.open_item()

    def _show_hours(self) -> None:
        session = self._session
        for editor, value in ((self.day, session.day), (self.start, session.start), (self.end, session.end)):
            if not editor.is_being_edited:
                editor.set_value(value)  # type: ignore[arg-type]  # each editor with the value of its own field
        self.remove.setVisible(self._about is not None and len(self._about.sessions) > 1)

    def _show_item(self) -> None:
        row = self.table.row_at(self.table.currentIndex())
        self.panel.setVisible(row is not None)
        if row is not None and self._about is not None:
            self.panel.show_item(self._about, row.item, self._remarks)
            self._open_new()

    def _come_to_item(self) -> None:
        self._show_item()
        self.chosen.emit(self)

    def _connect(self) -> None:
        self.day.edited.connect(self._set_day)
        self.start.edited.connect(self._set_start)
        self.end.edited.connect(self._set_end)
        for editor in (self.day, self.start, self.end):
            editor.unreadable.connect(self._tell_mistake)
        self.remove.clicked.connect(self._remove_day)
        self.add.clicked.connect(self._add_last)
        self.panel.left.connect(self._back_to_table)
        table = self.table
        table.chosen.connect(self._come_to_item)
        table.opened.connect(self.open_item)
        table.added.connect(self.add_item)
        table.stepped.connect(self._step)
        table.removed.connect(self._remove)
        table.edited.connect(self._edit)
        table.unreadable.connect(self._tell_mistake)
        table.dragged.connect(self.dragged)
        table.dropped.connect(self.dropped)

    def _lay_out(self) -> None:
        words = self.workplace.words
        line = QHBoxLayout()
        for name, title, editor in (
            ("day", words.pgettext("session", "Day"), self.day),
            ("day-start", words.pgettext("session", "from"), self.start),
            ("day-end", words.pgettext("session", "to"), self.end),
        ):
            label = QLabel(title, self)
            label.setProperty("role", "muted")
            label.setBuddy(editor)
            editor.setObjectName(name)
            editor.setAccessibleName(title)
            line.addWidget(label)
            line.addWidget(editor)
        line.addWidget(self.remove)
        line.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.add)
        below.addWidget(self.keys, 1)
        below.addStretch()
        self.body.addLayout(line)
        for widget in (self.remark, self.agenda_remark, self.empty, self.table):
            self.body.addWidget(widget)
        self.body.addLayout(below)
        self.body.addWidget(self.panel)
        self.panel.hide()

    def _tell_mistake(self, text: str) -> None:
        if text:
            self.remark.say(text, Tone.ERROR)
        else:
            self.remark.say(" ".join(self._remarks.get(f"{self._session.id}.day", ())))

    def _set_day(self, day: date | None) -> None:
        if day is None:
            self.day.set_value(self._session.day)
        else:
            self._change(partial(days.set_day, self.workplace.desk, self._session.id, day))

    def _set_start(self, start: time | None) -> None:
        if start is None:
            self.start.set_value(self._session.start)
        else:
            self._change(partial(days.set_start, self.workplace.desk, self._session.id, start))

    def _set_end(self, end: time | None) -> None:
        if end is None:
            self.end.set_value(self._session.end)
        else:
            self._change(partial(days.set_end, self.workplace.desk, self._session.id, end))

    def _remove_day(self) -> None:
        self._change(partial(days.remove_day, self.workplace.desk, self._session.id))

    def _add_last(self) -> None:
        self.add_item()

    def _step(self, item_id: AgendaItemId, by: int) -> None:
        deed = partial(timetable.shift_item, self.workplace.desk, item_id, by)
        self.workplace.tasks.change(self, deed, self._take_stepped)

    def _take_stepped(self, item: AgendaItem) -> None:
        if item.session_id != self._session.id:
            self.left_for.emit(item.id, item.session_id)

    def _remove(self, item_id: AgendaItemId) -> None:
        self._change(partial(timetable.remove_item, self.workplace.desk, item_id))

    def _edit(self, item_id: AgendaItemId, column: int, value: object) -> None:
        """Save what was typed in a cell."""
        desk = self.workplace.desk
        match AgendaColumn(column), value:
            case AgendaColumn.HOURS, time():
                self._change(partial(timetable.set_start, desk, item_id, value))
            case AgendaColumn.MINUTES, int():
                self._change(partial(timetable.set_minutes, desk, item_id, value))
            case AgendaColumn.KIND, ItemKind():
                self.panel.set_kind(value)
            case AgendaColumn.TITLE, str():
                self.panel.set_title(value)

    def _change(self, deed: partial[Session] | partial[AgendaItem] | partial[None]) -> None:
        self.workplace.tasks.change(self, deed, failed=self._refuse)

    def _refuse(self, error: DeskError) -> bool:
        """Say beside the day why it was not changed, and show it as it is."""
        self._show_hours()
        self.remark.say(self.workplace.words.say(error.message), Tone.ERROR)
        return isinstance(error, BadInput | Refused)

    def _back_to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

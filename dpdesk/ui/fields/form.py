"""A form over one record, which saves each field when it is left: that field, and no other."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from dpdesk.errors import Conflict, DeskError
from dpdesk.services.editing import set_field
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.fields.remarks import Remark, Tone

if TYPE_CHECKING:
    from dpdesk.domain.registry import Record
    from dpdesk.ui.fields.editing import Editor
    from dpdesk.ui.workplace import Workplace

T = TypeVar("T")


@dataclass(slots=True, weakref_slot=True, eq=False)
class _Line:
    """A field of the form: its editor, the remark below, and what of it is on its way to the desk.

    `base` is the value from which one edits: what the editor showed before anything was typed. The record may have
    another one by now, which one has not seen.
    """

    editor: Editor[object]
    remark: Remark
    base: object = None
    on_its_way: list[object] = field(default_factory=list)
    is_refused: bool = False
    said: tuple[str, Tone] = ("", Tone.NOTE)

    @property
    def is_taken(self) -> bool:
        """Whether the editor shows something that the desk does not have, which must not be overwritten."""
        return self.is_refused or bool(self.on_its_way) or self.editor.is_being_edited

    def show(self, value: object) -> None:
        """Show the value of the desk."""
        self.base = value
        self.editor.set_value(value)

    def tell_mistake(self, text: str) -> None:
        """Say why a value is not saved; once there is no reason left, what was said of the field stands again."""
        if text:
            self.remark.say(text, Tone.ERROR)
        else:
            self.is_refused = False
            self.remark.say(*self.said)

    def refuse(self, text: str) -> None:
        """Keep what was typed, unless something else was typed meanwhile, and say why it is not saved."""
        if not self.on_its_way:
            self.editor.refuse(self.base)
        self.tell_mistake(text)
        self.is_refused = True

    def has_arrived(self) -> None:
        """Forget the first value on its way, unless all were forgotten meanwhile."""
        del self.on_its_way[:1]


class RecordForm(QWidget):
    """Labels and editors in two columns. Sends `saved` with the record after each field that was saved."""

    saved = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("record-form")
        self._workplace = workplace
        self._record: Record | None = None
        self._lines: dict[str, _Line] = {}
        self._layout = FormLayout(self)

    def section(self, title: str) -> None:
        """Begin a group of fields below a small heading."""
        self._layout.add_heading(title)

    def add(self, field: str, editor: Editor[T], label: str, hint: str = "") -> None:
        """Put the editor of a field of the record below the others."""
        remark = Remark(self._workplace, self)
        remark.setObjectName(f"remark-{field}")
        # The form hands each editor only what came from the same field of a record, whose type it cannot name.
        line = _Line(cast("Editor[object]", editor), remark)
        self._lines[field] = line
        widget = _widget(editor)
        if not widget.objectName():
            widget.setObjectName(field.replace("_", "-"))
        self._layout.add_row(label, widget, hint, remark)
        editor.edited.connect(partial(self._edit, field))
        editor.unreadable.connect(line.tell_mistake)

    def add_row(self, label: str, widget: QWidget, hint: str = "") -> None:
        """Put something else between the fields, with its label; the form does not save it."""
        self._layout.add_row(label, widget, hint)

    def show_record(self, record: Record) -> None:
        """Show a record; what is being typed, saved or was refused stays where it is the same record as before."""
        if self._record is not None and self._record.id != record.id:
            self.flush()
            self._forget()
        self._record = record
        for name, line in self._lines.items():
            if not line.is_taken:
                line.show(getattr(record, name))

    def remark(self, field: str, text: str, tone: Tone = Tone.WARNING) -> None:
        """Say something below a field, in the place of what was said before; an empty text clears it."""
        line = self._lines[field]
        line.said = (text, tone)
        if not (line.is_refused or line.editor.is_being_edited):
            line.remark.say(text, tone)

    def flush(self) -> None:
        """Save what is being typed now."""
        for line in self._lines.values():
            if line.editor.is_being_edited:
                line.editor.settle()

    def focus_field(self, field: str) -> None:
        """Go to a field."""
        _widget(self._lines[field].editor).setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self, field: str, value: object) -> None:
        line = self._lines[field]
        if self._record is None:
            return
        expected = line.on_its_way[-1] if line.on_its_way else line.base
        line.tell_mistake("")
        if value != expected:
            self._save(self._record, field, value, expected)
        elif not line.on_its_way:
            line.show(getattr(self._record, field))

    def _save(self, record: Record, field: str, value: object, expected: object) -> None:
        if self._is_of(record.id):
            self._lines[field].on_its_way.append(value)
        deed = partial(set_field, self._workplace.desk, type(record), record.id, field, value, expected=expected)
        self._workplace.tasks.change(
            self, deed, partial(self._take_saved, field), partial(self._take_error, record.id, field, value)
        )

    def _take_saved(self, field: str, record: Record) -> None:
        if self._is_of(record.id):
            self._lines[field].has_arrived()
            self._lines[field].base = getattr(record, field)
            self.show_record(record)
        self.saved.emit(record)

    def _take_error(self, record_id: str, field: str, value: object, error: DeskError) -> bool:
        is_shown = self._is_of(record_id)
        line = self._lines[field]
        if is_shown:
            line.has_arrived()
        if isinstance(error, Conflict):
            self._settle_clash(field, value, error)
        elif is_shown:
            line.refuse(self._workplace.words.say(error.message))
        return is_shown or isinstance(error, Conflict)

    def _settle_clash(self, field: str, value: object, clash: Conflict) -> None:
        theirs = cast("Record", clash.theirs)
        if self._workplace.notices.prefer_mine(clash):
            self._save(theirs, field, value, getattr(theirs, field))
        elif self._is_of(theirs.id):
            self._lines[field].show(getattr(theirs, field))
            self.show_record(theirs)

    def _is_of(self, record_id: str) -> bool:
        return self._record is not None and self._record.id == record_id

    def _forget(self) -> None:
        """Leave behind what was said of another record."""
        for line in self._lines.values():
            line.on_its_way.clear()
            line.said = ("", Tone.NOTE)
            line.tell_mistake("")


def _widget(editor: Editor[T]) -> QWidget:
    assert isinstance(editor, QWidget)
    return editor

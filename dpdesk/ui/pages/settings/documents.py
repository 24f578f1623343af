"""How this person usually wants documents: what the other pages offer first."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpdesk.domain.issued import FileFormat
from dpdesk.domain.list_options import Blank, ListOptions, ListOrder, Preset
from dpdesk.language.wording import name_of
from dpdesk.settings import Language
from dpdesk.ui import document_defaults as defaults
from dpdesk.ui.fields.editors import ChoiceEditor, NumberEditor, TickEditor
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.pages.settings.section import Section, SectionName

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_SOME_ROWS = 5


class DocumentsSection(Section):
    """Keeps each choice at once, for this person and not on the desk."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        purpose = workplace.words.gettext(
            "What is offered first when documents are made. It is kept for you on this computer; "
            "with each document you can choose differently."
        )
        super().__init__(workplace, SectionName.DOCUMENTS, purpose, parent)
        words = workplace.words
        self._form = QWidget(self.inside)
        self._language = ChoiceEditor([(one, name_of(one, words)) for one in Language], self._form)
        self._formats = {one: TickEditor(name_of(one, words), self._form) for one in FileFormat}
        self._preset = ChoiceEditor([(one, name_of(one, words)) for one in Preset], self._form)
        self._order = ChoiceEditor([(one, name_of(one, words)) for one in ListOrder], self._form)
        self._grouped = TickEditor(words.gettext("Group by institution"), self._form)
        self._blank = ChoiceEditor(self._kinds_of_blank(), self._form)
        self._rows = NumberEditor(words, self._form, least=0, most=defaults.MOST_BLANK_ROWS)
        self._lay_out()
        self._listen()
        self.column.addWidget(self._form)
        self.column.addStretch()

    def refresh(self) -> None:
        """Show what is kept."""
        preferences = self.workplace.preferences
        self._language.set_value(defaults.language(preferences))
        chosen = defaults.formats(preferences)
        for one, tick in self._formats.items():
            tick.set_value(one in chosen)
        options = defaults.list_options(preferences)
        self._preset.set_value(options.preset)
        self._order.set_value(options.order)
        self._grouped.set_value(options.grouped)
        is_number = isinstance(options.blank, int)
        self._blank.set_value(None if isinstance(options.blank, int) else options.blank)
        self._rows.set_value(options.blank if isinstance(options.blank, int) else _SOME_ROWS)
        self._rows.setEnabled(is_number)

    def _kinds_of_blank(self) -> list[tuple[Blank | None, str]]:
        words = self.workplace.words
        number = words.pgettext("blank rows", "a number of rows")
        return [(None, number), *((kind, name_of(kind, words)) for kind in Blank)]

    def _lay_out(self) -> None:
        words = self.workplace.words
        form = FormLayout(self._form)
        form.add_heading(words.pgettext("settings", "All documents"))
        form.add_row(words.pgettext("settings", "&Language of documents"), named(self._language, "document-language"))
        form.add_row(words.pgettext("settings", "&Formats"), self._in_a_row("formats", *self._formats.values()))
        form.add_heading(words.pgettext("settings", "Attendance list"))
        form.add_row(words.pgettext("settings", "&Set of columns"), named(self._preset, "list-preset"))
        form.add_row(words.pgettext("settings", "&Order"), named(self._order, "list-order"))
        form.add_row("", named(self._grouped, "list-grouped"))
        form.add_row(words.pgettext("settings", "&Blank rows"), named(self._blank, "list-blank"))
        form.add_row(words.pgettext("settings", "N&umber of blank rows"), named(self._rows, "list-blank-rows"))

    def _in_a_row(self, name: str, *widgets: QWidget) -> QWidget:
        together = named(QWidget(self._form), name)
        row = QHBoxLayout(together)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch()
        together.setFocusProxy(widgets[0])
        return together

    def _listen(self) -> None:
        self._language.edited.connect(partial(defaults.set_language, self.workplace.preferences))
        for one, tick in self._formats.items():
            tick.setObjectName(f"format-{one}")
            tick.edited.connect(self._keep_formats)
        for editor in (self._preset, self._order, self._grouped, self._blank, self._rows):
            editor.edited.connect(self._keep_list)

    def _keep_formats(self) -> None:
        """Keep the ticked formats; where none is left, PDF is ticked again."""
        ticked = [one for one, tick in self._formats.items() if tick.value()]
        defaults.set_formats(self.workplace.preferences, ticked)
        self.refresh()

    def _keep_list(self) -> None:
        options = ListOptions(preset=self._preset.value(), order=self._order.value(), grouped=self._grouped.value())
        kind, rows = self._blank.value(), self._rows.value()
        options = replace(options, blank=kind if kind is not None else rows or 0)
        defaults.set_list_options(self.workplace.preferences, options)
        self.refresh()


def named(widget: QWidget, name: str) -> QWidget:
    """Give a widget its object name."""
    widget.setObjectName(name)
    return widget

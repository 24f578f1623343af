"""The form beside the preview of an attendance list: how it is to look."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QWidget

from dpdesk.domain.list_options import PRESETS, Blank, ListColumn, ListOrder, Orientation, Preset
from dpdesk.domain.meetings import Session
from dpdesk.domain.rolls import RollPaper
from dpdesk.language.wording import name_of
from dpdesk.settings import Language
from dpdesk.ui.document_defaults import MOST_BLANK_ROWS
from dpdesk.ui.fields.editors import ChoiceEditor, NumberEditor, TickEditor
from dpdesk.ui.pages.meeting.attendance.column_choice import ColumnChoice
from dpdesk.ui.pages.meeting.attendance.sessions import session_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dpdesk.language.catalogues import Words
    from dpdesk.ui.pages.meeting.attendance.list_choice import ListChoice

_USUAL_BLANK = 5
_COLUMNS_SHOWN = 6


class ListForm(QWidget):
    """Edits the options of the list; each change is made at once."""

    def __init__(self, words: Words, choice: ListChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list-form")
        self._words = words
        self._choice = choice
        self._paper = ChoiceEditor(
            [(paper is RollPaper.FILLED_LIST, name_of(paper, words)) for paper in RollPaper], self
        )
        self._session = ChoiceEditor[int | None]([], self)
        self._preset = ChoiceEditor[Preset | None](
            [
                *((preset, name_of(preset, words)) for preset in Preset),
                (None, words.pgettext("preset of columns", "own choice")),
            ],
            self,
        )
        self._columns = ColumnChoice(words, self)
        self._order = ChoiceEditor([(order, name_of(order, words)) for order in ListOrder], self)
        self._grouped = TickEditor(words.gettext("&Group by institution"), self)
        self._blank_kind = ChoiceEditor[Blank | None](
            [
                (None, words.pgettext("blank rows", "a number of rows")),
                *((blank, name_of(blank, words)) for blank in Blank),
            ],
            self,
        )
        self._blank_rows = NumberEditor(words, self, most=MOST_BLANK_ROWS)
        self._orientation = ChoiceEditor([(one, name_of(one, words)) for one in Orientation], self)
        self._language = ChoiceEditor([(one, name_of(one, words)) for one in Language], self)
        self._lay_out()
        self._connect()
        self.show_choice()

    def show_sessions(self, sessions: Sequence[Session]) -> None:
        """Offer the sessions of a meeting, where there are several."""
        everyone = (None, self._words.pgettext("sessions of a list", "all"))
        self._session.set_choices([everyone, *((one.number, session_title(one, self._words)) for one in sessions)])
        self._form.setRowVisible(self._session, len(sessions) > 1)
        if self._choice.options.session not in {None, *(one.number for one in sessions)}:
            self._choice.choose(replace(self._choice.options, session=None))
        self._session.set_value(self._choice.options.session)

    def show_choice(self) -> None:
        """Show the options as they are."""
        options = self._choice.options
        self._paper.set_value(options.filled)
        self._session.set_value(options.session)
        self._preset.set_value(None if options.columns else options.preset)
        self._columns.show_columns(options.columns or PRESETS[options.preset])
        self._form.setRowVisible(self._columns, bool(options.columns))
        self._order.set_value(options.order)
        self._grouped.set_value(options.grouped)
        self._order.setEnabled(not options.grouped)
        is_number = isinstance(options.blank, int)
        self._blank_kind.set_value(None if isinstance(options.blank, int) else options.blank)
        if isinstance(options.blank, int):
            self._blank_rows.set_value(options.blank)
        self._blank_rows.setVisible(is_number)
        self._form.setRowVisible(self._blank, not options.filled)
        self._orientation.set_value(options.orientation)
        self._language.set_value(self._choice.language)

    def _choose_paper(self, filled: bool) -> None:
        self._choice.choose(replace(self._choice.options, filled=filled))

    def _choose_session(self, number: int | None) -> None:
        self._choice.choose(replace(self._choice.options, session=number))

    def _choose_preset(self, preset: Preset | None) -> None:
        options = self._choice.options
        if preset is None:
            self._choice.choose(replace(options, columns=PRESETS[options.preset]))
        else:
            self._choice.choose(replace(options, preset=preset, columns=()))

    def _choose_columns(self, columns: tuple[ListColumn, ...]) -> None:
        """Take the columns that are ticked; without any there would be no list."""
        if columns:
            self._choice.choose(replace(self._choice.options, columns=columns))
        else:
            self.show_choice()

    def _choose_order(self, order: ListOrder) -> None:
        self._choice.choose(replace(self._choice.options, order=order))

    def _choose_grouping(self, grouped: bool) -> None:
        self._choice.choose(replace(self._choice.options, grouped=grouped))

    def _choose_blank_kind(self, kind: Blank | None) -> None:
        rows = self._blank_rows.value()
        blank = kind if kind is not None else _USUAL_BLANK if rows is None else rows
        self._choice.choose(replace(self._choice.options, blank=blank))

    def _choose_blank_rows(self, rows: int | None) -> None:
        self._choice.choose(replace(self._choice.options, blank=rows or 0))

    def _choose_orientation(self, orientation: Orientation) -> None:
        self._choice.choose(replace(self._choice.options, orientation=orientation))

    def _connect(self) -> None:
        self._paper.edited.connect(self._choose_paper)
        self._session.edited.connect(self._choose_session)
        self._preset.edited.connect(self._choose_preset)
        self._columns.chosen.connect(self._choose_columns)
        self._order.edited.connect(self._choose_order)
        self._grouped.edited.connect(self._choose_grouping)
        self._blank_kind.edited.connect(self._choose_blank_kind)
        self._blank_rows.edited.connect(self._choose_blank_rows)
        self._orientation.edited.connect(self._choose_orientation)
        self._language.edited.connect(self._choice.speak)
        self._choice.changed.connect(self.show_choice)

    def _lay_out(self) -> None:
        words = self._words
        self._columns.setMinimumHeight(_COLUMNS_SHOWN * (self.fontMetrics().height() + 6))
        self._blank = QWidget(self)
        self._blank.setObjectName("blank-rows")
        blank = QHBoxLayout(self._blank)
        blank.setContentsMargins(0, 0, 0, 0)
        blank.addWidget(self._blank_kind)
        blank.addWidget(self._blank_rows)
        blank.addStretch()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(8)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._add("list-paper", words.gettext("List"), self._paper)
        self._add("list-session", words.gettext("Session"), self._session)
        self._add("list-preset", words.gettext("Columns"), self._preset)
        self._form.addRow(self._columns)
        self._add("list-order", words.gettext("Order"), self._order)
        self._grouped.setObjectName("list-grouped")
        self._form.addRow("", self._grouped)
        self._add("list-blank", words.gettext("Blank rows"), self._blank, self._blank_kind)
        self._blank_rows.setObjectName("list-blank-rows")
        self._blank_rows.setAccessibleName(words.gettext("Number of blank rows"))
        self._add("list-orientation", words.gettext("Page"), self._orientation)
        self._add("list-language", words.gettext("Language"), self._language)

    def _add(self, name: str, label: str, widget: QWidget, editor: QWidget | None = None) -> None:
        edited = editor or widget
        edited.setObjectName(name)
        edited.setAccessibleName(label)
        told = QLabel(label, self)
        told.setProperty("role", "muted")
        told.setBuddy(edited)
        self._form.addRow(told, widget)

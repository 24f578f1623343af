"""The second step of an import: which sheet, where its headings stand, and what its columns mean."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.people_lists import Basis, ListedColumn
from dpdesk.language.lists.layout import HEADINGS_WITHIN, Layout
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.long_words import shortened
from dpdesk.ui.pages.meeting.short_label import ShortLabel

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.pages.people.importing.course import ImportCourse
    from dpdesk.ui.workplace import Workplace

_SHOWN_ROWS = 3
_LETTERS_OF_A_ROW = 60
_HEADING, _MEANING, _WHY, _FIRST_ROW = range(4)
_SHARES = {_HEADING: 3, **{_FIRST_ROW + place: 3 for place in range(_SHOWN_ROWS)}}
"""how the width is shared by what may be cut"""


class ColumnsStep(QWidget):
    """Shows each column of the list with its first rows and lets one say what it means."""

    def __init__(self, workplace: Workplace, course: ImportCourse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-columns")
        self._words = workplace.words
        self._course = course
        self._shown: Layout | None = None
        self._editors: list[ChoiceEditor[PersonColumn]] = []
        self._reasons: list[QLabel] = []
        self._told = QLabel(self)
        self._told.setObjectName("import-list-name")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setProperty("role", "heading")
        self._told.setWordWrap(True)
        self.sheet = ChoiceEditor[str]([], self)
        self.heading = ChoiceEditor[int | None]([], self)
        self._remark = Remark(workplace, self)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("import-columns-scroll")
        self._scroll.setAccessibleName(self._words.gettext("Columns of the list"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.sheet.edited.connect(course.take_sheet)
        self.heading.edited.connect(course.take_heading_row)

    def show_layout(self) -> None:
        """Show how the list is laid out now."""
        opened, layout = self._course.opened, self._course.layout
        if opened is None or layout is None:
            return
        self._told.setText(opened.name)
        sheets = [one.name for one in opened.sheets if any(one.rows)]
        self.sheet.set_choices([(name, shortened(name, _LETTERS_OF_A_ROW)) for name in sheets])
        self.sheet.set_value(layout.sheet.name)
        self._sheet_row.setVisible(len(sheets) > 1)
        self.heading.set_choices(_heading_choices(layout, self._words))
        self.heading.set_value(layout.heading_row)
        self._heading_row.setVisible(not layout.sheet.columns)
        if self._shown is not None and _has_same_columns(self._shown, layout):
            self._show_meanings(layout)
        else:
            self._build(layout)
        self._shown = layout
        self._say(layout)

    def enter(self) -> None:
        """Go to the first choice."""
        fields: tuple[QWidget, ...] = (self.sheet, self.heading, *self._editors)
        for field in fields:
            if field.isVisibleTo(self):
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return

    @property
    def editors(self) -> list[ChoiceEditor[PersonColumn]]:
        """The choice of each column."""
        return self._editors

    def _say(self, layout: Layout) -> None:
        words = self._words
        if not layout.has_names:
            self._remark.say(words.gettext("No column holds names yet. Say which one does."))
        elif layout.is_swapped:
            text = words.gettext(
                "The columns of given names and surnames hold each other’s names, and were read that way."
            )
            self._remark.say(text, Tone.NOTE)
        else:
            self._remark.say("")

    def _show_meanings(self, layout: Layout) -> None:
        for column, editor, reason in zip(layout.columns, self._editors, self._reasons, strict=True):
            editor.set_value(column.meaning)
            reason.setText(_reason(column, self._words))

    def _build(self, layout: Layout) -> None:
        """Show a line for each column."""
        inside = QWidget(self._scroll)
        inside.setProperty("page", "true")
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for at, share in _SHARES.items():
            grid.setColumnStretch(at, share)
        rows = _first_rows(layout)
        self._add_titles(grid, [number for number, _ in rows], inside)
        self._editors, self._reasons = [], []
        for place, column in enumerate(layout.columns):
            cells = [row[place] if place < len(row) else "" for _, row in rows]
            self._add(grid, place, column, cells, inside)
        grid.setRowStretch(grid.rowCount(), 1)
        self._scroll.setWidget(inside)

    def _add_titles(self, grid: QGridLayout, numbers: list[int], parent: QWidget) -> None:
        words = self._words
        row_title = words.pgettext("column", "Row {number}")
        titles = [
            words.pgettext("column", "Column"),
            words.pgettext("column", "What it holds"),
            words.pgettext("column", "How it is known"),
            *(row_title.format(number=number + 1) for number in numbers),
        ]
        for place, title in enumerate(titles):
            label = QLabel(title, parent)
            label.setProperty("role", "muted")
            grid.addWidget(label, 0, place)

    def _add(self, grid: QGridLayout, place: int, column: ListedColumn, cells: list[str], parent: QWidget) -> None:
        words, line = self._words, place + 1
        name = column.heading or words.gettext("Column {number} without a heading").format(number=line)
        heading = ShortLabel(parent)
        heading.show_text(" ".join(name.split()), name)
        editor = ChoiceEditor[PersonColumn]([(one, name_of(one, words)) for one in PersonColumn], parent)
        editor.setObjectName(f"import-column-{line}")
        editor.setAccessibleName(words.gettext("What the column “{name}” holds").format(name=name))
        editor.set_value(column.meaning)
        editor.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        editor.edited.connect(partial(self._course.say_meaning, place))
        reason = QLabel(_reason(column, words), parent)
        reason.setObjectName(f"import-why-{line}")
        reason.setProperty("role", "muted")
        for at, widget in ((_HEADING, heading), (_MEANING, editor), (_WHY, reason)):
            grid.addWidget(widget, line, at)
        for at, cell in enumerate(cells, _FIRST_ROW):
            label = ShortLabel(parent)
            label.show_text(" ".join(cell.split()), cell)
            grid.addWidget(label, line, at)
        self._editors.append(editor)
        self._reasons.append(reason)

    def _lay_out(self) -> None:
        words = self._words
        self._sheet_row = self._labelled("import-sheet", words.gettext("&Sheet"), self.sheet)
        self._heading_row = self._labelled("import-heading", words.gettext("&Headings stand in"), self.heading)
        choices = QHBoxLayout()
        choices.setSpacing(24)
        choices.addWidget(self._sheet_row)
        choices.addWidget(self._heading_row)
        choices.addStretch()
        told = QLabel(
            words.gettext("See whether the columns were understood. What you choose is remembered by the heading."),
            self,
        )
        told.setProperty("role", "muted")
        told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self._told, told):
            layout.addWidget(widget)
        layout.addLayout(choices)
        layout.addWidget(self._remark)
        layout.addWidget(self._scroll, 1)
        self._scroll.setFrameShape(QFrame.Shape.StyledPanel)

    def _labelled(self, name: str, title: str, field: QWidget) -> QWidget:
        row = QWidget(self)
        label = QLabel(title, row)
        label.setBuddy(field)
        field.setObjectName(name)
        field.setAccessibleName(title.replace("&", ""))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label)
        line.addWidget(field)
        return row


def _first_rows(layout: Layout) -> list[tuple[int, tuple[str, ...]]]:
    """Give the first rows with anything in them below the headings, each with its place."""
    rows: list[tuple[int, tuple[str, ...]]] = []
    for place in range(layout.first_row, len(layout.sheet.rows)):
        if len(rows) == _SHOWN_ROWS:
            break
        if any(layout.sheet.rows[place]):
            rows.append((place, layout.sheet.rows[place]))
    return rows


def _heading_choices(layout: Layout, words: Words) -> list[tuple[int | None, str]]:
    text = words.pgettext("where headings stand", "row {number}: {cells}")
    rows = enumerate(layout.sheet.rows[:HEADINGS_WITHIN])
    return [
        (None, words.pgettext("where headings stand", "no row")),
        *(
            (place, shortened(text.format(number=place + 1, cells=" · ".join(filter(None, row))), _LETTERS_OF_A_ROW))
            for place, row in rows
            if any(row)
        ),
    ]


def _reason(column: ListedColumn, words: Words) -> str:
    if column.meaning is PersonColumn.NOTHING and column.basis in (Basis.CONTENTS, Basis.HEADING):
        return "–"
    return name_of(column.basis, words)


def _has_same_columns(one: Layout, other: Layout) -> bool:
    return one.sheet is other.sheet and one.heading_row == other.heading_row and len(one.columns) == len(other.columns)

"""How a form is laid out: labels in one column, fields in the other, hints and remarks below their field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from dpdesk.ui.fields.remarks import Remark

_LABELS, _FIELDS = 0, 1
_BETWEEN_COLUMNS, _BETWEEN_ROWS, _BEFORE_HEADING, _BELOW_FIELD = 12, 7, 16, 3
_MOST_LETTERS = 96
"""Wider than this a form is hard to read across."""


class FormLayout:
    """Fills a widget from top to bottom, and no wider than one likes to read."""

    def __init__(self, form: QWidget) -> None:
        self._inside = QWidget(form)
        self._inside.setObjectName("form-inside")
        self._inside.setMaximumWidth(_MOST_LETTERS * form.fontMetrics().averageCharWidth())
        self._line_height = QLineEdit().sizeHint().height()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN_COLUMNS)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(_FIELDS, 1)
        side_by_side = QHBoxLayout()
        side_by_side.addWidget(self._inside, 1)
        side_by_side.addStretch()
        whole = QVBoxLayout(form)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(side_by_side)
        whole.addStretch()
        form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add_heading(self, title: str) -> None:
        """Begin a group of fields."""
        heading = QLabel(title, self._inside)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, _BEFORE_HEADING if self._has_rows else 0, 0, _BETWEEN_ROWS)
        self._grid.addWidget(heading, self._next_row, _LABELS, 1, 2)

    def add_row(self, label: str, widget: QWidget, hint: str = "", remark: Remark | None = None) -> None:
        """Put a label and its field below the others, which is then known by the label."""
        row = self._next_row
        if self._has_rows:
            self._grid.setRowMinimumHeight(row, _BETWEEN_ROWS)
            row += 1
        if label:
            self._grid.addWidget(self._label(label, widget), row, _LABELS, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, row, _FIELDS, _alignment(widget))
        if hint:
            self._grid.addWidget(self._hint(hint, widget), row + 1, _FIELDS)
        if remark is not None:
            self._grid.addWidget(remark, row + 2, _FIELDS)

    @property
    def _has_rows(self) -> bool:
        return self._grid.count() > 0

    @property
    def _next_row(self) -> int:
        return self._grid.rowCount()

    def _label(self, text: str, widget: QWidget) -> QLabel:
        label = QLabel(text, self._inside)
        label.setProperty("role", "muted")
        label.setBuddy(widget)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # A field of several lines has its label beside the first of them.
        label.setMinimumHeight(self._line_height)
        if not widget.accessibleName():
            widget.setAccessibleName(text.replace("&", ""))
        return label

    def _hint(self, text: str, widget: QWidget) -> QLabel:
        hint = QLabel(text, self._inside)
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        hint.setContentsMargins(0, _BELOW_FIELD, 0, 0)
        widget.setAccessibleDescription(text)
        return hint


def _alignment(widget: QWidget) -> Qt.AlignmentFlag:
    """Let a field of its own width stand at the left, and any other fill the column."""
    is_wide = widget.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal
    return Qt.AlignmentFlag(0) if is_wide else Qt.AlignmentFlag.AlignLeft

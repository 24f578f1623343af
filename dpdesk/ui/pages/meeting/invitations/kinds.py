"""The dialog in which kinds of department are chosen for the board, found by their name or by their topics."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from dpdesk.domain.ids import CategoryId
from dpdesk.domain.organisations import Category
from dpdesk.language.collation import sort_key
from dpdesk.services.invitations.coverage import TopicKinds
from dpdesk.ui.pages.meeting.invitations.responses import category_name
from dpdesk.ui.tables.columns import Column, no_text
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS, _HEIGHT_IN_LINES = 130, 30


@dataclass(frozen=True, slots=True)
class _KindRow:
    """A kind with its topics; one that is invited has its column anyway, and no box."""

    category: Category
    name: str
    topics: str
    is_shown: bool
    is_invited: bool


class KindsDialog(QDialog):
    """Sends `chosen` with the kinds that have a column at each tick."""

    chosen = Signal(object)

    def __init__(
        self,
        workplace: Workplace,
        categories: Mapping[CategoryId, Category],
        topics: Sequence[TopicKinds],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("kinds-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("Kinds of department on the board"))
        self._words = words
        self._categories = categories
        self._topics = topics_of(topics)
        self._shown: frozenset[CategoryId] = frozenset()
        self._invited: frozenset[CategoryId] = frozenset()
        self.table = RowTable[_KindRow](workplace, "kinds", _columns(words), _id_of, self)
        self.table.setAccessibleName(self.windowTitle())
        self.table.ticked.connect(self._tick)
        hint = QLabel(words.gettext("Tick the kinds to be seen. A topic typed above finds who deals with it."), self)
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        box = QDialogButtonBox(self)
        close = box.addButton(words.pgettext("button", "&Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        box.rejected.connect(self.reject)
        self.filter_line = FilterLine(workplace, self.table, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        for widget in (self.filter_line, self.table, hint, box):
            layout.addWidget(widget)
        metrics = self.fontMetrics()
        self.resize(_WIDTH_IN_LETTERS * metrics.averageCharWidth(), _HEIGHT_IN_LINES * metrics.height())
        self.filter_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_kinds(self, shown: Collection[CategoryId], invited: Collection[CategoryId]) -> None:
        """Show which kinds have a column; those with somebody invited keep it."""
        self._shown, self._invited = frozenset(shown), frozenset(invited)
        rows = [
            _KindRow(
                category=one,
                name=category_name(one, self._words),
                topics=", ".join(self._topics.get(one.id, ())),
                is_shown=one.id in self._shown or one.id in self._invited,
                is_invited=one.id in self._invited,
            )
            for one in self._categories.values()
        ]
        self.table.set_rows(sorted(rows, key=_by_name))

    def _tick(self, rows: Sequence[_KindRow], is_ticked: bool) -> None:
        kinds = {row.category.id for row in rows}
        shown = self._shown | kinds if is_ticked else self._shown - kinds
        self.show_kinds(shown, self._invited)
        self.chosen.emit(shown)


def topics_of(topics: Sequence[TopicKinds]) -> dict[CategoryId, list[str]]:
    """Name the topics of each kind of department."""
    found: dict[CategoryId, list[str]] = {}
    for one in topics:
        for category_id in one.category_ids:
            found.setdefault(category_id, []).append(one.topic.name)
    return found


def _columns(words: Words) -> list[Column[_KindRow]]:
    return [
        Column("shown", words.pgettext("column of kinds", "Seen"), no_text, checked=_box, is_needed=True),
        Column("name", words.pgettext("column of kinds", "Kind of department"), _name, width=42, is_needed=True),
        Column("topics", words.pgettext("column of kinds", "Topics"), _topics, is_wide=True),
    ]


def _box(row: _KindRow) -> bool | None:
    return None if row.is_invited else row.is_shown


def _name(row: _KindRow) -> str:
    return row.name


def _topics(row: _KindRow) -> str:
    return row.topics


def _by_name(row: _KindRow) -> str:
    return sort_key(row.name)


def _id_of(row: _KindRow) -> str:
    return row.category.id

"""The catalogue: practices chosen by area, topic, owner, status and stage, filtered by words, counted below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.practice_lines import PracticeChoice, PracticeLine
from dpdesk.domain.practices import PracticeStatus, Verification
from dpdesk.language.collation import sort_key
from dpdesk.language.counts import Counted, how_many
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.pages.practices.columns import practice_columns
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

T = TypeVar("T")


class PracticeList(QWidget):
    """`opened` is sent with the line of a practice, `selection_changed` when others are selected."""

    opened = Signal(object)
    selection_changed = Signal()

    def __init__(self, workplace: Workplace, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice-list")
        words = self._words = workplace.words
        self._lines: tuple[PracticeLine, ...] = ()
        columns = practice_columns(words, workplace.look, workplace.desk.today)
        self.table: RowTable[PracticeLine] = RowTable(workplace, "practices", columns, _key, self)
        self.table.setAccessibleName(words.gettext("Good practices"))
        self.table.addActions(list(actions))
        self.filter_line = FilterLine(workplace, self.table, self)
        self.area = ChoiceEditor[str | None]([], self)
        self.topic = ChoiceEditor[str | None]([], self)
        self.owner = ChoiceEditor[OrganisationId | None]([], self)
        self.status = ChoiceEditor[PracticeStatus | None]([], self)
        self.stage = ChoiceEditor[Verification | None]([], self)
        self.presented = ChoiceEditor[bool | None](self._presented_or_not(), self)
        self._dress(self.area, "practices-area", words.gettext("Area"))
        self._dress(self.topic, "practices-topic", words.gettext("Topic"))
        self._dress(self.owner, "practices-owner", words.gettext("Municipality or institution"))
        self._dress(self.status, "practices-status", words.gettext("Status"))
        self._dress(self.stage, "practices-stage", words.gettext("Stage"))
        self._dress(self.presented, "practices-presented", words.gettext("Presented or not"))
        self.totals = QLabel(self)
        self.totals.setObjectName("practices-totals")
        self.totals.setProperty("role", "muted")
        self._lay_out()
        self.table.opened.connect(self.opened)
        self.table.selection_changed.connect(self.selection_changed)
        self.table.counted.connect(self._count)

    @property
    def choices(self) -> tuple[QWidget, ...]:
        """The lists to choose by, in their order."""
        return (self.area, self.topic, self.owner, self.status, self.stage, self.presented)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can be gone to by keys."""
        return (self.filter_line, *self.choices, self.table)

    def show_lines(self, lines: tuple[PracticeLine, ...]) -> None:
        """Show all practices of the desk, as far as they are chosen."""
        self._lines = lines
        self._offer_choices()
        self._choose()
        if self.table.hasFocus() and self.table.rows_model.rowCount() and not self.table.selected():
            self.table.selectRow(0)  # so that Enter opens it

    def _offer_choices(self) -> None:
        words, lines = self._words, self._lines
        areas = _in_order({line.area for line in lines if line.area})
        topics = _in_order({topic for line in lines for topic in line.topics})
        owners = sorted({line.owner_id: line.owner for line in lines if line.owner_id}.items(), key=_by_name)
        _offer(self.area, words.pgettext("choice of areas", "All areas"), areas)
        _offer(self.topic, words.pgettext("choice of topics", "All topics"), topics)
        _offer(self.owner, words.pgettext("choice of owners", "All owners"), owners)
        statuses = [(one, name_of(one, words)) for one in PracticeStatus]
        _offer(self.status, words.pgettext("choice of statuses", "Any status"), statuses)
        stages = [(one, name_of(one, words)) for one in Verification]
        _offer(self.stage, words.pgettext("choice of stages", "Any stage"), stages)

    def _presented_or_not(self) -> list[tuple[bool | None, str]]:
        words = self._words
        return [
            (None, words.pgettext("choice of practices", "Presented?")),
            (True, words.pgettext("choice of practices", "Presented")),
            (False, words.pgettext("choice of practices", "Not presented")),
        ]

    def _choose(self, _: object = None) -> None:
        choice = PracticeChoice(
            area=self.area.value(),
            topic=self.topic.value(),
            owner_id=self.owner.value(),
            status=self.status.value(),
            stage=self.stage.value(),
            is_presented=self.presented.value(),
        )
        self.table.set_empty_text(self._words.gettext("No practice is like this: choose less narrowly."))
        self.table.set_rows([line for line in self._lines if choice.fits(line)])

    def _count(self, shown: int, _all: int) -> None:
        self.totals.setText(how_many(shown, Counted.PRACTICE, self._words))

    def _dress(self, box: ChoiceEditor[T], name: str, title: str) -> None:
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(title)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.edited.connect(self._choose)

    def _lay_out(self) -> None:
        self.presented.set_value(None)
        boxes = QHBoxLayout()
        for box in self.choices:
            boxes.addWidget(box, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.filter_line)
        layout.addLayout(boxes)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.totals)


def _offer(box: ChoiceEditor[T | None], every: str, choices: Sequence[tuple[T, str]]) -> None:
    """Offer choices; one that was made and is gone is everything again."""
    present = box.value()
    box.set_choices([(None, every), *choices])
    box.set_value(present if present in [value for value, _ in choices] else None)


def _in_order(texts: Iterable[str]) -> list[tuple[str, str]]:
    return [(text, text) for text in sorted(texts, key=sort_key)]


def _key(line: PracticeLine) -> str:
    return line.id


def _by_name(pair: tuple[OrganisationId, str]) -> str:
    return sort_key(pair[1])

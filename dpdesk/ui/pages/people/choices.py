"""What the list of people is narrowed to: a workplace, a kind of department, meetings, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dpdesk.domain.ids import CategoryId
from dpdesk.domain.lines import OrganisationLine
from dpdesk.domain.listed_people import Lack, PeopleChoice, Took
from dpdesk.language.wording import name_of
from dpdesk.services.people_search import organisations_found
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.picking.suggestion_line import SuggestionLine

if TYPE_CHECKING:
    from dpdesk.domain.organisations import Category
    from dpdesk.ui.workplace import Workplace

T = TypeVar("T")
_LETTERS_OF_A_KIND = 24


class PeopleChoices(QWidget):
    """Sends `chosen` with a PeopleChoice when another one is made."""

    chosen = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people-choices")
        words = self._words = workplace.words
        self.place = SuggestionLine[OrganisationLine](
            workplace, partial(organisations_found, workplace.desk), _name, _name, self
        )
        self.place.setPlaceholderText(words.gettext("Municipality or institution"))
        self.place.setClearButtonEnabled(True)
        self.category = ChoiceEditor[CategoryId | None]([], self)
        self.took = ChoiceEditor[Took | None](
            [(None, words.pgettext("choice of people", "All people")), *((one, name_of(one, words)) for one in Took)],
            self,
        )
        self.lack = ChoiceEditor[Lack | None](
            [
                (None, words.pgettext("choice of people", "Complete or not")),
                *((one, name_of(one, words)) for one in Lack),
            ],
            self,
        )
        self.offer_categories(())
        self._lay_out()
        self.place.picked_one.connect(self._tell)
        self.place.textChanged.connect(self._follow_place)
        for box in (self.category, self.took, self.lack):
            box.edited.connect(self._tell)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can be gone to by keys."""
        return (self.place, self.category, self.took, self.lack)

    def choice(self) -> PeopleChoice:
        """Give what is chosen now."""
        picked = self.place.picked
        return PeopleChoice(
            organisation_id=picked.organisation.id if picked else None,
            category_id=self.category.value(),
            took=self.took.value(),
            lack=self.lack.value(),
        )

    def offer_categories(self, categories: Sequence[Category]) -> None:
        """Offer kinds of department; one that was chosen and is gone is every kind again."""
        present = self.category.value()
        every = self._words.pgettext("choice of people", "All departments")
        self.category.set_choices([(None, every), *((one.id, one.name) for one in categories)])
        self.category.set_value(present if present in [one.id for one in categories] else None)

    def _follow_place(self, text: str) -> None:
        if not text:
            self.place.picked = None
            self._tell()

    def _tell(self, _: object = None) -> None:
        self.chosen.emit(self.choice())

    def _lay_out(self) -> None:
        words = self._words
        for name, title, box in (
            ("people-place", words.gettext("Municipality or institution"), self.place),
            ("people-category", words.gettext("Kind of department"), self.category),
            ("people-took", words.gettext("Meetings"), self.took),
            ("people-lack", words.gettext("What is missing"), self.lack),
        ):
            box.setObjectName(name)
            box.setAccessibleName(title)
            box.setToolTip(title)
        self.category.setSizeAdjustPolicy(ChoiceEditor.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.category.setMinimumContentsLength(_LETTERS_OF_A_KIND)
        self.place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.place, 1)
        for box in (self.category, self.took, self.lack):
            layout.addWidget(box)


def _name(found: OrganisationLine) -> str:
    return found.name

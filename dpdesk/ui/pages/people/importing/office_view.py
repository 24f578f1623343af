"""The institutions of a list: what each text means, decided once for all rows that have it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.lines import OrganisationLine
from dpdesk.language.lists.offices import office_key
from dpdesk.services.people.importing.records import JudgedOffice, OfficeAnswer, OfficeDecision, OfficeStanding
from dpdesk.services.people_search import organisations_found
from dpdesk.ui.long_words import breakable
from dpdesk.ui.pages.people.importing.answers import ELSE, LEAVE_OUT, NEW, TAKE_BACK, AnswerKeys, Answers, Offer
from dpdesk.ui.pages.people.importing.wording import office_columns, standing_order
from dpdesk.ui.picking.suggestion_line import SuggestionLine
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.ui.pages.people.importing.course import ImportCourse
    from dpdesk.ui.workplace import Workplace

_SHARES = (345, 230)
"""how the height is shared by the institutions and the one that one is at"""


class OfficeView(QWidget):
    """Lists the institutions, those that are not clear first; sends `decided` after each decision."""

    decided = Signal()

    def __init__(self, workplace: Workplace, course: ImportCourse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-offices")
        words = self._words = workplace.words
        self._course = course
        self.table: RowTable[JudgedOffice] = RowTable(
            workplace, "import-office-table", office_columns(words, workplace.look), _key, self
        )
        self.table.setAccessibleName(words.gettext("Institutions of the list"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.set_empty_text(words.gettext("The list names no institutions."))
        self.filter_line = FilterLine(workplace, self.table, self)
        self._told = QLabel(self)
        self._told.setObjectName("import-office-told")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self.answers = Answers("import-office-answers", words.gettext("What this institution is"), self)
        self.picker = SuggestionLine[OrganisationLine](
            workplace, partial(organisations_found, workplace.desk), _name, _name, self
        )
        self.picker.setObjectName("import-office")
        self.picker.setAccessibleName(words.gettext("Another institution on the desk"))
        self.picker.setPlaceholderText(words.gettext("Another institution on the desk (F2)"))
        self._lay_out()
        self.table.selection_changed.connect(self._show_chosen)
        self.table.opened.connect(self._enter_answers)
        self.picker.picked_one.connect(self._take_line)
        AnswerKeys(self.table).pressed.connect(self._take_key)

    def show_offices(self, offices: tuple[JudgedOffice, ...]) -> None:
        """Show the institutions as they are judged now."""
        self.table.set_rows(sorted(offices, key=standing_order))
        self._show_chosen()

    def go_to(self, text: str) -> None:
        """Go to the institution of a text, or to the first one."""
        keys = [_key(one) for one in self.table.rows_model.rows()]
        wanted = office_key(text)
        self.table.select([wanted] if wanted in keys else keys[:1])
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chosen(self) -> None:
        chosen = self.table.selected()
        self.picker.put("")
        self.picker.setVisible(bool(chosen) and not chosen[0].is_decided)
        self.answers.offer(list(self._offers(chosen[0])) if chosen else [])
        self._told.setText(self._sentence(chosen[0]) if chosen else "")

    def _sentence(self, office: JudgedOffice) -> str:
        words = self._words
        count = words.ngettext(
            "“{text}” stands in {count} row. What you decide is true of it and is remembered.",
            "“{text}” stands in {count} rows. What you decide is true of all of them and is remembered.",
            office.rows,
        )
        return breakable(count.format(text=" ".join(office.text.split()), count=office.rows))

    def _offers(self, office: JudgedOffice) -> Iterator[Offer]:
        words = self._words
        if office.is_decided:
            text = words.gettext("Take back what was decided")
            yield Offer(TAKE_BACK, text, partial(self._take_back, office.text))
            return
        for place, likely in enumerate(office.likely[:9], 1):
            yield Offer(str(place), likely.name, partial(self._take_known, office.text, likely.organisation_id))
        if office.standing is not OfficeStanding.NEW:
            new = OfficeDecision(answer=OfficeAnswer.NEW_ONE)
            yield Offer(NEW, words.gettext("A new institution"), partial(self._decide, office.text, new))
        none = OfficeDecision(answer=OfficeAnswer.NONE)
        yield Offer(LEAVE_OUT, words.gettext("No institution: leave it out"), partial(self._decide, office.text, none))

    def _take_key(self, key: str) -> None:
        if key == ELSE and self.picker.isVisible():
            self.picker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.answers.take(key)

    def _take_line(self, found: OrganisationLine) -> None:
        if chosen := self.table.selected():
            self._take_known(chosen[0].text, found.organisation.id)

    def _take_known(self, text: str, organisation_id: OrganisationId) -> None:
        decision = OfficeDecision(answer=OfficeAnswer.THIS_ONE, organisation_id=organisation_id)
        self._decide(text, decision)

    def _decide(self, text: str, decision: OfficeDecision) -> None:
        """Decide, and go on to the next one that is not clear."""
        following = self._next_unclear(text)
        self._course.decide_office(text, decision)
        self.go_to(following)
        self.decided.emit()

    def _take_back(self, text: str) -> None:
        self._course.undecide_office(text)
        self.go_to(text)

    def _next_unclear(self, text: str) -> str:
        unclear = [
            office.text
            for office in self.table.rows_model.rows()
            if office.standing is OfficeStanding.UNCLEAR and office_key(office.text) != office_key(text)
        ]
        return unclear[0] if unclear else text

    def _enter_answers(self, _office: JudgedOffice) -> None:
        self.answers.enter()

    def _lay_out(self) -> None:
        panel = QWidget(self)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._told)
        column.addWidget(self.answers, 1)
        column.addWidget(self.picker)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setObjectName("import-office-split")
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(panel)
        split.setSizes(list(_SHARES))
        split.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.filter_line)
        layout.addWidget(split, 1)


def _key(office: JudgedOffice) -> str:
    return office_key(office.text)


def _name(found: OrganisationLine) -> str:
    return found.name

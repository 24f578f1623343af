"""The third step of an import: what becomes of each row, and what is doubtful decided one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dpdesk.domain.people_lists import Verdict
from dpdesk.language.numbers import number
from dpdesk.services.people.importing.records import JudgedRow, OfficeStanding, RowDecision
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.people.importing.answers import AnswerKeys
from dpdesk.ui.pages.people.importing.office_view import OfficeView
from dpdesk.ui.pages.people.importing.row_panel import RowPanel
from dpdesk.ui.pages.people.importing.row_source import NO_ROWS, RowChoice, RowSource, counts_of, key_of
from dpdesk.ui.pages.people.importing.wording import choice_icon, choice_name, row_columns
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.paged_view import PagedTable

if TYPE_CHECKING:
    from dpdesk.ui.pages.people.importing.course import ImportCourse
    from dpdesk.ui.workplace import Workplace

_SHARES = (360, 215)
"""how the height is shared by the rows and the one that one is at"""


class RowsStep(QWidget):
    """The judged rows with their counts as filters, the row one is at below them, and the institutions beside."""

    def __init__(self, workplace: Workplace, course: ImportCourse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-rows")
        self._workplace = workplace
        self._course = course
        self._choice = RowChoice.ALL
        self._going_to = ""
        self._came_from = ""
        words = self._words = workplace.words
        self.table: PagedTable[JudgedRow] = PagedTable(
            workplace, "import-row-table", row_columns(words, workplace.look), key_of, self
        )
        self.table.setAccessibleName(words.gettext("Rows of the list"))
        self.table.setSelectionMode(PagedTable.SelectionMode.SingleSelection)
        self.table.set_empty_text(words.gettext("No row is of this kind."))
        self.filter_line = FilterLine(workplace, self.table, self)
        self.panel = RowPanel(workplace, self)
        self.offices = OfficeView(workplace, course, self)
        self._views = QStackedWidget(self)
        self._choices = QButtonGroup(self)
        self.buttons = {choice: self._choice_button(choice) for choice in RowChoice}
        self.office_button = QPushButton(icon(IconName.OFFICE, workplace.look), "", self)
        self.office_button.setObjectName("import-offices-button")
        self.office_button.setCheckable(True)
        self.office_button.setAutoDefault(False)
        self._choices.addButton(self.office_button)
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Show a list that was judged for the first time, at the first row that is to be decided."""
        self._choice = RowChoice.ALL
        self.buttons[RowChoice.ALL].setChecked(True)
        self._views.setCurrentIndex(0)
        self.filter_line.clear()
        self._going_to = self._next_doubtful(0)
        self.show_judgement()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_judgement(self) -> None:
        """Show the rows as they are judged now."""
        judgement = self._course.judgement
        if judgement is None:
            return
        language = self._words.language
        for choice, count in counts_of(judgement).items():
            text = f"{choice_name(choice, self._words)} {number(count, language)}"
            self.buttons[choice].setText(text)
            self.buttons[choice].setShortcut(f"Alt+{list(RowChoice).index(choice) + 1}")
            self.buttons[choice].setVisible(bool(count) or choice in (RowChoice.ALL, self._choice))
        self._tell_offices(sum(1 for one in judgement.offices if one.standing is OfficeStanding.UNCLEAR))
        self.offices.show_offices(judgement.offices)
        self.table.set_source(RowSource(judgement.rows, self._choice))

    def clear(self) -> None:
        """Show no rows any more."""
        self.table.set_source(NO_ROWS)
        self.offices.show_offices(())
        self.panel.show_row(None)

    def _tell_offices(self, unclear: int) -> None:
        words = self._words
        title, look = words.pgettext("button", "I&nstitutions"), self._workplace.look
        to_decide = words.ngettext("{count} to decide", "{count} to decide", unclear)
        told = to_decide.format(count=number(unclear, words.language))
        picture = icon(IconName.HELP, look, look.warning) if unclear else icon(IconName.OFFICE, look)
        self.office_button.setIcon(picture)
        self.office_button.setText(f"{title} {number(unclear, words.language)}" if unclear else title)
        self.office_button.setToolTip(told)
        self.office_button.setAccessibleName(f"{title.replace('&', '')}: {told}")

    def _connect(self) -> None:
        self.office_button.clicked.connect(self._show_offices)
        self.table.selection_changed.connect(self._show_chosen)
        self.table.counted.connect(self._arrive)
        self.table.opened.connect(self._enter_answers)
        AnswerKeys(self.table).pressed.connect(self.panel.take)
        self.panel.decided.connect(self._decide)
        self.panel.taken_without_email.connect(self._take_without_email)
        self.panel.taken_back.connect(self._take_back)
        self.panel.office_wanted.connect(self._show_office)
        self.offices.decided.connect(self._return)

    def _choose(self, choice: RowChoice) -> None:
        self._choice = choice
        self._views.setCurrentIndex(0)
        self._going_to = "" if choice is not RowChoice.DOUBTFUL else self._next_doubtful(0)
        if self._course.judgement is not None:
            self.table.set_source(RowSource(self._course.judgement.rows, choice))

    def _show_offices(self) -> None:
        self._came_from = ""
        self._views.setCurrentWidget(self.offices)
        self.offices.go_to("")

    def _show_office(self, text: str) -> None:
        """Let the institution of a row be decided, and come back to the row."""
        self._came_from = "".join(self.table.selected_keys())
        self.office_button.setChecked(True)
        self._views.setCurrentWidget(self.offices)
        self.offices.go_to(text)

    def _return(self) -> None:
        """Go back to the row for which an institution was decided."""
        if not self._came_from:
            return
        row, self._came_from = self._came_from, ""
        self.buttons[self._choice].setChecked(True)
        self._views.setCurrentIndex(0)
        self._go_on(row)

    def _show_chosen(self) -> None:
        chosen = self.table.selected()
        self.panel.show_row(chosen[0] if chosen else None)

    def _arrive(self, count: int, _of: int) -> None:
        """Go to the row that was to be gone to, once it is there; else stay where one is, or begin at the first."""
        model = self.table.rows_model
        if self._going_to and model.place_of(self._going_to) is not None:
            self.table.select([self._going_to])
        elif count and not self.table.selected_count:
            place = max(0, min(self.table.currentIndex().row(), count - 1))
            self.table.select([model.key_at(place) or model.key_at(0)])
        self._going_to = ""
        self._show_chosen()

    def _enter_answers(self, _row: JudgedRow) -> None:
        self.panel.answers.enter()

    def _decide(self, row: int, decision: RowDecision) -> None:
        """Decide, and go on to the next doubtful row at once, even while thousands of rows are judged anew."""
        following = self._next_doubtful(row)
        self._course.decide_row(row, decision)
        self._go_on(following)

    def _take_without_email(self, row: int) -> None:
        self._course.take_without_email(row)
        self._go_on(str(row))

    def _take_back(self, row: int) -> None:
        self._course.undecide_row(row)
        self._go_on(str(row))

    def _go_on(self, key: str) -> None:
        if key and self.table.rows_model.place_of(key) is not None:
            self.table.select([key])
        if not self._course.is_current:
            self._going_to = key
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_chosen()

    def _next_doubtful(self, after: int) -> str:
        """Give the next row that waits for a decision, going round at the end; empty where none does."""
        judgement = self._course.judgement
        if judgement is None:
            return ""
        decided = self._course.decisions.rows
        waiting = [
            row.number
            for row in judgement.rows
            if row.verdict is Verdict.DOUBTFUL and not row.is_decided and row.number not in decided
        ]
        later = [row for row in waiting if row > after]
        others = [row for row in waiting if row != after]
        return str((later or others)[0]) if later or others else ""

    def _choice_button(self, choice: RowChoice) -> QPushButton:
        button = QPushButton(choice_icon(choice, self._workplace.look), choice_name(choice, self._words), self)
        button.setObjectName(f"import-{choice}")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._choose, choice))
        self._choices.addButton(button)
        return button

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(4)
        for choice, button in self.buttons.items():
            if choice is not RowChoice.DECIDED:
                above.addWidget(button)
        above.addStretch()
        above.addWidget(self.office_button)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setObjectName("import-row-split")
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.panel)
        split.setSizes(list(_SHARES))
        split.setStretchFactor(0, 1)
        people = QWidget(self)
        column = QVBoxLayout(people)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        filters = QHBoxLayout()
        filters.addWidget(self.filter_line, 1)
        filters.addWidget(self.buttons[RowChoice.DECIDED])
        column.addLayout(filters)
        column.addWidget(split, 1)
        self._views.addWidget(people)
        self._views.addWidget(self.offices)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(above)
        layout.addWidget(self._views, 1)

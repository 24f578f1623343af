"""The card of the departments: what there is, the one that is edited, and a line to add another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dpdesk.domain.ids import CategoryId
from dpdesk.domain.office_dossier import DepartmentLine, OfficeDossier
from dpdesk.domain.organisations import Category
from dpdesk.language.collation import sort_key
from dpdesk.services.offices import departments
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.organisation.card_tables import fit_to_rows
from dpdesk.ui.picking.add_line import AddLine
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.domain.ids import OrganisationId
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_MOST_NAMED = 3


class DepartmentsCard(PlanCard):
    """A table; the selected department has its fields below, and Del removes it."""

    def __init__(
        self,
        workplace: Workplace,
        office_id: OrganisationId,
        parent: QWidget | None = None,
        *,
        is_municipality: bool,
    ) -> None:
        words = workplace.words
        super().__init__(workplace, "departments", words.pgettext("heading", "Departments"), parent)
        self._office_id = office_id
        self._categories: Mapping[CategoryId, str] = {}
        self.empty = self.line(
            "departments-empty",
            words.gettext("The units of the office and the municipal institutions. Invitations find them by topic.")
            if is_municipality
            else words.gettext("The parts of the institution, for example the faculties of a university."),
        )
        self.table: RowTable[DepartmentLine] = RowTable(workplace, "office-departments", _columns(words), _key, self)
        self.table.setAccessibleName(words.pgettext("heading", "Departments"))
        self.form = self._form()
        self.remove = QPushButton(
            icon(IconName.REMOVE, workplace.look), words.pgettext("department", "Remove the department"), self
        )
        self.remove.setObjectName("remove-department")
        self.add_line = AddLine[Category](
            workplace,
            "add-department",
            partial(departments.categories_found, workplace.desk),
            _category_name,
            words.pgettext("department", "“{name}”, as it is called there"),
            self,
        )
        self._lay_out()
        self._delete = QAction(words.pgettext("department", "Remove the department"), self.table)
        self._delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(self._delete)
        self._connect()

    def show_office(self, about: OfficeDossier) -> None:
        """Show the departments of an office."""
        if about.categories != self._categories:
            self._categories = about.categories
            named = sorted(about.categories.items(), key=_by_name)
            none = self.workplace.words.pgettext("category of a department", "none of them")
            self.category.set_choices([(None, none), *named])
        self.table.set_rows(about.departments)
        self.table.setVisible(bool(about.departments))
        self.empty.setVisible(not about.departments)
        fit_to_rows(self.table)
        self._show_chosen()

    def select(self, department_id: str) -> bool:
        """Choose a department by its id; tell whether it is here."""
        is_here = self.table.rows_model.place_of(department_id) is not None
        if is_here:
            self.table.select([department_id])
        return is_here

    def _connect(self) -> None:
        self._delete.triggered.connect(self._remove)
        self.remove.clicked.connect(self._remove)
        self.table.selection_changed.connect(self._show_chosen)
        self.table.opened.connect(self._edit)
        self.add_line.chosen.connect(self._add_category)
        self.add_line.new_wanted.connect(self._add)

    def _form(self) -> RecordForm:
        words, form = self.workplace.words, RecordForm(self.workplace, self)
        form.setAccessibleName(words.gettext("The selected department"))
        form.add("name", LineEditor(form), words.pgettext("department", "Name"))
        self.category = ChoiceEditor[CategoryId | None]([], form)
        self.category.setSizeAdjustPolicy(ChoiceEditor.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.category.setMinimumContentsLength(30)
        form.add("category_id", self.category, words.pgettext("department", "Category"))
        form.add("email", LineEditor(form), words.pgettext("department", "E-mail"))
        form.add("phone", LineEditor(form), words.pgettext("department", "Telephone"))
        return form

    def _lay_out(self) -> None:
        words = self.workplace.words
        self.add_line.setPlaceholderText(words.pgettext("department", "Add a department: type a name"))
        self.add_line.setAccessibleName(words.pgettext("department", "Add a department"))
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self.remove)
        for part in (self.empty, self.table, self.form):
            self.body.addWidget(part)
        self.body.addLayout(below)
        self.body.addWidget(self.add_line)

    def _chosen(self) -> DepartmentLine | None:
        chosen = self.table.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _show_chosen(self) -> None:
        line = self._chosen()
        for part in (self.form, self.remove):
            part.setVisible(line is not None)
        if line is not None:
            self.form.show_record(line.department)

    def _edit(self, _: DepartmentLine) -> None:
        self.form.focus_field("name")

    def _remove(self) -> None:
        line = self._chosen()
        if line is not None:
            self.workplace.tasks.change(self, partial(departments.remove, self.workplace.desk, line.department.id))

    def _add_category(self, category: Category) -> None:
        self._change(category.name, category.id)

    def _add(self, name: str) -> None:
        self._change(name, None)

    def _change(self, name: str, category_id: CategoryId | None) -> None:
        deed = partial(departments.add, self.workplace.desk, self._office_id, name, category_id)
        self.workplace.tasks.change(self, deed)


def _columns(words: Words) -> tuple[Column[DepartmentLine], ...]:
    return (
        Column("name", words.pgettext("column", "Department"), _name, tip=_name, is_wide=True, is_needed=True),
        Column("category", words.pgettext("column", "Category"), _category, tip=_category, is_hidden=True),
        Column("topics", words.pgettext("column", "Topics"), _topics, tip=_topics, is_wide=True),
        Column("people", words.pgettext("column", "People"), _people, tip=_all_people, width=19),
        Column("email", words.pgettext("column", "E-mail"), _email, is_hidden=True),
        Column("phone", words.pgettext("column", "Telephone"), _phone, is_hidden=True),
    )


def _key(line: DepartmentLine) -> str:
    return line.department.id


def _name(line: DepartmentLine) -> str:
    return line.department.name


def _category(line: DepartmentLine) -> str:
    return line.category.name if line.category else ""


def _topics(line: DepartmentLine) -> str:
    return ", ".join(line.topics)


def _people(line: DepartmentLine) -> str:
    shown = ", ".join(line.people[:_MOST_NAMED])
    return f"{shown} +{len(line.people) - _MOST_NAMED}" if len(line.people) > _MOST_NAMED else shown


def _all_people(line: DepartmentLine) -> str:
    return "\n".join(line.people)


def _email(line: DepartmentLine) -> str:
    return line.department.email


def _phone(line: DepartmentLine) -> str:
    return line.department.phone


def _category_name(category: Category) -> str:
    return category.name


def _by_name(pair: tuple[CategoryId, str]) -> str:
    return sort_key(pair[1])

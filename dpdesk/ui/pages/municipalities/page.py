"""The page of municipalities: a list, the map of a year, and the other institutions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from dpdesk.domain.export_tables import Cell
from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.office_lines import Collected, MunicipalityLine, OfficeLine, delivery_addresses, emails
from dpdesk.domain.organisations import OrganisationKind
from dpdesk.domain.participation_map import Tile
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.offices import membership
from dpdesk.services.offices.listing import institution_lines, municipality_lines
from dpdesk.ui.exporting import Exporting
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.municipalities.institution_list import InstitutionList
from dpdesk.ui.pages.municipalities.map_view import MapView
from dpdesk.ui.pages.municipalities.member_day import MemberDayDialog
from dpdesk.ui.pages.municipalities.municipality_list import MunicipalityList
from dpdesk.ui.pages.municipalities.new_office import NewOfficeDialog
from dpdesk.ui.tables.view import RowTable
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.ui.tables.columns import Column
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")
NEW_OFFICE = "new"
"""the spot where a new municipality or institution is begun"""
_MAP, _INSTITUTIONS = 1, 2
_MOST_NAMED = 8


class MunicipalitiesPage(QWidget):
    """Three views; `go_to` knows "map", "institutions", NEW_OFFICE, and the id of a municipality."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("municipalities-page")
        self._workplace = workplace
        words = self._words = workplace.words
        self._copy_emails = self._action(
            "copy-emails", IconName.EMAIL, words.pgettext("command", "Copy &e-mail addresses")
        )
        self._copy_ades = self._action(
            "copy-ades", IconName.COPY, words.pgettext("command", "Copy e-&Delivery addresses")
        )
        self._join = self._action("member-since", IconName.CHECK, words.pgettext("command", "Member &since…"))
        self._leave = self._action("member-until", IconName.LEAVE, words.pgettext("command", "Member &until…"))
        self._export = self._action("export-offices", IconName.SAVE, words.pgettext("command", "E&xport the selected…"))
        self.actions_of_many = (self._copy_emails, self._copy_ades, self._join, self._leave, self._export)
        self._new = self._action(
            "new-office", IconName.ADD, words.pgettext("command", "&New municipality or institution…")
        )
        self._new.setShortcut(QKeySequence("Ctrl+N"))
        self._new.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._new)
        self.list = MunicipalityList(workplace, self.actions_of_many, self)
        self.map = MapView(workplace, self)
        self.institutions = InstitutionList(workplace, (self._copy_emails, self._copy_ades, self._export), self)
        self._exporting = Exporting(workplace, self)
        self.tab_bar = self._tab_bar()
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._allow()

    def refresh(self) -> None:
        """Read the desk again: what is seen now, and the rest when it is seen."""
        tasks, desk = self._workplace.tasks, self._workplace.desk
        view = self.tab_bar.currentIndex()
        if view == _MAP:
            self.map.refresh()
        elif view == _INSTITUTIONS:
            tasks.ask(self, partial(institution_lines, desk), self.institutions.show_lines)
        else:
            tasks.ask(self, partial(municipality_lines, desk), self.list.show_lines)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keys work at once where one looks."""
        super().showEvent(event)
        self._focus_view()

    def go_to(self, spot: str) -> None:
        """Show a view, begin something new, or go to a municipality in the list."""
        views = {"map": _MAP, "institutions": _INSTITUTIONS}
        if spot == NEW_OFFICE:
            self.begin()
        else:
            self.tab_bar.setCurrentIndex(views.get(spot, 0))
            self.list.table.select([spot])

    def begin(self) -> None:
        """Ask for a new municipality, or for a new institution where those are seen."""
        is_other = self.tab_bar.currentIndex() == _INSTITUTIONS
        kind = OrganisationKind.NGO if is_other else OrganisationKind.MUNICIPALITY
        deed = NewOfficeDialog(self._workplace, kind, self).ask()
        if deed is not None:
            self._workplace.tasks.change(self, deed, self._go)

    def selected(self) -> list[OfficeLine]:
        """Give the lines that are selected in the list one sees."""
        if self.tab_bar.currentIndex() == _INSTITUTIONS:
            return list(self.institutions.table.selected())
        return list(self.list.table.selected()) if self.tab_bar.currentIndex() != _MAP else []

    def _connect(self) -> None:
        self._new.triggered.connect(self._begin)
        self._copy_emails.triggered.connect(partial(self._copy, emails))
        self._copy_ades.triggered.connect(partial(self._copy, delivery_addresses))
        self._export.triggered.connect(self._export_selected)
        self._join.triggered.connect(self._ask_since)
        self._leave.triggered.connect(self._ask_until)
        for shown in (self.list, self.institutions):
            shown.opened.connect(self._open_line)
            shown.selection_changed.connect(self._allow)
        self.map.opened.connect(self._open_line)

    def _begin(self) -> None:
        self.begin()

    def _open_line(self, line: OfficeLine | Tile) -> None:
        self._go(line.id)

    def _go(self, organisation_id: OrganisationId) -> None:
        self._workplace.go(Place(page=PageName.MUNICIPALITIES, organisation_id=organisation_id))

    def _allow(self) -> None:
        """Let be done what can be done with what is selected."""
        chosen = self.selected()
        are_municipalities = any(isinstance(line, MunicipalityLine) for line in chosen)
        for action in (self._copy_emails, self._copy_ades, self._export):
            action.setEnabled(bool(chosen))
        for action in (self._join, self._leave):
            action.setEnabled(are_municipalities)
        self._of_many.setEnabled(bool(chosen))

    def _copy(self, collect: Callable[[list[OfficeLine]], Collected]) -> None:
        found = collect(self.selected())
        if found.count:
            QGuiApplication.clipboard().setText(found.text)
        tell = self._workplace.notices.tell
        copied = Message(NN_("Copied {count} address.", "Copied {count} addresses."), count=found.count)
        if not found.without:
            tell(copied)
            return
        more = " …" if len(found.without) > _MOST_NAMED else ""
        names = ", ".join(found.without[:_MOST_NAMED]) + more
        tell(Message(N_("{copied} Without an address: {names}."), copied=copied, names=names))

    def _export_selected(self) -> None:
        """Export what is selected with the columns that one sees."""
        if self.tab_bar.currentIndex() == _INSTITUTIONS:
            name = self._words.pgettext("name of an exported file", "institutions")
            _export_rows(self._exporting, name, self.institutions.table)
        else:
            name = self._words.pgettext("name of an exported file", "municipalities")
            _export_rows(self._exporting, name, self.list.table)

    def _ask_since(self) -> None:
        title = self._words.pgettext("window", "Member since")
        self._change_membership(title, self._words.gettext("Member since, the &first day"), membership.join)

    def _ask_until(self) -> None:
        title = self._words.pgettext("window", "Member until")
        self._change_membership(title, self._words.gettext("Member until, the &last day"), membership.leave)

    def _change_membership(self, title: str, label: str, deed: Callable[..., None]) -> None:
        chosen = [line for line in self.selected() if isinstance(line, MunicipalityLine)]
        day: date | None = MemberDayDialog(self._workplace, title, label, _names(chosen), self).ask()
        if day is not None:
            ids = [line.id for line in chosen]
            self._workplace.tasks.change(self, partial(deed, self._workplace.desk, ids, day))

    def _tab_bar(self) -> QTabBar:
        words = self._words
        bar = QTabBar(self)
        bar.setObjectName("municipalities-tab-bar")
        bar.setAccessibleName(words.gettext("Views of the municipalities"))
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setUsesScrollButtons(False)
        titles = (
            words.pgettext("view of municipalities", "List"),
            words.pgettext("view of municipalities", "Map of the year"),
            words.pgettext("view of municipalities", "Other institutions"),
        )
        for place, title in enumerate(titles, start=1):
            index = bar.addTab(title)
            bar.setTabToolTip(index, f"{title} (Alt+{place})")
            action = QAction(title, self)
            action.setShortcut(f"Alt+{place}")
            action.triggered.connect(partial(bar.setCurrentIndex, index))
            self.addAction(action)
        bar.currentChanged.connect(self._show_view)
        return bar

    def _show_view(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._of_many.setVisible(index != _MAP)
        self._allow()
        self._focus_view()
        self.refresh()

    def _focus_view(self) -> None:
        views = (self.list.table, self.map.grid, self.institutions.table)
        views[self.tab_bar.currentIndex()].setFocus(Qt.FocusReason.TabFocusReason)

    def _action(self, name: str, picture: IconName, title: str) -> QAction:
        action = QAction(icon(picture, self._workplace.look), title, self)
        action.setObjectName(name)
        return action

    def _lay_out(self) -> None:
        words, look = self._words, self._workplace.look
        self._of_many = QPushButton(words.pgettext("button", "&With the selected"), self)
        self._of_many.setObjectName("with-selected")
        menu = QMenu(self._of_many)
        menu.addActions(self.actions_of_many)
        self._of_many.setMenu(menu)
        self._begin_button = QPushButton(icon(IconName.ADD, look), words.pgettext("button", "&New…"), self)
        self._begin_button.setObjectName("new-office-button")
        self._begin_button.setToolTip(f"{self._new.text().replace('&', '')} (Ctrl+N)")
        self._begin_button.clicked.connect(self._begin)
        head = QHBoxLayout()
        head.addWidget(self.tab_bar)
        head.addStretch()
        head.addWidget(self._of_many)
        head.addWidget(self._begin_button)
        for view in (self.list, self.map, self.institutions):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 12)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        ordered = (self.tab_bar, self._of_many, self._begin_button, *self.list.in_order, *self.map.in_order)
        for before, after in pairwise((*ordered, *self.institutions.in_order)):
            QWidget.setTabOrder(before, after)


def _export_rows(exporting: Exporting, name: str, table: RowTable[R]) -> None:
    """Export the selected rows of a table with the columns that one sees; the rows are worded beside the window."""
    model, places, chosen = table.rows_model, table.arrangement.visible_columns(), table.selected()
    titles = [model.columns[place].called for place in places]
    exporting.table(name, titles, partial(_rows, chosen, [model.columns[place] for place in places]), len(chosen))


def _rows(rows: Sequence[R], columns: Sequence[Column[R]]) -> list[list[Cell]]:
    return [[column.value(row) if column.value else column.said(row) for column in columns] for row in rows]


def _names(chosen: list[MunicipalityLine]) -> str:
    return ", ".join(line.name for line in chosen)

"""The way from a line about somebody to the page of that person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtGui import QAction

from dpdesk.domain.ids import PersonId
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.ui.tables.table import Table
    from dpdesk.ui.workplace import Workplace

R = TypeVar("R")


class OpenPerson(QAction, Generic[R]):
    """Stands in the menu of a table, and opens the page of the person of the one line that is selected."""

    def __init__(self, workplace: Workplace, table: Table[R], person_of: Callable[[R], PersonId | None]) -> None:
        text = workplace.words.gettext("Open the &page of the person")
        super().__init__(icon(IconName.PEOPLE, workplace.look), text, table)
        self.setObjectName("open-person")
        self._workplace = workplace
        self._table = table
        self._person_of = person_of
        table.addAction(self)
        table.selection_changed.connect(self._allow)
        self.triggered.connect(self._open)
        self._allow()

    def _allow(self) -> None:
        self.setEnabled(self._person() is not None)

    def _person(self) -> PersonId | None:
        selected = self._table.selected()
        return self._person_of(selected[0]) if len(selected) == 1 else None

    def _open(self) -> None:
        person_id = self._person()
        if person_id is not None:
            self._workplace.go(Place(page=PageName.PEOPLE, person_id=person_id))

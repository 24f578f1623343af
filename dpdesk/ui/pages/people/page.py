"""The page of all people: found and narrowed, thousands of them, and what is done with several at once."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.ids import PersonId
from dpdesk.domain.listed_people import ListedPerson, PeopleChoice
from dpdesk.domain.people import Person
from dpdesk.language.counts import Counted, how_many
from dpdesk.language.numbers import number
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.people import adding, listing
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.people.choices import PeopleChoices
from dpdesk.ui.pages.people.columns import people_columns
from dpdesk.ui.pages.people.duplicates_dialog import DuplicatesDialog
from dpdesk.ui.pages.people.importing.dialog import ImportDialog
from dpdesk.ui.pages.people.importing.dropping import file_in
from dpdesk.ui.pages.people.source import PeopleSource
from dpdesk.ui.pages.people.together import Together
from dpdesk.ui.picking.new_person import NewPersonDialog
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.paged_view import PagedTable
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class PeoplePage(QWidget):
    """The list of people; `go_to` selects the person with an id. A file that is let go over it is imported."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people-page")
        self._workplace = workplace
        words = self._words = workplace.words
        self.table: PagedTable[ListedPerson] = PagedTable(workplace, "people", people_columns(words), _key, self)
        self.table.setAccessibleName(words.gettext("People"))
        self.filter_line = FilterLine(workplace, self.table, self)
        self.choices = PeopleChoices(workplace, self)
        self.together = Together(workplace, self.table, self)
        self.setAcceptDrops(True)
        self._new = self._action("begin-person", words.pgettext("command", "&New person…"), "Ctrl+N")
        self._import = self._action("import-people", words.pgettext("command", "&Import people from a file…"), "Ctrl+I")
        self._new_button = self._button("new-person", IconName.ADD_PERSON, words.pgettext("button", "&New person…"))
        self._new_button.setToolTip(f"{self._new.text().replace('&', '')} (Ctrl+N)")
        self._alike_button = self._button("duplicates", IconName.SUBSTITUTE, words.pgettext("button", "&Duplicates…"))
        self._alike_button.setToolTip(words.gettext("Find people who may be on the desk twice"))
        self._import_button = self._button("import-people", IconName.IMPORT, words.pgettext("button", "&Import…"))
        self._import_button.setToolTip(f"{self._import.text().replace('&', '')} (Ctrl+I)")
        self._of_many = self._many_button()
        self._told = QLabel(self)
        self._told.setObjectName("people-count")
        self._told.setProperty("role", "muted")
        self._lay_out()
        self._connect()
        self._tell()

    def refresh(self) -> None:
        """Read what is to be shown, or read it again."""
        if self.table.has_source:
            self.table.reload()
        else:
            self._choose(self.choices.choice())
        desk = self._workplace.desk
        self._workplace.tasks.ask(self, partial(listing.categories, desk), self.choices.offer_categories)

    def showEvent(self, event: QShowEvent) -> None:
        """Let one type a name at once."""
        super().showEvent(event)
        self.filter_line.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to(self, spot: str) -> None:
        """Select a person."""
        self.table.select([spot])

    def begin(self) -> None:
        """Ask for a new person; what the list was filtered by is likely the name."""
        dialog = NewPersonDialog(self._workplace, self.filter_line.text().strip(), self)
        dialog.answered.connect(self._add)
        dialog.open()

    def begin_import(self, path: Path | None = None) -> None:
        """Import people from a file, which is asked for where it is not known."""
        dialog = ImportDialog(self._workplace, self)
        dialog.open()
        if path is not None:
            dialog.open_file(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if file_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file that was let go."""
        if path := file_in(event.mimeData()):
            event.acceptProposedAction()
            self.begin_import(path)

    def _connect(self) -> None:
        self._new.triggered.connect(self._begin)
        self._new_button.clicked.connect(self._begin)
        self._import.triggered.connect(self._begin_import)
        self._import_button.clicked.connect(self._begin_import)
        self._alike_button.clicked.connect(self._find_duplicates)
        self.choices.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.counted.connect(self._tell)
        self.table.selection_changed.connect(self._tell)

    def _begin(self) -> None:
        self.begin()

    def _begin_import(self) -> None:
        self.begin_import()

    def _add(self, who: Introduction) -> None:
        self._workplace.tasks.change(self, partial(adding.add_person, self._workplace.desk, who), self._go_to_new)

    def _go_to_new(self, person: Person) -> None:
        self._go(person.id)

    def _open(self, line: ListedPerson) -> None:
        self._go(line.id)

    def _go(self, person_id: PersonId) -> None:
        self._workplace.go(Place(page=PageName.PEOPLE, person_id=person_id))

    def _find_duplicates(self) -> None:
        if DuplicatesDialog(self._workplace, self).ask():
            self.refresh()

    def _choose(self, choice: PeopleChoice) -> None:
        words = self._words
        self.table.set_empty_text(
            words.gettext(
                "Nobody is on the desk yet. “Import” (Ctrl+I) brings in a list, “New person” (Ctrl+N) adds one."
            )
            if choice == PeopleChoice()
            else words.gettext("Nobody is chosen by these filters.")
        )
        self.table.set_source(PeopleSource(self._workplace.desk, choice))

    def _tell(self, *_: int) -> None:
        """Say how many people are listed, and how many of them are selected."""
        words, selected = self._words, self.table.selected_count
        self._of_many.setEnabled(bool(selected))
        told = how_many(self.table.rows_model.rowCount(), Counted.PERSON, words)
        if selected:
            phrase = words.ngettext("{count} selected", "{count} selected", selected)
            told = f"{told} · {phrase.format(count=number(selected, words.language))}"
        self._told.setText(told)

    def _action(self, name: str, title: str, keys: str) -> QAction:
        action = QAction(title, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _button(self, name: str, picture: IconName, title: str) -> QPushButton:
        button = QPushButton(icon(picture, self._workplace.look), title, self)
        button.setObjectName(f"{name}-button")
        return button

    def _many_button(self) -> QPushButton:
        button = QPushButton(self._words.pgettext("button", "&With the selected"), self)
        button.setObjectName("with-selected")
        menu = QMenu(button)
        menu.addActions(self.together.actions)
        menu.aboutToShow.connect(self.together.look_ahead)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.filter_line, 1)
        for button in (self._of_many, self._alike_button, self._import_button, self._new_button):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addLayout(head)
        layout.addWidget(self.choices)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._told)
        buttons = (self._of_many, self._alike_button, self._import_button, self._new_button)
        for before, after in pairwise((self.filter_line, *buttons, *self.choices.in_order, self.table)):
            QWidget.setTabOrder(before, after)


def _key(line: ListedPerson) -> str:
    return line.id

"""The header of a person's page: the way back, the name, where they work, and what is done with the whole person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.keys import give_key
from dpdesk.ui.pages.meeting.short_label import ShortLabel

if TYPE_CHECKING:
    from dpdesk.services.people.about_person import AboutPerson
    from dpdesk.ui.workplace import Workplace


class PersonHeader(QWidget):
    """Never scrolls away. Sends `back_wanted`, `export_wanted` and `removal_wanted`."""

    back_wanted = Signal()
    export_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person-header")
        words, look = workplace.words, workplace.look
        self.title = self._label("person-title", "title")
        self.facts = self._label("person-facts", "muted")
        self.back = QPushButton(words.pgettext("command", "All people"), self)
        self.back.setObjectName("back-to-people")
        self.back.setIcon(icon(IconName.LEFT, look, look.accent))
        self.back.setProperty("link", "true")
        give_key(self.back, "Alt+Left")
        self.back.setToolTip(f"{self.back.text()} (Alt+←)")
        self.export = QPushButton(icon(IconName.SAVE, look), words.pgettext("person", "E&xport…"), self)
        self.export.setObjectName("export-person")
        self.export.setToolTip(words.gettext("Save as a business card or a list"))
        self.remove = QPushButton(icon(IconName.REMOVE, look), words.pgettext("command", "Take off the &desk"), self)
        self.remove.setObjectName("remove-person")
        self.remove.setToolTip(words.gettext("Take the person off the desk, where nothing refers to them"))
        self.back.clicked.connect(self.back_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        self._lay_out()

    def show_person(self, about: AboutPerson) -> None:
        """Show who it is."""
        person, workplace = about.person, about.workplace
        self.title.show_text(f"{person.academic_title} {person.name}".strip())
        department = workplace.department.name if workplace.department else ""
        self.facts.show_text(" · ".join(filter(None, (person.position, department, workplace.place))))

    def _label(self, name: str, role: str) -> ShortLabel:
        label = ShortLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        return label

    def _lay_out(self) -> None:
        above, back = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.title, 1)
        above.addWidget(self.export)
        above.addWidget(self.remove)
        back.addWidget(self.back)
        back.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 6, 16, 4)
        layout.setSpacing(4)
        layout.addLayout(back)
        layout.addLayout(above)
        layout.addWidget(self.facts)

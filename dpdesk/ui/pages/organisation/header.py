"""The header of the page of one organisation: the way back, its name, what it is, and its removal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.office_lines import belonging_on
from dpdesk.language.wording import name_of
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.keys import give_key
from dpdesk.ui.pages.meeting.short_label import ShortLabel

if TYPE_CHECKING:
    from dpdesk.domain.office_dossier import OfficeDossier
    from dpdesk.domain.organisations import Municipality
    from dpdesk.domain.people import Person
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace


class OfficeHeader(QWidget):
    """Never scrolls away. Sends `back_wanted` and `removal_wanted`."""

    back_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("office-header")
        self._workplace = workplace
        words = workplace.words
        self.title = self._label("office-title", "title")
        self.facts = self._label("office-facts", "muted")
        self.back = QPushButton(words.pgettext("command", "All municipalities and institutions"), self)
        self.back.setObjectName("back-to-municipalities")
        self.back.setIcon(icon(IconName.LEFT, workplace.look, workplace.look.accent))
        self.back.setProperty("link", "true")
        give_key(self.back, "Alt+Left")
        self.back.setToolTip(f"{self.back.text()} (Alt+←)")
        self.back.clicked.connect(self.back_wanted)
        self.remove = QPushButton(icon(IconName.REMOVE, workplace.look), words.pgettext("command", "&Remove"), self)
        self.remove.setObjectName("remove-office")
        self.remove.setToolTip(words.gettext("Take it off the desk, where nothing refers to it"))
        self.remove.clicked.connect(self.removal_wanted)
        self._lay_out()

    def show_office(self, about: OfficeDossier) -> None:
        """Show an organisation as it now is."""
        words, today = self._workplace.words, self._workplace.desk.today
        self.title.show_text(about.name)
        if about.municipality is None:
            office = about.organisation
            parts = (name_of(office.kind, words), office.town, office.country)
        else:
            one = about.municipality
            belonging = name_of(belonging_on(one, today), words)
            parts = (name_of(one.type, words), belonging, head_told(one, about.head, words))
        self.facts.show_text(" · ".join(filter(None, parts)))

    def _label(self, name: str, role: str) -> ShortLabel:
        label = ShortLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        return label

    def _lay_out(self) -> None:
        above, back = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.title, 1)
        above.addWidget(self.remove)
        back.addWidget(self.back)
        back.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 6, 16, 4)
        layout.setSpacing(4)
        layout.addLayout(back)
        layout.addLayout(above)
        layout.addWidget(self.facts)


def head_told(municipality: Municipality, head: Person | None, words: Words) -> str:
    """Say who leads a municipality, with the title."""
    title = municipality.head_title_full or municipality.head_title
    if head is None:
        return words.gettext("head not known")
    return f"{title}: {head.name}" if title else head.name

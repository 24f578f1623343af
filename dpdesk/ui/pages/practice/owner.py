"""The field of whose a practice is: a municipality or another institution, picked by its name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.domain.ids import PracticeId
from dpdesk.domain.lines import OrganisationLine
from dpdesk.services.people_search import organisations_found
from dpdesk.services.practices import describing
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.plan.cards import icon_button
from dpdesk.ui.pages.practice.rows import link_button, show_on
from dpdesk.ui.picking.add_line import AddLine
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.ui.workplace import Workplace


class OwnerField(QWidget):
    """The owner as a link to its page, and a line in which another one is picked."""

    def __init__(self, workplace: Workplace, practice_id: PracticeId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("owner")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words = workplace.words
        self._workplace = workplace
        self._practice_id = practice_id
        self._about: PracticeAbout | None = None
        self.link = link_button("owner-link", self)
        self.clear = icon_button(
            workplace, "clear-owner", IconName.CLOSE, words.pgettext("practice", "Without an owner"), self
        )
        self.pick = AddLine[OrganisationLine](
            workplace,
            "pick-owner",
            partial(organisations_found, workplace.desk),
            _name,
            words.pgettext("practice", "New institution “{name}”"),
            self,
        )
        self.pick.setPlaceholderText(words.pgettext("practice", "Type the name of a municipality or institution"))
        self.pick.setAccessibleName(words.pgettext("practice", "Pick the owner"))
        self.setFocusProxy(self.pick)
        self._lay_out()
        self.link.clicked.connect(self._open)
        self.clear.clicked.connect(partial(self._set, ""))
        self.pick.chosen.connect(self._set_known)
        self.pick.new_wanted.connect(self._set)

    def show_owner(self, about: PracticeAbout) -> None:
        """Show whose a practice is."""
        self._about = about
        is_known = about.practice.organisation_id is not None
        if self.clear.hasFocus() and not is_known:
            self.pick.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shown.setVisible(is_known)
        show_on(self.link, about.owner)

    def _open(self) -> None:
        if self._about is not None and self._about.practice.organisation_id is not None:
            owner = self._about.practice.organisation_id
            self._workplace.go(Place(page=PageName.MUNICIPALITIES, organisation_id=owner))

    def _set_known(self, found: OrganisationLine) -> None:
        self._set(found.organisation.id)

    def _set(self, organisation: str) -> None:
        deed = partial(describing.set_owner, self._workplace.desk, self._practice_id, organisation)
        self._workplace.tasks.change(self, deed)

    def _lay_out(self) -> None:
        self._shown = QWidget(self)
        shown = QHBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.addWidget(self.link, 1)
        shown.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._shown)
        layout.addWidget(self.pick)


def _name(found: OrganisationLine) -> str:
    return found.name

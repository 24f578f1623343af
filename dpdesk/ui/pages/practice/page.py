"""The page of one practice: all that is known of it in cards, and its card as a file."""

from __future__ import annotations

from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dpdesk.domain.ids import PracticeId
from dpdesk.domain.issued import FileFormat
from dpdesk.errors import DeskError, NotFound
from dpdesk.language.wording import name_of
from dpdesk.messages import N_, Message
from dpdesk.services.practices import card, catalogue
from dpdesk.settings import Language
from dpdesk.ui.pages.meeting.plan.columns import CardColumns
from dpdesk.ui.pages.practice.adoptions import AdoptionsCard
from dpdesk.ui.pages.practice.basics import BasicsCard
from dpdesk.ui.pages.practice.cards import PracticeCard
from dpdesk.ui.pages.practice.description import ContactCard, description_card
from dpdesk.ui.pages.practice.header import PracticeHeader
from dpdesk.ui.pages.practice.materials import MaterialsCard
from dpdesk.ui.pages.practice.meetings import ShowingsCard
from dpdesk.ui.pages.practice.photos import PhotosCard
from dpdesk.ui.pages.practice.verification import VerificationCard
from dpdesk.ui.workplace import PageName, Place

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.services.desk import Desk
    from dpdesk.services.papers.filing import Filed
    from dpdesk.ui.tasks import Progress
    from dpdesk.ui.workplace import Workplace


class PracticePage(QWidget):
    """One practice; `go_to` brings a field of it into view.

    What is seen first is made at once, and the rest one step after the other, so that the window is never held up.
    """

    def __init__(self, workplace: Workplace, practice_id: PracticeId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice-page")
        self._workplace = workplace
        self._practice_id = practice_id
        self._about: PracticeAbout | None = None
        self._wanted_spot = ""
        self._cards: list[PracticeCard] = []
        self._steps = deque((self._make_contact, self._make_description, self._make_lists, self._make_files))
        self.header = PracticeHeader(workplace, self)
        self.columns = CardColumns(self)
        self.page = self._scrolling()
        self.basics = BasicsCard(workplace, practice_id, self.columns)
        self.verification = VerificationCard(workplace, practice_id, self.columns)
        self._left: list[QWidget] = [self.basics]
        self._right: list[QWidget] = [self.verification]
        self._take_in(self.basics, self.verification)
        self.header.back_wanted.connect(self._go_back)
        self.header.card_wanted.connect(self._save_card)
        self.verification.wanted.connect(self.go_to)
        self._steps_timer = QTimer(self)
        self._steps_timer.timeout.connect(self._make_next)
        self._steps_timer.start(0)

    def arrive(self, place: Place) -> None:
        """Show the practice, and bring a field of it into view."""
        self._wanted_spot = place.spot
        if not place.spot:
            self.basics.form.focus_field("title")
        self.refresh()

    def refresh(self) -> None:
        """Read the practice again."""
        question = partial(catalogue.practice_about, self._workplace.desk, self._practice_id)
        self._workplace.tasks.ask(self, question, self._show, self._cannot_show)
        self._workplace.tasks.ask(self, partial(catalogue.areas, self._workplace.desk), self.basics.show_areas)

    def go_to(self, spot: str) -> None:
        """Go to a field."""
        if self._about is None:
            self._wanted_spot = spot
            return
        self.finish()
        found = (part.go_to(spot) for part in self._cards)
        seen = next((widget for widget in found if widget is not None), None)
        if seen is not None:
            self.page.ensureWidgetVisible(seen)

    def finish(self) -> None:
        """Make now what is left to be made."""
        while self._steps:
            self._steps.popleft()()

    def _make_next(self) -> None:
        if self._steps:
            self._steps.popleft()()
        else:
            self._steps_timer.stop()

    def _make_contact(self) -> None:
        self.contact = ContactCard(self._workplace, self._practice_id, self.columns)
        self._left.append(self.contact)
        self._take_in(self.contact)

    def _make_description(self) -> None:
        self.description = description_card(self._workplace, self.columns)
        self._right.append(self.description)
        self._take_in(self.description)

    def _make_lists(self) -> None:
        self.showings = ShowingsCard(self._workplace, self._practice_id, self.columns)
        self.adoptions = AdoptionsCard(self._workplace, self._practice_id, self.columns)
        self._left.extend((self.showings, self.adoptions))
        self._take_in(self.showings, self.adoptions)

    def _make_files(self) -> None:
        self.photos = PhotosCard(self._workplace, self._practice_id, self.columns)
        self.materials = MaterialsCard(self._workplace, self._practice_id, self.columns)
        self._right.extend((self.photos, self.materials))
        self._take_in(self.photos, self.materials)

    def _take_in(self, *cards: PracticeCard) -> None:
        """Show cards that were made; where there is one column, they stand in the order in which they are made."""
        self._cards.extend(cards)
        self.columns.set_cards(left=self._left, right=self._right, narrow=self._cards)
        for part in cards:
            part.show()
            if self._about is not None:
                part.show_practice(self._about)

    def _show(self, about: PracticeAbout) -> None:
        self._about = about
        self.header.show_practice(about)
        for part in self._cards:
            part.show_practice(about)
        self.columns.order_tabs()
        if self._wanted_spot:
            spot, self._wanted_spot = self._wanted_spot, ""
            self.go_to(spot)

    def _cannot_show(self, error: DeskError) -> bool:
        """Leave the page of a practice that is not on the desk any more: its making was undone."""
        if isinstance(error, NotFound):
            self._go_back()
            return True
        return False

    def _go_back(self) -> None:
        self._workplace.go(Place(page=PageName.PRACTICES, spot=self._practice_id))

    def _save_card(self, wanted: FileFormat, language: Language) -> None:
        if self._about is None:
            return
        for part in self._cards:
            part.flush()
        filters = ((Message(N_("{name}"), name=name_of(wanted, self._workplace.words)), (f"*.{wanted}",)),)
        name = card.card_name(self._about.practice.title, wanted, language)
        path = self._workplace.notices.file_to_save(Message(N_("Save the card of the practice")), name, filters)
        if path is not None:
            deed = partial(_saved, self._workplace.desk, self._practice_id, wanted, language, path)
            self._workplace.tasks.work(self, Message(N_("Making the card")), deed, self._tell_saved)

    def _tell_saved(self, filed: Filed) -> None:
        self._workplace.notices.tell(Message(N_("The card is saved as {path}."), path=str(filed.path)))

    def _scrolling(self) -> QScrollArea:
        page = QScrollArea(self)
        page.setObjectName("practice-scroll")
        page.setAccessibleName(self._workplace.words.gettext("The practice"))
        page.setWidgetResizable(True)
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setWidget(self.columns)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields bring themselves into view
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(page, 1)
        return page


def _saved(
    desk: Desk, practice_id: PracticeId, wanted: FileFormat, language: Language, path: Path, _: Progress
) -> Filed:
    return card.save_card(desk, practice_id, wanted, language, path)

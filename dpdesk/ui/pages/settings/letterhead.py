"""The office's own letter paper: taken from a PDF or a picture, with a letter on it as it will be printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.organisations import LEAST_LETTERHEAD, MOST_LETTERHEAD_FOOT, MOST_LETTERHEAD_TOP, Organiser
from dpdesk.messages import N_, Message
from dpdesk.services.offices import letterhead, organising
from dpdesk.services.papers.sample_letter import sample_letter
from dpdesk.ui import document_defaults as defaults
from dpdesk.ui.fields.editors import NumberEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.settings.section import Section, SectionName
from dpdesk.ui.papers.preview import PaperPreview

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

PAPER_FILES = ((Message(N_("PDF documents and pictures")), ("*.pdf", "*.png", "*.jpg", "*.jpeg")),)
_PREVIEW_HEIGHT = 420


class LetterheadSection(Section):
    """Takes and removes the paper, and saves what of it text keeps clear."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        purpose = workplace.words.gettext(
            "The paper of your office: a PDF or a picture that lies below the first page of each letter, "
            "in place of the letterhead that the program composes. The pages after it stay plain."
        )
        super().__init__(workplace, SectionName.LETTERHEAD, purpose, parent)
        words = workplace.words
        self._state = Remark(workplace, self.inside)
        self._state.setObjectName("letterhead-state")
        self._choose = self._button(
            "choose-letterhead", IconName.PICTURE, words.pgettext("button", "&Choose a letterhead from a file…")
        )
        self._remove = self._button(
            "remove-letterhead", IconName.REMOVE, words.pgettext("button", "Re&move the letterhead")
        )
        self._warning = Remark(workplace, self.inside)
        self._warning.setObjectName("letterhead-warning")
        self._form = RecordForm(workplace, self.inside)
        self._top = HeightEditor(words, self._form, least=LEAST_LETTERHEAD, most=MOST_LETTERHEAD_TOP)
        self._foot = HeightEditor(words, self._form, least=LEAST_LETTERHEAD, most=MOST_LETTERHEAD_FOOT)
        self._add_heights()
        self.preview = PaperPreview(workplace, self.inside)
        self.preview.setMinimumHeight(_PREVIEW_HEIGHT)
        self._lay_out()
        self._choose.clicked.connect(self._ask_for_file)
        self._remove.clicked.connect(self._take_away)
        self._form.saved.connect(self._show)

    def refresh(self) -> None:
        """Read the organiser again, and make the letter anew."""
        self.workplace.tasks.ask(self, partial(organising.organiser_or_new, self.workplace.desk), self._show)

    def _show(self, organiser: Organiser) -> None:
        words, has_one = self.workplace.words, organiser.letterhead_id is not None
        self._form.show_record(organiser)
        for widget in (self._remove, self._top, self._foot):
            widget.setEnabled(has_one)
        if has_one:
            self._state.say(words.gettext("Letters in PDF and Word format are made on your letterhead."), Tone.GOOD)
        else:
            self._state.say(words.gettext("There is none: it is composed of the organiser’s data."), Tone.NOTE)
        desk = self.workplace.desk
        self.workplace.tasks.ask(self, partial(letterhead.letterhead_findings, desk), self._say_findings)
        self.preview.show_paper(partial(sample_letter, desk, defaults.language(self.workplace.preferences)))

    def _say_findings(self, findings: tuple[Message, ...]) -> None:
        self._warning.say("\n".join(map(self.workplace.words.say, findings)), Tone.WARNING)

    def _ask_for_file(self) -> None:
        path = self.workplace.notices.file_to_open(Message(N_("Letterhead of the office")), PAPER_FILES)
        if path is not None:
            deed = partial(letterhead.set_letterhead, self.workplace.desk, path)
            self.workplace.tasks.change(self, deed, self._show)

    def _take_away(self) -> None:
        deed = partial(letterhead.remove_letterhead, self.workplace.desk)
        self.workplace.tasks.change(self, deed, self._show)

    def _add_heights(self) -> None:
        words = self.workplace.words
        self._form.add("letterhead_top", self._top, words.pgettext("letterhead", "Height at the &top (mm)"))
        self._form.add("letterhead_foot", self._foot, words.pgettext("letterhead", "Height at the &foot (mm)"))

    def _lay_out(self) -> None:
        choices = QVBoxLayout()
        choices.setSpacing(10)
        choices.addWidget(self._state)
        for button in (self._choose, self._remove):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch()
            choices.addLayout(row)
        choices.addSpacing(10)
        choices.addWidget(self.line(self.workplace.words.gettext("So much of the page is kept clear of text:")))
        choices.addWidget(self._form)
        choices.addWidget(self._warning)
        choices.addStretch()
        beside = QHBoxLayout()
        beside.setSpacing(24)
        beside.addLayout(choices, 2)
        beside.addWidget(self.preview, 3)
        self.column.addLayout(beside, 1)

    def _button(self, name: str, picture: IconName, title: str) -> QPushButton:
        button = QPushButton(icon(picture, self.workplace.look), title, self.inside)
        button.setObjectName(name)
        return button


class HeightEditor(NumberEditor):
    """Edits a height in whole millimetres; where nothing is typed, it is the least."""

    def __init__(self, words: Words, parent: QWidget, *, least: int, most: int) -> None:
        self._of_nothing = least
        super().__init__(words, parent, least=least, most=most)
        self.set_value(least)

    def _number_in(self, text: str) -> int:
        number = super()._number_in(text)
        return self._of_nothing if number is None else number

"""The office's own letter: a Word file with fields, taken after a check; until there is one, letters are composed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dpdesk.domain.letter_templates import LetterTemplate
from dpdesk.language.dates import long_date
from dpdesk.language.wording import name_of
from dpdesk.messages import N_, Message
from dpdesk.services.offices import office_letter
from dpdesk.services.offices.office_letter import LetterField
from dpdesk.settings import Language
from dpdesk.ui import document_defaults as defaults
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.settings.section import Section, SectionName
from dpdesk.ui.tables.columns import Column
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.services.papers.filing import Filed
    from dpdesk.ui.workplace import Workplace

WORD_FILES = ((Message(N_("Word documents")), ("*.docx",)),)
_MOST_SAID = 8
_ROWS = 12


class LetterSection(Section):
    """Takes, gives back and removes the letter of one language, and lists what may stand in it."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        purpose = workplace.words.gettext(
            "The letter as your office writes it: a Word file in which fields stand for what the desk knows. "
            "Invitations in Word format are made from it, those in PDF are composed by the program."
        )
        super().__init__(workplace, SectionName.LETTER, purpose, parent)
        words = workplace.words
        self._form = QWidget(self.inside)
        self._language = ChoiceEditor([(one, name_of(one, words)) for one in Language], self._form)
        self._language.setObjectName("letter-language")
        self._language.set_value(defaults.language(workplace.preferences))
        self._state = Remark(workplace, self._form)
        self._state.setObjectName("letter-state")
        self._mistakes = Remark(workplace, self.inside)
        self._mistakes.setObjectName("letter-mistakes")
        self._begin = self._button(
            "save-starter", IconName.DOCUMENT, words.pgettext("button", "Save a sample &letter…")
        )
        self._take = self._button("take-letter", IconName.WORD, words.pgettext("button", "&Take a letter from a file…"))
        self._save = self._button("save-letter", IconName.SAVE, words.pgettext("button", "&Save the letter as a file…"))
        self._remove = self._button("remove-letter", IconName.REMOVE, words.pgettext("button", "Re&move the letter"))
        self._fields: RowTable[LetterField] = RowTable(
            workplace, "letter-fields", _columns(words), _written, self.inside
        )
        self._fields.setAccessibleName(words.gettext("Fields of the letter"))
        self._fields.setMinimumHeight(_ROWS * self.fontMetrics().lineSpacing())
        self._lay_out()
        self._listen()
        self._fields.set_rows(office_letter.letter_fields())

    def refresh(self) -> None:
        """Look whether the office has a letter of its own."""
        question = partial(office_letter.office_letter, self.workplace.desk, self._language.value())
        self.workplace.tasks.ask(self, question, self._show)

    def _show(self, letter: LetterTemplate | None) -> None:
        words = self.workplace.words
        for button in (self._save, self._remove):
            button.setEnabled(letter is not None)
        if letter is None:
            self._state.say(words.gettext("There is none: the letters in Word format are composed, too."), Tone.NOTE)
            return
        day = letter.kept_at.astimezone().date()
        told = words.gettext("{name}, taken on {day} by {who}.")
        self._state.say(
            told.format(name=letter.file_name, day=long_date(day, words.language), who=letter.kept_by), Tone.GOOD
        )

    def _ask_for_file(self) -> None:
        path = self.workplace.notices.file_to_open(Message(N_("Letter of the office")), WORD_FILES)
        if path is not None:
            self._mistakes.say("")
            question = partial(office_letter.letter_findings, path)
            self.workplace.tasks.ask(self, question, partial(self._take_if_right, path))

    def _take_if_right(self, path: Path, findings: tuple[Message, ...]) -> None:
        if findings:
            self._say_mistakes(path, findings)
            return
        deed = partial(office_letter.take_letter, self.workplace.desk, path, self._language.value())
        self.workplace.tasks.change(self, deed, self._show)

    def _say_mistakes(self, path: Path, findings: tuple[Message, ...]) -> None:
        words = self.workplace.words
        told = [words.gettext("{name} was not taken. Correct this in Word and take it again:").format(name=path.name)]
        told += [f"• {words.say(finding)}" for finding in findings[:_MOST_SAID]]
        more = len(findings) - _MOST_SAID
        if more > 0:
            told.append(words.ngettext("… and {count} more.", "… and {count} more.", more).format(count=more))
        self._mistakes.say("\n".join(told), Tone.ERROR)

    def _ask_where(self, title: Message, name: str, write: partial[Filed]) -> None:
        path = self.workplace.notices.file_to_save(title, name, WORD_FILES)
        if path is not None:
            self.workplace.tasks.change(self, partial(write, path), self._tell_saved)

    def _tell_saved(self, filed: Filed) -> None:
        self.workplace.notices.tell(Message(N_("Saved {path}."), path=str(filed.path)))

    def _save_starter(self) -> None:
        write = partial(office_letter.save_starter, self.workplace.desk, self._language.value())
        name = self.workplace.words.pgettext("file name", "letter")
        self._ask_where(Message(N_("Save a sample letter")), f"{name}.docx", write)

    def _save_letter(self) -> None:
        write = partial(office_letter.save_letter, self.workplace.desk, self._language.value())
        name = self.workplace.words.pgettext("file name", "letter")
        self._ask_where(Message(N_("Save the letter of the office")), f"{name}.docx", write)

    def _take_away(self) -> None:
        deed = partial(office_letter.remove_letter, self.workplace.desk, self._language.value())
        self.workplace.tasks.change(self, deed, self._forget_letter)

    def _forget_letter(self, _nothing: None) -> None:
        self.refresh()

    def _show_language(self, _language: Language) -> None:
        self._mistakes.say("")
        self.refresh()

    def _listen(self) -> None:
        self._language.edited.connect(self._show_language)
        self._begin.clicked.connect(self._save_starter)
        self._take.clicked.connect(self._ask_for_file)
        self._save.clicked.connect(self._save_letter)
        self._remove.clicked.connect(self._take_away)

    def _lay_out(self) -> None:
        words = self.workplace.words
        form = FormLayout(self._form)
        form.add_row(words.pgettext("settings", "&Language of the letter"), self._language)
        form.add_row(words.pgettext("settings", "Letter"), self._state)
        form.add_row("", self._in_a_row(self._begin, self._take))
        form.add_row("", self._in_a_row(self._save, self._remove))
        self.column.addWidget(self._form)
        self.column.addWidget(self._mistakes)
        self.column.addWidget(FilterLine(self.workplace, self._fields, self.inside))
        self.column.addWidget(self._fields, 1)

    def _in_a_row(self, *buttons: QPushButton) -> QWidget:
        together = QWidget(self._form)
        row = QHBoxLayout(together)
        row.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        return together

    def _button(self, name: str, picture: IconName, title: str) -> QPushButton:
        button = QPushButton(icon(picture, self.workplace.look), title, self._form)
        button.setObjectName(name)
        return button


def _columns(words: Words) -> tuple[Column[LetterField], ...]:
    return (
        Column("written", words.pgettext("column of fields", "Write in Word"), _written, is_needed=True, is_wide=True),
        Column("meaning", words.pgettext("column of fields", "What stands there"), partial(_meaning, words), width=44),
    )


def _written(field: LetterField) -> str:
    return field.written


def _meaning(words: Words, field: LetterField) -> str:
    return words.say(field.meaning)

"""One text of a paper in one language: the office's own, or the shipped one, edited in the small markup."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.own_texts import TextName
from dpdesk.errors import Conflict, DeskError
from dpdesk.language.wording import name_of
from dpdesk.services.offices import own_texts
from dpdesk.services.offices.own_texts import Wording
from dpdesk.services.offices.text_fields import insertable
from dpdesk.settings import Language
from dpdesk.ui.fields.markup import MarkupEditor
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

LEGAL = (TextName.CLAUSE_13, TextName.CLAUSE_14, TextName.LIST_NOTE)
"""Texts that a data protection officer is to approve."""
_LINES = 25


class TextPane(QWidget):
    """Keeps a text when it is left; one that no paper could use stays as it was typed, with the reason below."""

    def __init__(self, workplace: Workplace, name: TextName, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"text-{name}-{language}")
        self._workplace = workplace
        self._name = name
        self._language = language
        self._shown: Wording | None = None
        self._base = ""
        """the text from which one edits: what was shown before anything was typed"""
        self._is_refused = False
        words = workplace.words
        self._state = Remark(workplace, self)
        self._state.setObjectName("text-state")
        self._mistake = Remark(workplace, self)
        self._mistake.setObjectName("text-mistake")
        self.editor = MarkupEditor(workplace, [(field, words.say(called)) for field, called in insertable(name)], self)
        self.editor.text_edit.setAccessibleName(name_of(name, words))
        self.editor.edited.connect(self._save)
        self._restore = QPushButton(
            icon(IconName.RESTORE, workplace.look), words.pgettext("button", "Restore the &shipped text"), self
        )
        self._restore.setObjectName("restore-text")
        self._restore.clicked.connect(self._take_back)
        self._lay_out()

    def refresh(self) -> None:
        """Read the text again."""
        question = partial(own_texts.wording, self._workplace.desk, self._name, self._language)
        self._workplace.tasks.ask(self, question, self._show)

    def _show(self, wording: Wording) -> None:
        self._shown = wording
        self._restore.setEnabled(wording.is_own or self._is_refused)
        self._say_state(wording)
        if not (self._is_refused or self.editor.is_being_edited):
            self._base = wording.text
            self.editor.set_value(wording.text)

    def _say_state(self, wording: Wording) -> None:
        words = self._workplace.words
        if self._name in LEGAL:
            sentence = words.gettext("To be approved by the data protection officer before it is used.")
            self._state.say(sentence, Tone.WARNING)
        elif wording.is_own:
            self._state.say(words.gettext("The office’s own text."), Tone.GOOD)
        else:
            self._state.say(
                words.gettext("The text of the program. What you change becomes the office’s own text."), Tone.NOTE
            )

    def _save(self, text: str) -> None:
        if self._shown is not None:
            expected, self._base = self._base, text
            self._save_over(expected, text)

    def _save_over(self, expected: str, text: str) -> None:
        deed = partial(own_texts.set_text, self._workplace.desk, self._name, self._language, text, expected=expected)
        self._workplace.tasks.change(self, deed, self._take_saved, partial(self._refuse, expected, text))

    def _take_saved(self, wording: Wording) -> None:
        self._is_refused = False
        self._mistake.say("")
        self._base = wording.text
        self._show(wording)

    def _refuse(self, expected: str, text: str, error: DeskError) -> bool:
        if isinstance(error, Conflict):
            self._settle_clash(text, error)
            return True
        self._is_refused = True
        if self.editor.value() == text:
            self._base = expected
            self.editor.refuse(expected)
        self._restore.setEnabled(True)
        told = self._workplace.words.gettext("{reason} The text was not saved.")
        self._mistake.say(told.format(reason=self._workplace.words.say(error.message)), Tone.ERROR)
        return True

    def _settle_clash(self, text: str, clash: Conflict) -> None:
        if self._workplace.notices.prefer_mine(clash):
            self._save_over(str(clash.theirs), text)
        else:
            self._base = str(clash.theirs)
            self.editor.set_value(self._base)
            self.refresh()

    def _take_back(self) -> None:
        deed = partial(own_texts.restore_text, self._workplace.desk, self._name, self._language)
        self._workplace.tasks.change(self, deed, self._take_shipped)

    def _take_shipped(self, wording: Wording) -> None:
        self.editor.set_value(wording.text)
        self._take_saved(wording)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self._mistake, 1)
        below.addStretch()
        below.addWidget(self._restore)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._state)
        layout.addWidget(self.editor, 1)
        layout.addLayout(below)
        self.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())

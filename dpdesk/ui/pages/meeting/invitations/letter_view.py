"""The letter: its text beside the page of any recipient, and the ways it goes out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from dpdesk.domain.ids import InvitationId, MeetingId
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.own_texts import TextName
from dpdesk.domain.recipients import RecipientLine
from dpdesk.errors import Conflict, DeskError
from dpdesk.language.wording import name_of
from dpdesk.services.invitations.letter_text import (
    LetterText,
    letter_fields,
    letter_text,
    preview_letter,
    restore_letter,
    set_letter_text,
)
from dpdesk.settings import Language
from dpdesk.ui import document_defaults
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.fields.markup import MarkupEditor
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.invitations.letter_ways import LetterWays
from dpdesk.ui.papers.preview import PaperPreview

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.ui.workplace import Workplace

_MOST_LETTERS_OF_RECIPIENT = 26
_INVITING = (TextName.INVITATION, TextName.INVITATION_PERSON)


class LetterView(QWidget):
    """Edits the meeting's letter and shows it as it will be printed."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter-view")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._about: Dossier | None = None
        self._lines: Sequence[RecipientLine] = ()
        self._letter = LetterText(text="", is_own=False, name=TextName.INVITATION)
        self._base = ""
        """the meeting's own letter from which one edits: as it was when the text was shown"""
        self._is_refused = False
        words = workplace.words
        self.language = ChoiceEditor[Language]([(one, name_of(one, words)) for one in Language], self)
        self.language.set_value(document_defaults.language(workplace.preferences))
        self.editor = MarkupEditor(workplace, [(name, words.say(called)) for name, called in letter_fields()], self)
        self.editor.setObjectName("letter-text")
        self.setFocusProxy(self.editor)
        self.remark = Remark(workplace, self)
        self.restore = QPushButton(words.gettext("&Back to the usual text"), self)
        self.recipient = QComboBox(self)
        self._names = QStringListModel(self)
        self.recipient.setModel(self._names)
        self.preview = PaperPreview(workplace, self)
        self.ways = LetterWays(workplace, meeting_id, self)
        self._lay_out()
        self.editor.edited.connect(self._save)
        self.editor.typed.connect(self._preview_typed)
        self.language.edited.connect(self._show_letter)
        self.recipient.activated.connect(self._show_letter)
        self.restore.clicked.connect(self._restore)

    def show_letter(self, about: Dossier, lines: Sequence[RecipientLine]) -> None:
        """Show the letter as it now is, and one recipient's page of it."""
        chosen = self.invitation_id
        self._about, self._lines = about, lines
        self._names.setStringList([line.description for line in lines])
        ids = [line.id for line in lines]
        self.recipient.setCurrentIndex(ids.index(chosen) if chosen in ids else min(0, len(lines) - 1))
        self._show_letter()

    @property
    def invitation_id(self) -> InvitationId | None:
        """The recipient whose letter is shown."""
        place = self.recipient.currentIndex()
        return self._lines[place].id if 0 <= place < len(self._lines) else None

    def show_recipient(self, invitation_id: str) -> None:
        """Show the letter of one recipient."""
        ids = [line.id for line in self._lines]
        if invitation_id in ids:
            self.recipient.setCurrentIndex(ids.index(InvitationId(invitation_id)))
            self._show_letter()

    def _show_letter(self) -> None:
        if self._about is None:
            return
        self._letter = letter_text(self._about, self.language.value(), self.invitation_id)
        if not self._is_refused and not self.editor.is_being_edited:
            self._base = self._about.meeting.letter_text
            self.editor.set_value(self._letter.text)
        self.editor.setEnabled(self._letter.name in _INVITING)
        self.restore.setVisible(self._letter.is_own)
        if not self._is_refused:
            self.remark.say(self._whose_text(), Tone.NOTE)
        for button in (self._before, self._after):
            button.setEnabled(bool(self._lines))
        self.ways.show_letter(self.language.value(), self.invitation_id)
        self._preview(self.editor.text())

    def _whose_text(self) -> str:
        """Say whose text this is, and what a change of it would do."""
        words = self._workplace.words
        if self._letter.name not in _INVITING:
            return words.gettext("The meeting is off: this letter says so. Its text is in the settings.")
        if self._letter.is_own:
            return words.gettext("This meeting has its own text, for all recipients and in either language.")
        kind = name_of(self._letter.name, words)
        return words.gettext(
            "The usual text ({text}). Once changed, it is this meeting’s own, for all recipients."
        ).format(text=kind)

    def _preview_typed(self, text: str) -> None:
        if self.editor.is_being_edited:
            self._preview(text)

    def _preview(self, text: str) -> None:
        if self.invitation_id is None:
            words = self._workplace.words
            self.preview.clear(words.gettext("Nobody is invited yet, so there is no letter to look at."))
            return
        own = "" if text.strip() == self._letter.text.strip() else text
        desk = self._workplace.desk
        self.preview.show_paper(
            partial(preview_letter, desk, self._meeting_id, self.language.value(), self.invitation_id, own)
        )

    def _save(self, text: str) -> None:
        if self._about is not None:
            expected, self._base = self._base, text
            self._set(text, expected)

    def _set(self, text: str, expected: str) -> None:
        deed = partial(set_letter_text, self._workplace.desk, self._meeting_id, text, expected=expected)
        self._workplace.tasks.change(self, deed, self._saved, partial(self._refused, expected, text))

    def _saved(self, meeting: Meeting) -> None:
        self._base = meeting.letter_text
        self._is_refused = False

    def _refused(self, expected: str, text: str, error: DeskError) -> bool:
        """Say below the text what is wrong with it, and leave it as it was typed; ask whose text of two stays."""
        if isinstance(error, Conflict):
            if self._workplace.notices.prefer_mine(error):
                self._set(text, str(error.theirs))
            else:
                self._base = str(error.theirs)
                self.editor.set_value(self._base)
            return True
        self._is_refused = True
        if self.editor.value() == text:
            self._base = expected
            self.editor.refuse(self._letter.text)
        self.remark.say(self._workplace.words.say(error.message), Tone.ERROR)
        return True

    def _restore(self) -> None:
        self._is_refused = False
        self.editor.set_value(self._letter.text)
        deed = partial(restore_letter, self._workplace.desk, self._meeting_id)
        self._workplace.tasks.change(self, deed)

    def _turn(self, step: int) -> None:
        place = self.recipient.currentIndex() + step
        if 0 <= place < len(self._lines):
            self.recipient.setCurrentIndex(place)
            self._show_letter()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("letter-splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._text_side())
        splitter.addWidget(self._paper_side())
        splitter.setSizes([1, 1])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.ways)

    def _text_side(self) -> QWidget:
        words = self._workplace.words
        side = QWidget(self)
        above = QHBoxLayout()
        above.addWidget(self._label(words.gettext("Lan&guage of the letter"), self.language, "letter-language"))
        above.addWidget(self.language)
        above.addStretch()
        above.addWidget(self.restore)
        self.restore.setObjectName("letter-restore")
        self.restore.setIcon(icon(IconName.RESTORE, self._workplace.look))
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.addLayout(above)
        layout.addWidget(self.editor, 1)
        layout.addWidget(self.remark)
        return side

    def _paper_side(self) -> QWidget:
        words = self._workplace.words
        side = QWidget(self)
        above = QHBoxLayout()
        above.setSpacing(4)
        above.addWidget(self._label(words.gettext("Letter t&o"), self.recipient, "letter-recipient"))
        self.recipient.setMinimumContentsLength(_MOST_LETTERS_OF_RECIPIENT)
        self.recipient.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._before = self._turning(IconName.LEFT, words.gettext("Letter before"), "Alt+PgUp", -1)
        self._after = self._turning(IconName.RIGHT, words.gettext("Letter after"), "Alt+PgDown", 1)
        above.addWidget(self.recipient, 1)
        above.addWidget(self._before)
        above.addWidget(self._after)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(6, 0, 0, 0)
        layout.addLayout(above)
        layout.addWidget(self.preview, 1)
        return side

    def _turning(self, picture: IconName, text: str, key: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"letter-{'before' if step < 0 else 'after'}")
        button.setIcon(icon(picture, self._workplace.look))
        button.setShortcut(QKeySequence(key))
        shown = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{text} ({shown})")
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self._turn, step))
        return button

    def _label(self, text: str, field: QWidget, name: str) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(field)
        field.setObjectName(name)
        field.setAccessibleName(text.replace("&", ""))
        return label

"""The part of the summary where the article and the note are written, beside the page that comes of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import State
from dpdesk.domain.own_texts import TextName
from dpdesk.errors import Conflict, DeskError
from dpdesk.language.wording import name_of
from dpdesk.services.offices.text_fields import insertable
from dpdesk.services.papers import previewing
from dpdesk.services.papers.paperwork import IssueOptions
from dpdesk.services.summaries import summary_texts
from dpdesk.services.summaries.summary_texts import Summary
from dpdesk.settings import Language
from dpdesk.ui import document_defaults as defaults
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.fields.markup import MarkupEditor
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.papers.issuing import Issuing
from dpdesk.ui.papers.preview import PaperPreview

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.ui.workplace import Workplace

_KINDS = (PaperKind.ARTICLE, PaperKind.NOTE)
_OFF = (State.CANCELLED, State.POSTPONED)


class TextsPart(QWidget):
    """Keeps a text when it is left; the preview follows each keystroke."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary-texts")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._shown: Summary | None = None
        self._base = ""
        """the text from which one edits: what was shown before anything was typed"""
        self._is_refused = False
        self._is_off = False
        self._kind = PaperKind.ARTICLE
        words = workplace.words
        self._issuing = Issuing(workplace, self)
        self._kinds = self._kind_buttons()
        self._language = ChoiceEditor([(one, name_of(one, words)) for one in Language], self)
        self._language.setObjectName("summary-language")
        self._language.set_value(defaults.language(workplace.preferences))
        self._language.edited.connect(self._change_paper)
        self._state = Remark(workplace, self)
        self._state.setObjectName("summary-state")
        self._mistake = Remark(workplace, self)
        self._mistake.setObjectName("summary-mistake")
        fields = [(field, words.say(called)) for field, called in insertable(TextName.ARTICLE)]
        self.editor = MarkupEditor(workplace, fields, self)
        self.editor.edited.connect(self._save)
        self.editor.typed.connect(self._preview)
        self._prepared = self._prepared_form()
        self.preview = PaperPreview(workplace, self)
        self._back = self._button("back-to-draft", IconName.RESTORE, words.pgettext("button", "Back to the &draft"))
        self._back.clicked.connect(self._take_back)
        self._print = self._button("print-summary", IconName.PRINT, words.pgettext("button", "&Print…"))
        self._print.clicked.connect(self._print_paper)
        self._save_as = self._button("save-summary", IconName.SAVE, words.pgettext("button", "&Save to a folder…"))
        self._save_as.clicked.connect(self._save_paper)
        self._lay_out()

    def show_meeting(self, about: Dossier) -> None:
        """Read the text again, and show who prepared the note."""
        self._is_off = about.meeting.state in _OFF
        self._prepared.show_record(about.meeting)
        self._read()

    def focus_prepared(self) -> None:
        """Go to who prepared the note."""
        self._choose(PaperKind.NOTE)
        self._prepared.focus_field("prepared_by")

    def _choose(self, kind: PaperKind) -> None:
        self.editor.settle()
        self._kind = kind
        self._kinds[kind].setChecked(True)
        self._change_paper()

    def _change_paper(self, _language: object = None) -> None:
        self._shown = None
        self._is_refused = False
        self._mistake.say("")
        self._prepared.setVisible(self._kind is PaperKind.NOTE)
        self.editor.text_edit.setAccessibleName(name_of(self._kind, self._workplace.words))
        self._read()

    def _read(self) -> None:
        question = partial(
            summary_texts.summary, self._workplace.desk, self._meeting_id, self._kind, self._language.value()
        )
        self._workplace.tasks.ask(self, question, self._show, self._cannot_show)

    def _show(self, summary: Summary) -> None:
        if (summary.kind, summary.language) != (self._kind, self._language.value()):
            return
        is_kept = self._shown is not None and (self._is_refused or self.editor.is_being_edited)
        self._shown = summary
        self._back.setEnabled(summary.is_own or self._is_refused)
        self.editor.setEnabled(not self._is_off)
        self._say_state(summary)
        if not is_kept:
            self._base = summary.text
            self.editor.set_value(summary.text)
        self._preview()

    def _cannot_show(self, error: DeskError) -> bool:
        self._shown = None
        self.editor.set_value("")
        self.editor.setEnabled(False)
        self._state.say(self._workplace.words.say(error.message), Tone.WARNING)
        self.preview.clear(self._workplace.words.say(error.message))
        return True

    def _say_state(self, summary: Summary) -> None:
        words = self._workplace.words
        if self._is_off:
            told = words.gettext("The meeting did not take place: the paper says so, and needs no text.")
            self._state.say(told, Tone.WARNING)
        elif summary.is_own:
            self._state.say(words.gettext("Your own text. It does not follow changes of the record."), Tone.GOOD)
        else:
            told = words.gettext("Drafted from the record, which it follows. What you change becomes your own text.")
            self._state.say(told, Tone.NOTE)

    def _preview(self, _text: str = "") -> None:
        if self._shown is None:
            return
        typed = self.editor.text()
        is_draft = not self._shown.is_own and typed.strip() == self._shown.text.strip()
        make = partial(
            previewing.preview,
            self._workplace.desk,
            self._meeting_id,
            self._kind,
            IssueOptions(language=self._language.value()),
            text=None if is_draft or not typed.strip() else typed,
        )
        self.preview.show_paper(make)

    def _save(self, text: str) -> None:
        if self._shown is not None:
            expected, self._base = self._base, text
            self._save_over(expected, text)

    def _save_over(self, expected: str, text: str) -> None:
        deed = partial(
            summary_texts.set_text,
            self._workplace.desk,
            self._meeting_id,
            self._kind,
            self._language.value(),
            text,
            expected=expected,
        )
        self._workplace.tasks.change(self, deed, self._take_saved, partial(self._refuse, expected, text))

    def _take_saved(self, summary: Summary) -> None:
        self._is_refused = False
        self._mistake.say("")
        self._base = summary.text
        self._show(summary)

    def _refuse(self, expected: str, text: str, error: DeskError) -> bool:
        words = self._workplace.words
        if not isinstance(error, Conflict):
            self._is_refused = True
            if self.editor.value() == text:
                self._base = expected
                self.editor.refuse(expected)
            self._back.setEnabled(True)
            told = words.gettext("{reason} The text was not saved.").format(reason=words.say(error.message))
            self._mistake.say(told, Tone.ERROR)
        elif self._workplace.notices.prefer_mine(error):
            self._save_over(str(error.theirs), text)
        else:
            self._base = str(error.theirs)
            self.editor.set_value(self._base)
            self._read()
        return True

    def _take_back(self) -> None:
        deed = partial(
            summary_texts.back_to_draft, self._workplace.desk, self._meeting_id, self._kind, self._language.value()
        )
        self._workplace.tasks.change(self, deed, self._take_draft)

    def _take_draft(self, summary: Summary) -> None:
        self.editor.set_value(summary.text)
        self._take_saved(summary)

    def _print_paper(self) -> None:
        self.editor.settle()
        self._issuing.print(self._meeting_id, [self._kind], IssueOptions(language=self._language.value()))

    def _save_paper(self) -> None:
        self.editor.settle()
        formats = defaults.formats(self._workplace.preferences)
        options = IssueOptions(language=self._language.value(), formats=formats)
        self._issuing.save(self._meeting_id, [self._kind], options)

    def _kind_buttons(self) -> dict[PaperKind, QPushButton]:
        words = self._workplace.words
        titles = {
            PaperKind.ARTICLE: words.pgettext("button", "A&rticle"),
            PaperKind.NOTE: words.pgettext("button", "No&te"),
        }
        group = QButtonGroup(self)
        buttons = {}
        for kind in _KINDS:
            buttons[kind] = QPushButton(titles[kind], self)
            buttons[kind].setObjectName(f"kind-{kind}")
            buttons[kind].setCheckable(True)
            buttons[kind].clicked.connect(partial(self._choose, kind))
            group.addButton(buttons[kind])
        buttons[self._kind].setChecked(True)
        return buttons

    def _button(self, name: str, picture: IconName, text: str) -> QPushButton:
        button = QPushButton(icon(picture, self._workplace.look), text, self)
        button.setObjectName(name)
        return button

    def _prepared_form(self) -> RecordForm:
        words = self._workplace.words
        form = RecordForm(self._workplace, self)
        form.setObjectName("prepared-form")
        form.add("prepared_by", LineEditor(form), words.gettext("Prepared b&y"))
        form.add("prepared_on", DayEditor(words, form), words.gettext("Prepared &on"))
        form.setVisible(False)
        return form

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        for button in self._kinds.values():
            bar.addWidget(button)
        language = QLabel(self._workplace.words.pgettext("summary", "&Language:"), self)
        language.setProperty("role", "muted")
        language.setBuddy(self._language)
        bar.addSpacing(12)
        bar.addWidget(language)
        bar.addWidget(self._language)
        bar.addStretch()
        before: QWidget = self._language
        for button in (self._back, self._print, self._save_as):
            bar.addWidget(button)
            self.setTabOrder(before, button)
            before = button
        written = QWidget(self)
        column = QVBoxLayout(written)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._state)
        column.addWidget(self.editor, 1)
        column.addWidget(self._mistake)
        column.addWidget(self._prepared)
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("texts-splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(written)
        splitter.addWidget(self.preview)
        splitter.setSizes([500, 500])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(splitter, 1)

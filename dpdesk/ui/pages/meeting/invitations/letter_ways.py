"""The ways in which letters go out: printed, in one file, or each in a file of its own with a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dpdesk.domain.ids import InvitationId, MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.services.papers.paperwork import IssueOptions
from dpdesk.settings import Language
from dpdesk.ui.fields.editors import TickEditor
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.papers.issuing import Issuing

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_KINDS = (PaperKind.INVITATIONS,)


class LetterWays(QWidget):
    """A button for each way; what is issued is in the language and for the recipient that were set last."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter-ways")
        self._look = workplace.look
        self._meeting_id = meeting_id
        self._language = Language.POLISH
        self._shown: InvitationId | None = None
        self._issuing = Issuing(workplace, self)
        words = workplace.words
        self.only = TickEditor(words.gettext("Only this &letter"), self)
        self.only.setObjectName("only-this-letter")
        pdf, docx = partial(self._save, FileFormat.PDF), partial(self._save, FileFormat.DOCX)
        self.buttons = (
            self._way("print", IconName.PRINT, words.pgettext("letters", "P&rint…"), self._print),
            self._way("pdf", IconName.PDF, words.pgettext("letters", "Save &PDF…"), pdf),
            self._way("each", IconName.FOLDER, words.pgettext("letters", "A PDF &each with a list…"), self._deliver),
            self._way("docx", IconName.WORD, words.pgettext("letters", "Save &DOCX…"), docx),
        )
        bar = QHBoxLayout(self)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(6)
        bar.addWidget(self.only)
        bar.addStretch()
        for button in self.buttons:
            bar.addWidget(button)

    def show_letter(self, language: Language, invitation_id: InvitationId | None) -> None:
        """Be about the letters in a language, and the one of a recipient; none: there are no letters."""
        self._language, self._shown = language, invitation_id
        for widget in (self.only, *self.buttons):
            widget.setEnabled(invitation_id is not None)

    def _options(self, wanted: FileFormat) -> IssueOptions:
        only = self._shown if self.only.value() else None
        return IssueOptions(language=self._language, formats=(wanted,), only=only)

    def _print(self) -> None:
        self._issuing.print(self._meeting_id, _KINDS, self._options(FileFormat.PDF))

    def _save(self, wanted: FileFormat) -> None:
        self._issuing.save(self._meeting_id, _KINDS, self._options(wanted))

    def _deliver(self) -> None:
        self._issuing.deliver(self._meeting_id, self._options(FileFormat.PDF))

    def _way(self, name: str, picture: IconName, text: str, deed: Callable[[], None]) -> QPushButton:
        is_first = name == "print"
        button = QPushButton(text, self)
        button.setObjectName(f"letters-{name}")
        button.setProperty("primary", "true" if is_first else "false")
        button.setIcon(icon(picture, self._look, self._look.on_accent if is_first else self._look.text))
        button.clicked.connect(deed)
        return button

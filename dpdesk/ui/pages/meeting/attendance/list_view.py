"""Before the meeting: the attendance list, how it looks, and the paper itself beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.messages import N_, Message
from dpdesk.services.papers.paperwork import IssueOptions
from dpdesk.services.papers.previewing import preview
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.attendance.list_form import ListForm
from dpdesk.ui.papers.issuing import Issuing
from dpdesk.ui.papers.preview import PaperPreview

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.ui.pages.meeting.attendance.list_choice import ListChoice
    from dpdesk.ui.workplace import Workplace

_KINDS = (PaperKind.ATTENDANCE_LIST,)


class ListView(QWidget):
    """Options at the left, the list at the right as it would be printed now."""

    def __init__(
        self, workplace: Workplace, meeting_id: MeetingId, choice: ListChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list-view")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._choice = choice
        self.form = ListForm(workplace.words, choice, self)
        self.preview = PaperPreview(workplace, self)
        self.issuing = Issuing(workplace, self)
        self._lay_out()
        choice.changed.connect(self._show_paper)

    def show_meeting(self, about: Dossier) -> None:
        """Show the list of the meeting as it now is."""
        self.form.show_sessions(about.sessions)
        self._show_paper()

    def print(self) -> None:
        """Issue the list and print it."""
        self.issuing.print(self._meeting_id, _KINDS, self._options(FileFormat.PDF))

    def save(self, wanted: FileFormat) -> None:
        """Issue the list into a folder."""
        self.issuing.save(self._meeting_id, _KINDS, self._options(wanted))

    def _show_paper(self) -> None:
        desk, options = self._workplace.desk, self._options(FileFormat.PDF)
        self.preview.show_paper(partial(preview, desk, self._meeting_id, PaperKind.ATTENDANCE_LIST, options))

    def _options(self, wanted: FileFormat) -> IssueOptions:
        return IssueOptions(language=self._choice.language, formats=(wanted,), attendance_list=self._choice.options)

    def _make_usual(self) -> None:
        self._choice.make_usual()
        self._workplace.notices.tell(Message(N_("Attendance lists look like this from now on.")))

    def _lay_out(self) -> None:
        scroll = QScrollArea(self)
        scroll.setObjectName("list-options")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(scroll)
        inside.setProperty("page", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.form)
        column.addStretch()
        scroll.setWidget(inside)
        left = QVBoxLayout()
        left.addWidget(scroll, 1)
        left.addLayout(self._buttons())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(left)
        layout.addWidget(self.preview, 1)
        scroll.setMinimumWidth(inside.sizeHint().width() + scroll.verticalScrollBar().sizeHint().width())

    def _buttons(self) -> QGridLayout:
        words = self._workplace.words
        grid = QGridLayout()
        printing = self._button("list-print", IconName.PRINT, words.pgettext("command", "&Print…"))
        printing.setProperty("primary", "true")
        printing.setIcon(icon(IconName.PRINT, self._workplace.look, self._workplace.look.on_accent))
        printing.clicked.connect(self.print)
        pdf = self._button("list-pdf", IconName.PDF, words.pgettext("command", "Save PD&F…"))
        pdf.clicked.connect(partial(self.save, FileFormat.PDF))
        word = self._button("list-docx", IconName.WORD, words.pgettext("command", "Save &Word…"))
        word.clicked.connect(partial(self.save, FileFormat.DOCX))
        usual = self._button("list-usual", IconName.SAVE, words.pgettext("command", "Make this the &usual look"))
        usual.clicked.connect(self._make_usual)
        grid.addWidget(printing, 0, 0, 1, 2)
        grid.addWidget(pdf, 1, 0)
        grid.addWidget(word, 1, 1)
        grid.addWidget(usual, 2, 0, 1, 2)
        return grid

    def _button(self, name: str, picture: IconName, text: str) -> QPushButton:
        button = QPushButton(icon(picture, self._workplace.look), text, self)
        button.setObjectName(name)
        return button

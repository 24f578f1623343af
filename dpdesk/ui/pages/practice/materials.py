"""The card of what belongs to a practice elsewhere: links, and files that are kept with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpdesk.domain.ids import PracticeFileId, PracticeId
from dpdesk.domain.practices import PracticeFile
from dpdesk.messages import N_, Message
from dpdesk.services.papers.filing import Filed
from dpdesk.services.practices import files
from dpdesk.ui.fields.editors import LineEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.plan.rows import ArrangedRow, RowColumn
from dpdesk.ui.pages.practice.cards import FieldsCard
from dpdesk.ui.pages.practice.rows import link_button, show_on

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.ui.workplace import Workplace

_ANY = ((Message(N_("All files")), ("*",)),)


class FileRow(ArrangedRow):
    """A file that is kept: pressing its name saves it elsewhere."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._file: PracticeFile | None = None
        self.link = link_button("attachment-link", self)
        self.link.setIcon(icon(IconName.SAVE, workplace.look, workplace.look.accent))
        self.form = RecordForm(workplace, self)
        self.form.add("caption", LineEditor(self.form), workplace.words.pgettext("attachment", "What it is"))
        self.content.addWidget(self.link, 1)
        self.column.addWidget(self.form)
        self.link.clicked.connect(self._save)

    def show_file(self, file: PracticeFile) -> None:
        """Show a file."""
        self._file = file
        show_on(self.link, file.file_name)
        told = self.workplace.words.pgettext("attachment", "Save “{name}”…").format(name=file.file_name)
        self.link.setAccessibleName(told)
        self.link.setToolTip(told)
        self.form.show_record(file)
        self.name_buttons(file.file_name)

    def _save(self) -> None:
        if self._file is None:
            return
        title = Message(N_("Save the attachment"))
        path = self.workplace.notices.file_to_save(title, self._file.file_name, _ANY)
        if path is not None:
            deed = partial(files.write_file, self.workplace.desk, self._file, path)
            self.workplace.tasks.ask(self, deed, self._tell)

    def _tell(self, filed: Filed) -> None:
        self.workplace.notices.tell(Message(N_("Saved as {path}."), path=str(filed.path)))


class MaterialsCard(FieldsCard):
    """Links, a line each, and attachments."""

    def __init__(self, workplace: Workplace, practice_id: PracticeId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "practice-materials", words.pgettext("heading", "Links and attachments"), parent)
        self._practice_id = practice_id
        self.text_field("links", words.pgettext("practice", "Links"), words.gettext("An address on each line."))
        self.rows = RowColumn[FileRow, PracticeFile](
            "attachment-rows", partial(FileRow, workplace), FileRow.show_file, self
        )
        self.add = self.button("add-attachment", IconName.ADD, words.pgettext("button", "Add a &file…"))
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch(1)
        self.body.addWidget(self.rows)
        self.body.addLayout(below)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)
        self.add.clicked.connect(self._ask_for_file)

    def show_practice(self, about: PracticeAbout) -> None:
        """Show the links and attachments of a practice."""
        super().show_practice(about)
        self.rows.show_rows({file.id: file for file in about.attachments})
        self.rows.setVisible(bool(about.attachments))

    def _ask_for_file(self) -> None:
        path = self.workplace.notices.file_to_open(Message(N_("Attachment of the practice")), _ANY)
        if path is not None:
            deed = partial(files.add_attachment, self.workplace.desk, self._practice_id, path)
            self.workplace.tasks.change(self, deed)

    def _move(self, file_id: PracticeFileId, to: int) -> None:
        self.workplace.tasks.change(self, partial(files.move_file, self.workplace.desk, file_id, to))

    def _remove(self, file_id: PracticeFileId) -> None:
        self.workplace.tasks.change(self, partial(files.remove_file, self.workplace.desk, file_id))

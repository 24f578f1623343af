"""The card of the photos of a practice: each with the text for those who cannot see it, its author and licence."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpdesk.domain.ids import PracticeFileId, PracticeId
from dpdesk.domain.practice_stages import PracticeGap
from dpdesk.domain.practices import PracticeFile
from dpdesk.messages import N_, Message
from dpdesk.services.practices import files
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.photo_row import PhotoRow, ShownPhoto
from dpdesk.ui.pages.meeting.plan.rows import RowColumn
from dpdesk.ui.pages.practice.cards import PracticeCard
from dpdesk.ui.pages.practice.pictures import thumbnails

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.ui.workplace import Workplace

_PICTURES = ((Message(N_("Pictures")), ("*.png", "*.jpg", "*.jpeg")),)


class PhotosCard(PracticeCard):
    """The photos, the first of which stands on the practice's card."""

    def __init__(self, workplace: Workplace, practice_id: PracticeId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "practice-photos", words.pgettext("heading", "Photos"), parent)
        self._practice_id = practice_id
        self._pictures: dict[PracticeFileId, QImage] = {}
        self._photos: tuple[PracticeFile, ...] = ()
        self._new = ""
        self.rows = RowColumn[PhotoRow, ShownPhoto](
            "photo-rows", partial(PhotoRow, workplace), PhotoRow.show_photo, self
        )
        self.empty = self.line("photos-empty", words.gettext("The first photo stands on the card of the practice."))
        self.add = self.button("add-photo", IconName.PICTURE, words.pgettext("button", "Add a ph&oto…"))
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch(1)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.rows)
        self.body.addLayout(below)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)
        self.add.clicked.connect(self._ask_for_file)

    def show_practice(self, about: PracticeAbout) -> None:
        """Show the photos of a practice; their pictures are read once."""
        self._photos = about.photos
        self.rows.setVisible(bool(self._photos))
        if any(photo.id not in self._pictures for photo in self._photos):
            question = partial(thumbnails, self.workplace.desk, self._practice_id, self.devicePixelRatioF())
            self.workplace.tasks.ask(self, question, self._take_pictures)
        self._show()

    def go_to(self, field: str) -> QWidget | None:
        """Go to the first photo without an alternative text, or to the button that adds one."""
        if field != PracticeGap.PHOTO_TEXT.field:
            return None
        lacking = next((photo for photo in self._photos if not photo.alternative.strip()), None)
        row = self.rows.row(lacking.id) if lacking else None
        if row is None:
            self.add.setFocus()
            return self.add
        row.form.focus_field("alternative")
        return row

    def _take_pictures(self, pictures: Mapping[PracticeFileId, QImage]) -> None:
        self._pictures = dict(pictures)
        self._show()

    def _show(self) -> None:
        self.rows.show_rows({photo.id: ShownPhoto(photo, self._pictures.get(photo.id)) for photo in self._photos})
        row = self.rows.row(self._new) if self._new else None
        if row is not None:
            self._new = ""
            row.form.focus_field("alternative")

    def _ask_for_file(self) -> None:
        path = self.workplace.notices.file_to_open(Message(N_("Photo of the practice")), _PICTURES)
        if path is not None:
            deed = partial(files.add_photo, self.workplace.desk, self._practice_id, path)
            self.workplace.tasks.change(self, deed, self._take_new)

    def _take_new(self, photo: PracticeFile) -> None:
        """Go to the text of the new photo as soon as it is shown."""
        self._new = photo.id
        self._show()

    def _move(self, file_id: PracticeFileId, to: int) -> None:
        self.workplace.tasks.change(self, partial(files.move_file, self.workplace.desk, file_id, to))

    def _remove(self, file_id: PracticeFileId) -> None:
        self.workplace.tasks.change(self, partial(files.remove_file, self.workplace.desk, file_id))

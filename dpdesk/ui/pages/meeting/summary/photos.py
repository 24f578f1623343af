"""The part of the summary with the photos of the meeting, and whether the article shows charts of who took part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId, MeetingPhotoId
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.messages import N_, Message
from dpdesk.services.summaries import photos
from dpdesk.ui.fields.editors import TickEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.photo_row import THUMB, PhotoRow, ShownPhoto, small
from dpdesk.ui.pages.meeting.plan.rows import RowColumn

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.services.desk import Desk
    from dpdesk.ui.tasks import Progress
    from dpdesk.ui.workplace import Workplace

PICTURES = ((Message(N_("Pictures")), ("*.png", "*.jpg", "*.jpeg")),)


class MeetingPhotoRow(PhotoRow):
    """A photo of the meeting, what is said of it, and whether it stands in the article."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self.form.add("in_article", TickEditor(workplace.words.gettext("In the article"), self.form), "")


class PhotosPart(QWidget):
    """Photos are added by a dialog or dropped here; their pictures are read once, beside the window."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary-photos")
        self.setAcceptDrops(True)
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._photos: tuple[MeetingPhoto, ...] = ()
        self._pictures: dict[MeetingPhotoId, QImage] = {}
        self._wanted = ""
        """the photo to go to as soon as it is shown"""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._make_next)
        words = workplace.words
        self.rows = RowColumn[MeetingPhotoRow, ShownPhoto](
            "meeting-photo-rows", partial(MeetingPhotoRow, workplace), MeetingPhotoRow.show_photo, self
        )
        self.add = QPushButton(icon(IconName.PICTURE, workplace.look), words.pgettext("button", "Add ph&otos…"), self)
        self.add.setObjectName("add-meeting-photos")
        self.charts = RecordForm(workplace, self)
        self.charts.setObjectName("charts-form")
        told = words.gettext("Show in the article how many people came and from where, by charts and a &map")
        self.charts.add("article_charts", TickEditor(told, self.charts), "")
        self._lay_out()
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)
        self.add.clicked.connect(self._ask_for_files)

    def show_meeting(self, about: Dossier) -> None:
        """Show the photos as they now are, and read the pictures that were not there before."""
        self.charts.show_record(about.meeting)
        self._photos = about.photos
        unread = [photo for photo in about.photos if photo.id not in self._pictures]
        if unread:
            question = partial(_thumbnails, self._workplace.desk, unread, self.devicePixelRatioF())
            self._workplace.tasks.ask(self, question, self._take_pictures)
        self._show()

    def go_to(self, photo_id: str) -> None:
        """Go to what is said of a photo, first to what is missing; without a photo to the button that adds some."""
        if any(photo.id == photo_id for photo in self._photos):
            self._wanted = photo_id
            self._go_where_wanted()
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if _files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Welcome them anywhere."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that were dropped."""
        event.acceptProposedAction()
        self._add(_files(event.mimeData()))

    def _ask_for_files(self) -> None:
        self._add(self._workplace.notices.files_to_open(Message(N_("Photos of the meeting")), PICTURES))

    def _add(self, paths: Sequence[Path]) -> None:
        if not paths:
            return
        deed = partial(_add_photos, self._workplace.desk, self._meeting_id, paths)
        self._workplace.tasks.work(self, Message(N_("Reading the photos…")), deed, self._take_new)

    def _take_new(self, added: Sequence[MeetingPhoto]) -> None:
        """Go to the text of the first new photo as soon as it is shown."""
        self._wanted = added[0].id
        self._show()

    def _take_pictures(self, pictures: Mapping[MeetingPhotoId, QImage]) -> None:
        self._pictures.update(pictures)
        self._show()

    def _show(self, new: str = "") -> None:
        """Show the photos that have their lines; those of the others are made one by one, so that nothing waits."""
        shown = [photo for photo in self._photos if photo.id == new or self.rows.row(photo.id)]
        self.rows.setVisible(bool(shown))
        self.rows.show_rows({photo.id: ShownPhoto(photo, self._pictures.get(photo.id)) for photo in shown})
        if len(shown) < len(self._photos):
            self._soon.start()
        self._go_where_wanted()

    def _make_next(self) -> None:
        self._show(next((photo.id for photo in self._photos if self.rows.row(photo.id) is None), ""))

    def _go_where_wanted(self) -> None:
        row = self.rows.row(self._wanted)
        photo = next((one for one in self._photos if one.id == self._wanted), None)
        if row is not None and photo is not None:
            self._wanted = ""
            row.form.focus_field("author" if photo.is_told and not photo.author.strip() else "alternative")
            self._scroll.ensureWidgetVisible(row)

    def _move(self, photo_id: str, to: int) -> None:
        deed = partial(photos.move_photo, self._workplace.desk, MeetingPhotoId(photo_id), to)
        self._workplace.tasks.change(self, deed)

    def _remove(self, photo_id: str) -> None:
        deed = partial(photos.remove_photo, self._workplace.desk, MeetingPhotoId(photo_id))
        self._workplace.tasks.change(self, deed)

    def _lay_out(self) -> None:
        hint = QLabel(
            self._workplace.words.gettext(
                "Or drop files here. The first photo stands below the lead of the article, the others at its end."
            ),
            self,
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self.add)
        above.addWidget(hint, 1)
        page = QWidget(self)
        page.setProperty("page", "true")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.rows)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("photos-scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.charts)
        layout.addLayout(above)
        layout.addWidget(self._scroll, 1)


def _add_photos(
    desk: Desk, meeting_id: MeetingId, paths: Sequence[Path], progress: Progress
) -> tuple[MeetingPhoto, ...]:
    return photos.add_photos(desk, meeting_id, paths, progress.advance)


def _thumbnails(desk: Desk, wanted: Sequence[MeetingPhoto], ratio: float) -> Mapping[MeetingPhotoId, QImage]:
    """Read pictures for a screen of so many dots to a pixel."""
    room = THUMB * ratio
    return {key: small(data, room) for key, data in photos.photo_pictures(desk, wanted).items()}


def _files(dropped: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]

"""A photo as a line that one arranges: shown small, with what is said of it beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from dpdesk.domain.photos import MeetingPhoto
from dpdesk.domain.practices import PracticeFile
from dpdesk.ui.fields.editors import LineEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.long_words import breakable
from dpdesk.ui.pages.meeting.plan.rows import ArrangedRow

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

THUMB = QSize(132, 99)


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """A photo of a practice or a meeting with its picture, which may not have been read yet."""

    file: PracticeFile | MeetingPhoto
    picture: QImage | None


class PhotoRow(ArrangedRow):
    """A photo, and what is said of it."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        words = workplace.words
        self._shown: ShownPhoto | None = None
        self.picture = QLabel(self)
        self.picture.setObjectName("photo-picture")
        self.picture.setFixedSize(THUMB)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = self._name_label()
        self.form = RecordForm(workplace, self)
        self.form.add("alternative", LineEditor(self.form), words.pgettext("photo", "Alternative text"))
        self.form.add("caption", LineEditor(self.form), words.pgettext("photo", "Caption"))
        self.form.add("author", LineEditor(self.form), words.pgettext("photo", "Author"))
        self.form.add("licence", LineEditor(self.form), words.pgettext("photo", "Licence"))
        beside = QHBoxLayout()
        beside.setSpacing(10)
        beside.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.form, 1)
        self.content.addWidget(self.name, 1)
        self.column.addLayout(beside)

    def show_photo(self, shown: ShownPhoto) -> None:
        """Show a photo; what is shown already costs nothing."""
        known, file = self._shown, shown.file
        if known and known.file == file and known.picture is shown.picture:
            return
        self._shown = shown
        self.form.show_record(file)
        missing = self.workplace.words.gettext("Write what is on the photo, for those who cannot see it.")
        self.form.remark("alternative", "" if file.alternative.strip() else missing)
        self.name.setText(breakable(file.file_name))
        self.picture.setAccessibleName(file.alternative or file.file_name)
        self.name_buttons(file.file_name)
        if shown.picture is not None:
            drawn = QPixmap.fromImage(shown.picture)
            drawn.setDevicePixelRatio(self.devicePixelRatioF())
            self.picture.setPixmap(drawn)

    def _name_label(self) -> QLabel:
        label = QLabel(self)
        label.setObjectName("photo-name")
        label.setProperty("role", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label


def small(data: bytes, room: QSize) -> QImage:
    """Read a picture as large as it is shown; one that is damaged is empty."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()

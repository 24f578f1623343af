"""The organiser's logo: how it looks, another one from a file, or none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.organisations import Organiser
from dpdesk.messages import N_, Message
from dpdesk.services.offices import organising
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.domain.ids import BlobId
    from dpdesk.services.desk import Desk
    from dpdesk.ui.workplace import Workplace

PICTURES = ((Message(N_("Pictures")), ("*.png", "*.jpg", "*.jpeg")),)
_PREVIEW = QSize(260, 96)
_MARGIN = QSize(20, 20)


class LogoField(QWidget):
    """Shows the logo on white, as paper is, and lets it be chosen or taken away; `changed` has the organiser then."""

    changed = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logo")
        self._workplace = workplace
        self._shown: BlobId | None = None
        self._picture = QLabel(self)
        self._picture.setObjectName("logo-picture")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(_PREVIEW)
        self._picture.setWordWrap(True)
        self._picture.setProperty("card", "true")
        self._remark = Remark(workplace, self)
        words = workplace.words
        self._choose = self._button("choose-logo", IconName.PICTURE, words.pgettext("button", "Choose a &picture…"))
        self._remove = self._button("remove-logo", IconName.REMOVE, words.pgettext("button", "Re&move the logo"))
        self._choose.clicked.connect(self._ask_for_picture)
        self._remove.clicked.connect(self._take_away)
        self.setFocusProxy(self._choose)
        self._lay_out()
        self._show_picture(None)

    def show_logo_of(self, organiser: Organiser) -> None:
        """Show the logo of an organiser; the picture is read only where it is another one."""
        self._picture.setAccessibleName(organiser.logo_alternative or self._workplace.words.gettext("Logo"))
        self._remove.setEnabled(organiser.logo_id is not None)
        if organiser.logo_id is None:
            self._show_picture(None)
        elif organiser.logo_id != self._shown:
            size = (_PREVIEW - _MARGIN) * self.devicePixelRatioF()
            self._workplace.tasks.ask(self, partial(_read, self._workplace.desk, size), self._show_picture)
        self._shown = organiser.logo_id

    def _show_picture(self, picture: QImage | None) -> None:
        words = self._workplace.words
        is_damaged = picture is not None and picture.isNull()
        self._remark.say(words.gettext("The picture is damaged: choose another one.") if is_damaged else "", Tone.ERROR)
        if picture is None or is_damaged:
            self._picture.setPixmap(QPixmap())
            self._picture.setText(words.gettext("No logo: the letterhead has words alone."))
        else:
            self._picture.setPixmap(self._on_paper(picture))

    def _on_paper(self, picture: QImage) -> QPixmap:
        """Give a picture in the middle of a piece of white paper, sharp on every screen."""
        ratio = self.devicePixelRatioF()
        paper = QPixmap(_PREVIEW * ratio)
        paper.fill(Qt.GlobalColor.white)
        place = picture.rect()
        place.moveCenter(paper.rect().center())
        painter = QPainter(paper)
        painter.drawImage(place, picture)
        painter.end()
        paper.setDevicePixelRatio(ratio)
        return paper

    def _ask_for_picture(self) -> None:
        path = self._workplace.notices.file_to_open(Message(N_("Logo of the organiser")), PICTURES)
        if path is not None:
            self._workplace.tasks.change(
                self, partial(organising.set_logo, self._workplace.desk, path), self.changed.emit
            )

    def _take_away(self) -> None:
        self._workplace.tasks.change(self, partial(organising.remove_logo, self._workplace.desk), self.changed.emit)

    def _button(self, name: str, picture: IconName, title: str) -> QPushButton:
        button = QPushButton(icon(picture, self._workplace.look), title, self)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        buttons.addStretch()
        row = QHBoxLayout()
        row.addWidget(self._picture)
        row.addLayout(buttons)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._remark)


def _read(desk: Desk, size: QSize) -> QImage | None:
    """Read the logo as large as it is shown: none where there is none, an empty picture where it is damaged."""
    data = organising.logo_picture(desk)
    if data is None:
        return None
    picture = QImage.fromData(data)
    mode = Qt.TransformationMode.SmoothTransformation
    return picture if picture.isNull() else picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode)

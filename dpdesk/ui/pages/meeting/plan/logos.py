"""The card of the logos that the papers of the meeting bear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from dpdesk.domain.ids import LogoId
from dpdesk.domain.meetings import Logo
from dpdesk.messages import N_, Message
from dpdesk.services.meetings import logos
from dpdesk.ui.fields.editors import LineEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.plan.cards import PlanCard
from dpdesk.ui.pages.meeting.plan.rows import ArrangedRow, RowColumn

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.domain.ids import MeetingId
    from dpdesk.ui.workplace import Workplace

_PICTURES = ((Message(N_("Pictures")), ("*.png", "*.jpg", "*.jpeg")),)
_THUMB = QSize(96, 40)


@dataclass(frozen=True, slots=True)
class ShownLogo:
    """A logo with its picture, which may not have been read yet."""

    logo: Logo
    picture: QImage | None


class LogoRow(ArrangedRow):
    """A logo: its picture on white, as paper is, and the text for those who cannot see it."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self.picture = QLabel(self)
        self.picture.setObjectName("logo-picture")
        self.picture.setFixedSize(_THUMB)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setStyleSheet("background: white;")
        self.form = RecordForm(workplace, self)
        self.form.add("alternative", LineEditor(self.form), workplace.words.pgettext("logo", "Described as"))
        self.content.addWidget(self.picture)
        self.content.addWidget(self.form, 1)

    def show_logo(self, shown: ShownLogo) -> None:
        """Show a logo."""
        self.form.show_record(shown.logo)
        self.picture.setAccessibleName(shown.logo.alternative)
        self.name_buttons(shown.logo.alternative)
        if shown.picture is not None:
            ratio = self.devicePixelRatioF()
            fitted = QPixmap.fromImage(shown.picture).scaled(
                (_THUMB - QSize(8, 8)) * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            fitted.setDevicePixelRatio(ratio)
            self.picture.setPixmap(fitted)


class LogosCard(PlanCard):
    """The logos of those who hold and fund the meeting, left to right as they stand on its papers."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "logos", words.pgettext("heading", "Logos"), parent)
        self._meeting_id = meeting_id
        self._pictures: dict[LogoId, QImage] = {}
        self._logos: tuple[Logo, ...] = ()
        self._new = ""
        self.rows = RowColumn[LogoRow, ShownLogo]("logo-rows", partial(LogoRow, workplace), LogoRow.show_logo, self)
        self.empty = self.line(
            "logos-empty", words.gettext("Logos of the project and its funders, for the head of every paper.")
        )
        self.add = self.button("add-logo", IconName.PICTURE, words.pgettext("button", "Add a &logo…"))
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch(1)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.rows)
        self.body.addLayout(below)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)
        self.add.clicked.connect(self._ask_for_file)

    def show_meeting(self, about: Dossier) -> None:
        """Show the logos of a meeting; their pictures are read once."""
        self._logos = about.logos
        self.empty.setVisible(not self._logos)
        self.rows.setVisible(bool(self._logos))
        if any(logo.id not in self._pictures for logo in self._logos):
            self.workplace.tasks.ask(self, partial(_images, self.workplace, self._meeting_id), self._take_pictures)
        self._show()

    def _take_pictures(self, pictures: Mapping[LogoId, QImage]) -> None:
        self._pictures = dict(pictures)
        self._show()

    def _show(self) -> None:
        self.rows.show_rows({logo.id: ShownLogo(logo, self._pictures.get(logo.id)) for logo in self._logos})
        row = self.rows.row(self._new) if self._new else None
        if row is not None:
            self._new = ""
            row.form.focus_field("alternative")

    def _ask_for_file(self) -> None:
        path = self.workplace.notices.file_to_open(Message(N_("Logo for the papers of the meeting")), _PICTURES)
        if path is not None:
            deed = partial(logos.add_logo, self.workplace.desk, self._meeting_id, path, path.stem)
            self.workplace.tasks.change(self, deed, self._take_new)

    def _take_new(self, logo: Logo) -> None:
        """Go to the text of the new logo as soon as it is shown: the name of its file says little."""
        self._new = logo.id
        self._show()

    def _move(self, logo_id: LogoId, to: int) -> None:
        self.workplace.tasks.change(self, partial(logos.move_logo, self.workplace.desk, logo_id, to))

    def _remove(self, logo_id: LogoId) -> None:
        self.workplace.tasks.change(self, partial(logos.remove_logo, self.workplace.desk, logo_id))


def _images(workplace: Workplace, meeting_id: MeetingId) -> Mapping[LogoId, QImage]:
    return {key: QImage.fromData(data) for key, data in logos.logo_pictures(workplace.desk, meeting_id).items()}

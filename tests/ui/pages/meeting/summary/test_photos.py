"""Photos are added, dropped, told, ordered and taken away, and the article beside them follows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.issued import PaperKind
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.services import journal
from dpdesk.services.papers.summary_gaps import Gap, Spot, what_is_missing
from dpdesk.settings import Language
from dpdesk.ui.fields.editors import TickEditor
from dpdesk.ui.pages.meeting.summary.photos import MeetingPhotoRow
from dpdesk.ui.pages.meeting.summary.tab import Part, SummaryTab
from tests.documents.photos import camera_photo, encoded, gradient, photo
from tests.ui.fields.keys import press, type_text
from tests.ui.pages.meeting.opened import Opened
from tests.ui.pages.meeting.summary.conftest import OpenTab

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def opened(open_tab: OpenTab) -> Opened[SummaryTab]:
    opened = open_tab()
    opened.tab.parts.setCurrentIndex(Part.PHOTOS)
    return opened


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    pictures = {
        "wide.jpg": photo(900, 600),
        "upright <b>.png": encoded(gradient(400, 600), "PNG"),
        "turned.jpg": camera_photo(orientation=6),
    }
    for name, data in pictures.items():
        (tmp_path / name).write_bytes(data)
    return [tmp_path / name for name in pictures]


def add(opened: Opened[SummaryTab], files: Sequence[Path]) -> None:
    opened.seat.notices.files = list(files)
    opened.tab.photos.add.click()


def names(opened: Opened[SummaryTab]) -> list[str]:
    return [one.file_name for one in opened.meeting().photos]


def row(opened: Opened[SummaryTab], photo: MeetingPhoto) -> MeetingPhotoRow:
    for _ in opened.meeting().photos:
        QApplication.processEvents()  # lines are made one by one
    found = opened.tab.photos.rows.row(photo.id)
    assert found is not None
    return found


def field(opened: Opened[SummaryTab], photo: MeetingPhoto, name: str) -> QWidget:
    widget = row(opened, photo).form.findChild(QWidget, name)
    assert widget is not None
    return widget


def tick(form: QWidget) -> TickEditor:
    found = form.findChild(TickEditor)
    assert found is not None
    return found


def gap_spots(opened: Opened[SummaryTab]) -> list[Gap]:
    found = what_is_missing(opened.desk, opened.meeting(), PaperKind.ARTICLE, Language.POLISH)
    return [gap for gap in found if gap.spot is Spot.PHOTOS]


def test_several_are_added_at_once_and_the_text_of_the_first_is_asked_for(
    opened: Opened[SummaryTab], files: list[Path]
) -> None:
    add(opened, files)
    assert names(opened) == ["wide.jpg", "upright <b>.png", "turned.jpg"]
    first = opened.meeting().photos[0]
    alternative = field(opened, first, "alternative")
    assert alternative.hasFocus()
    type_text(alternative, "Ludzie w sali")
    press(alternative, Key.Key_Return)
    assert opened.meeting().photos[0].alternative == "Ludzie w sali"
    journal.undo(opened.desk)
    journal.undo(opened.desk)
    assert names(opened) == []


def test_their_pictures_are_shown_upright(opened: Opened[SummaryTab], files: list[Path]) -> None:
    add(opened, files)
    sizes = [row(opened, one).picture.pixmap().deviceIndependentSize() for one in opened.meeting().photos]
    assert [size.width() > size.height() for size in sizes] == [True, False, False]


def test_none_chosen_adds_none(opened: Opened[SummaryTab]) -> None:
    add(opened, [])
    assert names(opened) == []


def test_what_is_no_photo_is_refused_in_words(opened: Opened[SummaryTab], files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "film.jpg").write_bytes(b"MZ")
    add(opened, [*files, tmp_path / "film.jpg"])
    (error,) = opened.seat.notices.shown
    assert "film.jpg" in str(error.message)
    assert names(opened) == []


def test_files_are_dropped_anywhere_on_the_part(opened: Opened[SummaryTab], files: list[Path]) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in files[:2]])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(40, 90), Qt.DropAction.CopyAction, dropped, buttons, keys)
    entering.ignore()
    opened.tab.photos.dragEnterEvent(entering)
    assert entering.isAccepted()
    opened.tab.photos.dropEvent(QDropEvent(QPointF(40, 90), Qt.DropAction.CopyAction, dropped, buttons, keys))
    assert names(opened) == ["wide.jpg", "upright <b>.png"]


def test_words_are_no_photos(opened: Opened[SummaryTab]) -> None:
    dropped = QMimeData()
    dropped.setText("słowa")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(40, 90), Qt.DropAction.CopyAction, dropped, buttons, keys)
    entering.ignore()
    opened.tab.photos.dragEnterEvent(entering)
    assert not entering.isAccepted()


def test_one_is_moved_and_removed_by_keys_and_by_the_mouse(
    opened: Opened[SummaryTab], files: list[Path], qtbot: QtBot
) -> None:
    add(opened, files)
    last = opened.meeting().photos[2]
    caption = field(opened, last, "caption")
    caption.setFocus()
    press(caption, Key.Key_Up, CONTROL)
    assert names(opened) == ["wide.jpg", "turned.jpg", "upright <b>.png"]
    qtbot.mouseClick(row(opened, last).up, Qt.MouseButton.LeftButton)
    assert names(opened) == ["turned.jpg", "wide.jpg", "upright <b>.png"]
    press(field(opened, last, "caption"), Key.Key_Delete, CONTROL)
    assert names(opened) == ["wide.jpg", "upright <b>.png"]
    qtbot.mouseClick(row(opened, opened.meeting().photos[0]).remove, Qt.MouseButton.LeftButton)
    assert names(opened) == ["upright <b>.png"]


def test_one_is_kept_out_of_the_article(opened: Opened[SummaryTab], files: list[Path], qtbot: QtBot) -> None:
    add(opened, files[:1])
    (only,) = opened.meeting().photos
    assert len(gap_spots(opened)) == 2
    tick(row(opened, only).form).click()
    assert not opened.meeting().photos[0].in_article
    assert gap_spots(opened) == []


def test_charts_are_wanted_by_a_tick(opened: Opened[SummaryTab]) -> None:
    charts = tick(opened.tab.photos.charts)
    assert not charts.isChecked()
    press(charts, Key.Key_Space)
    assert opened.meeting().meeting.article_charts
    journal.undo(opened.desk)
    assert not opened.meeting().meeting.article_charts


def test_what_is_missing_leads_to_the_photo(opened: Opened[SummaryTab], files: list[Path]) -> None:
    add(opened, files[:2])
    second = opened.meeting().photos[1]
    opened.tab.parts.setCurrentIndex(Part.NUMBERS)
    opened.tab.go_to(second.id)
    assert opened.tab.part is Part.PHOTOS
    alternative = field(opened, second, "alternative")
    assert alternative.hasFocus()
    type_text(alternative, "Ogród")
    press(alternative, Key.Key_Return)
    opened.tab.go_to(second.id)
    assert field(opened, second, "author").hasFocus()
    opened.tab.go_to("photos")
    assert opened.tab.photos.add.hasFocus()


def test_a_very_long_name_widens_nothing(opened: Opened[SummaryTab], tmp_path: Path) -> None:
    path = tmp_path / ("ą" * 110 + ".jpg")
    path.write_bytes(photo(300, 200))
    add(opened, [path])
    assert opened.tab.photos.minimumSizeHint().width() < 700
    assert opened.tab.photos.rows.width() <= opened.tab.width()

"""What surrounds a practice: meetings, those who took it up, photos, attachments, and its card as a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dpdesk.documents.pages import page_texts
from dpdesk.domain.meetings import AgendaItem, ItemKind, Role
from dpdesk.services.meetings import speaking, timetable
from dpdesk.services.viewing import about as meeting_about
from dpdesk.ui.workplace import PageName, Place
from tests.services.offices.test_organising import png
from tests.services.practices.gardens import TITLE
from tests.services.small_desk import EWA, MEETING
from tests.ui.fields.keys import press, type_text
from tests.ui.pages.practice.opened import Open, field, missing, pick

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_meeting_is_added_with_who_presented_it_there(opened: Open) -> None:
    desk = opened.seat.desk
    session = meeting_about(desk, MEETING).sessions[0]
    item: AgendaItem = timetable.add_item(desk, session.id, ItemKind.TALK, "Wykład")
    speaking.add_speaker(desk, item.id, EWA, role=Role.EXPERT)
    pick(opened.page.showings.add_line, "otwarte")
    (showing,) = opened.about.showings
    row = opened.page.showings.rows.row(showing.presentation.id)
    assert row is not None
    row.speaker.setCurrentText("Ewa Przykład")
    row.speaker.settle()
    assert opened.about.showings[0].speaker == "Ewa Przykład"
    row.link.click()
    assert opened.seat.places == [Place(page=PageName.MEETINGS, meeting_id=MEETING)]
    row.link.setFocus()
    press(row.link, Key.Key_Delete, CONTROL)
    assert opened.about.showings == ()
    assert opened.page.showings.empty.isVisible()


def test_only_a_known_meeting_can_be_added(opened: Open) -> None:
    line = opened.page.showings.add_line
    pick(line, "zima")
    assert opened.about.showings == ()
    assert line.offers == []


def test_who_took_it_up_is_noted_with_day_and_note(opened: Open) -> None:
    pick(opened.page.adoptions.add_line, "sosno")
    (named,) = opened.about.adoptions
    row = opened.page.adoptions.rows.row(named.adoption.id)
    assert row is not None
    for name, text in (("day", "01.02.2022"), ("note", "przy <b>trzech</b> szkołach")):
        widget = row.form.findChild(QWidget, name)
        assert widget is not None
        widget.setFocus()
        type_text(widget, text)
        press(widget, Key.Key_Tab)
    adoption = opened.about.adoptions[0].adoption
    assert (adoption.day, adoption.note) == (date(2022, 2, 1), "przy <b>trzech</b> szkołach")
    row.remove.click()
    assert opened.about.adoptions == ()


def test_a_photo_asks_for_its_alternative_text(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "ogród.png").write_bytes(png())
    opened.seat.notices.files = [tmp_path / "ogród.png"]
    opened.click("add-photo")
    (photo,) = opened.about.photos
    assert "Zdjęcie nie ma tekstu alternatywnego." in missing(opened)
    row = opened.page.photos.rows.row(photo.id)
    assert row is not None
    alternative = row.form.findChild(QWidget, "alternative")
    assert alternative is not None
    assert alternative.hasFocus()
    assert not row.picture.pixmap().isNull()
    field(opened, "title").setFocus()
    opened.click("missing-photo-text")
    assert alternative.hasFocus()
    type_text(alternative, "Niecka z irysami.")
    press(alternative, Key.Key_Return)
    assert opened.about.photos[0].alternative == "Niecka z irysami."
    assert "Zdjęcie nie ma tekstu alternatywnego." not in missing(opened)


def test_a_file_that_is_no_picture_is_refused(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "ogród.png").write_bytes(b"MZ")
    opened.seat.notices.files = [tmp_path / "ogród.png", None]
    opened.click("add-photo")
    assert len(opened.seat.notices.shown) == 1
    opened.click("add-photo")
    assert opened.about.photos == ()


def test_attachments_are_kept_arranged_and_saved_elsewhere(opened: Open, tmp_path: Path) -> None:
    for name in ("a & b.txt", "c.txt"):
        (tmp_path / name).write_bytes(name.encode())
    opened.seat.notices.files = [tmp_path / "a & b.txt", tmp_path / "c.txt", tmp_path / "kopia.txt"]
    opened.click("add-attachment")
    opened.click("add-attachment")
    first, second = opened.about.attachments
    row = opened.page.materials.rows.row(first.id)
    assert row is not None
    assert row.link.text() == "a && b.txt"
    row.link.click()
    assert (tmp_path / "kopia.txt").read_bytes() == b"a & b.txt"
    row.link.setFocus()
    press(row.link, Key.Key_Down, CONTROL)
    assert [one.id for one in opened.about.attachments] == [second.id, first.id]
    press(row.link, Key.Key_Delete, CONTROL)
    assert [one.id for one in opened.about.attachments] == [second.id]


def test_the_card_is_saved_as_a_file(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "karta.pdf"
    opened.seat.notices.files = [path]
    action = opened.page.findChild(QAction, "card-pl-pdf")
    assert action is not None
    assert action.text() == "PDF, język polski…"
    action.trigger()
    assert TITLE in page_texts(path.read_bytes())[0]
    assert "karta.pdf" in str(opened.seat.notices.told[-1])

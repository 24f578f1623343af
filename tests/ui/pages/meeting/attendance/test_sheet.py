"""The signed sheet: one key for each row, in the order of the paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dpdesk.domain.attendance import Presence, Source
from dpdesk.domain.list_options import ListOptions, ListOrder
from dpdesk.services.attendance.scans import scans
from dpdesk.services.papers.lists import attendance_list_content
from dpdesk.settings import Language
from dpdesk.ui.pages.meeting.attendance.newcomer import NewcomerDialog
from dpdesk.ui.pages.meeting.attendance.sheet import SheetView
from dpdesk.ui.pages.meeting.attendance.tab import View
from tests.domain import dossiers
from tests.domain.example_offices import DAY, MEETING, SECOND
from tests.ui.fields.keys import type_text
from tests.ui.pages.meeting.attendance.conftest import MakeTab, OpenTab

Key = Qt.Key
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj \
3 0 obj<</Type/Page/MediaBox[0 0 595 842]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n"


@pytest.fixture
def opened(open_tab: MakeTab) -> OpenTab:
    opened = open_tab()
    opened.tab.show_view(View.SHEET)
    return opened


def rows(sheet: SheetView) -> list[str]:
    return [f"{line.number}. {line.name}" for line in sheet.table.rows_model.shown_rows()]


def press(opened: OpenTab, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(opened.tab.sheet.table, key)


def test_the_rows_stand_as_on_the_printed_list(opened: OpenTab) -> None:
    content = attendance_list_content(opened.meeting(), ListOptions(), Language.POLISH, DAY, {})
    printed = [row.name for row in content.lists[0].rows]
    assert [row.partition(" ")[2] for row in rows(opened.tab.sheet)] == printed
    assert rows(opened.tab.sheet)[0] == "1. Łukasz Ćwik"


def test_one_key_for_each_row_and_on_to_the_next(opened: OpenTab) -> None:
    press(opened, Key.Key_Space, Key.Key_U, Key.Key_O, Key.Key_N, Key.Key_Backspace)
    assert opened.recorded() == {
        "lukasz": Presence.PRESENT,
        "ewa": Presence.EXCUSED,
        "iga": Presence.ONLINE,
        "wanda": Presence.ABSENT,
        "tomasz": Presence.ABSENT,
    }
    assert {one.source for one in opened.meeting().attendances} == {Source.SHEET}
    assert opened.tab.sheet.table.selected()[0].name == "Ola Lis"


def test_a_whole_sheet_is_transcribed_by_one_key(opened: OpenTab) -> None:
    count = len(rows(opened.tab.sheet))
    press(opened, *[Key.Key_Space] * count)
    assert len(opened.recorded()) == count
    assert opened.tab.sheet.ledger.tally().not_recorded == 0


def test_delete_clears_a_row(opened: OpenTab) -> None:
    press(opened, Key.Key_Space, Key.Key_Up, Key.Key_Delete)
    assert opened.recorded() == {}


def test_one_goes_on_at_the_first_open_row(opened: OpenTab) -> None:
    press(opened, Key.Key_Space, Key.Key_Space)
    opened.tab.sheet.table.clearSelection()
    opened.tab.show_view(View.SHEET)
    assert opened.tab.sheet.table.selected()[0].name == "Iga Mak"


def test_z_asks_who_came_instead(opened: OpenTab) -> None:
    press(opened, Key.Key_Z)
    dialog = opened.tab.sheet.findChild(NewcomerDialog)
    assert isinstance(dialog, NewcomerDialog)
    type_text(dialog.name, "Nina Łąka")
    dialog.accept()
    (nina,) = [line for line in opened.tab.sheet.ledger.lines if line.name == "Nina Łąka"]
    assert (nina.replaces, nina.presence) == ("Łukasz Ćwik", Presence.PRESENT)


def test_the_rest_is_absent_by_one_key(opened: OpenTab) -> None:
    press(opened, Key.Key_Space)
    QTest.keyClick(opened.tab.sheet.table, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert sorted(opened.recorded().values()) == [*[Presence.ABSENT] * 5, Presence.PRESENT]
    assert opened.tab.sheet.feedback.text() == "Zapisano nieobecność 5 osób"


def test_another_order_of_the_paper_is_another_order_of_the_rows(opened: OpenTab) -> None:
    sheet = opened.tab.sheet
    sheet.order.edited.emit(ListOrder.SURNAME)
    assert rows(sheet)[:2] == ["1. Łukasz Ćwik", "2. Tomasz Kowal"]


def test_each_session_has_a_sheet_of_its_own(open_tab: MakeTab) -> None:
    opened = open_tab(replace(dossiers.of_two_days(), attendances=()))
    opened.tab.show_view(View.SHEET)
    opened.tab.session_choice.set_value(SECOND)
    opened.tab.session_choice.edited.emit(SECOND)
    press(opened, Key.Key_Space)
    assert [one.session_id for one in opened.meeting().attendances] == [SECOND]


def test_a_scan_is_kept_shown_saved_and_removed(opened: OpenTab, tmp_path: Path, qtbot: QtBot) -> None:
    strip, notices = opened.tab.sheet.scans, opened.seat.notices
    (tmp_path / "skan.pdf").write_bytes(PDF)
    notices.files += [tmp_path / "skan.pdf", tmp_path / "kopia.pdf"]
    strip.add.click()
    assert [scan.file_name for scan in scans(opened.seat.desk, MEETING)] == ["skan.pdf"]
    qtbot.waitUntil(lambda: opened.tab.sheet.preview.pdf == PDF)
    assert opened.tab.sheet.preview.isVisible()
    strip.keep.click()
    assert (tmp_path / "kopia.pdf").read_bytes() == PDF
    strip.remove.click()
    assert scans(opened.seat.desk, MEETING) == ()
    assert not opened.tab.sheet.preview.isVisible()


def test_a_file_that_is_no_scan_is_told(opened: OpenTab, tmp_path: Path) -> None:
    (tmp_path / "skan.pdf").write_bytes(b"nothing")
    opened.seat.notices.files.append(tmp_path / "skan.pdf")
    opened.tab.sheet.scans.add.click()
    assert len(opened.seat.notices.shown) == 1


def test_nothing_happens_when_no_file_is_chosen(opened: OpenTab) -> None:
    opened.seat.notices.files.append(None)
    opened.tab.sheet.scans.add.click()
    assert opened.seat.notices.shown == []


def test_who_was_written_in_by_hand_is_added(opened: OpenTab) -> None:
    button = opened.tab.sheet.findChild(QPushButton, "sheet-newcomer")
    assert isinstance(button, QPushButton)
    button.click()
    dialog = opened.tab.sheet.findChild(NewcomerDialog)
    assert isinstance(dialog, NewcomerDialog)
    type_text(dialog.name, "Nina Łąka")
    type_text(dialog.institution, "Bytom")
    dialog.online.click()
    dialog.accept()
    (nina,) = [line for line in opened.tab.sheet.ledger.lines if line.name == "Nina Łąka"]
    assert (nina.institution, nina.presence, nina.source) == ("Bytom", Presence.ONLINE, Source.SHEET)

"""Papers are issued as long work: saved, printed or made; cancelled ones leave nothing."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import PaperKind
from dpdesk.errors import StorageFailed
from dpdesk.messages import Message
from dpdesk.services import viewing
from dpdesk.services.papers.paperwork import Issue, IssueOptions, documents
from dpdesk.ui.papers import issued_dialog, print_dialog
from dpdesk.ui.papers.issued_dialog import IssuedDialog
from dpdesk.ui.papers.issuing import Issuing
from dpdesk.ui.papers.print_dialog import PrintDialog
from dpdesk.ui.papers.whereabouts import path_of
from dpdesk.ui.printing import Printer, PrintOptions, PrintPaper
from tests.ui.conftest import Seat
from tests.ui.fields.keys import press
from tests.ui.papers.sheets import pdf

NOTE = [PaperKind.NOTE]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    return page


@pytest.fixture
def meeting_id(sample_seat: Seat) -> MeetingId:
    return viewing.meetings(sample_seat.desk)[0].id


@pytest.fixture
def issuing(sample_seat: Seat, page: QWidget) -> Issuing:
    return Issuing(sample_seat.workplace, page)


def found(page: QWidget, kind: type[QDialog]) -> QDialog:
    dialog = page.findChild(kind)
    assert isinstance(dialog, kind)
    return dialog


def button(dialog: QDialog, name: str) -> QPushButton:
    made = dialog.findChild(QPushButton, name)
    assert isinstance(made, QPushButton)
    return made


def test_saved_papers_are_told_and_their_place_is_remembered(
    issuing: Issuing, sample_seat: Seat, page: QWidget, meeting_id: MeetingId, tmp_path: Path, qtbot: QtBot
) -> None:
    sample_seat.notices.files.append(tmp_path / "out")
    with qtbot.waitSignal(issuing.issued) as heard:
        issuing.save(meeting_id, [PaperKind.NOTE, PaperKind.AGENDA], IssueOptions())
    done = heard.args[0] if heard.args else None
    assert isinstance(done, Issue)
    names = found(page, IssuedDialog).findChild(QPlainTextEdit)
    assert isinstance(names, QPlainTextEdit)
    assert names.toPlainText() == "2021-09-23_notatka.pdf\n2021-09-23_program.pdf"
    assert path_of(sample_seat.workplace.preferences, done.papers[0].issued.id) == done.papers[0].path


def test_a_file_that_took_the_place_of_an_older_one_says_so(
    issuing: Issuing, sample_seat: Seat, page: QWidget, meeting_id: MeetingId, tmp_path: Path
) -> None:
    (tmp_path / "2021-09-23_notatka.pdf").write_bytes(b"older")
    sample_seat.notices.files.append(tmp_path)
    issuing.save(meeting_id, NOTE, IssueOptions())
    names = found(page, IssuedDialog).findChild(QPlainTextEdit)
    assert isinstance(names, QPlainTextEdit)
    assert names.toPlainText() == "2021-09-23_notatka.pdf (zastąpił starszy plik)"


def test_the_folder_is_shown_from_there(
    issuing: Issuing,
    sample_seat: Seat,
    page: QWidget,
    meeting_id: MeetingId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []
    desktop = SimpleNamespace(openUrl=lambda url: shown.append(url.toLocalFile()))
    monkeypatch.setattr(issued_dialog, "QDesktopServices", desktop)
    sample_seat.notices.files.append(tmp_path)
    issuing.save(meeting_id, NOTE, IssueOptions())
    press(button(found(page, IssuedDialog), "show-folder"), Qt.Key.Key_Space)
    assert shown == [str(tmp_path)]


def test_without_a_folder_nothing_is_issued(issuing: Issuing, sample_seat: Seat, meeting_id: MeetingId) -> None:
    sample_seat.notices.files.append(None)
    issuing.save(meeting_id, NOTE, IssueOptions())
    assert documents(sample_seat.desk, meeting_id) == ()


def test_what_cannot_be_written_is_told_and_nothing_is_issued(
    issuing: Issuing, sample_seat: Seat, meeting_id: MeetingId, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("a file")
    sample_seat.notices.files.append(tmp_path / "out")
    issuing.save(meeting_id, NOTE, IssueOptions())
    (error,) = sample_seat.notices.shown
    assert isinstance(error, StorageFailed)
    assert documents(sample_seat.desk, meeting_id) == ()


def test_cancelling_leaves_everything_as_it_was(
    issuing: Issuing, sample_seat: Seat, meeting_id: MeetingId, tmp_path: Path, page: QWidget
) -> None:
    tasks = sample_seat.workplace.tasks
    tasks.work_began.connect(tasks.cancel_work)
    sample_seat.notices.files.append(tmp_path / "out")
    issuing.save(meeting_id, [PaperKind.INVITATIONS], IssueOptions(each=True))
    assert documents(sample_seat.desk, meeting_id) == ()
    assert not (tmp_path / "out").exists()
    assert page.findChild(IssuedDialog) is None
    assert not sample_seat.notices.shown


def test_a_printed_paper_is_issued_and_offered(
    issuing: Issuing, sample_seat: Seat, page: QWidget, meeting_id: MeetingId
) -> None:
    issuing.print(meeting_id, NOTE, IssueOptions())
    dialog = found(page, PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert [paper.file_name for paper in dialog.papers] == ["2021-09-23_notatka.pdf"]
    assert len(documents(sample_seat.desk, meeting_id)) == 1


Printed = list[tuple[list[str], PrintOptions]]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Printed:
    """Two printers, and what was sent to them."""
    sent: Printed = []

    def take(papers: list[PrintPaper], options: PrintOptions, _report: object) -> None:
        sent.append(([paper.file_name for paper in papers], options))

    monkeypatch.setattr(print_dialog, "printers", lambda: (Printer("sala", is_default=True), Printer("biuro")))
    monkeypatch.setattr(print_dialog, "print_papers", take)
    return sent


def offer(seat: Seat, page: QWidget) -> PrintDialog:
    papers = [PrintPaper(name, f"{name}.pdf", pdf()) for name in ("program", "lista")]
    dialog = PrintDialog(seat.workplace, papers, page)
    dialog.open()
    return dialog


def test_papers_are_printed_as_chosen(sample_seat: Seat, page: QWidget, printed: Printed) -> None:
    dialog = offer(sample_seat, page)
    papers = dialog.findChild(QListWidget)
    assert isinstance(papers, QListWidget)
    papers.setCurrentRow(0)
    press(papers, Qt.Key.Key_Space)
    press(dialog._copies, Qt.Key.Key_Up)
    press(dialog._both_sides, Qt.Key.Key_Space)
    press(dialog._printer, Qt.Key.Key_Down)
    press(button(dialog, "print"), Qt.Key.Key_Space)
    assert printed == [(["lista.pdf"], PrintOptions(printer="biuro", copies=2, both_sides=True))]
    assert sample_seat.notices.told == [Message(sample_seat.notices.told[0].msgid, count=1, printer="biuro")]


def test_the_printer_and_the_sides_are_remembered(sample_seat: Seat, page: QWidget, printed: Printed) -> None:
    first = offer(sample_seat, page)
    assert first._printer.currentText() == "sala"
    press(first._printer, Qt.Key.Key_Down)
    press(first._both_sides, Qt.Key.Key_Space)
    press(button(first, "print"), Qt.Key.Key_Space)
    second = offer(sample_seat, page)
    assert (second._printer.currentText(), second._both_sides.isChecked()) == ("biuro", True)


def test_nothing_chosen_is_not_printed(sample_seat: Seat, page: QWidget, printed: Printed) -> None:
    dialog = offer(sample_seat, page)
    papers = dialog.findChild(QListWidget)
    assert isinstance(papers, QListWidget)
    for line in range(2):
        papers.item(line).setCheckState(Qt.CheckState.Unchecked)
    assert not button(dialog, "print").isEnabled()
    assert not button(dialog, "pdf").isEnabled()


def test_without_a_printer_it_is_said_and_the_papers_are_saved(
    sample_seat: Seat, page: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_dialog, "printers", lambda: ())
    dialog = offer(sample_seat, page)
    assert "nie ma drukarki" in dialog._state.text()
    assert not button(dialog, "print").isEnabled()
    sample_seat.notices.files.append(tmp_path / "out")
    press(dialog, Qt.Key.Key_Return)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["lista.pdf", "program.pdf"]

"""Everything goes out of the window into files, and a desk that went out is made again, with or without a desk open."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.meetings import Meeting
from dpdesk.domain.people import Person
from dpdesk.errors import BadInput
from dpdesk.services.exporting.everything import export_everything
from dpdesk.settings import Language
from dpdesk.ui.exporting import Exporting
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.recent import recent_desks
from dpdesk.ui.tasks import InlineRunner
from tests.ui.conftest import RecordingNotices, Seat, sitting

Begin = Callable[[Path | None], DeskProgram]


@pytest.fixture
def begin(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Begin]:
    """Begin a program on a desk or on none."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    programs: list[DeskProgram] = []

    def begin_on(desk: Path | None) -> DeskProgram:
        program = DeskProgram(qapp, sitting(), Preferences(tmp_path / "window.ini"), InlineRunner())
        programs.append(program)
        program.begin(str(desk) if desk else None, Language.POLISH)
        qapp.processEvents()
        return program

    yield begin_on
    for program in programs:
        program.window.close()
        program.end()


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path / "moje-biurko.dpdesk"))


def wish(program: DeskProgram, title: str) -> None:
    """Choose from the menu of the program."""
    (action,) = (one for one in program.window.menu.actions() if _plain(one) == title)
    action.trigger()
    QApplication.processEvents()


def _plain(action: QAction) -> str:
    return action.text().replace("&", "")


def meetings(program: DeskProgram) -> list[str]:
    assert program.desks is not None
    assert program.desks.opened is not None
    with program.desks.opened.desk.reading() as reader:
        return [meeting.title for meeting in reader.all(Meeting)]


def test_people_meetings_and_practices_go_out_whole_or_in_part(qtbot: QtBot, sample_seat: Seat, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    exporting = Exporting(sample_seat.workplace, parent)
    with sample_seat.desk.reading() as reader:
        person, meeting = reader.all(Person)[0], reader.all(Meeting)[0]
    names = ["a.vcf", "b.vcf", "c.ics", "d.csv", "e.json"]
    sample_seat.notices.files = [tmp_path / name for name in names]
    exporting.people()
    exporting.people([person.id])
    exporting.meetings([meeting.id])
    exporting.practices()
    exporting.everything()
    assert [(tmp_path / name).exists() for name in names] == [True] * 5
    assert (tmp_path / "b.vcf").read_text(encoding="utf-8").count("BEGIN:VCARD") == 1
    assert (tmp_path / "c.ics").read_text(encoding="utf-8").count("BEGIN:VEVENT") == 1
    _, person_told, meeting_told, _, everything_told = sample_seat.notices.told
    assert (person_told.values["count"], meeting_told.values["count"]) == (1, 1)
    assert "Keep the file as you keep the desk." in str(everything_told)


def test_a_desk_goes_out_by_the_menu_and_is_made_again_by_the_menu(begin: Begin, sample: Path, tmp_path: Path) -> None:
    program = begin(None)
    file, new = tmp_path / "biurko.json", tmp_path / "nowe"
    program.notices = notices = RecordingNotices(files=[file, file, new])
    program.open_desk(str(sample))
    wish(program, "Eksportuj wszystko…")
    assert file.exists()
    wish(program, "Biurko z wyeksportowanego pliku…")
    assert recent_desks(program.preferences)[0] == str(new.with_suffix(".dpdesk"))
    assert meetings(program) == ["Jak nie dotacje, to co?"]
    assert not notices.shown


def test_the_first_start_makes_a_desk_of_an_exported_file(
    begin: Begin, qtbot: QtBot, sample_seat: Seat, tmp_path: Path
) -> None:
    file, new = tmp_path / "biurko.json", tmp_path / "nowe.dpdesk"
    export_everything(sample_seat.desk, file)
    program = begin(None)
    program.notices = RecordingNotices(files=[file, None, file, new])
    for _ in range(2):
        button = program.window.findChild(QPushButton, "ExportedDesk")
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
    assert meetings(program) == ["Jak nie dotacje, to co?"]


def test_a_file_that_is_no_desk_is_told_and_the_present_desk_stays(begin: Begin, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "inne.json").write_text("{}")
    program = begin(None)
    program.notices = notices = RecordingNotices(files=[tmp_path / "inne.json", tmp_path / "nowe.dpdesk"])
    program.open_desk(str(sample))
    wish(program, "Biurko z wyeksportowanego pliku…")
    (error,) = notices.shown
    assert isinstance(error, BadInput)
    assert recent_desks(program.preferences) == (str(sample),)
    assert not (tmp_path / "nowe.dpdesk").exists()


def test_without_a_desk_there_is_nothing_to_export(begin: Begin) -> None:
    program = begin(None)
    program.notices = notices = RecordingNotices()
    wish(program, "Eksportuj wszystko…")
    assert notices == RecordingNotices()

"""Workplaces for the tests of pages and dialogs: a real desk, work done at once, and a user who answers from a list."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpdesk.errors import Conflict, DeskError
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.desks.keeping import make, opened
from dpdesk.services.sitting import Sitting
from dpdesk.settings import Language
from dpdesk.ui.appearance import Appearance, dark, light, palette, style_sheet
from dpdesk.ui.bridge import Bridge
from dpdesk.ui.notices import Filters
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.tasks import InlineRunner, Tasks
from dpdesk.ui.workplace import Place, Workplace
from tests.services.conftest import blank_desk as blank_desk
from tests.services.small_desk import small_desk

NOW = datetime(2021, 9, 13, 8, 42, tzinfo=UTC)
"""ten days before the sample meeting"""


@dataclass
class RecordingNotices:
    """Keeps what the user was told, and answers from lists, which a test fills beforehand."""

    told: list[Message] = field(default_factory=list)
    shown: list[DeskError] = field(default_factory=list)
    asked: list[Message] = field(default_factory=list)
    choices: list[int | None] = field(default_factory=list)
    files: list[Path | None] = field(default_factory=list)
    mine: list[bool] = field(default_factory=list)

    def tell(self, message: Message) -> None:
        self.told.append(message)

    def show(self, error: DeskError) -> None:
        self.shown.append(error)

    def confirm(self, question: Message, action: Message) -> bool:
        return self.choose(question, (action,)) == 0

    def choose(self, question: Message, answers: Sequence[Message]) -> int | None:
        self.asked.append(question)
        return self.choices.pop(0)

    def prefer_mine(self, conflict: Conflict) -> bool:
        self.asked.append(conflict.message)
        return self.mine.pop(0)

    def file_to_open(self, title: Message, filters: Filters) -> Path | None:
        return self.files.pop(0)

    def files_to_open(self, title: Message, filters: Filters) -> list[Path]:
        chosen, self.files = [one for one in self.files if one], []
        return chosen

    def file_to_save(self, title: Message, name: str, filters: Filters) -> Path | None:
        return self.files.pop(0)

    def folder(self, title: Message) -> Path | None:
        return self.files.pop(0)


@dataclass
class RecordingProgram:
    """Keeps what a page asked of the program around it."""

    wishes: list[tuple[str, object]] = field(default_factory=list)

    def speak(self, language: Language) -> None:
        self.wishes.append(("speak", language))

    def wear(self, appearance: Appearance) -> None:
        self.wishes.append(("wear", appearance))

    def open_desk(self, location: str) -> None:
        self.wishes.append(("open", location))

    def new_desk(self) -> None:
        self.wishes.append(("new", None))

    def open_other(self) -> None:
        self.wishes.append(("open other", None))

    def back_up(self) -> None:
        self.wishes.append(("back up", None))

    def restore(self) -> None:
        self.wishes.append(("restore", None))


@dataclass
class Seat:
    """A workplace with its recorders. `places` is where a page wanted to go."""

    workplace: Workplace
    notices: RecordingNotices
    program: RecordingProgram
    places: list[Place]

    @property
    def desk(self) -> Desk:
        return self.workplace.desk


MakeSeat = Callable[..., Seat]


@pytest.fixture
def seat_at(qapp: QApplication, tmp_path: Path) -> Iterator[MakeSeat]:
    """Make a seat at a desk, in a language and an appearance; work is done at once."""
    seats: list[Seat] = []

    def make_seat(desk: Desk, language: Language = Language.POLISH, *, is_dark: bool = False) -> Seat:
        notices, program, places = RecordingNotices(), RecordingProgram(), list[Place]()
        tasks = Tasks(InlineRunner(), notices.show)
        look = dark() if is_dark else light()
        qapp.setStyle("Fusion")
        qapp.setPalette(palette(look))
        qapp.setStyleSheet(style_sheet(look))
        workplace = Workplace(
            desk=desk,
            words=words_for(language),
            tasks=tasks,
            bridge=Bridge(desk, tasks),
            notices=notices,
            preferences=Preferences(tmp_path / "window.ini"),
            look=look,
            go=places.append,
            program=program,
        )
        seats.append(Seat(workplace, notices, program, places))
        return seats[-1]

    yield make_seat
    seats.clear()


@pytest.fixture
def small_seat(blank_desk: Path, tmp_path: Path, seat_at: MakeSeat) -> Iterator[Seat]:
    """A seat at the small desk of the services' tests: one meeting in March 2026, today is 2 March 2026."""
    desk = small_desk(Path(shutil.copy(blank_desk, tmp_path / "small.dpdesk")))
    yield seat_at(desk)
    desk.database.close()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample desk, closed; tests work on copies."""
    path = tmp_path_factory.mktemp("sample") / "sample.dpdesk"
    make(path, sitting(), sample=True)
    return path


@pytest.fixture
def sample_desk(sample_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """The sample desk, open; today is ten days before its meeting."""
    with opened(Path(shutil.copy(sample_file, tmp_path / "sample.dpdesk")), sitting()) as desk:
        yield desk


@pytest.fixture
def sample_seat(sample_desk: Desk, seat_at: MakeSeat) -> Seat:
    """A seat at the sample desk."""
    return seat_at(sample_desk)


@pytest.fixture(autouse=True)
def nothing_is_left(qtbot: QtBot) -> Iterator[None]:
    """After each test every window is closed and freed."""
    yield
    for widget in QApplication.topLevelWidgets():
        # Lists and menus that pop up belong to other widgets, and go with them.
        if widget.parent() is None and widget.windowType() is not Qt.WindowType.Popup:
            widget.close()
            widget.deleteLater()
    # What is to be deleted later would be kept for ever: no event loop runs between tests.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def sitting() -> Sitting:
    return Sitting(clock=lambda: NOW, new_id=lambda: uuid4().hex, actor="Anna Notująca")

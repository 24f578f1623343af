"""Which desk is open in the window: opened, made, copied, put back, left; and what is taken back on it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from dpdesk import paths
from dpdesk.domain.journal import News, Unit, Upcoming
from dpdesk.errors import DeskError, DeskUnusable, NotFound
from dpdesk.language.catalogues import Words
from dpdesk.messages import N_, Message
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.desks import keeping
from dpdesk.services.sitting import Sitting
from dpdesk.ui import recent
from dpdesk.ui.actions import window_actions
from dpdesk.ui.appearance import Look
from dpdesk.ui.exporting import Exporting
from dpdesk.ui.frame.first_start import (
    CopyOfDesk,
    EmptyDesk,
    ExportedDesk,
    FirstStart,
    OtherDesk,
    RecentDesk,
    SampleDesk,
)
from dpdesk.ui.frame.window import Window
from dpdesk.ui.notices import Notices
from dpdesk.ui.open_desk import OpenDesk
from dpdesk.ui.pages.making import load_the_rest, make_page
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.reading_exported import DESKS, ReadingExported
from dpdesk.ui.searching import Everywhere
from dpdesk.ui.tasks import Runner
from dpdesk.ui.workplace import PageName, Place, Program, Workplace

LATER_MS = 1_000
"""when the first page has been shown for a moment"""


class Host(Program, Protocol):
    """The program whose desk this is: its window of the moment, and what that is made with."""

    window: Window
    notices: Notices
    look: Look
    preferences: Preferences
    sitting: Sitting
    runner: Runner

    @property
    def words(self) -> Words: ...
    def complain(self, error: DeskError) -> None: ...


class Desks(QObject):
    """Handles the desk of a program; its window shows the first start while there is none."""

    def __init__(self, program: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self.opened: OpenDesk | None = None
        self._exporting: Exporting | None = None
        self._reading = ReadingExported(program, self)

    def open_first(self, location: str | None) -> None:
        """Open the desk that was named, or the one that was open last; where there is none, offer to make one."""
        last = next(iter(recent.recent_desks(self._program.preferences)), str(paths.default_desk()))
        try:
            fresh = self._opened(location or last)
        except DeskError as error:
            self._show_first_start()
            if location or not isinstance(error, NotFound):
                self._program.complain(error)
        else:
            self._sit_down(fresh)

    def open_desk(self, location: str) -> None:
        """Leave this desk and open another one; one that cannot be opened leaves everything as it is."""
        try:
            fresh = self._opened(location)
        except DeskError as error:
            self._program.complain(error)
            if isinstance(error, NotFound):
                recent.forget_desk(self._program.preferences, location)
        else:
            self.leave()
            self._sit_down(fresh)

    def new_desk(self, *, sample: bool = False) -> None:
        """Ask where to make a new desk, make it and open it."""
        path = self._program.notices.file_to_save(Message(N_("New desk")), str(_free_default()), DESKS)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".dpdesk")
        try:
            keeping.make(path, self._program.sitting, sample=sample)
        except DeskError as error:
            self._program.complain(error)
        else:
            self.open_desk(str(path))

    def open_other(self) -> None:
        """Ask for a desk and open it."""
        path = self._program.notices.file_to_open(Message(N_("Open a desk")), DESKS)
        if path is not None:
            self.open_desk(str(path))

    def back_up(self) -> None:
        """Ask where to, and write a safe copy of the desk."""
        if self.opened is None:
            return
        name = f"{Path(self.opened.name).stem} {self.opened.desk.today.isoformat()}.dpdesk"
        path = self._program.notices.file_to_save(Message(N_("Back up the desk")), name, DESKS)
        if path is not None:
            deed = partial(keeping.back_up, self.opened.desk, path)
            self.opened.tasks.ask(self, deed, partial(self._tell_backed_up, path))

    def restore(self) -> None:
        """Ask for a copy and put it in the place of this desk, which is kept aside."""
        copy = self._program.notices.file_to_open(Message(N_("Restore a copy")), DESKS)
        if copy is None:
            return
        location = self.opened.location if self.opened else str(paths.default_desk())
        self.leave()
        try:
            aside = keeping.restore(copy, location)
        except DeskError as error:
            self._program.complain(error)
        else:
            if aside is not None:
                self._program.notices.tell(Message(N_("The former desk is kept at {path}."), path=str(aside)))
        self.open_first(location)

    def export_everything(self) -> None:
        """Ask where to, and write the whole desk into a file."""
        if self.opened is not None and self._exporting is not None:
            self._exporting.everything()

    def read_exported(self) -> None:
        """Ask for an exported desk and where to make a new one of it, make it and open it."""
        self._reading.ask_and_read(str(_free_default()), self.opened.tasks if self.opened else None)

    def leave(self) -> None:
        """Let everything be saved, and let go of the desk."""
        self._reading.stop()
        if self.opened is not None:
            self._program.window.unsettle()
            self.opened.close()
            self.opened = None

    def save_all(self) -> bool:
        """Let everything be saved; tell whether it could be."""
        if self.opened is None:
            return True
        tasks = self.opened.tasks
        before = tasks.refused
        tasks.cancel_work()
        tasks.finish()
        return tasks.refused == before

    def move_to_window(self, place: Place | None) -> None:
        """Show what there is in a window that was built anew."""
        if self.opened is None:
            self._show_first_start()
        else:
            self.opened.disconnect_all()
            self._show_desk(self.opened, place)

    def undo(self) -> None:
        """Take back the last change."""
        if self.opened is not None:
            self.opened.tasks.change(self, partial(journal.undo, self.opened.desk), self._tell_done)

    def redo(self) -> None:
        """Bring back what was taken back last."""
        if self.opened is not None:
            self.opened.tasks.change(self, partial(journal.redo, self.opened.desk), self._tell_done)

    def _opened(self, location: str) -> OpenDesk:
        return OpenDesk(location, self._program.sitting, self._program.runner, self._program.complain, self)

    def _sit_down(self, fresh: OpenDesk) -> None:
        self.opened = fresh
        recent.remember_desk(self._program.preferences, fresh.location)
        self._show_desk(fresh, None)
        fresh.bridge.watch()
        for notice in fresh.desk.database.notices:
            self._program.complain(DeskUnusable(notice))
        QTimer.singleShot(LATER_MS, self, self._do_the_rest)

    def _do_the_rest(self) -> None:
        """Do what can wait until the first page is there: load the other pages, and make the daily copy."""
        if self.opened is not None:
            tasks = self.opened.tasks
            tasks.ask(self, load_the_rest, _nothing_to_tell)
            tasks.change(self, partial(_copy_of_today, self.opened.desk), _nothing_to_tell)

    def _show_desk(self, opened: OpenDesk, place: Place | None) -> None:
        program, window = self._program, self._program.window
        workplace = Workplace(
            desk=opened.desk,
            words=program.words,
            tasks=opened.tasks,
            bridge=opened.bridge,
            notices=program.notices,
            preferences=program.preferences,
            look=program.look,
            go=window.go,
            program=program,
        )
        self._exporting = Exporting(workplace, window)
        window.settle(partial(make_page, workplace))
        window.top_bar.search.begin(Everywhere(workplace, partial(window_actions, workplace, window)))
        window.status_bar.show_desk(opened.name, str(opened.path or opened.name))
        opened.connect_to(window, self._on_news, self._on_lost)
        window.go(place or Place(page=PageName.DASHBOARD))
        self._ask_upcoming()

    def _show_first_start(self) -> None:
        program = self._program
        page = FirstStart(program.words, program.look, program.preferences, program.window)
        page.chosen.connect(self._begin_with)
        program.window.show_alone(page)

    def _begin_with(self, choice: object) -> None:
        match choice:
            case EmptyDesk():
                self.new_desk()
            case SampleDesk():
                self.new_desk(sample=True)
            case OtherDesk():
                self.open_other()
            case CopyOfDesk():
                self.restore()
            case ExportedDesk():
                self.read_exported()
            case RecentDesk(location):
                self.open_desk(location)

    def _on_news(self, _: News) -> None:
        window = self._program.window
        window.status_bar.show_saved(self._program.sitting.clock().astimezone())
        window.refresh_soon()
        self._ask_upcoming()

    def _on_lost(self, error: DeskError) -> None:
        self._program.notices.tell(error.message)

    def _ask_upcoming(self) -> None:
        if self.opened is not None:
            self.opened.tasks.ask(self, partial(journal.upcoming, self.opened.desk), self._show_upcoming)

    def _show_upcoming(self, upcoming: Upcoming) -> None:
        self._program.window.top_bar.show_upcoming(upcoming)

    def _tell_done(self, unit: Unit) -> None:
        self._program.notices.tell(unit.label)

    def _tell_backed_up(self, path: Path, _: None) -> None:
        self._program.notices.tell(Message(N_("The copy is at {path}."), path=str(path)))


def _free_default() -> Path:
    """Propose where a new desk may lie: the usual place, or beside what is there already."""
    usual = paths.default_desk()
    number = 1
    path = usual
    while path.exists():
        number += 1
        path = usual.with_stem(f"{usual.stem}-{number}")
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _copy_of_today(desk: Desk) -> None:
    from dpdesk.services.desks import safe_keeping

    safe_keeping.back_up_daily(desk, paths.backups())


def _nothing_to_tell(_: object) -> None:
    """Do without a word what nobody asked for: settings tell when the last daily copy was made."""

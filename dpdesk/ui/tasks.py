"""All work of the window that is not instant: done beside it in threads, and told in its own thread.

Five lanes, each with one thread: questions, papers to look at, the search, changes of the desk in the order in which
they were made, and long work with progress that can be cancelled. Errors of the desk are shown; any other error is
raised in the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from itertools import count
from threading import Event
from time import monotonic
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from shiboken6 import isValid

from dpdesk.errors import Conflict, DeskError
from dpdesk.messages import N_, Message

T = TypeVar("T")
_TELL_EVERY = 0.1
"""seconds between two reports of progress"""
_MOST_WAITING_MS = 20_000


class Cancelled(Exception):
    """The user pressed Cancel; nothing of the work is kept."""


class Lane(Enum):
    """Where work is done: what is in one lane is done one after the other."""

    QUESTIONS = auto()
    PREVIEWS = auto()
    """making and drawing papers to look at, for which no other question should wait"""
    SEARCH = auto()
    """what is typed in the search, which should wait for no other question"""
    CHANGES = auto()
    LONG_WORK = auto()


class Runner(Protocol):
    """Runs jobs, each in its lane, and waits for all of them."""

    def run(self, lane: Lane, job: Callable[[], None]) -> None: ...
    def wait(self) -> None: ...


class ThreadRunner:
    """Runs each lane in a thread of its own."""

    def __init__(self) -> None:
        self._pools = {lane: QThreadPool() for lane in Lane}
        for pool in self._pools.values():
            pool.setMaxThreadCount(1)

    def run(self, lane: Lane, job: Callable[[], None]) -> None:
        """Put a job at the end of its lane."""
        self._pools[lane].start(job)

    def wait(self) -> None:
        """Wait until all lanes are empty."""
        for pool in self._pools.values():
            pool.waitForDone(_MOST_WAITING_MS)


class InlineRunner:
    """Runs each job at once, where it was asked for: for tests."""

    def run(self, lane: Lane, job: Callable[[], None]) -> None:
        """Do the job."""
        job()

    def wait(self) -> None:
        """There is never anything to wait for."""


class Progress:
    """How far long work has come; it is told from the thread of the work."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._cancel = Event()
        self._told_at = 0.0

    @property
    def is_cancelled(self) -> bool:
        """Whether the user wants it to end."""
        return self._cancel.is_set()

    def cancel(self) -> None:
        """Ask the work to end."""
        self._cancel.set()

    def advance(self, done: int, total: int) -> None:
        """Tell how much is done. Raises Cancelled where the user wants it to end."""
        if self.is_cancelled:
            raise Cancelled
        now = monotonic()
        if done == total or now - self._told_at > _TELL_EVERY:
            self._told_at = now
            self._tell(done, total)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a job, and who is to hear of it."""

    tell: Callable[[object], None]
    result: object


class Tasks(QObject):
    """Does work beside the window. `changed` is sent after each change of the desk."""

    changed = Signal()
    work_began = Signal(object)
    """with the Message that names the work"""
    work_advanced = Signal(int, int)
    work_ended = Signal()
    _done = Signal(object)

    def __init__(self, runner: Runner, complain: Callable[[DeskError], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._complain = complain
        self._tickets = count(1)
        self._latest: dict[tuple[int, str], int] = {}
        self._progress: Progress | None = None
        self._unfinished = 0
        self._is_ended = False
        self.refused = 0
        """how many changes could not be made so far; a clash is none, for it was settled"""
        self._done.connect(self._receive)

    def ask(
        self,
        asker: QObject,
        question: Callable[[], T],
        answer: Callable[[T], None],
        failed: Callable[[DeskError], bool] | None = None,
        *,
        lane: Lane = Lane.QUESTIONS,
    ) -> None:
        """Read something and give it to `answer`, unless the same is asked again meanwhile or the asker is gone.

        `failed` tells whether it has dealt with an error of the desk; otherwise that is shown.
        """
        key = (id(asker), _name_of(answer))
        ticket = self._latest[key] = next(self._tickets)

        def is_wanted() -> bool:
            return self._latest.get(key) == ticket

        def tell(result: object) -> None:
            if is_wanted():
                del self._latest[key]
                self._give(asker, result, answer, failed)

        self._start(lane, question, tell, is_wanted)

    def change(
        self,
        asker: QObject,
        deed: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[DeskError], bool] | None = None,
    ) -> None:
        """Change the desk once; changes are made in the order in which they were asked for."""

        def tell(result: object) -> None:
            if isinstance(result, DeskError) and not isinstance(result, Conflict):
                self.refused += 1
            self._give(asker, result, done, failed)
            if not isinstance(result, BaseException):
                self.changed.emit()

        self._start(Lane.CHANGES, deed, tell)

    def work(
        self,
        asker: QObject,
        label: Message,
        deed: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], bool] | None = None,
    ) -> None:
        """Do long work, one at a time, with its progress shown; one that is cancelled ends without a word."""
        if self._progress is not None:
            self._complain(DeskError(Message(N_("Something else is still being made. Wait for it, or cancel it."))))
            return
        progress = self._progress = Progress(self.work_advanced.emit)

        def tell(result: object) -> None:
            self._progress = None
            self.work_ended.emit()
            self._give(asker, result, done, failed)
            if not isinstance(result, BaseException):
                self.changed.emit()

        self.work_began.emit(label)
        self._start(Lane.LONG_WORK, partial(deed, progress), tell)

    def cancel_work(self) -> None:
        """Ask the long work to end, where there is one."""
        if self._progress is not None:
            self._progress.cancel()

    @property
    def is_working(self) -> bool:
        """Whether long work is being done."""
        return self._progress is not None

    def finish(self) -> None:
        """Wait until everything that was begun is done and told."""
        while self._unfinished:
            self._runner.wait()
            QCoreApplication.sendPostedEvents(self)

    def end(self) -> None:
        """Finish, and begin nothing any more: who still hears that something was done has nothing left to ask."""
        self.finish()
        self._is_ended = True

    def _start(
        self,
        lane: Lane,
        deed: Callable[[], object],
        tell: Callable[[object], None],
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        def job() -> None:
            self._done.emit(_Outcome(tell, _result_of(deed) if is_wanted() else None))

        if self._is_ended:
            return
        self._unfinished += 1
        self._runner.run(lane, job)

    def _receive(self, outcome: _Outcome) -> None:
        self._unfinished -= 1
        outcome.tell(outcome.result)

    def _give(
        self,
        asker: QObject,
        result: object,
        done: Callable[[T], None] | None,
        failed: Callable[[DeskError], bool] | None,
    ) -> None:
        if isinstance(result, DeskError):
            is_dealt_with = failed is not None and isValid(asker) and failed(result)
            if not is_dealt_with:
                self._complain(result)
        elif isinstance(result, Cancelled):
            return
        elif isinstance(result, BaseException):
            raise result
        elif done is not None and isValid(asker):
            done(result)  # type: ignore[arg-type]


def _result_of(deed: Callable[[], object]) -> object:
    """Do it, and give what it gives or raises: who asked deals with either, in the window's thread."""
    try:
        return deed()
    except Exception as error:  # noqa: BLE001
        return error


def _name_of(answer: object) -> str:
    inner = answer.func if isinstance(answer, partial) else answer
    return str(getattr(inner, "__qualname__", type(inner).__qualname__))

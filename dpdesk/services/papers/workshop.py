"""Make papers for many recipients in a process of their own, so that nothing else waits and Cancel ends it at once.

The child process is given everything that the papers are made from, and gives back progress and finished bytes; it
opens no desk. It is started anew ("spawn"), since a process with threads cannot be copied safely.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from time import monotonic

from dpdesk.domain.issued import PaperKind
from dpdesk.domain.rolls import letters
from dpdesk.errors import DeskError
from dpdesk.messages import N_, Message
from dpdesk.services.papers.making import Made, Report, make
from dpdesk.services.papers.sheets import Setting

MANY = 200
"""Papers for more recipients than these are made in a process of their own: starting it takes half a second."""

_LOOK_EVERY = 0.1
"""seconds between two looks at whether the work is still wanted, and between two reports of progress"""


@dataclass(frozen=True, slots=True)
class _Step:
    done: int
    total: int


_Told = _Step | DeskError | tuple[Made, ...]
"""What the child tells: how far it is, what cannot be made, and at last the papers."""


def make_apart(setting: Setting, kinds: Sequence[PaperKind], report: Report) -> tuple[Made, ...]:
    """Make papers as `making.make` does, in another process where they are for many.

    What `report` raises ends that process. Raises Refused for a paper that cannot be made, DeskError where the process
    is lost.
    """
    if recipients(setting, kinds) <= MANY:
        return make(setting, kinds, report)
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(there, setting, tuple(kinds)), name="papers", daemon=True)
    with here:
        process.start()
        there.close()  # otherwise the end of the child would not be heard here
        try:
            return _heard(here, process, report)
        finally:
            process.kill()
            process.join()


def recipients(setting: Setting, kinds: Sequence[PaperKind]) -> int:
    """Count for how many people or offices the largest of some papers is."""
    counts = {
        PaperKind.INVITATIONS: 1 if setting.options.only else len(letters(setting.about)),
        PaperKind.ATTENDANCE_LIST: len(setting.about.participations),
    }
    return max((counts.get(kind, 1) for kind in kinds), default=0)


def _heard(pipe: Connection, process: BaseProcess, report: Report) -> tuple[Made, ...]:
    step = _Step(0, 0)
    while True:
        told = _next(pipe, process)
        if isinstance(told, tuple):
            return told
        if isinstance(told, DeskError):
            raise told
        step = told or step
        report(step.done, step.total)


def _next(pipe: Connection, process: BaseProcess) -> _Told | None:
    """Wait a moment for what the child tells next."""
    try:
        told: _Told | None = pipe.recv() if pipe.poll(_LOOK_EVERY) else None
    except EOFError:
        process.join()
        lost = N_(
            "The papers could not be made: the process that made them ended (status {status}). Nothing was issued and "
            "no file was changed. Close other programs and try again."
        )
        raise DeskError(Message(lost, status=str(process.exitcode))) from None
    return told


def _work(pipe: Connection, setting: Setting, kinds: Sequence[PaperKind]) -> None:
    """Make the papers: what the child does."""
    told_at = 0.0

    def report(done: int, total: int) -> None:
        nonlocal told_at
        if done == total or monotonic() - told_at > _LOOK_EVERY:
            told_at = monotonic()
            pipe.send(_Step(done, total))

    with pipe:
        try:
            pipe.send(make(setting, kinds, report))
        except DeskError as error:
            pipe.send(error)

"""The course of an import: what was read, laid out, judged and decided so far, and the work beside the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.people_lists import Basis, Verdict
from dpdesk.language.lists.layout import Layout, with_meanings
from dpdesk.messages import N_, Message
from dpdesk.services.journal import upcoming
from dpdesk.services.people.importing.judging import judge
from dpdesk.services.people.importing.laying_out import OpenList, open_list, open_sheets, with_heading_row
from dpdesk.services.people.importing.letting_go import let_go
from dpdesk.services.people.importing.records import UNDECIDED, Decisions, Judgement, OfficeDecision, RowDecision
from dpdesk.services.people.importing.writing import Written, write
from dpdesk.ui.tasks import Cancelled, Lane, Progress
from dpdesk.ui.toolkit import collecting_paused

if TYPE_CHECKING:
    from dpdesk.errors import DeskError
    from dpdesk.services.desk import Desk
    from dpdesk.ui.workplace import Workplace

_MANY = 5_000
"""rows from which on the search for rubbish would be felt"""


class _Wish:
    """A wish to judge the list once more, until there is a newer one."""

    is_stale = False

    def check(self, _done: int, _total: int) -> None:
        """Raise Cancelled where a newer judgement is wished for."""
        if self.is_stale:
            raise Cancelled


class ImportCourse(QObject):
    """Sends `laid_out` when there is another list or another meaning of its columns, `judged` when its rows were
    judged, `written` with what was Written, how many rows were left out and what undo calls it, `failed` with an error
    of the desk, and `ended` when whoever shows rows is to show none. Nothing is written before `write` is called.
    """

    laid_out = Signal()
    judged = Signal()
    written = Signal(object, int, object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._wish: _Wish | None = None
        self.opened: OpenList | None = None
        self.layout: Layout | None = None
        self.decisions = UNDECIDED
        self.judgement: Judgement | None = None

    @property
    def is_current(self) -> bool:
        """Whether the rows were judged with everything that was said and decided so far."""
        judgement = self.judgement
        return (
            judgement is not None and judgement.layout is self.layout and judgement.decisions is self.decisions
        ) and self._wish is None

    @property
    def has_decisions(self) -> bool:
        """Whether anything was said or decided that would be lost."""
        is_said = self.layout is not None and any(column.basis is Basis.SAID for column in self.layout.columns)
        return is_said or self.decisions != UNDECIDED

    def open(self, path: Path) -> None:
        """Read a file."""
        deed = partial(_read, self._workplace.desk, path)
        self._workplace.tasks.work(self, Message(N_("Reading the list")), deed, self._take_list, self._tell_failed)

    def take_sheet(self, name: str) -> None:
        """Take another sheet of the file."""
        if self.opened is not None:
            question = partial(open_sheets, self._workplace.desk, self.opened.name, self.opened.sheets, sheet=name)
            self._workplace.tasks.ask(self, question, self._take_list, self._tell_failed)

    def take_heading_row(self, row: int | None) -> None:
        """Say in which row the headings stand, counted from 0; none for nowhere."""
        if self.layout is not None:
            question = partial(with_heading_row, self._workplace.desk, self.layout, row)
            self._workplace.tasks.ask(self, question, self._take_layout, self._tell_failed)

    def say_meaning(self, place: int, meaning: PersonColumn) -> None:
        """Say what a column means, counted from 0."""
        if self.layout is not None:
            self._take_layout(with_meanings(self.layout, {place: meaning}))

    def judge(self) -> None:
        """Judge all rows, as long work."""
        if self.layout is None:
            return
        self._forget_wish()
        deed = partial(_judged, self._workplace.desk, self.layout, self.decisions)
        label = Message(N_("Comparing the list with the desk"))
        self._workplace.tasks.work(self, label, deed, self._take_judgement, self._tell_failed)

    def decide_row(self, number: int, decision: RowDecision) -> None:
        """Decide what a row is."""
        self._decide(self.decisions.about_row(number, decision))

    def take_without_email(self, number: int) -> None:
        """Take a row without what is no e-mail address."""
        self._decide(self.decisions.taking_without_email(number))

    def undecide_row(self, number: int) -> None:
        """Take back what was decided about a row."""
        self._decide(self.decisions.undecided_row(number))

    def decide_office(self, text: str, decision: OfficeDecision) -> None:
        """Decide what an institution of the list is, for all its rows."""
        self._decide(self.decisions.about_office(text, decision))

    def undecide_office(self, text: str) -> None:
        """Take back what was decided about an institution."""
        self._decide(self.decisions.undecided_office(text))

    def write(self) -> None:
        """Write what is sure, in one unit of work."""
        if self.judgement is None or self.opened is None or not self.is_current:
            return
        deed = partial(_written, self._workplace.desk, self.judgement, self.opened.name)
        label = Message(N_("Importing people"))
        self._workplace.tasks.work(self, label, deed, self._tell_written, self._tell_outdated)

    def end(self) -> None:
        """Let everything go that was read and judged."""
        self._forget_wish()
        takes = _takes(self.judgement)
        if self.opened is not None:
            takes += [list(sheet.rows).pop for sheet in self.opened.sheets]
        self.opened = self.layout = self.judgement = None
        self.decisions = UNDECIDED
        self.ended.emit()
        self._let_go(takes)

    def _decide(self, decisions: Decisions) -> None:
        """Judge anew with what was decided; the window goes on meanwhile."""
        if self.layout is None:
            return
        self.decisions = decisions
        self._forget_wish()
        wish = self._wish = _Wish()
        question = partial(_judged_again, self._workplace.desk, self.layout, decisions, wish)
        self._workplace.tasks.ask(self, question, self._take_judgement, self._tell_failed, lane=Lane.PREVIEWS)

    def _forget_wish(self) -> None:
        if self._wish is not None:
            self._wish.is_stale = True
        self._wish = None

    def _take_list(self, opened: OpenList) -> None:
        self.opened = opened
        self._take_layout(opened.layout)

    def _take_layout(self, layout: Layout) -> None:
        """Go on with another layout: what was decided about rows and institutions of another one counts no more."""
        self._forget_wish()
        before, self.judgement = _takes(self.judgement), None
        self.layout, self.decisions = layout, UNDECIDED
        self.laid_out.emit()
        self._let_go(before)

    def _take_judgement(self, judgement: Judgement) -> None:
        self._wish = None
        before = _takes(self.judgement)
        self.judgement = judgement
        self.judged.emit()
        self._let_go(before)

    def _let_go(self, takes: list[Callable[[], object]]) -> None:
        """Free beside the window what nobody else holds any more."""
        if takes:
            self._workplace.tasks.ask(self, partial(let_go, takes), self._note_gone)

    def _note_gone(self, _: None) -> None:
        """There is nothing to do."""

    def _tell_written(self, told: tuple[Written, Message | None]) -> None:
        left_out = 0 if self.judgement is None else count_left_out(self.judgement)
        written, undo = told
        self.end()
        self.written.emit(written, left_out, undo)

    def _tell_failed(self, error: DeskError) -> bool:
        self._wish = None
        self.failed.emit(error)
        return True

    def _tell_outdated(self, error: DeskError) -> bool:
        """Tell why nothing was written, and judge the list by what the desk is now."""
        self._tell_failed(error)
        self.judge()
        return True


def count_left_out(judgement: Judgement) -> int:
    """Count the rows of which nothing is taken: wrong, doubtful, or left out as somebody has said."""
    return sum(1 for row in judgement.rows if not row.is_written and row.verdict is not Verdict.KNOWN)


def _takes(judgement: Judgement | None) -> list[Callable[[], object]]:
    """Give what takes the records out of a judgement one by one, to let them go."""
    return [] if judgement is None else [list(judgement.rows).pop, list(judgement.people).pop]


def _read(desk: Desk, path: Path, progress: Progress) -> OpenList:
    return open_list(desk, path, still_wanted=partial(progress.advance, 0, 0))


def _judged(desk: Desk, layout: Layout, decisions: Decisions, progress: Progress) -> Judgement:
    with _undisturbed(len(layout.sheet.rows)):
        return judge(desk, layout, decisions, progress.advance)


def _judged_again(desk: Desk, layout: Layout, decisions: Decisions, wish: _Wish) -> Judgement:
    with _undisturbed(len(layout.sheet.rows)):
        return judge(desk, layout, decisions, wish.check)


def _written(desk: Desk, judgement: Judgement, name: str, progress: Progress) -> tuple[Written, Message | None]:
    with _undisturbed(len(judgement.rows)):
        return write(desk, judgement, name, progress.advance), upcoming(desk).undo


def _undisturbed(rows: int) -> AbstractContextManager[None]:
    return collecting_paused() if rows > _MANY else nullcontext()

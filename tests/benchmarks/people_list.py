"""The list of 100,000 people on the screen: `python -m tests.benchmarks.people_list [--quick]`.

Elapsed time from the wish until the first rows are painted, the median of several times, and the longest wait of the
event loop while one types into the filter, scrolls to the end and selects everybody. Beside it stands the same table
with all people in its model, as one would write it first.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from dpdesk.domain.listed_people import ListedPerson, PeopleChoice, PeopleOrder
from dpdesk.domain.organisations import Municipality
from dpdesk.messages import Message
from dpdesk.services.desks.keeping import make, opened
from dpdesk.services.fresh_ids import fresh_ids
from dpdesk.services.people import listing
from dpdesk.services.sitting import Sitting
from dpdesk.ui.pages.people.columns import people_columns
from dpdesk.ui.pages.people.page import PeoplePage
from dpdesk.ui.tables.filter_line import FilterLine
from dpdesk.ui.tables.view import RowTable
from dpdesk.ui.toolkit import collect_seldom
from dpdesk.ui.workplace import PageName, Place, Workplace
from tests.benchmarks.processes import QUICK, verdict
from tests.benchmarks.program_window import Driven
from tests.benchmarks.searching import people
from tests.benchmarks.window_gaps import Watch

SHOWN_GOAL, GAP_GOAL = 100.0, 50.0
"""milliseconds until the first rows are on the screen, and that the window may stand still"""
FULL_SIZE, QUICK_SIZE = 100_000, 500
RUNS = 5
SITTING = Sitting(clock=lambda: datetime.now(UTC), new_id=fresh_ids(), actor="ania")
TYPED = "kowalska an"


def fill(path: Path, size: int) -> None:
    """Make a desk with so many people at the offices of the municipalities."""
    make(path, SITTING)
    with opened(path, SITTING) as desk:
        with desk.reading() as reader:
            offices = [one.id for one in reader.all(Municipality)]
        with desk.work(Message("Fill")) as work:
            work.save_all(people(size, offices, random.Random(7)))


class PlainList(QWidget):
    """All people in one model, read when the page is made."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        columns = people_columns(workplace.words)
        self.table: RowTable[ListedPerson] = RowTable(workplace, "plain-people", columns, _key, self)
        self.filter_line = FilterLine(workplace, self.table, self)
        self.table.resize(1000, 600)
        everybody = listing.first(workplace.desk, PeopleChoice(), PeopleOrder.NAME, FULL_SIZE)
        self.table.set_rows(everybody)


def shown(driven: Driven) -> float:
    """Give the median of the milliseconds until a page of people is made and painted with its first rows."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        page = PeoplePage(_workplace(driven))
        page.resize(1000, 600)
        page.show()
        page.refresh()
        while page.table.rows_model.index(0, 0).data() is None:
            driven.application.processEvents()
        driven.application.processEvents()
        times.append((time.perf_counter() - start) * 1000)
        page.close()
        page.deleteLater()
        driven.settle()
    return statistics.median(times)


def shown_plainly(driven: Driven) -> float:
    """Give the milliseconds that the plain list takes."""
    start = time.perf_counter()
    plain = PlainList(_workplace(driven))
    assert not plain.grab().isNull()
    took = (time.perf_counter() - start) * 1000
    plain.deleteLater()
    return took


def stands_still(driven: Driven) -> float:
    """Type, scroll and select in the window; print each longest wait, and give the longest of all."""
    watch = Watch(driven.application)
    driven.program.window.go(Place(page=PageName.PEOPLE))
    watch.run_for(2)
    collect_seldom()
    page = driven.program.window.findChild(PeoplePage)
    assert isinstance(page, PeoplePage)
    bar = page.table.verticalScrollBar()
    actions: dict[str, Callable[[], object]] = {
        "type into the filter": partial(type_text, page.filter_line, TYPED),
        "empty the filter": page.filter_line.clear,
        "scroll to the end": partial(bar.setValue, 10**9),
        "scroll to the middle": partial(bar.setValue, 10**6),
        "select everybody": page.table.selectAll,
        "order by office": partial(page.table.sortByColumn, 2, Qt.SortOrder.AscendingOrder),
        "read all again": page.refresh,
    }
    worst = 0.0
    for name, action in actions.items():
        with watch.watching():
            action()
        print(f"{name:24} {watch.longest:6.0f} ms", flush=True)
        worst = max(worst, watch.longest)
    return worst


def stands_still_plainly(driven: Driven) -> float:
    """Type into the filter of the plain list; give the longest wait."""
    watch, plain = Watch(driven.application), PlainList(_workplace(driven))
    plain.show()
    watch.run_for(1)
    with watch.watching():
        type_text(plain.filter_line, TYPED)
    plain.close()
    return watch.longest


def type_text(line: QLineEdit, text: str) -> None:
    """Type letter by letter; the window lives between two of them."""
    for letter in text:
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
        QApplication.processEvents()


def _workplace(driven: Driven) -> Workplace:
    """Make a workplace at the desk of the window, for pages outside it."""
    program = driven.program
    assert program.desks is not None
    assert program.desks.opened is not None
    desk = program.desks.opened
    return Workplace(
        desk=desk.desk,
        words=program.words,
        tasks=desk.tasks,
        bridge=desk.bridge,
        notices=program.notices,
        preferences=program.preferences,
        look=program.look,
        go=program.window.go,
        program=program,
    )


def _key(line: ListedPerson) -> str:
    return line.id


def main() -> int:
    """Measure everything; the exit status is 1 where a goal is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    is_quick = QUICK in sys.argv
    with TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        desk = Path(folder) / "people.dpdesk"
        fill(desk, QUICK_SIZE if is_quick else FULL_SIZE)
        driven = Driven(desk)
        driven.settle()
        print(f"{'all in one model':24} {shown_plainly(driven):6.0f} ms until the first rows")
        print(f"{'all in one model':24} {stands_still_plainly(driven):6.0f} ms still while one types", flush=True)
        verdicts = [
            verdict("ms, first rows on the screen", shown(driven), SHOWN_GOAL),
            verdict("ms, the longest that the window stands still", stands_still(driven), GAP_GOAL),
        ]
        driven.program.window.close()
        driven.program.end()
    return 0 if is_quick or all(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())

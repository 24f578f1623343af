"""A clerk in a process of its own, who types into the plan of a meeting: `python -m tests.ui.clerk DEED DESK FOLDER`.

What the clerk has done is told line by line. Somebody else ends the process.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from dpdesk.domain.registry import Record
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.pages.meeting.plan.agenda_rows import AgendaColumn
from dpdesk.ui.pages.meeting.plan.tab import PlanTab
from dpdesk.ui.toolkit import make_application
from tests.ui.fields.keys import press, replace_text, type_text
from tests.ui.real_program import RealProgram

FIELDS = ("venue-room", "venue-street", "venue-postcode", "venue-town", "venue-place")


def written(name: str) -> str:
    """Give what the clerk types into a field."""
    return f"gęś {name}"


def type_on(clerk: RealProgram) -> None:
    """Fill in one field after the other, tell of each that was saved, and never end the last one."""
    for form in clerk.program.window.findChildren(RecordForm):
        form.saved.connect(_tell_saved)
    for name in FIELDS:
        field = clerk.enter(name)
        replace_text(field, written(name))
        press(field, Qt.Key.Key_Tab)
        QApplication.processEvents()
    type_text(clerk.enter("number"), "w połowie sło")
    QApplication.exec()


def close(clerk: RealProgram) -> None:
    """Close the window in the middle of a field."""
    replace_text(clerk.enter("venue-room"), written("venue-room"))
    clerk.end()


def close_in_a_cell(clerk: RealProgram) -> None:
    """Close the window in the middle of a cell of the timetable."""
    clerk.activate()
    plan = clerk.program.window.findChild(PlanTab)
    assert plan is not None
    table = next(iter(plan.board.cards.values())).table
    table.setFocus()
    table.setCurrentIndex(table.rows_model.index(1, AgendaColumn.TITLE))
    press(table, Qt.Key.Key_F2)
    cell = QApplication.focusWidget()
    assert cell is not None
    replace_text(cell, written("cell"))
    clerk.end()


def fill_the_disk(clerk: RealProgram) -> None:
    """Leave a field while the disk takes nothing, tell what is said of it, and leave it again when there is room."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    for name, limit in (("venue-room", 1), ("venue-room", most)):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, most))
        field = clerk.enter(name)
        if limit == 1:
            replace_text(field, written(name))
        press(field, Qt.Key.Key_Tab)
        clerk.settle()
        _tell(clerk.remark("venue_room") or "nothing", clerk.text(name), clerk.meeting().venue_room)


def _tell_saved(record: Record) -> None:
    _tell("saved", str(record.version))


def _tell(*words: str) -> None:
    sys.stdout.write("\t".join(words) + "\n")
    sys.stdout.flush()


def close_without_room(clerk: RealProgram) -> None:
    """Close the window while the disk takes nothing, stay there, and close it when there is room."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    clerk.notices.choices.append(None)
    replace_text(clerk.enter("venue-room"), written("venue-room"))
    for limit in (1, most):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, most))
        _tell("closed" if clerk.program.window.close() else "open", str(len(clerk.notices.asked)))
    clerk.program.end()


DEEDS: dict[str, Callable[[RealProgram], None]] = {
    "type": type_on,
    "close": close,
    "close-cell": close_in_a_cell,
    "full": fill_the_disk,
    "close-full": close_without_room,
}


def main() -> None:
    """Do what the command line says."""
    deed, desk, folder = sys.argv[1:]
    clerk = RealProgram(make_application(), Path(desk), Path(folder))
    clerk.go_to_plan()
    DEEDS[deed](clerk)


if __name__ == "__main__":
    main()

"""Lists of people as tests write them, and what becomes of their rows."""

from __future__ import annotations

from collections.abc import Sequence

from dpdesk.domain.list_sheets import ListSheet
from dpdesk.domain.people import Person
from dpdesk.domain.people_lists import Verdict
from dpdesk.services.desk import Desk
from dpdesk.services.people.importing.judging import judge
from dpdesk.services.people.importing.laying_out import open_sheets
from dpdesk.services.people.importing.records import UNDECIDED, Decisions, JudgedRow, Judgement
from dpdesk.services.people.importing.writing import Written, write

HEADINGS = "Imię i nazwisko|Stanowisko|Urząd|Wydział|E-mail|Telefon"


def sheet(*lines: str, name: str = "Arkusz1") -> ListSheet:
    """Make a sheet of lines whose cells are parted by bars."""
    return ListSheet(name=name, rows=tuple(map(_row, lines)))


def _row(line: str) -> tuple[str, ...]:
    cells = [cell.strip() for cell in line.split("|")]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def judged(desk: Desk, *sheets: ListSheet, decisions: Decisions = UNDECIDED) -> Judgement:
    """Judge the list among sheets."""
    return judge(desk, open_sheets(desk, "lista.xlsx", sheets).layout, decisions)


def rows_of(desk: Desk, *lines: str, decisions: Decisions = UNDECIDED) -> Sequence[JudgedRow]:
    """Judge rows below the usual headings."""
    return judged(desk, sheet(HEADINGS, *lines), decisions=decisions).rows


def the_row(desk: Desk, line: str) -> JudgedRow:
    """Judge one row below the usual headings."""
    (row,) = rows_of(desk, line)
    return row


def verdicts(rows: Sequence[JudgedRow]) -> list[Verdict]:
    """Give the verdicts of rows, in their order."""
    return [row.verdict for row in rows]


def imported(desk: Desk, *lines: str, decisions: Decisions = UNDECIDED) -> Written:
    """Bring in rows below the usual headings."""
    return write(desk, judged(desk, sheet(HEADINGS, *lines), decisions=decisions), "lista.xlsx")


def people(desk: Desk) -> tuple[Person, ...]:
    """Give everybody on the desk."""
    with desk.reading() as reader:
        return reader.all(Person)


def why(row: JudgedRow) -> str:
    """Give the reasons of a row in English."""
    return " ".join(map(str, row.reasons))

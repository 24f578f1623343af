"""The lists of an office as files: one list of people as it is really kept, in each format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import xlsxwriter

from tests.exchange.list_files.files import ods_of

TITLE = "Lista uczestników spotkania Platformy Dobrych Praktyk"
HEADINGS = ("Lp.", "Nazwisko i imię", "Stanowisko", "Instytucja", "Wydział", "Adres e-mail", "Nr telefonu")
ROWS: tuple[tuple[str | int | float, ...], ...] = (
    (1, "NOWAK-LIS ANNA", "inspektor", "UM Gliwice", "Wydział Kultury", "anna@example.org", 327180742.0),
    (2, "Kot Jan", "Naczelnik", "Urząd Miejski w Sosnowcu", "", "jan.kot@example.org", 327180743),
    (),
    (3, "Przykład Ewa", "kierownik", "Psary", "", "ewa@example.org", "+48 32 718 07 44"),
    (4, "Łącka Olga", "referent", "Gliwice", "", "", ""),
    (5, "", "dyrektor", "UM Zabrze", "", "", ""),
    (6, "Bury Adam", "referent", "UM Zabrze", "", "adam.bury.example.org", ""),
    (7, "Wzorcowy Jan", "naczelnik", "UM Bytom", "", "", ""),
    (8, "Kot Jan", "inspektor", "UM Bytom", "", "", ""),
    (9, "NOWAK-LIS Anna", "inspektor", "Urząd Miejski w Gliwicach", "", "", ""),
)
"""with an empty line, a missing name, a bad address, one name in two towns, the same person twice"""
SECTION = "Gmina Wyry"
IN_SECTION: tuple[str | int, ...] = (10, "Zając Ola", "wójt", "", "", "", "")
TOTAL = ("Razem", "10 osób")
NOTES = ("Zamówić kawę dla 40 osób", "Sala 12 – zapytać p. Kowalską")

VERDICTS = [
    (5, "new", "Anna Nowak-Lis"),
    (6, "new", "Jan Kot"),
    (8, "changed", "Ewa Przykład"),
    (9, "known", "Olga Łącka"),
    (10, "wrong", ""),
    (11, "wrong", "Adam Bury"),
    (12, "doubtful", "Jan Wzorcowy"),
    (13, "new", "Jan Kot"),
    (14, "doubtful", "Anna Nowak-Lis"),
    (16, "new", "Ola Zając"),
]


def xlsx(path: Path) -> Path:
    """Write the list as a workbook: merged cells, numbers for telephones, a sheet of notes before it."""
    with xlsxwriter.Workbook(str(path)) as workbook:
        notes, people = workbook.add_worksheet("Notatki"), workbook.add_worksheet("Uczestnicy")
        for place, note in enumerate(NOTES):
            notes.write(place, 0, note)
        people.merge_range(0, 0, 0, len(HEADINGS) - 1, TITLE)
        people.write_row(3, 0, HEADINGS)
        for place, row in enumerate(ROWS, 4):
            people.write_row(place, 0, row)
        people.merge_range(len(ROWS) + 4, 0, len(ROWS) + 4, len(HEADINGS) - 1, SECTION)
        people.write_row(len(ROWS) + 5, 0, IN_SECTION)
        people.write_row(len(ROWS) + 6, 0, TOTAL)
    return path


def lines() -> list[Sequence[str]]:
    """Give the list as rows of texts."""
    rows = [
        tuple("" if cell == "" else f"{cell:.0f}" if isinstance(cell, float) else str(cell) for cell in row)
        for row in ROWS
    ]
    return [(TITLE,), (), (), HEADINGS, *rows, (SECTION,), tuple(map(str, IN_SECTION)), TOTAL]


def delimited(path: Path, *, encoding: str, delimiter: str) -> Path:
    """Write the list as text with a delimiter."""
    width = len(HEADINGS)
    text = "".join(delimiter.join([*row, *[""] * (width - len(row))]) + "\r\n" for row in lines())
    path.write_bytes(text.encode(encoding))
    return path


def ods(path: Path) -> Path:
    """Write the list as the workbook that LibreOffice keeps, with a merged title."""
    body = "".join(map(_ods_row, lines()))
    path.write_bytes(ods_of(f'<table:table table:name="Uczestnicy">{body}</table:table>'))
    return path


def _ods_row(row: Sequence[str]) -> str:
    span = f' table:number-columns-spanned="{len(HEADINGS)}"' if len(row) == 1 else ""
    cells = "".join(
        f'<table:table-cell office:value-type="string"{span}><text:p>{escape(cell)}</text:p></table:table-cell>'
        if cell
        else "<table:table-cell/>"
        for cell in row
    )
    return f"<table:table-row>{cells or '<table:table-cell/>'}</table:table-row>"


def vcard(path: Path) -> Path:
    """Write three cards."""
    cards = (
        ("Nowak-Lis;Anna;;dr;", "dr Anna Nowak-Lis", "UM Gliwice;Wydział Kultury", "anna@example.org"),
        ("Przykład;Ewa;;;", "Ewa Przykład", "Urząd Gminy Psary", "ewa@example.org"),
        ("Wzorcowy;Jan;;;", "Jan Wzorcowy", "UM Bytom", ""),
    )
    text = "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{name}\r\nFN:{full}\r\nORG:{office}\r\nEMAIL:{email}\r\nEND:VCARD\r\n"
        for name, full, office, email in cards
    )
    path.write_text(text, encoding="utf-8", newline="")
    return path

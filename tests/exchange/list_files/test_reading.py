"""Lists are read from every format and encoding that offices keep them in, as a person sees them."""

from __future__ import annotations

import codecs
import os
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.errors import BadInput, NotFound
from dpdesk.exchange.list_files.reading import read_list_file
from tests.exchange.list_files.files import open_document, workbook

HEADINGS = ("Nazwisko", "Imię", "Gmina", "Telefon")
PERSON = ("Żółć-Świętochłowska", "Łucja", "Świętochłowice", "327180742")
LIST = (("Lista uczestników",), (), HEADINGS, PERSON, ("", "", "Psary"))


def rows_of(path: Path) -> tuple[tuple[str, ...], ...]:
    (only,) = read_list_file(path)
    return only.rows


def csv_text(delimiter: str = ";", line_end: str = "\r\n") -> str:
    return line_end.join(delimiter.join(row) for row in LIST) + line_end


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("cp1250", b""),
        ("iso-8859-2", b""),
    ],
)
def test_a_csv_file_is_read_in_every_encoding_in_use(tmp_path: Path, encoding: str, mark: bytes) -> None:
    path = tmp_path / "lista.csv"
    path.write_bytes(mark + csv_text().encode(encoding))
    assert rows_of(path) == LIST


@pytest.mark.parametrize("encoding", ["cp1250", "iso-8859-2"])
@pytest.mark.parametrize("name", ["Łącki", "Wąs", "Żądło", "Gęś", "Źrebię", "Kość"])
def test_few_letters_are_enough_to_tell_the_old_encodings_apart(tmp_path: Path, encoding: str, name: str) -> None:
    path = tmp_path / "lista.csv"
    path.write_bytes(f"Nazwisko;Miasto\n{name};Tychy\n".encode(encoding))
    assert rows_of(path)[1] == (name, "Tychy")


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str, line_end: str) -> None:
    path = tmp_path / "lista.csv"
    path.write_text(csv_text(delimiter, line_end), encoding="utf-8", newline="")
    assert rows_of(path) == LIST


def test_commas_inside_cells_are_no_delimiters(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text('Osoba;Adres\n"Nowak, Jan";"ul. Długa 1, Psary"\nKos, Ewa;Tychy\n', encoding="utf-8")
    assert rows_of(path)[1:] == (("Nowak, Jan", "ul. Długa 1, Psary"), ("Kos, Ewa", "Tychy"))


def test_a_cell_may_have_several_lines(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text('Osoba;E-mail\nJan Kos;"a@example.org\nb@example.org"\n', encoding="utf-8")
    assert rows_of(path)[1] == ("Jan Kos", "a@example.org\nb@example.org")


def test_the_line_with_which_a_spreadsheet_names_the_delimiter_is_no_row_of_the_list(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("sep=;\nOsoba;Gmina, powiat\nJan Kos;Psary, będziński\n", encoding="utf-8")
    assert rows_of(path) == ((), ("Osoba", "Gmina, powiat"), ("Jan Kos", "Psary, będziński"))


def test_a_list_of_one_column_is_a_list(tmp_path: Path) -> None:
    path = tmp_path / "lista.txt"
    path.write_text("Jan Kos\nEwa Lis\n", encoding="utf-8")
    assert rows_of(path) == (("Jan Kos",), ("Ewa Lis",))


def test_a_workbook_is_read_as_a_person_sees_it(tmp_path: Path) -> None:
    sheets: dict[str, Sequence[Sequence[str | float | None]]] = {
        "Osoby": [
            ["Lista uczestników"],
            [],
            ["Nazwisko", "Telefon", "Kod"],
            ["Kos", 327180742, "  44-100 "],
            ["=1+1", 12.5],
        ],
        "Notatki": [["zadzwonić"]],
    }
    people, notes = read_list_file(workbook(tmp_path / "lista.xlsx", sheets, merged=["A1:C1"]))
    assert people.name == "Osoby"
    assert people.rows[:4] == (
        ("Lista uczestników",),
        (),
        ("Nazwisko", "Telefon", "Kod"),
        ("Kos", "327180742", "44-100"),
    )
    assert notes.rows == (("zadzwonić",),)


def test_rows_keep_the_numbers_they_have_in_the_file(tmp_path: Path) -> None:
    path = workbook(tmp_path / "lista.xlsx", {"A": [[], [], [None, "Kos"]]})
    assert rows_of(path) == ((), (), ("", "Kos"))


def test_an_open_document_workbook_is_read(tmp_path: Path) -> None:
    assert rows_of(open_document(tmp_path / "lista.ods", "Osoby", [HEADINGS, PERSON])) == (HEADINGS, PERSON)


def test_what_a_file_is_its_bytes_tell_and_not_its_name(tmp_path: Path) -> None:
    path = workbook(tmp_path / "lista.xlsx", {"A": [["Kos"]]})
    assert rows_of(path.rename(tmp_path / "lista.csv")) == (("Kos",),)


CARDS = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=windows-1250;ENCODING=QUOTED-PRINTABLE:Za=BF=F3=B3=E6;Ewa
TEL;WORK;VOICE:32 123 45 67
EMAIL;PREF;INTERNET:ewa@example.org
X-OTHER:what only one program knows
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Kowalski;Jan;Maria;dr inż.;
FN:dr inż. Jan Maria Kowalski
ORG:Urząd Miejski w Gliwicach;Wydział Promocji
TITLE:inspektor
item1.EMAIL;type=INTERNET:jan@example.org
NOTE:woli telefon
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Ewa Łącka
END:VCARD
"""


def test_cards_of_all_versions_are_rows_that_say_what_their_columns_mean(tmp_path: Path) -> None:
    path = tmp_path / "osoby.vcf"
    path.write_text(CARDS, encoding="utf-8")
    (cards,) = read_list_file(path)
    known = [dict(zip(cards.columns, row, strict=False)) for row in cards.rows]
    assert known[0][PersonColumn.SURNAME] == "Zażółć"
    assert known[0][PersonColumn.PHONE] == "32 123 45 67"
    assert known[1][PersonColumn.ACADEMIC_TITLE] == "dr inż."
    assert known[1][PersonColumn.GIVEN_NAMES] == "Jan Maria"
    assert known[1][PersonColumn.ORGANISATION] == "Urząd Miejski w Gliwicach"
    assert known[1][PersonColumn.DEPARTMENT] == "Wydział Promocji"
    assert known[1][PersonColumn.EMAIL] == "jan@example.org"
    assert (known[2][PersonColumn.GIVEN_NAMES], known[2][PersonColumn.SURNAME]) == ("Ewa", "Łącka")


@pytest.mark.parametrize(
    "data",
    [b"", b"\r\n;;\r\n", codecs.BOM_UTF8, workbook],
    ids=["no byte", "no word", "only a mark", "empty workbook"],
)
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, data: object) -> None:
    path = tmp_path / "lista.csv"
    if isinstance(data, bytes):
        path.write_bytes(data)
    else:
        workbook(path, {"A": []})
    with pytest.raises(BadInput, match="empty"):
        read_list_file(path)


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_list_file(tmp_path / "nie-ma.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_or_a_folder_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (tmp_path, tmp_path / "pipe.csv"):
        with pytest.raises(BadInput, match="no file"):
            read_list_file(path)


def test_a_cell_that_is_merged_over_rows_is_that_of_each_and_one_over_columns_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        people = book.add_worksheet("Osoby")
        people.merge_range(0, 0, 0, 1, "Lista osób")
        people.merge_range(1, 0, 3, 0, "UM Będzin")
        people.write_column(1, 1, ["Anna Nowak", "Jan Kot", "Ola Lis"])
        people.write(4, 1, "Ewa Bura")
    (osoby,) = read_list_file(path)
    assert osoby.rows == (
        ("Lista osób",),
        ("UM Będzin", "Anna Nowak"),
        ("UM Będzin", "Jan Kot"),
        ("UM Będzin", "Ola Lis"),
        ("", "Ewa Bura"),
    )

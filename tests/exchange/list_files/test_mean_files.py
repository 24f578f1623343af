"""Mean and damaged files are refused with a clear word, in bounded time and memory."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from dpdesk.errors import BadInput
from dpdesk.exchange.list_files.reading import read_list_file
from tests.exchange.list_files.files import ods_of, open_document, workbook


def repacked(path: Path, changed: dict[str, bytes]) -> Path:
    """Write an archive anew with some members changed or added."""
    kept = BytesIO(path.read_bytes())
    with ZipFile(kept) as old, ZipFile(path, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, data in changed.items():
            new.writestr(name, data)
    return path


def test_a_sparse_file_of_two_gigabytes_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)
    with pytest.raises(BadInput, match="larger than 64 MB"):
        read_list_file(path)


def test_an_archive_that_unpacks_to_far_too_much_is_not_unpacked(tmp_path: Path) -> None:
    path = workbook(tmp_path / "lista.xlsx", {"A": [["Kos"]]})
    with ZipFile(path, "a", ZIP_DEFLATED) as archive, archive.open("xl/media/zeros.bin", "w") as member:
        for _ in range(500):
            member.write(bytes(1_000_000))
    with pytest.raises(BadInput, match="far too much"):
        read_list_file(path)


def test_a_sheet_that_repeats_one_cell_without_end_uses_up_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lista.ods"
    cell = (
        '<table:table-cell office:value-type="string" table:number-columns-repeated="16384">'
        "<text:p>Kos</text:p></table:table-cell>"
    )
    rows = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    path.write_bytes(ods_of(f'<table:table table:name="A">{rows}</table:table>'))
    with pytest.raises(BadInput, match=r"damaged|far more cells"):
        read_list_file(path)


def test_two_cells_that_lie_far_apart_use_up_nothing(tmp_path: Path) -> None:
    path = workbook(tmp_path / "lista.xlsx", {"A": [["Kos"]]})
    with ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    far = sheet.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
    with pytest.raises(BadInput, match=r"far too large|far more cells"):
        read_list_file(repacked(path, {"xl/worksheets/sheet1.xml": far.encode()}))


def test_links_to_other_files_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xlsx"
    workbook(secret, {"A": [["tajne"]]})
    path = workbook(tmp_path / "lista.xlsx", {"A": [["Kos"], [f"='[{secret}]A'!A1"]]})
    (sheet,) = read_list_file(path)
    assert sheet.rows[0] == ("Kos",)
    assert "tajne" not in str(sheet.rows)


def test_a_csv_file_of_one_endless_line_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_bytes(b"Kos;" * 5_000_000)
    with pytest.raises(BadInput, match=r"Line 1 of .* is too long"):
        read_list_file(path)


def test_a_quotation_that_never_ends_is_named_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text('Osoba;Gmina\n"Kos;Psary\n' + "Lis;Tychy\n" * 30_000, encoding="utf-8")
    with pytest.raises(BadInput, match="quotation mark"):
        read_list_file(path)


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("kind", ["lista.ods", "lista.xlsx"])
def test_a_damaged_workbook_is_said_to_be_damaged(tmp_path: Path, kind: str, keep: float) -> None:
    path = tmp_path / kind
    if kind.endswith("ods"):
        open_document(path, "A", [[f"Kos {number}", "Psary"] for number in range(500)])
    else:
        workbook(path, {"A": [[f"Kos {number}", "Psary"] for number in range(500)]})
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(BadInput, match="damaged"):
        read_list_file(path)


def test_a_workbook_with_broken_markup_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "lista.ods"
    path.write_bytes(ods_of('<table:table table:name="A"><table:table-row><table:'))
    with pytest.raises(BadInput, match="damaged"):
        read_list_file(path)


@pytest.mark.parametrize(
    ("beginning", "said"),
    [
        (b"%PDF-1.7", "no list"),
        (b"\x89PNG\r\n\x1a\n", "no list"),
        (b"<html><table><tr><td>Kos", "web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        (bytes(range(256)) * 20, "encoding|damaged"),
    ],
)
def test_what_is_no_list_is_said_to_be_none(tmp_path: Path, beginning: bytes, said: str) -> None:
    path = tmp_path / "lista.xls"
    path.write_bytes(beginning)
    with pytest.raises(BadInput, match=said):
        read_list_file(path)


def test_a_card_that_is_cut_off_is_named(tmp_path: Path) -> None:
    path = tmp_path / "osoby.vcf"
    path.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ewa Lis\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Jan", encoding="utf-8"
    )
    with pytest.raises(BadInput, match="Card 2"):
        read_list_file(path)


def test_reading_a_workbook_can_be_stopped(tmp_path: Path) -> None:
    class Unwanted(Exception):
        pass

    def stop() -> None:
        raise Unwanted

    path = workbook(tmp_path / "lista.xlsx", {"A": [["Kos"]]})
    with pytest.raises(Unwanted):
        read_list_file(path, stop)

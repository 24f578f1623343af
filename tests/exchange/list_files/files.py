"""Files as offices keep them, made by the tests."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

Cell = str | float | None

_ODS_BEGINNING = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    "<office:body><office:spreadsheet>"
)
_ODS_END = "</office:spreadsheet></office:body></office:document-content>"
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def workbook(path: Path, sheets: dict[str, Sequence[Sequence[Cell]]], *, merged: Sequence[str] = ()) -> Path:
    """Write an XLSX workbook; `merged` are ranges of its first sheet ("A1:D1"), merged with their first value."""
    with xlsxwriter.Workbook(path, {"strings_to_numbers": False}) as book:
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                page.write_row(number, 0, row)
        first = book.worksheets()[0]
        for area in merged:
            number = int("".join(filter(str.isdigit, area.split(":")[0]))) - 1
            first.merge_range(area, next(iter(sheets.values()))[number][0])
    return path


def open_document(path: Path, name: str, rows: Sequence[Sequence[str]]) -> Path:
    """Write an ODS workbook with one sheet of texts."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    path.write_bytes(ods_of(f'<table:table table:name="{name}">{cells}</table:table>'))
    return path


def ods_of(tables: str) -> bytes:
    """Give the bytes of an ODS workbook with some tables in its own markup."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _ODS_TYPE)
        archive.writestr("content.xml", f"{_ODS_BEGINNING}{tables}{_ODS_END}")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        )
    return file.getvalue()

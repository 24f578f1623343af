"""Word files as an office may bring them, made by the tests."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document

from dpdesk.documents.office_letter.tags import Known

KNOWN = Known(
    single=frozenset({"title", "link", "salutation", "reply_by"}),
    several={"body": frozenset(), "agenda": frozenset({"time", "title"})},
)


def letter(*paragraphs: str, header: str = "", rows: Sequence[Sequence[str]] = ()) -> bytes:
    """Give a Word file with some paragraphs, a header and a table."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if rows:
        table = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    if header:
        document.sections[0].header.paragraphs[0].text = header
    return saved(document)


def saved(document: Document) -> bytes:
    """Give the bytes of a document."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def texts(data: bytes) -> list[str]:
    """Read the paragraphs of a document that are not empty, those of its tables after them."""
    document = docx.Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [text for text in (*(paragraph.text for paragraph in document.paragraphs), *cells) if text.strip()]


def with_member(data: bytes, name: str, change: str | bytes, *, instead_of: str = "") -> bytes:
    """Give the archive with a member added, or with a piece of one replaced by `change`."""
    old, new = BytesIO(data), BytesIO()
    with ZipFile(old) as source, ZipFile(new, "w", ZIP_DEFLATED) as target:
        for member in source.namelist():
            content = source.read(member)
            if member == name and instead_of:
                assert isinstance(change, str)
                text = content.decode("utf-8")
                assert instead_of in text
                content = text.replace(instead_of, change).encode("utf-8")
            target.writestr(member, content)
        if not instead_of:
            target.writestr(name, change)
    return new.getvalue()

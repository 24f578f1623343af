"""An attendance list grouped by municipality, "Strona X z Y" on each page: ours against the naive way.

Ours is tagged, each cell of it, and fit for an archive; the naive one is neither.

`python -m tests.benchmarks.attendance_lists [--quick]`. The naive way: one Platypus Table with Paragraphs in all cells
and automatic heights, the header repeated, group rows with SPAN and BACKGROUND, pages counted by a canvas that keeps
them all. It grows faster than its rows, so it is measured at 5,000 rows and not above.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, ClassVar

from tests.benchmarks.processes import Goals, compare

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph as Words
    from reportlab.platypus import TableStyle

FULL = Goals(small=500, middle=5_000, large=50_000, ratio=0.12, megabytes=400)
QUICK = Goals(small=20, middle=50, large=100, ratio=0.12, megabytes=400)

TITLE = "LISTA OBECNOŚCI"
COLUMNS = ("Lp.", "Imię i nazwisko", "Komórka organizacyjna", "Stanowisko", "Podpis")
TOWNS = ("Gliwice", "Świętochłowice", "Dąbrowa Górnicza", "Tarnowskie Góry", "Żory", "Łaziska Górne", "Bytom")
FIRST_NAMES = ("Anna", "Żaneta", "Łukasz", "Grażyna", "Świętosława", "Jan", "Paweł", "Krzysztof", "Ewa")
SURNAMES = ("Przykład", "Wzorcow", "Ćwiczeniow", "Próbn", "Źródlan", "Łąkow")
ENDINGS = ("ska", "ski", "icz", "a", "y", "ska-Nowak", "ek", "owicz", "ak", "uk", "eń")
OFFICES = (
    "Wydział Zdrowia i Spraw Społecznych", "Miejski Ośrodek Pomocy Społecznej", "Referat Promocji",
    "Centrum Usług Społecznych", "Biblioteka Miejska", "Biuro Rady Miasta i Organizacji Pozarządowych",
)  # fmt: skip
POSITIONS = ("inspektor", "główny specjalista", "dyrektor", "kierownik referatu", "starszy inspektor")
MUNICIPALITIES = 41

Row = tuple[str, str, str, str, str]


def rows(first: int, count: int) -> tuple[Row, ...]:
    """Give rows with many different names and the same few offices, as lists have them."""
    return tuple(
        (
            f"{number}.",
            f"{FIRST_NAMES[number % 9]} {SURNAMES[number % 6]}{ENDINGS[number % 11]}",
            OFFICES[number % 6],
            POSITIONS[number % 5],
            "",
        )
        for number in range(first, first + count)
    )


def groups(count: int) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Give the rows by municipality."""
    size = -(-count // MUNICIPALITIES)
    for first in range(1, count + 1, size):
        yield TOWNS[first // size % len(TOWNS)], rows(first, min(size, count - first + 1))


def ours(count: int) -> bytes:
    """Make the list by blocks."""
    from dpdesk.documents import blocks
    from dpdesk.documents.render.pdf import render

    widths = (16.0, None, None, None, 40.0)
    table = blocks.Table(
        tuple(blocks.Column(title, width) for title, width in zip(COLUMNS, widths, strict=True)),
        tuple(blocks.RowGroup(members, town) for town, members in groups(count)),
        row_height=10.0,
    )
    part = blocks.Part("", (blocks.Heading(TITLE, centred=True), table), page_label="Strona {page} z {pages}")
    return render(blocks.Paper("pl", TITLE, "Metropolia", "", date(2021, 9, 6), (part,))).data


def naive(count: int) -> bytes:
    """Make the list with Platypus, without a thought for speed."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    style = _style()
    cells: list[list[Words]] = [[Paragraph(title, style) for title in COLUMNS]]
    titles = []
    for town, members in groups(count):
        titles.append(len(cells))
        cells.append([Paragraph(town, style)])
        cells += [[Paragraph(cell, style) for cell in row] for row in members]
    table = Table(cells, colWidths=[45, 116, 125, 97, 113], repeatRows=1, style=_table_style(titles))
    file = BytesIO()
    SimpleDocTemplate(file, pagesize=A4, leftMargin=51, rightMargin=51).build([table], canvasmaker=_counting_canvas())
    return file.getvalue()


def _style() -> ParagraphStyle:
    import font_source_sans_pro
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("SourceSansPro", font_source_sans_pro.font_files_ttf["SourceSansPro"]))
    return ParagraphStyle("cell", fontName="SourceSansPro", fontSize=10, leading=12.7)


def _table_style(titles: list[int]) -> TableStyle:
    from reportlab.lib.colors import grey, lightgrey, whitesmoke
    from reportlab.platypus import TableStyle

    style = TableStyle()
    style.add("BACKGROUND", (0, 0), (-1, 0), lightgrey)
    style.add("GRID", (0, 0), (-1, -1), 0.5, grey)
    style.add("VALIGN", (0, 0), (-1, -1), "MIDDLE")
    style.add("TOPPADDING", (0, 0), (-1, -1), 8)
    style.add("BOTTOMPADDING", (0, 0), (-1, -1), 8)
    for row in titles:
        style.add("SPAN", (0, row), (-1, row))
        style.add("BACKGROUND", (0, row), (-1, row), whitesmoke)
    return style


def _counting_canvas() -> type[Canvas]:
    from reportlab.pdfgen.canvas import Canvas

    class CountingCanvas(Canvas):
        """Keeps every page until their number is known."""

        kept: ClassVar[list[dict[str, object]]] = []

        def showPage(self) -> None:  # noqa: N802
            self.kept.append(dict(self.__dict__))
            getattr(self, "_startPage")()  # noqa: B009

        def save(self) -> None:
            for number, page in enumerate(self.kept, 1):
                self.__dict__.update(page)
                self.setFont("SourceSansPro", 8.5)
                self.drawRightString(544, 31, f"Strona {number} z {len(self.kept)}")
                super().showPage()
            super().save()

    return CountingCanvas


if __name__ == "__main__":
    sys.exit(compare("tests.benchmarks.attendance_lists", {"ours": ours, "naive": naive}, FULL, QUICK))

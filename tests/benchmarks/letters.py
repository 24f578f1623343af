"""One-page Polish letters in one PDF: ours against Platypus as one would write it at first, the naive way.

Ours are tagged and fit for an archive, the naive ones are neither: the ratio holds the cost of that too.

`python -m tests.benchmarks.letters [--quick]`. The naive way: styles made once; every letter a fresh list of
Paragraphs and one Table with Paragraphs in its cells; one SimpleDocTemplate; the small print a Paragraph laid out
on every page; ReportLab's own TTFont. Each way is a process of its own and imports only what it needs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from tests.benchmarks.processes import Goals, compare

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable
    from reportlab.platypus.doctemplate import BaseDocTemplate

    from dpdesk.documents.blocks import Block, Part

FULL = Goals(small=20, middle=1_000, large=5_000, ratio=0.35, megabytes=150)
QUICK = Goals(small=5, middle=20, large=40, ratio=0.35, megabytes=150)

ORGANISER = ("Metropolia Przykładowa", "ul. Przykładowa 1, 40-001 Katowice", "tel. 32 000 00 00, biuro@example.org")
DATED = "Katowice, dnia 6 września 2021 r."
MARK = "SP.0643.5.2021.AK"
TOWNS = ("Gliwice", "Świętochłowice", "Dąbrowa Górnicza", "Tarnowskie Góry", "Żory", "Łaziska Górne", "Bytom")
SALUTATIONS = ("Szanowny Panie Prezydencie,", "Szanowna Pani Burmistrz,", "Szanowni Państwo,")
PARAGRAPHS = (
    "w imieniu Metropolii Przykładowej serdecznie zapraszam przedstawicieli Państwa urzędu oraz jednostek "
    "organizacyjnych na kolejne spotkanie z cyklu „Platforma Dobrych Praktyk”, zatytułowane „Polityka senioralna: "
    "od diagnozy do działania”, które odbędzie się w czwartek, 23 września 2021 r., w godz. 10.00–14.00.",
    "Zaproszenie kierujemy w szczególności do osób, które w gminie zajmują się pomocą społeczną, zdrowiem "
    "i współpracą z organizacjami pozarządowymi. Spotkanie ma charakter warsztatowy, a udział w nim jest bezpłatny. "
    "Liczba miejsc jest ograniczona do dwóch osób z gminy.",
    "Zgłoszenia (imię i nazwisko, komórka lub jednostka, służbowy adres e-mail) proszę przesyłać do dnia "
    "15 września 2021 r. na adres spotkania@example.org. Proszę także o informację o szczególnych potrzebach, takich "
    "jak tłumacz języka migowego, pętla indukcyjna czy miejsce dla wózka.",
)
AGENDA_HEAD = ("Godzina", "Punkt programu")
AGENDA = (
    ("9.30–10.00", "Rejestracja uczestników"),
    ("10.00–10.15", "Otwarcie spotkania – Anna Przykładowa, dyrektor departamentu"),
    ("10.15–11.30", "Diagnoza potrzeb seniorów: wyniki badań i wnioski dla samorządów"),
    ("11.30–11.45", "Przerwa kawowa"),
    ("11.45–13.45", "Warsztat: usługi opiekuńcze w małej gminie i w dużym mieście"),
    ("13.45–14.00", "Podsumowanie i zakończenie"),
)
CLOSING = "Z wyrazami szacunku"
SIGNATORY = ("Jan Przykładowy", "Dyrektor Departamentu Polityki Społecznej")
SMALL_PRINT = (
    "Administratorem danych osobowych jest Metropolia Przykładowa z siedzibą w Katowicach. Dane przetwarzamy w celu "
    "organizacji spotkania. Pełna klauzula informacyjna: www.example.org/rodo."
)


def addressee(number: int) -> tuple[str, ...]:
    """Give the lines of the address of a letter; no two letters have the same."""
    town = TOWNS[number % len(TOWNS)]
    return ("Szanowni Państwo", f"Urząd Miejski – sekretariat nr {number}", f"ul. Rynek {number}", f"44-100 {town}")


def ours(count: int) -> bytes:
    """Make the letters by blocks; what they share is the same object in each."""
    from dpdesk.documents.blocks import Paper
    from dpdesk.documents.render.pdf import render

    paper = Paper("pl", "Zaproszenia", ORGANISER[0], "Platforma Dobrych Praktyk", date(2021, 9, 6), _parts(count))
    return render(paper).data


def _parts(count: int) -> Iterator[Part]:
    from dpdesk.documents import blocks

    agenda = blocks.RowGroup(AGENDA)
    above = (
        blocks.Letterhead(ORGANISER[0], ORGANISER[1:]),
        blocks.Paragraph(blocks.text(DATED), blocks.Voice.PLACE_AND_DATE),
        blocks.Paragraph(blocks.text(MARK), blocks.Voice.REFERENCE),
    )
    below: tuple[Block, ...] = (
        *(blocks.Paragraph(blocks.text(words)) for words in PARAGRAPHS),
        blocks.Table(
            (blocks.Column(AGENDA_HEAD[0], width=28.0), blocks.Column(AGENDA_HEAD[1])),
            (agenda,),
            ruling=blocks.Ruling.OPEN,
        ),
        blocks.Signature(CLOSING, SIGNATORY),
    )
    for number in range(count):
        address = blocks.AddressBlock(addressee(number))
        salutation = blocks.Paragraph(blocks.text(SALUTATIONS[number % 3]), blocks.Voice.SALUTATION)
        label = f"{number}. {TOWNS[number % len(TOWNS)]}"
        yield blocks.Part(label, (*above, address, salutation, *below), footer=(SMALL_PRINT,))


def naive(count: int) -> bytes:
    """Make the letters with Platypus, without a thought for speed."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    styles = _styles()
    story = [flowable for number in range(count) for flowable in _letter(number, styles)]
    file = BytesIO()
    template = SimpleDocTemplate(file, pagesize=A4, leftMargin=71, rightMargin=71, topMargin=71, bottomMargin=71)

    def small_print(canvas: Canvas, document: BaseDocTemplate) -> None:
        paragraph = Paragraph(SMALL_PRINT, styles["small"])
        paragraph.wrap(453, 40)
        paragraph.drawOn(canvas, document.leftMargin, 31)

    template.build(story, onFirstPage=small_print, onLaterPages=small_print)
    return file.getvalue()


def _styles() -> dict[str, ParagraphStyle]:
    import font_source_sans_pro
    from reportlab.lib.enums import TA_RIGHT
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in ("SourceSansPro", "SourceSansProBold"):
        pdfmetrics.registerFont(TTFont(name, font_source_sans_pro.font_files_ttf[name]))
    body = ParagraphStyle("body", fontName="SourceSansPro", fontSize=11, leading=14.3, spaceAfter=7)
    return {
        "body": body,
        "bold": ParagraphStyle("bold", body, fontName="SourceSansProBold"),
        "right": ParagraphStyle("right", body, alignment=TA_RIGHT),
        "address": ParagraphStyle("address", body, leftIndent=245, spaceAfter=0),
        "cell": ParagraphStyle("cell", body, fontSize=10, leading=12.7, spaceAfter=0),
        "small": ParagraphStyle("small", body, fontSize=8, leading=10.4),
    }


def _letter(number: int, styles: dict[str, ParagraphStyle]) -> Iterator[Flowable]:
    from reportlab.lib.colors import grey
    from reportlab.platypus import PageBreak, Paragraph, Spacer, Table

    yield Paragraph(ORGANISER[0], styles["bold"])
    yield from (Paragraph(line, styles["small"]) for line in ORGANISER[1:])
    yield Paragraph(DATED, styles["right"])
    yield Paragraph(MARK, styles["body"])
    yield from (Paragraph(line, styles["address"]) for line in addressee(number))
    yield Spacer(0, 21)
    yield from (Paragraph(words, styles["body"]) for words in (SALUTATIONS[number % 3], *PARAGRAPHS))
    rows = [[Paragraph(cell, styles["cell"]) for cell in row] for row in (AGENDA_HEAD, *AGENDA)]
    yield Table(rows, colWidths=[80, 373], style=[("LINEBELOW", (0, 0), (-1, 0), 0.5, grey)])
    yield Spacer(0, 18)
    yield from (Paragraph(line, styles["address"]) for line in (CLOSING, *SIGNATORY))
    yield PageBreak()


if __name__ == "__main__":
    sys.exit(compare("tests.benchmarks.letters", {"ours": ours, "naive": naive}, FULL, QUICK))

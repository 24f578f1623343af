"""Text is only ever text: nothing that a user types becomes markup, a file that is read, or a crash."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from dpdesk.documents.blocks import (
    AddressBlock,
    Block,
    Chart,
    Column,
    Heading,
    ItemList,
    KeyValues,
    Letterhead,
    MapTile,
    Paper,
    Paragraph,
    Part,
    Picture,
    RowGroup,
    Ruling,
    Signature,
    SignatureRow,
    Span,
    Table,
    TileLevel,
    TileMap,
    Voice,
    text,
)
from dpdesk.documents.pages import page_pictures, page_texts
from dpdesk.documents.render.pdf import render
from tests.documents.render.hearing import failures, heard
from tests.documents.render.printing import DAY, body, pages, picture, printed

HOSTILE = (
    "<b>x</b> & y",
    '<img src="/etc/hostname">',
    "{{ 7*7 }} {page} {pages} %s %(x)s",
    '=HYPERLINK("x")',
    "../../x",
    "CON",
    "(niedomknięty \\",
    "a" * 300,
    "dwa\r\nwiersze\u2028trzy",
    "\x00\x07\x1b[31mx\x7f",
    "😀 👩\u200d👩\u200d👧",
    "中文字符 日本語",
    "שלום עולם \u202eمرحبا",
    "sam\ud800otny",
    "Ź" * 80 + "-" + "Ł" * 80,
    "\u00a0" * 300,
    " ",
    "",
)


def everywhere(words: str) -> tuple[Block, ...]:
    """Put words into every block that takes words."""
    row, told = (words, words), words if words.strip() else "x"
    return (
        Letterhead(words, row),
        AddressBlock(row),
        Heading(words),
        *(Paragraph(text(words), voice) for voice in Voice),
        Paragraph((Span(words, strong=True), Span(words, emphasis=True, link=words), Span(words))),
        ItemList((text(words), ()), numbered=True),
        KeyValues((row,)),
        Chart(words, ((words, 1, 2, words),), words),
        TileMap(words, (MapTile(words, words, TileLevel.PART, 3, 0),), ((TileLevel.PART, words),), told),
        Picture(picture(3, 2), told, caption=words),
        *(_table(row, words, ruling) for ruling in Ruling),
        SignatureRow((Signature(words, row, rule=True), Signature("", ()))),
        Signature(words, row),
    )


def _table(row: tuple[str, ...], words: str, ruling: Ruling) -> Table:
    columns = (Column(words, width=8.0), Column(words))
    return Table(columns, (RowGroup((row, row), words),), ruling, caption=words, strong_first=True, total_row=True)


@pytest.mark.parametrize("words", HOSTILE, ids=ascii)
def test_any_words_can_stand_anywhere(words: str) -> None:
    part = Part(words, everywhere(words), footer=(words,), page_label=words, number_single=True)
    data = render(Paper("pl", words if words.strip() else "x", words, words, DAY, (part,))).data
    assert page_texts(data)
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert not any("/Annots" in page for page in pdf.pages)
    assert failures(data) == []
    assert heard(data).all("LI")


@pytest.mark.parametrize("words", HOSTILE[:7], ids=ascii)
def test_markup_is_printed_as_it_was_typed(words: str) -> None:
    (page,) = pages(Paragraph(text(words)), Paragraph((Span(words, strong=True), Span("!"))))
    assert page.split("\n") == [words, words + "!"]


def test_three_hundred_letters_without_a_space_are_all_printed() -> None:
    letters = "".join(chr(ord("a") + number % 26) for number in range(300))
    (page,) = pages(body(letters), AddressBlock((letters,)))
    assert page.replace("\n", "") == letters * 2


def test_three_hundred_letters_in_a_narrow_cell_are_all_printed() -> None:
    letters = "".join(chr(ord("a") + number % 26) for number in range(300))
    columns = (Column("A", width=15.0), Column("B"))
    texts = pages(Table(columns, (RowGroup(((letters, ""),)),)))
    assert "".join(page.removeprefix("A B") for page in texts).replace("\n", "") == letters


def test_control_characters_are_left_out_and_line_ends_kept() -> None:
    (page,) = pages(body("raz\x00 \x1bdwa\ttrzy\r\nczte\u200bry\x85pięć"))
    assert page.split(" \n") == ["raz dwa trzy", "cztery", "pięć"]


def test_characters_of_no_face_are_printed_as_a_dotted_circle_and_read_as_what_they_are() -> None:
    for span in (Span("😀"), Span("中", strong=True), Span("ש", emphasis=True)):
        data = printed(Paragraph((span,)))
        assert page_pictures(data) == page_pictures(printed(body("◌")))
        assert heard(data).said == span.text
        assert failures(data) == []


def test_characters_that_mean_nothing_are_read_as_a_dotted_circle_too() -> None:
    data = printed(Paragraph((Span("\ue000"), Span("\ud800", strong=True, emphasis=True), Span("\U0010fffd"))))
    assert heard(data).said == "◌◌◌"
    assert failures(data) == []

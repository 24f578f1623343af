"""What a screen reader meets in our PDFs: each block as what it is, in order, whole over lines and pages."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf

from dpdesk.documents.blocks import (
    AddressBlock,
    Align,
    Chart,
    Column,
    Heading,
    ItemList,
    KeyValues,
    Letterhead,
    NewPage,
    Paragraph,
    Part,
    Picture,
    PictureRow,
    RowGroup,
    Ruling,
    Signature,
    SignatureRow,
    Span,
    Table,
    Together,
    Voice,
    text,
)
from dpdesk.documents.pages import page_count
from dpdesk.documents.render.pdf import render
from tests.documents.render.hearing import Heard, aloud, decoration, failures, heard, parts
from tests.documents.render.printing import SENTENCE, body, lines_of_text, paper, part, picture, printed, table

LONG = (SENTENCE * 40).strip()
LINK = "https://example.org/bardzo/dlugi/adres"


def read(data: bytes) -> list[str]:
    """Give what is read aloud of the only part, after seeing that nothing is lacking."""
    assert failures(data) == []
    return [line.removeprefix("    ") for line in aloud(data)[2:]]


def only(data: bytes, role: str) -> Heard:
    (one,) = heard(data).all(role)
    return one


def rows_of(element: Heard) -> list[list[str]]:
    return [[cell.said for cell in row.below] for row in element.all("TR")]


def test_a_paragraph_of_many_lines_is_one_with_its_words_apart() -> None:
    assert read(printed(body(SENTENCE * 4))) == [f"P: {SENTENCE * 4}".strip()]


def test_a_paragraph_over_three_pages_is_one() -> None:
    data = printed(body(LONG * 3))
    assert page_count(data) >= 3
    assert read(data) == [f"P: {LONG * 3}"]


def test_words_on_both_sides_of_a_line_end_of_their_own_are_apart() -> None:
    assert read(printed(body("raz\ndwa"))) == ["P: raz dwa"]


def test_a_word_divided_by_hyphenation_is_read_whole() -> None:
    columns = (Column("A", width=22.0), Column("B"))
    data = printed(Table(columns, (RowGroup((("Konstantynopolitańczykowianeczka", ""),)),)))
    assert heard(data).all("TD")[0].said == "Konstantynopolitańczykowianeczka"
    assert failures(data) == []


def test_a_word_divided_at_a_mark_of_its_own_is_read_as_it_is() -> None:
    columns = (Column("A", width=24.0), Column("B"))
    data = printed(Table(columns, (RowGroup((("Górnośląsko-Zagłębiowska", ""),)),)))
    assert heard(data).all("TD")[0].said == "Górnośląsko-Zagłębiowska"


def test_headings_keep_their_levels() -> None:
    data = printed(Heading("Raz"), Heading("Dwa", 2), Heading("Trzy", 3), body("x"), Heading("Cztery", 2))
    assert read(data) == ["H1: Raz", "H2: Dwa", "H3: Trzy", "P: x", "H2: Cztery"]


def test_a_heading_that_looks_like_a_line_is_a_heading() -> None:
    assert read(printed(Heading("Dotyczy: zaproszenia", as_line=True))) == ["H1: Dotyczy: zaproszenia"]


def test_a_link_is_an_element_inside_its_paragraph() -> None:
    data = printed(Paragraph((Span("Piszcie na "), Span("adres", link="mailto:biuro@example.org"), Span("."))))
    assert read(data) == ["P: Piszcie na [Link: adres] ."]
    assert [one if isinstance(one, str) else one.role for one in only(data, "P").inside] == ["Piszcie na ", "Link", "."]


def test_a_link_over_lines_is_one_element_with_a_rectangle_on_each_line() -> None:
    data = printed(Paragraph((Span(SENTENCE * 2), Span(SENTENCE * 3, link=LINK), Span("Koniec."))))
    assert failures(data) == []
    link = only(data, "Link")
    assert link.said.strip() == (SENTENCE * 3).strip()
    assert link.links >= 3


def test_two_links_in_a_row_are_two_elements() -> None:
    data = printed(Paragraph((Span("raz", link=LINK), Span(" i "), Span("dwa", link=LINK))))
    assert [link.said.strip() for link in heard(data).all("Link")] == ["raz", "dwa"]


def test_a_link_has_its_address_in_words_for_whoever_cannot_see_it() -> None:
    with pikepdf.open(BytesIO(printed(Paragraph((Span("tu", link=LINK),))))) as pdf:
        (link,) = pdf.pages[0].Annots
        assert str(link.Contents) == LINK
        assert pdf.pages[0].Tabs == pikepdf.Name.S


def test_words_of_another_language_are_told_apart() -> None:
    data = printed(Paragraph((Span("Metoda "), Span("design thinking", language="en"), Span(" w gminie"))))
    (span,) = only(data, "P").below
    assert (span.role, span.language, span.said.strip()) == ("Span", "en", "design thinking")
    assert failures(data) == []


def test_a_list_over_pages_is_one_list() -> None:
    items = tuple(text(f"Punkt {number}. {SENTENCE * 3}") for number in range(1, 31))
    data = printed(ItemList(items, numbered=True))
    assert page_count(data) > 1
    assert failures(data) == []
    whole = only(data, "L")
    assert [item.role for item in whole.below] == ["LI"] * 30
    assert [label.said for label in whole.all("Lbl")] == [f"{number}." for number in range(1, 31)]
    assert [item.said for item in whole.all("LBody")] == ["".join(span.text for span in item).strip() for item in items]


def test_a_list_holds_links() -> None:
    data = printed(ItemList(((Span("zob. "), Span("stronę", link=LINK)),)))
    assert read(data) == ["L", "  LI", "    Lbl: •", "    LBody: zob. [Link: stronę]"]
    assert only(data, "Link").links == 1


def test_a_table_has_header_cells_and_a_row_for_each_row() -> None:
    assert read(printed(table([("a1", "b1"), ("", "b2")], "A", "B"))) == [
        "Table",
        "  THead",
        *("    TR", "      TH column: A", "      TH column: B"),
        "  TBody",
        *("    TR", "      TD: a1", "      TD: b1"),
        *("    TR", "      TD:", "      TD: b2"),
    ]


def test_groups_of_rows_have_a_header_over_all_columns() -> None:
    groups = (RowGroup((("a", "b"),), "Gliwice"), RowGroup((("c", "d"),), "Żory"))
    told = read(printed(Table((Column("A"), Column("B")), groups, caption="Obecni")))
    assert told[1] == "  Caption: Obecni"
    assert told.count("  TBody") == 2
    assert [line for line in told if "over" in line] == ["      TH row over 2: Gliwice", "      TH row over 2: Żory"]


def test_first_cells_and_sums_are_headers_of_their_rows() -> None:
    sums = Table((Column("A"), Column("B")), (RowGroup((("a", "1"), ("Razem", "1"))),), total_row=True)
    named = replace(sums, total_row=False, strong_first=True)
    assert [cell.said for cell in heard(printed(sums)).all("TH")] == ["A", "B", "Razem"]
    assert [cell.scope for cell in heard(printed(named)).all("TH")] == ["column", "column", "row", "row"]


def test_a_column_without_a_name_has_no_header() -> None:
    data = printed(table([("1", "b")], "", "B"))
    assert [cell.role for cell in heard(data).all("THead")[0].below[0].below] == ["TD", "TH"]
    assert failures(data) == []


def test_lines_of_a_cell_are_paragraphs_in_it() -> None:
    told = read(printed(table([("Wykład\n\nprowadzi: Jan", "b")], "A", "B")))
    assert told[-4:] == ["      TD", "        P: Wykład", "        P: prowadzi: Jan", "      TD: b"]


def test_a_table_over_pages_is_one_and_its_header_is_read_once() -> None:
    cells = [(f"{number}.", f"Osoba {number}") for number in range(1, 201)]
    data = printed(table(cells, "Lp.", "Nazwisko"))
    assert page_count(data) > 3
    assert failures(data) == []
    assert rows_of(only(data, "Table")) == [["Lp.", "Nazwisko"], *map(list, cells)]
    assert all(hidden.startswith("Lp.Nazwisko") for hidden in decoration(data)[1:])


def test_a_row_taller_than_a_page_is_one_row() -> None:
    data = printed(table([("x", LONG * 4), ("y", "z")], "A", "B"))
    assert page_count(data) > 1
    assert rows_of(only(data, "Table")) == [["A", "B"], ["x", LONG * 4], ["y", "z"]]
    assert failures(data) == []


def test_blank_rows_are_rows_of_the_table() -> None:
    data = printed(replace(table([("1.", "Anna")], "Lp.", "Podpis"), fill_page=True, next_number=2, row_height=10.0))
    told = rows_of(only(data, "Table"))
    assert [row[0] for row in told[:4]] == ["Lp.", "1.", "2.", "3."]
    assert len(told) > 15
    assert failures(data) == []


def test_facts_are_a_table_whose_rows_have_headers() -> None:
    told = read(printed(KeyValues((("Data", "23 września"), ("Miejsce", "Katowice")))))
    assert told[2:5] == ["    TR", "      TH row: Data", "      TD: 23 września"]


def test_a_chart_is_read_as_the_table_it_is_drawn_from() -> None:
    bars = (("miasta", 8, 13, "8 z 13"), ("gminy", 0, 5, "0 z 5"))
    assert read(printed(Chart("Reprezentacja", bars, "opis"))) == [
        *("Table", "  Caption: Reprezentacja", "  TBody"),
        *("    TR", "      TH row: miasta", "      TD: 8 z 13"),
        *("    TR", "      TH row: gminy", "      TD: 0 z 5"),
    ]


def test_a_picture_is_told_by_its_text_with_its_caption_after_it() -> None:
    data = printed(body("przed"), Picture(picture(30, 20), "ratusz", 20, "Fot. 1. Ratusz"), body("po"))
    assert read(data) == ["P: przed", "Div", "  Figure: ratusz", "  Caption: Fot. 1. Ratusz", "P: po"]


def test_logos_are_told_in_order_with_the_sentence_after_them() -> None:
    logos = (Picture(picture(30, 20), "herb", 20), Picture(picture(20, 20), "flaga", 20))
    assert read(printed(PictureRow(logos, "Sfinansowano"))) == [
        *("Div", "  Figure: herb", "  Figure: flaga", "  P: Sfinansowano")
    ]


def test_a_picture_says_where_it_is() -> None:
    with pikepdf.open(BytesIO(printed(Picture(picture(30, 20), "ratusz", 20)))) as pdf:
        figures = [
            thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"
        ]
        left, foot, right, top = map(float, figures[0].A.BBox)
    assert (round(right - left), round(top - foot)) == (57, 38)


def test_a_letter_is_read_from_the_logo_to_the_signature() -> None:
    logo = Picture(picture(30, 20), "herb", 20)
    data = printed(
        Letterhead("Metropolia", ("ul. Przykładowa 1",), logo),
        Paragraph(text("Katowice"), Voice.PLACE_AND_DATE),
        AddressBlock(("Pani", "Anna")),
        Paragraph(text("Szanowna Pani,"), Voice.SALUTATION),
        Signature("Z poważaniem", ("Jan", "dyrektor")),
    )
    assert read(data) == [
        *("Div", "  Figure: herb", "  P: Metropolia", "  P: ul. Przykładowa 1", "P: Katowice"),
        *(
            "Div",
            "  P: Pani",
            "  P: Anna",
            "P: Szanowna Pani,",
            "Div",
            "  P: Z poważaniem",
            "  P: Jan",
            "  P: dyrektor",
        ),
    ]


def test_signatures_side_by_side_are_read_one_after_the_other() -> None:
    row = SignatureRow(
        (Signature("Sporządziła:", ("Anna",), rule=True), Signature("Zatwierdził:", ("Jan",), rule=True))
    )
    assert read(printed(row)) == ["Div", "  P: Sporządziła:", "  P: Anna", "Div", "  P: Zatwierdził:", "  P: Jan"]


def test_what_stands_together_is_read_as_if_it_stood_apart() -> None:
    together = Together((Heading("A"), body("raz"), Together((ItemList((text("dwa"),)),))))
    assert read(printed(together)) == ["H1: A", "P: raz", "L", "  LI", "    Lbl: •", "    LBody: dwa"]


def test_a_block_that_comes_again_is_read_again() -> None:
    shared = body("To samo.")
    grid = table([("a", "b")], "A", "B")
    data = printed(shared, shared, grid, grid, Together((shared,)), shared)
    assert [one.said for one in heard(data).all("P")] == ["To samo."] * 4
    assert [len(rows_of(one)) for one in heard(data).all("Table")] == [2, 2]
    assert failures(data) == []


def test_each_letter_is_a_part_with_all_that_it_shares_with_the_others() -> None:
    shared = (body(SENTENCE * 3), table([("9.00", "Otwarcie")], "Godz.", "Punkt"))
    data = render(paper(*(Part(f"List {number}", (body(f"Do {number}"), *shared)) for number in range(3)))).data
    assert failures(data) == []
    assert [one.all("P")[0].said for one in parts(data)] == ["Do 0", "Do 1", "Do 2"]
    assert [one.all("P")[1].said for one in parts(data)] == [(SENTENCE * 3).strip()] * 3
    assert [rows_of(one)[1] for one in parts(data)] == [["9.00", "Otwarcie"]] * 3


def test_the_foot_of_the_page_is_read_once_at_the_end_and_the_page_number_never() -> None:
    data = render(paper(part(*lines_of_text(80), footer=("Administratorem danych jest…",), page_label="{page}"))).data
    assert failures(data) == []
    assert [one.said for one in heard(data).all("P")][-1] == "Administratorem danych jest…"
    assert decoration(data) == ["Administratorem danych jest…1", "Administratorem danych jest…2", "3"]


def test_a_page_break_parts_nothing() -> None:
    assert read(printed(body("raz"), NewPage(), body("dwa"))) == ["P: raz", "P: dwa"]


def test_columns_of_numbers_and_open_tables_read_like_any_table() -> None:
    columns = (Column("Gmina"), Column("Osoby", align=Align.RIGHT))
    data = printed(Table(columns, (RowGroup((("Psary", "7"),)),), ruling=Ruling.OPEN, strong_first=True))
    assert rows_of(only(data, "Table")) == [["Gmina", "Osoby"], ["Psary", "7"]]
    assert failures(data) == []

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Length
from PIL import Image

from dpdesk.documents.blocks import (
    AddressBlock,
    Align,
    Block,
    Chart,
    Column,
    Heading,
    ItemList,
    KeyValues,
    Letterhead,
    NewPage,
    Paper,
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
from dpdesk.documents.render.docx import render

DAY = date(2021, 9, 24)


def picture(alternative: str = "Logo") -> Picture:
    stream = BytesIO()
    Image.new("RGB", (30, 12), (40, 90, 150)).save(stream, "PNG")
    return Picture(stream.getvalue(), alternative, width=35)


def paper(*parts: Part, language: str = "pl", landscape: bool = False) -> Paper:
    return Paper(language, "Notatka", "Związek Gmin", "Platforma", DAY, parts, landscape)


def part(*blocks: Block, footer: tuple[str, ...] = (), page_label: str = "", number_single: bool = True) -> Part:
    return Part("Część", blocks, footer, page_label, number_single)


def opened(made: Paper) -> Document:
    return docx.Document(BytesIO(render(made).data))


def rendered(*blocks: Block) -> Document:
    return opened(paper(part(*blocks)))


def xml(document: Document) -> str:
    return str(document.element.xml)


def texts(document: Document) -> list[str]:
    """Give the texts of all paragraphs, in tables as well, in their order."""
    paragraphs = document.element.body.iter(qn("w:p"))
    joined = ("".join(run.text or "" for run in one.iter(qn("w:t"))) for one in paragraphs)
    return [words for words in joined if words.strip()]


def table_rows(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[0].rows]


def millimetres(*lengths: Length | None) -> tuple[int, ...]:
    return tuple(round(length.mm) for length in lengths if length is not None)


def people(**changes: object) -> Table:
    columns = (Column("Lp.", width=12, align=Align.RIGHT), Column("Imię i nazwisko", weight=2), Column("Gmina"))
    known: dict[str, object] = {"groups": (RowGroup((("1.", "Ewa Żak", "Gliwice"), ("2.", "Jan Łoś", "Psary"))),)}
    return Table(columns=columns, **{**known, **changes})  # type: ignore[arg-type]


EVERYTHING: tuple[Block, ...] = (
    Letterhead("Związek Gmin", ("ul. Przykładowa 1", "40-001 Katowice"), picture()),
    Paragraph(text("Katowice, 24 września 2021 r."), Voice.PLACE_AND_DATE),
    AddressBlock(("Szanowna Pani", "Anna Przykładowa")),
    Heading("Tytuł"),
    Paragraph((Span("zob. "), Span("stronę", strong=True, link="https://example.org"))),
    ItemList((text("raz"), text("dwa")), numbered=True),
    KeyValues((("Data", "24 września"), ("Miejsce", "Katowice"))),
    Chart("Gminy", (("miasta", 1, 2, "1 z 2"), ("wsie", 0, 3, "0 z 3")), "Miasta 1 z 2, wsie 0 z 3."),
    people(caption="Obecni"),
    picture("Sala"),
    PictureRow((picture(), picture("Herb")), "Sfinansowano."),
    NewPage(),
    Together((Heading("Podpisy", 2), SignatureRow((Signature("Sporządziła:", ("Ewa",), rule=True),)))),
    Signature("Z wyrazami szacunku", ("Anna Przykładowa", "dyrektor")),
)


def test_texts_stand_in_the_order_of_the_blocks() -> None:
    assert texts(rendered(*EVERYTHING)) == [
        *("Związek Gmin", "ul. Przykładowa 1", "40-001 Katowice", "Katowice, 24 września 2021 r."),
        *("Szanowna Pani", "Anna Przykładowa", "Tytuł", "zob. stronę", "raz", "dwa"),
        *("Data", "24 września", "Miejsce", "Katowice", "Gminy", "Obecni"),
        *("Lp.", "Imię i nazwisko", "Gmina", "1.", "Ewa Żak", "Gliwice", "2.", "Jan Łoś", "Psary"),
        *("Sfinansowano.", "Podpisy", "Sporządziła:", "Ewa"),
        *("Z wyrazami szacunku", "Anna Przykładowa", "dyrektor"),
    ]


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert render(paper(part(*EVERYTHING))).data == render(paper(part(*EVERYTHING))).data


def test_no_member_of_the_archive_knows_when_it_was_written() -> None:
    with ZipFile(BytesIO(render(paper(part())).data)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_document_has_no_pages_of_its_own() -> None:
    assert render(paper(part(*EVERYTHING))).pages is None


def test_the_properties_come_from_the_paper_and_not_from_a_clock() -> None:
    known = opened(paper(part())).core_properties
    assert (known.title, known.author, known.subject) == ("Notatka", "Związek Gmin", "Platforma")
    assert known.created == known.modified == datetime(2021, 9, 24, tzinfo=UTC)
    assert (known.last_modified_by, known.comments, known.language) == ("Związek Gmin", "", "pl-PL")


def test_a_title_longer_than_a_property_may_be_is_cut_there_alone() -> None:
    long = "ą" * 300
    document = opened(Paper("pl", long, "", "", DAY, (part(Heading(long)),)))
    assert document.core_properties.title == "ą" * 255
    assert texts(document) == [long]


@pytest.mark.parametrize(("language", "locale"), [("pl", "pl-PL"), ("en", "en-GB")])
def test_the_document_knows_its_language(language: str, locale: str) -> None:
    document = opened(paper(part(), language=language))
    (lang,) = document.styles.element.iter(qn("w:lang"))
    assert lang.get(qn("w:val")) == locale


def test_the_page_is_a4_upright_or_lying() -> None:
    upright, lying = (opened(paper(part(), landscape=lies)).sections[0] for lies in (False, True))
    assert millimetres(upright.page_width, upright.page_height) == (210, 297)
    assert millimetres(lying.page_width, lying.page_height) == (297, 210)


def test_headings_lists_and_voices_have_real_styles() -> None:
    document = rendered(
        Heading("a"),
        Heading("b", 2),
        Heading("c", 3),
        ItemList((text("d"),)),
        ItemList((text("e"),), numbered=True),
        Paragraph(text("f"), Voice.LEAD),
        Paragraph(text("g"), Voice.SMALL),
    )
    names = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert names == ["Title", "Heading 1", "Heading 2", "List Bullet", "List Number", "Lead", "Small Print"]


def test_every_style_that_is_used_exists() -> None:
    document = rendered(*EVERYTHING, *(Paragraph(text("x"), voice) for voice in Voice))
    known = {style.style_id for style in document.styles}
    used = {
        element.get(qn("w:val"))
        for tag in ("w:pStyle", "w:rStyle", "w:tblStyle")
        for element in document.element.iter(qn(tag))
    }
    assert used <= known


def test_each_numbered_list_begins_at_one() -> None:
    document = rendered(
        ItemList((text("a"), text("b")), numbered=True), Paragraph(text("x")), ItemList((text("c"),), numbered=True)
    )
    numbers = [one.get(qn("w:val")) for one in document.element.iter(qn("w:numId"))]
    assert numbers[0] == numbers[1] != numbers[2]
    starts = document.part.numbering_part.element.iter(qn("w:startOverride"))
    assert [one.get(qn("w:val")) for one in starts] == ["1", "1"]


def test_a_link_leads_to_its_address() -> None:
    document = rendered(Paragraph((Span("strona", link="https://example.org/?a=1&b=2"),)))
    (link,) = document.paragraphs[0].hyperlinks
    assert (link.text, link.address) == ("strona", "https://example.org/?a=1&b=2")


def test_strong_words_and_words_in_another_language_are_marked() -> None:
    first, second, third = (
        rendered(Paragraph((Span("a", strong=True), Span("b", emphasis=True), Span("c", language="en"))))
        .paragraphs[0]
        .runs
    )
    assert (first.bold, second.italic) == (True, True)
    assert third.element.find(".//" + qn("w:lang")).get(qn("w:val")) == "en"


@pytest.mark.parametrize(
    "words", ["<b>x</b> & y", "{{ 7*7 }}", '=HYPERLINK("x")', "汉字 🙂 שלום", "Zażółć gęślą jaźń", "x" * 300, "  a  b "]
)
def test_a_text_is_literal_everywhere(words: str) -> None:
    document = rendered(
        Heading(words),
        Paragraph(text(words)),
        AddressBlock((words,)),
        KeyValues(((words, words),)),
        people(groups=(RowGroup((("1.", words, words),), words),)),
    )
    assert texts(document).count(words) == 8


def test_line_breaks_and_tabs_stay() -> None:
    assert rendered(Paragraph(text("a\nb\tc\r\nd"))).paragraphs[0].text == "a\nb\tc\nd"


def test_what_no_file_may_hold_is_replaced_and_nothing_fails() -> None:
    assert texts(rendered(Paragraph(text("a\x00b\x0b\ud800c")))) == ["a\ufffdb\ufffd\ufffdc"]


def test_the_header_row_repeats_and_no_row_is_split() -> None:
    document = rendered(people())
    head, *rest = document.tables[0].rows
    assert head._tr.find(".//" + qn("w:tblHeader")) is not None
    assert all(row._tr.find(".//" + qn("w:tblHeader")) is None for row in rest)
    assert all(row._tr.find(".//" + qn("w:cantSplit")) is not None for row in document.tables[0].rows)


def test_a_table_without_titles_has_no_header_row() -> None:
    document = rendered(Table((Column(""), Column("")), (RowGroup((("a", "b"),)),)))
    assert table_rows(document) == [["a", "b"]]


def test_columns_share_the_page() -> None:
    widths = [int(one.get(qn("w:w"))) for one in rendered(people()).element.iter(qn("w:gridCol"))]
    assert widths[0] == round(12 * 1440 / 25.4)
    assert abs(sum(widths) - 160 * 1440 / 25.4) < 3
    assert abs(widths[1] - 2 * widths[2]) <= 2


def test_the_title_of_a_group_spans_its_row() -> None:
    document = rendered(people(groups=(RowGroup((("1.", "Ewa", "Psary"),), "Na miejscu"),)))
    assert table_rows(document)[1] == ["Na miejscu"] * 3


def test_a_row_is_as_high_as_asked() -> None:
    heights = rendered(people(row_height=9.0)).element.iter(qn("w:trHeight"))
    assert {(one.get(qn("w:val")), one.get(qn("w:hRule"))) for one in heights} == {("510", "atLeast")}


def test_blank_rows_go_on_with_the_numbers() -> None:
    document = rendered(people(blank_page=True, next_number=3, row_height=10.0, ruling=Ruling.GRID))
    rows = table_rows(document)
    assert rows[3] == ["3.", "", ""]
    assert rows[-1][0] == f"{len(rows) - 1}."
    assert len(rows) > 20


def test_filling_a_page_adds_fewer_rows_than_a_page_has() -> None:
    filled, whole = (
        len(table_rows(rendered(people(row_height=10.0, next_number=3, **{how: True}))))
        for how in ("fill_page", "blank_page")
    )
    assert 3 < filled < whole


def test_a_total_stands_out() -> None:
    groups = (RowGroup((("", "Ewa", "1"),)), RowGroup((("", "Razem", "1"),)))
    cell = rendered(people(groups=groups, total_row=True)).tables[0].rows[-1].cells[1]
    assert cell.paragraphs[0].style is not None
    assert cell.paragraphs[0].style.name == "Table Head"


def test_pictures_have_their_alternative_text() -> None:
    document = rendered(picture("Sala <pełna>"), PictureRow((picture("Herb"),)))
    pictures = list(document.element.iter(qn("wp:docPr")))
    assert [one.get("descr") for one in pictures] == ["Sala <pełna>", "Herb"]
    assert [one.get("id") for one in pictures] == ["1", "2"]


def test_a_chart_is_a_picture_that_says_in_words_what_its_bars_show() -> None:
    document = rendered(EVERYTHING[7])
    (picture,) = document.element.iter(qn("wp:docPr"))
    assert picture.get("descr") == "Miasta 1 z 2, wsie 0 z 3."
    assert document.paragraphs[0].text == "Gminy"
    (image,) = document.part.package.image_parts
    assert image.image.px_width > 1000
    assert 40 < image.image.px_height < 400


def test_each_part_is_a_section_that_counts_its_own_pages() -> None:
    label = "Strona {page} z {pages}"
    document = opened(paper(part(Paragraph(text("a")), page_label=label), part(people(), page_label=label)))
    assert len(document.sections) == 2
    assert [one.get(qn("w:start")) for one in document.element.iter(qn("w:pgNumType"))] == ["1", "1"]
    fields = [
        [field.get(qn("w:instr")) for field in section.footer.part.element.iter(qn("w:fldSimple"))]
        for section in document.sections
    ]
    assert fields == [["PAGE", "PAGEREF end1"], ["PAGE", "PAGEREF end2"]]
    marks = [one.get(qn("w:name")) for one in document.element.iter(qn("w:bookmarkStart"))]
    assert marks == ["end1", "end2"]


def test_parts_leave_no_empty_paragraph_between_them() -> None:
    document = opened(paper(part(Paragraph(text("a"))), part(Paragraph(text("b"))), part()))
    assert [paragraph.text for paragraph in document.paragraphs[:2]] == ["a", "b"]
    assert len(document.sections) == 3


def test_a_footer_has_its_lines_above_the_page_number() -> None:
    document = opened(paper(part(Heading("a"), footer=("Sfinansowano.",), page_label="Strona {page} z {pages}")))
    assert document.sections[0].footer.paragraphs[0].text == "Sfinansowano."
    whole = "".join(run.text or "" for run in document.sections[0].footer.part.element.iter(qn("w:t")))
    assert whole == "Sfinansowano.Strona 1 z 1"


def test_a_letter_that_may_have_one_page_has_no_number_on_the_first() -> None:
    document = opened(paper(part(Heading("a"), footer=("RODO",), page_label="{page}/{pages}", number_single=False)))
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert [one.text for one in section.first_page_footer.paragraphs if one.text] == ["RODO"]


def test_letters_with_the_same_footer_share_it() -> None:
    same = [part(Paragraph(text(str(number))), footer=("RODO",)) for number in range(3)]
    document = opened(paper(*same, part(Paragraph(text("koniec")))))
    names = [section.footer.part.partname for section in document.sections]
    assert names[0] == names[1] == names[2] != names[3]
    assert [section.footer.paragraphs[0].text for section in document.sections] == ["RODO", "RODO", "RODO", ""]


def test_a_new_page_begins_at_the_next_block() -> None:
    document = rendered(Paragraph(text("a")), NewPage(), Paragraph(text("b")), Paragraph(text("c")))
    broken = [paragraph.paragraph_format.page_break_before for paragraph in document.paragraphs]
    assert broken == [None, True, None]


def test_blocks_that_belong_together_are_kept_on_a_page() -> None:
    document = rendered(Together((Paragraph(text("a")), Paragraph(text("b")), Paragraph(text("c")))))
    assert [one.paragraph_format.keep_with_next for one in document.paragraphs] == [True, True, None]


def test_a_signature_is_not_parted_and_lets_go_of_what_follows() -> None:
    document = rendered(Signature("Z poważaniem", ("Anna", "dyrektor")), Paragraph(text("x")))
    closing, name, position, _ = document.paragraphs
    assert closing.style is not None
    assert closing.style.paragraph_format.keep_with_next
    assert name.paragraph_format.keep_with_next is None
    assert position.paragraph_format.keep_with_next is False


def test_a_place_to_sign_has_a_line_even_without_a_name() -> None:
    document = rendered(
        SignatureRow((Signature("Sporządził(a):", ("Ewa",), rule=True), Signature("Zatwierdził(a):", (), rule=True)))
    )
    assert xml(document).count('w:val="SignatureRule"') == 2


def test_signatures_side_by_side_are_read_line_by_line() -> None:
    document = rendered(
        SignatureRow((Signature("Sporządziła:", ("Ewa", "inspektor")), Signature("Zatwierdził:", ("Jan",))))
    )
    assert texts(document) == ["Sporządziła:", "Zatwierdził:", "Ewa", "Jan", "inspektor"]


def test_nothing_of_the_template_is_left() -> None:
    with ZipFile(BytesIO(render(paper(part(*EVERYTHING))).data)) as archive:
        names = set(archive.namelist())
    assert not names & {"docProps/thumbnail.jpeg", "docProps/app.xml", "word/theme/theme1.xml", "word/fontTable.xml"}

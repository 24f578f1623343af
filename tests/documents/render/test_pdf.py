"""What every PDF has: real text in embedded fonts, its frame, its data about itself, and always the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest

from dpdesk.documents.blocks import (
    AddressBlock,
    ItemList,
    Letterhead,
    Paper,
    Paragraph,
    Part,
    Picture,
    Span,
    Voice,
    text,
)
from dpdesk.documents.pages import page_count, page_texts
from dpdesk.documents.render.pdf import render
from tests.documents.render.printing import (
    A4,
    DAY,
    MARGIN,
    SENTENCE,
    body,
    heading,
    lines_of_text,
    pages,
    paper,
    part,
    picture,
    printed,
    where,
)

POLISH = "Zażółć gęślą jaźń ŁÓDŹ Świętochłowice"
BOTH = (False, True)
SAMPLE = "from tests.documents.render.test_pdf import sample; import sys; sys.stdout.buffer.write(sample())"


def sample() -> bytes:
    """Print a paper that has something of everything that could differ from one process to the next."""
    mixed = (Span("Pogrubione ", strong=True), Span("i zwykłe", link="https://example.org"), Span(" Київ ő Đ ◌"))
    one = part(heading(POLISH), Paragraph(mixed), Picture(picture(30, 20), "szary", 20), page_label="{page}/{pages}")
    return render(paper(one, part(*lines_of_text(60), footer=("Stopka",), page_label="{page}/{pages}"))).data


def fonts(data: bytes) -> list[tuple[str, bool]]:
    """Give the name of each font, and whether it is embedded."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        found = [thing for thing in found if thing.get("/Type") == "/Font"]
        return [(str(font.BaseFont), "/FontFile2" in font.get("/FontDescriptor", {})) for font in found]


def test_polish_text_can_be_read_back() -> None:
    (page,) = pages(body(POLISH), Paragraph(text(POLISH, strong=True)))
    assert page.count(POLISH) == 2


def test_words_of_one_paragraph_stay_apart_when_read_back() -> None:
    (page,) = pages(body(SENTENCE * 3))
    assert page.replace("\n", "") == (SENTENCE * 3).strip()


def test_a_no_break_space_is_found_as_a_space_and_never_ends_a_line() -> None:
    (page,) = pages(body("o\u00a0" * 200))
    assert "o o o" in page
    assert all(line.strip().startswith("o") for line in page.split("\n"))


@pytest.mark.parametrize("words", ["Đorđe Ő ő", "Київ", "Ελλάδα", "ŻÓŁĆ Київ Zażółć", "Łódź (x) \\ [y]"])
def test_characters_outside_the_polish_set_are_printed_in_every_face(words: str) -> None:
    faces = tuple(Span(words + " ", strong=strong, emphasis=slanted) for strong in BOTH for slanted in BOTH)
    (page,) = pages(Paragraph(faces))
    assert page.count(words) == 4


def test_more_foreign_characters_than_one_font_holds_are_printed() -> None:
    words = "".join(
        map(chr, (*range(0x391, 0x3A2), *range(0x3A3, 0x3CA), *range(0x400, 0x460), *range(0x1EA0, 0x1EF9)))
    )
    (page,) = pages(body(words))
    assert page.replace("\n", "") == words


def test_decomposed_letters_are_printed_composed() -> None:
    (page,) = pages(body("Z\u0307o\u0301łc\u0301"))
    assert page == "Żółć"


def test_only_embedded_fonts_are_used() -> None:
    found = fonts(sample())
    assert len(found) >= 3
    assert all("+SourceSansPro-" in name and is_embedded for name, is_embedded in found)


def test_the_file_is_sound() -> None:
    with pikepdf.open(BytesIO(sample())) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_a_paper_gives_the_same_bytes_in_every_process() -> None:
    made = [
        subprocess.run(
            [sys.executable, "-c", SAMPLE], env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1] == sample()


def test_a_paper_tells_about_itself_and_bears_its_own_day() -> None:
    with pikepdf.open(BytesIO(printed(body("x")))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Tytuł pracy"
        assert str(pdf.docinfo["/Author"]) == "Metropolia Przykładowa"
        assert str(pdf.docinfo["/Subject"]) == "Cykl spotkań"
        assert str(pdf.docinfo["/CreationDate"]) == str(pdf.docinfo["/ModDate"]) == "D:20210923000000Z"
        assert str(pdf.Root.Lang) == "pl"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_papers_of_different_content_have_different_identities() -> None:
    with pikepdf.open(BytesIO(printed(body("x")))) as one, pikepdf.open(BytesIO(printed(body("y")))) as other:
        assert bytes(one.trailer.ID[0]) != bytes(other.trailer.ID[0])


def test_each_part_has_a_bookmark_to_its_first_page() -> None:
    data = render(paper(Part("Będzin", (*lines_of_text(60),)), Part("Żory", (body("x"),)))).data
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Będzin", "Żory"]
        targets = [
            entry.destination[0].objgen for entry in outline.root if isinstance(entry.destination, pikepdf.Array)
        ]
        assert targets == [pdf.pages[0].obj.objgen, pdf.pages[2].obj.objgen]


def test_pages_are_counted() -> None:
    rendered = render(paper(part(*lines_of_text(60)), part(body("x"))))
    assert rendered.pages == page_count(rendered.data) == 3


def test_each_part_counts_its_own_pages() -> None:
    label = "Strona {page} z {pages}"
    data = render(paper(part(*lines_of_text(60), page_label=label), part(*lines_of_text(90), page_label=label))).data
    assert [page.split("\n")[-1] for page in page_texts(data)] == [
        "Strona 1 z 2",
        "Strona 2 z 2",
        "Strona 1 z 3",
        "Strona 2 z 3",
        "Strona 3 z 3",
    ]


def test_a_single_page_has_a_number_only_where_it_is_wanted() -> None:
    label = "Strona {page} z {pages}"
    without, with_number = (
        page_texts(render(paper(part(body("x"), page_label=label, number_single=wanted))).data)[0]
        for wanted in (False, True)
    )
    assert "Strona" not in without
    assert "Strona 1 z 1" in with_number


def test_the_page_label_stands_at_the_right_and_the_footer_above_it() -> None:
    made = part(body("x"), footer=("Administrator danych",), page_label="Strona {page} z {pages}", number_single=True)
    data = render(paper(made)).data
    footer, label = where(data, "Administrator danych"), where(data, "Strona 1 z 1")
    assert footer.left == pytest.approx(MARGIN, abs=1)
    assert label.right == pytest.approx(A4[0] - MARGIN, abs=1)
    assert footer.foot < label.top < A4[1] - 30


def test_a_long_footer_takes_its_room_from_the_text() -> None:
    data = render(paper(part(*lines_of_text(200), footer=(SENTENCE,) * 12))).data
    last_line = page_texts(data)[0].split("\nGminy")[0].split("\n")[-1].strip()
    assert where(data, last_line).foot < where(data, SENTENCE[:40]).top


def test_text_starts_at_the_margins() -> None:
    box = where(printed(body("Herb")), "Herb")
    assert box.left == pytest.approx(MARGIN, abs=1.5)
    assert box.top == pytest.approx(MARGIN, abs=6)


def test_lines_of_body_text_are_a_line_apart() -> None:
    data = printed(body("Aaaa\nBbbb"))
    assert where(data, "Bbbb").foot - where(data, "Aaaa").foot == pytest.approx(14.3, abs=0.3)


def test_the_date_stands_at_the_right_and_the_addressee_in_the_right_half() -> None:
    data = printed(
        Paragraph(text("Katowice, 6 września 2021 r."), Voice.PLACE_AND_DATE), AddressBlock(("Wójt", "Psary"))
    )
    assert where(data, "Katowice, 6 września 2021 r.").right == pytest.approx(A4[0] - MARGIN, abs=1)
    assert where(data, "Wójt").left > A4[0] / 2
    assert where(data, "Wójt").left == pytest.approx(where(data, "Psary").left, abs=1.5)


def test_the_letterhead_has_its_words_beside_the_logo() -> None:
    data = printed(Letterhead("Metropolia", ("ul. Przykładowa 1",), Picture(picture(300, 100), "herb", 45)), body("x"))
    assert where(data, "Metropolia").left > MARGIN + 45 * 72 / 25.4
    assert where(data, "x").top > where(data, "ul. Przykładowa 1").foot + 14


def test_list_items_hang_from_their_marks() -> None:
    data = printed(ItemList(tuple(text(f"{name} " + SENTENCE * 2) for name in ("Alfa", "Beta")), numbered=True))
    assert where(data, "2.").left < where(data, "Beta").left - 8
    continued = page_texts(data)[0].split("\n")[1].strip()
    assert where(data, continued).left == pytest.approx(where(data, "Alfa").left, abs=1.5)


def test_a_link_leads_to_its_address() -> None:
    data = printed(Paragraph((Span("Piszcie na "), Span("adres", link="mailto:biuro@example.org"), Span("."))))
    with pikepdf.open(BytesIO(data)) as pdf:
        (link,) = pdf.pages[0].Annots
        assert str(link.A.URI) == "mailto:biuro@example.org"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/hostname", "example.org", "\nhttps://x"])
def test_only_web_and_mail_addresses_become_links(address: str) -> None:
    with pikepdf.open(BytesIO(printed(Paragraph((Span("tutaj", link=address),))))) as pdf:
        assert "/Annots" not in pdf.pages[0]


def test_parts_are_taken_one_by_one() -> None:
    rendered: list[int] = []

    def parts() -> Iterator[Part]:
        for number in range(3):
            rendered.append(number)
            yield part(body(f"List {number}"))

    assert render(Paper("pl", "Listy", "", "", DAY, parts())).pages == 3
    assert rendered == [0, 1, 2]


def test_a_paper_of_no_parts_is_a_blank_page() -> None:
    assert page_texts(render(paper()).data) == [""]


def test_a_block_of_many_letters_is_set_once_and_printed_in_each() -> None:
    shared = body(SENTENCE * 5)
    texts = page_texts(render(paper(*(part(body(f"List {number}"), shared) for number in range(5)))).data)
    assert [page.split("\n")[0].strip() for page in texts] == [f"List {number}" for number in range(5)]
    assert len({page.split("\n", 1)[1] for page in texts}) == 1


def test_what_one_paper_remembers_is_not_in_the_next() -> None:
    blocks = [body(f"Tajne {number}") for number in range(50)]
    for number, block in enumerate(blocks):
        (page,) = page_texts(render(paper(part(block))).data)
        assert page == f"Tajne {number}"

"""Where pages end: nothing lonely, nothing parted that belongs together, and as few pages as a secretary would use."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from dpdesk.documents.blocks import Heading, ItemList, NewPage, Picture, PictureRow, Signature, Together, text
from dpdesk.documents.pages import page_texts
from dpdesk.errors import BadInput
from tests.documents.render.printing import (
    A4,
    MARGIN,
    SENTENCE,
    body,
    heading,
    lines_of_text,
    pages,
    picture,
    pictures_on,
    printed,
    where,
)

FULL_PAGE = 31
"""paragraphs of one line that fill a page but for a line or two"""
SIGNATURE = Signature("Z wyrazami szacunku", ("Anna Przykładowa", "dyrektor"))


def lines(page: str) -> list[str]:
    return [line.strip() for line in page.split("\n")]


@pytest.mark.parametrize("before", range(FULL_PAGE - 6, FULL_PAGE + 3))
def test_a_paragraph_leaves_no_single_line_on_either_page(before: int) -> None:
    first, *others = pages(*lines_of_text(before), body(SENTENCE * 8), *lines_of_text(9, "dalej"))
    assert len(others) == 1
    here = [line for line in lines(first) if not line.startswith("wiersz")]
    there = [line for line in lines(others[0]) if not line.startswith("dalej")]
    assert len(here) != 1
    assert len(there) != 1


@pytest.mark.parametrize("before", range(FULL_PAGE - 6, FULL_PAGE + 3))
def test_a_heading_stands_with_what_it_is_the_heading_of(before: int) -> None:
    texts = pages(*lines_of_text(before), heading("Wnioski"), body(SENTENCE * 8))
    (page,) = (page for page in texts if "Wnioski" in page)
    assert lines(page)[-1] != "Wnioski"


@pytest.mark.parametrize("before", range(FULL_PAGE - 9, FULL_PAGE + 3))
def test_a_signature_stands_with_two_lines_of_what_is_signed(before: int) -> None:
    texts = pages(*lines_of_text(before), SIGNATURE)
    above = lines(texts[-1])[: lines(texts[-1]).index("Z wyrazami szacunku")]
    assert len(above) >= 2
    assert lines(texts[-1])[-2:] == ["Anna Przykładowa", "dyrektor"]


def test_a_letter_with_a_few_lines_too_many_is_drawn_in_to_one_page() -> None:
    assert len(pages(*lines_of_text(FULL_PAGE + 3))) == 1
    assert len(pages(*lines_of_text(FULL_PAGE + 12))) == 2


def test_a_letter_is_drawn_in_even_if_an_enclosure_follows() -> None:
    texts = pages(*lines_of_text(FULL_PAGE + 3), NewPage(), body("Załącznik"))
    assert [lines(page)[-1] for page in texts] == [f"wiersz {FULL_PAGE + 3}", "Załącznik"]


@pytest.mark.parametrize("extra", range(1, 12))
def test_the_last_page_holds_more_than_a_line_or_two(extra: int) -> None:
    texts = pages(*lines_of_text(2 * FULL_PAGE + extra))
    assert len(texts) == 2 or len(lines(texts[-1])) >= 3


def test_a_new_page_begins_where_it_is_asked_for() -> None:
    assert [lines(page) for page in pages(body("raz"), NewPage(), body("dwa"))] == [["raz"], ["dwa"]]


def test_new_pages_without_text_between_them_leave_no_blank_page() -> None:
    assert len(pages(NewPage(), body("raz"), NewPage(), NewPage(), body("dwa"))) == 2


@pytest.mark.parametrize("before", range(FULL_PAGE - 9, FULL_PAGE))
def test_what_belongs_together_stands_on_one_page(before: int) -> None:
    texts = pages(*lines_of_text(before), Together(tuple(lines_of_text(8, "razem"))), *lines_of_text(20, "dalej"))
    assert sum("razem" in page for page in texts) == 1


def test_what_belongs_together_but_fits_no_page_flows_on() -> None:
    texts = pages(body("przed"), Together(tuple(lines_of_text(50, "razem"))))
    assert lines(texts[0])[:2] == ["przed", "razem 1"]
    assert len(texts) == 2


def test_a_numbered_list_goes_on_overleaf() -> None:
    texts = pages(ItemList(tuple(text(f"punkt {number}") for number in range(1, 61)), numbered=True))
    assert len(texts) == 2
    assert lines(texts[-1])[-1] == "60. punkt 60"


def test_a_heading_of_the_first_level_can_be_centred() -> None:
    box = where(printed(Heading("LISTA OBECNOŚCI", centred=True)), "LISTA OBECNOŚCI")
    assert box.left - MARGIN == pytest.approx(A4[0] - MARGIN - box.right, abs=2)


def test_a_picture_too_large_for_the_page_is_made_to_fit_with_its_caption() -> None:
    data = printed(Picture(picture(100, 400), "słup", 500.0, "Fot. 1. Słup"))
    (box,) = pictures_on(data)
    assert box.left >= MARGIN - 1
    assert box.right <= A4[0] - MARGIN + 1
    assert box.foot < where(data, "Fot. 1. Słup").top
    assert (box.foot - box.top) / (box.right - box.left) == pytest.approx(4, rel=0.01)
    assert len(page_texts(data)) == 1


def test_logos_stand_at_one_height_between_the_margins() -> None:
    row = PictureRow((Picture(picture(500, 100), "a"), Picture(picture(100, 100), "b"), Picture(picture(90, 120), "c")))
    boxes = pictures_on(printed(row))
    assert len({(round(box.top), round(box.foot)) for box in boxes}) == 1
    assert boxes[0].left == pytest.approx(MARGIN, abs=1)
    assert boxes[-1].right == pytest.approx(A4[0] - MARGIN, abs=1)


def test_many_logos_are_made_smaller_rather_than_parted() -> None:
    boxes = pictures_on(printed(PictureRow(tuple(Picture(picture(400, 100), "x") for _ in range(6)), "Sfinansowano")))
    assert boxes[-1].right <= A4[0] - MARGIN + 1
    assert all(before.right < after.left for before, after in pairwise(boxes))


def test_one_picture_shown_often_is_in_the_file_once() -> None:
    with pikepdf.open(BytesIO(printed(*(Picture(picture(200, 200), "x", 20) for _ in range(20))))) as pdf:
        streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        assert sum(stream.get("/Subtype") == "/Image" for stream in streams) == 1


@pytest.mark.parametrize("data", [b"", b"GIF89a...", b"%!PS-Adobe-3.0 EPSF-3.0", picture(30, 30)[:40]])
def test_bytes_that_are_no_picture_are_refused_by_name(data: bytes) -> None:
    with pytest.raises(BadInput, match="herb gminy"):
        printed(Picture(data, "herb gminy"))

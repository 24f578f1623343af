"""The office's own letter paper: whatever is taken becomes one picture of an A4 page, or is refused in words."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from PIL import Image

from dpdesk.documents.letter_paper import drawn_page, ink
from dpdesk.errors import BadInput
from tests.documents.letter_papers import A4, pdf_page, picture

NAME = "papier.pdf"
SIZE = (2480, 3508)


def drawn(data: bytes) -> Image.Image:
    return Image.open(BytesIO(drawn_page(data, NAME)))


def test_the_first_page_of_a_pdf_becomes_a_picture_of_a_sheet() -> None:
    page = drawn(pdf_page())
    assert page.size == SIZE
    assert page.format == "PNG"
    assert page.getpixel((1240, 100)) == (0, 0, 153)
    assert page.getpixel((1240, 1700)) == (255, 255, 255)


def test_the_same_file_gives_the_same_picture() -> None:
    assert drawn_page(pdf_page(), NAME) == drawn_page(pdf_page(), NAME)


def test_a_pdf_may_begin_with_something_else() -> None:
    assert drawn(b"junk\n" + pdf_page()).size == SIZE


def test_a_page_without_colours_is_kept_without_them() -> None:
    assert drawn(picture((210, 297), mode="L")).mode == "L"


@pytest.mark.parametrize("size", [(612.0, 792.0), (612.0, 1008.0), (10_000.0, 14_140.0), (5.95, 8.42)])
def test_pages_of_other_sizes_are_fitted(size: tuple[float, float]) -> None:
    assert drawn(pdf_page(size)).size == SIZE


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "CMYK"])
def test_a_strip_lies_across_the_top(mode: str) -> None:
    data = picture((2000, 300), form="JPEG" if mode == "CMYK" else "PNG", mode=mode, band=1)
    assert drawn(data).size == SIZE
    (stretch,) = ink(drawn_page(data, NAME)).stretches
    assert stretch == pytest.approx((0, 31.5), abs=0.2)


def test_a_photograph_is_kept_as_one() -> None:
    noise = Image.frombytes("RGB", (1240, 1754), random.Random(1).randbytes(1240 * 1754 * 3))
    file = BytesIO()
    noise.save(file, "PNG")
    assert drawn(file.getvalue()).format == "JPEG"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf_page((A4[1], A4[0])), "shape of an upright page"),
        (picture((500, 500)), "shape of an upright page"),
        (pdf_page(password="tajne"), "protected by a password"),
        (pdf_page()[:300], "damaged"),
        (b"%PDF-1.7\n", "damaged"),
        (picture((210, 297))[:60], "damaged"),
        (b"", "neither a PDF nor"),
        (b"<html>", "neither a PDF nor"),
        (picture((8000, 8000), mode="L"), "far too many pixels"),
        (picture((210, 297), mode="RGBA", band=0), "nothing on the first page"),
    ],
)
def test_what_is_no_letter_paper_is_refused_in_words(data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said) as refused:
        drawn_page(data, NAME)
    assert NAME in str(refused.value)


def test_only_the_first_of_ten_thousand_pages_is_drawn() -> None:
    assert drawn(pdf_page(pages=10_000)).size == SIZE


def test_the_ink_says_what_text_keeps_clear_of() -> None:
    found = ink(drawn_page(pdf_page(), NAME))
    assert found.edges == (37, 16)
    assert found.under_text(*found.edges) is None
    assert found.under_text(20, 20) == pytest.approx((20, 30), abs=0.5)


def test_ink_in_the_middle_is_told_and_not_kept_clear_of() -> None:
    found = ink(drawn_page(pdf_page(middle=True), NAME))
    assert found.edges == (37, 16)
    hidden = found.under_text(*found.edges)
    assert hidden == pytest.approx((143.5, 148.5), abs=1)


def test_ink_beside_the_text_and_pale_ink_do_not_count() -> None:
    page = Image.new("RGB", (210, 297), "white")
    page.paste((0, 0, 0), (0, 0, 20, 297))
    page.paste((225, 225, 225), (30, 100, 180, 200))
    file = BytesIO()
    page.save(file, "PNG")
    found = ink(drawn_page(file.getvalue(), NAME))
    assert found.stretches == ()
    assert found.edges == (15, 15)

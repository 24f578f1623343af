"""Finished PDF files as pictures and text."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from PIL import Image

from dpdesk.documents.blocks import NewPage
from dpdesk.documents.pages import page_count, page_pictures, page_texts
from tests.documents.render.printing import body, printed

TWO_PAGES = printed(body("raz\ndwa"), NewPage(), body("trzy"))


def test_pages_are_counted() -> None:
    assert page_count(TWO_PAGES) == 2


def test_the_text_of_each_page_is_given_line_by_line() -> None:
    assert page_texts(TWO_PAGES) == ["raz \ndwa", "trzy"]


def test_each_page_becomes_a_picture_of_its_size() -> None:
    pictures = [Image.open(BytesIO(data)) for data in page_pictures(TWO_PAGES, scale=0.5)]
    assert [picture.size for picture in pictures] == [(298, 421), (298, 421)]
    assert all(min(picture.convert("L").tobytes()) < 128 for picture in pictures)


def test_some_pages_can_be_drawn_without_the_others() -> None:
    assert page_pictures(TWO_PAGES, pages=[1]) == page_pictures(TWO_PAGES)[1:]


def test_two_threads_can_ask_at_once() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert set(map(tuple, pool.map(page_texts, [TWO_PAGES] * 12))) == {("raz \ndwa", "trzy")}

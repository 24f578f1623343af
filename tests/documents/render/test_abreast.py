"""Photos side by side, and pictures that are lighter on a web page, in every format."""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image

from dpdesk.documents.accessibility import require_accessible
from dpdesk.documents.blocks import Abreast, Picture
from dpdesk.documents.render import docx as docx_rendering
from dpdesk.documents.render import html
from dpdesk.documents.render.html_pictures import as_shown
from dpdesk.errors import BadInput
from tests.documents.photos import encoded, gradient, photo
from tests.documents.render.hearing import aloud, failures
from tests.documents.render.printing import lines_of_text, paper, part, pictures_on, printed, where

UPRIGHT = Abreast(
    (
        Picture(photo(800, 1200), "Sala <pełna>", 72.0, "Pierwsze zdjęcie"),
        Picture(photo(900, 1200), "Ogród", 81.0, "Drugie zdjęcie, którego podpis ma więcej niż jeden wiersz " * 3),
    )
)


def test_they_stand_side_by_side_at_one_height_with_their_captions_below() -> None:
    data = printed(UPRIGHT)
    left, right = pictures_on(data)
    assert left.right < right.left
    assert left.top == pytest.approx(right.top, abs=0.1)
    assert left.foot == pytest.approx(right.foot, abs=3)
    for picture, words in ((left, "Pierwsze zdjęcie"), (right, "Drugie zdjęcie")):
        below = where(data, words)
        assert below.left == pytest.approx(picture.left, abs=1)
        assert below.top > picture.foot
    assert failures(data) == []


def test_each_is_read_with_its_own_caption() -> None:
    told = [line.strip() for line in aloud(printed(UPRIGHT))]
    first, second = told.index("Figure: Sala <pełna>"), told.index("Figure: Ogród")
    assert told[first + 1] == "Caption: Pierwsze zdjęcie"
    assert told[second + 1].startswith("Caption: Drugie zdjęcie")


def test_they_are_never_parted_by_a_page_break() -> None:
    data = printed(*lines_of_text(28), UPRIGHT)
    assert len(pictures_on(data, 0)) == 0
    assert len(pictures_on(data, 1)) == 2


def test_too_wide_ones_and_a_caption_without_a_space_stay_on_the_page() -> None:
    wide = Abreast(tuple(Picture(photo(1200, 800), f"zdjęcie {number}", 160.0, "ą" * 300) for number in range(3)))
    data = printed(wide)
    assert len(pictures_on(data)) == 3
    assert all(70 < box.left < box.right < 526 for box in pictures_on(data))
    assert failures(data) == []


def test_none_is_nothing() -> None:
    assert pictures_on(printed(*lines_of_text(1), Abreast(()))) == []


def test_each_has_an_alternative_text() -> None:
    with pytest.raises(BadInput, match="no alternative text"):
        require_accessible(part(Abreast((Picture(photo(), " "),))))


def test_a_word_document_has_them_in_columns_that_nobody_sees() -> None:
    document = docx.Document(BytesIO(docx_rendering.render(paper(part(UPRIGHT))).data))
    (table,) = document.tables
    assert [cell.paragraphs[-1].text[:16] for cell in table.row_cells(0)] == ["Pierwsze zdjęcie", "Drugie zdjęcie, "]
    assert [one.get("descr") for one in document.element.iter(qn("wp:docPr"))] == ["Sala <pełna>", "Ogród"]


def test_a_web_page_has_a_figure_for_each() -> None:
    page = html.render(paper(part(UPRIGHT))).data.decode()
    assert page.count("<figure>") == 2
    assert '<div class="abreast">' in page
    assert 'alt="Sala &lt;pełna&gt;"' in page


def test_a_web_page_carries_pictures_no_larger_than_they_are_shown() -> None:
    large = encoded(Image.effect_noise((2000, 1500), 40).convert("RGB"), "JPEG", quality=90)
    page = html.render(paper(part(Picture(large, "Sala", 160.0)))).data.decode()
    data = b64decode(page.split("base64,")[1].split('"')[0])
    with Image.open(BytesIO(data)) as shown:
        assert shown.size == (1472, 1104)
    assert len(data) < len(large) / 2


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "1"])
def test_a_png_stays_a_png(mode: str) -> None:
    data = encoded(gradient(1000, 800).convert(mode), "PNG")
    assert as_shown(data, 100).startswith(b"\x89PNG")


def test_what_is_small_or_no_picture_stays_as_it_is() -> None:
    assert as_shown(photo(100, 80), 100) == photo(100, 80)
    assert as_shown(b"no picture", 10) == b"no picture"

"""A paper that lacks what it takes to be read without seeing it is refused."""

from __future__ import annotations

import pytest

from dpdesk.documents.accessibility import require_accessible, require_title
from dpdesk.documents.blocks import (
    Block,
    Column,
    Heading,
    Letterhead,
    Paper,
    Picture,
    PictureRow,
    RowGroup,
    Table,
    TileMap,
    Together,
)
from dpdesk.documents.render.pdf import render
from dpdesk.errors import BadInput
from tests.documents.render.printing import DAY, body, paper, part, picture

UNTOLD = Picture(picture(30, 20), " \u200b")
TOLD = Picture(picture(30, 20), "herb")


def refused(*blocks: Block) -> str:
    """Give the words in which blocks are refused."""
    with pytest.raises(BadInput) as caught:
        require_accessible(part(*blocks))
    return str(caught.value)


@pytest.mark.parametrize("title", ["", "  ", "\u200b", "\u00a0"])
def test_a_paper_without_a_title_is_refused(title: str) -> None:
    with pytest.raises(BadInput, match="no title"):
        require_title(Paper("pl", title, "", "", DAY, ()))


@pytest.mark.parametrize(
    "block",
    [
        TileMap("Gminy", (), (), ""),
        UNTOLD,
        PictureRow((TOLD, UNTOLD)),
        Letterhead("Gmina", (), UNTOLD),
        Together((Together((UNTOLD,)),)),
    ],
)
def test_a_picture_without_a_text_is_refused(block: Block) -> None:
    assert "no alternative text" in refused(block)


def test_a_skipped_level_is_refused_and_named() -> None:
    told = refused(Heading("Raz"), Heading("Dwa", 2), Together((Heading("Cztery", 4),)))
    assert "“Cztery” is of level 4" in told
    assert "of level 2" in told


def test_a_paper_that_begins_below_its_title_is_refused() -> None:
    assert "Begin with a title" in refused(body("x"), Heading("Dwa", 2))


def test_headings_may_go_back_to_any_level() -> None:
    require_accessible(part(*(Heading("x", level) for level in (1, 2, 3, 2, 3, 1, 1, 2))))


def test_a_heading_that_says_nothing_does_not_count() -> None:
    assert "Begin with a title" in refused(Heading(" "), Heading("Dwa", 2))


def test_each_part_begins_anew() -> None:
    for blocks in ((Heading("A"), Heading("B", 2)), (Heading("C"),)):
        require_accessible(part(*blocks))


def test_a_table_without_headers_is_refused_by_its_name() -> None:
    bare = Table((Column(""), Column(" ")), (RowGroup((("a", "b"),)),), caption="Obecni")
    assert "“Obecni” has no headers" in refused(bare)


def test_nothing_is_written_of_a_paper_that_is_refused() -> None:
    with pytest.raises(BadInput):
        render(paper(part(body("x")), part(UNTOLD)))

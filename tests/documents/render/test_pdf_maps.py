"""Maps of tiles: each at its place, told apart without colour, and one picture for whoever listens."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from dpdesk.documents.blocks import Heading, MapTile, TileLevel, TileMap
from dpdesk.documents.pages import page_texts
from tests.documents.render.hearing import aloud, failures
from tests.documents.render.printing import body, lines_of_text, pages, printed, where

NAMES = ("Świętochłowice", "Gliwice", "Siemianowice Śląskie", "Rudziniec")
KEY = tuple((level, f"poziom {level}") for level in TileLevel)
PLACES = ((0, 0), (2, 0), (1, 1), (9, 2))
MAP = TileMap(
    "Gminy",
    tuple(
        MapTile(name, str(number + 3), level, column, row)
        for number, (name, level, (column, row)) in enumerate(zip(NAMES, TileLevel, PLACES, strict=True))
    ),
    KEY,
    "Mapa: najwięcej osób przyjechało ze Świętochłowic.",
)


def test_a_map_is_a_picture_with_a_text_and_a_caption() -> None:
    data = printed(Heading("Mapa"), MAP, body("dalej"))
    assert failures(data) == []
    assert aloud(data)[3:] == [*("    Div", "      Caption: Gminy", f"      Figure: {MAP.alternative}", "    P: dalej")]


def test_tiles_stand_at_their_places() -> None:
    data = printed(MAP)
    boxes = {name: where(data, name.split()[0]) for name in NAMES}
    assert boxes["Świętochłowice"].left < boxes["Siemianowice Śląskie"].left < boxes["Gliwice"].left
    assert boxes["Rudziniec"].right < 595 - 70
    assert boxes["Gliwice"].foot < boxes["Siemianowice Śląskie"].top < boxes["Rudziniec"].top


def test_a_long_name_is_smaller_rather_than_divided() -> None:
    (page,) = pages(MAP)
    assert "Świętochłowice" in page
    assert where(printed(MAP), "Świętochłowice").right < where(printed(MAP), "Siemianowice").left + 60


def test_a_number_stands_in_each_tile_and_the_meaning_of_the_looks_below() -> None:
    (page,) = page_texts(printed(MAP))
    assert all(str(number) in page for number in (3, 4, 5, 6))
    assert all(meaning in page for _, meaning in KEY)


def test_each_level_has_a_look_that_needs_no_colour() -> None:
    looks = set()
    for level in TileLevel:
        tile = MapTile("Żory", "1", level, 0, 0)
        with pikepdf.open(BytesIO(printed(TileMap("", (tile,), (), "mapa")))) as pdf:
            looks.add(pdf.pages[0].obj.Contents.read_bytes())
    assert len(looks) == len(TileLevel)


def test_a_map_is_never_divided_by_a_page_break() -> None:
    data = printed(*lines_of_text(31), MAP)
    first, second = page_texts(data)
    assert "Gminy" not in first
    assert all(name.split()[0] in second for name in NAMES)


def test_a_map_without_tiles_is_its_title() -> None:
    assert failures(printed(TileMap("Gminy", (), (), "nic"))) == []

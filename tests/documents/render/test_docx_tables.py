"""Cells of Word tables, and what is told there in words instead of drawn."""

from __future__ import annotations

from dpdesk.documents.blocks import Column, MapTile, RowGroup, Table, TileLevel, TileMap
from tests.documents.render.test_docx import rendered, texts


def test_the_title_of_a_cell_is_strong_and_the_rest_is_not() -> None:
    rows = RowGroup((("9.00", "Wykład\nprowadzi: Anna"),))
    (cell,) = (
        rendered(Table((Column("Godz."), Column("Punkt")), (rows,), titled_cells=True)).tables[0].rows[1].cells[1:]
    )
    assert [(run.text, bool(run.bold)) for run in cell.paragraphs[0].runs] == [
        ("Wykład", True),
        ("\nprowadzi: Anna", False),
    ]


def test_a_map_is_told_in_words() -> None:
    tiles = (MapTile("Psary", "1", TileLevel.FULL, 0, 0), MapTile("Żory", "0", TileLevel.EMPTY, 1, 0))
    key = ((TileLevel.FULL, "obecna"), (TileLevel.EMPTY, "nieobecna"))
    document = rendered(TileMap("Gminy", tiles, key, "mapa"))
    assert texts(document) == ["Gminy", "obecna", "Psary (1)", "nieobecna", "Żory"]

"""Good practices go out with every field of their cards."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from dpdesk.domain.practices import Practice
from dpdesk.errors import Refused
from dpdesk.language.catalogues import words_for
from dpdesk.services.desks.keeping import opened
from dpdesk.services.exporting.practices import export_practices
from dpdesk.services.sitting import Sitting
from dpdesk.settings import Language

POLISH = words_for(Language.POLISH)


def table(path: Path) -> list[list[object]]:
    return [list(row) for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()]


def test_a_practice_has_a_column_for_each_field_and_for_what_it_is_joined_to(
    hostile: Path, sitting: Sitting, tmp_path: Path
) -> None:
    with opened(hostile, sitting) as desk:
        assert export_practices(desk, tmp_path / "a.xlsx", POLISH) == 2
        with desk.reading() as reader:
            practices = {practice.title: practice for practice in reader.all(Practice)}
    titles, *rows = table(tmp_path / "a.xlsx")
    assert len(titles) == len(fields(Practice)) - 2 + 3
    assert len(set(titles)) == len(titles)
    assert [title for title in titles if not title] == []
    for row in rows:
        practice = practices[str(row[0])]
        cells = dict(zip(titles, row, strict=True))
        assert cells["Rozwiązanie"] == practice.solution
        assert cells["Zgoda na publikację"] == ("tak" if practice.may_publish else "nie")
        assert cells["Tematy"]


def test_one_practice_can_go_out_alone(hostile: Path, sitting: Sitting, tmp_path: Path) -> None:
    with opened(hostile, sitting) as desk:
        with desk.reading() as reader:
            practice = reader.all(Practice)[1]
        export_practices(desk, tmp_path / "a.xlsx", POLISH, [practice.id])
    (_, row) = table(tmp_path / "a.xlsx")
    assert row[0] == practice.title
    assert date(9999, 12, 31) in row or "0001-01-01" in row


def test_practices_are_no_cards(hostile: Path, sitting: Sitting, tmp_path: Path) -> None:
    with opened(hostile, sitting) as desk, pytest.raises(Refused, match=r"\.xlsx, \.csv"):
        export_practices(desk, tmp_path / "a.vcf", POLISH)

"""Files as offices keep them: each row gets the right verdict and reason, whatever the format, and nothing twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from dpdesk.domain.people_lists import Skipped, Verdict
from dpdesk.errors import BadInput, NotFound
from dpdesk.services.desk import Desk
from dpdesk.services.people.importing.judging import judge
from dpdesk.services.people.importing.laying_out import open_list
from dpdesk.services.people.importing.records import Judgement
from dpdesk.services.people.importing.writing import Written, write
from tests.services.people.importing import office_files
from tests.services.people.importing.lists import people, why
from tests.services.people.importing.office_files import VERDICTS

FILES: dict[str, Callable[[Path], Path]] = {
    "list.xlsx": office_files.xlsx,
    "list.ods": office_files.ods,
    "utf8.csv": partial(office_files.delimited, encoding="utf-8", delimiter=","),
    "bom.csv": partial(office_files.delimited, encoding="utf-8-sig", delimiter=";"),
    "utf16.csv": partial(office_files.delimited, encoding="utf-16", delimiter="\t"),
    "cp1250.csv": partial(office_files.delimited, encoding="cp1250", delimiter=";"),
    "latin2.csv": partial(office_files.delimited, encoding="iso-8859-2", delimiter=";"),
}


@pytest.fixture(params=FILES)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """One file after the other."""
    return FILES[request.param](tmp_path / request.param)


def judged(desk: Desk, path: Path) -> Judgement:
    return judge(desk, open_list(desk, path).layout)


def test_each_row_has_its_verdict_and_its_reason(desk: Desk, path: Path) -> None:
    judgement = judged(desk, path)
    rows = {row.number: row for row in judgement.rows}
    assert [(row.number, row.verdict.value, row.listed.name) for row in judgement.rows] == VERDICTS
    assert why(rows[10]) == "The name is missing."
    assert why(rows[11]) == "“adam.bury.example.org” is not an e-mail address."
    assert why(rows[12]).startswith("Somebody of this name is known, but not at this institution: Jan Wzorcowy")
    assert why(rows[14]).startswith("This seems to be the person of row 5 once more")
    assert [str(one.label) for one in rows[8].changes] == ["position", "telephone"]
    assert [row.why for row in judgement.skipped] == [Skipped.SECTION, Skipped.TOTAL]
    assert rows[5].listed.phone == "327180742"
    assert rows[16].listed.organisation == "Gmina Wyry"


def test_what_is_sure_is_written_and_the_second_time_nothing_is_added(desk: Desk, path: Path) -> None:
    assert write(desk, judged(desk, path), path.name) == Written(entered=4, changed=1)
    before = people(desk)
    again = judged(desk, path)
    assert {row.number: row.verdict for row in again.rows if row.verdict is not Verdict.KNOWN} == {
        10: Verdict.WRONG,
        11: Verdict.WRONG,
        12: Verdict.DOUBTFUL,
    }
    assert write(desk, again, path.name) == Written(entered=0, changed=0)
    assert people(desk) == before


def test_the_sheet_of_notes_is_left_out_and_named(desk: Desk, tmp_path: Path) -> None:
    opened = open_list(desk, office_files.xlsx(tmp_path / "list.xlsx"))
    assert (opened.layout.sheet.name, opened.left_out, opened.name) == ("Uczestnicy", ("Notatki",), "list.xlsx")


def test_a_sheet_can_be_named(desk: Desk, tmp_path: Path) -> None:
    path = office_files.xlsx(tmp_path / "list.xlsx")
    assert open_list(desk, path, sheet="uczestnicy").layout.sheet.name == "Uczestnicy"
    with pytest.raises(NotFound, match="no sheet “Goście”"):
        open_list(desk, path, sheet="Goście")


def test_cards_of_an_address_book_are_judged_as_rows(desk: Desk, tmp_path: Path) -> None:
    judgement = judged(desk, office_files.vcard(tmp_path / "book.vcf"))
    assert [(row.verdict.value, row.listed.name) for row in judgement.rows] == [
        ("new", "Anna Nowak-Lis"),
        ("known", "Ewa Przykład"),
        ("doubtful", "Jan Wzorcowy"),
    ]
    assert judgement.rows[0].listed.academic_title == "dr"


def test_a_file_that_is_none_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        open_list(desk, tmp_path / "nothing.xlsx")
    damaged = tmp_path / "damaged.ods"
    damaged.write_bytes(office_files.ods(tmp_path / "whole.ods").read_bytes()[:300])
    with pytest.raises(BadInput):
        open_list(desk, damaged)

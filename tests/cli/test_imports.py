"""`import people`: what it prints, what it writes, and what it leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import Dpdesk
from tests.services.people.importing import office_files

LINES = """\
Lista osób;;;
Imię;Nazwisko;Urząd;E-mail
ANNA;NOWAK-LIS;UM Gliwice;anna@example.org
Jan;Kot;Gliwce;
Ola;Bura;Psary;to nie adres
;;Psary;a@example.org
Razem;4;;
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "osoby.csv"
    path.write_text(LINES, encoding="utf-8")
    return path


def test_each_row_is_told_with_its_verdict_and_its_reason(dpdesk: Dpdesk, path: Path) -> None:
    told = dpdesk.record("import", "people", path)
    assert told["written"] == 1
    assert [(row["row"], row["verdict"], row["person"]) for row in told["rows"]] == [
        (3, "new", "Anna Nowak-Lis"),
        (4, "doubtful", "Jan Kot"),
        (5, "wrong", "Ola Bura"),
        (6, "wrong", None),
    ]
    assert [row["reason"] for row in told["rows"]] == [
        "",
        "It is not clear which institution “Gliwce” is. It may be: Urząd Miejski w Gliwicach.",
        "“to nie adres” is not an e-mail address.",
        "The name is missing.",
    ]


def test_a_dry_run_tells_the_same_and_writes_nothing(dpdesk: Dpdesk, path: Path) -> None:
    before = dpdesk("history").out
    dry = dpdesk.record("import", "people", path, "--dry-run")
    assert dpdesk("history").out == before
    assert dry["written"] == 0
    assert dpdesk.record("import", "people", path)["rows"] == dry["rows"]


def test_a_person_is_shown_what_needs_attention_and_the_counts(dpdesk: Dpdesk, path: Path) -> None:
    outcome = dpdesk("import", "people", path)
    assert outcome.lines[0].split() == ["Row", "Verdict", "Person", "Reason"]
    assert [line.split()[:2] for line in outcome.lines[1:4]] == [["4", "doubtful"], ["5", "wrong"], ["6", "wrong"]]
    assert [line.split() for line in outcome.lines[5:]] == [
        ["new", "1"],
        ["known", "0"],
        ["changed", "0"],
        ["doubtful", "1"],
        ["wrong", "2"],
    ]
    assert outcome.err == "1 person was entered or changed.\n3 rows were left out.\n"


def test_the_second_time_nothing_is_added_and_one_undo_takes_all_back(dpdesk: Dpdesk, path: Path) -> None:
    dpdesk("import", "people", path)
    again = dpdesk.record("import", "people", path)
    assert (again["rows"][0]["verdict"], again["written"]) == ("known", 0)
    assert "Import people from “osoby.csv”" in dpdesk("undo").out
    assert dpdesk.record("import", "people", path)["rows"][0]["verdict"] == "new"


def test_a_column_can_be_said_to_mean_something_else_and_is_remembered(dpdesk: Dpdesk, path: Path) -> None:
    words = ("import", "people", path, "--column", "urząd=nothing", "--column", "E-mail=note")
    told = dpdesk.record(*words)
    assert [row["verdict"] for row in told["rows"]] == ["new", "new", "new", "wrong"]
    assert [row["verdict"] for row in dpdesk.record("import", "people", path)["rows"]] == ["known"] * 3 + ["wrong"]


def test_a_column_that_is_not_there_and_a_meaning_that_is_none_are_refused(dpdesk: Dpdesk, path: Path) -> None:
    outcome = dpdesk("import", "people", path, "--column", "Biuro=note", status=1)
    assert outcome.err == "The list has no column “Biuro”. Its columns are: Imię, Nazwisko, Urząd, E-mail.\n"
    for wrong in ("Urząd=office", "Urząd", "=note"):
        assert "--column" in dpdesk("import", "people", path, "--column", wrong, status=2).err


def test_a_workbook_has_its_sheets_named(dpdesk: Dpdesk, tmp_path: Path) -> None:
    path = office_files.xlsx(tmp_path / "lista.xlsx")
    outcome = dpdesk("import", "people", path, "--dry-run")
    assert "The sheet “Notatki” was left out. With --sheet it is taken instead." in outcome.err
    assert dpdesk("import", "people", path, "--sheet", "Notatki", status=1).err.startswith("No column of this list")
    assert "There is no sheet “X”" in dpdesk("import", "people", path, "--sheet", "X", status=1).err


def test_a_file_that_cannot_be_read_writes_nothing(dpdesk: Dpdesk, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.xlsx"
    damaged.write_bytes(office_files.xlsx(tmp_path / "whole.xlsx").read_bytes()[:2000])
    before = dpdesk("history").out
    for path in (tmp_path / "nothing.csv", damaged, tmp_path):
        assert dpdesk("import", "people", path, status=1).err
    assert dpdesk("history").out == before

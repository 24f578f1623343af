"""The commands that give the desk to other programs, and make a desk of what was given."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli.commands import Dpdesk

KINDS = [
    ("people", "xlsx", b"PK"),
    ("people", "csv", b"\xef\xbb\xbf"),
    ("people", "VCF", b"BEGIN:VCARD"),
    ("meetings", "xlsx", b"PK"),
    ("meetings", "csv", b"\xef\xbb\xbf"),
    ("meetings", "ics", b"BEGIN:VCALENDAR"),
    ("practices", "xlsx", b"PK"),
    ("practices", "csv", b"\xef\xbb\xbf"),
    ("everything", "json", b'{"format": "dpdesk-desk"'),
]


@pytest.mark.parametrize(("what", "ending", "beginning"), KINDS)
def test_the_ending_of_the_name_says_what_is_written(
    sample: Dpdesk, tmp_path: Path, what: str, ending: str, beginning: bytes
) -> None:
    file = tmp_path / f"plik.{ending}"
    outcome = sample("export", what, file)
    assert (outcome.out, outcome.err) == (f"{file}\n", "")
    assert file.read_bytes().startswith(beginning)


@pytest.mark.parametrize("what", ["people", "meetings", "practices", "everything"])
@pytest.mark.parametrize("name", ["plik.ods", "plik"])
def test_another_ending_is_refused_with_those_that_are_possible(
    sample: Dpdesk, tmp_path: Path, what: str, name: str
) -> None:
    outcome = sample("export", what, tmp_path / name, status=1)
    possible = [f".{ending.lower()}" for kind, ending, _ in KINDS if kind == what]
    assert f"It may be one of these: {', '.join(possible)}." in outcome.err
    assert not (tmp_path / name).exists()


def test_json_says_where_the_file_is_and_how_much_is_in_it(sample: Dpdesk, tmp_path: Path) -> None:
    file = tmp_path / "osoby.csv"
    told = sample.record("export", "people", file)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened, delimiter=";"))
    assert told == {"path": str(file), "count": len(rows) - 1}
    assert len(rows) > 60


def test_headings_are_in_the_language_of_the_program(sample: Dpdesk, tmp_path: Path) -> None:
    for language, heading in (("pl", "Tytuł naukowy"), ("en", "Academic title")):
        file = tmp_path / f"{language}.csv"
        sample.run("--desk", sample.desk, "--language", language, "export", "people", file)
        assert file.read_text(encoding="utf-8-sig").startswith(heading)


def test_a_desk_goes_out_and_comes_back(sample: Dpdesk, dpdesk: Dpdesk, tmp_path: Path) -> None:
    first, second, third = (tmp_path / f"{number}.json" for number in range(3))
    count = sample.record("export", "everything", first)["count"]
    new = tmp_path / "nowe.dpdesk"
    outcome = sample.run("--desk", new, "--language", "en", "import", "everything", first)
    assert (outcome.status, outcome.err) == (0, f"{count} entries were read in.\n")
    assert sample.run("--desk", new, "export", "everything", second).status == 0
    assert second.read_bytes() == first.read_bytes()
    laid_out = dpdesk.record("import", "everything", first)
    assert laid_out == {"desk": str(dpdesk.desk), "count": count}
    dpdesk("export", "everything", third)
    assert third.read_bytes() == first.read_bytes()
    assert json.loads(first.read_bytes())["version"] == 1


def test_a_desk_that_is_not_empty_is_left_as_it_is(sample: Dpdesk, tmp_path: Path) -> None:
    sample("export", "everything", tmp_path / "a.json")
    before = sample.listing("history")
    outcome = sample("import", "everything", tmp_path / "a.json", status=1)
    assert outcome.err.startswith("This desk is not empty.")
    assert sample.listing("history") == before


def test_what_is_no_exported_desk_makes_none(sample: Dpdesk, tmp_path: Path) -> None:
    file = tmp_path / "inne.json"
    file.write_text('{"format": "dpdesk-desk", "version": 1, "tables": {"people": [{"id": 1}]}}')
    outcome = sample.run("--desk", tmp_path / "nowe.dpdesk", "--language", "en", "import", "everything", file)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("Entry 1 of “people”, field “")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["desk.dpdesk", "inne.json"]


def test_a_word_more_or_less_is_a_wrong_command_line(sample: Dpdesk, tmp_path: Path) -> None:
    for words in (["export"], ["export", "spells", "a.csv"], ["export", "people"], ["import", "everything"]):
        assert sample(*words, status=2).err


@pytest.mark.parametrize("ending", ["xlsx", "csv", "vcf"])
def test_people_who_went_out_are_known_when_they_come_back(sample: Dpdesk, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"osoby.{ending}"
    count = sample.record("export", "people", file)["count"]
    told = sample.record("import", "people", file)
    assert told["written"] == 0
    assert [row["verdict"] for row in told["rows"]] == ["known"] * count

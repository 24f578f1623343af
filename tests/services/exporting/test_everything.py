"""The whole desk goes into a file and comes back the same, table by table, in a file and on a server."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from dpdesk.database.connection import open_desk
from dpdesk.domain.meetings import Topic
from dpdesk.domain.people import Person
from dpdesk.errors import Refused
from dpdesk.exchange.desk_json.schema import desk_schema
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desks.checking import check
from dpdesk.services.desks.keeping import make, opened
from dpdesk.services.exporting.everything import export_everything, make_of_exported, take_in
from dpdesk.services.exporting.meetings import export_meetings
from dpdesk.services.exporting.people import export_people
from dpdesk.services.exporting.practices import export_practices
from dpdesk.services.journal import history, undo
from dpdesk.services.sitting import Sitting
from dpdesk.settings import Language
from tests.database.conftest import nowhere as nowhere
from tests.database.conftest import server as server
from tests.services.exporting.whole_desk import NOW, dump, open_files
from tests.services.exporting.write_schema import SCHEMA


def exported(desk_path: Path, sitting: Sitting, target: Path) -> Path:
    with opened(desk_path, sitting) as desk:
        export_everything(desk, target)
    return target


def rows_of(location: str | Path) -> object:
    database = open_desk(location)
    try:
        return dump(database)
    finally:
        database.close()


def test_a_desk_with_records_of_every_kind_comes_back_the_same(
    hostile: Path, nowhere: str, sitting: Sitting, tmp_path: Path
) -> None:
    file = exported(hostile, sitting, tmp_path / "all.json")
    count = take_in(nowhere, file, sitting)
    assert rows_of(nowhere) == rows_of(hostile)
    assert count == sum(len(rows) for table, rows in dump_of(hostile).items() if table != "blobs")


def test_every_database_gives_the_same_lists(hostile: Path, nowhere: str, sitting: Sitting, tmp_path: Path) -> None:
    take_in(nowhere, exported(hostile, sitting, tmp_path / "all.json"), sitting)
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for folder, location in (("a", str(hostile)), ("b", nowhere)):
        with opened(location, sitting) as desk:
            export_people(desk, tmp_path / folder / "people.csv", words_for(Language.POLISH))
            export_people(desk, tmp_path / folder / "people.vcf", words_for(Language.POLISH))
            export_meetings(desk, tmp_path / folder / "meetings.csv", words_for(Language.POLISH))
            export_meetings(desk, tmp_path / folder / "meetings.ics", words_for(Language.POLISH))
            export_practices(desk, tmp_path / folder / "practices.csv", words_for(Language.POLISH))
            export_everything(desk, tmp_path / folder / "everything.json")
    for name in open_files(tmp_path / "a"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes(), name


def dump_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    database = open_desk(path)
    try:
        return dump(database)
    finally:
        database.close()


def test_the_sample_comes_back_the_same_and_in_order(sample: Path, sitting: Sitting, tmp_path: Path) -> None:
    file = exported(sample, sitting, tmp_path / "all.json")
    again = tmp_path / "again.dpdesk"
    make_of_exported(again, file, sitting)
    assert rows_of(again) == rows_of(sample)
    with opened(again, sitting) as desk:
        assert check(desk) == ()


def test_the_same_desk_gives_the_same_bytes(hostile: Path, sitting: Sitting, tmp_path: Path) -> None:
    first = exported(hostile, sitting, tmp_path / "first.json")
    make_of_exported(tmp_path / "again.dpdesk", first, sitting)
    later = replace(sitting, clock=lambda: NOW.replace(year=2030))
    second = exported(tmp_path / "again.dpdesk", later, tmp_path / "second.json")
    assert first.read_bytes() == second.read_bytes()


def test_the_file_is_as_its_schema_says(hostile: Path, sitting: Sitting, tmp_path: Path) -> None:
    file = exported(hostile, sitting, tmp_path / "all.json")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(file.read_text(encoding="utf-8")))


def test_the_shipped_schema_is_that_of_the_records() -> None:
    told = "the records have changed: python -m tests.services.exporting.write_schema"
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == desk_schema(), told


def test_a_file_that_another_program_has_set_anew_is_read_too(hostile: Path, sitting: Sitting, tmp_path: Path) -> None:
    document = json.loads(exported(hostile, sitting, tmp_path / "all.json").read_text(encoding="utf-8"))
    document["tables"] = dict(reversed(document["tables"].items()))
    set_anew = tmp_path / "anew.json"
    set_anew.write_text(json.dumps(document, indent=4, sort_keys=True), encoding="utf-8-sig")
    make_of_exported(tmp_path / "again.dpdesk", set_anew, sitting)
    assert rows_of(tmp_path / "again.dpdesk") == rows_of(hostile)


def test_what_a_file_leaves_out_is_as_a_record_begins(sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "small.json"
    entry = {"id": "a" * 32, "version": 3, "surname": "Wzorcowa"}
    file.write_text(json.dumps({"format": "dpdesk-desk", "version": 1, "tables": {"people": [entry]}}))
    make_of_exported(tmp_path / "new.dpdesk", file, sitting)
    with opened(tmp_path / "new.dpdesk", sitting) as desk, desk.reading() as reader:
        (person,) = reader.all(Person)
    assert (person.name, person.version, person.email) == ("Wzorcowa", 3, "")


def test_a_desk_as_it_is_laid_out_gives_place(sample: Path, sitting: Sitting, tmp_path: Path) -> None:
    file = exported(sample, sitting, tmp_path / "all.json")
    seeded = tmp_path / "seeded.dpdesk"
    make(seeded, sitting)
    take_in(seeded, file, sitting)
    assert rows_of(seeded) == rows_of(sample)


def test_a_desk_at_which_somebody_has_worked_is_left_as_it_is(sample: Path, sitting: Sitting, tmp_path: Path) -> None:
    file = exported(sample, sitting, tmp_path / "all.json")
    make(tmp_path / "own.dpdesk", sitting)
    with opened(tmp_path / "own.dpdesk", sitting) as desk, desk.work(Message("Work")) as work:
        work.save(replace(work.all(Topic)[0], name="własny temat"))
    for path in (sample, tmp_path / "own.dpdesk"):
        before = rows_of(path)
        with pytest.raises(Refused, match="not empty"):
            take_in(path, file, sitting)
        assert rows_of(path) == before


def test_the_journal_begins_anew_with_one_entry_that_is_not_ones_own(
    hostile: Path, sitting: Sitting, tmp_path: Path
) -> None:
    file = exported(hostile, sitting, tmp_path / "all.json")
    make_of_exported(tmp_path / "again.dpdesk", file, sitting)
    with opened(tmp_path / "again.dpdesk", sitting) as desk:
        (unit,) = history(desk)
        assert str(unit.label) == "Read everything from “all.json”"
        with pytest.raises(Refused, match="nothing to undo"):
            undo(desk)


def test_progress_is_told_and_can_end_the_work(hostile: Path, sitting: Sitting, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped

    file = exported(hostile, sitting, tmp_path / "all.json")
    told: list[tuple[int, int]] = []
    make_of_exported(tmp_path / "again.dpdesk", file, sitting, lambda done, total: told.append((done, total)))
    assert told[-1] == (100, 100)
    with pytest.raises(Stopped):
        make_of_exported(tmp_path / "never.dpdesk", file, sitting, stop)
    with opened(hostile, sitting) as desk, pytest.raises(Stopped):
        export_everything(desk, tmp_path / "never.json", stop)
    assert not any("never" in name for name in open_files(tmp_path))

"""A file that is no exported desk, or a spoilt one, is refused with its place; nothing is made and nothing is slow."""

from __future__ import annotations

import json
import shutil
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dpdesk.errors import BadInput, DeskError, NotFound, Refused
from dpdesk.services.desks.keeping import opened
from dpdesk.services.exporting.everything import export_everything, make_of_exported, read_everything
from dpdesk.services.journal import history
from dpdesk.services.sitting import Sitting
from tests.services.exporting.whole_desk import dump, open_files

MEGABYTE = 1 << 20
Document = dict[str, Any]
PERSON = {"id": "a" * 32, "version": 1, "surname": "Wzorcowa"}
Refusal = Callable[[Path], str]
OTHER = {**PERSON, "id": "b" * 32}


@pytest.fixture
def document(hostile: Path, sitting: Sitting, tmp_path: Path) -> Document:
    """What a good file holds."""
    with opened(hostile, sitting) as desk:
        export_everything(desk, tmp_path / "good.json")
    loaded: Document = json.loads((tmp_path / "good.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture
def refusal(blank_desk: Path, sitting: Sitting, tmp_path: Path) -> Iterator[Refusal]:
    """Reads a file into an empty desk and gives what is said; nothing is on the desk afterwards."""
    with opened(shutil.copy(blank_desk, tmp_path / "blank.dpdesk"), sitting) as desk:

        def refused(file: Path) -> str:
            with pytest.raises(BadInput) as told:
                read_everything(desk, file)
            return str(told.value)

        yield refused
        assert not any(dump(desk.database).values())
        assert history(desk) == ()


def written(folder: Path, data: bytes | str) -> Path:
    file = folder / "desk.json"
    file.write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
    return file


def people(folder: Path, *entries: object) -> Path:
    """Write a file with people and nothing else."""
    document = {"format": "dpdesk-desk", "version": 1, "tables": {"people": entries}}
    return written(folder, json.dumps(document))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("", "Line 1: this is not as it should be"),
        ("[]", "Line 1: this is not as it should be"),
        ("{}", "no desk that DPDesk has exported"),
        ('{"type": "FeatureCollection", "features": []}', "no desk that DPDesk has exported"),
        ('{"format": "dpdesk-desk", "version": 1}', "no desk that DPDesk has exported"),
        ('{"format": "other", "version": 1, "tables": {}}', "no desk that DPDesk has exported"),
        ('{"format": "dpdesk-desk", "version": true, "tables": {}}', "no desk that DPDesk has exported"),
        ('{"format": "dpdesk-desk", "version": 2, "tables": {}}', "newer version of DPDesk"),
        ('{"format": "dpdesk-desk", "version": 1, "tables": {"spells": []}}', "knows no “spells”"),
        ('{"format": "dpdesk-desk", "version": 1, "tables": {"people": [], "people": []}}', "Line 1"),
        ('{"format": "dpdesk-desk", "version": 1, "tables": {}}\n\n{}', "Line 3"),
        ('{"format": "dpdesk-desk", "version": 1,\n"tables": {"people": [\n{"id": NaN}]}}', "Line 3"),
        ('{"format": "dpdesk-desk", "version": 1, "tables": {"people": [' + "[" * 100_000, "Line 1"),
        ('{"format": "dpdesk-desk", "version": ' + "1" * 5_000 + "}", "Line 1"),
        ('{"format": "dpdesk-desk", "version": 1, "tables": {"people": [{"id": "a', "Line 1"),
        ("\x00" * 100, "Line 1"),
        ("PK\x03\x04", "Line 1"),
        ('{"format": "dpdesk-desk"}'.encode("utf-16"), "not in UTF-8"),
        (b'{"format": "\xb9"}', "not in UTF-8"),
    ],
)
def test_what_is_no_exported_desk_is_refused(data: bytes | str, told: str, refusal: Refusal, tmp_path: Path) -> None:
    assert told in refusal(written(tmp_path, data))


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("Wzorcowa", "Entry 1 of “people”: an object is expected"),
        ({"id": "a" * 32, "version": 1}, "Entry 1 of “people”, field “surname”: it is missing"),
        ({**PERSON, "surname": 7}, "field “surname”: a text is expected"),
        ({**PERSON, "surname": None}, "field “surname”: a text is expected"),
        ({**PERSON, "surname": "a\x00b"}, "field “surname”: it holds a character that cannot be kept: U+0000"),
        ({**PERSON, "note": "\ud800"}, "field “note”: it holds a character that cannot be kept: U+D800"),
        ({**PERSON, "id": "../etc"}, "field “id”: 32 hexadecimal digits"),
        ({**PERSON, "version": 0}, "field “version”: a number from 1 on"),
        ({**PERSON, "version": True}, "field “version”: a whole number"),
        ({**PERSON, "version": 10**30}, "field “version”: a whole number"),
        ({**PERSON, "version": 1.0}, "field “version”: a whole number"),
        ({**PERSON, "gender": "x"}, "field “gender”: one of these is expected: f, m, unknown"),
        ({**PERSON, "gender": []}, "field “gender”: one of these is expected"),
        ({**PERSON, "feminative": "yes"}, "field “feminative”: true or false"),
        ({**PERSON, "password": "x"}, "field “password”: this version of DPDesk knows no such field"),
        ({**PERSON, "organisation_id": "c" * 32}, "refers by its “organisation_id” to cccc"),
        ({**PERSON, "organisation_id": {"a": {}}}, "field “organisation_id”: 32 hexadecimal digits"),
    ],
)
def test_a_wrong_field_is_named_with_its_entry(entry: object, told: str, refusal: Refusal, tmp_path: Path) -> None:
    assert told in refusal(people(tmp_path, entry))


def test_an_id_that_is_there_twice_is_refused_near_and_far(refusal: Refusal, tmp_path: Path) -> None:
    many = ({**PERSON, "id": f"{number:032x}"} for number in range(1_500))
    assert "Entry 3 of “people”, field “id”: it is there twice" in refusal(people(tmp_path, PERSON, OTHER, PERSON))
    far = people(tmp_path, *many, {**PERSON, "id": f"{7:032x}"})
    assert "Entry 1501 of “people”, field “id”: it is there twice" in refusal(far)


def _move(document: Document) -> None:
    document["tables"]["sessions"][1]["start"] = "10:00+01:00"


def _zone(document: Document) -> None:
    document["tables"]["meetings"][0]["timezone"] = "../../etc/passwd"


def _day(document: Document) -> None:
    document["tables"]["sessions"][0]["day"] = "2021-02-30"


def _moment(document: Document) -> None:
    document["tables"]["scans"][0]["kept_at"] = "2021-02-20T10:00:00"


def _number(document: Document) -> None:
    document["tables"]["municipalities"][0]["latitude"] = 10**400


def _blob(document: Document) -> None:
    document["blobs"][0]["content"] = "QUJD"


def _base64(document: Document) -> None:
    document["blobs"][1]["content"] = "*"


def _blob_twice(document: Document) -> None:
    document["blobs"].append(document["blobs"][0])


def _blob_gone(document: Document) -> None:
    document["blobs"] = []


def _same_again(document: Document) -> None:
    reply = document["tables"]["replies"][0]
    document["tables"]["replies"].append({**reply, "id": "d" * 32})


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_move, "Entry 2 of “sessions”, field “start”: a time like"),
        (_zone, "Entry 1 of “meetings”, field “timezone”: a time zone like"),
        (_day, "Entry 1 of “sessions”, field “day”: a day like"),
        (_moment, "Entry 1 of “scans”, field “kept_at”: a date and time like"),
        (_number, "Entry 1 of “municipalities”, field “latitude”: the number is too large"),
        (_blob, "Entry 1 of “blobs”, field “id”: it is not the SHA-256"),
        (_base64, "Entry 2 of “blobs”, field “content”: bytes in Base64"),
        (_blob_twice, "Entry 3 of “blobs”, field “id”: it is there twice"),
        (_blob_gone, "which is not in the file. Nothing was read in."),
        (_same_again, "Entries 1 to 3 of “replies”: one says what another says already"),
    ],
)
def test_one_wrong_thing_in_a_whole_desk_is_found(
    spoil: Callable[[Document], None], told: str, document: Document, refusal: Refusal, tmp_path: Path
) -> None:
    spoil(document)
    assert told in refusal(written(tmp_path, json.dumps(document)))


@pytest.mark.parametrize(
    "beginning",
    [
        b"",
        b'{"format": "dpdesk-desk", "version": 1, "tables": {"people": [{"id": "',
        b'{"format": "dpdesk-desk", "version": 1, "tables": {"people": [',
    ],
)
def test_a_sparse_file_of_two_gigabytes_is_refused_at_once(beginning: bytes, refusal: Refusal, tmp_path: Path) -> None:
    file = written(tmp_path, beginning)
    with file.open("rb+") as opened_file:
        opened_file.truncate(2 << 30)
    tracemalloc.start()
    try:
        assert "Line 1" in refusal(file)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 32 * MEGABYTE


def test_one_endless_text_is_refused_before_it_fills_the_memory(refusal: Refusal, tmp_path: Path) -> None:
    file = written(tmp_path, '{"format": "dpdesk-desk", "version": 1, "tables": {"people": [\n{"id": "')
    with file.open("ab") as opened_file:
        for _ in range(40):
            opened_file.write(b"a" * MEGABYTE)
    assert "Line 2: what begins there is longer than anything a desk keeps" in refusal(file)


def test_a_file_that_is_not_there_or_a_folder_is_refused(sitting: Sitting, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        make_of_exported(tmp_path / "new.dpdesk", tmp_path / "nothing.json", sitting)
    with pytest.raises(DeskError):
        make_of_exported(tmp_path / "new.dpdesk", tmp_path, sitting)
    assert open_files(tmp_path) == []


def test_nothing_is_left_of_a_desk_that_could_not_be_made(sitting: Sitting, tmp_path: Path) -> None:
    file = people(tmp_path, PERSON, PERSON)
    with pytest.raises(BadInput):
        make_of_exported(tmp_path / "new.dpdesk", file, sitting)
    assert open_files(tmp_path) == [file.name]


def test_what_is_in_the_place_of_the_new_desk_stays(sitting: Sitting, tmp_path: Path) -> None:
    taken = tmp_path / "taken.dpdesk"
    taken.write_text("mine")
    with pytest.raises(Refused):
        make_of_exported(taken, people(tmp_path, PERSON), sitting)
    assert taken.read_text() == "mine"

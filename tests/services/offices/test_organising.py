"""The organiser, from a file onto the desk and back."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from dpdesk.domain.organisations import Organiser
from dpdesk.errors import BadInput, NotFound, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.journal import undo
from dpdesk.services.offices.organising import (
    logo_picture,
    organiser,
    organiser_file,
    organiser_or_new,
    remove_logo,
    set_logo,
    set_organiser,
)

YAML = """\
name: Związek Gmin Przykładowych
street: ul. Przykładowa 1
postcode: 40-001
town: Katowice
signatory: {name: Anna Wzorcowa, gender: f, position: dyrektor biura}
contact: {name: Jan Przykład, phone: +48 32 000 00 00, email: jan@example.org}
rodo: {dpo_email: iod@example.org}
"""


def file(folder: Path, text: str) -> Path:
    path = folder / "organiser.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def png() -> bytes:
    """Make the smallest picture there is: one grey point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def test_a_desk_without_an_organiser_says_how_to_set_one(desk: Desk) -> None:
    with pytest.raises(NotFound, match="organiser set"):
        organiser(desk)


def test_an_organiser_is_set_from_a_file(desk: Desk, tmp_path: Path) -> None:
    set_organiser(desk, file(tmp_path, YAML))
    saved = organiser(desk)
    assert (saved.name, saved.signatory_name, saved.contact_email) == (
        "Związek Gmin Przykładowych",
        "Anna Wzorcowa",
        "jan@example.org",
    )


def test_what_is_shown_can_be_set_again_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    saved = set_organiser(desk, file(tmp_path, YAML))
    assert set_organiser(desk, file(tmp_path, organiser_file(desk))) == saved


def test_there_is_one_organiser_and_a_change_of_it_can_be_undone(desk: Desk, tmp_path: Path) -> None:
    first = set_organiser(desk, file(tmp_path, YAML))
    second = set_organiser(desk, file(tmp_path, "name: Inny Związek\n"))
    assert (second.id, second.town) == (first.id, "")
    undo(desk)
    assert organiser(desk).name == "Związek Gmin Przykładowych"


def test_a_logo_stays_where_a_file_names_none(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    set_organiser(desk, file(tmp_path, YAML + "logo: {file: logo.png, alternative: Logo związku}\n"))
    saved = set_organiser(desk, file(tmp_path, YAML))
    assert saved.logo_id
    assert saved.logo_alternative == "Logo związku"
    with desk.reading() as reader:
        assert reader.blob(saved.logo_id) == png()


def test_a_key_that_is_not_known_is_refused_with_its_line(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refused:
        set_organiser(desk, file(tmp_path, "name: Związek\nstret: ul. Przykładowa 1\n"))
    assert refused.value.line == 2
    with pytest.raises(NotFound):
        organiser(desk)


def test_a_desk_without_an_organiser_gets_an_empty_one_that_undo_leaves_alone(desk: Desk) -> None:
    new = organiser_or_new(desk)
    assert organiser_or_new(desk) == organiser(desk) == new
    assert new.name == ""
    undo(desk)  # the one thing that the user did: the desk itself
    with pytest.raises(Refused):
        undo(desk)
    assert organiser(desk) == new


def test_a_field_of_the_organiser_is_set_by_itself(desk: Desk) -> None:
    new = organiser_or_new(desk)
    set_field(desk, Organiser, new.id, "town", "Katowice", expected="")
    assert organiser(desk).town == "Katowice"


def test_a_logo_is_set_from_a_picture_and_taken_away(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    new = organiser_or_new(desk)
    set_field(desk, Organiser, new.id, "name", "Związek Gmin", expected="")
    saved = set_logo(desk, tmp_path / "logo.png")
    assert saved.logo_alternative == "Związek Gmin"
    assert logo_picture(desk) == png()
    assert remove_logo(desk).logo_id is None
    assert logo_picture(desk) is None


def test_a_logo_keeps_the_alternative_text_that_somebody_wrote(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    set_field(desk, Organiser, organiser_or_new(desk).id, "logo_alternative", "Niebieska fala", expected="")
    assert set_logo(desk, tmp_path / "logo.png").logo_alternative == "Niebieska fala"


def test_what_is_no_picture_is_no_logo(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("<svg/>")
    with pytest.raises(BadInput, match="neither a PNG nor a JPEG"):
        set_logo(desk, tmp_path / "logo.png")
    with pytest.raises(NotFound):
        set_logo(desk, tmp_path / "missing.png")
    assert logo_picture(desk) is None

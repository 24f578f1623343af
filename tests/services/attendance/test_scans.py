"""Scans of signed lists: kept by what they are, not by what they are called."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from dpdesk.domain.ids import SessionId
from dpdesk.errors import BadInput, NotFound
from dpdesk.services import journal
from dpdesk.services.attendance import scans
from dpdesk.services.desk import Desk
from tests.services.small_desk import MEETING

PDF = b"%PDF-1.7\n..."


def picture(kind: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (2, 2)).save(file, kind)
    return file.getvalue()


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (PDF, "application/pdf"),
        (b"\nscanner 1.0\n" + PDF, "application/pdf"),
        (picture("PNG"), "image/png"),
        (picture("JPEG"), "image/jpeg"),
    ],
)
def test_a_scan_is_known_by_what_is_in_it(desk: Desk, tmp_path: Path, data: bytes, media_type: str) -> None:
    path = written(tmp_path / "Skan listy ąę.txt", data)
    kept = scans.keep_scan(desk, MEETING, path, session_id=SessionId("id-session-2"))
    assert (kept.media_type, kept.file_name, kept.kept_by) == (media_type, "Skan listy ąę.txt", "Anna Notująca")
    assert scans.scans(desk, MEETING) == (kept,)
    assert scans.scan_bytes(desk, kept.id) == data


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html>", b"x" * 2000 + PDF])
def test_anything_else_is_refused_whatever_its_name(desk: Desk, tmp_path: Path, data: bytes) -> None:
    with pytest.raises(BadInput, match=r"no PDF, PNG or JPEG"):
        scans.keep_scan(desk, MEETING, written(tmp_path / "list.pdf", data))
    assert scans.scans(desk, MEETING) == ()


def test_a_scan_that_is_too_large_is_refused(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "LARGEST", 5)
    with pytest.raises(BadInput, match="larger than"):
        scans.keep_scan(desk, MEETING, written(tmp_path / "list.pdf", PDF))


def test_a_file_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        scans.keep_scan(desk, MEETING, tmp_path / "nothing.pdf")


def test_a_name_that_cannot_be_kept_is_kept_as_well_as_it_can(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path / "list\udcff\x07.pdf", PDF)
    assert scans.keep_scan(desk, MEETING, path).file_name == "list??.pdf"


def test_a_scan_that_was_removed_comes_back_by_undo(desk: Desk, tmp_path: Path) -> None:
    kept = scans.keep_scan(desk, MEETING, written(tmp_path / "list.pdf", PDF))
    scans.remove_scan(desk, kept)
    assert scans.scans(desk, MEETING) == ()
    journal.undo(desk)
    (back,) = scans.scans(desk, MEETING)
    assert scans.scan_bytes(desk, back.id) == PDF


@pytest.mark.parametrize("data", [PDF, picture("PNG"), picture("JPEG")])
def test_every_scan_can_be_looked_at_as_a_paper(desk: Desk, tmp_path: Path, data: bytes) -> None:
    kept = scans.keep_scan(desk, MEETING, written(tmp_path / "list", data))
    assert scans.scan_as_pdf(desk, kept).startswith(b"%PDF-")


def test_a_damaged_picture_is_told(desk: Desk, tmp_path: Path) -> None:
    kept = scans.keep_scan(desk, MEETING, written(tmp_path / "list.png", picture("PNG")[:40]))
    with pytest.raises(BadInput, match="cannot be drawn"):
        scans.scan_as_pdf(desk, kept)


def test_a_scan_is_written_as_it_was_added(desk: Desk, tmp_path: Path) -> None:
    kept = scans.keep_scan(desk, MEETING, written(tmp_path / "list.pdf", PDF))
    scans.write_scan(desk, kept, tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == PDF

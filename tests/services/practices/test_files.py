"""The photos and attachments of a practice."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpdesk.domain.practices import PracticeFile
from dpdesk.errors import BadInput, NotFound
from dpdesk.services.desk import Desk
from dpdesk.services.journal import undo
from dpdesk.services.practices import files
from tests.documents.photos import camera_photo
from tests.services.offices.test_organising import png
from tests.services.practices.gardens import gardens, known


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def photos(desk: Desk, *names: str, folder: Path) -> list[PracticeFile]:
    practice_id = gardens(desk)
    return [files.add_photo(desk, practice_id, put(folder, name, png())) for name in names]


def test_photos_and_attachments_have_an_order_each(desk: Desk, tmp_path: Path) -> None:
    first, second = photos(desk, "a.png", "b.png", folder=tmp_path)
    attachment = files.add_attachment(desk, first.practice_id, put(tmp_path, "umowa.pdf", b"%PDF-1.7"))
    assert (first.position, second.position, attachment.position) == (1, 2, 1)
    files.move_file(desk, second.id, 0)
    assert [one.file_name for one in known(desk, first.practice_id).photos] == ["b.png", "a.png"]
    assert [one.file_name for one in known(desk, first.practice_id).attachments] == ["umowa.pdf"]
    files.remove_file(desk, second.id)
    assert [one.position for one in known(desk, first.practice_id).photos] == [1]
    undo(desk)
    assert [one.file_name for one in known(desk, first.practice_id).photos] == ["b.png", "a.png"]


def test_what_a_photo_is_its_content_tells(desk: Desk, tmp_path: Path) -> None:
    practice_id = gardens(desk)
    assert files.add_photo(desk, practice_id, put(tmp_path, "zdjęcie.txt", png())).media_type == "image/png"
    with pytest.raises(BadInput, match="neither a PNG nor a JPEG"):
        files.add_photo(desk, practice_id, put(tmp_path, "zdjęcie.png", b"MZ\x90"))
    with pytest.raises(BadInput, match="damaged"):
        files.add_photo(desk, practice_id, put(tmp_path, "pół.png", png()[:40]))
    with pytest.raises(NotFound):
        files.add_photo(desk, practice_id, tmp_path / "nie ma.png")


def test_the_desk_does_not_learn_where_a_photo_was_taken(desk: Desk, tmp_path: Path) -> None:
    practice_id = gardens(desk)
    photo = files.add_photo(desk, practice_id, put(tmp_path, "ogród.jpg", camera_photo(orientation=6)))
    data = files.photo_pictures(desk, practice_id)[photo.id]
    assert photo.media_type == "image/jpeg"
    assert b"Canon" not in data
    assert b"Exif" not in data


def test_a_file_is_at_most_20_megabytes(desk: Desk, tmp_path: Path) -> None:
    practice_id = gardens(desk)
    large = tmp_path / "film.mp4"
    with large.open("wb") as sparse:
        sparse.truncate(2_000_000_000)
    with pytest.raises(BadInput, match="larger than 20 MB"):
        files.add_attachment(desk, practice_id, large)
    assert known(desk, practice_id).files == ()


def test_an_attachment_is_written_as_it_was_added(desk: Desk, tmp_path: Path) -> None:
    practice_id = gardens(desk)
    attachment = files.add_attachment(desk, practice_id, put(tmp_path, "wzór.docx", b"PK\x03\x04 umowa"))
    files.write_file(desk, attachment, tmp_path / "inny" / "wzór.docx")
    assert (tmp_path / "inny" / "wzór.docx").read_bytes() == b"PK\x03\x04 umowa"


def test_a_name_of_odd_signs_is_kept_as_text(desk: Desk, tmp_path: Path) -> None:
    practice_id = gardens(desk)
    attachment = files.add_attachment(desk, practice_id, put(tmp_path, "a\u202egnp.exe", b"x"))
    assert attachment.file_name == "a?gnp.exe"

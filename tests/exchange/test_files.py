from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from dpdesk.errors import BadInput, NotFound
from dpdesk.exchange.files import read_bytes, read_logo, read_text

POLISH = "title: Zażółć gęślą jaźń\nsubtitle: ŁÓDŹ\n"
PNG = b"\x89PNG\r\n\x1a\n rest"
JPEG = b"\xff\xd8\xff\xe0 rest"


@pytest.mark.parametrize(
    "data",
    [
        POLISH.encode(),
        POLISH.encode("utf-8-sig"),
        POLISH.encode("utf-16"),
        codecs.BOM_UTF16_BE + POLISH.encode("utf-16-be"),
        POLISH.encode("utf-32"),
        POLISH.encode("cp1250"),
        POLISH.replace("\n", "\r\n").encode(),
        POLISH.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16", "utf-16 big", "utf-32", "cp1250", "Windows lines", "old Mac lines"],
)
def test_a_text_is_read_in_whatever_encoding_an_office_saves_it(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "plik.yaml").write_bytes(data)
    assert read_text(tmp_path / "plik.yaml") == POLISH


def test_a_file_that_is_no_text_is_refused_with_the_line_and_the_character(tmp_path: Path) -> None:
    (tmp_path / "plik.yaml").write_bytes(b"title: a\nsubtitle: b\x00\n")
    with pytest.raises(BadInput, match=r"Line 2: .*U\+0000.* UTF-8") as refused:
        read_text(tmp_path / "plik.yaml")
    assert refused.value.line == 2


def test_a_broken_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plik.yaml").write_bytes(codecs.BOM_UTF8 + b"title: \xff")
    with pytest.raises(BadInput, match="Save it as UTF-8"):
        read_text(tmp_path / "plik.yaml")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"There is no file .*nie-ma\.yaml"):
        read_text(tmp_path / "nie-ma.yaml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        read_text(tmp_path)


def test_a_name_with_a_null_character_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        read_text(tmp_path / "a\x00b")


def test_a_huge_file_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    with (tmp_path / "plik.yaml").open("wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(BadInput, match="larger than 8 MB"):
        read_text(tmp_path / "plik.yaml")


def test_a_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    (tmp_path / "plik").write_bytes(b"12345")
    assert read_bytes(tmp_path / "plik", largest=5) == b"12345"


@pytest.mark.parametrize(("picture", "media_type"), [(PNG, "image/png"), (JPEG, "image/jpeg")])
def test_the_first_bytes_tell_what_a_picture_is(picture: bytes, media_type: str, tmp_path: Path) -> None:
    (tmp_path / "logo.dat").write_bytes(picture)
    logo = read_logo(tmp_path, "logo.dat", alternative="Logo")
    assert (logo.picture, logo.media_type, logo.alternative) == (picture, media_type, "Logo")


def test_a_picture_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"<svg/>")
    with pytest.raises(BadInput, match="neither a PNG nor a JPEG"):
        read_logo(tmp_path, "logo.png", alternative="")


@pytest.mark.parametrize("name", ["../logo.png", "/etc/hostname", "a\x00b"])
def test_a_picture_in_another_folder_is_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PNG)
    (tmp_path / "inside").mkdir()
    with pytest.raises(BadInput, match="another folder"):
        read_logo(tmp_path / "inside", name, alternative="")


def test_a_link_that_leads_out_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "logo.png").symlink_to(tmp_path / "secret.png")
    with pytest.raises(BadInput, match="another folder"):
        read_logo(tmp_path / "inside", "logo.png", alternative="")

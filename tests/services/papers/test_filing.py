"""Names and files of issued documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpdesk.database.connection import create_desk
from dpdesk.errors import Refused, StorageFailed
from dpdesk.services.papers.filing import LONGEST_STEM, file_name, publish, staged, unique_names, write


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("2026-03-10 lista obecności", "2026-03-10_lista_obecnosci.pdf"),
        ("Zażółć gęślą jaźń ŁÓDŹ", "Zazolc_gesla_jazn_LODZ.pdf"),
        ("../../x", "x.pdf"),
        ("C:\\Windows\\x", "C_Windows_x.pdf"),
        ("CON", "_CON.pdf"),
        ("lpt1", "_lpt1.pdf"),
        ("koniec. ", "koniec.pdf"),
        ("a<b>&\"c'|?*:\n\x00", "a_b_c.pdf"),
        ("会议 😀", "document.pdf"),
        ("", "document.pdf"),
    ],
)
def test_a_file_name_is_safe_on_linux_and_windows(words: str, name: str) -> None:
    assert file_name(words, "pdf") == name


def test_a_file_name_is_never_too_long() -> None:
    assert len(file_name("ż" * 300, "pdf")) == LONGEST_STEM + len(".pdf")


def test_equal_names_are_told_apart_also_where_only_case_differs() -> None:
    assert unique_names(["a.pdf", "A.pdf", "a.pdf", "a_2.pdf"]) == ("a.pdf", "A_2.pdf", "a_3.pdf", "a_2_2.pdf")


def test_a_written_file_says_whether_it_replaced_another(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "note.pdf"
    assert not write(path, b"first").replaced
    assert write(path, b"second").replaced
    assert path.read_bytes() == b"second"


def test_files_that_were_not_published_leave_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "note.pdf").write_bytes(b"old")
    with staged(tmp_path, {"note.pdf": b"new"}) as half:
        assert all(part.read_bytes() == b"new" for part in half)
    assert [path.name for path in tmp_path.iterdir()] == ["note.pdf"]
    assert (tmp_path / "note.pdf").read_bytes() == b"old"


def test_published_files_leave_no_parts_behind(tmp_path: Path) -> None:
    with staged(tmp_path, {"a.pdf": b"a", "b.pdf": b"b"}) as half:
        publish(half)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b.pdf"]


def test_a_folder_that_cannot_be_made_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(StorageFailed, match="taken"):
        write(tmp_path / "taken" / "note.pdf", b"data")


def test_a_name_that_a_folder_has_cannot_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "note.pdf").mkdir()
    with pytest.raises(StorageFailed, match=r"note\.pdf cannot be replaced"):
        write(tmp_path / "note.pdf", b"data")
    assert [path.name for path in tmp_path.iterdir()] == ["note.pdf"]


def test_a_document_never_takes_the_place_of_a_desk(tmp_path: Path) -> None:
    path = tmp_path / "desk.dpdesk"
    create_desk(path).close()
    whole = path.read_bytes()
    for found in (whole, whole[: len(whole) // 2]):
        path.write_bytes(found)
        with pytest.raises(Refused, match="left as it is"):
            write(path, b"%PDF")
        assert path.read_bytes() == found


def test_two_that_write_the_same_file_at_once_do_not_mix_their_halves(tmp_path: Path) -> None:
    with staged(tmp_path, {"note.pdf": b"one"}) as first, staged(tmp_path, {"note.pdf": b"other"}) as second:
        publish(first)
        assert (tmp_path / "note.pdf").read_bytes() == b"one"
        publish(second)
    assert (tmp_path / "note.pdf").read_bytes() == b"other"

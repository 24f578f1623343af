"""The letterhead: taken from a file, with what its ink asks for, told where letters would hide it, and removed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.organisations import Organiser
from dpdesk.errors import BadInput, NotFound
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.journal import redo, undo
from dpdesk.services.offices import letterhead
from dpdesk.services.offices.letterhead import letterhead_findings, remove_letterhead, set_letterhead
from dpdesk.services.offices.organising import organiser_or_new, set_organiser
from dpdesk.services.papers.paperwork import IssueOptions, issue
from dpdesk.services.papers.sample_letter import sample_letter
from dpdesk.settings import Language
from tests.documents.letter_papers import endless_page, pdf_page, picture
from tests.documents.render.hearing import aloud, failures
from tests.domain import dossiers
from tests.domain.example_offices import MEETING
from tests.services.desk_of_dossier import desk_with
from tests.services.offices.test_organising import YAML, file


def brought(folder: Path, data: bytes, name: str = "papier.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def blobs(desk: Desk) -> int:
    with desk.reading() as reader:
        return len(reader.connection.exec_driver_sql("SELECT id FROM blobs").all())


def test_a_page_of_a_pdf_is_taken_with_what_its_ink_asks_for(desk: Desk, tmp_path: Path) -> None:
    taken = set_letterhead(desk, brought(tmp_path, pdf_page()))
    assert (taken.letterhead_top, taken.letterhead_foot) == (37, 16)
    assert letterhead_findings(desk) == ()
    with desk.reading() as reader:
        assert taken.letterhead_id is not None
        assert reader.blob(taken.letterhead_id).startswith(b"\x89PNG")


def test_a_picture_is_taken_too(desk: Desk, tmp_path: Path) -> None:
    set_letterhead(desk, brought(tmp_path, picture((1240, 1754), form="JPEG"), "papier.jpg"))
    assert organiser_or_new(desk).letterhead_id is not None


def test_taking_and_removing_can_be_undone(desk: Desk, tmp_path: Path) -> None:
    before = organiser_or_new(desk)
    taken = set_letterhead(desk, brought(tmp_path, pdf_page()))
    assert remove_letterhead(desk).letterhead_id is None
    undo(desk)
    assert organiser_or_new(desk).letterhead_id == taken.letterhead_id
    undo(desk)
    undone = organiser_or_new(desk)
    assert replace(undone, version=before.version) == before
    redo(desk)
    assert organiser_or_new(desk).letterhead_top == taken.letterhead_top


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf_page()[:300], "damaged"),
        (pdf_page(password="tajne"), "password"),
        (pdf_page((842.0, 595.0)), "shape"),
        (b"PK\x03\x04", "neither a PDF"),
    ],
)
def test_of_a_file_that_is_refused_nothing_is_kept(desk: Desk, tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        set_letterhead(desk, brought(tmp_path, data))
    assert organiser_or_new(desk).letterhead_id is None
    assert blobs(desk) == 0


def test_a_file_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        set_letterhead(desk, tmp_path / "nie-ma.pdf")


def test_a_page_that_takes_too_long_to_draw_is_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letterhead, "_SECONDS", 0.0)
    with pytest.raises(BadInput, match="too long"):
        set_letterhead(desk, brought(tmp_path, pdf_page()))


def test_a_page_that_takes_all_memory_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"damaged|too long"):
        set_letterhead(desk, brought(tmp_path, endless_page()))
    assert organiser_or_new(desk).letterhead_id is None


def test_a_page_that_ends_the_process_which_draws_it_is_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letterhead, "_draw", os.abort)
    with pytest.raises(BadInput, match="damaged"):
        set_letterhead(desk, brought(tmp_path, pdf_page()))


def test_letters_printed_over_the_letterhead_are_told(desk: Desk, tmp_path: Path) -> None:
    taken = set_letterhead(desk, brought(tmp_path, pdf_page()))
    set_field(desk, Organiser, taken.id, "letterhead_top", 20, expected=taken.letterhead_top)
    (finding,) = letterhead_findings(desk)
    assert str(finding).startswith("Letters are printed over the letterhead between 20 and 30 mm")


def test_an_organiser_from_a_file_keeps_its_letterhead(desk: Desk, tmp_path: Path) -> None:
    taken = set_letterhead(desk, brought(tmp_path, pdf_page()))
    set_organiser(desk, file(tmp_path, YAML))
    kept = organiser_or_new(desk)
    assert (kept.letterhead_id, kept.letterhead_top) == (taken.letterhead_id, taken.letterhead_top)


@pytest.mark.parametrize("language", Language)
def test_an_example_of_a_letter_is_made_before_there_is_a_meeting(
    desk: Desk, tmp_path: Path, language: Language
) -> None:
    plain = sample_letter(desk, language)
    assert failures(plain) == []
    set_letterhead(desk, brought(tmp_path, pdf_page()))
    on_paper = sample_letter(desk, language)
    assert failures(on_paper) == []
    assert len([line for line in aloud(on_paper) if "Figure" in line]) == 1
    assert on_paper == sample_letter(desk, language)


def test_whoever_issues_letters_is_told_what_they_hide(tmp_path: Path, blank_desk: Path) -> None:
    path = tmp_path / "meeting.dpdesk"
    path.write_bytes(blank_desk.read_bytes())
    desk = desk_with(path, dossiers.dossier())
    taken = set_letterhead(desk, brought(tmp_path, picture((210, 297)), "papier.png"))
    options = IssueOptions(formats=(FileFormat.PDF,))
    clear = issue(desk, MEETING, [PaperKind.INVITATIONS], options)
    set_field(desk, Organiser, taken.id, "letterhead_top", 12, expected=taken.letterhead_top)
    hidden = issue(desk, MEETING, [PaperKind.INVITATIONS], options)
    assert [str(gap) for gap in hidden.gaps if gap not in clear.gaps] == [str(letterhead_findings(desk)[0])]
    desk.database.close()


def test_letters_that_are_issued_are_on_the_letterhead(tmp_path: Path, blank_desk: Path) -> None:
    path = tmp_path / "meeting.dpdesk"
    path.write_bytes(blank_desk.read_bytes())
    desk = desk_with(path, dossiers.dossier())
    set_letterhead(desk, brought(tmp_path, picture((210, 297)), "papier.png"))
    (made,) = issue(desk, MEETING, [PaperKind.INVITATIONS], IssueOptions(formats=(FileFormat.PDF,))).papers
    assert dossiers.dossier().organiser.name in "".join(line for line in aloud(made.data) if "Figure" in line)
    desk.database.close()

"""A paper is looked at before it is issued: it is the paper that issuing would make, and nothing is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from dpdesk.database.history import last_unit
from dpdesk.documents.pages import page_texts
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import InvitationId, MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.list_options import ListColumn, ListOptions
from dpdesk.errors import BadInput, NotFound, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.papers.paperwork import IssueOptions, issue
from dpdesk.services.papers.previewing import page_count, page_picture, preview
from tests.domain import dossiers
from tests.domain.example_offices import MEETING
from tests.services.desk_of_dossier import desk_with

OpenDesk = Callable[[Dossier], Desk]


@pytest.fixture
def desk_of(blank_desk: Path, tmp_path: Path) -> Iterator[OpenDesk]:
    """Make desks of dossiers; they are closed in the end."""
    desks: list[Desk] = []

    def make(known: Dossier) -> Desk:
        desks.append(desk_with(Path(shutil.copy(blank_desk, tmp_path / "test.dpdesk")), known))
        return desks[-1]

    yield make
    for desk in desks:
        desk.database.close()


@pytest.fixture
def desk(desk_of: OpenDesk) -> Desk:
    return desk_of(dossiers.dossier())


def units_kept(desk: Desk) -> int:
    with desk.reading() as reader:
        return last_unit(reader)


@pytest.mark.parametrize("kind", list(PaperKind))
def test_a_preview_is_the_paper_that_issuing_makes_and_keeps_nothing(desk: Desk, kind: PaperKind) -> None:
    before = units_kept(desk)
    seen = preview(desk, MEETING, kind, IssueOptions())
    assert units_kept(desk) == before
    assert seen == issue(desk, MEETING, [kind]).papers[0].data


def test_one_invitation_is_shown_alone_with_its_enclosures(desk: Desk) -> None:
    letter = page_texts(
        preview(desk, MEETING, PaperKind.INVITATIONS, IssueOptions(), invitation_id=InvitationId("psary"))
    )
    assert "Psary" in letter[0]
    assert len(letter) == 3


def test_one_letter_is_the_file_that_each_recipient_would_get(desk: Desk) -> None:
    seen = preview(desk, MEETING, PaperKind.INVITATIONS, IssueOptions(), invitation_id=InvitationId("psary"))
    files = issue(desk, MEETING, [PaperKind.INVITATIONS], IssueOptions(each=True)).papers
    assert seen in [file.data for file in files]


def test_formats_and_files_for_each_do_not_matter_to_a_preview(desk: Desk) -> None:
    options = IssueOptions(formats=(FileFormat.DOCX, FileFormat.HTML), each=True)
    assert preview(desk, MEETING, PaperKind.INVITATIONS, options).startswith(b"%PDF")


def test_an_attendance_list_is_shown_with_its_options(desk: Desk) -> None:
    options = IssueOptions(attendance_list=ListOptions(columns=(ListColumn.NAME, ListColumn.EMAIL)))
    usual, (page, *_) = (
        page_texts(preview(desk, MEETING, PaperKind.ATTENDANCE_LIST, one)) for one in (IssueOptions(), options)
    )
    assert "Podpis" in usual[0]
    assert "Podpis" not in page


def test_a_letter_that_does_not_go_out_is_refused(desk_of: OpenDesk) -> None:
    desk = desk_of(dossiers.dossier())
    with pytest.raises(Refused, match="does not go out"):
        preview(desk, MEETING, PaperKind.INVITATIONS, IssueOptions(), invitation_id=InvitationId("nobody"))


def test_what_cannot_be_made_is_refused_in_words(desk_of: OpenDesk) -> None:
    desk = desk_of(replace(dossiers.dossier(), sessions=(), agenda=(), speaking=(), attendances=()))
    with pytest.raises(Refused, match="no day yet"):
        preview(desk, MEETING, PaperKind.NOTE, IssueOptions())
    with pytest.raises(NotFound):
        preview(desk, MeetingId("nowhere"), PaperKind.NOTE, IssueOptions())


def test_nobody_to_write_to_is_refused_in_words(desk_of: OpenDesk) -> None:
    desk = desk_of(replace(dossiers.dossier(), invitations=(), replies=()))
    with pytest.raises(Refused, match="nobody to write to"):
        preview(desk, MEETING, PaperKind.INVITATIONS, IssueOptions())


def test_pages_are_counted_and_drawn(desk: Desk) -> None:
    pdf = preview(desk, MEETING, PaperKind.AGENDA, IssueOptions())
    assert page_count(pdf) == 1
    with Image.open(BytesIO(page_picture(pdf, 0, 2.0))) as picture:
        assert picture.format == "PNG"
        assert picture.size == (1191, 1684)


def test_what_is_being_typed_is_shown_in_place_of_what_is_kept(desk: Desk) -> None:
    for kind in (PaperKind.ARTICLE, PaperKind.NOTE, PaperKind.INVITATIONS):
        seen = page_texts(preview(desk, MEETING, kind, IssueOptions(), text="Zażółcone słowa."))
        assert "Zażółcone słowa." in "".join(seen).replace("\u00a0", " ")


def test_a_text_that_cannot_be_read_is_refused_with_its_line(desk: Desk) -> None:
    with pytest.raises(BadInput) as refusal:
        preview(desk, MEETING, PaperKind.NOTE, IssueOptions(), text="Dobrze.\n\n{")
    assert refusal.value.line == 3

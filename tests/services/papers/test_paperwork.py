"""Papers are issued, kept as issued, written to a folder, and had again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import product
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from PIL import Image

from dpdesk.database.history import units
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import IssuedId, LogoId, MeetingId
from dpdesk.domain.issued import FileFormat, Issued, PaperKind
from dpdesk.domain.list_options import ListOptions
from dpdesk.domain.meetings import Logo, Meeting, State
from dpdesk.errors import NotFound, Refused, StorageFailed
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.papers.paperwork import IssueOptions, document_bytes, documents, issue
from dpdesk.settings import Language
from tests.domain import dossiers
from tests.domain.example_offices import MEETING
from tests.services.desk_of_dossier import NOW, desk_with

ENGLISH = IssueOptions(language=Language.ENGLISH)

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
    return desk_of(dossiers.in_state(dossiers.dossier(), State.PLANNED))


def state(desk: Desk) -> State:
    with desk.reading() as reader:
        return reader.get(Meeting, MEETING).state


def all_issued(desk: Desk) -> tuple[Issued, ...]:
    with desk.reading() as reader:
        return reader.all(Issued)


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document).replace("\u00a0", " ")


def test_every_paper_of_a_meeting_can_be_issued(desk: Desk, tmp_path: Path) -> None:
    papers = issue(desk, MEETING, list(PaperKind), ENGLISH, tmp_path / "out").papers
    assert [paper.issued.kind for paper in papers] == list(PaperKind)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "2026-03-10_agenda.pdf",
        "2026-03-10_article.pdf",
        "2026-03-10_attendance-list.pdf",
        "2026-03-10_invitations.pdf",
        "2026-03-10_note.pdf",
    ]
    assert all(paper.issued.pages for paper in papers)


def test_what_is_kept_is_what_was_written(desk: Desk, tmp_path: Path) -> None:
    (paper,) = issue(desk, MEETING, [PaperKind.AGENDA], ENGLISH, tmp_path / "out").papers
    assert paper.path is not None
    assert paper.path.read_bytes() == paper.data == document_bytes(desk, paper.issued.id)
    assert paper.issued.issued_at == NOW
    assert paper.issued.issued_by == "Ewa Notująca"


def test_a_document_stays_as_issued_when_the_meeting_changes(desk: Desk) -> None:
    (paper,) = issue(desk, MEETING, [PaperKind.AGENDA]).papers
    with desk.work(Message("Rename")) as work:
        work.save(replace(work.get(Meeting, MEETING), title="Całkiem inny tytuł"))
    again = document_bytes(desk, paper.issued.id)
    assert again == paper.data
    assert "Całkiem inny" not in pdf_text(again)


def test_issuing_invitations_makes_a_planned_meeting_an_invited_one(desk: Desk) -> None:
    issue(desk, MEETING, [PaperKind.INVITATIONS])
    assert state(desk) is State.INVITED


@pytest.mark.parametrize("later", [State.HELD, State.CANCELLED])
def test_issuing_invitations_leaves_any_other_state(desk_of: OpenDesk, later: State) -> None:
    desk = desk_of(dossiers.in_state(dossiers.dossier(), later))
    issue(desk, MEETING, [PaperKind.INVITATIONS])
    assert state(desk) is later


def test_issuing_another_paper_leaves_a_meeting_planned(desk: Desk) -> None:
    issue(desk, MEETING, [PaperKind.AGENDA])
    assert state(desk) is State.PLANNED


@pytest.mark.parametrize("kind", [PaperKind.ARTICLE, PaperKind.NOTE])
def test_issuing_a_summary_makes_a_held_meeting_a_summarised_one(desk_of: OpenDesk, kind: PaperKind) -> None:
    desk = desk_of(dossiers.in_state(dossiers.dossier(), State.HELD))
    issue(desk, MEETING, [kind])
    assert state(desk) is State.SUMMARISED


@pytest.mark.parametrize("other", [State.PLANNED, State.INVITED, State.CANCELLED])
def test_issuing_a_summary_leaves_a_meeting_that_is_not_held(desk_of: OpenDesk, other: State) -> None:
    desk = desk_of(dossiers.in_state(dossiers.dossier(), other))
    issue(desk, MEETING, [PaperKind.ARTICLE])
    assert state(desk) is other


def test_the_making_is_counted_letter_by_letter_and_paper_by_paper(desk: Desk, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    kinds = [PaperKind.INVITATIONS, PaperKind.AGENDA]
    issue(desk, MEETING, kinds, report=lambda done, total: heard.append((done, total)))
    assert heard == [(done, 6) for done in range(7)]


class Stopped(Exception):
    """What a user's Cancel raises."""


@pytest.mark.parametrize("steps", [0, 1, 3, 5, 6, 7, 9])
def test_cancelling_at_any_step_keeps_nothing_and_leaves_no_file(desk: Desk, tmp_path: Path, steps: int) -> None:
    heard: list[int] = []

    def stop(done: int, total: int) -> None:
        heard.append(done)
        if len(heard) > steps:
            raise Stopped

    options = replace(ENGLISH, each=True)
    with pytest.raises(Stopped):
        issue(desk, MEETING, [PaperKind.INVITATIONS, PaperKind.AGENDA], options, tmp_path / "out", report=stop)
    assert all_issued(desk) == ()
    assert state(desk) is State.PLANNED
    assert list((tmp_path / "out").glob("*")) == []


def test_one_issue_is_one_unit_of_work(desk: Desk) -> None:
    issue(desk, MEETING, [PaperKind.INVITATIONS, PaperKind.AGENDA], IssueOptions(each=True))
    with desk.reading() as reader:
        newest = max(units(reader), key=lambda unit: unit.number)
    assert {change.table for change in newest.changes} == {"issued", "meetings"}
    assert len(newest.changes) == len(all_issued(desk)) + 1


def test_each_recipient_may_have_a_file_that_sorts_and_is_named(desk: Desk, tmp_path: Path) -> None:
    options = IssueOptions(language=Language.ENGLISH, each=True)
    papers = issue(desk, MEETING, [PaperKind.INVITATIONS], options, tmp_path / "out").papers
    names = [paper.issued.file_name for paper in papers]
    assert names[0] == "2026-03-10_invitations_001_Gliwice.pdf"
    assert names == sorted(names)
    assert [paper.issued.recipients for paper in papers] == [1] * 5


def test_all_letters_in_one_file_are_counted(desk: Desk) -> None:
    (paper,) = issue(desk, MEETING, [PaperKind.INVITATIONS]).papers
    assert paper.issued.recipients == 5


def test_a_second_run_says_what_it_replaced(desk: Desk, tmp_path: Path) -> None:
    first, second = (issue(desk, MEETING, [PaperKind.NOTE], ENGLISH, tmp_path / "out").papers[0] for _ in range(2))
    assert not first.replaced
    assert second.replaced
    assert len(documents(desk, MEETING)) == 2


def test_the_same_paper_has_the_same_bytes(desk: Desk) -> None:
    first, second = (issue(desk, MEETING, [PaperKind.INVITATIONS]).papers[0] for _ in range(2))
    assert first.data == second.data
    assert first.issued.blob_id == second.issued.blob_id


def test_letters_article_and_note_come_as_word_documents_too(desk: Desk) -> None:
    options = IssueOptions(formats=(FileFormat.PDF, FileFormat.DOCX))
    papers = issue(desk, MEETING, [PaperKind.INVITATIONS, PaperKind.ARTICLE, PaperKind.NOTE], options).papers
    words = [paper for paper in papers if paper.issued.format is FileFormat.DOCX]
    assert len(words) == 3
    assert all(paper.issued.pages is None for paper in words)
    letters = "\n".join(paragraph.text for paragraph in Document(BytesIO(words[0].data)).paragraphs)
    assert "serdecznie zapraszam" in letters.replace("\u00a0", " ")


def test_every_paper_comes_in_every_format(desk: Desk, tmp_path: Path) -> None:
    options = replace(ENGLISH, formats=tuple(FileFormat))
    papers = issue(desk, MEETING, list(PaperKind), options, tmp_path).papers
    assert [(paper.issued.kind, paper.issued.format) for paper in papers] == list(product(PaperKind, FileFormat))
    for paper in papers:
        assert paper.path is not None
        assert paper.path.suffix == f".{paper.issued.format}"
        assert (paper.issued.pages is None) == (paper.issued.format is not FileFormat.PDF)


def test_a_meeting_to_which_nobody_is_invited_has_no_letters(desk_of: OpenDesk) -> None:
    desk = desk_of(replace(dossiers.dossier(), invitations=(), replies=()))
    with pytest.raises(Refused, match="nobody is invited yet"):
        issue(desk, MEETING, [PaperKind.INVITATIONS])


def test_a_meeting_without_agenda_has_none_to_issue(desk_of: OpenDesk) -> None:
    desk = desk_of(replace(dossiers.dossier(), agenda=(), speaking=()))
    with pytest.raises(Refused, match="no agenda"):
        issue(desk, MEETING, [PaperKind.AGENDA])


def test_a_meeting_without_a_day_has_no_papers(desk_of: OpenDesk) -> None:
    desk = desk_of(replace(dossiers.dossier(), sessions=(), agenda=(), speaking=(), attendances=()))
    with pytest.raises(Refused, match="no day yet"):
        issue(desk, MEETING, [PaperKind.ATTENDANCE_LIST])


def test_a_meeting_that_is_not_there_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        issue(desk, MeetingId("nowhere"), [PaperKind.NOTE])
    with pytest.raises(NotFound):
        documents(desk, MeetingId("nowhere"))
    with pytest.raises(NotFound):
        document_bytes(desk, IssuedId("nowhere"))


def test_where_nothing_can_be_written_nothing_is_issued(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file, no folder")
    with pytest.raises(StorageFailed):
        issue(desk, MEETING, [PaperKind.INVITATIONS], IssueOptions(), tmp_path / "out")
    assert all_issued(desk) == ()
    assert state(desk) is State.PLANNED


def test_a_file_that_cannot_be_replaced_is_kept_on_the_desk(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "2026-03-10_note.pdf").mkdir()
    with pytest.raises(StorageFailed, match="kept on the desk"):
        issue(desk, MEETING, [PaperKind.NOTE], ENGLISH, tmp_path)
    (kept,) = documents(desk, MEETING)
    assert document_bytes(desk, kept.id).startswith(b"%PDF")


def test_a_filled_list_has_another_name_than_the_one_to_sign(desk: Desk) -> None:
    options = replace(ENGLISH, attendance_list=ListOptions(filled=True))
    (paper,) = issue(desk, MEETING, [PaperKind.ATTENDANCE_LIST], options).papers
    assert paper.issued.file_name == "2026-03-10_attendance-list-filled.pdf"


def test_the_lists_of_two_sessions_do_not_take_each_others_place(desk_of: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(dossiers.of_two_days())
    for session in (1, 2):
        options = replace(ENGLISH, attendance_list=ListOptions(session=session))
        (paper,) = issue(desk, MEETING, [PaperKind.ATTENDANCE_LIST], options, tmp_path).papers
        assert not paper.replaced
        assert paper.issued.file_name == f"2026-03-10_attendance-list_session-{session}.pdf"


def test_a_cancelled_person_is_on_no_paper(desk: Desk) -> None:
    for filled in (False, True):
        options = IssueOptions(attendance_list=ListOptions(filled=filled))
        for paper in issue(desk, MEETING, list(PaperKind), options).papers:
            assert "Bąk" not in pdf_text(paper.data)


def test_letters_of_every_language_letter_survive_on_paper(desk_of: OpenDesk) -> None:
    known = dossiers.dossier()
    title = "Zażółć gęślą jaźń ŁÓDŹ Świętochłowice"
    desk = desk_of(replace(known, meeting=replace(known.meeting, title=title, subtitle="")))
    for paper in issue(desk, MEETING, list(PaperKind)).papers:
        assert title in " ".join(pdf_text(paper.data).split())


def picture() -> bytes:
    written = BytesIO()
    Image.new("RGB", (40, 20), "navy").save(written, "PNG")
    return written.getvalue()


def pictures_on_first_page(data: bytes) -> int:
    page = pypdfium2.PdfDocument(data)[0]
    return sum(1 for _ in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))


def test_logos_are_on_the_papers(desk: Desk) -> None:
    without = issue(desk, MEETING, [PaperKind.AGENDA]).papers[0].data
    with desk.work(Message("Add a logo")) as work:
        blob_id = work.keep(picture(), "image/png")
        work.save(Logo(id=LogoId("logo"), meeting_id=MEETING, position=1, blob_id=blob_id, alternative="Logo programu"))
        organiser = dossiers.dossier().organiser
        work.save(replace(organiser, version=1, logo_id=blob_id, logo_alternative="Herb"))
    agenda, letters = issue(desk, MEETING, [PaperKind.AGENDA, PaperKind.INVITATIONS]).papers
    assert (pictures_on_first_page(without), pictures_on_first_page(agenda.data)) == (0, 1)
    assert pictures_on_first_page(letters.data) == 2


def test_what_the_papers_lack_is_told_once(desk: Desk) -> None:
    done = issue(desk, MEETING, [PaperKind.INVITATIONS], IssueOptions(each=True))
    told = [str(message) for message in done.gaps]
    assert "The meeting has no date to reply by." in told
    assert len(told) == len(set(told))


def test_documents_are_listed_in_the_order_of_issuing(desk: Desk) -> None:
    issue(desk, MEETING, [PaperKind.NOTE, PaperKind.AGENDA], ENGLISH)
    assert [one.kind for one in documents(desk, MEETING)] == [PaperKind.AGENDA, PaperKind.NOTE]

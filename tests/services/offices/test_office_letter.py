"""The office's own letter is taken after a check, used for letters in Word format, given back and removed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.errors import BadInput, NotFound
from dpdesk.services.desk import Desk
from dpdesk.services.journal import redo, undo
from dpdesk.services.offices.office_letter import (
    letter_fields,
    letter_findings,
    office_letter,
    remove_letter,
    save_letter,
    save_starter,
    take_letter,
)
from dpdesk.services.papers.paperwork import IssueOptions, issue
from dpdesk.settings import Language
from tests.documents.office_letter.letters import letter, texts
from tests.domain import dossiers
from tests.domain.example_offices import MEETING
from tests.services.desk_of_dossier import desk_with

WORD = (FileFormat.DOCX,)


@pytest.fixture
def meeting_desk(tmp_path: Path, blank_desk: Path) -> Desk:
    path = tmp_path / "meeting.dpdesk"
    path.write_bytes(blank_desk.read_bytes())
    return desk_with(path, dossiers.dossier())


def written(folder: Path, *paragraphs: str) -> Path:
    path = folder / "pismo.docx"
    path.write_bytes(letter(*paragraphs))
    return path


def letters(desk: Desk, **options: bool) -> list[list[str]]:
    wanted = IssueOptions(formats=WORD, **options)  # type: ignore[arg-type]
    return [texts(paper.data) for paper in issue(desk, MEETING, [PaperKind.INVITATIONS], wanted).papers]


def test_letters_in_word_format_are_made_from_the_letter_of_the_office(meeting_desk: Desk, tmp_path: Path) -> None:
    take_letter(meeting_desk, written(tmp_path, "Pismo: {{ title }}", "{{ salutation }}"), Language.POLISH)
    (together,) = letters(meeting_desk)
    apart = letters(meeting_desk, each=True)
    assert all(one[0].startswith("Pismo: ") for one in apart)
    assert len(apart) > 2
    assert [text for text in together if text.strip()] == [text for one in apart for text in one]
    meeting_desk.database.close()


def test_letters_in_other_formats_and_languages_stay_composed(meeting_desk: Desk, tmp_path: Path) -> None:
    take_letter(meeting_desk, written(tmp_path, "Pismo: {{ title }}"), Language.POLISH)
    english = IssueOptions(formats=WORD, language=Language.ENGLISH)
    (paper,) = issue(meeting_desk, MEETING, [PaperKind.INVITATIONS], english).papers
    assert not any(text.startswith("Pismo: ") for text in texts(paper.data))
    (pdf,) = issue(meeting_desk, MEETING, [PaperKind.INVITATIONS], IssueOptions()).papers
    assert pdf.data.startswith(b"%PDF")
    meeting_desk.database.close()


@pytest.mark.parametrize("language", list(Language))
def test_a_letter_to_begin_with_can_be_taken_as_it_is_and_says_what_the_composed_one_says(
    meeting_desk: Desk, tmp_path: Path, language: Language
) -> None:
    save_starter(meeting_desk, language, tmp_path / "pismo.docx")
    options = IssueOptions(formats=WORD, language=language)
    (composed,) = issue(meeting_desk, MEETING, [PaperKind.INVITATIONS], options).papers
    assert letter_findings(tmp_path / "pismo.docx") == ()
    take_letter(meeting_desk, tmp_path / "pismo.docx", language)
    (filled,) = issue(meeting_desk, MEETING, [PaperKind.INVITATIONS], options).papers
    said = "\n".join(texts(filled.data))
    assert "{" not in said
    shared = [text for text in texts(composed.data) if text in said]
    assert len(shared) > 0.6 * len(texts(composed.data))
    meeting_desk.database.close()


def test_a_letter_with_a_mistake_is_not_taken(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, "{{ titel }}")
    assert len(letter_findings(path)) == 1
    with pytest.raises(BadInput, match="nearest one is title"):
        take_letter(desk, path, Language.POLISH)
    assert office_letter(desk, Language.POLISH) is None


def test_taking_and_removing_can_be_undone(desk: Desk, tmp_path: Path) -> None:
    take_letter(desk, written(tmp_path, "pierwsze"), Language.POLISH)
    take_letter(desk, written(tmp_path, "drugie"), Language.POLISH)
    remove_letter(desk, Language.POLISH)
    assert office_letter(desk, Language.POLISH) is None
    with pytest.raises(NotFound):
        remove_letter(desk, Language.POLISH)
    undo(desk)
    assert saved_text(desk, tmp_path) == "drugie"
    undo(desk)
    assert saved_text(desk, tmp_path) == "pierwsze"
    redo(desk)
    assert saved_text(desk, tmp_path) == "drugie"


def saved_text(desk: Desk, folder: Path) -> str:
    save_letter(desk, Language.POLISH, folder / "znowu.docx")
    return docx.Document(BytesIO((folder / "znowu.docx").read_bytes())).paragraphs[0].text


def test_every_field_that_is_offered_can_be_written(desk: Desk, tmp_path: Path) -> None:
    offered = [field.written for field in letter_fields()]
    assert len(offered) == len(set(offered)) > 40
    plain = [one.replace("{%p ", "{% ").replace("{%tr ", "{% ") for one in offered]
    assert letter_findings(written(tmp_path, *plain)) == ()

"""A document is made again with the options that its name tells."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dpdesk.domain.attendance import Participation
from dpdesk.domain.ids import IssuedId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.list_options import ListOptions
from dpdesk.errors import NotFound, Refused
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.papers.paperwork import IssueOptions, issue
from dpdesk.services.papers.reissuing import options_of
from dpdesk.settings import Language
from tests.domain import dossiers
from tests.domain.crowd import with_guests
from tests.domain.example_offices import MEETING
from tests.services.desk_of_dossier import desk_with

USUAL = ListOptions(grouped=True)


@pytest.fixture
def desk(blank_desk: Path, tmp_path: Path) -> Iterator[Desk]:
    desk = desk_with(Path(shutil.copy(blank_desk, tmp_path / "test.dpdesk")), dossiers.of_two_days())
    yield desk
    desk.database.close()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("filled", [False, True])
@pytest.mark.parametrize("session", [None, 1, 2])
def test_a_list_tells_its_day_and_whether_it_is_filled(
    desk: Desk, language: Language, filled: bool, session: int | None
) -> None:
    options = IssueOptions(language=language, attendance_list=replace(USUAL, filled=filled, session=session))
    (paper,) = issue(desk, MEETING, [PaperKind.ATTENDANCE_LIST], options).papers
    assert options_of(desk, paper.issued.id, USUAL) == options


def test_any_other_paper_keeps_its_format_and_language(desk: Desk) -> None:
    options = IssueOptions(language=Language.ENGLISH, formats=(FileFormat.HTML,), attendance_list=USUAL)
    (paper,) = issue(desk, MEETING, [PaperKind.ARTICLE], options).papers
    assert options_of(desk, paper.issued.id, USUAL) == options


def test_the_letter_of_somebody_who_does_not_come_any_more_is_refused(blank_desk: Path, tmp_path: Path) -> None:
    desk = desk_with(Path(shutil.copy(blank_desk, tmp_path / "guests.dpdesk")), with_guests(3))
    letters = issue(desk, MEETING, [PaperKind.INVITATIONS], IssueOptions(each=True)).papers
    guest = with_guests(3).invitations[1].person_id
    assert guest
    with desk.work(Message("Decline")) as work:
        participation: Participation = dossiers.participation(dossiers.dossier(), "piotr")
        gone = replace(participation, version=0, person_id=guest, cancelled_on=date(2026, 3, 1), invitation_id=None)
        work.save(gone)
    with pytest.raises(Refused, match="does not get one any more"):
        options_of(desk, letters[1].issued.id, USUAL)
    assert options_of(desk, letters[2].issued.id, USUAL).only
    desk.database.close()


def test_what_was_never_issued_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        options_of(desk, IssuedId("nowhere"), USUAL)

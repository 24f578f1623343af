"""The numbers of the summary agree with the papers, and come named and in order; what is missing leads somewhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import State
from dpdesk.language.catalogues import words_for
from dpdesk.services.desk import Desk
from dpdesk.services.papers.summary_gaps import Spot, what_is_missing
from dpdesk.services.summaries.summary_numbers import Group, numbers
from dpdesk.settings import Language
from tests.domain.dossiers import bare, dossier, in_state, with_text
from tests.services.desk_of_dossier import desk_with

POLISH = words_for(Language.POLISH)


@pytest.fixture
def desk(blank_desk: Path, tmp_path: Path) -> Iterator[Desk]:
    desk = desk_with(Path(shutil.copy(blank_desk, tmp_path / "test.dpdesk")), dossier())
    yield desk
    desk.database.close()


def test_shares_add_up_to_the_members() -> None:
    told = numbers(dossier(), POLISH)
    assert told
    assert told.is_recorded
    for shares in (told.by_subregion, told.by_type):
        assert sum(share.members for share in shares) == told.total.members
        assert sum(share.municipalities for share in shares) == told.total.municipalities_present
    assert told.unrepresented == ("Bytom", "Psary")


def test_departments_with_most_people_come_first_and_unknown_ones_last() -> None:
    told = numbers(dossier(), POLISH)
    assert told
    assert told.by_department == (
        Group("Ośrodek pomocy społecznej", 1),
        Group("Wydział Informatyki", 1),
        Group("", 4),
    )


def test_a_meeting_without_a_day_has_no_numbers() -> None:
    assert numbers(replace(dossier(), sessions=()), POLISH) is None


def test_before_anything_is_recorded_it_is_known_that_nothing_is() -> None:
    told = numbers(bare(), POLISH)
    assert told
    assert not told.is_recorded


def test_each_gap_leads_where_it_is_filled(desk: Desk) -> None:
    found = {str(gap.message): gap.spot for gap in what_is_missing(desk, bare(), PaperKind.ARTICLE, Language.POLISH)}
    assert found["The meeting has no topics."] is Spot.TOPICS
    assert found["No attendance has been recorded yet."] is Spot.ATTENDANCE
    assert found["Nobody is recorded as opening the meeting."] is Spot.AGENDA


def test_what_the_agenda_lacks_leads_to_its_first_day(desk: Desk) -> None:
    gaps = what_is_missing(desk, bare(), PaperKind.ARTICLE, Language.POLISH)
    assert {gap.record_id for gap in gaps if gap.spot is Spot.AGENDA} == {bare().sessions[0].id}


def test_a_task_without_owner_is_named_by_its_record(desk: Desk) -> None:
    known = dossier()
    tasks = tuple(replace(one, owner="") for one in known.follow_ups)
    gaps = what_is_missing(desk, replace(known, follow_ups=tasks), PaperKind.NOTE, Language.POLISH)
    assert {gap.record_id for gap in gaps if gap.spot is Spot.FOLLOW_UPS} <= {one.id for one in tasks}
    assert any(gap.record_id for gap in gaps)


def test_a_text_that_cannot_be_read_and_a_meeting_without_a_day_ask_for_nothing(desk: Desk) -> None:
    unreadable = with_text(dossier(), PaperKind.ARTICLE, "{")
    dayless = replace(dossier(), sessions=())
    for known in (unreadable, dayless):
        assert what_is_missing(desk, known, PaperKind.ARTICLE, Language.POLISH) == ()


def test_a_meeting_not_held_yet_leads_to_its_state(desk: Desk) -> None:
    gaps = what_is_missing(desk, in_state(dossier(), State.INVITED), PaperKind.NOTE, Language.POLISH)
    assert gaps[0].spot is Spot.STATE

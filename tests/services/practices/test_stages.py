"""How far the description of a practice has come: only as far as nothing is missing."""

from __future__ import annotations

from datetime import date

import pytest

from dpdesk.domain.practice_stages import PracticeGap
from dpdesk.domain.practices import Verification
from dpdesk.errors import Refused
from dpdesk.services.desk import Desk
from dpdesk.services.journal import undo
from dpdesk.services.practices import stages
from dpdesk.services.practices.stages import GAP_SENTENCES, Marked
from tests.services.practices.gardens import change, gardens, known, whole_gardens
from tests.services.small_desk import TODAY


def test_every_gap_has_a_sentence() -> None:
    assert set(GAP_SENTENCES) == set(PracticeGap)


def test_whoever_checks_is_noted_with_the_day(desk: Desk) -> None:
    practice = stages.set_stage(desk, whole_gardens(desk), Verification.CHECKED)
    assert (practice.verified_by, practice.verified_on) == ("Anna Notująca", TODAY)


def test_somebody_else_who_checked_stays_noted(desk: Desk) -> None:
    practice_id = whole_gardens(desk)
    change(desk, practice_id, verified_by="Komisja", verified_on=date(2026, 2, 1))
    practice = stages.set_stage(desk, practice_id, Verification.PUBLISHED)
    assert (practice.verified_by, practice.verified_on) == ("Komisja", date(2026, 2, 1))


def test_a_draft_is_checked_by_nobody(desk: Desk) -> None:
    practice_id = whole_gardens(desk)
    stages.set_stage(desk, practice_id, Verification.CHECKED)
    draft = stages.set_stage(desk, practice_id, Verification.DRAFT)
    assert (draft.verification, draft.verified_by, draft.verified_on) == (Verification.DRAFT, "", None)
    undo(desk)
    assert known(desk, practice_id).practice.verified_by == "Anna Notująca"


def test_what_is_missing_is_said_and_nothing_is_changed(desk: Desk) -> None:
    practice_id = gardens(desk)
    with pytest.raises(Refused, match="in progress or completed"):
        stages.set_stage(desk, practice_id, Verification.CHECKED)
    whole = whole_gardens(desk, "Łąki")
    change(desk, whole, may_publish=False)
    with pytest.raises(Refused, match="no consent"):
        stages.set_stage(desk, whole, Verification.PUBLISHED)
    assert known(desk, whole).practice.verification is Verification.DRAFT


def test_those_are_marked_that_lack_nothing(desk: Desk) -> None:
    whole, empty, other = whole_gardens(desk, "A"), gardens(desk, "B"), whole_gardens(desk, "C")
    assert stages.mark_checked(desk, [whole, empty]) == Marked(1, 1)
    assert known(desk, whole).practice.verified_by == "Anna Notująca"
    assert known(desk, other).practice.verification is Verification.DRAFT
    with pytest.raises(Refused, match="None of these drafts"):
        stages.mark_checked(desk, [whole, empty])


def test_a_published_practice_is_not_called_checked_again(desk: Desk) -> None:
    practice_id = whole_gardens(desk)
    stages.set_stage(desk, practice_id, Verification.PUBLISHED)
    with pytest.raises(Refused):
        stages.mark_checked(desk, [practice_id])
    assert known(desk, practice_id).practice.verification is Verification.PUBLISHED


def test_the_contact_is_confirmed_today(desk: Desk) -> None:
    practice_id = gardens(desk)
    assert stages.confirm_contact(desk, practice_id).contact_checked_on == TODAY
    undo(desk)
    assert known(desk, practice_id).practice.contact_checked_on is None

"""What people agree to is recorded with its day, and what comes later takes the place of what was before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dpdesk.domain.consents import standing_consents
from dpdesk.domain.people import Consent, ConsentKind
from dpdesk.errors import BadInput, Conflict, NotFound, Refused
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.people import consents
from tests.services.small_desk import EWA, TODAY

PHOTO = ConsentKind.PHOTO
BEFORE = TODAY - timedelta(days=10)


def given(desk: Desk, day: date = BEFORE, source: str = "formularz") -> Consent:
    return consents.record(desk, EWA, PHOTO, given=True, day=day, source=source)


def standing(desk: Desk) -> bool | None:
    one = standing_consents(consents.consents_of(desk, EWA)).get(PHOTO)
    return None if one is None else one.given


def test_a_consent_is_recorded_with_its_day_and_source(desk: Desk) -> None:
    one = given(desk, source="  formularz ")
    assert consents.consents_of(desk, EWA) == (one,)
    assert (one.given, one.day, one.source) == (True, BEFORE, "formularz")


def test_a_consent_without_a_day_is_of_today(desk: Desk) -> None:
    assert consents.record(desk, EWA, PHOTO, given=False).day == TODAY


def test_a_later_refusal_takes_the_place_of_a_consent_and_both_are_kept(desk: Desk) -> None:
    given(desk)
    consents.withdraw(desk, EWA, PHOTO)
    assert standing(desk) is False
    assert [one.given for one in consents.consents_of(desk, EWA)] == [False, True]


def test_a_consent_of_an_earlier_day_that_is_entered_later_changes_nothing(desk: Desk) -> None:
    consents.record(desk, EWA, PHOTO, given=False)
    given(desk)
    assert standing(desk) is False


def test_of_one_day_a_refusal_counts(desk: Desk) -> None:
    consents.record(desk, EWA, PHOTO, given=False, day=BEFORE)
    given(desk)
    assert standing(desk) is False


def test_kinds_do_not_touch_each_other(desk: Desk) -> None:
    given(desk)
    consents.record(desk, EWA, ConsentKind.NEWSLETTER, given=False)
    assert standing(desk) is True


def test_only_a_consent_that_stands_can_be_withdrawn(desk: Desk) -> None:
    with pytest.raises(Refused, match="stands"):
        consents.withdraw(desk, EWA, PHOTO)


def test_a_consent_cannot_be_withdrawn_before_it_was_given(desk: Desk) -> None:
    given(desk)
    with pytest.raises(BadInput, match="cannot be withdrawn before"):
        consents.withdraw(desk, EWA, PHOTO, day=BEFORE - timedelta(days=1))


def test_a_consent_is_of_no_day_to_come(desk: Desk) -> None:
    with pytest.raises(BadInput) as caught:
        given(desk, day=TODAY + timedelta(days=1))
    assert caught.value.field == "day"


def test_what_was_recorded_can_be_corrected(desk: Desk) -> None:
    one = given(desk)
    consents.change(desk, replace(one, source="e-mail", day=TODAY))
    (changed,) = consents.consents_of(desk, EWA)
    assert (changed.source, changed.day) == ("e-mail", TODAY)


def test_what_was_changed_elsewhere_is_not_overwritten(desk: Desk) -> None:
    one = given(desk)
    consents.change(desk, replace(one, source="e-mail"))
    with pytest.raises(Conflict):
        consents.change(desk, replace(one, source="telefon"))


def test_nobody_consents_who_is_not_on_the_desk(desk: Desk) -> None:
    with pytest.raises(NotFound):
        consents.record(desk, "id-nobody", PHOTO, given=True)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("deed", "label"),
    [
        (lambda desk, _: given(desk, day=TODAY), "Record the consent of Ewa Przykład: photo"),
        (lambda desk, _: consents.withdraw(desk, EWA, PHOTO), "Withdraw the consent of Ewa Przykład: photo"),
        (
            lambda desk, one: consents.change(desk, replace(one, source="x")),
            "Correct the consent of Ewa Przykład: photo",
        ),
        (lambda desk, one: consents.remove(desk, one), "Remove the consent of Ewa Przykład: photo"),
    ],
)
def test_each_is_one_unit_that_can_be_undone(desk: Desk, deed: Callable[[Desk, Consent], object], label: str) -> None:
    one = given(desk)
    before = [replace(each, version=0) for each in consents.consents_of(desk, EWA)]
    deed(desk, one)
    assert str(journal.upcoming(desk).undo) == label
    journal.undo(desk)
    assert [replace(each, version=0) for each in consents.consents_of(desk, EWA)] == before

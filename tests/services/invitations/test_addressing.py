"""Whom an audience means, and that inviting only ever adds."""

from __future__ import annotations

import pytest

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.invitations import Addressee, Invitation
from dpdesk.errors import Ambiguous, NotFound
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, invite
from tests.services.small_desk import EWA, GLIWICE, KRAKOW, MEETING, PROMOTION, PSARY, SOCIAL, SOSNOWIEC


def invited(desk: Desk) -> list[tuple[int, Addressee, OrganisationId | None]]:
    with desk.reading() as reader:
        return [
            (one.position, one.addressee, one.organisation_id) for one in reader.all(Invitation, meeting_id=MEETING)
        ]


def test_everyone_means_the_heads_of_the_members_in_the_order_of_the_alphabet(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    assert invited(desk) == [
        (1, Addressee.HEAD, GLIWICE),
        (2, Addressee.HEAD, PSARY),
        (3, Addressee.HEAD, SOSNOWIEC),
    ]


def test_a_guest_is_invited_when_it_is_named(desk: Desk) -> None:
    invite(desk, MEETING, Audience(municipalities=(KRAKOW,)))
    assert invited(desk) == [(1, Addressee.HEAD, KRAKOW)]


def test_nobody_is_invited_twice(desk: Desk) -> None:
    invite(desk, MEETING, Audience(municipalities=(PSARY,), people=(EWA,)))
    again = invite(desk, MEETING, Audience(everyone=True, people=(EWA,)))
    assert ([one.organisation_id for one in again.new], again.already) == ([GLIWICE, SOSNOWIEC], 2)
    assert [position for position, *_ in invited(desk)] == [1, 2, 3, 4]


def test_one_who_is_named_twice_at_once_is_invited_once(desk: Desk) -> None:
    done = invite(desk, MEETING, Audience(everyone=True, municipalities=(PSARY, PSARY)))
    assert (len(done.new), done.already) == (3, 0)


def test_inviting_nobody_new_leaves_no_trace_in_the_journal(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    before = desk_history(desk)
    invite(desk, MEETING, Audience(everyone=True))
    assert desk_history(desk) == before


def test_a_department_is_invited_in_every_member_and_else_the_office(desk: Desk) -> None:
    done = invite(desk, MEETING, Audience(departments=("Wydział Spraw Społecznych",)))
    assert [(one.addressee, one.organisation_id, one.department_id) for one in done.new] == [
        (Addressee.DEPARTMENT, GLIWICE, SOCIAL),
        (Addressee.OFFICE, PSARY, None),
        (Addressee.OFFICE, SOSNOWIEC, None),
    ]


@pytest.mark.parametrize("name", ["Wydział Promocji i Komunikacji", "promotion division", "Referat Promocji"])
def test_a_department_goes_by_its_own_name_and_by_that_of_its_kind(desk: Desk, name: str) -> None:
    done = invite(desk, MEETING, Audience(municipalities=(PSARY,), departments=(name,)))
    assert [one.department_id for one in done.new] == [PROMOTION]


def test_municipalities_say_whose_department_is_meant_and_their_heads_are_not_invited(desk: Desk) -> None:
    invite(desk, MEETING, Audience(municipalities=(KRAKOW,), departments=("Wydział Spraw Społecznych",)))
    assert invited(desk) == [(1, Addressee.OFFICE, KRAKOW)]


def test_two_departments_that_an_office_lacks_are_one_letter_to_the_office(desk: Desk) -> None:
    wanted = ("Wydział Spraw Społecznych", "Referat Promocji")
    done = invite(desk, MEETING, Audience(municipalities=(SOSNOWIEC,), departments=wanted))
    assert [one.addressee for one in done.new] == [Addressee.OFFICE]


def test_a_person_is_invited_for_the_office_and_department_the_person_is_of(desk: Desk) -> None:
    (ewa,) = invite(desk, MEETING, Audience(people=(EWA,))).new
    assert (ewa.addressee, ewa.organisation_id, ewa.department_id, ewa.person_id) == (
        Addressee.PERSON,
        PSARY,
        PROMOTION,
        EWA,
    )


def test_an_unknown_department_stops_the_whole_invitation(desk: Desk) -> None:
    with pytest.raises(NotFound, match="Did you mean “Referat Promocji”"):
        invite(desk, MEETING, Audience(everyone=True, departments=("Referat Promcji",)))
    assert invited(desk) == []


def test_a_part_that_fits_several_departments_is_ambiguous(desk: Desk) -> None:
    with pytest.raises(Ambiguous):
        invite(desk, MEETING, Audience(departments=("promocji",)))


def desk_history(desk: Desk) -> int:
    from dpdesk.services.journal import history

    return len(history(desk))

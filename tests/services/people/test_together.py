"""What is done with several people at once, and with somebody new."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dpdesk.domain.ids import ConsentId, DistinctPairId, PersonId
from dpdesk.domain.meetings import State
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.people import Consent, ConsentKind, DistinctPair, Gender, Person
from dpdesk.errors import BadInput, Refused
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.meetings.planning import set_state
from dpdesk.services.people import adding, together
from dpdesk.settings import Language
from tests.services.counting import statements
from tests.services.series_desk import FOURTH, put_series
from tests.services.small_desk import EWA, GLIWICE, JAN, MEETING, OLGA, PROMOTION, PSARY, SOCIAL


def person(desk: Desk, person_id: PersonId) -> Person:
    with desk.reading() as reader:
        return reader.get(Person, person_id)


def said(error: Refused) -> str:
    return words_for(Language.ENGLISH).say(error.message)


def test_people_are_moved_to_another_office_in_one_step(desk: Desk) -> None:
    together.set_workplace(desk, [EWA, JAN], GLIWICE, SOCIAL)
    assert {(one.organisation_id, one.department_id) for one in (person(desk, EWA), person(desk, JAN))} == {
        (GLIWICE, SOCIAL)
    }
    journal.undo(desk)
    assert person(desk, EWA).organisation_id == PSARY


def test_they_may_work_at_an_institution_that_is_new(desk: Desk) -> None:
    together.set_workplace(desk, [EWA], "Fundacja Nowa")
    with desk.reading() as reader:
        new = reader.find(Organisation, name="Fundacja Nowa")
    assert new is not None
    assert (person(desk, EWA).organisation_id, person(desk, EWA).department_id) == (new.id, None)


def test_a_municipality_is_meant_by_its_own_name(desk: Desk) -> None:
    together.set_workplace(desk, [EWA], "gliwice")
    assert person(desk, EWA).organisation_id == GLIWICE


def test_they_may_work_nowhere(desk: Desk) -> None:
    together.set_workplace(desk, [EWA], " ")
    assert (person(desk, EWA).organisation_id, person(desk, EWA).department_id) == (None, None)


def test_a_department_of_another_office_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInput):
        together.set_workplace(desk, [EWA], GLIWICE, PROMOTION)
    assert person(desk, EWA).organisation_id == PSARY


def test_moving_many_takes_no_more_statements_than_moving_two(desk: Desk) -> None:
    many = [Person(id=PersonId(f"many-{number}"), surname=f"Nowak {number}") for number in range(60)]
    with desk.work(Message("Many")) as work:
        work.save_all(many)
    with statements() as for_two:
        together.set_workplace(desk, [EWA, JAN], GLIWICE)
    with statements() as for_sixty:
        together.set_workplace(desk, [one.id for one in many], GLIWICE)
    assert len(for_sixty) <= len(for_two) + 1  # many have another label: nobody is named in it


def test_people_to_whom_nothing_refers_are_removed_with_what_is_theirs(desk: Desk) -> None:
    with desk.work(Message("Own")) as work:
        work.save_all(
            [
                Consent(id=ConsentId("c"), person_id=EWA, kind=ConsentKind.PHOTO, given=True, day=date(2026, 1, 1)),
                DistinctPair(id=DistinctPairId("d"), first_id=EWA, second_id=JAN),
            ]
        )
    together.remove_people(desk, [EWA, OLGA])
    with desk.reading() as reader:
        assert [one.id for one in reader.all(Person)] == [JAN]
        assert not reader.all(Consent)
        assert not reader.all(DistinctPair)
    journal.undo(desk)
    with desk.reading() as reader:
        assert len(reader.all(Person)) == 3
        assert len(reader.all(Consent)) == len(reader.all(DistinctPair)) == 1


def test_somebody_who_is_needed_is_not_removed_and_it_is_said_by_what(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    with pytest.raises(Refused) as refused:
        together.remove_people(desk, [EWA])
    told = said(refused.value)
    assert (
        told == "Ewa Przykład cannot be removed, for other entries need this person: invitation. Nothing was changed."
    )
    assert person(desk, EWA).surname == "Przykład"


def test_of_several_none_is_removed_where_one_is_needed(desk: Desk) -> None:
    with desk.work(Message("Lead")) as work:
        work.save(replace(work.get(Municipality, PSARY), head_id=EWA))
        work.save(replace(work.get(Municipality, GLIWICE), head_id=JAN))
    with pytest.raises(Refused) as refused:
        together.remove_people(desk, [EWA, JAN, OLGA])
    assert said(refused.value).startswith("2 people cannot be removed (Ewa Przykład, Jan Wzorcowy), for other entries")
    assert person(desk, OLGA).surname == "Łącka"


def test_addresses_are_copied_once_each_in_pieces(desk: Desk) -> None:
    with desk.work(Message("Addresses")) as work:
        work.save(replace(work.get(Person, EWA), email="Biuro@example.org"))
        work.save(replace(work.get(Person, JAN), email="biuro@example.org"))
        many = [Person(id=PersonId(f"m{one}"), surname=f"N{one}", email=f"m{one}@example.org") for one in range(120)]
        work.save_all(many)
    found = together.addresses_of(desk, [EWA, JAN, OLGA, *(one.id for one in many)])
    assert (found.count, len(found.pieces), found.without) == (121, 2, ("Olga Łącka",))
    assert found.pieces[0].startswith("Biuro@example.org; m0@example.org; ")


def test_the_next_meeting_is_the_first_to_come_to_which_one_invites(desk: Desk) -> None:
    put_series(desk)
    coming = together.next_meeting(desk)
    assert coming is not None
    assert coming.id == MEETING
    set_state(desk, MEETING, State.CANCELLED)
    coming = together.next_meeting(desk)
    assert coming is not None
    assert coming.id == FOURTH


def test_there_may_be_no_next_meeting(desk: Desk) -> None:
    set_state(desk, MEETING, State.HELD)
    assert together.next_meeting(desk) is None


def test_somebody_new_is_added_with_a_new_institution(desk: Desk) -> None:
    new = adding.add_person(desk, Introduction(name="  Zofia   Nowa ", organisation="Fundacja Nowa"))
    assert (new.given_names, new.surname, new.gender) == ("Zofia", "Nowa", Gender.FEMALE)
    with desk.reading() as reader:
        office = reader.find(Organisation, name="Fundacja Nowa")
    assert office is not None
    assert new.organisation_id == office.id
    journal.undo(desk)
    with desk.reading() as reader:
        assert reader.find(Organisation, name="Fundacja Nowa") is None


def test_nobody_is_added_without_a_name(desk: Desk) -> None:
    with pytest.raises(BadInput):
        adding.add_person(desk, Introduction(name=" "))

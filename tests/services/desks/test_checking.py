"""What a check of the desk finds, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

from dpdesk.domain.ids import PersonId
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.desks.checking import check
from dpdesk.services.invitations.addressing import Audience, invite
from tests.services.small_desk import MEETING, PSARY


def save_town_without_postcode(desk: Desk) -> None:
    with desk.work(Message("Move")) as work:
        work.save(replace(work.get(Organisation, PSARY), street="ul. Malinowicka 4", town="Psary"))


def test_a_desk_in_order_has_no_findings(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    assert check(desk) == ()


def test_a_character_that_no_typeface_has_is_named_with_its_code_and_record(desk: Desk) -> None:
    with desk.work(Message("Add")) as work:
        work.save(Person(id=PersonId("id-wang"), given_names="Ewa", surname="王"))
    (finding,) = check(desk)
    assert str(finding).startswith("person “Ewa 王”: papers show ◌ for the character 王 (U+738B)")


def test_an_address_that_was_begun_and_not_finished_is_found_where_it_is_needed(desk: Desk) -> None:
    save_town_without_postcode(desk)
    assert check(desk) == ()
    invite(desk, MEETING, Audience(everyone=True))
    (finding,) = check(desk)
    assert "Urząd Gminy Psary" in str(finding)

"""What the list of people and a person's page change."""

from __future__ import annotations

from collections.abc import Mapping

from dpdesk.domain.organisations import Department, Municipality
from dpdesk.domain.people import Gender, Person
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.people import adding, together
from tests.ui.deeds.hand import Deed, Hand, field

_SURNAME = "Źdźbło"


def add_person(hand: Hand) -> object:
    office = hand.one((hand.any(Municipality).name, f"Fundacja {hand.text()}", ""))
    name = f"Żaneta {_SURNAME}-{hand.dice.randint(0, 10**6)}"
    return adding.add_person(hand.desk, Introduction(name=name, organisation=office, position="dyrektor"))


def set_workplace(hand: Hand) -> None:
    people = [person.id for person in hand.some(hand.all(Person))]
    department = hand.any(Department)
    new = f"Stowarzyszenie {hand.text()}"
    organisation, part = hand.one(((department.organisation_id, department.id), (new, None), ("", None)))
    together.set_workplace(hand.desk, people, organisation, part)


def remove_people(hand: Hand) -> None:
    """Take off the desk who was only added: all others are of some meeting."""
    new = [person.id for person in hand.all(Person) if person.surname.startswith(_SURNAME)]
    together.remove_people(hand.desk, hand.some(new, most=2))


DEEDS: Mapping[str, Deed] = {
    "adding.add_person": add_person,
    "together.set_workplace": set_workplace,
    "together.remove_people": remove_people,
}

NEEDS: Mapping[str, tuple[str, ...]] = {"together.remove_people": ("adding.add_person",) * 2}

FIELDS: Mapping[str, Deed] = {
    "person-title": field(Person, "academic_title", Hand.text),
    "person-gender": field(Person, "gender", lambda hand: hand.one(list(Gender))),
    "person-note": field(Person, "note", Hand.text),
    "person-vocative": field(Person, "vocative", Hand.text),
    "person-salutation": field(Person, "salutation", Hand.text),
    "person-feminative": field(Person, "feminative", lambda hand: hand.one((True, False))),
    "person-first-name": field(Person, "by_first_name", lambda hand: hand.one((True, False))),
}
"""Fields of the page that the other forms have not."""

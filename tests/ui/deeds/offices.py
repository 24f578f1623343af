"""What the pages of municipalities and institutions change."""

from __future__ import annotations

from collections.abc import Mapping

from dpdesk.domain.organisations import (
    Category,
    Department,
    Municipality,
    MunicipalityType,
    Organisation,
    OrganisationAlias,
    OrganisationKind,
)
from dpdesk.domain.people import Person
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.offices import departments, founding, membership, municipalities, other_names
from tests.ui.deeds.hand import Deed, Hand


def add_municipality(hand: Hand) -> object:
    kind = hand.one(list(MunicipalityType))
    return founding.add_municipality(hand.desk, founding.NewMunicipality(name=hand.text(), type=kind))


def add_institution(hand: Hand) -> object:
    return founding.add_institution(hand.desk, hand.text(), hand.one(list(OrganisationKind)), "Łódź")


def remove_office(hand: Hand) -> None:
    """Remove one that was added: those that the sample desk came with are held by its people and meetings."""
    founding.remove_office(hand.desk, hand.one([one for one in hand.all(Organisation) if is_added(one.name)]).id)


def join(hand: Hand) -> None:
    membership.join(hand.desk, [one.id for one in hand.some(hand.all(Municipality))], hand.day())


def leave(hand: Hand) -> None:
    membership.leave(hand.desk, [one.id for one in hand.some(hand.all(Municipality))], hand.day())


def set_head(hand: Hand) -> object:
    head = hand.one((None, hand.any(Person).id))
    return municipalities.set_head(hand.desk, hand.any(Municipality).id, head)


def set_new_head(hand: Hand) -> object:
    who = Introduction(name=f"Żaneta Łęcka-{hand.dice.randint(0, 10**6)}")
    return municipalities.set_new_head(hand.desk, hand.any(Municipality).id, who)


def add_department(hand: Hand) -> object:
    kind = hand.one((None, hand.any(Category).id))
    return departments.add(hand.desk, hand.any(Municipality).id, hand.text(), kind)


def remove_department(hand: Hand) -> None:
    departments.remove(hand.desk, hand.one([one for one in hand.all(Department) if is_added(one.name)]).id)


def is_added(name: str) -> bool:
    """Tell whether the hand has written a name: it ends in a number."""
    return name[-1].isdigit()


DEEDS: Mapping[str, Deed] = {
    "founding.add_municipality": add_municipality,
    "founding.add_institution": add_institution,
    "founding.remove_office": remove_office,
    "membership.join": join,
    "membership.leave": leave,
    "municipalities.set_head": set_head,
    "municipalities.set_new_head": set_new_head,
    "departments.add": add_department,
    "departments.remove": remove_department,
    "other_names.add_other_name": lambda hand: other_names.add_other_name(
        hand.desk, hand.any(Organisation).id, hand.text()
    ),
    "other_names.remove_other_name": lambda hand: other_names.remove_other_name(
        hand.desk, hand.any(OrganisationAlias).id
    ),
}

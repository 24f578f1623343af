"""The lines of an address as letters bear them: a person at an office, or an office with its department."""

from __future__ import annotations

from collections.abc import Iterator

from dpdesk.documents.occasion import town_line
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.people import Gender, Person
from dpdesk.language.address import FormOfAddress
from dpdesk.services.papers.occasions import known_gender

Office = tuple[str, str, str]
"""Name, street and town with its postcode."""
NO_OFFICE: Office = ("", "", "")


def address_lines(person: Person | None, address: FormOfAddress, department: str, office: Office) -> Iterator[str]:
    """Give the lines of the address, empty where a part of it is not known.

    A person stands before the department and the office, a department within its office after it. Where the gender
    is not known no courtesy stands before a name, and a letter to a head whose name is not known goes to the post:
    "Prezydent Miasta Katowice".
    """
    if person and known_gender(person) is not Gender.UNKNOWN:
        yield address.courtesy
    yield from (address.name, address.position)
    name, *where = office
    yield from (department, name) if person else (name, department)
    yield from where


def office_lines(office: Organisation, municipality: Municipality | None) -> Office:
    """Give name, street and town of an office; a municipality's office without a town is in the municipality's."""
    town = office.town or (municipality.name if municipality else "")
    return office.name, office.street, town_line(office.postcode, town)

"""Rows of a list with what they say put in the terms of the desk: ids of institutions and departments, folded names."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.domain.ids import DepartmentId, OrganisationId
from dpdesk.domain.people_lists import Listed
from dpdesk.language.collation import search_key
from dpdesk.services.people.importing.offices import FoundOffice, OfficeBook


@dataclass(frozen=True, slots=True)
class Resolved:
    """A row in the terms of the desk. `key` is the folded name, its words in the order of the alphabet."""

    listed: Listed
    key: str
    office: FoundOffice
    department_id: DepartmentId | None

    @property
    def organisation_id(self) -> OrganisationId | None:
        """Where the person works; none where the list does not say it, or not clearly."""
        return self.office.organisation_id


def name_key(name: str) -> str:
    """Fold a name so that the order of its words does not matter."""
    return in_any_order(search_key(name))


def in_any_order(key: str) -> str:
    """Put the words of a folded name in the order of the alphabet."""
    return " ".join(sorted(key.split()))


def resolved(listed: Listed, book: OfficeBook) -> Resolved:
    """Put a row in the terms of the desk; a department needs an institution."""
    office = book.find(listed.organisation)
    department = listed.department or office.department
    department_id = None
    if department and office.organisation_id is not None:
        department_id = book.department(office.organisation_id, department).id
    return Resolved(listed, name_key(listed.name), office, department_id)

"""The departments of an office: put there, and taken away. Their fields are changed in `editing`."""

from __future__ import annotations

from dataclasses import replace

from dpdesk.domain.ids import CategoryId, DepartmentId, OrganisationId
from dpdesk.domain.organisations import Category, Department
from dpdesk.domain.people import Person
from dpdesk.errors import BadInput, Refused
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk

MOST_FOUND = 12


def categories_found(desk: Desk, text: str, limit: int = MOST_FOUND) -> tuple[Category, ...]:
    """Give the kinds of department that have every word of a text in their names; of nothing typed, the first."""
    words = search_key(text).split()
    with desk.reading() as reader:
        keyed = [(search_key(f"{one.name} {one.abbreviation}"), one) for one in reader.all(Category)]
    return tuple(one for key, one in keyed if all(word in key for word in words))[:limit]


def add(desk: Desk, organisation_id: OrganisationId, name: str, category_id: CategoryId | None = None) -> Department:
    """Add a department to an office. Raises BadInput without a name, Refused where the office has it already."""
    name = " ".join(name.split())
    if not name:
        raise BadInput(Message(N_("A department needs a name. Nothing was saved.")), field="name")
    with desk.work(Message(N_("Add the department “{name}”"), name=name)) as work:
        others = work.all(Department, organisation_id=organisation_id)
        same = next((one for one in others if search_key(one.name) == search_key(name)), None)
        if same is not None:
            raise Refused(Message(N_("The office has the department “{name}” already."), name=same.name))
        department_id = DepartmentId(desk.new_id())
        return work.save(
            Department(id=department_id, organisation_id=organisation_id, category_id=category_id, name=name)
        )


def remove(desk: Desk, department_id: DepartmentId) -> None:
    """Take a department off the desk; its people stay at the office.

    Raises Refused where it was invited to a meeting or came to one.
    """
    with desk.reading() as reader:
        name = reader.get(Department, department_id).name
    with desk.work(Message(N_("Remove the department “{name}”"), name=name)) as work:
        people = work.all(Person, department_id=department_id)
        work.save_all([replace(person, department_id=None) for person in people])
        work.delete(work.get(Department, department_id))

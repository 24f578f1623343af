"""Which municipality, organisation and department a plan means by a name; those that are not known are made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from dpdesk.database.reader import Reader
from dpdesk.domain.ids import DepartmentId, OrganisationId
from dpdesk.domain.organisations import Category, Department, Municipality, Organisation, OrganisationKind
from dpdesk.domain.plans import OfficePlan, OrganisationPlan
from dpdesk.errors import Ambiguous
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message
from dpdesk.services.choosing import Candidate, called, only
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.plans.categories import category_of
from dpdesk.services.meetings.plans.drafts import Drafts

_SLIP_OF_THE_KEYS = 0.8
"""How alike (difflib's ratio) an unknown municipality is to a known one that was probably meant: "Gliwce"."""


@dataclass(frozen=True, slots=True)
class Office:
    """An organisation and a department of it, as far as they are known."""

    organisation_id: OrganisationId | None = None
    department_id: DepartmentId | None = None


class OfficeBook:
    """The offices of the desk by name, and those that a plan adds, which are put among the drafts."""

    def __init__(self, desk: Desk, reader: Reader, drafts: Drafts) -> None:
        self._desk = desk
        self._drafts = drafts
        self._municipalities = {one.id: one for one in reader.all(Municipality)}
        self._organisations = {one.id: one for one in reader.all(Organisation)}
        self._departments = _by_office(reader.all(Department))
        self._categories = reader.all(Category)
        self._found: dict[OfficePlan, Office] = {}

    @property
    def municipalities(self) -> Iterable[Municipality]:
        """All municipalities: those of the desk in the order of the alphabet, then the new ones."""
        return self._municipalities.values()

    def office(self, plan: OfficePlan) -> Office:
        """Give the office that is meant. Raises Ambiguous."""
        if plan not in self._found:
            self._found[plan] = self._office(plan)
        return self._found[plan]

    def municipality(self, name: str) -> OrganisationId:
        """Give the municipality of a name, its own or its office's; one that is not like any known one is a new guest.

        Raises Ambiguous where a known one has nearly this name: a slip of the keys must not make a municipality.
        """
        known = called(name, self._candidates(self._municipalities.values()))
        if known:
            return only(name, known).id
        self._refuse_slips(name)
        guest = Municipality(id=OrganisationId(self._desk.new_id()), name=name, is_member=False)
        office = Organisation(id=guest.id, name=name, kind=OrganisationKind.MUNICIPALITY)
        self._organisations[office.id] = self._drafts.put(office)
        self._municipalities[guest.id] = self._drafts.put(guest)
        return guest.id

    def organisation(self, name: str) -> OrganisationId:
        """Give the organisation of a name; a municipality goes by either name. Raises Ambiguous."""
        known = called(name, self._candidates(self._organisations.values()))
        if known:
            return only(name, known).id
        return self._add(Organisation(id=OrganisationId(self._desk.new_id()), name=name))

    def describe(self, plan: OrganisationPlan) -> None:
        """Fill in what the desk does not know of an organisation yet; what it knows stays."""
        known = self._organisations[self.organisation(plan.name)]
        other = known.kind is OrganisationKind.OTHER
        self._add(
            replace(
                known,
                kind=plan.kind if other else known.kind,
                street=known.street or plan.street,
                postcode=known.postcode or plan.postcode,
                town=known.town or plan.town,
                email=known.email or plan.email,
                phone=known.phone or plan.phone,
                ade=known.ade or plan.ade,
            )
        )

    def name_of(self, organisation_id: OrganisationId | None) -> str:
        """Give the short name of an organisation: of a municipality its own, not its office's."""
        if organisation_id is None:
            return ""
        known = self._municipalities.get(organisation_id) or self._organisations[organisation_id]
        return known.name

    def _office(self, plan: OfficePlan) -> Office:
        if not plan.name:
            return Office()
        by_name = self.municipality if plan.municipality else self.organisation
        organisation_id = by_name(plan.name)
        return Office(organisation_id, self._department(organisation_id, plan.department) if plan.department else None)

    def _add(self, organisation: Organisation) -> OrganisationId:
        self._organisations[organisation.id] = organisation
        self._drafts.put(organisation)
        return organisation.id

    def _department(self, organisation_id: OrganisationId, name: str) -> DepartmentId:
        departments = self._departments.setdefault(organisation_id, [])
        known = called(name, [Candidate(one, one.id, one.name, ()) for one in departments])
        if known:
            return only(name, known).id
        department = Department(
            id=DepartmentId(self._desk.new_id()),
            organisation_id=organisation_id,
            category_id=category_of(name, self._categories),
            name=name,
        )
        departments.append(self._drafts.put(department))
        return department.id

    def _candidates(
        self, offices: Iterable[Municipality] | Iterable[Organisation]
    ) -> Sequence[Candidate[Organisation]]:
        return [
            Candidate(self._organisations[one.id], one.id, self._organisations[one.id].name, (self.name_of(one.id),))
            for one in offices
        ]

    def _refuse_slips(self, name: str) -> None:
        names = {search_key(one.name): one.name for one in self._municipalities.values()}
        near = get_close_matches(search_key(name), names, n=3, cutoff=_SLIP_OF_THE_KEYS)
        if near:
            raise Ambiguous(
                Message(
                    N_(
                        "There is no municipality “{name}”, but one with nearly this name. Correct it; "
                        "if another one is meant, write “organisation” in the place of “municipality”."
                    ),
                    name=name,
                ),
                tuple(names[key] for key in near),
            )


def _by_office(departments: Iterable[Department]) -> dict[OrganisationId, list[Department]]:
    found: dict[OrganisationId, list[Department]] = {}
    for department in departments:
        found.setdefault(department.organisation_id, []).append(department)
    return found

"""Which institution of the desk a list means, and which department of it; what is not known is new or unclear."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial

from dpdesk.database.reader import Reader
from dpdesk.domain.ids import DepartmentId, OrganisationId
from dpdesk.domain.organisations import Category, Department, Organisation
from dpdesk.language.collation import search_key
from dpdesk.language.lists.offices import kind_named, looks_like_a_department, office_key, read_office
from dpdesk.services.meetings.plans.categories import category_of
from dpdesk.services.people.importing.office_names import OfficeNames
from dpdesk.services.people.importing.records import (
    JudgedOffice,
    LikelyOffice,
    OfficeAnswer,
    OfficeDecision,
    OfficeStanding,
)

_BEFORE_DEPARTMENT = re.compile(r"\s*(?:[,;/\n]|\s[-–—]\s)\s*")


@dataclass(frozen=True, slots=True)
class FoundOffice:
    """What a text means: an institution, and the department that the text names beside it; several where unclear."""

    standing: OfficeStanding
    organisation_id: OrganisationId | None = None
    department: str = ""
    likely: tuple[OrganisationId, ...] = ()
    is_decided: bool = False


NOWHERE = FoundOffice(OfficeStanding.NONE)


class OfficeBook:
    """The institutions and departments of the desk, by all that lists call them, and the new ones of a list."""

    def __init__(self, reader: Reader, new_id: Callable[[], str], decisions: Mapping[str, OfficeDecision]) -> None:
        self._new_id = new_id
        self._decisions = decisions
        self._names = OfficeNames(reader)
        self._departments: dict[tuple[OrganisationId, str], Department] = {}
        self._department_names: dict[DepartmentId, str] = {}
        self._owners: dict[str, set[OrganisationId]] = defaultdict(set)
        for department in reader.all(Department):
            self._add_department(department)
        categories = reader.all(Category)
        self._category_of = cache(partial(category_of, categories=categories))
        self._found: dict[str, FoundOffice] = {}
        self._rows: dict[str, int] = defaultdict(int)
        self._texts: dict[str, str] = {}
        self._new_departments: set[DepartmentId] = set()
        self._new_organisations: set[OrganisationId] = set()

    def knows(self, text: str) -> bool:
        """Tell whether a text alone names one institution of the desk."""
        return len(self._names.meant_by(read_office(text))) == 1

    def find(self, text: str) -> FoundOffice:
        """Tell what a text of the list means; it is told the same for each of its rows."""
        if not text:
            return NOWHERE
        key = office_key(text)
        self._rows[key] += 1
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._decided(key, text) or self._read(text)
            self._texts[key] = text
        return found

    def department(self, organisation_id: OrganisationId, name: str) -> Department:
        """Give the department of an institution by its name but for case and marks; a new one where there is none."""
        known = self._departments.get((organisation_id, search_key(name)))
        if known is not None:
            return known
        department = Department(
            id=DepartmentId(self._new_id()),
            organisation_id=organisation_id,
            category_id=self._category_of(name),
            name=name,
        )
        self._new_departments.add(department.id)
        self._add_department(department)
        return department

    def name_of(self, organisation_id: OrganisationId | None) -> str:
        """Give the short name of an institution: of a municipality its own, not its office's."""
        return self._names.short(organisation_id)

    def department_name(self, department_id: DepartmentId | None) -> str:
        """Give the name of a department."""
        return "" if department_id is None else self._department_names[department_id]

    def email_of(self, organisation_id: OrganisationId) -> str:
        """Give the address that is everybody's at an institution."""
        return self._names.organisations[organisation_id].email

    def is_new(self, organisation_id: OrganisationId) -> bool:
        """Tell whether an institution comes with the list."""
        return organisation_id in self._new_organisations

    def is_new_department(self, department_id: DepartmentId) -> bool:
        """Tell whether a department comes with the list."""
        return department_id in self._new_departments

    @property
    def departments(self) -> Iterable[Department]:
        """All departments, the new ones among them."""
        return self._departments.values()

    def new_among(
        self, organisations: set[OrganisationId], departments: set[DepartmentId]
    ) -> tuple[tuple[Organisation, ...], tuple[Department, ...]]:
        """Give those of some institutions and departments that are new."""
        return (
            tuple(
                self._names.organisations[one]
                for one in self._names.organisations
                if one in organisations and self.is_new(one)
            ),
            tuple(one for one in self.departments if one.id in departments and self.is_new_department(one.id)),
        )

    def judged(self) -> tuple[JudgedOffice, ...]:
        """Tell what each text of the list means, in the order in which they were met."""
        return tuple(
            JudgedOffice(
                text=text,
                standing=self._found[key].standing,
                name=self.name_of(self._found[key].organisation_id),
                organisation_id=self._found[key].organisation_id,
                likely=tuple(
                    LikelyOffice(organisation_id=one, name=self.full_name(one)) for one in self._found[key].likely
                ),
                rows=self._rows[key],
                is_decided=self._found[key].is_decided,
            )
            for key, text in self._texts.items()
        )

    def full_name(self, organisation_id: OrganisationId) -> str:
        """Give the name of an institution as it stands on letters."""
        return self._names.full(organisation_id)

    def _decided(self, key: str, text: str) -> FoundOffice | None:
        decision = self._decisions.get(key)
        if decision is None:
            return None
        match decision.answer:
            case OfficeAnswer.NONE:
                return FoundOffice(OfficeStanding.NONE, is_decided=True)
            case OfficeAnswer.NEW_ONE:
                return FoundOffice(OfficeStanding.NEW, self._entered(text), is_decided=True)
            case OfficeAnswer.THIS_ONE if decision.organisation_id in self._names.organisations:
                return FoundOffice(OfficeStanding.KNOWN, decision.organisation_id, is_decided=True)
        return None

    def _read(self, text: str) -> FoundOffice:
        office = read_office(text)
        meant = self._names.meant_by(office)
        if not meant and (with_department := self._with_department(text)):
            return with_department
        if not meant:
            meant = self._names.near(office)
            if not meant:
                return FoundOffice(OfficeStanding.NEW, self._entered(text))
        elif len(meant) == 1:
            return FoundOffice(OfficeStanding.KNOWN, next(iter(meant)))
        return FoundOffice(OfficeStanding.UNCLEAR, likely=tuple(sorted(meant, key=self.name_of)))

    def _with_department(self, text: str) -> FoundOffice | None:
        """Read a text that names a department after its office, or an institution that is kept as a department."""
        owners = frozenset(self._owners.get(search_key(text), ()))
        if owners and not looks_like_a_department(text):
            is_sure = len(owners) == 1 and self._names.says_place_of(text, next(iter(owners)))
            if not is_sure:
                return FoundOffice(OfficeStanding.UNCLEAR, likely=tuple(sorted(owners, key=self.name_of)))
            return FoundOffice(OfficeStanding.KNOWN, next(iter(owners)), text)
        office, *rest = _BEFORE_DEPARTMENT.split(text, maxsplit=1)
        meant = self._names.meant_by(read_office(office)) if rest and looks_like_a_department(rest[0]) else frozenset()
        return FoundOffice(OfficeStanding.KNOWN, next(iter(meant)), rest[0]) if len(meant) == 1 else None

    def _entered(self, text: str) -> OrganisationId:
        organisation = Organisation(id=OrganisationId(self._new_id()), name=text, kind=kind_named(text))
        self._names.organisations[organisation.id] = organisation
        self._new_organisations.add(organisation.id)
        return organisation.id

    def _add_department(self, department: Department) -> None:
        key = search_key(department.name)
        self._department_names[department.id] = department.name
        self._departments.setdefault((department.organisation_id, key), department)
        self._owners[key].add(department.organisation_id)

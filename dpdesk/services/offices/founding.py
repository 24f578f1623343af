"""Put municipalities and other institutions on the desk, and take away those that nothing refers to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dpdesk.database.reader import Reader
from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.organisations import (
    Municipality,
    MunicipalityType,
    Organisation,
    OrganisationAlias,
    OrganisationKind,
)
from dpdesk.errors import BadInput, Refused
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk

_TITLES: Mapping[MunicipalityType, str] = {
    MunicipalityType.CITY_WITH_COUNTY_RIGHTS: "Prezydent Miasta",
    MunicipalityType.URBAN: "Burmistrz",
    MunicipalityType.URBAN_RURAL: "Burmistrz",
    MunicipalityType.RURAL: "Wójt",
}
"""Who leads a municipality of a type, as a rule; a few towns have a "Prezydent Miasta" all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMunicipality:
    """What a municipality begins with; `is_member` is false for a guest. An office without a name gets one."""

    name: str
    type: MunicipalityType
    office: str = ""
    is_member: bool = True
    member_since: date | None = None


def office_called(name: str, kind: MunicipalityType) -> str:
    """Name the office of a municipality in the nominative: "Urząd Gminy Psary", "Urząd Miasta Czeladź"."""
    name = " ".join(name.split())
    return (f"Urząd Gminy {name}" if kind is MunicipalityType.RURAL else f"Urząd Miasta {name}") if name else ""


def add_municipality(desk: Desk, new: NewMunicipality) -> Municipality:
    """Add a municipality with its office. Raises BadInput without a name, Refused where there is one of the name."""
    name = _named(new.name)
    office = _named(new.office or office_called(name, new.type))
    with desk.work(Message(N_("Add the municipality {name}"), name=name)) as work:
        _refuse_known(work, (name, office))
        shared_id = OrganisationId(desk.new_id())
        work.save(Organisation(id=shared_id, name=office, kind=OrganisationKind.MUNICIPALITY))
        return work.save(
            Municipality(
                id=shared_id,
                name=name,
                type=new.type,
                head_title=_TITLES[new.type],
                head_title_full=_full_title(name, new.type),
                is_member=new.is_member,
                member_since=new.member_since if new.is_member else None,
            )
        )


def add_institution(desk: Desk, name: str, kind: OrganisationKind, town: str = "") -> Organisation:
    """Add another institution. Raises BadInput without a name, Refused where there is one of the name."""
    name = _named(name)
    with desk.work(Message(N_("Add the institution {name}"), name=name)) as work:
        _refuse_known(work, (name,))
        return work.save(Organisation(id=OrganisationId(desk.new_id()), name=name, kind=kind, town=town.strip()))


def remove_office(desk: Desk, organisation_id: OrganisationId) -> None:
    """Take a municipality or an institution off the desk. Raises Refused where people or meetings refer to it."""
    with desk.reading() as reader:
        known = reader.find(Municipality, id=organisation_id)
        name = known.name if known else reader.get(Organisation, organisation_id).name
    with desk.work(Message(N_("Remove {name}"), name=name)) as work:
        for alias in work.all(OrganisationAlias, organisation_id=organisation_id):
            work.delete(alias)
        municipality = work.find(Municipality, id=organisation_id)
        if municipality is not None:
            work.delete(municipality)
        work.delete(work.get(Organisation, organisation_id))


def _named(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise BadInput(Message(N_("The name is empty. Nothing was saved.")), field="name")
    return name


def _refuse_known(reader: Reader, names: tuple[str, ...]) -> None:
    """Refuse a second organisation of a name: whoever is meant by the name later could be either."""
    wanted = {search_key(name) or name for name in names}
    known = (*(one.name for one in reader.all(Municipality)), *(one.name for one in reader.all(Organisation)))
    same = next((name for name in known if (search_key(name) or name) in wanted), None)
    if same is not None:
        raise Refused(Message(N_("“{name}” is on the desk already. Nothing was added."), name=same))


def _full_title(name: str, kind: MunicipalityType) -> str:
    """Give the full title where usage is one; for towns it differs, and the title alone is a beginning."""
    return f"Wójt Gminy {name}" if kind is MunicipalityType.RURAL else _TITLES[kind]

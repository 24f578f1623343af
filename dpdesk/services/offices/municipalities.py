"""The municipalities and their heads: who they are, where they are, and who leads them now."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dpdesk.database.work import Work
from dpdesk.domain.contacts import is_ade, is_email
from dpdesk.domain.ids import OrganisationId, PersonId
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.people import Gender, Person
from dpdesk.errors import BadInput, Refused
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.introducing import Introduction, introduced

_ADDRESS = re.compile(r"(?:(?P<street>.+),\s*)?(?P<postcode>[0-9]{2}-[0-9]{3})\s+(?P<town>\S.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityEntry:
    """A municipality with its office and its head, where one is known."""

    municipality: Municipality
    office: Organisation
    head: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What is to be set of a municipality; none leaves a thing as it is, and an empty text takes it away.

    `head` is the one who leads the municipality from now on, and may be new to the desk; `headless` says that
    nobody is known to. `address` is one line: "ul. Przykładowa 1, 44-100 Gliwice".
    """

    head: Person | None = None
    headless: bool = False
    gender: Gender | None = None
    office: str | None = None
    address: str | None = None
    email: str | None = None
    ade: str | None = None


def municipalities(desk: Desk) -> tuple[MunicipalityEntry, ...]:
    """Give all municipalities, members and guests, in the order of the Polish alphabet."""
    with desk.reading() as reader:
        offices = {office.id: office for office in reader.all(Organisation)}
        return tuple(
            MunicipalityEntry(
                municipality=one,
                office=offices[one.id],
                head=reader.get(Person, one.head_id) if one.head_id else None,
            )
            for one in reader.all(Municipality)
        )


def municipality(desk: Desk, municipality_id: OrganisationId) -> MunicipalityEntry:
    """Give one municipality with its office and head. Raises NotFound."""
    with desk.reading() as reader:
        one = reader.get(Municipality, municipality_id)
        head = reader.get(Person, one.head_id) if one.head_id else None
        return MunicipalityEntry(municipality=one, office=reader.get(Organisation, one.id), head=head)


def set_municipality(desk: Desk, municipality_id: OrganisationId, particulars: Particulars) -> MunicipalityEntry:
    """Set what is known of a municipality. Raises BadInput for an address that has not the form of one."""
    name = municipality(desk, municipality_id).municipality.name
    with desk.work(Message(N_("Set the particulars of {municipality}"), municipality=name)) as work:
        work.save(_office(work.get(Organisation, municipality_id), particulars))
        _set_head(work, work.get(Municipality, municipality_id), particulars)
    return municipality(desk, municipality_id)


def set_head(desk: Desk, municipality_id: OrganisationId, head_id: PersonId | None) -> MunicipalityEntry:
    """Let somebody whom the desk knows lead a municipality from now on, or nobody; who led it stays on the desk.

    Raises Refused for who leads another municipality.
    """
    name = municipality(desk, municipality_id).municipality.name
    with desk.work(Message(N_("Change the head of {municipality}"), municipality=name)) as work:
        head = work.get(Person, head_id) if head_id else None
        _refuse_head_elsewhere(work, municipality_id, head)
        _set_head(work, work.get(Municipality, municipality_id), Particulars(head=head, headless=head is None))
    return municipality(desk, municipality_id)


def set_new_head(desk: Desk, municipality_id: OrganisationId, who: Introduction) -> MunicipalityEntry:
    """Let somebody new to the desk lead a municipality from now on. Raises BadInput without a name."""
    name = municipality(desk, municipality_id).municipality.name
    head = introduced(desk, replace(who, organisation=municipality_id)).person
    with desk.work(Message(N_("Change the head of {municipality}"), municipality=name)) as work:
        _set_head(work, work.get(Municipality, municipality_id), Particulars(head=head))
    return municipality(desk, municipality_id)


def _refuse_head_elsewhere(work: Work, municipality_id: OrganisationId, head: Person | None) -> None:
    elsewhere = work.find(Municipality, head_id=head.id) if head else None
    if head and elsewhere and elsewhere.id != municipality_id:
        told = N_("{person} leads {municipality} already. Nothing was changed.")
        raise Refused(Message(told, person=head.name, municipality=elsewhere.name))


def _office(office: Organisation, particulars: Particulars) -> Organisation:
    if particulars.office is not None:
        if not particulars.office.strip():
            raise BadInput(Message(N_("An office needs a name. Nothing was saved.")), field="office")
        office = replace(office, name=particulars.office.strip())
    if particulars.address is not None:
        office = _at(office, particulars.address.strip())
    if particulars.email is not None:
        office = replace(office, email=_checked_email(particulars.email.strip()))
    if particulars.ade is not None:
        office = replace(office, ade=_checked_ade(particulars.ade.strip()))
    return office


def _at(office: Organisation, address: str) -> Organisation:
    if not address:
        return replace(office, street="", postcode="", town="")
    parts = _ADDRESS.fullmatch(address)
    if parts is None:
        raise BadInput(
            Message(
                N_("“{address}” is not an address like “ul. Przykładowa 1, 44-100 Gliwice”. Nothing was saved."),
                address=address,
            ),
            field="address",
        )
    return replace(office, street=parts["street"] or "", postcode=parts["postcode"], town=parts["town"])


def _checked_email(email: str) -> str:
    if email and not is_email(email):
        raise BadInput(
            Message(N_("“{email}” is not an e-mail address. Nothing was saved."), email=email), field="email"
        )
    return email


def _checked_ade(ade: str) -> str:
    if ade and not is_ade(ade):
        raise BadInput(
            Message(
                N_("“{ade}” is not an address for e-Doręczenia like “AE:PL-12345-67890-ABCDE-12”. Nothing was saved."),
                ade=ade,
            ),
            field="ade",
        )
    return ade


def _set_head(work: Work, municipality: Municipality, particulars: Particulars) -> None:
    former = work.get(Person, municipality.head_id) if municipality.head_id else None
    head, gender = particulars.head, particulars.gender
    if head is None and not particulars.headless:
        _set_gender(work, municipality, former, gender)
        return
    if former and (head is None or head.id != former.id):
        _step_down(work, municipality, former)
    saved = work.save(_in_office(municipality, head, gender)) if head else None
    work.save(replace(municipality, head_id=saved.id if saved else None))


def _in_office(municipality: Municipality, head: Person, gender: Gender | None) -> Person:
    return replace(
        head,
        gender=gender or head.gender,
        position=municipality.head_title_full,
        organisation_id=head.organisation_id or municipality.id,
    )


def _set_gender(work: Work, municipality: Municipality, head: Person | None, gender: Gender | None) -> None:
    if gender is None:
        return
    if head is None:
        raise Refused(
            Message(
                N_("{municipality} has no head on the desk whose gender could be set. Name the head as well."),
                municipality=municipality.name,
            )
        )
    work.save(replace(head, gender=gender))


def _step_down(work: Work, municipality: Municipality, former: Person) -> None:
    """Take the title from who leads the municipality no more; any other position is theirs."""
    if former.position == municipality.head_title_full:
        work.save(replace(former, position=""))

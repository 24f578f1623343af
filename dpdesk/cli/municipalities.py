"""Commands about municipalities: `municipalities`, `municipality show`, `municipality set`."""

from __future__ import annotations

from dpdesk.cli.command import Call, Command, Json, Result, no_arguments
from dpdesk.cli.layout import facts, table
from dpdesk.cli.newcomers import namesakes
from dpdesk.cli.parser import Parser
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Gender, Person
from dpdesk.language.catalogues import Words
from dpdesk.language.wording import name_of
from dpdesk.services import finding
from dpdesk.services.desk import Desk
from dpdesk.services.newcomers import Newcomer, person_of
from dpdesk.services.offices.municipalities import (
    MunicipalityEntry,
    Particulars,
    municipalities,
    municipality,
    set_municipality,
)


def _list(call: Call) -> Result:
    with call.desk() as desk:
        entries = municipalities(desk)
    return Result(data=[_json(entry) for entry in entries], lines=_table(entries, call.words))


def _table(entries: tuple[MunicipalityEntry, ...], words: Words) -> tuple[str, ...]:
    header = (
        words.pgettext("column", "TERYT"),
        words.pgettext("column", "municipality"),
        words.pgettext("column", "type"),
        words.pgettext("column", "office"),
        words.pgettext("column", "head's title"),
        words.pgettext("column", "head"),
    )
    return table(
        header,
        (
            (
                entry.municipality.teryt,
                entry.municipality.name,
                name_of(entry.municipality.type, words),
                entry.office.name,
                entry.municipality.head_title_full,
                entry.head.name if entry.head else "",
            )
            for entry in entries
        ),
    )


def _name(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME")


def _show(call: Call) -> Result:
    with call.desk() as desk:
        return _result(call, municipality(desk, finding.municipality(desk, call.arguments.name).id))


def _particulars(parser: Parser) -> None:
    _name(parser)
    parser.add_argument("--head", metavar="NAME")
    parser.add_argument("--gender", choices=[Gender.FEMALE.value, Gender.MALE.value])
    parser.add_argument("--office", metavar="NAME")
    parser.add_argument("--address")
    parser.add_argument("--email")
    parser.add_argument("--ade")


def _set(call: Call) -> Result:
    given = call.arguments
    with call.desk() as desk:
        entry = municipality(desk, finding.municipality(desk, given.name).id)
        head = _head(desk, entry, given.head) if given.head else None
        particulars = Particulars(
            head=head.who if head else None,
            headless=given.head == "",
            gender=Gender(given.gender) if given.gender else None,
            office=given.office,
            address=given.address,
            email=given.email,
            ade=given.ade,
        )
        changed = set_municipality(desk, entry.municipality.id, particulars)
    return _result(call, changed, head)


def _head(desk: Desk, entry: MunicipalityEntry, name: str) -> Newcomer[Person]:
    if entry.head and entry.head.name == name:
        return Newcomer(entry.head)
    return person_of(desk, name, entry.municipality.id)


def _result(call: Call, entry: MunicipalityEntry, head: Newcomer[Person] | None = None) -> Result:
    return Result(data=_json(entry), lines=_facts(entry, call.words), notes=namesakes(head) if head else ())


def _facts(entry: MunicipalityEntry, words: Words) -> tuple[str, ...]:
    one, office = entry.municipality, entry.office
    return facts(
        (
            (words.pgettext("column", "municipality"), one.name),
            (words.pgettext("column", "TERYT"), one.teryt),
            (words.pgettext("column", "type"), name_of(one.type, words)),
            (words.pgettext("column", "county"), one.county),
            (words.pgettext("column", "subregion"), one.subregion),
            (words.pgettext("column", "head's title"), one.head_title_full),
            (words.pgettext("column", "head"), entry.head.name if entry.head else ""),
            (words.pgettext("column", "office"), office.name),
            (words.pgettext("column", "address"), _address(office)),
            (words.pgettext("column", "e-mail"), office.email),
            (words.pgettext("column", "telephone"), office.phone),
            (words.pgettext("column", "address for e-Doręczenia"), office.ade),
            (words.pgettext("column", "genitive"), one.name_genitive),
            (words.pgettext("column", "locative"), one.name_locative),
        )
    )


def _address(office: Organisation) -> str:
    return ", ".join(filter(None, (office.street, f"{office.postcode} {office.town}".strip())))


def _json(entry: MunicipalityEntry) -> Json:
    one, office = entry.municipality, entry.office
    return {
        "id": one.id,
        "teryt": one.teryt,
        "name": one.name,
        "type": one.type,
        "county": one.county,
        "subregion": one.subregion,
        "is_member": one.is_member,
        "member_since": one.member_since.isoformat() if one.member_since else None,
        "member_until": one.member_until.isoformat() if one.member_until else None,
        "head_title": one.head_title,
        "head_title_full": one.head_title_full,
        "head": _head_json(entry.head),
        "office": office.name,
        "street": office.street,
        "postcode": office.postcode,
        "town": office.town,
        "email": office.email,
        "phone": office.phone,
        "ade": office.ade,
        "name_genitive": one.name_genitive,
        "name_locative": one.name_locative,
    }


def _head_json(head: Person | None) -> Json:
    return {"id": head.id, "name": head.name, "gender": head.gender} if head else None


COMMANDS = {
    "municipalities": Command(no_arguments, _list),
    "municipality show": Command(_name, _show),
    "municipality set": Command(_particulars, _set),
}

"""Check the desk: whether it is whole, and whether its papers could be printed and sent as they should."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from dpdesk.database.health import findings
from dpdesk.database.labels import described
from dpdesk.database.reader import Reader
from dpdesk.documents.fonts import missing_glyphs
from dpdesk.domain.invitations import Invitation
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.registry import RECORDS, Record
from dpdesk.domain.texts import code_of
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk


def check(desk: Desk) -> tuple[Message, ...]:
    """Say what is wrong with the desk or with what it holds; nothing where all is well."""
    with desk.reading() as reader:
        if damage := findings(reader):
            return damage
        return (*_missing_glyphs(reader), *_incomplete_addresses(reader))


def _missing_glyphs(reader: Reader) -> Iterator[Message]:
    """Name the characters that no typeface of the papers has, and where they stand."""
    for kind in RECORDS.values():
        for record in reader.all(kind):
            for character in missing_glyphs(_text(record)):
                yield Message(
                    N_("{record}: papers show ◌ for the character {character} ({code}), which their typeface lacks."),
                    record=described(record),
                    character=character,
                    code=code_of(character),
                )


def _text(record: Record) -> str:
    """Join all texts of a record; ids and enumerations are plain letters and do no harm."""
    values = (getattr(record, field.name) for field in fields(record))  # type: ignore[arg-type]
    return "".join(value for value in values if isinstance(value, str))


def _incomplete_addresses(reader: Reader) -> Iterator[Message]:
    """Name the addressees whose address was begun and not finished; a letter by e-mail needs none at all."""
    addressed = {invitation.organisation_id for invitation in reader.all(Invitation)}
    for office in reader.all(Organisation):
        begun = office.street or office.postcode or office.town
        if office.id in addressed and begun and not (office.postcode and office.town):
            yield Message(N_("{office}: the address lacks the postcode or the town."), office=described(office))

"""What was done to the record of one person and to their consents, by whom and when, told from the journal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from dpdesk.database.history import units_about
from dpdesk.database.labels import field_label
from dpdesk.database.reader import Reader
from dpdesk.database.references import referring_records
from dpdesk.domain.ids import PersonId
from dpdesk.domain.journal import Change, Unit
from dpdesk.domain.people import Consent, Gender
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk

AT_ONCE = 50
_PEOPLE = "people"
_Names = Mapping[object, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One entry of the journal: `details` say what was changed of the person, field by field."""

    number: int
    at: datetime
    who: str
    label: Message
    details: tuple[Message, ...] = ()
    is_taken_back: bool = False


def person_history(desk: Desk, person_id: PersonId, *, before: int | None = None) -> tuple[HistoryLine, ...]:
    """Give the last entries about a person, or the last ones before an entry; no more than `AT_ONCE`."""
    with desk.reading() as reader:
        own = [person_id, *(consent.id for consent in reader.all(Consent, person_id=person_id))]
        found = units_about(reader, own, before=before, limit=AT_ONCE)
        names = _names(reader, found)
    return tuple(_line(unit, names) for unit in found)


def _line(unit: Unit, names: _Names) -> HistoryLine:
    return HistoryLine(
        number=unit.number,
        at=unit.at,
        who=unit.who,
        label=unit.label,
        details=tuple(detail for change in unit.changes for detail in _details(change, names)),
        is_taken_back=unit.taken_back_by is not None,
    )


def _details(change: Change, names: _Names) -> Iterator[Message]:
    """Word what was changed of the person; a new record and one that is gone need no list of what is in them."""
    if change.table != _PEOPLE or change.before is None or change.after is None:
        return
    for field, value in change.after.items():
        former = change.before.get(field)
        if former != value:
            told = N_("{field}: {before} → {after}")
            before, after = _told(field, former, names), _told(field, value, names)
            yield Message(told, field=field_label(change.table, field), before=before, after=after)


def _told(field: str, value: object, names: _Names) -> object:
    """Give a value of the journal as it is worded: an empty text as nothing, an id as the name it stands for."""
    if value == "" or value is None:
        return None
    if field == "gender":
        return Gender(str(value))
    return names.get(value, value)


def _names(reader: Reader, units: tuple[Unit, ...]) -> _Names:
    """Name the organisations and departments that the changes speak of; what is gone has no name any more."""
    images = [image for unit in units for change in unit.changes for image in (change.before, change.after) if image]
    known: dict[object, str] = {}
    for table, field in (("organisations", "organisation_id"), ("departments", "department_id")):
        ids = [str(one) for one in {image.get(field) for image in images} - {None}]
        known |= dict.fromkeys(ids, "…")
        known |= {record.id: str(getattr(record, "name", "")) for record in referring_records(reader, table, "id", ids)}
    return known

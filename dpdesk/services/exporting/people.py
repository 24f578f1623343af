"""People for other programs: as a list for a spreadsheet, or as business cards.

What a person asked for at a meeting is never among it, nor is the note; a list that is read back in by the import of
people says what each column is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from dpdesk.database.questions.exporting import count_people, last_changes, people_entries
from dpdesk.database.reader import Reader
from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.export_lines import PersonEntry
from dpdesk.domain.export_tables import FORMATS, Cell, Exported, ExportFormat
from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import Gender
from dpdesk.exchange.cards_vcf import Card, write_cards
from dpdesk.language.catalogues import Words
from dpdesk.language.wording import name_of
from dpdesk.services.desk import Desk
from dpdesk.services.exporting.files import format_of, new_file
from dpdesk.services.exporting.lists import Report, export_list


def export_people(
    desk: Desk, path: Path, words: Words, ids: Sequence[PersonId] | None = None, report: Report | None = None
) -> int:
    """Write everybody, or some people, into a file, and give how many they are.

    Raises Refused for an ending that people cannot have, and StorageFailed.
    """
    file_format = format_of(path, FORMATS[Exported.PEOPLE])
    with desk.reading() as reader:
        total = count_people(reader) if ids is None else len(set(ids))
        entries = _reported(people_entries(reader, ids), total, report)
        if file_format is not ExportFormat.VCF:
            title = words.pgettext("title of a list", "People")
            return export_list(path, title, _columns(words), (_row(entry, words) for entry in entries))
        return _write_cards(path, reader, entries)


def _write_cards(path: Path, reader: Reader, entries: Iterator[PersonEntry]) -> int:
    changed = last_changes(reader, "people")
    counted = 0

    def cards() -> Iterator[Card]:
        nonlocal counted
        for entry in entries:
            counted += 1
            yield Card(entry, changed.get(entry.person.id))

    with new_file(path) as (file, _):
        write_cards(file, cards())
    return counted


def _reported(entries: Iterator[PersonEntry], total: int, report: Report | None) -> Iterator[PersonEntry]:
    for number, entry in enumerate(entries, start=1):
        if report is not None:
            report(number, total)
        yield entry


def _columns(words: Words) -> tuple[str, ...]:
    meanings = (
        PersonColumn.ACADEMIC_TITLE,
        PersonColumn.GIVEN_NAMES,
        PersonColumn.SURNAME,
        PersonColumn.GENDER,
        PersonColumn.POSITION,
        PersonColumn.ORGANISATION,
        PersonColumn.DEPARTMENT,
        PersonColumn.EMAIL,
        PersonColumn.PHONE,
    )
    return (
        *(_capitalised(name_of(meaning, words)) for meaning in meanings),
        words.pgettext("column of a list of people", "Municipality"),
        words.pgettext("column of a list of people", "Street of the office"),
        words.pgettext("column of a list of people", "Postcode of the office"),
        words.pgettext("column of a list of people", "Town of the office"),
    )


def _row(entry: PersonEntry, words: Words) -> tuple[Cell, ...]:
    person, office = entry.person, entry.organisation
    return (
        person.academic_title,
        person.given_names,
        person.surname,
        "" if person.gender is Gender.UNKNOWN else name_of(person.gender, words),
        person.position,
        office.name if office else "",
        entry.department,
        person.email,
        person.phone,
        entry.municipality,
        *((office.street, office.postcode, office.town) if office else ("", "", "")),
    )


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]

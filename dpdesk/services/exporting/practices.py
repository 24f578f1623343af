"""Good practices for a spreadsheet, with every field of their cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from enum import StrEnum
from pathlib import Path

from dpdesk.database.labels import field_label
from dpdesk.database.questions.meetings import meeting_lines
from dpdesk.database.reader import Reader
from dpdesk.domain.export_lines import PracticeEntry
from dpdesk.domain.export_tables import FORMATS, Cell, Exported
from dpdesk.domain.ids import PracticeId
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.meetings import Topic
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.practices import Adoption, Practice, PracticeTopic, Presentation
from dpdesk.language.catalogues import Words
from dpdesk.language.collation import sort_key
from dpdesk.language.wording import name_of
from dpdesk.services.desk import Desk
from dpdesk.services.exporting.files import format_of
from dpdesk.services.exporting.lists import Report, export_list

_FIELDS = tuple(field.name for field in fields(Practice) if field.name not in ("id", "version"))


def export_practices(
    desk: Desk, path: Path, words: Words, ids: Sequence[PracticeId] | None = None, report: Report | None = None
) -> int:
    """Write all practices, or some, into a file, and give how many they are.

    Raises Refused for an ending that practices cannot have, and StorageFailed.
    """
    format_of(path, FORMATS[Exported.PRACTICES])
    with desk.reading() as reader:
        entries = [one for one in practice_entries(reader) if ids is None or one.practice.id in set(ids)]
    rows = [_row(entry, words) for entry in entries]
    title = words.pgettext("title of a list", "Good practices")
    return export_list(path, title, _columns(words), rows, total=len(rows), report=report)


def practice_entries(reader: Reader) -> tuple[PracticeEntry, ...]:
    """Give all practices by title, with the names of what they refer to."""
    owners = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
    owners.update((municipality.id, municipality.name) for municipality in reader.all(Municipality))
    names = {topic.id: topic.name for topic in reader.all(Topic)}
    meetings = {line.id: _called(line) for line in meeting_lines(reader)}
    topics = _grouped((one.practice_id, names[one.topic_id]) for one in reader.all(PracticeTopic))
    presented = _grouped((one.practice_id, meetings[one.meeting_id]) for one in reader.all(Presentation))
    adopted = _grouped((one.practice_id, owners[one.organisation_id]) for one in reader.all(Adoption))
    return tuple(
        PracticeEntry(
            practice=practice,
            owner=owners[practice.organisation_id] if practice.organisation_id else "",
            topics=_in_order(topics[practice.id]),
            presented=_in_order(presented[practice.id]),
            adopted=_in_order(adopted[practice.id]),
        )
        for practice in reader.all(Practice)
    )


def _grouped(pairs: Iterable[tuple[PracticeId, str]]) -> defaultdict[PracticeId, list[str]]:
    groups: defaultdict[PracticeId, list[str]] = defaultdict(list)
    for practice_id, name in pairs:
        groups[practice_id].append(name)
    return groups


def _in_order(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=sort_key))


def _called(line: MeetingLine) -> str:
    return f"{line.day.isoformat()} {line.title}" if line.day else line.title


def _columns(words: Words) -> tuple[str, ...]:
    labels = (words.say(field_label("practices", field)) for field in _FIELDS)
    return (
        *(label[:1].upper() + label[1:] for label in labels),
        words.pgettext("column of a list of practices", "Topics"),
        words.pgettext("column of a list of practices", "Presented at"),
        words.pgettext("column of a list of practices", "Taken up by"),
    )


def _row(entry: PracticeEntry, words: Words) -> tuple[Cell, ...]:
    return (
        *(_cell(entry, field, words) for field in _FIELDS),
        "; ".join(entry.topics),
        "; ".join(entry.presented),
        "; ".join(entry.adopted),
    )


def _cell(entry: PracticeEntry, field: str, words: Words) -> Cell:
    value = getattr(entry.practice, field)
    match value:
        case _ if field == "organisation_id":
            return entry.owner
        case bool():
            return words.gettext("yes") if value else words.gettext("no")
        case StrEnum():
            return name_of(value, words)
        case date() | str():
            return value
    return None

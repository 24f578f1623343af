"""The search over the whole desk: who and what fits every word that was typed, whatever their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from sqlalchemy import Select, func, select

from dpdesk.database.questions.search_statements import PLENTY, SEARCHED, Reach, counting, gathering, parameters
from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.database.search_index import told
from dpdesk.database.tables import TABLES
from dpdesk.domain.hits import Candidate, Hit, HitKind, best
from dpdesk.domain.lines import OrganisationLine, PersonLine
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.language.collation import search_key

_MOST_WORDS, _LONGEST_WORD = 8, 100
"""Of what is typed, more is not looked for: who pastes a page is not searching."""
_ENOUGH = 50
"""So many that are found by words of their own leave no room for those that are found by where they belong."""
_KINDS = {
    "people": HitKind.PERSON,
    "organisations": HitKind.ORGANISATION,
    "meetings": HitKind.MEETING,
    "practices": HitKind.PRACTICE,
    "departments": HitKind.DEPARTMENT,
    "issued": HitKind.DOCUMENT,
}

_STARTS = dict(zip(SEARCHED, accumulate((1 + len(one.links) for one in SEARCHED.values()), initial=0), strict=False))
"""Where the counts of a kind begin among all that are counted."""
_Row = Sequence[Any]
"""A row of the database: the id first, then what a line tells."""

_people = TABLES["people"]
_organisations = TABLES["organisations"]
_municipalities = TABLES["municipalities"]
_departments = TABLES["departments"]
_practices = TABLES["practices"]
_meetings = TABLES["meetings"]
_sessions = TABLES["sessions"]
_series = TABLES["series"]
_issued = TABLES["issued"]


def people_matching(reader: Reader, part: str, limit: int) -> tuple[PersonLine, ...]:
    """Give the people of whom each word of `part` begins a word of the name or of that of where they work."""
    lines = people_lines(reader, _ids_of_best(reader, "people", part, limit))
    return tuple(lines.values())


def organisations_matching(reader: Reader, part: str, limit: int) -> tuple[OrganisationLine, ...]:
    """Give the organisations of which each word of `part` begins a word of the name, or of their municipality's."""
    lines = _organisation_lines(reader, _ids_of_best(reader, "organisations", part, limit))
    return tuple(lines.values())


def hits_matching(reader: Reader, part: str, limit: int) -> tuple[Hit, ...]:
    """Give what each word of `part` fits, of all kinds, the likeliest first."""
    words = typed_words(part)
    if not words:
        return ()
    chosen = best(_candidates(reader, words), words, limit)
    hits: dict[str, Hit] = {}
    for find, kind in _FINDERS:
        if ids := [one.id for one in chosen if one.kind is kind]:
            hits |= {hit.id: hit for hit in find(reader, ids)}
    return tuple(hits[one.id] for one in chosen)


def people_lines(reader: Reader, ids: Sequence[str]) -> dict[str, PersonLine]:
    """Give people with where they work, by id, in the order of the ids."""
    shape = shape_of(Person)
    place = func.coalesce(_municipalities.c.name, _organisations.c.name, "")
    statement = (
        shape.select.add_columns(place, func.coalesce(_departments.c.name, ""))
        .outerjoin(_organisations, _organisations.c.id == _people.c.organisation_id)
        .outerjoin(_municipalities, _municipalities.c.id == _people.c.organisation_id)
        .outerjoin(_departments, _departments.c.id == _people.c.department_id)
    )
    rows = _in_order(reader, statement, ids)
    return {row[0]: PersonLine(person=shape.record(row[:-2]), place=row[-2], department=row[-1]) for row in rows}


def typed_words(text: str) -> list[str]:
    """Give the folded words of a text that one looks for."""
    return [word[:_LONGEST_WORD] for word in search_key(text).split()[:_MOST_WORDS]]


def _organisation_lines(reader: Reader, ids: Sequence[str]) -> dict[str, OrganisationLine]:
    shape = shape_of(Organisation)
    named = shape.select.add_columns(func.coalesce(_municipalities.c.name, ""))
    statement = named.outerjoin(_municipalities, _municipalities.c.id == _organisations.c.id)
    rows = _in_order(reader, statement, ids)
    return {row[0]: OrganisationLine(organisation=shape.record(row[:-1]), municipality=row[-1]) for row in rows}


def _ids_of_best(reader: Reader, kind: str, part: str, limit: int) -> list[str]:
    words = typed_words(part)
    return [one.id for one in best(_candidates(reader, words, (kind,)), words, limit)] if words else []


def _candidates(reader: Reader, words: Sequence[str], kinds: Iterable[str] = tuple(_KINDS)) -> Iterator[Candidate]:
    """Give records of these kinds that all words fit."""
    counts = [tuple(reader.connection.execute(counting(), parameters([word])).one()) for word in words]
    for kind in kinds:
        start = _STARTS[kind]
        end = start + 1 + len(SEARCHED[kind].links)
        mine = [(sum(row[start:end]), word, _reach(row[start:end])) for word, row in zip(words, counts, strict=True)]
        if all(count for count, _, _ in mine):
            mine.sort(key=lambda one: (one[0], -len(one[1])))
            yield from _gathered(reader, kind, [one[1] for one in mine], tuple(one[2] for one in mine))


def _gathered(reader: Reader, kind: str, words: Sequence[str], reaches: tuple[Reach, ...]) -> Iterable[Candidate]:
    """Give records of a kind: those that the rarest word fits, which stands first, and the others as well."""
    found: dict[str, Candidate] = {}
    for statement in gathering(kind, reaches):
        for row in reader.connection.execute(statement, parameters(words)):
            found.setdefault(row[0], _candidate(kind, row))
        if len(found) >= _ENOUGH:
            break
    return found.values()


def _reach(counts: Sequence[int]) -> Reach:
    own, *linked = counts
    links = tuple(place for place, count in enumerate(linked) if count)
    return Reach(own=own > 0, links=links, is_plentiful=own >= PLENTY)


def _candidate(kind: str, row: _Row) -> Candidate:
    record_id, key, *names = row
    folded = tuple(search_key(told(name)) for name in names if name)
    return Candidate(kind=_KINDS[kind], id=record_id, names=folded, sort_key=key)


def _in_order(reader: Reader, statement: Select[tuple[Any, ...]], ids: Sequence[str]) -> list[_Row]:
    """Give the rows of these ids, in their order; the id is the first column."""
    id_column = statement.selected_columns[0]
    rows = {row[0]: row for row in reader.connection.execute(statement.where(id_column.in_(ids)))} if ids else {}
    return [rows[record_id] for record_id in ids if record_id in rows]


def _people_hits(reader: Reader, ids: Sequence[str]) -> Iterator[Hit]:
    for line in people_lines(reader, ids).values():
        detail = (line.person.position, line.department, line.place)
        yield Hit(kind=HitKind.PERSON, id=line.person.id, title=line.person.name, detail=_told(*detail))


def _organisation_hits(reader: Reader, ids: Sequence[str]) -> Iterator[Hit]:
    for line in _organisation_lines(reader, ids).values():
        office = line.organisation
        if line.municipality:
            detail = _told(office.name)
            yield Hit(kind=HitKind.MUNICIPALITY, id=office.id, title=line.municipality, detail=detail)
        else:
            yield Hit(kind=HitKind.ORGANISATION, id=office.id, title=office.name, detail=_told(office.town))


def _meeting_hits(reader: Reader, ids: Sequence[str]) -> Iterator[Hit]:
    day = select(func.min(_sessions.c.day)).where(_sessions.c.meeting_id == _meetings.c.id).scalar_subquery()
    series = func.coalesce(_series.c.name, "")
    statement = select(_meetings.c.id, _meetings.c.title, _meetings.c.subtitle, series, _meetings.c.venue_town, day)
    joined = statement.select_from(_meetings.outerjoin(_series, _series.c.id == _meetings.c.series_id))
    for meeting_id, title, *detail, first_day in _in_order(reader, joined, ids):
        yield Hit(kind=HitKind.MEETING, id=meeting_id, title=title, detail=_told(*detail), day=first_day)


def _practice_hits(reader: Reader, ids: Sequence[str]) -> Iterator[Hit]:
    owner = func.coalesce(_municipalities.c.name, _organisations.c.name, "")
    statement = (
        select(_practices.c.id, _practices.c.title, owner, _practices.c.area)
        .outerjoin(_organisations, _organisations.c.id == _practices.c.organisation_id)
        .outerjoin(_municipalities, _municipalities.c.id == _practices.c.organisation_id)
    )
    for practice_id, title, *detail in _in_order(reader, statement, ids):
        yield Hit(kind=HitKind.PRACTICE, id=practice_id, title=title, detail=_told(*detail))


def _department_hits(reader: Reader, ids: Sequence[str]) -> Iterator[Hit]:
    place = func.coalesce(_municipalities.c.name, _organisations.c.name, "")
    statement = (
        select(_departments.c.id, _departments.c.name, place, _departments.c.organisation_id)
        .outerjoin(_organisations, _organisations.c.id == _departments.c.organisation_id)
        .outerjoin(_municipalities, _municipalities.c.id == _departments.c.organisation_id)
    )
    for department_id, name, office, home_id in _in_order(reader, statement, ids):
        yield Hit(kind=HitKind.DEPARTMENT, id=department_id, title=name, detail=_told(office), home_id=home_id)


def _document_hits(reader: Reader, ids: Sequence[str]) -> Iterator[Hit]:
    day = select(func.min(_sessions.c.day)).where(_sessions.c.meeting_id == _issued.c.meeting_id).scalar_subquery()
    statement = select(_issued.c.id, _issued.c.file_name, _meetings.c.title, _issued.c.meeting_id, day)
    joined = statement.join(_meetings, _meetings.c.id == _issued.c.meeting_id)
    for issued_id, name, meeting, home_id, first_day in _in_order(reader, joined, ids):
        detail = _told(meeting)
        yield Hit(kind=HitKind.DOCUMENT, id=issued_id, title=name, detail=detail, day=first_day, home_id=home_id)


_FINDERS = (
    (_people_hits, HitKind.PERSON),
    (_organisation_hits, HitKind.ORGANISATION),
    (_meeting_hits, HitKind.MEETING),
    (_practice_hits, HitKind.PRACTICE),
    (_department_hits, HitKind.DEPARTMENT),
    (_document_hits, HitKind.DOCUMENT),
)


def _told(*texts: str) -> tuple[str, ...]:
    return tuple(filter(None, texts))

"""What is searched, and the statements that search it.

A record fits a word by words of its own, or by those of what it belongs to. Of several words the rarest leads: the
records that it fits are gone through in the order of the index, and the others are looked for in each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, String, bindparam, func, literal, or_, select, true

from dpdesk.database.tables import TABLES, search_words

MOST_GATHERED = 60
"""Records of one kind among which the best are chosen; of more, the first in the order of the index."""
PLENTY = 2000
"""More than this is not counted, and not gathered from the index beside another word."""
_LAST_CHARACTER = "\U0010ffff"
_ONE = literal(1).label("one")

_people = TABLES["people"]
_organisations = TABLES["organisations"]
_municipalities = TABLES["municipalities"]
_departments = TABLES["departments"]
_practices = TABLES["practices"]
_meetings = TABLES["meetings"]
_issued = TABLES["issued"]
_aliases = TABLES["organisation_aliases"]
_sessions = TABLES["sessions"]
_meeting_topics = TABLES["meeting_topics"]
_practice_topics = TABLES["practice_topics"]
_words = search_words.c

_Condition = ColumnElement[bool]
_Link = Callable[[int], _Condition]
"""Makes the condition that a record belongs to something which the word at a place fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """One kind of record that is searched: where its own words come from, and its links to what it belongs to.

    `names` are what it is called, or its day. `key` holds the folded words of its own, where that may be many records:
    a word of which there is plenty is looked for there, once another word has found the record.
    """

    rows: FromClause
    id: ColumnElement[str]
    sort_key: ColumnElement[str]
    sources: tuple[str, ...]
    names: tuple[ColumnElement[Any], ...]
    links: tuple[_Link, ...]
    key: ColumnElement[str] | None = None

    def fits(self, record_id: ColumnElement[str], place: int, reach: Reach) -> _Condition:
        """Say that a record fits the word at a place in one of the ways in which that word reaches any."""
        ways = [self.links[link](place) for link in reach.links]
        if reach.own and reach.is_plentiful and self.key is not None:
            ways.append(literal(" ").concat(self.key).like(bindparam(f"like{place}", type_=String)))
        elif reach.own:
            ways.append(record_id.in_(_those(place, *self.sources)))
        # As a mere test: planners that see a join in it may choose to go through all of the index for each record.
        return or_(*ways).is_(true())

    @property
    def selected(self) -> Select[tuple[Any, ...]]:
        """The columns of a candidate: id, sort key, names."""
        columns: tuple[ColumnElement[Any], ...] = (self.id, self.sort_key, *self.names)
        return select(*columns)


@dataclass(frozen=True, slots=True)
class Reach:
    """In which ways a word reaches records of a kind: by their own words, by which of its links."""

    own: bool
    links: tuple[int, ...]
    is_plentiful: bool


def parameters(words: Sequence[str]) -> dict[str, str]:
    """Give what the statements ask with: the range of the index in which a word is, and its pattern in a key."""
    found: dict[str, str] = {}
    for place, word in enumerate(words):
        found |= {f"low{place}": word, f"high{place}": word + _LAST_CHARACTER, f"like{place}": f"% {word}%"}
    return found


@cache
def counting() -> Select[tuple[Any, ...]]:
    """Count, up to plenty, what one word fits: of each kind by its own words, and by each of its links."""
    counted = [one for searched in SEARCHED.values() for one in _counted(searched)]
    limited = (one.limit(PLENTY).subquery() for one in counted)
    return select(*(select(func.count()).select_from(one).scalar_subquery() for one in limited))


def _counted(searched: Searched) -> Iterator[Select[int]]:
    """Select nothing that is not in an index."""
    yield select(_ONE).where(_begun(0, searched.sources))
    for link in searched.links:
        yield select(_ONE).select_from(searched.rows).where(link(0))


@cache
def gathering(kind: str, reaches: tuple[Reach, ...]) -> tuple[Select[tuple[Any, ...]], ...]:
    """Gather the records that all words fit: the first of them by the records' own words, then by each link."""
    searched, others = SEARCHED[kind], list(enumerate(reaches))[1:]
    indexed = search_words.join(searched.rows, searched.id == _words.record_id)
    own = (
        searched.selected.select_from(indexed)
        .where(_begun(0, searched.sources), *(searched.fits(_words.record_id, *other) for other in others))
        .order_by(_words.word, _words.sort_key, _words.record_id)
    )
    linked = (
        searched.selected.select_from(searched.rows)
        .where(searched.links[link](0), *(searched.fits(searched.id, *other) for other in others))
        .limit(MOST_GATHERED)
        for link in reaches[0].links
    )
    return (own.limit(MOST_GATHERED), *linked) if reaches[0].own else tuple(linked)


def _begun(place: int, sources: Sequence[str]) -> _Condition:
    """Say that a row of the index is of these sources and begins with the word at a place."""
    word = (
        _words.word >= bindparam(f"low{place}", type_=String),
        _words.word < bindparam(f"high{place}", type_=String),
    )
    kinds = or_(*(_words.kind == source for source in sources))  # an "in" would be written anew at each search
    return kinds & word[0] & word[1]


def _those(place: int, *sources: str) -> Select[str]:
    return select(_words.record_id).where(_begun(place, sources))


_OFFICE = ("organisations", "municipalities")


def _of(column: ColumnElement[str], *sources: str) -> _Link:
    return lambda place: column.in_(_those(place, *sources))


def _through(column: ColumnElement[str], joined: ColumnElement[str], key: ColumnElement[str], *sources: str) -> _Link:
    """Link by another table, in which one column is of the record and another of what it belongs to."""
    return lambda place: column.in_(select(joined).where(key.in_(_those(place, *sources))))


_first_day = select(func.min(_sessions.c.day)).where(_sessions.c.meeting_id == _meetings.c.id).scalar_subquery()

SEARCHED = {
    "people": Searched(
        rows=_people,
        id=_people.c.id,
        sort_key=_people.c.sort_key,
        sources=("people",),
        names=(_people.c.search_key, _people.c.surname),
        links=(_of(_people.c.organisation_id, *_OFFICE), _of(_people.c.department_id, "departments")),
        key=_people.c.search_key,
    ),
    "organisations": Searched(
        rows=_organisations.outerjoin(_municipalities, _municipalities.c.id == _organisations.c.id),
        id=_organisations.c.id,
        sort_key=func.coalesce(_municipalities.c.sort_key, _organisations.c.sort_key),
        sources=_OFFICE,
        names=(
            func.coalesce(_municipalities.c.name, ""),
            func.coalesce(_municipalities.c.name_genitive, ""),
            func.coalesce(_municipalities.c.name_locative, ""),
            _organisations.c.name,
        ),
        links=(_through(_organisations.c.id, _aliases.c.organisation_id, _aliases.c.id, "organisation_aliases"),),
    ),
    "departments": Searched(
        rows=_departments,
        id=_departments.c.id,
        sort_key=_departments.c.sort_key,
        sources=("departments",),
        names=(_departments.c.name,),
        links=(_of(_departments.c.organisation_id, *_OFFICE),),
    ),
    "practices": Searched(
        rows=_practices,
        id=_practices.c.id,
        sort_key=_practices.c.sort_key,
        sources=("practices",),
        names=(_practices.c.title,),
        links=(
            _of(_practices.c.organisation_id, *_OFFICE),
            _through(_practices.c.id, _practice_topics.c.practice_id, _practice_topics.c.topic_id, "topics"),
        ),
    ),
    "meetings": Searched(
        rows=_meetings,
        id=_meetings.c.id,
        sort_key=_meetings.c.sort_key,
        sources=("meetings",),
        names=(_meetings.c.title.concat(" ").concat(_meetings.c.subtitle), _first_day),
        links=(
            _of(_meetings.c.series_id, "series"),
            _through(_meetings.c.id, _sessions.c.meeting_id, _sessions.c.id, "sessions"),
            _through(_meetings.c.id, _meeting_topics.c.meeting_id, _meeting_topics.c.topic_id, "topics"),
        ),
    ),
    "issued": Searched(
        rows=_issued,
        id=_issued.c.id,
        sort_key=_issued.c.file_name,
        sources=("issued",),
        names=(_issued.c.title, _issued.c.file_name),
        links=(
            _of(_issued.c.meeting_id, "meetings"),
            _through(_issued.c.meeting_id, _sessions.c.meeting_id, _sessions.c.id, "sessions"),
        ),
    ),
}
"""Every kind of record that is searched, by its table."""

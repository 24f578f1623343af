"""Find who may have been entered twice, and say of two who look alike that they are two.

Only people who share a key are compared: an address, the words of a name, or an office with a given name or a
surname. That takes time in proportion to the people, not to their pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby, islice

from dpdesk.database.questions.duplicates import people_by_office, people_in_brief, people_like_one
from dpdesk.database.questions.searching import people_lines
from dpdesk.database.reader import Reader
from dpdesk.domain.duplicates import (
    Evidence,
    LikelyPair,
    PersonBrief,
    Sureness,
    evidence,
    pair_of,
    sureness,
    told_apart,
)
from dpdesk.domain.ids import DistinctPairId, OrganisationId, PersonId
from dpdesk.domain.people import DistinctPair, Person
from dpdesk.errors import Refused
from dpdesk.language.collation import sort_key
from dpdesk.language.name_likeness import NameKey, name_key, name_likeness
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk

MOST_SHOWN = 500
"""Pairs that one is shown at once: more nobody goes through at one sitting."""
_MOST_IN_A_BLOCK = 40
"""Of more who share a key each is compared only with those who follow in the order of their names."""
_NEIGHBOURS = 8
_MOST_NAMESAKES = 4
"""Of more people of one name those in different offices are namesakes, and no longer told."""
_MOST_IN_A_MAILBOX = 3
"""An address that more people have is an office's, and tells nothing of who they are."""

_Pair = tuple[PersonId, PersonId]


@dataclass(frozen=True, slots=True)
class Duplicates:
    """The likeliest pairs, the surest first, and how many there are in all."""

    pairs: tuple[LikelyPair, ...]
    count: int


@dataclass(frozen=True, slots=True)
class _One:
    """A person as it is compared."""

    brief: PersonBrief
    key: NameKey


def duplicates(desk: Desk) -> Duplicates:
    """Give who on the desk may be one person entered twice."""
    with desk.reading() as reader:
        found = _found(_candidates(reader), reader.all(DistinctPair))
        return _told(reader, found)


def duplicates_of(desk: Desk, person_id: PersonId) -> tuple[LikelyPair, ...]:
    """Give who may be the same as one person, the likeliest first; that person is the first of each pair.

    Of somebody who is not on the desk any more there is nobody.
    """
    with desk.reading() as reader:
        person = reader.find(Person, id=person_id)
        if person is None:
            return ()
        people = _as_compared(people_like_one(reader, person))
        found = _found(_candidates_for(person_id, people), reader.all(DistinctPair))
        return tuple(_with_first(pair, person_id) for pair in _told(reader, found).pairs)


def tell_apart(desk: Desk, first: Person, second: Person) -> DistinctPair:
    """Say that two people who look alike are two. Raises Refused where it is one person."""
    if first.id == second.id:
        raise Refused(Message(N_("This is one and the same person. Nothing was changed.")))
    label = Message(N_("Say that {first} and {second} are two people"), first=first.name, second=second.name)
    lesser, greater = pair_of(first.id, second.id)
    with desk.work(label) as work:
        known = work.find(DistinctPair, first_id=lesser, second_id=greater)
        return known or work.save(DistinctPair(id=DistinctPairId(desk.new_id()), first_id=lesser, second_id=greater))


def _with_first(pair: LikelyPair, person_id: PersonId) -> LikelyPair:
    if pair.first.person.id == person_id:
        return pair
    return LikelyPair(first=pair.second, second=pair.first, evidence=pair.evidence, sureness=pair.sureness)


def _told(reader: Reader, found: dict[_Pair, tuple[Evidence, Sureness]]) -> Duplicates:
    """Give the likeliest pairs with the people's offices, in the order of their names."""
    grades = list(Sureness)
    likeliest = sorted(found.items(), key=lambda item: (grades.index(item[1][1]), item[0]))[:MOST_SHOWN]
    lines = people_lines(reader, sorted({one for pair, _ in likeliest for one in pair}))
    pairs = [
        LikelyPair(first=lines[first], second=lines[second], evidence=seen, sureness=grade)
        for (first, second), (seen, grade) in likeliest
    ]
    pairs.sort(key=lambda pair: (grades.index(pair.sureness), sort_key(pair.first.person.surname), pair.key))
    return Duplicates(tuple(pairs), len(found))


def _as_compared(people: Iterable[PersonBrief]) -> list[_One]:
    return [_One(brief, name_key(brief.given_names, brief.surname)) for brief in people]


def _found(
    candidates: Iterable[tuple[_One, _One]], apart: Iterable[DistinctPair]
) -> dict[_Pair, tuple[Evidence, Sureness]]:
    """Compare those who share a key, and give the pairs of whom something of weight says that they are one."""
    two = told_apart(apart)
    found: dict[_Pair, tuple[Evidence, Sureness]] = {}
    for one, other in candidates:
        pair = pair_of(one.brief.id, other.brief.id)
        if pair in found or pair in two:
            continue
        name = name_likeness(one.key, other.key)
        if name is None and one.brief.email != other.brief.email:
            continue
        seen = evidence(one.brief, other.brief, name)
        grade = sureness(seen)
        if grade is not None:
            found[pair] = (seen, grade)
    return found


class _Repeated:
    """Who shares a key with somebody, of people who are told one by one."""

    def __init__(self) -> None:
        self._first: dict[str, PersonId] = {}
        self.people: set[PersonId] = set()

    def note(self, key: str, person_id: PersonId) -> None:
        """Note the key of a person; an empty one is shared with nobody."""
        if key and self._first.setdefault(key, person_id) != person_id:
            self.people |= {self._first[key], person_id}


def _candidates(reader: Reader) -> Iterator[tuple[_One, _One]]:
    """Give the pairs that are worth a look: office by office, then those who share a name or an address."""
    names, addresses = _Repeated(), _Repeated()
    for office, people in groupby(people_by_office(reader), key=_office):
        colleagues = []
        for brief in people:
            one = _One(brief, name_key(brief.given_names, brief.surname))
            names.note(_name_in_any_order(one), brief.id)
            addresses.note(brief.email, brief.id)
            if office:
                colleagues.append(one)
        yield from _of_one_office(colleagues)
    yield from _of_one_name(_as_compared(people_in_brief(reader, names.people)))
    yield from _of_one_address(_as_compared(people_in_brief(reader, addresses.people)))


def _of_one_office(people: Sequence[_One]) -> Iterator[tuple[_One, _One]]:
    """Pair colleagues of one given name or one surname."""
    blocks: defaultdict[tuple[str, str], list[_One]] = defaultdict(list)
    for one in people:
        if one.key.given:
            blocks["given", one.key.given[0]].append(one)
            for word in set(one.key.surname):
                blocks["surname", word].append(one)
    for block in blocks.values():
        yield from _within(block)


def _candidates_for(person_id: PersonId, people: Sequence[_One]) -> Iterator[tuple[_One, _One]]:
    """Give the pairs of one person that are worth a look: by the same rules as those of all."""
    me = next(one for one in people if one.brief.id == person_id)
    of_address = [one for one in people if one.brief.email and one.brief.email == me.brief.email]
    of_name = [one for one in people if _name_in_any_order(one) == _name_in_any_order(me)]
    alike = [*_of_one_address(of_address), *_of_one_name(of_name)]
    yield from (pair for pair in alike if me is pair[0] or me is pair[1])
    yield from ((me, one) for one in people if one is not me and _are_colleagues(me, one))


def _are_colleagues(one: _One, other: _One) -> bool:
    """Tell whether two work in one office and share a given name or a surname."""
    if not one.brief.organisation_id or one.brief.organisation_id != other.brief.organisation_id:
        return False
    return one.key.given[:1] == other.key.given[:1] or not set(one.key.surname).isdisjoint(other.key.surname)


def _of_one_address(people: Sequence[_One]) -> Iterator[tuple[_One, _One]]:
    """Pair those who share an address: all of one given name or surname, others only where they are few."""
    by_address: defaultdict[str, list[_One]] = defaultdict(list)
    for one in people:
        if one.brief.email:
            by_address[one.brief.email].append(one)
    for block in by_address.values():
        is_mailbox = len(block) > _MOST_IN_A_MAILBOX
        for one, other in _within(block):
            if not is_mailbox or name_likeness(one.key, other.key):
                yield one, other


def _of_one_name(people: Sequence[_One]) -> Iterator[tuple[_One, _One]]:
    """Pair those of one name in any order; those of two offices only where the name is rare."""
    by_name: defaultdict[str, list[_One]] = defaultdict(list)
    for one in people:
        by_name[_name_in_any_order(one)].append(one)
    for name, block in by_name.items():
        is_common = len(block) > _MOST_NAMESAKES
        for one, other in _within(block) if name else ():
            offices = (one.brief.organisation_id, other.brief.organisation_id)
            if not (is_common and all(offices) and offices[0] != offices[1]):
                yield one, other


def _within(block: list[_One]) -> Iterator[tuple[_One, _One]]:
    """Pair all of a small block; of a large one those who stand near each other."""
    if len(block) <= _MOST_IN_A_BLOCK:
        yield from combinations(block, 2)
        return
    in_order = sorted(block, key=_order)
    for place, one in enumerate(in_order):
        for other in islice(in_order, place + 1, place + 1 + _NEIGHBOURS):
            yield one, other


def _office(brief: PersonBrief) -> OrganisationId | None:
    return brief.organisation_id


def _name_in_any_order(one: _One) -> str:
    return " ".join(sorted(one.key.words))


def _order(one: _One) -> tuple[object, ...]:
    return (one.key.surname, one.key.given, one.brief.organisation_id or "", one.brief.email)

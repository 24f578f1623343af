"""What becomes of all that refers to two people who become one: most of it moves, and what both have is united.

Nothing is decided here about the people's own fields; see `merging`. Nothing is lost: where two records become one,
the one that stays holds what both of them said, and how it was decided is told as a `Union`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum, auto
from itertools import groupby
from typing import TypeVar

from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence
from dpdesk.domain.ids import MeetingId, SessionId
from dpdesk.domain.invitations import Addressee, Invitation, Reply
from dpdesk.domain.meetings import SpeakingRole
from dpdesk.domain.merging import joined
from dpdesk.domain.people import DistinctPair, Person, SpecialNeed
from dpdesk.domain.registry import Record

T = TypeVar("T", bound=Record)
Reference = tuple[str, str]
"""A table, and a field of its records."""

REFERENCES: Mapping[str, frozenset[Reference]] = {
    "people": frozenset(
        {
            ("municipalities", "head_id"),
            ("consents", "person_id"),
            ("speaking_roles", "person_id"),
            ("invitations", "person_id"),
            ("replies", "person_id"),
            ("participations", "person_id"),
            ("participations", "replaces_id"),
            ("presentations", "speaker_id"),
            ("special_needs", "person_id"),
            ("distinct_pairs", "first_id"),
            ("distinct_pairs", "second_id"),
        }
    ),
    "participations": frozenset({("attendances", "participation_id")}),
    "invitations": frozenset({("replies", "invitation_id"), ("participations", "invitation_id")}),
    "attendances": frozenset(),
    "replies": frozenset(),
    "speaking_roles": frozenset(),
    "special_needs": frozenset(),
    "distinct_pairs": frozenset(),
}
"""What refers to people, and to all that may be united: whoever adds a field that does decides here what becomes
of it."""

_PRESENCES = (Presence.ABSENT, Presence.EXCUSED, Presence.ONLINE, Presence.PRESENT)
_ANNOUNCED = (Announced.SILENT, Announced.DECLINES, Announced.WALK_IN, Announced.ACCEPTS)
"""The stronger the later: whoever came once came, and whoever said something meant it."""


class UnionKind(Enum):
    """Of what both people had one."""

    PARTICIPATION = auto()
    ATTENDANCE = auto()
    INVITATION = auto()
    SPEAKING = auto()
    NEED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """Two records of one meeting that become one; of attendances, what was recorded of each and what stays."""

    kind: UnionKind
    meeting_id: MeetingId
    session_id: SessionId | None = None
    presences: tuple[Presence, Presence] | None = None
    presence: Presence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a merge writes: the records as they will be, and those that go since another holds what they said.

    `moved` counts what was of the one who goes, by how it refers to that person or to what was that person's.
    """

    saved: tuple[Record, ...]
    removed: tuple[Record, ...]
    moved: Mapping[Reference, int]
    unions: tuple[Union, ...]


@dataclass(slots=True)
class _State:
    """The records that refer to the two people, or to what is theirs, as they will be."""

    stays: Person
    goes: Person
    former: Mapping[str, Record]
    now: dict[str, Record]
    removed: list[Record] = field(default_factory=list)
    unions: list[Union] = field(default_factory=list)

    def of(self, kind: type[T]) -> list[T]:
        """Give the records of a kind in a fixed order."""
        return sorted((one for one in self.now.values() if isinstance(one, kind)), key=lambda one: one.id)

    def put(self, record: Record) -> None:
        """Write a record anew."""
        self.now[record.id] = record

    def remove(self, record: Record) -> None:
        """Take away a record whose content another one has now."""
        self.removed.append(self.former[record.id])
        del self.now[record.id]

    def was_of(self, person: Person, record: Record) -> bool:
        """Tell whether a record was this person's before."""
        return getattr(self.former[record.id], "person_id", None) == person.id

    def pairs(self, kind: type[T], same: Callable[[T], object]) -> list[tuple[T, T]]:
        """Pair what was of the one who stays with the same of the one who goes."""
        mine = {same(one): one for one in reversed(self.of(kind)) if self.was_of(self.stays, one)}
        theirs = {same(one): one for one in reversed(self.of(kind)) if self.was_of(self.goes, one)}
        return [(mine[key], one) for key, one in theirs.items() if key in mine]


def plan(stays: Person, goes: Person, referring: Mapping[Reference, Iterable[Record]]) -> Plan:
    """Work out what becomes of everything that refers to two people who become one.

    `referring` holds for each of `REFERENCES` the records that refer to the two people by it, to their participations
    or to their invitations.
    """
    former = {one.id: one for records in referring.values() for one in records}
    state = _State(stays, goes, former, dict(former))
    for _, name in sorted(referring):
        _hand_over(state, name)
    _unite_invitations(state)
    _unite_participations(state)
    _unite_speaking(state)
    _unite_needs(state)
    _settle_pairs(state)
    changed = tuple(one for one in state.now.values() if one != former[one.id])
    return Plan(saved=changed, removed=tuple(state.removed), moved=_moved(goes, referring), unions=tuple(state.unions))


def _moved(goes: Person, referring: Mapping[Reference, Iterable[Record]]) -> Mapping[Reference, int]:
    theirs = {one.id for records in referring.values() for one in records if getattr(one, "person_id", "") == goes.id}
    owners = theirs | {goes.id}
    count = Counter(
        reference for reference, records in referring.items() for one in records if getattr(one, reference[1]) in owners
    )
    return {reference: count[reference] for reference in sorted(count)}


def _hand_over(state: _State, name: str) -> None:
    """Let a field refer to the one who stays."""
    for one in list(state.now.values()):
        if getattr(one, name, None) == state.goes.id:
            state.put(replace(one, **{name: state.stays.id}))  # type: ignore[type-var]


def _repoint(state: _State, name: str, old: Record, new: Record) -> None:
    """Let what referred to a record that goes refer to the one that holds its content now."""
    for one in list(state.now.values()):
        if getattr(one, name, None) == old.id:
            state.put(replace(one, **{name: new.id}))  # type: ignore[type-var]


def _unite_invitations(state: _State) -> None:
    for mine, theirs in state.pairs(Invitation, _who_is_invited):
        sent = min((one for one in (mine, theirs) if one.sent_on), key=_sent_on, default=mine)
        state.put(
            replace(
                mine,
                organisation_id=mine.organisation_id or theirs.organisation_id,
                department_id=mine.department_id or theirs.department_id,
                named_by_office=mine.named_by_office or theirs.named_by_office,
                sent_on=sent.sent_on,
                channel=sent.channel,
            )
        )
        _number_replies(state, mine, theirs)
        _repoint(state, "invitation_id", theirs, mine)
        state.remove(theirs)
        state.unions.append(Union(kind=UnionKind.INVITATION, meeting_id=mine.meeting_id))


def _who_is_invited(one: Invitation) -> object:
    if one.addressee is Addressee.PERSON:
        return (one.meeting_id, one.addressee)
    return (one.meeting_id, one.addressee, one.organisation_id, one.department_id)


def _sent_on(one: Invitation) -> tuple[date, str]:
    return (one.sent_on or date.max, one.id)


def _number_replies(state: _State, mine: Invitation, theirs: Invitation) -> None:
    """Put the replies to two invitations in the order of their days, by numbers that none of them has yet."""
    both = [one for one in state.of(Reply) if one.invitation_id in (mine.id, theirs.id)]
    if len({one.invitation_id for one in both}) < 2:
        return
    after = max(one.number for one in both) + 1
    in_order = sorted(both, key=lambda one: (one.day, one.number, one.id))
    for number, one in enumerate(in_order, start=after):
        state.put(replace(one, number=number))


def _unite_participations(state: _State) -> None:
    for mine, theirs in state.pairs(Participation, lambda one: one.meeting_id):
        state.put(_one_participation(mine, theirs))
        state.unions.append(Union(kind=UnionKind.PARTICIPATION, meeting_id=mine.meeting_id))
        _unite_attendances(state, mine, theirs)
        _repoint(state, "participation_id", theirs, mine)
        state.remove(theirs)
    for one in state.of(Participation):
        if one.replaces_id == one.person_id:
            state.put(replace(one, replaces_id=None))


def _one_participation(mine: Participation, theirs: Participation) -> Participation:
    """Keep what the stronger says, and what only the other one knows."""
    better, other = (mine, theirs) if _strength(mine) >= _strength(theirs) else (theirs, mine)
    office = better if better.organisation_id else other
    return replace(
        better,
        id=mine.id,
        version=mine.version,
        organisation_id=office.organisation_id,
        department_id=office.department_id,
        invitation_id=better.invitation_id or other.invitation_id,
        position=better.position or other.position,
        replaces_id=better.replaces_id or other.replaces_id,
    )


def _strength(one: Participation) -> tuple[bool, int]:
    return (one.cancelled_on is None, _ANNOUNCED.index(one.announced))


def _unite_attendances(state: _State, mine: Participation, theirs: Participation) -> None:
    known = {one.session_id: one for one in state.of(Attendance) if one.participation_id == mine.id}
    for other in state.of(Attendance):
        if other.participation_id != theirs.id or other.session_id not in known:
            continue
        one = known[other.session_id]
        better = max(one, other, key=lambda each: _PRESENCES.index(each.presence))
        minutes = max((each.minutes for each in (one, other) if each.minutes is not None), default=None)
        state.put(replace(better, id=one.id, version=one.version, participation_id=mine.id, minutes=minutes))
        state.remove(other)
        if one.presence is not other.presence:
            state.unions.append(
                Union(
                    kind=UnionKind.ATTENDANCE,
                    meeting_id=mine.meeting_id,
                    session_id=one.session_id,
                    presences=(one.presence, other.presence),
                    presence=better.presence,
                )
            )


def _unite_speaking(state: _State) -> None:
    """Let nobody stand twice in one role at one item; where two sentences tell of it, both roles stay."""
    for mine, theirs in state.pairs(SpeakingRole, lambda one: (one.agenda_item_id, one.role)):
        if mine.thesis and theirs.thesis and mine.thesis != theirs.thesis:
            continue
        state.put(replace(mine, thesis=mine.thesis or theirs.thesis))
        state.remove(theirs)
        state.unions.append(Union(kind=UnionKind.SPEAKING, meeting_id=mine.meeting_id))


def _unite_needs(state: _State) -> None:
    for mine, theirs in state.pairs(SpecialNeed, lambda one: one.meeting_id):
        state.put(replace(mine, text=joined(mine.text, theirs.text)))
        state.remove(theirs)
        state.unions.append(Union(kind=UnionKind.NEED, meeting_id=mine.meeting_id))


def _settle_pairs(state: _State) -> None:
    """Forget that the two were told apart, and tell no pair twice."""
    for one in state.of(DistinctPair):
        first, second = sorted((one.first_id, one.second_id))
        state.put(replace(one, first_id=first, second_id=second))
        if first == second:
            state.remove(one)
    in_order = sorted(state.of(DistinctPair), key=_who_differ)
    for _, same in groupby(in_order, key=_who_differ):
        # The one that was so before stays: it need not be written.
        for spare in sorted(same, key=lambda one: one != state.former[one.id])[1:]:
            state.remove(spare)


def _who_differ(one: DistinctPair) -> tuple[str, str]:
    return one.first_id, one.second_id

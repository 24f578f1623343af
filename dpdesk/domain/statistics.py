"""The numbers of a meeting, counted from its dossier; nothing here is rounded, worded or sorted for a reader.

Numbers concern participants; speakers are not counted. A participant who was there at any session counts as
present, and once: on site goes before online. Who counts at all is decided by `rolls`, as for every paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from dpdesk.domain.attendance import Announced, Participation, Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import (
    CategoryId,
    DepartmentId,
    InvitationId,
    OrganisationId,
    ParticipationId,
    PersonId,
    SessionId,
)
from dpdesk.domain.invitations import Answer, current_replies
from dpdesk.domain.organisations import Municipality, MunicipalityType
from dpdesk.domain.rolls import RollPaper, roll

K = TypeVar("K", bound=Hashable)

_BEST_FIRST = (Presence.PRESENT, Presence.ONLINE, Presence.EXCUSED, Presence.ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout:
    """How many people attended, and how."""

    on_site: int = 0
    online: int = 0
    excused: int = 0
    absent: int = 0

    @property
    def present(self) -> int:
        return self.on_site + self.online


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCount:
    """The numbers of one organisation; none is for people who came for nobody that is known.

    `invited` and `accepted` are invitations, `expected` and the turnout are people.
    """

    organisation_id: OrganisationId | None
    invited: int
    accepted: int
    expected: int
    turnout: Turnout


@dataclass(frozen=True, slots=True)
class Represented(Generic[K]):
    """Members of one kind: how many there are, how many had somebody present, and how many people that was."""

    kind: K
    municipalities: int
    members: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """All numbers of a meeting.

    `expected` people said beforehand that they would come. `walk_ins` and `substitutes` are those who were present.
    `members` are the municipalities of the association then,
    `municipalities_present` those of them with somebody present, `unrepresented` the others; `guests` are the people
    present who came for no member.
    """

    invited: int
    accepted: int
    declined: int
    silent: int
    expected: int
    present_on_site: int
    present_online: int
    absent: int
    excused: int
    walk_ins: int
    substitutes: int
    members: int
    municipalities_present: int
    guests: int
    sessions: Mapping[SessionId, Turnout]
    offices: tuple[OfficeCount, ...]
    by_type: tuple[Represented[MunicipalityType], ...]
    by_subregion: tuple[Represented[str], ...]
    by_category: Mapping[CategoryId | None, int]
    unrepresented: tuple[OrganisationId, ...]

    @property
    def present(self) -> int:
        """The people who were there, on site or online."""
        return self.present_on_site + self.present_online


def count(dossier: Dossier) -> Statistics:
    """Count a meeting."""
    recorded = {session.id: _presences(dossier, session.id) for session in dossier.sessions}
    best = _best(recorded.values())
    there = tuple(who for who in dossier.participations if who.id in best and best[who.id].took_part)
    turnout = _turnout(best.values())
    people = Counter(office_of(who, dossier) for who in there)
    answers = _answers(dossier)
    represented = [member for member in dossier.members if people[member.id]]
    return Statistics(
        invited=len(dossier.invitations),
        accepted=sum(answer in _ACCEPTING for answer in answers.values()),
        declined=sum(answer is Answer.DECLINES for answer in answers.values()),
        silent=len(dossier.invitations) - len(answers),
        expected=len(_expected(dossier)),
        present_on_site=turnout.on_site,
        present_online=turnout.online,
        absent=turnout.absent,
        excused=turnout.excused,
        walk_ins=sum(who.announced is Announced.WALK_IN for who in there),
        substitutes=sum(who.replaces_id is not None for who in there),
        members=len(dossier.members),
        municipalities_present=len(represented),
        guests=len(there) - sum(people[member.id] for member in represented),
        sessions={session: _turnout(presences.values()) for session, presences in recorded.items()},
        offices=_offices(dossier, best, answers),
        by_type=_represented(dossier.members, people, {member.id: member.type for member in dossier.members}),
        by_subregion=_represented(dossier.members, people, {member.id: member.subregion for member in dossier.members}),
        by_category=Counter(_category_of(who, dossier) for who in there),
        unrepresented=tuple(member.id for member in dossier.members if not people[member.id]),
    )


class _OfSomeOffice(Protocol):
    """An invitation or a participation: what says for whom it is."""

    @property
    def organisation_id(self) -> OrganisationId | None: ...
    @property
    def department_id(self) -> DepartmentId | None: ...
    @property
    def person_id(self) -> PersonId | None: ...


def office_of(record: _OfSomeOffice, dossier: Dossier) -> OrganisationId | None:
    """Tell for which organisation an invitation or a participation is: its own, its department's, or the person's."""
    if record.organisation_id:
        return record.organisation_id
    if record.department_id:
        return dossier.departments[record.department_id].organisation_id
    return dossier.people[record.person_id].organisation_id if record.person_id else None


_ACCEPTING = (Answer.ACCEPTS, Answer.SUBSTITUTE)


def _answers(dossier: Dossier) -> Mapping[InvitationId, Answer]:
    """Give the current answer to each invitation that has one."""
    replies = current_replies(dossier.replies)
    return {sent.id: replies[sent.id].answer for sent in dossier.invitations if sent.id in replies}


def _presences(dossier: Dossier, session_id: SessionId) -> Mapping[ParticipationId, Presence]:
    """Give what was recorded for one session about those who are on its filled list."""
    listed = roll(dossier, RollPaper.FILLED_LIST, session_id)
    people = (*listed.on_site, *listed.online)
    return {who.id: listed.presences[who.id] for who in people if who.id in listed.presences}


def _best(sessions: Iterable[Mapping[ParticipationId, Presence]]) -> Mapping[ParticipationId, Presence]:
    """Give the best that was recorded about each participant in any session."""
    best: dict[ParticipationId, Presence] = {}
    for presences in sessions:
        for who, presence in presences.items():
            best[who] = min(presence, best.get(who, presence), key=_BEST_FIRST.index)
    return best


def _turnout(presences: Iterable[Presence]) -> Turnout:
    counted = Counter(presences)
    return Turnout(
        on_site=counted[Presence.PRESENT],
        online=counted[Presence.ONLINE],
        excused=counted[Presence.EXCUSED],
        absent=counted[Presence.ABSENT],
    )


def _expected(dossier: Dossier) -> tuple[Participation, ...]:
    """Give those who said beforehand that they would come: the list to sign without the walk-ins."""
    listed = roll(dossier, RollPaper.LIST_TO_SIGN, dossier.sessions[0].id)
    return tuple(who for who in (*listed.on_site, *listed.online) if who.announced is not Announced.WALK_IN)


def _category_of(who: Participation, dossier: Dossier) -> CategoryId | None:
    return dossier.departments[who.department_id].category_id if who.department_id else None


def _offices(
    dossier: Dossier, best: Mapping[ParticipationId, Presence], answers: Mapping[InvitationId, Answer]
) -> tuple[OfficeCount, ...]:
    """Count each office that is a member, was invited or sent somebody."""
    invited = Counter(office_of(sent, dossier) for sent in dossier.invitations)
    accepted = Counter(office_of(sent, dossier) for sent in dossier.invitations if answers.get(sent.id) in _ACCEPTING)
    expected = Counter(office_of(who, dossier) for who in _expected(dossier))
    presences: dict[OrganisationId | None, list[Presence]] = {member.id: [] for member in dossier.members}
    for office in (*invited, *expected):
        presences.setdefault(office, [])
    for who in dossier.participations:
        if who.id in best:
            presences.setdefault(office_of(who, dossier), []).append(best[who.id])
    return tuple(
        OfficeCount(
            organisation_id=office,
            invited=invited[office],
            accepted=accepted[office],
            expected=expected[office],
            turnout=_turnout(recorded),
        )
        for office, recorded in presences.items()
    )


def _represented(
    members: Sequence[Municipality], people: Mapping[OrganisationId | None, int], kinds: Mapping[OrganisationId, K]
) -> tuple[Represented[K], ...]:
    """Count the members of each kind, in the order in which kinds are met."""
    by_kind: dict[K, list[int]] = {}
    for member in members:
        by_kind.setdefault(kinds[member.id], []).append(people[member.id])
    return tuple(
        Represented(kind, municipalities=sum(map(bool, counts)), members=len(counts), people=sum(counts))
        for kind, counts in by_kind.items()
    )

"""Who may be one person entered twice: what speaks for it, and how sure that is.

How names are compared is in `dpdesk.language.name_likeness`, since that is a matter of Polish names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dpdesk.domain.ids import DepartmentId, OrganisationId, PersonId
from dpdesk.domain.lines import PersonLine
from dpdesk.domain.people import DistinctPair, Gender


class NameLikeness(StrEnum):
    """How two names are alike: the same but for case and marks, in another order, one with more words, a slip away."""

    SAME = "same"
    SWAPPED = "swapped"
    LONGER = "longer"
    SIMILAR = "similar"


class Sureness(StrEnum):
    """How sure it is that two are one, the surest first."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonBrief:
    """What of a person is compared with others. `email` is in small letters, `name` in the words of a search key."""

    id: PersonId
    name: str
    given_names: str
    surname: str
    gender: Gender
    email: str
    organisation_id: OrganisationId | None
    department_id: DepartmentId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for two being one. `same_office` is none where one of them has no office."""

    name: NameLikeness | None
    same_email: bool = False
    same_office: bool | None = None
    emails_differ: bool = False
    departments_differ: bool = False
    genders_differ: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyPair:
    """Two people who may be one, with where they work, why, and how sure that is."""

    first: PersonLine
    second: PersonLine
    evidence: Evidence
    sureness: Sureness

    @property
    def key(self) -> str:
        """What makes a pair the same."""
        return f"{self.first.person.id} {self.second.person.id}"


def pair_of(one: PersonId, other: PersonId) -> tuple[PersonId, PersonId]:
    """Give two people as a pair that is the same whichever is named first."""
    return (one, other) if one < other else (other, one)


def told_apart(pairs: Iterable[DistinctPair]) -> frozenset[tuple[PersonId, PersonId]]:
    """Give the pairs of which somebody said that they are two people."""
    return frozenset(pair_of(one.first_id, one.second_id) for one in pairs)


def evidence(one: PersonBrief, other: PersonBrief, name: NameLikeness | None) -> Evidence:
    """Compare everything but the names of two people."""
    offices, departments = (one.organisation_id, other.organisation_id), (one.department_id, other.department_id)
    return Evidence(
        name=name,
        same_email=bool(one.email) and one.email == other.email,
        same_office=offices[0] == offices[1] if all(offices) else None,
        emails_differ=bool(one.email and other.email) and one.email != other.email,
        departments_differ=all(departments) and departments[0] != departments[1],
        genders_differ={one.gender, other.gender} == {Gender.FEMALE, Gender.MALE},
    )


def sureness(seen: Evidence) -> Sureness | None:
    """Judge how sure it is that two people are one; none where nothing of weight speaks for it.

    One address for people of different names is an office's mailbox more often than a new name, and people of one
    name in two offices are namesakes more often than one who moved.
    """
    if seen.same_email:
        return Sureness.CERTAIN if seen.name else Sureness.POSSIBLE
    if seen.name is None or seen.genders_differ:
        return None
    if seen.name in (NameLikeness.SAME, NameLikeness.SWAPPED):
        return _of_same_name(seen)
    if not seen.same_office:
        return None
    is_likely = seen.name is NameLikeness.LONGER and not (seen.emails_differ or seen.departments_differ)
    return Sureness.LIKELY if is_likely else Sureness.POSSIBLE


def _of_same_name(seen: Evidence) -> Sureness:
    if seen.same_office is False:
        return Sureness.POSSIBLE
    doubts = (seen.same_office is None) + seen.emails_differ + seen.departments_differ
    return (Sureness.CERTAIN, Sureness.LIKELY, Sureness.POSSIBLE)[min(doubts, 2)]

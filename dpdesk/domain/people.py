"""Persons and their consents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpdesk.domain.ids import (
    ConsentId,
    DepartmentId,
    DistinctPairId,
    MeetingId,
    OrganisationId,
    PersonId,
    SpecialNeedId,
)


class Gender(StrEnum):
    FEMALE = "f"
    MALE = "m"
    UNKNOWN = "unknown"


class ConsentKind(StrEnum):
    PHOTO = "photo"
    NAME_AS_SPEAKER = "name_as_speaker"
    RECORDING = "recording"
    SLIDES = "slides"
    NEWSLETTER = "newsletter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Anyone known to the desk.

    `given_names` and `surname` joined by a space give the name exactly as it was entered; someone with one
    name has it as the surname. `salutation` overrules the whole computed salutation, `vocative` only the first
    name's; `feminative` asks for "dyrektorka" instead of "dyrektor"; `by_first_name` for "Pani Danuto".
    """

    id: PersonId
    version: int = 0
    academic_title: str = ""
    given_names: str = ""
    surname: str
    gender: Gender = Gender.UNKNOWN
    position: str = ""
    organisation_id: OrganisationId | None = None
    department_id: DepartmentId | None = None
    email: str = ""
    phone: str = ""
    vocative: str = ""
    salutation: str = ""
    feminative: bool = False
    by_first_name: bool = False
    note: str = ""

    @property
    def name(self) -> str:
        """The name in the order it is spoken, without titles."""
        return f"{self.given_names} {self.surname}" if self.given_names else self.surname


def split_name(name: str) -> tuple[str, str]:
    """Part a spoken name into given names and surname at its last space; nothing is lost when they are joined."""
    given_names, space, surname = name.rpartition(" ")
    return (given_names, surname) if space and given_names and surname else ("", name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What a person agreed to or refused, when and how it was given."""

    id: ConsentId
    version: int = 0
    person_id: PersonId
    kind: ConsentKind
    given: bool
    day: date
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialNeed:
    """What a person asked for at one meeting: a sign-language interpreter, a loop, room for a wheelchair, a diet.

    It may reveal health data (RODO art. 9): it is kept apart from the person, is on no paper, and is deleted from
    the journal too once the meeting is over. Only the need is noted, never its cause.
    """

    id: SpecialNeedId
    version: int = 0
    meeting_id: MeetingId
    person_id: PersonId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DistinctPair:
    """Two people who look alike and of whom somebody said that they are two; `first_id` is the lesser id."""

    id: DistinctPairId
    version: int = 0
    first_id: PersonId
    second_id: PersonId

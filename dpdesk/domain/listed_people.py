"""The list of people: which of them are wanted, in what order, and what a line shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpdesk.domain.ids import CategoryId, DepartmentId, OrganisationId, PersonId
from dpdesk.domain.people import ConsentKind, Gender


class Took(StrEnum):
    """How somebody took part in meetings so far."""

    SPOKE = "spoke"
    ATTENDED = "attended"
    NEVER_ATTENDED = "never_attended"


class Lack(StrEnum):
    """What a letter to somebody needs and the desk does not know."""

    EMAIL = "email"
    GENDER = "gender"
    WORKPLACE = "workplace"


class PeopleOrder(StrEnum):
    """What people are ordered by; whoever has nothing to be ordered by comes last."""

    NAME = "name"
    ACADEMIC_TITLE = "academic_title"
    PLACE = "place"
    DEPARTMENT = "department"
    POSITION = "position"
    EMAIL = "email"
    PHONE = "phone"
    LAST_ATTENDED = "last_attended"
    ATTENDED = "attended"
    SPOKEN = "spoken"
    GENDER = "gender"
    CONSENTS = "consents"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleChoice:
    """Which people are listed: those in whose name, office or department each word of `text` begins a word.

    A text with "@" is looked for in their e-mail addresses. None of a thing leaves everybody.
    """

    text: str = ""
    organisation_id: OrganisationId | None = None
    category_id: CategoryId | None = None
    took: Took | None = None
    lack: Lack | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPerson:
    """One person in the list. `place` is the short name of where they work: a municipality's own, not its office's.

    `attended` counts the meetings at which the person was present, `spoken` those at which the person spoke;
    `consents` are the kinds to which the person agreed last.
    """

    id: PersonId
    surname: str
    given_names: str = ""
    academic_title: str = ""
    gender: Gender = Gender.UNKNOWN
    organisation_id: OrganisationId | None = None
    department_id: DepartmentId | None = None
    place: str = ""
    department: str = ""
    position: str = ""
    email: str = ""
    phone: str = ""
    last_attended: date | None = None
    attended: int = 0
    spoken: int = 0
    consents: frozenset[ConsentKind] = frozenset()

    @property
    def name(self) -> str:
        """The name in the order it is spoken, without titles."""
        return f"{self.given_names} {self.surname}" if self.given_names else self.surname

    @property
    def name_in_lists(self) -> str:
        """The name as lists have it: the surname first."""
        return f"{self.surname} {self.given_names}".strip()

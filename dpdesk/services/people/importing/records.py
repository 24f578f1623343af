"""What an import is told and what it tells: decisions, judged rows, judged institutions, the whole judgement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dpdesk.domain.ids import OrganisationId, PersonId
from dpdesk.domain.organisations import Department, Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.people_lists import Listed, SkippedRow, Verdict
from dpdesk.language.lists.layout import Layout
from dpdesk.language.lists.offices import office_key
from dpdesk.messages import Message

Advance = Callable[[int, int], object]
"""Told now and then how many of how many steps are done; what it raises ends the work, and nothing is written."""


def unwatched(_done: int, _total: int) -> None:
    """Take no notice of how far the work is."""


class Answer(StrEnum):
    """What somebody decides about a row."""

    THIS_PERSON = "this_person"
    SAME_AS_ROW = "same_as_row"
    NEW_PERSON = "new_person"
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDecision:
    """A decision about a row: about whom it is, by a person of the desk or by an earlier row of the list."""

    answer: Answer
    person_id: PersonId | None = None
    row: int | None = None


class OfficeAnswer(StrEnum):
    """What somebody decides about an institution that is not clear."""

    THIS_ONE = "this_one"
    NEW_ONE = "new_one"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDecision:
    """A decision about all rows with one text for their institution; a known one is remembered by that text."""

    answer: OfficeAnswer
    organisation_id: OrganisationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """All that was decided so far. `rows` go by the row of the file, `offices` by the folded text (`office_key`).

    `without_email` holds rows whose address is none, and which are to be taken without it.
    """

    rows: Mapping[int, RowDecision] = field(default_factory=dict)
    offices: Mapping[str, OfficeDecision] = field(default_factory=dict)
    without_email: frozenset[int] = frozenset()

    def about_row(self, number: int, decision: RowDecision) -> Decisions:
        """Add a decision about a row, in the place of an earlier one."""
        return replace(self, rows={**self.rows, number: decision})

    def about_office(self, text: str, decision: OfficeDecision) -> Decisions:
        """Add a decision about all rows of one institution."""
        return replace(self, offices={**self.offices, office_key(text): decision})

    def taking_without_email(self, number: int) -> Decisions:
        """Add that a row is to be taken without what is no e-mail address."""
        return replace(self, without_email=self.without_email | {number})

    def undecided_row(self, number: int) -> Decisions:
        """Take back what was decided about a row."""
        rows = {key: decision for key, decision in self.rows.items() if key != number}
        return replace(self, rows=rows, without_email=self.without_email - {number})

    def undecided_office(self, text: str) -> Decisions:
        """Take back what was decided about all rows of one institution."""
        key = office_key(text)
        return replace(self, offices={one: decision for one, decision in self.offices.items() if one != key})


UNDECIDED = Decisions()


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """A field of a person that a row would change, as texts to be shown."""

    label: Message
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """Whom a doubtful row may be about: a person of the desk, or whoever stands in an earlier row."""

    description: str
    person_id: PersonId | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRow:
    """What becomes of a row, and why.

    `person_id` is whom it is about; for somebody new the id that the person will have. `is_written` tells whether
    writing changes the desk for it, `is_decided` whether somebody has said what it is.
    """

    listed: Listed
    verdict: Verdict
    reasons: tuple[Message, ...] = ()
    person_id: PersonId | None = None
    changes: tuple[FieldChange, ...] = ()
    likely: tuple[Likely, ...] = ()
    is_decided: bool = False
    is_written: bool = False
    is_office_unclear: bool = False

    @property
    def number(self) -> int:
        """The row of the file."""
        return self.listed.number


class OfficeStanding(StrEnum):
    """Whether an institution of the list is on the desk."""

    KNOWN = "known"
    NEW = "new"
    UNCLEAR = "unclear"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyOffice:
    """An institution of the desk that an unclear text may mean."""

    organisation_id: OrganisationId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedOffice:
    """What a text of the list for an institution means; `name` is that on the desk, `rows` how many have the text."""

    text: str
    standing: OfficeStanding
    name: str = ""
    organisation_id: OrganisationId | None = None
    likely: tuple[LikelyOffice, ...] = ()
    rows: int = 0
    is_decided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What becomes of a whole list. `people`, `organisations` and `departments` are what writing saves.

    `as_of` is the last unit of work that the judgement knows.
    """

    layout: Layout
    decisions: Decisions
    as_of: int
    rows: tuple[JudgedRow, ...]
    skipped: tuple[SkippedRow, ...]
    offices: tuple[JudgedOffice, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    departments: tuple[Department, ...]

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """How many rows have each verdict; a verdict that no row has is 0."""
        return Counter(row.verdict for row in self.rows)

"""Judge a list row by row: who is new, known or changed, and what has to be asked first.

Those who are known with certainty are found before all others, so that nobody else in the list is taken for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import IntEnum
from functools import partial
from typing import TypeVar

from dpdesk.database.history import last_unit
from dpdesk.database.reader import Reader
from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import Person
from dpdesk.domain.people_lists import Verdict
from dpdesk.errors import Refused
from dpdesk.language.lists.layout import Layout
from dpdesk.language.lists.reading import read_rows
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.people.importing import reasons
from dpdesk.services.people.importing.acquaintances import Acquaintances
from dpdesk.services.people.importing.doubts import Doubt, Doubts
from dpdesk.services.people.importing.identity import merged, person_in
from dpdesk.services.people.importing.letting_go import let_go
from dpdesk.services.people.importing.list_memory import ListMemory
from dpdesk.services.people.importing.matching import certain_match
from dpdesk.services.people.importing.offices import OfficeBook
from dpdesk.services.people.importing.records import (
    UNDECIDED,
    Advance,
    Answer,
    Decisions,
    JudgedRow,
    Judgement,
    OfficeStanding,
    RowDecision,
    unwatched,
)
from dpdesk.services.people.importing.resolving import Resolved, resolved

T = TypeVar("T")
_OFTEN = 500
"""rows after which progress is told"""


class _Step(IntEnum):
    """What is done with all rows, one after the other."""

    READ = 0
    RESOLVE = 1
    JUDGE = 2


def judge(desk: Desk, layout: Layout, decisions: Decisions = UNDECIDED, advance: Advance = unwatched) -> Judgement:
    """Judge a list as it is laid out, with what was decided so far; nothing is written.

    Raises Refused where no column is said to hold names.
    """
    if not layout.has_names:
        raise Refused(Message(N_("No column of this list is said to hold names. Say which one does.")))
    with desk.reading() as reader:
        judging = _Judging(desk, reader, layout, decisions, advance)
        judgement = judging.judgement()
    judging.let_go()
    return judgement


class _Judging:
    """One judgement while it is made."""

    def __init__(self, desk: Desk, reader: Reader, layout: Layout, decisions: Decisions, advance: Advance) -> None:
        self._desk, self._reader, self._layout, self._decisions, self._advance = (
            desk,
            reader,
            layout,
            decisions,
            advance,
        )
        self._book = OfficeBook(reader, desk.new_id, decisions.offices)
        self._all = len(layout.sheet.rows) - layout.first_row
        read = read_rows(layout, self._book.knows, partial(self._watched, step=_Step.READ))
        self._skipped = read.skipped
        self._rows = [resolved(listed, self._book) for listed in self._watched(read.people, _Step.RESOLVE)]
        self._known = Acquaintances(reader, self._rows, _chosen(decisions))
        self._met = ListMemory(self._rows)
        self._drafts: dict[PersonId, Person] = {}
        self._claims: dict[PersonId, int] = {}
        self._matches: dict[int, PersonId] = {}
        self._wrongs: dict[int, Message] = {}
        self._doubts = Doubts(self._book, self._known, self._met, self._claims)

    def judgement(self) -> Judgement:
        """Judge all rows and gather what is to be written."""
        for row in self._rows:
            self._claim(row)
        rows = tuple(self._judged(row) for row in self._watched(self._rows, _Step.JUDGE))
        self._advance(len(_Step) * self._all, len(_Step) * self._all)
        people = tuple(self._drafts.values())
        organisations, departments = self._book.new_among(
            {one.organisation_id for one in people if one.organisation_id is not None},
            {one.department_id for one in people if one.department_id is not None},
        )
        return Judgement(
            layout=self._layout,
            decisions=self._decisions,
            as_of=last_unit(self._reader),
            rows=rows,
            skipped=self._skipped,
            offices=self._book.judged(),
            people=people,
            organisations=organisations,
            departments=departments,
        )

    def let_go(self) -> None:
        """Give back what was only needed to judge."""
        let_go((self._rows.pop, *self._met.takes()))

    def _claim(self, row: Resolved) -> None:
        """Note whom a row is about with certainty, by itself or by a decision."""
        if wrong := self._wrong(row):
            self._wrongs[row.listed.number] = wrong
            return
        decision = self._decisions.rows.get(row.listed.number)
        if decision is None or decision.answer is Answer.LEAVE_OUT:
            match = certain_match(row, self._known, self._claims)
            if match is not None:
                self._matches[row.listed.number] = match.id
        elif decision.answer is Answer.THIS_PERSON and decision.person_id in self._known.people:
            self._matches[row.listed.number] = decision.person_id
        if person_id := self._matches.get(row.listed.number):
            self._claims.setdefault(person_id, row.listed.number)

    def _judged(self, row: Resolved) -> JudgedRow:
        if wrong := self._wrongs.get(row.listed.number):
            return JudgedRow(listed=row.listed, verdict=Verdict.WRONG, reasons=(wrong,))
        decision = self._decisions.rows.get(row.listed.number)
        if row.office.standing is OfficeStanding.UNCLEAR or decision is None:
            return self._undecided(row)
        return self._decided(row, decision)

    def _undecided(self, row: Resolved) -> JudgedRow:
        doubt: Doubt | None
        if person_id := self._matches.get(row.listed.number):
            first = self._met.at(self._claims[person_id])
            if first is None or first.row == row.listed.number or merged(first.person, row) is first.person:
                return self._taken(row, person_id)
            doubt = self._doubts.twice(first, row)
        else:
            doubt = self._doubts.about(row)
        return self._new(row) if doubt is None else _doubtful(row, doubt)

    def _decided(self, row: Resolved, decision: RowDecision) -> JudgedRow:
        met = self._met.at(decision.row) if decision.row is not None else None
        match decision.answer:
            case Answer.NEW_PERSON:
                return replace(self._new(row), is_decided=True)
            case Answer.THIS_PERSON if person_id := self._matches.get(row.listed.number):
                return replace(self._taken(row, person_id, renames=True), is_decided=True)
            case Answer.SAME_AS_ROW if met is not None:
                return replace(self._taken(row, met.person.id), is_decided=True)
            case Answer.LEAVE_OUT:
                return self._left_out(row)
        return self._undecided(row)

    def _left_out(self, row: Resolved) -> JudgedRow:
        """Judge a row that is not to be taken, whatever it is."""
        if person_id := self._matches.get(row.listed.number):
            before = self._known.people[person_id]
            changes = reasons.differences(before, merged(before, row), self._book)
            verdict = Verdict.CHANGED if changes else Verdict.KNOWN
            return JudgedRow(listed=row.listed, verdict=verdict, person_id=person_id, changes=changes, is_decided=True)
        if doubt := self._doubts.about(row):
            return replace(_doubtful(row, doubt), is_decided=True)
        return JudgedRow(listed=row.listed, verdict=Verdict.NEW, is_decided=True)

    def _taken(self, row: Resolved, person_id: PersonId, *, renames: bool = False) -> JudgedRow:
        """Take a row as being about somebody who is known, or who came with an earlier row."""
        before = self._drafts.get(person_id) or self._known.people[person_id]
        after = merged(before, row, renames=renames)
        self._met.add(row, after)
        if after is before:
            return JudgedRow(listed=row.listed, verdict=Verdict.KNOWN, person_id=person_id)
        self._drafts[person_id] = after
        return JudgedRow(
            listed=row.listed,
            verdict=Verdict.CHANGED,
            reasons=self._remarks(row, after),
            person_id=person_id,
            changes=reasons.differences(before, after, self._book),
            is_written=True,
        )

    def _new(self, row: Resolved) -> JudgedRow:
        person = person_in(row, PersonId(self._desk.new_id()))
        self._drafts[person.id] = person
        self._met.add(row, person)
        told = self._remarks(row, person)
        return JudgedRow(listed=row.listed, verdict=Verdict.NEW, reasons=told, person_id=person.id, is_written=True)

    def _remarks(self, row: Resolved, after: Person) -> tuple[Message, ...]:
        expects_office = self._layout.place_of(PersonColumn.ORGANISATION) is not None
        return tuple(reasons.remarks(row, after, self._book, expects_office=expects_office))

    def _wrong(self, row: Resolved) -> Message | None:
        is_taken_so = row.listed.number in self._decisions.without_email
        return reasons.what_is_wrong(row.listed, takes_without_email=is_taken_so)

    def _watched(self, rows: Iterable[T], step: _Step) -> Iterator[T]:
        """Give rows one after the other and tell how far the work is: all steps take about as long."""
        for done, row in enumerate(rows):
            if done % _OFTEN == 0:
                self._advance(step * self._all + done, len(_Step) * self._all)
            yield row


def _doubtful(row: Resolved, doubt: Doubt) -> JudgedRow:
    return JudgedRow(
        listed=row.listed,
        verdict=Verdict.DOUBTFUL,
        reasons=doubt.reasons,
        likely=doubt.likely,
        is_office_unclear=row.office.standing is OfficeStanding.UNCLEAR,
    )


def _chosen(decisions: Decisions) -> tuple[PersonId, ...]:
    return tuple(one.person_id for one in decisions.rows.values() if one.person_id is not None)

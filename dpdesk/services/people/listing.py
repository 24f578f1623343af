"""The list of people, a page at a time: who is wanted, how many they are, and in what order."""

from __future__ import annotations

from collections.abc import Sequence

from dpdesk.database.questions import listed_people as questions
from dpdesk.domain.ids import PersonId
from dpdesk.domain.listed_people import ListedPerson, PeopleChoice, PeopleOrder
from dpdesk.domain.organisations import Category
from dpdesk.domain.texts import unwritable
from dpdesk.services.desk import Desk


def count(desk: Desk, choice: PeopleChoice) -> int:
    """Count those who are wanted."""
    if unwritable(choice.text):
        return 0
    with desk.reading() as reader:
        return questions.count_people(reader, choice)


def first(
    desk: Desk, choice: PeopleChoice, order: PeopleOrder, most: int, *, descending: bool = False
) -> Sequence[ListedPerson]:
    """Give the first of those who are wanted, in order."""
    if unwritable(choice.text):
        return ()
    with desk.reading() as reader:
        return questions.first_people(reader, choice, order, most, descending=descending)


def ids(desk: Desk, choice: PeopleChoice, order: PeopleOrder, *, descending: bool = False) -> Sequence[PersonId]:
    """Give the ids of all who are wanted, in order."""
    if unwritable(choice.text):
        return ()
    with desk.reading() as reader:
        return questions.people_ids(reader, choice, order, descending=descending)


def entries(desk: Desk, person_ids: Sequence[PersonId]) -> Sequence[ListedPerson]:
    """Give people by their ids, in that order; those who are gone are left out."""
    with desk.reading() as reader:
        return questions.people_entries(reader, person_ids)


def categories(desk: Desk) -> tuple[Category, ...]:
    """Give the kinds of department, by name."""
    with desk.reading() as reader:
        return reader.all(Category)

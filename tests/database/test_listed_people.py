"""The list of people and the meetings of one, asked of a file and of a server alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dpdesk.database.connection import Database
from dpdesk.database.questions.listed_people import count_people, first_people, people_entries, people_ids
from dpdesk.database.questions.person_meetings import person_meetings
from dpdesk.domain.attendance import Presence
from dpdesk.domain.ids import ConsentId
from dpdesk.domain.listed_people import Lack, PeopleChoice, PeopleOrder, Took
from dpdesk.domain.people import Consent, ConsentKind, Person
from tests.database.samples import attendance, gathering, new_id, person, save_all


def put(database: Database) -> list[Person]:
    """Put a meeting on the desk, two people who came to it, and one who agreed to photographs."""
    those = gathering(database, people=2)
    first, second = those.participations
    (session, *_) = those.sessions
    save_all(
        database,
        attendance(first, session),
        attendance(second, session, Presence.ABSENT),
        agreeing := replace(person("Ćwik"), email="c@example.org"),
        Consent(
            id=ConsentId(new_id()), person_id=agreeing.id, kind=ConsentKind.PHOTO, given=True, day=date(2026, 1, 2)
        ),
    )
    with database.reading() as reader:
        return [reader.get(Person, one) for one in (first.person_id, second.person_id, agreeing.id)]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", PeopleOrder)
def test_every_order_can_be_asked_for(database: Database, order: PeopleOrder, descending: bool) -> None:
    put(database)
    with database.reading() as reader:
        ids = people_ids(reader, PeopleChoice(), order, descending=descending)
        first = first_people(reader, PeopleChoice(), order, 2, descending=descending)
        assert [one.id for one in first] == list(ids[:2])
        assert [one.id for one in people_entries(reader, ids)] == list(ids)
        assert count_people(reader, PeopleChoice()) == len(ids)


def test_every_choice_can_be_asked_for(database: Database) -> None:
    came, missed, agreeing = put(database)
    with database.reading() as reader:

        def chosen(choice: PeopleChoice) -> set[str]:
            return set(people_ids(reader, choice, PeopleOrder.NAME))

        assert chosen(PeopleChoice(text="cwi")) == {agreeing.id}
        assert chosen(PeopleChoice(text="c@EXAMPLE")) == {agreeing.id}
        assert chosen(PeopleChoice(took=Took.ATTENDED)) == {came.id}
        assert chosen(PeopleChoice(took=Took.NEVER_ATTENDED)) == {missed.id, agreeing.id}
        assert chosen(PeopleChoice(took=Took.SPOKE)) == set()
        assert agreeing.id not in chosen(PeopleChoice(lack=Lack.EMAIL))
        assert agreeing.id in chosen(PeopleChoice(lack=Lack.WORKPLACE))
        (entry,) = people_entries(reader, [agreeing.id])
        assert entry.consents == {ConsentKind.PHOTO}
        (entry,) = people_entries(reader, [came.id])
        assert (entry.attended, entry.last_attended) == (1, date(2026, 3, 10))


def test_the_meetings_of_a_person_can_be_asked_for(database: Database) -> None:
    came, missed, agreeing = put(database)
    with database.reading() as reader:
        assert [one.presence for one in person_meetings(reader, came.id)] == [Presence.PRESENT]
        assert [one.presence for one in person_meetings(reader, missed.id)] == [Presence.ABSENT]
        assert person_meetings(reader, agreeing.id) == ()

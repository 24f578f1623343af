"""What is asked about people who may be one, and about what they need, in every kind of desk."""

from __future__ import annotations

from dataclasses import replace

from dpdesk.database.connection import Database
from dpdesk.database.questions.duplicates import people_by_office, people_in_brief, people_like_one
from dpdesk.database.questions.needs import needs_of_meeting, needs_of_person, people_at_meeting
from dpdesk.database.questions.tasks import meetings_with_tasks
from dpdesk.database.references import referring_fields, referring_records
from dpdesk.database.undo import undo
from dpdesk.domain.ids import SpecialNeedId
from dpdesk.domain.meetings import Meeting, State
from dpdesk.domain.people import Person, SpecialNeed
from tests.database.samples import (
    NOW,
    SAVE,
    delete,
    gathering,
    invitation,
    meeting,
    new_id,
    organisation,
    participation,
    person,
    save,
    save_all,
    session,
)


def need(of: Meeting, who: Person, text: str = "dieta") -> SpecialNeed:
    return SpecialNeed(id=SpecialNeedId(new_id()), meeting_id=of.id, person_id=who.id, text=text)


def counts(database: Database) -> dict[str, int]:
    with database.reading() as reader:
        return {facts.id: facts.needs for facts in meetings_with_tasks(reader)}


def test_people_are_told_in_brief(database: Database) -> None:
    office = save(database, organisation())
    who = save(database, replace(person("Łoś-Bąk", "Ewa", office=office), email="Ewa.Los@Example.org"))
    with database.reading() as reader:
        (brief,) = people_by_office(reader)
        assert people_in_brief(reader, {who.id}) == (brief,)
    assert (brief.id, brief.name, brief.email) == (who.id, "ewa los bak", "ewa.los@example.org")
    assert (brief.organisation_id, brief.department_id) == (office.id, None)


def test_those_who_may_be_one_person_are_of_one_office_address_or_name(database: Database) -> None:
    office = save(database, organisation())
    who = replace(person("Łoś", "Ewa", office=office), email="ewa@example.org")
    colleague, turned = person("Inny", "Jan", office=office), person("Ewa", "Los")
    same_address, stranger = replace(person("Obca", "Anna"), email="EWA@example.org"), person("Obcy", "Piotr")
    save_all(database, who, colleague, turned, same_address, stranger)
    with database.reading() as reader:
        found = {brief.id for brief in people_like_one(reader, who)}
    assert found == {who.id, colleague.id, turned.id, same_address.id}


def test_needs_come_with_who_has_them_and_with_their_meeting(database: Database) -> None:
    those = gathering(database, people=2)
    first, second = those.people
    save_all(database, need(those.meeting, second, "pętla"), need(those.meeting, first))
    with database.reading() as reader:
        assert [(one.who.person.id, one.need.text) for one in needs_of_meeting(reader, those.meeting.id)] == [
            (first.id, "dieta"),
            (second.id, "pętla"),
        ]
        (mine,) = needs_of_person(reader, second.id)
    assert (mine.meeting, mine.day, mine.need.text) == (those.meeting.title, those.sessions[0].day, "pętla")


def test_who_is_at_a_meeting_is_invited_or_takes_part(database: Database) -> None:
    a_meeting, other, guest, comer = meeting(), meeting(), person("Gość"), person("Obecna")
    save_all(database, a_meeting, other, guest, comer)
    save_all(
        database,
        invitation(a_meeting, 1, guest),
        invitation(a_meeting, 2),
        participation(a_meeting, comer),
        participation(other, comer),
    )
    with database.reading() as reader:
        assert people_at_meeting(reader, a_meeting.id) == {guest.id, comer.id}


def test_the_needs_of_a_meeting_count_as_long_as_the_journal_tells_of_them(database: Database) -> None:
    those = gathering(database, people=3)
    without = meeting("Inne")
    save_all(database, without, session(without))
    one = save(database, need(those.meeting, those.people[0]))
    two = save(database, need(those.meeting, those.people[1]))
    save(database, replace(one, text="pętla"))
    delete(database, two)
    save(database, need(those.meeting, those.people[2]))
    undo(database, actor="ania", at=NOW)
    assert counts(database) == {those.meeting.id: 3, without.id: 0}


def test_a_meeting_of_which_all_is_done_is_told_while_it_has_needs(database: Database) -> None:
    those = gathering(database, people=1)
    save(database, replace(those.meeting, version=1, state=State.SUMMARISED))
    assert counts(database) == {}
    one = save(database, need(those.meeting, those.people[0]))
    assert counts(database) == {those.meeting.id: 1}
    with database.work(SAVE, actor="ania", at=NOW) as work:
        work.forget(SpecialNeed, [one.id])
    assert counts(database) == {}


def test_what_refers_to_somebody_is_given_by_table_and_field(database: Database) -> None:
    those = gathering(database, people=2)
    assert ("participations", "person_id") in referring_fields("people")
    with database.reading() as reader:
        found = referring_records(reader, "participations", "person_id", [who.id for who in those.people])
        assert {one.id for one in found} == {one.id for one in those.participations}
        assert referring_records(reader, "participations", "person_id", []) == ()

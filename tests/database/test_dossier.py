"""All records of one meeting, and of no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event

from dpdesk.database.connection import Database
from dpdesk.database.questions.dossier import dossier
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import (
    AgendaItemId,
    BlobId,
    CategoryId,
    FollowUpId,
    LogoId,
    MeetingId,
    MeetingTopicId,
    OrganiserId,
    PartnerId,
    PracticeId,
    PresentationId,
    SeriesId,
    SpeakingRoleId,
    SummaryTextId,
)
from dpdesk.domain.invitations import Answer
from dpdesk.domain.issued import PaperKind, SummaryText
from dpdesk.domain.meetings import (
    AgendaItem,
    ItemKind,
    Logo,
    MeetingTopic,
    Partner,
    PartnerRole,
    Role,
    Series,
    Session,
    SpeakingRole,
)
from dpdesk.domain.organisations import Category, Organiser
from dpdesk.domain.people import Person
from dpdesk.domain.practices import FollowUp, FollowUpKind, Practice, Presentation
from dpdesk.domain.registry import Record
from dpdesk.errors import NotFound
from tests.database.samples import (
    NOW,
    SAVE,
    attendance,
    department,
    gathering,
    invitation,
    meeting,
    municipality,
    new_id,
    organisation,
    participation,
    person,
    reply,
    save_all,
    session,
    topic,
)


def agenda_item(at: Session, position: int) -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(new_id()),
        meeting_id=at.meeting_id,
        session_id=at.id,
        position=position,
        start=at.start,
        minutes=30,
        kind=ItemKind.TALK,
        title=f"Punkt {at.number}.{position}",
    )


def speaker(at: AgendaItem, position: int, who: Person) -> SpeakingRole:
    return SpeakingRole(
        id=SpeakingRoleId(new_id()),
        meeting_id=at.meeting_id,
        agenda_item_id=at.id,
        person_id=who.id,
        position=position,
        role=Role.EXPERT,
    )


def read_dossier(database: Database, meeting_id: MeetingId) -> Dossier:
    with database.reading() as reader:
        return dossier(reader, meeting_id)


def statements_of_dossier(database: Database, meeting_id: MeetingId) -> int:
    statements: list[str] = []
    with database.reading() as reader:
        event.listen(reader.connection, "before_cursor_execute", lambda *args: statements.append(args[2]))
        dossier(reader, meeting_id)
    return len(statements)


class Full:
    """A meeting of which everything is known, and another one of which nothing of this may be read."""

    def __init__(self, database: Database) -> None:
        self.series = Series(id=SeriesId(new_id()), name="Platforma Dobrych Praktyk")
        self.meeting = replace(meeting("Otwarte dane"), series_id=self.series.id)
        self.days = [session(self.meeting, number, date(2026, 3, 9 + number)) for number in (1, 2)]
        self.items = [agenda_item(day, position) for day in self.days for position in (1, 2)]
        self.university, self.office = organisation("Uniwersytet Przykładowy"), organisation("Urząd Gminy Psary")
        self.practice_owner = organisation("Urząd Miejski w Gliwicach")
        self.psary = replace(municipality("Psary")[1], id=self.office.id)
        self.category = Category(id=CategoryId(new_id()), name="Wydział Promocji")
        self.department = department(self.office, "Referat Promocji", self.category)
        self.speaker = person("Wzorcowy", "Jan", office=self.university)
        self.guest = replace(person("Przykład", "Ewa", office=self.office), department_id=self.department.id)
        self.replaced, self.invited, self.head = person("Zastąpiona"), person("Zaproszona"), person("Wójt")
        self.stranger = person("Obca")
        self.topic, self.other_topic = topic("otwarte dane"), topic("odpady")
        self.practice = Practice(id=PracticeId(new_id()), title="Portal danych", organisation_id=self.practice_owner.id)
        self.invitations = [invitation(self.meeting, 2, self.guest), invitation(self.meeting, 1, self.invited)]
        self.roles = [speaker(self.items[2], 2, self.speaker), speaker(self.items[2], 1, self.guest)]
        self.roles.append(speaker(self.items[0], 1, self.speaker))
        self.place = replace(
            participation(self.meeting, self.guest),
            organisation_id=self.office.id,
            department_id=self.department.id,
            replaces_id=self.replaced.id,
        )
        save_all(database, *self.records(database), *self.another())

    def records(self, database: Database) -> list[Record]:
        return [
            Organiser(id=OrganiserId(new_id()), name="Metropolia"),
            self.series,
            self.meeting,
            *self.days,
            *self.items,
            self.university,
            self.office,
            self.practice_owner,
            replace(self.psary, head_id=self.head.id),
            self.category,
            self.department,
            *(self.speaker, self.guest, self.replaced, self.invited, self.head, self.stranger),
            *(self.topic, self.other_topic, self.practice),
            *self.invitations,
            reply(self.invitations[0], 1, Answer.ACCEPTS),
            *self.roles,
            self.place,
            *(attendance(self.place, day) for day in self.days),
            *self.other_parts(database),
        ]

    def other_parts(self, database: Database) -> list[Record]:
        of = self.meeting.id
        with database.work(SAVE, actor="ania", at=NOW) as work:
            logo: BlobId = work.keep(b"logo", "image/png")
        kind = FollowUpKind.TASK
        return [
            Partner(
                id=PartnerId(new_id()),
                meeting_id=of,
                organisation_id=self.university.id,
                position=1,
                role=PartnerRole.PARTNER,
            ),
            MeetingTopic(id=MeetingTopicId(new_id()), meeting_id=of, topic_id=self.topic.id, position=1),
            Logo(id=LogoId(new_id()), meeting_id=of, position=1, blob_id=logo, alternative="Logo"),
            Presentation(id=PresentationId(new_id()), meeting_id=of, practice_id=self.practice.id, position=1),
            FollowUp(id=FollowUpId(new_id()), meeting_id=of, position=2, kind=kind, text="Drugi"),
            FollowUp(id=FollowUpId(new_id()), meeting_id=of, position=1, kind=kind, text="Pierwszy"),
            SummaryText(
                id=SummaryTextId(new_id()), meeting_id=of, kind=PaperKind.ARTICLE, language="pl", text="Za nami…"
            ),
        ]

    def another(self) -> list[Record]:
        other = meeting("Inne spotkanie")
        day = session(other)
        item = agenda_item(day, 1)
        guest = person("Gość")
        place = participation(other, guest)
        sent = invitation(other, 1, self.stranger)
        return [other, day, item, speaker(item, 1, self.stranger), guest, place, attendance(place, day), sent]


def test_a_dossier_holds_everything_about_its_meeting_and_nothing_of_another(database: Database) -> None:
    full = Full(database)
    found = read_dossier(database, full.meeting.id)
    assert (found.organiser.name, found.meeting.title) == ("Metropolia", "Otwarte dane")
    assert found.series is not None
    assert found.series.id == full.series.id
    assert set(found.people) == {one.id for one in (full.speaker, full.guest, full.replaced, full.invited, full.head)}
    assert set(found.organisations) == {full.university.id, full.office.id, full.practice_owner.id}
    assert (set(found.municipalities), set(found.departments)) == ({full.psary.id}, {full.department.id})
    assert (set(found.categories), set(found.topics)) == ({full.category.id}, {full.topic.id})
    assert set(found.practices) == {full.practice.id}
    assert [one.person_id for one in found.participations] == [full.guest.id]
    assert len(found.attendances) == 2
    assert (len(found.replies), len(found.partners), len(found.logos)) == (1, 1, 1)
    assert (len(found.presentations), len(found.summary_texts), len(found.meeting_topics)) == (1, 1, 1)


def test_a_dossier_is_in_the_order_of_the_meeting(database: Database) -> None:
    full = Full(database)
    found = read_dossier(database, full.meeting.id)
    assert [day.number for day in found.sessions] == [1, 2]
    assert [item.title for item in found.agenda] == ["Punkt 1.1", "Punkt 1.2", "Punkt 2.1", "Punkt 2.2"]
    assert [role.id for role in found.speaking] == [full.roles[2].id, full.roles[1].id, full.roles[0].id]
    assert [one.position for one in found.invitations] == [1, 2]
    assert [one.text for one in found.follow_ups] == ["Pierwszy", "Drugi"]


def test_a_dossier_takes_as_many_statements_for_many_people_as_for_one(database: Database) -> None:
    few, many = gathering(database, people=1), gathering(database, people=150, sessions=3)
    counts = {statements_of_dossier(database, one.meeting.id) for one in (few, many)}
    assert len(counts) == 1
    assert counts.pop() <= 25


def test_a_desk_without_an_organiser_has_dossiers_too(database: Database) -> None:
    those = gathering(database)
    assert read_dossier(database, those.meeting.id).organiser.name == ""


def test_a_meeting_that_is_not_there_has_no_dossier(database: Database) -> None:
    with pytest.raises(NotFound):
        read_dossier(database, MeetingId(new_id()))

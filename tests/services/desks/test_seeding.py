from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest

from dpdesk.database.connection import open_desk
from dpdesk.database.questions.dossier import dossier
from dpdesk.database.questions.meetings import meeting_lines
from dpdesk.domain.attendance import Announced, Attendance, Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import AttendanceId
from dpdesk.domain.invitations import Addressee, Channel
from dpdesk.domain.meetings import Meeting, Mode, Role, State, Topic
from dpdesk.domain.organisations import Category, CategoryTopic, Municipality, Organisation, Organiser
from dpdesk.domain.people import Person
from dpdesk.domain.statistics import Statistics
from dpdesk.domain.statistics import count as counted
from dpdesk.language.collation import sort_key
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.desks import keeping, seeding
from dpdesk.services.meetings import planning

SPEAKERS = {"Danuta Kamińska", "Łukasz Waszak", "Jakub Wygnański", "Marta Szmejda"}


@pytest.fixture(scope="module")
def sample_desk(blank_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = Path(shutil.copy(blank_desk, tmp_path_factory.mktemp("sample") / "sample.dpdesk"))
    numbers = count(1)
    desk = Desk(
        database=open_desk(path),
        clock=lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
        new_id=lambda: f"{next(numbers):032x}",
        actor="Anna Notująca",
    )
    seeding.seed(desk)
    seeding.seed_sample(desk)
    yield desk
    desk.database.close()


@pytest.fixture(scope="module")
def sample(sample_desk: Desk) -> Dossier:
    with sample_desk.reading() as reader:
        (meeting,) = reader.all(Meeting)
        return dossier(reader, meeting.id)


@pytest.fixture(scope="module")
def numbers(sample: Dossier) -> Statistics:
    return counted(sample)


def test_a_new_desk_has_all_municipalities_with_their_offices_in_polish_order(sample_desk: Desk) -> None:
    with sample_desk.reading() as reader:
        names = [municipality.name for municipality in reader.all(Municipality)]
        gliwice = reader.find(Municipality, name="Gliwice")
        assert gliwice is not None
        assert reader.get(Organisation, gliwice.id).name == "Urząd Miejski w Gliwicach"
    assert len(names) == 41
    assert names == sorted(names, key=sort_key)


def test_a_new_desk_has_the_kinds_of_department_with_shared_topics(sample_desk: Desk) -> None:
    with sample_desk.reading() as reader:
        kinds = {category.name: category.id for category in reader.all(Category)}
        topics = {topic.id: topic.name for topic in reader.all(Topic)}
        links = reader.all(CategoryTopic, category_id=kinds["Rada Seniorów"])
    assert len(kinds) == 75
    assert {topics[link.topic_id] for link in links} == {"seniorzy", "partycypacja"}
    assert len(set(topics.values())) == len(topics)


def test_a_new_desk_has_no_organiser_and_no_meeting(blank_desk: Path, tmp_path: Path) -> None:
    desk = Desk(
        database=open_desk(shutil.copy(blank_desk, tmp_path / "new.dpdesk")),
        clock=lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
        new_id=lambda: uuid4().hex,
        actor="",
    )
    seeding.seed(desk)
    with desk.reading() as reader:
        assert reader.find(Organiser) is None
        assert not reader.all(Meeting)
        assert not reader.all(Person)
    desk.database.close()


def test_no_mayor_is_invented(sample: Dossier) -> None:
    assert all(municipality.head_id is None for municipality in sample.municipalities.values())


def test_the_organiser_is_the_metropolis_and_the_made_up_people_look_it(sample: Dossier) -> None:
    organiser = sample.organiser
    assert (organiser.name, organiser.street) == ("Górnośląsko-Zagłębiowska Metropolia", "ul. Barbary 21A")
    assert organiser.signatory_name == "Jan Przykładowy"
    assert organiser.contact_email.endswith("@example.org")
    assert organiser.contact_phone == "+48 32 000 00 00"


def test_the_meeting_is_told_as_it_was_reported(sample: Dossier) -> None:
    meeting = sample.meeting
    assert meeting.title == "Jak nie dotacje, to co?"
    assert (sample.sessions[0].day, meeting.mode, meeting.state) == (date(2021, 9, 23), Mode.HYBRID, State.HELD)
    assert meeting.project == "Centrum Analiz i Modeli Społecznych"
    assert sample.series is not None
    assert sample.series.name == "Platforma Dobrych Praktyk"
    assert sample.presentations == ()
    assert [one.text for one in sample.follow_ups] == [
        "Mechanizmy wspierania grup nieformalnych w gminach – na przykładzie Inkubatora Działalności Społecznych"
    ]


def test_those_who_spoke_spoke_in_their_roles_and_modes(sample: Dossier) -> None:
    spoke = {(sample.people[one.person_id].name, one.role, one.mode) for one in sample.speaking}
    assert spoke == {
        ("Danuta Kamińska", Role.OPENS, Mode.ON_SITE),
        ("Łukasz Waszak", Role.MODERATES, Mode.ON_SITE),
        ("Łukasz Waszak", Role.EXPERT, Mode.ON_SITE),
        ("Jakub Wygnański", Role.EXPERT, Mode.ONLINE),
        ("Marta Szmejda", Role.EXPERT, Mode.ONLINE),
    }


def test_no_word_is_put_into_a_real_persons_mouth(sample: Dossier) -> None:
    theses = [one.thesis for one in sample.speaking]
    assert not any(mark in thesis for thesis in theses for mark in '„”"“«»')


def test_real_people_have_no_address_and_everybody_else_an_example(sample: Dossier) -> None:
    for person in sample.people.values():
        assert person.phone == ""
        if person.name in SPEAKERS:
            assert person.email == ""
        else:
            assert person.email.endswith("@example.org")


def test_the_values_that_were_not_reported_say_that_they_are_examples(sample: Dossier) -> None:
    assert sample.meeting.venue_room == "sala przykładowa"
    assert sample.meeting.case_mark.startswith("PRZYKŁAD")
    assert sample.agenda[0].abstract == "Godziny i salę podano przykładowo."


def test_every_head_has_an_invitation(sample: Dossier) -> None:
    heads = [one.organisation_id for one in sample.invitations if one.addressee is Addressee.HEAD]
    assert sorted(filter(None, heads)) == sorted(sample.municipalities)


def test_about_sixty_people_were_announced_in_every_way(sample: Dossier) -> None:
    assert 55 <= len(sample.participations) <= 65
    assert {one.announced for one in sample.participations} == set(Announced)
    assert any(one.cancelled_on for one in sample.participations)
    assert {reply.channel for reply in sample.replies} == set(Channel)
    replaced = {one.replaces_id for one in sample.participations} - {None}
    assert any(one.replaces_id and one.person_id in replaced for one in sample.participations)


def test_every_number_of_the_summary_is_interesting(numbers: Statistics) -> None:
    told = (numbers.accepted, numbers.declined, numbers.silent, numbers.present_on_site, numbers.present_online)
    rare = (numbers.absent, numbers.excused, numbers.walk_ins, numbers.substitutes)
    assert all(number > 3 for number in told)
    assert all(number >= 3 for number in rare)
    assert numbers.members == 41
    assert 22 <= numbers.municipalities_present <= 32


def test_the_list_of_meetings_counts_as_the_summary_does(sample_desk: Desk, sample: Dossier, tmp_path: Path) -> None:
    """Also whoever cancelled and came all the same, of whom the sample has none yet."""
    cancelled = next(who for who in sample.participations if who.cancelled_on)
    came = Attendance(
        id=AttendanceId("came"),
        meeting_id=sample.meeting.id,
        participation_id=cancelled.id,
        session_id=sample.sessions[0].id,
        presence=Presence.PRESENT,
    )
    keeping.back_up(sample_desk, tmp_path / "came.dpdesk")
    with closing(open_desk(tmp_path / "came.dpdesk")) as database:
        with replace(sample_desk, database=database).work(Message("Note")) as work:
            work.save(came)
        with database.reading() as reader:
            (line,) = meeting_lines(reader)
            numbers = counted(dossier(reader, sample.meeting.id))
    assert numbers.present == counted(sample).present + 1
    assert (line.invited, line.accepted, line.present) == (numbers.invited, numbers.accepted, numbers.present)


def test_a_municipality_sent_two_people_and_several_sent_nobody(numbers: Statistics) -> None:
    present = Counter(office.turnout.present for office in numbers.offices)
    assert present[2] >= 1
    assert present[0] >= 5


def test_the_sample_is_given_as_a_file_that_makes_it_again(sample_desk: Desk, sample: Dossier) -> None:
    plan = planning.plan_of(sample_desk, sample.meeting.id)
    assert planning.remarks(plan) == ()
    assert len(plan.participants) == len(sample.participations)
    assert len(plan.agenda) == len(sample.agenda)

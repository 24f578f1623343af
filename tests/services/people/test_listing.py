"""The list of people: who is found and chosen, in what order, and how often the desk is asked."""

from __future__ import annotations

from datetime import date, time

import pytest

from dpdesk.domain.attendance import Attendance, Participation, Presence
from dpdesk.domain.ids import (
    AgendaItemId,
    AttendanceId,
    CategoryId,
    ConsentId,
    ParticipationId,
    PersonId,
    SessionId,
    SpeakingRoleId,
)
from dpdesk.domain.listed_people import Lack, PeopleChoice, PeopleOrder, Took
from dpdesk.domain.meetings import AgendaItem, ItemKind, Role, SpeakingRole
from dpdesk.domain.people import Consent, ConsentKind, Gender, Person
from dpdesk.domain.registry import Record
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.people import listing
from tests.services.counting import statements
from tests.services.small_desk import EWA, JAN, MEETING, OLGA, TODAY

NOBODY_KNOWS = PersonId("id-nobody-knows")


def put(desk: Desk, *records: Record) -> None:
    with desk.work(Message("Put")) as work:
        work.save_all(records)


def chosen(
    desk: Desk, order: PeopleOrder = PeopleOrder.NAME, *, descending: bool = False, **choice: object
) -> list[str]:
    """Give the surnames of those who are chosen, in order."""
    wanted = PeopleChoice(**choice)  # type: ignore[arg-type]
    first = listing.first(desk, wanted, order, 100, descending=descending)
    assert listing.count(desk, wanted) == len(first)
    assert list(listing.ids(desk, wanted, order, descending=descending)) == [one.id for one in first]
    assert list(listing.entries(desk, [one.id for one in first])) == list(first)
    return [one.surname for one in first]


def attendance(person_id: PersonId, presence: Presence, number: int = 1) -> tuple[Participation, Attendance]:
    participation = ParticipationId(f"part-{person_id}")
    return (
        Participation(id=participation, meeting_id=MEETING, person_id=person_id),
        Attendance(
            id=AttendanceId(f"att-{person_id}"),
            meeting_id=MEETING,
            participation_id=participation,
            session_id=SessionId(f"id-session-{number}"),
            presence=presence,
        ),
    )


def talk(person_id: PersonId) -> tuple[AgendaItem, SpeakingRole]:
    item = AgendaItem(
        id=AgendaItemId("item"),
        meeting_id=MEETING,
        session_id=SessionId("id-session-1"),
        position=1,
        start=time(10),
        minutes=30,
        kind=ItemKind.TALK,
        title="Dane",
    )
    role = SpeakingRole(
        id=SpeakingRoleId("role"),
        meeting_id=MEETING,
        agenda_item_id=item.id,
        person_id=person_id,
        position=1,
        role=Role.EXPERT,
    )
    return item, role


def test_people_stand_in_the_order_of_the_polish_alphabet(desk: Desk) -> None:
    assert chosen(desk) == ["Łącka", "Przykład", "Wzorcowy"]
    assert chosen(desk, descending=True) == ["Wzorcowy", "Przykład", "Łącka"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lacka", ["Łącka"]),
        ("OLG ŁĄC", ["Łącka"]),
        ("gliwice", ["Łącka", "Wzorcowy"]),
        ("urząd psary", ["Przykład"]),
        ("promocji", ["Przykład"]),
        ("jan gliwice", ["Wzorcowy"]),
        ("jan psary", []),
        ("cka", []),
        ("%", ["Łącka", "Przykład", "Wzorcowy"]),
        ("nikt", []),
        ("\x00nikt", []),
    ],
)
def test_each_word_begins_one_of_the_name_or_of_where_they_work(desk: Desk, text: str, found: list[str]) -> None:
    assert chosen(desk, text=text) == found


def test_a_text_with_an_at_sign_is_looked_for_in_addresses(desk: Desk) -> None:
    put(desk, Person(id=NOBODY_KNOWS, surname="Zając", email="Zajac_100%@example.org"))
    assert chosen(desk, text="@example") == ["Zając"]
    assert chosen(desk, text="zajac_100%@") == ["Zając"]
    assert chosen(desk, text="zajacX100%@") == []


def test_people_are_chosen_by_where_they_work(desk: Desk) -> None:
    with desk.reading() as reader:
        office = reader.get(Person, JAN).organisation_id
    assert chosen(desk, organisation_id=office) == ["Łącka", "Wzorcowy"]
    assert chosen(desk, category_id=CategoryId("id-category-promotion")) == ["Przykład"]


def test_people_are_chosen_by_how_they_took_part(desk: Desk) -> None:
    put(desk, *attendance(EWA, Presence.ONLINE), *attendance(JAN, Presence.ABSENT), *talk(OLGA))
    assert chosen(desk, took=Took.ATTENDED) == ["Przykład"]
    assert chosen(desk, took=Took.NEVER_ATTENDED) == ["Łącka", "Wzorcowy"]
    assert chosen(desk, took=Took.SPOKE) == ["Łącka"]


def test_people_are_chosen_by_what_is_missing(desk: Desk) -> None:
    put(desk, Person(id=NOBODY_KNOWS, surname="Zając", email="zajac@example.org"))
    assert chosen(desk, lack=Lack.EMAIL) == ["Łącka", "Przykład", "Wzorcowy"]
    assert chosen(desk, lack=Lack.GENDER) == ["Zając"]
    assert chosen(desk, lack=Lack.WORKPLACE) == ["Zając"]
    assert chosen(desk, lack=Lack.EMAIL, text="gliwice") == ["Łącka", "Wzorcowy"]


def test_a_line_counts_meetings_and_tells_the_last_day(desk: Desk) -> None:
    put(desk, *attendance(EWA, Presence.PRESENT, number=2), *attendance(JAN, Presence.EXCUSED), *talk(EWA))
    ewa, jan = listing.entries(desk, [EWA, JAN])
    assert (ewa.attended, ewa.spoken, ewa.last_attended) == (1, 1, date(2026, 3, 11))
    assert (jan.attended, jan.spoken, jan.last_attended) == (0, 0, None)
    assert (ewa.place, ewa.department, jan.department) == ("Psary", "Referat Promocji", "")


def test_a_line_tells_the_consents_that_stand(desk: Desk) -> None:
    def consent(number: int, kind: ConsentKind, day: int, *, given: bool) -> Consent:
        made = date(2026, 1, day)
        return Consent(id=ConsentId(f"consent-{number}"), person_id=EWA, kind=kind, given=given, day=made)

    put(
        desk,
        consent(1, ConsentKind.PHOTO, 1, given=True),
        consent(2, ConsentKind.PHOTO, 2, given=False),
        consent(3, ConsentKind.NEWSLETTER, 1, given=False),
        consent(4, ConsentKind.NEWSLETTER, 3, given=True),
        consent(5, ConsentKind.SLIDES, 5, given=True),
        consent(6, ConsentKind.SLIDES, 5, given=False),
    )
    (ewa,) = listing.entries(desk, [EWA])
    assert ewa.consents == {ConsentKind.NEWSLETTER}


@pytest.mark.parametrize("order", PeopleOrder)
def test_whoever_has_nothing_of_it_comes_last_either_way(desk: Desk, order: PeopleOrder) -> None:
    put(
        desk,
        *attendance(EWA, Presence.PRESENT),
        *talk(EWA),
        Consent(id=ConsentId("c"), person_id=EWA, kind=ConsentKind.PHOTO, given=True, day=TODAY),
        Person(id=NOBODY_KNOWS, surname="Ąbecka"),
    )
    with desk.work(Message("Fill")) as work:
        ewa = work.get(Person, EWA)
        work.save(
            Person(
                id=EWA,
                version=ewa.version,
                given_names="Ewa",
                surname="Przykład",
                academic_title="dr",
                gender=Gender.FEMALE,
                position="inspektor",
                organisation_id=ewa.organisation_id,
                department_id=ewa.department_id,
                email="ewa@example.org",
                phone="32 123 45 67",
            )
        )
    if order is PeopleOrder.NAME:
        return
    for descending in (False, True):
        surnames = chosen(desk, order, descending=descending)
        assert surnames.index("Ąbecka") > surnames.index("Przykład")


def test_a_page_of_people_is_one_statement_however_many_they_are(desk: Desk) -> None:
    many = [Person(id=PersonId(f"{number:032}"), surname=f"Nowak-{number}") for number in range(300)]
    put(desk, *many)
    ids = [one.id for one in many]
    with statements() as for_two:
        listing.entries(desk, ids[:2])
    with statements() as for_hundred:
        listing.entries(desk, ids[100:200])
    with statements() as for_first:
        listing.first(desk, PeopleChoice(text="nowak"), PeopleOrder.PLACE, 100)
    lengths = [len([one for one in seen if one.startswith("SELECT")]) for seen in (for_two, for_hundred, for_first)]
    assert lengths == [1, 1, 1]


def test_a_hostile_name_is_found_as_it_is(desk: Desk) -> None:
    put(desk, Person(id=NOBODY_KNOWS, given_names="<b>", surname="{{ x }} =cmd ../ 🙂"))
    assert chosen(desk, text="x =cmd") == ["{{ x }} =cmd ../ 🙂"]


def test_an_empty_desk_has_nobody(blank: Desk) -> None:
    assert listing.count(blank, PeopleChoice()) == 0
    assert listing.first(blank, PeopleChoice(), PeopleOrder.NAME, 100) == ()


@pytest.fixture
def blank(desk: Desk) -> Desk:
    with desk.work(Message("Empty")) as work:
        work.delete_all(work.all(Person))
    return desk

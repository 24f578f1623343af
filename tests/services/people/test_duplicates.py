"""Who may have been entered twice is found, and who was told apart does not come back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpdesk.domain.duplicates import NameLikeness, Sureness
from dpdesk.domain.ids import OrganisationId, PersonId
from dpdesk.domain.people import Gender, Person
from dpdesk.errors import Refused
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.people.duplicates import duplicates, duplicates_of, tell_apart
from tests.services.small_desk import EWA, GLIWICE, JAN, PSARY, SOCIAL

NOBODY_ELSE: list[tuple[Sureness, NameLikeness | None]] = []


def somebody(given_names: str, surname: str, **known: object) -> Person:
    new = Person(id=PersonId(f"id-{given_names}-{surname}"[:32]), given_names=given_names, surname=surname)
    return replace(new, **known)  # type: ignore[arg-type]


def enter(desk: Desk, *people: Person) -> None:
    with desk.work(Message("Enter")) as work:
        work.save_all(people)


def found(desk: Desk) -> list[tuple[Sureness, NameLikeness | None]]:
    return [(pair.sureness, pair.evidence.name) for pair in duplicates(desk).pairs]


def both(desk: Desk, one: Person, other: Person) -> list[tuple[Sureness, NameLikeness | None]]:
    enter(desk, replace(one, id=PersonId("id-one")), replace(other, id=PersonId("id-other")))
    return found(desk)


def test_a_desk_without_namesakes_has_no_duplicates(desk: Desk) -> None:
    assert found(desk) == NOBODY_ELSE


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Anna", "Żółć"), ("ANNA", "Zolc"), (Sureness.CERTAIN, NameLikeness.SAME)),
        (("Anna", "Żółć"), ("Żółć", "Anna"), (Sureness.CERTAIN, NameLikeness.SWAPPED)),
        (("Anna", "Nowak"), ("Anna", "Nowak-Wzór"), (Sureness.LIKELY, NameLikeness.LONGER)),
        (("Anna", "Nowak"), ("Anna", "Wzór-Nowak"), (Sureness.LIKELY, NameLikeness.LONGER)),
        (("Anna", "Nowak"), ("Anna Maria", "Nowak"), (Sureness.LIKELY, NameLikeness.LONGER)),
        (("Anna", "Nowak"), ("A.", "Nowak"), (Sureness.LIKELY, NameLikeness.LONGER)),
        (("Anna", "Kowalewska"), ("Anna", "Kowalweska"), (Sureness.POSSIBLE, NameLikeness.SIMILAR)),
        (("Katarzyna", "Nowak"), ("Katarzna", "Nowak"), (Sureness.POSSIBLE, NameLikeness.SIMILAR)),
    ],
)
def test_names_that_are_alike_in_one_office(
    desk: Desk, one: tuple[str, str], other: tuple[str, str], expected: tuple[Sureness, NameLikeness]
) -> None:
    assert both(desk, somebody(*one, organisation_id=PSARY), somebody(*other, organisation_id=PSARY)) == [expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Anna", "Nowak"), ("Hanna", "Nowak")),
        (("Jan", "Nowak"), ("Anna", "Nowak")),
        (("Anna", "Nowak"), ("Anna", "Wzór")),
        (("Ewa", "Bąk"), ("Ewa", "Bok")),
        (("", "Nowak"), ("", "Wzór")),
    ],
)
def test_names_of_two_people_in_one_office(desk: Desk, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert both(desk, somebody(*one, organisation_id=PSARY), somebody(*other, organisation_id=PSARY)) == NOBODY_ELSE


def test_one_name_in_two_municipalities_is_only_possible(desk: Desk) -> None:
    one, other = somebody("Anna", "Nowak", organisation_id=PSARY), somebody("Anna", "Nowak", organisation_id=GLIWICE)
    assert both(desk, one, other) == [(Sureness.POSSIBLE, NameLikeness.SAME)]


def test_one_name_without_an_office_is_likely(desk: Desk) -> None:
    one, other = somebody("Anna", "Nowak", organisation_id=PSARY), somebody("Anna", "Nowak")
    assert both(desk, one, other) == [(Sureness.LIKELY, NameLikeness.SAME)]


def test_two_addresses_and_two_departments_make_it_less_sure(desk: Desk) -> None:
    one = somebody("Anna", "Nowak", organisation_id=GLIWICE, email="a@example.org", department_id=SOCIAL)
    other = replace(one, email="b@example.org", department_id=None)
    assert both(desk, one, other) == [(Sureness.LIKELY, NameLikeness.SAME)]


def test_a_woman_and_a_man_are_two(desk: Desk) -> None:
    one = somebody("Maria", "Nowak", organisation_id=PSARY, gender=Gender.FEMALE)
    assert both(desk, one, replace(one, gender=Gender.MALE)) == NOBODY_ELSE


def test_one_address_and_names_that_are_alike_are_certain_wherever_they_work(desk: Desk) -> None:
    one = somebody("Anna", "Nowak", organisation_id=PSARY, email="A.Nowak@example.org")
    other = somebody("Anna", "Nowak-Wzór", organisation_id=GLIWICE, email="a.nowak@EXAMPLE.org")
    assert both(desk, one, other) == [(Sureness.CERTAIN, NameLikeness.LONGER)]


def test_one_address_with_another_surname_is_possible(desk: Desk) -> None:
    one, other = (somebody("Anna", name, email="anna@example.org") for name in ("Nowak", "Wzór"))
    assert both(desk, one, other) == [(Sureness.POSSIBLE, None)]


def test_the_mailbox_of_an_office_tells_nothing(desk: Desk) -> None:
    names = (("Anna", "Nowak"), ("Jan", "Wzór"), ("Ewa", "Bąk"), ("Olga", "Łoś"))
    enter(desk, *(somebody(*name, email="urzad@example.org") for name in names))
    assert found(desk) == NOBODY_ELSE


def test_many_of_one_name_in_many_offices_are_namesakes(desk: Desk) -> None:
    offices = [OrganisationId(name) for name in ("id-gliwice", "id-psary", "id-sosnowiec", "id-krakow")]
    people = [somebody("Anna", "Nowak", organisation_id=office, id=PersonId(f"id-{office}-n")) for office in offices]
    enter(desk, *people)
    assert len(found(desk)) == 6
    enter(desk, replace(people[0], id=PersonId("id-fifth")))
    assert found(desk) == [(Sureness.CERTAIN, NameLikeness.SAME)]


def test_the_surest_come_first(desk: Desk) -> None:
    enter(
        desk,
        somebody("Anna", "Kowalewska", organisation_id=PSARY),
        somebody("Anna", "Kowalweska", organisation_id=PSARY),
        somebody("Zofia", "Żak", organisation_id=PSARY),
        somebody("Zofia", "Zak", organisation_id=PSARY),
    )
    assert [sureness for sureness, _ in found(desk)] == [Sureness.CERTAIN, Sureness.POSSIBLE]


def test_whom_somebody_told_apart_does_not_come_back_until_it_is_undone(desk: Desk) -> None:
    one, other = somebody("Anna", "Nowak", organisation_id=PSARY), somebody("Nowak", "Anna", organisation_id=PSARY)
    enter(desk, one, other)
    tell_apart(desk, other, one)
    assert found(desk) == NOBODY_ELSE
    assert duplicates_of(desk, one.id) == ()
    tell_apart(desk, one, other)
    journal.undo(desk)
    assert len(found(desk)) == 1


def test_a_surname_with_one_word_twice_makes_nobody_the_duplicate_of_themselves(desk: Desk) -> None:
    enter(desk, somebody("Anna", "Ćwik-Ćwik", organisation_id=PSARY))
    assert found(desk) == NOBODY_ELSE


def test_nobody_is_told_apart_from_themselves(desk: Desk) -> None:
    with pytest.raises(Refused):
        tell_apart(desk, somebody("Anna", "Nowak"), somebody("Anna", "Nowak"))


def test_the_duplicates_of_one_person_tell_that_person_first(desk: Desk) -> None:
    enter(
        desk,
        somebody("Przykład", "Ewa"),
        somebody("Ewa", "Przykłąd", organisation_id=PSARY),
        somebody("Jan", "Inny", organisation_id=PSARY),
    )
    pairs = duplicates_of(desk, EWA)
    assert {pair.first.person.id for pair in pairs} == {EWA}
    assert [pair.evidence.name for pair in pairs] == [NameLikeness.SAME, NameLikeness.SWAPPED]
    assert duplicates_of(desk, JAN) == ()


def test_of_one_person_the_same_is_found_as_of_all(desk: Desk) -> None:
    names = (
        ("Ewa", "Przykład"),
        ("Ewa", "Przykład-Bąk"),
        ("E.", "Przykład"),
        ("Ewa", "Prezykład"),
        ("PRZYKŁAD", "Ewa"),
    )
    enter(desk, *(somebody(*name, organisation_id=PSARY) for name in names))
    of_all = {pair.key for pair in duplicates(desk).pairs if EWA in pair.key.split()}
    assert {" ".join(sorted(pair.key.split())) for pair in duplicates_of(desk, EWA)} == of_all


@pytest.mark.parametrize("name", ["<b>Ewa</b>", "=cmd", "{{ }}", "🙂", "ﷺ", "../..", "x" * 300, "a b c d e f g"])
def test_strange_names_are_compared_like_others(desk: Desk, name: str) -> None:
    one = Person(id=PersonId("id-one"), surname=name, organisation_id=PSARY)
    enter(desk, one, replace(one, id=PersonId("id-other")))
    assert (
        len(duplicates(desk).pairs) == len(duplicates_of(desk, one.id)) == (1 if name not in ("{{ }}", "../..") else 0)
    )


def test_a_crowd_of_one_name_in_one_office_is_compared_in_bounded_time(desk: Desk) -> None:
    crowd = [somebody("Anna", "Nowak", organisation_id=PSARY, id=PersonId(f"id-{number}")) for number in range(600)]
    enter(desk, *crowd)
    all_pairs = 600 * 599 // 2
    assert 600 < duplicates(desk).count < all_pairs / 10

"""Who gets an invitation letter, at which address and with which salutation."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from dpdesk.documents.blocks import Voice
from dpdesk.documents.invitation import letters
from dpdesk.documents.letter_fields import Guests
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import DepartmentId, InvitationId, OrganisationId, PersonId
from dpdesk.domain.invitations import Addressee, Invitation
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.own_texts import TextName
from dpdesk.domain.people import Gender, Person
from dpdesk.language.catalogues import words_for
from dpdesk.paths import resources
from dpdesk.services.papers.letters import gaps, invitation_content
from dpdesk.settings import Language
from tests.documents.reading import address, in_voice
from tests.domain import dossiers
from tests.domain.example_offices import MEETING

TODAY = date(2026, 2, 1)
WOMAN = Person(id=PersonId("head"), given_names="Anna", surname="Przykładowa", gender=Gender.FEMALE)
MAN = Person(id=PersonId("head"), given_names="Jan", surname="Przykładowy", gender=Gender.MALE)


@dataclass(frozen=True)
class Head:
    """A line of heads.csv: what letters to the head of one municipality are to say."""

    municipality: str
    title: str
    office: str
    place: str
    to_a_woman: str
    to_a_man: str
    to_unknown: str


@cache
def heads() -> tuple[Head, ...]:
    with Path(__file__).with_name("heads.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Head(**row) for row in csv.DictReader(file, delimiter=";"))


@cache
def municipalities() -> dict[str, dict[str, str]]:
    with (resources() / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


def dossier_with_head(name: str, head: Person | None) -> Dossier:
    """Give a meeting to which the head of one municipality is invited."""
    row = municipalities()[name]
    office = OrganisationId("office")
    municipality = Municipality(
        id=office,
        name=row["name"],
        head_title=row["head_title"],
        head_title_full=row["head_title_full"],
        head_id=head.id if head else None,
    )
    known = inviting(
        Invitation(
            id=InvitationId("one"), meeting_id=MEETING, position=1, addressee=Addressee.HEAD, organisation_id=office
        )
    )
    return replace(
        known,
        municipalities={**known.municipalities, office: municipality},
        organisations={**known.organisations, office: Organisation(id=office, name=row["office_name"])},
        people={**known.people, head.id: head} if head else known.people,
    )


def inviting(invitation: Invitation) -> Dossier:
    """Give the example meeting with one invitation, and nothing that came back."""
    return replace(dossiers.dossier(), invitations=(invitation,), replies=(), participations=())


def letter(known: Dossier, language: Language = Language.POLISH) -> tuple[list[str], str]:
    """Give the address and the salutation of the only letter."""
    (part,) = letters(invitation_content(known, language, TODAY, {}), words_for(language))
    (salutation,) = in_voice(part, Voice.SALUTATION)
    return address(part), salutation


def test_there_is_a_line_for_each_municipality() -> None:
    assert [head.municipality for head in heads()] == list(municipalities())
    assert len(heads()) == 41


@pytest.mark.parametrize("head", heads(), ids=lambda head: head.municipality)
def test_a_letter_to_a_woman_at_the_head(head: Head) -> None:
    lines, salutation = letter(dossier_with_head(head.municipality, WOMAN))
    assert lines == ["Szanowna Pani", "Anna Przykładowa", head.title, head.office, head.place]
    assert salutation == head.to_a_woman


@pytest.mark.parametrize("head", heads(), ids=lambda head: head.municipality)
def test_a_letter_to_a_man_at_the_head(head: Head) -> None:
    lines, salutation = letter(dossier_with_head(head.municipality, MAN))
    assert lines == ["Szanowny Pan", "Jan Przykładowy", head.title, head.office, head.place]
    assert salutation == head.to_a_man


@pytest.mark.parametrize("head", heads(), ids=lambda head: head.municipality)
def test_a_letter_to_a_head_whose_name_is_not_known(head: Head) -> None:
    lines, salutation = letter(dossier_with_head(head.municipality, None))
    assert lines == [head.title, head.office, head.place]
    assert salutation == head.to_unknown


def test_a_head_of_unknown_gender_has_no_courtesy_before_the_name() -> None:
    lines, salutation = letter(dossier_with_head("Psary", replace(WOMAN, given_names="A.", gender=Gender.UNKNOWN)))
    assert lines == ["A. Przykładowa", "Wójt Gminy Psary", "Urząd Gminy Psary", "Psary"]
    assert salutation == "Szanowni Państwo,"


def test_an_english_letter_to_a_head() -> None:
    lines, salutation = letter(dossier_with_head("Katowice", WOMAN), Language.ENGLISH)
    assert lines == ["Ms Anna Przykładowa", "Prezydent Miasta Katowice", "Urząd Miasta Katowice", "Katowice"]
    assert salutation == "Dear Mayor,"


def test_a_full_address_has_street_and_postcode_in_lines_of_their_own() -> None:
    known = dossier_with_head("Katowice", None)
    office = known.organisations[OrganisationId("office")]
    complete = replace(office, street="ul. Młyńska 4", postcode="40-098", town="Katowice")
    lines, _ = letter(replace(known, organisations={**known.organisations, office.id: complete}))
    assert lines == ["Prezydent Miasta Katowice", "Urząd Miasta Katowice", "ul. Młyńska 4", "40-098 Katowice"]


def test_a_letter_to_a_department_names_the_office_first() -> None:
    lines, salutation = letter(
        inviting(
            Invitation(
                id=InvitationId("one"),
                meeting_id=MEETING,
                position=1,
                addressee=Addressee.DEPARTMENT,
                organisation_id=OrganisationId("gliwice"),
                department_id=DepartmentId("mops"),
            )
        )
    )
    assert lines == ["Urząd: Gliwice", "Miejski Ośrodek Pomocy Społecznej", "Gliwice"]
    assert salutation == "Szanowni Państwo,"


def to_person(key: str, **changes: object) -> Dossier:
    person = replace(dossiers.dossier().people[PersonId(key)], **changes)  # type: ignore[arg-type]
    known = inviting(
        Invitation(
            id=InvitationId("one"),
            meeting_id=MEETING,
            position=1,
            addressee=Addressee.PERSON,
            person_id=person.id,
            department_id=DepartmentId("mops"),
            named_by_office=True,
        )
    )
    return replace(known, people={**known.people, person.id: person})


def test_a_letter_to_a_person_names_department_and_office_below() -> None:
    lines, salutation = letter(to_person("ewa"))
    assert lines == [
        "Szanowna Pani",
        "Ewa Żak",
        "inspektor",
        "Miejski Ośrodek Pomocy Społecznej",
        "Urząd: Gliwice",
        "Gliwice",
    ]
    assert salutation == "Szanowna Pani Inspektor,"


def test_a_persons_own_salutation_is_honoured() -> None:
    assert letter(to_person("ewa", salutation="Droga Ewo,"))[1] == "Droga Ewo,"


def test_a_person_without_position_leaves_no_blank_line() -> None:
    lines, _ = letter(to_person("lukasz", position=""))
    assert lines[:3] == ["Szanowny Pan", "Łukasz Ćwik", "Miejski Ośrodek Pomocy Społecznej"]


def test_whoever_an_office_named_is_told_so_under_article_14() -> None:
    (recipient,) = invitation_content(to_person("ewa"), Language.POLISH, TODAY, {}).recipients
    assert recipient.clause is TextName.CLAUSE_14
    assert recipient.guests is Guests.WOMAN


def test_an_office_is_invited_to_send_its_people() -> None:
    (recipient,) = invitation_content(dossier_with_head("Psary", MAN), Language.POLISH, TODAY, {}).recipients
    assert recipient.clause is TextName.CLAUSE_13
    assert recipient.guests is Guests.MUNICIPALITY


def test_letters_bear_the_meetings_letter_date_before_todays() -> None:
    known = dossiers.dossier()
    dated = replace(known, meeting=replace(known.meeting, letter_date=date(2026, 1, 15)))
    assert invitation_content(known, Language.POLISH, TODAY, {}).day == TODAY
    assert invitation_content(dated, Language.POLISH, TODAY, {}).day == date(2026, 1, 15)


def test_the_audience_are_the_kinds_of_department_that_were_invited() -> None:
    content = invitation_content(to_person("ewa"), Language.POLISH, TODAY, {})
    assert content.facts.audience == ("Ośrodek pomocy społecznej",)


def test_what_a_letter_lacks_is_told_to_its_author() -> None:
    known = dossiers.bare()
    assert "The meeting has no date to reply by." in map(str, gaps(known))
    assert "The organiser has no name: the letters bear no letterhead." not in map(str, gaps(known))

"""A person's page: where they work, their meetings, how letters address them, and what was changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dpdesk.domain.attendance import Announced, Presence
from dpdesk.domain.ids import PersonId
from dpdesk.domain.meetings import Role
from dpdesk.domain.people import Gender, Person
from dpdesk.errors import NotFound
from dpdesk.language.catalogues import words_for
from dpdesk.language.grounds import Ground
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.papers.letters import invitation_content
from dpdesk.services.people import together
from dpdesk.services.people.about_person import Workplace, about_person, printed_forms
from dpdesk.services.people.person_history import HistoryLine, person_history
from dpdesk.services.viewing import about
from dpdesk.settings import Language
from tests.services.counting import statements
from tests.services.people.one_entered_twice import SECOND_MEETING, TWIN, enter_twice
from tests.services.small_desk import EWA, GLIWICE, JAN, MEETING, OLGA, SOCIAL, TODAY


def in_words(line: HistoryLine, language: Language = Language.ENGLISH) -> list[str]:
    return [words_for(language).say(detail) for detail in line.details]


def test_it_is_known_where_a_person_works(desk: Desk) -> None:
    known = about_person(desk, EWA).workplace
    assert (known.place, known.department and known.department.name) == ("Psary", "Referat Promocji")
    together.set_workplace(desk, [EWA], "")
    assert about_person(desk, EWA).workplace.place == ""


def test_meetings_are_told_the_latest_first_with_all_that_was_there(desk: Desk) -> None:
    enter_twice(desk)
    latest, earlier = about_person(desk, TWIN).meetings
    assert (latest.meeting_id, latest.day) == (MEETING, date(2026, 3, 10))
    assert (latest.presence, latest.announced, latest.is_invited) == (Presence.PRESENT, Announced.WALK_IN, True)
    assert (latest.roles, latest.practices) == ((Role.PRESENTS,), ("Portal",))
    assert latest.replaced_by == "Jan Wzorcowy"
    assert (earlier.meeting_id, earlier.presence, earlier.announced) == (SECOND_MEETING, None, Announced.WALK_IN)


def test_who_came_in_somebodys_place_and_who_sent_somebody_are_told(desk: Desk) -> None:
    enter_twice(desk)
    (jan,) = about_person(desk, JAN).meetings
    assert (jan.instead_of, jan.replaced_by) == ("Ewa Przykład-Wzór", "Ewa Przykład-Wzór")
    assert jan.presence is None


def test_somebody_who_was_at_no_meeting_has_none(desk: Desk) -> None:
    assert about_person(desk, OLGA).meetings == ()


def test_a_page_takes_as_many_statements_for_many_meetings_as_for_one(desk: Desk) -> None:
    enter_twice(desk)
    with statements() as for_two:
        about_person(desk, TWIN)
    with statements() as for_one:
        about_person(desk, EWA)
    assert len(for_two) == len(for_one)


def test_nobody_has_no_page(desk: Desk) -> None:
    with pytest.raises(NotFound):
        about_person(desk, PersonId("nobody"))


def test_the_form_of_address_is_the_one_that_is_printed(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    known = about_person(desk, EWA)
    for language, shown in printed_forms(known.person, known.workplace).items():
        (printed,) = invitation_content(about(desk, MEETING), language, TODAY, {}).recipients
        assert (shown.lines, shown.salutation) == (printed.lines, printed.salutation)


def test_the_form_says_why_it_is_so(desk: Desk) -> None:
    known = about_person(desk, EWA)

    def shown(language: Language, **typed: object) -> tuple[str, tuple[Ground, ...]]:
        form = printed_forms(replace(known.person, **typed), known.workplace)[language]  # type: ignore[arg-type]
        return form.salutation, form.grounds

    assert shown(Language.POLISH) == ("Szanowna Pani Inspektor,", (Ground.TITLE_OF_POSITION,))
    assert shown(Language.POLISH, position="dyrektor", feminative=True) == (
        "Szanowna Pani Dyrektorko,",
        (Ground.TITLE_OF_POSITION,),
    )
    assert shown(Language.POLISH, position="", academic_title="prof. dr hab.")[1] == (Ground.ACADEMIC_TITLE,)
    assert shown(Language.POLISH, position="") == ("Szanowna Pani,", (Ground.NO_TITLE,))
    assert shown(Language.POLISH, by_first_name=True) == ("Szanowna Pani Ewo,", (Ground.FIRST_NAME_IN_TABLE,))
    assert shown(Language.POLISH, by_first_name=True, given_names="Żywisława")[1] == (Ground.FIRST_NAME_BY_RULE,)
    assert shown(Language.POLISH, by_first_name=True, vocative="Ewuniu") == (
        "Szanowna Pani Ewuniu,",
        (Ground.OWN_VOCATIVE,),
    )
    assert shown(Language.POLISH, salutation="Ekscelencjo!") == ("Ekscelencjo!", (Ground.OWN_SALUTATION,))
    assert shown(Language.ENGLISH, salutation="Ekscelencjo!") == ("Dear Ms Przykład,", (Ground.SURNAME,))
    assert shown(Language.ENGLISH, position="wójt") == ("Dear Mayor,", (Ground.TITLE_OF_POSITION,))


def test_a_guessed_gender_is_marked_as_a_guess() -> None:
    def why(given_names: str) -> tuple[Ground, ...]:
        person = Person(id=PersonId("x"), given_names=given_names, surname="Nowak", gender=Gender.UNKNOWN)
        return printed_forms(person, Workplace())[Language.POLISH].grounds

    assert why("Anna") == (Ground.NO_TITLE, Ground.GENDER_IN_TABLE)
    assert why("Żywisława") == (Ground.NO_TITLE, Ground.GENDER_BY_RULE)
    assert why("") == (Ground.GENDER_UNKNOWN,)
    assert [ground for ground in Ground if ground.is_guess] == [Ground.FIRST_NAME_BY_RULE, Ground.GENDER_BY_RULE]


def test_the_history_tells_who_changed_what(desk: Desk) -> None:
    set_field(desk, Person, EWA, "email", "ewa@example.org", expected="")
    set_field(desk, Person, EWA, "gender", Gender.UNKNOWN, expected=Gender.FEMALE)
    together.set_workplace(desk, [EWA, JAN], GLIWICE, SOCIAL)
    moved, gender, email, began = person_history(desk, EWA)
    assert in_words(email) == ["e-mail: – → ewa@example.org"]
    assert in_words(gender) == ["gender: woman → unknown"]
    assert in_words(moved) == [
        "organisation: Urząd Gminy Psary → Urząd Miejski w Gliwicach",
        "department: Referat Promocji → Wydział Spraw Społecznych",
    ]
    assert (began.details, moved.who) == ((), "Anna Notująca")


def test_what_was_taken_back_is_told_so(desk: Desk) -> None:
    set_field(desk, Person, EWA, "phone", "32 1", expected="")
    journal.undo(desk)
    undone, changed, _ = person_history(desk, EWA)
    assert (changed.is_taken_back, undone.is_taken_back) == (True, False)
    assert in_words(undone) == ["telephone: 32 1 → –"]


def test_the_history_is_read_a_piece_at_a_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dpdesk.services.people.person_history.AT_ONCE", 2)
    for number in range(3):
        set_field(desk, Person, EWA, "phone", f"{number}", expected="" if not number else f"{number - 1}")
    latest = person_history(desk, EWA)
    earlier = person_history(desk, EWA, before=latest[-1].number)
    assert len(latest) == len(earlier) == 2
    assert latest[-1].number > earlier[0].number


def test_the_history_takes_no_more_statements_for_more_changes(desk: Desk) -> None:
    set_field(desk, Person, EWA, "phone", "1", expected="")
    with statements() as before:
        person_history(desk, EWA)
    for number in range(2, 12):
        set_field(desk, Person, EWA, "phone", f"{number}", expected=f"{number - 1}")
    with statements() as after:
        person_history(desk, EWA)
    assert len(after) == len(before)

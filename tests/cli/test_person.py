"""`person show`: what is known about somebody, for people and for scripts."""

from __future__ import annotations

from tests.cli.commands import Dpdesk


def test_a_person_with_everything_that_is_known(open_data: Dpdesk) -> None:
    ewa = open_data.record("person", "show", "ewa przyklad")
    assert (ewa["name"], ewa["gender"], ewa["position"], ewa["email"]) == (
        "Ewa Przykład",
        "f",
        "inspektor",
        "ewa@example.org",
    )
    assert (ewa["municipality"], ewa["department"]) == ("Psary", "Referat Promocji")
    assert ewa["forms_of_address"]["pl"]["salutation"] == "Szanowna Pani Inspektor,"
    assert ewa["forms_of_address"]["pl"]["lines"][:2] == ["Szanowna Pani", "Ewa Przykład"]
    assert ewa["forms_of_address"]["en"]["why"] == ["surname"]
    (meeting,) = ewa["meetings"]
    assert (meeting["date"], meeting["attendance"], meeting["announced"]) == ("2026-03-10", "present", "accepts")
    assert ewa["consents"] == []


def test_a_speaker_is_told_by_the_role(open_data: Dpdesk) -> None:
    (meeting,) = open_data.record("person", "show", "Jan Wzorcowy")["meetings"]
    assert (meeting["roles"], meeting["attendance"]) == (["expert"], None)


def test_it_is_told_in_words_too(open_data: Dpdesk) -> None:
    told = open_data("person", "show", "Ewa Przykład").lines
    assert told[0] == "first name and surname  Ewa Przykład"
    assert "In a letter in Polish:" in told
    assert "  Szanowna Pani Inspektor," in told
    assert "  (By the title in the position, from the table of titles.)" in told
    assert told[-1].split()[-1] == "present"


def test_nobody_of_that_name_ends_with_a_message(open_data: Dpdesk) -> None:
    outcome = open_data("person", "show", "Nikt Taki", status=1)
    assert outcome.err.startswith("Nobody on the desk is called “Nikt Taki”.")

"""What a row of a list means for the desk: its verdict, and the reason."""

from __future__ import annotations

import pytest

from dpdesk.domain.people_lists import Skipped, Verdict
from dpdesk.errors import Refused
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from tests.services.people.importing.conftest import EWA, JAN, OLGA
from tests.services.people.importing.lists import (
    HEADINGS,
    imported,
    judged,
    people,
    rows_of,
    sheet,
    the_row,
    verdicts,
    why,
)

NEW, KNOWN, CHANGED, DOUBTFUL, WRONG = Verdict


def test_somebody_whom_the_desk_does_not_know_is_new(desk: Desk) -> None:
    row = the_row(desk, "Anna Nowa|referent|UM Gliwice||anna@example.org")
    assert (row.verdict, why(row), row.is_written) == (NEW, "", True)


def test_the_same_address_and_name_are_the_same_person(desk: Desk) -> None:
    row = the_row(desk, "Ewa Przykład||||EWA@example.org")
    assert (row.verdict, row.person_id, row.is_written) == (KNOWN, EWA, False)


def test_the_same_name_at_the_same_institution_is_the_same_person(desk: Desk) -> None:
    row = the_row(desk, "ŁĄCKA Olga|referent|Urząd Miejski w Gliwicach")
    assert (row.verdict, row.person_id) == (KNOWN, OLGA)


def test_blank_cells_take_nothing_away(desk: Desk) -> None:
    assert the_row(desk, "Ewa Przykład||Psary").verdict is KNOWN


def test_what_differs_only_in_writing_is_no_change(desk: Desk) -> None:
    assert the_row(desk, "ewa przyklad|Inspektor|Gmina Psary||Ewa@Example.org").verdict is KNOWN


def test_a_change_is_shown_field_by_field_from_what_to_what(desk: Desk) -> None:
    row = the_row(desk, "Ewa Przykład|kierownik|Gliwice|Wydział Kultury|ewa@example.org|327180742")
    assert (row.verdict, row.person_id) == (CHANGED, EWA)
    assert [(str(one.label), one.before, one.after) for one in row.changes] == [
        ("position", "inspektor", "kierownik"),
        ("organisation", "Psary", "Gliwice"),
        ("department", "", "Wydział Kultury"),
        ("telephone", "", "327180742"),
    ]


def test_the_same_telephone_in_another_writing_is_no_change(desk: Desk) -> None:
    imported(desk, "Ewa Przykład||Psary|||327180742")
    assert the_row(desk, "Ewa Przykład||Psary|||+48 32 718 07 42").verdict is KNOWN


def test_somebody_of_the_same_name_in_another_municipality_is_asked_about(desk: Desk) -> None:
    row = the_row(desk, "Jan Wzorcowy|naczelnik|Psary")
    assert (row.verdict, row.is_written) == (DOUBTFUL, False)
    assert "not at this institution: Jan Wzorcowy, naczelnik, Gliwice, jan@example.org" in why(row)
    assert [one.person_id for one in row.likely] == [JAN]


def test_a_name_without_an_institution_is_asked_about_where_it_would_change_something(desk: Desk) -> None:
    row = the_row(desk, "Jan Wzorcowy|dyrektor")
    assert (row.verdict, [one.person_id for one in row.likely]) == (DOUBTFUL, [JAN])
    assert the_row(desk, "Jan Wzorcowy|naczelnik").verdict is KNOWN


def test_the_address_of_somebody_of_another_name_is_asked_about(desk: Desk) -> None:
    row = the_row(desk, "Maria Inna|inspektor|Psary||ewa@example.org")
    assert (row.verdict, [one.person_id for one in row.likely]) == (DOUBTFUL, [EWA])
    assert "The e-mail address is that of Ewa Przykład" in why(row)


def test_a_longer_name_with_the_same_address_is_the_same_person(desk: Desk) -> None:
    row = the_row(desk, "Ewa Przykład-Nowa||||ewa@example.org")
    assert (row.verdict, row.person_id) == (CHANGED, EWA)
    assert [(one.before, one.after) for one in row.changes] == [("Przykład", "Przykład-Nowa")]


def test_a_shorter_name_with_the_same_address_shortens_nothing(desk: Desk) -> None:
    imported(desk, "Ewa Maria Przykład||||ewa@example.org")
    assert the_row(desk, "Ewa Przykład||||ewa@example.org").verdict is KNOWN


def test_a_namesake_at_the_same_institution_with_another_address_is_asked_about(desk: Desk) -> None:
    row = the_row(desk, "Jan Wzorcowy|inspektor|Gliwice||jan.wzorcowy@example.org")
    assert (row.verdict, [one.person_id for one in row.likely]) == (DOUBTFUL, [JAN])
    assert "with another address or department" in why(row)


def test_another_address_in_the_same_department_is_a_change(desk: Desk) -> None:
    imported(desk, "Jan Wzorcowy||Gliwice|Wydział Kultury|jan@example.org")
    row = the_row(desk, "Jan Wzorcowy||Gliwice|Wydział Kultury|jan.wzorcowy@example.org")
    assert (row.verdict, [one.after for one in row.changes]) == (CHANGED, ["jan.wzorcowy@example.org"])


def test_another_department_and_nothing_else_to_tell_is_asked_about(desk: Desk) -> None:
    imported(desk, "Olga Łącka||Gliwice|Wydział Kultury")
    assert the_row(desk, "Olga Łącka||Gliwice|Wydział Finansów").verdict is DOUBTFUL


def test_nearly_the_same_name_at_the_same_institution_is_asked_about(desk: Desk) -> None:
    row = the_row(desk, "Jan Wzorcowyy|naczelnik|Gliwice")
    assert (row.verdict, [one.person_id for one in row.likely]) == (DOUBTFUL, [JAN])
    assert the_row(desk, "Jan Wzorcowyy|naczelnik|Psary").verdict is NEW


def test_several_of_one_name_at_one_institution_are_asked_about(desk: Desk) -> None:
    with desk.work(Message("Another Jan")) as work:
        (jan,) = (one for one in work.all(type(people(desk)[0])) if one.id == JAN)
        work.save(type(jan)(id="id-jan-2", surname=jan.surname, given_names="Jan", organisation_id=jan.organisation_id))  # type: ignore[arg-type]
    row = the_row(desk, "Jan Wzorcowy|dyrektor|Gliwice")
    assert (row.verdict, {one.person_id for one in row.likely}) == (DOUBTFUL, {JAN, "id-jan-2"})
    assert "Several people" in why(row)
    assert the_row(desk, "Jan Wzorcowy|dyrektor|Gliwice||jan@example.org").person_id == JAN


def test_two_of_one_name_in_different_municipalities_are_two(desk: Desk) -> None:
    rows = rows_of(desk, "Anna Nowak|inspektor|UM Gliwice", "Anna Nowak|inspektor|UG Psary")
    assert verdicts(rows) == [NEW, NEW]
    assert len({row.person_id for row in rows}) == 2


def test_who_is_in_the_list_with_certainty_is_nobody_else_in_it(desk: Desk) -> None:
    rows = rows_of(desk, "Jan Wzorcowy|wójt|Psary", "Jan Wzorcowy|naczelnik|Gliwice||jan@example.org")
    assert verdicts(rows) == [NEW, KNOWN]


def test_the_same_person_twice_is_asked_about(desk: Desk) -> None:
    rows = rows_of(desk, "Anna Nowa|inspektor|Gliwice", "Jan Inny||Psary", "NOWA Anna|inspektor|UM Gliwice|||327180742")
    assert verdicts(rows) == [NEW, NEW, DOUBTFUL]
    assert "person of row 2 once more" in why(rows[2])
    assert [one.row for one in rows[2].likely] == [2]


def test_the_same_name_once_with_and_once_without_an_institution_is_asked_about(desk: Desk) -> None:
    assert verdicts(rows_of(desk, "Anna Nowa|x|Gliwice", "Anna Nowa|y")) == [NEW, DOUBTFUL]
    assert verdicts(rows_of(desk, "Anna Nowa|x", "Anna Nowa|y|Gliwice")) == [NEW, DOUBTFUL]


def test_nearly_the_same_name_twice_in_the_list_is_asked_about(desk: Desk) -> None:
    rows = rows_of(
        desk,
        "Anna Nowakowska||Gliwice",
        "Ana Nowakowska||Psary",
        "Anna Nowakowsk||Gliwice",
        "Anna Maria Nowakowska||Gliwice",
    )
    assert verdicts(rows) == [NEW, NEW, DOUBTFUL, DOUBTFUL]


def test_one_address_and_two_names_that_are_nearly_the_same_are_asked_about(desk: Desk) -> None:
    rows = rows_of(desk, "Anna Nowakowa||Gliwice||a@example.org", "Anna Nowakowna||Psary||a@example.org")
    assert verdicts(rows) == [NEW, DOUBTFUL]


def test_an_address_that_is_everybodys_tells_nobody_apart(desk: Desk) -> None:
    lines = ("Anna Nowa||Psary||gmina@example.org", "Piotr Stary||Psary||gmina@example.org")
    assert verdicts(rows_of(desk, *lines)) == [NEW, NEW]
    imported(desk, *lines)
    assert the_row(desk, "Zofia Inna||Psary||gmina@example.org").verdict is NEW
    assert verdicts(rows_of(desk, *lines)) == [KNOWN, KNOWN]


def test_a_second_row_about_a_known_person_that_says_otherwise_is_asked_about(desk: Desk) -> None:
    rows = rows_of(desk, "Ewa Przykład|sekretarz|Psary", "Ewa Przykład|skarbnik|Psary", "Ewa Przykład||Psary")
    assert verdicts(rows) == [CHANGED, DOUBTFUL, KNOWN]
    assert "Row 2 is about the same person and says something else." in why(rows[1])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("|inspektor|Psary||x@example.org", "The name is missing."),
        ("–|inspektor|Psary", "The name is missing."),
        ("Anna Nowa||Psary||anna.example.org", "“anna.example.org” is not an e-mail address."),
        ("Anna\x00 Nowa||Psary", "holds a character that cannot be kept: U+0000."),
        ("Anna Nowa|\ud800|Psary", "The field “position” holds a character that cannot be kept: U+D800."),
    ],
)
def test_what_cannot_be_taken_is_wrong(desk: Desk, line: str, reason: str) -> None:
    row = the_row(desk, line)
    assert row.verdict is WRONG
    assert reason in why(row)
    assert not row.is_written


def test_a_swapped_row_is_asked_about_and_a_swapped_column_is_put_right(desk: Desk) -> None:
    one = judged(desk, sheet("Imię|Nazwisko|Urząd", "Anna|Nowak|Psary", "Kowalski|Jan|Psary", "Ewa|Kot|Psary"))
    assert verdicts(one.rows) == [NEW, DOUBTFUL, NEW]
    assert "changed places" in why(one.rows[1])
    all_of_them = judged(desk, sheet("Imię|Nazwisko|Urząd", "Nowak|Anna|Psary", "Kowalski|Jan|Psary", "Kot|Ewa|Psary"))
    assert verdicts(all_of_them.rows) == [NEW, NEW, NEW]
    assert [row.listed.name for row in all_of_them.rows] == ["Anna Nowak", "Jan Kowalski", "Ewa Kot"]


def test_a_surname_alone_is_asked_about(desk: Desk) -> None:
    row = the_row(desk, "Kowalski|inspektor|Psary")
    assert (row.verdict, why(row)) == (DOUBTFUL, "There is only one name: Kowalski.")


def test_the_list_is_chosen_among_the_sheets_and_the_others_are_named(desk: Desk) -> None:
    notes = sheet("Notatki ze spotkania", "zadzwonić do UM Gliwice", name="Notatki")
    judgement = judged(desk, notes, sheet(HEADINGS, "Anna Nowa||Psary", name="Osoby"))
    assert judgement.layout.sheet.name == "Osoby"
    assert verdicts(judgement.rows) == [NEW]


def test_rows_about_nobody_are_told_apart(desk: Desk) -> None:
    judgement = judged(desk, sheet("Lista", HEADINGS, "", "Psary", "Anna Nowa", "Razem|1"))
    assert [row.why for row in judgement.skipped] == [Skipped.SECTION, Skipped.TOTAL]
    assert judgement.rows[0].listed.organisation == "Psary"


def test_a_list_without_names_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="No column"):
        judged(desk, sheet("Urząd|E-mail", "Psary|a@example.org"))


def test_of_two_addresses_one_is_kept_and_that_is_said(desk: Desk) -> None:
    row = the_row(desk, "Anna Nowa||Psary||a@example.org; b@example.org")
    assert (row.verdict, why(row)) == (NEW, "Of several e-mail addresses one is kept: a@example.org.")
    assert the_row(desk, "Ewa Przykład||Psary||e@example.org, ewa@example.org").verdict is KNOWN


def test_several_people_in_one_cell_are_asked_about(desk: Desk) -> None:
    for name in ("Anna Nowa i Jan Nowy", "Anna Nowa / Jan Nowy"):
        row = the_row(desk, f"{name}||Psary")
        assert row.verdict is DOUBTFUL
        assert "several people" in why(row)


def test_who_has_no_institution_though_the_list_has_them_is_new_and_that_is_said(desk: Desk) -> None:
    rows = rows_of(desk, "Anna Nowa||Psary", "Jan Nowy")
    assert [why(row) for row in rows] == ["", "The row names no institution."]
    assert why(judged(desk, sheet("Imię i nazwisko", "Anna Nowa")).rows[0]) == ""


def test_a_department_without_an_institution_is_left_out_and_that_is_said(desk: Desk) -> None:
    row = the_row(desk, "Anna Nowa|||Wydział Kultury")
    assert row.verdict is NEW
    assert "“Wydział Kultury” is left out" in why(row)


def test_the_counts_are_those_of_the_rows(desk: Desk) -> None:
    judgement = judged(desk, sheet(HEADINGS, "Anna Nowa||Psary", "|x|Psary", "Ewa Przykład||Psary"))
    assert {verdict: judgement.counts[verdict] for verdict in Verdict} == {
        NEW: 1,
        KNOWN: 1,
        CHANGED: 0,
        DOUBTFUL: 0,
        WRONG: 1,
    }

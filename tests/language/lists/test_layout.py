"""Where the headings of a list stand, and what its columns mean by headings, contents and memory."""

from __future__ import annotations

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.list_sheets import ListSheet
from dpdesk.domain.people_lists import Basis
from dpdesk.language.lists.layout import Layout, lay_out, likeness_to_people, with_meanings
from dpdesk.language.lists.names import NameOrder
from tests.services.people.importing.lists import sheet

PEOPLE = ("Anna|Nowak", "Jan|Kowalski", "Ewa|Przykład", "Piotr|Wzorcowy")


def laid_out(*lines: str) -> Layout:
    return lay_out(sheet(*lines), {})


def meanings(layout: Layout) -> list[str]:
    return [column.meaning.value for column in layout.columns]


def test_title_lines_stand_above_the_headings() -> None:
    layout = laid_out(
        "Urząd Metropolitalny",
        "Lista uczestników spotkania 23 września",
        "",
        "Lp.|Imię|Nazwisko|E-mail",
        "1|Anna|Nowak",
    )
    assert layout.heading_row == 3
    assert meanings(layout) == ["nothing", "given_names", "surname", "email"]


def test_headings_are_found_in_the_twentieth_line_and_no_further() -> None:
    assert laid_out(*[""] * 19, "Imię|Nazwisko|E-mail", *PEOPLE).heading_row == 19
    assert laid_out(*[""] * 20, "Imię|Nazwisko|E-mail", *PEOPLE).heading_row is None


def test_a_row_of_data_is_no_heading() -> None:
    layout = laid_out("Jan Kowalski|Urząd Miejski w Gliwicach|Wydział Kultury|jan@example.org|32 718 07 42")
    assert layout.heading_row is None
    assert meanings(layout) == ["name", "organisation", "department", "email", "phone"]


def test_without_headings_the_contents_tell() -> None:
    layout = laid_out("Nowak|Anna|inspektor|K|anna@example.org", "Kowalski|Jan|kierownik|M|jan@example.org")
    assert meanings(layout) == ["surname", "given_names", "position", "gender", "email"]
    assert {column.basis for column in layout.columns} == {Basis.CONTENTS}


def test_a_question_of_a_form_may_give_an_example_and_a_date() -> None:
    layout = laid_out(
        "Imię i nazwisko|Adres e-mail (np. jan@example.org)|Czy urząd przyjedzie 23.09.2021?", "Jan Nowak"
    )
    assert layout.heading_row == 0


def test_a_cell_of_an_office_is_told_from_a_cell_phone_by_what_stands_below() -> None:
    assert meanings(laid_out("Osoba|Komórka|Telefon", "Jan Kos|Wydział Kultury|32 718 07 42"))[1] == "department"
    assert meanings(laid_out("Osoba|Komórka", "Jan Kos|601 234 567"))[1] == "phone"


def test_columns_of_names_that_hold_each_others_are_read_the_other_way_round() -> None:
    layout = laid_out("Nazwisko|Imię", *PEOPLE)
    assert meanings(layout) == ["given_names", "surname"]
    assert layout.is_swapped
    assert not laid_out("Imię|Nazwisko", *PEOPLE).is_swapped


def test_one_heading_over_two_columns_of_names_means_both() -> None:
    layout = laid_out("Lp.|Imię i nazwisko||Urząd", "1|Nowak|Anna|Psary", "2|Kowalski|Jan|Psary")
    assert meanings(layout) == ["nothing", "surname", "given_names", "organisation"]


def test_the_order_of_whole_names_is_that_of_the_names_and_not_of_the_heading() -> None:
    assert laid_out("Imię i nazwisko|E-mail", "Nowak Anna", "Kowalski Jan").order is NameOrder.SURNAME_FIRST
    assert laid_out("Nazwisko i imię|E-mail", "Xaver Quux", "Xava Quax").order is NameOrder.SURNAME_FIRST


def test_a_meaning_is_given_to_one_column_alone() -> None:
    layout = laid_out("Imię i nazwisko|Telefon stacjonarny|Telefon komórkowy|Instytucja|Miasto", "Jan Nowak|1|2|3|4")
    assert meanings(layout) == ["name", "phone", "nothing", "organisation", "nothing"]


def test_an_export_of_microsoft_forms_is_understood() -> None:
    layout = laid_out(
        "Identyfikator|Godzina rozpoczęcia|Godzina ukończenia|Adres e-mail|Nazwa|"
        "Imię i nazwisko|Służbowy adres e-mail|Nazwa urzędu",
        "1|2026-03-01 10:00|2026-03-01 10:02|anonymous||Anna Nowak|anna@example.org|UM Gliwice",
        "2|2026-03-01 11:00|2026-03-01 11:02|anonymous||Jan Kowalski|jan@example.org|UG Psary",
    )
    assert meanings(layout) == ["nothing", "nothing", "nothing", "nothing", "nothing", "name", "email", "organisation"]


def test_what_was_said_before_goes_before_the_heading() -> None:
    layout = lay_out(sheet("Imię i nazwisko|Kto|Urząd", "Jan Nowak|inspektor|Psary"), {"kto": PersonColumn.POSITION})
    assert meanings(layout) == ["name", "position", "organisation"]
    assert layout.columns[1].basis is Basis.REMEMBERED


def test_a_column_can_be_said_to_mean_something_else() -> None:
    layout = with_meanings(laid_out("Imię|Nazwisko|E-mail", "Anna|Nowak|a@example.org"), {2: PersonColumn.SURNAME})
    assert meanings(layout) == ["given_names", "nothing", "surname"]
    assert layout.columns[2].basis is Basis.SAID


def test_the_format_of_a_file_can_say_what_the_columns_mean() -> None:
    cards = ListSheet(name="cards", rows=(("Anna", "Nowak"),), columns=(PersonColumn.GIVEN_NAMES, PersonColumn.SURNAME))
    layout = lay_out(cards, {})
    assert (layout.first_row, meanings(layout)) == (0, ["given_names", "surname"])


def test_a_sheet_of_notes_is_no_list_of_people() -> None:
    assert likeness_to_people(laid_out("Pamiętać o kawie", "Zadzwonić do dyrektora")) == 0
    assert likeness_to_people(laid_out("")) == 0
    assert likeness_to_people(laid_out("Imię|Nazwisko", *PEOPLE)) > 0


def test_a_list_of_names_alone_is_a_list() -> None:
    assert meanings(laid_out("Imię i nazwisko", "Jan Nowak", "Anna Kowalska")) == ["name"]
    assert meanings(laid_out("Jan Nowak", "Anna Kowalska")) == ["name"]

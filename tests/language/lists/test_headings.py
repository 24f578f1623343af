"""Headings of columns, in the words of offices and of web forms."""

from __future__ import annotations

import pytest

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.language.lists.headings import meaning_of

MEANT = {
    PersonColumn.NAME: """Imię i nazwisko; Nazwisko i imię; IMIĘ I NAZWISKO*; Podaj imię i nazwisko;
        Uczestnik; Full name; Name; Imię i nazwisko uczestnika; Osoba do kontaktu""",
    PersonColumn.SURNAME: "Nazwisko; Surname; Last name; Nazwisko uczestnika",
    PersonColumn.GIVEN_NAMES: "Imię; Imiona; First name; Given names",
    PersonColumn.EMAIL: """E-mail; Adres e-mail; e-mail służbowy; Email; Mail; Adres poczty elektronicznej;
        Email address""",
    PersonColumn.PHONE: "Telefon; Tel.; Nr tel.; Numer telefonu służbowego; Phone; tel. kom.; Komórka",
    PersonColumn.POSITION: "Stanowisko; Funkcja; Position; Stanowisko / wydział; Job title",
    PersonColumn.ORGANISATION: """Instytucja; Urząd; Gmina; Nazwa urzędu; Organizacja; Miasto; Institution;
        Municipality; Nazwa instytucji, którą Pan/Pani reprezentuje; Miejsce pracy; Jednostka""",
    PersonColumn.DEPARTMENT: "Wydział; Komórka organizacyjna; Referat; Department; Wydział / Biuro",
    PersonColumn.ACADEMIC_TITLE: "Tytuł; Tytuł naukowy; Stopień naukowy; Title",
    PersonColumn.GENDER: "Płeć; Gender; Pan/Pani",
    PersonColumn.NOTE: "Uwagi; Notatki; Notes",
    PersonColumn.NOTHING: """Lp.; L.p.; ID; Nr; Identyfikator; Sygnatura czasowa; Timestamp; Godzina rozpoczęcia;
        Completion time; Godzina ukończenia; Zgoda na przetwarzanie danych osobowych; Podpis; PESEL; Adres;
        Kod pocztowy; Czy ma Pan/Pani szczególne potrzeby?; Dieta; Zgoda na otrzymywanie e-maili; Data zgłoszenia""",
}


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [(heading.strip(), meaning) for meaning, headings in MEANT.items() for heading in headings.split(";")],
)
def test_a_heading_tells_what_its_column_holds(heading: str, meaning: PersonColumn) -> None:
    assert meaning_of(heading) is meaning


@pytest.mark.parametrize("heading", ["", "???", "Kolumna1", "Skąd wiesz o spotkaniu?", "Nazwa"])
def test_other_headings_tell_nothing(heading: str) -> None:
    assert meaning_of(heading) is None

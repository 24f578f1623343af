"""What the heading of a column says that the column holds: in lists of offices and in the exports of web forms.

The words are those of Polish and English lists; the names of columns that forms add of their own ("Godzina
rozpoczęcia", "Sygnatura czasowa", "Completion time") are those of Microsoft Forms and Google Forms.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.language.collation import search_key

_NOT_ABOUT_A_PERSON = re.compile(
    r"^(?:l ?p|nr|no|id|identyfikator|adres|address|data|date|punkty|ocena|nr (?:wiersza|kolejny))$"
    r"|sygnatura czasowa|timestamp|godzin|start time|completion time|last modified|^data |^date |ostatniej modyfikacji"
    r"|zgod[aey]\b|zgadzam|wyraz|rodo|\bconsent|oswiadcz|regulamin|klauzul"
    r"|diet[aey]|alerg|wegetar|potrzeb|niepelnospraw|tlumacz|wymaga|\bneeds?\b|dietary"
    r"|pesel|dowod|\bnip\b|regon|rodow|panienski"
    r"|podpis|signature|obecnosc|attendance"
    r"|kod pocztowy|post ?code|zip code|ulica|street|adres (?:korespondencyjny|zamieszkania|do|siedziby|urzedu)"
)
"""What is never taken: counters, times, consents, signatures, and needs, which may tell of somebody's health."""

_MEANT: tuple[tuple[PersonColumn, re.Pattern[str]], ...] = tuple(
    (meaning, re.compile(pattern))
    for meaning, pattern in (
        (PersonColumn.EMAIL, r"\be ?maile?\b|\bmail(?:a|owy|em)?\b|poczt\w* elektroniczn|adres poczty"),
        (PersonColumn.PHONE, r"\btel\b|telefon|\bphone|\bmobile\b|\bkomork[ai]$|\bkom$"),
        (
            PersonColumn.NAME,
            r"imi(?:e|ona) (?:i |oraz |lub )?nazwisk|nazwisko? (?:i |oraz )?imi(?:e|ona)|full name|name and surname"
            r"|first and last name|^name$|^names$|^(?:uczestni\w+|osob[ay]|prelegen\w+|pracowni\w+|delega\w+|czlonk\w+"
            r"|participants?|attendees?|person|people)(?: kontaktow\w+| do kontaktu)?$",
        ),
        (PersonColumn.SURNAME, r"\bnazwisk|surname|last name|family name"),
        (PersonColumn.GIVEN_NAMES, r"\bimi(?:e|ona)\b|first name|given name|forename"),
        (PersonColumn.ACADEMIC_TITLE, r"\btytul|\bstopien|academic title|^title$|^tyt$"),
        (PersonColumn.GENDER, r"^plec\b|\bgender|^sex$|^pan pani$|^pani pan$"),
        (PersonColumn.POSITION, r"stanowisk|\bfunkcj|\bposition|job title|^rola\b"),
        (
            PersonColumn.DEPARTMENT,
            r"\bwydzial|\breferat|komork\w+ organizac|departament|\bdzial\b|department|division|\bbiuro$"
            r"|jednostk\w+ organizacyjn",
        ),
        (
            PersonColumn.ORGANISATION,
            r"instytucj|\burz[ae]d|\bgmin[aey]?\b|\bmiasto\b|organizacj|\bfirm[ay]|podmiot|pracodawc|miejsc\w+ pracy"
            r"|\bjednostk|\bjst\b|samorzad|organi[sz]ation|institution|company|employer|municipality|\boffice\b"
            r"|zaklad\w* pracy|reprezentowan",
        ),
        (PersonColumn.NOTE, r"^uwag[ai]|^notatk|^komentarz|^notes?$|^remarks?$|^comments?$|^adnotacj"),
    )
)

_WHOLE_NAME = re.compile(
    r"imi(?:e|ona) (?:i )?nazwisko|nazwisko (?:i )?imi(?:e|ona)|full name|name|uczestni\w+|osob[ay]"
)
_LONGEST = 300
"""characters of a heading that are looked at: the question of a form, and no essay"""
PEOPLE = frozenset(
    {
        PersonColumn.NAME,
        PersonColumn.SURNAME,
        PersonColumn.GIVEN_NAMES,
        PersonColumn.EMAIL,
        PersonColumn.PHONE,
    }
)
"""Columns by which a row is told to be one of headings: no row of data has such words in it."""


@lru_cache(maxsize=4096)
def heading_key(heading: str) -> str:
    """Give a heading as it is remembered: without case, marks and odd spaces."""
    return search_key(heading)


@lru_cache(maxsize=4096)
def meaning_of(heading: str) -> PersonColumn | None:
    """Tell what a heading says of its column; none where it says nothing that is known here.

    Of two things that it names the first is meant: "Stanowisko / wydział" is a position.
    """
    key = heading_key(heading)[:_LONGEST]
    if not key:
        return None
    if _NOT_ABOUT_A_PERSON.search(key):
        return PersonColumn.NOTHING
    found = [(match.start(), place, meaning) for place, meaning, match in _matches(key)]
    return min(found)[2] if found else None


def _matches(key: str) -> list[tuple[int, PersonColumn, re.Match[str]]]:
    matches = ((place, meaning, pattern.search(key)) for place, (meaning, pattern) in enumerate(_MEANT))
    return [(place, meaning, match) for place, meaning, match in matches if match]


def names_people_alone(heading: str) -> bool:
    """Tell whether a heading can stand alone over a list of nothing but names."""
    return _WHOLE_NAME.fullmatch(heading_key(heading)) is not None


def has_surname_first(heading: str) -> bool:
    """Tell whether a heading says that the surname comes first: "Nazwisko i imię"."""
    return re.match(r"nazwisk", heading_key(heading)) is not None

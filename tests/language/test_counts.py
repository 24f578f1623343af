"""Counted phrases: the noun, the verb and the preposition agree with the number."""

from __future__ import annotations

import pytest

from dpdesk.language.catalogues import words_for
from dpdesk.language.counts import (
    Counted,
    from_municipalities,
    how_many,
    municipalities_were_represented,
    people_from_municipalities_took_part,
)
from dpdesk.settings import Language

PL, EN = words_for(Language.POLISH), words_for(Language.ENGLISH)

ONE = (1,)
FEW = (2, 3, 4, 22, 23, 24, 102)
MANY = (0, *range(5, 22), *range(25, 32), 100, 112, 113, 114)


@pytest.mark.parametrize(
    ("counted", "one", "few", "many"),
    [
        (Counted.PERSON, "osoba", "osoby", "osób"),
        (Counted.MUNICIPALITY, "gmina", "gminy", "gmin"),
        (Counted.CITY, "miasto", "miasta", "miast"),
        (Counted.PARTICIPANT, "uczestnik", "uczestników", "uczestników"),
        (Counted.SPEAKER, "prelegent", "prelegentów", "prelegentów"),
        (Counted.MEETING, "spotkanie", "spotkania", "spotkań"),
        (Counted.INVITATION, "zaproszenie", "zaproszenia", "zaproszeń"),
        (Counted.DEPARTMENT, "wydział", "wydziały", "wydziałów"),
        (Counted.PRACTICE, "dobra praktyka", "dobre praktyki", "dobrych praktyk"),
        (Counted.HOUR, "godzina", "godziny", "godzin"),
    ],
)
def test_a_noun_agrees_with_its_number(counted: Counted, one: str, few: str, many: str) -> None:
    for counts, noun in ((ONE, one), (FEW, few), (MANY, many)):
        for count in counts:
            assert how_many(count, counted, PL) == f"{count} {noun}"


def test_every_noun_counts_in_english_too() -> None:
    assert [how_many(1, counted, EN) for counted in Counted][:3] == ["1 person", "1 municipality", "1 city"]
    assert how_many(12345, Counted.PERSON, EN) == "12,345 people"


@pytest.mark.parametrize(
    ("count", "polish", "english"),
    [
        (0, "wzięło udział 0 osób", "0 people"),
        (1, "wzięła udział 1 osoba", "1 person"),
        (22, "wzięły udział 22 osoby", "22 people"),
        (26, "wzięło udział 26 osób", "26 people"),
        (41, "wzięło udział 41 osób", "41 people"),
        (12345, "wzięło udział 12\u00a0345 osób", "12,345 people"),
    ],
)
def test_the_verb_agrees_with_the_people(count: int, polish: str, english: str) -> None:
    told = (people_from_municipalities_took_part(count, 2, words) for words in (PL, EN))
    assert tuple(told) == (
        f"W spotkaniu {polish} z 2 gmin.",
        f"{english} from 2 municipalities took part in the meeting.",
    )


@pytest.mark.parametrize(
    ("count", "polish"),
    [
        (1, "z 1 gminy"),
        (2, "z 2 gmin"),
        (23, "z 23 gmin"),
        (99, "z 99 gmin"),
        (100, "ze 100 gmin"),
        (123, "ze 123 gmin"),
        (199, "ze 199 gmin"),
        (200, "z 200 gmin"),
        (1100, "z 1100 gmin"),
        (100_000, "ze 100\u00a0000 gmin"),
    ],
)
def test_the_preposition_follows_the_spoken_number(count: int, polish: str) -> None:
    assert from_municipalities(count, PL) == polish


def test_english_has_one_preposition() -> None:
    assert from_municipalities(1, EN) == "from 1 municipality"
    assert from_municipalities(100, EN) == "from 100 municipalities"


@pytest.mark.parametrize(
    ("count", "polish"),
    [
        (1, "była reprezentowana 1 gmina"),
        (3, "były reprezentowane 3 gminy"),
        (23, "były reprezentowane 23 gminy"),
        (25, "było reprezentowanych 25 gmin"),
        (41, "było reprezentowanych 41 gmin"),
    ],
)
def test_the_verb_agrees_with_the_municipalities(count: int, polish: str) -> None:
    assert municipalities_were_represented(count, PL) == polish


def test_people_and_municipalities_stand_in_one_sentence() -> None:
    assert people_from_municipalities_took_part(26, 23, PL) == "W spotkaniu wzięło udział 26 osób z 23 gmin."
    assert people_from_municipalities_took_part(1, 1, PL) == "W spotkaniu wzięła udział 1 osoba z 1 gminy."
    assert (
        people_from_municipalities_took_part(26, 23, EN) == "26 people from 23 municipalities took part in the meeting."
    )

"""Counted phrases with the right noun, verb and preposition, where a plain plural is not enough.

Sources: the plural forms of Polish in CLDR and GNU gettext (1; 2–4, 22–24, …; all others), and the agreement that
goes with them ("wzięła udział 1 osoba", "wzięły udział 22 osoby", "wzięło udział 26 osób", PWN's language advice).
"Osoba" is counted rather than "uczestnik", whose plurals ask for another verb in the masculine-personal gender.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.language.catalogues import Words
from dpdesk.language.numbers import number
from dpdesk.messages import NN_


class Counted(StrEnum):
    """What is counted in lists, tables and captions."""

    PERSON = "person"
    MUNICIPALITY = "municipality"
    CITY = "city"
    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    MEETING = "meeting"
    INVITATION = "invitation"
    DEPARTMENT = "department"
    PRACTICE = "practice"
    HOUR = "hour"


_NOUNS: Mapping[Counted, tuple[str, str]] = {
    Counted.PERSON: NN_("{count} person", "{count} people"),
    Counted.MUNICIPALITY: NN_("{count} municipality", "{count} municipalities"),
    Counted.CITY: NN_("{count} city", "{count} cities"),
    Counted.PARTICIPANT: NN_("{count} participant", "{count} participants"),
    Counted.SPEAKER: NN_("{count} speaker", "{count} speakers"),
    Counted.MEETING: NN_("{count} meeting", "{count} meetings"),
    Counted.INVITATION: NN_("{count} invitation", "{count} invitations"),
    Counted.DEPARTMENT: NN_("{count} department", "{count} departments"),
    Counted.PRACTICE: NN_("{count} good practice", "{count} good practices"),
    Counted.HOUR: NN_("{count} hour", "{count} hours"),
}


def how_many(count: int, counted: Counted, words: Words) -> str:
    """Count things: "1 gmina", "22 gminy", "25 gmin"."""
    return words.ngettext(*_NOUNS[counted], count).format(count=number(count, words.language))


def from_municipalities(count: int, words: Words) -> str:
    """Say from how many municipalities: "z 1 gminy", "z 23 gmin", "ze 100 gmin"."""
    if _begins_with_sto(count):
        phrase = words.npgettext("before “sto”", "from {count} municipality", "from {count} municipalities", count)
    else:
        phrase = words.ngettext("from {count} municipality", "from {count} municipalities", count)
    return phrase.format(count=number(count, words.language))


def people_from_municipalities_took_part(people: int, municipalities: int, words: Words) -> str:
    """Say it in one sentence: "W spotkaniu wzięło udział 26 osób z 23 gmin."."""
    sentence = words.ngettext(
        "{count} person {from_municipalities} took part in the meeting.",
        "{count} people {from_municipalities} took part in the meeting.",
        people,
    )
    return sentence.format(
        count=number(people, words.language), from_municipalities=from_municipalities(municipalities, words)
    )


def municipalities_were_represented(count: int, words: Words) -> str:
    """Say how many sent somebody: "była reprezentowana 1 gmina", "było reprezentowanych 25 gmin"."""
    phrase = words.ngettext("{count} municipality was represented", "{count} municipalities were represented", count)
    return phrase.format(count=number(count, words.language))


def _begins_with_sto(count: int) -> bool:
    """Tell whether a number is spoken "sto …": the preposition before it follows the spoken word, "ze stu gmin"."""
    while count >= 1000:
        count //= 1000
    return 100 <= count < 200

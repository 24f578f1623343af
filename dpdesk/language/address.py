"""How a letter addresses somebody: the lines of the address and the salutation, in Polish and in English.

Polish office custom: the title before the name and never a surname in the salutation, "Szanowny Panie," where there
is no title, "Szanowni Państwo," where nobody is known; a comma, after which the letter goes on with a small letter.
First names are for acquaintances, by choice. English: "Dear Mayor,", "Dear Ms Przykładowa,", "Dear Sir or Madam,".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpdesk.domain.people import Gender, Person
from dpdesk.language.names import gender_of, is_a_name, is_in_table, vocative
from dpdesk.language.titles import Held, Title, for_a_woman, title_in, title_named
from dpdesk.settings import Language


class Origin(StrEnum):
    """How a salutation is known: the user's own word, the tables, a rule that may err, or not at all."""

    OWN = "own"
    TABLE = "table"
    RULE = "rule"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class FormOfAddress:
    """The first lines of an address, and the salutation of the letter.

    In Polish `courtesy` is a line of its own: "Szanowny Pan", "Szanowna Pani", "Szanowni Państwo" (nobody is known, or
    no gender: then it stands before no name). In English it is empty, and "Mr" or "Ms" is in `name`. `position` is
    worded for a woman where she is one.
    """

    courtesy: str
    name: str
    position: str
    salutation: str
    origin: Origin


_NOBODY = "Szanowni Państwo"
_COURTESIES = {Gender.MALE: "Szanowny Pan", Gender.FEMALE: "Szanowna Pani", Gender.UNKNOWN: _NOBODY}
_VOCATIVE_COURTESIES = {Gender.MALE: "Szanowny Panie", Gender.FEMALE: "Szanowna Pani", Gender.UNKNOWN: _NOBODY}
_ENGLISH_COURTESIES = {Gender.MALE: "Mr", Gender.FEMALE: "Ms", Gender.UNKNOWN: ""}
_ENGLISH_OFFICES = {
    "prezydent": "Mayor",
    "burmistrz": "Mayor",
    "wójt": "Mayor",
    "marszałek": "Marshal",
    "wojewoda": "Voivode",
}
_ENGLISH_TITLES = {"profesor": "Professor", "doktor": "Dr", "radny": "Councillor"}
_ENGLISH_OPENINGS = ("dear ", "your ", "to ")


def form_of_address(person: Person | None, *, position: str, language: Language) -> FormOfAddress:
    """Give the form of address for a person in a position; without a person, for an office whose holder is unknown."""
    if person is None:
        courtesy, salutation = ("", "Dear Sir or Madam,") if language is Language.ENGLISH else (_NOBODY, f"{_NOBODY},")
        return FormOfAddress(courtesy, "", position, salutation, Origin.UNKNOWN)
    gender = addressed_gender(person)
    own = own_salutation(person, language)
    return FormOfAddress(
        courtesy="" if language is Language.ENGLISH else _COURTESIES[gender],
        name=_name(person, gender, language),
        position=for_a_woman(position, feminative=person.feminative) if gender is Gender.FEMALE else position,
        salutation=own or _salutation(person, gender, position, language),
        origin=Origin.OWN if own else _origin(person, gender),
    )


def addressed_gender(person: Person) -> Gender:
    """Give the gender as which somebody is addressed: the recorded one, else that of the first name."""
    return gender_of(person.given_names) if person.gender is Gender.UNKNOWN else person.gender


def _name(person: Person, gender: Gender, language: Language) -> str:
    """Give the name with the academic title before it, or else with the English courtesy."""
    courtesy = _ENGLISH_COURTESIES[gender] if language is Language.ENGLISH else ""
    return " ".join(filter(None, (person.academic_title or courtesy, person.name)))


def own_salutation(person: Person, language: Language) -> str:
    """Give the user's own salutation with a comma where it has no mark; a Polish one is not for an English letter."""
    own = " ".join(person.salutation.split())
    if not own or (language is Language.ENGLISH and not own.casefold().startswith(_ENGLISH_OPENINGS)):
        return ""
    return own if own.endswith((",", "!", ".", ":")) else f"{own},"


def _origin(person: Person, gender: Gender) -> Origin:
    """Tell whether anything in a computed salutation was guessed from a name that is not in the table."""
    if gender is Gender.UNKNOWN:
        return Origin.UNKNOWN
    guessed = person.gender is Gender.UNKNOWN or (person.by_first_name and not person.vocative)
    return Origin.RULE if guessed and not is_in_table(person.given_names) else Origin.TABLE


def _salutation(person: Person, gender: Gender, position: str, language: Language) -> str:
    if language is Language.ENGLISH:
        return f"Dear {_english_name(person, gender, position)},"
    courtesy = _VOCATIVE_COURTESIES[gender]
    if gender is Gender.UNKNOWN:
        return f"{courtesy},"
    if name := _first_name(person, gender):
        return f"{courtesy} {name},"
    held, academic = title_in(position), academic_title(person)
    if held:
        return _with_title(held.title, gender, feminative=person.feminative or held.is_feminative)
    return _with_title(academic, gender, feminative=person.feminative) if academic else f"{courtesy},"


def _first_name(person: Person, gender: Gender) -> str:
    """Give the vocative by which an acquaintance is addressed; nothing where the name is none that has one."""
    if not person.by_first_name or person.vocative:
        return person.vocative if person.by_first_name else ""
    return vocative(person.given_names, gender) if is_a_name(person.given_names) else ""


def _with_title(title: Title, gender: Gender, *, feminative: bool) -> str:
    if gender is Gender.MALE:
        return title.salutation_m
    return title.salutation_feminative if feminative else title.salutation_f


def academic_title(person: Person) -> Title | None:
    """Give the title that an academic degree is addressed by: "prof. dr hab." as professor, "dr inż." as doctor."""
    degrees = person.academic_title.casefold().replace(".", " ").split()
    if any(degree.startswith("prof") for degree in degrees):
        return title_named("profesor")
    return title_named("doktor") if "dr" in degrees or "doktor" in degrees else None


def _english_name(person: Person, gender: Gender, position: str) -> str:
    """Give what follows "Dear": an office, else a name, by first name where that is wanted."""
    if person.by_first_name and person.given_names:
        return person.given_names
    held = title_in(position)
    if held and held.title.name in _ENGLISH_OFFICES:
        return _english_office(held)
    title = academic_title(person) or (held.title if held and not held.is_deputy else None)
    courtesy = _ENGLISH_TITLES.get(title.name, "") if title else ""
    courtesy = courtesy or _ENGLISH_COURTESIES[gender]
    return f"{courtesy} {person.surname}" if courtesy else person.name


def _english_office(held: Held) -> str:
    office = _ENGLISH_OFFICES[held.title.name]
    return f"Deputy {office}" if held.is_deputy else office

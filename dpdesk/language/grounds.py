"""Why a letter addresses somebody as it does: what the user said, what stands in a table, what a rule has guessed.

A form that a rule has made may be wrong, and is to be looked at before a letter goes out.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from dpdesk.domain.people import Gender, Person
from dpdesk.language.address import academic_title, addressed_gender, form_of_address, own_salutation
from dpdesk.language.names import is_a_name, is_in_table
from dpdesk.language.titles import title_in
from dpdesk.settings import Language


class Ground(StrEnum):
    """One reason for a form of address."""

    OWN_SALUTATION = "own_salutation"
    OWN_VOCATIVE = "own_vocative"
    FIRST_NAME_IN_TABLE = "first_name_in_table"
    FIRST_NAME_BY_RULE = "first_name_by_rule"
    TITLE_OF_POSITION = "title_of_position"
    ACADEMIC_TITLE = "academic_title"
    NO_TITLE = "no_title"
    SURNAME = "surname"
    GENDER_IN_TABLE = "gender_in_table"
    GENDER_BY_RULE = "gender_by_rule"
    GENDER_UNKNOWN = "gender_unknown"

    @property
    def is_guess(self) -> bool:
        """Whether a rule has made it, which may err."""
        return self in (Ground.FIRST_NAME_BY_RULE, Ground.GENDER_BY_RULE)


def grounds(person: Person, *, position: str, language: Language) -> tuple[Ground, ...]:
    """Give why somebody is addressed so, first of the salutation and then of the gender where that was told by it."""
    if own_salutation(person, language):
        return (Ground.OWN_SALUTATION,)
    gender = addressed_gender(person)
    if gender is Gender.UNKNOWN and language is Language.POLISH:
        return (Ground.GENDER_UNKNOWN,)
    return (_of_salutation(person, position, language), *_of_gender(person, gender))


def _of_salutation(person: Person, position: str, language: Language) -> Ground:
    if person.by_first_name and (first_name := _of_first_name(person, language)):
        return first_name
    if language is Language.ENGLISH:
        salutation = form_of_address(person, position=position, language=language).salutation
        return Ground.SURNAME if person.surname in salutation else Ground.TITLE_OF_POSITION
    if title_in(position):
        return Ground.TITLE_OF_POSITION
    return Ground.ACADEMIC_TITLE if academic_title(person) else Ground.NO_TITLE


def _of_first_name(person: Person, language: Language) -> Ground | None:
    """Tell where a vocative is from; English has none, and the name is as it was entered."""
    if language is Language.ENGLISH:
        return Ground.FIRST_NAME_IN_TABLE if person.given_names else None
    if person.vocative:
        return Ground.OWN_VOCATIVE
    if not is_a_name(person.given_names):
        return None
    return Ground.FIRST_NAME_IN_TABLE if is_in_table(person.given_names) else Ground.FIRST_NAME_BY_RULE


def _of_gender(person: Person, gender: Gender) -> Iterator[Ground]:
    if person.gender is Gender.UNKNOWN:
        if gender is Gender.UNKNOWN:
            yield Ground.GENDER_UNKNOWN
        else:
            yield Ground.GENDER_IN_TABLE if is_in_table(person.given_names) else Ground.GENDER_BY_RULE

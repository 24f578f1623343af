"""Whether a row and a person may be one, and what the row would change about the person."""

from __future__ import annotations

from dataclasses import replace

from dpdesk.domain.ids import PersonId
from dpdesk.domain.people import Gender, Person
from dpdesk.domain.people_lists import Listed
from dpdesk.language.collation import search_key
from dpdesk.language.names import gender_of
from dpdesk.language.nearness import is_far, is_nearly
from dpdesk.services.people.importing.resolving import Resolved

MOST_COMPARED = 2000
"""How many people with one word of their name in common, at one institution, a name is compared with for slips."""
_TWO_WORDS = 2
_COUNTRY = ("0048", "48")
_DIGITS_WITHIN = 9


def names_fit(one: str, other: str) -> bool:
    """Tell whether two folded names may be of one person: the words of one are among those of the other."""
    if one == other:
        return True
    first, second = set(one.split()), set(other.split())
    return min(len(first), len(second)) >= _TWO_WORDS and (first <= second or second <= first)


def names_are_near(one: str, other: str) -> bool:
    """Tell whether two folded names differ in one word, and in that only as a slip of the keys does, or fit."""
    if one == other or is_far(one, other):
        return False
    if names_fit(one, other):
        return True
    first, second = set(one.split()), set(other.split())
    left, right = first - second, second - first
    if len(left) != 1 or len(right) != 1 or not first & second:
        return False
    return is_nearly(left.pop(), right.pop())


def is_contradicted(person: Person, row: Resolved) -> bool:
    """Tell whether address or department say that a namesake at the same institution is somebody else."""
    other_email = bool(person.email and row.listed.emails) and not has_email_of(person, row.listed)
    both = person.department_id is not None and row.department_id is not None
    other_department = both and person.department_id != row.department_id
    return (other_email or other_department) and not is_confirmed(person, row)


def is_confirmed(person: Person, row: Resolved) -> bool:
    """Tell whether more than the name says that a row is about a person: address, telephone or department."""
    same_department = row.department_id is not None and person.department_id == row.department_id
    same_phone = bool(person.phone) and digits_of(person.phone) == digits_of(row.listed.phone)
    return same_department or same_phone or has_email_of(person, row.listed)


def has_email_of(person: Person, listed: Listed) -> bool:
    """Tell whether a person has one of the addresses of a row."""
    return bool(person.email) and person.email.casefold() in map(str.casefold, listed.emails)


def digits_of(phone: str) -> str:
    """Give the digits of a telephone without the country's: however it is written, it is the same telephone."""
    digits = "".join(filter(str.isdigit, phone))
    for prefix in _COUNTRY:
        if digits.startswith(prefix) and len(digits) == len(prefix) + _DIGITS_WITHIN:
            return digits.removeprefix(prefix)
    return digits


def merged(person: Person, row: Resolved, *, renames: bool = False) -> Person:
    """Give a person as a row would make them: what it leaves blank stays, and so does what differs only in writing.

    A name of fewer words changes nothing unless the row `renames`; a note is added below the one that is there.
    Where the institution is another one, a department of the former one is none any more.
    """
    listed = row.listed
    moves = row.organisation_id is not None and row.organisation_id != person.organisation_id
    given, surname = _name(person, listed, renames=renames)
    after = replace(
        person,
        academic_title=_said(person.academic_title, listed.academic_title),
        given_names=given,
        surname=surname,
        gender=person.gender if listed.gender is Gender.UNKNOWN else listed.gender,
        position=_said(person.position, listed.position),
        organisation_id=row.organisation_id or person.organisation_id,
        department_id=row.department_id or (None if moves else person.department_id),
        email=person.email if not listed.emails or has_email_of(person, listed) else listed.emails[0],
        phone=_phone(person.phone, listed.phone),
        note=_note(person.note, listed.note),
    )
    return person if after == person else after


def person_in(row: Resolved, person_id: PersonId) -> Person:
    """Make the person of a row, who is new to the desk."""
    listed = row.listed
    return Person(
        id=person_id,
        academic_title=listed.academic_title,
        given_names=listed.given_names,
        surname=listed.surname,
        gender=gender_of(listed.given_names) if listed.gender is Gender.UNKNOWN else listed.gender,
        position=listed.position,
        organisation_id=row.organisation_id,
        department_id=row.department_id,
        email=listed.emails[0] if listed.emails else "",
        phone=listed.phone,
        note=listed.note,
    )


def _name(person: Person, listed: Listed, *, renames: bool) -> tuple[str, str]:
    there, here = search_key(person.name), search_key(listed.name)
    if there == here and _same(person.surname, listed.surname):
        return person.given_names, person.surname
    if not renames and set(here.split()) < set(there.split()):
        return person.given_names, person.surname
    return listed.given_names, listed.surname


def _said(before: str, said: str) -> str:
    return before if not said or _same(before, said) else said


def _same(one: str, other: str) -> bool:
    return one == other or (bool(one) and search_key(one) == search_key(other))


def _phone(before: str, said: str) -> str:
    return before if not said or (before and digits_of(before) == digits_of(said)) else said


def _note(before: str, said: str) -> str:
    if not said or said in before:
        return before
    return f"{before}\n{said}" if before else said

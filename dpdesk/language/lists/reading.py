"""Read the rows of a list: who stands in each, and which are about nobody.

A text that stands alone over the rows of its people, as a merged cell does, is the institution or the department of
those rows whose own cell for it is empty; any other text that stands alone is told and left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.contacts import is_email
from dpdesk.domain.people import Gender
from dpdesk.domain.people_lists import Listed, Skipped, SkippedRow
from dpdesk.language.lists.contents import gender_said
from dpdesk.language.lists.layout import Layout
from dpdesk.language.lists.lines import is_blank, is_heading_again, is_total, lone_text
from dpdesk.language.lists.names import (
    NameOrder,
    ReadName,
    is_first_name,
    is_name_like,
    read_parted_name,
    read_whole_name,
    without_aside,
)
from dpdesk.language.lists.offices import looks_like_a_department, looks_like_an_office

_BETWEEN_ADDRESSES = re.compile(r"[;,\s/]+")
_OF_A_NAMED_ADDRESS = re.compile(r"<([^<>\s]+@[^<>\s]+)>")
_ASIDE = re.compile(r"\([^()@]*\)")
_LONGEST_ADDRESSES = 1000
"""characters of a cell with addresses: what is longer is something else, and would take long to look through"""
_AND = frozenset({"", "i", "oraz", "lub", "and", "or", "e-mail", "mail", "email", "mailto"})
_AROUND_ADDRESS = " <>()[]\"'.,;:"
_WRITTEN_OUT = re.compile(r"\s*(?:\(at\)|\[at\]|\(ma[łl]pa\))\s*", re.IGNORECASE)
_PLAUSIBLE = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]{2,}")
_SIMPLE = re.compile(r"\w+(?:[.+-]\w+)*@\w+(?:-\w+)*(?:\.\w+(?:-\w+)*)*\.\w{2,}")
"""what nearly all addresses look like, to be told at once"""
_POINT_ZERO = re.compile(r"(\+?\d{5,})[.,]0+")
_LOST_DIGITS = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")
_READ = (
    PersonColumn.NAME,
    PersonColumn.GIVEN_NAMES,
    PersonColumn.SURNAME,
    PersonColumn.ACADEMIC_TITLE,
    PersonColumn.GENDER,
    PersonColumn.POSITION,
    PersonColumn.ORGANISATION,
    PersonColumn.DEPARTMENT,
    PersonColumn.EMAIL,
    PersonColumn.PHONE,
    PersonColumn.NOTE,
)
"""What is read of a row, in the order in which `_listed` takes it."""
_NOWHERE = 1_000_000
"""the place of a column that the list does not have: past the end of every row"""
_NO_NAME = frozenset({"brak", "nie dotyczy", "n/d", "nd", "b/d", "bd", "x", "xx", "xxx", "none", "n/a", "wakat"})


@dataclass(frozen=True, slots=True)
class ReadList:
    """Who stands in a list, in its order, and which rows are about nobody."""

    people: tuple[Listed, ...]
    skipped: tuple[SkippedRow, ...]


@dataclass(slots=True)
class _Section:
    """What the last text that stood alone says of the rows below it."""

    organisation: str = ""
    department: str = ""


@dataclass(slots=True)
class _Reading:
    layout: Layout
    knows_office: Callable[[str], bool]
    section: _Section = field(default_factory=_Section)
    skipped: list[SkippedRow] = field(default_factory=list)


def read_rows(
    layout: Layout,
    knows_office: Callable[[str], bool],
    watched: Callable[[Iterator[Listed]], Iterable[Listed]] = iter,
) -> ReadList:
    """Read all rows below the headings; `knows_office` tells whether a text alone names an institution.

    `watched` is given the people while they are read and hands them on, and so can tell how far it is, or stop it.
    """
    reading = _Reading(layout, knows_office)
    people = tuple(watched(_people(reading)))
    return ReadList(people, tuple(reading.skipped))


def _people(reading: _Reading) -> Iterator[Listed]:
    layout = reading.layout
    headings = () if layout.heading_row is None else layout.sheet.rows[layout.heading_row]
    found = map(layout.place_of, _READ)
    places = [_NOWHERE if place is None else place for place in found]
    for number, row in enumerate(layout.sheet.rows[layout.first_row :], layout.first_row + 1):
        if not row or is_blank(row):
            continue
        why = _why_nobody(reading, row, headings)
        if why is None:
            yield _listed(reading, number, row, places)
        else:
            reading.skipped.append(SkippedRow(number=number, text=" ".join(filter(None, row)), why=why))


def _why_nobody(reading: _Reading, row: Sequence[str], headings: Sequence[str]) -> Skipped | None:
    if is_total(row):
        return Skipped.TOTAL
    if headings and is_heading_again(row, headings):
        return Skipped.HEADING
    text = lone_text(row)
    if not text or "@" in text:
        return None
    return _why_lone(reading, text, row)


def _why_lone(reading: _Reading, text: str, row: Sequence[str]) -> Skipped | None:
    """Tell what a text that stands alone is; one where a name is expected, and that may be one, is a person."""
    place = reading.layout.place_of(PersonColumn.NAME)
    is_in_names = place is not None and place < len(row) and row[place] == text
    words = text.split()
    is_a_name = is_in_names and any(map(is_first_name, words))
    if not is_a_name and (looks_like_an_office(text) or reading.knows_office(text)):
        reading.section = _Section(organisation=text)
        return Skipped.SECTION
    if not is_a_name and looks_like_a_department(text):
        reading.section.department = text
        return Skipped.SECTION
    filled = len(reading.layout.columns) - sum(1 for column in reading.layout.columns if not column.samples)
    if (is_in_names and len(words) > 1) or filled == 1:
        return None
    return Skipped.TEXT


def _listed(reading: _Reading, number: int, row: Sequence[str], places: Sequence[int]) -> Listed:
    width = len(row)
    whole, given, surname, title, gender, position, organisation, department, email, phone, note = (
        row[place] if place < width else "" for place in places
    )
    whole, aside = without_aside(_name_cell(whole))
    if aside and not organisation and looks_like_an_office(aside):
        organisation = aside
    elif not position:
        position = aside
    elif aside not in f"{position} {organisation} {note}":
        note = "\n".join(filter(None, (note, aside)))
    name = _name(reading.layout.order, whole, _name_cell(given), _name_cell(surname))
    if gender_said(title) is not Gender.UNKNOWN:
        title, gender = "", gender or title
    emails, bad = read_emails(email)
    said = gender_said(gender)
    organisation = _one_line(organisation)
    return Listed(
        number=number,
        academic_title=_one_line(title) or name.academic_title,
        given_names=name.given_names,
        surname=name.surname,
        gender=said if said is not Gender.UNKNOWN else name.gender,
        position=_one_line(position),
        organisation=organisation or reading.section.organisation,
        department=_one_line(department) or (not organisation and reading.section.department) or "",
        emails=emails,
        bad_email=bad,
        phone=read_phone(phone),
        note=note,
        is_swapped=name.is_swapped,
    )


def _name(order: NameOrder, whole: str, given: str, surname: str) -> ReadName:
    return read_parted_name(given, surname) if given or surname else read_whole_name(whole, order)


def read_emails(text: str) -> tuple[tuple[str, ...], str]:
    """Give the addresses in a cell, each once, and the cell where something in it should be an address and is none."""
    if _SIMPLE.fullmatch(text):
        return (text,), ""
    if not text or _says_none(text):
        return (), ""
    if len(text) > _LONGEST_ADDRESSES:
        return (), text
    written = _ASIDE.sub(" ", _WRITTEN_OUT.sub("@", text))
    pieces = _OF_A_NAMED_ADDRESS.findall(written) or _BETWEEN_ADDRESSES.split(written)
    found = [piece.strip(_AROUND_ADDRESS).removeprefix("mailto:") for piece in pieces]
    good = tuple(dict.fromkeys(one for one in found if is_email(one) and _PLAUSIBLE.fullmatch(one) and ".." not in one))
    strange = [one for one in found if one not in good and one.casefold() not in _AND]
    return (() if any("@" not in one for one in strange) else good), text if strange or not good else ""


def read_phone(text: str) -> str:
    """Give a telephone as it is written, without what a spreadsheet adds to a number; nothing for lost digits."""
    phone = _one_line(text)
    if whole := _POINT_ZERO.fullmatch(phone):
        return whole[1]
    return "" if _LOST_DIGITS.fullmatch(phone) or _says_none(phone) else phone


def _says_none(text: str) -> bool:
    return text.strip().casefold() in _NO_NAME or not any(character.isalnum() for character in text)


def _name_cell(text: str) -> str:
    """Give a name, or nothing where the cell says that there is none."""
    name = _one_line(text)
    return name if name and is_name_like(name) and "@" not in name and name.casefold() not in _NO_NAME else ""


def _one_line(text: str) -> str:
    return " ".join(text.split()) if text else ""

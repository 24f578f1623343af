"""What the list of people shows of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from dpdesk.domain.listed_people import ListedPerson, PeopleOrder
from dpdesk.domain.people import ConsentKind, Gender
from dpdesk.language.dates import short_date
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.ui.tables.columns import Align, Column

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

_NONE = "–"
"""stands for no meetings at all, so that the numbers that are there stand out"""


def people_columns(words: Words) -> tuple[Column[ListedPerson], ...]:
    """Give the columns of the list; each is called by what the list can be ordered by."""
    place = words.pgettext("column of people", "Municipality or institution")
    return (
        _name(words.pgettext("column of people", "Name")),
        _plain(PeopleOrder.ACADEMIC_TITLE, words.pgettext("column of people", "Academic title"), 12, hidden=True),
        _plain(PeopleOrder.PLACE, words.pgettext("column of people", "Works at"), 19, full_title=place),
        _department(words.pgettext("column of people", "Department")),
        _plain(PeopleOrder.POSITION, words.pgettext("column of people", "Position"), 18),
        _plain(PeopleOrder.EMAIL, words.pgettext("column of people", "E-mail"), 25, hidden=True),
        _plain(PeopleOrder.PHONE, words.pgettext("column of people", "Telephone"), 15, hidden=True),
        _last_attended(words),
        _counted(
            PeopleOrder.ATTENDED,
            words.pgettext("column of people", "Meetings"),
            words.pgettext("column of people", "Meetings attended"),
            _attended,
            words,
        ),
        _counted(
            PeopleOrder.SPOKEN,
            words.pgettext("column of people", "Talks"),
            words.pgettext("column of people", "Meetings spoken at"),
            _spoken,
            words,
            hidden=True,
        ),
        _worded(PeopleOrder.GENDER, words.pgettext("column of people", "Gender"), partial(_gender, words=words), 10),
        _worded(
            PeopleOrder.CONSENTS, words.pgettext("column of people", "Consents"), partial(_consents, words=words), 25
        ),
    )


def _name(title: str) -> Column[ListedPerson]:
    return Column(
        PeopleOrder.NAME,
        title,
        attrgetter("name_in_lists"),
        tip=_titled,
        is_strong=_always,
        is_wide=True,
        is_needed=True,
    )


def _department(title: str) -> Column[ListedPerson]:
    return Column(PeopleOrder.DEPARTMENT, title, attrgetter("department"), is_wide=True)


def _plain(
    name: PeopleOrder, title: str, width: int, *, full_title: str = "", hidden: bool = False
) -> Column[ListedPerson]:
    return Column(name, title, attrgetter(name.value), full_title=full_title, width=width, is_hidden=hidden)


def _worded(name: PeopleOrder, title: str, text: Callable[[ListedPerson], str], width: int) -> Column[ListedPerson]:
    return Column(name, title, text, width=width, is_hidden=True)


def _last_attended(words: Words) -> Column[ListedPerson]:
    title = words.pgettext("column of people", "Last present")
    text = partial(_day_text, words=words)
    return Column(PeopleOrder.LAST_ATTENDED, title, text, value=_day, align=Align.RIGHT)


def _counted(
    name: PeopleOrder,
    title: str,
    full_title: str,
    count: Callable[[ListedPerson], int],
    words: Words,
    *,
    hidden: bool = False,
) -> Column[ListedPerson]:
    text = partial(_number, count=count, words=words)
    return Column(name, title, text, value=count, align=Align.RIGHT, full_title=full_title, is_hidden=hidden)


def _titled(line: ListedPerson) -> str:
    """Give the name as it is spoken, with the academic title, and below it what tells a namesake apart."""
    about = ", ".join(filter(None, (line.position, line.department, line.place)))
    return "\n".join(filter(None, (f"{line.academic_title} {line.name}".strip(), about)))


def _always(_line: ListedPerson) -> bool:
    return True


def _day(line: ListedPerson) -> date | None:
    return line.last_attended


def _day_text(line: ListedPerson, words: Words) -> str:
    return short_date(line.last_attended, words.language) if line.last_attended else _NONE


def _attended(line: ListedPerson) -> int:
    return line.attended


def _spoken(line: ListedPerson) -> int:
    return line.spoken


def _number(line: ListedPerson, count: Callable[[ListedPerson], int], words: Words) -> str:
    return number(count(line), words.language) if count(line) else _NONE


def _gender(line: ListedPerson, words: Words) -> str:
    return "" if line.gender is Gender.UNKNOWN else name_of(line.gender, words)


def _consents(line: ListedPerson, words: Words) -> str:
    return ", ".join(name_of(kind, words) for kind in ConsentKind if kind in line.consents)

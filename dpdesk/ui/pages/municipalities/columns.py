"""What the lists of municipalities and of other institutions show of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QIcon

from dpdesk.domain.office_lines import InstitutionLine, Missing, MunicipalityLine
from dpdesk.domain.organisations import MunicipalityType
from dpdesk.language.dates import short_date
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.tables.columns import Align, Column

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

R = TypeVar("R")
_ICON = 5
"""the room of an icon, in letters"""


def municipality_columns(words: Words, look: Look, year: int) -> tuple[Column[MunicipalityLine], ...]:
    """Give the columns of the municipalities; `year` is that of the meetings counted."""
    attended = words.gettext("Meetings attended in {year}").format(year=year)
    return (
        Column("name", words.pgettext("column", "Municipality"), _name, tip=_office, is_wide=True, is_needed=True),
        *_place_columns(words),
        Column("head", words.pgettext("column", "Head"), _head, tip=_head, width=19),
        Column("title", words.pgettext("column", "Title of the head"), _head_title, is_hidden=True),
        Column(
            "email",
            words.pgettext("column", "E-mail"),
            _email,
            tip=_email,
            full_title=words.pgettext("column", "E-mail of the office"),
            width=19,
        ),
        Column("ade", words.pgettext("column", "e-Delivery address"), _ade, is_hidden=True),
        _numbers("people", words.pgettext("column", "People"), _people, words),
        _numbers(
            "departments",
            words.pgettext("short column", "Depts"),
            _departments,
            words,
            words.pgettext("column", "Departments"),
        ),
        _numbers("attended", words.pgettext("column of municipalities", "Attended"), _attended, words, attended),
        Column(
            "missing",
            words.pgettext("column", "Missing"),
            partial(_missing, words=words),
            sort=_how_much_is_missing,
            icon=_missing_icons(look),
            tip=partial(_missing_told, words=words),
            width=len(", ".join(name_of(what, words) for what in Missing)) + _ICON,
        ),
    )


def institution_columns(words: Words) -> tuple[Column[InstitutionLine], ...]:
    """Give the columns of the other institutions."""
    spoke = words.gettext("Meetings at which somebody from there spoke")
    return (
        Column("name", words.pgettext("column", "Institution"), _institution, is_wide=True, is_needed=True),
        Column("kind", words.pgettext("column", "Kind"), partial(_kind, words=words), width=28),
        Column("town", words.pgettext("column", "Town"), _town, width=18),
        Column("email", words.pgettext("column", "E-mail"), _institution_email, is_hidden=True),
        _numbers("people", words.pgettext("column", "People"), _institution_people, words),
        _numbers("spoke", words.pgettext("column of institutions", "Spoke"), _spoke, words, spoke),
    )


def _place_columns(words: Words) -> tuple[Column[MunicipalityLine], ...]:
    """Give the columns that say what a municipality is; they change seldom and are hidden at first."""
    return (
        Column("type", words.pgettext("column", "Type"), partial(_type, words=words), sort=_type_order, is_hidden=True),
        Column("county", words.pgettext("column", "County"), _county, is_hidden=True),
        Column("subregion", words.pgettext("column", "Subregion"), _subregion, is_hidden=True),
        Column("membership", words.pgettext("column", "Membership"), partial(_belonging, words=words), is_hidden=True),
        Column(
            "since",
            words.pgettext("column", "Member since"),
            partial(_since, words=words),
            sort=_since_day,
            value=_since_day,
            is_hidden=True,
        ),
        Column(
            "until",
            words.pgettext("column", "Member until"),
            partial(_until, words=words),
            sort=_until_day,
            value=_until_day,
            is_hidden=True,
        ),
    )


def _numbers(name: str, title: str, count: Callable[[R], int], words: Words, full_title: str = "") -> Column[R]:
    text = partial(_counted, count=count, words=words)
    return Column(name, title, text, sort=count, align=Align.RIGHT, value=count, full_title=full_title)


def _counted(line: R, count: Callable[[R], int], words: Words) -> str:
    """Write a number; none is a dash, so that the numbers that are there stand out."""
    return number(count(line), words.language) if count(line) else "–"


def _missing_icons(look: Look) -> Callable[[MunicipalityLine], QIcon]:
    warning, check = icon(IconName.WARNING, look, look.warning), icon(IconName.CHECK, look, look.good)
    return partial(_missing_icon, warning=warning, check=check)


def _missing_icon(line: MunicipalityLine, warning: QIcon, check: QIcon) -> QIcon:
    return warning if line.missing else check


def _missing(line: MunicipalityLine, words: Words) -> str:
    if not line.missing:
        return words.pgettext("nothing is missing", "complete")
    return ", ".join(name_of(what, words) for what in line.missing)


def _missing_told(line: MunicipalityLine, words: Words) -> str:
    if not line.missing:
        return words.gettext("The head, the e-mail address and the e-Delivery address are known.")
    return words.gettext("Not known yet: {missing}.").format(missing=_missing(line, words))


def _how_much_is_missing(line: MunicipalityLine) -> tuple[int, str]:
    return len(line.missing), ",".join(line.missing)


def _name(line: MunicipalityLine) -> str:
    return line.name


def _office(line: MunicipalityLine) -> str:
    return line.office.name


def _type(line: MunicipalityLine, words: Words) -> str:
    return name_of(line.municipality.type, words)


def _type_order(line: MunicipalityLine) -> int:
    return list(MunicipalityType).index(line.municipality.type)


def _county(line: MunicipalityLine) -> str:
    return line.municipality.county


def _subregion(line: MunicipalityLine) -> str:
    return line.municipality.subregion


def _belonging(line: MunicipalityLine, words: Words) -> str:
    return name_of(line.belonging, words)


def _since(line: MunicipalityLine, words: Words) -> str:
    return _day(line.municipality.member_since, words)


def _since_day(line: MunicipalityLine) -> date | None:
    return line.municipality.member_since


def _until(line: MunicipalityLine, words: Words) -> str:
    return _day(line.municipality.member_until, words)


def _until_day(line: MunicipalityLine) -> date | None:
    return line.municipality.member_until


def _day(day: date | None, words: Words) -> str:
    return short_date(day, words.language) if day else ""


def _head(line: MunicipalityLine) -> str:
    return line.head


def _head_title(line: MunicipalityLine) -> str:
    return line.municipality.head_title_full or line.municipality.head_title


def _email(line: MunicipalityLine) -> str:
    return line.office.email


def _ade(line: MunicipalityLine) -> str:
    return line.office.ade


def _people(line: MunicipalityLine) -> int:
    return line.people


def _departments(line: MunicipalityLine) -> int:
    return line.departments


def _attended(line: MunicipalityLine) -> int:
    return line.attended


def _institution(line: InstitutionLine) -> str:
    return line.name


def _kind(line: InstitutionLine, words: Words) -> str:
    return name_of(line.office.kind, words)


def _town(line: InstitutionLine) -> str:
    return line.office.town


def _institution_email(line: InstitutionLine) -> str:
    return line.office.email


def _institution_people(line: InstitutionLine) -> int:
    return line.people


def _spoke(line: InstitutionLine) -> int:
    return line.spoke_at

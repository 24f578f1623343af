"""What the catalogue shows of each practice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QIcon

from dpdesk.domain.practice_lines import PracticeLine
from dpdesk.domain.practice_stages import is_contact_old
from dpdesk.domain.practices import Verification
from dpdesk.language.dates import short_date
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.tables.columns import Align, Column

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

_ICON = 4
"""the room of an icon, in letters"""
STAGE_ICONS: Mapping[Verification, IconName] = {
    Verification.DRAFT: IconName.EDIT,
    Verification.CHECKED: IconName.CHECK,
    Verification.PUBLISHED: IconName.PRESENT,
}


def practice_columns(words: Words, look: Look, today: date) -> tuple[Column[PracticeLine], ...]:
    """Give the columns of the catalogue; `today` tells which contacts were checked too long ago."""
    icons = {stage: icon(name, look, look.muted) for stage, name in STAGE_ICONS.items()}
    return (
        Column("title", words.pgettext("column", "Title"), _title, tip=_title, is_wide=True, is_needed=True),
        Column("owner", words.pgettext("column of practices", "Owner"), _owner, tip=_owner, width=13),
        Column("area", words.pgettext("column of practices", "Area"), _area, tip=_area, width=15),
        Column(
            "topics", words.pgettext("column of practices", "Topics"), _topics, tip=_topics, width=16, is_hidden=True
        ),
        Column(
            "status", words.pgettext("column of practices", "Status"), partial(_status, words=words), is_hidden=True
        ),
        _days("began", words.pgettext("column of practices", "Began on"), _began_on, words),
        _days("ended", words.pgettext("column of practices", "Ended on"), _ended_on, words),
        Column(
            "stage",
            words.pgettext("column of practices", "Stage"),
            partial(_stage, words=words),
            sort=_stage_order,
            icon=partial(_stage_icon, icons=icons),
            width=max(len(name_of(stage, words)) for stage in Verification) + _ICON,
        ),
        _counts("presented", words.pgettext("column of practices", "Presented"), _presented, words),
        _counts("adopted", words.pgettext("column of practices", "Taken up"), _adopted, words),
        Column(
            "contact",
            words.pgettext("column of practices", "Contact checked"),
            partial(_contact, words=words),
            sort=_contact_checked_on,
            value=_contact_checked_on,
            icon=partial(_contact_icon, icon_of_doubt=icon(IconName.WARNING, look, look.warning), today=today),
            colour=partial(_contact_colour, look=look, today=today),
            tip=partial(_contact_tip, words=words, today=today),
        ),
    )


def _days(name: str, title: str, day: Callable[[PracticeLine], date | None], words: Words) -> Column[PracticeLine]:
    text = partial(_day_in_words, day=day, words=words)
    return Column(name, title, text, sort=day, value=day, width=12, is_hidden=True)


def _counts(name: str, title: str, count: Callable[[PracticeLine], int], words: Words) -> Column[PracticeLine]:
    text = partial(_counted, count=count, words=words)
    return Column(name, title, text, sort=count, value=count, align=Align.RIGHT)


def _day_in_words(line: PracticeLine, day: Callable[[PracticeLine], date | None], words: Words) -> str:
    known = day(line)
    return short_date(known, words.language) if known else ""


def _counted(line: PracticeLine, count: Callable[[PracticeLine], int], words: Words) -> str:
    """Write a number; none is a dash, so that the numbers that are there stand out."""
    return number(count(line), words.language) if count(line) else "–"


def _title(line: PracticeLine) -> str:
    return line.title


def _owner(line: PracticeLine) -> str:
    return line.owner


def _area(line: PracticeLine) -> str:
    return line.area


def _topics(line: PracticeLine) -> str:
    return ", ".join(line.topics)


def _status(line: PracticeLine, words: Words) -> str:
    return name_of(line.status, words) if line.status else ""


def _began_on(line: PracticeLine) -> date | None:
    return line.began_on


def _ended_on(line: PracticeLine) -> date | None:
    return line.ended_on


def _stage(line: PracticeLine, words: Words) -> str:
    return name_of(line.stage, words)


def _stage_order(line: PracticeLine) -> int:
    return list(Verification).index(line.stage)


def _stage_icon(line: PracticeLine, icons: Mapping[Verification, QIcon]) -> QIcon:
    return icons[line.stage]


def _presented(line: PracticeLine) -> int:
    return line.presented


def _adopted(line: PracticeLine) -> int:
    return line.adopted


def _contact_checked_on(line: PracticeLine) -> date | None:
    return line.contact_checked_on


def _contact(line: PracticeLine, words: Words) -> str:
    if line.contact_checked_on is None:
        return words.pgettext("contact of a practice", "never")
    return short_date(line.contact_checked_on, words.language)


def _contact_colour(line: PracticeLine, look: Look, today: date) -> QColor | None:
    return look.warning if _is_contact_doubtful(line, today) else None


def _contact_icon(line: PracticeLine, icon_of_doubt: QIcon, today: date) -> QIcon | None:
    return icon_of_doubt if _is_contact_doubtful(line, today) else None


def _is_contact_doubtful(line: PracticeLine, today: date) -> bool:
    return line.contact_checked_on is None or is_contact_old(line.contact_checked_on, today)


def _contact_tip(line: PracticeLine, words: Words, today: date) -> str:
    if line.contact_checked_on is None:
        return words.gettext("Nobody has checked the contact yet.")
    if is_contact_old(line.contact_checked_on, today):
        return words.gettext("The contact was checked over a year ago.")
    return ""

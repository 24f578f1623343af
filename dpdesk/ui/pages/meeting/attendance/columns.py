"""What the tables of the attendance show of a person: who it is, from where, what was announced, and what is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QIcon

from dpdesk.domain.attendance import Presence
from dpdesk.domain.ids import PersonId
from dpdesk.domain.meetings import Mode
from dpdesk.domain.register import RegisterLine, Standing, is_away
from dpdesk.language.wording import name_of, presence_of
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.tables.columns import Align, Column

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look
    from dpdesk.ui.workplace import Workplace

_NAME, _INSTITUTION, _ATTENDANCE = 33, 19, 21
"""letters: together they fit the smallest window beside a scan"""

PRESENCE_ICONS = {
    Presence.PRESENT: IconName.PRESENT,
    Presence.ONLINE: IconName.ONLINE,
    Presence.ABSENT: IconName.ABSENT,
    Presence.EXCUSED: IconName.EXCUSED,
    None: IconName.NOT_RECORDED,
}


def person_columns(workplace: Workplace) -> list[Column[RegisterLine]]:
    """Give the columns of who it is and what is known; the number on the paper is another."""
    words, look = workplace.words, workplace.look
    icons = _presence_icons(look)
    away = look.faint
    return [
        Column(
            "name",
            words.pgettext("column", "Name"),
            _name,
            width=_NAME,
            is_needed=True,
            colour=partial(_if_away, away),
            is_strong=_took_part,
        ),
        Column(
            "attendance",
            words.pgettext("column", "Attendance"),
            partial(_presence, words),
            icon=partial(_icon, icons),
            colour=partial(_colour, _colours(look)),
            width=_ATTENDANCE,
            is_needed=True,
        ),
        Column(
            "institution",
            words.pgettext("column of the register", "Institution"),
            _institution,
            width=_INSTITUTION,
            colour=partial(_if_away, away),
        ),
        Column("post", words.pgettext("column", "Department / position"), _post, width=_INSTITUTION, is_hidden=True),
        Column("announced", words.pgettext("column", "Announced"), partial(announced, words), is_wide=True),
    ]


def number_column(workplace: Workplace) -> Column[RegisterLine]:
    """Give the column of the number that a person has on the paper."""
    title = workplace.words.pgettext("column", "No.")
    return Column("number", title, _number, align=Align.RIGHT, width=6, is_needed=True)


def key_of(line: RegisterLine) -> str:
    """Tell people in the register apart."""
    return line.person_id


def person_of(line: RegisterLine) -> PersonId:
    """Give the person whom a line is about."""
    return line.person_id


def announced(words: Words, line: RegisterLine) -> str:
    """Say what a person said beforehand, and in whose place comes who."""
    if line.replaced_by:
        return words.gettext("replaced by: {name}").format(name=line.replaced_by)
    if line.replaces:
        return words.gettext("in the place of: {name}").format(name=line.replaces)
    if line.mode is Mode.ONLINE and line.standing is Standing.EXPECTED:
        return words.pgettext("standing in the register", "announced, online")
    return name_of(line.standing, words)


def _name(line: RegisterLine) -> str:
    return line.name


def _institution(line: RegisterLine) -> str:
    return line.institution


def _post(line: RegisterLine) -> str:
    return ", ".join(filter(None, (line.department, line.position)))


def _number(line: RegisterLine) -> str:
    return f"{line.number}." if line.number else ""


def _presence(words: Words, line: RegisterLine) -> str:
    return presence_of(line.presence, line.gender, words)


def _took_part(line: RegisterLine) -> bool:
    return line.took_part


def _icon(icons: dict[Presence | None, QIcon], line: RegisterLine) -> QIcon:
    return icons[line.presence]


def _colour(colours: dict[Presence | None, QColor], line: RegisterLine) -> QColor:
    return colours[line.presence]


def _if_away(colour: QColor, line: RegisterLine) -> QColor | None:
    return colour if is_away(line.standing) and not line.took_part else None


def _colours(look: Look) -> dict[Presence | None, QColor]:
    return {
        Presence.PRESENT: look.good,
        Presence.ONLINE: look.good,
        Presence.ABSENT: look.bad,
        Presence.EXCUSED: look.warning,
        None: look.muted,
    }


def _presence_icons(look: Look) -> dict[Presence | None, QIcon]:
    colours = _colours(look)
    return {presence: icon(name, look, colours[presence]) for presence, name in PRESENCE_ICONS.items()}

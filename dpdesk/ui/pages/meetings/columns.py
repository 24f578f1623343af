"""What the list of meetings shows of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

from dpdesk.domain.lines import MeetingLine, Totals
from dpdesk.domain.meetings import State
from dpdesk.language.calendar_names import short_span
from dpdesk.language.collation import sort_key
from dpdesk.language.counts import Counted, how_many
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.tables.columns import Align, Column

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

_ICON = 6
"""the room of an icon, in letters"""

STATE_ICONS: Mapping[State, IconName] = {
    State.PLANNED: IconName.CALENDAR,
    State.INVITED: IconName.EMAIL,
    State.HELD: IconName.PRESENT,
    State.SUMMARISED: IconName.DOCUMENT,
    State.POSTPONED: IconName.WARNING,
    State.CANCELLED: IconName.ABSENT,
}


def meeting_columns(words: Words, look: Look) -> tuple[Column[MeetingLine], ...]:
    """Give the columns of the list; where a desk has one series, its name on each line would tell nothing."""
    icons = {state: icon(name, look, look.muted) for state, name in STATE_ICONS.items()}
    return (
        Column(
            "day",
            words.pgettext("column", "Day"),
            partial(_days, words=words),
            sort=_first_day,
            value=partial(_day, words=words),
        ),
        Column("title", words.pgettext("column", "Title"), _title, tip=_title_in_series, is_wide=True, is_needed=True),
        Column("series", words.pgettext("column", "Series"), _series, tip=_series, width=27, is_hidden=True),
        Column("number", words.pgettext("column of meetings", "Number"), _number, sort=_number_key, width=8),
        Column("form", words.pgettext("column", "Form"), partial(_form, words=words), is_hidden=True),
        Column("mode", words.pgettext("column", "Mode"), partial(_mode, words=words), is_hidden=True),
        Column("town", words.pgettext("column", "Town"), _town, is_hidden=True),
        Column(
            "state",
            words.pgettext("column", "State"),
            partial(_state, words=words),
            sort=_state_order,
            icon=partial(_state_icon, icons=icons),
            width=max(len(name_of(state, words)) for state in State) + _ICON,
        ),
        _numbers("invited", words.pgettext("column of meetings", "Invited"), _invited, words),
        _numbers("accepted", words.pgettext("column of meetings", "Confirmed"), _accepted, words),
        _numbers("present", words.pgettext("column of meetings", "Present"), _present, words),
    )


def totals_text(totals: Totals, words: Words) -> str:
    """Say how many meetings are listed, and how many were invited to them, confirmed and came."""
    counted = (
        (totals.invited, words.ngettext("{count} invited", "{count} invited", totals.invited)),
        (totals.accepted, words.ngettext("{count} confirmed", "{count} confirmed", totals.accepted)),
        (totals.present, words.ngettext("{count} present", "{count} present", totals.present)),
    )
    numbers = (phrase.format(count=number(count, words.language)) for count, phrase in counted)
    return " · ".join((how_many(totals.meetings, Counted.MEETING, words), *numbers))


def _numbers(name: str, title: str, count: Callable[[MeetingLine], int], words: Words) -> Column[MeetingLine]:
    text = partial(_counted, count=count, words=words)
    return Column(name, title, text, sort=count, align=Align.RIGHT, value=count)


def _counted(line: MeetingLine, count: Callable[[MeetingLine], int], words: Words) -> str:
    """Write a number; none is a dash, so that the numbers that are there stand out."""
    return number(count(line), words.language) if count(line) else "–"


def _days(line: MeetingLine, words: Words) -> str:
    if line.day is None:
        return words.gettext("no day yet")
    return short_span(line.day, line.last_day or line.day, words.language)


def _day(line: MeetingLine, words: Words) -> date | str:
    """Give the only day as a day, and several as they are written."""
    return line.day if line.day is not None and line.day == (line.last_day or line.day) else _days(line, words)


def _first_day(line: MeetingLine) -> date | None:
    return line.day


def _title(line: MeetingLine) -> str:
    return line.title


def _title_in_series(line: MeetingLine) -> str:
    """Give the title, and below it the series and the number in it."""
    return "\n".join(filter(None, (line.title, f"{line.series} {line.number}".strip())))


def _series(line: MeetingLine) -> str:
    return line.series


def _number(line: MeetingLine) -> str:
    return line.number


def _number_key(line: MeetingLine) -> str | None:
    return sort_key(line.number) if line.number else None


def _form(line: MeetingLine, words: Words) -> str:
    return name_of(line.form, words)


def _mode(line: MeetingLine, words: Words) -> str:
    return name_of(line.mode, words)


def _town(line: MeetingLine) -> str:
    return line.town


def _state(line: MeetingLine, words: Words) -> str:
    return name_of(line.state, words)


def _state_order(line: MeetingLine) -> int:
    return list(State).index(line.state)


def _state_icon(line: MeetingLine, icons: Mapping[State, QIcon]) -> QIcon:
    return icons[line.state]


def _invited(line: MeetingLine) -> int:
    return line.invited


def _accepted(line: MeetingLine) -> int:
    return line.accepted


def _present(line: MeetingLine) -> int:
    return line.present

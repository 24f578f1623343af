"""What the table of follow-ups shows of each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QIcon

from dpdesk.domain.practices import FollowUp
from dpdesk.language.dates import short_date
from dpdesk.language.wording import name_of
from dpdesk.settings import Language
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.tables.columns import Column

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


def follow_up_columns(workplace: Workplace) -> list[Column[FollowUp]]:
    """Give the columns of the table."""
    words = workplace.words
    return [
        Column("kind", words.pgettext("column", "Kind"), lambda one: name_of(one.kind, words), width=16),
        Column("text", words.pgettext("column", "What"), _text, is_wide=True, is_needed=True),
        Column("owner", words.pgettext("column", "Who"), lambda one: one.owner, width=14),
        _due_column(workplace),
        Column(
            "done",
            words.pgettext("column", "Done on"),
            lambda one: _day(one.done_on, words.language),
            sort=lambda one: one.done_on,
            width=12,
            is_hidden=True,
        ),
    ]


def _due_column(workplace: Workplace) -> Column[FollowUp]:
    """Show the date, marked where it is overdue or the follow-up is done."""
    words, look, today = workplace.words, workplace.look, workplace.desk.today
    done, late = icon(IconName.CHECK, look, look.good), icon(IconName.WARNING, look, look.bad)
    overdue, done_on = words.pgettext("follow-up", "overdue"), words.pgettext("follow-up", "done on {day}")

    def picture(one: FollowUp) -> QIcon | None:
        return done if one.done_on else late if one.is_overdue(today) else None

    def said(one: FollowUp) -> str:
        is_done = done_on.format(day=_day(one.done_on, words.language)) if one.done_on else ""
        state = is_done or (overdue if one.is_overdue(today) else "")
        return ", ".join(filter(None, (_day(one.due, words.language), state)))

    def colour(one: FollowUp) -> QColor | None:
        return look.bad if one.is_overdue(today) else None

    return Column(
        "due",
        words.pgettext("column", "By when"),
        lambda one: _day(one.due, words.language),
        sort=lambda one: one.due,
        icon=picture,
        tip=said,
        spoken=said,
        colour=colour,
        width=18,
    )


def _text(follow_up: FollowUp) -> str:
    return " ".join(follow_up.text.split())


def _day(day: date | None, language: Language) -> str:
    return short_date(day, language) if day else ""

"""The sessions of a meeting, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from dpdesk.domain.meetings import Session
from dpdesk.language.dates import hours, weekday_date

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words


def session_title(session: Session, words: Words) -> str:
    """Name a session by its number, day and hours."""
    title = words.pgettext("session", "{number}: {day}, {hours}")
    return title.format(
        number=session.number,
        day=weekday_date(session.day, words.language),
        hours=hours(session.start, session.end, words.language),
    )


def session_of_day(sessions: Sequence[Session], today: date) -> Session:
    """Give the session one most likely works at: today's, else the next one, else the last."""
    return next((session for session in sessions if session.day >= today), sessions[-1])

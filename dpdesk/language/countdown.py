"""How far away a day is: "dziś", "jutro", "za 12 dni", "3 dni temu", "3 dni po terminie"."""

from __future__ import annotations

from datetime import date

from dpdesk.language.catalogues import Words
from dpdesk.language.numbers import number


def from_today(day: date, today: date, words: Words) -> str:
    """Say how far a day is ahead, or how long ago it was."""
    ahead = (day - today).days
    match ahead:
        case 0:
            return words.pgettext("when", "today")
        case 1:
            return words.pgettext("when", "tomorrow")
        case -1:
            return words.pgettext("when", "yesterday")
    if ahead > 0:
        return words.ngettext("in {count} day", "in {count} days", ahead).format(count=number(ahead, words.language))
    return words.ngettext("{count} day ago", "{count} days ago", -ahead).format(count=number(-ahead, words.language))


def due(day: date, today: date, words: Words) -> str:
    """Say when something falls due, or how long it is overdue."""
    late = (today - day).days
    if late <= 0:
        return from_today(day, today, words)
    return words.ngettext("{count} day overdue", "{count} days overdue", late).format(
        count=number(late, words.language)
    )

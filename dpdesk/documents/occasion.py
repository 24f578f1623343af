"""What every paper of a meeting says about it: its titles, days, hours, place and state, in the words of a language.

Free text from a record always stands in the nominative here: after a colon, in quotation marks, in a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dpdesk.documents.blocks import Block, Paragraph, Picture, PictureRow, Voice, text
from dpdesk.domain.meetings import Meeting, Mode, Session, State
from dpdesk.domain.organisations import Organiser
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import hours, on_days, on_weekday_date, weekday_date
from dpdesk.language.typography import NO_BREAK, quoted, typeset


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A meeting with who holds it; `series` is the name of its series, `logos` are those of the meeting.

    `letter_paper` is the picture of the organiser's own paper, which takes the place of the composed letterhead.
    """

    organiser: Organiser
    meeting: Meeting
    sessions: tuple[Session, ...]
    series: str = ""
    letterhead_logo: Picture | None = None
    letter_paper: bytes | None = None
    logos: tuple[Picture, ...] = ()

    @property
    def is_off(self) -> bool:
        """Whether the meeting does not take place on its days: it was cancelled or postponed."""
        return self.meeting.state in (State.CANCELLED, State.POSTPONED)


def full_title(meeting: Meeting) -> str:
    """Join title and subtitle into one line, with a dash between them where the title has no mark of its own."""
    if not meeting.subtitle:
        return meeting.title
    between = " " if meeting.title.endswith((".", "?", "!", "…", ":")) else " – "
    return f"{meeting.title}{between}{meeting.subtitle}"


def title_in_quotes(meeting: Meeting, words: Words) -> str:
    """Give title and subtitle as they stand between quotation marks."""
    return in_quotes(full_title(meeting), words)


def in_quotes(name: str, words: Words) -> str:
    """Give a name as it stands between quotation marks: those of the name itself become inner ones."""
    return quoted(name, words.language)[1:-1]


def paragraph(words: Words, sentence: str, voice: Voice = Voice.BODY) -> Paragraph:
    """Set a sentence as a paragraph."""
    return Paragraph(text(typeset(sentence, words.language)), voice)


def when(sessions: Sequence[Session], words: Words) -> str:
    """Say when a meeting is, inside a sentence: "w czwartek, 23 września 2021 r., w godz. 10.00–14.00"."""
    days = _by_day(sessions)
    spans = {day: _hours(parts, words) for day, parts in days.items()}
    language, (first, *others) = words.language, spans.values()
    if all(span == first for span in others):
        return _days_and_hours(on_days(spans, language), first, words)
    return _in_a_row([_days_and_hours(on_weekday_date(day, language), spans[day], words) for day in spans], words)


def session_time(session: Session, words: Words) -> str:
    """Say when one session is, in a line of its own: "czwartek, 23 września 2021 r., godz. 10.00–14.00"."""
    return words.pgettext("day and hours in a line", "{day}, {hours}").format(
        day=weekday_date(session.day, words.language), hours=hours(session.start, session.end, words.language)
    )


def session_heading(session: Session, sessions: Sequence[Session], words: Words) -> str:
    """Name one session of several: "Dzień 2 – środa, …", or "Część 2 – …" where two are on one day."""
    time = session_time(session, words)
    if len({one.day for one in sessions}) == len(sessions):
        return words.gettext("Day {number} – {time}").format(number=session.number, time=time)
    return words.gettext("Part {number} – {time}").format(number=session.number, time=time)


def place(meeting: Meeting, words: Words) -> str:
    """Say where a meeting is, in a line of its own; empty where nothing is known."""
    venue = joined(
        (
            meeting.venue_name,
            meeting.venue_room,
            meeting.venue_street,
            town_line(meeting.venue_postcode, meeting.venue_town),
        )
    )
    if meeting.mode is Mode.ONLINE:
        return words.pgettext("place of a meeting", "online")
    if meeting.mode is Mode.HYBRID and venue:
        return words.pgettext("place of a meeting", "{venue} and online").format(venue=venue)
    return venue


def notice(meeting: Meeting, words: Words) -> tuple[Block, ...]:
    """Give the notice that a cancelled or postponed meeting's papers bear, or nothing."""
    sentences = {
        State.CANCELLED: words.gettext("The meeting has been cancelled."),
        State.POSTPONED: words.gettext("The meeting has been postponed; a new date will be announced."),
    }
    sentence = sentences.get(meeting.state)
    return (paragraph(words, sentence, Voice.NOTICE),) if sentence else ()


def logo_row(occasion: Occasion, words: Words) -> tuple[Block, ...]:
    """Give the meeting's logos with its funding sentence below, as funders require; nothing without logos."""
    if not occasion.logos:
        return ()
    return (PictureRow(occasion.logos, typeset(occasion.meeting.funding, words.language)),)


def funding_footer(occasion: Occasion, words: Words) -> tuple[str, ...]:
    """Give the funding sentence for the foot of the page, where no row of logos says it."""
    funding = occasion.meeting.funding
    return (typeset(funding, words.language),) if funding and not occasion.logos else ()


def joined(parts: Iterable[str], separator: str = ", ") -> str:
    """Join the parts that are not empty."""
    return separator.join(part for part in parts if part)


def town_line(postcode: str, town: str) -> str:
    """Give postcode and town, never to be parted."""
    return joined((postcode, town), NO_BREAK)


def enumerated(names: Sequence[str]) -> str:
    """Join names into a list; where a name has a comma of its own, semicolons part them."""
    return joined(names, "; " if any("," in name for name in names) else ", ")


def _by_day(sessions: Sequence[Session]) -> dict[date, tuple[Session, ...]]:
    return {day: tuple(parts) for day, parts in groupby(sessions, key=lambda session: session.day)}


def _hours(parts: Sequence[Session], words: Words) -> str:
    *first, last = (hours(part.start, part.end, words.language) for part in parts)
    if not first:
        return last
    return words.pgettext("hours of one day", "{first} and {last}").format(first=", ".join(first), last=last)


def _days_and_hours(days: str, span: str, words: Words) -> str:
    return words.pgettext("days and hours in a sentence", "{days}, {hours}").format(days=days, hours=span)


def _in_a_row(days: Sequence[str], words: Words) -> str:
    """Say days with different hours one after the other."""
    *first, last = days
    return words.pgettext("days with their hours", "{first}, and {last}").format(first=", ".join(first), last=last)

"""Meetings as a person reads them on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dpdesk.cli.layout import facts, table
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.invitations import current_replies
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.meetings import SpeakingRole
from dpdesk.domain.rolls import presences
from dpdesk.domain.statistics import count
from dpdesk.language.catalogues import Words
from dpdesk.language.dates import clock, hours, weekday_date
from dpdesk.language.wording import name_of
from dpdesk.services.company import describe


def meeting_table(lines: Iterable[MeetingLine], words: Words) -> Sequence[str]:
    """Give the list of meetings."""
    header = (
        words.pgettext("column", "id"),
        words.pgettext("column", "date"),
        words.pgettext("column", "title"),
        words.pgettext("column", "state"),
        words.pgettext("column", "invited"),
        words.pgettext("column", "accepted"),
        words.pgettext("column", "present"),
    )
    return table(
        header,
        (
            (
                line.id,
                line.day.isoformat() if line.day else "",
                line.title,
                name_of(line.state, words),
                str(line.invited),
                str(line.accepted),
                str(line.present),
            )
            for line in lines
        ),
    )


def meeting_text(about: Dossier, words: Words) -> Sequence[str]:
    """Give everything about a meeting, in parts with an empty line between them."""
    parts = (
        _particulars(about, words),
        _agenda(about, words),
        _invitations(about, words),
        _participants(about, words),
        _numbers(about, words),
    )
    return "\n\n".join("\n".join(part) for part in parts if part).split("\n")


def _particulars(about: Dossier, words: Words) -> Sequence[str]:
    meeting, language = about.meeting, words.language
    days = [
        f"{weekday_date(session.day, language)}, {hours(session.start, session.end, language)}"
        for session in about.sessions
    ]
    place = (meeting.venue_name, meeting.venue_room, meeting.venue_street, meeting.venue_town)
    return facts(
        (
            (words.pgettext("column", "id"), meeting.id),
            (words.pgettext("column", "title"), meeting.title),
            (words.pgettext("column", "subtitle"), meeting.subtitle),
            (words.pgettext("column", "series"), about.series.name if about.series else ""),
            (words.pgettext("column", "date"), "; ".join(days)),
            (words.pgettext("column", "form"), name_of(meeting.form, words)),
            (words.pgettext("column", "attendance mode"), name_of(meeting.mode, words)),
            (words.pgettext("column", "state"), name_of(meeting.state, words)),
            (words.pgettext("column", "place"), ", ".join(filter(None, place))),
            (words.pgettext("column", "link"), meeting.link),
            (words.pgettext("column", "reply by"), meeting.reply_by.isoformat() if meeting.reply_by else ""),
        )
    )


def _agenda(about: Dossier, words: Words) -> Sequence[str]:
    numbers = {session.id: session.number for session in about.sessions}
    header = (
        words.pgettext("column", "session"),
        words.pgettext("column", "time"),
        words.pgettext("column", "agenda item"),
        words.pgettext("column", "speakers"),
    )
    rows = [
        (
            str(numbers[item.session_id]),
            clock(item.start, words.language),
            item.title,
            ", ".join(_speaker(about, one, words) for one in about.speaking if one.agenda_item_id == item.id),
        )
        for item in about.agenda
    ]
    return table(header, rows)


def _speaker(about: Dossier, speaking: SpeakingRole, words: Words) -> str:
    return f"{about.people[speaking.person_id].name} ({name_of(speaking.role, words)})"


def _invitations(about: Dossier, words: Words) -> Sequence[str]:
    replies = current_replies(about.replies)
    header = (words.pgettext("column", "invited"), words.pgettext("column", "reply"))
    silent = words.pgettext("column", "no answer yet")
    rows = [
        (
            describe(about, invitation),
            name_of(replies[invitation.id].answer, words) if invitation.id in replies else silent,
        )
        for invitation in about.invitations
    ]
    return table(header, rows)


def _participants(about: Dossier, words: Words) -> Sequence[str]:
    recorded: dict[str, list[str]] = {}
    for session in about.sessions:
        for participation_id, presence in presences(about.attendances, session.id).items():
            recorded.setdefault(participation_id, []).append(name_of(presence, words))
    header = (
        words.pgettext("column", "participant"),
        words.pgettext("column", "organisation"),
        words.pgettext("column", "announced"),
        words.pgettext("column", "attendance"),
    )
    rows = [
        (
            about.people[who.person_id].name,
            about.organisations[who.organisation_id].name if who.organisation_id else "",
            words.pgettext("column", "cancelled") if who.cancelled_on else name_of(who.announced, words),
            ", ".join(recorded.get(who.id, ())),
        )
        for who in about.participations
    ]
    return table(header, rows)


def _numbers(about: Dossier, words: Words) -> Sequence[str]:
    numbers = count(about)
    return facts(
        (
            (words.pgettext("column", "invited"), str(numbers.invited)),
            (words.pgettext("column", "accepted"), str(numbers.accepted)),
            (words.pgettext("column", "declined"), str(numbers.declined)),
            (words.pgettext("column", "no answer yet"), str(numbers.silent)),
            (words.pgettext("column", "present on site"), str(numbers.present_on_site)),
            (words.pgettext("column", "present online"), str(numbers.present_online)),
            (words.pgettext("column", "absent"), str(numbers.absent)),
            (words.pgettext("column", "excused"), str(numbers.excused)),
            (words.pgettext("column", "municipalities present"), str(numbers.municipalities_present)),
        )
    )

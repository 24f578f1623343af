"""The small desk with a series of meetings around its today, 2 March 2026.

The series met on 13 November (summarised), on 11 December (held, not summarised) and on 15 January (cancelled); its
fourth meeting is on 12 March, invited, with replies, and the fifth on 9 April.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

from dpdesk.domain.ids import InvitationId, MeetingId, ReplyId, SeriesId, SessionId
from dpdesk.domain.invitations import Addressee, Answer, Channel, Invitation, Reply
from dpdesk.domain.meetings import Form, Meeting, Mode, Series, Session, State
from dpdesk.domain.registry import Record
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from tests.services.small_desk import EWA, GLIWICE, KRAKOW, OLGA, PROMOTION, PSARY, SOCIAL, SOSNOWIEC, TODAY

SERIES = SeriesId("id-series")
FIRST, SECOND, THIRD, FOURTH, FIFTH = (MeetingId(f"id-meeting-of-series-{number}") for number in range(1, 6))

_MEETINGS = (
    (FIRST, "1/2025", "Jak nie dotacje, to co?", date(2025, 11, 13), State.SUMMARISED, Mode.HYBRID),
    (SECOND, "2/2025", "Żłobki w małych gminach", date(2025, 12, 11), State.HELD, Mode.ON_SITE),
    (THIRD, "1/2026", "Rewitalizacja z mieszkańcami", date(2026, 1, 15), State.CANCELLED, Mode.ON_SITE),
    (FOURTH, "2/2026", "Otwarte konkursy ofert", date(2026, 3, 12), State.INVITED, Mode.ON_SITE),
    (FIFTH, "3/2026", "Usługi społeczne w centrum", date(2026, 4, 9), State.PLANNED, Mode.ONLINE),
)


def put_series(desk: Desk) -> None:
    """Put the series on a small desk in one unit of work."""
    with desk.work(Message("Begin the series")) as work:
        work.save_all([*_meetings(), *_invitations(), *_replies()])


def _meetings() -> Iterator[Record]:
    yield Series(id=SERIES, name="Platforma Dobrych Praktyk", aim="wymiana wiedzy między gminami")
    for meeting_id, number, title, day, state, mode in _MEETINGS:
        yield Meeting(
            id=meeting_id,
            series_id=SERIES,
            number=number,
            title=title,
            state=state,
            form=Form.WORKSHOP if mode is not Mode.ONLINE else Form.WEBINAR,
            mode=mode,
            venue_name="" if mode is Mode.ONLINE else "siedziba GZM",
            venue_town="" if mode is Mode.ONLINE else "Katowice",
            reply_by=day - timedelta(days=7),
        )
        yield Session(
            id=SessionId(f"{meeting_id}-day"), meeting_id=meeting_id, number=1, day=day, start=time(10), end=time(14)
        )


def _invitations() -> Iterator[Invitation]:
    recipients = (
        (Addressee.HEAD, GLIWICE, None, None),
        (Addressee.HEAD, SOSNOWIEC, None, None),
        (Addressee.DEPARTMENT, GLIWICE, SOCIAL, None),
        (Addressee.DEPARTMENT, PSARY, PROMOTION, None),
        (Addressee.OFFICE, KRAKOW, None, None),
        (Addressee.PERSON, PSARY, None, EWA),
    )
    for position, (addressee, office, department, person) in enumerate(recipients, start=1):
        yield Invitation(
            id=InvitationId(f"id-invitation-{position}"),
            meeting_id=FOURTH,
            position=position,
            addressee=addressee,
            organisation_id=office,
            department_id=department,
            person_id=person,
            sent_on=TODAY - timedelta(days=18),
            channel=Channel.LETTER,
        )


def _replies() -> Iterator[Reply]:
    given = (
        (1, 1, Answer.ACCEPTS, 6, Channel.LETTER, None),
        (3, 1, Answer.SUBSTITUTE, 1, Channel.EMAIL, OLGA),
        (6, 1, Answer.DECLINES, 4, Channel.PHONE, None),
        (6, 2, Answer.ACCEPTS, 0, Channel.PHONE, None),
        (5, 1, Answer.DECLINES, 45, None, None),
    )
    for invitation, number, answer, days_ago, channel, person in given:
        yield Reply(
            id=ReplyId(f"id-reply-{invitation}-{number}"),
            meeting_id=FOURTH,
            invitation_id=InvitationId(f"id-invitation-{invitation}"),
            number=number,
            answer=answer,
            day=TODAY - timedelta(days=days_ago),
            channel=channel,
            noted_by="Anna Notująca",
            person_id=person,
        )

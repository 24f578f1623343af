"""A desk on which Ewa Przykład was entered twice, and all that can refer to a person refers to both of her.

Both take part in the meeting of the small desk, are invited to it, speak at it and need something; at the second
meeting only the second one is. Jan comes in place of the second one, and neither Olga nor Zofia is the second one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence
from dpdesk.domain.ids import (
    AgendaItemId,
    AttendanceId,
    ConsentId,
    DistinctPairId,
    InvitationId,
    MeetingId,
    ParticipationId,
    PersonId,
    PracticeId,
    PresentationId,
    ReplyId,
    SessionId,
    SpeakingRoleId,
    SpecialNeedId,
)
from dpdesk.domain.invitations import Addressee, Answer, Invitation, Reply
from dpdesk.domain.meetings import AgendaItem, ItemKind, Meeting, Role, Session, SpeakingRole
from dpdesk.domain.organisations import Municipality
from dpdesk.domain.people import Consent, ConsentKind, DistinctPair, Gender, Person, SpecialNeed
from dpdesk.domain.practices import Practice, Presentation
from dpdesk.domain.registry import Record
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from tests.services.small_desk import EWA, JAN, MEETING, OLGA, PROMOTION, PSARY

TWIN, ZOFIA = PersonId("id-twin"), PersonId("id-zofia")
SECOND_MEETING = MeetingId("id-second-meeting")
DAY_1, DAY_2 = SessionId("id-session-1"), SessionId("id-session-2")
MINE, THEIRS, JANS = (ParticipationId(f"id-at-{name}") for name in ("ewa", "twin", "jan"))


def enter_twice(desk: Desk) -> None:
    """Put the second Ewa on the small desk, and everything about both."""
    with desk.work(Message("Enter twice")) as work:
        psary = work.get(Municipality, PSARY)
        work.save_all([*_people(), *_meetings(), *_invitations(), *_taking_part(), *_speaking(), *_told()])
        work.save(replace(psary, head_id=TWIN))


def _people() -> Iterator[Record]:
    yield Person(id=ZOFIA, given_names="Zofia", surname="Inna")
    yield Person(
        id=TWIN,
        given_names="Ewa",
        surname="Przykład-Wzór",
        gender=Gender.FEMALE,
        position="główny specjalista",
        organisation_id=PSARY,
        department_id=PROMOTION,
        email="ewa@psary.example.org",
        note="Dzwonić po 10.",
    )


def _meetings() -> Iterator[Record]:
    yield Meeting(id=SECOND_MEETING, title="Drugie spotkanie")
    yield Session(
        id=SessionId("id-second-session"),
        meeting_id=SECOND_MEETING,
        number=1,
        day=date(2026, 2, 10),
        start=time(10),
        end=time(12),
    )


def _invitations() -> Iterator[Record]:
    for position, (name, who) in enumerate((("ewa", EWA), ("twin", TWIN)), start=1):
        invited = InvitationId(f"id-invited-{name}")
        yield Invitation(
            id=invited,
            meeting_id=MEETING,
            position=position,
            addressee=Addressee.PERSON,
            person_id=who,
            sent_on=date(2026, 2, position),
        )
        for number, day in enumerate((position + 2, position + 10), start=1):
            yield Reply(
                id=ReplyId(f"id-reply-{name}-{number}"),
                meeting_id=MEETING,
                invitation_id=invited,
                number=number,
                answer=Answer.ACCEPTS,
                day=date(2026, 2, day),
            )
    yield Invitation(
        id=InvitationId("id-invited-jan"), meeting_id=MEETING, position=3, addressee=Addressee.PERSON, person_id=JAN
    )
    yield Reply(
        id=ReplyId("id-reply-jan"),
        meeting_id=MEETING,
        invitation_id=InvitationId("id-invited-jan"),
        number=1,
        answer=Answer.SUBSTITUTE,
        day=date(2026, 2, 20),
        person_id=TWIN,
    )


def _taking_part() -> Iterator[Record]:
    yield Participation(
        id=MINE,
        meeting_id=MEETING,
        person_id=EWA,
        organisation_id=PSARY,
        department_id=PROMOTION,
        invitation_id=InvitationId("id-invited-ewa"),
        announced=Announced.ACCEPTS,
    )
    yield Participation(
        id=THEIRS,
        meeting_id=MEETING,
        person_id=TWIN,
        invitation_id=InvitationId("id-invited-twin"),
        announced=Announced.WALK_IN,
        position="główny specjalista",
    )
    yield Participation(
        id=JANS,
        meeting_id=MEETING,
        person_id=JAN,
        replaces_id=TWIN,
        announced=Announced.ACCEPTS,
        invitation_id=InvitationId("id-invited-twin"),
    )
    yield Participation(
        id=ParticipationId("id-second"), meeting_id=SECOND_MEETING, person_id=TWIN, announced=Announced.WALK_IN
    )
    came = ((MINE, DAY_1, Presence.ABSENT), (THEIRS, DAY_1, Presence.PRESENT), (THEIRS, DAY_2, Presence.ONLINE))
    for number, (who, session, presence) in enumerate(came, start=1):
        yield Attendance(
            id=AttendanceId(f"id-attendance-{number}"),
            meeting_id=MEETING,
            participation_id=who,
            session_id=session,
            presence=presence,
        )


def _speaking() -> Iterator[Record]:
    item = AgendaItemId("id-item")
    yield AgendaItem(
        id=item,
        meeting_id=MEETING,
        session_id=DAY_1,
        position=1,
        start=time(10),
        minutes=30,
        kind=ItemKind.TALK,
        title="Portal danych",
    )
    for position, (name, who, thesis) in enumerate((("ewa", EWA, ""), ("twin", TWIN, "O portalu.")), start=1):
        yield SpeakingRole(
            id=SpeakingRoleId(f"id-speaks-{name}"),
            meeting_id=MEETING,
            agenda_item_id=item,
            person_id=who,
            position=position,
            role=Role.PRESENTS,
            thesis=thesis,
        )
    yield Practice(id=PracticeId("id-practice"), title="Portal", organisation_id=PSARY)
    yield Presentation(
        id=PresentationId("id-presented"),
        meeting_id=MEETING,
        practice_id=PracticeId("id-practice"),
        position=1,
        speaker_id=TWIN,
    )


def _told() -> Iterator[Record]:
    yield Consent(id=ConsentId("id-consent"), person_id=TWIN, kind=ConsentKind.PHOTO, given=True, day=date(2026, 1, 7))
    for name, who, text in (("ewa", EWA, "dieta"), ("twin", TWIN, "pętla indukcyjna")):
        yield SpecialNeed(id=SpecialNeedId(f"id-need-{name}"), meeting_id=MEETING, person_id=who, text=text)
    apart = ((EWA, OLGA), (OLGA, TWIN), (EWA, TWIN), (TWIN, ZOFIA))
    for number, (first, second) in enumerate(apart, start=1):
        yield DistinctPair(id=DistinctPairId(f"id-pair-{number}"), first_id=first, second_id=second)

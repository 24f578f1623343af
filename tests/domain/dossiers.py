"""One small meeting with a bit of everything, for tests of papers and numbers; everybody in it is fictitious.

Five members: Gliwice sends two people, Świętochłowice one online, Łaziska Górne a substitute; those of Psary stay
away, Bytom declines. Opole is a guest, Tychy has left. An association and a university have people of their own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from dpdesk.domain.attendance import Participation, Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import (
    OrganiserId,
    ParticipationId,
    SessionId,
    SummaryTextId,
)
from dpdesk.domain.issued import PaperKind, SummaryText
from dpdesk.domain.meetings import (
    Meeting,
    Session,
    State,
)
from dpdesk.domain.organisations import (
    Organiser,
)
from tests.domain import example_meeting, example_offices
from tests.domain.example_offices import DAY, FIRST, MEETING, SECOND


def dossier() -> Dossier:
    """Give the meeting after it was held."""
    return Dossier(
        organiser=example_meeting.organiser(),
        meeting=example_meeting.meeting(),
        series=example_meeting.series(),
        sessions=(Session(id=FIRST, meeting_id=MEETING, number=1, day=DAY, start=time(10), end=time(14)),),
        agenda=example_meeting.agenda(),
        speaking=example_meeting.speaking(),
        partners=example_meeting.partners(),
        meeting_topics=example_meeting.meeting_topics(),
        invitations=example_offices.invitations(),
        replies=example_offices.replies(),
        participations=example_offices.participations(),
        attendances=example_offices.attendances(),
        presentations=example_meeting.presentations(),
        follow_ups=example_meeting.follow_ups(),
        people={one.id: one for one in example_offices.people()},
        organisations={one.id: one for one in example_offices.organisations()},
        municipalities={one.id: one for one in example_offices.municipalities()},
        departments={one.id: one for one in example_offices.departments()},
        categories={one.id: one for one in example_offices.categories()},
        topics={one.id: one for one in example_meeting.topics()},
        practices={example_meeting.practice().id: example_meeting.practice()},
    )


def of_two_days() -> Dossier:
    """Give the meeting with a second day, for which nothing is recorded yet."""
    known = dossier()
    second = Session(id=SECOND, meeting_id=MEETING, number=2, day=date(2026, 3, 11), start=time(9), end=time(13))
    return replace(known, sessions=(*known.sessions, second))


def bare() -> Dossier:
    """Give a meeting of which little more than the title and the day is known."""
    known = dossier()
    return Dossier(
        organiser=Organiser(id=OrganiserId("organiser"), name="Związek Gmin Przykładowych"),
        meeting=Meeting(id=MEETING, title="Otwarte dane w gminie", state=State.HELD),
        series=None,
        sessions=known.sessions,
        people={},
        organisations=known.organisations,
        municipalities=known.municipalities,
        departments={},
        categories={},
        topics={},
        practices={},
    )


def in_state(known: Dossier, state: State) -> Dossier:
    """Give the meeting in another state."""
    return replace(known, meeting=replace(known.meeting, state=state))


def with_presence(known: Dossier, who: str, presence: Presence, session: SessionId = FIRST) -> Dossier:
    """Give the meeting with one attendance recorded or changed."""
    recorded = example_offices.attendance(who, presence, session)
    others = tuple(one for one in known.attendances if one.id != recorded.id)
    return replace(known, attendances=(*others, recorded))


def with_text(known: Dossier, kind: PaperKind, text: str, language: str = "pl") -> Dossier:
    """Give the meeting with a person's own text for its article or note."""
    own = SummaryText(id=SummaryTextId("text"), meeting_id=MEETING, kind=kind, language=language, text=text)
    return replace(known, summary_texts=(own,))


def participation(known: Dossier, who: str) -> Participation:
    """Find somebody's participation."""
    return next(one for one in known.participations if one.id == ParticipationId(who))

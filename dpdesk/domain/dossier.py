"""The dossier: everything the desk knows about one meeting, read at once, that papers and numbers are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dpdesk.domain.attendance import Attendance, Participation
from dpdesk.domain.ids import CategoryId, DepartmentId, OrganisationId, PersonId, PracticeId, TopicId
from dpdesk.domain.invitations import Invitation, Reply
from dpdesk.domain.issued import SummaryText
from dpdesk.domain.meetings import (
    AgendaItem,
    Logo,
    Meeting,
    MeetingTopic,
    Partner,
    Series,
    Session,
    SpeakingRole,
    Topic,
)
from dpdesk.domain.organisations import Category, Department, Municipality, Organisation, Organiser
from dpdesk.domain.own_texts import OwnText
from dpdesk.domain.people import Consent, Person
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.domain.practices import FollowUp, Practice, Presentation


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Sequences are in the order of their position, number or start; people are in no order: a paper sorts them.

    `municipalities` and `own_texts` are all of the desk, `organisations`, `departments`, `categories` and `people`
    those the meeting refers to (offices of all municipalities included); `consents` are those of whoever takes part or
    speaks.
    """

    organiser: Organiser
    meeting: Meeting
    series: Series | None
    sessions: tuple[Session, ...]
    agenda: tuple[AgendaItem, ...] = ()
    speaking: tuple[SpeakingRole, ...] = ()
    partners: tuple[Partner, ...] = ()
    meeting_topics: tuple[MeetingTopic, ...] = ()
    logos: tuple[Logo, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    replies: tuple[Reply, ...] = ()
    participations: tuple[Participation, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    presentations: tuple[Presentation, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    summary_texts: tuple[SummaryText, ...] = ()
    photos: tuple[MeetingPhoto, ...] = ()
    consents: tuple[Consent, ...] = ()
    own_texts: tuple[OwnText, ...] = ()
    people: Mapping[PersonId, Person]
    organisations: Mapping[OrganisationId, Organisation]
    municipalities: Mapping[OrganisationId, Municipality]
    departments: Mapping[DepartmentId, Department]
    categories: Mapping[CategoryId, Category]
    topics: Mapping[TopicId, Topic]
    practices: Mapping[PracticeId, Practice]

    @property
    def members(self) -> tuple[Municipality, ...]:
        """The municipalities that are members on the meeting's first day, in no order."""
        day = self.sessions[0].day
        return tuple(municipality for municipality in self.municipalities.values() if municipality.is_member_on(day))

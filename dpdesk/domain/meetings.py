"""A series, its meetings, and what a meeting consists of: sessions, agenda, speakers, partners, topics, logos."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from dpdesk.domain.ids import (
    AgendaItemId,
    BlobId,
    LogoId,
    MeetingId,
    MeetingTopicId,
    OrganisationId,
    PartnerId,
    PersonId,
    SeriesId,
    SessionId,
    SpeakingRoleId,
    TopicId,
)


class Form(StrEnum):
    WORKSHOP = "workshop"
    SEMINAR = "seminar"
    CONFERENCE = "conference"
    WEBINAR = "webinar"
    STUDY_VISIT = "study_visit"
    TRAINING = "training"


class Mode(StrEnum):
    """Attendance mode: of a meeting (all three), of a speaker or participant (on site or online)."""

    ON_SITE = "on_site"
    ONLINE = "online"
    HYBRID = "hybrid"


class State(StrEnum):
    PLANNED = "planned"
    INVITED = "invited"
    HELD = "held"
    SUMMARISED = "summarised"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class ItemKind(StrEnum):
    REGISTRATION = "registration"
    OPENING = "opening"
    TALK = "talk"
    PRESENTATION = "presentation"
    WORKSHOP = "workshop"
    DISCUSSION = "discussion"
    BREAK = "break"
    CLOSING = "closing"


class Role(StrEnum):
    OPENS = "opens"
    MODERATES = "moderates"
    EXPERT = "expert"
    PRESENTS = "presents"
    PANELLIST = "panellist"


class PartnerRole(StrEnum):
    ORGANISER = "organiser"
    PARTNER = "partner"
    PROJECT_PARTNER = "project_partner"
    PATRON = "patron"
    FUNDER = "funder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The meetings that belong together. `aim` completes "Celem cyklu jest …", `more` says where to find out more."""

    id: SeriesId
    version: int = 0
    name: str
    aim: str = ""
    audience: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One event. `venue_place` is the place in the words of a sentence ("w siedzibie GZM"), empty where unknown;
    `town_locative` likewise for the town ("w Katowicach"). `project` is the project it is held within.
    `letter_date` is the date its letters bear (none: the day they are issued)."""

    id: MeetingId
    version: int = 0
    series_id: SeriesId | None = None
    number: str = ""
    title: str
    subtitle: str = ""
    form: Form = Form.WORKSHOP
    mode: Mode = Mode.ON_SITE
    state: State = State.PLANNED
    timezone: str = "Europe/Warsaw"
    venue_name: str = ""
    venue_room: str = ""
    venue_street: str = ""
    venue_postcode: str = ""
    venue_town: str = ""
    venue_place: str = ""
    town_locative: str = ""
    link: str = ""
    capacity: int | None = None
    seats_per_municipality: int | None = None
    reply_by: date | None = None
    letter_date: date | None = None
    case_mark: str = ""
    funding: str = ""
    project: str = ""
    filing_class: str = ""
    archival_category: str = ""
    letter_text: str = ""
    """the meeting's own letter, in the small markup of documents/markup.py; empty: the default text"""
    prepared_by: str = ""
    """who drew up the note"""
    prepared_on: date | None = None
    article_charts: bool = False
    """whether the article shows by charts and a map how many came, never who"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One day or part of a meeting, numbered from 1."""

    id: SessionId
    version: int = 0
    meeting_id: MeetingId
    number: int
    day: date
    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A line of the timetable; items of a session are ordered by `position`."""

    id: AgendaItemId
    version: int = 0
    meeting_id: MeetingId
    session_id: SessionId
    position: int
    start: time
    minutes: int
    kind: ItemKind
    title: str
    abstract: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakingRole:
    """A person in a role at an agenda item. `thesis` is what the report says the person said or spoke on:
    whole sentences by the author of the report, never made up by the program."""

    id: SpeakingRoleId
    version: int = 0
    meeting_id: MeetingId
    agenda_item_id: AgendaItemId
    person_id: PersonId
    position: int
    role: Role
    mode: Mode = Mode.ON_SITE
    thesis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """An organisation that helps to hold a meeting, and how."""

    id: PartnerId
    version: int = 0
    meeting_id: MeetingId
    organisation_id: OrganisationId
    position: int
    role: PartnerRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject that joins meetings, departments, people and practices."""

    id: TopicId
    version: int = 0
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingTopic:
    id: MeetingTopicId
    version: int = 0
    meeting_id: MeetingId
    topic_id: TopicId
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A logo on the papers of a meeting, left to right by `position`."""

    id: LogoId
    version: int = 0
    meeting_id: MeetingId
    position: int
    blob_id: BlobId
    alternative: str

"""A planned meeting as records: the meeting itself with its series, sessions, partners, topics and logos.

The people of the meeting are in `enrolling`, its timetable and its outcome in `programme`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from dpdesk.database.work import Work
from dpdesk.domain.ids import LogoId, MeetingId, MeetingTopicId, PartnerId, SeriesId, SessionId, TopicId
from dpdesk.domain.meetings import Logo, Meeting, MeetingTopic, Partner, Series, Session, Topic
from dpdesk.domain.plans import MeetingPlan, PostPlan, SeriesPlan
from dpdesk.domain.registry import Record
from dpdesk.language.collation import search_key
from dpdesk.services.choosing import Candidate, called, only
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.plans.drafts import Drafts
from dpdesk.services.meetings.plans.enrolling import Enrolment
from dpdesk.services.meetings.plans.offices import OfficeBook
from dpdesk.services.meetings.plans.people import PeopleBook
from dpdesk.services.meetings.plans.programme import Programme


@dataclass(frozen=True, slots=True)
class _Draft:
    """A meeting that is being drafted, within a unit of work."""

    desk: Desk
    work: Work
    plan: MeetingPlan
    meeting_id: MeetingId


def draft(desk: Desk, work: Work, plan: MeetingPlan) -> tuple[MeetingId, tuple[Record, ...]]:
    """Make the records of a planned meeting and of whom it needs, to be saved at once. Raises Ambiguous and Refused."""
    this = _Draft(desk, work, plan, MeetingId(desk.new_id()))
    drafts = Drafts()
    offices = OfficeBook(desk, work, drafts)
    people = PeopleBook(desk, work, drafts, offices, _names(plan))
    for organisation in plan.organisations:
        offices.describe(organisation)
    sessions = tuple(_sessions(this))
    drafts.put_all(chain(_meeting_in_series(this), sessions, _partners(this, offices), _topics(this), _logos(this)))
    Programme(desk, work, drafts, offices, people).draft(plan, sessions)
    Enrolment(desk, drafts, offices, people, sessions).enrol(plan)
    return this.meeting_id, drafts.records


def _meeting_in_series(this: _Draft) -> Iterator[Record]:
    series = _series(this, this.plan.series) if this.plan.series else None
    if series:
        yield series
    yield replace(_meeting(this), series_id=series.id if series else None)


def _series(this: _Draft, plan: SeriesPlan) -> Series:
    """Give the series of a name, told as the plan tells it where the plan does."""
    known = called(plan.name, [Candidate(one, one.id, one.name, ()) for one in this.work.all(Series)])
    series = only(plan.name, known) if known else Series(id=SeriesId(this.desk.new_id()), name=plan.name)
    return replace(
        series,
        aim=plan.aim or series.aim,
        audience=plan.audience or series.audience,
        more=plan.more or series.more,
    )


def _meeting(this: _Draft) -> Meeting:
    plan, venue = this.plan, this.plan.venue
    return Meeting(
        id=this.meeting_id,
        number=plan.number,
        title=plan.title,
        subtitle=plan.subtitle,
        form=plan.form,
        mode=plan.mode,
        state=plan.state,
        venue_name=venue.name,
        venue_room=venue.room,
        venue_street=venue.street,
        venue_postcode=venue.postcode,
        venue_town=venue.town,
        venue_place=venue.place,
        town_locative=venue.town_locative,
        link=plan.link,
        capacity=plan.capacity,
        seats_per_municipality=plan.seats_per_municipality,
        reply_by=plan.reply_by,
        letter_date=plan.letter_date,
        case_mark=plan.case_mark,
        funding=plan.funding,
        project=plan.project,
        filing_class=plan.filing_class,
        archival_category=plan.archival_category,
        letter_text=plan.letter_text,
        prepared_by=plan.prepared_by,
        prepared_on=plan.prepared_on,
    )


def _sessions(this: _Draft) -> Iterator[Session]:
    for number, session in enumerate(this.plan.sessions, start=1):
        yield Session(
            id=SessionId(this.desk.new_id()),
            meeting_id=this.meeting_id,
            number=number,
            day=session.day,
            start=session.start,
            end=session.end,
        )


def _partners(this: _Draft, offices: OfficeBook) -> Iterator[Partner]:
    for position, partner in enumerate(this.plan.partners, start=1):
        yield Partner(
            id=PartnerId(this.desk.new_id()),
            meeting_id=this.meeting_id,
            organisation_id=offices.organisation(partner.name),
            position=position,
            role=partner.role,
        )


def _topics(this: _Draft) -> Iterator[Topic | MeetingTopic]:
    """Give the meeting's topics; those that the desk does not know are new."""
    known = {search_key(topic.name): topic for topic in this.work.all(Topic)}
    wanted = {search_key(name) or name: name for name in this.plan.topics}
    for position, (key, name) in enumerate(wanted.items(), start=1):
        topic = known.get(key) or Topic(id=TopicId(this.desk.new_id()), name=name)
        yield topic
        yield MeetingTopic(
            id=MeetingTopicId(this.desk.new_id()),
            meeting_id=this.meeting_id,
            topic_id=topic.id,
            position=position,
        )


def _logos(this: _Draft) -> Iterator[Logo]:
    for position, logo in enumerate(this.plan.logos, start=1):
        yield Logo(
            id=LogoId(this.desk.new_id()),
            meeting_id=this.meeting_id,
            position=position,
            blob_id=this.work.keep(logo.picture, logo.media_type),
            alternative=logo.alternative,
        )


def _names(plan: MeetingPlan) -> frozenset[str]:
    """Collect the names of everybody whom a plan mentions."""
    people = chain(
        (speaker.person.name for item in plan.agenda for speaker in item.speakers),
        *((one.person.name, one.replaces, *_named(one.post)) for one in plan.participants),
        *((one.person.name if one.person else "", *_named(one.post)) for one in plan.invitations),
    )
    return frozenset(filter(None, people))


def _named(post: PostPlan) -> Iterator[str]:
    return (reply.person for reply in post.replies)

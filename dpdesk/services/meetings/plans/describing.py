"""A meeting of the desk as a plan: what would make it again. The people of the meeting are in `naming`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import BlobId
from dpdesk.domain.meetings import AgendaItem, Series, SpeakingRole
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.plans import (
    AgendaItemPlan,
    FollowUpPlan,
    LogoPlan,
    MeetingPlan,
    OrganisationPlan,
    PartnerPlan,
    PracticePlan,
    SeriesPlan,
    SessionPlan,
    SpeakerPlan,
    VenuePlan,
)
from dpdesk.domain.practices import DESCRIPTION, FollowUp, Practice
from dpdesk.exchange.files import logo
from dpdesk.services.meetings.plans.naming import Naming, office_plan, person_plan

Pictures = Mapping[BlobId, bytes]


def describe(about: Dossier, pictures: Pictures) -> MeetingPlan:
    """Give the plan of a meeting with the pictures of its logos; participants are in the order of their invitations."""
    naming = Naming(about)
    return replace(
        _particulars(about),
        series=_series(about.series) if about.series else None,
        venue=_venue(about),
        topics=tuple(about.topics[one.topic_id].name for one in about.meeting_topics),
        partners=tuple(_partners(about)),
        organisations=tuple(_organisations(about)),
        logos=tuple(_logos(about, pictures)),
        agenda=tuple(_item(about, item) for item in about.agenda),
        invitations=tuple(naming.invitations()),
        participants=tuple(naming.participants()),
        practices=tuple(_practice(about, about.practices[one.practice_id]) for one in about.presentations),
        follow_ups=tuple(map(_follow_up, about.follow_ups)),
    )


def _particulars(about: Dossier) -> MeetingPlan:
    meeting = about.meeting
    return MeetingPlan(
        title=meeting.title,
        sessions=tuple(SessionPlan(day=one.day, start=one.start, end=one.end) for one in about.sessions),
        number=meeting.number,
        subtitle=meeting.subtitle,
        form=meeting.form,
        mode=meeting.mode,
        state=meeting.state,
        link=meeting.link,
        capacity=meeting.capacity,
        seats_per_municipality=meeting.seats_per_municipality,
        reply_by=meeting.reply_by,
        letter_date=meeting.letter_date,
        case_mark=meeting.case_mark,
        funding=meeting.funding,
        project=meeting.project,
        filing_class=meeting.filing_class,
        archival_category=meeting.archival_category,
        letter_text=meeting.letter_text,
        prepared_by=meeting.prepared_by,
        prepared_on=meeting.prepared_on,
    )


def _series(series: Series) -> SeriesPlan:
    return SeriesPlan(name=series.name, aim=series.aim, audience=series.audience, more=series.more)


def _venue(about: Dossier) -> VenuePlan:
    meeting = about.meeting
    return VenuePlan(
        name=meeting.venue_name,
        room=meeting.venue_room,
        street=meeting.venue_street,
        postcode=meeting.venue_postcode,
        town=meeting.venue_town,
        place=meeting.venue_place,
        town_locative=meeting.town_locative,
    )


def _partners(about: Dossier) -> Iterator[PartnerPlan]:
    for partner in about.partners:
        yield PartnerPlan(name=office_plan(about, partner.organisation_id, None).name, role=partner.role)


def _organisations(about: Dossier) -> Iterator[OrganisationPlan]:
    """Give what is known of the organisations besides their names; a municipality's office is described elsewhere."""
    for organisation in sorted(about.organisations.values(), key=lambda one: (one.name, one.id)):
        plan = _organisation(organisation)
        if organisation.id not in about.municipalities and plan != OrganisationPlan(name=organisation.name):
            yield plan


def _organisation(organisation: Organisation) -> OrganisationPlan:
    return OrganisationPlan(
        name=organisation.name,
        kind=organisation.kind,
        street=organisation.street,
        postcode=organisation.postcode,
        town=organisation.town,
        email=organisation.email,
        phone=organisation.phone,
        ade=organisation.ade,
    )


def _logos(about: Dossier, pictures: Pictures) -> Iterator[LogoPlan]:
    for one in about.logos:
        yield logo(pictures[one.blob_id], name=one.alternative, alternative=one.alternative)


def _item(about: Dossier, item: AgendaItem) -> AgendaItemPlan:
    numbers = {session.id: session.number for session in about.sessions}
    return AgendaItemPlan(
        session=numbers[item.session_id],
        start=item.start,
        minutes=item.minutes,
        kind=item.kind,
        title=item.title,
        abstract=item.abstract,
        speakers=tuple(_speaker(about, role) for role in about.speaking if role.agenda_item_id == item.id),
    )


def _speaker(about: Dossier, role: SpeakingRole) -> SpeakerPlan:
    person = about.people[role.person_id]
    office = office_plan(about, person.organisation_id, person.department_id)
    return SpeakerPlan(
        person=person_plan(person, office, person.position), role=role.role, mode=role.mode, thesis=role.thesis
    )


def _practice(about: Dossier, practice: Practice) -> PracticePlan:
    return PracticePlan(
        title=practice.title,
        of=office_plan(about, practice.organisation_id, None),
        status=practice.status,
        began_on=practice.began_on,
        ended_on=practice.ended_on,
        **{key: getattr(practice, key) for key in DESCRIPTION},
    )


def _follow_up(one: FollowUp) -> FollowUpPlan:
    return FollowUpPlan(text=one.text, kind=one.kind, owner=one.owner, due=one.due, done_on=one.done_on)

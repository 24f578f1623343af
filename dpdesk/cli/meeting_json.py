"""Everything about one meeting as JSON. Days are ISO 8601, times local with the offset of the meeting's zone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dpdesk.cli.command import Json
from dpdesk.domain.attendance import Participation, Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import OrganisationId, ParticipationId, PersonId
from dpdesk.domain.invitations import Invitation, Reply, current_replies
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.meetings import AgendaItem, Session, SpeakingRole
from dpdesk.domain.rolls import presences
from dpdesk.domain.statistics import count
from dpdesk.services.company import describe


def line_json(line: MeetingLine) -> Json:
    """Give a meeting as the list of meetings has it."""
    return {
        "id": line.id,
        "date": _day(line.day),
        "title": line.title,
        "state": line.state,
        "invited": line.invited,
        "accepted": line.accepted,
        "present": line.present,
    }


def meeting_json(about: Dossier) -> Json:
    """Give a meeting with its agenda, speakers, invitations, participations and numbers."""
    return {
        **_particulars(about),
        "sessions": [_session(about, session) for session in about.sessions],
        "venue": _venue(about),
        "topics": [about.topics[topic.topic_id].name for topic in about.meeting_topics],
        "partners": [
            {"name": about.organisations[partner.organisation_id].name, "role": partner.role}
            for partner in about.partners
        ],
        "agenda": [_item(about, item) for item in about.agenda],
        "speakers": [_speaker(about, speaking) for speaking in about.speaking],
        "invitations": _invitations(about),
        "participations": _participations(about),
        "practices": _practices(about),
        "follow_ups": [
            {"text": one.text, "kind": one.kind, "owner": one.owner, "due": _day(one.due)} for one in about.follow_ups
        ],
        "statistics": _statistics(about),
    }


def _particulars(about: Dossier) -> Mapping[str, Json]:
    meeting = about.meeting
    return {
        "id": meeting.id,
        "date": _day(about.sessions[0].day) if about.sessions else None,
        "title": meeting.title,
        "subtitle": meeting.subtitle,
        "state": meeting.state,
        "series": about.series.name if about.series else None,
        "number": meeting.number,
        "form": meeting.form,
        "mode": meeting.mode,
        "timezone": meeting.timezone,
        "link": meeting.link,
        "capacity": meeting.capacity,
        "seats_per_municipality": meeting.seats_per_municipality,
        "reply_by": _day(meeting.reply_by),
        "letter_date": _day(meeting.letter_date),
        "case_mark": meeting.case_mark,
        "funding": meeting.funding,
        "project": meeting.project,
    }


def _statistics(about: Dossier) -> Json:
    numbers = count(about)
    return {
        "invited": numbers.invited,
        "accepted": numbers.accepted,
        "declined": numbers.declined,
        "silent": numbers.silent,
        "present_on_site": numbers.present_on_site,
        "present_online": numbers.present_online,
        "absent": numbers.absent,
        "excused": numbers.excused,
        "municipalities_present": numbers.municipalities_present,
    }


def _session(about: Dossier, session: Session) -> Json:
    return {
        "number": session.number,
        "date": _day(session.day),
        "start": _moment(about, session.day, session.start),
        "end": _moment(about, session.day, session.end),
    }


def _venue(about: Dossier) -> Json:
    meeting = about.meeting
    return {
        "name": meeting.venue_name,
        "room": meeting.venue_room,
        "street": meeting.venue_street,
        "postcode": meeting.venue_postcode,
        "town": meeting.venue_town,
        "town_locative": meeting.town_locative,
    }


def _item(about: Dossier, item: AgendaItem) -> Json:
    session = next(session for session in about.sessions if session.id == item.session_id)
    return {
        "id": item.id,
        "session": session.number,
        "start": _moment(about, session.day, item.start),
        "end": _moment(about, session.day, item.start, item.minutes),
        "minutes": item.minutes,
        "kind": item.kind,
        "title": item.title,
        "abstract": item.abstract,
        "speakers": [_speaker(about, speaking) for speaking in about.speaking if speaking.agenda_item_id == item.id],
    }


def _speaker(about: Dossier, speaking: SpeakingRole) -> Json:
    person = about.people[speaking.person_id]
    return {
        "id": speaking.id,
        "person": person.id,
        "name": person.name,
        "academic_title": person.academic_title,
        "position": person.position,
        "organisation": _organisation(about, person.organisation_id),
        "role": speaking.role,
        "mode": speaking.mode,
        "agenda_item": speaking.agenda_item_id,
    }


def _invitations(about: Dossier) -> Json:
    replies = current_replies(about.replies)
    return [_invitation(about, invitation, replies.get(invitation.id)) for invitation in about.invitations]


def _invitation(about: Dossier, invitation: Invitation, reply: Reply | None) -> Json:
    department = about.departments[invitation.department_id].name if invitation.department_id else None
    return {
        "id": invitation.id,
        "addressee": invitation.addressee,
        "recipient": describe(about, invitation),
        "organisation": _organisation(about, invitation.organisation_id),
        "municipality": _municipality(about, invitation.organisation_id),
        "department": department,
        "person": _person(about, invitation.person_id),
        "sent_on": _day(invitation.sent_on),
        "channel": invitation.channel,
        "reply": _reply(about, reply) if reply else None,
    }


def _reply(about: Dossier, reply: Reply) -> Json:
    return {
        "answer": reply.answer,
        "date": _day(reply.day),
        "channel": reply.channel,
        "noted_by": reply.noted_by,
        "person": _person(about, reply.person_id),
    }


def _participations(about: Dossier) -> Json:
    recorded: dict[ParticipationId, dict[str, Presence]] = {}
    for session in about.sessions:
        for who, presence in presences(about.attendances, session.id).items():
            recorded.setdefault(who, {})[str(session.number)] = presence
    return [_participation(about, one, recorded.get(one.id, {})) for one in about.participations]


def _participation(about: Dossier, participation: Participation, recorded: Mapping[str, Presence]) -> Json:
    department = about.departments[participation.department_id].name if participation.department_id else None
    return {
        "id": participation.id,
        "person": participation.person_id,
        "name": about.people[participation.person_id].name,
        "position": participation.position,
        "organisation": _organisation(about, participation.organisation_id),
        "municipality": _municipality(about, participation.organisation_id),
        "department": department,
        "invitation": participation.invitation_id,
        "announced": participation.announced,
        "mode": participation.mode,
        "replaces": _person(about, participation.replaces_id),
        "cancelled_on": _day(participation.cancelled_on),
        "attendance": recorded,
    }


def _practices(about: Dossier) -> Json:
    practices = [about.practices[presentation.practice_id] for presentation in about.presentations]
    return [
        {"title": one.title, "organisation": _organisation(about, one.organisation_id), "area": one.area}
        for one in practices
    ]


def _organisation(about: Dossier, organisation_id: OrganisationId | None) -> str | None:
    return about.organisations[organisation_id].name if organisation_id else None


def _municipality(about: Dossier, organisation_id: OrganisationId | None) -> str | None:
    known = about.municipalities.get(organisation_id) if organisation_id else None
    return known.name if known else None


def _person(about: Dossier, person_id: PersonId | None) -> str | None:
    return about.people[person_id].name if person_id else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _moment(about: Dossier, day: date, clock: time, minutes: int = 0) -> str:
    """Give a moment by the clocks of the meeting's place, so many minutes after a time of day."""
    moment = datetime.combine(day, clock, ZoneInfo(about.meeting.timezone))
    return (moment + timedelta(minutes=minutes)).isoformat()

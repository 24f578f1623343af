"""A plan of a meeting as YAML text; reading it again gives the same plan. What is not said is left out."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import time

from dpdesk.domain.plans import (
    AgendaItemPlan,
    FollowUpPlan,
    LogoPlan,
    MeetingPlan,
    OrganisationPlan,
    PracticePlan,
    SeriesPlan,
    SessionPlan,
    SpeakerPlan,
    VenuePlan,
)
from dpdesk.domain.practices import DESCRIPTION
from dpdesk.exchange.people_writing import invitation_values, office_values, participant_values, person_values
from dpdesk.exchange.yaml_writing import Value, said, write


def write_meeting(plan: MeetingPlan) -> str:
    """Write a meeting as the text of a YAML file."""
    return write({**_particulars(plan), **_parts(plan)})


def _particulars(plan: MeetingPlan) -> Mapping[str, Value]:
    return {
        **said({"series": _series(plan.series) if plan.series else None, "number": plan.number}),
        "title": plan.title,
        **said({"subtitle": plan.subtitle}),
        "form": plan.form.value,
        "mode": plan.mode.value,
        "state": plan.state.value,
        "sessions": [_session(session) for session in plan.sessions],
        **said(
            {
                "venue": _venue(plan.venue),
                "link": plan.link,
                "capacity": plan.capacity,
                "seats_per_municipality": plan.seats_per_municipality,
                "reply_by": plan.reply_by,
                "letter_date": plan.letter_date,
                "case_mark": plan.case_mark,
                "funding": plan.funding,
                "project": plan.project,
                "filing_class": plan.filing_class,
                "archival_category": plan.archival_category,
                "letter_text": plan.letter_text,
                "prepared_by": plan.prepared_by,
                "prepared_on": plan.prepared_on,
            }
        ),
    }


def _parts(plan: MeetingPlan) -> Mapping[str, Value]:
    return said(
        {
            "topics": plan.topics,
            "partners": [{"name": partner.name, "role": partner.role.value} for partner in plan.partners],
            "organisations": [_organisation(organisation) for organisation in plan.organisations],
            "logos": [_logo(logo) for logo in plan.logos],
            "agenda": [_item(item) for item in plan.agenda],
            "invitations": [invitation_values(invitation) for invitation in plan.invitations],
            "participants": [participant_values(participant) for participant in plan.participants],
            "practices": [_practice(practice) for practice in plan.practices],
            "follow_ups": [_follow_up(follow_up) for follow_up in plan.follow_ups],
        }
    )


def _series(series: SeriesPlan) -> Value:
    """Write a series by its name alone where nothing else is known of it."""
    details = said({"aim": series.aim, "audience": series.audience, "more": series.more})
    return {"name": series.name, **details} if details else series.name


def _session(session: SessionPlan) -> Value:
    return {"date": session.day, "start": _clock(session.start), "end": _clock(session.end)}


def _clock(clock: time) -> str:
    return clock.isoformat("minutes")


def _venue(venue: VenuePlan) -> Value:
    return said(
        {
            "name": venue.name,
            "room": venue.room,
            "street": venue.street,
            "postcode": venue.postcode,
            "town": venue.town,
            "place": venue.place,
            "town_locative": venue.town_locative,
        }
    )


def _organisation(organisation: OrganisationPlan) -> Value:
    return {
        "name": organisation.name,
        "kind": organisation.kind.value,
        **said(
            {
                "street": organisation.street,
                "postcode": organisation.postcode,
                "town": organisation.town,
                "email": organisation.email,
                "phone": organisation.phone,
                "ade": organisation.ade,
            }
        ),
    }


def _logo(logo: LogoPlan) -> Value:
    """Write a logo with its bytes: the text may be read where no other file is."""
    return {"data": base64.b64encode(logo.picture).decode("ascii"), **said({"alternative": logo.alternative})}


def _item(item: AgendaItemPlan) -> Value:
    return {
        "session": item.session,
        "start": _clock(item.start),
        "minutes": item.minutes,
        "kind": item.kind.value,
        "title": item.title,
        **said({"abstract": item.abstract, "speakers": [_speaker(speaker) for speaker in item.speakers]}),
    }


def _speaker(speaker: SpeakerPlan) -> Value:
    return {
        **person_values(speaker.person),
        "role": speaker.role.value,
        "mode": speaker.mode.value,
        **said({"thesis": speaker.thesis}),
    }


def _practice(practice: PracticePlan) -> Value:
    return {
        "title": practice.title,
        **said(
            {
                **office_values(practice.of),
                "status": practice.status.value if practice.status else "",
                "began_on": practice.began_on,
                "ended_on": practice.ended_on,
                **{key: getattr(practice, key) for key in DESCRIPTION},
            }
        ),
    }


def _follow_up(follow_up: FollowUpPlan) -> Value:
    return {
        "text": follow_up.text,
        "kind": follow_up.kind.value,
        **said({"owner": follow_up.owner, "due": follow_up.due, "done_on": follow_up.done_on}),
    }

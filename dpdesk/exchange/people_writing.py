"""Persons, participants and invitations of a plan as values for YAML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dpdesk.domain.attendance import Announced, Source
from dpdesk.domain.invitations import Addressee, Channel
from dpdesk.domain.plans import (
    AttendancePlan,
    InvitationPlan,
    OfficePlan,
    ParticipantPlan,
    PersonPlan,
    PostPlan,
    ReplyPlan,
)
from dpdesk.exchange.invitations_yaml import To
from dpdesk.exchange.participants_yaml import Invited, announced_by
from dpdesk.exchange.yaml_writing import Value, said


def office_values(office: OfficePlan) -> Mapping[str, Value]:
    """Write whose something is."""
    return said(
        {
            "municipality": office.municipality,
            "organisation": office.organisation,
            "department": office.department,
        }
    )


def person_values(person: PersonPlan) -> Mapping[str, Value]:
    """Write a person."""
    return {
        "name": person.name,
        **said(
            {
                "academic_title": person.academic_title,
                "gender": person.gender.value if person.gender else "",
                "position": person.position,
                **office_values(person.of),
                "email": person.email,
                "phone": person.phone,
                "new_person": person.is_new,
            }
        ),
    }


def invitation_values(invitation: InvitationPlan) -> Value:
    """Write an invitation to a recipient who is not among the participants."""
    to_all = invitation.addressee is Addressee.HEAD and not invitation.office.name
    person = invitation.person
    return {
        "to": To.HEADS.value if to_all else invitation.addressee.value,
        **(office_values(invitation.office) if person is None else person_values(person)),
        **_post(invitation.post),
    }


def participant_values(participant: ParticipantPlan) -> Value:
    """Write a participant."""
    attendance = {str(attendance.session): _attendance(attendance) for attendance in participant.attendances}
    return {
        **person_values(participant.person),
        **said(
            {
                "invited": _invited(participant),
                "announced": _announced(participant),
                "walk_in": participant.announced is Announced.WALK_IN,
                "substitute_for": participant.replaces,
            }
        ),
        **_post(participant.post),
        "mode": participant.mode.value,
        **said({"cancelled_on": participant.cancelled_on, "attendance": attendance}),
    }


def _invited(participant: ParticipantPlan) -> str:
    """Write through whose invitation a participant comes, where that is not what it is by itself."""
    by_itself = participant.announced is Announced.WALK_IN or participant.replaces
    if participant.invited is None:
        return "" if by_itself else Invited.NONE.value
    return "" if participant.invited is Addressee.PERSON else participant.invited.value


def _announced(participant: ParticipantPlan) -> str:
    """Write what a participant announced, where the replies do not say it already."""
    said_by_replies = announced_by(participant.post.replies, participant.replaces)
    by_itself = participant.announced in (Announced.WALK_IN, said_by_replies)
    return "" if by_itself else participant.announced.value


def _attendance(attendance: AttendancePlan) -> Value:
    if attendance.source is Source.SHEET and attendance.minutes is None:
        return attendance.presence.value
    return {
        "presence": attendance.presence.value,
        "source": attendance.source.value,
        **said({"minutes": attendance.minutes}),
    }


def _post(post: PostPlan) -> Mapping[str, Value]:
    return said(
        {
            "named_by_office": post.named_by_office,
            "sent_on": post.sent_on,
            "sent_by": _channel(post.channel),
            **_replies(post.replies),
        }
    )


def _replies(replies: Sequence[ReplyPlan]) -> Mapping[str, Value]:
    """Write one reply beside the recipient, several as a list."""
    if len(replies) != 1:
        return {"replies": [{"answer": reply.answer.value, **_reply(reply, "on", "by")} for reply in replies]}
    return {"reply": replies[0].answer.value, **_reply(replies[0], "replied_on", "replied_by")}


def _reply(reply: ReplyPlan, on: str, by: str) -> Mapping[str, Value]:
    return said(
        {
            on: reply.day,
            by: _channel(reply.channel),
            "noted_by": reply.noted_by,
            "person": reply.person,
            "note": reply.note,
        }
    )


def _channel(channel: Channel | None) -> str:
    return channel.value if channel else ""

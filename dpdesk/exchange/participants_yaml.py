"""Participants in a meeting's file: what they announced, through whose invitation, and how they attended."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from dpdesk.domain.attendance import Announced, Presence, Source
from dpdesk.domain.invitations import Addressee, Answer
from dpdesk.domain.meetings import Mode
from dpdesk.domain.plans import AttendancePlan, ParticipantPlan, ReplyPlan
from dpdesk.exchange.invitations_yaml import POST, read_post
from dpdesk.exchange.persons_yaml import PERSON, read_mode, read_office, read_person
from dpdesk.exchange.yaml_fields import Fields
from dpdesk.messages import N_, Message

PARTICIPANT = (
    *PERSON,
    "invited",
    "announced",
    "walk_in",
    "substitute_for",
    *POST,
    "mode",
    "attendance",
    "cancelled_on",
)
ATTENDANCE = ("presence", "source", "minutes")


class Invited(StrEnum):
    """Through whose invitation a participant comes."""

    PERSON = "person"
    HEAD = "head"
    DEPARTMENT = "department"
    OFFICE = "office"
    NONE = "none"


def read_participant(fields: Fields, meeting: Mode, sessions: int) -> ParticipantPlan:
    """Read a participant of a meeting with so many sessions."""
    post = read_post(fields)
    replaces = fields.text("substitute_for")
    return ParticipantPlan(
        person=read_person(fields),
        announced=_announced(fields, post.replies, replaces),
        mode=read_mode(fields, meeting),
        invited=_invited(fields, replaces),
        replaces=replaces,
        cancelled_on=fields.day("cancelled_on"),
        post=post,
        attendances=_attendances(fields, sessions),
    )


def announced_by(replies: Sequence[ReplyPlan], replaces: str) -> Announced:
    """Tell what a participant announced, as far as the replies say it; naming a substitute announces the substitute."""
    if replies:
        return Announced.ACCEPTS if replies[-1].answer is Answer.ACCEPTS else Announced.DECLINES
    return Announced.ACCEPTS if replaces else Announced.SILENT


def _announced(fields: Fields, replies: Sequence[ReplyPlan], replaces: str) -> Announced:
    if not fields.flag("walk_in"):
        return fields.choice("announced", Announced) or announced_by(replies, replaces)
    if replies:
        raise fields.refusal("walk_in", Message(N_("who comes unannounced has sent no reply. Take one of them out.")))
    return Announced.WALK_IN


def _invited(fields: Fields, replaces: str) -> Addressee | None:
    invited = fields.choice("invited", Invited)
    if fields.flag("walk_in") or replaces:
        if invited is not None:
            problem = N_("who comes unannounced or in somebody's place was not invited. Take this line out.")
            raise fields.refusal("invited", Message(problem))
        return None
    if invited in (Invited.HEAD, Invited.DEPARTMENT, Invited.OFFICE) and not read_office(fields).name:
        raise fields.refusal("invited", Message(N_("name the municipality or organisation that was invited too.")))
    if invited is Invited.DEPARTMENT:
        fields.required_text("department")
    return None if invited is Invited.NONE else Addressee((invited or Invited.PERSON).value)


def _attendances(fields: Fields, sessions: int) -> tuple[AttendancePlan, ...]:
    """Read the attendance by the number of the session."""
    by_session = fields.table("attendance", [str(number) for number in range(1, sessions + 1)])
    return tuple(_attendance(by_session, number) for number in sorted(by_session.keys(), key=int))


def _attendance(by_session: Fields, number: str) -> AttendancePlan:
    """Read the presence at a session, or a table of presence, source and minutes."""
    if by_session.is_text(number):
        return AttendancePlan(session=int(number), presence=by_session.required_choice(number, Presence))
    fields = by_session.table(number, ATTENDANCE)
    return AttendancePlan(
        session=int(number),
        presence=fields.required_choice("presence", Presence),
        source=fields.choice("source", Source) or Source.SHEET,
        minutes=fields.number("minutes", least=0),
    )

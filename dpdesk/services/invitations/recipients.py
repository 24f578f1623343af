"""The recipients of a meeting: who they are, where they are reached, and how it stands with each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from dpdesk.domain.coverage import response
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import DepartmentId, InvitationId, MeetingId
from dpdesk.domain.invitations import Addressee, Answer, Channel, Invitation, Reply, current_replies
from dpdesk.domain.lines import PersonLine
from dpdesk.domain.meetings import State
from dpdesk.domain.people import Person
from dpdesk.domain.recipients import AddressOf, Event, EventKind, RecipientLine
from dpdesk.domain.rolls import is_expected
from dpdesk.domain.statistics import office_of
from dpdesk.language.collation import sort_key
from dpdesk.messages import NN_, Message
from dpdesk.services.company import describe
from dpdesk.services.desk import Desk
from dpdesk.services.finding import place
from dpdesk.services.invitations.coverage import coming
from dpdesk.services.people_search import MOST_FOUND, people_found
from dpdesk.services.states import move_forward

MOST_LOOKED_AT = 60
"""Among how many namesakes those of the same office are looked for."""
_ORDER = (Addressee.HEAD, Addressee.OFFICE, Addressee.DEPARTMENT, Addressee.PERSON)
_EVENTS = {
    Answer.ACCEPTS: EventKind.ACCEPTED,
    Answer.DECLINES: EventKind.DECLINED,
    Answer.SUBSTITUTE: EventKind.SUBSTITUTED,
}


def recipients(about: Dossier, first: AddressOf = AddressOf.PERSON) -> tuple[RecipientLine, ...]:
    """Give all recipients of a meeting by their place, then head, office, departments and people."""
    replies, people = current_replies(about.replies), coming(about.participations, about)
    emails = _guest_emails(about)
    lines = [
        RecipientLine(
            invitation=one,
            description=describe(about, one),
            place=place(office, about.municipalities, about.organisations),
            response=response(one, replies.get(one.id)),
            reply=replies.get(one.id),
            people=people.get(one.id, ()),
            email=email_of(about, one, first),
            guest_emails=emails.get(one.id, ()),
            ade=about.organisations[office].ade if office else "",
        )
        for one in about.invitations
        for office in (office_of(one, about),)
    ]
    return tuple(sorted(lines, key=_place_in_list))


def email_of(about: Dossier, invitation: Invitation, first: AddressOf = AddressOf.PERSON) -> str:
    """Give the e-mail address of a recipient: the person's, the department's or the office's, the first there is.

    Of a head it is the office's before the person's, for a letter to the post goes to the office.
    """
    own, department = _named(about, invitation), _department(about, invitation)
    office = office_of(invitation, about)
    person = (own.email if own else "",)
    unit = (about.departments[department].email if department else "",)
    offices = (about.organisations[office].email if office else "",)
    chains: dict[AddressOf, tuple[str, ...]] = {
        AddressOf.PERSON: (*person, *unit, *offices),
        AddressOf.DEPARTMENT: (*unit, *offices),
        AddressOf.OFFICE: offices,
    }
    chain = (*offices, *person) if invitation.addressee is Addressee.HEAD else chains[first]
    return next(filter(None, chain), "")


def people_to_send(desk: Desk, invitation: Invitation, text: str) -> tuple[PersonLine, ...]:
    """Give the people who may be meant by the letters typed so far, those of the recipient's office first."""
    found = people_found(desk, text, MOST_LOOKED_AT)
    ours = [one for one in found if one.person.organisation_id == invitation.organisation_id]
    others = [one for one in found if one.person.organisation_id != invitation.organisation_id]
    return tuple((*ours, *others)[:MOST_FOUND])


def timeline(about: Dossier, invitation_id: InvitationId) -> tuple[Event, ...]:
    """Tell what happened to an invitation, in the order of the days."""
    return tuple(sorted(_events(about, invitation_id), key=_day))


def mark_sent(
    desk: Desk, meeting_id: MeetingId, invitation_ids: Iterable[InvitationId], day: date, channel: Channel
) -> None:
    """Note that invitations went out on a day, which moves the meeting forward."""
    wanted = frozenset(invitation_ids)
    label = Message(NN_("Mark {count} invitation as sent", "Mark {count} invitations as sent"), count=len(wanted))
    with desk.work(label) as work:
        invitations = work.all(Invitation, meeting_id=meeting_id)
        work.save_all(replace(one, sent_on=day, channel=channel) for one in invitations if one.id in wanted)
        if wanted:
            move_forward(work, meeting_id, State.INVITED)


def set_named_by_office(
    desk: Desk, meeting_id: MeetingId, invitation_ids: Iterable[InvitationId], *, named_by_office: bool
) -> None:
    """Say whether the recipients' data came from their office, which asks for the clause of RODO art. 14."""
    wanted = frozenset(invitation_ids)
    msgid = NN_("Change the clause of {count} letter", "Change the clause of {count} letters")
    with desk.work(Message(msgid, count=len(wanted))) as work:
        invitations = work.all(Invitation, meeting_id=meeting_id)
        work.save_all(replace(one, named_by_office=named_by_office) for one in invitations if one.id in wanted)


def _place_in_list(line: RecipientLine) -> tuple[str, int, str]:
    return sort_key(line.place), _ORDER.index(line.addressee), sort_key(line.description)


def _named(about: Dossier, invitation: Invitation) -> Person | None:
    """Give the person a letter addresses: who was invited by name, or the head."""
    if invitation.person_id:
        return about.people[invitation.person_id]
    if invitation.addressee is not Addressee.HEAD or not invitation.organisation_id:
        return None
    head_id = about.municipalities[invitation.organisation_id].head_id
    return about.people[head_id] if head_id else None


def _department(about: Dossier, invitation: Invitation) -> DepartmentId | None:
    if invitation.department_id or not invitation.person_id:
        return invitation.department_id
    return about.people[invitation.person_id].department_id


def _guest_emails(about: Dossier) -> dict[InvitationId, tuple[str, ...]]:
    """Give the e-mail addresses of those who are expected through each invitation."""
    found: dict[InvitationId, list[str]] = {}
    for who in about.participations:
        email = about.people[who.person_id].email
        if who.invitation_id and email and is_expected(who):
            found.setdefault(who.invitation_id, []).append(email)
    return {invitation_id: tuple(emails) for invitation_id, emails in found.items()}


def _events(about: Dossier, invitation_id: InvitationId) -> Iterator[Event]:
    invitation = next(one for one in about.invitations if one.id == invitation_id)
    if invitation.sent_on:
        yield Event(kind=EventKind.INVITED, day=invitation.sent_on, channel=invitation.channel)
    for reply in sorted(about.replies, key=_number):
        if reply.invitation_id == invitation_id:
            yield _replied(about, reply)
    for who in about.participations:
        if who.invitation_id == invitation_id and who.cancelled_on:
            name = about.people[who.person_id].name
            yield Event(kind=EventKind.CANCELLED, day=who.cancelled_on, who=name)


def _replied(about: Dossier, reply: Reply) -> Event:
    return Event(
        kind=_EVENTS[reply.answer],
        day=reply.day,
        channel=reply.channel,
        who=about.people[reply.person_id].name if reply.person_id else "",
        noted_by=reply.noted_by,
        note=reply.note,
    )


def _number(reply: Reply) -> int:
    return reply.number


def _day(event: Event) -> date:
    return event.day

"""Who is meant among those of one meeting: its recipients, and the people who take part in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpdesk.database.questions.dossier import dossier
from dpdesk.domain.attendance import Participation
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import MeetingId, OrganisationId, ParticipationId
from dpdesk.domain.invitations import Addressee, Invitation
from dpdesk.domain.people import Person
from dpdesk.domain.statistics import office_of
from dpdesk.messages import N_, Message
from dpdesk.services.choosing import Candidate, choose
from dpdesk.services.desk import Desk
from dpdesk.services.finding import candidate, place


@dataclass(frozen=True, slots=True)
class Recipient:
    """An invitation as one speaks of it; `person` is who was named, where a person was: the invited or a delegate."""

    invitation: Invitation
    description: str
    person: Person | None = None


def recipient(desk: Desk, meeting_id: MeetingId, text: str) -> Recipient:
    """Give the recipient that is meant: by municipality, office, department or person."""
    with desk.reading() as reader:
        about = dossier(reader, meeting_id)
    known = [*(_recipient(about, invitation) for invitation in about.invitations), *_delegates(about)]
    return choose(text, known, Message(N_("Nobody called “{text}” is invited to this meeting."), text=text))


def participation(desk: Desk, meeting_id: MeetingId, text: str) -> Participation:
    """Give the participation of the person who is meant; of someone invited who never answered, one not saved yet."""
    with desk.reading() as reader:
        about = dossier(reader, meeting_id)
    known = [*(_participant(about, one) for one in about.participations), *_silent(desk, about)]
    return choose(text, known, Message(N_("Nobody called “{text}” is a participant of this meeting."), text=text))


def describe(about: Dossier, invitation: Invitation) -> str:
    """Name the recipient of an invitation as it is listed."""
    office = office_of(invitation, about)
    where = _place(about, office)
    municipality = about.municipalities.get(office) if office else None
    match invitation.addressee:
        case Addressee.PERSON if invitation.person_id:
            return candidate(about.people[invitation.person_id], where).description
        case Addressee.DEPARTMENT if invitation.department_id:
            return f"{about.departments[invitation.department_id].name}, {where}"
        case Addressee.HEAD if municipality:
            return municipality.head_title_full or where
        case _:
            return _name(about, office)


def recipient_of(about: Dossier, invitation: Invitation) -> Recipient:
    """Give the recipient of an invitation."""
    person = about.people[invitation.person_id] if invitation.person_id else None
    return Recipient(invitation, describe(about, invitation), person)


def _recipient(about: Dossier, invitation: Invitation) -> Candidate[Recipient]:
    meant = recipient_of(about, invitation)
    own, wider = _names(about, invitation, meant.person)
    return Candidate(meant, invitation.id, meant.description, own, wider)


def _names(about: Dossier, invitation: Invitation, person: Person | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give a recipient's own names, and those of what it is a part of.

    A municipality's name means its head or its office; a department or a person only where neither is invited.
    """
    organisation_id = office_of(invitation, about)
    where, office = _place(about, organisation_id), _name(about, organisation_id)
    department = about.departments[invitation.department_id].name if invitation.department_id else ""
    named = (person.id, person.name) if person else ()
    match invitation.addressee:
        case Addressee.PERSON:
            return named, (department, where, office)
        case Addressee.DEPARTMENT:
            return (*named, department), (where, office)
        case Addressee.HEAD:
            own_office = () if _is_invited_at_large(about, organisation_id) else (office,)
            return (*named, *_head(about, organisation_id), where, *own_office), ()
        case Addressee.OFFICE:
            return (*named, where, office), ()


def _head(about: Dossier, organisation_id: OrganisationId | None) -> tuple[str, ...]:
    municipality = about.municipalities.get(organisation_id) if organisation_id else None
    head = about.people.get(municipality.head_id) if municipality and municipality.head_id else None
    return (head.name,) if head else ()


def _is_invited_at_large(about: Dossier, organisation_id: OrganisationId | None) -> bool:
    """Tell whether an office is a recipient of its own, and its name no longer one for its head."""
    return any(
        invitation.addressee is Addressee.OFFICE and invitation.organisation_id == organisation_id
        for invitation in about.invitations
    )


def _delegates(about: Dossier) -> Iterator[Candidate[Recipient]]:
    """Give the people who come through the invitation of an office, or in somebody's place."""
    invitations = {invitation.id: invitation for invitation in about.invitations}
    for participation in about.participations:
        invitation = invitations.get(participation.invitation_id) if participation.invitation_id else None
        if invitation and invitation.person_id != participation.person_id:
            person = about.people[participation.person_id]
            known = candidate(person, _place(about, office_of(participation, about)))
            yield Candidate(Recipient(invitation, known.description, person), known.id, known.description, known.names)


def _participant(about: Dossier, participation: Participation) -> Candidate[Participation]:
    known = candidate(about.people[participation.person_id], _place(about, office_of(participation, about)))
    return Candidate(participation, known.id, known.description, (participation.id, *known.names))


def _silent(desk: Desk, about: Dossier) -> Iterator[Candidate[Participation]]:
    """Give those who were invited by name and are no participants yet."""
    taking_part = {participation.person_id for participation in about.participations}
    for invitation in about.invitations:
        if invitation.person_id and invitation.person_id not in taking_part:
            yield _participant(about, participation_through(desk, invitation, about.people[invitation.person_id]))


def participation_through(desk: Desk, invitation: Invitation, person: Person) -> Participation:
    """Make the participation, not saved yet, of a person who comes through an invitation."""
    return Participation(
        id=ParticipationId(desk.new_id()),
        meeting_id=invitation.meeting_id,
        person_id=person.id,
        organisation_id=invitation.organisation_id or person.organisation_id,
        department_id=invitation.department_id,
        invitation_id=invitation.id,
        position=person.position,
    )


def _place(about: Dossier, organisation_id: OrganisationId | None) -> str:
    return place(organisation_id, about.municipalities, about.organisations)


def _name(about: Dossier, organisation_id: OrganisationId | None) -> str:
    return about.organisations[organisation_id].name if organisation_id else ""

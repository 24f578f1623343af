"""The people of a meeting as a plan has them: by name, with their invitations, replies and attendance."""

from __future__ import annotations

from collections.abc import Iterator

from dpdesk.domain.attendance import Announced, Attendance, Participation
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import DepartmentId, InvitationId, OrganisationId, ParticipationId
from dpdesk.domain.invitations import Addressee, Invitation, Reply
from dpdesk.domain.people import Person
from dpdesk.domain.plans import (
    AttendancePlan,
    InvitationPlan,
    OfficePlan,
    ParticipantPlan,
    PersonPlan,
    PostPlan,
    ReplyPlan,
)
from dpdesk.language.collation import sort_key


def office_plan(
    about: Dossier, organisation_id: OrganisationId | None, department_id: DepartmentId | None
) -> OfficePlan:
    """Name an office: a municipality by its own name, any other organisation by its."""
    if organisation_id is None:
        return OfficePlan()
    department = about.departments[department_id].name if department_id else ""
    if organisation_id in about.municipalities:
        return OfficePlan(municipality=about.municipalities[organisation_id].name, department=department)
    return OfficePlan(organisation=about.organisations[organisation_id].name, department=department)


def person_plan(person: Person, office: OfficePlan, position: str) -> PersonPlan:
    """Name a person, for an office and in a position."""
    return PersonPlan(
        name=person.name,
        academic_title=person.academic_title,
        gender=person.gender,
        position=position,
        of=office,
        email=person.email,
        phone=person.phone,
    )


class Naming:
    """Names the invited and the participants of one meeting."""

    def __init__(self, about: Dossier) -> None:
        self._about = about
        self._invitations = {invitation.id: invitation for invitation in about.invitations}
        self._replies: dict[InvitationId, list[Reply]] = {}
        for reply in sorted(about.replies, key=lambda reply: reply.number):
            self._replies.setdefault(reply.invitation_id, []).append(reply)
        self._attendances: dict[ParticipationId, list[Attendance]] = {}
        for attendance in about.attendances:
            self._attendances.setdefault(attendance.participation_id, []).append(attendance)

    def participants(self) -> Iterator[ParticipantPlan]:
        """Give the participants in the order of their invitations, then of the alphabet."""
        for who in sorted(self._about.participations, key=self._place):
            person = self._about.people[who.person_id]
            office = office_plan(self._about, who.organisation_id, who.department_id)
            own = self._own_invitation(who)
            yield ParticipantPlan(
                person=person_plan(person, office, who.position),
                announced=who.announced,
                mode=who.mode,
                invited=self._invited(who),
                replaces=self._about.people[who.replaces_id].name if who.replaces_id else "",
                cancelled_on=who.cancelled_on,
                post=self._post(own) if own else PostPlan(),
                attendances=tuple(self._attended(who)),
            )

    def invitations(self) -> Iterator[InvitationPlan]:
        """Give the invitations that are not the own ones of participants."""
        own = {invitation.id for who in self._about.participations if (invitation := self._own_invitation(who))}
        for invitation in self._about.invitations:
            if invitation.id not in own:
                yield self._invitation(invitation)

    def _invitation(self, invitation: Invitation) -> InvitationPlan:
        office = office_plan(self._about, invitation.organisation_id, invitation.department_id)
        if invitation.person_id is None:
            return InvitationPlan(addressee=invitation.addressee, office=office, post=self._post(invitation))
        person = self._about.people[invitation.person_id]
        return InvitationPlan(
            addressee=invitation.addressee,
            person=person_plan(person, office, person.position),
            post=self._post(invitation),
        )

    def _place(self, who: Participation) -> tuple[int, str, str]:
        person = self._about.people[who.person_id]
        invitation = self._invitations.get(who.invitation_id) if who.invitation_id else None
        position = invitation.position if invitation else len(self._invitations) + 1
        return position, sort_key(f"{person.surname} {person.given_names}"), who.id

    def _own_invitation(self, who: Participation) -> Invitation | None:
        """Give the invitation by name through which the invited takes part, and not a substitute."""
        invitation = self._invitations.get(who.invitation_id) if who.invitation_id else None
        return invitation if invitation and invitation.person_id == who.person_id else None

    def _invited(self, who: Participation) -> Addressee | None:
        """Tell through whose invitation somebody takes part; none for substitutes, who come through another's."""
        if who.replaces_id or who.announced is Announced.WALK_IN or who.invitation_id is None:
            return None
        return self._invitations[who.invitation_id].addressee

    def _post(self, invitation: Invitation) -> PostPlan:
        return PostPlan(
            named_by_office=invitation.named_by_office,
            sent_on=invitation.sent_on,
            channel=invitation.channel,
            replies=tuple(map(self._reply, self._replies.get(invitation.id, ()))),
        )

    def _reply(self, reply: Reply) -> ReplyPlan:
        return ReplyPlan(
            answer=reply.answer,
            day=reply.day,
            channel=reply.channel,
            noted_by=reply.noted_by,
            person=self._about.people[reply.person_id].name if reply.person_id else "",
            note=reply.note,
        )

    def _attended(self, who: Participation) -> Iterator[AttendancePlan]:
        recorded = {one.session_id: one for one in self._attendances.get(who.id, ())}
        for session in self._about.sessions:
            if one := recorded.get(session.id):
                yield AttendancePlan(
                    session=session.number, presence=one.presence, source=one.source, minutes=one.minutes
                )

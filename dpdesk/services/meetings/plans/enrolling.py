"""The people of a planned meeting as records: who was invited, who takes part, in whose place, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dpdesk.domain.attendance import Attendance, Participation
from dpdesk.domain.ids import AttendanceId, ParticipationId, PersonId
from dpdesk.domain.invitations import Addressee, Invitation
from dpdesk.domain.meetings import Session
from dpdesk.domain.people import Person
from dpdesk.domain.plans import InvitationPlan, MeetingPlan, ParticipantPlan, PersonPlan, PostPlan
from dpdesk.errors import Refused
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message
from dpdesk.services.choosing import Candidate, called, only
from dpdesk.services.desk import Desk
from dpdesk.services.finding import candidate
from dpdesk.services.meetings.plans.correspondence import Correspondence
from dpdesk.services.meetings.plans.drafts import Drafts
from dpdesk.services.meetings.plans.offices import Office, OfficeBook
from dpdesk.services.meetings.plans.people import PeopleBook


@dataclass(frozen=True, slots=True)
class _Enrolled:
    """Someone who was invited or takes part, for an office, through an invitation."""

    person: Person
    office: Office
    invitation: Invitation | None


class Enrolment:
    """Enrols the people of one meeting; what comes of it is put among the drafts."""

    def __init__(
        self, desk: Desk, drafts: Drafts, offices: OfficeBook, people: PeopleBook, sessions: Sequence[Session]
    ) -> None:
        self._desk = desk
        self._drafts = drafts
        self._offices = offices
        self._people = people
        self._sessions = {session.number: session for session in sessions}
        self._meeting_id, self._day = sessions[0].meeting_id, sessions[0].day
        self._post = Correspondence(desk, drafts, self._meeting_id, self._day)
        self._by_name: dict[str, list[_Enrolled]] = {}
        self._taking_part: set[PersonId] = set()

    def enrol(self, plan: MeetingPlan) -> None:
        """Invite and enrol everybody of a plan. Raises Ambiguous, and Refused where somebody stands twice in it."""
        for invitation in plan.invitations:
            self._invite(invitation)
        for participant in plan.participants:
            if not participant.replaces:
                self._enrol(participant)
        self._enrol_substitutes([participant for participant in plan.participants if participant.replaces])
        self._post.note_replies(self._named)

    def _invite(self, plan: InvitationPlan) -> None:
        if plan.person:
            person, office = self._people.person(plan.person), self._offices.office(plan.person.of)
            self._note(_Enrolled(person, office, self._post.invitation(Addressee.PERSON, office, plan.post, person)))
        elif plan.office.name:
            self._post.invitation(plan.addressee, self._offices.office(plan.office), plan.post)
        else:
            for municipality in self._offices.municipalities:
                if municipality.is_member_on(self._day):
                    self._post.invitation(Addressee.HEAD, Office(municipality.id), plan.post)

    def _enrol(self, plan: ParticipantPlan) -> None:
        person, office = self._who(plan)
        invitation: Invitation | None = None
        if plan.invited is Addressee.PERSON:
            invitation = self._post.invitation(plan.invited, office, plan.post, person)
        elif plan.invited:
            invitation = self._post.invitation(plan.invited, _invited(plan, office), replace(plan.post, replies=()))
            for reply in plan.post.replies:
                self._post.add_reply(invitation, reply, person)
        self._take_part(plan, _Enrolled(person, office, invitation))

    def _enrol_substitutes(self, plans: Sequence[ParticipantPlan]) -> None:
        """Enrol substitutes, and after them those who come in the place of a substitute."""
        while plans:
            waiting = {search_key(plan.person.name) for plan in plans}
            ready = [plan for plan in plans if search_key(plan.replaces) not in waiting]
            if not ready:
                names = ", ".join(plan.person.name for plan in plans)
                raise Refused(
                    Message(N_("These replace each other in a circle: {names}. Nothing was saved."), names=names)
                )
            for plan in ready:
                self._substitute(plan)
            plans = [plan for plan in plans if plan not in ready]

    def _substitute(self, plan: ParticipantPlan) -> None:
        person, office = self._who(plan)
        replaced = self._find(plan.replaces, office) or self._invited_by_name(plan.replaces, office)
        self._take_part(plan, _Enrolled(person, office, replaced.invitation), replaced.person)
        if replaced.invitation:
            self._post.announce_substitute(replaced.invitation, person, plan.post)

    def _invited_by_name(self, name: str, office: Office) -> _Enrolled:
        """Invite somebody who is known from the substitute only."""
        person = self._people.person(PersonPlan(name=name), office)
        return _Enrolled(person, office, self._post.invitation(Addressee.PERSON, office, PostPlan(), person))

    def _take_part(self, plan: ParticipantPlan, who: _Enrolled, replaced: Person | None = None) -> None:
        self._refuse_twice(who.person)
        self._note(who)
        participation = Participation(
            id=ParticipationId(self._desk.new_id()),
            meeting_id=self._meeting_id,
            person_id=who.person.id,
            organisation_id=who.office.organisation_id,
            department_id=who.office.department_id,
            invitation_id=who.invitation.id if who.invitation else None,
            announced=plan.announced,
            mode=plan.mode,
            position=plan.person.position or who.person.position,
            replaces_id=replaced.id if replaced else None,
            cancelled_on=plan.cancelled_on,
        )
        self._drafts.put(participation)
        self._drafts.put_all(self._attendances(plan, participation))

    def _attendances(self, plan: ParticipantPlan, participation: Participation) -> Iterator[Attendance]:
        for attended in plan.attendances:
            yield Attendance(
                id=AttendanceId(self._desk.new_id()),
                meeting_id=participation.meeting_id,
                participation_id=participation.id,
                session_id=self._sessions[attended.session].id,
                presence=attended.presence,
                source=attended.source,
                minutes=attended.minutes,
            )

    def _refuse_twice(self, person: Person) -> None:
        if person.id in self._taking_part:
            raise Refused(
                Message(
                    N_(
                        "{name} stands twice among the participants. If they are two people, give both their e-mail "
                        "addresses or departments. Nothing was saved."
                    ),
                    name=person.name,
                )
            )
        self._taking_part.add(person.id)

    def _who(self, plan: ParticipantPlan) -> tuple[Person, Office]:
        """Give the person, and the office that the person comes for: the person's own where the plan names none."""
        person = self._people.person(plan.person)
        office = self._offices.office(plan.person.of)
        return person, office if office.organisation_id else Office(person.organisation_id, person.department_id)

    def _named(self, name: str, invitation: Invitation) -> PersonId:
        """Give the person whom a reply names: somebody of the meeting, or else of the invited office."""
        office = Office(invitation.organisation_id, invitation.department_id)
        known = self._find(name, office)
        return known.person.id if known else self._people.person(PersonPlan(name=name), office).id

    def _note(self, who: _Enrolled) -> None:
        alike = self._by_name.setdefault(search_key(who.person.name), [])
        alike[:] = [one for one in alike if one.person.id != who.person.id] + [who]

    def _find(self, name: str, office: Office) -> _Enrolled | None:
        """Find somebody of the meeting by name, of the same office first. Raises Ambiguous."""
        alike = self._by_name.get(search_key(name), [])
        here = [one for one in alike if one.office.organisation_id == office.organisation_id] or alike
        meant = called(name, map(self._candidate, here))
        return only(name, meant) if meant else None

    def _candidate(self, who: _Enrolled) -> Candidate[_Enrolled]:
        known = candidate(who.person, self._offices.name_of(who.office.organisation_id))
        return Candidate(who, known.id, known.description, known.names)


def _invited(plan: ParticipantPlan, office: Office) -> Office:
    """Give the office through whose invitation a participant comes; only a department's names the department."""
    return office if plan.invited is Addressee.DEPARTMENT else Office(office.organisation_id)

"""The invitations of one planned meeting and what came back to them, as records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from dpdesk.domain.ids import InvitationId, MeetingId, PersonId, ReplyId
from dpdesk.domain.invitations import Addressee, Answer, Invitation, Reply
from dpdesk.domain.people import Person
from dpdesk.domain.plans import PostPlan, ReplyPlan
from dpdesk.language.collation import search_key
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.plans.drafts import Drafts
from dpdesk.services.meetings.plans.offices import Office

Naming = Callable[[str, Invitation], PersonId]
"""Tells which person a reply to an invitation means by a name."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """A reply as planned, with the person it names where that is known already."""

    plan: ReplyPlan
    person_id: PersonId | None = None


class Correspondence:
    """Makes each recipient's invitation when it is asked for first; `day` is the latest that a reply may bear."""

    def __init__(self, desk: Desk, drafts: Drafts, meeting_id: MeetingId, day: date) -> None:
        self._desk = desk
        self._drafts = drafts
        self._meeting_id = meeting_id
        self._day = min(desk.today, day)
        self._invitations: dict[tuple[Addressee, str | None], Invitation] = {}
        self._answers: dict[InvitationId, list[_Answer]] = {}

    def invitation(
        self, addressee: Addressee, office: Office, post: PostPlan, person: Person | None = None
    ) -> Invitation:
        """Give the invitation of a recipient, with what a post adds to it: how it went out, and replies."""
        recipient = addressee, person.id if person else office.department_id or office.organisation_id
        known = self._invitations.get(recipient) or self._new(addressee, office, person)
        sent = replace(
            known,
            named_by_office=known.named_by_office or post.named_by_office,
            sent_on=post.sent_on or known.sent_on,
            channel=post.channel or known.channel,
        )
        self._invitations[recipient] = self._drafts.put(sent)
        self._answers.setdefault(sent.id, []).extend(map(_Answer, post.replies))
        return sent

    def add_reply(self, invitation: Invitation, plan: ReplyPlan, person: Person) -> None:
        """Add a reply that names a person."""
        self._answers[invitation.id].append(_Answer(plan, person.id))

    def announce_substitute(self, invitation: Invitation, person: Person, post: PostPlan) -> None:
        """Name a substitute in the reply that announces one; where no reply does, the substitute's own is one."""
        answers = self._answers[invitation.id]
        for place, answer in enumerate(answers):
            if answer.plan.answer is Answer.SUBSTITUTE and _may_name(answer, person):
                answers[place] = replace(answer, person_id=person.id)
                return
        told = post.replies[-1] if post.replies else ReplyPlan(answer=Answer.SUBSTITUTE)
        self.add_reply(invitation, replace(told, answer=Answer.SUBSTITUTE), person)

    def note_replies(self, person_named: Naming) -> None:
        """Put all replies among the drafts, numbered in their order."""
        for invitation in self._invitations.values():
            for number, answer in enumerate(self._answers[invitation.id], start=1):
                named = answer.plan.person and person_named(answer.plan.person, invitation)
                self._drafts.put(self._reply(invitation, number, answer.plan, answer.person_id or named or None))

    def _new(self, addressee: Addressee, office: Office, person: Person | None) -> Invitation:
        return Invitation(
            id=InvitationId(self._desk.new_id()),
            meeting_id=self._meeting_id,
            position=len(self._invitations) + 1,
            addressee=addressee,
            organisation_id=office.organisation_id,
            department_id=office.department_id,
            person_id=person.id if person else None,
        )

    def _reply(self, invitation: Invitation, number: int, plan: ReplyPlan, person_id: PersonId | None) -> Reply:
        return Reply(
            id=ReplyId(self._desk.new_id()),
            meeting_id=self._meeting_id,
            invitation_id=invitation.id,
            number=number,
            answer=plan.answer,
            day=plan.day or self._day,
            channel=plan.channel,
            noted_by=plan.noted_by or self._desk.actor,
            person_id=person_id,
            note=plan.note,
        )


def _may_name(answer: _Answer, person: Person) -> bool:
    """Tell whether a reply names a person by name, or nobody yet."""
    return answer.person_id is None and search_key(answer.plan.person) in ("", search_key(person.name))

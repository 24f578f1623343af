"""Note what came back to an invitation: who accepts, who declines, and who is sent instead.

Replies are added and never replaced, and who comes in somebody's place says in whose: the chain stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dpdesk.database.questions.numbers import next_reply_number
from dpdesk.database.work import Work
from dpdesk.domain.attendance import Announced, Participation
from dpdesk.domain.ids import PersonId, ReplyId
from dpdesk.domain.invitations import Addressee, Answer, Channel, Invitation, Reply
from dpdesk.domain.people import Person
from dpdesk.domain.rolls import is_expected
from dpdesk.errors import Refused
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.company import Recipient, participation_through
from dpdesk.services.desk import Desk
from dpdesk.services.newcomers import person_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer as it was given: today, where no day is named.

    `person` is the delegate or the substitute, and may be new to the desk.
    """

    answer: Answer
    channel: Channel | None = None
    person: Person | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """What a reply has changed.

    There is no `reply` where one of several delegates of an office stays away: the office still comes.
    """

    reply: Reply | None
    participations: tuple[Participation, ...]


def reply(desk: Desk, recipient: Recipient, given: Given) -> Noted:
    """Note a reply, and what follows from it for those who take part. Raises Refused where it contradicts itself."""
    _refuse_contradictions(recipient, given)
    label = Message(N_("Note the reply of {recipient}: {answer}"), recipient=recipient.description, answer=given.answer)
    with desk.work(label) as work:
        return _noted(desk, work, recipient, given)


def reply_sending(desk: Desk, recipient: Recipient, given: Given, name: str) -> Noted:
    """Note a reply that sends somebody by a full name: who is known at that office, or somebody new to the desk.

    Raises Ambiguous where the name may mean several, and what `reply` does.
    """
    invitation = recipient.invitation
    known = person_of(desk, name, invitation.organisation_id, invitation.department_id)
    return reply(desk, recipient, replace(given, person=known.who))


def reply_to_all(desk: Desk, recipients: Iterable[Recipient], given: Given) -> tuple[Noted, ...]:
    """Note that several recipients have answered alike, nobody of them naming a person, in one unit of work."""
    recipients = tuple(recipients)
    if len(recipients) == 1:
        return (reply(desk, recipients[0], given),)
    msgid = NN_("Note {count} reply: {answer}", "Note {count} replies: {answer}")
    with desk.work(Message(msgid, count=len(recipients), answer=given.answer)) as work:
        return tuple(_noted(desk, work, one, given) for one in recipients)


def _noted(desk: Desk, work: Work, recipient: Recipient, given: Given) -> Noted:
    comer, through = _comer(recipient, given), _through(work, recipient.invitation)
    gone = [who for who in _who_goes(recipient, given.answer, through) if comer is None or who.person_id != comer.id]
    changed = [work.save(taken_back(desk, who)) for who in gone]
    if comer:
        replaced = _replaced(recipient, gone) if given.answer is Answer.SUBSTITUTE else None
        changed.append(_announce(desk, work, recipient.invitation, comer, replaced))
    if given.answer is Answer.DECLINES and len(gone) < len(through):
        return Noted(None, tuple(changed))
    return Noted(work.save(_reply(desk, work, recipient.invitation, given)), tuple(changed))


def _refuse_contradictions(recipient: Recipient, given: Given) -> None:
    named, invited = given.person, recipient.person
    if named is None:
        return
    if given.answer is Answer.DECLINES:
        raise Refused(
            Message(N_("Nobody comes where somebody declines. Note {name} as a substitute."), name=named.name)
        )
    if invited and given.answer is Answer.SUBSTITUTE and invited.id == named.id:
        raise Refused(Message(N_("{name} cannot come in the place of the same person."), name=named.name))
    if invited and given.answer is Answer.ACCEPTS and invited.id != named.id:
        raise Refused(
            Message(
                N_("{invited} was invited by name. Note {name}, who comes instead, as a substitute."),
                invited=invited.name,
                name=named.name,
            )
        )


def _comer(recipient: Recipient, given: Given) -> Person | None:
    """Tell who comes after this reply, where that is known; a head who accepts sends somebody yet to be named."""
    if given.answer is Answer.ACCEPTS:
        return given.person or recipient.person
    return given.person


def _through(work: Work, invitation: Invitation) -> list[Participation]:
    """Give those who take part through an invitation and have not stayed away."""
    return [
        who
        for who in work.all(Participation, invitation_id=invitation.id)
        if who.cancelled_on is None and who.announced is not Announced.DECLINES
    ]


def _who_goes(recipient: Recipient, answer: Answer, through: list[Participation]) -> list[Participation]:
    """Tell who does not come any more.

    An invitation by name brings one person at a time; of an office's delegates, one goes who was named, all go
    when the office declines, and the only one goes when a substitute is sent.
    """
    if recipient.invitation.addressee is Addressee.PERSON:
        return through
    if answer is Answer.ACCEPTS:
        return []
    if recipient.person:
        return [who for who in through if who.person_id == recipient.person.id]
    return through if answer is Answer.DECLINES or len(through) == 1 else []


def taken_back(desk: Desk, who: Participation) -> Participation:
    """Give a participation, not saved yet, of somebody who does not come any more."""
    if who.announced is Announced.ACCEPTS:
        return replace(who, cancelled_on=desk.today)
    return replace(who, announced=Announced.DECLINES)


def _replaced(recipient: Recipient, gone: list[Participation]) -> PersonId | None:
    """Tell in whose place a substitute comes: of the one who was to come, else of the invited."""
    expected = next(filter(is_expected, gone), None)
    if expected:
        return expected.person_id
    return recipient.person.id if recipient.person else None


def _announce(
    desk: Desk, work: Work, invitation: Invitation, comer: Person, replaced: PersonId | None
) -> Participation:
    person = comer if comer.version else work.save(comer)
    known = work.find(Participation, meeting_id=invitation.meeting_id, person_id=person.id)
    announced = replace(
        known or participation_through(desk, invitation, person),
        announced=Announced.ACCEPTS,
        cancelled_on=None,
        invitation_id=invitation.id,
        replaces_id=replaced,
    )
    return work.save(announced)


def _reply(desk: Desk, work: Work, invitation: Invitation, given: Given) -> Reply:
    return Reply(
        id=ReplyId(desk.new_id()),
        meeting_id=invitation.meeting_id,
        invitation_id=invitation.id,
        number=next_reply_number(work, invitation.id),
        answer=given.answer,
        day=given.day or desk.today,
        channel=given.channel,
        noted_by=desk.actor,
        person_id=given.person.id if given.person else None,
    )

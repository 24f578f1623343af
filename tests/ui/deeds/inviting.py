"""What the tab *Zaproszenia* changes: recipients, their letter, and what they answer."""

from __future__ import annotations

from collections.abc import Mapping

from dpdesk.domain.coverage import Kind, Spot
from dpdesk.domain.invitations import Addressee, Answer, Channel
from dpdesk.domain.organisations import Category, Municipality
from dpdesk.domain.people import Person
from dpdesk.services.company import Recipient, recipient_of
from dpdesk.services.invitations import addressing, delivery, letter_text, recipients, replying
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.papers.sheets import IssueOptions
from tests.ui.deeds.hand import Deed, Hand


def invite(hand: Hand) -> object:
    people = tuple(person.id for person in hand.some(hand.all(Person)))
    return addressing.invite(hand.desk, hand.meeting_id, addressing.Audience(people=people))


def invite_newcomer(hand: Hand) -> object:
    who = Introduction(name=f"Łucja Ćwiek-{hand.dice.randint(0, 10**6)}", organisation=hand.any(Municipality).name)
    return addressing.invite_newcomer(hand.desk, hand.meeting_id, who)


def address(hand: Hand) -> object:
    kinds = (Kind(Addressee.HEAD), Kind(Addressee.OFFICE), Kind(Addressee.DEPARTMENT, hand.any(Category).id))
    spots = [Spot(one.id, hand.one(kinds)) for one in hand.some(hand.all(Municipality))]
    return addressing.address(hand.desk, hand.meeting_id, spots)


def take_off(hand: Hand) -> None:
    about = hand.about()
    kept = {reply.invitation_id for reply in about.replies} | {who.invitation_id for who in about.participations}
    silent = hand.some([one.id for one in about.invitations if one.id not in kept])
    addressing.take_off(hand.desk, about.meeting.id, silent)


def add_department(hand: Hand) -> object:
    return addressing.add_department(hand.desk, hand.any(Municipality).id, hand.any(Category).id, hand.text())


def set_letter_text(hand: Hand) -> object:
    meeting = hand.about().meeting
    return letter_text.set_letter_text(hand.desk, meeting.id, hand.text(), expected=meeting.letter_text)


def mark_sent(hand: Hand) -> None:
    about = hand.about()
    sent = [one.id for one in hand.some(about.invitations)]
    recipients.mark_sent(hand.desk, about.meeting.id, sent, hand.day(), hand.one(list(Channel)))


def set_named_by_office(hand: Hand) -> None:
    about = hand.about()
    chosen = [one.id for one in hand.some(about.invitations)]
    says = hand.one((True, False))
    recipients.set_named_by_office(hand.desk, about.meeting.id, chosen, named_by_office=says)


def someone_invited(hand: Hand) -> list[Recipient]:
    about = hand.about()
    return [recipient_of(about, one) for one in hand.some(about.invitations)]


def reply(hand: Hand) -> object:
    given = replying.Given(answer=Answer.SUBSTITUTE, channel=Channel.PHONE, person=hand.any(Person), day=hand.day())
    return replying.reply(hand.desk, someone_invited(hand)[0], given)


def reply_sending(hand: Hand) -> object:
    given = replying.Given(answer=Answer.SUBSTITUTE, channel=Channel.EMAIL)
    name = f"Józef Źrebiec-{hand.dice.randint(0, 10**6)}"
    return replying.reply_sending(hand.desk, someone_invited(hand)[0], given, name)


def reply_to_all(hand: Hand) -> object:
    given = replying.Given(answer=hand.one((Answer.ACCEPTS, Answer.DECLINES)), channel=hand.one(list(Channel)))
    return replying.reply_to_all(hand.desk, someone_invited(hand), given)


def deliver(hand: Hand) -> object:
    about = hand.about()
    options = IssueOptions(only=hand.one(about.invitations).id)
    return delivery.deliver(hand.desk, about.meeting.id, options, hand.folder)


DEEDS: Mapping[str, Deed] = {
    "addressing.invite": invite,
    "addressing.invite_newcomer": invite_newcomer,
    "addressing.address": address,
    "addressing.take_off": take_off,
    "addressing.add_department": add_department,
    "letter_text.set_letter_text": set_letter_text,
    "letter_text.restore_letter": lambda hand: letter_text.restore_letter(hand.desk, hand.meeting_id),
    "recipients.mark_sent": mark_sent,
    "recipients.set_named_by_office": set_named_by_office,
    "replying.reply": reply,
    "replying.reply_sending": reply_sending,
    "replying.reply_to_all": reply_to_all,
    "delivery.deliver": deliver,
}

"""Invitations in a meeting's file: to whom they went, how, and what came back."""

from __future__ import annotations

from enum import StrEnum

from dpdesk.domain.invitations import Addressee, Answer, Channel
from dpdesk.domain.plans import InvitationPlan, OfficePlan, PostPlan, ReplyPlan
from dpdesk.exchange.persons_yaml import OFFICE, PERSON, read_office, read_person
from dpdesk.exchange.yaml_fields import Fields
from dpdesk.messages import N_, Message

REPLY = ("replied_on", "replied_by", "noted_by", "person", "note")
POST = ("named_by_office", "sent_on", "sent_by", "reply", *REPLY, "replies")
REPLIES = ("answer", "on", "by", "noted_by", "person", "note")
INVITATION = ("to", *PERSON, *POST)


class To(StrEnum):
    """To whom an invitation goes; `heads` are all that have none of their own."""

    HEAD = "head"
    HEADS = "heads"
    DEPARTMENT = "department"
    PERSON = "person"
    OFFICE = "office"


def read_invitation(fields: Fields) -> InvitationPlan:
    """Read an invitation to a recipient who is not among the participants."""
    to = fields.required_choice("to", To)
    if to is To.PERSON:
        return InvitationPlan(addressee=Addressee.PERSON, person=read_person(fields), post=read_post(fields))
    return InvitationPlan(
        addressee=Addressee.HEAD if to is To.HEADS else Addressee(to.value),
        office=_invited_office(fields, to),
        post=read_post(fields),
    )


def _invited_office(fields: Fields, to: To) -> OfficePlan:
    needless = {To.HEADS: PERSON, To.HEAD: (*_NOT_OF_AN_OFFICE, "organisation", "department")}
    for key in needless.get(to, _NOT_OF_AN_OFFICE):
        if key in fields:
            raise fields.refusal(key, Message(N_("this has no meaning beside “to: {to}”. Take it out."), to=to.value))
    office = read_office(fields)
    if to is To.HEAD:
        fields.required_text("municipality")
    elif to is To.DEPARTMENT:
        fields.required_text("department")
    elif to is To.OFFICE and not office.name:
        raise fields.refusal("", Message(N_("name the municipality or organisation whose office is invited.")))
    return office


_NOT_OF_AN_OFFICE = tuple(key for key in PERSON if key not in OFFICE)


def read_post(fields: Fields) -> PostPlan:
    """Read how an invitation went out and what came back."""
    return PostPlan(
        named_by_office=fields.flag("named_by_office"),
        sent_on=fields.day("sent_on"),
        channel=fields.choice("sent_by", Channel),
        replies=_replies(fields),
    )


def _replies(fields: Fields) -> tuple[ReplyPlan, ...]:
    """Read the one reply, or all of them where there were several."""
    answer = fields.choice("reply", Answer)
    if answer is None:
        for key in REPLY:
            if key in fields:
                raise fields.refusal(key, Message(N_("this belongs to a reply, but there is no “reply” here.")))
        return tuple(_reply(each, each.required_choice("answer", Answer)) for each in fields.tables("replies", REPLIES))
    if "replies" in fields:
        raise fields.refusal("replies", Message(N_("write either “reply” or “replies”, not both.")))
    return (_reply(fields, answer),)


def _reply(fields: Fields, answer: Answer) -> ReplyPlan:
    """Read a reply whose day and channel are `replied_on` and `replied_by`, or `on` and `by` in a list of replies."""
    return ReplyPlan(
        answer=answer,
        day=fields.day("replied_on") or fields.day("on"),
        channel=fields.choice("replied_by", Channel) or fields.choice("by", Channel),
        noted_by=fields.text("noted_by"),
        person=fields.text("person"),
        note=fields.text("note"),
    )

"""Who is invited, how, and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.domain.attendance import Announced
from dpdesk.domain.coverage import Response
from dpdesk.domain.invitations import Addressee, Answer, Channel
from dpdesk.domain.recipients import AddressOf, EventKind, Whom
from dpdesk.messages import PN_

NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
    Addressee: {
        Addressee.HEAD: PN_("addressee", "head of the municipality"),
        Addressee.DEPARTMENT: PN_("addressee", "department"),
        Addressee.PERSON: PN_("addressee", "person"),
        Addressee.OFFICE: PN_("addressee", "office"),
    },
    Channel: {
        Channel.LETTER: PN_("channel", "letter"),
        Channel.PHONE: PN_("channel", "telephone"),
        Channel.EMAIL: PN_("channel", "e-mail"),
        Channel.E_DORECZENIA: PN_("channel", "e-Doręczenia"),
        Channel.IN_PERSON: PN_("channel", "in person"),
    },
    Answer: {
        Answer.ACCEPTS: PN_("answer", "accepts"),
        Answer.DECLINES: PN_("answer", "declines"),
        Answer.SUBSTITUTE: PN_("answer", "sends a substitute"),
    },
    Announced: {
        Announced.ACCEPTS: PN_("announced", "accepts"),
        Announced.DECLINES: PN_("announced", "declines"),
        Announced.SILENT: PN_("announced", "no answer"),
        Announced.WALK_IN: PN_("announced", "not announced"),
    },
    Response: {
        Response.ACCEPTS: PN_("response to an invitation", "accepts"),
        Response.SUBSTITUTE: PN_("response to an invitation", "substitute"),
        Response.SILENT: PN_("response to an invitation", "no answer"),
        Response.TO_SEND: PN_("response to an invitation", "to be sent"),
        Response.DECLINES: PN_("response to an invitation", "declines"),
        Response.NOT_INVITED: PN_("response to an invitation", "not invited"),
        Response.NOBODY_KNOWN: PN_("response to an invitation", "nobody known"),
    },
    Whom: {
        Whom.ALL: PN_("which recipients", "all"),
        Whom.SILENT: PN_("which recipients", "those who have not answered"),
        Whom.ACCEPTED: PN_("which recipients", "those who accepted"),
    },
    AddressOf: {
        AddressOf.PERSON: PN_("whose e-mail address", "the person’s, else the department’s, else the office’s"),
        AddressOf.DEPARTMENT: PN_("whose e-mail address", "the department’s, else the office’s"),
        AddressOf.OFFICE: PN_("whose e-mail address", "the office’s"),
    },
    EventKind: {
        EventKind.INVITED: PN_("event", "invitation sent"),
        EventKind.ACCEPTED: PN_("event", "accepted"),
        EventKind.DECLINED: PN_("event", "declined"),
        EventKind.SUBSTITUTED: PN_("event", "substitute announced"),
        EventKind.CANCELLED: PN_("event", "participation cancelled"),
    },
}

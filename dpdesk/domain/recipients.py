"""The recipients of a meeting's invitations as they are listed, and what happened to each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpdesk.domain.coverage import Response
from dpdesk.domain.ids import InvitationId
from dpdesk.domain.invitations import Addressee, Channel, Invitation, Reply


class AddressOf(StrEnum):
    """Whose e-mail address is used first; where there is none, that of the larger one is."""

    PERSON = "person"
    DEPARTMENT = "department"
    OFFICE = "office"


class Whom(StrEnum):
    """To which of the recipients something goes."""

    ALL = "all"
    SILENT = "silent"
    ACCEPTED = "accepted"


class EventKind(StrEnum):
    """What can happen between an invitation and a meeting."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    SUBSTITUTED = "substituted"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientLine:
    """One recipient. `people` are those who come through the invitation, `guest_emails` their addresses.

    `place` is the municipality or another organisation by its short name; `email` is the most personal address of
    the recipient itself, `ade` the office's address for e-Doręczenia.
    """

    invitation: Invitation
    description: str
    place: str
    response: Response
    reply: Reply | None = None
    people: tuple[str, ...] = ()
    email: str = ""
    guest_emails: tuple[str, ...] = ()
    ade: str = ""

    @property
    def id(self) -> InvitationId:
        """The invitation's id."""
        return self.invitation.id

    @property
    def addressee(self) -> Addressee:
        """To whom the letter goes."""
        return self.invitation.addressee


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened on a day; `who` is the person it concerns, `noted_by` who put it down."""

    kind: EventKind
    day: date
    channel: Channel | None = None
    who: str = ""
    noted_by: str = ""
    note: str = ""

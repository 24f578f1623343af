"""The coverage board of a meeting: municipalities down, kinds of recipient across, and in each cell what came back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import CategoryId, DepartmentId, InvitationId, OrganisationId
from dpdesk.domain.invitations import Addressee, Answer, Invitation, Reply, current_replies
from dpdesk.domain.organisations import Category, MunicipalityType


class Response(StrEnum):
    """How it stands with one recipient; of several in a cell the earlier one here is the one that is told."""

    ACCEPTS = "accepts"
    SUBSTITUTE = "substitute"
    SILENT = "silent"
    TO_SEND = "to-send"
    DECLINES = "declines"
    NOT_INVITED = "not-invited"
    NOBODY_KNOWN = "nobody-known"

    @property
    def is_invited(self) -> bool:
        """Whether there is an invitation."""
        return self not in (Response.NOT_INVITED, Response.NOBODY_KNOWN)


def response(invitation: Invitation, reply: Reply | None) -> Response:
    """Tell what came back to an invitation by its last reply."""
    if reply is None:
        return Response.TO_SEND if invitation.sent_on is None else Response.SILENT
    return {
        Answer.ACCEPTS: Response.ACCEPTS,
        Answer.DECLINES: Response.DECLINES,
        Answer.SUBSTITUTE: Response.SUBSTITUTE,
    }[reply.answer]


@dataclass(frozen=True, slots=True)
class Kind:
    """A column: heads, offices at large, people invited by name, or the departments of one category.

    Departments without a category, which belong to no kind, have a column without one.
    """

    addressee: Addressee
    category_id: CategoryId | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one may invite: a kind of recipient at one office."""

    organisation_id: OrganisationId
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One who is or may be invited in a cell; `people` are those who come through the invitation."""

    name: str
    response: Response
    invitation_id: InvitationId | None = None
    department_id: DepartmentId | None = None
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """All who are or may be invited at one spot."""

    recipients: tuple[Recipient, ...] = ()

    @property
    def response(self) -> Response:
        """What is told of the cell as a whole."""
        order = tuple(Response)
        return min((one.response for one in self.recipients), key=order.index, default=Response.NOBODY_KNOWN)

    @property
    def invitation_ids(self) -> tuple[InvitationId, ...]:
        """The invitations in the cell."""
        return tuple(one.invitation_id for one in self.recipients if one.invitation_id)

    @property
    def coming(self) -> int:
        """How many of the invited come or send somebody."""
        return sum(one.response in (Response.ACCEPTS, Response.SUBSTITUTE) for one in self.recipients)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An office with its cells, in the order of the board's columns; `type` is none for what is no municipality."""

    organisation_id: OrganisationId
    name: str
    type: MunicipalityType | None = None
    subregion: str = ""
    is_member: bool = False
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many were invited and what came back; `to_send` are invitations that are not marked as sent."""

    invited: int = 0
    accepted: int = 0
    declined: int = 0
    silent: int = 0
    to_send: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The whole board; `categories` are all kinds of department on the desk by id, also those without a column."""

    columns: tuple[Kind, ...]
    rows: tuple[Row, ...]
    tally: Tally
    categories: Mapping[CategoryId, Category]

    def spots(self, column: int, types: Iterable[MunicipalityType] | None = None) -> tuple[Spot, ...]:
        """Give the spots of a column where somebody may be invited and is not, of all offices or of some types.

        Guests are invited one by one, and so are people.
        """
        kind, wanted = self.columns[column], None if types is None else frozenset(types)
        if kind.addressee is Addressee.PERSON:
            return ()
        return tuple(
            Spot(row.organisation_id, kind)
            for row in self.rows
            if row.is_member and (wanted is None or row.type in wanted)
            if any(one.response is Response.NOT_INVITED for one in row.cells[column].recipients)
        )

    def invited(self, column: int) -> tuple[InvitationId, ...]:
        """Give the invitations of a column."""
        return tuple(invitation_id for row in self.rows for invitation_id in row.cells[column].invitation_ids)

    def unanswered(self, column: int) -> tuple[InvitationId, ...]:
        """Give the invitations of a column to which nothing came back."""
        return tuple(
            one.invitation_id
            for row in self.rows
            for one in row.cells[column].recipients
            if one.invitation_id and one.response in (Response.SILENT, Response.TO_SEND)
        )


def tally(about: Dossier) -> Tally:
    """Count the invitations of a meeting by what came back."""
    replies = current_replies(about.replies)
    found = [response(one, replies.get(one.id)) for one in about.invitations]
    return Tally(
        invited=len(found),
        accepted=found.count(Response.ACCEPTS) + found.count(Response.SUBSTITUTE),
        declined=found.count(Response.DECLINES),
        silent=found.count(Response.SILENT),
        to_send=found.count(Response.TO_SEND),
    )

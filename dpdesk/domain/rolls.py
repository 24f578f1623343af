"""Who is on a paper: the one rule for attendance lists to sign and filled, and for letters.

Whoever declined, cancelled or gave the place to somebody else is on no paper, unless the record says that the
person came all the same; papers and numbers that ask here agree with each other. Nothing here sorts: Polish
order is a matter of language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import ParticipationId, PersonId, SessionId
from dpdesk.domain.invitations import Addressee, Answer, Invitation, current_replies
from dpdesk.domain.meetings import Mode


class RollPaper(StrEnum):
    """The papers that bear participants' names."""

    LIST_TO_SIGN = "list-to-sign"
    FILLED_LIST = "filled-list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """The participations on a paper, in no order: those on site, and those online in a part of their own.

    `presences` is what was recorded for the session, for a filled list; nothing is recorded for who is missing.
    """

    on_site: tuple[Participation, ...]
    online: tuple[Participation, ...]
    presences: Mapping[ParticipationId, Presence]


def roll(dossier: Dossier, paper: RollPaper, session_id: SessionId) -> Roll:
    """Decide who is on a paper of one session.

    The list to sign holds those who accepted, the substitutes and the walk-ins. The filled list holds those who
    were expected and everybody with a recorded attendance, so a walk-in only for the sessions of that record;
    where one really sat decides the part, before what was announced.
    """
    recorded = presences(dossier.attendances, session_id) if paper is RollPaper.FILLED_LIST else {}
    replaced = people_replaced(dossier.participations)
    listed = tuple(who for who in dossier.participations if _is_listed(who, paper, recorded.get(who.id), replaced))
    remote = frozenset(who.id for who in listed if _is_remote(who, recorded.get(who.id), dossier.meeting.mode))
    return Roll(
        on_site=tuple(who for who in listed if who.id not in remote),
        online=tuple(who for who in listed if who.id in remote),
        presences=recorded,
    )


def presences(attendances: Iterable[Attendance], session_id: SessionId) -> Mapping[ParticipationId, Presence]:
    """Give what was recorded for one session."""
    return {record.participation_id: record.presence for record in attendances if record.session_id == session_id}


def is_expected(participation: Participation) -> bool:
    """Tell whether a participant said to come (a walk-in came), and has not taken it back."""
    said_so = participation.announced in (Announced.ACCEPTS, Announced.WALK_IN)
    return said_so and participation.cancelled_on is None


def is_off(participation: Participation) -> bool:
    """Tell whether a participant declined, or accepted and took it back."""
    return participation.cancelled_on is not None or participation.announced is Announced.DECLINES


def people_replaced(participations: Iterable[Participation]) -> frozenset[PersonId]:
    """Give the people in whose place somebody else comes."""
    return frozenset(who.replaces_id for who in participations if who.replaces_id and not is_off(who))


def letters(dossier: Dossier) -> tuple[Invitation, ...]:
    """Give the invitations that a letter goes out for, in their order.

    A person who declined, cancelled or sends a substitute gets no letter again; offices always do.
    """
    replies = current_replies(dossier.replies)
    gone = _people_gone(dossier.participations)
    return tuple(
        invitation
        for invitation in dossier.invitations
        if invitation.addressee is not Addressee.PERSON
        or not (
            invitation.person_id in gone
            or (invitation.id in replies and replies[invitation.id].answer is not Answer.ACCEPTS)
        )
    )


def _is_listed(who: Participation, paper: RollPaper, presence: Presence | None, replaced: frozenset[PersonId]) -> bool:
    if presence is not None and presence.took_part:
        return True
    if is_off(who) or who.person_id in replaced:
        return False
    is_awaited = is_expected(who) and not (paper is RollPaper.FILLED_LIST and who.announced is Announced.WALK_IN)
    return is_awaited or presence is not None


def _is_remote(who: Participation, presence: Presence | None, mode: Mode) -> bool:
    if presence is not None and presence.took_part:
        return presence is Presence.ONLINE
    return Mode.ONLINE in (who.mode, mode)


def _people_gone(participations: Iterable[Participation]) -> frozenset[PersonId | None]:
    return frozenset(who.person_id for who in participations if is_off(who))

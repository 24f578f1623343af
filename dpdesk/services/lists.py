"""From a meeting's dossier to the content of its attendance lists: who is on them, in which order and groups."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from dpdesk.documents.attendance_list import AttendanceListContent, ListGroup, SessionList
from dpdesk.documents.list_columns import ListRow
from dpdesk.domain.attendance import Participation
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.list_options import ListOptions, ListOrder
from dpdesk.domain.meetings import Mode, Session
from dpdesk.domain.rolls import Roll, RollPaper, roll
from dpdesk.domain.statistics import office_of
from dpdesk.errors import NotFound, Refused
from dpdesk.language.collation import sort_key
from dpdesk.messages import N_, Message
from dpdesk.services.occasions import Pictures, known_gender, occasion, organisation_name
from dpdesk.settings import Language

_Line = tuple[tuple[str, str, str], ListRow]
"""The sort keys of institution, surname and given names, and the row they belong to."""


def attendance_list_content(
    dossier: Dossier, options: ListOptions, language: Language, day: date, logos: Pictures
) -> AttendanceListContent:
    """Give the lists of the sessions asked for.

    Raises NotFound for a session that the meeting does not have, Refused for a negative number of blank rows.
    """
    if isinstance(options.blank, int) and options.blank < 0:
        raise Refused(Message(N_("A list cannot have {number} blank rows."), number=options.blank))
    return AttendanceListContent(
        language=language,
        day=day,
        occasion=occasion(dossier, logos),
        options=options,
        lists=tuple(_session_list(dossier, session, options) for session in _sessions(dossier, options.session)),
    )


def _sessions(dossier: Dossier, number: int | None) -> tuple[Session, ...]:
    chosen = tuple(session for session in dossier.sessions if number in (None, session.number))
    if not chosen:
        raise NotFound(
            Message(
                N_("This meeting has no session {number}; its last is {last}."),
                number=number,
                last=len(dossier.sessions),
            )
        )
    return chosen


def _session_list(dossier: Dossier, session: Session, options: ListOptions) -> SessionList:
    listed = roll(dossier, RollPaper.FILLED_LIST if options.filled else RollPaper.LIST_TO_SIGN, session.id)
    return SessionList(
        session=session,
        on_site=_groups((_line(dossier, who, listed) for who in listed.on_site), options),
        online=_groups((_line(dossier, who, listed, Mode.ONLINE) for who in listed.online), options),
    )


def _line(dossier: Dossier, who: Participation, listed: Roll, mode: Mode = Mode.ON_SITE) -> _Line:
    person = dossier.people[who.person_id]
    institution = _institution(dossier, who)
    row = ListRow(
        name=person.name,
        gender=known_gender(person),
        institution=institution,
        department=dossier.departments[who.department_id].name if who.department_id else "",
        position=who.position or person.position,
        mode=mode,
        email=person.email,
        phone=person.phone,
        presence=listed.presences.get(who.id),
    )
    return (sort_key(institution), sort_key(person.surname), sort_key(person.given_names)), row


def _institution(dossier: Dossier, who: Participation) -> str:
    """Name whom a participant comes from: a municipality by its own name, not by its office's."""
    office = office_of(who, dossier)
    municipality = dossier.municipalities.get(office) if office else None
    return municipality.name if municipality else organisation_name(dossier, office)


def _groups(lines: Iterable[_Line], options: ListOptions) -> tuple[ListGroup, ...]:
    """Put rows in order; a grouped list is always in the order of its institutions."""
    if options.order is ListOrder.SURNAME and not options.grouped:
        ordered = sorted(lines, key=lambda line: (*line[0][1:], line[0][0]))
    else:
        ordered = sorted(lines, key=lambda line: line[0])
    rows = [row for _, row in ordered]
    if options.grouped:
        runs = groupby(rows, key=lambda row: row.institution)
        return tuple(ListGroup(title=title, rows=tuple(run)) for title, run in runs)
    return (ListGroup(rows=tuple(rows)),) if rows else ()

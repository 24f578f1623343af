"""From a meeting's dossier to the content of its attendance lists: what is told of whom, in which groups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from dpdesk.documents.attendance_list import AttendanceListContent, ListGroup, SessionList
from dpdesk.documents.list_columns import ListRow
from dpdesk.domain.attendance import Participation
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.list_options import ListOptions
from dpdesk.domain.meetings import Mode, Session
from dpdesk.domain.rolls import Roll
from dpdesk.errors import NotFound, Refused
from dpdesk.messages import N_, Message
from dpdesk.services.papers.list_order import institution_of, roll_in_order
from dpdesk.services.papers.occasions import Pictures, known_gender, occasion, own_texts
from dpdesk.settings import Language


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
        texts=own_texts(dossier, language),
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
    listed = roll_in_order(dossier, session.id, options)
    return SessionList(
        session=session,
        on_site=_groups([_row(dossier, who, listed) for who in listed.on_site], options),
        online=_groups([_row(dossier, who, listed, Mode.ONLINE) for who in listed.online], options),
    )


def _row(dossier: Dossier, who: Participation, listed: Roll, mode: Mode = Mode.ON_SITE) -> ListRow:
    person = dossier.people[who.person_id]
    return ListRow(
        name=person.name,
        gender=known_gender(person),
        institution=institution_of(dossier, who),
        department=dossier.departments[who.department_id].name if who.department_id else "",
        position=who.position or person.position,
        mode=mode,
        email=person.email,
        phone=person.phone,
        presence=listed.presences.get(who.id),
    )


def _groups(rows: Sequence[ListRow], options: ListOptions) -> tuple[ListGroup, ...]:
    """Part rows that stand in order by their institutions, where the list is grouped."""
    if options.grouped:
        runs = groupby(rows, key=lambda row: row.institution)
        return tuple(ListGroup(title=title, rows=tuple(run)) for title, run in runs)
    return (ListGroup(rows=tuple(rows)),) if rows else ()

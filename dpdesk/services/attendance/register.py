"""The register of a session: everybody who may come, in alphabetical order or as the printed list goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from dpdesk.database.questions.past import first_units, participations_as_of, people_once
from dpdesk.database.reader import Reader
from dpdesk.domain.attendance import Announced, Attendance, Participation, Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import OrganisationId, ParticipationId, PersonId, SessionId
from dpdesk.domain.invitations import Answer, Invitation, current_replies
from dpdesk.domain.issued import Issued, PaperKind
from dpdesk.domain.list_options import ListOptions, ListOrder
from dpdesk.domain.meetings import Mode
from dpdesk.domain.people import Person
from dpdesk.domain.register import RegisterLine, Standing
from dpdesk.domain.rolls import Roll, is_expected, is_off, people_replaced
from dpdesk.domain.statistics import office_of
from dpdesk.language.collation import search_key
from dpdesk.services.desk import Desk
from dpdesk.services.papers.list_order import in_order, institution_of, roll_in_order
from dpdesk.services.papers.occasions import known_gender

P = TypeVar("P", Person, Participation)
_BY_SURNAME = ListOptions(order=ListOrder.SURNAME)


def register(about: Dossier, session_id: SessionId) -> tuple[RegisterLine, ...]:
    """Give everybody who may come to a session, by surname: whoever takes part, or was invited by name."""
    context = _context(about, session_id)
    everybody = (*about.participations, *_only_invited(about))
    return tuple(context.line(who) for who in in_order(about, everybody, _BY_SURNAME))


def transcript(desk: Desk, about: Dossier, session_id: SessionId, options: ListOptions) -> tuple[RegisterLine, ...]:
    """Give the register as the printed list to sign goes: its rows with their numbers, then whoever was written in.

    The list is the one that was issued last before the session ended, with the people who were on it then; where none
    was issued, as it would be printed now. Of those who are not on it, the ones who came follow as they came, numbered
    on in the blank rows, then those who were expected. Participants online have a part and numbers of their own, last.
    """
    context = _context(about, session_id)
    with desk.reading() as reader:
        listed = roll_in_order(_as_printed(reader, about, session_id), session_id, replace(options, filled=False))
        others = _others(about, session_id, {who.id for who in (*listed.on_site, *listed.online)})
        came = [who for who in others.on_site if _took_part(others.presences, who)]
        first = first_units(reader, [context.records[who.id].id for who in came])
    came.sort(key=lambda who: first.get(context.records[who.id].id, 0))
    open_still = [who for who in others.on_site if not _took_part(others.presences, who)]
    present = {who.id: who for who in about.participations}
    return (
        *_numbered(context, [*listed.on_site, *came], present, Mode.ON_SITE),
        *(context.line(who) for who in open_still),
        *_numbered(context, listed.online, present, Mode.ONLINE),
        *(replace(context.line(who), mode=Mode.ONLINE) for who in others.online),
    )


def _numbered(
    context: _Context, people: Iterable[Participation], present: Mapping[ParticipationId, Participation], mode: Mode
) -> Iterator[RegisterLine]:
    """Number the rows of one part; a row of somebody who was removed meanwhile keeps its number to itself."""
    for number, who in enumerate(people, start=1):
        if who.id in present:
            yield replace(context.line(present[who.id]), number=number, mode=mode)


def _others(about: Dossier, session_id: SessionId, on_paper: set[ParticipationId]) -> Roll:
    """Give those who are to be on the filled list, and are not on the paper; by surname."""
    filled = roll_in_order(about, session_id, replace(_BY_SURNAME, filled=True))
    return replace(
        filled,
        on_site=tuple(who for who in filled.on_site if who.id not in on_paper),
        online=tuple(who for who in filled.online if who.id not in on_paper),
    )


def _took_part(presences: Mapping[ParticipationId, Presence], who: Participation) -> bool:
    return who.id in presences and presences[who.id].took_part


def _as_printed(reader: Reader, about: Dossier, session_id: SessionId) -> Dossier:
    """Give the meeting with the participations as they were when the list to sign was issued, else as it is.

    Who was on the paper and has become one with somebody else keeps the row: all others keep their numbers.
    """
    session = next(session for session in about.sessions if session.id == session_id)
    papers = reader.all(Issued, meeting_id=about.meeting.id, withdrawn=False)
    lists = (paper for paper in papers if paper.kind is PaperKind.ATTENDANCE_LIST)
    issued = _signed(lists, datetime.combine(session.day, session.end, ZoneInfo(about.meeting.timezone)))
    if issued is None:
        return about
    then = participations_as_of(reader, about.participations, about.meeting.id, issued.id)
    gone = people_once(reader, {who.person_id for who in then} - about.people.keys())
    people = {**about.people, **{one.id: _of_known_office(about, one) for one in gone.values()}}
    on_paper = (_of_known_office(about, who) for who in then if who.person_id in people)
    return replace(about, participations=tuple(on_paper), people=people)


def _of_known_office(about: Dossier, one: P) -> P:
    """Leave out an office that the meeting has nothing to do with any more."""
    if one.organisation_id is None or one.organisation_id in about.organisations:
        return one
    return replace(one, organisation_id=None, department_id=None)


def _signed(lists: Iterable[Issued], end: datetime) -> Issued | None:
    """Tell which of the lists was signed: the last one before the end, or else the first that was made at all."""
    in_time = sorted(lists, key=lambda issued: issued.issued_at)
    before = [issued for issued in in_time if issued.issued_at <= end]
    return before[-1] if before else next(iter(in_time), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What has to be known of the whole meeting to describe one person."""

    about: Dossier
    records: Mapping[ParticipationId, Attendance]
    replaced: frozenset[PersonId]
    replaced_by: Mapping[PersonId, str]
    answered_no: frozenset[PersonId]
    members: frozenset[OrganisationId]

    def line(self, who: Participation) -> RegisterLine:
        """Describe one person."""
        about, person = self.about, self.about.people[who.person_id]
        institution, office = institution_of(about, who), office_of(who, about)
        department = about.departments[who.department_id].name if who.department_id else ""
        record = self.records.get(who.id)
        name_key = search_key(person.name)
        return RegisterLine(
            person_id=person.id,
            participation_id=who.id if who.version else None,
            name=person.name,
            gender=known_gender(person),
            institution=institution,
            department=department,
            position=who.position or person.position,
            mode=who.mode,
            standing=self._standing(who, record.presence if record else None),
            presence=record.presence if record else None,
            source=record.source if record else None,
            replaces=about.people[who.replaces_id].name if who.replaces_id else "",
            replaced_by=self.replaced_by.get(person.id, ""),
            organisation_id=office,
            is_member=office in self.members,
            name_key=name_key,
            key=f"{name_key} {search_key(f'{institution} {department}')}",
        )

    def _standing(self, who: Participation, presence: Presence | None) -> Standing:
        if who.person_id in self.replaced:
            return Standing.REPLACED
        if is_off(who) or (who.person_id in self.answered_no and not is_expected(who) and presence is None):
            return Standing.OFF
        if who.announced is Announced.WALK_IN:
            return Standing.WALK_IN
        return Standing.EXPECTED if is_expected(who) else Standing.SILENT


def _context(about: Dossier, session_id: SessionId) -> _Context:
    return _Context(
        about=about,
        records={record.participation_id: record for record in about.attendances if record.session_id == session_id},
        replaced=people_replaced(about.participations),
        replaced_by={
            who.replaces_id: about.people[who.person_id].name
            for who in about.participations
            if who.replaces_id and not is_off(who)
        },
        answered_no=_who_answered_no(about),
        members=frozenset(member.id for member in about.members),
    )


def _who_answered_no(about: Dossier) -> frozenset[PersonId]:
    """Give the people invited by name whose answer was that they do not come themselves."""
    replies = current_replies(about.replies)
    return frozenset(
        sent.person_id
        for sent in about.invitations
        if sent.person_id and sent.id in replies and replies[sent.id].answer is not Answer.ACCEPTS
    )


def _only_invited(about: Dossier) -> Iterator[Participation]:
    """Give those who were invited by name and are no participants yet, as participants who are not saved."""
    taking_part = {who.person_id for who in about.participations}
    for sent in about.invitations:
        if sent.person_id and sent.person_id not in taking_part:
            taking_part.add(sent.person_id)
            yield _unsaved(about, sent, sent.person_id)


def _unsaved(about: Dossier, sent: Invitation, person_id: PersonId) -> Participation:
    person = about.people[person_id]
    return Participation(
        id=ParticipationId(person_id),
        meeting_id=sent.meeting_id,
        person_id=person_id,
        organisation_id=sent.organisation_id or person.organisation_id,
        department_id=sent.department_id,
        position=person.position,
    )

"""Address a meeting: choose whom to invite by municipality, department and person.

Inviting adds: nobody is invited twice. Taken off is only who has not answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dpdesk.database.questions.dossier import dossier
from dpdesk.database.questions.numbers import next_position
from dpdesk.database.reader import Reader
from dpdesk.database.work import Work
from dpdesk.domain.attendance import Participation
from dpdesk.domain.coverage import Spot
from dpdesk.domain.ids import CategoryId, DepartmentId, InvitationId, MeetingId, OrganisationId, PersonId
from dpdesk.domain.invitations import Addressee, Invitation, Reply
from dpdesk.domain.meetings import Meeting, Session
from dpdesk.domain.organisations import Category, Department, Municipality
from dpdesk.domain.people import Person
from dpdesk.errors import BadInput, Refused
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.choosing import Candidate, choose
from dpdesk.services.company import describe
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.coverage import departments_by_kind
from dpdesk.services.meetings.introducing import Introduction, introduced

MOST_NAMED = 3
"""How many of those who cannot be taken off are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Whom a meeting addresses.

    `everyone` means the heads of all member municipalities, `municipalities` those of the named ones, guests too.
    Where `departments` are named, by their own or their generic name, `municipalities` say instead whose they are,
    and none named means all members.
    """

    everyone: bool = False
    municipalities: tuple[OrganisationId, ...] = ()
    departments: tuple[str, ...] = ()
    people: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class Addressed:
    """What inviting has added, and how many of those who were meant had been invited already."""

    new: tuple[Invitation, ...]
    already: int


def invite(desk: Desk, meeting_id: MeetingId, audience: Audience) -> Addressed:
    """Invite those of an audience who are not invited yet. Raises NotFound or Ambiguous for a department's name."""
    with desk.reading() as reader:
        title = reader.get(Meeting, meeting_id).title
    with desk.work(Message(N_("Invite to the meeting “{title}”"), title=title)) as work:
        return _add(work, meeting_id, _Drafts(desk, work, meeting_id).of(audience))


def invite_newcomer(desk: Desk, meeting_id: MeetingId, who: Introduction) -> Invitation:
    """Invite by name somebody who is new to the desk. Raises what `introducing.introduced` does."""
    new = introduced(desk, who)
    with desk.work(Message(N_("Invite {name}"), name=new.person.name)) as work:
        person = new.saved(work)
        (invitation,) = _add(work, meeting_id, _Drafts(desk, work, meeting_id).of(Audience(people=(person.id,)))).new
        return invitation


def address(desk: Desk, meeting_id: MeetingId, spots: Iterable[Spot]) -> Addressed:
    """Invite who is at some spots of the coverage board and not invited yet; where nobody is known, nobody is."""
    spots = tuple(spots)
    with desk.reading() as reader:
        new, _ = _missing(reader, meeting_id, _Drafts(desk, reader, meeting_id).at(spots))
    label = Message(NN_("Invite {count} recipient", "Invite {count} recipients"), count=len(new))
    with desk.work(label) as work:
        return _add(work, meeting_id, _Drafts(desk, work, meeting_id).at(spots))


def take_off(desk: Desk, meeting_id: MeetingId, invitation_ids: Iterable[InvitationId]) -> None:
    """Take invitations off the meeting. Raises Refused, naming them, where some were answered or bring somebody."""
    wanted = frozenset(invitation_ids)
    label = Message(NN_("Take off {count} recipient", "Take off {count} recipients"), count=len(wanted))
    with desk.work(label) as work:
        _refuse_answered(work, meeting_id, wanted)
        work.delete_all([one for one in work.all(Invitation, meeting_id=meeting_id) if one.id in wanted])


def add_department(desk: Desk, organisation_id: OrganisationId, category_id: CategoryId, name: str) -> Department:
    """Put a department of some kind in an office where none was known. Raises BadInput for one without a name."""
    name = " ".join(name.split())
    if not name:
        raise BadInput(Message(N_("A department needs a name. Nothing was saved.")), field="name")
    with desk.work(Message(N_("Add the department “{name}”"), name=name)) as work:
        department_id = DepartmentId(desk.new_id())
        return work.save(
            Department(id=department_id, organisation_id=organisation_id, category_id=category_id, name=name)
        )


def _add(work: Work, meeting_id: MeetingId, drafts: Iterable[Invitation]) -> Addressed:
    """Save the drafts whose recipients are not invited yet, after those who are."""
    missing, already = _missing(work, meeting_id, drafts)
    first = next_position(work, Invitation, meeting_id)
    new = tuple(replace(draft, position=first + place) for place, draft in enumerate(missing))
    work.save_all(new)
    return Addressed(tuple(replace(one, version=1) for one in new), already)


def _missing(reader: Reader, meeting_id: MeetingId, drafts: Iterable[Invitation]) -> tuple[list[Invitation], int]:
    """Give the drafts whose recipients are not invited yet, each once, and how many recipients are."""
    invited = {_recipient(invitation) for invitation in reader.all(Invitation, meeting_id=meeting_id)}
    meant = {_recipient(draft): draft for draft in drafts}
    missing = [draft for recipient, draft in meant.items() if recipient not in invited]
    return missing, len(meant) - len(missing)


def _refuse_answered(work: Work, meeting_id: MeetingId, wanted: frozenset[InvitationId]) -> None:
    answered = {one.invitation_id for one in work.all(Reply, meeting_id=meeting_id)}
    answered |= {one.invitation_id for one in work.all(Participation, meeting_id=meeting_id) if one.invitation_id}
    kept = answered & wanted
    if not kept:
        return
    about = dossier(work, meeting_id)
    names = [describe(about, one) for one in about.invitations if one.id in kept]
    msgid = NN_(
        "Nobody was taken off, for {count} recipient has answered or sends somebody: {names}",
        "Nobody was taken off, for {count} recipients have answered or send somebody: {names}",
    )
    named = ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
    raise Refused(Message(msgid, count=len(names), names=named))


def _recipient(invitation: Invitation) -> tuple[Addressee, str | None]:
    """Tell to whose desk an invitation goes: two that are equal here would be one too many."""
    match invitation.addressee:
        case Addressee.PERSON:
            return invitation.addressee, invitation.person_id
        case Addressee.DEPARTMENT:
            return invitation.addressee, invitation.department_id
        case Addressee.HEAD | Addressee.OFFICE:
            return invitation.addressee, invitation.organisation_id


class _Drafts:
    """Makes invitations, not numbered yet, of those who are meant by an audience."""

    def __init__(self, desk: Desk, reader: Reader, meeting_id: MeetingId) -> None:
        self._desk = desk
        self._reader = reader
        self._meeting_id = meeting_id

    def of(self, audience: Audience) -> Iterator[Invitation]:
        """Give heads, then departments, then people: letters go out in this order."""
        if audience.everyone:
            yield from map(self._to_head, self._members())
        if not audience.departments:
            yield from map(self._to_head, audience.municipalities)
        for name in audience.departments:
            yield from self._to_departments(name, audience.municipalities or self._members())
        yield from map(self._to_person, audience.people)

    def at(self, spots: Iterable[Spot]) -> Iterator[Invitation]:
        """Give those who are at some spots, in the order of the spots."""
        departments = departments_by_kind(self._reader.all(Department), self._reader.all(Category))
        for spot in spots:
            if spot.kind.addressee is not Addressee.DEPARTMENT:
                yield self._draft(spot.kind.addressee, spot.organisation_id)
            for one in departments.get((spot.organisation_id, spot.kind), ()):
                yield self._draft(Addressee.DEPARTMENT, spot.organisation_id, department_id=one.id)

    def _members(self) -> tuple[OrganisationId, ...]:
        """Give the member municipalities of the meeting's first day, in the order of the Polish alphabet."""
        session = self._reader.find(Session, meeting_id=self._meeting_id)
        day = session.day if session else self._desk.today
        return tuple(one.id for one in self._reader.all(Municipality) if one.is_member_on(day))

    def _to_head(self, organisation_id: OrganisationId) -> Invitation:
        return self._draft(Addressee.HEAD, organisation_id)

    def _to_departments(self, name: str, offices: Sequence[OrganisationId]) -> Iterator[Invitation]:
        """Invite the department of each office, and the office at large where it is not known to have one."""
        departments = _departments_called(self._reader, name)
        for office in offices:
            own = [department for department in departments if department.organisation_id == office]
            for department in own:
                yield self._draft(Addressee.DEPARTMENT, office, department_id=department.id)
            if not own:
                yield self._draft(Addressee.OFFICE, office)

    def _to_person(self, person_id: PersonId) -> Invitation:
        person = self._reader.get(Person, person_id)
        return self._draft(
            Addressee.PERSON, person.organisation_id, department_id=person.department_id, person_id=person_id
        )

    def _draft(
        self,
        addressee: Addressee,
        organisation_id: OrganisationId | None,
        *,
        department_id: DepartmentId | None = None,
        person_id: PersonId | None = None,
    ) -> Invitation:
        return Invitation(
            id=InvitationId(self._desk.new_id()),
            meeting_id=self._meeting_id,
            position=0,
            addressee=addressee,
            organisation_id=organisation_id,
            department_id=department_id,
            person_id=person_id,
        )


def _departments_called(reader: Reader, name: str) -> tuple[Department, ...]:
    """Give the departments of all offices that go by a name, their own or that of their category."""
    departments = reader.all(Department)
    by_name: dict[str, list[Department]] = {}
    for department in departments:
        by_name.setdefault(search_key(department.name), []).append(department)
    known = [
        _generic(category, departments, by_name.pop(search_key(category.name), [])) for category in reader.all(Category)
    ]
    known += [Candidate(tuple(alike), alike[0].id, alike[0].name, (alike[0].name,)) for alike in by_name.values()]
    return choose(name, known, Message(N_("No department is called “{text}”."), text=name))


def _generic(
    category: Category, departments: Sequence[Department], alike: Sequence[Department]
) -> Candidate[tuple[Department, ...]]:
    """Give what a category's name means: its departments, and those that bear its name without belonging to it."""
    own = tuple(department for department in departments if department.category_id == category.id)
    also = tuple(department for department in alike if department.category_id != category.id)
    return Candidate(own + also, category.id, category.name, (category.name, category.name_en))

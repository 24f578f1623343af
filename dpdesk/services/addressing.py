"""Address a meeting: choose whom to invite by municipality, department and person.

Inviting adds: nobody is invited twice, and nobody is taken off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dpdesk.database.questions.numbers import next_position
from dpdesk.database.reader import Reader
from dpdesk.domain.ids import DepartmentId, InvitationId, MeetingId, OrganisationId, PersonId
from dpdesk.domain.invitations import Addressee, Invitation
from dpdesk.domain.meetings import Meeting, Session
from dpdesk.domain.organisations import Category, Department, Municipality
from dpdesk.domain.people import Person
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message
from dpdesk.services.choosing import Candidate, choose
from dpdesk.services.desk import Desk


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
        invited = {_recipient(invitation) for invitation in work.all(Invitation, meeting_id=meeting_id)}
        meant = {_recipient(draft): draft for draft in _Drafts(desk, work, meeting_id).of(audience)}
        missing = [draft for recipient, draft in meant.items() if recipient not in invited]
        first = next_position(work, Invitation, meeting_id)
        new = tuple(work.save(replace(draft, position=first + place)) for place, draft in enumerate(missing))
    return Addressed(new, len(meant) - len(new))


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

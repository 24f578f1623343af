"""Lay out the coverage board of a meeting: who of which municipality may be invited, is, and has answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dpdesk.domain.attendance import Participation
from dpdesk.domain.coverage import Board, Cell, Kind, Recipient, Response, Row, response, tally
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import CategoryId, DepartmentId, InvitationId, OrganisationId, TopicId
from dpdesk.domain.invitations import Addressee, Invitation, current_replies
from dpdesk.domain.meetings import Topic
from dpdesk.domain.organisations import Category, CategoryTopic, Department
from dpdesk.domain.rolls import is_expected
from dpdesk.domain.statistics import office_of
from dpdesk.language.collation import search_key, sort_key
from dpdesk.services.desk import Desk

_HEADS, _OFFICES, _PEOPLE, _OTHERS = (
    Kind(Addressee.HEAD),
    Kind(Addressee.OFFICE),
    Kind(Addressee.PERSON),
    Kind(Addressee.DEPARTMENT),
)


@dataclass(frozen=True, slots=True)
class TopicKinds:
    """A topic with the kinds of department that deal with it, and whether it is one of the meeting's own."""

    topic: Topic
    category_ids: tuple[CategoryId, ...]
    is_of_meeting: bool


def board(desk: Desk, about: Dossier, kinds: Iterable[CategoryId] = (), guests: Iterable[OrganisationId] = ()) -> Board:
    """Give the board of a meeting: the members on its day, then guests that are invited or named.

    Columns are heads, people, the kinds of department that are invited or named, and offices at large.
    """
    with desk.reading() as reader:
        departments, categories = reader.all(Department), reader.all(Category)
    return board_of(about, departments, categories, kinds, guests)


def board_of(
    about: Dossier,
    departments: Iterable[Department],
    categories: Iterable[Category],
    kinds: Iterable[CategoryId] = (),
    guests: Iterable[OrganisationId] = (),
) -> Board:
    """Lay out the board from a dossier and all departments and categories of the desk."""
    by_id = {category.id: category for category in categories}
    by_office = departments_by_kind(departments, by_id.values())
    invited = _Invited(about)
    kind_of = {one.id: kind for (_, kind), alike in by_office.items() for one in alike}
    columns = _columns(about, by_id, kind_of, kinds)
    rows = tuple(
        Row(
            organisation_id=office,
            name=_name(about, office),
            type=municipality.type if (municipality := about.municipalities.get(office)) else None,
            subregion=municipality.subregion if municipality else "",
            is_member=office in invited.members,
            cells=tuple(invited.cell(office, kind, by_office.get((office, kind), ())) for kind in columns),
        )
        for office in invited.offices(guests)
    )
    return Board(columns=columns, rows=rows, tally=tally(about), categories=by_id)


def departments_by_kind(
    departments: Iterable[Department], categories: Iterable[Category]
) -> Mapping[tuple[OrganisationId, Kind], tuple[Department, ...]]:
    """Give the departments of each office by their kind; one that bears a category's name is of that kind too."""
    by_name = {search_key(category.name): category.id for category in categories}
    found: dict[tuple[OrganisationId, Kind], list[Department]] = {}
    for department in departments:
        category_id = department.category_id or by_name.get(search_key(department.name))
        found.setdefault((department.organisation_id, Kind(Addressee.DEPARTMENT, category_id)), []).append(department)
    return {key: tuple(alike) for key, alike in found.items()}


def topics_with_kinds(desk: Desk, about: Dossier) -> tuple[TopicKinds, ...]:
    """Give the topics that kinds of department deal with, those of the meeting first, then by the alphabet."""
    own = {entry.topic_id for entry in about.meeting_topics}
    with desk.reading() as reader:
        by_topic: dict[TopicId, list[CategoryId]] = {}
        for entry in reader.all(CategoryTopic):
            by_topic.setdefault(entry.topic_id, []).append(entry.category_id)
        known = [
            TopicKinds(one, tuple(by_topic[one.id]), one.id in own) for one in reader.all(Topic) if one.id in by_topic
        ]
    return tuple(sorted(known, key=lambda one: (not one.is_of_meeting, sort_key(one.topic.name))))


class _Invited:
    """What is known of the invitations of a meeting, by office and kind."""

    def __init__(self, about: Dossier) -> None:
        self._about = about
        self._replies = current_replies(about.replies)
        self._people = coming(about.participations, about)
        self._by_spot: dict[tuple[OrganisationId, Addressee], list[Invitation]] = {}
        self._by_department: dict[DepartmentId, Invitation] = {}
        for one in about.invitations:
            office = office_of(one, about)
            if office:
                self._by_spot.setdefault((office, one.addressee), []).append(one)
            if one.addressee is Addressee.DEPARTMENT and one.department_id:
                self._by_department[one.department_id] = one
        self.members = {member.id: member.name for member in about.members}

    def offices(self, guests: Iterable[OrganisationId]) -> Iterator[OrganisationId]:
        """Give the members, then the guests that are invited or named; no company that only sends a person."""
        yield from sorted(self.members, key=lambda one: sort_key(self.members[one]))
        by_name = {office for office, addressee in self._by_spot if addressee is Addressee.PERSON}
        invited = {office for office, addressee in self._by_spot if addressee is not Addressee.PERSON}
        invited |= by_name & self._about.municipalities.keys()
        others = (invited | set(guests)) - self.members.keys()
        yield from sorted(others, key=lambda one: sort_key(_name(self._about, one)))

    def cell(self, office: OrganisationId, kind: Kind, departments: Iterable[Department]) -> Cell:
        """Give one cell."""
        match kind.addressee:
            case Addressee.DEPARTMENT:
                return Cell(tuple(map(self._department, departments)))
            case Addressee.PERSON:
                return Cell(tuple(map(self._person, self._by_spot.get((office, kind.addressee), ()))))
            case Addressee.HEAD | Addressee.OFFICE:
                invitation = next(iter(self._by_spot.get((office, kind.addressee), ())), None)
                return Cell((self._office(office, kind.addressee, invitation),)) if self._has(office, kind) else Cell()

    def _has(self, office: OrganisationId, kind: Kind) -> bool:
        """Tell whether an office has such a recipient: what is no municipality has no head."""
        return kind.addressee is Addressee.OFFICE or office in self._about.municipalities

    def _office(self, office: OrganisationId, addressee: Addressee, invitation: Invitation | None) -> Recipient:
        municipality = self._about.municipalities.get(office)
        if addressee is Addressee.HEAD and municipality:
            head = self._about.people[municipality.head_id].name if municipality.head_id else ""
            return self._recipient(", ".join(filter(None, (municipality.head_title_full, head))), invitation)
        known = self._about.organisations.get(office)
        return self._recipient(known.name if known else "", invitation)

    def _department(self, department: Department) -> Recipient:
        return self._recipient(department.name, self._by_department.get(department.id), department.id)

    def _person(self, invitation: Invitation) -> Recipient:
        name = self._about.people[invitation.person_id].name if invitation.person_id else ""
        return self._recipient(name, invitation)

    def _recipient(
        self, name: str, invitation: Invitation | None, department_id: DepartmentId | None = None
    ) -> Recipient:
        if invitation is None:
            return Recipient(name=name, response=Response.NOT_INVITED, department_id=department_id)
        return Recipient(
            name=name,
            response=response(invitation, self._replies.get(invitation.id)),
            invitation_id=invitation.id,
            department_id=department_id,
            people=self._people.get(invitation.id, ()),
        )


def coming(participations: Iterable[Participation], about: Dossier) -> Mapping[InvitationId, tuple[str, ...]]:
    """Give the names of those who are expected through each invitation, by surname."""
    found: dict[InvitationId, list[str]] = {}
    expected = [(about.people[who.person_id], who) for who in participations if who.invitation_id and is_expected(who)]
    for person, who in sorted(expected, key=lambda one: sort_key(f"{one[0].surname} {one[0].given_names}")):
        assert who.invitation_id
        found.setdefault(who.invitation_id, []).append(person.name)
    return {invitation_id: tuple(names) for invitation_id, names in found.items()}


def _columns(
    about: Dossier,
    categories: Mapping[CategoryId, Category],
    kind_of: Mapping[DepartmentId, Kind],
    kinds: Iterable[CategoryId],
) -> tuple[Kind, ...]:
    invited = (one.department_id for one in about.invitations if one.addressee is Addressee.DEPARTMENT)
    used = {kind_of[one] for one in invited if one and one in kind_of}
    wanted = {kind.category_id for kind in used if kind.category_id} | {one for one in kinds if one in categories}
    ordered = sorted(wanted, key=lambda one: sort_key(categories[one].name))
    departments = tuple(Kind(Addressee.DEPARTMENT, one) for one in ordered)
    return (_HEADS, _PEOPLE, *departments, *((_OTHERS,) if _OTHERS in used else ()), _OFFICES)


def _name(about: Dossier, office: OrganisationId) -> str:
    municipality = about.municipalities.get(office)
    if municipality:
        return municipality.name
    known = about.organisations.get(office)
    return known.name if known else ""

"""A meeting as it is planned in a file: people and organisations by their names, not by their identities.

A plan is what `dpdesk.exchange` reads and writes and what `dpdesk.services.meetings.planning` turns into records and
back. An empty text means that the file does not say it. A person is `of` a municipality or of an organisation, never
both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from dpdesk.domain.attendance import Announced, Presence, Source
from dpdesk.domain.invitations import Addressee, Answer, Channel
from dpdesk.domain.meetings import Form, ItemKind, Mode, PartnerRole, Role, State
from dpdesk.domain.organisations import OrganisationKind, Organiser
from dpdesk.domain.people import Gender
from dpdesk.domain.practices import FollowUpKind, PracticeStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPlan:
    name: str
    aim: str = ""
    audience: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    day: date
    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class VenuePlan:
    name: str = ""
    room: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    place: str = ""
    town_locative: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePlan:
    """Whose a person, a practice or an invitation is: a municipality or another organisation, and its department."""

    municipality: str = ""
    organisation: str = ""
    department: str = ""

    @property
    def name(self) -> str:
        """The municipality or the organisation, whichever is named."""
        return self.municipality or self.organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationPlan:
    """The particulars of an organisation that the plan names elsewhere."""

    name: str
    kind: OrganisationKind = OrganisationKind.OTHER
    street: str = ""
    postcode: str = ""
    town: str = ""
    email: str = ""
    phone: str = ""
    ade: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPlan:
    """A person by name. `is_new` says that this is somebody else than the person of that name on the desk.

    A gender of none is told by the first name; one that is said to be unknown stays so.
    """

    name: str
    academic_title: str = ""
    gender: Gender | None = None
    position: str = ""
    of: OfficePlan = OfficePlan()
    email: str = ""
    phone: str = ""
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerPlan:
    person: PersonPlan
    role: Role = Role.PRESENTS
    mode: Mode = Mode.ON_SITE
    thesis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemPlan:
    """A line of the timetable; `session` is the number of its session, from 1."""

    session: int
    start: time
    minutes: int
    kind: ItemKind
    title: str
    abstract: str = ""
    speakers: tuple[SpeakerPlan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerPlan:
    name: str
    role: PartnerRole = PartnerRole.PARTNER


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyPlan:
    """One answer. `person` is the delegate who was named, or the substitute; `day` is none where it is not known."""

    answer: Answer
    day: date | None = None
    channel: Channel | None = None
    noted_by: str = ""
    person: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPlan:
    """How an invitation went out, and what came back, oldest first."""

    named_by_office: bool = False
    sent_on: date | None = None
    channel: Channel | None = None
    replies: tuple[ReplyPlan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationPlan:
    """An invitation to a recipient who is not in the list of participants.

    An invitation to a head with no municipality goes to the heads of all members that have none of their own.
    """

    addressee: Addressee
    office: OfficePlan = OfficePlan()
    person: PersonPlan | None = None
    post: PostPlan = PostPlan()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendancePlan:
    session: int
    presence: Presence
    source: Source = Source.SHEET
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantPlan:
    """A person who takes part, for the office the person is of.

    `invited` tells through whose invitation: the person's own, or that of the head, the department or the office;
    it is none for a walk-in, and for someone who comes in the place of `replaces`, through that person's invitation.
    `post` is the person's own invitation; through another's it holds what is to be noted there.
    """

    person: PersonPlan
    announced: Announced = Announced.SILENT
    mode: Mode = Mode.ON_SITE
    invited: Addressee | None = Addressee.PERSON
    replaces: str = ""
    cancelled_on: date | None = None
    post: PostPlan = PostPlan()
    attendances: tuple[AttendancePlan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticePlan:
    """A practice as far as a plan describes it; what a person must see to, as its stage and consent, is not planned."""

    title: str
    of: OfficePlan = OfficePlan()
    status: PracticeStatus | None = None
    began_on: date | None = None
    ended_on: date | None = None
    area: str = ""
    unit: str = ""
    summary: str = ""
    situation: str = ""
    solution: str = ""
    target_group: str = ""
    partners: str = ""
    cost: str = ""
    funding: str = ""
    results: str = ""
    success_factors: str = ""
    difficulties: str = ""
    transfer: str = ""
    legal_basis: str = ""
    links: str = ""
    contact_name: str = ""
    contact_position: str = ""
    contact_email: str = ""
    contact_phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpPlan:
    text: str
    kind: FollowUpKind = FollowUpKind.CONCLUSION
    owner: str = ""
    due: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoPlan:
    """A picture with its alternative text; `media_type` is image/png or image/jpeg."""

    picture: bytes
    media_type: str
    alternative: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """One meeting with everything that belongs to it; the fields are those of `dpdesk.domain.meetings.Meeting`."""

    title: str
    sessions: tuple[SessionPlan, ...]
    series: SeriesPlan | None = None
    number: str = ""
    subtitle: str = ""
    form: Form = Form.WORKSHOP
    mode: Mode = Mode.ON_SITE
    state: State = State.PLANNED
    venue: VenuePlan = VenuePlan()
    link: str = ""
    capacity: int | None = None
    seats_per_municipality: int | None = None
    reply_by: date | None = None
    letter_date: date | None = None
    case_mark: str = ""
    funding: str = ""
    project: str = ""
    filing_class: str = ""
    archival_category: str = ""
    letter_text: str = ""
    prepared_by: str = ""
    prepared_on: date | None = None
    topics: tuple[str, ...] = ()
    partners: tuple[PartnerPlan, ...] = ()
    organisations: tuple[OrganisationPlan, ...] = ()
    logos: tuple[LogoPlan, ...] = ()
    agenda: tuple[AgendaItemPlan, ...] = ()
    invitations: tuple[InvitationPlan, ...] = ()
    participants: tuple[ParticipantPlan, ...] = ()
    practices: tuple[PracticePlan, ...] = ()
    follow_ups: tuple[FollowUpPlan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganiserPlan:
    """The organiser as a file describes it. The record has no identity and no logo yet: who saves it gives it both."""

    organiser: Organiser
    logo: LogoPlan | None = None

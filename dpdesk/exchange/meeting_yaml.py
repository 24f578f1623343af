"""A meeting as a YAML file, read into a plan.

The keys of each table are listed below and in the modules for the agenda, persons, participants and invitations; the
words of closed sets are those of `dpdesk.domain`. Times are written "9:30", days 2026-03-10. The sample meeting in
`resources/sample` shows it all at work.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import replace
from pathlib import Path

from dpdesk.domain.meetings import Form, Mode, PartnerRole, State
from dpdesk.domain.organisations import OrganisationKind
from dpdesk.domain.plans import (
    FollowUpPlan,
    LogoPlan,
    MeetingPlan,
    OrganisationPlan,
    PartnerPlan,
    PracticePlan,
    SeriesPlan,
    SessionPlan,
    VenuePlan,
)
from dpdesk.domain.practices import DESCRIPTION, FollowUpKind, PracticeStatus
from dpdesk.errors import DeskError
from dpdesk.exchange.agenda_yaml import read_agenda, read_sessions
from dpdesk.exchange.files import logo, read_logo, read_text
from dpdesk.exchange.invitations_yaml import INVITATION, read_invitation
from dpdesk.exchange.participants_yaml import PARTICIPANT, read_participant
from dpdesk.exchange.persons_yaml import OFFICE, read_office
from dpdesk.exchange.yaml_fields import Fields
from dpdesk.exchange.yaml_nodes import parse
from dpdesk.messages import N_, Message

PARTICULARS = (
    "title",
    "number",
    "subtitle",
    "form",
    "mode",
    "state",
    "link",
    "capacity",
    "seats_per_municipality",
    "reply_by",
    "letter_date",
    "case_mark",
    "funding",
    "project",
    "filing_class",
    "archival_category",
    "letter_text",
    "prepared_by",
    "prepared_on",
)
PARTS = (
    "series",
    "sessions",
    "venue",
    "topics",
    "partners",
    "organisations",
    "logos",
    "agenda",
    "invitations",
    "participants",
    "practices",
    "follow_ups",
)
SERIES = ("name", "aim", "audience", "more")
VENUE = ("name", "room", "street", "postcode", "town", "place", "town_locative")
PARTNER = ("name", "role")
ORGANISATION = ("name", "kind", "street", "postcode", "town", "email", "phone", "ade")
LOGO = ("file", "data", "alternative")
PRACTICE = ("title", *OFFICE, "status", "began_on", "ended_on", *DESCRIPTION)
FOLLOW_UP = ("text", "kind", "owner", "due", "done_on")


def read_meeting(path: Path) -> MeetingPlan:
    """Read a meeting's file. Raises NotFound, or BadInput with the line and what to do."""
    return meeting_of(read_text(path), folder=path.parent)


def meeting_of(text: str, *, folder: Path) -> MeetingPlan:
    """Read a meeting from YAML text; the logos it names lie in the folder. Raises BadInput with the line."""
    fields = Fields(parse(text), "", (*PARTICULARS, *PARTS))
    plan = _particulars(fields, read_sessions(fields))
    return replace(
        plan,
        series=_series(fields),
        venue=_venue(fields.table("venue", VENUE)),
        topics=fields.texts("topics"),
        partners=tuple(_partner(table) for table in fields.tables("partners", PARTNER)),
        organisations=tuple(_organisation(table) for table in fields.tables("organisations", ORGANISATION)),
        logos=tuple(_logo(table, folder) for table in fields.tables("logos", LOGO)),
        agenda=read_agenda(fields, plan.mode, plan.sessions),
        invitations=tuple(read_invitation(table) for table in fields.tables("invitations", INVITATION)),
        participants=tuple(
            read_participant(table, plan.mode, len(plan.sessions))
            for table in fields.tables("participants", PARTICIPANT)
        ),
        practices=tuple(_practice(table) for table in fields.tables("practices", PRACTICE)),
        follow_ups=tuple(_follow_up(table) for table in fields.tables("follow_ups", FOLLOW_UP)),
    )


def _particulars(fields: Fields, sessions: tuple[SessionPlan, ...]) -> MeetingPlan:
    """Read what is said of the meeting as a whole."""
    return MeetingPlan(
        title=fields.required_text("title"),
        sessions=sessions,
        number=fields.text("number"),
        subtitle=fields.text("subtitle"),
        form=fields.choice("form", Form) or Form.WORKSHOP,
        mode=fields.choice("mode", Mode) or Mode.ON_SITE,
        state=fields.choice("state", State) or State.PLANNED,
        link=fields.text("link"),
        capacity=fields.number("capacity"),
        seats_per_municipality=fields.number("seats_per_municipality"),
        reply_by=fields.day("reply_by"),
        letter_date=fields.day("letter_date"),
        case_mark=fields.text("case_mark"),
        funding=fields.text("funding"),
        project=fields.text("project"),
        filing_class=fields.text("filing_class"),
        archival_category=fields.text("archival_category"),
        letter_text=fields.text("letter_text"),
        prepared_by=fields.text("prepared_by"),
        prepared_on=fields.day("prepared_on"),
    )


def _series(fields: Fields) -> SeriesPlan | None:
    """Read the series: its name alone, or a table that describes it."""
    if "series" not in fields:
        return None
    if fields.is_text("series"):
        return SeriesPlan(name=fields.required_text("series"))
    table = fields.table("series", SERIES)
    return SeriesPlan(
        name=table.required_text("name"),
        aim=table.text("aim"),
        audience=table.text("audience"),
        more=table.text("more"),
    )


def _venue(fields: Fields) -> VenuePlan:
    return VenuePlan(**{key: fields.text(key) for key in VENUE})


def _partner(fields: Fields) -> PartnerPlan:
    return PartnerPlan(
        name=fields.required_text("name"), role=fields.choice("role", PartnerRole) or PartnerRole.PARTNER
    )


def _organisation(fields: Fields) -> OrganisationPlan:
    return OrganisationPlan(
        name=fields.required_text("name"),
        kind=fields.choice("kind", OrganisationKind) or OrganisationKind.OTHER,
        street=fields.text("street"),
        postcode=fields.text("postcode"),
        town=fields.text("town"),
        email=fields.text("email"),
        phone=fields.text("phone"),
        ade=fields.text("ade"),
    )


def _logo(fields: Fields, folder: Path) -> LogoPlan:
    """Read a logo from the file it names, or from its bytes in base64 as a written plan holds them."""
    alternative = fields.text("alternative")
    if "data" not in fields:
        return read_logo_field(fields, folder, alternative=alternative)
    try:
        picture = base64.b64decode("".join(fields.text("data").split()), validate=True)
        return logo(picture, name="data", alternative=alternative)
    except binascii.Error:
        raise fields.refusal("data", Message(N_("this is no picture in base64. Name a file instead."))) from None
    except DeskError as error:
        raise fields.refusal("data", error.message) from None


def read_logo_field(fields: Fields, folder: Path, *, alternative: str) -> LogoPlan:
    """Read the picture that the field `file` names, from the folder. Raises BadInput with the line."""
    name = fields.required_text("file")
    try:
        return read_logo(folder, name, alternative=alternative)
    except DeskError as error:
        raise fields.refusal("file", error.message) from None


def _practice(fields: Fields) -> PracticePlan:
    return PracticePlan(
        title=fields.required_text("title"),
        of=read_office(fields),
        status=fields.choice("status", PracticeStatus),
        began_on=fields.day("began_on"),
        ended_on=fields.day("ended_on"),
        **{key: fields.text(key) for key in DESCRIPTION},
    )


def _follow_up(fields: Fields) -> FollowUpPlan:
    return FollowUpPlan(
        text=fields.required_text("text"),
        kind=fields.choice("kind", FollowUpKind) or FollowUpKind.CONCLUSION,
        owner=fields.text("owner"),
        due=fields.day("due"),
        done_on=fields.day("done_on"),
    )

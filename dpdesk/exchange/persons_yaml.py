"""Persons in a meeting's file: who they are, whose they are, and those of them who speak."""

from __future__ import annotations

from enum import StrEnum

from dpdesk.domain.meetings import Mode, Role
from dpdesk.domain.people import Gender
from dpdesk.domain.plans import OfficePlan, PersonPlan, SpeakerPlan
from dpdesk.exchange.yaml_fields import Fields
from dpdesk.messages import N_, Message

OFFICE = ("municipality", "organisation", "department")
PERSON = ("name", "academic_title", "gender", "position", *OFFICE, "email", "phone", "new_person")
SPEAKER = (*PERSON, "role", "mode", "thesis")


class _Way(StrEnum):
    """How one person attends; only a whole meeting is hybrid."""

    ON_SITE = "on_site"
    ONLINE = "online"


def read_office(fields: Fields) -> OfficePlan:
    """Read whose something is. Raises BadInput where both a municipality and an organisation are named."""
    office = OfficePlan(**{key: fields.text(key) for key in OFFICE})
    if office.municipality and office.organisation:
        raise fields.refusal("organisation", Message(N_("name either a municipality or an organisation, not both.")))
    if office.department and not office.name:
        raise fields.refusal("department", Message(N_("name the municipality or organisation of the department too.")))
    return office


def read_person(fields: Fields) -> PersonPlan:
    """Read a person by name."""
    return PersonPlan(
        name=fields.required_text("name"),
        academic_title=fields.text("academic_title"),
        gender=fields.choice("gender", Gender),
        position=fields.text("position"),
        of=read_office(fields),
        email=fields.text("email"),
        phone=fields.text("phone"),
        is_new=fields.flag("new_person"),
    )


def read_speaker(fields: Fields, meeting: Mode) -> SpeakerPlan:
    """Read a speaker of an agenda item."""
    return SpeakerPlan(
        person=read_person(fields),
        role=fields.choice("role", Role) or Role.PRESENTS,
        mode=read_mode(fields, meeting),
        thesis=fields.text("thesis"),
    )


def read_mode(fields: Fields, meeting: Mode) -> Mode:
    """Read how a person attends; where the file does not say it, online only if the whole meeting is."""
    way = fields.choice("mode", _Way)
    if way is None:
        return Mode.ONLINE if meeting is Mode.ONLINE else Mode.ON_SITE
    return Mode(way.value)

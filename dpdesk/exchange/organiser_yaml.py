"""The organiser as a YAML file, read into a plan and written from the record.

A logo is named by a path relative to the file. Its picture is no part of the text that is written.
"""

from __future__ import annotations

from pathlib import Path

from dpdesk.domain.ids import OrganiserId
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.people import Gender
from dpdesk.domain.plans import LogoPlan, OrganiserPlan
from dpdesk.exchange.files import read_text
from dpdesk.exchange.meeting_yaml import read_logo_field
from dpdesk.exchange.yaml_fields import Fields
from dpdesk.exchange.yaml_nodes import parse
from dpdesk.exchange.yaml_writing import Value, said, write

NAMES = ("name", "short_name", "unit")
ADDRESS = ("street", "postcode", "town")
REACHED = ("phone", "email", "website", "ade")
SIGNATORY = ("name", "gender", "position", "signed_electronically")
CONTACT = ("name", "phone", "email")
RODO = ("controller", "dpo_email", "legal_basis", "retention", "recipients", "clause_place")
LOGO = ("file", "alternative")
PARTS = ("signatory", "contact", "rodo", "logo")


def read_organiser(path: Path) -> OrganiserPlan:
    """Read an organiser's file. Raises NotFound, or BadInput with the line and what to do."""
    return organiser_of(read_text(path), folder=path.parent)


def organiser_of(text: str, *, folder: Path) -> OrganiserPlan:
    """Read an organiser from YAML text; its logo lies in the folder. Raises BadInput with the line."""
    fields = Fields(parse(text), "", (*NAMES, *ADDRESS, *REACHED, *PARTS))
    signatory, contact = fields.table("signatory", SIGNATORY), fields.table("contact", CONTACT)
    rodo, logo = fields.table("rodo", RODO), _logo(fields, folder)
    organiser = Organiser(
        id=OrganiserId(""),
        name=fields.required_text("name"),
        short_name=fields.text("short_name"),
        unit=fields.text("unit"),
        street=fields.text("street"),
        postcode=fields.text("postcode"),
        town=fields.text("town"),
        phone=fields.text("phone"),
        email=fields.text("email"),
        website=fields.text("website"),
        ade=fields.text("ade"),
        signatory_name=signatory.text("name"),
        signatory_gender=signatory.choice("gender", Gender) or Gender.UNKNOWN,
        signatory_position=signatory.text("position"),
        signed_electronically=signatory.flag("signed_electronically"),
        contact_name=contact.text("name"),
        contact_phone=contact.text("phone"),
        contact_email=contact.text("email"),
        controller=rodo.text("controller"),
        dpo_email=rodo.text("dpo_email"),
        legal_basis=rodo.text("legal_basis"),
        retention=rodo.text("retention"),
        recipients=rodo.text("recipients"),
        clause_place=rodo.text("clause_place"),
        logo_alternative=logo.alternative if logo else "",
    )
    return OrganiserPlan(organiser=organiser, logo=logo)


def _logo(fields: Fields, folder: Path) -> LogoPlan | None:
    if "logo" not in fields:
        return None
    logo = fields.table("logo", LOGO)
    return read_logo_field(logo, folder, alternative=logo.text("alternative"))


def write_organiser(organiser: Organiser) -> str:
    """Write an organiser as the text of a YAML file, without the picture of the logo."""
    signatory_gender = organiser.signatory_gender
    signatory: dict[str, Value] = {
        "name": organiser.signatory_name,
        "gender": "" if signatory_gender is Gender.UNKNOWN else signatory_gender.value,
        "position": organiser.signatory_position,
        "signed_electronically": organiser.signed_electronically,
    }
    contact: dict[str, Value] = {
        "name": organiser.contact_name,
        "phone": organiser.contact_phone,
        "email": organiser.contact_email,
    }
    values: dict[str, Value] = {
        **{key: getattr(organiser, key) for key in (*NAMES, *ADDRESS, *REACHED)},
        "signatory": said(signatory),
        "contact": said(contact),
        "rodo": said({key: getattr(organiser, key) for key in RODO}),
    }
    return write(said(values))

"""The organiser: whose letterhead, contact, signatory and RODO controller the papers bear."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dpdesk.database.work import Work
from dpdesk.domain.ids import BlobId, OrganiserId
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.plans import LogoPlan
from dpdesk.errors import NotFound
from dpdesk.exchange.organiser_yaml import read_organiser, write_organiser
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk


def organiser(desk: Desk) -> Organiser:
    """Give the organiser. Raises NotFound on a desk that has none yet."""
    with desk.reading() as reader:
        found = reader.find(Organiser)
    if found is None:
        raise NotFound(Message(N_("The desk has no organiser yet. Set one: dpdesk organiser set FILE.yaml")))
    return found


def organiser_file(desk: Desk) -> str:
    """Give the organiser as the text of a file that `set_organiser` reads, without the picture of the logo."""
    return write_organiser(organiser(desk))


def set_organiser(desk: Desk, path: Path) -> Organiser:
    """Set the organiser from a YAML file; a logo that is there stays where the file names none.

    Raises NotFound, or BadInput with the line of the file that cannot be taken.
    """
    plan = read_organiser(path)
    with desk.work(Message(N_("Set the organiser {name}"), name=plan.organiser.name)) as work:
        present = work.find(Organiser) or Organiser(id=OrganiserId(desk.new_id()))
        identified = replace(plan.organiser, id=present.id, version=present.version)
        return work.save(_with_logo(identified, present, work, plan.logo))


def _with_logo(organiser: Organiser, present: Organiser, work: Work, logo: LogoPlan | None) -> Organiser:
    if logo is None:
        return replace(organiser, logo_id=present.logo_id, logo_alternative=present.logo_alternative)
    blob_id: BlobId = work.keep(logo.picture, logo.media_type)
    return replace(organiser, logo_id=blob_id, logo_alternative=logo.alternative)

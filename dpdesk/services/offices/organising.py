"""The organiser: whose letterhead, contact, signatory and RODO controller the papers bear."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dpdesk.database.work import Work
from dpdesk.domain.ids import BlobId, OrganiserId
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.plans import LogoPlan
from dpdesk.errors import NotFound
from dpdesk.exchange.files import read_picture
from dpdesk.exchange.organiser_yaml import read_organiser, write_organiser
from dpdesk.messages import N_, Message
from dpdesk.services.desk import PROGRAM, Desk


def organiser(desk: Desk) -> Organiser:
    """Give the organiser. Raises NotFound on a desk that has none yet."""
    with desk.reading() as reader:
        found = reader.find(Organiser)
    if found is None:
        raise NotFound(Message(N_("The desk has no organiser yet. Set one: dpdesk organiser set FILE.yaml")))
    return found


def organiser_or_new(desk: Desk) -> Organiser:
    """Give the organiser; a desk that has none yet gets an empty one, laid out by the program."""
    with desk.reading() as reader:
        found = reader.find(Organiser)
    return found or _empty_organiser(desk)


def _empty_organiser(desk: Desk) -> Organiser:
    with desk.database.work(Message(N_("Lay out the organiser")), actor=PROGRAM, at=desk.clock()) as work:
        return work.find(Organiser) or work.save(Organiser(id=OrganiserId(desk.new_id())))


def logo_picture(desk: Desk) -> bytes | None:
    """Give the picture of the organiser's logo, PNG or JPEG, or none."""
    with desk.reading() as reader:
        found = reader.find(Organiser)
        return reader.blob(found.logo_id) if found and found.logo_id else None


def set_logo(desk: Desk, path: Path) -> Organiser:
    """Set the organiser's logo from a PNG or JPEG file; its alternative text is the organiser's name at first.

    Raises NotFound, and BadInput for a file that cannot be read or is neither.
    """
    picture = read_picture(path)
    present = organiser_or_new(desk)
    with desk.work(Message(N_("Set the logo of the organiser"))) as work:
        present = work.get(Organiser, present.id)
        logo = replace(picture, alternative=present.logo_alternative or present.name)
        return work.save(_with_logo(present, present, work, logo))


def remove_logo(desk: Desk) -> Organiser:
    """Take the organiser's logo away, with its alternative text."""
    present = organiser_or_new(desk)
    with desk.work(Message(N_("Remove the logo of the organiser"))) as work:
        present = work.get(Organiser, present.id)
        return work.save(replace(present, logo_id=None, logo_alternative=""))


def organiser_file(desk: Desk) -> str:
    """Give the organiser as the text of a file that `set_organiser` reads, without the picture of the logo."""
    return write_organiser(organiser(desk))


def set_organiser(desk: Desk, path: Path) -> Organiser:
    """Set the organiser from a YAML file; the letterhead stays, and a logo where the file names none.

    Raises NotFound, or BadInput with the line of the file that cannot be taken.
    """
    plan = read_organiser(path)
    with desk.work(Message(N_("Set the organiser {name}"), name=plan.organiser.name)) as work:
        present = work.find(Organiser) or Organiser(id=OrganiserId(desk.new_id()))
        identified = replace(
            plan.organiser,
            id=present.id,
            version=present.version,
            letterhead_id=present.letterhead_id,
            letterhead_top=present.letterhead_top,
            letterhead_foot=present.letterhead_foot,
        )
        return work.save(_with_logo(identified, present, work, plan.logo))


def _with_logo(organiser: Organiser, present: Organiser, work: Work, logo: LogoPlan | None) -> Organiser:
    if logo is None:
        return replace(organiser, logo_id=present.logo_id, logo_alternative=present.logo_alternative)
    blob_id: BlobId = work.keep(logo.picture, logo.media_type)
    return replace(organiser, logo_id=blob_id, logo_alternative=logo.alternative)

"""The logos on the papers of a meeting, with their alternative texts; the organiser's own is in `organising`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dpdesk.domain.ids import LogoId, MeetingId
from dpdesk.domain.meetings import Logo
from dpdesk.errors import BadInput
from dpdesk.exchange.files import read_picture
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.ordering import numbered, put_at


def logo_pictures(desk: Desk, meeting_id: MeetingId) -> Mapping[LogoId, bytes]:
    """Give the pictures of a meeting's logos, PNG or JPEG."""
    with desk.reading() as reader:
        return {logo.id: reader.blob(logo.blob_id) for logo in reader.all(Logo, meeting_id=meeting_id)}


def add_logo(desk: Desk, meeting_id: MeetingId, path: Path, alternative: str) -> Logo:
    """Add a PNG or JPEG picture, to the right of the others, with what stands for it where it cannot be seen.

    Raises NotFound for a file that is not there, BadInput for one that is no such picture or without a text.
    """
    alternative = " ".join(alternative.split())
    if not alternative:
        raise BadInput(Message(N_("A logo needs a text for those who cannot see it.")), field="alternative")
    picture = read_picture(path)
    with desk.work(Message(N_("Add the logo “{name}”"), name=alternative)) as work:
        return work.save(
            Logo(
                id=LogoId(desk.new_id()),
                meeting_id=meeting_id,
                position=len(work.all(Logo, meeting_id=meeting_id)) + 1,
                blob_id=work.keep(picture.picture, picture.media_type),
                alternative=alternative,
            )
        )


def move_logo(desk: Desk, logo_id: LogoId, place: int) -> None:
    """Show a logo at another place, from 0."""
    with desk.work(Message(N_("Move the logo “{name}”"), name=_name(desk, logo_id))) as work:
        meeting_id = work.get(Logo, logo_id).meeting_id
        work.save_all(put_at(work.all(Logo, meeting_id=meeting_id), logo_id, place))


def remove_logo(desk: Desk, logo_id: LogoId) -> None:
    """Take a logo off the meeting."""
    with desk.work(Message(N_("Remove the logo “{name}”"), name=_name(desk, logo_id))) as work:
        logo = work.get(Logo, logo_id)
        work.delete(logo)
        work.save_all(numbered(work.all(Logo, meeting_id=logo.meeting_id)))


def _name(desk: Desk, logo_id: LogoId) -> str:
    with desk.reading() as reader:
        return reader.get(Logo, logo_id).alternative

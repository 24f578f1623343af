"""The photos of a meeting: kept as papers need them, arranged, removed.

What is said of a photo is changed field by field, by `dpdesk.services.editing`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dpdesk.domain.ids import MeetingId, MeetingPhotoId
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.errors import BadInput
from dpdesk.exchange.files import MEGABYTE, kept_name, logo, read_bytes
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.ordering import numbered, put_at

if TYPE_CHECKING:
    from dpdesk.documents.photographs import Photograph

LARGEST = 40 * MEGABYTE

Report = Callable[[int, int], None]
"""told how many of how many photos are read; what it raises ends the work, and nothing is kept"""


def unheard(done: int, total: int) -> None:
    """Tell nobody how far the work has come."""


def add_photos(
    desk: Desk, meeting_id: MeetingId, paths: Sequence[Path], report: Report = unheard
) -> tuple[MeetingPhoto, ...]:
    """Add photos after the others, all of them or none; author and licence are at first those of the photo before.

    Raises NotFound where a file is gone, and BadInput for one that is over 40 MB, no PNG or JPEG, damaged or tiny.
    """
    ready = []
    for number, path in enumerate(paths, start=1):
        ready.append((kept_name(path), _read(path)))
        report(number, len(paths))
    with desk.work(_label([name for name, _ in ready])) as work:
        work.get(Meeting, meeting_id)
        before = work.all(MeetingPhoto, meeting_id=meeting_id)
        author, licence = (before[-1].author, before[-1].licence) if before else ("", "")
        added = [
            MeetingPhoto(
                id=MeetingPhotoId(desk.new_id()),
                meeting_id=meeting_id,
                position=position,
                file_name=name,
                media_type=photo.media_type,
                blob_id=work.keep(photo.data, photo.media_type),
                author=author,
                licence=licence,
            )
            for position, (name, photo) in enumerate(ready, start=len(before) + 1)
        ]
        return tuple(work.save(photo) for photo in added)


def photo_pictures(desk: Desk, photos: Sequence[MeetingPhoto]) -> Mapping[MeetingPhotoId, bytes]:
    """Give the pictures of some photos, PNG or JPEG."""
    with desk.reading() as reader:
        return {photo.id: reader.blob(photo.blob_id) for photo in photos}


def move_photo(desk: Desk, photo_id: MeetingPhotoId, place: int) -> None:
    """Show a photo at another place, from 0."""
    with desk.work(Message(N_("Move the photo “{name}”"), name=_name(desk, photo_id))) as work:
        meeting_id = work.get(MeetingPhoto, photo_id).meeting_id
        work.save_all(put_at(work.all(MeetingPhoto, meeting_id=meeting_id), photo_id, place))


def remove_photo(desk: Desk, photo_id: MeetingPhotoId) -> None:
    """Take a photo away; its bytes stay on the desk, so that this can be undone."""
    with desk.work(Message(N_("Remove the photo “{name}”"), name=_name(desk, photo_id))) as work:
        photo = work.get(MeetingPhoto, photo_id)
        work.delete(photo)
        work.save_all(numbered(work.all(MeetingPhoto, meeting_id=photo.meeting_id)))


def _read(path: Path) -> Photograph:
    from dpdesk.documents.photographs import prepared

    name = kept_name(path)
    data = logo(read_bytes(path, largest=LARGEST), name=name, alternative="").picture
    try:
        ready = prepared(data)
    except ValueError:
        told = N_("The picture “{name}” is damaged, or far too large. Nothing was added.")
        raise BadInput(Message(told, name=name), field="file_name") from None
    if ready.is_tiny:
        told = N_("The picture “{name}” is too small for anything to be seen on it. Nothing was added.")
        raise BadInput(Message(told, name=name), field="file_name")
    return ready


def _label(names: Sequence[str]) -> Message:
    if len(names) == 1:
        return Message(N_("Add the photo “{name}”"), name=names[0])
    return Message(NN_("Add {count} photo", "Add {count} photos"), count=len(names))


def _name(desk: Desk, photo_id: MeetingPhotoId) -> str:
    with desk.reading() as reader:
        return reader.get(MeetingPhoto, photo_id).file_name

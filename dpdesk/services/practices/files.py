"""The photos and attachments of a practice: kept with it, arranged, saved elsewhere, removed."""

from __future__ import annotations

from collections.abc import Mapping
from mimetypes import guess_type
from pathlib import Path

from dpdesk.database.reader import Reader
from dpdesk.database.work import Work
from dpdesk.domain.ids import PracticeFileId, PracticeId
from dpdesk.domain.practices import Practice, PracticeFile, PracticeFileKind
from dpdesk.errors import BadInput
from dpdesk.exchange.files import MEGABYTE, kept_name, logo, read_bytes
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.ordering import numbered, put_at
from dpdesk.services.papers.filing import Filed, write

LARGEST = 20 * MEGABYTE
_UNKNOWN = "application/octet-stream"


def add_photo(desk: Desk, practice_id: PracticeId, path: Path) -> PracticeFile:
    """Keep a photo after the others, as papers need it and without what its camera tells of the place.

    What stands for it where it cannot be seen is written afterwards.
    Raises NotFound where the file is gone, and BadInput for one that is over 20 MB, no PNG or JPEG, or damaged.
    """
    from dpdesk.documents.photographs import prepared

    name = kept_name(path)
    data = logo(read_bytes(path, largest=LARGEST), name=name, alternative="").picture
    try:
        photo = prepared(data)
    except ValueError:
        told = N_("The picture “{name}” is damaged, or far too large. Nothing was added.")
        raise BadInput(Message(told, name=name), field="file_name") from None
    with desk.work(Message(N_("Add the photo “{name}”"), name=name)) as work:
        return _kept(desk, work, practice_id, PracticeFileKind.PHOTO, name, photo.data, photo.media_type)


def add_attachment(desk: Desk, practice_id: PracticeId, path: Path) -> PracticeFile:
    """Keep a file of any kind after the others. Raises NotFound, and BadInput for one over 20 MB."""
    name = kept_name(path)
    data = read_bytes(path, largest=LARGEST)
    media_type = guess_type(name)[0] or _UNKNOWN
    with desk.work(Message(N_("Add the attachment “{name}”"), name=name)) as work:
        return _kept(desk, work, practice_id, PracticeFileKind.ATTACHMENT, name, data, media_type)


def photo_pictures(desk: Desk, practice_id: PracticeId) -> Mapping[PracticeFileId, bytes]:
    """Give the pictures of a practice, PNG or JPEG."""
    with desk.reading() as reader:
        photos = _of_kind(reader, practice_id, PracticeFileKind.PHOTO)
        return {photo.id: reader.blob(photo.blob_id) for photo in photos}


def move_file(desk: Desk, file_id: PracticeFileId, place: int) -> None:
    """Show a photo or an attachment at another place among its like, from 0. The first photo stands on the card."""
    with desk.work(Message(N_("Move the file “{name}”"), name=_name(desk, file_id))) as work:
        file = work.get(PracticeFile, file_id)
        work.save_all(put_at(_of_kind(work, file.practice_id, file.kind), file_id, place))


def write_file(desk: Desk, file: PracticeFile, path: Path) -> Filed:
    """Write a photo to a file as it is kept, or an attachment as it was added. Raises StorageFailed."""
    with desk.reading() as reader:
        data = reader.blob(file.blob_id)
    return write(path, data)


def remove_file(desk: Desk, file_id: PracticeFileId) -> None:
    """Take a photo or an attachment away; its bytes stay on the desk, so that this can be undone."""
    with desk.work(Message(N_("Remove the file “{name}”"), name=_name(desk, file_id))) as work:
        file = work.get(PracticeFile, file_id)
        work.delete(file)
        work.save_all(numbered(_of_kind(work, file.practice_id, file.kind)))


def _kept(
    desk: Desk,
    work: Work,
    practice_id: PracticeId,
    kind: PracticeFileKind,
    name: str,
    data: bytes,
    media_type: str,
) -> PracticeFile:
    practice = work.get(Practice, practice_id)
    file = PracticeFile(
        id=PracticeFileId(desk.new_id()),
        practice_id=practice.id,
        position=len(_of_kind(work, practice_id, kind)) + 1,
        kind=kind,
        file_name=name,
        media_type=media_type,
        blob_id=work.keep(data, media_type),
    )
    return work.save(file)


def _of_kind(reader: Reader, practice_id: PracticeId, kind: PracticeFileKind) -> tuple[PracticeFile, ...]:
    return tuple(one for one in reader.all(PracticeFile, practice_id=practice_id) if one.kind is kind)


def _name(desk: Desk, file_id: PracticeFileId) -> str:
    with desk.reading() as reader:
        return reader.get(PracticeFile, file_id).file_name

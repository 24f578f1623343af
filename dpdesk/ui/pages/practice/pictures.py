"""Photos as they are shown small: read beside the window, and no larger than they are drawn."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QImage

from dpdesk.domain.ids import PracticeFileId, PracticeId
from dpdesk.services.desk import Desk
from dpdesk.services.practices import files
from dpdesk.ui.pages.meeting.photo_row import THUMB, small


def thumbnails(desk: Desk, practice_id: PracticeId, ratio: float) -> Mapping[PracticeFileId, QImage]:
    """Read the photos of a practice for a screen of so many dots to a pixel."""
    room = THUMB * ratio
    return {key: small(data, room) for key, data in files.photo_pictures(desk, practice_id).items()}

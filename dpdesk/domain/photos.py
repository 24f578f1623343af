"""The photos of a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.domain.ids import BlobId, MeetingId, MeetingPhotoId


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPhoto:
    """A photo taken at a meeting: what stands for it where it cannot be seen, who took it, and under which licence.

    `in_article` tells whether it is to stand in the article; without an alternative text it never does.
    """

    id: MeetingPhotoId
    version: int = 0
    meeting_id: MeetingId
    position: int
    file_name: str
    media_type: str
    blob_id: BlobId
    alternative: str = ""
    caption: str = ""
    author: str = ""
    licence: str = ""
    in_article: bool = True

    @property
    def is_told(self) -> bool:
        """Whether it says what it shows, without which it is on no paper."""
        return bool(self.alternative.strip())

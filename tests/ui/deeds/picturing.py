"""What the photos of a meeting change."""

from __future__ import annotations

from collections.abc import Mapping

from dpdesk.domain.meetings import Meeting
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.services.summaries import photos
from tests.documents.photos import photo
from tests.ui.deeds.hand import Deed, Hand, field


def add_photos(hand: Hand) -> object:
    paths = [hand.file(f"{number}.jpg", photo(300, 200)) for number in range(hand.one((1, 2)))]
    return photos.add_photos(hand.desk, hand.meeting_id, paths)


DEEDS: Mapping[str, Deed] = {
    "photos.add_photos": add_photos,
    "photos.move_photo": lambda hand: photos.move_photo(hand.desk, hand.any(MeetingPhoto).id, hand.place()),
    "photos.remove_photo": lambda hand: photos.remove_photo(hand.desk, hand.any(MeetingPhoto).id),
}

NEEDS: Mapping[str, tuple[str, ...]] = {
    "photos.move_photo": ("photos.add_photos",) * 3,
    "photos.remove_photo": ("photos.add_photos",) * 2,
}

FIELDS: Mapping[str, Deed] = {
    "meeting photo": field(MeetingPhoto, "caption", Hand.text),
    "photo in the article": field(MeetingPhoto, "in_article", lambda hand: hand.one((True, False))),
    "charts": field(Meeting, "article_charts", lambda hand: hand.one((True, False))),
}

FIELD_NEEDS: Mapping[str, tuple[str, ...]] = {
    "meeting photo": ("photos.add_photos",),
    "photo in the article": ("photos.add_photos",),
}

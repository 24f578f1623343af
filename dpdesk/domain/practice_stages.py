"""What a described practice still lacks before it can be called checked or published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from dpdesk.domain.practices import LONGEST_SUMMARY, Practice, PracticeFile, PracticeFileKind, Verification

CONTACT_IS_FRESH = timedelta(days=365)
"""how long a contact that was checked is taken to be right"""


class PracticeGap(StrEnum):
    """Something that is missing or not right; `field` is where it is mended."""

    TITLE = "title"
    OWNER = "owner"
    STATUS = "status"
    DAYS = "days"
    SUMMARY = "summary"
    LONG_SUMMARY = "long-summary"
    PHOTO_TEXT = "photo-text"
    CONTACT = "contact"
    CONTACT_CHECK = "contact-check"
    CONSENT = "consent"

    @property
    def field(self) -> str:
        """The field in which it is mended; for the pictures, what they are."""
        return _FIELDS[self]


_FIELDS: Mapping[PracticeGap, str] = {
    PracticeGap.TITLE: "title",
    PracticeGap.OWNER: "organisation_id",
    PracticeGap.STATUS: "status",
    PracticeGap.DAYS: "ended_on",
    PracticeGap.SUMMARY: "summary",
    PracticeGap.LONG_SUMMARY: "summary",
    PracticeGap.PHOTO_TEXT: "photos",
    PracticeGap.CONTACT: "contact_email",
    PracticeGap.CONTACT_CHECK: "contact_checked_on",
    PracticeGap.CONSENT: "may_publish",
}


def next_stage(stage: Verification) -> Verification | None:
    """Give the stage that follows, or none after the last."""
    stages = list(Verification)
    following = stages[stages.index(stage) + 1 :]
    return following[0] if following else None


def gaps(practice: Practice, files: Iterable[PracticeFile], stage: Verification) -> tuple[PracticeGap, ...]:
    """Give what stands against calling a practice checked or published, in the order of its fields.

    A draft may lack anything.
    """
    if stage is Verification.DRAFT:
        return ()
    asked = _OF_CHECKED | (_OF_PUBLISHED if stage is Verification.PUBLISHED else {})
    found = [gap for gap, is_missing in asked.items() if is_missing(practice)]
    if any(file.kind is PracticeFileKind.PHOTO and not file.alternative.strip() for file in files):
        found.append(PracticeGap.PHOTO_TEXT)
    return tuple(gap for gap in PracticeGap if gap in found)


def is_contact_old(checked_on: date | None, today: date) -> bool:
    """Tell whether a contact was checked so long ago that it may be wrong by now."""
    return checked_on is not None and today - checked_on > CONTACT_IS_FRESH


def _has_no_title(practice: Practice) -> bool:
    return not practice.title.strip()


def _has_no_owner(practice: Practice) -> bool:
    return practice.organisation_id is None


def _has_no_status(practice: Practice) -> bool:
    return practice.status is None


def _ends_before_it_begins(practice: Practice) -> bool:
    return bool(practice.began_on and practice.ended_on and practice.ended_on < practice.began_on)


def _has_no_summary(practice: Practice) -> bool:
    return not practice.summary.strip()


def _has_a_long_summary(practice: Practice) -> bool:
    return len(practice.summary) > LONGEST_SUMMARY


def _has_no_contact(practice: Practice) -> bool:
    return not (practice.contact_email or practice.contact_phone)


def _has_an_unchecked_contact(practice: Practice) -> bool:
    return practice.contact_checked_on is None


def _may_not_be_published(practice: Practice) -> bool:
    return not practice.may_publish


_Test = Callable[[Practice], bool]
_OF_CHECKED: dict[PracticeGap, _Test] = {
    PracticeGap.TITLE: _has_no_title,
    PracticeGap.OWNER: _has_no_owner,
    PracticeGap.STATUS: _has_no_status,
    PracticeGap.DAYS: _ends_before_it_begins,
    PracticeGap.SUMMARY: _has_no_summary,
    PracticeGap.LONG_SUMMARY: _has_a_long_summary,
}
_OF_PUBLISHED: dict[PracticeGap, _Test] = {
    PracticeGap.CONTACT: _has_no_contact,
    PracticeGap.CONTACT_CHECK: _has_an_unchecked_contact,
    PracticeGap.CONSENT: _may_not_be_published,
}

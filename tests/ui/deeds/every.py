"""Every kind of change that is made in the window, by the service that makes it."""

from __future__ import annotations

from collections.abc import Mapping

from tests.ui.deeds import (
    cleaning,
    heading_letters,
    holding,
    importing,
    inviting,
    listing_people,
    offices,
    picturing,
    planning,
    practising,
)
from tests.ui.deeds.hand import Deed

DEEDS: Mapping[str, Deed] = {
    **planning.DEEDS,
    **inviting.DEEDS,
    **holding.DEEDS,
    **cleaning.DEEDS,
    **practising.DEEDS,
    **listing_people.DEEDS,
    **importing.DEEDS,
    **offices.DEEDS,
    **picturing.DEEDS,
    **heading_letters.DEEDS,
}

NEEDS: Mapping[str, tuple[str, ...]] = {
    **practising.NEEDS,
    **cleaning.NEEDS,
    **listing_people.NEEDS,
    **picturing.NEEDS,
    **heading_letters.NEEDS,
    "days.remove_day": ("days.add_day",),
    "presenting.present_practice": ("presenting.present_new_practice", "presenting.remove_practice"),
    "presenting.move_practice": ("presenting.present_new_practice",) * 3,
    "presenting.remove_practice": ("presenting.present_new_practice",) * 2,
    "logos.move_logo": ("logos.add_logo",) * 3,
    "logos.remove_logo": ("logos.add_logo",) * 2,
    "letter_text.restore_letter": ("letter_text.set_letter_text",),
    "scans.remove_scan": ("scans.keep_scan",),
    "summary_texts.back_to_draft": ("summary_texts.set_text",),
    "follow_ups.move": ("follow_ups.add",) * 3,
    "own_texts.restore_text": ("own_texts.set_text",),
    "organising.remove_logo": ("organising.set_logo",),
    "office_letter.remove_letter": ("office_letter.take_letter",) * 8,
    "door.rest_absent": ("door.clear",) * 3,
    "other_names.remove_other_name": ("other_names.add_other_name",),
    "founding.remove_office": ("founding.add_institution",) * 3,
    "departments.remove": ("departments.add",) * 3,
}
"""What must have been done before, so that there is something to change."""

PREPARATIONS: Mapping[str, Deed] = {**DEEDS, **practising.PREPARATIONS}
"""What may be done before: any change, and what is more than one."""

FIELDS: Mapping[str, Deed] = {**holding.FIELDS, **practising.FIELDS, **listing_people.FIELDS, **picturing.FIELDS}

FIELD_NEEDS: Mapping[str, tuple[str, ...]] = {
    "logo": ("logos.add_logo",),
    **practising.FIELD_NEEDS,
    **picturing.FIELD_NEEDS,
}
"""What must have been done before, so that there is a record with such a field."""

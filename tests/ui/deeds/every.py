"""Every kind of change that is made in the window, by the service that makes it."""

from __future__ import annotations

from collections.abc import Mapping

from tests.ui.deeds import holding, inviting, planning
from tests.ui.deeds.hand import Deed

DEEDS: Mapping[str, Deed] = {**planning.DEEDS, **inviting.DEEDS, **holding.DEEDS}

NEEDS: Mapping[str, tuple[str, ...]] = {
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
    "door.rest_absent": ("door.clear",) * 3,
}
"""What must have been done before, so that there is something to change."""

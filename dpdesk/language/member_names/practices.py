"""Good practices."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.domain.practices import PracticeFileKind, PracticeStatus, Verification
from dpdesk.messages import PN_

NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
    PracticeStatus: {
        PracticeStatus.IN_PROGRESS: PN_("status of a practice", "in progress"),
        PracticeStatus.COMPLETED: PN_("status of a practice", "completed"),
    },
    Verification: {
        Verification.DRAFT: PN_("stage of a description", "draft"),
        Verification.CHECKED: PN_("stage of a description", "checked"),
        Verification.PUBLISHED: PN_("stage of a description", "published"),
    },
    PracticeFileKind: {
        PracticeFileKind.PHOTO: PN_("file of a practice", "photo"),
        PracticeFileKind.ATTACHMENT: PN_("file of a practice", "attachment"),
    },
}

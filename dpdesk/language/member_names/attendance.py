"""Who was there, and where that is known from."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.domain.attendance import Presence, Source
from dpdesk.domain.register import Standing
from dpdesk.messages import PN_

NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
    Presence: {
        Presence.PRESENT: PN_("attendance", "present"),
        Presence.ONLINE: PN_("attendance", "present online"),
        Presence.ABSENT: PN_("attendance", "absent"),
        Presence.EXCUSED: PN_("attendance", "excused"),
    },
    Standing: {
        Standing.EXPECTED: PN_("standing in the register", "announced"),
        Standing.SILENT: PN_("standing in the register", "no answer"),
        Standing.WALK_IN: PN_("standing in the register", "not announced"),
        Standing.OFF: PN_("standing in the register", "not coming"),
        Standing.REPLACED: PN_("standing in the register", "replaced"),
    },
    Source: {
        Source.DOOR: PN_("source of an attendance", "at the door"),
        Source.SHEET: PN_("source of an attendance", "signed list"),
        Source.REPORT: PN_("source of an attendance", "report of the online meeting"),
    },
}

"""Which kinds of department one has chosen to see on a meeting's board, beside those that are invited."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import TYPE_CHECKING

from dpdesk.domain.ids import CategoryId, MeetingId

if TYPE_CHECKING:
    from dpdesk.ui.preferences import Preferences


class ChosenKinds:
    """The kinds, remembered for each meeting."""

    def __init__(self, preferences: Preferences, meeting_id: MeetingId) -> None:
        self._preferences = preferences
        self._name = f"invitations/kinds/{meeting_id}"
        self._kinds = self._remembered()

    @property
    def kinds(self) -> frozenset[CategoryId]:
        """The kinds that were chosen."""
        return self._kinds

    def choose(self, kinds: Collection[CategoryId]) -> None:
        """Choose others in their place."""
        self._kinds = frozenset(kinds)
        self._preferences.set(self._name, json.dumps(sorted(self._kinds)))

    def _remembered(self) -> frozenset[CategoryId]:
        """Give what was remembered: nothing where it is not readable, as a file that people can edit may be."""
        try:
            kept = json.loads(self._preferences.value(self._name, "[]"))
        except ValueError:
            return frozenset()
        return (
            frozenset(CategoryId(one) for one in kept if isinstance(one, str))
            if isinstance(kept, list)
            else frozenset()
        )

"""How the attendance list of a meeting is to look: shared by the paper and by its transcription, and remembered."""

from __future__ import annotations

import json
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.list_options import Blank, ListColumn, ListOptions, ListOrder, Orientation, Preset
from dpdesk.ui import document_defaults

if TYPE_CHECKING:
    from dpdesk.settings import Language
    from dpdesk.ui.workplace import Workplace

E = TypeVar("E", bound=StrEnum)


class ListChoice(QObject):
    """The options and the language of a meeting's list: the meeting's own, else the usual ones. Sends `changed`."""

    changed = Signal()

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = workplace.preferences
        self._key = f"attendance-list/{meeting_id}"
        usual = document_defaults.list_options(self._preferences)
        self.options = _read(self._preferences.value(self._key), usual)
        self.language: Language = document_defaults.language(self._preferences)

    def choose(self, options: ListOptions) -> None:
        """Have the list look otherwise from now on."""
        if options != self.options:
            self.options = options
            self._preferences.set(self._key, _written(options))
            self.changed.emit()

    def speak(self, language: Language) -> None:
        """Have the list made in another language."""
        self.language = language
        self.changed.emit()

    def make_usual(self) -> None:
        """Have all lists look so from now on."""
        document_defaults.set_list_options(self._preferences, self.options)
        document_defaults.set_language(self._preferences, self.language)


def _written(options: ListOptions) -> str:
    """Write what is remembered of a list; for which session it is, and whether filled, is a matter of the moment."""
    return json.dumps(
        {
            "preset": options.preset,
            "columns": options.columns,
            "order": options.order,
            "grouped": options.grouped,
            "blank": options.blank,
            "orientation": options.orientation,
        }
    )


def _read(text: str, usual: ListOptions) -> ListOptions:
    """Read what was remembered; what cannot be read is as usual."""
    try:
        kept = json.loads(text)
    except ValueError:
        return usual
    if not isinstance(kept, dict):
        return usual
    columns = kept.get("columns")
    known = [_member(ListColumn, one) for one in columns] if isinstance(columns, list) else []
    blank = kept.get("blank")
    return replace(
        usual,
        preset=_member(Preset, kept.get("preset")) or usual.preset,
        columns=tuple(column for column in known if column),
        order=_member(ListOrder, kept.get("order")) or usual.order,
        grouped=kept.get("grouped") is True,
        blank=blank if isinstance(blank, int) and blank >= 0 else _member(Blank, blank) or usual.blank,
        orientation=_member(Orientation, kept.get("orientation")) or usual.orientation,
    )


def _member(kind: type[E], value: object) -> E | None:
    return next((member for member in kind if member == value), None)

"""How this person usually wants documents: their language, formats, and the looks of an attendance list."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from dpdesk.domain.issued import FileFormat
from dpdesk.domain.list_options import Blank, ListOptions
from dpdesk.settings import Language

if TYPE_CHECKING:
    from dpdesk.ui.preferences import Preferences

E = TypeVar("E", bound=StrEnum)

MOST_BLANK_ROWS = 99
_LANGUAGE = "documents/language"
_FORMATS = "documents/formats"
_PRESET = "documents/list/preset"
_ORDER = "documents/list/order"
_GROUPED = "documents/list/grouped"
_BLANK = "documents/list/blank"
_YES = "yes"
_NO = "no"


def language(preferences: Preferences) -> Language:
    """Give the language in which documents are made."""
    return _member(preferences, _LANGUAGE, Language.POLISH)


def formats(preferences: Preferences) -> tuple[FileFormat, ...]:
    """Give the formats in which documents are made, at least one."""
    chosen = preferences.value(_FORMATS, "").split(",")
    return tuple(one for one in FileFormat if one.value in chosen) or (FileFormat.PDF,)


def list_options(preferences: Preferences) -> ListOptions:
    """Give how an attendance list usually is to look."""
    usual = ListOptions()
    return ListOptions(
        preset=_member(preferences, _PRESET, usual.preset),
        order=_member(preferences, _ORDER, usual.order),
        grouped=preferences.value(_GROUPED, _NO) == _YES,
        blank=_blank(preferences.value(_BLANK, ""), usual.blank),
    )


def set_language(preferences: Preferences, chosen: Language) -> None:
    """Make documents in another language from now on."""
    preferences.set(_LANGUAGE, chosen.value)


def set_formats(preferences: Preferences, chosen: Sequence[FileFormat]) -> None:
    """Make documents in other formats from now on."""
    preferences.set(_FORMATS, ",".join(one.value for one in chosen))


def set_list_options(preferences: Preferences, options: ListOptions) -> None:
    """Keep preset, order, grouping and blank rows; the rest is a matter of one list."""
    preferences.set(_PRESET, options.preset.value)
    preferences.set(_ORDER, options.order.value)
    preferences.set(_GROUPED, _YES if options.grouped else _NO)
    preferences.set(_BLANK, options.blank.value if isinstance(options.blank, Blank) else str(options.blank))


def _member(preferences: Preferences, key: str, usual: E) -> E:
    kept = preferences.value(key, usual.value)
    return next((one for one in type(usual) if one.value == kept), usual)


def _blank(kept: str, usual: int | Blank) -> int | Blank:
    if kept.isascii() and kept.isdigit():
        return min(int(kept), MOST_BLANK_ROWS)
    return next((kind for kind in Blank if kind.value == kept), usual)

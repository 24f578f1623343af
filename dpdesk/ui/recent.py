"""The desks that were opened lately, the last first."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from dpdesk.ui.preferences import Preferences

MOST = 6
_KEY = "desks/recent"


def recent_desks(preferences: Preferences) -> tuple[str, ...]:
    """Give where the desks are: paths, or addresses of shared desks."""
    try:
        kept = json.loads(preferences.value(_KEY, "[]"))
    except ValueError:
        return ()
    return tuple(filter(None, map(str, kept)))[:MOST] if isinstance(kept, list) else ()


def remember_desk(preferences: Preferences, location: str) -> None:
    """Put a desk at the top. The password of a shared desk is never kept."""
    kept = _without_password(location)
    others = (one for one in recent_desks(preferences) if one != kept)
    _keep(preferences, (kept, *others))


def forget_desk(preferences: Preferences, location: str) -> None:
    """Take a desk that is no more off the list."""
    _keep(preferences, tuple(one for one in recent_desks(preferences) if one != location))


def desk_name(location: str) -> str:
    """Give the short name of a desk: that of its file or its database, without the ending."""
    return PurePath(urlsplit(location).path if _is_shared(location) else location).stem or location


def desk_place(location: str) -> str:
    """Give where a desk is: the folder of its file, or the server."""
    return urlsplit(location).hostname or location if _is_shared(location) else str(PurePath(location).parent)


def _keep(preferences: Preferences, locations: tuple[str, ...]) -> None:
    preferences.set(_KEY, json.dumps(locations[:MOST], ensure_ascii=False))


def _is_shared(location: str) -> bool:
    return "://" in location


def _without_password(location: str) -> str:
    if not _is_shared(location):
        return location
    parts = urlsplit(location)
    user, colon, _ = parts.netloc.rpartition("@")[0].partition(":")
    if not colon:
        return location
    server = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=f"{user}@{server}" if user else server).geturl()

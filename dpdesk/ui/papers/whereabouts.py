"""Where the files of issued documents were written, as far as this computer remembers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dpdesk.domain.ids import IssuedId

if TYPE_CHECKING:
    from dpdesk.services.papers.paperwork import IssuedPaper
    from dpdesk.ui.preferences import Preferences

_KEY = "documents/files"
_MOST_REMEMBERED = 300


def remember(preferences: Preferences, papers: Iterable[IssuedPaper]) -> None:
    """Remember where papers were written, in the place of those written longest ago."""
    remember_paths(preferences, {paper.issued.id: paper.path for paper in papers if paper.path})


def remember_paths(preferences: Preferences, paths: Mapping[IssuedId, Path]) -> None:
    """Remember where documents were written."""
    known = _known(preferences)
    for issued_id, path in paths.items():
        known.pop(issued_id, None)
        known[issued_id] = str(path)
    kept = dict(list(known.items())[-_MOST_REMEMBERED:])
    preferences.set(_KEY, json.dumps(kept))


def path_of(preferences: Preferences, issued_id: IssuedId) -> Path | None:
    """Give where a document was written, if the file is still there."""
    path = _known(preferences).get(issued_id)
    return Path(path) if path and Path(path).is_file() else None


def _known(preferences: Preferences) -> dict[str, str]:
    try:
        kept = json.loads(preferences.value(_KEY, "{}"))
    except ValueError:
        return {}
    return {str(key): str(path) for key, path in kept.items()} if isinstance(kept, dict) else {}

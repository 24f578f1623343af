"""What the members of each enumeration of the domain are called in English, marked for the catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.language.member_names import (
    attendance,
    files,
    invitations,
    lists,
    meetings,
    offices,
    papers,
    people,
    practices,
)

# Members of different enumerations may be equal as texts, so the enumeration is asked first.
MEMBER_NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
    **attendance.NAMES,
    **files.NAMES,
    **invitations.NAMES,
    **lists.NAMES,
    **meetings.NAMES,
    **offices.NAMES,
    **papers.NAMES,
    **people.NAMES,
    **practices.NAMES,
}

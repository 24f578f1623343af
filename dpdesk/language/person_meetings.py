"""How a person took part in a meeting, in words that agree with their gender: "obecna, w zastępstwie: Jan Wzorcowy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dpdesk.domain.attendance import Announced
from dpdesk.domain.people import Gender
from dpdesk.domain.person_meetings import PersonMeeting
from dpdesk.language.wording import name_of, presence_of, role_of

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words


def roles_told(line: PersonMeeting, gender: Gender, words: Words) -> str:
    """Name the roles in which the person spoke."""
    return ", ".join(role_of(role, gender, words) for role in line.roles)


def attendance_told(line: PersonMeeting, gender: Gender, words: Words) -> str:
    """Say how the person attended, else what they announced; and who came in whose place."""
    known = presence_of(line.presence, gender, words) if line.presence is not None else _announced(line, words)
    replaced = words.gettext("{name} in their place").format(name=line.replaced_by) if line.replaced_by else ""
    instead = words.gettext("in the place of {name}").format(name=line.instead_of) if line.instead_of else ""
    return ", ".join(filter(None, (known, replaced, instead)))


def _announced(line: PersonMeeting, words: Words) -> str:
    if line.has_cancelled:
        return words.pgettext("announced", "cancelled")
    if line.announced in (Announced.ACCEPTS, Announced.DECLINES):
        return name_of(line.announced, words)
    return words.pgettext("announced", "invited") if line.is_invited else ""

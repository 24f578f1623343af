"""The domain's enumerations in the words of a language: "warsztat", "hybrydowo", "prelegentka"."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from gettext import NullTranslations

from dpdesk.domain.attendance import Presence
from dpdesk.domain.meetings import Role
from dpdesk.domain.people import Gender
from dpdesk.language.member_names import MEMBER_NAMES
from dpdesk.messages import PN_

_ROLES: Mapping[Gender, Mapping[Role, tuple[str, str]]] = {
    Gender.FEMALE: {
        Role.MODERATES: PN_("role of a woman", "moderator"),
        Role.EXPERT: PN_("role of a woman", "expert"),
        Role.PRESENTS: PN_("role of a woman", "speaker"),
        Role.PANELLIST: PN_("role of a woman", "panellist"),
    },
    Gender.MALE: {
        Role.MODERATES: PN_("role of a man", "moderator"),
        Role.EXPERT: PN_("role of a man", "expert"),
        Role.PRESENTS: PN_("role of a man", "speaker"),
        Role.PANELLIST: PN_("role of a man", "panellist"),
    },
}
"""Roles that Polish words by gender; the others, and all where it is unknown, are words for what is done."""

_PRESENCES: Mapping[tuple[Presence, Gender], tuple[str, str]] = {
    (Presence.PRESENT, Gender.FEMALE): PN_("attendance of a woman", "present"),
    (Presence.PRESENT, Gender.MALE): PN_("attendance of a man", "present"),
    (Presence.PRESENT, Gender.UNKNOWN): PN_("attendance of a person", "present"),
    (Presence.ONLINE, Gender.FEMALE): PN_("attendance of a woman", "present online"),
    (Presence.ONLINE, Gender.MALE): PN_("attendance of a man", "present online"),
    (Presence.ONLINE, Gender.UNKNOWN): PN_("attendance of a person", "present online"),
    (Presence.ABSENT, Gender.FEMALE): PN_("attendance of a woman", "absent"),
    (Presence.ABSENT, Gender.MALE): PN_("attendance of a man", "absent"),
    (Presence.ABSENT, Gender.UNKNOWN): PN_("attendance of a person", "absent"),
    (Presence.EXCUSED, Gender.FEMALE): PN_("attendance of a woman", "excused"),
    (Presence.EXCUSED, Gender.MALE): PN_("attendance of a man", "excused"),
    (Presence.EXCUSED, Gender.UNKNOWN): PN_("attendance of a person", "excused"),
}


def name_of(member: StrEnum, words: NullTranslations) -> str:
    """Name a member of an enumeration of the domain. Raises KeyError for any other."""
    return words.pgettext(*MEMBER_NAMES[type(member)][member])


def role_of(role: Role, gender: Gender, words: NullTranslations) -> str:
    """Name a role at an agenda item as that of a woman, of a man, or of somebody whose gender is unknown."""
    gendered = _ROLES.get(gender, {}).get(role)
    return words.pgettext(*gendered) if gendered else name_of(role, words)


def presence_of(presence: Presence | None, gender: Gender, words: NullTranslations) -> str:
    """Name what was recorded about a woman, a man or a person of unknown gender; none is "not recorded"."""
    if presence is None:
        return words.pgettext("attendance", "not recorded")
    return words.pgettext(*_PRESENCES[presence, gender])

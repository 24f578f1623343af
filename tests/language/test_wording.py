"""Every enumeration of the domain has words."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from enum import StrEnum

import pytest

import dpdesk.domain
from dpdesk.domain.export_tables import Exported, ExportFormat
from dpdesk.domain.listed_people import PeopleOrder
from dpdesk.domain.meetings import Form, ItemKind, Mode, Role
from dpdesk.domain.people import Gender
from dpdesk.domain.practice_stages import PracticeGap
from dpdesk.language.catalogues import words_for
from dpdesk.language.wording import name_of, role_of
from dpdesk.settings import Language

PL, EN = words_for(Language.POLISH), words_for(Language.ENGLISH)


NEVER_SAID = (PeopleOrder, PracticeGap, Exported, ExportFormat)
"""What people are sorted by, what the page of a practice points at, words and file endings of the command line."""


def members() -> Iterator[StrEnum]:
    yield from Language
    for module in pkgutil.iter_modules(dpdesk.domain.__path__, "dpdesk.domain."):
        for kind in vars(importlib.import_module(module.name)).values():
            if isinstance(kind, type) and issubclass(kind, StrEnum) and kind.__module__ == module.name:
                yield from () if kind in NEVER_SAID else kind


@pytest.mark.parametrize("member", [*members()], ids=lambda member: f"{type(member).__name__}.{member.name}")
def test_every_member_of_an_enumeration_is_named_in_both_languages(member: StrEnum) -> None:
    assert name_of(member, EN)
    assert name_of(member, PL)


def test_members_of_different_enumerations_that_are_equal_as_texts_keep_their_own_names() -> None:
    assert Form.WORKSHOP.value == ItemKind.WORKSHOP.value
    assert name_of(ItemKind.WORKSHOP, PL) == "warsztat"
    assert name_of(Mode.ONLINE, PL) == "zdalnie"
    assert name_of(Form.STUDY_VISIT, PL) == "wizyta studyjna"


@pytest.mark.parametrize(
    ("role", "of_a_woman", "of_a_man", "of_somebody"),
    [
        (Role.OPENS, "otwarcie spotkania", "otwarcie spotkania", "otwarcie spotkania"),
        (Role.MODERATES, "prowadząca", "prowadzący", "prowadzenie"),
        (Role.EXPERT, "ekspertka", "ekspert", "głos ekspercki"),
        (Role.PRESENTS, "prelegentka", "prelegent", "wystąpienie"),
        (Role.PANELLIST, "panelistka", "panelista", "udział w panelu"),
    ],
)
def test_a_role_agrees_with_the_gender(role: Role, of_a_woman: str, of_a_man: str, of_somebody: str) -> None:
    assert role_of(role, Gender.FEMALE, PL) == of_a_woman
    assert role_of(role, Gender.MALE, PL) == of_a_man
    assert role_of(role, Gender.UNKNOWN, PL) == of_somebody


def test_english_roles_know_no_gender() -> None:
    for role in Role:
        assert role_of(role, Gender.FEMALE, EN) == role_of(role, Gender.UNKNOWN, EN)


def test_what_is_no_enumeration_of_the_domain_has_no_name() -> None:
    stranger = StrEnum("stranger", ["ONE"])
    with pytest.raises(KeyError):
        name_of(stranger.ONE, PL)

"""The nearest known name, for suggestions."""

from __future__ import annotations

import pytest

from dpdesk.language.nearness import is_nearly, near_keys, nearest

NAMES = ("Sosnowiec", "Będzin", "Świętochłowice", "Siemianowice Śląskie", "Łaziska Górne")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Sosnowice", "Sosnowiec"),
        ("swietochlowice", "Świętochłowice"),
        ("LAZISKA GORNE", "Łaziska Górne"),
        ("Stowarzyszenie Sąsiedzi", None),
        ("qqqq", None),
        ("", None),
        ("😀", None),
    ],
)
def test_a_slip_of_the_keys_finds_the_name(typed: str, meant: str | None) -> None:
    assert nearest(typed, NAMES) == meant


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert nearest("Sosnowiec", ()) is None


@pytest.mark.parametrize(
    ("key", "others", "near"),
    [
        ("gliwce", ["gliwice", "gierałtowice"], ("gliwice",)),
        ("gilwice", ["gliwice"], ("gliwice",)),
        ("pasry", ["psary"], ("psary",)),
        ("urzad miesjki w gliwicah", ["urzad miejski w gliwicach"], ("urzad miejski w gliwicach",)),
        ("biblioteka miejska w bytomiu", ["biblioteka miejska w zabrzu"], ()),
        ("szkola podstawowa nr 1", ["szkola podstawowa nr 2"], ()),
        ("wyry", ["mory"], ()),
        ("fundacja przyklad", ["fundacja wzor"], ()),
        ("gminapsary", ["gmina psary"], ("gmina psary",)),
        ("", ["gliwice"], ()),
    ],
)
def test_a_slip_of_the_keys_is_told_from_another_name(key: str, others: list[str], near: tuple[str, ...]) -> None:
    assert near_keys(key, others) == near


def test_words_are_nearly_the_same_where_they_begin_alike_and_differ_in_little() -> None:
    assert is_nearly("wzorcowy", "wzorcowyy")
    assert not is_nearly("wzorcowy", "wzorcowy")
    assert not is_nearly("nowak", "lis")
    assert not is_nearly("kowalski", "nowalski")

"""The nearest known name, for suggestions."""

from __future__ import annotations

import pytest

from dpdesk.language.nearness import nearest

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

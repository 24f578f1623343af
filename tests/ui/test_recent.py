"""The desks that were opened lately are remembered, and no password is."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpdesk.ui.preferences import Preferences
from dpdesk.ui.recent import MOST, desk_name, desk_place, forget_desk, recent_desks, remember_desk


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "window.ini")


def test_the_last_desk_stands_first_and_none_twice(preferences: Preferences) -> None:
    for location in ("/a/one.dpdesk", "/a/two.dpdesk", "/a/one.dpdesk"):
        remember_desk(preferences, location)
    assert recent_desks(preferences) == ("/a/one.dpdesk", "/a/two.dpdesk")


def test_only_a_few_are_remembered(preferences: Preferences) -> None:
    for number in range(MOST + 3):
        remember_desk(preferences, f"/a/{number}.dpdesk")
    assert len(recent_desks(preferences)) == MOST


def test_a_desk_that_is_no_more_is_forgotten(preferences: Preferences) -> None:
    remember_desk(preferences, "/a/one.dpdesk")
    forget_desk(preferences, "/a/one.dpdesk")
    assert recent_desks(preferences) == ()


@pytest.mark.parametrize(
    ("location", "kept"),
    [
        ("postgresql://anna:tajne@db.example.org/dpdesk", "postgresql://anna@db.example.org/dpdesk"),
        ("postgresql://anna@db.example.org:5433/dpdesk", "postgresql://anna@db.example.org:5433/dpdesk"),
        ("postgresql://db.example.org/dpdesk", "postgresql://db.example.org/dpdesk"),
        ("/dokumenty/anna/a:b@c.dpdesk", "/dokumenty/anna/a:b@c.dpdesk"),
    ],
)
def test_a_password_is_never_kept(preferences: Preferences, location: str, kept: str) -> None:
    remember_desk(preferences, location)
    assert recent_desks(preferences) == (kept,)


def test_they_are_remembered_from_one_day_to_the_next(preferences: Preferences, tmp_path: Path) -> None:
    remember_desk(preferences, "/a/zażółć, gęślą.dpdesk")
    preferences.save()
    assert recent_desks(Preferences(tmp_path / "window.ini")) == ("/a/zażółć, gęślą.dpdesk",)


@pytest.mark.parametrize("kept", ["", "not JSON", "{}", "7", '["", "/a/one.dpdesk"]'])
def test_what_somebody_has_spoilt_in_the_file_does_no_harm(preferences: Preferences, kept: str) -> None:
    preferences.set("desks/recent", kept)
    assert recent_desks(preferences) in ((), ("/a/one.dpdesk",))


def test_a_desk_is_known_by_a_short_name_and_its_place() -> None:
    assert (desk_name("/dokumenty/anna/moje-biurko.dpdesk"), desk_place("/dokumenty/anna/moje-biurko.dpdesk")) == (
        "moje-biurko",
        "/dokumenty/anna",
    )
    shared = "postgresql://anna@db.example.org/wspolne"
    assert (desk_name(shared), desk_place(shared)) == ("wspolne", "db.example.org")

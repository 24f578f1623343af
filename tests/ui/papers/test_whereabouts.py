"""Where files were written is remembered, as long as they are there, and not for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpdesk.domain.ids import IssuedId
from dpdesk.ui.papers.whereabouts import path_of, remember_paths
from dpdesk.ui.preferences import Preferences


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "window.ini")


def test_a_file_is_found_again_until_it_is_gone(preferences: Preferences, tmp_path: Path) -> None:
    path = tmp_path / "Łódź – notatka.pdf"
    path.write_bytes(b"%PDF")
    remember_paths(preferences, {IssuedId("one"): path})
    assert path_of(preferences, IssuedId("one")) == path
    assert path_of(preferences, IssuedId("other")) is None
    path.unlink()
    assert path_of(preferences, IssuedId("one")) is None


def test_those_written_longest_ago_are_forgotten(preferences: Preferences, tmp_path: Path) -> None:
    path = tmp_path / "notatka.pdf"
    path.write_bytes(b"%PDF")
    for number in range(3):
        remember_paths(preferences, {IssuedId(f"{number}-{one}"): path for one in range(200)})
    assert path_of(preferences, IssuedId("2-199")) == path
    assert path_of(preferences, IssuedId("0-0")) is None
    assert len(preferences.value("documents/files")) < 30_000


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"one": 1}'])
def test_what_is_not_readable_is_nothing(preferences: Preferences, kept: str) -> None:
    preferences.set("documents/files", kept)
    assert path_of(preferences, IssuedId("one")) is None

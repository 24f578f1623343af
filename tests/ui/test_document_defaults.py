"""What is offered first for documents is kept, and what cannot be read is as usual."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpdesk.domain.issued import FileFormat
from dpdesk.domain.list_options import Blank, ListOptions, ListOrder, Preset
from dpdesk.settings import Language
from dpdesk.ui import document_defaults as defaults
from dpdesk.ui.preferences import Preferences


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "window.ini")


def test_at_first_everything_is_as_usual(preferences: Preferences) -> None:
    assert defaults.language(preferences) is Language.POLISH
    assert defaults.formats(preferences) == (FileFormat.PDF,)
    assert defaults.list_options(preferences) == ListOptions()


@pytest.mark.parametrize("blank", [0, 12, Blank.FILL, Blank.PAGE])
def test_the_looks_of_a_list_are_kept(preferences: Preferences, blank: int | Blank) -> None:
    options = ListOptions(preset=Preset.MINIMAL, order=ListOrder.SURNAME, grouped=True, blank=blank)
    defaults.set_list_options(preferences, options)
    assert defaults.list_options(preferences) == options


def test_language_and_formats_are_kept(preferences: Preferences) -> None:
    defaults.set_language(preferences, Language.ENGLISH)
    defaults.set_formats(preferences, [FileFormat.DOCX, FileFormat.PDF])
    assert defaults.language(preferences) is Language.ENGLISH
    assert defaults.formats(preferences) == (FileFormat.PDF, FileFormat.DOCX)


def test_there_is_always_a_format(preferences: Preferences) -> None:
    defaults.set_formats(preferences, [])
    assert defaults.formats(preferences) == (FileFormat.PDF,)


def test_what_somebody_has_spoilt_in_the_file_is_as_usual(preferences: Preferences) -> None:
    for key in ("language", "formats", "list/preset", "list/order", "list/grouped", "list/blank"):
        preferences.set(f"documents/{key}", "nonsense")
    assert defaults.list_options(preferences) == ListOptions()
    assert defaults.language(preferences) is Language.POLISH
    preferences.set("documents/list/blank", "100000")
    assert defaults.list_options(preferences).blank == defaults.MOST_BLANK_ROWS

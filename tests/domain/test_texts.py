from __future__ import annotations

import pytest

from dpdesk.domain.texts import code_of, unwritable


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\r", "\x7f", "\x85", "\ud800", "\ufffe"])
def test_what_no_document_can_hold_is_found(character: str) -> None:
    assert unwritable(f"Anna{character}Nowak") == character


@pytest.mark.parametrize(
    "text", ["Zażółć gęślą jaźń", "dwa\nwiersze\ti tabulator", "東京 😀 \u05d0\u202e", "a\u00a0b\ufeff"]
)
def test_every_script_line_feeds_and_tabs_may_stand_in_a_text(text: str) -> None:
    assert unwritable(text) is None


def test_a_character_is_named_by_its_code() -> None:
    assert code_of("\x00") == "U+0000"

"""Each letter that is underlined on a screen stands for one thing: the key of two would do neither."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from dpdesk.settings import Language
from tests.ui.driving import fill, in_dialog, letters_for_two, press, use_mnemonic
from tests.ui.office import Office
from tests.ui.office import office as office

VIEWS = {
    1: (),
    2: (("view-replies", 0), ("view-letter", 0), ("view-needs", 0), ("view-board", 0)),
    3: (("view-door", 0), ("view-sheet", 0), ("view-list", 0)),
    4: (("summary-parts", 1), ("summary-parts", 2), ("summary-parts", 3), ("summary-parts", 4), ("kind-note", 0)),
    5: (),
}
"""The tabs of a meeting by the digits of their keys, and the views of each."""


@pytest.mark.parametrize("language", list(Language))
def test_no_letter_is_underlined_for_two_things(office: Office, language: Language) -> None:
    office.program.speak(language)
    QApplication.processEvents()
    look_at_pages()
    in_dialog("Ctrl+Shift+N", begin_meeting)
    for digit, views in VIEWS.items():
        press(f"Alt+{digit}")
        assert letters_for_two() == [], digit
        for name, place in views:
            use_mnemonic(name, place)
            assert letters_for_two() == [], (digit, name, place)
    look_at_pages()


def look_at_pages() -> None:
    for keys in ("Ctrl+1", "Ctrl+2", "Alt+2", "Ctrl+3"):
        press(keys)
        assert letters_for_two() == [], keys


def begin_meeting() -> None:
    assert letters_for_two() == []
    fill("Zażółć gminę")
    press("Tab", 2)
    fill("28.09.2021")
    press("Return")

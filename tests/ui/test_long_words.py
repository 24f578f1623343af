"""Words that are longer than any line."""

from __future__ import annotations

from dpdesk.ui.long_words import breakable, shortened


def test_only_very_long_words_can_be_broken() -> None:
    assert breakable("Urząd Miejski w Świętochłowicach") == "Urząd Miejski w Świętochłowicach"
    assert breakable("Ż" * 60).split("\N{ZERO WIDTH SPACE}") == ["Ż" * 28, "Ż" * 28, "Ż" * 4]
    assert breakable("Ż" * 28) == "Ż" * 28


def test_a_text_is_cut_with_a_sign_that_tells_it() -> None:
    assert shortened("Katarzyna", 9) == "Katarzyna"
    assert shortened("Katarzyna", 5) == "Kata…"

"""Where lines break, and how a word too wide for its line is divided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpdesk.documents.blocks import Align, Span, Text, text
from dpdesk.documents.fonts import SOFT_HYPHEN
from dpdesk.documents.render.typesetting.breaking import lines
from dpdesk.documents.render.typesetting.fontbook import FontBook
from dpdesk.documents.render.typesetting.hyphenation import divided
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.styles import BODY, Style


def letters(word: str) -> float:
    """Measure in letters, as a typewriter does."""
    return float(len(word))


def broken(words: Text | str, room: float, style: Style = BODY) -> list[str]:
    """Break a text into lines; a line that ends at a space ends in it."""
    setting = Setting(FontBook(), "pl", 400.0, 700.0)
    return ["".join(bit.text for bit in line) for line in lines(setting, words, style, room)]


@pytest.mark.parametrize(
    ("word", "room", "pieces"),
    [
        ("Psary", 5, ["Psary"]),
        ("Świętochłowice", 11, [f"Świętochło{SOFT_HYPHEN}", "wice"]),
        ("Bielsko-Biała", 9, ["Bielsko-", "Biała"]),
        ("Bielsko-Biała", 13, ["Bielsko-Biała"]),
        ("warmińsko-mazurskim", 11, ["warmińsko-", "mazurskim"]),
        ("anna.przykladowa@example.org", 17, ["anna.przykladowa@", "example.org"]),
        ("https://example.org/rodo", 12, ["https://", "example.org/", "rodo"]),
        ("aaaaaaaaaa", 4, ["aaaa", "aaaa", "aa"]),
        ("xy", 0, ["x", "y"]),
    ],
)
def test_a_word_is_divided_where_it_hurts_least(word: str, room: float, pieces: list[str]) -> None:
    assert divided(word, room, letters, "pl") == pieces


def test_a_word_is_divided_by_the_rules_of_its_language() -> None:
    assert divided("municipalities", 10, letters, "en")[0].rstrip(SOFT_HYPHEN) in {"munic", "municipal", "municipali"}


def test_a_language_without_rules_divides_anywhere() -> None:
    assert divided("municipalities", 10, letters, "xx") == ["municipali", "ties"]


def test_lines_are_filled_greedily_and_keep_the_space_they_break_at() -> None:
    assert broken("raz dwa trzy", 45) == ["raz dwa ", "trzy"]


def test_a_short_last_word_is_not_left_alone() -> None:
    assert broken("Gminy dzielą się tym, co mają dla nas", 168) == ["Gminy dzielą się tym, co mają ", "dla nas"]


def test_a_last_word_stays_alone_where_the_line_above_would_be_left_half_empty() -> None:
    assert broken("aa wielozdaniowość nas", 100) == ["aa wielozdaniowość ", "nas"]


def test_several_spaces_are_one() -> None:
    assert broken("raz   dwa ", 200) == ["raz dwa"]


def test_no_text_has_no_line_and_an_empty_line_has_one() -> None:
    assert broken("", 200) == []
    assert broken("raz\n\ndwa", 200) == ["raz ", " ", "dwa"]


def test_a_no_break_space_does_not_break() -> None:
    assert broken("a\u00a0a\u00a0a b", 24) == ["a\u00a0a\u00a0a ", "b"]


def test_emphasis_that_ends_inside_a_word_does_not_part_it() -> None:
    mixed = (Span("Platforma "), Span("Praktyk", strong=True), Span(", cykl"))
    assert broken(mixed, 200) == ["Platforma Praktyk, cykl"]
    assert broken(mixed, 60) == ["Platforma ", "Praktyk, ", "cykl"]


def test_a_divided_word_of_several_looks_keeps_its_comma() -> None:
    mixed = (Span("a" * 30, strong=True), Span(", b"))
    assert "".join(broken(mixed, 100)) == "a" * 30 + ", b"


@pytest.mark.parametrize("emphasis", [False, True])
def test_emphasis_does_not_change_what_is_said(emphasis: bool) -> None:
    words = "Gminy dzielą się rozwiązaniami, a nie tylko kłopotami. " * 5
    made = text(words) if not emphasis else (Span(words[:40], strong=True), Span(words[40:], emphasis=True))
    assert "".join(broken(made, 120)) == words.strip()


def test_centred_lines_are_about_equally_long() -> None:
    first, second = broken("Platforma Dobrych Praktyk w Katowicach oraz online", 200, replace(BODY, align=Align.CENTRE))
    assert (first, second) == ("Platforma Dobrych Praktyk ", "w Katowicach oraz online")


@pytest.mark.parametrize("words", ["", "Psary", "Świętochłowice Świętochłowice", "a" * 90, "a\nb\nc"])
def test_centring_needs_no_more_lines(words: str) -> None:
    assert len(broken(words, 80, replace(BODY, align=Align.CENTRE))) == len(broken(words, 80))


def test_centred_lines_end_at_a_comma_where_they_can() -> None:
    address = "siedziba Górnośląsko-Zagłębiowskiej Metropolii, sala przykładowa, ul. Barbary 21A, 40-053 Katowice"
    first, second = broken(address, 453, replace(BODY, align=Align.CENTRE))
    assert first == "siedziba Górnośląsko-Zagłębiowskiej Metropolii, "
    assert second.startswith("sala przykładowa, ul. Barbary")

"""Which characters papers can show, and what a text becomes before it is set."""

from __future__ import annotations

import pytest

from dpdesk.documents.fonts import FALLBACKS, NO_GLYPH, Face, advances, face_with, missing_glyphs, printable

LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUWYZŹŻ"


@pytest.mark.parametrize("face", Face)
def test_every_face_has_the_polish_alphabet_and_its_signs(face: Face) -> None:
    assert set(LETTERS + "0123456789 \u00a0–—„”«»…§•×°€-") <= set(advances(face))


@pytest.mark.parametrize("face", Face)
def test_digits_of_a_face_are_equally_wide(face: Face) -> None:
    assert len({advances(face)[digit] for digit in "0123456789"}) == 1


@pytest.mark.parametrize("words", ["Zażółć gęślą jaźń", "Đorđe Ő Київ Ελλάδα", "☐ ☑ ✓ →", "a\nb\tc\u00a0d", ""])
def test_nothing_is_missing_from_what_can_be_printed(words: str) -> None:
    assert missing_glyphs(words) == ()


def test_missing_characters_are_named_once_and_in_order() -> None:
    assert missing_glyphs("中 ok 😀 文中") == ("中", "😀", "文")


def test_invisible_characters_are_not_missing() -> None:
    assert missing_glyphs("a\u200b\u2060\ufeff\u00adb\u202e\x00") == ()


def test_a_character_that_an_italic_lacks_is_set_upright() -> None:
    assert face_with("К", Face.ITALIC) is Face.REGULAR
    assert face_with("К", Face.BOLD_ITALIC) is Face.BOLD
    assert face_with("中", Face.BOLD_ITALIC) is None


def test_every_fallback_can_show_that_a_character_is_missing() -> None:
    assert all(any(NO_GLYPH in advances(face) for face in faces) for faces in FALLBACKS.values())


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("zwykły tekst", "zwykły tekst"),
        ("Z\u0307", "Ż"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("a\tb\u2003c", "a b c"),
        ("12\u202f345", "12\u00a0345"),
        ("Bielsko\u2011Biała", "Bielsko-Biała"),
        ("a\x00\x1b\u200f\u202e\ufeff\u00adb", "ab"),
        ("\ud800\udfff\ufffd", "◌◌◌"),
    ],
)
def test_a_text_is_made_printable(words: str, made: str) -> None:
    assert printable(words) == made
    assert printable(made) == made

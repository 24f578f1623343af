"""Polish order and search keys."""

from __future__ import annotations

import random
import unicodedata

import pytest

from dpdesk.language.collation import search_key, sort_key

ALPHABET = list("aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż")


def test_the_key_follows_the_polish_alphabet() -> None:
    shuffled = random.Random(1).sample(ALPHABET, len(ALPHABET))
    assert sorted(shuffled, key=sort_key) == ALPHABET


@pytest.mark.parametrize(
    "in_order",
    [
        ["Nowak Jan", "Nowak Zofia", "Nowak-Bator Anna", "Nowakowska Ewa"],
        ["Lis", "Łabędź", "Łącki", "Mąka"],
        ["Sas", "Szymańska", "Świt", "Tabor"],
        ["Zając", "Zżuty", "Źrebiec", "Żak", "Żółć"],
        ["Bobrowniki", "Bojszowy", "Bytom", "Chełm Śląski", "Chorzów", "Czeladź", "Dąbrowa Górnicza"],
        ["Świerklaniec", "Świętochłowice", "Tarnowskie Góry", "Tychy"],
        ["sala 2", "sala 12", "sala 100", "sala A"],
        ["3 Maja", "Barbary"],
        ["nr 999999999", "nr 1000000000", "nr 1000000000000000000"],
        ["sala 07", "sala 7", "sala 08"],
        ["eva", "Eva", "éva", "Ewa"],
        ["Kosma", "KOSMA", "Kośma"],
        ["Muller", "Müller", "Mullerowa"],
        ["Otwarte dane", "„Otwarte dane”", "Otwarte dane w gminie"],
        ["Żak", "Анна", "日本"],
        ["", "a"],
    ],
)
def test_texts_stand_in_their_order(in_order: list[str]) -> None:
    backwards = list(reversed(in_order))
    assert sorted(backwards, key=sort_key) == in_order


def test_keys_compare_byte_by_byte_as_they_compare_as_texts() -> None:
    keys = [sort_key(text) for text in (*ALPHABET, "Żółć", "日本", "😀", "Анна", "sala 12")]
    assert sorted(keys) == sorted(keys, key=lambda key: key.encode())


@pytest.mark.parametrize(
    "text", ["a\x00b", "lone \ud800", "\u202eabc", "😀", "日本", "½", "İ", "ﬁ", "Ǆ", "<b>x</b>", "  "]
)
def test_any_text_has_keys_that_can_be_stored(text: str) -> None:
    for key in (sort_key(text), search_key(text)):
        assert key.encode().decode() == key
        assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in key)


def test_a_no_break_space_sorts_as_a_space() -> None:
    assert sort_key("Chełm\u00a0Śląski") == sort_key("Chełm Śląski")


def test_composed_and_decomposed_letters_have_the_same_keys() -> None:
    decomposed = unicodedata.normalize("NFD", "Żółć Łódź")
    assert (sort_key(decomposed), search_key(decomposed)) == (sort_key("Żółć Łódź"), search_key("Żółć Łódź"))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Zażółć gęślą jaźń ŁÓDŹ", "zazolc gesla jazn lodz"),
        ("Łódź – Śródmieście", "lodz srodmiescie"),
        ("Nowak-Kowalska", "nowak kowalska"),
        ("O’Brien", "obrien"),
        ("O'Brien", "obrien"),
        ("ul.\u00a0Barbary\u00a021A", "ul barbary 21a"),
        ("p.o. dyrektora", "p o dyrektora"),
        ("Jak nie dotacje, to co?", "jak nie dotacje to co"),
        ("ewa@example.org", "ewa example org"),
        ("Straße Ærø Đorđe", "strasse aero dorde"),
        ("C++", "c++"),
        ("日本 😀", "日本 😀"),
        ("?!", ""),
    ],
)
def test_a_search_key_has_what_one_types(text: str, key: str) -> None:
    assert search_key(text) == key


def test_folding_a_search_key_again_changes_nothing() -> None:
    for text in ("Łódź – Śródmieście", "İstanbul", "ﬁn", "½"):
        assert search_key(search_key(text)) == search_key(text)

"""No-break spaces, dashes and quotation marks; "~" stands for a no-break space here."""

from __future__ import annotations

import pytest

from dpdesk.language.typography import NO_BREAK, quoted, typeset
from dpdesk.settings import Language

POLISH = [
    "i~w~domu",
    "W~Sosnowcu o~10 lub z~Gliwic i~u~nas a~także",
    "23~września 2021~r.",
    "godz.~10.00–14.00",
    "w~godz.~10.00–14.00",
    "przy ul.~Barbary~21A w~Katowicach",
    "ul.~Barbary~21A oraz 5 innych",
    "ul.~Księdza Jana Dzierżonia~21A/3, 41-100 Siemianowice",
    "al.~Korfantego~35",
    "ul.~3 Maja~5",
    "Ul.~Przykładowa~1",
    "nr~5",
    "art.~13~ust.~1~lit.~e RODO",
    "Dz.~U. z~2017~r. poz.~730",
    "12~tys.~zł",
    "281~500~zł",
    "5~km i~56~%",
    "prof.~dr~hab.~inż.~Anna Przykładowa",
    "mgr~A.~Przykładowa",
    "tel.~+48~32~718~07~42",
    "Otwarcie~– Anna Przykładowa",
    "Gmina~/ instytucja",
    "–~Słuchajmy~– mówiła",
    "pt.~„Dane w~gminie”",
    "Wydział ds.~Funduszy",
    "p.o.~dyrektora Wydziału Promocji",
    "koło domu, para butów",
    "za 5 minut",
    "<b>x</b> & y",
    "{{ 7*7 }}",
    "日本 😀 x",
    "",
    " ",
    "a",
]
ENGLISH = ["on 23~September 2021", "No.~5", "Dr~Anna Przykładowa", "ul.~Barbary~21A", "a~house", "56~%"]


@pytest.mark.parametrize(
    ("set_text", "language"),
    [*((text, Language.POLISH) for text in POLISH), *((text, Language.ENGLISH) for text in ENGLISH)],
)
def test_spaces_that_must_not_break_do_not(set_text: str, language: Language) -> None:
    expected = set_text.replace("~", NO_BREAK)
    assert typeset(set_text.replace("~", " "), language) == expected
    assert typeset(expected, language) == expected


def test_a_hyphen_between_spaces_becomes_a_dash() -> None:
    assert typeset("A - B", Language.POLISH) == f"A{NO_BREAK}– B"
    twice = typeset("A - - B", Language.POLISH)
    assert typeset(twice, Language.POLISH) == twice


@pytest.mark.parametrize("text", ["Górnośląsko-Zagłębiowska", "40-053 Katowice", "2018–2030", "-1", "- punkt"])
def test_other_hyphens_stay(text: str) -> None:
    assert typeset(text, Language.POLISH) == text


@pytest.mark.parametrize("quote", ['"x y"', "„x y”", "'x y'", "«x y»"])
def test_quotation_marks_stay_as_they_are(quote: str) -> None:
    assert typeset(quote, Language.POLISH) == quote


def test_the_length_of_a_text_stays_the_same() -> None:
    text = "w 2021 r. - przy ul. Barbary 21A"
    assert len(typeset(text, Language.POLISH)) == len(text)


def test_each_line_of_a_text_is_set() -> None:
    assert typeset("w domu\ni w pracy", Language.POLISH) == f"w{NO_BREAK}domu\ni{NO_BREAK}w{NO_BREAK}pracy"


@pytest.mark.parametrize(
    ("text", "polish", "english"),
    [
        ("Dane", "„Dane”", "“Dane”"),
        ("Jak „nie”, to co?", "„Jak «nie», to co?”", "“Jak ‘nie’, to co?”"),
        ('"Dane" i "mapy"', "„«Dane» i «mapy»”", "“‘Dane’ i ‘mapy’”"),
        ('5" rura', '„5" rura”', '“5" rura”'),
    ],
)
def test_quotation_marks_within_quotation_marks_are_inner_ones(text: str, polish: str, english: str) -> None:
    assert quoted(text, Language.POLISH) == polish
    assert quoted(text, Language.ENGLISH) == english


@pytest.mark.parametrize("text", ['=HYPERLINK("x")', '<img src="/etc/hostname">', 'rura 2" i kolano 1/2"'])
def test_a_straight_mark_that_begins_no_quotation_stays(text: str) -> None:
    assert quoted(text, Language.POLISH) == f"„{text}”"

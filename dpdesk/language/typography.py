"""Setting a text: which spaces must not break, dashes, and quotation marks.

Sources: Polish typographic custom (a one-letter word never ends a line; a number stays with its unit, an initial
with the surname, an abbreviation with what it shortens; a line never begins with a dash or a stroke) and PWN's Wielki
słownik ortograficzny ("Zasady interpunkcji": dashes, quotation marks within quotation marks).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dpdesk.settings import Language

NO_BREAK = "\u00a0"

_SPACE = f"[ {NO_BREAK}]"
_ADDRESSES = r"ul\.|al\.|pl\.|os\."
_SHORTENED = {
    Language.POLISH: r"godz\.|nr|art\.|ust\.|pkt|lit\.|poz\.|str\.|rys\.|tab\.|tel\.|tel|dr|mgr|inż\.|prof\.|hab\.|ks\."
    r"|p\.o\.|pn\.|pt\.|ds\.|im\.|św\.|gen\.|woj\.|pow\.|lok\.|zob\.|por\.|Dz\.|tys\.|mln|mld|§",
    Language.ENGLISH: r"No\.|art\.|p\.|pp\.|tel\.|dr|prof\.|hab\.|inż\.|mgr|st|§",
}
"""Abbreviations that stay with the next word, in either case."""
_MONTHS = {
    Language.POLISH: "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada"
    "|grudnia",
    Language.ENGLISH: "January|February|March|April|May|June|July|August|September|October|November|December",
}
_UNITS = {
    Language.POLISH: r"r\.|zł|gr|tys\.|mln|mld|km|m|cm|mm|ha|kg|godz\.|min|szt\.|proc\.|%|ust\.|pkt|lit\.|poz\.|os\.",
    Language.ENGLISH: r"%|km|m|cm|mm|ha|kg|zł|PLN|EUR|million|billion|a\.m\.|p\.m\.",
}
_CAPITAL = "A-ZĄĆĘŁŃÓŚŹŻ"

_SPACED_HYPHEN = re.compile(rf"(?<={_SPACE})-(?={_SPACE})")
_HOUSE_NUMBER = re.compile(
    rf"((?<!\w)(?:{_ADDRESSES}){_SPACE}[^\s,;][^,;\n]{{0,60}}?){_SPACE}(?=\d+[a-z]?(?:/\d+[a-z]?)?(?![\w.:]\d))",
    re.IGNORECASE,
)
_QUOTES = {Language.POLISH: ("„", "”", "«", "»"), Language.ENGLISH: ("“", "”", "‘", "’")}
# A straight mark in the middle of something, as in =HYPERLINK("x"), is no quotation and stays as it was typed.
_QUOTED_INSIDE = re.compile(r"(?:[„“]|(?<!\S)\")([^„“”\"]*)[”“\"]")


@lru_cache(maxsize=16384)
def typeset(text: str, language: Language) -> str:
    """Set a text: no-break spaces where a line must not end, and dashes for hyphens between spaces.

    Quotation marks stay as they are, and so does the length of the text. Setting it again changes nothing.
    """
    if " " not in text:
        return text
    dashed = _SPACED_HYPHEN.sub("–", text)
    bound = _unbreakable(language).sub(rf"\1{NO_BREAK}", dashed)
    return _HOUSE_NUMBER.sub(rf"\1{NO_BREAK}", bound)


def quoted(text: str, language: Language) -> str:
    """Put a text into quotation marks, changing those inside it to the inner ones: „Jak «dotować»?”."""
    left, right, inner_left, inner_right = _QUOTES[language]
    inside = _QUOTED_INSIDE.sub(rf"{inner_left}\1{inner_right}", text)
    return f"{left}{inside}{right}"


@cache
def _unbreakable(language: Language) -> re.Pattern[str]:
    """Put all rules for a space into one pattern; what has to stay before it is the first group."""
    shortened, months, units = _SHORTENED[language], _MONTHS[language], _UNITS[language]
    return re.compile(
        rf"""
        # i w domu, ul. Barbary, art. 13
        ((?<!\w)(?:[aiouwzAIOUWZ]|(?i:{_ADDRESSES}|{shortened}))){_SPACE}(?=\S)
        # 718 07 42, 23 września, 2021 r.
        | (?<=\d){_SPACE}(?=\d|(?:{months})\b|(?:{units})(?!\w))
        # A. Przykładowa
        | (?<=\b[{_CAPITAL}]\.){_SPACE}(?=[{_CAPITAL}])
        # A dash ends a line, or begins what somebody says; a stroke ends a line.
        | {_SPACE}(?=[–/]{_SPACE}) | (?<=^–){_SPACE}(?=\S)
        """,
        re.VERBOSE | re.MULTILINE,
    )

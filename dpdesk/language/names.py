"""The gender of a first name and its vocative: from the table, else by the rules of Polish grammar.

The table and the forms that the rules were checked against are those of SGJP (see resources/NOTICE).
What does not look like a name (a title, an initial, another script, markup) has no gender and stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dpdesk.domain.people import Gender
from dpdesk.language.first_names import first_names, unexpected_genders

_VOWEL = "aąeęioóuyáàâäåãéèêëíìîïóòôöőõøúùûüűý"
_SYLLABLE = re.compile(rf"i?[{_VOWEL}]", re.IGNORECASE)
"""A vowel; an i before another one only softens the consonant."""
_LIKE_A_NAME = re.compile(rf"(?=.*[{_VOWEL}])[^\W\d_]+(?:['’-][^\W\d_]+)*", re.IGNORECASE)

_Rules = tuple[tuple[re.Pattern[str], str], ...]


def _endings(*rules: tuple[str, str]) -> _Rules:
    """Make rules of endings and of what takes their place; the first that fits is meant."""
    return tuple((re.compile(rf"(?:{ending})$", re.IGNORECASE), instead) for ending, instead in rules)


_FEMALE = _endings(
    (r"(?<=[scz]i)a", "u"),  # Kasia, Marcia, Madzia, Zuzia
    (r"a", "o"),  # Danuta, Natalia
)
_MALE = _endings(
    (r"a", "o"),  # Kuba
    (r"niec", "ńcu"),  # Wawrzyniec
    (r"ko", "ku"),  # Mieszko
    (r"niek", "ńku"),  # Heniek
    (r"ciek", "ćku"),  # Maciek
    (r"siek", "śku"),  # Jasiek
    (r"ek", "ku"),  # Marek
    (rf"[{_VOWEL}]", r"\g<0>"),  # Antoni, Jerzy, Hugo
    (r"eł", "le"),  # Paweł
    (r"ł", "le"),  # Michał
    (r"(?<=[ksxe]and)er|(?<=[ac]sp)er|(?<=acp)er|(?<=[wv]est)er", "rze"),  # Aleksander, Kasper, Kacper, Sylwester
    (r"r", "rze"),  # Piotr
    (r"st", "ście"),  # August
    (r"t", "cie"),  # Robert
    (r"d", "dzie"),  # Dawid
    (r"x", "ksie"),  # Max
    (r"ń", "niu"),
    (r"ś", "siu"),  # Jaś
    (r"ć", "ciu"),
    (r"ź", "ziu"),
    (r"(?<!p)h|[rsc]z|[żcljkg]", r"\g<0>u"),  # Lech, Grzegorz, Karol, Dominik
    (r"$", "ie"),  # Adam, Stanisław
)
_FEMALE_OF_TWO_SYLLABLES = _endings((rf"(?<=ni)a|(?<=[{_VOWEL}][lj])a", "u"))  # Ania, Ola, Maja
_MALE_OF_TWO_SYLLABLES = _endings((r"(?<=[nscz]i)o", "u"))  # Henio, Stasio
_MEN_OF_ODD_STEM = {"Abel": "Ablu", "Lew": "Lwie"}
"""Names whose vocative their ending does not tell."""


@lru_cache(maxsize=4096)
def gender_of(given_names: str) -> Gender:
    """Tell the gender of the first of some given names.

    A name that ends in -a is a woman's and another one a man's, but for those in resources/unexpected_genders.csv;
    unknown where nothing looks like a name.
    """
    name = _first(given_names).partition("-")[0].casefold()
    if not name:
        return Gender.UNKNOWN
    if known := first_names().get(name):
        return known.gender
    return unexpected_genders().get(name) or (Gender.FEMALE if name.endswith("a") else Gender.MALE)


@lru_cache(maxsize=4096)
def vocative(given_names: str, gender: Gender) -> str:
    """Give the vocative of the first of some given names, for a person of that gender ("Anna Maria": "Anno").

    What does not look like a name is given back as it is.
    """
    name = _first(given_names)
    if not name:
        return given_names
    meant = gender_of(name) if gender is Gender.UNKNOWN else gender
    return "-".join(_declined(part, meant) for part in name.split("-"))


def is_a_name(given_names: str) -> bool:
    """Tell whether anything in some given names looks like a name."""
    return bool(_first(given_names))


def is_in_table(given_names: str) -> bool:
    """Tell whether the first of some given names is in the table, so that no rule has to guess."""
    return _first(given_names).casefold() in first_names()


def _first(given_names: str) -> str:
    """Give the first word that looks like a name, as one writes it; nothing where there is none."""
    words = unicodedata.normalize("NFC", given_names).split()
    return next((name for name in map(_as_written, words) if name), "")


def _as_written(word: str) -> str:
    """Give a name with its capital letter; nothing for a word that is none: "dr", "J.", "<b>"."""
    if known := first_names().get(word.casefold()):
        return known.name
    if not word[0].isupper() or not _LIKE_A_NAME.fullmatch(word):
        return ""
    return word.title() if word.isupper() and len(word) > 1 else word


def _declined(name: str, gender: Gender) -> str:
    known = first_names().get(name.casefold())
    if known and known.gender is gender:
        return known.vocative
    return _by_rule(name, gender)


def _by_rule(name: str, gender: Gender) -> str:
    """Change the ending of a name; of some 850 names in SGJP the rules miss three (Marynia, Sewer, Zdzicho)."""
    short = len(_SYLLABLE.findall(name)) == 2
    if gender is Gender.FEMALE:
        return _changed(name, (*_FEMALE_OF_TWO_SYLLABLES, *_FEMALE) if short else _FEMALE)
    odd = _MEN_OF_ODD_STEM.get(name)
    return odd or _changed(name, (*_MALE_OF_TWO_SYLLABLES, *_MALE) if short else _MALE)


def _changed(name: str, rules: _Rules) -> str:
    """Put what the first fitting rule says in the place of the ending."""
    for ending, instead in rules:
        changed, fits = ending.subn(instead, name, count=1)
        if fits:
            return changed
    return name

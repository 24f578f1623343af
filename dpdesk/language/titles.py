"""Titles, and which of them a position bears: "Zastępca Prezydenta Miasta", "p.o. dyrektora", "główny specjalista".

The titles are those of resources/titles.csv; their vocatives are checked in SGJP. A deputy is addressed with the
higher title by courtesy, and so is one who acts for somebody.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from dpdesk import paths


@dataclass(frozen=True, slots=True)
class Title:
    """A title: of a man, of a woman as offices write it, of a woman who wants the feminative."""

    name: str
    official_feminine: str
    feminative: str
    salutation_m: str
    salutation_f: str

    @property
    def salutation_feminative(self) -> str:
        """The salutation with the feminative: -ka and -ina have a vocative, adjectives and -yni have none."""
        if self.feminative == self.official_feminine:
            return self.salutation_f
        vocative = re.sub(r"(?<=k)a$|(?<=in)a$", "o", self.feminative)
        return f"Szanowna Pani {vocative.capitalize()},"


@dataclass(frozen=True, slots=True)
class Held:
    """A title in a position; `is_feminative` tells that it was written so ("dyrektorka MOPS")."""

    title: Title
    is_deputy: bool
    is_feminative: bool


_POSITION = re.compile(
    r"""(?:pani?\ )?
    (?P<rank>(?:[ivx]+\.?|\d\.?|(?:pierwsz|starsz|młodsz|główn|naczeln|generaln)[ya]|drug[ia]|trzecia?)\ )?
    (?P<acting>(?:p\.?\ ?o\.?|w\.?\ ?z\.?|pełniąc[ya]\ (?:obowiązki|funkcję))\ ?(?<=[\ .]))?
    (?P<deputy>(?:zastępca|zastępcy|zastępczyni|z-ca|zast\.)\ )?
    (?P<wice>wice[-\ ]?)?
    (?P<title>[^\W\d_]+(?:\ prawn[ya])?)""",
    re.IGNORECASE | re.VERBOSE,
)
_RANK_ENDING = re.compile(r"(?<=[nz])y(?= )|(?<=drug)i(?= )")
_ALSO = {"adwokat": "mecenas", "adwokatka": "mecenas", "radca prawny": "mecenas", "radczyni prawna": "mecenas"}
"""Professions that custom addresses with a title of another name."""


@lru_cache(maxsize=4096)
def title_in(position: str) -> Held | None:
    """Tell what title a position begins with; none for "główny specjalista", "członek zarządu", "asystent wójta"."""
    parts = _POSITION.match(_spaced(position))
    title = parts and _title(parts["title"])
    if not parts or not title:
        return None
    return Held(
        title=title,
        is_deputy=bool(parts["deputy"] or parts["wice"]),
        is_feminative=_is_feminative(parts, title),
    )


def title_named(name: str) -> Title:
    """Give a title of the table by its name. Raises KeyError."""
    return _titles()[name]


def for_a_woman(position: str, *, feminative: bool) -> str:
    """Word a position for a woman: "przewodnicząca rady", and with the feminative "dyrektorka", "zastępczyni wójta".

    Without it a traditional title stays as it is (Poradnia Językowa UŁ: "burmistrz" and the feminative are both
    correct for a woman; which one is her choice).
    """
    text = _spaced(position)
    parts = _POSITION.match(text)
    title = parts and _title(parts["title"])
    if not parts or not title or parts["acting"]:
        return position
    part = "deputy" if parts["deputy"] else "title"
    written, instead = parts[part].strip(), _feminine(parts, title, feminative=feminative)
    if not instead:
        return position
    before, after = text[: parts.start(part)], text[parts.start(part) + len(written) :]
    return _RANK_ENDING.sub("a", before) + _in_case_of(written, instead) + after


def _feminine(parts: re.Match[str], title: Title, *, feminative: bool) -> str:
    """Give what takes the place of the deputy's word or of the title; nothing where it stays."""
    if parts["deputy"]:
        return "zastępczyni" if feminative and parts["deputy"].casefold() == "zastępca " else ""
    wanted = title.feminative if feminative else title.official_feminine
    return wanted if parts["title"].casefold() == title.name != wanted else ""


def _is_feminative(parts: re.Match[str], title: Title) -> bool:
    if parts["deputy"] and parts["deputy"].casefold() == "zastępczyni ":
        return True
    differs = title.feminative != title.official_feminine
    return differs and parts["title"].casefold() in (title.feminative, _genitive(title.feminative))


def _in_case_of(written: str, instead: str) -> str:
    if written.isupper():
        return instead.upper()
    return instead.capitalize() if written[0].isupper() else instead


def _spaced(position: str) -> str:
    return " ".join(position.split())


def _title(written: str) -> Title | None:
    """Find a title by one of its forms; of "radca prawny" both words are asked first."""
    form = written.casefold()
    return _forms().get(form) or _forms().get(form.split()[0])


@cache
def _titles() -> dict[str, Title]:
    with (paths.resources() / "titles.csv").open(encoding="utf-8", newline="") as file:
        rows = tuple(csv.DictReader(file))
    return {
        row["title_m"]: Title(
            name=row["title_m"],
            official_feminine=row["title_f_official"],
            feminative=row["feminative"],
            salutation_m=f"{row['salutation_m']},",
            salutation_f=f"{row['salutation_f']},",
        )
        for row in rows
    }


@cache
def _forms() -> dict[str, Title]:
    """Give the titles that courtesy uses, by each form that stands in a position."""
    own = {name: title for name, title in _titles().items() if not name.startswith(("wice", "zastępca "))}
    forms = {form: title for title in own.values() for form in _forms_of(title)}
    return forms | {profession: own[name] for profession, name in _ALSO.items()} | own


def _forms_of(title: Title) -> Iterator[str]:
    for nominative in (title.name, title.official_feminine, title.feminative):
        yield nominative
        yield _genitive(nominative)


def _genitive(title: str) -> str:
    """Give the genitive of a title, as it stands after "zastępca" and "p.o." (SGJP)."""
    for ending, instead in (("ący", "ącego"), ("ąca", "ącej"), ("ny", "nego"), ("dna", "dnej"), ("ek", "ka")):
        if title.endswith(ending):
            return title.removesuffix(ending) + instead
    if title.endswith(("ka", "ga")):
        return f"{title[:-1]}i"
    return f"{title[:-1]}y" if title.endswith("a") else title if title.endswith("i") else f"{title}a"

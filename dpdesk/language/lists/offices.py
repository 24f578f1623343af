"""Names of offices as lists have them: "UM Gliwice", "Urząd Miejski w Gliwicach", "GMINA MIASTO GLIWICE", "Gliwice"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from dpdesk.domain.organisations import OrganisationKind
from dpdesk.language.collation import search_key


class OfficeForm(StrEnum):
    """What the word for an office says of its municipality."""

    TOWN = "town"
    VILLAGE = "village"
    BOTH = "both"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class ReadOffice:
    """The folded name of an institution, and what it is the office of; `place` is empty where it says none."""

    key: str
    place: str
    form: OfficeForm = OfficeForm.UNSAID
    is_bare: bool = False
    """the place stands alone, without a word for an office"""


_FORMS = (
    (OfficeForm.BOTH, r"urz[ae]d\w* (?:miasta i gminy|gminy i miasta|miejsko gminny)|umig|u m i g|miasto i gmina"),
    (OfficeForm.TOWN, r"urz[ae]d\w* (?:miejski\w*|miasta)|um|u m|gmina miast[oa]|gmina miejska|miasto|miasta|m st|m"),
    (OfficeForm.TOWN, r"miasto na prawach powiatu"),
    (OfficeForm.VILLAGE, r"urz[ae]d\w* gminy|ug|u g|gmina wiejska"),
    (OfficeForm.UNSAID, r"gmina miejsko wiejska|gmina|gm|urz[ae]d"),
)
_BEFORE = tuple((form, re.compile(rf"(?:{word}) (?:(?:w|we) )?(?P<place>.+)")) for form, word in _FORMS)
_AFTER = tuple((form, re.compile(rf"(?P<place>.+) (?:{word})")) for form, word in _FORMS[:4])
_LEGAL_FORM = re.compile(r" (?:sp z o ?o|spolka z ograniczona odpowiedzialnoscia|s a|spolka akcyjna|sp k|sp j)$")
_OFFICE = re.compile(
    r"(?:urz[ae]d|um|ug|umig|gmina|miasto|starostwo|powiat|miejski|gminny|powiatowy|osrodek|centrum|fundacja"
    r"|stowarzyszenie|uniwersytet|politechnika|akademia|szkola|przedszkole|biblioteka|muzeum|instytut|zwiazek|zarzad"
    r"|zaklad|mops|gops|ops|pcpr|gzm|metropolia|spoldzielnia|izba|parafia|spolka|\w+ sp z o ?o) "
)
_DEPARTMENT = re.compile(
    r"(?:wydzial|referat|biuro|departament|dzial|zespol|samodzielne stanowisko|gabinet|kancelaria) "
)
_KINDS = (
    (OrganisationKind.NGO, re.compile(r"\b(?:fundacja|stowarzyszenie|foundation)\b")),
    (OrganisationKind.UNIVERSITY, re.compile(r"\b(?:uniwersytet|politechnika|akademia|university|uczelnia)\b")),
    (OrganisationKind.COMPANY, re.compile(r"\b(?:sp z o ?o|s a|sp j|sp k|spolka|ltd|gmbh|inc)$")),
    (OrganisationKind.ASSOCIATION, re.compile(r"\b(?:zwiazek|metropolia|izba)\b")),
)


@lru_cache(maxsize=8192)
def read_office(text: str) -> ReadOffice:
    """Read the name of an institution as it stands in a list."""
    key = office_key(text)
    for form, pattern in (*_BEFORE, *_AFTER):
        if found := pattern.fullmatch(key):
            return ReadOffice(key, found["place"], form)
    return ReadOffice(key, key, is_bare=True)


@lru_cache(maxsize=8192)
def office_key(text: str) -> str:
    """Fold the name of an institution: without case, marks and the form of a company; one of signs alone is itself."""
    return _LEGAL_FORM.sub("", search_key(text.replace(".", " "))) or text


def looks_like_an_office(text: str) -> bool:
    """Tell whether a text begins as the name of an institution does."""
    return _OFFICE.match(f"{search_key(text)} ") is not None


def looks_like_a_department(text: str) -> bool:
    """Tell whether a text begins as the name of a part of an office does."""
    return _DEPARTMENT.match(f"{search_key(text)} ") is not None


def place_key(locative: str) -> str:
    """Fold a place without the preposition before it: "w Gliwicach", "we Wrocławiu"."""
    return re.sub(r"^we? ", "", search_key(locative))


def kind_named(text: str) -> OrganisationKind:
    """Tell what kind of institution a name says that it is: "Fundacja Przykład" is an NGO."""
    key = search_key(text.replace(".", " "))
    return next((kind for kind, word in _KINDS if word.search(key)), OrganisationKind.OTHER)

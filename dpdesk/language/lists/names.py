"""Names of people as lists have them: in capitals, the surname first, with titles before and after.

"KOWALSKI Jan", "Kowalski, Jan", "dr inż. Jan Kowalski", "Pani Anna Maria Nowak - Kowalska" and "JAN VAN DER BERG" are
read; what is not written in capitals alone, or in small letters alone, keeps its letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from dpdesk.domain.people import Gender
from dpdesk.language.first_names import first_names, unexpected_genders


class NameOrder(StrEnum):
    """Which part of a name comes first in a column of names."""

    GIVEN_FIRST = "given_first"
    SURNAME_FIRST = "surname_first"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadName:
    """A name in its parts; `is_swapped` tells that it seems to stand the other way round than its column does."""

    academic_title: str = ""
    given_names: str = ""
    surname: str = ""
    gender: Gender = Gender.UNKNOWN
    is_swapped: bool = False


_MORE_FIRST_NAMES = """
    amelia andrij apoloniusz arleta asia aurelia bartek bogumiła bogusław bożenna czesław damian danuta david
    dionizy edmund edyta ewelina felicja franciszka gerard gerwazy gosia grażyna halyna hans ihor iryna iwona iza
    izabela james jana janina janusz jarema jerzy jiří joanna john jonasz julia julianna jurek jędrzej kajetan
    kateryna kinga klemens krystian ksawery leopold leszek lesław linda lucja ludmiła luiza maciek makary
    maksymilian marceli maria marian marianna marlena mary michael mikołaj mirosław mirosława mykoła nadia
    natalija nikita oksana olek olena ołeksandr paul paweł peter petra pola rafał rajmund remigiusz roch romualda
    rozalia róża sergiusz serhij sonia stanisław stefania stella susan switłana sylwia sławomir thomas tymek tytus
    violetta wacław wiesław wiesława wiktor wioletta wit wojtek wołodymyr władysław zbyszek zdzisław zuzanna zuzia
    łucja
"""
"""First names that the table of vocatives does without; here they only tell a first name from a surname."""

_TITLE = r"(?:prof|dr|hab|in[żz]|mgr|lic|lek|med|wet|arch|doc|mec|r ?\. ?pr|adw|ks|bp|gen|płk|ppłk|mjr|kpt|asp|insp)"
_SURELY_TITLE = re.compile(rf"((?:{_TITLE}\.(?=\s|\w)\s*|(?:prof|dr|hab|in[żz]|mgr|lic|lek)\s+)+)(?=\S)", re.IGNORECASE)
_TITLE_AFTER = re.compile(r"\s*,\s*((?:ph\.? ?d|mba|ll\.? ?m|m\.?sc|b\.?sc|prof|dr|mgr|in[żz])\b.*)$", re.IGNORECASE)
_COURTESY = re.compile(
    r"(?P<woman>pani|mrs\.?|ms\.?|miss)\s+(?=\S)|(?P<man>pan|mr\.?)\s+(?=\S)|(?-i:p\.)\s*(?=\S)", re.IGNORECASE
)
_PARTICLES = frozenset({"van", "von", "der", "den", "de", "di", "da", "del", "della", "du", "la", "le", "ten", "zu"})
_PART = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_SPACED_HYPHEN = re.compile(r"(?<=[^\W\d_]) ?- ?(?=[^\W\d_])")
_BEFORE_ASIDE = re.compile(r"\s+[-–—]\s+(?=[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ])|\s*,\s*|\s+\(\s*")
_OF_LETTERS = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
_TWO_LETTERS = 2
_SURNAME_ENDING = re.compile(r"(?:[sc]k[ia]|dzk[ia]|wicz|czyk|czak|czuk|enko|[oe]wa)$", re.IGNORECASE)


def is_first_name(word: str) -> bool:
    """Tell whether a word is known as a first name."""
    name = word.partition("-")[0].casefold()
    return name in first_names() or name in unexpected_genders() or name in _more_first_names()


def is_name_like(text: str) -> bool:
    """Tell whether a text has a letter, without which it names nobody: not "-", "???" or "12"."""
    return bool(_LETTER.search(text))


def order_of(names: Iterable[str], *, expected: NameOrder = NameOrder.GIVEN_FIRST) -> NameOrder:
    """Tell which part comes first in a column of whole names: what most of them say, else as is expected."""
    given_first = surname_first = 0
    for name in names:
        words = _words(_without_titles(name).text)
        if len(words) < _TWO_LETTERS:
            continue
        first, last = is_first_name(words[0]), is_first_name(words[-1])
        capitals = [is_capitals(word) for word in words]
        given_first += (first and not last) or (capitals[-1] and not capitals[0])
        surname_first += (last and not first) or (capitals[0] and not capitals[-1])
    if given_first == surname_first:
        return expected
    return NameOrder.GIVEN_FIRST if given_first > surname_first else NameOrder.SURNAME_FIRST


def without_aside(text: str) -> tuple[str, str]:
    """Part a cell into a name and what is said beside it: "Ola Lis - naczelnik", "Jan Kot, UM Tychy".

    "Kowalski, Jan" and "Jan Kot, PhD" say nothing beside the name.
    """
    found = _BEFORE_ASIDE.search(text)
    if found is None:
        return text, ""
    name, aside = text[: found.start()].strip(), text[found.end() :].strip(" )")
    is_name = is_first_name(aside.split()[0]) if aside else True
    has_one_word = len(_words(_without_titles(name).text)) == 1
    if is_name or has_one_word or _TITLE_AFTER.match(f", {aside}"):
        return text, ""
    return name, aside


@lru_cache(maxsize=1024)
def read_whole_name(text: str, order: NameOrder) -> ReadName:
    """Read a name that stands in one cell."""
    plain = _without_titles(text)
    surname, comma, given = (part.strip() for part in plain.text.partition(","))
    if comma and surname and given:
        return _named(plain, given, surname)
    words = _words(surname or given)
    if len(words) < _TWO_LETTERS:
        return _named(plain, "", " ".join(words))
    if by_capitals := _by_capitals(words):
        return _named(plain, *by_capitals)
    given, surname = _parted(words, order)
    if _seems_swapped(given, surname):
        return replace(_named(plain, *_parted(words, _other(order))), is_swapped=True)
    return _named(plain, given, surname)


@lru_cache(maxsize=1024)
def read_parted_name(given: str, surname: str) -> ReadName:
    """Read a name that stands in two cells."""
    if not surname and len(_words(given)) > 1:
        return read_whole_name(given, NameOrder.GIVEN_FIRST)
    plain, last = _without_titles(given), _without_titles(surname)
    title = " ".join(filter(None, (plain.title, last.title)))
    plain = replace(plain, title=title, gender=plain.gender if plain.gender is not Gender.UNKNOWN else last.gender)
    given, surname = " ".join(_words(plain.text)), " ".join(_words(last.text))
    if not surname:
        return _named(plain, "", given)
    if _seems_swapped(given, surname):
        return replace(_named(plain, surname, given), is_swapped=True)
    return _named(plain, given, surname)


def first_name_share(words: Iterable[str]) -> float:
    """Tell which part of some names begin with a known first name."""
    known = [is_first_name(name[0]) for name in map(_words, words) if name]
    return sum(known) / len(known) if known else 0.0


def in_proper_case(name: str) -> str:
    """Write a name in capitals or in small letters alone as names are written: "NOWAK-KOWALSKA", "MCDONALD"."""
    if not (is_capitals(name) or name.islower()):
        return name
    return " ".join(_proper_word(word) for word in name.split())


def is_capitals(word: str) -> bool:
    """Tell whether a word of two letters or more is written in capitals."""
    return word.isupper() and len(_LETTER.findall(word)) >= _TWO_LETTERS


@cache
def _more_first_names() -> frozenset[str]:
    return frozenset(_MORE_FIRST_NAMES.split())


@dataclass(frozen=True, slots=True)
class _Plain:
    """A name without what stands before and after it."""

    text: str
    title: str = ""
    gender: Gender = Gender.UNKNOWN


def _without_titles(text: str) -> _Plain:
    text = _SPACED_HYPHEN.sub("-", " ".join(text.split()))
    gender, title = Gender.UNKNOWN, ""
    if courtesy := _COURTESY.match(text):
        gender = Gender.FEMALE if courtesy["woman"] else Gender.MALE if courtesy["man"] else Gender.UNKNOWN
        text = text[courtesy.end() :]
    if before := _SURELY_TITLE.match(text):
        title, text = before[1].strip(), text[before.end() :]
    if after := _TITLE_AFTER.search(text):
        title, text = ", ".join(filter(None, (title, after[1].strip()))), text[: after.start()]
    return _Plain(text, title.casefold() if is_capitals(title) else title, gender)


def _words(text: str) -> list[str]:
    return text.replace(",", " ").split()


def _named(plain: _Plain, given: str, surname: str) -> ReadName:
    return ReadName(
        academic_title=plain.title,
        given_names=in_proper_case(given),
        surname=in_proper_case(surname),
        gender=plain.gender,
    )


def _by_capitals(words: list[str]) -> tuple[str, str] | None:
    """Part a name of which only the surname is in capitals: "KOWALSKI Jan", "Jan VAN DER BERG"."""
    capitals = [is_capitals(word) for word in words]
    if all(capitals) or not any(capitals):
        return None
    surname = [word for word, is_upper in zip(words, capitals, strict=True) if is_upper]
    given = [word for word, is_upper in zip(words, capitals, strict=True) if not is_upper]
    is_whole = capitals == sorted(capitals) or capitals == sorted(capitals, reverse=True)
    return (" ".join(given), " ".join(surname)) if is_whole else None


def _parted(words: list[str], order: NameOrder) -> tuple[str, str]:
    """Part words into given names and surname; a particle begins a surname and never ends one."""
    particles = [word.casefold() in _PARTICLES for word in words]
    if order is NameOrder.GIVEN_FIRST:
        start = next((place for place in range(1, len(words) - 1) if particles[place]), len(words) - 1)
        return " ".join(words[:start]), " ".join(words[start:])
    end = next((place + 1 for place in range(len(words) - 1) if not particles[place]), 1)
    return " ".join(words[end:]), " ".join(words[:end])


def _seems_swapped(given: str, surname: str) -> bool:
    """Tell whether a known first name stands in the place of the surname, and a surname in that of the first name."""
    if not given or not surname or " " in surname or " " in given:
        return False
    return is_first_name(surname) and not is_first_name(given) and not _could_be_a_first_name(given)


def _could_be_a_first_name(word: str) -> bool:
    """Tell whether an unknown word may well be a first name: it is short, and does not end as surnames do."""
    return bool(re.match(r"\w\.?$", word)) or (word.casefold().endswith("a") and not _SURNAME_ENDING.search(word))


def _other(order: NameOrder) -> NameOrder:
    return NameOrder.SURNAME_FIRST if order is NameOrder.GIVEN_FIRST else NameOrder.GIVEN_FIRST


def _proper_word(word: str) -> str:
    if word.casefold() in _PARTICLES:
        return word.casefold()
    if not _OF_LETTERS.fullmatch(word):
        return word
    return _PART.sub(_capitalised, word)


def _capitalised(part: re.Match[str]) -> str:
    name = part[0].casefold()
    if name.startswith("mc") and len(name) > len("mcx"):
        return f"Mc{name[2:].capitalize()}"
    return name.capitalize()

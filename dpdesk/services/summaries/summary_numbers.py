"""The numbers of a meeting as its summary shows them: named, and in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import CategoryId
from dpdesk.domain.organisations import MunicipalityType
from dpdesk.domain.statistics import Represented, Statistics, count
from dpdesk.language.catalogues import Words
from dpdesk.language.collation import sort_key
from dpdesk.language.wording import name_of
from dpdesk.settings import Language


@dataclass(frozen=True, slots=True)
class Share:
    """Members of one kind: how many of them had somebody present, and how many people that was."""

    name: str
    municipalities: int
    members: int
    people: int


@dataclass(frozen=True, slots=True)
class Group:
    """The people from one kind of department; no name where the kind is not known."""

    name: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryNumbers:
    """What the summary shows: the counts of `total`, and what they consist of."""

    total: Statistics
    by_subregion: tuple[Share, ...]
    by_type: tuple[Share, ...]
    by_department: tuple[Group, ...]
    unrepresented: tuple[str, ...]

    @property
    def is_recorded(self) -> bool:
        """Whether anything is known of who came."""
        return bool(self.total.present or self.total.absent or self.total.excused)


def numbers(about: Dossier, words: Words) -> SummaryNumbers | None:
    """Count a meeting and name what was counted; none for a meeting without a day."""
    if not about.sessions:
        return None
    total = count(about)
    types = {one.kind: one for one in total.by_type}
    return SummaryNumbers(
        total=total,
        by_subregion=tuple(_share(one.kind, one) for one in sorted(total.by_subregion, key=_by_name) if one.kind),
        by_type=tuple(_share(name_of(kind, words), types[kind]) for kind in MunicipalityType if kind in types),
        by_department=_departments(about, total, words.language),
        unrepresented=_sorted(about.municipalities[member].name for member in total.unrepresented),
    )


def _by_name(one: Represented[str]) -> str:
    return sort_key(one.kind)


def _share(name: str, one: Represented[str] | Represented[MunicipalityType]) -> Share:
    return Share(name, one.municipalities, one.members, one.people)


def _departments(about: Dossier, total: Statistics, language: Language) -> tuple[Group, ...]:
    """Name the kinds of department, those with most people first and those of no known kind last."""
    groups = (Group(_department(about, kind, language), people) for kind, people in total.by_category.items())
    return tuple(sorted(groups, key=lambda group: (not group.name, -group.people, sort_key(group.name))))


def _department(about: Dossier, kind: CategoryId | None, language: Language) -> str:
    if kind is None:
        return ""
    category = about.categories[kind]
    return category.name_en or category.name if language is Language.ENGLISH else category.name


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=sort_key))

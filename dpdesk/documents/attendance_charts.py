"""Charts and the map of who took part: how many, and for which municipalities, never who."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dpdesk.documents.blocks import Block, Chart, MapTile, TileLevel, TileMap
from dpdesk.documents.occasion import joined
from dpdesk.documents.report import Report
from dpdesk.domain.organisations import MunicipalityType
from dpdesk.domain.statistics import Represented
from dpdesk.language.catalogues import Words
from dpdesk.language.counts import Counted, how_many
from dpdesk.language.numbers import number, percent
from dpdesk.language.wording import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedMember:
    """A member with its place on the map; `present` are the people who came for it."""

    name: str
    column: int
    row: int
    is_invited: bool
    present: int


def type_chart(report: Report, words: Words) -> Iterator[Block]:
    """Show how many of the members of each type were represented."""
    known = sorted(report.statistics.by_type, key=lambda one: list(MunicipalityType).index(one.kind))
    types = [Represented(name_of(one.kind, words), one.municipalities, one.members, one.people) for one in known]
    yield from _shares(words.gettext("Municipalities represented, by type"), types, words)


def subregion_chart(subregions: Sequence[Represented[str]], words: Words) -> Iterator[Block]:
    """Show how many of the members of each subregion were represented."""
    yield from _shares(words.gettext("Municipalities represented, by subregion"), subregions, words)


def department_chart(departments: Sequence[tuple[str, int]], words: Words) -> Iterator[Block]:
    """Show how many people came from each kind of department."""
    if not departments:
        return
    title = words.gettext("Participants by kind of department")
    unknown = words.gettext("Department not known")
    bars = tuple((name or unknown, people, 0, how_many(people, Counted.PERSON, words)) for name, people in departments)
    yield Chart(title, bars, _alternative(title, bars, words))


def member_map(placed: Sequence[PlacedMember], words: Words) -> Iterator[Block]:
    """Show on a map who was invited and who came, where the members have their places on it.

    It stands above the table of the same numbers.
    """
    if not placed:
        return
    title = words.gettext("Members at the meeting")
    tiles = tuple(MapTile(one.name, _told(one, words), _level(one), one.column, one.row) for one in placed)
    meanings = (
        (TileLevel.FULL, words.pgettext("member on the map", "represented (number of people)")),
        (TileLevel.EMPTY, words.pgettext("member on the map", "invited, not represented")),
        (TileLevel.OUT, words.pgettext("member on the map", "not invited")),
    )
    key = tuple((level, meaning) for level, meaning in meanings if any(tile.level is level for tile in tiles))
    told = words.gettext("Tile map. {title}. The numbers are in the table “{table}”.")
    table = words.gettext("Attendance by municipality")
    yield TileMap(title, tiles, key, told.format(title=title, table=table))


def public_map(placed: Sequence[PlacedMember], words: Words) -> Iterator[Block]:
    """Show on a map from where people came, for everybody: whom one had invited is nobody else's business.

    No table stands beside it, so its alternative text says everything that is on it.
    """
    if not placed:
        return
    title = words.gettext("Members at the meeting")
    tiles = tuple(MapTile(one.name, _number(one, words), _public_level(one), one.column, one.row) for one in placed)
    meanings = (
        (TileLevel.FULL, words.pgettext("member on the map", "represented (number of people)")),
        (TileLevel.EMPTY, words.pgettext("member on the map", "not represented")),
    )
    named = {level: joined(_named(tile) for tile in tiles if tile.level is level) for level, _ in meanings}
    key = tuple((level, meaning) for level, meaning in meanings if named[level])
    data = "; ".join(
        words.pgettext("bar of a chart", "{label}: {value}").format(label=meaning, value=named[level])
        for level, meaning in key
    )
    told = words.gettext("Tile map. {title}. {data}.").format(title=title, data=data)
    yield TileMap(title, tiles, key, told)


def _named(tile: MapTile) -> str:
    return f"{tile.name} ({tile.value})" if tile.level is TileLevel.FULL else tile.name


def _shares(title: str, shares: Sequence[Represented[str]], words: Words) -> Iterator[Block]:
    bars = tuple(
        (share.kind, share.municipalities, share.members, _share(share.municipalities, share.members, words))
        for share in shares
        if share.kind
    )
    if bars:
        yield Chart(title, bars, _alternative(title, bars, words))


def _share(part: int, whole: int, words: Words) -> str:
    return words.pgettext("part of a whole", "{part} of {whole} ({percent})").format(
        part=part, whole=whole, percent=percent(part, whole, words.language)
    )


def _alternative(title: str, bars: Iterable[tuple[str, int, int, str]], words: Words) -> str:
    """Say in words what the bars show, for whoever cannot see them."""
    data = "; ".join(
        words.pgettext("bar of a chart", "{label}: {value}").format(label=label, value=value)
        for label, _, _, value in bars
    )
    return words.gettext("Bar chart. {title}. {data}.").format(title=title, data=data)


def _told(one: PlacedMember, words: Words) -> str:
    return _number(one, words) if one.is_invited or one.present else "–"


def _number(one: PlacedMember, words: Words) -> str:
    return number(one.present, words.language)


def _level(one: PlacedMember) -> TileLevel:
    if one.present:
        return TileLevel.FULL
    return TileLevel.EMPTY if one.is_invited else TileLevel.OUT


def _public_level(one: PlacedMember) -> TileLevel:
    return TileLevel.FULL if one.present else TileLevel.EMPTY

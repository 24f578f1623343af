"""The map of a year: one tile for each municipality, at its place on a grid, by how often it took part.

Equal tiles read better than outlines, hold the whole name, and are the same on screen and paper. What a level looks
like, a colour *and* a mark, is for whoever draws it; the numbers stand in each tile and in the table beside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpdesk.domain.ids import MeetingId, OrganisationId
from dpdesk.domain.office_lines import OfficeAtMeeting, PastMeeting
from dpdesk.domain.organisations import Municipality


class Level(StrEnum):
    """How often a municipality took part in the meetings of a year, from the most to the least."""

    OFTEN = "often"
    """at half of the meetings or more"""
    SOMETIMES = "sometimes"
    NEVER = "never"
    """invited, and nobody came"""
    NOT_INVITED = "not_invited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A municipality on the map. `attended` and `invited` count meetings, `people` those who came to all of them.

    Without a place on the grid `column` and `row` are none.
    """

    id: OrganisationId
    name: str
    level: Level
    attended: int
    invited: int
    people: int
    is_member: bool = True
    column: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationMap:
    """The tiles of a year in the order of the alphabet; `meetings` is how many took place."""

    year: int
    meetings: int
    tiles: tuple[Tile, ...]

    @property
    def placed(self) -> Mapping[tuple[int, int], Tile]:
        """The tiles on the grid, by row and column; the first of several at one place."""
        placed: dict[tuple[int, int], Tile] = {}
        for tile in self.tiles:
            if tile.column is not None and tile.row is not None:
                placed.setdefault((tile.row, tile.column), tile)
        return placed

    @property
    def without_place(self) -> tuple[Tile, ...]:
        """The municipalities that have no place on the grid of their own."""
        shown = {tile.id for tile in self.placed.values()}
        return tuple(tile for tile in self.tiles if tile.id not in shown)

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns the grid has."""
        places = self.placed
        return (max((row for row, _ in places), default=-1) + 1, max((column for _, column in places), default=-1) + 1)

    def count(self, level: Level) -> int:
        """Count the municipalities of a level."""
        return sum(tile.level is level for tile in self.tiles)


def participation_map(
    year: int,
    today: date,
    municipalities: Iterable[Municipality],
    meetings: Iterable[PastMeeting],
    turnouts: Iterable[OfficeAtMeeting],
) -> ParticipationMap:
    """Draw up the map of a year: members of any of its days, and guests who were invited or came.

    A meeting is of the year of its first day, and counts once that day has come.
    """
    held = {one.id for one in meetings if one.day and one.day.year == year and one.has_taken_place(today)}
    by_office: dict[OrganisationId, list[OfficeAtMeeting]] = {}
    for turnout in turnouts:
        if turnout.meeting_id in held:
            by_office.setdefault(turnout.organisation_id, []).append(turnout)
    wanted = ((one, by_office.get(one.id, ())) for one in municipalities)
    tiles = (_tile(one, at, held, year) for one, at in wanted if at or was_member_in(one, year))
    return ParticipationMap(year=year, meetings=len(held), tiles=tuple(tiles))


def years_of_meetings(meetings: Iterable[PastMeeting], today: date) -> tuple[int, ...]:
    """Give the years in which meetings took place, and the present one; the last comes first."""
    years = {one.day.year for one in meetings if one.day and one.has_taken_place(today)}
    return tuple(sorted(years | {today.year}, reverse=True))


def was_member_in(municipality: Municipality, year: int) -> bool:
    """Tell whether a municipality belonged to the association on any day of a year."""
    first = max(municipality.member_since or date.min, date(year, 1, 1))
    last = min(municipality.member_until or date.max, date(year, 12, 31))
    return municipality.is_member and first <= last


def level_of(attended: int, invited: int, meetings: int) -> Level:
    """Tell how often somebody took part, of how many meetings."""
    if attended:
        return Level.OFTEN if 2 * attended >= meetings else Level.SOMETIMES
    return Level.NEVER if invited else Level.NOT_INVITED


def _tile(one: Municipality, at: Sequence[OfficeAtMeeting], held: set[MeetingId], year: int) -> Tile:
    attended = sum(turnout.present > 0 for turnout in at)
    invited = sum(turnout.invited > 0 for turnout in at)
    return Tile(
        id=one.id,
        name=one.name,
        level=level_of(attended, invited, len(held)),
        attended=attended,
        invited=invited,
        people=sum(turnout.present for turnout in at),
        is_member=was_member_in(one, year),
        column=one.tile_column,
        row=one.tile_row,
    )

"""The map of a year: who is on it, where, and how often they took part."""

from __future__ import annotations

from datetime import date

import pytest

from dpdesk.domain.ids import MeetingId, OrganisationId
from dpdesk.domain.meetings import State
from dpdesk.domain.office_lines import OfficeAtMeeting, PastMeeting
from dpdesk.domain.organisations import Municipality
from dpdesk.domain.participation_map import (
    Level,
    ParticipationMap,
    level_of,
    participation_map,
    was_member_in,
    years_of_meetings,
)

TODAY = date(2026, 6, 1)


def town(name: str, place: tuple[int, int] | None = None, **more: object) -> Municipality:
    column, row = place or (None, None)
    return Municipality(id=OrganisationId(name), name=name, tile_column=column, tile_row=row, **more)  # type: ignore[arg-type]


def meeting(name: str, day: date | None, state: State = State.HELD) -> PastMeeting:
    return PastMeeting(id=MeetingId(name), title=name, state=state, day=day)


def at(office: str, name: str, invited: int = 0, on_site: int = 0, online: int = 0) -> OfficeAtMeeting:
    return OfficeAtMeeting(
        organisation_id=OrganisationId(office),
        meeting_id=MeetingId(name),
        invited=invited,
        on_site=on_site,
        online=online,
    )


MEETINGS = (
    meeting("winter", date(2026, 1, 10)),
    meeting("spring", date(2026, 4, 10)),
    meeting("may", date(2026, 5, 9)),
)


def drawn(*towns: Municipality, turnouts: tuple[OfficeAtMeeting, ...] = (), year: int = 2026) -> ParticipationMap:
    return participation_map(year, TODAY, towns, MEETINGS, turnouts)


@pytest.mark.parametrize(
    ("attended", "invited", "meetings", "level"),
    [
        (3, 3, 3, Level.OFTEN),
        (1, 3, 2, Level.OFTEN),
        (1, 3, 3, Level.SOMETIMES),
        (1, 0, 3, Level.SOMETIMES),
        (0, 2, 3, Level.NEVER),
        (0, 0, 3, Level.NOT_INVITED),
        (0, 0, 0, Level.NOT_INVITED),
    ],
)
def test_a_level_follows_from_the_meetings(attended: int, invited: int, meetings: int, level: Level) -> None:
    assert level_of(attended, invited, meetings) is level


def test_a_tile_counts_meetings_and_people() -> None:
    turnouts = (at("Psary", "winter", invited=2, on_site=1, online=2), at("Psary", "spring", invited=1))
    (tile,) = drawn(town("Psary", (1, 2)), turnouts=turnouts).tiles
    assert (tile.attended, tile.invited, tile.people, tile.level) == (1, 2, 3, Level.SOMETIMES)


def test_meetings_that_are_off_or_still_to_come_or_of_another_year_do_not_count() -> None:
    others = (
        meeting("off", date(2026, 2, 1), State.CANCELLED),
        meeting("later", date(2026, 9, 1)),
        meeting("before", date(2025, 9, 1)),
        meeting("some day", None),
    )
    turnouts = tuple(at("Psary", one.id, invited=1, on_site=1) for one in others)
    shown = participation_map(2026, TODAY, [town("Psary")], (*MEETINGS, *others), turnouts)
    assert (shown.meetings, shown.tiles[0].attended) == (3, 0)


def test_who_was_a_member_on_any_day_of_the_year_is_on_the_map() -> None:
    towns = (
        town("since March", member_since=date(2026, 3, 1)),
        town("until January", member_until=date(2026, 1, 31)),
        town("until last year", member_until=date(2025, 12, 31)),
        town("from next year", member_since=date(2027, 1, 1)),
        town("guest", is_member=False),
    )
    assert [tile.name for tile in drawn(*towns).tiles] == ["since March", "until January"]
    assert [was_member_in(one, 2025) for one in towns] == [False, True, True, False, False]


def test_a_guest_who_was_invited_or_came_is_on_the_map_as_one() -> None:
    shown = drawn(town("guest", is_member=False), turnouts=(at("guest", "may", online=1),))
    assert [(tile.name, tile.is_member) for tile in shown.tiles] == [("guest", False)]


def test_a_municipality_without_a_place_of_its_own_is_listed_beside_the_map() -> None:
    shown = drawn(town("A", (0, 0)), town("B", (0, 0)), town("C"), town("D", (3, 1)))
    assert [tile.name for tile in shown.without_place] == ["B", "C"]
    assert {place: tile.name for place, tile in shown.placed.items()} == {(0, 0): "A", (1, 3): "D"}
    assert shown.size == (2, 4)


def test_an_empty_map_has_no_size() -> None:
    assert (drawn().size, drawn().tiles, drawn().count(Level.OFTEN)) == ((0, 0), (), 0)


def test_the_years_are_those_with_meetings_and_the_present_one() -> None:
    meetings = (meeting("old", date(2021, 9, 23)), meeting("off", date(2024, 1, 1), State.POSTPONED), *MEETINGS)
    assert years_of_meetings(meetings, date(2027, 1, 1)) == (2027, 2026, 2021)

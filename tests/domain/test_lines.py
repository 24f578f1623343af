"""Which meetings a list shows, and their numbers together."""

from __future__ import annotations

from datetime import date

import pytest

from dpdesk.domain.ids import MeetingId, SeriesId
from dpdesk.domain.lines import MeetingChoice, MeetingLine, Totals, totals
from dpdesk.domain.meetings import State

SERIES = SeriesId("series")
NEW_YEAR = MeetingLine(
    id=MeetingId("new-year"),
    day=date(2025, 12, 31),
    last_day=date(2026, 1, 1),
    title="Sylwester",
    series_id=SERIES,
    state=State.HELD,
    invited=41,
    accepted=29,
    present=26,
)
UNDATED = MeetingLine(
    id=MeetingId("undated"),
    day=None,
    last_day=None,
    title="Kiedyś",
    state=State.PLANNED,
    invited=2,
    accepted=1,
    present=0,
)


@pytest.mark.parametrize(
    ("choice", "titles"),
    [
        (MeetingChoice(), ["Sylwester", "Kiedyś"]),
        (MeetingChoice(year=2025), ["Sylwester"]),
        (MeetingChoice(year=2026), ["Sylwester"]),
        (MeetingChoice(year=2027), []),
        (MeetingChoice(series_id=SERIES), ["Sylwester"]),
        (MeetingChoice(state=State.PLANNED), ["Kiedyś"]),
        (MeetingChoice(series_id=SERIES, state=State.PLANNED), []),
    ],
)
def test_a_list_shows_what_fits_all_that_was_chosen(choice: MeetingChoice, titles: list[str]) -> None:
    assert [line.title for line in (NEW_YEAR, UNDATED) if choice.fits(line)] == titles


def test_totals_add_up() -> None:
    assert totals([NEW_YEAR, UNDATED]) == Totals(meetings=2, invited=43, accepted=30, present=26)
    assert totals([]) == Totals(meetings=0, invited=0, accepted=0, present=0)

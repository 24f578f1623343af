"""The lists, the map and the portrait of an office on every kind of database."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

from dpdesk.domain.participation_map import Level
from dpdesk.services.desks.keeping import make, opened
from dpdesk.services.offices.listing import institution_lines, map_of_year, municipality_lines
from dpdesk.services.offices.portrait import about_office, history_of
from dpdesk.services.sitting import Sitting
from tests.database.conftest import nowhere as nowhere
from tests.database.conftest import server as server


def afterwards() -> Sitting:
    return Sitting(clock=lambda: datetime(2021, 10, 1, 9, tzinfo=UTC), new_id=lambda: uuid4().hex, actor="Anna")


def test_the_sample_desk_is_read_alike(nowhere: str) -> None:
    make(nowhere, afterwards(), sample=True)
    with opened(nowhere, afterwards()) as desk:
        lines = municipality_lines(desk)
        gliwice = next(line for line in lines if line.name == "Gliwice")
        about = about_office(desk, gliwice.id)
        drawn = map_of_year(desk).map
        assert (len(lines), len(drawn.tiles), drawn.meetings) == (41, 41, 1)
        assert gliwice.attended == 1
        assert [line.turnout.present for line in about.visits] == [
            next(t for t in drawn.tiles if t.name == "Gliwice").people
        ]
        assert drawn.count(Level.OFTEN) == sum(tile.attended for tile in drawn.tiles) > 20
        assert {line.name for line in institution_lines(desk)} >= {"Fundacja Stocznia"}
        assert history_of(desk, gliwice.id)

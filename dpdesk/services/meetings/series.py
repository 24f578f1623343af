"""The series that meetings belong to: those there are, and a new one. A meeting's is chosen in `editing`."""

from __future__ import annotations

from dataclasses import replace

from dpdesk.domain.ids import MeetingId, SeriesId
from dpdesk.domain.meetings import Meeting, Series
from dpdesk.errors import BadInput
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk


def all_series(desk: Desk) -> tuple[Series, ...]:
    """Give all series in the order of the alphabet."""
    with desk.reading() as reader:
        return reader.all(Series)


def put_in_series(desk: Desk, meeting_id: MeetingId, name: str) -> Series:
    """Put a meeting into the series of a name, known but for case and marks, or new."""
    name = " ".join(name.split())
    if not name:
        raise BadInput(Message(N_("A series needs a name. Nothing was saved.")), field="name")
    with desk.work(Message(N_("Put the meeting into the series “{name}”"), name=name)) as work:
        key = search_key(name)
        known = next(
            (one for one in work.all(Series) if one.name == name or (key and search_key(one.name) == key)), None
        )
        series = known or work.save(Series(id=SeriesId(desk.new_id()), name=name))
        work.save(replace(work.get(Meeting, meeting_id), series_id=series.id))
        return series

"""The order of records that a user arranges: each has a position, from 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from dpdesk.domain.meetings import Logo, MeetingTopic, Partner, SpeakingRole
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.domain.practices import PracticeFile, Presentation

Placed = TypeVar("Placed", Logo, MeetingPhoto, MeetingTopic, Partner, PracticeFile, Presentation, SpeakingRole)


def put_at(records: Sequence[Placed], record_id: str, place: int) -> tuple[Placed, ...]:
    """Give the records with one of them at another place, from 0, and all numbered anew."""
    moving = next(record for record in records if record.id == record_id)
    rest = [record for record in records if record.id != record_id]
    rest.insert(max(0, place), moving)
    return numbered(rest)


def numbered(records: Sequence[Placed]) -> tuple[Placed, ...]:
    """Number records in the order they are given in."""
    return tuple(replace(record, position=position) for position, record in enumerate(records, start=1))

"""Records that a unit of work saves at its end, all at once."""

from __future__ import annotations

from collections.abc import Iterable

from dpdesk.domain.registry import R, Record


class Drafts:
    """New records, and known ones as they have become; each once, as it was put last."""

    def __init__(self) -> None:
        self._records: dict[tuple[type[Record], str], Record] = {}

    def put(self, record: R) -> R:
        """Note a record to be saved, in the place of an earlier draft of it."""
        self._records[type(record), record.id] = record  # a municipality shares its id with its office
        return record

    def put_all(self, records: Iterable[Record]) -> None:
        """Note several records to be saved."""
        for record in records:
            self.put(record)

    @property
    def records(self) -> tuple[Record, ...]:
        """Everything that is to be saved."""
        return tuple(self._records.values())

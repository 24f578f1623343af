"""What is given to other programs of people, meetings and practices: records with what they refer to."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.meetings import Meeting, Session
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.practices import Practice


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """A person with where they work; `municipality` is empty for anything else than an office of one."""

    person: Person
    organisation: Organisation | None = None
    municipality: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingEntry:
    """A meeting with its numbers and its sessions in their order; `topics` are their names."""

    meeting: Meeting
    line: MeetingLine
    sessions: tuple[Session, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeEntry:
    """A practice with its owner's names, its topics, where it was presented and who took it up."""

    practice: Practice
    owner: str = ""
    topics: tuple[str, ...] = ()
    presented: tuple[str, ...] = ()
    adopted: tuple[str, ...] = ()

"""The kinds of record that a desk keeps, by the name of their table."""

from __future__ import annotations

from typing import Protocol, TypeVar

from dpdesk.domain.attendance import Attendance, Participation
from dpdesk.domain.column_meanings import ColumnMeaning
from dpdesk.domain.invitations import Invitation, Reply
from dpdesk.domain.issued import Issued, SummaryText
from dpdesk.domain.letter_templates import LetterTemplate
from dpdesk.domain.meetings import (
    AgendaItem,
    Logo,
    Meeting,
    MeetingTopic,
    Partner,
    Series,
    Session,
    SpeakingRole,
    Topic,
)
from dpdesk.domain.organisations import (
    Category,
    CategoryTopic,
    Department,
    Municipality,
    Organisation,
    OrganisationAlias,
    Organiser,
)
from dpdesk.domain.own_texts import OwnText
from dpdesk.domain.people import Consent, DistinctPair, Person, SpecialNeed
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.domain.practices import Adoption, FollowUp, Practice, PracticeFile, PracticeTopic, Presentation
from dpdesk.domain.scans import Scan
from dpdesk.domain.tasks import MeetingTask


class Record(Protocol):
    """What every record of the desk has: an identity, and a version that grows with each change (0: not saved yet)."""

    @property
    def id(self) -> str: ...
    @property
    def version(self) -> int: ...


R = TypeVar("R", bound=Record)

RECORDS: dict[str, type[Record]] = {
    "organisers": Organiser,
    "topics": Topic,
    "categories": Category,
    "category_topics": CategoryTopic,
    "organisations": Organisation,
    "departments": Department,
    "people": Person,
    "municipalities": Municipality,
    "consents": Consent,
    "series": Series,
    "meetings": Meeting,
    "sessions": Session,
    "agenda_items": AgendaItem,
    "speaking_roles": SpeakingRole,
    "partners": Partner,
    "meeting_topics": MeetingTopic,
    "logos": Logo,
    "invitations": Invitation,
    "replies": Reply,
    "participations": Participation,
    "attendances": Attendance,
    "practices": Practice,
    "presentations": Presentation,
    "follow_ups": FollowUp,
    "summary_texts": SummaryText,
    "issued": Issued,
    "meeting_tasks": MeetingTask,
    "scans": Scan,
    "own_texts": OwnText,
    "special_needs": SpecialNeed,
    "distinct_pairs": DistinctPair,
    "column_meanings": ColumnMeaning,
    "organisation_aliases": OrganisationAlias,
    "practice_topics": PracticeTopic,
    "practice_files": PracticeFile,
    "adoptions": Adoption,
    "meeting_photos": MeetingPhoto,
    "letter_templates": LetterTemplate,
}
"""Tables in an order in which rows can be written without breaking a foreign key."""

TABLE_OF: dict[type[Record], str] = {record: table for table, record in RECORDS.items()}

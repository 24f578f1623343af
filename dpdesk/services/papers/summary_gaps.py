"""What the author of an article or a note should still add, and where: the papers leave it out without a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from dpdesk.documents.article import ArticleContent, filled
from dpdesk.documents.note import NoteContent
from dpdesk.documents.report import Report
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import Mode, Role, State
from dpdesk.domain.practices import FollowUpKind
from dpdesk.errors import BadInput
from dpdesk.language.catalogues import words_for
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.papers.summarising import article_content, note_content
from dpdesk.settings import Language


class Spot(Enum):
    """Where something that is missing is added."""

    SERIES = auto()
    PLACE = auto()
    TOPICS = auto()
    AGENDA = auto()
    PRACTICES = auto()
    ATTENDANCE = auto()
    STATE = auto()
    SPEECHES = auto()
    FOLLOW_UPS = auto()
    PREPARED_BY = auto()
    PHOTOS = auto()


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing; `record_id` names the record that lacks it, where it is a certain one."""

    message: Message
    spot: Spot
    record_id: str = ""


_FIELD_MISSING = {
    "aim": (N_("The series has no aim."), Spot.SERIES),
    "audience": (N_("The series does not say whom its meetings are for."), Spot.SERIES),
    "place": (N_("The place is not known, or not in the words of a sentence (“in the town hall”)."), Spot.PLACE),
    "topics_told": (N_("The meeting has no topics."), Spot.TOPICS),
    "people_told": (N_("No attendance has been recorded yet."), Spot.ATTENDANCE),
    "openings": (N_("Nobody is recorded as opening the meeting."), Spot.AGENDA),
    "moderations": (N_("Nobody is recorded as leading the meeting."), Spot.AGENDA),
    "practices": (N_("No good practice is recorded as presented."), Spot.PRACTICES),
    "next_topics": (N_("No topic worth taking further is recorded."), Spot.FOLLOW_UPS),
    "more": (N_("The series does not say where to find out more."), Spot.SERIES),
}
"""What to tell the author about an empty field; a field that is not here may well be empty."""


def what_is_missing(desk: Desk, about: Dossier, kind: PaperKind, language: Language) -> tuple[Gap, ...]:
    """Tell the author of the article or the note what the record does not say yet."""
    if not about.sessions:
        return ()
    make = article_content if kind is PaperKind.ARTICLE else note_content
    try:
        unseen = [*(logo.blob_id for logo in about.logos), *(photo.blob_id for photo in about.photos)]
        return gaps(make(about, language, desk.today, dict.fromkeys(unseen, b"")))
    except BadInput:
        return ()  # The person's own text cannot be read: the editor says so, beside it.


def missing(content: ArticleContent | NoteContent) -> tuple[Message, ...]:
    """Word what is missing, for those who are only told."""
    return tuple(gap.message for gap in gaps(content))


def gaps(content: ArticleContent | NoteContent) -> tuple[Gap, ...]:
    """Find what is missing; a meeting that is off lacks nothing."""
    if content.report.occasion.is_off:
        return ()
    lacking = _missing_in_article(content) if isinstance(content, ArticleContent) else _missing_in_note(content)
    return (*_not_held(content.report), *lacking, *_unsaid(content.report))


def _not_held(report: Report) -> Iterator[Gap]:
    if report.occasion.meeting.state in (State.PLANNED, State.INVITED):
        yield Gap(Message(N_("The meeting is not marked as held yet.")), Spot.STATE)


def _missing_in_article(content: ArticleContent) -> Iterator[Gap]:
    empty = set(filled(content, words_for(content.language)).missing)
    if content.report.more:
        empty.discard("more")
    if content.report.occasion.meeting.mode is Mode.ONLINE:
        empty.discard("place")
    first_day = content.report.occasion.sessions[0].id
    for field, (sentence, spot) in _FIELD_MISSING.items():
        if field in empty:
            yield Gap(Message(sentence), spot, first_day if spot is Spot.AGENDA else "")
    yield from _missing_of_photos(content)


def _missing_of_photos(content: ArticleContent) -> Iterator[Gap]:
    """Tell which photos the article leaves out, whose photographer is not known, and who did not want to be on any."""
    for photo in (shown.photo for shown in content.photos):
        if not photo.is_told:
            told = N_("The photo “{name}” has no alternative text, so it is not in the article.")
            yield Gap(Message(told, name=photo.file_name), Spot.PHOTOS, photo.id)
        if not photo.author.strip():
            told = N_("It is not recorded who took the photo “{name}”.")
            yield Gap(Message(told, name=photo.file_name), Spot.PHOTOS, photo.id)
    if content.photos:
        for name in content.unwilling:
            told = N_("{name} refused to be photographed. Make sure that no photo in the article shows this person.")
            yield Gap(Message(told, name=name), Spot.PHOTOS)


def _missing_in_note(content: NoteContent) -> Iterator[Gap]:
    report = content.report
    if not report.occasion.meeting.prepared_by:
        yield Gap(Message(N_("It is not recorded who prepared the note.")), Spot.PREPARED_BY)
    if not report.following(FollowUpKind.CONCLUSION):
        yield Gap(Message(N_("No conclusion is recorded.")), Spot.FOLLOW_UPS)
    for task in report.tasks:
        if not task.owner:
            yield Gap(Message(N_("The task “{task}” has no owner."), task=task.text), Spot.FOLLOW_UPS, task.id)
        if not task.due:
            yield Gap(Message(N_("The task “{task}” has no date."), task=task.text), Spot.FOLLOW_UPS, task.id)


def _unsaid(report: Report) -> Iterator[Gap]:
    """Name the speakers of whom nothing is told but that they spoke."""
    said = {speech.name for item in report.items for speech in item.speeches if speech.thesis}
    spoke = (speech for item in report.items for speech in item.speeches if speech.role is not Role.MODERATES)
    for name in dict.fromkeys(speech.name for speech in spoke):
        if name not in said:
            yield Gap(Message(N_("Nothing is recorded of what {name} said."), name=name), Spot.SPEECHES)

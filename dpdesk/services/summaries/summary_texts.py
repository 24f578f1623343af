"""The article and the note as texts that a person edits: drafted from the record until somebody writes an own one.

The note's text is its aim and course; its facts and numbers always come from the record.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dpdesk.database.questions.dossier import dossier
from dpdesk.database.reader import Reader
from dpdesk.database.work import Work
from dpdesk.documents import article, note
from dpdesk.documents.article_fields import ARTICLE_FIELDS
from dpdesk.documents.markup import parse
from dpdesk.documents.markup_writing import write
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import MeetingId, SummaryTextId
from dpdesk.domain.issued import PaperKind, SummaryText
from dpdesk.domain.meetings import Meeting
from dpdesk.errors import Conflict, Refused
from dpdesk.language.catalogues import words_for
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.papers.occasions import pictures
from dpdesk.services.papers.summarising import article_content, note_content
from dpdesk.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The text of an article or a note in one language; `is_own` tells what a person wrote from the draft."""

    kind: PaperKind
    language: Language
    text: str
    is_own: bool


def summary(desk: Desk, meeting_id: MeetingId, kind: PaperKind, language: Language) -> Summary:
    """Give a text as the paper has it. Raises NotFound, and Refused for a meeting without a day."""
    with desk.reading() as reader:
        return _present(desk, reader, meeting_id, kind, language)


def draft(desk: Desk, meeting_id: MeetingId, kind: PaperKind, language: Language) -> str:
    """Draft a text from the record, in the small markup, with nothing left to be filled in."""
    with desk.reading() as reader:
        return _draft(desk, reader, dossier(reader, meeting_id), kind, language)


def is_own(desk: Desk, meeting_id: MeetingId, kind: PaperKind, language: Language) -> bool:
    """Tell whether a person wrote a text in place of the draft."""
    with desk.reading() as reader:
        return _own(reader, meeting_id, kind, language) is not None


def set_text(
    desk: Desk, meeting_id: MeetingId, kind: PaperKind, language: Language, text: str, *, expected: str = ""
) -> Summary:
    """Keep a person's own text; an empty one, or the draft itself, is none.

    Raises BadInput with the line for what the markup does not know, and Conflict where there is another own text by
    now than the expected one.
    """
    parse(text).check(ARTICLE_FIELDS)
    with desk.work(_label(kind, is_draft=False)) as work:
        own = _own(work, meeting_id, kind, language)
        if own and own.text not in (expected, text):
            raise Conflict(
                own.text, text, Message(N_("The text was changed elsewhere meanwhile. Which one is to stay?"))
            )
        drafted = _draft(desk, work, dossier(work, meeting_id), kind, language)
        is_draft = text.strip() in ("", drafted.strip())
        _keep(desk, work, own, None if is_draft else _wording(meeting_id, kind, language, text))
        return _present(desk, work, meeting_id, kind, language)


def back_to_draft(desk: Desk, meeting_id: MeetingId, kind: PaperKind, language: Language) -> Summary:
    """Give up a person's own text for the draft."""
    with desk.work(_label(kind, is_draft=True)) as work:
        _keep(desk, work, _own(work, meeting_id, kind, language), None)
        return _present(desk, work, meeting_id, kind, language)


def _label(kind: PaperKind, *, is_draft: bool) -> Message:
    if is_draft:
        return Message(N_("Take the text back to its draft: {paper}"), paper=kind)
    return Message(N_("Change the text: {paper}"), paper=kind)


def _wording(meeting_id: MeetingId, kind: PaperKind, language: Language, text: str) -> SummaryText:
    return SummaryText(id=SummaryTextId(""), meeting_id=meeting_id, kind=kind, language=language.value, text=text)


def _keep(desk: Desk, work: Work, own: SummaryText | None, wanted: SummaryText | None) -> None:
    if own and wanted:
        work.save(replace(own, text=wanted.text))
    elif own:
        work.delete(own)
    elif wanted:
        work.save(replace(wanted, id=SummaryTextId(desk.new_id())))


def _own(reader: Reader, meeting_id: MeetingId, kind: PaperKind, language: Language) -> SummaryText | None:
    reader.get(Meeting, meeting_id)
    texts = reader.all(SummaryText, meeting_id=meeting_id, language=language.value)
    return next((text for text in texts if text.kind is kind), None)


def _present(desk: Desk, reader: Reader, meeting_id: MeetingId, kind: PaperKind, language: Language) -> Summary:
    own = _own(reader, meeting_id, kind, language)
    text = own.text if own else _draft(desk, reader, dossier(reader, meeting_id), kind, language)
    return Summary(kind=kind, language=language, text=text, is_own=own is not None)


def _draft(desk: Desk, reader: Reader, about: Dossier, kind: PaperKind, language: Language) -> str:
    if not about.sessions:
        raise Refused(Message(N_("The meeting has no day yet, so there is nothing to sum up.")))
    words, logos = words_for(language), pictures(reader, about)
    if kind is PaperKind.ARTICLE:
        return write(article.drafted(article_content(about, language, desk.today, logos), words), language)
    if kind is PaperKind.NOTE:
        return write(note.drafted(note_content(about, language, desk.today, logos), words), language)
    raise Refused(Message(N_("Only the article and the note have a text of their own.")))

"""The files that a paper consists of: one, or one per recipient; made from a meeting's dossier, in no format yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from dpdesk.database.questions.dossier import dossier
from dpdesk.database.reader import Reader
from dpdesk.documents import agenda, article, attendance_list, invitation, note
from dpdesk.documents.blocks import Paper
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import InvitationId, MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.letter_templates import LetterTemplate
from dpdesk.domain.list_options import ListOptions
from dpdesk.errors import Refused
from dpdesk.language.catalogues import Words, words_for
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.papers.letters import gaps, hidden_by_letters, invitation_content
from dpdesk.services.papers.lists import attendance_list_content
from dpdesk.services.papers.occasions import Pictures, agenda_content, pictures
from dpdesk.services.papers.summarising import article_content, note_content
from dpdesk.services.papers.summary_gaps import missing
from dpdesk.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueOptions:
    """How papers are to be issued; `each` makes a file per recipient of a letter, `only` the letter of one alone."""

    language: Language = Language.POLISH
    formats: tuple[FileFormat, ...] = (FileFormat.PDF,)
    each: bool = False
    only: InvitationId | None = None
    attendance_list: ListOptions = field(default_factory=ListOptions)


@dataclass(frozen=True, slots=True)
class Setting:
    """What every paper of one issue is made from: all of it, so that they can be made in another process too."""

    about: Dossier
    logos: Pictures
    options: IssueOptions
    today: date
    letter: bytes | None = None
    """the office's own letter, which takes the place of the composed one in Word files"""

    @property
    def words(self) -> Words:
        """The words of the papers' language."""
        return words_for(self.options.language)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file to be made: what it is called, and how it is composed, anew for each format.

    `recipients` counts the letters in it, `gaps` are what it lacks, for its author to know.
    """

    kind: PaperKind
    name: str
    compose: Callable[[], Paper]
    recipients: int = 0
    gaps: tuple[Message, ...] = ()
    letters: invitation.InvitationContent | None = None
    """what the office's own letter is filled with, where the sheet is letters and there is one"""


def gathered(desk: Desk, meeting_id: MeetingId, options: IssueOptions) -> Setting:
    """Read what the papers of a meeting are made from. Raises NotFound, and Refused for a meeting without a day."""
    with desk.reading() as reader:
        about = dossier(reader, meeting_id)
        if not about.sessions:
            raise Refused(Message(N_("The meeting has no day yet, so it has no papers. Nothing was issued.")))
        return Setting(about, pictures(reader, about), options, desk.today, _office_letter(reader, options.language))


def _office_letter(reader: Reader, language: Language) -> bytes | None:
    own = reader.find(LetterTemplate, language=language.value)
    return reader.blob(own.blob_id) if own else None


def sheets(kind: PaperKind, setting: Setting) -> Iterator[Sheet]:
    """Give the files that a kind of paper consists of."""
    name, language = _name(kind, setting), setting.options.language
    match kind:
        case PaperKind.INVITATIONS:
            yield from _letters(name, setting)
        case PaperKind.AGENDA:
            yield Sheet(kind, name, partial(agenda.compose, _agenda(setting), setting.words))
        case PaperKind.ATTENDANCE_LIST:
            yield Sheet(kind, name, partial(attendance_list.compose, _list(setting), setting.words))
        case PaperKind.ARTICLE:
            told = article_content(setting.about, language, setting.today, setting.logos)
            yield Sheet(kind, name, partial(article.compose, told, setting.words), gaps=missing(told))
        case PaperKind.NOTE:
            noted = note_content(setting.about, language, setting.today, setting.logos)
            yield Sheet(kind, name, partial(note.compose, noted, setting.words), gaps=missing(noted))


def _letters(name: str, setting: Setting) -> Iterator[Sheet]:
    """Give the letters in one file, or each in a file whose name begins as the order of the letters goes."""
    content = _letters_wanted(setting)
    kind, lacking = PaperKind.INVITATIONS, (*gaps(setting.about), *_hidden(setting))
    own = content if setting.letter else None
    if not setting.options.each:
        compose = partial(invitation.compose, content, setting.words)
        yield Sheet(kind, name, compose, len(content.recipients), lacking, own)
        return
    digits = max(3, len(str(len(content.recipients))))
    for number, part in enumerate(invitation.letters(content, setting.words), start=1):
        compose = partial(invitation.paper, content, (part,), setting.words)
        alone = replace(content, recipients=content.recipients[number - 1 : number]) if own else None
        yield Sheet(kind, f"{name} {number:0{digits}} {part.bookmark}", compose, 1, lacking, alone)


def _hidden(setting: Setting) -> tuple[Message, ...]:
    """Say what of the letterhead the letters would hide."""
    organiser = setting.about.organiser
    if organiser.letterhead_id is None:
        return ()
    return hidden_by_letters(organiser, setting.logos[organiser.letterhead_id])


def _letters_wanted(setting: Setting) -> invitation.InvitationContent:
    options = setting.options
    content = invitation_content(setting.about, options.language, setting.today, setting.logos, options.only)
    if content.recipients:
        return content
    if options.only is None:
        raise Refused(
            Message(N_("There is nobody to write to: nobody is invited yet, or whoever was invited does not come."))
        )
    raise Refused(Message(N_("This letter does not go out: whoever was invited does not come.")))


def _agenda(setting: Setting) -> agenda.AgendaContent:
    day = setting.about.meeting.letter_date or setting.today
    content = agenda_content(setting.about, setting.options.language, day, setting.logos)
    if not content.sessions:
        raise Refused(Message(N_("The meeting has no agenda yet. Nothing was issued.")))
    return content


def _list(setting: Setting) -> attendance_list.AttendanceListContent:
    options = setting.options
    return attendance_list_content(
        setting.about, options.attendance_list, options.language, setting.today, setting.logos
    )


def _name(kind: PaperKind, setting: Setting) -> str:
    """Name a file by the meeting's day and the paper, so that a folder of them sorts by meeting.

    The lists of single sessions have names of their own, so that one does not take the place of another.
    """
    words, is_filled = setting.words, setting.options.attendance_list.filled
    papers = {
        PaperKind.INVITATIONS: words.pgettext("file name", "invitations"),
        PaperKind.AGENDA: words.pgettext("file name", "agenda"),
        PaperKind.ATTENDANCE_LIST: words.pgettext("file name", "attendance-list-filled")
        if is_filled
        else words.pgettext("file name", "attendance-list"),
        PaperKind.ARTICLE: words.pgettext("file name", "article"),
        PaperKind.NOTE: words.pgettext("file name", "note"),
    }
    name = f"{setting.about.sessions[0].day.isoformat()} {papers[kind]}"
    session = setting.options.attendance_list.session
    if kind is PaperKind.ATTENDANCE_LIST and session is not None:
        part = words.pgettext("file name", "session-{number}").format(number=session)
        return f"{name} {part}"
    return name

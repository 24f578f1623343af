"""The text of a meeting's letter: its own, or the one that the office's letters start from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dpdesk.documents.default_texts import source
from dpdesk.documents.letter_fields import LETTER_FIELDS
from dpdesk.documents.markup import parse
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import InvitationId, MeetingId
from dpdesk.domain.invitations import Addressee
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.meetings import Meeting, State
from dpdesk.domain.own_texts import TextName
from dpdesk.errors import Conflict
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.planning import check_letter
from dpdesk.services.offices.text_fields import insertable
from dpdesk.services.papers.making import make, unheard
from dpdesk.services.papers.occasions import own_texts
from dpdesk.services.papers.sheets import IssueOptions, gathered
from dpdesk.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterText:
    """A letter's text in the small markup; `is_own` tells that it is the meeting's, and `name` which it is else."""

    text: str
    is_own: bool
    name: TextName


def letter_text(about: Dossier, language: Language, invitation_id: InvitationId | None = None) -> LetterText:
    """Give the text that the letter to a recipient is made of; to nobody in particular, that to an office.

    A meeting that is cancelled or postponed has the letter that says so, whatever its own invitation was.
    """
    meeting, name = about.meeting, _name(about, invitation_id)
    if meeting.letter_text and name in (TextName.INVITATION, TextName.INVITATION_PERSON):
        return LetterText(text=meeting.letter_text, is_own=True, name=name)
    own = own_texts(about, language)
    return LetterText(text=own.get(name) or source(name, language), is_own=False, name=name)


def letter_fields() -> tuple[tuple[str, Message], ...]:
    """Give the fields that may be put into a letter: each as it is written, and what it is called."""
    return insertable(TextName.INVITATION)


def set_letter_text(desk: Desk, meeting_id: MeetingId, text: str, *, expected: str) -> Meeting:
    """Give a meeting a letter of its own, for all its recipients.

    `expected` is the own letter as it was, empty for none. Raises BadInput as `check_letter` does, and Conflict where
    the letter was changed meanwhile.
    """
    check_letter(text)
    with desk.work(Message(N_("Change the text of the letter"))) as work:
        meeting = work.get(Meeting, meeting_id)
        if meeting.letter_text.strip() not in (expected.strip(), text.strip()):
            changed = Message(N_("The letter was changed elsewhere meanwhile. Nothing was overwritten."))
            raise Conflict(meeting.letter_text, text, changed)
        return work.save(replace(meeting, letter_text=text.strip()))


def restore_letter(desk: Desk, meeting_id: MeetingId) -> Meeting:
    """Take a meeting's letter back to the one that the office's letters start from."""
    with desk.work(Message(N_("Take the letter back to the usual text"))) as work:
        return work.save(replace(work.get(Meeting, meeting_id), letter_text=""))


def preview_letter(
    desk: Desk, meeting_id: MeetingId, language: Language, invitation_id: InvitationId, text: str
) -> bytes:
    """Make the PDF of one recipient's letter with a text that is not saved yet; empty takes what is saved.

    Raises BadInput for a text that cannot be filled, and Refused where the letter does not go out.
    """
    options = IssueOptions(language=language, formats=(FileFormat.PDF,), only=invitation_id)
    setting = gathered(desk, meeting_id, options)
    if text:
        parse(text).check(LETTER_FIELDS)
        meeting = replace(setting.about.meeting, letter_text=text)
        setting = replace(setting, about=replace(setting.about, meeting=meeting))
    (made,) = make(setting, (PaperKind.INVITATIONS,), unheard)
    return made.data


def _name(about: Dossier, invitation_id: InvitationId | None) -> TextName:
    if about.meeting.state is State.CANCELLED:
        return TextName.CANCELLED
    if about.meeting.state is State.POSTPONED:
        return TextName.POSTPONED
    is_to_person = any(one.id == invitation_id and one.addressee is Addressee.PERSON for one in about.invitations)
    return TextName.INVITATION_PERSON if is_to_person else TextName.INVITATION

"""Make a document that was issued again, from today's record: which options it was made with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dpdesk.domain.ids import IssuedId
from dpdesk.domain.issued import Issued, PaperKind
from dpdesk.domain.list_options import ListOptions
from dpdesk.domain.rolls import letters
from dpdesk.errors import Refused
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.papers.filing import file_name
from dpdesk.services.papers.sheets import IssueOptions, Setting, gathered, sheets
from dpdesk.settings import Language

_NUMBERED = re.compile(r"_\d{3,}_")
"""The number of a letter within its series, which changes when others are invited."""


def options_of(desk: Desk, issued_id: IssuedId, usual: ListOptions) -> IssueOptions:
    """Find the options that make the same paper of today's record.

    What a document was made with is not kept, but its name tells a filled list, the list of one session and a single
    letter from the others; a list looks as it `usual`ly does. Raises NotFound, and Refused for the letter of somebody
    who does not get one any more.
    """
    with desk.reading() as reader:
        issued = reader.get(Issued, issued_id)
    options = IssueOptions(
        language=Language(issued.language), formats=(issued.format,), attendance_list=replace(usual, session=None)
    )
    if issued.kind is PaperKind.INVITATIONS:
        return _of_letters(issued, gathered(desk, issued.meeting_id, options))
    if issued.kind is PaperKind.ATTENDANCE_LIST:
        return _of_list(issued, gathered(desk, issued.meeting_id, options))
    return options


def _of_list(issued: Issued, setting: Setting) -> IssueOptions:
    """Find the list whose file would be called the same."""
    for options in _lists(setting):
        (sheet,) = sheets(PaperKind.ATTENDANCE_LIST, replace(setting, options=options))
        if _is_called(issued, sheet.name):
            return options
    return setting.options


def _lists(setting: Setting) -> Iterator[IssueOptions]:
    usual = setting.options.attendance_list
    for session in (None, *(one.number for one in setting.about.sessions)):
        for filled in (False, True):
            yield replace(setting.options, attendance_list=replace(usual, session=session, filled=filled))


def _of_letters(issued: Issued, setting: Setting) -> IssueOptions:
    """Find the recipient of a single letter; several letters are made in one file again."""
    (whole,) = sheets(PaperKind.INVITATIONS, setting)
    if _is_called(issued, whole.name):
        return setting.options
    each = sheets(PaperKind.INVITATIONS, replace(setting, options=replace(setting.options, each=True)))
    for invitation, sheet in zip(letters(setting.about), each, strict=True):
        if _is_called(issued, sheet.name):
            return replace(setting.options, each=True, only=invitation.id)
    raise Refused(Message(N_("Whoever this letter was for does not get one any more. Nothing was issued.")))


def _is_called(issued: Issued, name: str) -> bool:
    return _NUMBERED.sub("_", issued.file_name) == _NUMBERED.sub("_", file_name(name, issued.format))

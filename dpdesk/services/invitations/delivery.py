"""Make a letter each for e-Doręczenia, together with the list that says which file goes to which address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.rolls import letters
from dpdesk.domain.statistics import office_of
from dpdesk.exchange.recipients_xlsx import TableColumn, write_table
from dpdesk.services.company import describe
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.recipients import email_of
from dpdesk.services.papers.filing import file_name
from dpdesk.services.papers.making import Made, Maker, Report, make, unheard
from dpdesk.services.papers.paperwork import Issue, issue
from dpdesk.services.papers.sheets import IssueOptions, Setting


def deliver(
    desk: Desk,
    meeting_id: MeetingId,
    options: IssueOptions,
    folder: Path,
    *,
    report: Report = unheard,
    maker: Maker = make,
) -> Issue:
    """Issue a PDF for each recipient into a folder, and the recipients' list (XLSX) with them: all or nothing.

    Raises what `paperwork.issue` raises.
    """
    each = replace(options, formats=(FileFormat.PDF,), each=True)
    return issue(
        desk, meeting_id, (PaperKind.INVITATIONS,), each, folder, report=report, maker=maker, beside=recipients_list
    )


def recipients_list(setting: Setting, made: Sequence[Made], names: Sequence[str]) -> Mapping[str, bytes]:
    """Write the list of the letters that were made, in their order, under a name beside theirs."""
    about, words = setting.about, setting.words
    sent = [one for one in letters(about) if setting.options.only in (None, one.id)]
    offices = [office_of(one, about) for one in sent]
    known = [about.organisations[office] if office else None for office in offices]
    numbers = list(range(1, len(sent) + 1))
    columns = (
        TableColumn(words.pgettext("column of a recipients' list", "No."), 6, numbers),
        TableColumn(words.pgettext("column of a recipients' list", "Office"), 36, [o.name if o else "" for o in known]),
        TableColumn(
            words.pgettext("column of a recipients' list", "Addressee"), 40, [describe(about, one) for one in sent]
        ),
        TableColumn(
            words.pgettext("column of a recipients' list", "e-Delivery address"),
            30,
            [o.ade if o else "" for o in known],
        ),
        TableColumn(
            words.pgettext("column of a recipients' list", "E-mail"), 32, [email_of(about, one) for one in sent]
        ),
        TableColumn(words.pgettext("column of a recipients' list", "File"), 50, list(names)),
        TableColumn(words.pgettext("column of a recipients' list", "Pages"), 8, [one.pages for one in made]),
    )
    title = words.pgettext("file name", "recipients-list")
    name = f"{about.sessions[0].day.isoformat()} {title}"
    day = about.meeting.letter_date or setting.today
    return {file_name(name, "xlsx"): write_table(title, columns, day)}

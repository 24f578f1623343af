"""Make a letter each for e-Doręczenia, together with the list that says which file goes to which address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from dpdesk.domain.export_tables import ExportTable
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.rolls import letters
from dpdesk.domain.statistics import office_of
from dpdesk.exchange.tables_xlsx import write_xlsx
from dpdesk.language.catalogues import Words
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
    rows = zip(
        range(1, len(sent) + 1),
        [office.name if office else "" for office in known],
        [describe(about, one) for one in sent],
        [office.ade if office else "" for office in known],
        [email_of(about, one) for one in sent],
        names,
        [one.pages for one in made],
        strict=True,
    )
    title = words.pgettext("file name", "recipients-list")
    name = f"{about.sessions[0].day.isoformat()} {title}"
    data = BytesIO()
    write_xlsx(data, ExportTable(title=title, columns=_columns(words), rows=rows))
    return {file_name(name, "xlsx"): data.getvalue()}


def _columns(words: Words) -> tuple[str, ...]:
    return (
        words.pgettext("column of a recipients' list", "No."),
        words.pgettext("column of a recipients' list", "Office"),
        words.pgettext("column of a recipients' list", "Addressee"),
        words.pgettext("column of a recipients' list", "e-Delivery address"),
        words.pgettext("column of a recipients' list", "E-mail"),
        words.pgettext("column of a recipients' list", "File"),
        words.pgettext("column of a recipients' list", "Pages"),
    )

"""What the table of issued documents shows of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from dpdesk.domain.issued import FileFormat, Issued
from dpdesk.language.dates import clock, short_date
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.settings import Language
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.tables.columns import Align, Column

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_ICONS = {FileFormat.PDF: IconName.PDF, FileFormat.DOCX: IconName.WORD, FileFormat.HTML: IconName.DOCUMENT}


def document_columns(workplace: Workplace) -> list[Column[Issued]]:
    """Give the columns of the table."""
    words = workplace.words
    return [
        _paper_column(workplace),
        Column(
            "when",
            words.pgettext("column", "Issued"),
            lambda one: _when(one.issued_at, words.language),
            sort=lambda one: one.issued_at,
            width=20,
        ),
        Column("language", words.pgettext("column", "Language"), lambda one: _language(one, workplace), width=9),
        Column("format", words.pgettext("column", "Format"), lambda one: one.format.value.upper(), width=7),
        _number_column("pages", words.pgettext("column", "Pages"), lambda one: one.pages or 0, words.language),
        _number_column("recipients", words.pgettext("column", "Letters"), lambda one: one.recipients, words.language),
        Column("who", words.pgettext("column", "Who issued it"), lambda one: one.issued_by, width=16, is_hidden=True),
        Column("file", words.pgettext("column", "File"), lambda one: one.file_name, width=30, is_hidden=True),
    ]


def _paper_column(workplace: Workplace) -> Column[Issued]:
    """Name the paper; one that was withdrawn says so, and is pale."""
    words, look = workplace.words, workplace.look
    icons = {one: icon(name, look) for one, name in _ICONS.items()}
    withdrawn = words.pgettext("issued document", "{paper} – withdrawn")

    def called(one: Issued) -> str:
        name = name_of(one.kind, words)
        return withdrawn.format(paper=name) if one.withdrawn else name

    def colour(one: Issued) -> QColor | None:
        return look.muted if one.withdrawn else None

    return Column(
        "paper",
        words.pgettext("column", "Paper"),
        called,
        icon=lambda one: icons[one.format],
        tip=lambda one: f"{one.title}\n{one.file_name}",
        spoken=called,
        colour=colour,
        width=32,
        is_needed=True,
    )


def _number_column(name: str, title: str, count: Callable[[Issued], int], language: Language) -> Column[Issued]:
    """Make a column of numbers, empty where there is nothing to count."""
    return Column(
        name,
        title,
        lambda one: number(count(one), language) if count(one) else "",
        sort=lambda one: count(one) or None,
        align=Align.RIGHT,
        width=7,
    )


def _when(moment: datetime, language: Language) -> str:
    """Write the local day and hour."""
    local = moment.astimezone()
    return f"{short_date(local.date(), language)}, {clock(local.time(), language)}"


def _language(issued: Issued, workplace: Workplace) -> str:
    return name_of(Language(issued.language), workplace.words)

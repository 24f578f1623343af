"""Make papers: from what was gathered about a meeting to the bytes of files, which are kept nowhere yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dpdesk.documents.blocks import Paper
from dpdesk.documents.invitation import InvitationContent
from dpdesk.documents.render import Rendered
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.language.catalogues import Words
from dpdesk.messages import Message
from dpdesk.services.papers.sheets import Setting, Sheet, sheets

T = TypeVar("T")

Report = Callable[[int, int], None]
"""Hears how much is done of how much. What it raises ends the making, and nothing is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One file that was made; `name` is what it is called before it has an ending."""

    kind: PaperKind
    format: FileFormat
    name: str
    title: str
    data: bytes
    pages: int | None
    recipients: int
    gaps: tuple[Message, ...]


Maker = Callable[[Setting, Sequence[PaperKind], Report], tuple[Made, ...]]
"""Who makes the papers: `make` here, or `dpdesk.services.papers.workshop` in another process."""


def unheard(done: int, total: int) -> None:
    """Hear of progress, and do nothing."""


def make(setting: Setting, kinds: Sequence[PaperKind], report: Report) -> tuple[Made, ...]:
    """Make papers; a letter of many counts as one step. Raises Refused for a paper that cannot be made."""
    wanted = [sheet for kind in dict.fromkeys(kinds) for sheet in sheets(kind, setting)]
    steps = _Steps(report, sum(map(_weight, wanted)) * len(setting.options.formats))
    return tuple(_made(sheet, one, steps, setting) for sheet in wanted for one in setting.options.formats)


class _Steps:
    """Counts what is done."""

    def __init__(self, report: Report, total: int) -> None:
        self._report = report
        self._total = total
        self._done = 0
        report(0, total)

    def after_each(self, parts: Iterable[T]) -> Iterator[T]:
        """Count each part when the next one is asked for: then it is set."""
        for part in parts:
            yield part
            self._done += 1
            self._report(min(self._done, self._total), self._total)


def _weight(sheet: Sheet) -> int:
    return max(1, sheet.recipients)


def _made(sheet: Sheet, wanted: FileFormat, steps: _Steps, setting: Setting) -> Made:
    paper = sheet.compose()
    if wanted is FileFormat.DOCX and setting.letter and sheet.letters:
        file = Rendered(_filled(setting.letter, sheet.letters, steps, setting.words), pages=None)
    else:
        file = rendered(replace(paper, parts=steps.after_each(paper.parts)), wanted)
    return Made(
        kind=sheet.kind,
        format=wanted,
        name=sheet.name,
        title=paper.title,
        data=file.data,
        pages=file.pages,
        recipients=sheet.recipients,
        gaps=sheet.gaps,
    )


def _filled(letter: bytes, content: InvitationContent, steps: _Steps, words: Words) -> bytes:
    """Fill the office's own letter."""
    from dpdesk.documents.office_letter.filling import fill
    from dpdesk.documents.office_letter.values import KNOWN, letter_values

    return fill(letter, steps.after_each(letter_values(content, words)), KNOWN, content.day)


def rendered(paper: Paper, wanted: FileFormat) -> Rendered:
    """Set a paper in a format."""
    # Each renderer brings a large library, which is not loaded for a format that nobody asked for.
    match wanted:
        case FileFormat.PDF:
            from dpdesk.documents.render import pdf

            return pdf.render(paper)
        case FileFormat.DOCX:
            from dpdesk.documents.render import docx

            return docx.render(paper)
        case FileFormat.HTML:
            from dpdesk.documents.render import html

            return html.render(paper)

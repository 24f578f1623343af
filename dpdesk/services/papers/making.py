"""Make papers: from what was gathered about a meeting to the bytes of files, which are kept nowhere yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dpdesk.documents.blocks import Paper, Part
from dpdesk.documents.render import Rendered
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.messages import Message
from dpdesk.services.papers.sheets import Setting, Sheet, sheets

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
    return tuple(_made(sheet, one, steps) for sheet in wanted for one in setting.options.formats)


class _Steps:
    """Counts what is done."""

    def __init__(self, report: Report, total: int) -> None:
        self._report = report
        self._total = total
        self._done = 0
        report(0, total)

    def after_each(self, parts: Iterable[Part]) -> Iterator[Part]:
        """Count each part when the next one is asked for: then it is set."""
        for part in parts:
            yield part
            self._done += 1
            self._report(min(self._done, self._total), self._total)


def _weight(sheet: Sheet) -> int:
    return max(1, sheet.recipients)


def _made(sheet: Sheet, wanted: FileFormat, steps: _Steps) -> Made:
    paper = sheet.compose()
    rendered = _rendered(replace(paper, parts=steps.after_each(paper.parts)), wanted)
    return Made(
        kind=sheet.kind,
        format=wanted,
        name=sheet.name,
        title=paper.title,
        data=rendered.data,
        pages=rendered.pages,
        recipients=sheet.recipients,
        gaps=sheet.gaps,
    )


def _rendered(paper: Paper, wanted: FileFormat) -> Rendered:
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

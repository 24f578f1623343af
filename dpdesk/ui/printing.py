"""Printing of finished PDFs: by `lp` where the system prints with CUPS, otherwise as pictures by the toolkit.

The toolkit's printer makes pictures of pages, so the file itself is sent to the printer wherever that can be done.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter

from dpdesk.errors import StorageFailed
from dpdesk.messages import N_, Message
from dpdesk.services.papers import previewing

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PATIENCE = 20
"""seconds after which a printing system that does not answer is given up"""
_DOTS_PER_POINT = 300 / 72
"""how finely the toolkit draws a page: 300 dots per inch"""


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer of the system, by the name under which it is known there."""

    name: str
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class PrintPaper:
    """A paper to print: what the user calls it, the name of its file, and its PDF."""

    title: str
    file_name: str
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOptions:
    """How to print; several copies come out copy by copy."""

    printer: str
    copies: int = 1
    both_sides: bool = False


def printers() -> tuple[Printer, ...]:
    """List the printers of the system, that which is usually used first; none where there are none."""
    found = _printers_of_cups() if _has_cups() else _printers_of_the_toolkit()
    return tuple(sorted(found, key=lambda printer: (not printer.is_default, printer.name.casefold())))


def print_papers(papers: Sequence[PrintPaper], options: PrintOptions, report: Callable[[int, int], None]) -> None:
    """Print papers one after the other. Raises StorageFailed where a printer does not take one.

    What `report` raises ends the printing; what went to the printer before is printed.
    """
    for number, paper in enumerate(papers):
        report(number, len(papers))
        if _has_cups():
            _print_by_cups(paper, options)
        else:
            _print_by_the_toolkit(paper, options)
    report(len(papers), len(papers))


def _has_cups() -> bool:
    return bool(shutil.which("lp") and shutil.which("lpstat"))


def _printers_of_cups() -> list[Printer]:
    """Ask CUPS: "lpstat -a" begins each line with a printer, "lpstat -d" ends with the usual one after a colon."""
    accepting, default = (_run(["lpstat", option]) for option in ("-a", "-d"))
    usual = default.stdout.decode(errors="replace").rpartition(":")[2].strip()
    names = [line.split()[0] for line in accepting.stdout.decode(errors="replace").splitlines() if line.split()]
    return [Printer(name, name == usual) for name in names]


def _printers_of_the_toolkit() -> list[Printer]:
    from PySide6.QtPrintSupport import QPrinterInfo

    usual = QPrinterInfo.defaultPrinterName()
    return [Printer(name, name == usual) for name in QPrinterInfo.availablePrinterNames()]


def _print_by_cups(paper: PrintPaper, options: PrintOptions) -> None:
    command = [
        *("lp", "-d", options.printer, "-n", str(options.copies), "-t", paper.file_name),
        *("-o", f"sides={_sides(paper.pdf, both_sides=options.both_sides)}"),
    ]
    done = _run(command, paper.pdf)
    if done.returncode:
        raise _not_taken(paper, done.stderr.decode(errors="replace").strip())


def _sides(pdf: bytes, *, both_sides: bool) -> str:
    """Say how the sheet is turned: over the long edge, a lying page over the short one, as one leafs through it."""
    if not both_sides:
        return "one-sided"
    width, height = previewing.page_sizes(pdf)[0]
    return "two-sided-short-edge" if width > height else "two-sided-long-edge"


def _run(command: Sequence[str], data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    # The language of the printing system's answers is fixed: they are read here.
    try:
        return subprocess.run(
            command,
            input=data,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        told = N_(
            "The printing system does not answer: {reason}. Nothing was printed; the papers are kept on the desk."
        )
        raise StorageFailed(Message(told, reason=str(error))) from error


def _not_taken(paper: PrintPaper, reason: str) -> StorageFailed:
    told = N_("“{title}” was not printed: {reason}. Choose another printer, or save the PDF and print it elsewhere.")
    return StorageFailed(Message(told, title=paper.title, reason=reason.rstrip(".") or "–"))


def _print_by_the_toolkit(paper: PrintPaper, options: PrintOptions) -> None:
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(options.printer)
    printer.setCopyCount(options.copies)
    printer.setDuplex(QPrinter.DuplexMode.DuplexAuto if options.both_sides else QPrinter.DuplexMode.DuplexNone)
    printer.setDocName(paper.file_name)
    paint(paper, printer)


def paint(paper: PrintPaper, printer: QPrinter) -> None:
    """Paint the pages of a paper on the pages of a printer, each as large as its sheet."""
    from PySide6.QtGui import QPageLayout, QPageSize

    sizes = previewing.page_sizes(paper.pdf)
    lies = sizes[0][0] > sizes[0][1]
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise _not_taken(paper, "")
    try:
        for page in range(len(sizes)):
            if page:
                printer.newPage()
            picture = QImage.fromData(previewing.page_picture(paper.pdf, page, _DOTS_PER_POINT))
            painter.drawImage(painter.viewport(), picture)
    finally:
        painter.end()

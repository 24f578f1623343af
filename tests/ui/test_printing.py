"""Papers go to the printing system of the computer, or to the toolkit's printer, or are refused in words."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from dpdesk.documents.pages import page_count, page_sizes
from dpdesk.errors import StorageFailed
from dpdesk.ui.printing import Printer, PrintOptions, PrintPaper, paint, print_papers, printers
from tests.ui.papers.sheets import pdf

FakeCups = Callable[..., Path]


@pytest.fixture
def fake_cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    """Put an `lp` and an `lpstat` of our own in front of all others; what `lp` is given is kept in a folder."""

    def install(
        accepting: str = "biuro accepting requests since today\nsala accepting requests\n", status: int = 0
    ) -> Path:
        printed = tmp_path / "printed"
        printed.mkdir()
        _program(
            tmp_path / "bin" / "lp",
            f"""
import json, sys
from pathlib import Path
folder = Path({str(printed)!r})
number = len(list(folder.glob("*.json")))
(folder / f"{{number}}.pdf").write_bytes(sys.stdin.buffer.read())
(folder / f"{{number}}.json").write_text(json.dumps(sys.argv[1:]))
print("The printer does not exist.", file=sys.stderr)
sys.exit({status})
""",
        )
        _program(
            tmp_path / "bin" / "lpstat",
            f"""
import sys
print({accepting!r} if sys.argv[1] == "-a" else "system default destination: sala", end="")
""",
        )
        monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
        return printed

    return install


@pytest.fixture
def no_cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


def _program(path: Path, source: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!{sys.executable}{source}")
    path.chmod(0o755)


def told(printed: Path) -> list[list[str]]:
    return [json.loads(path.read_text()) for path in sorted(printed.glob("*.json"))]


def unheard(done: int, total: int) -> None:
    """Hear of progress."""


def test_the_usual_printer_comes_first(fake_cups: FakeCups) -> None:
    fake_cups()
    assert printers() == (Printer("sala", is_default=True), Printer("biuro"))


def test_a_printing_system_without_printers_has_none(fake_cups: FakeCups) -> None:
    fake_cups(accepting="")
    assert printers() == ()


def test_the_file_itself_is_printed_with_copies_and_sides(fake_cups: FakeCups) -> None:
    printed = fake_cups()
    papers = [PrintPaper("Program", "-program.pdf", pdf()), PrintPaper("Lista", "lista.pdf", pdf(landscape=True))]
    heard: list[tuple[int, int]] = []
    options = PrintOptions(printer="biuro", copies=3, both_sides=True)
    print_papers(papers, options, lambda done, total: heard.append((done, total)))
    common = ["-d", "biuro", "-n", "3", "-t"]
    assert told(printed) == [
        [*common, "-program.pdf", "-o", "sides=two-sided-long-edge"],
        [*common, "lista.pdf", "-o", "sides=two-sided-short-edge"],
    ]
    assert (printed / "0.pdf").read_bytes() == papers[0].pdf
    assert heard == [(0, 2), (1, 2), (2, 2)]


def test_one_side_is_asked_for_in_so_many_words(fake_cups: FakeCups) -> None:
    printed = fake_cups()
    print_papers([PrintPaper("Program", "program.pdf", pdf())], PrintOptions(printer="biuro"), unheard)
    assert told(printed)[0][-1] == "sides=one-sided"


def test_a_printer_that_takes_nothing_is_told(fake_cups: FakeCups) -> None:
    fake_cups(status=1)
    with pytest.raises(StorageFailed, match=r"“Program” was not printed: The printer does not exist\. Choose another"):
        print_papers([PrintPaper("Program", "program.pdf", pdf())], PrintOptions(printer="biuro"), unheard)


@pytest.mark.usefixtures("no_cups")
def test_without_a_printing_system_the_toolkit_is_asked(qtbot: QtBot) -> None:
    assert printers() == ()


def test_the_toolkit_prints_pages_as_large_as_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    paint(PrintPaper("Lista", "lista.pdf", pdf(2, landscape=True)), printer)
    printed = (tmp_path / "printed.pdf").read_bytes()
    assert page_count(printed) == 2
    (width, height), _ = page_sizes(printed)
    assert width > height

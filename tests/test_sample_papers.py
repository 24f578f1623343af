"""The papers of the sample meeting, as an office would look them over before they go out."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from dpdesk.app import main
from dpdesk.documents.pages import page_texts

LONELY = re.compile(r"(?:^|[\s(„])[aiouwzAIOUWZ]$")
PLACEHOLDER = re.compile(r"[{}]|\bNone\b|\bTODO\b|\?\?")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    assert main(["--language", "pl", "demo", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def pages(papers: Path) -> dict[str, list[str]]:
    """The lines of each page, by file name and page number."""
    return {
        f"{path.name}, page {number}": text.replace("\r", "").splitlines()
        for path in sorted(papers.glob("*.pdf"))
        for number, text in enumerate(page_texts(path.read_bytes()), start=1)
    }


def test_the_demo_writes_each_kind_of_paper(papers: Path) -> None:
    kinds = {path.stem.split("_", 1)[1] for path in papers.glob("*.pdf")}
    assert kinds == {"zaproszenia", "program", "lista-obecnosci", "lista-obecnosci-wypelniona", "relacja", "notatka"}


def test_there_is_a_letter_for_each_member_municipality(papers: Path) -> None:
    (letters,) = papers.glob("*_zaproszenia.pdf")
    with pikepdf.open(letters) as document, document.open_outline() as outline:
        bookmarks = [item.title for item in outline.root]
    heads = [title for title in bookmarks if title.startswith(("Prezydent", "Burmistrz", "Wójt"))]
    assert len(set(heads)) == 41


def test_no_line_ends_in_a_lonely_word(pages: dict[str, list[str]]) -> None:
    lonely = [(page, line) for page, lines in pages.items() for line in lines if LONELY.search(line.rstrip())]
    assert lonely == []


def test_no_page_shows_a_placeholder(pages: dict[str, list[str]]) -> None:
    found = [(page, line) for page, lines in pages.items() for line in lines if PLACEHOLDER.search(line)]
    assert found == []


def test_no_page_is_left_with_a_line_or_two(pages: dict[str, list[str]]) -> None:
    assert [page for page, lines in pages.items() if len(lines) < 5] == []


def test_every_font_is_embedded(papers: Path) -> None:
    for path in papers.glob("*.pdf"):
        with pikepdf.open(BytesIO(path.read_bytes())) as document:
            fonts = {str(font.BaseFont): font for page in document.pages for font in page.resources.Font.values()}
            assert fonts
            assert [name for name, font in fonts.items() if "/FontFile2" not in font.FontDescriptor] == []


@pytest.mark.parametrize("paper", ["relacja", "notatka"])
def test_a_word_file_has_the_words_of_its_pdf_in_the_same_order(paper: str, papers: Path) -> None:
    (pdf,), (word_file,) = papers.glob(f"*_{paper}.pdf"), papers.glob(f"*_{paper}.docx")
    printed = iter(" ".join(" ".join(page_texts(pdf.read_bytes())).replace("\xa0", " ").split()).split(" "))
    written = " ".join(paragraph.text for paragraph in Document(str(word_file)).paragraphs).replace("\xa0", " ").split()
    assert len(written) > 100
    assert [word for word in written if word not in printed] == []

"""Every Word document that can be made has a language, headings in order, header rows and described pictures."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from dpdesk.documents.blocks import Block, Paper, Table, Together
from dpdesk.documents.render.docx import render
from tests.documents.render.papers import Make, papers

_LEVELS = {"title": 1, **{f"heading {level}": level + 1 for level in range(1, 6)}}


def opened(paper: Paper) -> Document:
    return docx.Document(BytesIO(render(paper).data))


def levels(document: Document) -> list[int]:
    """Give the levels of the titles and headings, in their order; a title is of level 1."""
    names = (paragraph.style.name.lower() for paragraph in document.paragraphs if paragraph.style)
    return [_LEVELS[name] for name in names if name in _LEVELS]


def tables_with_titles(blocks: tuple[Block, ...]) -> int:
    """Count the tables whose columns have titles."""
    within = sum(tables_with_titles(block.blocks) for block in blocks if isinstance(block, Together))
    return within + sum(isinstance(block, Table) and any(column.title for column in block.columns) for block in blocks)


def header_rows(document: Document) -> int:
    return len(document.element.body.findall(f".//{qn('w:trPr')}/{qn('w:tblHeader')}"))


@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in papers()])
def test_a_document_has_what_its_readers_need(make: Make) -> None:
    paper = make()
    parts = tuple(paper.parts)
    document = opened(replace(paper, parts=parts))
    assert document.core_properties.title
    assert document.core_properties.language in ("pl-PL", "en-GB")
    language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language is not None
    assert language.get(qn("w:val")) == document.core_properties.language
    steps = levels(document)
    assert all(after <= before + 1 for before, after in zip([1, *steps], steps, strict=False))
    assert header_rows(document) >= sum(tables_with_titles(part.blocks) for part in parts)
    assert all(one.get("descr") for one in document.element.body.iter(qn("wp:docPr")))

"""What a Word document and the PDF that LibreOffice makes of it say of their structure, counted alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import docx
import pikepdf
from docx.oxml.ns import qn

COUNTED = ("heading", "header cell", "list item", "picture with text")
_PDF_NAMES = {"/TH": "header cell", "/LI": "list item", **{f"/H{level}": "heading" for level in range(1, 7)}}
_MOST_DEEP = 60


def of_word(path: Path) -> Counter[str]:
    """Count headings, header cells, list items and pictures with an alternative text in a Word document."""
    document = docx.Document(str(path))
    body = document.element.body
    counts: Counter[str] = Counter()
    for paragraph in body.iter(qn("w:p")):
        style = paragraph.style or ""
        name = document.styles.element.get_by_id(style).name_val if style else ""
        counts["heading"] += name.lower().startswith("heading")
        counts["list item"] += name.startswith("List")
    for row in body.iter(qn("w:tr")):
        if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None:
            counts["header cell"] += sum(1 for _ in row.iter(qn("w:tc")))
    counts["picture with text"] = sum(bool(one.get("descr")) for one in body.iter(qn("wp:docPr")))
    return counts


def of_pdf(path: Path) -> Counter[str]:
    """Count the same in the structure tree of a PDF; its own names of elements stand for the standard ones."""
    with pikepdf.open(path) as pdf:
        root = pdf.Root.StructTreeRoot
        names = {str(key): str(value) for key, value in dict(root.get("/RoleMap", {})).items()}
        counts: Counter[str] = Counter()
        for element in _elements(root.K, 0):
            name = str(element.S)
            known = _PDF_NAMES.get(name) or _PDF_NAMES.get(names.get(name, ""))
            if known:
                counts[known] += 1
            counts["picture with text"] += name == "/Figure" and bool(str(element.get("/Alt", "")))
        return counts


def _elements(kids: pikepdf.Object, depth: int) -> Iterator[pikepdf.Dictionary]:
    if depth > _MOST_DEEP:
        raise RecursionError("the structure tree is too deep")
    if isinstance(kids, pikepdf.Array):
        for kid in kids:
            yield from _elements(kid, depth)
    elif isinstance(kids, pikepdf.Dictionary):
        if "/S" in kids:
            yield kids
        if "/K" in kids:
            yield from _elements(kids.K, depth + 1)

"""The outline of a file: its parts, and below them their headings (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dpdesk.documents.render.typesetting.pdf_objects import PdfObjects
from dpdesk.documents.render.typesetting.pdf_syntax import reference, text_string
from dpdesk.documents.render.typesetting.structure import Landmark

_NOWHERE = Landmark(-1, "", 0, None)
_WORTH_IT = 2
"""entries, below which an outline shows nothing that the page does not"""


@dataclass(slots=True)
class _Entry:
    number: int
    landmark: Landmark
    below: list[_Entry] = field(default_factory=list)


def outline(objects: PdfObjects, landmarks: Sequence[Landmark]) -> str:
    """Write the outline, and give what the catalogue says of it: nothing where it has no more than one entry.

    Parts are shown with their headings folded away; where there is but one part, its headings are shown.
    """
    parts = sum(landmark.level == 0 for landmark in landmarks)
    shown = [landmark for landmark in landmarks if landmark.title and (landmark.level or parts > 1)]
    if len(shown) < _WORTH_IT:
        return ""
    root = _Entry(objects.number(), _NOWHERE)
    _hang(root, shown, objects)
    _write_below(root, objects)
    objects.write(root.number, f"<</Type/Outlines{_ends(root)}/Count {len(root.below)}>>")
    return f"/Outlines {reference(root.number)}/PageMode/UseOutlines"


def _hang(root: _Entry, shown: Sequence[Landmark], objects: PdfObjects) -> None:
    """Hang each entry below the last one of a lower level."""
    path = [root]
    for landmark in shown:
        while path[-1].landmark.level >= landmark.level:
            path.pop()
        entry = _Entry(objects.number(), landmark)
        path[-1].below.append(entry)
        path.append(entry)


def _write_below(parent: _Entry, objects: PdfObjects) -> None:
    for index, entry in enumerate(parent.below):
        _write_below(entry, objects)
        before = f"/Prev {reference(parent.below[index - 1].number)}" if index else ""
        after = f"/Next {reference(parent.below[index + 1].number)}" if index + 1 < len(parent.below) else ""
        folded = f"{_ends(entry)}/Count {-len(entry.below)}" if entry.below else ""
        _, title, page, top = entry.landmark
        target = "/Fit" if top is None else f"/XYZ null {top:.2f} null"
        objects.write(
            entry.number,
            f"<</Title{text_string(title)}/Parent {reference(parent.number)}{before}{after}{folded}"
            f"/Dest[{reference(page)}{target}]>>",
        )


def _ends(entry: _Entry) -> str:
    return f"/First {reference(entry.below[0].number)}/Last {reference(entry.below[-1].number)}"

"""The tree of a tagged file: elements made of tags, the marks on the pages that they hold, and the way back to them.

Elements are written as soon as nothing more can come into them: those of a row when the next row begins, those of a
block with the next block. So a table of fifty thousand rows needs no more memory than its present row.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from dpdesk.documents.render.typesetting.pdf_objects import PdfObjects
from dpdesk.documents.render.typesetting.pdf_syntax import array, reference
from dpdesk.documents.render.typesetting.tags import Role, Tag


@dataclass(slots=True)
class _Element:
    """An element that still grows; `page` is the page of its first mark, `kids` are written as PDF source."""

    number: int
    parent: int
    role: Role
    entries: str = ""
    page: int = 0
    kids: list[str] = field(default_factory=list)

    def hold(self, page: int, mark: int) -> None:
        """Take a mark of a page."""
        self.page = self.page or page
        same = page == self.page
        self.kids.append(str(mark) if same else f"<</Type/MCR/Pg {reference(page)}/MCID {mark}>>")


class Landmark(NamedTuple):
    """What the outline leads to: a part of the paper (level 0) or a heading; no `top` is the head of the page."""

    level: int
    title: str
    page: int
    top: float | None


class Annotation(NamedTuple):
    """The number of a link's object, and the key by which the link's element is looked up."""

    number: int
    key: int


class Structure:
    """The tree of one file."""

    def __init__(self, objects: PdfObjects) -> None:
        self.landmarks: list[Landmark] = []
        self._objects = objects
        self._root = objects.number()
        self._document = _Element(objects.number(), self._root, Role.DOCUMENT)
        self._part = self._document
        self._coming: str | None = None
        self._open: dict[Tag, _Element] = {}
        self._ways_back: list[str] = []

    def begin_part(self, title: str) -> None:
        """Put what follows into a part of its own, which the outline leads to by its title."""
        self._end_part()
        self._coming = title
        self._part = _Element(self._objects.number(), self._document.number, Role.PART)
        self._document.kids.append(reference(self._part.number))

    def begin_block(self) -> None:
        """Make new elements of the tags that follow, though they may be those of a block printed before."""
        self._write_open()

    def new_page(self) -> int:
        """Give the number of a new page."""
        number = self._objects.number()
        if self._coming is not None:
            self.landmarks.append(Landmark(0, self._coming, number, None))
            self._coming = None
        return number

    def new_number(self) -> int:
        """Give a number for an object of the file."""
        return self._objects.number()

    def lead_back(self, owner: str) -> int:
        """Say which elements the marks of a page, or a link, belong to; give the key to look them up by."""
        key = len(self._ways_back)
        self._ways_back.append(f"{key} {owner}")
        return key

    def element(self, tag: Tag) -> _Element:
        """Give the element of a tag, made now if the tag is met for the first time in its block."""
        known = self._open.get(tag)
        if known is not None:
            return known
        if tag.role is Role.ROW:
            self._write_open(but=tag)
        parent = self.element(tag.parent) if tag.parent else self._part
        element = _Element(self._objects.number(), parent.number, tag.role, tag.entries)
        parent.kids.append(reference(element.number))
        self._open[tag] = element
        return element

    def finished(self) -> int:
        """Write the rest of the tree and give the number of its root."""
        self._end_part()
        self._write(self._document)
        ways_back = self._objects.add(f"<</Nums[{' '.join(self._ways_back)}]>>")
        self._objects.write(
            self._root,
            f"<</Type/StructTreeRoot/K[{reference(self._document.number)}]/ParentTree {reference(ways_back)}"
            f"/ParentTreeNextKey {len(self._ways_back)}>>",
        )
        return self._root

    def _end_part(self) -> None:
        self._write_open()
        if self._part is not self._document:
            self._write(self._part)

    def _write_open(self, but: Tag | None = None) -> None:
        """Write the elements that are open, except those that a tag hangs below."""
        kept: dict[Tag, _Element] = {}
        while but and but.parent:
            but = but.parent
            if but in self._open:
                kept[but] = self._open.pop(but)
        for element in self._open.values():
            self._write(element)
        self._open = kept

    def _write(self, element: _Element) -> None:
        page = f"/Pg {reference(element.page)}" if element.page else ""
        self._objects.write(
            element.number,
            f"<</Type/StructElem/S/{element.role}/P {reference(element.parent)}{element.entries}{page}"
            f"/K[{' '.join(element.kids)}]>>",
        )


class PageTags:
    """The marks of one page: each stands for an element, or a piece of it."""

    def __init__(self, structure: Structure) -> None:
        self.page = structure.new_page()
        self._structure = structure
        self._owners: list[str] = []

    def begin_block(self) -> None:
        """Take the tags that follow for those of another block."""
        self._structure.begin_block()

    def mark(self, tag: Tag, top: float) -> int:
        """Give the number of a new mark, which begins so high on the page."""
        element = self._structure.element(tag)
        if tag.title and not element.kids:
            level = int(tag.role.removeprefix("H"))
            self._structure.landmarks.append(Landmark(level, tag.title, self.page, top))
        number = len(self._owners)
        self._owners.append(reference(element.number))
        element.hold(self.page, number)
        return number

    def frame(self, tag: Tag, x: float, y: float, width: float, height: float) -> None:
        """Say where on the page a picture is."""
        box = array((x, y, x + width, y + height))
        self._structure.element(tag).entries += f"/A<</O/Layout/Placement/Block/BBox{box}>>"

    def annotate(self, tag: Tag) -> Annotation:
        """Put an annotation into the element of a link."""
        element = self._structure.element(tag)
        number = self._structure.new_number()
        element.kids.append(f"<</Type/OBJR/Pg {reference(self.page)}/Obj {reference(number)}>>")
        return Annotation(number, self._structure.lead_back(reference(element.number)))

    def finished(self) -> int:
        """Give the key by which the page's marks are looked up."""
        return self._structure.lead_back(array(self._owners))

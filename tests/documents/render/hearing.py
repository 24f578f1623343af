"""Listen to a PDF as a screen reader does: its tagged structure, in order, without a look at where things stand.

Written against the standard (ISO 32000-1, 14.7) and pikepdf alone, so that it knows nothing of how our files are made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import page as validation
import pikepdf
from pikepdf import Array, Dictionary, Object

ACCESSIBLE, ARCHIVAL = "ua1", "2a"
_MAPPED = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_INLINE = ("Link", "Span")
_SOFT_HYPHEN = "\u00ad"

Marks = dict[tuple[int, int], str]
"""the text of each mark, by the object number of its page and its own"""


@dataclass
class Heard:
    """An element: its role, what is in it, in order, and what is said of it."""

    role: str
    inside: list[Heard | str] = field(default_factory=list)
    alternative: str = ""
    language: str = ""
    scope: str = ""
    span: int = 1
    links: int = 0

    @property
    def below(self) -> list[Heard]:
        """The elements in this one."""
        return [one for one in self.inside if isinstance(one, Heard)]

    @property
    def said(self) -> str:
        """All that is read aloud of this element; a word divided between lines is whole."""
        words = "".join(one if isinstance(one, str) else one.said for one in self.inside)
        return (self.alternative or words).replace(_SOFT_HYPHEN, "")

    @property
    def told(self) -> str:
        """All that is read aloud, with what stands inside the words in brackets."""
        inner = (one if isinstance(one, str) else f"[{one.name}: {one.told.strip()}] " for one in self.inside)
        return (self.alternative or "".join(inner)).replace(_SOFT_HYPHEN, "").strip()

    @property
    def name(self) -> str:
        """The role, with the scope, the span and the language where there are some."""
        over = f"over {self.span}" if self.span > 1 else ""
        return " ".join(filter(None, (self.role, self.scope, over, self.language)))

    def all(self, *roles: str) -> list[Heard]:
        """Find the elements of some roles, in order, here and below."""
        found = [self] if self.role in roles else []
        return found + [one for inner in self.below for one in inner.all(*roles)]


def failures(data: bytes) -> list[str]:
    """Say what a file lacks to be accessible and fit for an archive."""
    return [
        f"{profile}: {failure.message}"
        for profile in (ACCESSIBLE, ARCHIVAL)
        for failure in validation.validate_pdf_bytes(
            data, profile=profile, limits=validation.SafetyLimits.unlimited()
        ).failures
    ]


def heard(data: bytes) -> Heard:
    """Give the whole structure of a file."""
    with pikepdf.open(BytesIO(data)) as pdf:
        marks: Marks = {}
        for page in pdf.pages:
            marks |= {(page.obj.objgen[0], mark): text for mark, text in _marks(page)}
        told = _element(pdf.Root.StructTreeRoot.K[0], marks)
        assert not marks, f"no element holds {marks}"
        return told


def parts(data: bytes) -> list[Heard]:
    """Give the parts of the paper."""
    return heard(data).below


def aloud(data: bytes) -> list[str]:
    """Give what is read aloud, a line for each paragraph, list item, cell and picture, with its role."""
    return list(_lines(heard(data), 0))


def decoration(data: bytes) -> list[str]:
    """Give the texts that no reader hears, page by page."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return ["".join(_unmarked(page)) for page in pdf.pages]


def _lines(element: Heard, depth: int) -> Iterator[str]:
    line = f"{'  ' * depth}{element.name}"
    if all(isinstance(one, Heard) and one.role not in _INLINE for one in element.inside) and not element.alternative:
        yield line
        for inner in element.below:
            yield from _lines(inner, depth + 1)
    else:
        yield f"{line}: {element.told}".rstrip()


def _element(source: Object, marks: Marks) -> Heard:
    attributes = source.get("/A", Dictionary())
    made = Heard(
        str(source.S).removeprefix("/"),
        alternative=str(source.get("/Alt", "")),
        language=str(source.get("/Lang", "")),
        scope=str(attributes.get("/Scope", "")).removeprefix("/").lower(),
        span=int(attributes.get("/ColSpan", 1)),
    )
    for kid in _kids(source):
        if isinstance(kid, int):
            made.inside.append(marks.pop((source.Pg.objgen[0], kid)))
        elif "/MCID" in kid:
            made.inside.append(marks.pop((kid.Pg.objgen[0], int(kid.MCID))))
        elif "/Obj" in kid:
            made.links += 1
        else:
            made.inside.append(_element(kid, marks))
    return made


def _kids(source: Object) -> list[Object | int]:
    kids = source.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _marks(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    for tag, mark, text in _stretches(page):
        if mark is not None:
            assert tag != "/Artifact"
            yield mark, text


def _unmarked(page: pikepdf.Page) -> Iterator[str]:
    for tag, _, text in _stretches(page):
        assert tag or not text, f"“{text}” is neither tagged nor decoration"
        if tag == "/Artifact":
            yield text


def _stretches(page: pikepdf.Page) -> Iterator[tuple[str, int | None, str]]:
    """Give the page's content in stretches of one mark; what is in no mark has no tag."""
    fonts = {name: _characters(font) for name, font in page.obj.Resources.get("/Font", Dictionary()).items()}
    tag, text, font = "", "", ""
    mark: int | None = None
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "BDC":
                assert not tag, "a mark in a mark"
                yield tag, mark, text
                tag, mark, text = str(operands[0]), _number(operands[1]), ""
            case "EMC":
                yield tag, mark, text
                tag, mark, text = "", None, ""
            case "Tf":
                font = str(operands[0])
            case "Tj":
                text += "".join(fonts[font][code] for code in bytes(operands[0]))
    assert not tag, "a mark without an end"
    yield tag, mark, text


def _number(properties: Object) -> int | None:
    return int(properties.MCID) if "/MCID" in properties else None


def _characters(font: Object) -> dict[int, str]:
    mapped = _MAPPED.findall(font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in mapped}

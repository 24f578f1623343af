"""Papers for the tests of web pages, and ways to look at the pages made of them."""

from __future__ import annotations

from base64 import b64decode
from datetime import date
from xml.etree import ElementTree

from dpdesk.documents.blocks import Block, Paper, Part
from dpdesk.documents.render.html import render

Element = ElementTree.Element

PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FwAAAABJRU5ErkJggg==")


def paper(*blocks: Block, title: str = "Relacja ze spotkania", landscape: bool = False) -> Paper:
    part = Part(bookmark=title, blocks=blocks)
    return paper_of(part, title=title, landscape=landscape)


def paper_of(*parts: Part, title: str = "Relacja ze spotkania", landscape: bool = False) -> Paper:
    day = date(2021, 9, 23)
    return Paper("pl", title, "Metropolia", "Platforma Dobrych Praktyk", day, parts, landscape)


def source(paper: Paper) -> str:
    return render(paper).data.decode()


def tree(paper: Paper) -> Element:
    return ElementTree.fromstring(source(paper).removeprefix("<!DOCTYPE html>"))


def body(*blocks: Block) -> Element:
    """Render blocks and find the element that holds them, below the heading the page gives itself."""
    found = tree(paper(*blocks)).find("body/main/article")
    assert found is not None
    return found


def said(element: Element) -> str:
    return "".join(element.itertext())


def texts(element: Element, path: str) -> list[str]:
    return [said(found) for found in element.iterfind(path)]


def only(element: Element, path: str) -> Element:
    (found,) = element.iterfind(path)
    return found

"""Every web page that can be made is well-formed, has one main heading, headings in order, and header cells."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from dpdesk.documents.render.html import render
from tests.documents.render.papers import Make, papers


@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in papers()])
def test_a_page_has_what_its_readers_need(make: Make) -> None:
    page = ElementTree.fromstring(render(make()).data.decode().removeprefix("<!DOCTYPE html>"))
    assert page.get("lang") in ("pl", "en")
    assert page.findtext("head/title")
    levels = [
        int(one.tag[1]) for one in page.iter() if len(one.tag) == 2 and one.tag[0] == "h" and one.tag[1].isdigit()
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(header.get("scope") for header in page.iter("th"))
    assert all(image.get("alt") is not None for image in page.iter("img"))
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))

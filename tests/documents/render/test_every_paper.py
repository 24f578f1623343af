"""Every PDF that can be made is accessible (PDF/UA-1) and fit for an archive (PDF/A-2a), and is read in good order."""

from __future__ import annotations

import pytest

from dpdesk.documents.render.pdf import render
from tests.documents.render.hearing import aloud, failures, heard
from tests.documents.render.papers import ALOUD, Make, large_papers, papers, read_aloud


@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in papers()])
def test_a_paper_is_accessible_and_fit_for_an_archive(make: Make) -> None:
    data = render(make()).data
    assert failures(data) == []
    assert heard(data).role == "Document"


@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in large_papers()])
def test_a_large_paper_is_too(make: Make) -> None:
    assert failures(render(make()).data) == []


@pytest.mark.parametrize("name", list(read_aloud()))
def test_a_paper_is_read_as_a_person_would_read_it(name: str) -> None:
    """Compare with what was written down and looked through; `papers` writes it down anew."""
    told = aloud(render(read_aloud()[name]()).data)
    assert told == (ALOUD / f"{name}.txt").read_text(encoding="utf-8").splitlines()

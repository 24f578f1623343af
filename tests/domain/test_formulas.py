"""What a spreadsheet would reckon with is made harmless, and comes back as it was."""

from __future__ import annotations

import pytest

from dpdesk.domain.formulas import as_harmless, as_it_was

DANGEROUS = (
    "=1+1",
    "+48 32 123 45 67",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\ttekst",
    " =1+1",
    "\u00a0+1",
    "＝1",
    "'=1",
    "''@x",
)
PLAIN = ("", "Żaneta", "a=b", "'cytat'", "'", "''", "1-2", "32 123 45 67", " tekst", "ul. Przykładowa 1")


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert as_harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", PLAIN)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert as_harmless(text) == text
    assert as_it_was(text) == text


@pytest.mark.parametrize("text", [*DANGEROUS, *PLAIN])
def test_every_text_comes_back(text: str) -> None:
    assert as_it_was(as_harmless(text)) == text

"""`search` finds everything from the command line."""

from __future__ import annotations

import pytest

from tests.cli.commands import Dpdesk


def test_hits_are_listed_best_first_as_json(open_data: Dpdesk) -> None:
    hits = open_data.listing("search", "psary")
    assert all(set(hit) == {"kind", "id", "title", "detail"} for hit in hits)
    assert (hits[0]["kind"], hits[0]["title"]) == ("municipality", "Psary")
    assert ("person", "Ewa Przykład") in [(hit["kind"], hit["title"]) for hit in hits]


def test_words_need_no_quotes_and_hits_are_told_in_the_language(open_data: Dpdesk) -> None:
    told = open_data("--language", "pl", "search", "otwarte", "dane").out
    assert told.splitlines()[0].split() == ["rodzaj", "nazwa", "opis"]
    assert "spotkanie  Otwarte dane w gminie" in told
    assert "10.03.2026" in told


@pytest.mark.parametrize("text", ["nikogo takiego", "%", "", "\x00", "'; DROP TABLE people"])
def test_nothing_found_is_an_answer(open_data: Dpdesk, text: str) -> None:
    outcome = open_data("search", text)
    assert (outcome.status, outcome.out) == (0, "")
    assert "Nothing on the desk fits" in outcome.err


def test_nothing_found_is_an_empty_list_as_json(open_data: Dpdesk) -> None:
    assert open_data.listing("search", "nikogo takiego") == []

"""Search everywhere, as the window and the command line do."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from dpdesk.domain.hits import HitKind
from dpdesk.services.desk import Desk
from dpdesk.services.desks.checking import check
from dpdesk.services.searching import renew_index, search
from tests.services.small_desk import EWA, GLIWICE, JAN, MEETING, OLGA, PROMOTION, PSARY, SOCIAL

PERSON, TOWN, DEPARTMENT = HitKind.PERSON, HitKind.MUNICIPALITY, HitKind.DEPARTMENT


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("gliwice", [(TOWN, GLIWICE), (PERSON, OLGA), (PERSON, JAN), (DEPARTMENT, SOCIAL)]),
        ("lacka", [(PERSON, OLGA)]),
        ("olga glw", []),
        ("spraw spol", [(DEPARTMENT, SOCIAL), (PERSON, OLGA)]),
        ("promocji psary", [(DEPARTMENT, PROMOTION), (PERSON, EWA)]),
        ("urząd gminy", [(TOWN, PSARY), (PERSON, EWA), (DEPARTMENT, PROMOTION)]),
        ("marzec 2026", [(HitKind.MEETING, MEETING)]),
        ("portalu arkusza", [(HitKind.MEETING, MEETING)]),
        ("", []),
        (" .,- ", []),
    ],
)
def test_what_fits_is_found_best_first(desk: Desk, text: str, hits: list[tuple[HitKind, str]]) -> None:
    assert [(hit.kind, hit.id) for hit in search(desk, text)] == hits


def test_a_hit_tells_what_one_needs_to_choose_it(desk: Desk) -> None:
    (olga,) = search(desk, "olga")
    assert (olga.title, olga.detail) == ("Olga Łącka", ("referent", "Wydział Spraw Społecznych", "Gliwice"))
    (social,) = search(desk, "wydzial spraw", limit=1)
    assert (social.title, social.detail, social.home_id) == ("Wydział Spraw Społecznych", ("Gliwice",), GLIWICE)


@pytest.mark.parametrize("text", ["a", "gliwice", "urzad miejski", "olga lacka gliwice"])
def test_the_number_of_statements_does_not_depend_on_what_is_found(desk: Desk, text: str) -> None:
    statements: list[str] = []

    def note(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    with desk.reading() as reader:
        engine = reader.connection.engine
    event.listen(engine, "before_cursor_execute", note)
    search(desk, text)
    event.remove(engine, "before_cursor_execute", note)
    words, kinds = len(text.split()), 6
    assert len(statements) <= words + kinds * 5


def test_making_the_index_anew_leaves_no_entry_in_the_journal(desk: Desk) -> None:
    renew_index(desk)
    assert check(desk) == ()
    assert [hit.id for hit in search(desk, "lacka")] == [OLGA]

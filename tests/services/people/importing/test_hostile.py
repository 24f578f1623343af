"""Names and texts of every kind in a list: nothing acts as code, nothing is lost, nothing stops the others."""

from __future__ import annotations

import pytest

from dpdesk.domain.list_sheets import ListSheet
from dpdesk.domain.people_lists import Verdict
from dpdesk.services.desk import Desk
from tests.services.people.importing.lists import imported, judged, people, rows_of

TEXTS = (
    "<b>x</b> & y",
    "{{ 7*7 }}",
    "{name} {others}",
    '=HYPERLINK("x")',
    "../../x",
    "CON",
    "d" * 300,
    "Zażółć 🙂🎉",
    "王小明",
    "שרה לוי",
    "'; DROP TABLE people; --",
    "%s%n*?[a]",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_goes_through_every_column_as_it_is(desk: Desk, text: str) -> None:
    line = f"Anna {text}|{text}|{text}|{text}||{text[:40]}"
    (row,) = rows_of(desk, line)
    if row.verdict is Verdict.NEW:
        imported(desk, line)
        (anna,) = [one for one in people(desk) if one.name.startswith("Anna")]
        assert anna.name.casefold() == f"Anna {text}".casefold()
        assert (anna.position, anna.phone) == (text, text[:40])
        assert [again.verdict for again in rows_of(desk, line)] == [Verdict.KNOWN]
    assert row.verdict in (Verdict.NEW, Verdict.DOUBTFUL)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_in_the_place_of_a_name_or_an_address_does_not_stop_the_others(desk: Desk, text: str) -> None:
    rows = rows_of(desk, f"{text}|{text}|Psary||{text}", "Anna Nowa|x|Psary")
    assert rows[-1].verdict is Verdict.NEW
    assert rows[0].verdict in (Verdict.WRONG, Verdict.DOUBTFUL)


def test_a_row_with_what_cannot_be_kept_does_not_stop_the_others(desk: Desk) -> None:
    lines = ("Anna\x07 Nowa|x|Psary", "Jan Nowy|x|Psary", "Ola Nowa|\udc80|Psary|\x00", "Ewa Nowa|x|\x01")
    assert [row.verdict for row in rows_of(desk, *lines)] == [Verdict.WRONG, Verdict.NEW, Verdict.WRONG, Verdict.WRONG]
    assert imported(desk, *lines).entered == 1


def test_a_row_of_very_many_cells_and_one_of_a_very_long_text_are_read(desk: Desk) -> None:
    rows = rows_of(desk, "Anna Nowa|x|Psary||" + "|y" * 5000, f"Jan Nowy|{'z' * 100_000}|Psary")
    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.NEW]


@pytest.mark.parametrize(
    "text", ["z" * 100_000, "@" * 100_000, "<" + "@" * 50_000, "a@" + " " * 100_000 + "b", "urząd" * 20_000]
)
def test_a_long_text_takes_no_long_time_wherever_it_stands(desk: Desk, text: str) -> None:
    for column in range(6):
        row = ["Anna Nowa", "x", "Psary", "", "", ""]
        row[column] = text
        assert len(rows_of(desk, "|".join(row))) == 1
    heading = text.replace("@", "x")
    judged(desk, ListSheet(name="x", rows=((text,) * 6, ("Imię i nazwisko", heading), ("Anna Nowa", text))))

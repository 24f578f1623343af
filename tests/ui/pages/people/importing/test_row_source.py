"""The judged rows as a table asks for them: chosen, filtered, in order, a page at a time."""

from __future__ import annotations

from dpdesk.domain.people_lists import Listed, Verdict
from dpdesk.services.people.importing.records import JudgedRow
from dpdesk.ui.pages.people.importing.row_source import NO_ROWS, RowChoice, RowColumn, RowSource
from dpdesk.ui.tables.source import Wish


def row(number: int, surname: str, verdict: Verdict, *, is_decided: bool = False) -> JudgedRow:
    listed = Listed(number=number, given_names="Ola", surname=surname, organisation="Urząd Gminy Psary")
    return JudgedRow(listed=listed, verdict=verdict, is_decided=is_decided)


ROWS = (
    row(2, "Żak", Verdict.NEW),
    row(3, "Łąka", Verdict.DOUBTFUL),
    row(4, "Lis", Verdict.NEW, is_decided=True),
)

ANY = Wish()


def keys(choice: RowChoice = RowChoice.ALL, wish: Wish = ANY) -> list[str]:
    return list(RowSource(ROWS, choice).keys(wish))


def test_rows_stand_as_in_the_file_or_by_a_column_in_the_order_of_the_alphabet() -> None:
    assert keys() == ["2", "3", "4"]
    assert keys(wish=Wish(sorted_by=RowColumn.PERSON)) == ["4", "3", "2"]
    assert keys(wish=Wish(sorted_by=RowColumn.VERDICT)) == ["2", "4", "3"]
    assert keys(wish=Wish(sorted_by=RowColumn.ROW, is_descending=True)) == ["4", "3", "2"]
    assert keys(wish=Wish(sorted_by=RowColumn.WHY, is_descending=True)) == ["4", "3", "2"]


def test_rows_are_chosen_by_verdict_and_by_whether_they_are_decided() -> None:
    assert keys(RowChoice.NEW) == ["2", "4"]
    assert keys(RowChoice.DECIDED) == ["4"]
    assert keys(RowChoice.WRONG) == []


def test_the_filter_folds_polish_letters_and_looks_for_each_word() -> None:
    assert keys(wish=Wish("laka psary")) == ["3"]
    assert keys(wish=Wish("nikt")) == []


def test_rows_are_given_by_key_as_far_as_they_are_there() -> None:
    source = RowSource(ROWS, RowChoice.ALL)
    assert (source.count(Wish()), list(source.first(Wish(), 2)), source.rows(["4", "99"])) == (
        3,
        list(ROWS[:2]),
        [ROWS[2]],
    )
    assert NO_ROWS.count(Wish()) == 0

"""Tables and charts on paper: widths, heads, groups, sums, blank rows, and rows that no page can hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpdesk.documents.blocks import (
    Align,
    Chart,
    Column,
    KeyValues,
    Part,
    RowGroup,
    Ruling,
    Signature,
    SignatureRow,
    Table,
)
from dpdesk.documents.pages import page_texts
from dpdesk.documents.render.pdf import render
from tests.documents.render.printing import A4, SENTENCE, body, pages, paper, part, printed, table, where

SIGNED = SignatureRow((Signature("Sporządziła:", ("Anna Przykładowa",), rule=True),))


def numbered(count: int) -> Table:
    """Give a list to sign with numbered rows, and the number for a blank row after them."""
    columns = (Column("Lp.", width=14.0, align=Align.RIGHT), Column("Nazwisko"), Column("Podpis"))
    rows = tuple((f"{number}.", f"Osoba {number}", "") for number in range(1, count + 1))
    return Table(columns, (RowGroup(rows),) if rows else (), row_height=10.0, next_number=count + 1)


def all_numbers(texts: list[str]) -> list[int]:
    lines = "\n".join(texts).split("\n")
    return [int(line.split(".")[0]) for line in lines if line.split(".")[0].isdigit()]


@pytest.mark.parametrize("count", range(1, 11))
def test_a_table_of_any_number_of_columns_stands_between_the_margins(count: int) -> None:
    titles = [f"Kolumna{number}" for number in range(count)]
    data = printed(table([tuple(f"Pole{number}" for number in range(count))], *titles))
    boxes = [where(data, f"Pole{number}") for number in range(count)]
    assert [box.left for box in boxes] == sorted(box.left for box in boxes)
    assert boxes[0].left > 50
    assert boxes[-1].right < A4[0] - 50


def test_fixed_columns_keep_their_width_and_the_others_share_the_rest_by_weight() -> None:
    columns = (Column("A", width=20.0), Column("B", weight=3.0), Column("C", weight=1.0))
    data = printed(Table(columns, (RowGroup((("a1", "b1", "c1"),)),)))
    a, b, c = (where(data, words).left for words in ("a1", "b1", "c1"))
    assert b - a == pytest.approx(20 * 72 / 25.4, abs=1.5)
    assert c - b == pytest.approx((A4[0] - 2 * 51.02 - (b - a)) * 3 / 4, abs=2)


def test_a_column_of_short_texts_gives_room_to_one_of_long_texts() -> None:
    columns = (Column("Nazwisko"), Column("Instytucja"))
    rows = tuple((f"Osoba {number}", "Międzygminny Ośrodek Pomocy Społecznej w Tarnowskich Górach") for number in "12")
    data = printed(Table(columns, (RowGroup(rows),)))
    assert where(data, "Międzygminny Ośrodek Pomocy Społecznej w Tarnowskich").right < A4[0] - 50
    assert where(data, "Instytucja").left - where(data, "Nazwisko").left > 0.6 * 240


def test_two_tables_that_are_aligned_have_columns_of_the_same_widths() -> None:
    columns = (Column("Nazwisko"), Column("Instytucja"))
    long = RowGroup((("Osoba 1", "Międzygminny Ośrodek Pomocy Społecznej w Tarnowskich Górach"),))
    short = RowGroup((("Nazwisko-Bardzo-Długie", "Psary"),))
    data = printed(
        Table(columns, (long,), aligned_with=(short,)),
        Table(columns, (short,), aligned_with=(long,)),
    )
    assert where(data, "Międzygminny").left == pytest.approx(where(data, "Psary").left, abs=1)


def test_a_column_to_write_in_keeps_most_of_its_width() -> None:
    columns = (Column("Nazwisko"), Column("Instytucja"), Column("Uwagi"))
    row = ("Osoba 1", "Międzygminny Ośrodek Pomocy Społecznej w Tarnowskich Górach", "")
    data = printed(Table(columns, (RowGroup((row,)),)))
    assert A4[0] - 51 - where(data, "Uwagi").left > 0.8 * (A4[0] - 2 * 51) / 3


def test_columns_whose_texts_have_room_keep_their_shares() -> None:
    data = printed(table([("a", "b", "c")], "A", "B", "C"))
    first, second, third = (where(data, words).left for words in "ABC")
    assert second - first == pytest.approx(third - second, abs=2)


def test_facts_stand_in_line_with_a_timetable() -> None:
    times = Table(
        (Column("Godz.", width=28.0), Column("Punkt")), (RowGroup((("9.00", "Wykład"),)),), ruling=Ruling.OPEN
    )
    data = printed(KeyValues((("Termin", "wtorek"),)), times)
    assert where(data, "wtorek").left == pytest.approx(where(data, "Wykład").left, abs=1.5)


def test_the_first_line_of_a_titled_cell_is_set_apart() -> None:
    rows = RowGroup((("9.00", "Wykład\nprowadzi: Anna"),))
    plain, titled = (
        printed(Table((Column("A"), Column("B")), (rows,), titled_cells=titled)) for titled in (False, True)
    )
    widths = [where(data, "Wykład").right - where(data, "Wykład").left for data in (plain, titled)]
    assert widths[1] > widths[0] + 0.5
    assert where(plain, "prowadzi: Anna") == where(titled, "prowadzi: Anna")


def test_columns_too_wide_for_the_page_are_narrowed() -> None:
    columns = (Column("A", width=200.0), Column("B", width=200.0), Column("C"))
    data = printed(Table(columns, (RowGroup((("a1", "b1", "c1"),)),)))
    assert where(data, "c1").right < A4[0] - 50


def test_numbers_are_aligned_right_under_their_title() -> None:
    columns = (Column("Gmina"), Column("Obecnych", align=Align.RIGHT))
    data = printed(Table(columns, (RowGroup((("Psary", "7"), ("Bytom", "128"))),), ruling=Ruling.ROWS))
    assert where(data, "7").right == pytest.approx(where(data, "128").right, abs=1)
    assert where(data, "Obecnych").right == pytest.approx(where(data, "128").right, abs=1)


def test_a_table_without_rows_shows_its_head() -> None:
    (page,) = pages(table([], "Lp.", "Nazwisko"))
    assert "Nazwisko" in page


def test_the_head_is_repeated_on_each_page_and_no_row_is_lost() -> None:
    texts = pages(numbered(100))
    assert len(texts) > 2
    assert all(page.count("Nazwisko") == 1 for page in texts)
    assert all_numbers(texts) == list(range(1, 101))


def test_two_thousand_rows_are_printed_in_order() -> None:
    assert all_numbers(pages(numbered(2000))) == list(range(1, 2001))


def test_a_row_is_at_least_as_high_as_asked_for() -> None:
    data = printed(numbered(3))
    first, second = where(data, "Osoba 1"), where(data, "Osoba 2")
    assert second.top - first.top == pytest.approx(10 * 72 / 25.4, abs=0.5)


def test_the_title_of_a_group_is_not_left_at_the_foot_of_a_page() -> None:
    groups = tuple(RowGroup(((f"Osoba {number}", ""),), f"Gmina {number}") for number in range(60))
    for page in pages(Table((Column("Nazwisko"), Column("Podpis")), groups, row_height=10.0)):
        assert "Osoba" in page.split("\n")[-1]


def test_a_sum_stands_with_the_row_before_it() -> None:
    for count in range(20, 45):
        rows = (*((f"Gmina {number}", "1") for number in range(count)), ("Razem", str(count)))
        texts = pages(replace(table(rows, "Gmina", "Liczba"), total_row=True, ruling=Ruling.ROWS))
        assert f"Gmina {count - 1}" in texts[-1]


def test_the_last_row_of_a_table_is_not_alone_on_a_page() -> None:
    for count in range(20, 30):
        assert len(all_numbers(pages(numbered(count))[-1:])) >= 2


def test_blank_rows_fill_the_page_and_leave_room_for_the_signatures() -> None:
    texts = pages(replace(numbered(5), fill_page=True), SIGNED)
    assert len(texts) == 1
    assert all_numbers(texts) == list(range(1, len(all_numbers(texts)) + 1))
    assert len(all_numbers(texts)) > 15
    assert texts[0].strip().endswith("Anna Przykładowa")


def test_blank_rows_leave_no_room_for_another_one() -> None:
    data = printed(replace(numbered(5), fill_page=True))
    last = f"{max(all_numbers(page_texts(data)))}."
    assert A4[1] - 51 - where(data, last).foot < 10 * 72 / 25.4


def test_signatures_that_have_no_room_under_the_rows_stand_on_a_page_of_more_blank_rows() -> None:
    texts = pages(replace(numbered(23), fill_page=True), SIGNED)
    assert len(texts) == 2
    assert all_numbers(texts) == list(range(1, max(all_numbers(texts)) + 1))
    assert len(all_numbers(texts[1:])) > 10
    assert "Anna Przykładowa" in texts[1]


def test_a_blank_page_comes_after_the_list() -> None:
    texts = pages(replace(numbered(5), blank_page=True), SIGNED)
    assert [len(all_numbers([page])) > 10 for page in texts] == [False, True]
    assert all_numbers(texts) == list(range(1, max(all_numbers(texts)) + 1))
    assert "Nazwisko" in texts[1]
    assert "Anna Przykładowa" in texts[1]


def test_a_filled_page_can_be_followed_by_a_blank_one() -> None:
    texts = pages(replace(numbered(5), fill_page=True, blank_page=True))
    assert len(texts) == 2
    assert all(len(all_numbers([page])) > 15 for page in texts)


def test_blank_rows_have_no_number_where_the_list_has_none() -> None:
    (page,) = pages(replace(numbered(2), fill_page=True, next_number=0))
    assert all_numbers([page]) == [1, 2]


def test_a_list_of_nobody_can_be_all_blank_rows() -> None:
    (page,) = pages(replace(numbered(0), fill_page=True))
    assert all_numbers([page])[:3] == [1, 2, 3]


def test_a_row_taller_than_a_page_goes_on_overleaf_with_its_head() -> None:
    texts = pages(table([("Ala", SENTENCE * 60), ("Ola", "krótko")], "Kto", "Co"))
    assert len(texts) >= 2
    assert all("Kto" in page for page in texts)
    assert "".join(texts).count("odkrywać") == 60
    assert "krótko" in texts[-1]


def test_a_head_too_tall_to_repeat_is_printed_once() -> None:
    texts = pages(table([(f"Osoba {number}", "b") for number in range(80)], SENTENCE * 15, "B"))
    assert "".join(texts).count("odkrywać") == 15
    assert "Osoba 79" in texts[-1]


def test_a_long_word_is_divided_between_syllables_in_a_narrow_cell() -> None:
    columns = (Column("A", width=22.0), Column("B"))
    (page,) = pages(Table(columns, (RowGroup((("Świętochłowice", "x"),)),)))
    assert "Świętochłowice" not in page
    assert "Święto" in page


def test_a_double_name_is_divided_after_its_hyphen_and_only_where_it_must_be() -> None:
    wide, narrow = (
        printed(Table((Column("A", width=width), Column("B")), (RowGroup((("Bielsko-Biała", "x"),)),)))
        for width in (40.0, 18.0)
    )
    assert where(wide, "Biała").left > where(wide, "Bielsko").right
    assert where(narrow, "Biała").top > where(narrow, "Bielsko").foot


def test_facts_stand_name_beside_value() -> None:
    data = printed(KeyValues((("Data", "23 września"), ("Miejsce", "Katowice, sala 12"))))
    assert where(data, "Data").left == pytest.approx(where(data, "Miejsce").left, abs=1)
    assert where(data, "23 września").left == pytest.approx(where(data, "Katowice").left, abs=1.5)
    assert where(data, "Data").foot == pytest.approx(where(data, "23").foot, abs=0.5)


def test_a_chart_says_in_words_what_its_bars_show() -> None:
    bars = (("Wydziały", 14, 26, "14 z 26"), ("Biblioteki", 0, 3, "0 z 3"), ("Inne", 4, 0, "4"))
    data = printed(Chart("Obecni", bars, "opis"), body("dalej"))
    (page,) = page_texts(data)
    assert [line.strip() for line in page.split("\n")][:3] == ["Obecni", "Wydziały 14 z 26", "Biblioteki 0 z 3"]
    assert where(data, "14 z 26").left > where(data, "0 z 3").left > where(data, "Biblioteki").right


def test_a_list_to_sign_has_narrower_margins_than_a_letter() -> None:
    assert where(printed(body("Herb")), "Herb").left - where(printed(numbered(1), body("Herb")), "Herb").left > 15


def test_a_landscape_page_is_wider_than_high() -> None:
    rendered = render(paper(Part("", (replace(numbered(3), fill_page=True),)), landscape=True))
    assert where(rendered.data, "Podpis").left > A4[0] / 2
    assert max(all_numbers(page_texts(rendered.data))) < 18


def test_a_table_in_one_of_many_parts_is_set_for_each_width() -> None:
    shared = table([("Osoba", "x")], "Nazwisko", "Podpis")
    letter, sheet = part(body("x"), replace(shared, ruling=Ruling.ROWS)), part(shared)
    data = render(paper(letter, sheet)).data
    assert where(data, "Nazwisko", 0).left > where(data, "Nazwisko", 1).left + 10


def test_charts_below_one_another_have_one_axis() -> None:
    data = printed(
        Chart("Typy", (("miasto na prawach powiatu", 1, 2, "jeden"),), "x"),
        Chart("Inne", (("tyski", 1, 2, "dwa"),), "y"),
    )
    assert where(data, "powiatu").right == pytest.approx(where(data, "tyski").right, abs=1)

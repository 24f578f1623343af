"""Which title a position bears, and the position worded for a woman."""

from __future__ import annotations

import csv

import pytest

from dpdesk.language.titles import for_a_woman, title_in
from dpdesk.paths import resources


def rows() -> list[dict[str, str]]:
    with (resources() / "titles.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["title_m"])
def test_every_title_of_the_table_is_found_in_each_of_its_forms(row: dict[str, str]) -> None:
    for position in (row["title_m"], row["title_f_official"], row["feminative"], row["title_m"].upper()):
        held = title_in(f"{position} ds. przykładów")
        assert held
        assert held.title.salutation_m == f"{row['salutation_m']},"
        assert held.title.salutation_f == f"{row['salutation_f']},"


@pytest.mark.parametrize(
    ("position", "title"),
    [
        ("Zastępca Prezydenta Miasta", "prezydent"),
        ("Zastępczyni Prezydenta Miasta", "prezydent"),
        ("I Zastępca Burmistrza", "burmistrz"),
        ("pierwszy zastępca wójta", "wójt"),
        ("z-ca dyrektora", "dyrektor"),
        ("zast. kierownika", "kierownik"),
        ("Zastępca Kierownika Referatu", "kierownik"),
        ("zastępca przewodniczącego rady", "przewodniczący"),
        ("zastępca starosty", "starosta"),
        ("p.o. dyrektora", "dyrektor"),
        ("p. o. Kierownika", "kierownik"),
        ("p.o. zastępcy dyrektora", "dyrektor"),
        ("pełniąca obowiązki dyrektorki", "dyrektor"),
        ("w.z. prezydenta", "prezydent"),
        ("wiceprzewodnicząca zarządu", "przewodniczący"),
        ("wicedyrektor", "dyrektor"),
        ("Wice-Prezydent", "prezydent"),
        ("Dyrektor\u00a0MOPS", "dyrektor"),
        ("Kierownik Referatu", "kierownik"),
        ("Wójt Gminy Psary", "wójt"),
        ("starszy inspektor", "inspektor"),
        ("radca prawny", "mecenas"),
        ("Pani Prezydent", "prezydent"),
        ("pełnomocnik prezydenta ds. młodzieży", "pełnomocnik"),
        ("profesor uczelni", "profesor"),
    ],
)
def test_the_title_is_found_in_a_position(position: str, title: str) -> None:
    held = title_in(position)
    assert held
    assert held.title.name == title


@pytest.mark.parametrize(
    "position",
    [
        "",
        "   ",
        "główny specjalista",
        "starszy specjalista – koordynator projektu",
        "członek zarządu",
        "asystent prezydenta",
        "doradca burmistrza",
        "sekretarka",
        "zastępca",
        "p.o.",
        "<b>dyrektor</b>",
        "日本",
        "😀",
    ],
)
def test_a_position_without_a_title_has_none(position: str) -> None:
    assert title_in(position) is None
    assert for_a_woman(position, feminative=True) == position


@pytest.mark.parametrize(
    ("position", "official", "feminative"),
    [
        ("Prezydent Miasta Katowice", "Prezydent Miasta Katowice", "Prezydentka Miasta Katowice"),
        ("Burmistrz Miasta Czeladź", "Burmistrz Miasta Czeladź", "Burmistrzyni Miasta Czeladź"),
        ("Wójt Gminy Psary", "Wójt Gminy Psary", "Wójtka Gminy Psary"),
        ("Zastępca Prezydenta Miasta", "Zastępca Prezydenta Miasta", "Zastępczyni Prezydenta Miasta"),
        ("pierwszy zastępca wójta", "pierwszy zastępca wójta", "pierwsza zastępczyni wójta"),
        ("wiceprzewodniczący zarządu", "wiceprzewodnicząca zarządu", "wiceprzewodnicząca zarządu"),
        ("Radny", "Radna", "Radna"),
        ("DYREKTOR MOPS", "DYREKTOR MOPS", "DYREKTORKA MOPS"),
        ("starszy inspektor", "starszy inspektor", "starsza inspektorka"),
        ("p.o. dyrektora", "p.o. dyrektora", "p.o. dyrektora"),
        ("dyrektorka biblioteki", "dyrektorka biblioteki", "dyrektorka biblioteki"),
    ],
)
def test_a_position_is_worded_for_a_woman(position: str, official: str, feminative: str) -> None:
    assert for_a_woman(position, feminative=False) == official
    assert for_a_woman(position, feminative=True) == feminative


def test_a_feminative_that_stands_in_the_position_is_noticed() -> None:
    noticed = {position: held.is_feminative for position in POSITIONS if (held := title_in(position))}
    assert noticed == POSITIONS


POSITIONS = {
    "dyrektorka MOPS": True,
    "zastępczyni dyrektora": True,
    "p.o. kierowniczki": True,
    "dyrektor MOPS": False,
    "przewodnicząca rady": False,
    "radna": False,
    "p.o. sekretarza": False,
}

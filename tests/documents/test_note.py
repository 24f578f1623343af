from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dpdesk.documents.blocks import (
    Block,
    Chart,
    Heading,
    Paper,
    Part,
    SignatureRow,
    Table,
    TileLevel,
    TileMap,
    Together,
)
from dpdesk.documents.note import NoteContent, compose, points
from dpdesk.domain.attendance import Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import State
from dpdesk.language.catalogues import words_for
from dpdesk.services.papers.summarising import note_content
from dpdesk.settings import Language
from tests.documents.reading import lines, said
from tests.domain.dossiers import bare, dossier, in_state, of_two_days, with_presence, with_text
from tests.domain.example_offices import SECOND

TODAY = date(2026, 3, 20)


def content(known: Dossier, language: Language = Language.POLISH) -> NoteContent:
    return note_content(known, language, TODAY, {})


def paper(known: Dossier, language: Language = Language.POLISH) -> Paper:
    return compose(content(known, language), words_for(language))


def only_part(known: Dossier, language: Language = Language.POLISH) -> Part:
    (part,) = paper(known, language).parts
    return part


def headings(known: Dossier, language: Language = Language.POLISH) -> list[str]:
    """Give the title and those of the sections."""
    return [block.text for block in only_part(known, language).blocks if isinstance(block, Heading) and block.level < 3]


def section(known: Dossier, heading: str) -> list[str]:
    """Give what stands below a heading, up to the next one of its level."""
    blocks = list(only_part(known).blocks)
    places = [place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 2]
    (first,) = (place for place in places if heading in lines([blocks[place]])[0])
    last = next((place for place in places if place > first), len(blocks) - 1)
    return lines(blocks[first + 1 : last])


def tables(known: Dossier) -> dict[str, list[tuple[str, ...]]]:
    """Give the rows of each table by its first column's title."""
    found = (block for block in only_part(known).blocks if isinstance(block, Table))
    return {table.columns[0].title: [row for group in table.groups for row in group.rows] for table in found}


def charts(known: Dossier) -> list[Chart]:
    return [block for block in only_part(known).blocks if isinstance(block, Chart)]


def numbers(known: Dossier) -> dict[str, str]:
    return {row[0]: row[1] for row in tables(known)["Zaproszenia i uczestnicy"]}


def test_the_note_has_its_sections_in_order() -> None:
    assert headings(dossier()) == [
        "Notatka ze spotkania",
        *("1. Cel i\u00a0zakres", "2. Przebieg", "3. Frekwencja", "4. Dobre praktyki", "5. Wnioski"),
        *("6. Ustalenia i\u00a0zadania", "7. Załączniki"),
    ]


def test_sections_of_which_nothing_is_known_are_left_out_without_a_gap() -> None:
    assert headings(bare()) == ["Notatka ze spotkania", "1. Frekwencja"]


def test_the_note_begins_with_place_date_and_facts() -> None:
    assert lines(only_part(dossier()).blocks)[:13] == [
        "Katowice, dnia 16 marca 2026 r.",
        "Notatka ze spotkania",
        "Tytuł: Otwarte dane w gminie – od arkusza do portalu",
        "Cykl: Platforma Dobrych Praktyk",
        "Termin: wtorek, 10 marca 2026 r., godz. 10.00–14.00",
        "Miejsce: Urząd Miejski w Gliwicach, sala 12, ul. Zwycięstwa 21, 44-100 Gliwice oraz online",
        "Formuła: warsztat",
        "Tryb udziału: hybrydowo",
        "Organizator: Związek Gmin Przykładowych",
        "Partnerzy: Fundacja Przykład (partner)\nUniwersytet Przykładowy (partner projektu)",
        "Projekt: Dane dla mieszkańców",
        "Znak sprawy: ZGP.0643.5.2026",
        "Sporządził(a): Ewa Notująca",
    ]


def test_a_note_that_nobody_dated_bears_todays_date_and_may_lack_a_town() -> None:
    assert lines(only_part(bare()).blocks)[0] == "20 marca 2026 r."
    assert paper(bare()).day == TODAY


def test_the_course_goes_by_the_agenda_and_names_each_speaker_once_at_an_item() -> None:
    assert section(dossier(), "Przebieg") == [
        "10.00–10.15 Otwarcie spotkania",
        "Anna Przykładowa, dyrektor (Związek Gmin Przykładowych) – otwarcie spotkania. "
        "Podkreśliła, że dane gminy należą do jej mieszkańców.",
        "10.15–11.15 Dane w praktyce",
        "Jan Wzorcowy (Uniwersytet Przykładowy) – prowadzący, ekspert. Omówił, od których zbiorów danych warto zacząć.",
        "11.30–13.00 Od arkusza do portalu",
        "Olga Modelowa, analityczka (Fundacja Przykład; online) – ekspertka. Pokazała, jak z arkusza powstaje portal.",
        "Karol Ćwiczebny (Fundacja Przykład; online) – ekspert.",
        "13.00–13.45 Pytania i dyskusja",
    ]


def test_members_with_a_place_stand_on_a_map_by_who_came() -> None:
    known = dossier()
    at = {
        key: replace(one, tile_column=0, tile_row=number)
        for number, (key, one) in enumerate(known.municipalities.items())
    }
    blocks = only_part(replace(known, municipalities=at)).blocks
    (shown,) = (block for block in blocks if isinstance(block, TileMap))
    told = {tile.name: (tile.value, tile.level) for tile in shown.tiles}
    assert told["Gliwice"] == ("2", TileLevel.FULL)
    assert told["Psary"] == ("0", TileLevel.EMPTY)
    assert "Opole" not in told
    assert "Frekwencja według gmin" in shown.alternative


def test_without_places_there_is_no_map() -> None:
    assert not any(isinstance(block, TileMap) for block in only_part(dossier()).blocks)


def test_days_with_an_agenda_are_told_apart() -> None:
    known = of_two_days()
    moved = tuple(replace(item, session_id=SECOND) if item.id == "workshop" else item for item in known.agenda)
    told = section(replace(known, agenda=moved), "Przebieg")
    assert told[0] == "Dzień 1 – wtorek, 10 marca 2026 r., godz. 10.00–14.00"
    assert "Dzień 2 – środa, 11 marca 2026 r., godz. 9.00–13.00" in told


def test_attendance_is_told_first_in_words() -> None:
    assert section(dossier(), "Frekwencja")[0] == (
        "W spotkaniu wzięło udział 6 osób z 3 gmin oraz z innych instytucji. Zdalnie uczestniczyła 1 osoba. "
        "Na spotkaniu były reprezentowane 3 gminy spośród 5 członkowskich (60%)."
    )


def test_the_numbers_are_those_of_the_record() -> None:
    assert numbers(dossier()) == {
        "wysłane": "6",
        "przyjęte": "3",
        "z odpowiedzią odmowną": "1",
        "bez odpowiedzi": "2",
        "zgłoszeni": "6",
        "obecni (łącznie)": "6",
        "– na miejscu": "5",
        "– online": "1",
        "– w tym bez wcześniejszego zgłoszenia": "2",
        "– w tym w zastępstwie": "1",
        "nieobecni bez usprawiedliwienia": "1",
        "nieobecni usprawiedliwieni": "1",
    }


def test_changing_one_attendance_changes_the_numbers() -> None:
    changed = with_presence(dossier(), "tomasz", Presence.ONLINE)
    assert (numbers(changed)["– online"], numbers(changed)["nieobecni bez usprawiedliwienia"]) == ("2", "0")
    assert ("Psary", "1", "1", "1", "0", "1") in tables(changed)["Gmina"]


def test_each_member_has_its_row_in_polish_order_and_others_stand_below() -> None:
    rows = tables(dossier())["Gmina"]
    names = [row[0].replace("\u00a0", " ") for row in rows]
    assert names == [
        *(
            "Bytom",
            "Gliwice",
            "Łaziska Górne",
            "Psary",
            "Świętochłowice",
            "Opole",
            "Związek Gmin Przykładowych",
            "Razem",
        )
    ]
    assert rows[1][1:] == ("1", "1", "2", "2", "0")
    assert rows[-1][1:] == ("6", "3", "6", "5", "1")


def test_the_total_stands_for_all_rows() -> None:
    rows = tables(dossier())["Gmina"]
    sums = [sum(int(row[place]) for row in rows[:-1]) for place in range(1, 6)]
    assert [int(cell) for cell in rows[-1][1:]] == sums


def test_members_that_nobody_came_from_are_named() -> None:
    assert section(dossier(), "Frekwencja")[-1] == "Gminy członkowskie bez przedstawiciela (2): Bytom, Psary."


def test_charts_show_types_subregions_and_departments() -> None:
    by_type, by_subregion, by_department = charts(dossier())
    assert by_type.bars == (
        ("miasto na prawach powiatu", 2, 3, "2 z 3 (67%)"),
        ("gmina miejska", 1, 1, "1 z 1 (100%)"),
        ("gmina wiejska", 0, 1, "0 z 1 (0%)"),
    )
    assert [bar[0] for bar in by_subregion.bars] == ["bytomski", "gliwicki", "katowicki", "sosnowiecki", "tyski"]
    assert by_department.bars == (
        ("Ośrodek pomocy społecznej", 1, 0, "1 osoba"),
        ("Wydział Informatyki", 1, 0, "1 osoba"),
        ("nie wskazano", 4, 0, "4 osoby"),
    )


def test_a_chart_can_be_read_without_being_seen() -> None:
    assert charts(dossier())[0].alternative == (
        "Wykres słupkowy. Reprezentowane gminy według typu. miasto na prawach powiatu: 2 z 3 (67%); "
        "gmina miejska: 1 z 1 (100%); gmina wiejska: 0 z 1 (0%)."
    )


def test_sessions_are_counted_one_by_one_where_there_are_several() -> None:
    assert "Sesja" not in tables(dossier())
    rows = tables(with_presence(of_two_days(), "ewa", Presence.PRESENT, SECOND))["Sesja"]
    assert [row[1:] for row in rows] == [("5", "1", "6"), ("1", "0", "1")]


def test_before_any_attendance_only_invitations_are_counted() -> None:
    known = replace(dossier(), attendances=())
    assert list(numbers(known)) == ["wysłane", "przyjęte", "z odpowiedzią odmowną", "bez odpowiedzi"]
    assert section(known, "Frekwencja")[-1] == "Obecności jeszcze nie odnotowano."
    assert not charts(known)


@pytest.mark.parametrize("state", [State.CANCELLED, State.POSTPONED])
def test_a_meeting_that_is_off_has_no_course_and_no_attendance(state: State) -> None:
    known = in_state(dossier(), state)
    told = said(only_part(known))
    assert "Przebieg" not in told
    assert "lista obecności" not in told
    assert "wzięło udział" not in told
    assert list(numbers(known)) == ["wysłane", "przyjęte", "z odpowiedzią odmowną", "bez odpowiedzi"]
    assert ("odwołane" if state is State.CANCELLED else "przełożone") in told


def test_practices_name_their_municipality_and_area() -> None:
    assert tables(dossier())["Praktyka"] == [("Portal danych", "Gliwice", "cyfryzacja")]


def test_conclusions_are_points_of_one_sentence_list() -> None:
    assert section(dossier(), "Wnioski") == [
        "Warto publikować dane w otwartych formatach;",
        "Potrzebny jest wspólny słownik zbiorów.",
        "Tematy warte kontynuacji:",
        "licencje na dane.",
    ]


@pytest.mark.parametrize(
    ("items", "ended"),
    [
        (("a", "b."), ("a;", "b.")),
        (("a;", "b,"), ("a;", "b.")),
        (("Raz. Dwa", "b"), ("Raz. Dwa.", "b.")),
        (("Czy warto?", "b"), ("Czy warto?", "b.")),
        (("a",), ("a.",)),
    ],
)
def test_points_end_as_office_style_has_it(items: tuple[str, ...], ended: tuple[str, ...]) -> None:
    assert points(items) == ended


def test_tasks_have_an_owner_and_a_date_or_a_dash() -> None:
    assert tables(dossier())["Lp."] == [
        ("1.", "Przygotować wzór regulaminu portalu", "Ewa Notująca", "30\u00a0kwietnia 2026\u00a0r."),
        ("2.", "Udostępnić uczestnikom materiały", "Fundacja Przykład", "–"),
    ]


def test_a_conclusion_that_somebody_is_to_follow_is_a_task_too() -> None:
    known = dossier()
    first, *others = known.follow_ups
    followed = replace(known, follow_ups=(replace(first, owner="Ewa Notująca"), *others))
    assert tables(followed)["Lp."][0] == ("1.", "Warto publikować dane w\u00a0otwartych formatach", "Ewa Notująca", "–")


def test_when_a_task_was_done_is_told() -> None:
    known = dossier()
    done = tuple(replace(one, done_on=date(2026, 4, 2)) if one.due else one for one in known.follow_ups)
    rows = tables(replace(known, follow_ups=done))["Lp."]
    assert [row[-1] for row in rows] == ["2\u00a0kwietnia 2026\u00a0r.", "–"]


def test_the_note_ends_with_two_places_to_sign() -> None:
    last: Block = only_part(dossier()).blocks[-1]
    assert isinstance(last, Together)
    (row,) = last.blocks
    assert isinstance(row, SignatureRow)
    assert [(one.closing, one.lines, one.rule) for one in row.signatures] == [
        ("Sporządził(a):", ("Ewa Notująca",), True),
        ("Zatwierdził(a):", (), True),
    ]


def test_a_persons_own_text_stands_in_place_of_aim_and_course() -> None:
    known = with_text(dossier(), PaperKind.NOTE, "# Dzień danych\n\nByło **dużo** pytań o {title}.")
    assert "1. Opis spotkania" in headings(known)
    assert "2. Frekwencja" in headings(known)
    assert "Cel i" not in " ".join(headings(known))
    assert section(known, "Opis spotkania") == [
        "Dzień danych",
        "Było dużo pytań o Otwarte dane w gminie – od arkusza do portalu.",
    ]


@pytest.mark.parametrize("known", [dossier(), bare(), of_two_days(), in_state(dossier(), State.POSTPONED)])
@pytest.mark.parametrize("language", Language)
def test_no_placeholder_is_ever_printed(known: Dossier, language: Language) -> None:
    told = said(only_part(known, language))
    for trace in ("{", "}", "None", "  ", "..", ";.", "()", "„”", "“”"):
        assert trace not in told


def test_every_row_has_a_cell_for_each_column() -> None:
    for known in (dossier(), of_two_days(), with_presence(of_two_days(), "ewa", Presence.PRESENT, SECOND)):
        found = (block for block in only_part(known).blocks if isinstance(block, Table))
        assert all(len(row) == len(table.columns) for table in found for group in table.groups for row in group.rows)


def test_the_note_is_in_english_too() -> None:
    assert headings(dossier(), Language.ENGLISH)[1:4] == [
        "1. Aim and scope",
        "2. Course of the meeting",
        "3. Attendance",
    ]
    told = lines(only_part(dossier(), Language.ENGLISH).blocks)
    assert told[0] == "Katowice, 16 March 2026"
    assert "Of 5 members 3 municipalities were represented (60%)." in said(only_part(dossier(), Language.ENGLISH))
    assert any(
        "IT Division" in chart.bars[0][0]
        for chart in only_part(dossier(), Language.ENGLISH).blocks
        if isinstance(chart, Chart)
    )


@pytest.mark.parametrize("text", ["<b>x</b> & y", "{{ 7*7 }}", "{title}", "**x**", "# x", '=HYPERLINK("x")', "../../x"])
def test_a_hostile_record_is_printed_as_it_is(text: str) -> None:
    known = dossier()
    known = replace(
        known,
        meeting=replace(known.meeting, title=text, subtitle="", prepared_by=text),
        organisations={key: replace(one, name=text) for key, one in known.organisations.items()},
        follow_ups=tuple(replace(one, text=text, owner=text) for one in known.follow_ups),
    )
    told = said(only_part(known))
    assert f"Tytuł: {text}" in told
    assert told.count(text) > 8

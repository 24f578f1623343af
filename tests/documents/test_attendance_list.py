"""The attendance list, to be signed and filled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dpdesk.documents.attendance_list import AttendanceListContent, compose
from dpdesk.documents.blocks import Heading, KeyValues, Paper, Part, Signature, SignatureRow, Table, Together, Voice
from dpdesk.domain.attendance import Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import PersonId
from dpdesk.domain.list_options import Blank, ListColumn, ListOptions, ListOrder, Orientation, Preset
from dpdesk.domain.meetings import Mode, State
from dpdesk.domain.own_texts import TextName
from dpdesk.domain.people import Gender
from dpdesk.errors import NotFound, Refused
from dpdesk.language.catalogues import words_for
from dpdesk.services.papers.lists import attendance_list_content
from dpdesk.settings import Language
from tests.documents.reading import column, in_voice, lines, rows, said, tables
from tests.domain import dossiers

TODAY = date(2026, 3, 9)
NAME, INSTITUTION = 1, 2
TEN = tuple(column for column in ListColumn if column is not ListColumn.ATTENDANCE)


def content(
    known: Dossier | None = None, language: Language = Language.ENGLISH, **options: object
) -> AttendanceListContent:
    listed = ListOptions(**options)  # type: ignore[arg-type]
    return attendance_list_content(known or dossiers.dossier(), listed, language, TODAY, {})


def paper(known: Dossier | None = None, language: Language = Language.ENGLISH, **options: object) -> Paper:
    return compose(content(known, language, **options), words_for(language))


def part(known: Dossier | None = None, language: Language = Language.ENGLISH, **options: object) -> Part:
    (only,) = paper(known, language, **options).parts
    return only


def to_sign(**options: object) -> Table:
    """Give the table of those on site."""
    return tables(part(None, Language.ENGLISH, **options))[0]


def remote() -> Table:
    """Give the table of those online."""
    return tables(part())[1]


def facts(told: Part) -> dict[str, str]:
    """Give the totals, which stand on one page with the line for whoever drew the list up."""
    (end,) = (block for block in told.blocks if isinstance(block, Together))
    totals, _ = end.blocks
    assert isinstance(totals, KeyValues)
    return dict(totals.pairs)


def test_rows_stand_by_municipality_and_surname_in_polish_order() -> None:
    table = to_sign(blank=0)
    assert column(table, INSTITUTION) == [
        "Gliwice",
        "Gliwice",
        "Łaziska Górne",
        "Opole",
        "Psary",
        "Psary",
        *["Związek Gmin Przykładowych"],
    ]
    assert column(table, NAME)[:2] == ["Łukasz Ćwik", "Ewa Żak"]


def test_rows_stand_by_surname_in_polish_order() -> None:
    surnames = [name.split()[-1] for name in column(to_sign(blank=0, order=ListOrder.SURNAME), NAME)]
    assert surnames == ["Ćwik", "Kowal", "Lis", "Łoś", "Mak", "Sęk", "Żak"]


def test_rows_are_numbered_and_blank_rows_go_on_counting() -> None:
    assert column(to_sign(blank=3), 0) == [f"{number}." for number in range(1, 11)]
    assert rows(to_sign(blank=3))[-1] == ("10.", "", "", "", "")


def test_a_row_to_sign_has_room_for_a_signature() -> None:
    assert to_sign().row_height >= 9


@pytest.mark.parametrize("blank", list(Blank))
def test_blank_rows_may_fill_the_page_or_a_whole_one(blank: Blank) -> None:
    table = to_sign(blank=blank)
    assert (table.fill_page, table.blank_page) == (blank is Blank.FILL, blank is Blank.PAGE)
    assert table.next_number == len(rows(table)) + 1


def test_blank_rows_are_not_numbered_where_the_number_is_not_the_first_column() -> None:
    assert to_sign(columns=(ListColumn.NAME, ListColumn.NUMBER), blank=Blank.FILL).next_number == 0


def test_a_negative_number_of_blank_rows_is_refused() -> None:
    with pytest.raises(Refused, match="-1"):
        content(blank=-1)


def test_the_standard_columns_tell_no_contact_data() -> None:
    titles = [column.title for column in to_sign().columns]
    assert titles == ["No.", "Name", "Municipality\u00a0/ institution", "Department\u00a0/ position", "Signature"]


def test_department_and_position_share_a_column() -> None:
    assert "Miejski Ośrodek Pomocy Społecznej, inspektor" in column(to_sign(), 3)


def test_with_no_column_chosen_the_preset_holds() -> None:
    assert len(to_sign(columns=(), preset=Preset.MINIMAL).columns) == 4


def test_one_column_is_enough() -> None:
    assert rows(to_sign(columns=(ListColumn.NAME,), blank=1))[-2:] == [("Kazimierz Łoś",), ("",)]


def test_ten_columns_lie_on_a_landscape_page() -> None:
    told = paper(columns=TEN)
    assert told.landscape
    (only,) = told.parts
    assert all(len(row) == 10 for row in rows(tables(only)[0]))


def test_five_columns_stand_and_six_lie_unless_asked_otherwise() -> None:
    assert not paper().landscape
    assert paper(columns=TEN[:6]).landscape
    assert paper(orientation=Orientation.LANDSCAPE).landscape
    assert not paper(columns=TEN, orientation=Orientation.PORTRAIT).landscape


def test_a_grouped_list_has_a_heading_for_each_institution_and_for_the_blank_rows() -> None:
    table = to_sign(grouped=True, order=ListOrder.SURNAME, blank=2)
    assert [group.title for group in table.groups] == [
        "Gliwice",
        "Łaziska Górne",
        "Opole",
        "Psary",
        "Związek Gmin Przykładowych",
        "Other participants",
    ]
    assert column(table, 0) == [f"{number}." for number in range(1, 10)]


def test_online_people_have_a_part_of_their_own_where_their_log_in_stands_for_a_signature() -> None:
    told = part()
    assert "Remote participants (confirmed by their log-in)" in lines(told.blocks)
    assert rows(remote())[0][0] == "1."
    assert rows(remote())[0][-1] == "online"
    assert [table.columns[-1].title for table in (to_sign(), remote())] == ["Signature", "Confirmation"]
    assert "Maria Nowak-Świderska" not in column(to_sign(), NAME)


def test_at_an_online_meeting_there_is_nothing_to_sign() -> None:
    known = dossiers.dossier()
    online = replace(known, meeting=replace(known.meeting, mode=Mode.ONLINE))
    (only,) = tables(part(online, blank=Blank.PAGE))
    assert len(rows(only)) == 8
    assert not only.blank_page


def test_a_list_of_nobody_says_so() -> None:
    told = part(dossiers.bare(), blank=0)
    assert "There is nobody on the list." in lines(told.blocks)
    assert not tables(told)


def test_a_list_of_nobody_can_still_be_signed() -> None:
    (table,) = tables(part(dossiers.bare(), blank=8))
    assert len(rows(table)) == 8


def test_a_filled_list_tells_who_was_there_and_has_no_blank_rows() -> None:
    table = to_sign(filled=True)
    told = dict(zip(column(table, NAME), column(table, -1), strict=True))
    assert told["Ewa Żak"] == "present"
    assert told["Tomasz Kowal"] == "absent"
    assert told["Ola Lis"] == "excused"
    assert "" not in told


def test_a_filled_list_words_the_attendance_of_women_and_men() -> None:
    known = dossiers.dossier()
    unknown = replace(known.people[PersonId("iga")], given_names="I.", gender=Gender.UNKNOWN)
    table = tables(part(replace(known, people={**known.people, unknown.id: unknown}), Language.POLISH, filled=True))[0]
    told = dict(zip(column(table, NAME), column(table, -1), strict=True))
    assert (told["Ewa Żak"], told["Łukasz Ćwik"], told["I. Mak"]) == ("obecna", "obecny", "obecny(-a)")
    assert (told["Tomasz Kowal"], told["Ola Lis"]) == ("nieobecny", "usprawiedliwiona")


def test_a_filled_list_sums_up() -> None:
    assert facts(part(filled=True)) == {
        "On the list": "8",
        "Present on site": "5",
        "Present online": "1",
        "Absent": "1",
        "Excused": "1",
    }


def test_what_was_not_recorded_is_counted_too() -> None:
    known = dossiers.of_two_days()
    assert facts(part(known, filled=True, session=2)) == {"On the list": "6", "Not recorded": "6"}


def test_a_filled_list_always_tells_the_attendance() -> None:
    titles = [column.title for column in to_sign(filled=True, columns=(ListColumn.NAME,)).columns]
    assert titles == ["Name", "Attendance"]


def test_each_session_has_a_list_of_its_own() -> None:
    parts = list(paper(dossiers.of_two_days()).parts)
    assert [one.bookmark.split(" – ")[0] for one in parts] == ["Day 1", "Day 2"]


def test_one_session_can_be_asked_for() -> None:
    told = part(dossiers.of_two_days(), session=2)
    assert "Day 2 – Wednesday, 11 March 2026, 9:00–13:00" in in_voice(told, Voice.TITLE_LINE)


def test_a_session_that_the_meeting_does_not_have_is_not_found() -> None:
    with pytest.raises(NotFound, match="its last is 2"):
        content(dossiers.of_two_days(), session=3)


def test_the_head_of_the_list_says_what_when_and_where() -> None:
    told = part()
    assert isinstance(told.blocks[0], Heading)
    assert in_voice(told, Voice.TITLE_LINE) == [
        "“Otwarte dane w gminie – od arkusza do portalu”",
        "Platforma Dobrych Praktyk",
        "Tuesday, 10 March 2026, 10:00–14:00",
        "Urząd Miejski w Gliwicach, sala 12, ul. Zwycięstwa 21, 44-100 Gliwice and online",
        "Organiser: Związek Gmin Przykładowych",
    ]


def test_the_foot_of_each_page_says_what_is_collected() -> None:
    told = said(part(columns=(ListColumn.NAME, ListColumn.EMAIL)))
    assert "The data (name, business e-mail address) are processed" in told


def test_the_note_says_where_the_full_clause_is_where_that_is_known() -> None:
    known = dossiers.dossier()
    placed = replace(known, organiser=replace(known.organiser, clause_place="na odwrocie listy."))
    assert "Pełna klauzula informacyjna: na odwrocie listy." in said(part(placed, Language.POLISH))
    assert "Pełna klauzula" not in said(part(known, Language.POLISH))


def test_pages_are_numbered_even_where_there_is_one() -> None:
    told = part()
    assert told.page_label == "Page {page} of {pages}"
    assert told.number_single


def test_the_list_ends_with_a_line_for_whoever_drew_it_up() -> None:
    last = part().blocks[-1]
    assert isinstance(last, SignatureRow)
    assert last.signatures == (Signature("The list was drawn up by:", ("date and signature",), rule=True),)


def test_the_list_of_a_cancelled_meeting_says_so() -> None:
    assert in_voice(part(dossiers.in_state(dossiers.dossier(), State.CANCELLED)), Voice.NOTICE)


def test_a_walk_in_with_no_institution_has_an_empty_cell() -> None:
    known = dossiers.dossier()
    lone = replace(known.people[PersonId("kazimierz")], organisation_id=None)
    table = tables(part(replace(known, people={**known.people, lone.id: lone}), blank=0))[0]
    assert column(table, INSTITUTION)[0] == ""


def test_changing_one_attendance_changes_the_filled_list() -> None:
    known = dossiers.with_presence(dossiers.dossier(), "tomasz", Presence.PRESENT)
    assert facts(part(known, filled=True))["Present on site"] == "6"


def test_on_a_list_to_sign_the_attendance_is_still_to_be_written_in() -> None:
    assert set(column(to_sign(columns=(ListColumn.NAME, ListColumn.ATTENDANCE)), 1)) == {""}


def test_an_office_may_word_the_note_under_the_list_itself() -> None:
    texts = {TextName.LIST_NOTE: "# Dane\n\nPodpis: {data}.\n\n- {organiser}\n- **IOD**"}
    (only,) = compose(replace(content(), texts=texts), words_for(Language.ENGLISH)).parts
    assert only.footer[0] == "Dane"
    assert only.footer[1].startswith("Podpis: ")
    assert only.footer[2:4] == ("Związek Gmin Przykładowych", "IOD")

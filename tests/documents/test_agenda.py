"""The agenda: the timetable with its speakers, day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from dpdesk.documents.agenda import AgendaContent, compose
from dpdesk.documents.blocks import Heading, Part, Voice
from dpdesk.domain.agenda import at_minute
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import AgendaItemId
from dpdesk.domain.meetings import AgendaItem, ItemKind, Meeting, Mode, State
from dpdesk.language.catalogues import words_for
from dpdesk.services.papers.occasions import agenda_content, voices
from dpdesk.settings import Language
from tests.documents.reading import column, in_voice, lines, said, tables
from tests.domain import dossiers
from tests.domain.example_offices import MEETING, SECOND

TODAY = date(2026, 2, 1)


def part(known: Dossier, language: Language = Language.ENGLISH) -> Part:
    """Compose the agenda of a meeting; it is one part."""
    (only,) = compose(content(known, language), words_for(language)).parts
    return only


def content(known: Dossier, language: Language = Language.ENGLISH) -> AgendaContent:
    return agenda_content(known, language, TODAY, {})


def item(start: time, minutes: int, title: str = "Wykład") -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(title),
        meeting_id=MEETING,
        session_id=SECOND,
        position=99,
        start=start,
        minutes=minutes,
        kind=ItemKind.TALK,
        title=title,
    )


def with_meeting(known: Dossier, **changes: object) -> Dossier:
    meeting: Meeting = replace(known.meeting, **changes)  # type: ignore[arg-type]
    return replace(known, meeting=meeting)


def test_each_item_has_its_hours() -> None:
    (table,) = tables(part(dossiers.dossier(), Language.POLISH))
    assert column(table, 0) == ["9.30–10.00", "10.00–10.15", "10.15–11.15", "11.15–11.30", "11.30–13.00", "13.00–13.45"]


def test_speakers_stand_below_their_item_with_role_and_organisation() -> None:
    (table,) = tables(part(dossiers.dossier()))
    opening, talk, workshop = (column(table, 1)[row] for row in (1, 2, 4))
    assert opening == "Otwarcie spotkania\nAnna Przykładowa, dyrektor, Związek Gmin Przykładowych"
    assert talk == "Dane w praktyce\nled by, expert: Jan Wzorcowy, Uniwersytet Przykładowy"
    assert "expert: Olga Modelowa, analityczka, Fundacja Przykład (online)" in workshop


def test_at_an_online_meeting_no_speaker_is_marked_as_online() -> None:
    (table,) = tables(part(with_meeting(dossiers.dossier(), mode=Mode.ONLINE)))
    assert "expert: Olga Modelowa, analityczka, Fundacja Przykład" in column(table, 1)[4].split("\n")


def test_an_abstract_stands_between_title_and_speakers() -> None:
    known = dossiers.dossier()
    told = tuple(replace(one, abstract="O danych.") if one.kind is ItemKind.TALK else one for one in known.agenda)
    (table,) = tables(part(replace(known, agenda=told)))
    assert column(table, 1)[2].startswith("Dane w praktyce\nO danych.\nled by")


def test_a_meeting_of_one_day_has_no_headings_of_days() -> None:
    headings = [block.text for block in part(dossiers.dossier()).blocks if isinstance(block, Heading)]
    assert headings == ["Agenda of the meeting"]


def test_each_day_of_several_has_a_heading_and_a_timetable() -> None:
    known = dossiers.of_two_days()
    told = part(replace(known, agenda=(*known.agenda, item(time(9), 90))))
    headings = [block.text.replace("\u00a0", " ") for block in told.blocks if isinstance(block, Heading)][1:]
    assert headings == [
        "Day 1 – Tuesday, 10 March 2026, 10:00–14:00",
        "Day 2 – Wednesday, 11 March 2026, 9:00–13:00",
    ]
    assert len(tables(told)) == 2


def test_two_sessions_of_one_day_are_parts() -> None:
    known = dossiers.of_two_days()
    same_day = replace(known.sessions[1], day=known.sessions[0].day, start=time(15), end=time(17))
    known = replace(known, sessions=(known.sessions[0], same_day), agenda=(*known.agenda, item(time(15), 90)))
    assert "Part 2 – Tuesday, 10 March 2026, 15:00–17:00" in lines(part(known).blocks)


def test_an_item_may_run_until_midnight() -> None:
    known = dossiers.of_two_days()
    (session,) = content(replace(known, agenda=(item(time(23), 60),))).sessions
    assert session.lines[0].end == at_minute(24 * 60) == time(0)


def test_the_agenda_says_where_and_when_and_that_it_may_change() -> None:
    told = said(part(dossiers.dossier()))
    assert "Date: Tuesday, 10 March 2026, 10:00–14:00" in told
    assert "Place: Urząd Miejski w Gliwicach, sala 12, ul. Zwycięstwa 21, 44-100 Gliwice and online" in told
    assert "The organiser reserves the right to change the agenda." in told


def test_what_is_not_known_is_no_fact() -> None:
    told = said(part(replace(dossiers.bare(), agenda=dossiers.dossier().agenda)))
    assert "Place:" not in told
    assert "Link:" not in told


@pytest.mark.parametrize("state", [State.CANCELLED, State.POSTPONED])
def test_the_agenda_of_a_meeting_that_is_off_says_so(state: State) -> None:
    assert in_voice(part(dossiers.in_state(dossiers.dossier(), state)), Voice.NOTICE)


def test_a_title_in_quotation_marks_keeps_inner_ones_apart() -> None:
    told = said(part(with_meeting(dossiers.dossier(), title="Czym jest „dane”?", subtitle=""), Language.POLISH))
    assert "„Czym jest «dane»?”" in told


def test_whoever_speaks_is_told_once_in_the_order_of_the_agenda() -> None:
    heard = voices(dossiers.dossier())
    assert heard.openers == ("Anna Przykładowa (Związek Gmin Przykładowych)",)
    assert heard.moderators == ("Jan Wzorcowy (Uniwersytet Przykładowy)",)
    assert heard.speakers == (
        "Jan Wzorcowy (Uniwersytet Przykładowy)",
        "Olga Modelowa (Fundacja Przykład)",
        "Karol Ćwiczebny (Fundacja Przykład)",
    )

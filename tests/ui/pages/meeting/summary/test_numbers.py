"""The numbers are there without counting, as bars and as tables, and what is missing leads where it is added."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QListWidget, QWidget

from dpdesk.domain.meetings import State
from dpdesk.domain.statistics import count
from dpdesk.ui.pages.meeting.summary.bars import Bars
from dpdesk.ui.pages.meeting.summary.tab import Part, SummaryTab
from dpdesk.ui.tables.view import RowTable
from dpdesk.ui.workplace import PageName, Place, TabName
from tests.domain.dossiers import bare, dossier, in_state
from tests.domain.example_offices import MEETING
from tests.ui.fields.keys import press
from tests.ui.pages.meeting.summary.conftest import OpenTab


def figures(tab: SummaryTab) -> list[str]:
    return [card.accessibleName() for card in tab.findChildren(QFrame, "figure") if card.isVisible()]


def missing(tab: SummaryTab) -> QListWidget:
    found = tab.findChild(QListWidget, "missing-list")
    assert isinstance(found, QListWidget)
    return found


def lines(tab: SummaryTab) -> list[str]:
    return [missing(tab).item(line).text() for line in range(missing(tab).count())]


def test_the_numbers_are_named_for_those_who_do_not_see_them(open_tab: OpenTab) -> None:
    opened = open_tab()
    total = count(dossier())
    assert figures(opened.tab) == [
        f"zaproszenia: {total.invited}",
        f"potwierdzenia: {total.accepted}",
        f"odmowy: {total.declined}",
        f"bez odpowiedzi: {total.silent}",
        f"obecni: {total.present}",
        f"nieobecni: {total.absent}",
        f"usprawiedliwieni: {total.excused}",
        "gminy reprezentowane: 3 z 5",
    ]


def test_before_anything_is_recorded_only_invitations_are_counted(open_tab: OpenTab) -> None:
    opened = open_tab(replace(dossier(), attendances=()))
    tab = opened.tab
    assert len(figures(tab)) == 4
    label = tab.findChild(QLabel, "no-numbers")
    assert isinstance(label, QLabel)
    assert label.isVisible()
    assert not any(bars.isVisible() for bars in tab.findChildren(Bars))


def test_bars_are_told_in_words_too(open_tab: OpenTab) -> None:
    opened = open_tab()
    told = [bars.accessibleDescription() for bars in opened.tab.findChildren(Bars)]
    assert any("z" in one and "%" in one for one in told)
    assert all(told)


def test_bars_can_be_tables_and_it_is_remembered(open_tab: OpenTab) -> None:
    opened = open_tab()
    box = opened.tab.findChild(QCheckBox, "as-tables")
    assert isinstance(box, QCheckBox)
    press(box, Qt.Key.Key_Space)
    assert visible(opened.tab, RowTable) == ["table-subregions", "table-types", "table-departments"]
    assert visible(opened.tab, Bars) == []
    assert opened.seat.workplace.preferences.value("summary/as-tables") == "yes"
    press(box, Qt.Key.Key_Space)
    assert len(visible(opened.tab, Bars)) == 3


def visible(tab: SummaryTab, kind: type[QWidget]) -> list[str]:
    return [one.objectName() for one in tab.numbers.findChildren(kind) if one.isVisible()]


def test_what_is_missing_leads_where_it_is_added(open_tab: OpenTab) -> None:
    opened = open_tab(bare())
    assert "Nie podano tematów spotkania." in lines(opened.tab)
    missing(opened.tab).setCurrentRow(lines(opened.tab).index("Nie podano tematów spotkania."))
    press(missing(opened.tab), Qt.Key.Key_Return)
    assert opened.seat.places == [
        Place(page=PageName.MEETINGS, meeting_id=MEETING, tab=TabName.PLAN, spot="topics"),
    ]


def test_a_meeting_that_is_off_lacks_nothing(open_tab: OpenTab) -> None:
    opened = open_tab(in_state(dossier(), State.CANCELLED))
    assert lines(opened.tab) == []


@pytest.mark.parametrize(
    ("spot", "part"),
    [
        ("speeches", Part.SPEECHES),
        ("follow-ups", Part.FOLLOW_UPS),
        ("prepared_by", Part.TEXTS),
        ("somewhere else", Part.NUMBERS),
    ],
)
def test_each_spot_is_in_a_part(open_tab: OpenTab, spot: str, part: Part) -> None:
    opened = open_tab()
    opened.tab.go_to(spot)
    assert opened.tab.parts.currentIndex() == part


def test_a_meeting_without_a_day_is_shown(open_tab: OpenTab) -> None:
    opened = open_tab(replace(dossier(), sessions=(), agenda=(), speaking=(), attendances=()))
    tab = opened.tab
    assert figures(tab) == []
    tab.parts.setCurrentIndex(Part.TEXTS)
    assert tab.texts.preview.reason == "Spotkanie nie ma jeszcze terminu, więc nie ma czego podsumowywać."

"""The speakers of the item one is at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import AgendaItemId
from dpdesk.domain.meetings import Mode, Role, SpeakingRole
from dpdesk.domain.people import Gender
from dpdesk.services.meetings.speaking import add_speaker
from dpdesk.ui.pages.meeting.plan.person import PersonDialog
from dpdesk.ui.pages.meeting.plan.speakers import SpeakerColumn
from dpdesk.ui.picking.new_person import NewPersonDialog
from tests.services.small_desk import EWA, OLGA
from tests.services.timetables import put_agenda
from tests.ui.conftest import Seat
from tests.ui.fields.keys import press, replace_text, type_text
from tests.ui.pages.meeting.plan.conftest import MakePlan, OpenPlan

Key = Qt.Key


@pytest.fixture
def plan(open_plan: MakePlan, small_seat: Seat) -> OpenPlan:
    put_agenda(small_seat.desk, ("A 10:00+30", "B 10:20+30"))
    opened = open_plan()
    opened.at("A")
    return opened


def column(plan: OpenPlan) -> SpeakerColumn:
    return plan.card().panel.speakers


def speaking(plan: OpenPlan) -> list[SpeakingRole]:
    return [one for one in plan.meeting().speaking if one.agenda_item_id == "A"]


def dialog(plan: OpenPlan) -> NewPersonDialog:
    found = column(plan).findChild(NewPersonDialog)
    assert isinstance(found, NewPersonDialog)
    return found


def test_a_known_speaker_is_picked_by_typing(plan: OpenPlan) -> None:
    line = column(plan).add_line
    line.setFocus()
    type_text(line, "lacka")
    assert line.offers == ["Olga Łącka, referent, Wydział Spraw Społecznych, Gliwice", "Nowa osoba „lacka”…"]
    press(line, Key.Key_Return)
    assert [one.person_id for one in speaking(plan)] == [OLGA]
    assert line.text() == ""
    assert "Olga Łącka" in plan.table().rows_model.rows[0].speakers


def test_role_and_mode_are_chosen_beside_the_name(plan: OpenPlan) -> None:
    one = add_speaker(plan.desk, AgendaItemId("A"), OLGA)
    plan.seat.workplace.bridge.look()
    row = column(plan).rows.row(one.id)
    assert row
    assert (row.name.text(), row.about.text()) == ("Olga Łącka", "referent, Gliwice")
    assert row.role.itemText(list(Role).index(Role.MODERATES)) == "prowadząca"
    row.role.setCurrentIndex(list(Role).index(Role.MODERATES))
    press(row.role, Key.Key_Return)
    row.mode.setCurrentIndex(1)
    press(row.mode, Key.Key_Return)
    (saved,) = speaking(plan)
    assert (saved.role, saved.mode) == (Role.MODERATES, Mode.ONLINE)
    assert plan.table().rows_model.rows[0].speakers == "Olga Łącka (prowadząca, zdalnie)"
    plan.undo()
    assert speaking(plan)[0].mode is Mode.ON_SITE


def test_somebody_new_is_introduced_in_a_dialog(plan: OpenPlan) -> None:
    line = column(plan).add_line
    line.setFocus()
    type_text(line, "Świętosława Żak")
    press(line, Key.Key_Return)
    asked = dialog(plan)
    assert asked.gender.value() is Gender.FEMALE
    type_text(asked.position, "sołtyska")
    type_text(asked.organisation, "Sołectwo Zdrój")
    asked.accept()
    (one,) = speaking(plan)
    person = plan.meeting().people[one.person_id]
    assert (person.name, person.position) == ("Świętosława Żak", "sołtyska")
    row = column(plan).rows.row(one.id)
    assert row
    assert row.about.text() == "sołtyska, Sołectwo Zdrój"
    plan.undo()
    assert speaking(plan) == []


def test_a_namesake_on_the_desk_is_told(plan: OpenPlan, qtbot: QtBot) -> None:
    column(plan).ask_for_new("Ewa Przykład")
    known = dialog(plan)._known
    assert known.text() == "Już na biurku: Ewa Przykład, inspektor, Referat Promocji, Psary."
    dialog(plan).name.set_value("Ewa Inna")
    assert not known.text()
    dialog(plan).reject()


def test_a_chosen_gender_outlives_another_name(plan: OpenPlan) -> None:
    column(plan).ask_for_new("Jan Nowak")
    asked = dialog(plan)
    asked.gender.setCurrentIndex(list(Gender).index(Gender.UNKNOWN))
    asked.gender.activated.emit(asked.gender.currentIndex())
    asked.name.set_value("Anna Nowak")
    assert asked.gender.value() is Gender.UNKNOWN
    asked.reject()


def test_who_speaks_twice_at_once_is_said_beside_the_name_and_in_the_row(plan: OpenPlan) -> None:
    add_speaker(plan.desk, AgendaItemId("A"), EWA)
    later = add_speaker(plan.desk, AgendaItemId("B"), EWA)
    plan.seat.workplace.bridge.look()
    plan.at("B")
    row = column(plan).rows.row(later.id)
    assert row
    assert row.remark.text() == "Występuje w tym samym czasie w punkcie „A” (10.00)."
    assert any("Ewa Przykład" in remark for remark in plan.table().rows_model.rows[1].remarks)


def test_a_speaker_is_removed_and_one_stays_near(plan: OpenPlan, qtbot: QtBot) -> None:
    ids = [add_speaker(plan.desk, AgendaItemId("A"), who).id for who in (EWA, OLGA)]
    plan.seat.workplace.bridge.look()
    first = column(plan).rows.row(ids[0])
    assert first
    first.remove.setFocus()
    qtbot.mouseClick(first.remove, Qt.MouseButton.LeftButton)
    assert [one.person_id for one in speaking(plan)] == [OLGA]
    second = column(plan).rows.row(ids[1])
    assert second
    assert second.remove.hasFocus()


def test_a_name_that_was_mistyped_is_mended_where_the_person_speaks(plan: OpenPlan, qtbot: QtBot) -> None:
    one = add_speaker(plan.desk, AgendaItemId("A"), OLGA)
    plan.seat.workplace.bridge.look()
    row = column(plan).rows.row(one.id)
    assert row
    qtbot.mouseClick(row.edit, Qt.MouseButton.LeftButton)
    asked = row.findChild(PersonDialog)
    assert isinstance(asked, PersonDialog)
    surname = asked.form.findChild(QLineEdit, "surname")
    assert isinstance(surname, QLineEdit)
    replace_text(surname, "Łęcka")
    asked.reject()
    assert plan.meeting().people[OLGA].surname == "Łęcka"
    assert row.name.text() == "Olga Łęcka"


def test_what_cannot_be_read_is_said_below_and_an_empty_hour_comes_back(plan: OpenPlan) -> None:
    panel = plan.card().panel
    replace_text(panel.start, "rano")
    press(panel.start, Key.Key_Return)
    assert "rano" in panel.remark.text()
    replace_text(panel.start, "")
    press(panel.start, Key.Key_Return)
    assert panel.start.text() == "10.00"
    assert panel.remark.text() == ""
    replace_text(panel.minutes, "45")
    press(panel.minutes, Key.Key_Return)
    assert plan.agenda() == "A 10:00+45, B 10:35+30"

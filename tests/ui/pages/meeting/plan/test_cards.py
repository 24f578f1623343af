"""What surrounds the agenda: partners, topics, practices, logos and the series, by keys and clicks."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dpdesk.domain.meetings import ItemKind, PartnerRole, Role
from dpdesk.services.meetings import speaking, timetable
from dpdesk.ui.pages.meeting.plan.new_practice import NewPracticeDialog
from dpdesk.ui.pages.meeting.plan.series import SeriesDialog
from dpdesk.ui.pages.meeting.plan.topics import TopicChip
from dpdesk.ui.picking.add_line import AddLine
from dpdesk.ui.workplace import PageName, Place
from tests.services.offices.test_organising import png
from tests.services.small_desk import OLGA
from tests.ui.conftest import Seat
from tests.ui.fields.keys import press, type_text
from tests.ui.pages.meeting.plan.conftest import MakePlan, OpenPlan

Key = Qt.Key
T = TypeVar("T")
CONTROL = Qt.KeyboardModifier.ControlModifier


def add(line: AddLine[T], text: str) -> None:
    """Type a text and press Enter: what is marked among the offers is taken."""
    line.setFocus()
    type_text(line, text)
    press(line, Key.Key_Return)


def partners(plan: OpenPlan) -> list[str]:
    about = plan.meeting()
    return [about.organisations[one.organisation_id].name for one in about.partners]


def topics(plan: OpenPlan) -> list[str]:
    about = plan.meeting()
    return [about.topics[one.topic_id].name for one in about.meeting_topics]


def chips(plan: OpenPlan) -> list[TopicChip]:
    return plan.tab.topics.chips.findChildren(TopicChip)


def test_a_known_partner_is_added_by_a_few_letters_and_enter(open_plan: MakePlan) -> None:
    plan = open_plan()
    card = plan.tab.partners
    assert card.empty.isVisible()
    add(card.add_line, "gliw")
    assert partners(plan) == ["Urząd Miejski w Gliwicach"]
    assert not card.empty.isVisible()
    assert card.add_line.text() == ""
    plan.undo()
    assert partners(plan) == []


def test_a_new_partner_is_the_last_that_is_offered(open_plan: MakePlan) -> None:
    plan = open_plan()
    line = plan.tab.partners.add_line
    line.setFocus()
    type_text(line, "Gliwicki Klub")
    assert line.offers == ["Nowa instytucja „Gliwicki Klub”"]
    press(line, Key.Key_Return)
    assert partners(plan) == ["Gliwicki Klub"]


def test_the_role_of_a_partner_is_chosen(open_plan: MakePlan) -> None:
    plan = open_plan()
    add(plan.tab.partners.add_line, "psary")
    (partner,) = plan.meeting().partners
    row = plan.tab.partners.rows.row(partner.id)
    assert row
    row.role.setFocus()
    row.role.setCurrentIndex(list(PartnerRole).index(PartnerRole.PATRON))
    press(row.role, Key.Key_Return)
    assert plan.meeting().partners[0].role is PartnerRole.PATRON


def test_partners_are_moved_and_removed_by_keys(open_plan: MakePlan) -> None:
    plan = open_plan()
    for name in ("psary", "gliw"):
        add(plan.tab.partners.add_line, name)
    first = plan.tab.partners.rows.row(plan.meeting().partners[0].id)
    assert first
    first.remove.setFocus()
    press(first.remove, Key.Key_Down, CONTROL)
    assert partners(plan) == ["Urząd Miejski w Gliwicach", "Urząd Gminy Psary"]
    press(first.remove, Key.Key_Delete, CONTROL)
    assert partners(plan) == ["Urząd Miejski w Gliwicach"]


def test_topics_are_chips_that_are_removed_by_a_click(open_plan: MakePlan, qtbot: QtBot) -> None:
    plan = open_plan()
    for name in ("Żłobki", "Odpady"):
        add(plan.tab.topics.add_line, name)
    assert topics(plan) == ["Żłobki", "Odpady"]
    qtbot.mouseClick(chips(plan)[0].button, Qt.MouseButton.LeftButton)
    assert topics(plan) == ["Odpady"]
    plan.undo()
    assert topics(plan) == ["Żłobki", "Odpady"]


def test_a_known_topic_is_suggested(open_plan: MakePlan) -> None:
    plan = open_plan()
    add(plan.tab.topics.add_line, "Żłobki i przedszkola")
    plan.undo()
    line = plan.tab.topics.add_line
    add(line, "Żłobki")
    chips(plan)[0].button.setFocus()
    press(chips(plan)[0].button, Key.Key_Delete)
    assert line.hasFocus()
    type_text(line, "zlob")
    assert line.offers == ["Żłobki", "Nowy temat „zlob”"]


def test_topics_change_places_with_ctrl_and_an_arrow(open_plan: MakePlan) -> None:
    plan = open_plan()
    for name in ("a b", "c d"):
        add(plan.tab.topics.add_line, name)
    chips(plan)[1].button.setFocus()
    press(chips(plan)[1].button, Key.Key_Left, CONTROL)
    assert topics(plan) == ["c d", "a b"]
    assert chips(plan)[0].button.hasFocus()


def test_a_new_practice_is_asked_for_its_owner(open_plan: MakePlan) -> None:
    plan = open_plan()
    add(plan.tab.practices.add_line, "Złota rączka")
    dialog = plan.tab.practices.findChild(NewPracticeDialog)
    assert isinstance(dialog, NewPracticeDialog)
    assert dialog.title.text() == "Złota rączka"
    type_text(dialog.owner, "Psary")
    dialog.accept()
    about = plan.meeting()
    (practice,) = about.practices.values()
    assert (practice.title, practice.organisation_id) == ("Złota rączka", "id-psary")
    row = plan.tab.practices.rows.row(about.presentations[0].id)
    assert row
    assert row.about.text() == "Psary"


def test_a_logo_is_chosen_and_described_at_once(
    open_plan: MakePlan, small_seat: Seat, tmp_path: Path, qtbot: QtBot
) -> None:
    plan = open_plan()
    path = tmp_path / "opus-2.png"
    path.write_bytes(png())
    small_seat.notices.files.append(path)
    qtbot.mouseClick(plan.tab.logos.add, Qt.MouseButton.LeftButton)
    field = plan.tab.logos.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "opus-2"
    field.selectAll()
    type_text(field, "Logo Centrum OPUS")
    press(field, Key.Key_Return)
    (logo,) = plan.meeting().logos
    assert logo.alternative == "Logo Centrum OPUS"
    row = plan.tab.logos.rows.row(logo.id)
    assert row
    assert not row.picture.pixmap().isNull()


def test_no_file_chosen_is_no_logo(open_plan: MakePlan, small_seat: Seat, qtbot: QtBot) -> None:
    plan = open_plan()
    small_seat.notices.files.append(None)
    qtbot.mouseClick(plan.tab.logos.add, Qt.MouseButton.LeftButton)
    assert plan.meeting().logos == ()


def test_a_new_series_is_named_and_described(open_plan: MakePlan, qtbot: QtBot) -> None:
    plan = open_plan()
    qtbot.mouseClick(plan.tab.basics.series_link, Qt.MouseButton.LeftButton)
    dialog = plan.tab.findChild(SeriesDialog)
    assert isinstance(dialog, SeriesDialog)
    assert not dialog.form.isVisible()
    put = dialog.findChild(QPushButton, "put-in-series")
    assert isinstance(put, QPushButton)
    assert not put.isEnabled()
    type_text(dialog.name, "Platforma Dobrych Praktyk")
    qtbot.mouseClick(put, Qt.MouseButton.LeftButton)
    assert dialog.form.isVisible()
    series = plan.meeting().series
    assert series
    assert series.name == "Platforma Dobrych Praktyk"
    assert plan.tab.basics.series.currentText() == "Platforma Dobrych Praktyk"
    dialog.reject()


def test_who_presents_a_practice_is_chosen_among_the_speakers(open_plan: MakePlan) -> None:
    plan = open_plan()
    session = plan.meeting().sessions[0]
    item = timetable.add_item(plan.desk, session.id, ItemKind.TALK, "Wykład")
    speaking.add_speaker(plan.desk, item.id, OLGA, role=Role.EXPERT)
    practices = plan.tab.practices
    add(practices.add_line, "Ogrody deszczowe")
    dialog = practices.findChild(NewPracticeDialog)
    assert dialog is not None
    dialog.accept()
    presentation = plan.meeting().presentations[-1]
    row = practices.rows.row(presentation.id)
    assert row is not None
    names = [row.speaker.itemText(place) for place in range(row.speaker.count())]
    assert names[0] == "nie zapisano"
    assert "Olga Łącka" in names
    row.speaker.setCurrentText("Olga Łącka")
    row.speaker.settle()
    chosen = plan.meeting().presentations[-1].speaker_id
    assert chosen is not None
    assert plan.meeting().people[chosen].name == "Olga Łącka"
    row.page.click()
    assert plan.seat.places == [Place(page=PageName.PRACTICES, practice_id=presentation.practice_id)]

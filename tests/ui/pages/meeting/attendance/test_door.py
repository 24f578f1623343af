"""At the door: a few letters, Enter, present, and ready for the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from dpdesk.domain.attendance import Presence
from dpdesk.domain.register import Standing
from dpdesk.services import journal
from dpdesk.services.attendance.door import Comer
from dpdesk.settings import Language
from dpdesk.ui.pages.meeting.attendance.door import DoorView
from dpdesk.ui.pages.meeting.attendance.newcomer import NewcomerDialog
from tests.ui.fields.keys import type_text
from tests.ui.pages.meeting.attendance.conftest import MakeTab, OpenTab

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(door: DoorView) -> list[str]:
    return [line.name for line in door.table.rows_model.shown_rows()]


def counter(door: DoorView, name: str) -> str:
    label = door.counters.findChild(QLabel, f"counter-{name}")
    assert isinstance(label, QLabel)
    return label.text()


def newcomer(opened: OpenTab) -> NewcomerDialog:
    dialog = opened.tab.door.findChild(NewcomerDialog)
    assert isinstance(dialog, NewcomerDialog)
    return dialog


def test_on_the_day_the_door_is_shown_and_one_can_type_at_once(open_tab: MakeTab, qtbot: QtBot) -> None:
    opened = open_tab()
    assert opened.tab.door.isVisible()
    qtbot.waitUntil(opened.tab.door.line.hasFocus)


def test_three_letters_and_enter_and_somebody_is_present(open_tab: MakeTab) -> None:
    opened = open_tab()
    door = opened.tab.door
    type_text(door.line, "żak")
    assert shown(door) == ["Ewa Żak"]
    QTest.keyClick(door.line, Key.Key_Return)
    assert opened.recorded() == {"ewa": Presence.PRESENT}
    assert door.feedback.text() == "Ewa Żak – obecna"
    assert door.line.text() == ""
    assert (counter(door, "present"), counter(door, "open")) == ("1 / 6", "5")


def test_the_list_narrows_at_each_letter_whatever_the_marks(open_tab: MakeTab) -> None:
    door = open_tab().tab.door
    assert len(shown(door)) == 11
    type_text(door.line, "cwi")
    assert shown(door) == ["Łukasz Ćwik"]


def test_ctrl_enter_is_present_online(open_tab: MakeTab) -> None:
    opened = open_tab()
    type_text(opened.tab.door.line, "swid")
    QTest.keyClick(opened.tab.door.line, Key.Key_Return, CONTROL)
    assert opened.recorded() == {"maria": Presence.ONLINE}
    assert counter(opened.tab.door, "online") == "1"


def test_the_arrow_keys_choose_among_those_found(open_tab: MakeTab) -> None:
    opened = open_tab()
    door = opened.tab.door
    type_text(door.line, "psary")
    assert shown(door) == ["Tomasz Kowal", "Ola Lis"]
    QTest.keyClick(door.line, Key.Key_Down)
    QTest.keyClick(door.line, Key.Key_Return)
    assert opened.recorded() == {"ola": Presence.PRESENT}


def test_enter_with_nothing_typed_and_nobody_chosen_marks_nobody(open_tab: MakeTab) -> None:
    opened = open_tab()
    QTest.keyClick(opened.tab.door.line, Key.Key_Return)
    assert opened.recorded() == {}


def test_a_second_enter_does_not_mark_the_next_one(open_tab: MakeTab) -> None:
    opened = open_tab()
    type_text(opened.tab.door.line, "psary")
    for _ in range(2):
        QTest.keyClick(opened.tab.door.line, Key.Key_Return)
    assert len(opened.recorded()) == 1


def test_after_a_tick_there_is_no_typing_that_ctrl_z_would_take_back(open_tab: MakeTab) -> None:
    opened = open_tab()
    line = opened.tab.door.line
    type_text(line, "zak")
    assert line.isUndoAvailable()
    QTest.keyClick(line, Key.Key_Return)
    assert not line.isUndoAvailable()


def test_an_undone_tick_goes_from_the_screen(open_tab: MakeTab) -> None:
    opened = open_tab()
    type_text(opened.tab.door.line, "zak")
    QTest.keyClick(opened.tab.door.line, Key.Key_Return)
    journal.undo(opened.seat.desk)
    opened.seat.workplace.bridge.look()
    assert counter(opened.tab.door, "present") == "0 / 6"
    assert "Ewa Żak" not in opened.tab.door.feedback.text()


def test_the_other_deeds_have_keys_of_their_own(open_tab: MakeTab) -> None:
    opened = open_tab()
    line = opened.tab.door.line
    for letters, key in (("kowal", Key.Key_F6), ("lis", Key.Key_F7), ("zak", Key.Key_F6), ("zak", Key.Key_F9)):
        type_text(line, letters)
        QTest.keyClick(line, key)
    assert opened.recorded() == {"tomasz": Presence.ABSENT, "ola": Presence.EXCUSED}


def test_the_buttons_do_what_the_keys_do(open_tab: MakeTab) -> None:
    opened = open_tab()
    type_text(opened.tab.door.line, "zak")
    button = opened.tab.door.findChild(QPushButton, "mark-excused")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened.recorded() == {"ewa": Presence.EXCUSED}


def test_ctrl_n_adds_somebody_unannounced_with_the_name_that_was_typed(open_tab: MakeTab) -> None:
    opened = open_tab()
    door = opened.tab.door
    type_text(door.line, "Nina Łąka")
    assert shown(door) == []
    QTest.keyClick(door.line, Key.Key_N, CONTROL)
    dialog = newcomer(opened)
    assert dialog.name.text() == "Nina Łąka"
    type_text(dialog.institution, "Fundacja Nowa")
    QTest.keyClick(dialog.institution, Key.Key_Return)
    (line,) = [one for one in door.ledger.lines if one.name == "Nina Łąka"]
    assert (line.standing, line.presence, line.institution) == (Standing.WALK_IN, Presence.PRESENT, "Fundacja Nowa")
    assert door.feedback.text() == "Nina Łąka, bez zgłoszenia – obecna"
    assert counter(door, "walk-ins") == "1"
    journal.undo(opened.seat.desk)
    opened.seat.workplace.bridge.look()
    assert counter(door, "walk-ins") == "0"
    assert "Nina" not in door.feedback.text()


def test_a_known_person_is_picked_with_the_place_where_the_person_works(open_tab: MakeTab) -> None:
    opened = open_tab()
    opened.tab.door.add_newcomer()
    dialog = newcomer(opened)
    dialog.name.setFocus()
    type_text(dialog.name, "karol")
    dialog.name._pick("Karol Ćwiczebny, Fundacja Przykład")
    assert (dialog.name.text(), dialog.institution.text()) == ("Karol Ćwiczebny", "Fundacja Przykład")
    dialog.accept()
    assert "Karol Ćwiczebny" in {line.name for line in opened.tab.door.ledger.lines if line.presence}


def test_somebody_unannounced_needs_a_name_and_an_institution(open_tab: MakeTab) -> None:
    opened = open_tab()
    opened.tab.door.add_newcomer()
    dialog = newcomer(opened)
    type_text(dialog.name, "Nina")
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    assert opened.recorded() == {}


def test_a_substitute_takes_the_place_of_who_is_selected(open_tab: MakeTab) -> None:
    opened = open_tab()
    door = opened.tab.door
    type_text(door.line, "zak")
    QTest.keyClick(door.line, Key.Key_F8)
    dialog = newcomer(opened)
    type_text(dialog.name, "Nina Łąka")
    QTest.keyClick(dialog.name, Key.Key_Return)
    lines = {line.name: line for line in door.ledger.lines}
    assert lines["Nina Łąka"].replaces == "Ewa Żak"
    assert lines["Ewa Żak"].standing is Standing.REPLACED
    assert door.feedback.text() == "Nina Łąka – w zastępstwie: Ewa Żak"


def test_in_english_it_is_said_in_english(open_tab: MakeTab) -> None:
    opened = open_tab(language=Language.ENGLISH)
    type_text(opened.tab.door.line, "zak")
    QTest.keyClick(opened.tab.door.line, Key.Key_Return)
    assert opened.tab.door.feedback.text() == "Ewa Żak – present"


def test_a_tick_that_cannot_be_written_goes_and_is_told(open_tab: MakeTab) -> None:
    opened = open_tab()
    door = opened.tab.door
    door.ledger.come_in(_stranger(), Presence.PRESENT)
    line = next(one for one in door.ledger.lines if one.name == "Obca Osoba")
    journal.undo(opened.seat.desk)
    door.ledger.mark(line, Presence.ABSENT)
    assert len(opened.seat.notices.shown) == 1
    assert "Obca Osoba" not in opened.recorded()


def _stranger() -> Comer:
    return Comer(name="Obca Osoba", institution="Gliwice")


def test_the_keys_of_the_door_go_before_those_of_the_window(open_tab: MakeTab, qtbot: QtBot) -> None:
    opened = open_tab()
    window = QMainWindow()
    qtbot.addWidget(window)
    new_meeting = QPushButton("New meeting", window)
    new_meeting.setShortcut("Ctrl+N")
    window.setCentralWidget(opened.tab)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    clicked: list[bool] = []
    new_meeting.clicked.connect(clicked.append)
    QTest.keyClick(opened.tab.door.line, Key.Key_N, CONTROL)
    assert clicked == []
    newcomer(opened).reject()
    window.takeCentralWidget()

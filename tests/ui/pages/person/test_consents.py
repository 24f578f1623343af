"""The consents and the special needs on a person's page."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.people import Consent, ConsentKind
from dpdesk.services import journal
from dpdesk.services.people import consents, needs
from dpdesk.ui.pages.person.consent_dialog import ConsentDialog
from dpdesk.ui.pages.person.consents import ConsentsSection
from dpdesk.ui.pages.person.needs import NeedsSection
from dpdesk.ui.workplace import PageName, Place, TabName
from tests.services.small_desk import EWA, JAN, MEETING, TODAY
from tests.ui.conftest import Seat
from tests.ui.driving import Waiting, wait_until
from tests.ui.fields.keys import press, replace_text
from tests.ui.walking import nameless

Key = Qt.Key


@pytest.fixture
def section(small_seat: Seat, qtbot: QtBot) -> ConsentsSection:
    """The consents of Ewa, who has given none yet."""
    made = ConsentsSection(small_seat.workplace, EWA)
    qtbot.addWidget(made)
    made.resize(800, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.refresh()
    return made


def known(seat: Seat) -> tuple[Consent, ...]:
    return consents.consents_of(seat.desk, EWA)


def asked() -> ConsentDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ConsentDialog)
    return dialog


def answer(day: str = "", source: str = "") -> None:
    """Fill in the dialog and save."""
    dialog = asked()
    if day:
        replace_text(dialog.day, day)
    if source:
        replace_text(dialog.source, source)
    press(dialog.source, Key.Key_Return)


def go_back_to(section: ConsentsSection) -> None:
    """Give the window the keyboard back from a dialog that was closed, as a desktop does."""
    section.activateWindow()
    wait_until(section.isActiveWindow, "the window does not become active")
    section.table.setFocus()


def press_and_answer(button: QPushButton, day: str = "", source: str = "") -> None:
    waiting = Waiting(partial(answer, day, source))
    press(button, Key.Key_Space)
    waiting.end("no dialog was opened")


def told(section: ConsentsSection) -> list[list[str]]:
    """Give the words on the screen."""
    model = section.table.rows_model
    return [[model.index(row, place).data() for place in range(5)] for row in range(model.rowCount())]


def test_a_consent_is_recorded_by_the_keyboard(section: ConsentsSection, small_seat: Seat) -> None:
    press_and_answer(section.record_button, "1.03.2026", "formularz „Ćma”")
    (one,) = known(small_seat)
    assert (one.kind, one.given, one.day, one.source) == (
        ConsentKind.PHOTO,
        True,
        date(2026, 3, 1),
        "formularz „Ćma”",
    )
    assert told(section) == [["fotografowanie", "zgadza się", "01.03.2026", "obowiązuje", "formularz „Ćma”"]]


def test_a_consent_is_withdrawn_and_what_was_given_stays_on_record(section: ConsentsSection, small_seat: Seat) -> None:
    consents.record(small_seat.desk, EWA, ConsentKind.PHOTO, given=True, day=date(2026, 2, 1))
    section.refresh()
    section.table.selectRow(0)
    assert section.withdraw_button.isEnabled()
    press_and_answer(section.withdraw_button, source="rozmowa")
    assert [(one.given, one.day) for one in known(small_seat)] == [(False, TODAY), (True, date(2026, 2, 1))]
    assert [line[3] for line in told(section)] == ["obowiązuje", "zastąpiona"]
    section.table.selectRow(0)
    assert not section.withdraw_button.isEnabled()


def test_a_consent_is_corrected_on_enter_and_removed_by_del(section: ConsentsSection, small_seat: Seat) -> None:
    consents.record(small_seat.desk, EWA, ConsentKind.PHOTO, given=True)
    section.refresh()
    section.table.setFocus()
    section.table.selectRow(0)
    waiting = Waiting(partial(answer, "", "e-mail"))
    press(section.table, Key.Key_Return)
    waiting.end("no dialog was opened")
    assert known(small_seat)[0].source == "e-mail"
    go_back_to(section)
    section.table.selectRow(0)
    press(section.table, Key.Key_Delete)
    assert known(small_seat) == ()
    journal.undo(small_seat.desk)
    assert known(small_seat)[0].source == "e-mail"


@pytest.mark.parametrize("day", ["31.02.2026", "3.03.2026"])
def test_a_wrong_day_is_said_beside_it_and_nothing_is_saved(
    section: ConsentsSection, small_seat: Seat, day: str
) -> None:
    def try_it() -> None:
        answer(day)
        dialog = asked()
        assert any(label.isVisible() for label in dialog.findChildren(QLabel, "remark"))
        press(dialog, Key.Key_Escape)

    waiting = Waiting(try_it)
    press(section.record_button, Key.Key_Space)
    waiting.end("no dialog was opened")
    assert known(small_seat) == ()


def test_before_a_consent_is_chosen_nothing_can_be_done_with_it(section: ConsentsSection) -> None:
    buttons = (section.withdraw_button, section.change_button, section.remove_button)
    assert [button.isEnabled() for button in buttons] == [False] * 3
    assert "żadnej zgody" in section.table.accessibleDescription()


def test_each_button_and_field_has_a_name(section: ConsentsSection, small_seat: Seat) -> None:
    def look() -> None:
        dialog = asked()
        assert nameless(dialog) == []
        press(dialog, Key.Key_Escape)

    waiting = Waiting(look)
    press(section.record_button, Key.Key_Space)
    waiting.end("no dialog was opened")
    assert nameless(section) == []
    assert small_seat.notices.shown == []


def test_the_needs_of_a_person_lead_to_their_meetings(small_seat: Seat, qtbot: QtBot) -> None:
    needs.note(small_seat.desk, MEETING, EWA, "pętla <b>indukcyjna</b>")
    window = QWidget()
    qtbot.addWidget(window)
    sections = [NeedsSection(small_seat.workplace, who, window) for who in (EWA, JAN)]
    window.show()
    for one in sections:
        one.refresh()
        one.refresh()
    assert [one.isVisible() for one in sections] == [True, False]
    assert "pętla <b>indukcyjna</b>" in [label.text() for label in sections[0].findChildren(QLabel)]
    link = sections[0].findChildren(QPushButton)[-1]
    press(link, Key.Key_Space)
    place = Place(page=PageName.MEETINGS, meeting_id=MEETING, tab=TabName.INVITATIONS, spot="needs")
    assert small_seat.places == [place]

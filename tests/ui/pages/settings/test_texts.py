"""The texts of papers are edited where they are checked at once, and taken back to what the program ships."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.own_texts import TextName
from dpdesk.services.offices.own_texts import Wording, set_text, wording
from dpdesk.settings import Language
from dpdesk.ui.pages.settings.data_protection import DataProtectionSection
from dpdesk.ui.pages.settings.text_choice import TextChoice
from dpdesk.ui.pages.settings.texts import TEXTS, TextsSection
from tests.ui.conftest import Seat

POLISH = Language.POLISH


@pytest.fixture
def section(small_seat: Seat, qtbot: QtBot) -> TextsSection:
    section = TextsSection(small_seat.workplace)
    qtbot.addWidget(section)
    section.resize(900, 600)
    section.show()
    qtbot.waitExposed(section)
    section.refresh()
    return section


@pytest.fixture
def choice(section: TextsSection) -> TextChoice:
    return section.choice


def kept(seat: Seat, name: TextName = TextName.INVITATION, language: Language = POLISH) -> Wording:
    return wording(seat.desk, name, language)


def write(choice: TextChoice, text: str) -> None:
    """Put a text in the place of what is there, and leave it."""
    choice.pane.editor.text_edit.selectAll()
    QTest.keyClicks(choice.pane.editor.text_edit, text)
    choice.pane.editor.settle()


def said(widget: QWidget, name: str) -> str:
    label = widget.findChild(QLabel, name)
    return label.text() if label is not None and not label.isHidden() else ""


def restore(choice: TextChoice) -> QPushButton:
    button = choice.pane.findChild(QPushButton, "restore-text")
    assert button is not None
    return button


def choose(choice: TextChoice, name: str, index: int) -> None:
    box = choice.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_at_first_the_shipped_text_is_shown(choice: TextChoice, small_seat: Seat) -> None:
    assert choice.pane.editor.text() == kept(small_seat).text
    assert not restore(choice).isEnabled()


def test_a_text_that_was_changed_is_the_offices_own(choice: TextChoice, small_seat: Seat) -> None:
    write(choice, "Zapraszam na {title}.")
    assert kept(small_seat) == Wording(
        name=TextName.INVITATION, language=POLISH, text="Zapraszam na {title}.", is_own=True
    )
    assert said(choice.pane, "text-state") == "Własny tekst urzędu."


def test_a_text_goes_back_to_the_shipped_one(choice: TextChoice, small_seat: Seat) -> None:
    shipped = kept(small_seat).text
    write(choice, "Zapraszam na {title}.")
    restore(choice).click()
    assert choice.pane.editor.text() == kept(small_seat).text == shipped
    assert not restore(choice).isEnabled()


def test_an_unknown_field_is_refused_with_its_line_and_what_was_typed_stays(
    choice: TextChoice, small_seat: Seat
) -> None:
    write(choice, "Zapraszam na {titel}.")
    assert not kept(small_seat).is_own
    assert "{titel}" in said(choice.pane, "text-mistake")
    assert "{title}" in said(choice.pane, "text-mistake")
    choice.refresh()
    assert choice.pane.editor.text() == "Zapraszam na {titel}."
    write(choice, "Zapraszam na {title}.")
    assert said(choice.pane, "text-mistake") == ""
    assert kept(small_seat).is_own


def test_each_text_and_language_has_a_pane_of_its_own(choice: TextChoice, small_seat: Seat) -> None:
    write(choice, "Zapraszam na {titel}.")
    choose(choice, "text-name", TEXTS.index(TextName.CANCELLED))
    assert choice.pane.editor.text() == kept(small_seat, TextName.CANCELLED).text
    choose(choice, "text-language", 1)
    assert choice.pane.editor.text() == kept(small_seat, TextName.CANCELLED, Language.ENGLISH).text
    choose(choice, "text-language", 0)
    choose(choice, "text-name", 0)
    assert choice.pane.editor.text() == "Zapraszam na {titel}."


@pytest.mark.parametrize(("mine", "wins"), [(True, "Moje {title}."), (False, "Ich {title}.")])
def test_a_text_changed_elsewhere_is_asked_about(choice: TextChoice, small_seat: Seat, mine: bool, wins: str) -> None:
    set_text(small_seat.desk, TextName.INVITATION, POLISH, "Ich {title}.", expected=kept(small_seat).text)
    small_seat.notices.mine.append(mine)
    write(choice, "Moje {title}.")
    assert kept(small_seat).text == choice.pane.editor.text() == wins


def test_a_text_changed_elsewhere_while_one_typed_is_asked_about(choice: TextChoice, small_seat: Seat) -> None:
    QTest.keyClicks(choice.pane.editor.text_edit, "Moje. ")
    set_text(small_seat.desk, TextName.INVITATION, POLISH, "Ich {title}.", expected=kept(small_seat).text)
    choice.refresh()
    small_seat.notices.mine.append(False)
    choice.pane.editor.settle()
    assert kept(small_seat).text == choice.pane.editor.text() == "Ich {title}."


def test_a_text_that_was_refused_waits_to_be_saved_until_it_is_taken_back(choice: TextChoice, small_seat: Seat) -> None:
    write(choice, "Zapraszam na {titel}.")
    assert choice.pane.editor.is_being_edited
    restore(choice).click()
    assert choice.pane.editor.text() == kept(small_seat).text
    assert not choice.pane.editor.is_being_edited


def test_what_was_changed_elsewhere_is_shown(choice: TextChoice, small_seat: Seat) -> None:
    set_text(small_seat.desk, TextName.INVITATION, POLISH, "Ich {title}.", expected=kept(small_seat).text)
    choice.refresh()
    assert choice.pane.editor.text() == "Ich {title}."


def test_a_clause_says_that_the_officer_is_to_approve_it(small_seat: Seat, qtbot: QtBot) -> None:
    section = DataProtectionSection(small_seat.workplace)
    qtbot.addWidget(section)
    section.show()
    section.refresh()
    assert "IOD" in said(section.choice.pane, "text-state")
    write(section.choice, "1. Administratorem jest {controller}.")
    assert kept(small_seat, TextName.CLAUSE_13).is_own
    assert "IOD" in said(section.choice.pane, "text-state")

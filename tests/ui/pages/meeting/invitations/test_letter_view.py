"""The letter: edited beside the page of a recipient, taken back, and sent out in every way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dpdesk.documents.pages import page_texts
from dpdesk.domain.issued import FileFormat
from dpdesk.domain.meetings import Meeting, State
from dpdesk.services.editing import set_field
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.invitations.letter_text import set_letter_text
from dpdesk.services.papers.paperwork import documents
from dpdesk.services.viewing import about
from dpdesk.ui.pages.meeting.invitations.tab import InvitationsTab, View
from dpdesk.ui.papers.issued_dialog import IssuedDialog
from tests.services.small_desk import EWA, MEETING
from tests.ui.conftest import Seat


@pytest.fixture
def letter(tab: InvitationsTab, small_seat: Seat) -> InvitationsTab:
    """The tab with the three heads and one person invited, at the letter."""
    invite(small_seat.desk, MEETING, Audience(everyone=True, people=(EWA,)))
    small_seat.workplace.bridge.look()
    tab.show_view(View.LETTER)
    return tab


def own_letter(seat: Seat) -> str:
    return about(seat.desk, MEETING).meeting.letter_text


def wait_for(tab: InvitationsTab, text: str, qtbot: QtBot) -> None:
    """Wait until the page that is shown holds a text."""

    def is_there() -> bool:
        pdf = tab.letter.preview.pdf
        return pdf is not None and text in " ".join(page_texts(pdf)[0].split())

    qtbot.waitUntil(is_there)


def write(tab: InvitationsTab, text: str) -> None:
    edit = tab.letter.editor.text_edit
    edit.setFocus()
    edit.selectAll()
    edit.insertPlainText(text)


def leave(tab: InvitationsTab) -> None:
    QTest.keyClick(tab.letter.editor.text_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_text_is_shown_beside_the_page_of_the_first_recipient(letter: InvitationsTab, qtbot: QtBot) -> None:
    assert "{guests}" in letter.letter.editor.text()
    wait_for(letter, "Prezydent Miasta Gliwice", qtbot)


def test_the_page_follows_the_typing_before_anything_is_saved(
    letter: InvitationsTab, small_seat: Seat, qtbot: QtBot
) -> None:
    wait_for(letter, "Prezydent Miasta Gliwice", qtbot)
    write(letter, "zapraszam {guests} na kawę.")
    wait_for(letter, "na kawę.", qtbot)
    assert own_letter(small_seat) == ""


def test_leaving_the_text_makes_it_the_meetings_own_and_it_is_taken_back_by_a_button(
    letter: InvitationsTab, small_seat: Seat, qtbot: QtBot
) -> None:
    write(letter, "zapraszam {guests} na kawę.")
    leave(letter)
    assert own_letter(small_seat) == "zapraszam {guests} na kawę."
    assert letter.letter.restore.isVisible()
    qtbot.mouseClick(letter.letter.restore, Qt.MouseButton.LeftButton)
    assert own_letter(small_seat) == ""
    assert "Formuła" in letter.letter.editor.text()


def test_a_text_that_cannot_be_filled_stays_as_typed_with_the_reason_below(
    letter: InvitationsTab, small_seat: Seat
) -> None:
    write(letter, "zapraszam na {tytul}")
    leave(letter)
    assert own_letter(small_seat) == ""
    assert letter.letter.editor.text() == "zapraszam na {tytul}"
    assert "tytul" in letter.letter.remark.text()
    write(letter, "zapraszam na {title}")
    leave(letter)
    assert own_letter(small_seat) == "zapraszam na {title}"
    assert "tytul" not in letter.letter.remark.text()


@pytest.mark.parametrize(("is_mine", "kept"), [(True, "moja {title}"), (False, "cudza {title}")])
def test_of_two_texts_the_user_chooses(
    letter: InvitationsTab,
    small_seat: Seat,
    is_mine: bool,
    kept: str,
) -> None:
    small_seat.notices.mine.append(is_mine)
    set_letter_text(small_seat.desk, MEETING, "cudza {title}", expected="")
    write(letter, "moja {title}")
    leave(letter)
    assert own_letter(small_seat) == kept
    assert letter.letter.editor.text() == kept


def test_a_text_that_was_changed_elsewhere_while_one_typed_is_never_overwritten_unasked(
    letter: InvitationsTab, small_seat: Seat
) -> None:
    write(letter, "moja {title}")
    set_letter_text(small_seat.desk, MEETING, "cudza {title}", expected="")
    small_seat.workplace.bridge.look()
    small_seat.notices.mine.append(False)
    leave(letter)
    assert own_letter(small_seat) == letter.letter.editor.text() == "cudza {title}"


def test_a_text_that_was_refused_is_tried_again_when_it_is_left_again(letter: InvitationsTab, small_seat: Seat) -> None:
    write(letter, "zapraszam na {tytul}")
    leave(letter)
    letter.letter.remark.say("")
    leave(letter)
    assert "tytul" in letter.letter.remark.text()
    assert own_letter(small_seat) == ""


def test_the_next_letter_is_a_key_away(letter: InvitationsTab, qtbot: QtBot) -> None:
    wait_for(letter, "Prezydent Miasta Gliwice", qtbot)
    qtbot.keyClick(letter.letter, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    wait_for(letter, "Wójt Gminy Psary", qtbot)


def test_a_letter_to_a_person_starts_from_the_text_for_people(letter: InvitationsTab, small_seat: Seat) -> None:
    sent = next(one for one in about(small_seat.desk, MEETING).invitations if one.person_id == EWA)
    letter.letter.show_recipient(sent.id)
    assert "wskazać zastępstwo" in letter.letter.editor.text()


def test_a_meeting_that_is_off_has_a_letter_that_is_not_edited_here(letter: InvitationsTab, small_seat: Seat) -> None:
    set_field(small_seat.desk, Meeting, MEETING, "state", State.CANCELLED, expected=State.PLANNED)
    small_seat.workplace.bridge.look()
    assert not letter.letter.editor.isEnabled()
    assert not letter.letter.restore.isVisible()


def test_letters_are_saved_as_one_pdf(letter: InvitationsTab, small_seat: Seat, tmp_path: Path, qtbot: QtBot) -> None:
    press(letter, small_seat, tmp_path, "pdf", qtbot)
    (issued,) = documents(small_seat.desk, MEETING)
    assert (issued.recipients, issued.format) == (4, FileFormat.PDF)
    assert (tmp_path / "papers" / issued.file_name).is_file()


def test_only_the_letter_that_is_shown_is_saved_as_word(
    letter: InvitationsTab, small_seat: Seat, tmp_path: Path, qtbot: QtBot
) -> None:
    letter.letter.ways.only.click()
    press(letter, small_seat, tmp_path, "docx", qtbot)
    (issued,) = documents(small_seat.desk, MEETING)
    assert (issued.recipients, issued.format) == (1, FileFormat.DOCX)


def test_a_letter_each_comes_with_the_recipients_list(
    letter: InvitationsTab, small_seat: Seat, tmp_path: Path, qtbot: QtBot
) -> None:
    press(letter, small_seat, tmp_path, "each", qtbot)
    assert len(list((tmp_path / "papers").glob("*.pdf"))) == 4
    assert len(list((tmp_path / "papers").glob("*.xlsx"))) == 1
    assert about(small_seat.desk, MEETING).meeting.state is State.INVITED


def test_without_recipients_there_is_no_letter_to_look_at_or_to_send(tab: InvitationsTab) -> None:
    tab.show_view(View.LETTER)
    assert tab.letter.preview.reason
    assert not any(button.isEnabled() for button in tab.letter.ways.buttons)


def press(tab: InvitationsTab, seat: Seat, tmp_path: Path, way: str, qtbot: QtBot) -> None:
    """Press a button of the letter's, choose a folder, and close what tells of the files."""
    seat.notices.files.append(tmp_path / "papers")
    (button,) = [one for one in tab.letter.ways.buttons if one.objectName() == f"letters-{way}"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = tab.findChild(IssuedDialog)
    assert dialog
    dialog.reject()

"""The article and the note are written beside their preview; what the speakers said is noted."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.documents.pages import page_texts
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import State
from dpdesk.services.papers.paperwork import documents
from dpdesk.services.summaries import summary_texts
from dpdesk.settings import Language
from dpdesk.ui.fields.remarks import Remark
from dpdesk.ui.pages.meeting.summary.tab import Part, SummaryTab
from dpdesk.ui.pages.meeting.summary.texts import TextsPart
from dpdesk.ui.papers.print_dialog import PrintDialog
from tests.domain.dossiers import dossier, in_state
from tests.domain.example_offices import MEETING
from tests.ui.fields.keys import press, replace_text, type_text
from tests.ui.pages.meeting.opened import Opened
from tests.ui.pages.meeting.summary.conftest import OpenTab

ARTICLE, NOTE, PL = PaperKind.ARTICLE, PaperKind.NOTE, Language.POLISH
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(open_tab: OpenTab) -> Opened[SummaryTab]:
    opened = open_tab()
    opened.tab.parts.setCurrentIndex(Part.TEXTS)
    return opened


def texts(opened: Opened[SummaryTab]) -> TextsPart:
    return opened.tab.texts


def own(opened: Opened[SummaryTab], kind: PaperKind = ARTICLE, language: Language = PL) -> str:
    found = summary_texts.summary(opened.desk, MEETING, kind, language)
    return found.text if found.is_own else ""


def write(opened: Opened[SummaryTab], text: str) -> None:
    edit = texts(opened).editor.text_edit
    replace_text(edit, text)
    press(edit, Qt.Key.Key_Return, CONTROL)


def button(opened: Opened[SummaryTab], name: str) -> QPushButton:
    found = texts(opened).findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def said(opened: Opened[SummaryTab], name: str) -> str:
    found = texts(opened).findChild(Remark, name)
    assert isinstance(found, Remark)
    return found.text()


def seen(opened: Opened[SummaryTab]) -> str:
    pdf = texts(opened).preview.pdf
    return "\n".join(page_texts(pdf)).replace("\u00a0", " ") if pdf else ""


def test_the_draft_is_there_to_be_edited_and_is_no_own_text_yet(opened: Opened[SummaryTab]) -> None:
    assert texts(opened).editor.text().startswith("# Otwarte dane w gminie")
    assert "Szkic z danych" in said(opened, "summary-state")
    assert not button(opened, "back-to-draft").isEnabled()
    assert own(opened) == ""


def test_what_is_typed_is_seen_at_once_and_kept_when_it_is_left(opened: Opened[SummaryTab], qtbot: QtBot) -> None:
    edit = texts(opened).editor.text_edit
    replace_text(edit, "Zażółcona relacja.")
    qtbot.waitUntil(lambda: "Zażółcona relacja" in seen(opened))
    assert own(opened) == ""
    press(edit, Qt.Key.Key_Return, CONTROL)
    assert own(opened) == "Zażółcona relacja."
    assert "Własny tekst" in said(opened, "summary-state")


def test_an_own_text_is_given_up_for_the_draft(opened: Opened[SummaryTab]) -> None:
    write(opened, "Inaczej.")
    press(button(opened, "back-to-draft"), Qt.Key.Key_Space)
    assert own(opened) == ""
    assert texts(opened).editor.text().startswith("# Otwarte dane w gminie")


def test_a_text_that_cannot_be_read_stays_typed_with_the_reason_below(opened: Opened[SummaryTab], qtbot: QtBot) -> None:
    write(opened, "Było {tytul}.")
    assert own(opened) == ""
    assert texts(opened).editor.text() == "Było {tytul}."
    assert "{tytul}" in said(opened, "summary-mistake")
    qtbot.waitUntil(lambda: "{tytul}" in texts(opened).preview.reason)
    write(opened, "Było dobrze.")
    assert own(opened) == "Było dobrze."
    assert said(opened, "summary-mistake") == ""


def test_note_and_article_and_their_languages_have_texts_of_their_own(opened: Opened[SummaryTab]) -> None:
    write(opened, "Relacja.")
    press(button(opened, "kind-note"), Qt.Key.Key_Space)
    assert "Cel i zakres" in texts(opened).editor.text()
    write(opened, "Notatka.")
    language = texts(opened).findChild(QWidget, "summary-language")
    assert isinstance(language, QWidget)
    press(language, Qt.Key.Key_Down)
    press(language, Qt.Key.Key_Return)
    assert "Aim and scope" in texts(opened).editor.text()
    assert (own(opened), own(opened, NOTE), own(opened, NOTE, Language.ENGLISH)) == ("Relacja.", "Notatka.", "")


def test_a_text_is_kept_when_one_goes_to_the_other(opened: Opened[SummaryTab]) -> None:
    replace_text(texts(opened).editor.text_edit, "Nie zostawiona.")
    button(opened, "kind-note").click()
    assert own(opened) == "Nie zostawiona."
    assert own(opened, NOTE) == ""


def test_a_clash_shows_both_and_lets_the_user_choose(opened: Opened[SummaryTab]) -> None:
    write(opened, "Pierwsza.")
    edit = texts(opened).editor.text_edit
    replace_text(edit, "Moja.")
    summary_texts.set_text(opened.desk, MEETING, ARTICLE, PL, "Ich.", expected="Pierwsza.")
    opened.seat.notices.mine.append(False)
    press(edit, Qt.Key.Key_Return, CONTROL)
    assert (own(opened), edit.toPlainText()) == ("Ich.", "Ich.")
    replace_text(edit, "Moja.")
    summary_texts.set_text(opened.desk, MEETING, ARTICLE, PL, "Znów ich.", expected="Ich.")
    opened.seat.workplace.bridge.look()
    opened.seat.notices.mine.append(True)
    press(edit, Qt.Key.Key_Return, CONTROL)
    assert own(opened) == "Moja."
    assert len(opened.seat.notices.asked) == 2


def test_the_note_says_who_prepared_it(opened: Opened[SummaryTab]) -> None:
    opened.tab.go_to("prepared_by")
    who = texts(opened).findChild(QWidget, "prepared-by")
    assert isinstance(who, QWidget)
    assert who.isVisible()
    replace_text(who, "Żaneta Łącka")
    press(who, Qt.Key.Key_Return)
    assert opened.meeting().meeting.prepared_by == "Żaneta Łącka"


def test_issuing_the_note_moves_the_meeting_forward(opened: Opened[SummaryTab], tmp_path: Path) -> None:
    button(opened, "kind-note").click()
    opened.seat.notices.files.append(tmp_path / "out")
    button(opened, "save-summary").click()
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["2026-03-10_notatka.pdf"]
    assert opened.meeting().meeting.state is State.SUMMARISED


def test_printing_issues_what_was_typed_last(opened: Opened[SummaryTab]) -> None:
    replace_text(texts(opened).editor.text_edit, "Ostatnie słowa.")
    button(opened, "print-summary").click()
    dialog = texts(opened).findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert "Ostatnie słowa" in "".join(page_texts(dialog.papers[0].pdf)).replace("\u00a0", " ")
    assert len(documents(opened.desk, MEETING)) == 1


def test_a_meeting_that_is_off_needs_no_text(open_tab: OpenTab) -> None:
    opened = open_tab(in_state(dossier(), State.POSTPONED))
    opened.tab.parts.setCurrentIndex(Part.TEXTS)
    assert not texts(opened).editor.isEnabled()
    assert "nie odbyło" in said(opened, "summary-state")


def test_what_a_speaker_said_is_noted(open_tab: OpenTab) -> None:
    opened = open_tab()
    opened.tab.parts.setCurrentIndex(Part.SPEECHES)
    part = opened.tab.speeches
    (line,) = [line for line in part.table.rows_model.rows() if line.name == "Karol Ćwiczebny"]
    part.table.select([line.speaking.id])
    thesis = part.findChild(QWidget, "thesis")
    assert isinstance(thesis, QWidget)
    type_text(thesis, "Mówił o mapach.")
    press(thesis, Qt.Key.Key_Return, CONTROL)
    roles = {one.id: one.thesis for one in opened.meeting().speaking}
    assert roles[line.speaking.id] == "Mówił o mapach."
    assert part.table.selected()[0].speaking.thesis == "Mówił o mapach."


def test_a_tab_is_freed_when_it_is_closed(open_tab: OpenTab) -> None:
    opened = open_tab()
    part = weakref.ref(opened.tab.texts)
    opened.seat.workplace.bridge.changed.disconnect()
    opened.tab.deleteLater()
    del opened
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert part() is None

"""What was issued is listed, seen, printed, saved, opened and made again."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dpdesk.domain.issued import FileFormat, Issued, PaperKind
from dpdesk.domain.list_options import ListOptions
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.papers.paperwork import IssueOptions, document_bytes, documents, issue
from dpdesk.settings import Language
from dpdesk.ui.fields.remarks import Remark
from dpdesk.ui.pages.meeting.documents.new_paper import NewPaperDialog
from dpdesk.ui.pages.meeting.documents.tab import DocumentsTab
from dpdesk.ui.papers.issued_dialog import IssuedDialog
from dpdesk.ui.papers.print_dialog import PrintDialog
from tests.domain.example_offices import MEETING
from tests.ui.fields.keys import press
from tests.ui.pages.meeting.documents.conftest import OpenTab

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = IssueOptions(formats=(FileFormat.PDF, FileFormat.DOCX))


def made(desk: Desk, kind: PaperKind, options: IssueOptions | None = None) -> Issued:
    return issue(desk, MEETING, [kind], options).papers[0].issued


def texts(tab: DocumentsTab, column: str) -> list[str]:
    columns = {one.name: one for one in tab.table.rows_model.columns}
    return [columns[column].text(row) for row in tab.table.rows_model.shown_rows()]


def names(desk: Desk) -> list[str]:
    return [one.file_name for one in documents(desk, MEETING)]


def test_a_meeting_for_which_nothing_was_issued_says_what_belongs_here(open_tab: OpenTab) -> None:
    opened = open_tab()
    tab = opened.tab
    assert tab.preview.reason == "Tutaj pojawi się podgląd wybranego dokumentu."
    assert not any(button.isEnabled() for button in tab.findChildren(QToolButton))


def test_what_was_issued_is_listed_with_its_facts(open_tab: OpenTab) -> None:
    opened = open_tab()
    made(opened.desk, PaperKind.INVITATIONS)
    opened.seat.workplace.bridge.look()
    tab = opened.tab
    assert texts(tab, "paper") == ["zaproszenia"]
    assert texts(tab, "format") == ["PDF"]
    assert texts(tab, "language") == ["polski"]
    assert (texts(tab, "pages"), texts(tab, "recipients")) == (["15"], ["5"])
    assert texts(tab, "who") == ["Ewa Notująca"]


def test_a_document_that_was_withdrawn_says_so_in_a_word(open_tab: OpenTab) -> None:
    opened = open_tab()
    made(opened.desk, PaperKind.NOTE)
    journal.undo(opened.desk)
    opened.seat.workplace.bridge.look()
    assert texts(opened.tab, "paper") == ["notatka – wycofano"]


def test_the_selected_document_is_seen_as_it_was_issued(open_tab: OpenTab, qtbot: QtBot) -> None:
    opened = open_tab()
    issued = made(opened.desk, PaperKind.AGENDA)
    with qtbot.waitSignal(opened.tab.preview.paper_shown):
        opened.seat.workplace.bridge.look()
    assert opened.tab.preview.pdf == document_bytes(opened.desk, issued.id)


def test_another_format_is_opened_in_its_program(open_tab: OpenTab, shown_outside: list[Path]) -> None:
    opened = open_tab()
    issued = made(opened.desk, PaperKind.NOTE, IssueOptions(formats=(FileFormat.DOCX,)))
    opened.seat.workplace.bridge.look()
    assert "Word (DOCX)" in opened.tab.preview.reason
    press(opened.tab.table, Qt.Key.Key_Return)
    (path,) = shown_outside
    assert path.name == issued.file_name
    assert path.read_bytes() == document_bytes(opened.desk, issued.id)


def test_several_papers_are_printed_at_once(open_tab: OpenTab) -> None:
    opened = open_tab()
    issue(opened.desk, MEETING, [PaperKind.NOTE, PaperKind.AGENDA], BOTH)
    opened.seat.workplace.bridge.look()
    press(opened.tab.table, Qt.Key.Key_A, CONTROL)
    press(opened.tab.table, Qt.Key.Key_P, CONTROL)
    dialog = opened.tab.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert [paper.file_name.rpartition(".")[2] for paper in dialog.papers] == ["pdf", "pdf"]


def test_one_is_saved_under_a_name_and_shown_in_its_folder(
    open_tab: OpenTab, shown_outside: list[Path], tmp_path: Path
) -> None:
    opened = open_tab()
    issued = made(opened.desk, PaperKind.AGENDA)
    opened.seat.workplace.bridge.look()
    target = tmp_path / "moje" / "program.pdf"
    target.parent.mkdir()
    opened.seat.notices.files.append(target)
    press(opened.tab.table, Qt.Key.Key_S, CONTROL)
    assert target.read_bytes() == document_bytes(opened.desk, issued.id)
    assert opened.told() == [f"Saved as {target}."]
    press(opened.tab.table, Qt.Key.Key_E, CONTROL)
    assert shown_outside == [target.parent]


def test_one_that_was_not_saved_is_shown_in_a_place_of_its_own(open_tab: OpenTab, shown_outside: list[Path]) -> None:
    opened = open_tab()
    issued = made(opened.desk, PaperKind.AGENDA)
    opened.seat.workplace.bridge.look()
    press(opened.tab.table, Qt.Key.Key_E, CONTROL)
    assert [path.name for path in shown_outside[0].iterdir()] == [issued.file_name]


def test_several_are_saved_in_a_folder_under_names_of_their_own(open_tab: OpenTab, tmp_path: Path) -> None:
    opened = open_tab()
    for _ in range(2):
        made(opened.desk, PaperKind.NOTE)
    opened.seat.workplace.bridge.look()
    press(opened.tab.table, Qt.Key.Key_A, CONTROL)
    opened.seat.notices.files.append(tmp_path / "out")
    press(opened.tab.table, Qt.Key.Key_S, CONTROL)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "2026-03-10_notatka.pdf",
        "2026-03-10_notatka_2.pdf",
    ]


def test_saving_may_be_given_up(open_tab: OpenTab) -> None:
    opened = open_tab()
    made(opened.desk, PaperKind.NOTE)
    opened.seat.workplace.bridge.look()
    opened.seat.notices.files.append(None)
    press(opened.tab.table, Qt.Key.Key_S, CONTROL)
    assert opened.told() == []


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        (PaperKind.NOTE, IssueOptions(language=Language.ENGLISH, formats=(FileFormat.DOCX,))),
        (PaperKind.ATTENDANCE_LIST, IssueOptions(attendance_list=ListOptions(filled=True, session=1))),
        (PaperKind.INVITATIONS, IssueOptions()),
    ],
)
def test_a_document_is_made_again_as_it_was(open_tab: OpenTab, kind: PaperKind, options: IssueOptions) -> None:
    opened = open_tab()
    first = made(opened.desk, kind, options)
    opened.seat.workplace.bridge.look()
    press(opened.tab.table, Qt.Key.Key_R, CONTROL)
    assert names(opened.desk) == [first.file_name, first.file_name]
    second = opened.tab.table.selected()[0]
    assert second.id != first.id
    assert (second.language, second.format, second.pages) == (first.language, first.format, first.pages)


def test_a_single_letter_is_made_again_alone(open_tab: OpenTab) -> None:
    opened = open_tab()
    letters = issue(opened.desk, MEETING, [PaperKind.INVITATIONS], IssueOptions(each=True)).papers
    third = letters[2]
    opened.seat.workplace.bridge.look()
    opened.tab.table.select([third.issued.id])
    press(opened.tab.table, Qt.Key.Key_R, CONTROL)
    again = opened.tab.table.selected()[0]
    assert document_bytes(opened.desk, again.id) == third.data


def test_new_documents_are_chosen_made_and_selected(open_tab: OpenTab, qtbot: QtBot) -> None:
    opened = open_tab()
    dialog = begin_new(opened.tab, qtbot)
    assert not button(dialog, "new-paper-document").isEnabled()
    for kind in (PaperKind.AGENDA, PaperKind.NOTE):
        press(part(dialog, f"kind-{kind}"), Qt.Key.Key_Space)
    press(part(dialog, "format-docx"), Qt.Key.Key_Space)
    press(button(dialog, "new-paper-document"), Qt.Key.Key_Space)
    assert sorted(texts(opened.tab, "paper")) == ["notatka", "notatka", "program", "program"]
    assert opened.tab.table.selected()[0].kind is PaperKind.AGENDA
    assert opened.told() == ["Made 4 documents, kept on the desk."]


def test_new_documents_are_saved_and_what_they_lack_is_told(open_tab: OpenTab, qtbot: QtBot, tmp_path: Path) -> None:
    opened = open_tab()
    dialog = begin_new(opened.tab, qtbot)
    press(part(dialog, "kind-invitations"), Qt.Key.Key_Space)
    press(part(dialog, "each"), Qt.Key.Key_Space)
    opened.seat.notices.files.append(tmp_path / "out")
    press(button(dialog, "new-paper-save"), Qt.Key.Key_Space)
    assert len(list((tmp_path / "out").iterdir())) == 5
    saved = opened.tab.findChild(IssuedDialog)
    assert isinstance(saved, IssuedDialog)
    assert [remark.text() for remark in saved.findChildren(Remark)]
    saved.reject()


def test_a_tab_and_its_dialog_are_freed(open_tab: OpenTab, qtbot: QtBot) -> None:
    opened = open_tab()
    tab = opened.tab
    dialog = weakref.ref(begin_new(tab, qtbot))
    found = dialog()
    assert found is not None
    found.reject()
    del found
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert dialog() is None


def begin_new(tab: DocumentsTab, qtbot: QtBot) -> NewPaperDialog:
    press(part_of(tab, "new-paper"), Qt.Key.Key_Space)
    dialog = tab.findChild(NewPaperDialog)
    assert isinstance(dialog, NewPaperDialog)
    return dialog


def part_of(tab: DocumentsTab, name: str) -> QPushButton:
    found = tab.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def part(dialog: NewPaperDialog, name: str) -> QWidget:
    found = dialog.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def button(dialog: NewPaperDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found

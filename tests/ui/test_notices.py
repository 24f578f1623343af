"""The dialogs in which files and folders are chosen: their words, and where they begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from dpdesk.errors import Refused
from dpdesk.language.catalogues import words_for
from dpdesk.messages import N_, Message
from dpdesk.settings import Language
from dpdesk.ui.notices import WindowNotices
from tests.ui.driving import Waiting, fill, press

FILTERS = ((Message(N_("Documents")), ("*.pdf",)),)


@pytest.fixture
def notices(qtbot: QtBot) -> Iterator[WindowNotices]:
    """Notices over a window, with the toolkit's own dialogs: a test cannot press the system's."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    yield WindowNotices(window, words_for(Language.POLISH))
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


def answering(ask: Callable[[], Path | None], deed: Callable[[], None]) -> Path | None:
    """Ask, and do something in the dialog."""
    waiting = Waiting(deed)
    answer = ask()
    waiting.end("nothing was asked")
    return answer


def dialog() -> QFileDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QFileDialog)
    return found


def type_name(name: str) -> None:
    fill(name)
    press("Return")


def test_the_next_dialog_begins_where_the_last_file_is(notices: WindowNotices, tmp_path: Path) -> None:
    folder = partial(notices.folder, Message(N_("Folder for the papers")))
    assert answering(folder, partial(type_name, str(tmp_path))) == tmp_path
    began: list[Path] = []

    def leave() -> None:
        began.append(Path(dialog().directory().absolutePath()))
        press("Esc")

    assert answering(folder, leave) is None
    assert began == [tmp_path]
    save = partial(notices.file_to_save, Message(N_("Save the document")), "notatka.pdf", FILTERS)
    assert answering(save, partial(press, "Return")) == tmp_path / "notatka.pdf"


QUESTION, DELETE, KEEP = Message(N_("Delete for good")), Message(N_("Save mine")), Message(N_("Keep theirs"))


@pytest.mark.parametrize(("keys", "chosen"), [(("Return",), 0), (("Tab", "Return"), 1), (("Esc",), None)])
def test_the_answer_to_a_question_is_the_button_that_was_pressed(
    notices: WindowNotices, keys: tuple[str, ...], chosen: int | None
) -> None:
    answered: list[int | None] = []

    def press_keys() -> None:
        for key in keys:
            press(key)

    waiting = Waiting(press_keys)
    answered.append(notices.choose(QUESTION, (DELETE, KEEP)))
    waiting.end("nothing was asked")
    assert answered == [chosen]


def test_an_error_is_shown_until_it_is_closed(notices: WindowNotices) -> None:
    waiting = Waiting(partial(press, "Return"))
    notices.show(Refused(QUESTION))
    waiting.end("nothing was shown")


def test_a_name_without_its_ending_gets_it(notices: WindowNotices, tmp_path: Path) -> None:
    save = partial(notices.file_to_save, Message(N_("Save the document")), "notatka.pdf", FILTERS)
    assert answering(save, partial(type_name, str(tmp_path / "inna"))) == tmp_path / "inna.pdf"


def test_a_file_is_opened(notices: WindowNotices, tmp_path: Path) -> None:
    (tmp_path / "pismo.pdf").write_bytes(b"")
    open_one = partial(notices.file_to_open, Message(N_("Save the document")), FILTERS)
    assert answering(open_one, partial(type_name, str(tmp_path / "pismo.pdf"))) == tmp_path / "pismo.pdf"


def test_the_words_are_polish_where_the_toolkit_has_none(notices: WindowNotices) -> None:
    said: list[str] = []

    def look() -> None:
        said.extend(label.text() for label in dialog().findChildren(QLabel))
        press("Esc")

    answering(partial(notices.folder, Message(N_("Folder for the papers"))), look)
    assert {"&Szukaj w:", "&Rodzaj plików:"} <= set(said)


def test_a_name_ends_as_the_chosen_kind_of_file_does(notices: WindowNotices, tmp_path: Path) -> None:
    kinds = ((Message(N_("Excel workbook")), ("*.xlsx",)), (Message(N_("Text table for Excel")), ("*.csv",)))
    save = partial(notices.file_to_save, Message(N_("Export the list")), str(tmp_path / "lista.xlsx"), kinds)

    def choose_text() -> None:
        box = dialog().findChild(QComboBox, "fileTypeCombo")
        assert box is not None
        box.setFocus()
        press("Down")
        dialog().findChildren(QLineEdit)[0].setFocus()
        press("Return")

    assert answering(save, choose_text) == tmp_path / "lista.csv"
    assert answering(save, partial(type_name, str(tmp_path / "inna"))) == tmp_path / "inna.xlsx"

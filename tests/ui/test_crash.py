"""When the program fails: what was typed is kept, and the report holds nothing that anybody wrote."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFormLayout, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dpdesk.errors import NotFound
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.settings import Language
from dpdesk.ui.crash import AfterCrash, CrashDialog, CrashWatch, typed_text
from dpdesk.ui.crash_report import report
from dpdesk.ui.fields.editors import LineEditor

NAME = "Barbara Niewymieniona"
WORDS = words_for(Language.POLISH)


def failure(name: str = NAME) -> Exception:
    """Fail as a program does that trips over what somebody typed."""
    try:
        try:
            dict[str, str]()[name]
        except KeyError as error:
            raise ValueError(f"cannot find {name}") from error
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def closed() -> list[str]:
    return []


@pytest.fixture
def watch(qapp: QApplication, closed: list[str]) -> Iterator[CrashWatch]:
    made = CrashWatch(lambda: WORDS, partial(closed.append, "closed"), qapp)
    hooks = sys.excepthook, threading.excepthook
    made.install()
    yield made
    made.uninstall()
    sys.excepthook, threading.excepthook = hooks
    made.deleteLater()


def dialog_shown() -> CrashDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CrashDialog)
    return dialog


def press(name: str) -> None:
    button = dialog_shown().findChild(QPushButton, name)
    assert button is not None
    button.click()


def shown(dialog: QWidget, name: str) -> str:
    field = dialog.findChild(QPlainTextEdit, name)
    return field.toPlainText() if field else ""


def let_it_show(qtbot: QtBot, *names: str) -> list[str]:
    """Wait for the dialog, press its buttons one after another, and give what stood in its fields."""
    seen: list[str] = []

    def answer() -> None:
        seen.extend((shown(dialog_shown(), "crash-report"), shown(dialog_shown(), "typed-text")))
        for name in names:
            press(name)

    def is_shown() -> bool:
        return isinstance(QApplication.activeModalWidget(), CrashDialog)

    waiting = QTimer()
    waiting.timeout.connect(lambda: answer() if is_shown() and not seen else None)
    waiting.start(0)
    qtbot.waitUntil(lambda: bool(seen) and not is_shown())
    waiting.stop()
    return seen


def form(qtbot: QtBot) -> QWidget:
    """A window with a field that is being edited, one that is saved, and one that is only read."""
    window = QWidget()
    layout = QFormLayout(window)
    being_edited, saved, read_only = LineEditor(window), LineEditor(window), QPlainTextEdit("nie do zmiany", window)
    read_only.setReadOnly(True)
    layout.addRow("Imię i &nazwisko:", being_edited)
    layout.addRow("&Zapisane:", saved)
    layout.addRow("&Tylko do odczytu:", read_only)
    saved.set_value("zapisany tekst")
    qtbot.addWidget(window)
    window.show()
    QTest.keyClicks(being_edited, NAME)
    return window


def test_the_report_has_no_word_of_what_was_typed(tmp_path: Path) -> None:
    told = report(failure(), Language.POLISH)
    assert "Barbara" not in told
    assert "Niewymieniona" not in told
    for path in (str(tmp_path), str(Path.home()), str(Path(__file__).parent)):
        assert path not in told


def test_the_report_tells_versions_kinds_of_errors_and_places() -> None:
    told = report(failure(), Language.POLISH)
    assert "DPDesk" in told.splitlines()[0]
    assert "PySide6" in told
    assert told.index("KeyError") < told.index("ValueError")
    assert "test_crash.py, line" in told
    assert "in failure" in told


def test_a_file_of_the_program_is_named_from_its_folder_on() -> None:
    with pytest.raises(KeyError) as failed:
        WORDS.say(Message("{missing}"))
    assert "dpdesk/language/catalogues.py, line" in report(failed.value, Language.POLISH)


def test_an_error_of_the_desk_is_named_by_its_kind_alone() -> None:
    told = report(NotFound(Message("There is no {name}.", name=NAME)), Language.ENGLISH)
    assert told.endswith("dpdesk.errors.NotFound")


def test_what_is_being_typed_is_kept_with_the_name_of_its_field(qtbot: QtBot) -> None:
    window = form(qtbot)
    assert typed_text() == f"Imię i nazwisko: {NAME}"
    window.close()


def test_an_error_in_the_window_is_shown_with_what_was_typed(watch: CrashWatch, qtbot: QtBot) -> None:
    window = form(qtbot)
    error = failure()
    watch.hear(type(error), error, error.__traceback__)
    told, typed = let_it_show(qtbot, "copy-report", "go-on")
    assert NAME in typed
    assert NAME not in told
    assert QGuiApplication.clipboard().text() == told
    window.close()


def test_what_was_typed_can_be_copied(watch: CrashWatch, qtbot: QtBot) -> None:
    window = form(qtbot)
    error = failure()
    watch.hear(type(error), error, error.__traceback__)
    _, typed = let_it_show(qtbot, "copy-typed", "go-on")
    assert QGuiApplication.clipboard().text() == typed
    window.close()


def test_an_error_in_a_thread_is_shown_too(watch: CrashWatch, qtbot: QtBot, closed: list[str]) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    told, _ = let_it_show(qtbot, "go-on")
    assert "ZeroDivisionError" in told
    assert closed == []


def test_the_program_is_closed_where_the_user_wants_it(watch: CrashWatch, qtbot: QtBot, closed: list[str]) -> None:
    error = failure()
    watch.hear(type(error), error, error.__traceback__)
    let_it_show(qtbot, "close-program")
    assert closed == ["closed"]


def test_many_errors_at_once_are_one_dialog(watch: CrashWatch, qtbot: QtBot) -> None:
    error = failure()
    for _ in range(3):
        watch.hear(type(error), error, error.__traceback__)
    let_it_show(qtbot, "go-on")
    QApplication.processEvents()
    assert QApplication.activeModalWidget() is None


def test_the_dialog_is_freed_when_it_is_closed(qtbot: QtBot) -> None:
    dialog = CrashDialog(WORDS, "report", "")
    gone = weakref.ref(dialog)
    QTimer.singleShot(0, partial(press, "go-on"))
    assert dialog.ask() is AfterCrash.GO_ON
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
    del dialog
    gc.collect()
    assert gone() is None


def fail() -> float:
    return 1 / 0

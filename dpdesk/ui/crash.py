"""What happens when the program itself fails: a dialog that keeps what was typed, and a report to copy.

An error that nobody has dealt with ends neither the program nor its threads; without this it would pass unseen.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from dpdesk.ui.crash_report import report

if TYPE_CHECKING:
    from types import TracebackType

    from dpdesk.language.catalogues import Words

_REPORT_LINES = 10
_TYPED_LINES = 4
_PADDING = 8
"""pixels that the rules of the appearance leave above and below the text of a field"""


class AfterCrash(Enum):
    """What the user wants after the program has failed."""

    GO_ON = auto()
    CLOSE = auto()


class CrashWatch(QObject):
    """Waits for errors that nobody deals with, in any thread, and shows them in the window's."""

    _crashed = Signal(str)

    def __init__(self, words: Callable[[], Words], close: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._close = close
        self._is_shown = False
        # The slot that has failed is left before anything is shown.
        self._crashed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begin to watch."""
        sys.excepthook = self.hear
        threading.excepthook = self._hear_in_thread

    def uninstall(self) -> None:
        """Stop watching."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error that nobody has dealt with; Ctrl+C in a terminal is none."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        told = report(error.with_traceback(trace), self._words().language)
        print(told, file=sys.stderr)  # noqa: T201
        self._crashed.emit(told)

    def _hear_in_thread(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            self.hear(failure.exc_type, failure.exc_value, failure.exc_traceback)

    def _show(self, told: str) -> None:
        if self._is_shown:  # one dialog at a time: whatever fails meanwhile is in the terminal
            return
        self._is_shown = True
        try:
            wish = CrashDialog(self._words(), told, typed_text(), QApplication.activeWindow()).ask()
        finally:
            self._is_shown = False
        if wish is AfterCrash.CLOSE:
            self._close()


class CrashDialog(QDialog):
    """Says that the program has failed, shows what was typed and not saved, and copies the report."""

    def __init__(self, words: Words, told: str, typed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("DPDesk has made a mistake"))
        self._words = words
        self._told = told
        self._typed = typed
        self._wish = AfterCrash.GO_ON
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self._heading())
        layout.addWidget(self._line(self._what_happened()))
        if typed:
            shown = self._add_text(words.gettext("&Typed and not saved yet:"), "typed-text", typed)
            shown.setFixedHeight(_height(shown, _TYPED_LINES))
        shown = self._add_text(words.gettext("&Report:"), "crash-report", told)
        shown.setMinimumHeight(_height(shown, _REPORT_LINES))
        layout.addWidget(self._line(words.gettext("The report says where the program failed. It names no person.")))
        layout.addLayout(self._buttons())
        self.resize(max(560, self.sizeHint().width()), self.sizeHint().height())

    def ask(self) -> AfterCrash:
        """Show the dialog until the user knows what to do."""
        self.exec()
        return self._wish

    def _what_happened(self) -> str:
        return self._words.gettext(
            "Something went wrong in the program; it is not your fault. What was saved before is whole. "
            "You can go on working; if the same happens again, close the program and open it again. "
            "Please send the report to whoever looks after the program."
        )

    def _heading(self) -> QLabel:
        label = QLabel(self._words.gettext("DPDesk has made a mistake"), self)
        label.setProperty("role", "heading")
        return label

    def _line(self, sentence: str) -> QLabel:
        label = QLabel(sentence, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _add_text(self, name: str, object_name: str, text: str) -> QPlainTextEdit:
        label = QLabel(name, self)
        shown = QPlainTextEdit(text, self)
        shown.setObjectName(object_name)
        shown.setAccessibleName(name.replace("&", "").rstrip(":"))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        label.setBuddy(shown)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(label)
        layout.addWidget(shown)
        return shown

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(
            self._button("copy-report", self._words.pgettext("button", "&Copy the report"), self._copy_report)
        )
        if self._typed:
            title = self._words.pgettext("button", "Copy &what was typed")
            row.addWidget(self._button("copy-typed", title, self._copy_typed))
        row.addStretch()
        row.addWidget(self._button("close-program", self._words.pgettext("button", "C&lose the program"), self._leave))
        go_on = self._button("go-on", self._words.pgettext("button", "&Go on"), self.accept)
        go_on.setProperty("primary", "true")
        go_on.setDefault(True)
        go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        row.addWidget(go_on)
        return row

    def _button(self, name: str, title: str, deed: Callable[[], None]) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.clicked.connect(deed)
        return button

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._told)

    def _copy_typed(self) -> None:
        QGuiApplication.clipboard().setText(self._typed)

    def _leave(self) -> None:
        self._wish = AfterCrash.CLOSE
        self.accept()


def _height(field: QPlainTextEdit, lines: int) -> int:
    around = 2 * (round(field.document().documentMargin()) + field.frameWidth()) + _PADDING
    return lines * field.fontMetrics().lineSpacing() + around


def typed_text() -> str:
    """Give what stands in the window's fields and was not saved yet, each with the name of its field."""
    fields = (field for window in QApplication.topLevelWidgets() if window.isVisible() for field in _fields(window))
    return "\n".join(f"{_name(field)}: {text}" for field in fields if (text := _unsaved(field)))


_Typed = QLineEdit | QPlainTextEdit | QTextEdit


def _fields(window: QWidget) -> Iterator[_Typed]:
    for widget in window.findChildren(QWidget):
        if isinstance(widget, _Typed) and widget.isVisible() and not widget.isReadOnly():
            yield widget


def _unsaved(field: _Typed) -> str:
    """Give the text of a field that is being edited; of a plain one, what was typed into it at all."""
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    is_typed = field.isModified() if isinstance(field, QLineEdit) else field.document().isModified()
    return text if getattr(field, "is_being_edited", is_typed) else ""


def _name(field: _Typed) -> str:
    """Name a field as the label does whose buddy it is."""
    told = QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name)
    return told.rstrip(":") or field.objectName()

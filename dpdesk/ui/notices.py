"""What the window tells and asks the user: errors, questions, clashes, and which file.

The one place where the window shows errors of the desk, and where dialogs of the toolkit are run.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from dpdesk.errors import Ambiguous, Conflict, DeskError
from dpdesk.messages import N_, Message

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

Filters = Sequence[tuple[Message, Sequence[str]]]
"""Kinds of files: what they are called, and the patterns of their names."""


_ENDING = re.compile(r"\(\*(\.\w+)\)$")
"""The ending of a kind of files as dialogs write it: "Excel (*.xlsx)"."""


class Notices(Protocol):
    """What can be told and asked; tests answer in the place of the user."""

    def tell(self, message: Message) -> None: ...
    def show(self, error: DeskError) -> None: ...
    def confirm(self, question: Message, action: Message) -> bool: ...
    def choose(self, question: Message, answers: Sequence[Message]) -> int | None: ...
    def prefer_mine(self, conflict: Conflict) -> bool: ...
    def file_to_open(self, title: Message, filters: Filters) -> Path | None: ...
    def files_to_open(self, title: Message, filters: Filters) -> list[Path]: ...
    def file_to_save(self, title: Message, name: str, filters: Filters) -> Path | None: ...
    def folder(self, title: Message) -> Path | None: ...


class WindowNotices(QObject):
    """Tells and asks by dialogs over the window; `told` is sent with what passes by in the status bar."""

    told = Signal(str)

    def __init__(self, window: QWidget, words: Words) -> None:
        super().__init__(window)
        self._window = window
        self._words = words
        self._folder = _usual_folder()

    def tell(self, message: Message) -> None:
        """Let a line pass by in the status bar."""
        self.told.emit(self._words.say(message))

    def show(self, error: DeskError) -> None:
        """Show what went wrong, what was kept and what to do."""
        box = self._box(QMessageBox.Icon.Warning, error.message)
        if isinstance(error, Ambiguous):
            box.setInformativeText("\n".join(error.candidates))
        box.addButton(self._words.pgettext("button", "Close"), QMessageBox.ButtonRole.AcceptRole)
        _run(box)

    def confirm(self, question: Message, action: Message) -> bool:
        """Ask before something that cannot be taken back; the button says what it does, Enter means Cancel."""
        box = self._box(QMessageBox.Icon.Question, question)
        button = box.addButton(self._words.say(action), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(self._add_cancel(box))
        return _run(box) is button

    def choose(self, question: Message, answers: Sequence[Message]) -> int | None:
        """Let the user choose one of the answers, or none of them."""
        box = self._box(QMessageBox.Icon.Question, question)
        buttons = [box.addButton(self._words.say(one), QMessageBox.ButtonRole.AcceptRole) for one in answers]
        self._add_cancel(box)
        clicked = _run(box)
        return next((place for place, button in enumerate(buttons) if button is clicked), None)

    def prefer_mine(self, conflict: Conflict) -> bool:
        """Show both values of a clash and let the user choose."""
        answers = (Message(N_("Keep theirs")), Message(N_("Save mine")))
        return self.choose(conflict.message, answers) == 1

    def file_to_open(self, title: Message, filters: Filters) -> Path | None:
        """Let the user choose a file that exists."""
        dialog = self._file_dialog(title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(self._filters(filters))
        return self._chosen(dialog)

    def files_to_open(self, title: Message, filters: Filters) -> list[Path]:
        """Let the user choose some files that exist; none of them is none."""
        dialog = self._file_dialog(title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(self._filters(filters))
        return self._all_chosen(dialog)

    def file_to_save(self, title: Message, name: str, filters: Filters) -> Path | None:
        """Let the user name a file; one that exists is asked about."""
        dialog = self._file_dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(self._filters(filters))
        dialog.setDefaultSuffix(Path(name).suffix)
        dialog.selectFile(name)
        dialog.filterSelected.connect(partial(_take_ending, dialog))
        return self._chosen(dialog)

    def folder(self, title: Message) -> Path | None:
        """Let the user choose a folder."""
        dialog = self._file_dialog(title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._chosen(dialog)

    def _add_cancel(self, box: QMessageBox) -> QPushButton:
        cancel = box.addButton(self._words.pgettext("button", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)
        return cancel

    def _file_dialog(self, title: Message) -> QFileDialog:
        """Make a dialog in the folder that was chosen last; the toolkit has no Polish for two of its words."""
        dialog = QFileDialog(self._window, self._words.say(title), str(self._folder))
        dialog.setObjectName("file-dialog")
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self._words.pgettext("file dialog", "&Look in:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self._words.pgettext("file dialog", "Files of &type:"))
        return dialog

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        return next(iter(self._all_chosen(dialog)), None)

    def _all_chosen(self, dialog: QFileDialog) -> list[Path]:
        """Run a dialog, and remember where its files are."""
        is_chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
        chosen = [Path(name) for name in dialog.selectedFiles()] if is_chosen else []
        if chosen:
            self._folder = chosen[0] if chosen[0].is_dir() else chosen[0].parent
        dialog.deleteLater()
        return chosen

    def _box(self, kind: QMessageBox.Icon, message: Message) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setObjectName("notice")
        box.setIcon(kind)
        box.setWindowTitle("DPDesk")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self._words.say(message))
        return box

    def _filters(self, filters: Filters) -> list[str]:
        return [f"{self._words.say(name)} ({' '.join(patterns)})" for name, patterns in filters]


def _take_ending(dialog: QFileDialog, kind: str) -> None:
    """Let the name end as files of the chosen kind do, where they all end alike."""
    ending = _ENDING.search(kind)
    chosen = dialog.selectedFiles()
    if ending is not None and chosen:
        dialog.setDefaultSuffix(ending[1])
        dialog.selectFile(Path(chosen[0]).with_suffix(ending[1]).name)


def _usual_folder() -> Path:
    """Give the user's folder for documents; one whose system has made none begins at home."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _run(box: QMessageBox) -> QPushButton | None:
    """Run a box and give the button that ended it; the box lasts until that is known."""
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return clicked if isinstance(clicked, QPushButton) else None

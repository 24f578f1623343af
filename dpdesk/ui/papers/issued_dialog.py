"""What was issued into a folder, what it lacks, and the way to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from dpdesk.messages import NN_, Message
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.services.papers.paperwork import Issue
    from dpdesk.ui.workplace import Workplace

_MOST_NAMED = 12


class IssuedDialog(QDialog):
    """Tells of papers that were saved; it waits for nothing, since all of it is done."""

    def __init__(self, workplace: Workplace, done: Issue, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("issued-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(workplace.words.pgettext("window", "Papers saved"))
        self._workplace = workplace
        self._folder = folder
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self._told(done))
        layout.addWidget(self._names(done))
        for gap in done.gaps:
            remark = Remark(workplace, self)
            remark.say(workplace.words.say(gap), Tone.WARNING)
            layout.addWidget(remark)
        layout.addStretch()
        layout.addWidget(self._buttons())

    def _told(self, done: Issue) -> QLabel:
        count = Message(
            NN_("Saved {count} document in {folder}", "Saved {count} documents in {folder}"),
            count=len(done.papers),
            folder=str(self._folder),
        )
        label = QLabel(self._workplace.words.say(count), self)
        label.setObjectName("saved-where")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _names(self, done: Issue) -> QPlainTextEdit:
        words = self._workplace.words
        replaced = words.pgettext("remark on a file", "{file} (in place of an older one)")
        lines = [
            replaced.format(file=paper.issued.file_name) if paper.replaced else paper.issued.file_name
            for paper in done.papers
        ]
        names = QPlainTextEdit("\n".join(lines), self)
        names.setObjectName("saved-files")
        names.setAccessibleName(words.gettext("Saved files"))
        names.setReadOnly(True)
        names.setTabChangesFocus(True)
        shown = min(_MOST_NAMED, max(2, len(lines)))
        names.setFixedHeight(names.fontMetrics().lineSpacing() * shown + 22)
        names.setMinimumWidth(names.fontMetrics().averageCharWidth() * 72)
        return names

    def _buttons(self) -> QDialogButtonBox:
        words = self._workplace.words
        buttons = QDialogButtonBox(self)
        buttons.setObjectName("buttons")
        show = buttons.addButton(words.pgettext("button", "Show in &folder"), QDialogButtonBox.ButtonRole.ActionRole)
        show.setObjectName("show-folder")
        show.setIcon(icon(IconName.FOLDER, self._workplace.look))
        close = buttons.addButton(words.pgettext("button", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setObjectName("close")
        close.setDefault(True)
        show.clicked.connect(self._show_folder)
        buttons.rejected.connect(self.reject)
        return buttons

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        self.accept()

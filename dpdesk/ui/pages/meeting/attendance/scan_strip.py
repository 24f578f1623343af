"""The scans of the signed list: added, looked at beside the rows, saved elsewhere and removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Session
from dpdesk.domain.scans import Scan
from dpdesk.messages import N_, Message
from dpdesk.services.attendance import scans
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.services.papers.filing import Filed
    from dpdesk.ui.workplace import Workplace

_KINDS = ((Message(N_("Scans (PDF, PNG, JPEG)")), ("*.pdf", "*.png", "*.jpg", "*.jpeg")),)


class ScanStrip(QWidget):
    """Sends `shown` with the scan to look at, or with none when it is to be put away."""

    shown = Signal(object)

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scan-strip")
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._session: Session | None = None
        self._scans: tuple[Scan, ...] = ()
        words = workplace.words
        self.choice = ChoiceEditor[str]([], self)
        self.choice.setObjectName("scan-choice")
        self.choice.setAccessibleName(words.gettext("Scan of the signed list"))
        self.add = QPushButton(icon(IconName.ADD, workplace.look), words.pgettext("command", "Add a &scan…"), self)
        self.add.setObjectName("scan-add")
        self.look = self._tool("scan-show", IconName.PREVIEW, words.gettext("Show the scan beside the rows"))
        self.look.setCheckable(True)
        self.keep = self._tool("scan-save", IconName.SAVE, words.gettext("Save the scan as a file…"))
        self.remove = self._tool("scan-remove", IconName.REMOVE, words.gettext("Remove the scan"))
        self._lay_out()
        self._connect()
        self._take(())

    def show_scans(self, session: Session) -> None:
        """Show the scans of the meeting; one that is added is of this session."""
        self._session = session
        self._workplace.tasks.ask(self, partial(scans.scans, self._workplace.desk, self._meeting_id), self._take)

    def current(self) -> Scan | None:
        """Give the scan that is chosen."""
        return next((scan for scan in self._scans if scan.id == self.choice.value()), None)

    def _take(self, found: tuple[Scan, ...]) -> None:
        added = [scan for scan in found if scan not in self._scans]
        self._scans = found
        self.choice.set_choices([(scan.id, scan.file_name) for scan in found])
        if self.current() is None or added:
            self.choice.set_value(found[-1].id if found else "")
        for part in (self.choice, self.look, self.keep, self.remove):
            part.setVisible(bool(found))
        if not found:
            self.look.setChecked(False)
        self._show()

    def _add_scan(self) -> None:
        path = self._workplace.notices.file_to_open(Message(N_("Scan of the signed list")), _KINDS)
        if path is None:
            return
        session_id = self._session.id if self._session else None
        deed = partial(scans.keep_scan, self._workplace.desk, self._meeting_id, path, session_id=session_id)
        self._workplace.tasks.change(self, deed, self._show_added)

    def _show_added(self, scan: Scan) -> None:
        self._take((*(one for one in self._scans if one.id != scan.id), scan))
        self.look.setChecked(True)

    def _save(self) -> None:
        scan = self.current()
        if scan is None:
            return
        title = Message(N_("Save the scan"))
        path = self._workplace.notices.file_to_save(title, scan.file_name, _KINDS)
        if path is not None:
            self._workplace.tasks.ask(
                self, partial(scans.write_scan, self._workplace.desk, scan, path), self._tell_saved
            )

    def _tell_saved(self, filed: Filed) -> None:
        self._workplace.notices.tell(Message(N_("Saved as {path}."), path=str(filed.path)))

    def _remove(self) -> None:
        scan = self.current()
        if scan is not None:
            deed = partial(scans.remove_scan, self._workplace.desk, scan)
            self._workplace.tasks.change(self, deed, partial(self._forget, scan))

    def _forget(self, scan: Scan, _: None) -> None:
        self._take(tuple(one for one in self._scans if one.id != scan.id))

    def _show(self) -> None:
        self.shown.emit(self.current() if self.look.isChecked() else None)

    def _connect(self) -> None:
        self.add.clicked.connect(self._add_scan)
        self.keep.clicked.connect(self._save)
        self.remove.clicked.connect(self._remove)
        self.look.toggled.connect(self._show)
        self.choice.edited.connect(self._show)

    def _tool(self, name: str, picture: IconName, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(picture, self._workplace.look))
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    def _lay_out(self) -> None:
        label = QLabel(self._workplace.words.gettext("Scan:"), self)
        label.setProperty("role", "muted")
        label.setBuddy(self.choice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (label, self.choice, self.look, self.keep, self.remove, self.add):
            layout.addWidget(part)

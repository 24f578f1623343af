"""The desk and its copies: where the desk is, when it was last copied and where to, and a copy by hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from dpdesk import paths
from dpdesk.language.dates import weekday_date
from dpdesk.services.desks import safe_keeping
from dpdesk.services.desks.safe_keeping import KEPT, Backup
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.settings.section import Section, SectionName

if TYPE_CHECKING:
    from dpdesk.services.desk import Desk
    from dpdesk.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Kept:
    """What there is to tell: the daily copies, the newest first, and the folder they are in."""

    copies: tuple[Backup, ...]
    folder: Path | None


class KeepingSection(Section):
    """Shows where everything lies; copying and restoring is done by the program."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        purpose = workplace.words.gettext(
            "Where your work is kept. The program copies the desk once a day and keeps the last {count} copies."
        ).format(count=KEPT)
        super().__init__(workplace, SectionName.KEEPING, purpose, parent)
        self._notice = Remark(workplace, self.inside)
        self._form = QWidget(self.inside)
        self._desk = self._value("desk-file")
        self._last = self._value("last-copy")
        self._count = self._value("copies-count")
        self._folder = self._value("copies-folder")
        self._show_desk = self._button(
            "show-desk", IconName.FOLDER, self.workplace.words.pgettext("button", "Show the &desk")
        )
        self._show_copies = self._button(
            "show-copies", IconName.FOLDER, self.workplace.words.pgettext("button", "Show the &copies")
        )
        self._back_up = self._button("back-up", IconName.SAVE, self.workplace.words.pgettext("button", "&Back up now…"))
        self._restore = self._button(
            "restore", IconName.RESTORE, self.workplace.words.pgettext("button", "&Restore a copy…")
        )
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Look what copies there are."""
        self.workplace.tasks.ask(self, partial(_look, self.workplace.desk), self._show)

    def _show(self, kept: _Kept) -> None:
        words, desk = self.workplace.words, self.workplace.desk
        self._notice.say("\n".join(words.say(one) for one in safe_keeping.location_notices(desk)), Tone.WARNING)
        is_shared = desk.database.path is None
        if is_shared:
            self._desk.setText(words.gettext("A shared desk on a database server."))
            self._last.setText(words.gettext("Its administrator makes the copies."))
        else:
            self._desk.setText(str(desk.database.path))
            self._last.setText(self._told(kept.copies))
        self._count.setText(
            words.ngettext("{count} copy", "{count} copies", len(kept.copies)).format(count=len(kept.copies))
        )
        self._folder.setText(str(kept.folder or "–"))
        for button in (self._show_desk, self._back_up, self._restore):
            button.setEnabled(not is_shared)
        self._show_copies.setEnabled(bool(kept.copies))

    def _told(self, copies: tuple[Backup, ...]) -> str:
        """Say when the newest copy was made, and how long ago that is."""
        words = self.workplace.words
        if not copies:
            return words.gettext("none yet")
        newest, today = copies[0], self.workplace.desk.today
        age = newest.age(today)
        day = weekday_date(newest.day, words.language)
        if age <= 0:
            return words.gettext("today, {day}").format(day=day)
        return words.ngettext("{count} day ago, {day}", "{count} days ago, {day}", age).format(count=age, day=day)

    def _lay_out(self) -> None:
        words = self.workplace.words
        form = FormLayout(self._form)
        form.add_heading(words.pgettext("settings", "Desk"))
        form.add_row(words.pgettext("settings", "File of the desk"), self._desk)
        form.add_row("", self._in_a_row(self._show_desk))
        form.add_heading(words.pgettext("settings", "Daily copies"))
        form.add_row(words.pgettext("settings", "Last copy"), self._last)
        form.add_row(words.pgettext("settings", "Kept"), self._count)
        form.add_row(words.pgettext("settings", "Folder"), self._folder)
        form.add_row("", self._in_a_row(self._show_copies))
        form.add_heading(words.pgettext("settings", "By hand"))
        explained = self.line(
            words.gettext(
                "A copy on another drive, for example on a USB stick, helps where the computer itself is lost. "
                "When a copy is restored, the present desk is kept aside under another name."
            ),
        )
        explained.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        form.add_row("", explained)
        form.add_row("", self._in_a_row(self._back_up, self._restore))
        self.column.addWidget(self._notice)
        self.column.addWidget(self._form)
        self.column.addStretch()

    def _listen(self) -> None:
        self._back_up.clicked.connect(self.workplace.program.back_up)
        self._restore.clicked.connect(self.workplace.program.restore)
        self._show_desk.clicked.connect(self._open_folder_of_desk)
        self._show_copies.clicked.connect(self._open_folder_of_copies)

    def _open_folder_of_desk(self) -> None:
        path = self.workplace.desk.database.path
        if path is not None:
            _open_folder(path.parent)

    def _open_folder_of_copies(self) -> None:
        _open_folder(Path(self._folder.text()))

    def _value(self, name: str) -> QLabel:
        label = QLabel(self._form)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def _button(self, name: str, picture: IconName, title: str) -> QPushButton:
        button = QPushButton(icon(picture, self.workplace.look), title, self._form)
        button.setObjectName(name)
        return button

    def _in_a_row(self, *buttons: QPushButton) -> QWidget:
        together = QWidget(self._form)
        row = QHBoxLayout(together)
        row.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        return together


def _look(desk: Desk) -> _Kept:
    folder = paths.backups()
    return _Kept(safe_keeping.backups(desk, folder), safe_keeping.backup_folder(desk, folder))


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

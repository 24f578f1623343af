"""Everything that was issued for a meeting, as it was: to look at, print, save, and make again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from dpdesk.domain.ids import IssuedId, MeetingId
from dpdesk.domain.issued import FileFormat, Issued
from dpdesk.language.wording import name_of
from dpdesk.messages import N_, Message
from dpdesk.services.papers import paperwork, reissuing
from dpdesk.services.papers.filing import unique_names, write
from dpdesk.services.papers.paperwork import Issue, IssueOptions
from dpdesk.ui import document_defaults as defaults
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.meeting.documents.columns import document_columns
from dpdesk.ui.pages.meeting.documents.new_paper import NewPaperDialog
from dpdesk.ui.pages.meeting.tab import MeetingTab
from dpdesk.ui.papers import whereabouts
from dpdesk.ui.papers.issuing import Issuing
from dpdesk.ui.papers.preview import PaperPreview
from dpdesk.ui.papers.print_dialog import PrintDialog, to_print
from dpdesk.ui.tables.view import RowTable

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.services.desk import Desk
    from dpdesk.ui.workplace import Workplace

_Files = Sequence[tuple[Issued, bytes]]


class DocumentsTab(MeetingTab):
    """A table of documents beside the one that is selected."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(workplace, meeting_id, parent)
        self.setObjectName("documents-tab")
        self._spot = ""
        self._shown: IssuedId | None = None
        self._aside: QTemporaryDir | None = None
        self._issuing = Issuing(workplace, self)
        self._issuing.issued.connect(self._select_issued)
        self._new = self._new_button()
        self.table = RowTable[Issued](workplace, "documents", document_columns(workplace), _id_of, self)
        self.table.setAccessibleName(workplace.words.gettext("Issued documents"))
        self.table.set_empty_text(
            workplace.words.gettext(
                "Nothing has been issued for this meeting yet. What you issue is kept here exactly as it was."
            )
        )
        self.preview = PaperPreview(workplace, self)
        self._actions = self._make_actions()
        self._lay_out()
        self.table.selection_changed.connect(self._show_selected)
        self.table.opened.connect(self._open)
        self._show_selected()

    def show_meeting(self, about: Dossier) -> None:
        """Read what was issued."""
        self.workplace.tasks.ask(self, partial(_read, self.workplace.desk, self.meeting_id), self._show)

    def go_to(self, spot: str) -> None:
        """Select a document."""
        self._spot = spot
        if self.table.rows_model.place_of(spot) is not None:
            self._show_wanted()

    def _show(self, documents: list[Issued]) -> None:
        self.table.set_rows(documents)
        if self._spot:
            self._show_wanted()
        elif documents and not self.table.selected():
            self.table.select([documents[0].id])

    def _show_wanted(self) -> None:
        self.table.select([self._spot])
        self._spot = ""

    def _select_issued(self, done: Issue) -> None:
        if done.papers:
            self.go_to(done.papers[0].issued.id)

    def _show_selected(self) -> None:
        selected = self.table.selected()
        self._enable(selected)
        if not selected:
            self._shown = None
            self.preview.clear(self.workplace.words.gettext("Choose a document to see it here."))
        elif selected[0].id != self._shown:
            self._shown = selected[0].id
            self._show_one(selected[0])

    def _show_one(self, issued: Issued) -> None:
        if issued.format is FileFormat.PDF:
            self.preview.show_paper(partial(paperwork.document_bytes, self.workplace.desk, issued.id))
        else:
            words = self.workplace.words
            told = words.gettext("There is no preview of this format: {format}. Press Enter to open the document.")
            self.preview.clear(told.format(format=name_of(issued.format, words)))

    def _enable(self, selected: Sequence[Issued]) -> None:
        for action in self._actions:
            action.setEnabled(bool(selected))
        self._print_action.setEnabled(any(one.format is FileFormat.PDF for one in selected))
        self._again_action.setEnabled(len(selected) == 1)
        self._folder_action.setEnabled(len(selected) == 1)

    def _ask_for_new(self) -> None:
        NewPaperDialog(self.workplace, self.meeting_id, self._issuing, self).open()

    def _print_selected(self) -> None:
        chosen = [one for one in self.table.selected() if one.format is FileFormat.PDF]
        self._with_bytes(chosen, self._offer_printing)

    def _offer_printing(self, files: _Files) -> None:
        papers = [to_print(issued, data, self.workplace.words) for issued, data in files]
        PrintDialog(self.workplace, papers, self).open()

    def _save_selected(self) -> None:
        chosen = self.table.selected()
        notices = self.workplace.notices
        if len(chosen) == 1:
            kind = (Message(N_("Documents")), (f"*.{chosen[0].format}",))
            path = notices.file_to_save(Message(N_("Save the document")), chosen[0].file_name, (kind,))
            paths = [path] if path else []
        else:
            folder = notices.folder(Message(N_("Folder for the documents")))
            names = unique_names(one.file_name for one in chosen)
            paths = [folder / name for name in names] if folder else []
        if paths:
            deed = partial(_write, self.workplace.desk, dict(zip(paths, chosen, strict=True)))
            self.workplace.tasks.change(self, deed, self._tell_saved)

    def _tell_saved(self, paths: dict[IssuedId, Path]) -> None:
        whereabouts.remember_paths(self.workplace.preferences, paths)
        first = next(iter(paths.values()))
        where = first if len(paths) == 1 else first.parent
        self.workplace.notices.tell(Message(N_("Saved as {path}."), path=str(where)))

    def _open_selected(self) -> None:
        for issued in self.table.selected():
            self._open(issued)

    def _open(self, issued: Issued) -> None:
        self._with_bytes([issued], self._open_files)

    def _open_files(self, files: _Files) -> None:
        for issued, data in files:
            _show_outside(self._put_aside(issued, data))

    def _show_in_folder(self) -> None:
        (issued,) = self.table.selected()
        path = whereabouts.path_of(self.workplace.preferences, issued.id)
        if path:
            _show_outside(path.parent)
        else:
            self._with_bytes([issued], self._show_aside)

    def _show_aside(self, files: _Files) -> None:
        for issued, data in files:
            _show_outside(self._put_aside(issued, data).parent)

    def _put_aside(self, issued: Issued, data: bytes) -> Path:
        """Write a document where it stays as long as this tab does; the desk's own is never given away to be edited."""
        if self._aside is None:
            self._aside = QTemporaryDir()
        return write(Path(self._aside.path()) / issued.file_name, data).path

    def _make_again(self) -> None:
        (issued,) = self.table.selected()
        usual = defaults.list_options(self.workplace.preferences)
        question = partial(reissuing.options_of, self.workplace.desk, issued.id, usual)
        self.workplace.tasks.ask(self, question, partial(self._issue_again, issued))

    def _issue_again(self, issued: Issued, options: IssueOptions) -> None:
        self._issuing.make(self.meeting_id, [issued.kind], options)

    def _with_bytes(self, chosen: Sequence[Issued], use: Callable[[_Files], None]) -> None:
        self.workplace.tasks.ask(self, partial(_bytes, self.workplace.desk, tuple(chosen)), use)

    def _new_button(self) -> QPushButton:
        words = self.workplace.words
        button = QPushButton(words.pgettext("command", "&New documents…"), self)
        button.setObjectName("new-paper")
        button.setIcon(icon(IconName.ADD, self.workplace.look, self.workplace.look.on_accent))
        button.setProperty("primary", "true")
        button.clicked.connect(self._ask_for_new)
        return button

    def _make_actions(self) -> list[QAction]:
        words = self.workplace.words
        open_it = self._action(IconName.OPEN, words.pgettext("command", "&Open"), "Ctrl+Shift+O", self._open_selected)
        self._print_action = self._action(
            IconName.PRINT, words.pgettext("command", "&Print…"), "Ctrl+P", self._print_selected
        )
        save = self._action(IconName.SAVE, words.pgettext("command", "Save &as…"), "Ctrl+S", self._save_selected)
        self._folder_action = self._action(
            IconName.FOLDER, words.pgettext("command", "Show in &folder"), "Ctrl+E", self._show_in_folder
        )
        self._again_action = self._action(
            IconName.REFRESH, words.pgettext("command", "&Make again"), "Ctrl+R", self._make_again
        )
        return [self._print_action, save, open_it, self._folder_action, self._again_action]

    def _action(self, picture: IconName, text: str, key: str, deed: Callable[[], None]) -> QAction:
        action = QAction(icon(picture, self.workplace.look), text, self)
        action.setObjectName(picture.name.lower())
        action.setShortcut(QKeySequence(key))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text.replace('&', '').rstrip('…')} ({shown})")
        action.triggered.connect(deed)
        self.addAction(action)
        self.table.addAction(action)
        return action

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self._new)
        bar.addStretch()
        before: QWidget = self._new
        for action in self._actions:
            button = QToolButton(self)
            button.setObjectName(f"document-{action.objectName()}")
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            bar.addWidget(button)
            self.setTabOrder(before, button)
            before = button
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("documents-splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.preview)
        splitter.setSizes([660, 400])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(splitter, 1)


def _id_of(issued: Issued) -> str:
    return issued.id


def _read(desk: Desk, meeting_id: MeetingId) -> list[Issued]:
    """Read what was issued, the last first."""
    return list(reversed(paperwork.documents(desk, meeting_id)))


def _bytes(desk: Desk, documents: Sequence[Issued]) -> _Files:
    return [(one, paperwork.document_bytes(desk, one.id)) for one in documents]


def _write(desk: Desk, targets: dict[Path, Issued]) -> dict[IssuedId, Path]:
    return {issued.id: write(path, paperwork.document_bytes(desk, issued.id)).path for path, issued in targets.items()}


def _show_outside(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

"""The dialog before printing: which papers, on which printer, how many copies, on one side or both."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dpdesk.language.wording import name_of
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.papers.filing import write
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.printing import Printer, PrintOptions, PrintPaper, print_papers, printers
from dpdesk.ui.tasks import Progress

if TYPE_CHECKING:
    from dpdesk.domain.issued import Issued
    from dpdesk.language.catalogues import Words
    from dpdesk.services.papers.filing import Filed
    from dpdesk.ui.workplace import Workplace

_MOST_COPIES = 99
_SHOWN_PAPERS = 6
_LETTERS_OF_A_TITLE = 72
_PRINTER, _BOTH_SIDES = "printing/printer", "printing/both-sides"


def to_print(issued: Issued, pdf: bytes, words: Words) -> PrintPaper:
    """Give an issued PDF to be printed."""
    return PrintPaper(f"{name_of(issued.kind, words)} · {issued.file_name}", issued.file_name, pdf)


class PrintDialog(QDialog):
    """Prints papers beside the window; it stays open over the page it belongs to and blocks nothing else."""

    def __init__(self, workplace: Workplace, papers: Sequence[PrintPaper], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("print-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(workplace.words.pgettext("window", "Print"))
        self._workplace = workplace
        self._page = parent
        self.papers = tuple(papers)
        self._list = self._paper_list()
        self._printer = QComboBox(self)
        self._printer.setObjectName("printer")
        self._copies = QSpinBox(self)
        self._copies.setObjectName("copies")
        self._copies.setRange(1, _MOST_COPIES)
        self._both_sides = QCheckBox(workplace.words.gettext("On &both sides of the sheet"), self)
        self._both_sides.setObjectName("both-sides")
        self._both_sides.setChecked(workplace.preferences.value(_BOTH_SIDES) == "yes")
        self._state = QLabel(self)
        self._state.setObjectName("printer-state")
        self._state.setProperty("role", "muted")
        self._state.setWordWrap(True)
        self._print = self._button(IconName.PRINT, workplace.words.pgettext("button", "&Print"))
        self._save = self._button(IconName.PDF, workplace.words.pgettext("button", "&Save as PDF…"))
        self._lay_out()
        self._look_for_printers()

    def _look_for_printers(self) -> None:
        self._state.setText(self._workplace.words.gettext("Looking for printers …"))
        self._print.setEnabled(False)
        self._workplace.tasks.ask(self, printers, self._show_printers)

    def _show_printers(self, found: tuple[Printer, ...]) -> None:
        for printer in found:
            self._printer.addItem(printer.name)
        usual = self._printer.findText(self._workplace.preferences.value(_PRINTER))
        self._printer.setCurrentIndex(max(0, usual) if found else -1)
        self._state.setText(
            ""
            if found
            else self._workplace.words.gettext(
                "There is no printer on this computer. Save the papers as PDF and print them elsewhere."
            )
        )
        self._state.setVisible(not found)
        for part in (self._printer, self._copies, self._both_sides):
            part.setEnabled(bool(found))
        self.adjustSize()
        self._enable()
        self._make_main(*((self._print, IconName.PRINT) if found else (self._save, IconName.PDF)))

    def _make_main(self, button: QPushButton, picture: IconName) -> None:
        """Let Enter press a button, and show it as that."""
        button.setIcon(icon(picture, self._workplace.look, self._workplace.look.on_accent))
        button.setProperty("primary", "true")
        button.style().polish(button)
        button.setDefault(True)
        button.setFocus()

    def _enable(self) -> None:
        has_papers = bool(self._chosen())
        self._print.setEnabled(has_papers and self._printer.count() > 0)
        self._save.setEnabled(has_papers)

    def _chosen(self) -> list[PrintPaper]:
        lines = (self._list.item(line) for line in range(self._list.count()))
        ticks = [line.checkState() is Qt.CheckState.Checked for line in lines]
        return [paper for paper, is_chosen in zip(self.papers, ticks, strict=True) if is_chosen]

    def _print_them(self) -> None:
        options = PrintOptions(
            printer=self._printer.currentText(),
            copies=self._copies.value(),
            both_sides=self._both_sides.isChecked(),
        )
        preferences, papers = self._workplace.preferences, self._chosen()
        preferences.set(_PRINTER, options.printer)
        preferences.set(_BOTH_SIDES, "yes" if options.both_sides else "no")
        self._workplace.tasks.work(
            self._page,
            Message(N_("Printing")),
            partial(_printed, papers, options),
            partial(
                _tell,
                self._workplace,
                Message(
                    NN_("Sent {count} document to {printer}.", "Sent {count} documents to {printer}."),
                    count=len(papers),
                    printer=options.printer,
                ),
            ),
        )
        self.accept()

    def _save_them(self) -> None:
        notices, papers = self._workplace.notices, self._chosen()
        if len(papers) == 1:
            pdf = (Message(N_("PDF documents")), ("*.pdf",))
            path = notices.file_to_save(Message(N_("Save the PDF")), papers[0].file_name, (pdf,))
            targets = [path] if path else []
        else:
            folder = notices.folder(Message(N_("Folder for the papers")))
            targets = [folder / paper.file_name for paper in papers] if folder else []
        if targets:
            self._workplace.tasks.change(
                self._page,
                partial(_saved, dict(zip(targets, papers, strict=True))),
                partial(_tell_saved, self._workplace),
            )
            self.accept()

    def _paper_list(self) -> QListWidget:
        papers = QListWidget(self)
        papers.setObjectName("papers")
        papers.setAccessibleName(self._workplace.words.gettext("Papers to print"))
        for paper in self.papers:
            line = QListWidgetItem(paper.title, papers)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Checked)
        line_height = papers.fontMetrics().height() + 8
        papers.setMinimumHeight(line_height * min(_SHOWN_PAPERS, max(1, len(self.papers))) + 8)
        papers.setMinimumWidth(papers.fontMetrics().averageCharWidth() * _LETTERS_OF_A_TITLE)
        papers.setSpacing(2)
        papers.itemChanged.connect(self._enable)
        return papers

    def _button(self, picture: IconName, text: str) -> QPushButton:
        button = QPushButton(icon(picture, self._workplace.look), text, self)
        button.setObjectName(picture.name.lower())
        return button

    def _lay_out(self) -> None:
        words = self._workplace.words
        form = QFormLayout()
        self._copies.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._copies.setMinimumWidth(self.fontMetrics().averageCharWidth() * 12)
        form.addRow(words.pgettext("print dialog", "Pr&inter:"), self._printer)
        form.addRow(words.pgettext("print dialog", "&Copies:"), self._copies)
        form.addRow("", self._both_sides)
        buttons = QDialogButtonBox(self)
        buttons.setObjectName("buttons")
        buttons.addButton(self._print, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._save, QDialogButtonBox.ButtonRole.ActionRole)
        cancel = buttons.addButton(words.pgettext("button", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setObjectName("cancel")
        self._print.clicked.connect(self._print_them)
        self._save.clicked.connect(self._save_them)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self._list, 1)
        layout.addLayout(form)
        layout.addWidget(self._state)
        layout.addWidget(buttons)


def _printed(papers: Sequence[PrintPaper], options: PrintOptions, progress: Progress) -> None:
    print_papers(papers, options, progress.advance)


def _saved(papers: dict[Path, PrintPaper]) -> list[Filed]:
    return [write(path, paper.pdf) for path, paper in papers.items()]


def _tell(workplace: Workplace, message: Message, _done: object) -> None:
    workplace.notices.tell(message)


def _tell_saved(workplace: Workplace, files: list[Filed]) -> None:
    where = str(files[0].path if len(files) == 1 else files[0].path.parent)
    workplace.notices.tell(Message(N_("Saved as {path}."), path=where))

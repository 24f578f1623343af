"""The dialog for new documents: which papers, in which formats and language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.rolls import RollPaper
from dpdesk.language.wording import name_of
from dpdesk.services.papers.paperwork import IssueOptions
from dpdesk.settings import Language
from dpdesk.ui import document_defaults as defaults
from dpdesk.ui.fields.editors import ChoiceEditor, TickEditor
from dpdesk.ui.fields.layout import FormLayout
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.papers.issuing import Issuing
    from dpdesk.ui.workplace import Workplace


class NewPaperDialog(QDialog):
    """Issues the papers that are ticked; it blocks nothing while they are made."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, issuing: Issuing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("new-paper-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(workplace.words.pgettext("window", "New documents"))
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._issuing = issuing
        words = workplace.words
        self._form = QWidget(self)
        self._kinds = {kind: TickEditor(_begun(name_of(kind, words)), self._form) for kind in PaperKind}
        self._list = ChoiceEditor([(one, name_of(one, words)) for one in RollPaper], self._form)
        self._formats = {one: TickEditor(name_of(one, words), self._form) for one in FileFormat}
        self._language = ChoiceEditor([(one, name_of(one, words)) for one in Language], self._form)
        self._each = TickEditor(words.gettext("Each letter in a file of its own"), self._form)
        self._make = self._button(IconName.DOCUMENT, words.pgettext("button", "&Make"))
        self._save = self._button(IconName.SAVE, words.pgettext("button", "&Save to a folder…"))
        self._print = self._button(IconName.PRINT, words.pgettext("button", "&Print…"))
        self._lay_out()
        self._begin()
        self._enable()

    def _begin(self) -> None:
        preferences = self._workplace.preferences
        chosen = defaults.formats(preferences)
        for one, tick in self._formats.items():
            tick.set_value(one in chosen)
        self._language.set_value(defaults.language(preferences))
        self._list.set_value(RollPaper.LIST_TO_SIGN)
        self._kinds[PaperKind.INVITATIONS].setFocus()

    def _enable(self) -> None:
        self._each.setEnabled(self._kinds[PaperKind.INVITATIONS].value())
        self._list.setEnabled(self._kinds[PaperKind.ATTENDANCE_LIST].value())
        has_papers = any(tick.value() for tick in self._kinds.values())
        has_formats = any(tick.value() for tick in self._formats.values())
        for button in (self._make, self._save):
            button.setEnabled(has_papers and has_formats)
        self._print.setEnabled(has_papers)

    def _wanted(self) -> tuple[list[PaperKind], IssueOptions]:
        looks = defaults.list_options(self._workplace.preferences)
        kinds = [kind for kind, tick in self._kinds.items() if tick.value()]
        formats = tuple(one for one, tick in self._formats.items() if tick.value())
        self._language.settle()
        self._list.settle()
        return kinds, IssueOptions(
            language=self._language.value(),
            formats=formats,
            each=self._each.isEnabled() and self._each.value(),
            attendance_list=replace(looks, filled=self._list.value() is RollPaper.FILLED_LIST),
        )

    def _make_them(self) -> None:
        self._issuing.make(self._meeting_id, *self._wanted())
        self.accept()

    def _save_them(self) -> None:
        self._issuing.save(self._meeting_id, *self._wanted())
        self.accept()

    def _print_them(self) -> None:
        self._issuing.print(self._meeting_id, *self._wanted())
        self.accept()

    def _button(self, picture: IconName, text: str) -> QPushButton:
        button = QPushButton(icon(picture, self._workplace.look), text, self)
        button.setObjectName(f"new-paper-{picture.name.lower()}")
        return button

    def _lay_out(self) -> None:
        words = self._workplace.words
        form = FormLayout(self._form)
        form.add_row(words.pgettext("new documents", "Documents"), self._column("kinds", self._kinds.values()))
        form.add_row(words.pgettext("new documents", "&List"), self._list)
        form.add_row("", self._each)
        form.add_row(words.pgettext("new documents", "Formats"), self._column("formats", self._formats.values()))
        form.add_row(words.pgettext("new documents", "L&anguage"), self._language)
        for kind, tick in self._kinds.items():
            tick.setObjectName(f"kind-{kind}")
        for one, tick in self._formats.items():
            tick.setObjectName(f"format-{one}")
        for tick in (*self._kinds.values(), *self._formats.values()):
            tick.edited.connect(self._enable)
        self._list.setObjectName("list")
        self._each.setObjectName("each")
        self._language.setObjectName("paper-language")
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addWidget(self._form)
        layout.addWidget(self._buttons())

    def _column(self, name: str, ticks: Iterable[TickEditor]) -> QWidget:
        column = QWidget(self._form)
        column.setObjectName(name)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        for tick in ticks:
            layout.addWidget(tick)
        return column

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        buttons.setObjectName("buttons")
        for button, deed in (
            (self._make, self._make_them),
            (self._save, self._save_them),
            (self._print, self._print_them),
        ):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(deed)
        cancel = buttons.addButton(
            self._workplace.words.pgettext("button", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        cancel.setObjectName("cancel")
        buttons.rejected.connect(self.reject)
        self._make.setProperty("primary", "true")
        self._make.setDefault(True)
        return buttons


def _begun(name: str) -> str:
    return name[:1].upper() + name[1:]

"""The dialog that makes one person of two: what stays, what moves, and which value of each field is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.ui.pages.people.merge_panel import MergePanel

if TYPE_CHECKING:
    from dpdesk.domain.ids import PersonId
    from dpdesk.ui.workplace import Workplace

_WIDTH_IN_LETTERS, _HEIGHT_IN_LINES = 118, 27


class MergeDialog(QDialog):
    """Asks how two people become one, and makes them one; the first one stays unless they are swapped.

    `stays_id` is afterwards who has stayed, none where nobody was merged.
    """

    def __init__(
        self, workplace: Workplace, first_id: PersonId, second_id: PersonId, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("merge-dialog")
        self.setWindowTitle(words.gettext("Merge two people into one"))
        self._is_changed = False
        self.stays_id: str | None = None
        self.panel = MergePanel(workplace, self)
        self.panel.merged.connect(self._end_as_one)
        self.panel.told_apart.connect(self._end_as_two)
        told = QLabel(
            words.gettext(
                "Choose what is kept where the two differ. All that belongs to either will belong to the one who "
                "stays; undo makes two of them again."
            ),
            self,
        )
        told.setProperty("role", "muted")
        told.setWordWrap(True)
        cancel = QPushButton(words.pgettext("button", "Cancel"), self)
        cancel.setObjectName("cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.panel.row.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addWidget(self.panel, 1)
        letters = self.fontMetrics()
        self.resize(_WIDTH_IN_LETTERS * letters.averageCharWidth(), _HEIGHT_IN_LINES * letters.lineSpacing())
        self.panel.show_pair(first_id, second_id)

    def ask(self) -> bool:
        """Run the dialog; tell whether the desk was changed."""
        self.panel.merge_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exec()
        self.deleteLater()
        return self._is_changed

    def _end_as_one(self, stays: str, _goes: str) -> None:
        self.stays_id = stays
        self._end_as_two()

    def _end_as_two(self) -> None:
        self._is_changed = True
        self.accept()

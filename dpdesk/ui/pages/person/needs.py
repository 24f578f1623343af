"""What one person asked for at meetings: kept apart, and deleted once a meeting is over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.language.dates import short_date
from dpdesk.services.people.needs import needs_of
from dpdesk.ui.workplace import PageName, Place, TabName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dpdesk.domain.ids import PersonId
    from dpdesk.domain.needs import PersonNeed
    from dpdesk.ui.workplace import Workplace


class NeedsSection(QWidget):
    """Shows the special needs of a person by meeting; there is nothing to see where there are none."""

    def __init__(self, workplace: Workplace, person_id: PersonId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = workplace.words
        self.setObjectName("needs-section")
        self.setAccessibleName(words.pgettext("heading", "Special needs"))
        self._workplace = workplace
        self._person_id = person_id
        self._inside: QWidget | None = None
        heading = QLabel(words.pgettext("heading", "Special needs"), self)
        heading.setProperty("role", "heading")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(heading)
        self._layout.addWidget(
            self._label(
                words.gettext("Kept with the meeting, not with the person; deleted for good after it."), "muted"
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def refresh(self) -> None:
        """Read the needs again."""
        self._workplace.tasks.ask(self, partial(needs_of, self._workplace.desk, self._person_id), self._show)

    def _show(self, known: Sequence[PersonNeed]) -> None:
        if self._inside is not None:
            self._layout.removeWidget(self._inside)
            self._inside.deleteLater()
        self._inside = QWidget(self)
        lines = QVBoxLayout(self._inside)
        lines.setContentsMargins(0, 0, 0, 0)
        for one in known:
            lines.addWidget(self._meeting_link(one))
            lines.addWidget(self._label(one.need.text))
        self._layout.addWidget(self._inside)
        self.setVisible(bool(known))

    def _meeting_link(self, one: PersonNeed) -> QPushButton:
        day = f" · {short_date(one.day, self._workplace.words.language)}" if one.day else ""
        link = QPushButton(f"{one.meeting}{day}".replace("&", "&&"), self._inside)
        link.setObjectName(f"need-meeting-{one.need.meeting_id}")
        link.setProperty("link", "true")
        link.setMinimumWidth(1)
        place = Place(page=PageName.MEETINGS, meeting_id=one.need.meeting_id, tab=TabName.INVITATIONS, spot="needs")
        link.clicked.connect(partial(self._workplace.go, place))
        return link

    def _label(self, text: str, role: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(1)  # a word without end does not make the page wider
        return label

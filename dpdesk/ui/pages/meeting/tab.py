"""What every tab of a meeting's page is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier


class MeetingTab(QWidget):
    """One part of a meeting's life; the page gives it the meeting whenever that has changed."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.meeting_id = meeting_id

    def show_meeting(self, about: Dossier) -> None:
        """Show the meeting as it now is."""
        raise NotImplementedError

    def go_to(self, spot: str) -> None:
        """Bring a record or a field into view; a tab that has no such spots stays where it is."""

"""Lines of the page of a practice: about a meeting, an institution or a file, with what leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from dpdesk.ui.pages.meeting.plan.rows import ArrangedRow

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class LinkRow(ArrangedRow):
    """A line with a link at its head; it has an order of its own, so it is only removed (Ctrl+Delete)."""

    def __init__(self, workplace: Workplace, name: str, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self.up.hide()
        self.down.hide()
        self.link = link_button(name, self)
        self.content.addWidget(self.link, 1)

    def show_link(self, text: str) -> None:
        """Show where the line leads."""
        show_on(self.link, text)
        self.name_buttons(text)


def link_button(name: str, parent: QWidget) -> QPushButton:
    """Make a button that looks like a link and takes any width."""
    button = QPushButton(parent)
    button.setObjectName(name)
    button.setProperty("link", "true")
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return button


def show_on(button: QPushButton, text: str) -> None:
    """Show a text that is on the desk: its ampersands underline nothing."""
    button.setText(text.replace("&", "&&"))
    button.setAccessibleName(text)
    button.setToolTip(text)

"""What the window shows where there is no desk: how to come by one, and the desks that were open lately."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.recent import desk_name, desk_place, recent_desks

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look
    from dpdesk.ui.preferences import Preferences

_WIDTH = 680
_ROOM = 8
"""pixels above and below a name, so that no letter is cut"""
_LARGER = 1.15
"""how much larger the words on these buttons are than others"""
_ICON_SIZE = QSize(28, 28)


@dataclass(frozen=True, slots=True)
class EmptyDesk:
    """A new desk with the municipalities and departments, and nothing else."""


@dataclass(frozen=True, slots=True)
class SampleDesk:
    """A new desk with the sample meeting, to look round and to try things."""


@dataclass(frozen=True, slots=True)
class OtherDesk:
    """A desk that there is somewhere; it is still to be asked where."""


@dataclass(frozen=True, slots=True)
class CopyOfDesk:
    """A safe copy that is to be put back; it is still to be asked where it is."""


@dataclass(frozen=True, slots=True)
class ExportedDesk:
    """A desk that was exported to a file, of which a new one is to be made; it is still to be asked which."""


@dataclass(frozen=True, slots=True)
class RecentDesk:
    """A desk that was open lately."""

    location: str


Choice = EmptyDesk | SampleDesk | OtherDesk | CopyOfDesk | ExportedDesk | RecentDesk


class FirstStart(QScrollArea):
    """`chosen` is sent with what the user wants to begin with; nothing is done here."""

    chosen = Signal(object)

    def __init__(self, words: Words, look: Look, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first-start")
        self.setAccessibleName(words.gettext("First steps"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._words = words
        self._look = look
        page = QWidget(self)
        page.setProperty("page", "true")
        self._page = QWidget(page)
        self._page.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._add_welcome()
        self._first = self._add_ways()
        self._add_recent(recent_desks(preferences))
        around = QVBoxLayout(page)
        around.setContentsMargins(24, 44, 24, 32)
        around.addWidget(self._page, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        around.addStretch()
        self.setWidget(page)

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for the keyboard at once."""
        super().showEvent(event)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_welcome(self) -> None:
        welcome = self._label(self._words.gettext("Welcome to DPDesk"), "title")
        sentence = self._words.gettext(
            "A desk is one file that keeps your meetings, the people and municipalities, and all the papers. "
            "What would you like to begin with?"
        )
        self._column.addWidget(welcome)
        self._column.addWidget(self._label(sentence, "muted"))
        self._column.addSpacing(12)

    def _add_ways(self) -> QPushButton:
        words = self._words
        first = self._add_way(
            EmptyDesk(),
            IconName.DESK,
            words.pgettext("first start", "&New desk"),
            words.gettext("With the municipalities and their departments, ready for your first meeting."),
        )
        self._add_way(
            SampleDesk(),
            IconName.MEETINGS,
            words.pgettext("first start", "&Sample desk"),
            words.gettext("With a meeting that was held: look round, try everything, nothing can go wrong."),
        )
        self._add_way(
            OtherDesk(),
            IconName.FOLDER,
            words.pgettext("first start", "&Open a desk…"),
            words.gettext("A desk that is already on this computer or in a shared folder."),
        )
        self._add_way(
            CopyOfDesk(),
            IconName.RESTORE,
            words.pgettext("first start", "&Restore a copy…"),
            words.gettext("One that was made by hand, or one of those that the program makes each day."),
        )
        self._add_way(
            ExportedDesk(),
            IconName.IMPORT,
            words.pgettext("first start", "Desk from an &exported file…"),
            words.gettext("A desk that was exported whole, on this computer or on another one."),
        )
        return first

    def _add_way(self, choice: Choice, picture: IconName, title: str, explained: str) -> QPushButton:
        button = QCommandLinkButton(title, explained, self._page)
        button.setObjectName(type(choice).__name__)
        button.setAccessibleDescription(explained)
        button.setIcon(icon(picture, self._look, self._look.accent))
        button.setIconSize(_ICON_SIZE)
        font = QFont(button.font())
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        button.setFont(font)
        button.clicked.connect(partial(self.chosen.emit, choice))
        self._column.addWidget(button)
        return button

    def _add_recent(self, locations: tuple[str, ...]) -> None:
        if not locations:
            return
        self._column.addSpacing(22)
        self._column.addWidget(self._label(self._words.gettext("Opened lately"), "heading"))
        rows = QGridLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(2)
        rows.setColumnStretch(1, 1)
        for row, location in enumerate(locations):
            rows.addWidget(self._recent_button(location), row, 0)
            rows.addWidget(self._label(desk_place(location), "muted"), row, 1)
        self._column.addLayout(rows)

    def _recent_button(self, location: str) -> QPushButton:
        name = desk_name(location)
        button = QPushButton(name.replace("&", "&&"), self._page)
        button.setObjectName("recent-desk")
        button.setProperty("link", "true")
        button.setAccessibleName(self._words.gettext("Open the desk {name}").format(name=name))
        button.setAccessibleDescription(location)
        button.setToolTip(location)
        button.setIcon(icon(IconName.DESK, self._look, self._look.accent))
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(button.fontMetrics().height() + _ROOM)
        button.clicked.connect(partial(self.chosen.emit, RecentDesk(location)))
        return button

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self._page)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        label.setWordWrap(True)
        return label

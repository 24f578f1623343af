"""The buttons over the coverage board: for the column one is in, and for what is on the board at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.organisations import MunicipalityType
from dpdesk.language.wording import name_of
from dpdesk.services.invitations.coverage import TopicKinds

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

Guests = Sequence[tuple[OrganisationId, str]]
"""Municipalities that may be put on the board, with their names."""


class BoardBar(QWidget):
    """`all_wanted` is sent with the types of municipality that are meant, none for all of them."""

    all_wanted = Signal(object)
    none_wanted = Signal()
    topic_wanted = Signal(object)
    kinds_wanted = Signal()
    guest_wanted = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board-bar")
        self._words = workplace.words
        self._column = QLabel(self)
        self._column.setProperty("role", "muted")
        words, layout = self._words, QHBoxLayout(self)
        self.all = self._button("all", words.pgettext("whom to invite", "&All"))
        self.none = self._button("none", words.pgettext("whom to invite", "&None"))
        self.type = self._button("type", words.pgettext("whom to invite", "By t&ype"), self._types_menu())
        self.topic = self._button("topic", words.pgettext("whom to invite", "By to&pic"), QMenu(self))
        self.kinds = self._button("kinds", words.gettext("&Kinds of department…"))
        self.guest = self._button("guest", words.gettext("Add a &guest"), QMenu(self))
        self.all.clicked.connect(self._want_all)
        self.none.clicked.connect(self.none_wanted)
        self.kinds.clicked.connect(self.kinds_wanted)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self._column, self.all, self.none, self.type):
            layout.addWidget(widget)
        layout.addStretch()
        for widget in (self.topic, self.kinds, self.guest):
            layout.addWidget(widget)

    def show_column(self, title: str, *, is_by_name: bool) -> None:
        """Say which column the first buttons are about; people are invited one by one."""
        self._column.setText(self._words.gettext("In the column “{column}”:").format(column=title))
        for button in (self.all, self.none, self.type):
            button.setEnabled(not is_by_name)

    def offer(self, topics: Sequence[TopicKinds], guests: Guests) -> None:
        """Offer the topics of the meeting, and municipalities that are not on the board."""
        menu = self.topic.menu()
        menu.clear()
        for one in topics:
            if one.is_of_meeting:
                menu.addAction(one.topic.name).triggered.connect(partial(self.topic_wanted.emit, one))
        menu.addSeparator()
        menu.addAction(self._words.gettext("&Other topics and kinds…")).triggered.connect(self.kinds_wanted)
        self.guest.menu().clear()
        for organisation_id, name in guests:
            self.guest.menu().addAction(name).triggered.connect(partial(self.guest_wanted.emit, organisation_id))
        self.guest.setVisible(bool(guests))

    def _want_all(self) -> None:
        self.all_wanted.emit(None)

    def _types_menu(self) -> QMenu:
        menu = QMenu(self)
        for one in MunicipalityType:
            menu.addAction(name_of(one, self._words)).triggered.connect(partial(self.all_wanted.emit, (one,)))
        return menu

    def _button(self, name: str, text: str, menu: QMenu | None = None) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"board-{name}")
        if menu is not None:
            menu.setObjectName(f"board-{name}-menu")
            button.setMenu(menu)
        return button

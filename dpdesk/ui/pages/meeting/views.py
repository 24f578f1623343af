"""What a tab with several views shares with another: the buttons of the views, and the page before there is a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.workplace import PageName, Place, TabName

if TYPE_CHECKING:
    from dpdesk.domain.ids import MeetingId
    from dpdesk.ui.workplace import Workplace

V = TypeVar("V", bound=Enum)
Title = tuple[V, IconName, str]
"""A view, its icon, and its name with its underlined letter."""


def lay_out_views(
    tab: QWidget,
    workplace: Workplace,
    titles: Sequence[Title[V]],
    enter: Callable[[V], None],
    beside: QWidget,
    below: QWidget,
) -> dict[V, QPushButton]:
    """Lay out a tab: a button for each view with something beside them, and the views below; give the buttons."""
    group = QButtonGroup(tab)
    above = QHBoxLayout()
    buttons: dict[V, QPushButton] = {}
    for view, picture, title in titles:
        button = buttons[view] = QPushButton(icon(picture, workplace.look), title, tab)
        button.setObjectName(f"view-{view.name.lower()}")
        button.setCheckable(True)
        button.clicked.connect(partial(enter, view))
        group.addButton(button)
        above.addWidget(button)
    above.addStretch()
    above.addWidget(beside)
    layout = QVBoxLayout(tab)
    layout.setContentsMargins(20, 12, 16, 12)
    layout.setSpacing(10)
    layout.addLayout(above)
    layout.addWidget(below, 1)
    return buttons


def no_day_page(name: str, why: str, workplace: Workplace, meeting_id: MeetingId, parent: QWidget) -> QWidget:
    """Say why there is nothing before the meeting has a day, and offer the way to the plan."""
    page = QWidget(parent)
    page.setObjectName(f"{name}-empty")
    told = QLabel(why, page)
    told.setProperty("role", "muted")
    told.setAlignment(Qt.AlignmentFlag.AlignCenter)
    told.setWordWrap(True)
    plan = QPushButton(workplace.words.gettext("Go to the &plan"), page)
    plan.setObjectName(f"{name}-plan")
    plan.clicked.connect(partial(workplace.go, Place(page=PageName.MEETINGS, meeting_id=meeting_id, tab=TabName.PLAN)))
    layout = QVBoxLayout(page)
    layout.addStretch()
    layout.addWidget(told)
    layout.addWidget(plan, alignment=Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch()
    return page

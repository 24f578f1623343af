"""The rail: the whole navigation of the window, at its left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.keys import give_key
from dpdesk.ui.workplace import PageName

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

_ICONS = {
    PageName.DASHBOARD: IconName.DASHBOARD,
    PageName.MEETINGS: IconName.MEETINGS,
    PageName.PEOPLE: IconName.PEOPLE,
    PageName.MUNICIPALITIES: IconName.MUNICIPALITY,
    PageName.PRACTICES: IconName.PRACTICE,
    PageName.SETTINGS: IconName.SETTINGS,
}
_ICON_SIZE = QSize(20, 20)


def page_title(page: PageName, words: Words) -> str:
    """Name a page as the rail does."""
    return {
        PageName.DASHBOARD: words.pgettext("page", "Dashboard"),
        PageName.MEETINGS: words.pgettext("page", "Meetings"),
        PageName.PEOPLE: words.pgettext("page", "People"),
        PageName.MUNICIPALITIES: words.pgettext("page", "Municipalities"),
        PageName.PRACTICES: words.pgettext("page", "Practices"),
        PageName.SETTINGS: words.pgettext("page", "Settings"),
    }[page]


class Rail(QFrame):
    """A button for each page, and the program's menu above them."""

    chosen = Signal(PageName)

    def __init__(self, words: Words, look: Look, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._look = look
        self._buttons: dict[PageName, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(2)
        layout.addWidget(self._menu_button(words, menu))
        layout.addSpacing(8)
        for page in PageName:
            if page is PageName.SETTINGS:
                layout.addStretch()
            layout.addWidget(self._page_button(page, words))

    def open_pages(self) -> None:
        """Let pages be chosen: a desk is open."""
        for button in self._buttons.values():
            button.setEnabled(True)
            button.setMinimumWidth(_width_when_chosen(button))

    def close_pages(self) -> None:
        """Let no page be chosen; the menu stays."""
        for button in self._buttons.values():
            button.setEnabled(False)

    def show_page(self, page: PageName) -> None:
        """Mark the button of the page that is open."""
        self._buttons[page].setChecked(True)

    def _menu_button(self, words: Words, menu: QMenu) -> QToolButton:
        button = self._button("program-menu", "DPDesk", IconName.MENU)
        font = QFont(button.font())
        font.setWeight(QFont.Weight.DemiBold)
        button.setFont(font)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(words.gettext("Menu of the program"))
        button.setToolTip(words.gettext("Menu of the program (F10)"))
        opening = QAction(button)
        opening.setShortcut("F10")
        opening.triggered.connect(button.showMenu)
        button.addAction(opening)
        return button

    def _page_button(self, page: PageName, words: Words) -> QToolButton:
        title = page_title(page, words)
        button = self._button(f"page-{page}", title, _ICONS[page])
        button.setCheckable(True)
        button.setAutoExclusive(True)
        shortcut = f"Ctrl+{list(PageName).index(page) + 1}"
        give_key(button, shortcut)
        button.setToolTip(f"{title} ({shortcut})")
        button.setAccessibleName(title)
        button.clicked.connect(partial(self.chosen.emit, page))
        self._buttons[page] = button
        return button

    def _button(self, name: str, title: str, picture: IconName) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(title)
        button.setIcon(icon(picture, self._look))
        button.setIconSize(_ICON_SIZE)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button


def _width_when_chosen(button: QToolButton) -> int:
    """Give the width that a button needs once it is chosen: its word is heavier then."""
    button.ensurePolished()
    heavy = QFont(button.font())
    heavy.setWeight(QFont.Weight.DemiBold)
    more = QFontMetrics(heavy).horizontalAdvance(button.text()) - button.fontMetrics().horizontalAdvance(button.text())
    return button.sizeHint().width() + max(0, more)

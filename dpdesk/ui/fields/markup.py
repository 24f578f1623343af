"""An editor of texts in the small markup: headings, **strong** words, lists, and fields that are filled in later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from dpdesk.ui.fields.button_bar import ButtonBar
from dpdesk.ui.fields.highlighting import MarkupHighlighter
from dpdesk.ui.fields.marking import insert_field, toggle_lines, toggle_strong
from dpdesk.ui.fields.text import TextEditor
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

_FEWEST_LINES = 8


class MarkupEditor(QWidget):
    """Edits a text with a toolbar over it. `fields` are the names that may stand in braces, each with its words.

    `edited` is sent when the text is left with changes, `typed` at every change of it, for a preview beside it.
    """

    edited = Signal(object)
    typed = Signal(str)
    unreadable = Signal(str)

    def __init__(self, workplace: Workplace, fields: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("markup-editor")
        self._workplace = workplace
        self.text_edit = _MarkupText(self)
        self.text_edit.setObjectName("markup-text")
        self.text_edit.setAccessibleName(workplace.words.pgettext("field", "Text"))
        self.text_edit.edited.connect(self.edited)
        self.text_edit.textChanged.connect(self._tell_typed)
        self._highlighter = MarkupHighlighter(workplace.look, [name for name, _ in fields], self.text_edit.document())
        self.setFocusProxy(self.text_edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._toolbar(fields))
        layout.addWidget(self.text_edit, 1)

    def value(self) -> str:
        """Give the text that was last set or sent."""
        return self.text_edit.value()

    def set_value(self, value: str) -> None:
        """Show a text."""
        self.text_edit.set_value(value)

    @property
    def is_being_edited(self) -> bool:
        """Whether something was typed that has not been sent."""
        return self.text_edit.is_being_edited

    def settle(self) -> bool:
        """Send what was typed."""
        return self.text_edit.settle()

    def refuse(self, former: str) -> None:
        """Take what was sent as only typed: it could not be saved."""
        self.text_edit.refuse(former)

    def text(self) -> str:
        """Give the text as it is now, sent or not."""
        return self.text_edit.toPlainText()

    def _toolbar(self, fields: Sequence[tuple[str, str]]) -> ButtonBar:
        words = self._workplace.words
        strong, heading = words.pgettext("button", "Strong"), words.pgettext("button", "Heading")
        bullets, numbers = words.pgettext("button", "List"), words.pgettext("button", "Numbers")
        buttons = [
            self._button("strong", strong, "Ctrl+B", IconName.BOLD, toggle_strong),
            self._button("heading", heading, "Ctrl+Shift+H", IconName.HEADING, _marking("## ")),
            self._button("bullets", bullets, "Ctrl+Shift+L", IconName.BULLETS, _marking("- ")),
            self._button("numbers", numbers, "Ctrl+Shift+O", IconName.NUMBERS, _marking("1. ")),
        ]
        return ButtonBar(buttons, self._fields_button(fields) if fields else None, self)

    def _button(
        self, name: str, text: str, key: str, picture: IconName, mark: Callable[[QTextCursor], None]
    ) -> QToolButton:
        action = QAction(icon(picture, self._workplace.look), text, self)
        self._give_key(action, key)
        action.triggered.connect(partial(self._mark, mark))
        button = self._plain_button(name)
        button.setDefaultAction(action)
        return button

    def _fields_button(self, fields: Sequence[tuple[str, str]]) -> QToolButton:
        words = self._workplace.words
        menu = QMenu(self)
        menu.setObjectName("fields-menu")
        for name, meaning in fields:
            action = menu.addAction(f"{meaning}\t{{{name}}}")
            action.triggered.connect(partial(self._mark, partial(insert_field, name=name)))
        action = QAction(icon(IconName.FIELD, self._workplace.look), words.gettext("Insert a field"), self)
        self._give_key(action, "Ctrl+Shift+F")
        button = self._plain_button("insert-field")
        button.setDefaultAction(action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        action.triggered.connect(button.showMenu)
        return button

    def _plain_button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # Each button has a key, and Tab leads from the field before straight to the text.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRaise(True)
        return button

    def _give_key(self, action: QAction, key: str) -> None:
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{action.text()} ({shown})")
        self.addAction(action)

    def _mark(self, mark: Callable[[QTextCursor], None]) -> None:
        cursor = self.text_edit.textCursor()
        mark(cursor)
        self.text_edit.setTextCursor(cursor)
        self.text_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_typed(self) -> None:
        self.typed.emit(self.text_edit.toPlainText())


class _MarkupText(TextEditor):
    """The text itself: as high as there is room, and too long to lose by pressing Esc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, min_lines=_FEWEST_LINES, max_lines=_FEWEST_LINES)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def take_back(self) -> None:
        """Leave the text as it is."""


def _marking(mark: str) -> Callable[[QTextCursor], None]:
    return partial(toggle_lines, mark=mark)

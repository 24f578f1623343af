"""Which text is edited, and in which language; each has a pane of its own, so that nothing typed is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from dpdesk.domain.own_texts import TextName
from dpdesk.language.wording import name_of
from dpdesk.settings import Language
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.pages.settings.text_pane import TextPane

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


class TextChoice(QWidget):
    """Two choices over the pane of the text that is chosen."""

    def __init__(self, workplace: Workplace, names: Sequence[TextName], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("text-choice")
        self._workplace = workplace
        self._panes: dict[tuple[TextName, Language], TextPane] = {}
        words = workplace.words
        self._name = ChoiceEditor([(one, name_of(one, words)) for one in names], self)
        self._name.setObjectName("text-name")
        self._name.set_value(names[0])
        self._language = ChoiceEditor([(one, name_of(one, words)) for one in Language], self)
        self._language.setObjectName("text-language")
        self._language.set_value(Language.POLISH)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("text-panes")
        self._name.edited.connect(self.refresh)
        self._language.edited.connect(self.refresh)
        self._lay_out()

    @property
    def pane(self) -> TextPane:
        """The pane of the text that is chosen."""
        key = self._name.value(), self._language.value()
        if key not in self._panes:
            self._panes[key] = TextPane(self._workplace, *key, self._stack)
            self._stack.addWidget(self._panes[key])
        return self._panes[key]

    def refresh(self) -> None:
        """Show the chosen text as it now is."""
        self._stack.setCurrentWidget(self.pane)
        self.pane.refresh()

    def _lay_out(self) -> None:
        words = self._workplace.words
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for label, editor in (
            (words.pgettext("settings", "&Text"), self._name),
            (words.pgettext("settings", "in &language"), self._language),
        ):
            choices.addWidget(self._label(label, editor))
            choices.addWidget(editor)
        choices.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(choices)
        layout.addWidget(self._stack, 1)

    def _label(self, text: str, editor: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "muted")
        label.setBuddy(editor)
        editor.setAccessibleName(text.replace("&", ""))
        return label

"""The header of a practice's page, which never scrolls away: what, whose, how far, and its card as a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.issued import FileFormat
from dpdesk.language.wording import name_of
from dpdesk.settings import Language
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.keys import give_key
from dpdesk.ui.pages.meeting.short_label import ShortLabel

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace


class PracticeHeader(QWidget):
    """`card_wanted` is sent with a format and a language, `back_wanted` for the catalogue."""

    card_wanted = Signal(FileFormat, Language)
    back_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice-header")
        self._words = workplace.words
        self._look = workplace.look
        self._title = self._label("practice-heading", "title")
        self._facts = self._label("practice-facts", "muted")
        self._card = self._card_button()
        self._back = self._back_button()
        self._lay_out()

    def show_practice(self, about: PracticeAbout) -> None:
        """Show a practice as it now is."""
        practice, words = about.practice, self._words
        self._title.show_text(practice.title)
        status = name_of(practice.status, words) if practice.status else ""
        stage = words.pgettext("practice", "Stage: {stage}").format(stage=name_of(practice.verification, words))
        self._facts.show_text(" · ".join(filter(None, (about.owner, practice.area, status, stage))))

    def _label(self, name: str, role: str) -> ShortLabel:
        label = ShortLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        return label

    def _card_button(self) -> QPushButton:
        button = QPushButton(self._words.pgettext("button", "Save as a card"), self)
        button.setObjectName("save-card")
        button.setIcon(icon(IconName.DOCUMENT, self._look))
        menu = QMenu(button)
        menu.setObjectName("card-menu")
        for place, language in enumerate(Language):
            if place:
                menu.addSeparator()
            for one in FileFormat:
                action = menu.addAction(_card_title(one, language, self._words))
                action.setObjectName(f"card-{language}-{one}")
                action.triggered.connect(partial(self.card_wanted.emit, one, language))
        button.setMenu(menu)
        return button

    def _back_button(self) -> QPushButton:
        button = QPushButton(self._words.pgettext("command", "All practices"), self)
        button.setObjectName("back-to-practices")
        button.setIcon(icon(IconName.LEFT, self._look, self._look.accent))
        button.setProperty("link", "true")
        give_key(button, "Alt+Left")
        button.setToolTip(f"{button.text()} (Alt+←)")
        button.clicked.connect(self.back_wanted)
        return button

    def _lay_out(self) -> None:
        back, above = QHBoxLayout(), QHBoxLayout()
        back.addWidget(self._back)
        back.addStretch()
        above.addWidget(self._title, 1)
        above.addWidget(self._card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 6, 16, 6)
        layout.setSpacing(4)
        layout.addLayout(back)
        layout.addLayout(above)
        layout.addWidget(self._facts)


def _card_title(wanted: FileFormat, language: Language, words: Words) -> str:
    form = words.pgettext("format and language of a card", "{format}, {language}…")
    return form.format(format=name_of(wanted, words), language=name_of(language, words))

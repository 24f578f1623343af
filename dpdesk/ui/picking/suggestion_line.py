"""A line in which one types a name and may pick one of those the desk knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace

T = TypeVar("T")
_FEWEST_LETTERS = 2
_MOST_ASKED = 4
"""how many of those known are asked about"""


class SuggestionLine(QLineEdit, Generic[T]):
    """Asks `find` at each keystroke and offers what it gives, described; `picked_one` is sent with what was picked.

    What was picked is forgotten when the text is changed: then somebody else is meant.
    """

    picked_one = Signal(object)

    def __init__(
        self,
        workplace: Workplace,
        find: Callable[[str], Sequence[T]],
        describe: Callable[[T], str],
        name: Callable[[T], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._find = find
        self._describe = describe
        self._name = name
        self._found: dict[str, T] = {}
        self.picked: T | None = None
        self._descriptions = QStringListModel(self)
        self._completer = QCompleter(self._descriptions, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        offers = self._completer.popup()
        assert offers is not None
        offers.setObjectName("offers")
        self._completer.activated.connect(self._pick)
        self.textEdited.connect(self._look)

    def put(self, text: str) -> None:
        """Put a text in the line without looking for it."""
        self.picked = None
        self.setText(text)

    def take(self, found: T) -> None:
        """Take one of those known as the one that is meant."""
        self.setText(self._name(found))
        self.picked = found
        self.picked_one.emit(found)

    def settle(self) -> bool:
        """Ask which institution is meant where the text is only like those known; tell whether one may go on.

        Whoever types a name in full means it; a part of a known name may be a known one or somebody new.
        """
        text = self.text().strip()
        if self.picked is not None or not text or not self._found:
            return True
        known = list(reversed(self._found.values()))[:_MOST_ASKED]
        exact = [one for one in known if search_key(self._name(one)) == search_key(text)]
        if len(exact) == 1:
            self.take(exact[0])
            return True
        answers = [Message(N_("{name}"), name=self._name(one)) for one in known]
        answers.append(Message(N_("A new institution: “{name}”"), name=text))
        chosen = self._workplace.notices.choose(Message(N_("Which institution is “{name}”?"), name=text), answers)
        if chosen is not None and chosen < len(known):
            self.take(known[chosen])
        return chosen is not None

    def _look(self, text: str) -> None:
        self.picked = None
        if len(text.strip()) < _FEWEST_LETTERS:
            self._offer(())
        else:
            self._workplace.tasks.ask(self, partial(self._find, text), self._offer)

    def _offer(self, found: Sequence[T]) -> None:
        """Show who may be meant; two who cannot be told apart are one line."""
        self._found = {self._describe(one): one for one in reversed(found)}
        self._descriptions.setStringList(list(reversed(self._found)))
        popup = self._completer.popup()
        if found and self.hasFocus():
            self._completer.complete()
        elif popup is not None:
            popup.hide()

    def _pick(self, description: str) -> None:
        self.take(self._found[description])

"""The topics of a practice: chips that can be removed, and a line that suggests others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dpdesk.domain.ids import PracticeId, PracticeTopicId
from dpdesk.domain.meetings import Topic
from dpdesk.services.practices import describing
from dpdesk.ui.pages.meeting.plan.flow import FlowLayout
from dpdesk.ui.pages.meeting.plan.topics import TopicChip
from dpdesk.ui.picking.add_line import AddLine

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.ui.workplace import Workplace


class TopicsField(QWidget):
    """Words that practices share with meetings and departments."""

    def __init__(self, workplace: Workplace, practice_id: PracticeId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topics")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words = workplace.words
        self._workplace = workplace
        self._practice_id = practice_id
        self._shown: tuple[tuple[PracticeTopicId, str], ...] = ()
        self.chips = QWidget(self)
        self.chips.setObjectName("topic-chips")
        self._flow = FlowLayout(self.chips)
        self.add_line = AddLine[Topic](
            workplace,
            "add-topic",
            partial(describing.topics_found, workplace.desk, practice_id),
            _name,
            words.pgettext("topic", "New topic “{name}”"),
            self,
        )
        self.add_line.setPlaceholderText(words.pgettext("topic", "Add a topic"))
        self.add_line.setAccessibleName(words.pgettext("topic", "Add a topic"))
        self.setFocusProxy(self.add_line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.chips)
        layout.addWidget(self.add_line)
        self.add_line.chosen.connect(self._add_known)
        self.add_line.new_wanted.connect(self._add)

    def show_topics(self, about: PracticeAbout) -> None:
        """Show the topics of a practice."""
        shown = tuple((topic.entry.id, topic.name) for topic in about.topics)
        self.chips.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        had_focus = self.chips.isAncestorOf(self.focusWidget())
        self._flow.empty()
        for entry_id, name in shown:
            chip = TopicChip(self._workplace, entry_id, name, self.chips)
            chip.removed.connect(self._remove)
            self._flow.addWidget(chip)
            chip.show()
        if had_focus:
            self.add_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_known(self, topic: Topic) -> None:
        self._add(topic.name)

    def _add(self, name: str) -> None:
        deed = partial(describing.add_topic, self._workplace.desk, self._practice_id, name)
        self._workplace.tasks.change(self, deed)

    def _remove(self, entry_id: PracticeTopicId) -> None:
        self._workplace.tasks.change(self, partial(describing.remove_topic, self._workplace.desk, entry_id))


def _name(topic: Topic) -> str:
    return topic.name

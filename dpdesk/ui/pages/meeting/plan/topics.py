"""The card of the topics: chips that can be removed, and a line that suggests others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from dpdesk.domain.ids import MeetingTopicId
from dpdesk.domain.meetings import Topic
from dpdesk.services.meetings import topics
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.plan.cards import PlanCard, icon_button
from dpdesk.ui.pages.meeting.plan.flow import FlowLayout
from dpdesk.ui.pages.meeting.plan.rows import add_shortcut
from dpdesk.ui.picking.add_line import AddLine

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.domain.ids import MeetingId
    from dpdesk.ui.workplace import Workplace

_LEFT, _BETWEEN, _RIGHT, _SPARE = 10, 2, 3, 6


class TopicChip(QFrame):
    """A topic with the button that removes it; Ctrl+Left and Ctrl+Right move it."""

    removed = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, workplace: Workplace, entry_id: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = entry_id
        self.setObjectName("topic-chip")
        self.setProperty("chip", "true")
        self.setStyleSheet(
            f"QFrame#topic-chip {{ background: {workplace.look.raised.name()};"
            f" border: 1px solid {workplace.look.line.name()}; border-radius: 10px; }}"
        )
        self._label = label = QLabel(name, self)
        label.setObjectName("topic-name")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        told = workplace.words.pgettext("topic", "Remove the topic “{name}”").format(name=name)
        self.button = icon_button(workplace, "remove-topic", IconName.CLOSE, told, self)
        self.button.clicked.connect(partial(self.removed.emit, self._id))
        add_shortcut(self, "Del", self.button.click)
        add_shortcut(self, "Ctrl+Left", partial(self.stepped.emit, self._id, -1))
        add_shortcut(self, "Ctrl+Right", partial(self.stepped.emit, self._id, 1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_LEFT, 1, _RIGHT, 1)
        layout.setSpacing(_BETWEEN)
        layout.addWidget(label, 1)
        layout.addWidget(self.button)

    def sizeHint(self) -> QSize:
        """Be as wide as the name in one line."""
        words = self._label.fontMetrics().horizontalAdvance(self._label.text())
        around = _LEFT + _BETWEEN + _RIGHT + self.button.sizeHint().width() + _SPARE
        return QSize(words + around, super().sizeHint().height())


class TopicsCard(PlanCard):
    """What the meeting is about, in the words that departments and practices share."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "topics", words.pgettext("heading", "Topics"), parent)
        self._meeting_id = meeting_id
        self._shown: tuple[tuple[str, str], ...] = ()
        self.chips = QWidget(self)
        self.chips.setObjectName("topic-chips")
        self._flow = FlowLayout(self.chips)
        self.empty = self.line(
            "topics-empty", words.gettext("What the meeting is about. Topics propose whom to invite.")
        )
        self.add_line = AddLine[Topic](
            workplace,
            "add-topic",
            partial(topics.topics_found, workplace.desk, meeting_id),
            _name,
            words.pgettext("topic", "New topic “{name}”"),
            self,
        )
        self.add_line.setPlaceholderText(words.pgettext("topic", "Add a topic"))
        self.add_line.setAccessibleName(words.pgettext("topic", "Add a topic"))
        for widget in (self.empty, self.chips, self.add_line):
            self.body.addWidget(widget)
        self.add_line.chosen.connect(self._add_known)
        self.add_line.new_wanted.connect(self._add)

    def show_meeting(self, about: Dossier) -> None:
        """Show the topics of a meeting."""
        entries = about.meeting_topics
        shown = tuple((entry.id, about.topics[entry.topic_id].name) for entry in entries)
        focus = self._focused()
        self.empty.setVisible(not entries)
        self.chips.setVisible(bool(entries))
        if shown == self._shown:
            return
        self._shown = shown
        self._flow.empty()
        for entry in entries:
            chip = TopicChip(self.workplace, entry.id, about.topics[entry.topic_id].name, self.chips)
            chip.removed.connect(self._remove)
            chip.stepped.connect(self._step)
            self._flow.addWidget(chip)
            chip.show()
        self._focus_again(focus)

    def _focused(self) -> tuple[str, int] | None:
        """Give the topic and the place that one is at."""
        chips = self.chips.findChildren(TopicChip, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return next(
            ((self._shown[place][0], place) for place, chip in enumerate(chips) if chip.button.hasFocus()), None
        )

    def _focus_again(self, focus: tuple[str, int] | None) -> None:
        """Go on at the same topic, or at the one in its place."""
        if focus is None:
            return
        ids = [entry_id for entry_id, _ in self._shown]
        place = ids.index(focus[0]) if focus[0] in ids else min(focus[1], len(ids) - 1)
        item = self._flow.itemAt(place)
        chip = item.widget() if item else None
        target = chip.button if isinstance(chip, TopicChip) else self.add_line
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_known(self, topic: Topic) -> None:
        self._add(topic.name)

    def _add(self, name: str) -> None:
        self.workplace.tasks.change(self, partial(topics.add_topic, self.workplace.desk, self._meeting_id, name))

    def _step(self, entry_id: MeetingTopicId, by: int) -> None:
        place = [one for one, _ in self._shown].index(entry_id) + by
        if 0 <= place < len(self._shown):
            self.workplace.tasks.change(self, partial(topics.move_topic, self.workplace.desk, entry_id, place))

    def _remove(self, entry_id: MeetingTopicId) -> None:
        self.workplace.tasks.change(self, partial(topics.remove_topic, self.workplace.desk, entry_id))


def _name(topic: Topic) -> str:
    return topic.name

"""The summary of a meeting, in five parts: numbers, what was said, what comes of it, photos, the papers about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import PaperKind
from dpdesk.services.papers.summary_gaps import Gap, what_is_missing
from dpdesk.services.summaries.summary_lines import PracticeLine, SpeechLine, practice_lines, speech_lines
from dpdesk.services.summaries.summary_numbers import SummaryNumbers, numbers
from dpdesk.ui import document_defaults as defaults
from dpdesk.ui.pages.meeting.tab import MeetingTab

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.language.catalogues import Words
    from dpdesk.services.desk import Desk
    from dpdesk.settings import Language
    from dpdesk.ui.pages.meeting.summary.follow_ups import FollowUpsPart
    from dpdesk.ui.pages.meeting.summary.numbers import NumbersPart
    from dpdesk.ui.pages.meeting.summary.photos import PhotosPart
    from dpdesk.ui.pages.meeting.summary.speeches import SpeechesPart
    from dpdesk.ui.pages.meeting.summary.texts import TextsPart
    from dpdesk.ui.workplace import Workplace


class Part(IntEnum):
    """The parts, in their order."""

    NUMBERS = 0
    SPEECHES = 1
    FOLLOW_UPS = 2
    PHOTOS = 3
    TEXTS = 4


@dataclass(frozen=True, slots=True)
class _Counted:
    """What takes a while to count and to find."""

    numbers: SummaryNumbers | None
    gaps: tuple[Gap, ...]
    speeches: tuple[SpeechLine, ...]
    practices: tuple[PracticeLine, ...]


class SummaryTab(MeetingTab):
    """Shows one part at a time; each is made when it is first shown, and brought up to date whenever it is."""

    def __init__(self, workplace: Workplace, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(workplace, meeting_id, parent)
        self.setObjectName("summary-tab")
        self._about: Dossier | None = None
        self._counted: _Counted | None = None
        self.parts = self._part_bar()
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("summary-stack")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.parts)
        layout.addWidget(self._stack, 1)
        self._show_part()

    def show_meeting(self, about: Dossier) -> None:
        """Show the meeting as it now is; what has to be counted is counted beside the window."""
        self._about = about
        language = defaults.language(self.workplace.preferences)
        question = partial(_count, self.workplace.desk, about, self.workplace.words, language)
        self.workplace.tasks.ask(self, question, self._take_count)
        if self.part in (Part.FOLLOW_UPS, Part.PHOTOS, Part.TEXTS):
            self._show_part()

    def go_to(self, spot: str) -> None:
        """Bring a part, a follow-up, a photo or who prepared the note into view."""
        if spot == "speeches":
            self.parts.setCurrentIndex(Part.SPEECHES)
        elif spot == "prepared_by":
            self.parts.setCurrentIndex(Part.TEXTS)
            self.texts.focus_prepared()
        elif spot == "photos" or (self._about is not None and any(one.id == spot for one in self._about.photos)):
            self.parts.setCurrentIndex(Part.PHOTOS)
            self.photos.go_to(spot)
        elif spot == "follow-ups":
            self.parts.setCurrentIndex(Part.FOLLOW_UPS)
        elif self._about is not None and any(one.id == spot for one in self._about.follow_ups):
            self.parts.setCurrentIndex(Part.FOLLOW_UPS)
            self.follow_ups.select(spot)

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return Part(self.parts.currentIndex())

    @cached_property
    def numbers(self) -> NumbersPart:
        """The numbers, and what is missing."""
        from dpdesk.ui.pages.meeting.summary.numbers import NumbersPart

        return NumbersPart(self.workplace, self.meeting_id, self)

    @cached_property
    def speeches(self) -> SpeechesPart:
        """What was said and presented."""
        from dpdesk.ui.pages.meeting.summary.speeches import SpeechesPart

        return SpeechesPart(self.workplace, self.meeting_id, self)

    @cached_property
    def follow_ups(self) -> FollowUpsPart:
        """What comes of the meeting."""
        from dpdesk.ui.pages.meeting.summary.follow_ups import FollowUpsPart

        return FollowUpsPart(self.workplace, self.meeting_id, self)

    @cached_property
    def photos(self) -> PhotosPart:
        """The photos of the meeting."""
        from dpdesk.ui.pages.meeting.summary.photos import PhotosPart

        return PhotosPart(self.workplace, self.meeting_id, self)

    @cached_property
    def texts(self) -> TextsPart:
        """The article and the note."""
        from dpdesk.ui.pages.meeting.summary.texts import TextsPart

        return TextsPart(self.workplace, self.meeting_id, self)

    def _take_count(self, counted: _Counted) -> None:
        self._counted = counted
        if self.part in (Part.NUMBERS, Part.SPEECHES):
            self._show_part()

    def _show_part(self) -> None:
        """Show the chosen part as the meeting now is."""
        match self.part:
            case Part.NUMBERS:
                self._bring_up(self.numbers)
                if self._counted is not None:
                    self.numbers.show_numbers(self._counted.numbers, self._counted.gaps)
            case Part.SPEECHES:
                self._bring_up(self.speeches)
                if self._counted is not None:
                    self.speeches.show_lines(self._counted.speeches, self._counted.practices)
            case Part.FOLLOW_UPS:
                self._bring_up(self.follow_ups)
                if self._about is not None:
                    self.follow_ups.show_follow_ups(self._about.follow_ups)
            case Part.PHOTOS:
                self._bring_up(self.photos)
                if self._about is not None:
                    self.photos.show_meeting(self._about)
            case Part.TEXTS:
                self._bring_up(self.texts)
                if self._about is not None:
                    self.texts.show_meeting(self._about)

    def _bring_up(self, part: QWidget) -> None:
        if self._stack.indexOf(part) < 0:
            self._stack.addWidget(part)
        if self._stack.currentWidget() is not part and self._stack.isAncestorOf(self.focusWidget()):
            self.parts.setFocus(Qt.FocusReason.OtherFocusReason)  # what one was in is about to be hidden
        self._stack.setCurrentWidget(part)

    def _part_bar(self) -> QTabBar:
        words = self.workplace.words
        bar = QTabBar(self)
        bar.setObjectName("summary-parts")
        bar.setAccessibleName(words.gettext("Parts of the summary"))
        bar.setDrawBase(False)
        bar.setExpanding(False)
        for title in (
            words.pgettext("part of the summary", "Num&bers"),
            words.pgettext("part of the summary", "&What was said"),
            words.pgettext("part of the summary", "&Follow-ups"),
            words.pgettext("part of the summary", "Photos and &charts"),
            words.pgettext("part of the summary", "&Article and note"),
        ):
            bar.addTab(title)
        bar.currentChanged.connect(self._show_part)
        return bar


def _count(desk: Desk, about: Dossier, words: Words, language: Language) -> _Counted:
    found = (
        gap for kind in (PaperKind.ARTICLE, PaperKind.NOTE) for gap in what_is_missing(desk, about, kind, language)
    )
    return _Counted(
        numbers=numbers(about, words),
        gaps=tuple({str(gap.message): gap for gap in found}.values()),
        speeches=speech_lines(about, words),
        practices=practice_lines(about),
    )

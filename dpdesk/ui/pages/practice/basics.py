"""The card of what a practice is at a glance: title, owner, area, topics, status, days and summary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dpdesk.domain.ids import PracticeId
from dpdesk.domain.practice_stages import PracticeGap, gaps
from dpdesk.domain.practices import LONGEST_SUMMARY, PracticeStatus, Verification
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.fields.suggested import SuggestedEditor
from dpdesk.ui.pages.practice.cards import FieldsCard
from dpdesk.ui.pages.practice.owner import OwnerField
from dpdesk.ui.pages.practice.topics import TopicsField

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.ui.workplace import Workplace


class BasicsCard(FieldsCard):
    """What stands in the catalogue and at the head of the card; the summary is counted as it is typed."""

    def __init__(self, workplace: Workplace, practice_id: PracticeId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "practice-basics", words.pgettext("heading", "At a glance"), parent)
        form = self.form
        self.text_field("title", words.pgettext("practice", "Title"), least=1)
        self.owner = OwnerField(workplace, practice_id, form)
        form.add_row(words.pgettext("practice", "Owner"), self.owner)
        self.line_field("unit", words.pgettext("practice", "Unit"), words.gettext("The department that did it."))
        self.area = SuggestedEditor(workplace, form)
        form.add("area", self.area, words.pgettext("practice", "Area"))
        self.topics = TopicsField(workplace, practice_id, form)
        form.add_row(words.pgettext("practice", "Topics"), self.topics)
        statuses = [(one, name_of(one, words)) for one in PracticeStatus]
        status = ChoiceEditor[PracticeStatus | None]([(None, words.pgettext("status of a practice", "–")), *statuses])
        form.add("status", status, words.pgettext("practice", "Status"))
        self.fields.extend(("area", "status"))
        self.day_field("began_on", words.pgettext("practice", "Began on"))
        self.day_field("ended_on", words.pgettext("practice", "Ended on"))
        self.summary = self.text_field("summary", words.pgettext("practice", "Summary"), least=4)
        self.counter = Remark(workplace, form)
        self.counter.setObjectName("summary-counter")
        form.add_row("", self.counter)
        self.summary.textChanged.connect(self._count)
        self._count()

    def show_practice(self, about: PracticeAbout) -> None:
        """Show a practice, and say where its days are the wrong way round."""
        super().show_practice(about)
        self.owner.show_owner(about)
        self.topics.show_topics(about)
        is_backward = PracticeGap.DAYS in gaps(about.practice, (), Verification.CHECKED)
        backward = self.workplace.words.gettext("This is before the day on which it began.")
        self.form.remark("ended_on", backward if is_backward else "")

    def show_areas(self, usual: Sequence[str]) -> None:
        """Offer these areas."""
        self.area.set_usual(usual)

    def go_to(self, field: str) -> QWidget | None:
        """Go to a field, the owner among them."""
        if field == "organisation_id":
            self.owner.pick.setFocus()
            return self.owner
        return super().go_to(field)

    def _count(self) -> None:
        """Say how long the summary is, and by how much it is too long."""
        words, length = self.workplace.words, len(self.summary.toPlainText())
        counts = {"count": number(length, words.language), "most": number(LONGEST_SUMMARY, words.language)}
        if length <= LONGEST_SUMMARY:
            told = words.ngettext("{count} of {most} characters", "{count} of {most} characters", length)
            self.counter.say(told.format(**counts), Tone.NOTE)
            return
        over = length - LONGEST_SUMMARY
        told = words.ngettext(
            "{count} of {most} characters: shorten it by {over}.",
            "{count} of {most} characters: shorten it by {over}.",
            over,
        )
        self.counter.say(told.format(**counts, over=number(over, words.language)), Tone.WARNING)

"""The card of how far a practice has come: its stage, what it lacks for the next, who checked it, the consent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dpdesk.domain.ids import PracticeId
from dpdesk.domain.practice_stages import PracticeGap, gaps, next_stage
from dpdesk.domain.practices import Verification
from dpdesk.language.wording import name_of
from dpdesk.messages import Message
from dpdesk.services.practices import stages
from dpdesk.services.practices.stages import GAP_SENTENCES
from dpdesk.ui.fields.editors import TickEditor
from dpdesk.ui.fields.remarks import Remark, Tone
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.practice.cards import FieldsCard

if TYPE_CHECKING:
    from dpdesk.domain.practice_lines import PracticeAbout
    from dpdesk.ui.workplace import Workplace


class VerificationCard(FieldsCard):
    """Says in words what is missing, each a link: `wanted` is sent with the field where it is mended."""

    wanted = Signal(str)

    def __init__(self, workplace: Workplace, practice_id: PracticeId, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "practice-verification", words.pgettext("heading", "Verification"), parent)
        self._practice_id = practice_id
        self._stage = Verification.DRAFT
        self._gaps: tuple[PracticeGap, ...] | None = None
        self.state = self.line("practice-state")
        self.told = Remark(workplace, self)
        self.told.setObjectName("missing-told")
        self._links = QWidget(self)
        self._links.setObjectName("missing")
        self._column = QVBoxLayout(self._links)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.forward = self._button("next-stage", IconName.CHECK)
        self.back = self._button("back-to-draft", IconName.UNDO)
        self.back.setText(words.pgettext("button", "Make it a &draft again"))
        buttons = QHBoxLayout()
        for button in (self.forward, self.back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for place, widget in enumerate((self.state, self.told, self._links), start=1):
            self.body.insertWidget(place, widget)
        self.body.insertLayout(4, buttons)
        self.line_field("verified_by", words.pgettext("practice", "Checked by"))
        self.day_field("verified_on", words.pgettext("practice", "Checked on"))
        consent = TickEditor(words.gettext("The owner consents to publication"), self.form)
        self.form.add("may_publish", consent, "")
        self.fields.append("may_publish")
        self.forward.clicked.connect(self._go_forward)
        self.back.clicked.connect(partial(self._bring_to, Verification.DRAFT))

    def show_practice(self, about: PracticeAbout) -> None:
        """Show how far a practice has come, and what it lacks for the stage that follows, or for its own if none."""
        super().show_practice(about)
        words = self.workplace.words
        self._stage = about.practice.verification
        following = next_stage(self._stage)
        told = words.pgettext("practice", "Stage: {stage}").format(stage=name_of(self._stage, words))
        self.state.setText(told)
        self.forward.setVisible(following is not None)
        self.forward.setText(self._title_of(following))
        self.back.setVisible(self._stage is not Verification.DRAFT)
        missing = gaps(about.practice, about.files, following or self._stage)
        self.forward.setEnabled(not missing)
        self._say(following, missing)
        if missing != self._gaps:
            self._gaps = missing
            self._list(missing)

    def _say(self, following: Verification | None, missing: tuple[PracticeGap, ...]) -> None:
        words = self.workplace.words
        if missing and following is Verification.CHECKED:
            self.told.say(words.gettext("Before it can be called checked:"), Tone.WARNING)
        elif missing and following is Verification.PUBLISHED:
            self.told.say(words.gettext("Before it can be published:"), Tone.WARNING)
        elif missing:
            self.told.say(words.gettext("It is published, although:"), Tone.WARNING)
        elif following is None:
            self.told.say(words.gettext("Nothing is missing."), Tone.GOOD)
        else:
            self.told.say(words.gettext("Nothing is missing for the next stage."), Tone.GOOD)

    def _list(self, missing: tuple[PracticeGap, ...]) -> None:
        had_focus = self._links.isAncestorOf(self.focusWidget())
        while item := self._column.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for gap in missing:
            link = self._link(gap)
            self._column.addWidget(link)
            link.show()
        self._links.setVisible(bool(missing))
        if had_focus:
            self.forward.setFocus()

    def _link(self, gap: PracticeGap) -> QPushButton:
        sentence = self.workplace.words.say(Message(GAP_SENTENCES[gap]))
        link = QPushButton(icon(IconName.RIGHT, self.workplace.look, self.workplace.look.accent), sentence, self._links)
        link.setObjectName(f"missing-{gap}")
        link.setProperty("link", "true")
        link.clicked.connect(partial(self.wanted.emit, gap.field))
        return link

    def _title_of(self, following: Verification | None) -> str:
        words = self.workplace.words
        if following is Verification.PUBLISHED:
            return words.pgettext("button", "Mark as &published")
        return words.pgettext("button", "Mark as chec&ked")

    def _go_forward(self) -> None:
        following = next_stage(self._stage)
        if following is not None:
            self._bring_to(following)

    def _bring_to(self, stage: Verification) -> None:
        self.form.flush()
        deed = partial(stages.set_stage, self.workplace.desk, self._practice_id, stage)
        self.workplace.tasks.change(self, deed)

    def _button(self, name: str, picture: IconName) -> QPushButton:
        button = QPushButton(self)
        button.setIcon(icon(picture, self.workplace.look))
        button.setObjectName(name)
        return button

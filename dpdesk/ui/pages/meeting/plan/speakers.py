"""Who speaks at the item one is at: each with role and mode, in an order, and a line to add others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from dpdesk.domain.lines import PersonLine
from dpdesk.domain.meetings import AgendaItem, Mode, Role, SpeakingRole
from dpdesk.language.wording import name_of, role_of
from dpdesk.services.editing import set_field
from dpdesk.services.finding import place
from dpdesk.services.meetings import speaking
from dpdesk.services.people_search import people_found
from dpdesk.ui.fields.editors import ChoiceEditor
from dpdesk.ui.fields.remarks import Remark
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.meeting.plan.cards import icon_button
from dpdesk.ui.pages.meeting.plan.person import PersonDialog
from dpdesk.ui.pages.meeting.plan.rows import ArrangedRow, RowColumn
from dpdesk.ui.picking.add_line import AddLine
from dpdesk.ui.picking.new_person import NewPersonDialog

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dpdesk.domain.dossier import Dossier
    from dpdesk.domain.ids import PersonId, SpeakingRoleId
    from dpdesk.domain.people import Person
    from dpdesk.services.meetings.introducing import Introduction
    from dpdesk.ui.workplace import Workplace

_MODES = (Mode.ON_SITE, Mode.ONLINE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks at an item, where the person works, and what may be amiss."""

    role: SpeakingRole
    person: Person
    place: str
    remark: str


def speakers_of(about: Dossier, item: AgendaItem, remarks: Mapping[str, Sequence[str]]) -> dict[str, Speaker]:
    """Give who speaks at an item, by the ids of the roles."""
    return {
        one.id: Speaker(
            one,
            about.people[one.person_id],
            place(about.people[one.person_id].organisation_id, about.municipalities, about.organisations),
            " ".join(remarks.get(one.id, ())),
        )
        for one in about.speaking
        if one.agenda_item_id == item.id
    }


class SpeakerRow(ArrangedRow):
    """A speaker: the name over position and place, the role, and how the person takes part."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._speaker: Speaker | None = None
        words = workplace.words
        self.name = _label(self, "speaker-name")
        self.about = _label(self, "speaker-about", "muted")
        self.about.setWordWrap(True)
        self.role = ChoiceEditor[Role]([(role, name_of(role, words)) for role in Role], self)
        self.role.setObjectName("speaker-role")
        self.mode = ChoiceEditor[Mode]([(mode, name_of(mode, words)) for mode in _MODES], self)
        self.mode.setObjectName("speaker-mode")
        self.remark = Remark(workplace, self)
        told = words.pgettext("speaker", "Edit the person")
        self.edit = icon_button(workplace, "edit-person", IconName.EDIT, told, self)
        self.edit.clicked.connect(self._open_person)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.about)
        self.content.addLayout(names, 1)
        self.content.addWidget(self.edit)
        self.content.addWidget(self.role)
        self.content.addWidget(self.mode)
        self.column.addWidget(self.remark)
        self.role.edited.connect(partial(self._set, "role"))
        self.mode.edited.connect(partial(self._set, "mode"))

    def show_speaker(self, speaker: Speaker) -> None:
        """Show somebody who speaks."""
        self._speaker = speaker
        person, words = speaker.person, self.workplace.words
        self.name.setText(" ".join(filter(None, (person.academic_title, person.name))))
        self.about.setText(", ".join(filter(None, (person.position, speaker.place))))
        self.about.setVisible(bool(self.about.text()))
        self.role.set_choices([(role, role_of(role, person.gender, words)) for role in Role])
        for editor, value, told in (
            (self.role, speaker.role.role, words.pgettext("speaker", "Role: {name}")),
            (self.mode, speaker.role.mode, words.pgettext("speaker", "How: {name}")),
        ):
            editor.setAccessibleName(told.format(name=person.name))
            if not editor.is_being_edited:
                editor.set_value(value)  # type: ignore[arg-type]  # each editor with the value of its own field
        self.name_buttons(person.name)
        self.edit.setAccessibleName(f"{self.edit.toolTip()}: {person.name}")
        self.remark.say(speaker.remark)

    def _open_person(self) -> None:
        if self._speaker is not None:
            PersonDialog(self.workplace, self._speaker.person, self).open()

    def _set(self, field: str, value: Role | Mode) -> None:
        if self._speaker is None:
            return
        role = self._speaker.role
        deed = partial(
            set_field, self.workplace.desk, SpeakingRole, role.id, field, value, expected=getattr(role, field)
        )
        self.workplace.tasks.change(self, deed)


class SpeakerColumn(QWidget):
    """The speakers of one item and the line to add others."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("speakers")
        self._workplace = workplace
        self._item: AgendaItem | None = None
        words = workplace.words
        self.rows = RowColumn[SpeakerRow, Speaker](
            "speaker-rows", partial(SpeakerRow, workplace), SpeakerRow.show_speaker, self
        )
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)
        self.add_line = AddLine[PersonLine](
            workplace,
            "add-speaker",
            partial(people_found, workplace.desk),
            _described,
            words.pgettext("speaker", "New person “{name}”…"),
            self,
        )
        self.add_line.setPlaceholderText(words.pgettext("speaker", "Add a speaker: type a name"))
        self.add_line.setAccessibleName(words.pgettext("speaker", "Add a speaker"))
        self.add_line.chosen.connect(self._add)
        self.add_line.new_wanted.connect(self.ask_for_new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.rows)
        layout.addWidget(self.add_line)

    def show_speakers(self, item: AgendaItem, speakers: Mapping[str, Speaker]) -> None:
        """Show who speaks at an item."""
        self._item = item
        self.rows.show_rows(speakers)
        self.rows.setVisible(bool(speakers))

    def ask_for_new(self, name: str) -> None:
        """Ask who somebody new is."""
        dialog = NewPersonDialog(self._workplace, name, self)
        dialog.answered.connect(self._add_new)
        dialog.open()

    def _add(self, found: PersonLine) -> None:
        if self._item:
            person_id: PersonId = found.person.id
            self._change(partial(speaking.add_speaker, self._workplace.desk, self._item.id, person_id))

    def _add_new(self, who: Introduction) -> None:
        if self._item:
            self._change(partial(speaking.add_new_speaker, self._workplace.desk, self._item.id, who))

    def _move(self, speaking_id: SpeakingRoleId, to: int) -> None:
        self._change(partial(speaking.move_speaker, self._workplace.desk, speaking_id, to))

    def _remove(self, speaking_id: SpeakingRoleId) -> None:
        self._change(partial(speaking.remove_speaker, self._workplace.desk, speaking_id))

    def _change(self, deed: partial[SpeakingRole] | partial[None]) -> None:
        self._workplace.tasks.change(self, deed)


def _label(row: QWidget, name: str, role: str = "") -> QLabel:
    label = QLabel(row)
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _described(found: PersonLine) -> str:
    return found.description

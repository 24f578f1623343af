"""The details of the meeting in three forms: what it is, where it is, and what its papers need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from dpdesk.domain.ids import SeriesId
from dpdesk.domain.meetings import Form, Mode
from dpdesk.language.wording import name_of
from dpdesk.ui.fields.days import DayEditor
from dpdesk.ui.fields.editors import ChoiceEditor, LineEditor, NumberEditor, TextEditor
from dpdesk.ui.fields.form import RecordForm
from dpdesk.ui.pages.meeting.plan.cards import PlanCard

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dpdesk.domain.meetings import Meeting, Series
    from dpdesk.ui.workplace import Workplace


class DetailsCard(PlanCard):
    """A card with a form over the meeting; `fields` are those that it has."""

    def __init__(self, workplace: Workplace, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(workplace, name, title, parent)
        self.form = RecordForm(workplace, self)
        self.form.setAccessibleName(title)
        self.body.addWidget(self.form)
        self.fields: list[str] = []

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting as it now is."""
        self.form.show_record(meeting)

    def show_remarks(self, remarks: Mapping[str, Sequence[str]], meeting_id: str) -> None:
        """Say beside each field what may be amiss with it."""
        for field in self.fields:
            self.form.remark(field, " ".join(remarks.get(f"{meeting_id}.{field}", ())))

    def line_field(self, field: str, label: str, hint: str = "") -> None:
        """Add a field for a line of text."""
        self.fields.append(field)
        self.form.add(field, LineEditor(self.form), label, hint)

    def text_field(self, field: str, label: str, hint: str = "") -> None:
        """Add a field for a text of several lines."""
        self.fields.append(field)
        self.form.add(field, TextEditor(self.form, min_lines=1, max_lines=8), label, hint)

    def number_field(self, field: str, label: str, hint: str = "") -> None:
        """Add a field for a number that may be unknown."""
        editor = NumberEditor(self.workplace.words, self.form)
        editor.set_width_in_digits(8)
        self.fields.append(field)
        self.form.add(field, editor, label, hint)

    def day_field(self, field: str, label: str, hint: str = "") -> None:
        """Add a field for a day that may be unknown."""
        self.fields.append(field)
        self.form.add(field, DayEditor(self.workplace.words, self.form), label, hint)


def align_labels(cards: Sequence[DetailsCard]) -> None:
    """Give the labels of all forms one width, so that their fields stand below each other."""
    labels = [label for card in cards for label in card.form.findChildren(QLabel) if label.buddy() is not None]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)


class BasicsCard(DetailsCard):
    """What the meeting is: title, series, form and mode. `series_link` leads to the series itself."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        words = workplace.words
        super().__init__(workplace, "basics", words.pgettext("heading", "The meeting"), parent)
        form = self.form
        self.text_field("title", words.pgettext("meeting", "Title"))
        self.text_field("subtitle", words.pgettext("meeting", "Subtitle"))
        self.series = ChoiceEditor[SeriesId | None]([(None, self._none())], form)
        self.series_link = QPushButton(words.pgettext("button", "Edit the series…"), form)
        self.series_link.setObjectName("series-link")
        self.series_link.setProperty("link", "true")
        form.add("series_id", self.series, words.pgettext("meeting", "Series"))
        form.add_row("", self.series_link)
        self.line_field("number", words.pgettext("meeting", "Number in the series"))
        forms = ChoiceEditor[Form]([(one, name_of(one, words)) for one in Form], form)
        form.add("form", forms, words.pgettext("meeting", "Form"))
        modes = ChoiceEditor[Mode]([(one, name_of(one, words)) for one in Mode], form)
        form.add("mode", modes, words.pgettext("meeting", "Attendance"))

    def show_series(self, known: Sequence[Series]) -> None:
        """Offer the series that there are."""
        self.series.set_choices([(None, self._none()), *((one.id, one.name) for one in known)])

    def _none(self) -> str:
        return self.workplace.words.pgettext("series", "none")


def place_card(workplace: Workplace, parent: QWidget | None = None) -> DetailsCard:
    """Make the card of where the meeting is, and for how many."""
    words = workplace.words
    card = DetailsCard(workplace, "place", words.pgettext("heading", "Place"), parent)
    card.line_field("venue_name", words.pgettext("meeting", "Venue"))
    card.line_field("venue_room", words.pgettext("meeting", "Room"))
    card.line_field("venue_street", words.pgettext("meeting", "Street"))
    card.line_field("venue_postcode", words.pgettext("meeting", "Postcode"))
    card.line_field("venue_town", words.pgettext("meeting", "Town"))
    card.line_field(
        "venue_place",
        words.pgettext("meeting", "Place in a sentence"),
        words.gettext("As in “The meeting was held …”: at the town hall."),
    )
    card.line_field(
        "town_locative",
        words.pgettext("meeting", "Town in a sentence"),
        words.gettext("As in “The meeting was held …”: in Katowice."),
    )
    card.line_field("link", words.pgettext("meeting", "Online link"))
    card.number_field("capacity", words.pgettext("meeting", "Places"))
    card.number_field("seats_per_municipality", words.pgettext("meeting", "Places per municipality"))
    return card


def papers_card(workplace: Workplace, parent: QWidget | None = None) -> DetailsCard:
    """Make the card of what letters, lists and reports need."""
    words = workplace.words
    card = DetailsCard(workplace, "papers", words.pgettext("heading", "For the papers"), parent)
    card.day_field("reply_by", words.pgettext("meeting", "Reply by"))
    card.day_field(
        "letter_date",
        words.pgettext("meeting", "Date of the letters"),
        words.gettext("Empty: the day on which they are made."),
    )
    card.line_field("case_mark", words.pgettext("meeting", "Case mark"))
    card.line_field("filing_class", words.pgettext("meeting", "Filing class"))
    card.line_field("archival_category", words.pgettext("meeting", "Archival category"))
    card.text_field("project", words.pgettext("meeting", "Project"))
    card.text_field(
        "funding", words.pgettext("meeting", "Funding"), words.gettext("A whole sentence, as it stands on the papers.")
    )
    return card

"""One recipient beside the table: where it is reached, which clause its letter has, and what happened so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from dpdesk.domain.recipients import Event, EventKind, RecipientLine
from dpdesk.language.dates import short_date
from dpdesk.language.wording import name_of
from dpdesk.services.invitations.recipients import timeline
from dpdesk.ui.fields.editors import TickEditor
from dpdesk.ui.icons import IconName, icon

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from dpdesk.domain.dossier import Dossier
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.workplace import Workplace

_ICONS = {
    EventKind.INVITED: IconName.EMAIL,
    EventKind.ACCEPTED: IconName.PRESENT,
    EventKind.DECLINED: IconName.ABSENT,
    EventKind.SUBSTITUTED: IconName.SUBSTITUTE,
    EventKind.CANCELLED: IconName.CLOSE,
}


class RecipientPanel(QFrame):
    """`clause_wanted` is sent with the invitation and whether its data came from the office."""

    clause_wanted = Signal(str, bool)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recipient-panel")
        self.setProperty("card", "true")
        self._workplace = workplace
        self._line: RecipientLine | None = None
        words = workplace.words
        self._name = self._label("recipient-name", "heading")
        self._facts = self._label("recipient-facts", "muted")
        self._heading = self._label("recipient-timeline-heading", "")
        self._heading.setText(words.gettext("What &happened so far"))
        self.events = QListWidget(self)
        self.events.setObjectName("recipient-timeline")
        self.events.setAccessibleName(words.gettext("What happened so far"))
        self.events.setWordWrap(True)
        self.events.setSpacing(3)
        self.events.setIconSize(QSize(*[round(self.fontMetrics().height() * 1.1)] * 2))
        self.events.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heading.setBuddy(self.events)
        self.clause = TickEditor(words.gettext("The office &gave the data (art. 14)"), self)
        self.clause.setObjectName("recipient-clause")
        self.clause.edited.connect(self._want_clause)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        for widget in (self._name, self._facts, self.clause, self._heading):
            layout.addWidget(widget)
        layout.addWidget(self.events, 1)
        self.show_recipient(None, None)

    def show_recipient(self, line: RecipientLine | None, about: Dossier | None) -> None:
        """Show a recipient, or that none is chosen."""
        self._line = line
        words = self._workplace.words
        self._name.setText(line.description if line else words.gettext("No recipient is chosen"))
        self._facts.setText("\n".join(_facts(line, words)) if line else "")
        for widget in (self._facts, self.clause, self._heading, self.events):
            widget.setVisible(line is not None)
        if line and about:
            self.clause.set_value(line.invitation.named_by_office)
            self._show_events(line, about)

    def _show_events(self, line: RecipientLine, about: Dossier) -> None:
        self.events.clear()
        found = timeline(about, line.id)
        for event in found:
            item = QListWidgetItem(icon(_ICONS[event.kind], self._workplace.look, self._colour(event)), "")
            item.setText(event_told(event, self._workplace.words))
            self.events.addItem(item)
        if not found:
            self.events.addItem(self._workplace.words.gettext("The invitation is not marked as sent yet."))

    def _colour(self, event: Event) -> QColor:
        look = self._workplace.look
        return {
            EventKind.INVITED: look.muted,
            EventKind.ACCEPTED: look.good,
            EventKind.DECLINED: look.bad,
            EventKind.SUBSTITUTED: look.good,
            EventKind.CANCELLED: look.bad,
        }[event.kind]

    def _want_clause(self, is_ticked: bool) -> None:
        if self._line:
            self.clause_wanted.emit(self._line.id, is_ticked)

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(1)
        return label


def event_told(event: Event, words: Words) -> str:
    """Tell what happened in two lines: what and when, then who, how and who put it down."""
    first = words.pgettext("event of a recipient", "{day} – {event}").format(
        day=short_date(event.day, words.language), event=name_of(event.kind, words)
    )
    channel = name_of(event.channel, words) if event.channel else ""
    noted = words.gettext("noted by {name}").format(name=event.noted_by) if event.noted_by else ""
    details = " · ".join(filter(None, (event.who, channel, noted, event.note)))
    return f"{first}\n{details}" if details else first


def _facts(line: RecipientLine, words: Words) -> list[str]:
    kind = name_of(line.addressee, words)
    where = words.pgettext("place and addressee of a recipient", "{place} – {addressee}").format(
        place=line.place, addressee=kind
    )
    response = words.gettext("Answer: {response}").format(response=name_of(line.response, words))
    coming = words.gettext("Comes: {names}").format(names=", ".join(line.people)) if line.people else ""
    email = line.email or words.gettext("no e-mail address")
    return [fact for fact in (where if line.place else kind, response, coming, email, line.ade) if fact]

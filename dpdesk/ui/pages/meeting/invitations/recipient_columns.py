"""What the tables of recipients show of each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QIcon

from dpdesk.domain.recipients import RecipientLine
from dpdesk.language.dates import short_date
from dpdesk.language.wording import name_of
from dpdesk.ui.icons import icon
from dpdesk.ui.pages.meeting.invitations.responses import RESPONSE_ICONS, response_colour
from dpdesk.ui.tables.columns import Column, no_text

if TYPE_CHECKING:
    from dpdesk.ui.workplace import Workplace


def recipient_columns(workplace: Workplace) -> dict[str, Column[RecipientLine]]:
    """Give the columns in which recipients are shown, by their names."""
    words, shown = workplace.words, _Shown(workplace)
    columns: tuple[Column[RecipientLine], ...] = (
        Column("name", words.pgettext("column of recipients", "Recipient"), _description, is_wide=True, is_needed=True),
        Column("place", words.pgettext("column of recipients", "Municipality"), _place, width=18, is_hidden=True),
        Column("addressee", words.pgettext("column of recipients", "Goes to"), shown.addressee, is_hidden=True),
        Column(
            "response",
            words.pgettext("column of recipients", "Answer"),
            shown.response,
            icon=shown.icon,
            colour=shown.colour,
        ),
        Column("people", words.pgettext("column of recipients", "Who comes"), _people, width=18),
        Column("answered", words.pgettext("column of recipients", "Answered"), shown.answered, sort=_answered_on),
        Column("channel", words.pgettext("column of recipients", "Answered by"), shown.channel, is_hidden=True),
        Column("sent", words.pgettext("column of recipients", "Sent"), shown.sent, sort=_sent_on, is_hidden=True),
        Column("email", words.pgettext("column of recipients", "E-mail"), _email, width=26, is_hidden=True),
        Column("ade", words.pgettext("column of recipients", "e-Doręczenia"), _ade, width=28, is_hidden=True),
        Column("clause", words.pgettext("column of recipients", "Art. 14"), no_text, checked=_clause, tip=shown.clause),
    )
    return {column.name: column for column in columns}


def id_of(line: RecipientLine) -> str:
    """Give what makes a recipient the same."""
    return line.id


class _Shown:
    """What the columns show, in the words and colours of the window."""

    def __init__(self, workplace: Workplace) -> None:
        self._words = workplace.words
        self._look = workplace.look
        self._icons = {
            one: icon(picture, workplace.look, response_colour(one, workplace.look))
            for one, picture in RESPONSE_ICONS.items()
        }

    def addressee(self, line: RecipientLine) -> str:
        return name_of(line.addressee, self._words)

    def response(self, line: RecipientLine) -> str:
        return name_of(line.response, self._words)

    def icon(self, line: RecipientLine) -> QIcon:
        return self._icons[line.response]

    def colour(self, line: RecipientLine) -> QColor:
        return response_colour(line.response, self._look)

    def answered(self, line: RecipientLine) -> str:
        return short_date(line.reply.day, self._words.language) if line.reply else ""

    def channel(self, line: RecipientLine) -> str:
        return name_of(line.reply.channel, self._words) if line.reply and line.reply.channel else ""

    def sent(self, line: RecipientLine) -> str:
        invitation = line.invitation
        if invitation.sent_on is None:
            return ""
        told = short_date(invitation.sent_on, self._words.language)
        return f"{told}, {name_of(invitation.channel, self._words)}" if invitation.channel else told

    def clause(self, line: RecipientLine) -> str:
        if line.invitation.named_by_office:
            return self._words.gettext("The office gave the data: the letter has the clause of RODO art. 14.")
        return self._words.gettext("The letter has the clause of RODO art. 13.")


def _description(line: RecipientLine) -> str:
    return line.description


def _place(line: RecipientLine) -> str:
    return line.place


def _people(line: RecipientLine) -> str:
    return ", ".join(line.people)


def _email(line: RecipientLine) -> str:
    return line.email


def _ade(line: RecipientLine) -> str:
    return line.ade


def _clause(line: RecipientLine) -> bool:
    return line.invitation.named_by_office


def _answered_on(line: RecipientLine) -> date | None:
    return line.reply.day if line.reply else None


def _sent_on(line: RecipientLine) -> date | None:
    return line.invitation.sent_on

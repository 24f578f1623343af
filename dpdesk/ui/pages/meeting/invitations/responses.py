"""How a response is shown: by an icon of its own, a short word and a colour, never by the colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dpdesk.domain.coverage import Board, Cell, Kind, Response, Tally
from dpdesk.domain.invitations import Addressee
from dpdesk.domain.organisations import Category
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.settings import Language
from dpdesk.ui.icons import IconName

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

RESPONSE_ICONS: Mapping[Response, IconName] = {
    Response.ACCEPTS: IconName.PRESENT,
    Response.SUBSTITUTE: IconName.SUBSTITUTE,
    Response.SILENT: IconName.CLOCK,
    Response.TO_SEND: IconName.EMAIL,
    Response.DECLINES: IconName.ABSENT,
    Response.NOT_INVITED: IconName.UNTICKED,
    Response.NOBODY_KNOWN: IconName.UNKNOWN,
}


def response_colour(response: Response, look: Look) -> QColor:
    """Give the colour of a response."""
    return {
        Response.ACCEPTS: look.good,
        Response.SUBSTITUTE: look.good,
        Response.SILENT: look.warning,
        Response.TO_SEND: look.muted,
        Response.DECLINES: look.bad,
        Response.NOT_INVITED: look.muted,
        Response.NOBODY_KNOWN: look.muted,
    }[response]


def column_title(board: Board, kind: Kind, words: Words) -> str:
    """Name a column of the board."""
    match kind.addressee:
        case Addressee.HEAD:
            return words.pgettext("column of the board", "Head")
        case Addressee.OFFICE:
            return words.pgettext("column of the board", "Office")
        case Addressee.PERSON:
            return words.pgettext("column of the board", "By name")
        case Addressee.DEPARTMENT:
            return _category_name(board, kind, words)


def cell_text(cell: Cell, words: Words) -> str:
    """Say shortly how it stands with a cell: of several recipients, for how many of them."""
    response, total = cell.response, len(cell.recipients)
    name = name_of(response, words)
    if total < 2:
        return name
    alike = sum(one.response is response for one in cell.recipients)
    told = words.pgettext("response of some of several recipients", "{response} ({part}/{total})")
    return told.format(response=name, part=alike, total=total)


def cell_details(cell: Cell, words: Words) -> str:
    """Tell of each recipient in a cell who it is, what came back and who comes; a line each."""
    if not cell.recipients:
        return words.gettext("No department of this kind is known here. Enter adds one.")
    lines = []
    for one in cell.recipients:
        told = words.pgettext("recipient and response", "{name}: {response}")
        line = told.format(name=one.name, response=name_of(one.response, words))
        lines.append(f"{line} – {', '.join(one.people)}" if one.people else line)
    return "\n".join(lines)


def tally_line(tally: Tally, words: Words) -> str:
    """Count those invited and what came back; what is none is left out after the first."""
    counted = (
        (tally.invited, words.ngettext("{count} invited", "{count} invited", tally.invited)),
        (tally.accepted, words.ngettext("{count} confirmed", "{count} confirmed", tally.accepted)),
        (tally.declined, words.ngettext("{count} declined", "{count} declined", tally.declined)),
        (tally.silent, words.ngettext("{count} without an answer", "{count} without an answer", tally.silent)),
        (tally.to_send, words.ngettext("{count} to be sent", "{count} to be sent", tally.to_send)),
    )
    return " · ".join(
        phrase.format(count=number(count, words.language))
        for place, (count, phrase) in enumerate(counted)
        if count or not place
    )


def _category_name(board: Board, kind: Kind, words: Words) -> str:
    if kind.category_id is None:
        return words.pgettext("column of the board", "Other departments")
    return category_name(board.categories[kind.category_id], words)


def category_name(category: Category, words: Words) -> str:
    """Name a kind of department in the language of the window."""
    return category.name_en or category.name if words.language is Language.ENGLISH else category.name

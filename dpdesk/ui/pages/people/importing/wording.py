"""What the import says of rows and institutions: verdicts with their icons, reasons, changes, choices."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QIcon

from dpdesk.domain.people_lists import Verdict
from dpdesk.language.wording import name_of
from dpdesk.services.people.importing.records import FieldChange, JudgedOffice, JudgedRow, OfficeStanding
from dpdesk.ui.icons import IconName, icon
from dpdesk.ui.pages.people.importing.row_source import RowChoice, RowColumn
from dpdesk.ui.tables.columns import Align, Column
from dpdesk.ui.tips import plain_tip

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words
    from dpdesk.ui.appearance import Look

_ICONS = {
    Verdict.NEW: IconName.ADD_PERSON,
    Verdict.KNOWN: IconName.PRESENT,
    Verdict.CHANGED: IconName.EDIT,
    Verdict.DOUBTFUL: IconName.HELP,
    Verdict.WRONG: IconName.ERROR,
}
_STANDING_ICONS = {
    OfficeStanding.KNOWN: IconName.PRESENT,
    OfficeStanding.NEW: IconName.ADD,
    OfficeStanding.UNCLEAR: IconName.HELP,
    OfficeStanding.NONE: IconName.EXCUSED,
}


def choice_name(choice: RowChoice, words: Words) -> str:
    """Name a choice of rows."""
    return {
        RowChoice.ALL: words.pgettext("rows of a list", "All"),
        RowChoice.DOUBTFUL: words.pgettext("rows of a list", "Doubtful"),
        RowChoice.NEW: words.pgettext("rows of a list", "New"),
        RowChoice.CHANGED: words.pgettext("rows of a list", "Changed"),
        RowChoice.KNOWN: words.pgettext("rows of a list", "Known"),
        RowChoice.WRONG: words.pgettext("rows of a list", "Wrong"),
        RowChoice.DECIDED: words.pgettext("rows of a list", "Decided"),
    }[choice]


def choice_icon(choice: RowChoice, look: Look) -> QIcon:
    """Give the icon of the rows of a choice; that of all rows is none."""
    if choice is RowChoice.ALL:
        return QIcon()
    if choice is RowChoice.DECIDED:
        return icon(IconName.CHECK, look)
    verdict = Verdict(choice.value)
    return icon(_ICONS[verdict], look, _colour(verdict, look))


def verdict_name(row: JudgedRow, words: Words) -> str:
    """Say what becomes of a row in a word."""
    if is_left_out(row):
        return words.pgettext("verdict on a row", "left out")
    return name_of(row.verdict, words)


def verdict_icon(row: JudgedRow, look: Look) -> QIcon:
    """Give the icon of what becomes of a row."""
    if is_left_out(row):
        return icon(IconName.EXCUSED, look, look.muted)
    return icon(_ICONS[row.verdict], look, _colour(row.verdict, look))


def is_left_out(row: JudgedRow) -> bool:
    """Tell whether somebody has said that a row is not to be taken."""
    return row.is_decided and not row.is_written and row.verdict is not Verdict.KNOWN


def reasons_of(row: JudgedRow, words: Words) -> str:
    """Say why a row has its verdict."""
    return " ".join(map(words.say, row.reasons))


def change_text(change: FieldChange, words: Words) -> str:
    """Say what a row changes in one field."""
    field = words.say(change.label)
    if not change.before:
        return words.gettext("{field}: {after}").format(field=field, after=change.after)
    if not change.after:
        return words.gettext("{field}: {before} → (empty)").format(field=field, before=change.before)
    text = words.gettext("{field}: {before} → {after}")
    return text.format(field=field, before=change.before, after=change.after)


def row_columns(words: Words, look: Look) -> tuple[Column[JudgedRow], ...]:
    """Give the columns of the judged rows."""
    why = partial(_why, words=words)
    title = words.pgettext("column", "Reason and changes")
    return (
        Column(RowColumn.ROW, words.pgettext("column", "Row"), _number, align=Align.RIGHT),
        Column(
            RowColumn.VERDICT,
            words.pgettext("column", "Verdict"),
            partial(verdict_name, words=words),
            icon=partial(verdict_icon, look=look),
            width=14,
            is_needed=True,
        ),
        Column(
            RowColumn.PERSON, words.pgettext("column", "Person"), _name, width=24, is_needed=True, is_strong=_always
        ),
        Column(RowColumn.PLACE, words.pgettext("column", "Institution in the list"), _place, width=24),
        Column(RowColumn.WHY, title, why, tip=partial(_why_tip, words=words), is_wide=True),
    )


def standing_name(office: JudgedOffice, words: Words) -> str:
    """Say in a word what is known of an institution."""
    return {
        OfficeStanding.KNOWN: words.pgettext("institution of a list", "known"),
        OfficeStanding.NEW: words.pgettext("institution of a list", "new"),
        OfficeStanding.UNCLEAR: words.pgettext("institution of a list", "not clear"),
        OfficeStanding.NONE: words.pgettext("institution of a list", "left out"),
    }[office.standing]


def office_columns(words: Words, look: Look) -> tuple[Column[JudgedOffice], ...]:
    """Give the columns of the institutions of a list."""
    return (
        Column("text", words.pgettext("column", "Institution in the list"), _text, is_wide=True, is_needed=True),
        Column("rows", words.pgettext("column", "Rows"), _row_count, sort=_row_order, align=Align.RIGHT),
        Column(
            "standing",
            words.pgettext("column", "Verdict"),
            partial(standing_name, words=words),
            sort=standing_order,
            icon=partial(_standing_icon, look=look),
            width=14,
            is_needed=True,
        ),
        Column("name", words.pgettext("column", "On the desk"), partial(_office_name, words=words), width=34),
    )


def _colour(verdict: Verdict, look: Look) -> QColor:
    return {
        Verdict.NEW: look.good,
        Verdict.KNOWN: look.muted,
        Verdict.CHANGED: look.accent,
        Verdict.DOUBTFUL: look.warning,
        Verdict.WRONG: look.bad,
    }[verdict]


def _standing_icon(office: JudgedOffice, look: Look) -> QIcon:
    colours = {OfficeStanding.UNCLEAR: look.warning, OfficeStanding.NEW: look.good}
    return icon(_STANDING_ICONS[office.standing], look, colours.get(office.standing, look.muted))


def _number(row: JudgedRow) -> str:
    return str(row.number)


def _name(row: JudgedRow) -> str:
    return row.listed.name or "–"


def _always(_row: JudgedRow) -> bool:
    return True


def _place(row: JudgedRow) -> str:
    return row.listed.organisation


def _why(row: JudgedRow, words: Words) -> str:
    parts = [reasons_of(row, words), "; ".join(change_text(one, words) for one in row.changes)]
    return " ".join(" ".join(filter(None, parts)).split())


def _why_tip(row: JudgedRow, words: Words) -> str:
    return plain_tip(_why(row, words))


def _text(office: JudgedOffice) -> str:
    return " ".join(office.text.split())


def _row_count(office: JudgedOffice) -> str:
    return str(office.rows)


def _row_order(office: JudgedOffice) -> int:
    return office.rows


def standing_order(office: JudgedOffice) -> int:
    """Give by what institutions stand: those that wait for a decision first."""
    order = (OfficeStanding.UNCLEAR, OfficeStanding.NEW, OfficeStanding.KNOWN, OfficeStanding.NONE)
    return order.index(office.standing)


def _office_name(office: JudgedOffice, words: Words) -> str:
    if office.standing is OfficeStanding.UNCLEAR:
        return words.pgettext("institution of a list", "{names}?").format(
            names=", ".join(one.name for one in office.likely)
        )
    return office.name

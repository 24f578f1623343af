"""Lists of people that are read in: their columns, and what is said of their rows."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.people_lists import Basis, Skipped, Verdict
from dpdesk.messages import PN_

NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
    PersonColumn: {
        PersonColumn.NAME: PN_("column of a list of people", "name and surname"),
        PersonColumn.SURNAME: PN_("column of a list of people", "surname"),
        PersonColumn.GIVEN_NAMES: PN_("column of a list of people", "given names"),
        PersonColumn.ACADEMIC_TITLE: PN_("column of a list of people", "academic title"),
        PersonColumn.GENDER: PN_("column of a list of people", "gender"),
        PersonColumn.POSITION: PN_("column of a list of people", "position"),
        PersonColumn.ORGANISATION: PN_("column of a list of people", "municipality or institution"),
        PersonColumn.DEPARTMENT: PN_("column of a list of people", "department"),
        PersonColumn.EMAIL: PN_("column of a list of people", "e-mail"),
        PersonColumn.PHONE: PN_("column of a list of people", "telephone"),
        PersonColumn.NOTE: PN_("column of a list of people", "note"),
        PersonColumn.NOTHING: PN_("column of a list of people", "leave out"),
    },
    Verdict: {
        Verdict.NEW: PN_("verdict on a row", "new"),
        Verdict.KNOWN: PN_("verdict on a row", "known"),
        Verdict.CHANGED: PN_("verdict on a row", "changed"),
        Verdict.DOUBTFUL: PN_("verdict on a row", "doubtful"),
        Verdict.WRONG: PN_("verdict on a row", "wrong"),
    },
    Skipped: {
        Skipped.TOTAL: PN_("row about nobody", "total"),
        Skipped.HEADING: PN_("row about nobody", "headings once more"),
        Skipped.SECTION: PN_("row about nobody", "heading of a group"),
        Skipped.TEXT: PN_("row about nobody", "text"),
    },
    Basis: {
        Basis.HEADING: PN_("how a column is understood", "by its heading"),
        Basis.CONTENTS: PN_("how a column is understood", "by its contents"),
        Basis.REMEMBERED: PN_("how a column is understood", "as last time"),
        Basis.SAID: PN_("how a column is understood", "as chosen"),
        Basis.FORMAT: PN_("how a column is understood", "by the format of the file"),
    },
}

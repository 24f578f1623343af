"""Papers, their formats and languages, and how an attendance list is laid out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.list_options import Blank, ListColumn, ListOrder, Orientation, Preset
from dpdesk.domain.own_texts import TextName
from dpdesk.domain.rolls import RollPaper
from dpdesk.messages import PN_
from dpdesk.settings import Language

NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
    PaperKind: {
        PaperKind.INVITATIONS: PN_("paper", "invitations"),
        PaperKind.AGENDA: PN_("paper", "agenda"),
        PaperKind.ATTENDANCE_LIST: PN_("paper", "attendance list"),
        PaperKind.ARTICLE: PN_("paper", "article"),
        PaperKind.NOTE: PN_("paper", "note"),
    },
    RollPaper: {
        RollPaper.LIST_TO_SIGN: PN_("paper", "attendance list to sign"),
        RollPaper.FILLED_LIST: PN_("paper", "filled attendance list"),
    },
    FileFormat: {
        FileFormat.PDF: PN_("file format", "PDF"),
        FileFormat.DOCX: PN_("file format", "Word (DOCX)"),
        FileFormat.HTML: PN_("file format", "web page (HTML)"),
    },
    ListColumn: {
        ListColumn.NUMBER: PN_("column of an attendance list", "number"),
        ListColumn.NAME: PN_("column of an attendance list", "name"),
        ListColumn.INSTITUTION: PN_("column of an attendance list", "institution"),
        ListColumn.DEPARTMENT: PN_("column of an attendance list", "department"),
        ListColumn.POSITION: PN_("column of an attendance list", "position"),
        ListColumn.POST: PN_("column of an attendance list", "department and position"),
        ListColumn.MODE: PN_("column of an attendance list", "attendance mode"),
        ListColumn.EMAIL: PN_("column of an attendance list", "e-mail"),
        ListColumn.PHONE: PN_("column of an attendance list", "telephone"),
        ListColumn.ATTENDANCE: PN_("column of an attendance list", "attendance"),
        ListColumn.SIGNATURE: PN_("column of an attendance list", "signature"),
    },
    Preset: {
        Preset.STANDARD: PN_("preset of columns", "standard"),
        Preset.MINIMAL: PN_("preset of columns", "minimal"),
        Preset.CONTACT: PN_("preset of columns", "with contact data"),
    },
    ListOrder: {
        ListOrder.SURNAME: PN_("order of a list", "by surname"),
        ListOrder.MUNICIPALITY: PN_("order of a list", "by municipality"),
    },
    Blank: {
        Blank.FILL: PN_("blank rows", "to the end of the page"),
        Blank.PAGE: PN_("blank rows", "one more page"),
    },
    Orientation: {
        Orientation.AUTOMATIC: PN_("orientation of the page", "automatic"),
        Orientation.PORTRAIT: PN_("orientation of the page", "portrait"),
        Orientation.LANDSCAPE: PN_("orientation of the page", "landscape"),
    },
    TextName: {
        TextName.INVITATION: PN_("text of a paper", "invitation letter to an office"),
        TextName.INVITATION_PERSON: PN_("text of a paper", "invitation letter to a person"),
        TextName.CANCELLED: PN_("text of a paper", "letter that a meeting is cancelled"),
        TextName.POSTPONED: PN_("text of a paper", "letter that a meeting is postponed"),
        TextName.CLAUSE_13: PN_("text of a paper", "information clause (RODO, art. 13)"),
        TextName.CLAUSE_14: PN_("text of a paper", "information clause (RODO, art. 14)"),
        TextName.LIST_NOTE: PN_("text of a paper", "note under the attendance list"),
        TextName.ARTICLE: PN_("text of a paper", "draft of the article"),
    },
    Language: {
        Language.POLISH: PN_("language", "Polish"),
        Language.ENGLISH: PN_("language", "English"),
    },
}

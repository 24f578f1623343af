"""What the members of each enumeration of the domain are called in English, marked for the catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.domain.attendance import Announced, Presence, Source
from dpdesk.domain.coverage import Response
from dpdesk.domain.invitations import Addressee, Answer, Channel
from dpdesk.domain.issued import FileFormat, PaperKind
from dpdesk.domain.list_options import Blank, ListColumn, ListOrder, Orientation, Preset
from dpdesk.domain.meetings import Form, ItemKind, Mode, PartnerRole, Role, State
from dpdesk.domain.organisations import CategoryKind, MunicipalityType, OrganisationKind
from dpdesk.domain.own_texts import TextName
from dpdesk.domain.people import ConsentKind, Gender
from dpdesk.domain.practices import FollowUpKind
from dpdesk.domain.recipients import AddressOf, EventKind, Whom
from dpdesk.domain.register import Standing
from dpdesk.domain.rolls import RollPaper
from dpdesk.domain.tasks import TaskKind, TaskState
from dpdesk.messages import PN_
from dpdesk.settings import Language

# Members of different enumerations may be equal as texts, so the enumeration is asked first.
MEMBER_NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
    Form: {
        Form.WORKSHOP: PN_("form of a meeting", "workshop"),
        Form.SEMINAR: PN_("form of a meeting", "seminar"),
        Form.CONFERENCE: PN_("form of a meeting", "conference"),
        Form.WEBINAR: PN_("form of a meeting", "webinar"),
        Form.STUDY_VISIT: PN_("form of a meeting", "study visit"),
        Form.TRAINING: PN_("form of a meeting", "training"),
    },
    Mode: {
        Mode.ON_SITE: PN_("attendance mode", "on site"),
        Mode.ONLINE: PN_("attendance mode", "online"),
        Mode.HYBRID: PN_("attendance mode", "hybrid"),
    },
    State: {
        State.PLANNED: PN_("state of a meeting", "planned"),
        State.INVITED: PN_("state of a meeting", "invitations sent"),
        State.HELD: PN_("state of a meeting", "held"),
        State.SUMMARISED: PN_("state of a meeting", "summarised"),
        State.POSTPONED: PN_("state of a meeting", "postponed"),
        State.CANCELLED: PN_("state of a meeting", "cancelled"),
    },
    ItemKind: {
        ItemKind.REGISTRATION: PN_("kind of agenda item", "registration"),
        ItemKind.OPENING: PN_("kind of agenda item", "opening"),
        ItemKind.TALK: PN_("kind of agenda item", "talk"),
        ItemKind.PRESENTATION: PN_("kind of agenda item", "presentation"),
        ItemKind.WORKSHOP: PN_("kind of agenda item", "workshop"),
        ItemKind.DISCUSSION: PN_("kind of agenda item", "discussion"),
        ItemKind.BREAK: PN_("kind of agenda item", "break"),
        ItemKind.CLOSING: PN_("kind of agenda item", "closing"),
    },
    Role: {
        Role.OPENS: PN_("role", "opening of the meeting"),
        Role.MODERATES: PN_("role", "moderator"),
        Role.EXPERT: PN_("role", "expert"),
        Role.PRESENTS: PN_("role", "speaker"),
        Role.PANELLIST: PN_("role", "panellist"),
    },
    PartnerRole: {
        PartnerRole.ORGANISER: PN_("role of a partner", "organiser"),
        PartnerRole.PARTNER: PN_("role of a partner", "partner"),
        PartnerRole.PROJECT_PARTNER: PN_("role of a partner", "project partner"),
        PartnerRole.PATRON: PN_("role of a partner", "patron"),
        PartnerRole.FUNDER: PN_("role of a partner", "funder"),
    },
    Addressee: {
        Addressee.HEAD: PN_("addressee", "head of the municipality"),
        Addressee.DEPARTMENT: PN_("addressee", "department"),
        Addressee.PERSON: PN_("addressee", "person"),
        Addressee.OFFICE: PN_("addressee", "office"),
    },
    Channel: {
        Channel.LETTER: PN_("channel", "letter"),
        Channel.PHONE: PN_("channel", "telephone"),
        Channel.EMAIL: PN_("channel", "e-mail"),
        Channel.E_DORECZENIA: PN_("channel", "e-Doręczenia"),
        Channel.IN_PERSON: PN_("channel", "in person"),
    },
    Answer: {
        Answer.ACCEPTS: PN_("answer", "accepts"),
        Answer.DECLINES: PN_("answer", "declines"),
        Answer.SUBSTITUTE: PN_("answer", "sends a substitute"),
    },
    Announced: {
        Announced.ACCEPTS: PN_("announced", "accepts"),
        Announced.DECLINES: PN_("announced", "declines"),
        Announced.SILENT: PN_("announced", "no answer"),
        Announced.WALK_IN: PN_("announced", "not announced"),
    },
    Presence: {
        Presence.PRESENT: PN_("attendance", "present"),
        Presence.ONLINE: PN_("attendance", "present online"),
        Presence.ABSENT: PN_("attendance", "absent"),
        Presence.EXCUSED: PN_("attendance", "excused"),
    },
    Standing: {
        Standing.EXPECTED: PN_("standing in the register", "announced"),
        Standing.SILENT: PN_("standing in the register", "no answer"),
        Standing.WALK_IN: PN_("standing in the register", "not announced"),
        Standing.OFF: PN_("standing in the register", "not coming"),
        Standing.REPLACED: PN_("standing in the register", "replaced"),
    },
    Source: {
        Source.DOOR: PN_("source of an attendance", "at the door"),
        Source.SHEET: PN_("source of an attendance", "signed list"),
        Source.REPORT: PN_("source of an attendance", "report of the online meeting"),
    },
    OrganisationKind: {
        OrganisationKind.MUNICIPALITY: PN_("kind of organisation", "municipality"),
        OrganisationKind.ASSOCIATION: PN_("kind of organisation", "association of municipalities"),
        OrganisationKind.NGO: PN_("kind of organisation", "non-governmental organisation"),
        OrganisationKind.UNIVERSITY: PN_("kind of organisation", "university"),
        OrganisationKind.COMPANY: PN_("kind of organisation", "company"),
        OrganisationKind.OTHER: PN_("kind of organisation", "other"),
    },
    MunicipalityType: {
        MunicipalityType.CITY_WITH_COUNTY_RIGHTS: PN_("type of municipality", "city with county rights"),
        MunicipalityType.URBAN: PN_("type of municipality", "urban municipality"),
        MunicipalityType.URBAN_RURAL: PN_("type of municipality", "urban-rural municipality"),
        MunicipalityType.RURAL: PN_("type of municipality", "rural municipality"),
    },
    CategoryKind: {
        CategoryKind.UNIT: PN_("kind of department", "unit of the office"),
        CategoryKind.POST: PN_("kind of department", "one-person post"),
        CategoryKind.INSTITUTION: PN_("kind of department", "municipal institution"),
        CategoryKind.BODY: PN_("kind of department", "advisory body"),
    },
    Gender: {
        Gender.FEMALE: PN_("gender", "woman"),
        Gender.MALE: PN_("gender", "man"),
        Gender.UNKNOWN: PN_("gender", "unknown"),
    },
    ConsentKind: {
        ConsentKind.PHOTO: PN_("consent to", "photographs"),
        ConsentKind.NAME_AS_SPEAKER: PN_("consent to", "name as a speaker"),
        ConsentKind.RECORDING: PN_("consent to", "recording"),
        ConsentKind.SLIDES: PN_("consent to", "publication of slides"),
        ConsentKind.NEWSLETTER: PN_("consent to", "newsletter"),
    },
    FollowUpKind: {
        FollowUpKind.CONCLUSION: PN_("kind of follow-up", "conclusion"),
        FollowUpKind.TASK: PN_("kind of follow-up", "task"),
        FollowUpKind.TOPIC: PN_("kind of follow-up", "topic to take further"),
        FollowUpKind.PROMISE: PN_("kind of follow-up", "promise"),
    },
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
    Response: {
        Response.ACCEPTS: PN_("response to an invitation", "accepts"),
        Response.SUBSTITUTE: PN_("response to an invitation", "substitute"),
        Response.SILENT: PN_("response to an invitation", "no answer"),
        Response.TO_SEND: PN_("response to an invitation", "to be sent"),
        Response.DECLINES: PN_("response to an invitation", "declines"),
        Response.NOT_INVITED: PN_("response to an invitation", "not invited"),
        Response.NOBODY_KNOWN: PN_("response to an invitation", "nobody known"),
    },
    Whom: {
        Whom.ALL: PN_("which recipients", "all"),
        Whom.SILENT: PN_("which recipients", "those who have not answered"),
        Whom.ACCEPTED: PN_("which recipients", "those who accepted"),
    },
    AddressOf: {
        AddressOf.PERSON: PN_("whose e-mail address", "the person’s, else the department’s, else the office’s"),
        AddressOf.DEPARTMENT: PN_("whose e-mail address", "the department’s, else the office’s"),
        AddressOf.OFFICE: PN_("whose e-mail address", "the office’s"),
    },
    EventKind: {
        EventKind.INVITED: PN_("event", "invitation sent"),
        EventKind.ACCEPTED: PN_("event", "accepted"),
        EventKind.DECLINED: PN_("event", "declined"),
        EventKind.SUBSTITUTED: PN_("event", "substitute announced"),
        EventKind.CANCELLED: PN_("event", "participation cancelled"),
    },
    TaskKind: {
        TaskKind.INVITE: PN_("task", "send the invitations"),
        TaskKind.REMIND: PN_("task", "remind those who have not answered"),
        TaskKind.CONFIRM_SPEAKERS: PN_("task", "confirm the speakers"),
        TaskKind.PRINT: PN_("task", "print the attendance list"),
        TaskKind.SUMMARISE: PN_("task", "write the summary"),
    },
    TaskState: {
        TaskState.OPEN: PN_("state of a task", "to do"),
        TaskState.DONE: PN_("state of a task", "done"),
        TaskState.DROPPED: PN_("state of a task", "not needed"),
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

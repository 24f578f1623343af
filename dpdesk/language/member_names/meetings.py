"""What belongs to a meeting: its form and state, its agenda, its tasks and what follows it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dpdesk.domain.meetings import Form, ItemKind, Mode, PartnerRole, Role, State
from dpdesk.domain.practices import FollowUpKind
from dpdesk.domain.tasks import TaskKind, TaskState
from dpdesk.messages import PN_

NAMES: Mapping[type[StrEnum], Mapping[str, tuple[str, str]]] = {
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
    TaskKind: {
        TaskKind.INVITE: PN_("task", "send the invitations"),
        TaskKind.REMIND: PN_("task", "remind those who have not answered"),
        TaskKind.CONFIRM_SPEAKERS: PN_("task", "confirm the speakers"),
        TaskKind.PRINT: PN_("task", "print the attendance list"),
        TaskKind.SUMMARISE: PN_("task", "write the summary"),
        TaskKind.DELETE_NEEDS: PN_("task", "delete the special needs"),
    },
    TaskState: {
        TaskState.OPEN: PN_("state of a task", "to do"),
        TaskState.DONE: PN_("state of a task", "done"),
        TaskState.DROPPED: PN_("state of a task", "not needed"),
    },
    FollowUpKind: {
        FollowUpKind.CONCLUSION: PN_("kind of follow-up", "conclusion"),
        FollowUpKind.TASK: PN_("kind of follow-up", "task"),
        FollowUpKind.TOPIC: PN_("kind of follow-up", "topic to take further"),
        FollowUpKind.PROMISE: PN_("kind of follow-up", "promise"),
    },
}

"""Tell what may be amiss in the plan of a meeting, in sentences that stand beside the field they are about."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.database.questions.speaking import appointments_elsewhere
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.plan_findings import Finding, PlanFlaw, plan_findings
from dpdesk.language.holidays import holidays_of
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk
from dpdesk.settings import Language

_SENTENCES: dict[PlanFlaw, str | tuple[str, str]] = {
    PlanFlaw.OVERLAP: N_("Begins before “{name}” has ended ({end})."),
    PlanFlaw.OUTSIDE_HOURS: N_("Not within the hours of the day ({start}–{end})."),
    PlanFlaw.NO_MODERATOR: N_("Nobody moderates on this day."),
    PlanFlaw.HOLIDAY: N_("A public holiday: {name}."),
    PlanFlaw.SATURDAY: N_("This is a Saturday."),
    PlanFlaw.SUNDAY: N_("This is a Sunday."),
    PlanFlaw.BOOKED_HERE: N_("Speaks at the same time at “{name}” ({start})."),
    PlanFlaw.BOOKED_ELSEWHERE: N_("Speaks at the same time at the meeting “{meeting}” (“{name}”, {start})."),
    PlanFlaw.TOO_FEW_PLACES: NN_(
        "{count} person is to come, and there are {places} places.",
        "{count} people are to come, and there are {places} places.",
    ),
    PlanFlaw.TOO_MANY_SEATS: NN_(
        "For {count} invited municipality that makes {places} places: more than there are.",
        "For {count} invited municipalities that makes {places} places: more than there are.",
    ),
    PlanFlaw.REPLY_AFTER_MEETING: N_("This is after the meeting."),
    PlanFlaw.REPLY_IN_THE_PAST: N_("This day has passed."),
    PlanFlaw.NO_VENUE: N_("It is not said where the meeting is held."),
    PlanFlaw.NO_LINK: N_("It is not said how to join online."),
}


@dataclass(frozen=True, slots=True)
class PlanRemark:
    """A sentence beside a field of a record."""

    record_id: str
    field: str
    message: Message


def plan_remarks(desk: Desk, about: Dossier, language: Language) -> tuple[PlanRemark, ...]:
    """Tell what may be amiss in a plan; holidays are named in a language."""
    days = {session.day for session in about.sessions}
    with desk.reading() as reader:
        elsewhere = appointments_elsewhere(reader, about.meeting.id, days)
    holidays = {day: name for year in {day.year for day in days} for day, name in holidays_of(year, language).items()}
    return tuple(map(_remark, plan_findings(about, desk.today, holidays, elsewhere)))


def _remark(finding: Finding) -> PlanRemark:
    message = Message(
        _SENTENCES[finding.flaw],
        name=finding.name,
        meeting=finding.meeting,
        start=finding.start,
        end=finding.end,
        count=finding.count,
        places=finding.places,
    )
    return PlanRemark(finding.record_id, finding.field, message)

"""The timetable of a planned meeting with its speakers, and what comes of the meeting: practices and follow-ups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dpdesk.database.work import Work
from dpdesk.domain.ids import AgendaItemId, FollowUpId, MeetingId, PracticeId, PresentationId, SpeakingRoleId
from dpdesk.domain.meetings import AgendaItem, Session, SpeakingRole
from dpdesk.domain.plans import AgendaItemPlan, MeetingPlan, PracticePlan
from dpdesk.domain.practices import DESCRIPTION, FollowUp, Practice, Presentation
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.plans.drafts import Drafts
from dpdesk.services.meetings.plans.offices import OfficeBook
from dpdesk.services.meetings.plans.people import PeopleBook


class Programme:
    """Makes the records of one meeting's programme and puts them among the drafts."""

    def __init__(self, desk: Desk, work: Work, drafts: Drafts, offices: OfficeBook, people: PeopleBook) -> None:
        self._desk = desk
        self._work = work
        self._drafts = drafts
        self._offices = offices
        self._people = people

    def draft(self, plan: MeetingPlan, sessions: Sequence[Session]) -> None:
        """Make the agenda of each session, the practices that are presented, and the follow-ups."""
        meeting_id = sessions[0].meeting_id
        for session in sessions:
            items = [item for item in plan.agenda if item.session == session.number]
            for position, item in enumerate(sorted(items, key=lambda item: item.start), start=1):
                self._item(session, position, item)
        for position, practice in enumerate(plan.practices, start=1):
            self._present(meeting_id, position, practice)
        self._drafts.put_all(self._follow_ups(meeting_id, plan))

    def _item(self, session: Session, position: int, plan: AgendaItemPlan) -> None:
        item = AgendaItem(
            id=AgendaItemId(self._desk.new_id()),
            meeting_id=session.meeting_id,
            session_id=session.id,
            position=position,
            start=plan.start,
            minutes=plan.minutes,
            kind=plan.kind,
            title=plan.title,
            abstract=plan.abstract,
        )
        self._drafts.put(item)
        self._drafts.put_all(self._speaking(item, plan))

    def _speaking(self, item: AgendaItem, plan: AgendaItemPlan) -> Iterator[SpeakingRole]:
        for position, speaker in enumerate(plan.speakers, start=1):
            yield SpeakingRole(
                id=SpeakingRoleId(self._desk.new_id()),
                meeting_id=item.meeting_id,
                agenda_item_id=item.id,
                person_id=self._people.speaker(speaker.person).id,
                position=position,
                role=speaker.role,
                mode=speaker.mode,
                thesis=speaker.thesis,
            )

    def _present(self, meeting_id: MeetingId, position: int, plan: PracticePlan) -> None:
        self._drafts.put(
            Presentation(
                id=PresentationId(self._desk.new_id()),
                meeting_id=meeting_id,
                practice_id=self._drafts.put(self._practice(plan)).id,
                position=position,
            )
        )

    def _practice(self, plan: PracticePlan) -> Practice:
        """Give the practice of a title and an owner, with what the desk does not know of it yet filled in."""
        owner = self._offices.office(plan.of).organisation_id
        same = (one for one in self._work.all(Practice, organisation_id=owner) if one.title == plan.title)
        new = Practice(id=PracticeId(self._desk.new_id()), title=plan.title, organisation_id=owner)
        practice = next(same, new)
        known = ("status", "began_on", "ended_on", *DESCRIPTION)
        return replace(practice, **{key: getattr(practice, key) or getattr(plan, key) for key in known})

    def _follow_ups(self, meeting_id: MeetingId, plan: MeetingPlan) -> Iterator[FollowUp]:
        for position, follow_up in enumerate(plan.follow_ups, start=1):
            yield FollowUp(
                id=FollowUpId(self._desk.new_id()),
                meeting_id=meeting_id,
                position=position,
                kind=follow_up.kind,
                text=follow_up.text,
                owner=follow_up.owner,
                due=follow_up.due,
                done_on=follow_up.done_on,
            )

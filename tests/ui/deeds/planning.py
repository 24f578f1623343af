"""What the pages of meetings and the tab *Plan* change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time, timedelta

from dpdesk.domain.meetings import (
    AgendaItem,
    ItemKind,
    Logo,
    Meeting,
    MeetingTopic,
    Partner,
    PartnerRole,
    Role,
    Series,
    Session,
    SpeakingRole,
    State,
    Topic,
)
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.practices import Practice, Presentation
from dpdesk.services.meetings import (
    days,
    logos,
    next_meeting,
    partnering,
    planning,
    presenting,
    series,
    speaking,
    timetable,
    topics,
)
from dpdesk.services.meetings.introducing import Introduction
from tests.services.offices.test_organising import png
from tests.ui.deeds.hand import Deed, Hand

MOST_MEETINGS = 6
"""A walk would otherwise be all about making ever more meetings."""


def begin_meeting(hand: Hand) -> object:
    start = hand.hour(7, 12)
    new = next_meeting.NewMeeting(
        title=hand.text(),
        day=hand.day(),
        start=start,
        end=time(start.hour + 3, start.minute),
        series=hand.one(("", hand.text(), hand.any(Series).name)),
    )
    return next_meeting.new_meeting_draft(hand.desk, new)


def add_item(hand: Hand) -> object:
    return timetable.add_item(
        hand.desk, hand.any(Session).id, hand.one(list(ItemKind)), hand.text(), place=hand.place()
    )


def move_item(hand: Hand) -> object:
    item = hand.any(AgendaItem)
    to = hand.any(Session, meeting_id=item.meeting_id)
    return timetable.move_item(hand.desk, item.id, hand.place(), session_id=to.id)


def set_item_kind(hand: Hand) -> object:
    title = hand.one((None, hand.text()))
    return timetable.set_kind(hand.desk, hand.any(AgendaItem).id, hand.one(list(ItemKind)), title=title)


def set_item_start(hand: Hand) -> object:
    return timetable.set_start(hand.desk, hand.any(AgendaItem).id, hand.hour())


def remove_day(hand: Hand) -> None:
    held = {item.session_id for item in hand.all(AgendaItem)}
    days.remove_day(hand.desk, hand.one([day for day in hand.all(Session) if day.id not in held]).id)


def set_end(hand: Hand) -> object:
    session = hand.any(Session)
    end = hand.one([hour for hour in (session.end.replace(minute=m) for m in (5, 25, 50)) if hour > session.start])
    return days.set_end(hand.desk, session.id, end)


def set_day(hand: Hand) -> object:
    session = hand.any(Session)
    return days.set_day(hand.desk, session.id, session.day + timedelta(days=hand.dice.choice((-9, -1, 1, 30))))


def add_speaker(hand: Hand) -> object:
    item, person = hand.any(AgendaItem), hand.any(Person)
    return speaking.add_speaker(hand.desk, item.id, person.id, role=hand.one(list(Role)))


def add_new_speaker(hand: Hand) -> object:
    organisation = hand.one(("", f"Fundacja {hand.text()}", hand.any(Organisation).name))
    who = Introduction(name=f"Żaneta Łoś-{hand.dice.randint(0, 10**6)}", organisation=organisation)
    return speaking.add_new_speaker(hand.desk, hand.any(AgendaItem).id, who)


def add_partner(hand: Hand) -> object:
    name = hand.one((f"Fundacja {hand.text()}", hand.any(Organisation).name))
    return partnering.add_partner(hand.desk, hand.meeting_id, name, hand.one(list(PartnerRole)))


def add_topic(hand: Hand) -> object:
    return topics.add_topic(hand.desk, hand.meeting_id, hand.one((hand.text(), hand.any(Topic).name)))


def present_new_practice(hand: Hand) -> object:
    organisation = hand.one(("", f"Stowarzyszenie {hand.text()}", hand.any(Organisation).name))
    new = presenting.NewPractice(title=hand.text(), organisation=organisation, area="środowisko")
    return presenting.present_new_practice(hand.desk, hand.meeting_id, new)


def present_practice(hand: Hand) -> object:
    presented = {one.practice_id for one in hand.all(Presentation)}
    known = hand.one([one for one in hand.all(Practice) if one.id not in presented])
    return presenting.present_practice(hand.desk, hand.meeting_id, known.id)


def copy_meeting(deed: Deed) -> Deed:
    """Do it as long as there are few meetings."""

    def copied(hand: Hand) -> object:
        hand.one(range(MOST_MEETINGS - len(hand.all(Meeting))))
        return deed(hand)

    return copied


DEEDS: Mapping[str, Deed] = {
    "next_meeting.new_meeting_draft": copy_meeting(begin_meeting),
    "next_meeting.plan_next": copy_meeting(lambda hand: next_meeting.plan_next(hand.desk, hand.meeting_id)),
    "next_meeting.duplicate": copy_meeting(lambda hand: next_meeting.duplicate(hand.desk, hand.meeting_id)),
    "planning.set_state": lambda hand: planning.set_state(hand.desk, hand.meeting_id, hand.one(list(State))),
    "series.put_in_series": lambda hand: series.put_in_series(hand.desk, hand.meeting_id, hand.text()),
    "days.add_day": lambda hand: days.add_day(hand.desk, hand.meeting_id),
    "days.set_day": set_day,
    "days.set_start": lambda hand: days.set_start(hand.desk, hand.any(Session).id, hand.hour(7, 11)),
    "days.set_end": set_end,
    "days.remove_day": remove_day,
    "timetable.add_item": add_item,
    "timetable.set_minutes": lambda hand: timetable.set_minutes(
        hand.desk, hand.any(AgendaItem).id, hand.dice.randint(1, 90)
    ),
    "timetable.set_start": set_item_start,
    "timetable.set_kind": set_item_kind,
    "timetable.move_item": move_item,
    "timetable.shift_item": lambda hand: timetable.shift_item(hand.desk, hand.any(AgendaItem).id, hand.one((-1, 1))),
    "timetable.remove_item": lambda hand: timetable.remove_item(hand.desk, hand.any(AgendaItem).id),
    "speaking.add_speaker": add_speaker,
    "speaking.add_new_speaker": add_new_speaker,
    "speaking.move_speaker": lambda hand: speaking.move_speaker(hand.desk, hand.any(SpeakingRole).id, hand.place()),
    "speaking.remove_speaker": lambda hand: speaking.remove_speaker(hand.desk, hand.any(SpeakingRole).id),
    "partnering.add_partner": add_partner,
    "partnering.move_partner": lambda hand: partnering.move_partner(hand.desk, hand.any(Partner).id, hand.place()),
    "partnering.remove_partner": lambda hand: partnering.remove_partner(hand.desk, hand.any(Partner).id),
    "topics.add_topic": add_topic,
    "topics.move_topic": lambda hand: topics.move_topic(hand.desk, hand.any(MeetingTopic).id, hand.place()),
    "topics.remove_topic": lambda hand: topics.remove_topic(hand.desk, hand.any(MeetingTopic).id),
    "presenting.present_new_practice": present_new_practice,
    "presenting.present_practice": present_practice,
    "presenting.move_practice": lambda hand: presenting.move_practice(
        hand.desk, hand.any(Presentation).id, hand.place()
    ),
    "presenting.remove_practice": lambda hand: presenting.remove_practice(hand.desk, hand.any(Presentation).id),
    "logos.add_logo": lambda hand: logos.add_logo(
        hand.desk, hand.meeting_id, hand.file("logo.png", png()), hand.text()
    ),
    "logos.move_logo": lambda hand: logos.move_logo(hand.desk, hand.any(Logo).id, hand.place()),
    "logos.remove_logo": lambda hand: logos.remove_logo(hand.desk, hand.any(Logo).id),
}

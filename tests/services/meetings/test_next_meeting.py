"""The next meeting of a series, the same meeting once more, and a new one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import (
    AgendaItemId,
    MeetingTopicId,
    OrganisationId,
    PartnerId,
    PracticeId,
    PresentationId,
    SessionId,
    SpeakingRoleId,
    TopicId,
)
from dpdesk.domain.invitations import Invitation
from dpdesk.domain.meetings import (
    AgendaItem,
    Form,
    ItemKind,
    Meeting,
    MeetingTopic,
    Mode,
    Partner,
    PartnerRole,
    Role,
    Series,
    SpeakingRole,
    State,
    Topic,
)
from dpdesk.domain.organisations import Municipality
from dpdesk.domain.practices import Practice, Presentation
from dpdesk.errors import BadInput, Refused
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.journal import history, undo
from dpdesk.services.meetings.next_meeting import NewMeeting, duplicate, new_meeting_draft, plan_next, series_names
from dpdesk.services.meetings.planning import set_state
from dpdesk.services.viewing import about, meetings
from dpdesk.settings import Language
from tests.services.series_desk import FIFTH, FOURTH, SECOND, SERIES, put_series
from tests.services.small_desk import EWA, GLIWICE, KRAKOW, MEETING, PSARY, SOSNOWIEC


@pytest.fixture(autouse=True)
def series(desk: Desk) -> None:
    put_series(desk)


def on_day(desk: Desk, day: date) -> Desk:
    return replace(desk, clock=lambda: datetime(day.year, day.month, day.day, 9, tzinfo=UTC))


def fill(desk: Desk) -> None:
    """Give the fourth meeting a timetable, a partner, a topic and a practice."""
    talk, opening = AgendaItemId("talk"), AgendaItemId("opening")
    day = SessionId(f"{FOURTH}-day")
    with desk.work(Message("Fill")) as work:
        work.save_all(
            [
                AgendaItem(
                    id=opening, meeting_id=FOURTH, session_id=day, position=1, start=time(10), minutes=15,
                    kind=ItemKind.OPENING, title="Otwarcie spotkania",
                ),
                AgendaItem(
                    id=talk, meeting_id=FOURTH, session_id=day, position=2, start=time(10, 15), minutes=45,
                    kind=ItemKind.TALK, title="Konkursy bez tajemnic", abstract="O ofertach.",
                ),
                SpeakingRole(
                    id=SpeakingRoleId("ewa-speaks"), meeting_id=FOURTH, agenda_item_id=talk, person_id=EWA,
                    position=1, role=Role.PRESENTS, thesis="Oferty trzeba czytać.",
                ),
                Partner(
                    id=PartnerId("partner"), meeting_id=FOURTH, organisation_id=GLIWICE, position=1,
                    role=PartnerRole.PARTNER,
                ),
                Topic(id=TopicId("topic"), name="konkursy ofert"),
                MeetingTopic(id=MeetingTopicId("mt"), meeting_id=FOURTH, topic_id=TopicId("topic"), position=1),
                Practice(id=PracticeId("practice"), title="Karta oferty"),
                Presentation(
                    id=PresentationId("shown"), meeting_id=FOURTH, practice_id=PracticeId("practice"), position=1
                ),
                replace(
                    work.get(Meeting, FOURTH), subtitle="warsztat", capacity=40, seats_per_municipality=2,
                    letter_text="Zapraszamy.",
                    case_mark="SP.1.2026", link="https://example.org/4", funding="ze środków",
                ),
            ]
        )  # fmt: skip


def recipients(known: Dossier) -> list[tuple[str, OrganisationId | None]]:
    return [(sent.addressee.value, sent.organisation_id) for sent in known.invitations]


def test_the_next_meeting_comes_after_the_last_of_the_series(desk: Desk) -> None:
    planned = plan_next(desk, FOURTH)
    (session,) = about(desk, planned.id).sessions
    assert (planned.number, planned.state, planned.series_id) == ("4/2026", State.PLANNED, SERIES)
    assert planned.title == "Platforma Dobrych Praktyk 4/2026"
    assert (session.day, session.start, session.end) == (date(2026, 5, 7), time(10), time(14))


def test_the_next_meeting_is_not_on_a_holiday(desk: Desk) -> None:
    plan_next(desk, FIFTH)
    (session,) = about(desk, plan_next(desk, FIFTH).id).sessions
    assert session.day == date(2026, 6, 11)


def test_a_cancelled_meeting_keeps_its_number_to_itself(desk: Desk) -> None:
    set_state(desk, FIFTH, State.CANCELLED)
    assert plan_next(desk, FOURTH).number == "4/2026"


def test_the_next_meeting_keeps_what_meetings_of_a_series_share(desk: Desk) -> None:
    fill(desk)
    planned = plan_next(desk, FOURTH)
    known = about(desk, planned.id)
    assert (planned.form, planned.mode, planned.venue_name) == (Form.WORKSHOP, Mode.ON_SITE, "siedziba GZM")
    assert (planned.capacity, planned.seats_per_municipality, planned.letter_text) == (40, 2, "Zapraszamy.")
    assert planned.funding == "ze środków"
    assert [(partner.organisation_id, partner.role) for partner in known.partners] == [(GLIWICE, PartnerRole.PARTNER)]
    assert planned.reply_by == date(2026, 4, 30)


def test_the_next_meeting_leaves_behind_what_was_one_meetings_own(desk: Desk) -> None:
    fill(desk)
    planned = plan_next(desk, FOURTH)
    known = about(desk, planned.id)
    assert (planned.subtitle, planned.case_mark, planned.link) == ("", "", "")
    assert (known.meeting_topics, known.presentations, known.speaking) == ((), (), ())
    assert (known.replies, known.participations, known.attendances) == ((), (), ())
    assert [(item.title, item.start, item.minutes, item.abstract) for item in known.agenda] == [
        ("Otwarcie spotkania", time(10), 15, ""),
        ("Wystąpienie", time(10, 15), 45, ""),
    ]


def test_the_same_recipients_are_invited_anew(desk: Desk) -> None:
    planned = plan_next(desk, FOURTH)
    known = about(desk, planned.id)
    assert recipients(known) == [
        ("head", GLIWICE),
        ("head", SOSNOWIEC),
        ("department", GLIWICE),
        ("department", PSARY),
        ("office", KRAKOW),
        ("person", PSARY),
    ]
    assert {(sent.sent_on, sent.channel) for sent in known.invitations} == {(None, None)}
    assert [sent.position for sent in known.invitations] == [1, 2, 3, 4, 5, 6]


def test_a_municipality_that_has_left_is_not_invited_again(desk: Desk) -> None:
    with desk.work(Message("Leave")) as work:
        work.save(replace(work.get(Municipality, SOSNOWIEC), member_until=date(2026, 3, 31)))
    assert ("head", SOSNOWIEC) not in recipients(about(desk, plan_next(desk, FOURTH).id))


def test_where_all_members_were_invited_a_new_one_is_too(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    with desk.work(Message("Join")) as work:
        work.save(replace(work.get(Municipality, KRAKOW), is_member=True, member_since=date(2026, 3, 15)))
    assert ("head", KRAKOW) in recipients(about(desk, duplicate(desk, MEETING).id))
    assert ("head", KRAKOW) not in recipients(about(desk, plan_next(desk, FOURTH).id))


def test_the_next_meeting_is_one_entry_of_the_journal(desk: Desk) -> None:
    before = meetings(desk)
    plan_next(desk, FOURTH)
    (unit,) = history(desk, limit=1)
    assert words_for(Language.POLISH).say(unit.label) == (
        "Zaplanowanie następnego spotkania cyklu „Platforma Dobrych Praktyk”"
    )
    undo(desk)
    assert meetings(desk) == before


def test_a_meeting_of_no_series_has_no_next(desk: Desk) -> None:
    with pytest.raises(Refused, match="belongs to no series"):
        plan_next(desk, MEETING)


def test_the_next_meeting_of_an_old_series_is_ahead(desk: Desk) -> None:
    (session,) = about(desk, plan_next(on_day(desk, date(2030, 1, 1)), SECOND).id).sessions
    assert session.day == date(2030, 1, 3)


def test_a_duplicate_has_everything_of_the_plan(desk: Desk) -> None:
    fill(desk)
    twin = duplicate(desk, FOURTH)
    known = about(desk, twin.id)
    assert (twin.title, twin.subtitle, twin.number, twin.state) == (
        "Otwarte konkursy ofert",
        "warsztat",
        "",
        State.PLANNED,
    )
    assert [item.title for item in known.agenda] == ["Otwarcie spotkania", "Konkursy bez tajemnic"]
    assert [(role.person_id, role.role, role.thesis) for role in known.speaking] == [(EWA, Role.PRESENTS, "")]
    assert [topic.name for topic in known.topics.values()] == ["konkursy ofert"]
    assert [practice.title for practice in known.practices.values()] == ["Karta oferty"]
    assert known.sessions[0].day == date(2026, 3, 19)


def test_a_duplicate_has_nothing_of_what_happened(desk: Desk) -> None:
    known = about(desk, duplicate(desk, FOURTH).id)
    assert len(known.invitations) == 6
    assert not any(sent.sent_on or sent.channel for sent in known.invitations)
    assert (known.replies, known.participations) == ((), ())


def test_a_duplicate_of_two_days_has_two_days(desk: Desk) -> None:
    days = [session.day for session in about(desk, duplicate(desk, MEETING).id).sessions]
    assert days == [date(2026, 3, 17), date(2026, 3, 18)]


def test_the_original_is_left_as_it_was(desk: Desk) -> None:
    fill(desk)
    before = about(desk, FOURTH)
    duplicate(desk, FOURTH)
    plan_next(desk, FOURTH)
    assert about(desk, FOURTH) == before


NEW = NewMeeting(title="Zieleń w mieście", day=date(2026, 5, 21), start=time(9), end=time(12, 30))


def test_a_new_meeting_has_its_day_and_hours(desk: Desk) -> None:
    made = new_meeting_draft(desk, replace(NEW, form=Form.SEMINAR, mode=Mode.HYBRID))
    (session,) = about(desk, made.id).sessions
    assert (made.title, made.form, made.mode, made.number) == ("Zieleń w mieście", Form.SEMINAR, Mode.HYBRID, "")
    assert (session.day, session.start, session.end) == (date(2026, 5, 21), time(9), time(12, 30))


def test_a_new_meeting_of_a_known_series_is_counted_in_it(desk: Desk) -> None:
    made = new_meeting_draft(desk, replace(NEW, series="platforma dobrych praktyk"))
    assert (made.series_id, made.number) == (SERIES, "4/2026")


def test_a_series_nobody_knew_begins_with_its_first_meeting(desk: Desk) -> None:
    made = new_meeting_draft(desk, replace(NEW, series="Akademia Zieleni"))
    with desk.reading() as reader:
        assert reader.get(Series, made.series_id or "").name == "Akademia Zieleni"
    assert made.number == "1"
    assert series_names(desk) == ("Akademia Zieleni", "Platforma Dobrych Praktyk")
    undo(desk)
    assert series_names(desk) == ("Platforma Dobrych Praktyk",)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [(replace(NEW, title="  "), "title"), (replace(NEW, end=time(9)), "end")],
)
def test_a_meeting_without_a_title_or_with_no_time_is_not_begun(desk: Desk, wrong: NewMeeting, field: str) -> None:
    before = meetings(desk)
    with pytest.raises(BadInput) as refused:
        new_meeting_draft(desk, wrong)
    assert refused.value.field == field
    assert meetings(desk) == before


def test_invitations_of_the_last_meeting_are_left_alone(desk: Desk) -> None:
    plan_next(desk, FOURTH)
    with desk.reading() as reader:
        assert len(reader.all(Invitation, meeting_id=FOURTH)) == 6

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from dpdesk.domain.attendance import Announced, Presence, Source
from dpdesk.domain.invitations import Addressee, Answer, Channel
from dpdesk.domain.meetings import Form, ItemKind, Mode, PartnerRole, Role, State
from dpdesk.domain.people import Gender
from dpdesk.domain.plans import AttendancePlan, MeetingPlan, OfficePlan, PracticePlan, ReplyPlan, SeriesPlan
from dpdesk.domain.practices import FollowUpKind
from dpdesk.exchange.meeting_yaml import meeting_of, read_meeting

FILES = Path(__file__).parent / "files"
SHORT = "title: Otwarte dane\nsessions:\n  - {date: 2026-03-10, start: 10:00, end: 14:00}\n"
FULL = """
series: Platforma Dobrych Praktyk
title: Otwarte dane w gminie
subtitle: od arkusza do portalu
form: workshop
mode: hybrid
sessions: [{date: 2026-03-10, start: "10:00", end: "14:00"}, {date: 2026-03-11, start: "9:00", end: "13:00"}]
venue: {name: Urząd, room: sala 12, street: ul. Przykładowa 1, postcode: 44-100, town: Gliwice,
        town_locative: w Gliwicach}
link: https://example.org/spotkanie
capacity: 60
seats_per_municipality: 2
reply_by: 2026-03-03
case_mark: ""
topics: [otwarte dane]
partners: [{name: Fundacja Przykład, role: project_partner}]
agenda:
  - {session: 1, start: "10:00", minutes: 30, kind: opening, title: Otwarcie,
     speakers: [{name: Anna Przykładowa, gender: f, position: dyrektor, organisation: Fundacja Przykład,
                 role: opens, mode: on_site}]}
  - {session: 1, start: "10:30", minutes: 60, kind: talk, title: Dane,
     speakers: [{name: Jan Wzorcowy, gender: m, role: expert, mode: online}]}
participants:
  - {name: Ewa Przykład, gender: f, position: inspektor, municipality: Psary, department: Referat Promocji,
     email: ewa@example.org, reply: accepts, mode: on_site, attendance: {1: present, 2: absent}}
practices: [{title: Portal danych, municipality: Gliwice, area: cyfryzacja}]
follow_ups: [{text: Warsztat o licencjach, kind: topic, owner: "", due: null}]
"""


def read(text: str) -> MeetingPlan:
    return meeting_of(text, folder=FILES)


def short(*lines: str) -> MeetingPlan:
    return read(SHORT + "\n".join(lines))


@pytest.fixture(scope="module")
def full() -> MeetingPlan:
    return read(FULL)


def test_what_is_said_of_the_meeting_is_read(full: MeetingPlan) -> None:
    assert (full.title, full.subtitle) == ("Otwarte dane w gminie", "od arkusza do portalu")
    assert (full.form, full.mode, full.state) == (Form.WORKSHOP, Mode.HYBRID, State.PLANNED)
    assert (full.capacity, full.seats_per_municipality, full.reply_by) == (60, 2, date(2026, 3, 3))
    assert (full.venue.room, full.venue.postcode, full.venue.town_locative) == ("sala 12", "44-100", "w Gliwicach")
    assert (full.case_mark, full.topics) == ("", ("otwarte dane",))


def test_sessions_have_their_days_and_hours(full: MeetingPlan) -> None:
    assert [(session.day, session.start) for session in full.sessions] == [
        (date(2026, 3, 10), time(10)),
        (date(2026, 3, 11), time(9)),
    ]


def test_a_series_is_a_name_or_is_described(full: MeetingPlan) -> None:
    assert full.series == SeriesPlan(name="Platforma Dobrych Praktyk")
    assert short("series: {name: Cykl, aim: wymiana wiedzy}").series == SeriesPlan(name="Cykl", aim="wymiana wiedzy")


def test_the_agenda_has_its_speakers(full: MeetingPlan) -> None:
    opening, talk = full.agenda
    assert (opening.kind, opening.start, opening.minutes) == (ItemKind.OPENING, time(10), 30)
    assert (opening.speakers[0].role, opening.speakers[0].person.gender) == (Role.OPENS, Gender.FEMALE)
    assert (talk.speakers[0].role, talk.speakers[0].mode) == (Role.EXPERT, Mode.ONLINE)


def test_a_participant_was_invited_by_name_replied_and_attended(full: MeetingPlan) -> None:
    (ewa,) = full.participants
    assert ewa.person.of == OfficePlan(municipality="Psary", department="Referat Promocji")
    assert (ewa.invited, ewa.announced) == (Addressee.PERSON, Announced.ACCEPTS)
    assert ewa.post.replies == (ReplyPlan(answer=Answer.ACCEPTS),)
    assert ewa.attendances == (
        AttendancePlan(session=1, presence=Presence.PRESENT),
        AttendancePlan(session=2, presence=Presence.ABSENT),
    )


def test_partners_practices_and_follow_ups_are_read(full: MeetingPlan) -> None:
    assert full.partners[0].role is PartnerRole.PROJECT_PARTNER
    assert full.practices[0] == PracticePlan(
        title="Portal danych", of=OfficePlan(municipality="Gliwice"), area="cyfryzacja"
    )
    assert (full.follow_ups[0].kind, full.follow_ups[0].due) == (FollowUpKind.TOPIC, None)


def test_only_a_title_and_a_session_are_needed() -> None:
    plan = short()
    assert (plan.title, plan.form, plan.mode) == ("Otwarte dane", Form.WORKSHOP, Mode.ON_SITE)


@pytest.mark.parametrize("written", ["9:00", "09:00", '"9:00"', "9.00", '"09.00"'])
def test_a_time_may_be_written_with_a_colon_or_a_dot_and_with_quotes_or_without(written: str) -> None:
    plan = read(f"title: a\nsessions: [{{date: 2026-03-10, start: {written}, end: 10:00}}]\n")
    assert plan.sessions[0].start == time(9)


@pytest.mark.parametrize("written", ["No", "null i void", "2026-03-10", "0x1F", "0643", "12:30", "1_000", "~/plik"])
def test_a_text_that_looks_like_something_else_stays_a_text(written: str) -> None:
    assert short(f"subtitle: {written}").subtitle == written


@pytest.mark.parametrize("written", ["", "~", "null", '""'])
def test_what_is_null_or_empty_is_as_if_it_were_absent(written: str) -> None:
    assert short(f"subtitle: {written}", f"venue: {written}" if written != '""' else "") == short()


def test_a_quoted_null_is_a_text() -> None:
    assert short('subtitle: "null"').subtitle == "null"


def test_an_item_without_a_start_begins_where_the_one_before_it_ends() -> None:
    plan = read(
        "title: a\n"
        "sessions: [{date: 2026-03-10, start: 10:00, end: 14:00}, {date: 2026-03-11, start: 9:00, end: 13:00}]\n"
        "agenda: [{minutes: 30, title: a}, {minutes: 20, title: b}, {session: 2, minutes: 5, title: c}]"
    )
    assert [item.start for item in plan.agenda] == [time(10), time(10, 30), time(9)]


def test_people_at_an_online_meeting_are_online_unless_the_file_says_otherwise() -> None:
    plan = short("mode: online", "participants: [{name: A}, {name: B, mode: on_site}]")
    assert [one.mode for one in plan.participants] == [Mode.ONLINE, Mode.ON_SITE]


def test_a_walk_in_was_not_invited() -> None:
    (one,) = short("participants: [{name: A, walk_in: true}]").participants
    assert (one.announced, one.invited) == (Announced.WALK_IN, None)


def test_a_substitute_comes_through_the_invitation_of_another() -> None:
    first, second = short(
        "participants: [{name: A, reply: substitute, person: B}, {name: B, substitute_for: A}]"
    ).participants
    assert (first.announced, first.post.replies[0].person) == (Announced.DECLINES, "B")
    assert (second.announced, second.invited, second.replaces) == (Announced.ACCEPTS, None, "A")


def test_the_last_of_several_replies_counts_and_all_are_kept() -> None:
    (one,) = short(
        "participants:",
        "  - name: A",
        "    replies: [{answer: accepts, on: 2026-03-01, by: phone}, {answer: declines, on: 2026-03-05, note: chory}]",
    ).participants
    assert one.announced is Announced.DECLINES
    assert one.post.replies == (
        ReplyPlan(answer=Answer.ACCEPTS, day=date(2026, 3, 1), channel=Channel.PHONE),
        ReplyPlan(answer=Answer.DECLINES, day=date(2026, 3, 5), note="chory"),
    )


def test_attendance_may_say_where_it_is_known_from() -> None:
    (one,) = short(
        "participants: [{name: A, attendance: {1: {presence: online, source: report, minutes: 0}}}]"
    ).participants
    assert one.attendances == (AttendancePlan(session=1, presence=Presence.ONLINE, source=Source.REPORT, minutes=0),)


def test_an_invitation_goes_to_a_head_a_department_an_office_a_person_or_all_heads() -> None:
    plan = short(
        "invitations:",
        "  - {to: heads}",
        "  - {to: head, municipality: Psary, reply: accepts, person: Ewa}",
        "  - {to: department, municipality: Psary, department: Referat}",
        "  - {to: office, organisation: Fundacja}",
        "  - {to: person, name: Jan, municipality: Psary, named_by_office: true, sent_on: 2026-02-01, sent_by: letter}",
    )
    assert [one.addressee for one in plan.invitations] == [
        Addressee.HEAD,
        Addressee.HEAD,
        Addressee.DEPARTMENT,
        Addressee.OFFICE,
        Addressee.PERSON,
    ]
    assert plan.invitations[0].office == OfficePlan()
    assert plan.invitations[4].person is not None
    assert plan.invitations[4].post.sent_on == date(2026, 2, 1)


def test_a_logo_is_read_from_beside_the_file() -> None:
    plan = short("logos: [{file: logo.png, alternative: Logo}]")
    assert plan.logos[0].picture == (FILES / "logo.png").read_bytes()


def test_a_whole_file_of_another_meeting_is_read() -> None:
    plan = read_meeting(FILES / "open-data.yaml")
    assert len(plan.sessions) == 2
    assert [item.start for item in plan.agenda if item.session == 2] == [time(9), time(11), time(12)]


def test_hostile_texts_are_kept_as_they_are() -> None:
    hostile = [
        "<b>x</b> & y",
        '<img src="/etc/hostname">',
        "{{ 7*7 }}",
        '=HYPERLINK("x")',
        "../../x",
        "CON",
        "a\\nb",
        "😀 東京 \u202eabc",
    ]
    plan = short("topics:", *(f"  - '{text}'" for text in hostile))
    assert plan.topics == tuple(hostile)

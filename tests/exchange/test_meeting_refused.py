"""What is wrong with a meeting's file is refused with the line, the field, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpdesk.domain.plans import MeetingPlan
from dpdesk.errors import BadInput
from dpdesk.exchange.meeting_yaml import meeting_of

FILES = Path(__file__).parent / "files"
SHORT = "title: Otwarte dane\nsessions:\n  - {date: 2026-03-10, start: 10:00, end: 14:00}\n"

REFUSED = [
    ("tittle: x", 4, "tittle", "not known. Did you mean “title”"),
    ("xyzzy: x", 4, "xyzzy", "not known. Known here: title, number"),
    ("title: y", 4, "title", "second time"),
    ("form: workshp", 4, "form", "“workshp” is not among: workshop, .*Did you mean “workshop”"),
    ("mode: [on_site]", 4, "mode", "one text is expected"),
    ("capacity: kilka", 4, "capacity", "“kilka” is not a whole number of at least 1"),
    ("capacity: 0", 4, "capacity", "not a whole number of at least 1"),
    ("capacity: 99999999999", 4, "capacity", "not a whole number"),
    ("capacity: ٤", 4, "capacity", "not a whole number"),
    ("reply_by: 2026-02-30", 4, "reply_by", "“2026-02-30” is not a day of the calendar"),
    ("reply_by: 3.03.2026", 4, "reply_by", "Write year, month and day, as in 2026-03-10"),
    ("reply_by: 20260303", 4, "reply_by", "not a day of the calendar"),
    ("topics: otwarte dane", 4, "topics", "a list is expected"),
    ('topics: [a, ""]', 4, "topics", "an entry of this list is empty"),
    ("venue: Urząd", 4, "venue", "keys with values are expected here: name, room"),
    ("venue: {place: a,\n  rom: b}", 5, "venue.rom", "Did you mean “room”"),
    ('subtitle: "a\\0b"', 4, "subtitle", r"U\+0000 cannot stand in a text"),
    ('subtitle: "a\\e[31m"', 4, "subtitle", r"U\+001B cannot stand in a text"),
    ("series: {aim: a}", 4, "series.name", "must be filled in"),
    ("partners: [{role: partner}]", 4, "partners[1].name", "must be filled in"),
    ("agenda: [{minutes: 5}]", 4, "agenda[1].title", "must be filled in"),
    ("agenda: [{title: a}]", 4, "agenda[1].minutes", "must be filled in"),
    ("agenda: [{title: a, minutes: 5, start: 25:00}]", 4, "agenda[1].start", "“25:00” is not a time of day"),
    ("agenda: [{title: a, minutes: 5, start: 540}]", 4, "agenda[1].start", "“540” is not a time of day"),
    ("agenda: [{title: a, minutes: 5, session: 2}]", 4, "agenda[1].session", "there is no session 2"),
    ("agenda: [{title: a, minutes: 900}]", 4, "agenda[1].minutes", "runs past midnight"),
    (
        "agenda:\n  - {title: a, minutes: 30}\n  - {title: b, minutes: 5, start: 10:29}",
        6,
        "agenda[2].start",
        "“b” begins at 10:29, before “a” has ended at 10:30",
    ),
    (
        "agenda:\n  - {title: a, minutes: 5, speakers:\n     [{name: A, mode: hybrid}]}",
        6,
        "agenda[1].speakers[1].mode",
        "“hybrid” is not among: on_site, online",
    ),
    ("participants:\n  - {}\n", 5, "participants[1].name", "must be filled in"),
    ("participants: [{name: ' '}]", 4, "participants[1].name", "must be filled in"),
    (
        "participants: [{name: A, municipality: B, organisation: C}]",
        4,
        "participants[1].organisation",
        "either a municipality or an organisation",
    ),
    ("participants: [{name: A, department: B}]", 4, "participants[1].department", "name the municipality"),
    ("participants: [{name: A, replied_on: 2026-01-01}]", 4, "participants[1].replied_on", "no “reply” here"),
    ("participants: [{name: A, reply: accepts, replies: []}]", 4, "participants[1].replies", "either “reply” or"),
    ("participants: [{name: A, replies: [{on: 2026-01-01}]}]", 4, "participants[1].replies[1].answer", "filled in"),
    ("participants: [{name: A, walk_in: true, reply: accepts}]", 4, "participants[1].walk_in", "sent no reply"),
    ("participants: [{name: A, walk_in: true, invited: head}]", 4, "participants[1].invited", "was not invited"),
    ("participants: [{name: A, walk_in: maybe}]", 4, "participants[1].walk_in", "“maybe” is not among: true, false"),
    ("participants: [{name: A, invited: head}]", 4, "participants[1].invited", "name the municipality"),
    (
        "participants: [{name: A, municipality: B, invited: department}]",
        4,
        "participants[1].department",
        "must be filled in",
    ),
    ("participants: [{name: A, attendance: {2: present}}]", 4, "participants[1].attendance.2", "Known here: 1"),
    (
        "participants: [{name: A, attendance: {1: here}}]",
        4,
        "participants[1].attendance.1",
        "“here” is not among: present, online, absent, excused",
    ),
    ("invitations: [{municipality: B}]", 4, "invitations[1].to", "must be filled in"),
    ("invitations: [{to: head}]", 4, "invitations[1].municipality", "must be filled in"),
    ("invitations: [{to: head, organisation: B}]", 4, "invitations[1].organisation", "no meaning beside “to: head”"),
    ("invitations: [{to: heads, municipality: B}]", 4, "invitations[1].municipality", "no meaning beside “to: heads”"),
    ("invitations: [{to: department, municipality: B}]", 4, "invitations[1].department", "must be filled in"),
    ("invitations: [{to: office}]", 4, "invitations[1]", "whose office is invited"),
    ("invitations: [{to: office, name: A, municipality: B}]", 4, "invitations[1].name", "no meaning beside"),
    ("logos: [{alternative: a}]", 4, "logos[1].file", "must be filled in"),
    ("logos: [{file: nie-ma.png}]", 4, "logos[1].file", "There is no file"),
    ("logos: [{file: ../../../etc/hostname}]", 4, "logos[1].file", "another folder"),
    ("logos: [{data: '%%%'}]", 4, "logos[1].data", "no picture in base64"),
    ("logos: [{data: YWJj}]", 4, "logos[1].data", "neither a PNG nor a JPEG"),
]


def meeting_with(lines: str) -> MeetingPlan:
    return meeting_of(SHORT + lines, folder=FILES)


@pytest.mark.parametrize(("lines", "line", "field", "problem"), REFUSED, ids=[row[0][:40] for row in REFUSED])
def test_what_is_wrong_is_refused_with_line_and_field(lines: str, line: int, field: str, problem: str) -> None:
    with pytest.raises(BadInput, match=problem) as refused:
        meeting_with(lines)
    assert (refused.value.line, refused.value.field) == (line, field)


SESSIONS_REFUSED = [
    ("title: a", 1, "sessions", "must be filled in"),
    ("sessions: [{date: 2026-03-10, start: 10:00, end: 11:00}]", 1, "title", "must be filled in"),
    ("title: a\nsessions: [{start: 10:00, end: 14:00}]", 2, "sessions[1].date", "must be filled in"),
    ("title: a\nsessions: [{date: 2026-03-10, start: 10:00, end: 10:00}]", 2, "sessions[1].end", "must end after"),
    (
        "title: a\nsessions:\n"
        "- {date: 2026-03-11, start: 9:00, end: 10:00}\n- {date: 2026-03-10, start: 9:00, end: 10:00}",
        4,
        "sessions[2].date",
        "before the one above",
    ),
]


@pytest.mark.parametrize(("text", "line", "field", "problem"), SESSIONS_REFUSED)
def test_a_meeting_needs_a_title_and_sessions_in_order(text: str, line: int, field: str, problem: str) -> None:
    with pytest.raises(BadInput, match=problem) as refused:
        meeting_of(text, folder=FILES)
    assert (refused.value.line, refused.value.field) == (line, field)


def test_a_long_wrong_value_is_shortened_in_the_message() -> None:
    with pytest.raises(BadInput) as refused:
        meeting_with(f"capacity: {'9' * 5000}")
    assert len(str(refused.value)) < 200

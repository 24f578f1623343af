from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from random import Random

import pytest

from dpdesk import paths
from dpdesk.domain.plans import (
    FollowUpPlan,
    LogoPlan,
    MeetingPlan,
    OfficePlan,
    ParticipantPlan,
    PersonPlan,
    PracticePlan,
    SeriesPlan,
    SessionPlan,
    VenuePlan,
)
from dpdesk.domain.practices import DESCRIPTION, PracticeStatus
from dpdesk.exchange.meeting_writing import write_meeting
from dpdesk.exchange.meeting_yaml import meeting_of, read_meeting

FILES = Path(__file__).parent / "files"
SAMPLE = paths.resources() / "sample" / "meeting-2021-09-23.yaml"
SHORT = MeetingPlan(title="a", sessions=(SessionPlan(day=date(2026, 3, 10), start=time(9), end=time(10)),))
HOSTILE = [
    "<b>x</b> & y",
    '<img src="/etc/hostname">',
    "{{ 7*7 }}",
    '=HYPERLINK("x")',
    "../../x",
    "CON",
    "dwa\nwiersze",
    "\n  wcięty\n\n",
    "A" * 300,
    "😀 東京 \u05d0\u05d1 \u202etxt",
    "null",
    "true",
    "2026-03-10",
    "9:00",
    "- a: b # c",
    "'\"`|>",
    "\u2028\u00a0\ufeff",
    "{a: b}",
    " z odstępami ",
    "&kotwica *alias !znacznik",
    "0643",
]


def read(text: str) -> MeetingPlan:
    return meeting_of(text, folder=FILES)


def everywhere(text: str) -> MeetingPlan:
    """A plan that holds a text in every kind of place."""
    person = PersonPlan(name=text, position=text, of=OfficePlan(municipality=text, department=text))
    return replace(
        SHORT,
        title=text,
        letter_text=text,
        topics=(text, text),
        series=SeriesPlan(name=text, aim=text),
        venue=VenuePlan(name=text),
        participants=(ParticipantPlan(person=person),),
        practices=(PracticePlan(title=text, **dict.fromkeys(DESCRIPTION, text)),),  # type: ignore[arg-type]
        follow_ups=(FollowUpPlan(text=text),),
    )


@pytest.mark.parametrize("path", [SAMPLE, FILES / "open-data.yaml"], ids=["sample", "another"])
def test_a_written_plan_reads_back_as_the_same_plan(path: Path) -> None:
    plan = read_meeting(path)
    assert read(write_meeting(plan)) == plan


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_reads_back_as_it_was(text: str) -> None:
    assert read(write_meeting(everywhere(text))) == everywhere(text)


def test_random_texts_read_back_as_they_were() -> None:
    random = Random(20210923)
    signs = " \t\n:#-?,[]{}&*!|>'\"%@`~nyot1.9ąŁ\u2028\u00a0\ufeff😀中\\/=<\u0301"
    for _ in range(150):
        text = "x" + "".join(random.choices(signs, k=random.randint(1, 12)))
        assert read(write_meeting(everywhere(text))) == everywhere(text)


def test_a_logo_is_written_with_its_picture() -> None:
    logo = LogoPlan(picture=(FILES / "logo.png").read_bytes(), media_type="image/png", alternative="Logo")
    plan = replace(SHORT, logos=(logo,))
    assert meeting_of(write_meeting(plan), folder=Path("/nowhere")) == plan


def test_a_written_file_is_pleasant_to_read() -> None:
    plan = replace(
        SHORT,
        series=SeriesPlan(name="Cykl"),
        topics=("zażółć",),
        participants=(ParticipantPlan(person=PersonPlan(name="A")),),
    )
    assert write_meeting(plan) == (
        "series: Cykl\n"
        "title: a\n"
        "form: workshop\n"
        "mode: on_site\n"
        "state: planned\n"
        "sessions:\n"
        '- {date: 2026-03-10, start: "09:00", end: "10:00"}\n'
        "topics: [zażółć]\n"
        "participants:\n"
        "- {name: A, mode: on_site}\n"
    )


def test_a_practice_is_written_with_its_status_and_days() -> None:
    practice = PracticePlan(
        title="Ogrody", status=PracticeStatus.COMPLETED, began_on=date(2019, 4, 1), ended_on=date(2020, 10, 30)
    )
    plan = replace(SHORT, practices=(practice,))
    assert read(write_meeting(plan)) == plan

"""What may be amiss in a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time

import pytest

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import AgendaItemId, PersonId, SpeakingRoleId
from dpdesk.domain.meetings import AgendaItem, ItemKind, Meeting, Mode, Role, SpeakingRole, State
from dpdesk.domain.plan_findings import Appointment, Finding, PlanFlaw, plan_findings
from tests.domain.dossiers import dossier
from tests.domain.example_offices import DAY, FIRST, MEETING

ANNA, JAN = PersonId("anna"), PersonId("jan")
TODAY = date(2026, 2, 1)


def item(name: str, start: str, minutes: int, kind: ItemKind = ItemKind.TALK) -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(name),
        meeting_id=MEETING,
        session_id=FIRST,
        position=1,
        start=time.fromisoformat(start),
        minutes=minutes,
        kind=kind,
        title=f"title of {name}",
    )


def speaks(person: PersonId, at: str, role: Role = Role.PRESENTS) -> SpeakingRole:
    return SpeakingRole(
        id=SpeakingRoleId(f"{person}-{at}"),
        meeting_id=MEETING,
        agenda_item_id=AgendaItemId(at),
        person_id=person,
        position=1,
        role=role,
    )


def plan(
    *items: AgendaItem, speaking: Sequence[SpeakingRole] = (), fields: Mapping[str, object] | None = None
) -> Dossier:
    """Give a planned meeting of one day from 10 to 14 in a known place, with nobody invited."""
    known = dossier()
    facts: dict[str, object] = {"state": State.PLANNED, "mode": Mode.ON_SITE, "reply_by": None, "capacity": None}
    meeting: Meeting = replace(known.meeting, **{**facts, **(fields or {})})  # type: ignore[arg-type]
    return replace(
        known,
        meeting=meeting,
        agenda=items,
        speaking=tuple(speaking),
        invitations=(),
        participations=(),
    )


def found(
    about: Dossier,
    *,
    today: date = TODAY,
    holidays: Mapping[date, str] | None = None,
    elsewhere: Sequence[Appointment] = (),
) -> list[tuple[PlanFlaw, str, str]]:
    return [(one.flaw, one.record_id, one.field) for one in _findings(about, today, holidays, elsewhere)]


def _findings(
    about: Dossier, today: date, holidays: Mapping[date, str] | None, elsewhere: Sequence[Appointment]
) -> tuple[Finding, ...]:
    return plan_findings(about, today, holidays or {}, elsewhere)


def test_a_plan_without_an_agenda_on_a_working_day_has_nothing_amiss() -> None:
    assert found(plan()) == []


def test_an_item_that_begins_too_early_is_found_at_its_start() -> None:
    about = plan(item("a", "10:00", 30, ItemKind.OPENING), item("b", "10:20", 10, ItemKind.BREAK))
    (finding,) = _findings(about, TODAY, None, ())
    assert (finding.flaw, finding.record_id, finding.name, finding.end) == (
        PlanFlaw.OVERLAP,
        "b",
        "title of a",
        time(10, 30),
    )


def test_an_item_past_the_end_of_the_day_is_found_at_its_length() -> None:
    about = plan(item("a", "13:50", 30, ItemKind.CLOSING))
    assert found(about) == [(PlanFlaw.OUTSIDE_HOURS, "a", "minutes")]


@pytest.mark.parametrize(
    ("kind", "role", "is_amiss"),
    [
        (ItemKind.TALK, Role.PRESENTS, True),
        (ItemKind.TALK, Role.MODERATES, False),
        (ItemKind.OPENING, Role.OPENS, False),
    ],
)
def test_a_day_of_talks_needs_a_moderator(kind: ItemKind, role: Role, *, is_amiss: bool) -> None:
    about = plan(item("a", "10:00", 30, kind), speaking=[speaks(ANNA, "a", role)])
    assert ((PlanFlaw.NO_MODERATOR, FIRST, "agenda") in found(about)) is is_amiss


def test_who_speaks_at_two_items_at_once_is_found_at_the_later_one() -> None:
    items = (item("a", "10:00", 30), item("b", "10:10", 30), item("c", "11:00", 30))
    speaking = [speaks(who, at, Role.MODERATES) for at in "abc" for who in (ANNA, JAN) if (who, at) != (JAN, "b")]
    twice = [one for one in found(plan(*items, speaking=speaking)) if one[0] is PlanFlaw.BOOKED_HERE]
    assert twice == [(PlanFlaw.BOOKED_HERE, "anna-b", "person_id")]


@pytest.mark.parametrize(
    ("person", "day", "start", "is_amiss"),
    [
        (ANNA, DAY, "10:29", True),
        (ANNA, DAY, "09:30", True),
        (ANNA, DAY, "10:30", False),
        (ANNA, DAY, "09:00", False),
        (ANNA, date(2026, 3, 11), "10:00", False),
        (JAN, DAY, "10:00", False),
    ],
)
def test_who_speaks_at_another_meeting_at_the_same_hour_is_found(
    person: PersonId, day: date, start: str, *, is_amiss: bool
) -> None:
    about = plan(item("a", "10:00", 30), speaking=[speaks(ANNA, "a", Role.MODERATES)])
    other = Appointment(
        person_id=person, day=day, start=time.fromisoformat(start), minutes=60, title="Wykład", meeting="Inne"
    )
    assert found(about, elsewhere=[other]) == ([(PlanFlaw.BOOKED_ELSEWHERE, "anna-a", "person_id")] * is_amiss)


@pytest.mark.parametrize(
    ("day", "flaw"),
    [
        (date(2026, 3, 7), PlanFlaw.SATURDAY),
        (date(2026, 3, 8), PlanFlaw.SUNDAY),
        (date(2026, 5, 1), PlanFlaw.HOLIDAY),
    ],
)
def test_a_day_on_which_offices_are_closed_is_found(day: date, flaw: PlanFlaw) -> None:
    known = plan()
    about = replace(known, sessions=tuple(replace(one, day=day) for one in known.sessions))
    assert found(about, holidays={date(2026, 5, 1): "Święto Pracy"}) == [(flaw, FIRST, "day")]


@pytest.mark.parametrize(
    ("reply_by", "state", "today", "flaw"),
    [
        (date(2026, 3, 11), State.PLANNED, TODAY, PlanFlaw.REPLY_AFTER_MEETING),
        (date(2026, 3, 10), State.PLANNED, TODAY, None),
        (date(2026, 3, 1), State.PLANNED, date(2026, 3, 2), PlanFlaw.REPLY_IN_THE_PAST),
        (date(2026, 3, 1), State.INVITED, date(2026, 3, 2), None),
        (date(2026, 3, 1), State.PLANNED, date(2026, 3, 20), None),
        (date(2026, 3, 2), State.PLANNED, date(2026, 3, 2), None),
    ],
)
def test_a_day_to_reply_by_can_be_kept(reply_by: date, state: State, today: date, flaw: PlanFlaw | None) -> None:
    about = plan(fields={"reply_by": reply_by, "state": state})
    assert found(about, today=today) == ([(flaw, MEETING, "reply_by")] if flaw else [])


@pytest.mark.parametrize(
    ("fields", "flaws"),
    [
        ({"venue_name": "", "venue_street": ""}, [(PlanFlaw.NO_VENUE, MEETING, "venue_name")]),
        ({"venue_name": "", "venue_street": "", "mode": Mode.ONLINE, "link": "https://example.org"}, []),
        ({"link": "", "mode": Mode.HYBRID}, [(PlanFlaw.NO_LINK, MEETING, "link")]),
        ({"link": ""}, []),
    ],
)
def test_a_meeting_is_somewhere(fields: Mapping[str, object], flaws: Sequence[tuple[PlanFlaw, str, str]]) -> None:
    assert found(plan(fields=fields)) == flaws


def test_the_places_are_as_many_as_those_who_said_to_come_to_the_room() -> None:
    about = replace(dossier(), agenda=(), speaking=())
    planned = replace(about.meeting, state=State.INVITED, reply_by=None, mode=Mode.ON_SITE, seats_per_municipality=None)
    few = _findings(replace(about, meeting=replace(planned, capacity=1)), TODAY, None, ())
    assert [one.flaw for one in few] == [PlanFlaw.TOO_FEW_PLACES]
    enough = _findings(replace(about, meeting=replace(planned, capacity=few[0].count)), TODAY, None, ())
    assert enough == ()


def test_the_letters_promise_no_more_places_than_there_are() -> None:
    about = replace(dossier(), agenda=(), speaking=(), participations=())
    meeting = replace(about.meeting, state=State.INVITED, reply_by=None, mode=Mode.ON_SITE, capacity=5)
    (finding,) = _findings(replace(about, meeting=replace(meeting, seats_per_municipality=2)), TODAY, None, ())
    assert (finding.flaw, finding.field) == (PlanFlaw.TOO_MANY_SEATS, "seats_per_municipality")
    assert finding.places == 2 * finding.count


@pytest.mark.parametrize("state", [State.HELD, State.SUMMARISED, State.CANCELLED])
def test_what_cannot_be_mended_any_more_is_not_told(state: State) -> None:
    about = plan(fields={"state": state, "reply_by": date(2027, 1, 1), "venue_name": "", "venue_street": ""})
    assert found(about) == []

"""Who speaks at an agenda item."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dpdesk.domain.ids import AgendaItemId, SpeakingRoleId
from dpdesk.domain.meetings import AgendaItem, ItemKind, Meeting, Mode, Role, SpeakingRole
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Gender, Person
from dpdesk.errors import BadInput, Refused
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.journal import undo
from dpdesk.services.meetings.introducing import Introduction
from dpdesk.services.meetings.speaking import add_new_speaker, add_speaker, move_speaker, remove_speaker
from tests.services.small_desk import EWA, GLIWICE, JAN, MEETING, OLGA
from tests.services.timetables import put_agenda

A = AgendaItemId("A")


@pytest.fixture(autouse=True)
def _timetable(desk: Desk) -> None:
    put_agenda(desk)


def speakers(desk: Desk) -> list[str]:
    with desk.reading() as reader:
        roles = reader.all(SpeakingRole, agenda_item_id=A)
        assert [one.position for one in roles] == list(range(1, len(roles) + 1))
        return [f"{reader.get(Person, one.person_id).name} {one.role} {one.mode}" for one in roles]


def three(desk: Desk) -> list[SpeakingRoleId]:
    return [add_speaker(desk, A, who).id for who in (EWA, JAN, OLGA)]


def test_a_speaker_has_the_usual_role_and_mode_of_the_item(desk: Desk) -> None:
    with desk.work(Message("Online")) as work:
        work.save(replace(work.get(Meeting, MEETING), mode=Mode.ONLINE))
        work.save(replace(work.get(AgendaItem, A), kind=ItemKind.OPENING))
    add_speaker(desk, A, EWA)
    add_speaker(desk, A, JAN, role=Role.MODERATES, mode=Mode.ON_SITE)
    assert speakers(desk) == ["Ewa Przykład opens online", "Jan Wzorcowy moderates on_site"]


@pytest.mark.parametrize(
    ("deed", "after"),
    [
        (lambda desk, ids: move_speaker(desk, ids[2], 0), ["Olga", "Ewa", "Jan"]),
        (lambda desk, ids: move_speaker(desk, ids[0], 9), ["Jan", "Olga", "Ewa"]),
        (lambda desk, ids: remove_speaker(desk, ids[1]), ["Ewa", "Olga"]),
    ],
)
def test_speakers_change_places_and_go_and_undo_brings_them_back(
    desk: Desk, deed: Callable[[Desk, list[SpeakingRoleId]], None], after: list[str]
) -> None:
    ids = three(desk)
    deed(desk, ids)
    assert [line.split()[0] for line in speakers(desk)] == after
    undo(desk)
    assert [line.split()[0] for line in speakers(desk)] == ["Ewa", "Jan", "Olga"]


def test_nobody_speaks_twice_at_one_item(desk: Desk) -> None:
    add_speaker(desk, A, EWA)
    with pytest.raises(Refused, match="Ewa Przykład"):
        add_speaker(desk, A, EWA, role=Role.MODERATES)


def test_somebody_new_comes_with_a_new_organisation_and_undo_takes_both_back(desk: Desk) -> None:
    who = Introduction(name="  Anna  Maria Nowak ", position="prezeska", organisation="Fundacja Wzór")
    add_new_speaker(desk, A, who)
    with desk.reading() as reader:
        person = reader.find(Person, surname="Nowak")
        organisation = reader.find(Organisation, name="Fundacja Wzór")
    assert person
    assert organisation
    assert (person.name, person.gender, person.position) == ("Anna Maria Nowak", Gender.FEMALE, "prezeska")
    assert person.organisation_id == organisation.id
    undo(desk)
    with desk.reading() as reader:
        assert not reader.find(Person, surname="Nowak")
        assert not reader.find(Organisation, name="Fundacja Wzór")
    assert speakers(desk) == []


def test_somebody_new_of_a_known_office_is_of_that_office(desk: Desk) -> None:
    add_new_speaker(desk, A, Introduction(name="Adam Nowak", organisation="gliwice", gender=Gender.UNKNOWN))
    with desk.reading() as reader:
        person = reader.find(Person, surname="Nowak")
    assert person
    assert (person.organisation_id, person.gender) == (GLIWICE, Gender.UNKNOWN)


def test_somebody_needs_a_name(desk: Desk) -> None:
    with pytest.raises(BadInput) as refused:
        add_new_speaker(desk, A, Introduction(name="  "))
    assert refused.value.field == "name"

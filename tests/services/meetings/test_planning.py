from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from dpdesk.database.history import units
from dpdesk.database.questions.dossier import dossier
from dpdesk.domain.attendance import Announced, Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.meetings import Meeting, Series, State, Topic
from dpdesk.domain.organisations import OrganisationKind
from dpdesk.domain.people import Gender, Person
from dpdesk.domain.plans import MeetingPlan
from dpdesk.domain.practices import Practice, PracticeStatus
from dpdesk.errors import Ambiguous, BadInput, Refused
from dpdesk.exchange.meeting_yaml import meeting_of
from dpdesk.services.desk import Desk
from dpdesk.services.meetings import planning
from tests.services.small_desk import EWA, GLIWICE, JAN, KRAKOW, MEETING, OLGA, PROMOTION, SOCIAL

FILES = Path(__file__).parents[2] / "exchange" / "files"
HEAD = "title: Dane dla każdego\nsessions: [{date: 2026-04-10, start: 10:00, end: 14:00}]\n"


def plan(*lines: str) -> MeetingPlan:
    return meeting_of(HEAD + "\n".join(lines), folder=FILES)


def planned(desk: Desk, *lines: str) -> Dossier:
    meeting = planning.new_meeting(desk, plan(*lines))
    return about(desk, meeting)


def about(desk: Desk, meeting: Meeting) -> Dossier:
    with desk.reading() as reader:
        return dossier(reader, meeting.id)


def everybody(desk: Desk) -> list[str]:
    with desk.reading() as reader:
        return sorted(person.name for person in reader.all(Person))


def test_a_meeting_is_planned_in_one_unit_of_work(desk: Desk) -> None:
    planned(desk, "participants: [{name: Nowa Osoba, municipality: Psary, reply: accepts}]")
    with desk.reading() as reader:
        last = units(reader, limit=1)[0]
    assert str(last.label) == "Plan the meeting “Dane dla każdego”"
    assert {change.table for change in last.changes} >= {"meetings", "people", "invitations", "replies"}


def test_a_person_of_the_same_name_and_office_is_the_same_person(desk: Desk) -> None:
    meeting = planned(desk, "participants: [{name: ewa PRZYKLAD, municipality: Psary, email: ewa@example.org}]")
    assert [one.person_id for one in meeting.participations] == [EWA]
    assert meeting.people[EWA].email == "ewa@example.org"


def test_what_the_desk_knows_of_a_person_is_not_overwritten_by_a_list(desk: Desk) -> None:
    meeting = planned(desk, "participants: [{name: Ewa Przykład, municipality: Psary, position: kierownik}]")
    assert meeting.people[EWA].position == "inspektor"
    assert meeting.participations[0].position == "kierownik"


def test_a_speaker_has_the_position_that_the_plan_says(desk: Desk) -> None:
    meeting = planned(
        desk,
        "agenda: [{title: a, minutes: 5, speakers: [{name: Jan Wzorcowy, municipality: Gliwice, position: dyrektor}]}]",
    )
    assert meeting.people[JAN].position == "dyrektor"


def test_a_name_without_an_office_is_the_only_person_of_that_name(desk: Desk) -> None:
    meeting = planned(desk, "participants: [{name: Olga Łącka}]")
    (olga,) = meeting.participations
    assert (olga.person_id, olga.organisation_id, olga.department_id) == (OLGA, GLIWICE, SOCIAL)


def test_the_same_name_in_another_office_is_another_person(desk: Desk) -> None:
    meeting = planned(desk, "participants: [{name: Ewa Przykład, municipality: Gliwice}]")
    assert meeting.participations[0].person_id != EWA
    assert everybody(desk).count("Ewa Przykład") == 2


def test_a_name_that_two_people_bear_stops_the_plan_and_lists_both(desk: Desk) -> None:
    planned(desk, "participants: [{name: Ewa Przykład, municipality: Gliwice}]")
    with pytest.raises(Ambiguous) as stopped:
        planned(desk, "participants: [{name: Ewa Przykład}]", "topics: [nowy temat]")
    assert len(stopped.value.candidates) == 2
    with desk.reading() as reader:
        assert not [topic for topic in reader.all(Topic) if topic.name == "nowy temat"]


def test_one_of_two_namesakes_is_named_by_the_id(desk: Desk) -> None:
    planned(desk, "participants: [{name: Ewa Przykład, municipality: Gliwice}]")
    with desk.reading() as reader:
        other = next(person for person in reader.all(Person) if person.name == "Ewa Przykład" and person.id != EWA)
    meeting = planned(desk, f"participants: [{{name: {other.id}}}]")
    assert meeting.participations[0].person_id == other.id


def test_another_address_stops_the_plan_and_says_how_to_go_on(desk: Desk) -> None:
    planned(desk, "participants: [{name: Ewa Przykład, municipality: Psary, email: ewa@example.org}]")
    other = "name: Ewa Przykład, municipality: Psary, email: inna@example.org"
    with pytest.raises(Ambiguous, match="new_person: true"):
        planned(desk, f"participants: [{{{other}}}]")
    meeting = planned(desk, f"participants: [{{{other}, new_person: true}}]")
    assert meeting.participations[0].person_id != EWA


def test_namesakes_in_two_departments_of_one_plan_are_two_people(desk: Desk) -> None:
    meeting = planned(
        desk,
        "participants:",
        "  - {name: Anna Nowa, municipality: Gliwice, department: Wydział Kultury}",
        "  - {name: Anna Nowa, municipality: Gliwice, department: Wydział Zdrowia}",
    )
    assert len({one.person_id for one in meeting.participations}) == 2


def test_the_same_person_twice_among_the_participants_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="Ewa Przykład stands twice"):
        planned(desk, "participants: [{name: Ewa Przykład}, {name: Ewa Przykład, municipality: Psary}]")


def test_someone_who_speaks_twice_is_one_person(desk: Desk) -> None:
    meeting = planned(
        desk,
        "agenda:",
        "  - {title: a, minutes: 5, speakers: [{name: Nowy Mówca, organisation: Fundacja}]}",
        "  - {title: b, minutes: 5, speakers: [{name: Nowy Mówca, role: moderates}]}",
    )
    assert len({role.person_id for role in meeting.speaking}) == 1


def test_a_gender_is_told_by_the_first_name_unless_it_is_said_to_be_unknown(desk: Desk) -> None:
    meeting = planned(desk, "participants: [{name: Zofia Nowa}, {name: ABC}, {name: Kuba Nowy, gender: unknown}]")
    genders = {person.name: person.gender for person in meeting.people.values()}
    assert (genders["Zofia Nowa"], genders["ABC"]) == (Gender.FEMALE, Gender.UNKNOWN)
    assert genders["Kuba Nowy"] is Gender.UNKNOWN


@pytest.mark.parametrize(
    "office", ["municipality: Gliwice", "organisation: Urząd Miejski w Gliwicach", "municipality: GLIWICE"]
)
def test_a_municipality_goes_by_its_own_name_and_by_its_offices(desk: Desk, office: str) -> None:
    meeting = planned(desk, f"participants: [{{name: Nowa Osoba, {office}}}]")
    assert meeting.participations[0].organisation_id == GLIWICE


def test_a_slip_of_the_keys_makes_no_municipality(desk: Desk) -> None:
    with pytest.raises(Ambiguous, match="no municipality “Gliwce”") as stopped:
        planned(desk, "participants: [{name: Nowa Osoba, municipality: Gliwce}]")
    assert stopped.value.candidates == ("Gliwice",)


def test_an_unknown_municipality_is_a_guest(desk: Desk) -> None:
    meeting = planned(desk, "participants: [{name: Nowa Osoba, municipality: Jaworzno}]")
    office_id = meeting.participations[0].organisation_id
    assert office_id is not None
    assert not meeting.municipalities[office_id].is_member
    assert meeting.organisations[office_id].kind is OrganisationKind.MUNICIPALITY


def test_a_known_department_is_found_and_a_new_one_is_of_its_kind(desk: Desk) -> None:
    meeting = planned(
        desk,
        "participants:",
        "  - {name: Ewa Przykład, municipality: Psary, department: referat promocji}",
        "  - {name: Nowa Osoba, municipality: Gliwice, department: Biuro Promocji}",
    )
    by_person = {one.person_id: one.department_id for one in meeting.participations}
    assert by_person.pop(EWA) == PROMOTION
    (department_id,) = by_person.values()
    assert department_id is not None
    department = meeting.departments[department_id]
    assert (department.organisation_id, department.category_id) == (GLIWICE, "id-category-promotion")


def test_an_organisation_is_made_once_and_described(desk: Desk) -> None:
    meeting = planned(
        desk,
        "organisations: [{name: Fundacja Przykład, kind: ngo, town: Łódź}]",
        "partners: [{name: fundacja przyklad, role: partner}]",
        "participants: [{name: Nowa Osoba, organisation: Fundacja Przykład}]",
    )
    (partner,) = meeting.partners
    assert meeting.participations[0].organisation_id == partner.organisation_id
    described = meeting.organisations[partner.organisation_id]
    assert (described.name, described.kind, described.town) == ("Fundacja Przykład", OrganisationKind.NGO, "Łódź")


def test_a_practice_is_described_by_a_plan_and_what_the_desk_knows_of_it_stays(desk: Desk) -> None:
    first = "practices: [{title: Ogrody, municipality: Gliwice, area: zieleń, cost: 480 000 zł, status: completed}]"
    planned(desk, first)
    second = (
        "practices: [{title: Ogrody, municipality: Gliwice, area: woda, results: mniej wody, began_on: 2019-04-01}]"
    )
    (practice,) = planned(desk, second).practices.values()
    assert (practice.area, practice.cost, practice.results) == ("zieleń", "480 000 zł", "mniej wody")
    assert (practice.status, practice.began_on) == (PracticeStatus.COMPLETED, date(2019, 4, 1))


def test_series_topics_and_practices_are_found_by_name(desk: Desk) -> None:
    lines = (
        "series: {name: Cykl, aim: wymiana wiedzy}",
        "topics: [otwarte dane]",
        "practices: [{title: Portal danych, municipality: Gliwice, area: cyfryzacja}]",
    )
    planned(desk, *lines)
    planned(
        desk, "series: CYKL", "topics: [Otwarte Dane]", "practices: [{title: Portal danych, municipality: Gliwice}]"
    )
    with desk.reading() as reader:
        assert [series.aim for series in reader.all(Series)] == ["wymiana wiedzy"]
        assert len(reader.all(Topic)) == len(reader.all(Practice)) == 1


def test_a_reply_without_a_day_was_noted_today(desk: Desk) -> None:
    meeting = planned(desk, "participants: [{name: Ewa Przykład, reply: accepts, replied_by: phone}]")
    (reply,) = meeting.replies
    assert (reply.day, reply.noted_by) == (date(2026, 3, 2), "Anna Notująca")
    assert meeting.participations[0].invitation_id == reply.invitation_id


def test_all_heads_of_members_are_invited_in_the_order_of_the_alphabet(desk: Desk) -> None:
    meeting = planned(
        desk,
        "invitations:",
        "  - {to: heads, sent_on: 2026-03-01, sent_by: letter}",
        "  - {to: head, municipality: Psary, reply: declines, replied_by: phone}",
    )
    names = [meeting.municipalities[one.organisation_id].name for one in meeting.invitations if one.organisation_id]
    assert names == ["Gliwice", "Psary", "Sosnowiec"]
    assert all(one.sent_on == date(2026, 3, 1) for one in meeting.invitations)
    assert [one.invitation_id for one in meeting.replies] == [meeting.invitations[1].id]


def test_a_delegate_comes_through_the_invitation_of_the_head(desk: Desk) -> None:
    meeting = planned(
        desk,
        "invitations: [{to: head, municipality: Psary}]",
        "participants: [{name: Ewa Przykład, municipality: Psary, invited: head, reply: accepts, replied_by: phone}]",
    )
    (invitation,), (reply,), (ewa,) = meeting.invitations, meeting.replies, meeting.participations
    assert ewa.invitation_id == reply.invitation_id == invitation.id
    assert (reply.person_id, ewa.announced) == (EWA, Announced.ACCEPTS)


def test_a_substitute_shares_the_invitation_and_the_chain_stays(desk: Desk) -> None:
    meeting = planned(
        desk,
        "participants:",
        "  - {name: Olga Łącka, substitute_for: Jan Wzorcowy, municipality: Gliwice, cancelled_on: 2026-03-01}",
        "  - {name: Trzecia Osoba, substitute_for: Olga Łącka, municipality: Gliwice, attendance: {1: present}}",
        "  - {name: Jan Wzorcowy, municipality: Gliwice, reply: substitute}",
    )
    (invitation,) = meeting.invitations
    by_replaced = {one.replaces_id: one for one in meeting.participations}
    assert invitation.person_id == JAN
    assert by_replaced[None].person_id == JAN
    assert by_replaced[JAN].person_id == OLGA
    assert by_replaced[OLGA].invitation_id == invitation.id
    assert [reply.person_id for reply in meeting.replies] == [OLGA, by_replaced[OLGA].person_id]


def test_someone_known_from_a_substitute_only_was_invited(desk: Desk) -> None:
    meeting = planned(desk, "participants: [{name: Olga Łącka, substitute_for: Jan Wzorcowy, municipality: Gliwice}]")
    assert [one.person_id for one in meeting.invitations] == [JAN]
    assert [one.person_id for one in meeting.participations] == [OLGA]


def test_substitutes_in_a_circle_are_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="in a circle: A, B"):
        planned(desk, "participants: [{name: A, substitute_for: B}, {name: B, substitute_for: A}]")


def test_a_walk_in_has_no_invitation(desk: Desk) -> None:
    meeting = planned(desk, "participants: [{name: Nowa Osoba, walk_in: true, attendance: {1: online}}]")
    assert meeting.invitations == ()
    assert meeting.participations[0].announced is Announced.WALK_IN
    assert meeting.attendances[0].presence is Presence.ONLINE


def test_items_are_in_the_order_of_the_clock(desk: Desk) -> None:
    meeting = planned(desk, "agenda: [{title: b, start: 11:00, minutes: 5}, {title: a, start: 10:00, minutes: 5}]")
    assert [(item.title, item.position) for item in meeting.agenda] == [("a", 1), ("b", 2)]


def test_a_logo_is_kept_with_the_meeting(desk: Desk) -> None:
    meeting = planned(desk, "logos: [{file: logo.png, alternative: Logo}]")
    with desk.reading() as reader:
        assert reader.blob(meeting.logos[0].blob_id) == (FILES / "logo.png").read_bytes()


@pytest.mark.parametrize(
    "name", ["<b>x</b> & y", "{{ 7*7 }}", '=HYPERLINK("x")', "../../x", "CON", "A" * 300, "😀", "..."]
)
def test_hostile_names_are_kept_as_they_are(desk: Desk, name: str) -> None:
    meeting = planned(
        desk, f"participants: [{{name: '{name}', municipality: '{name}', department: '{name}', position: '{name}'}}]"
    )
    (who,) = meeting.participations
    assert who.organisation_id is not None
    assert who.department_id is not None
    assert meeting.people[who.person_id].name == name
    assert meeting.municipalities[who.organisation_id].name == name
    assert meeting.departments[who.department_id].name == who.position == name
    assert planning.plan_of(desk, meeting.meeting.id).participants[0].person.name == name


def test_a_line_break_in_a_name_is_kept(desk: Desk) -> None:
    meeting = planned(desk, 'participants: [{name: "dwa\\nwiersze", municipality: "a\\nb"}]')
    assert meeting.people[meeting.participations[0].person_id].name == "dwa\nwiersze"


def test_a_meeting_of_the_desk_is_described_as_the_plan_that_made_it(desk: Desk) -> None:
    wanted = planning.plan_from(FILES / "open-data.yaml")
    described = planning.plan_of(desk, planning.new_meeting(desk, wanted).id)
    parts = ("title", "sessions", "series", "venue", "topics", "partners", "organisations", "practices", "follow_ups")
    for part in parts:
        assert getattr(described, part) == getattr(wanted, part), part
    assert [item.title for item in described.agenda] == [item.title for item in wanted.agenda]
    assert {one.person.name for one in described.participants} == {one.person.name for one in wanted.participants}


def test_a_described_meeting_makes_the_same_meeting_again(desk: Desk) -> None:
    first = planning.plan_of(desk, planning.new_meeting(desk, planning.plan_from(FILES / "open-data.yaml")).id)
    people = everybody(desk)
    second = planning.plan_of(desk, planning.new_meeting(desk, first).id)
    assert second == first
    assert everybody(desk) == people


def test_a_meeting_is_given_as_a_file_that_reads_back(desk: Desk, tmp_path: Path) -> None:
    meeting = planning.new_meeting(desk, planning.plan_from(FILES / "open-data.yaml"))
    (tmp_path / "spotkanie.yaml").write_text(planning.meeting_file(desk, meeting.id), encoding="utf-8")
    assert planning.plan_from(tmp_path / "spotkanie.yaml") == planning.plan_of(desk, meeting.id)


def test_a_meeting_moves_from_state_to_state(desk: Desk) -> None:
    meeting = planning.set_state(desk, MEETING, State.POSTPONED)
    assert meeting.state is State.POSTPONED
    with desk.reading() as reader:
        assert reader.get(Meeting, MEETING).state is State.POSTPONED


def test_an_item_outside_the_hours_is_remarked_upon_and_planned_all_the_same(desk: Desk) -> None:
    late = plan(
        "agenda:",
        "  - {title: Pytania, start: 13:45, minutes: 30}",
        "  - {kind: registration, title: Rejestracja, start: 9:30, minutes: 30}",
    )
    (remark,) = planning.remarks(late)
    assert "“Pytania”" in str(remark)
    assert remark.values["end"] == time(14, 15)
    assert planning.new_meeting(desk, late).title == "Dane dla każdego"


def test_a_head_of_a_guest_is_not_invited_with_the_members(desk: Desk) -> None:
    meeting = planned(desk, "invitations: [{to: heads}]")
    assert KRAKOW not in {one.organisation_id for one in meeting.invitations}


def test_two_thousand_participants_are_planned_and_described(desk: Desk) -> None:
    people = "\n".join(
        f"  - {{name: Osoba Nr-{number}, municipality: Psary, reply: accepts}}" for number in range(2000)
    )
    meeting = planning.new_meeting(desk, plan("participants:", people))
    assert len(planning.plan_of(desk, meeting.id).participants) == 2000


@pytest.mark.parametrize(
    ("text", "problem"),
    [("Zapraszam na {tytle}.", "{title}"), ("{{ 7*7 }}", "lonely brace"), ("[x](file:///etc/passwd)", "no address")],
)
def test_a_letter_that_could_never_be_issued_is_refused_with_its_meeting(desk: Desk, text: str, problem: str) -> None:
    with pytest.raises(BadInput, match=r"The text of the letter cannot be used: .*Nothing was saved") as refused:
        planning.new_meeting(desk, plan(f"letter_text: '{text}'"))
    assert problem in str(refused.value)
    with desk.reading() as reader:
        assert reader.find(Meeting, title="Dane dla każdego") is None

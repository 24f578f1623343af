"""What surrounds a meeting: partners, topics, practices, logos and its series; one undo takes each change back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dpdesk.domain.meetings import Logo, Meeting, MeetingTopic, Partner, PartnerRole, Series, Topic
from dpdesk.domain.organisations import Organisation
from dpdesk.domain.practices import Practice, Presentation
from dpdesk.domain.registry import R
from dpdesk.errors import BadInput, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.journal import undo
from dpdesk.services.meetings.logos import add_logo, logo_pictures, move_logo, remove_logo
from dpdesk.services.meetings.partnering import add_partner, move_partner, remove_partner
from dpdesk.services.meetings.presenting import (
    NewPractice,
    move_practice,
    practices_found,
    present_new_practice,
    present_practice,
    remove_practice,
)
from dpdesk.services.meetings.series import all_series, put_in_series
from dpdesk.services.meetings.topics import add_topic, move_topic, remove_topic, topics_found
from tests.services.offices.test_organising import png
from tests.services.small_desk import GLIWICE, MEETING, PSARY


def partners(desk: Desk) -> list[str]:
    with desk.reading() as reader:
        return [
            f"{reader.get(Organisation, one.organisation_id).name}: {one.role}"
            for one in reader.all(Partner, meeting_id=MEETING)
        ]


def topics(desk: Desk) -> list[str]:
    with desk.reading() as reader:
        return [reader.get(Topic, one.topic_id).name for one in reader.all(MeetingTopic, meeting_id=MEETING)]


def practices(desk: Desk) -> list[str]:
    with desk.reading() as reader:
        return [reader.get(Practice, one.practice_id).title for one in reader.all(Presentation, meeting_id=MEETING)]


def logos(desk: Desk) -> list[str]:
    with desk.reading() as reader:
        return [one.alternative for one in reader.all(Logo, meeting_id=MEETING)]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(png())
    return path


def test_partners_are_known_or_new(desk: Desk) -> None:
    add_partner(desk, MEETING, GLIWICE)
    add_partner(desk, MEETING, "urząd gminy psary", PartnerRole.PATRON)
    add_partner(desk, MEETING, "Fundacja Wzór", PartnerRole.FUNDER)
    assert partners(desk) == [
        "Urząd Miejski w Gliwicach: partner",
        "Urząd Gminy Psary: patron",
        "Fundacja Wzór: funder",
    ]
    undo(desk)
    with desk.reading() as reader:
        assert not reader.find(Organisation, name="Fundacja Wzór")


def test_one_organisation_may_be_two_things_but_none_twice(desk: Desk) -> None:
    add_partner(desk, MEETING, "Fundacja Wzór", PartnerRole.FUNDER)
    add_partner(desk, MEETING, "Fundacja Wzór", PartnerRole.ORGANISER)
    with pytest.raises(Refused):
        add_partner(desk, MEETING, "fundacja wzor", PartnerRole.FUNDER)


def test_topics_are_known_but_for_case_and_marks_or_new(desk: Desk) -> None:
    add_topic(desk, MEETING, "Żłobki")
    remove_topic(desk, first(desk, MeetingTopic).id)
    add_topic(desk, MEETING, " zlobki ")
    add_topic(desk, MEETING, "nauka  zdalna")
    assert topics(desk) == ["Żłobki", "nauka zdalna"]
    with pytest.raises(Refused):
        add_topic(desk, MEETING, "ŻŁOBKI")
    with pytest.raises(BadInput):
        add_topic(desk, MEETING, " ")


def test_topics_are_suggested_that_the_meeting_does_not_have(desk: Desk) -> None:
    for name in ("Żłobki", "Odpady", "Zdrowie"):
        add_topic(desk, MEETING, name)
    remove_topic(desk, first(desk, MeetingTopic).id)
    assert [topic.name for topic in topics_found(desk, MEETING, "zlob")] == ["Żłobki"]
    assert [topic.name for topic in topics_found(desk, MEETING, "")] == ["Żłobki"]
    assert topics_found(desk, MEETING, "odpady") == ()


def test_practices_are_known_or_new_with_their_owner_and_area(desk: Desk) -> None:
    present_new_practice(desk, MEETING, NewPractice(title="Złota rączka", organisation="Psary", area="seniorzy"))
    with desk.reading() as reader:
        practice = reader.find(Practice)
    assert practice
    assert (practice.title, practice.organisation_id, practice.area) == ("Złota rączka", PSARY, "seniorzy")
    remove_practice(desk, first(desk, Presentation).id)
    (found,) = practices_found(desk, MEETING, "seniorzy psary")
    assert found.owner == "Psary"
    present_practice(desk, MEETING, found.practice.id)
    assert practices(desk) == ["Złota rączka"]
    assert practices_found(desk, MEETING, "") == ()
    with pytest.raises(Refused):
        present_new_practice(desk, MEETING, NewPractice(title="Złota rączka", organisation="Psary"))
    with pytest.raises(BadInput):
        present_new_practice(desk, MEETING, NewPractice(title=""))


def test_a_logo_has_a_picture_and_a_text(desk: Desk, picture: Path, tmp_path: Path) -> None:
    logo = add_logo(desk, MEETING, picture, " Logo Metropolii ")
    assert logo_pictures(desk, MEETING) == {logo.id: png()}
    with pytest.raises(BadInput):
        add_logo(desk, MEETING, picture, " ")
    (tmp_path / "no.png").write_text("no picture")
    with pytest.raises(BadInput):
        add_logo(desk, MEETING, tmp_path / "no.png", "Logo")
    assert logos(desk) == ["Logo Metropolii"]


def test_a_meeting_is_put_into_a_series_known_or_new(desk: Desk) -> None:
    new = put_in_series(desk, MEETING, "Platforma Dobrych Praktyk")
    assert put_in_series(desk, MEETING, "platforma dobrych praktyk") == new
    assert [one.name for one in all_series(desk)] == ["Platforma Dobrych Praktyk"]
    with desk.reading() as reader:
        assert reader.get(Meeting, MEETING).series_id == new.id
    undo(desk)
    with desk.reading() as reader:
        assert reader.get(Meeting, MEETING).series_id is None
        assert not reader.all(Series)
    with pytest.raises(BadInput):
        put_in_series(desk, MEETING, "")


def first(desk: Desk, kind: type[R]) -> R:
    with desk.reading() as reader:
        return reader.all(kind, meeting_id=MEETING)[0]


def _three(desk: Desk, picture: Path) -> None:
    for name in ("a", "b", "c"):
        add_partner(desk, MEETING, name)
        add_topic(desk, MEETING, name)
        present_new_practice(desk, MEETING, NewPractice(title=name))
        add_logo(desk, MEETING, picture, name)


def partner_names(desk: Desk) -> list[str]:
    return [line.partition(":")[0] for line in partners(desk)]


@pytest.mark.parametrize(
    ("kind", "move", "remove", "read"),
    [
        (Partner, move_partner, remove_partner, partner_names),
        (MeetingTopic, move_topic, remove_topic, topics),
        (Presentation, move_practice, remove_practice, practices),
        (Logo, move_logo, remove_logo, logos),
    ],
)
def test_all_of_them_change_places_and_go(
    desk: Desk,
    picture: Path,
    kind: type[Partner] | type[MeetingTopic] | type[Presentation] | type[Logo],
    move: Callable[[Desk, str, int], None],
    remove: Callable[[Desk, str], None],
    read: Callable[[Desk], list[str]],
) -> None:
    _three(desk, picture)
    move(desk, first(desk, kind).id, 2)
    assert read(desk) == ["b", "c", "a"]
    remove(desk, first(desk, kind).id)
    assert read(desk) == ["c", "a"]
    undo(desk)
    undo(desk)
    assert read(desk) == ["a", "b", "c"]

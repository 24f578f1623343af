"""The catalogue of practices: what it lists, what it takes in, and what it lets go."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpdesk.domain.practices import AREAS, Practice, PracticeFile, PracticeTopic
from dpdesk.errors import BadInput, NotFound, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.journal import undo
from dpdesk.services.meetings.presenting import NewPractice, present_practice
from dpdesk.services.practices import catalogue, describing, files
from tests.services.counting import statements
from tests.services.offices.test_organising import png
from tests.services.practices.gardens import TITLE, gardens, known
from tests.services.small_desk import MEETING

HOSTILE = ("<b>Ogród</b> & {{ spółka }}", "=cmd|' /C calc'!A0", "../../etc/passwd", "Ż" * 300, "🌧️ ogród", "גן גשם")


def titles(desk: Desk) -> list[str]:
    return [line.title for line in catalogue.practices(desk)]


def test_a_new_practice_needs_only_a_title(desk: Desk) -> None:
    practice = catalogue.new_practice(desk, NewPractice(title="  Łąki \n kwietne "))
    assert (practice.title, practice.organisation_id, practice.area) == ("Łąki kwietne", None, "")
    with pytest.raises(BadInput, match="title"):
        catalogue.new_practice(desk, NewPractice(title=" "))


def test_one_owner_has_a_title_once_and_another_owner_may_have_it_too(desk: Desk) -> None:
    gardens(desk)
    with pytest.raises(Refused, match="already"):
        gardens(desk)
    gardens(desk, owner="Psary")
    assert titles(desk) == [TITLE, TITLE]


def test_the_list_says_whose_a_practice_is_and_how_far_it_went(desk: Desk) -> None:
    practice_id = gardens(desk)
    describing.add_topic(desk, practice_id, "woda")
    describing.add_topic(desk, practice_id, "szkoły")
    describing.add_adoption(desk, practice_id, "Psary")
    describing.add_adoption(desk, practice_id, "Fundacja Przykład")
    present_practice(desk, MEETING, practice_id)
    (line,) = catalogue.practices(desk)
    assert (line.owner, line.topics, line.presented, line.adopted) == ("Gliwice", ("szkoły", "woda"), 1, 2)


def test_the_list_is_in_polish_order_and_takes_two_statements(desk: Desk) -> None:
    for title in ("Żłobek", "Łąka", "Zebra", "Ława", "Lipa"):
        describing.add_topic(desk, gardens(desk, title), "zieleń")
    with statements() as seen:
        assert titles(desk) == ["Lipa", "Ława", "Łąka", "Zebra", "Żłobek"]
    assert len([one for one in seen if one.startswith("SELECT")]) == 2


def test_one_practice_takes_as_many_statements_as_ten(desk: Desk) -> None:
    def count() -> int:
        with statements() as seen:
            catalogue.practice_about(desk, practice_id)
        return len(seen)

    practice_id = gardens(desk)
    few = count()
    for number in range(10):
        describing.add_topic(desk, practice_id, f"temat {number}")
        describing.add_adoption(desk, practice_id, f"Fundacja {number}")
    present_practice(desk, MEETING, practice_id)
    assert count() == few


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_of_any_signs_is_kept_as_it_is(desk: Desk, title: str) -> None:
    practice_id = gardens(desk, title, owner=title, area=title)
    assert known(desk, practice_id).practice.title == title
    (line,) = catalogue.practices(desk)
    assert (line.title, line.owner, line.area) == (title, title, title)


def test_a_control_character_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInput):
        catalogue.new_practice(desk, NewPractice(title="Ogród\x00"))
    assert titles(desk) == []


def test_areas_are_the_usual_ones_and_those_in_use(desk: Desk) -> None:
    gardens(desk, area="łąki i ogrody")
    offered = catalogue.areas(desk)
    assert set(AREAS) < set(offered)
    assert offered.index("kultura") < offered.index("łąki i ogrody") < offered.index("ochrona środowiska")


def test_the_area_of_several_practices_is_set_at_once_and_undone_at_once(desk: Desk) -> None:
    first, second, third = (gardens(desk, title) for title in ("A", "B", "C"))
    catalogue.set_area(desk, [first, second], " sport ")
    assert [line.area for line in catalogue.practices(desk)] == ["sport", "sport", "ochrona środowiska"]
    undo(desk)
    assert {known(desk, one).practice.area for one in (first, second, third)} == {"ochrona środowiska"}


def test_a_practice_goes_with_its_topics_and_files_and_comes_back_with_them(desk: Desk, tmp_path: Path) -> None:
    practice_id = gardens(desk)
    describing.add_topic(desk, practice_id, "woda")
    (tmp_path / "ogród.png").write_bytes(png())
    files.add_photo(desk, practice_id, tmp_path / "ogród.png")
    before = known(desk, practice_id)
    catalogue.remove_practices(desk, [practice_id])
    with desk.reading() as reader:
        assert [reader.all(kind) for kind in (Practice, PracticeTopic, PracticeFile)] == [(), (), ()]
    with pytest.raises(NotFound):
        known(desk, practice_id)
    undo(desk)
    after = known(desk, practice_id)
    assert (after.practice.title, after.topics[0].name, after.files[0].file_name) == (
        before.practice.title,
        "woda",
        "ogród.png",
    )


def test_a_practice_that_was_presented_or_taken_up_stays_and_all_with_it(desk: Desk) -> None:
    free, shown, taken = (gardens(desk, title) for title in ("A", "B", "C"))
    present_practice(desk, MEETING, shown)
    describing.add_adoption(desk, taken, "Psary")
    with pytest.raises(Refused, match="presented"):
        catalogue.remove_practices(desk, [free, shown])
    with pytest.raises(Refused, match="taken up"):
        catalogue.remove_practices(desk, [free, taken])
    assert titles(desk) == ["A", "B", "C"]


def test_meetings_are_found_where_it_is_not_presented_yet(desk: Desk) -> None:
    practice_id = gardens(desk)
    assert [one.title for one in catalogue.meetings_found(desk, practice_id, "dane OTWARTE")] == [
        "Otwarte dane w gminie"
    ]
    assert catalogue.meetings_found(desk, practice_id, "zima") == ()
    assert catalogue.meetings_found(desk, practice_id, "\ud800") == ()
    present_practice(desk, MEETING, practice_id)
    assert catalogue.meetings_found(desk, practice_id, "") == ()

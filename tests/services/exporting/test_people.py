"""People go out as a list or as business cards, without what is nobody's business."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import vobject
from python_calamine import CalamineWorkbook

from dpdesk.domain.ids import DepartmentId, OrganisationId, PersonId
from dpdesk.domain.organisations import Department, Municipality, Organisation
from dpdesk.domain.people import Gender, Person
from dpdesk.errors import Refused
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desks.keeping import opened
from dpdesk.services.exporting.people import export_people
from dpdesk.services.sitting import Sitting
from dpdesk.settings import Language
from tests.services.counting import statements
from tests.services.exporting.whole_desk import HOSTILE

POLISH, ENGLISH = words_for(Language.POLISH), words_for(Language.ENGLISH)
OFFICE = Organisation(
    id=OrganisationId("1" * 32),
    name="Urząd; Miejski, w\\Łodzi",
    street="ul. „Pod Lipą” 7",
    postcode="44-100",
    town="Łódź",
)
UNIT = Department(id=DepartmentId("2" * 32), organisation_id=OFFICE.id, name="Wydział Świadczeń; Spraw")
ANNA = Person(
    id=PersonId("3" * 32),
    academic_title="dr inż.",
    given_names="Anna Maria",
    surname="Żółć-Wzorcowa",
    gender=Gender.FEMALE,
    position="główna specjalistka, p.o.\nkierowniczki",
    organisation_id=OFFICE.id,
    department_id=UNIT.id,
    email="anna@example.org",
    phone="+48 32 123 45 67",
    note="trudny charakter",
)
BARE = Person(id=PersonId("4" * 32), surname="Ądrzej")


@pytest.fixture
def desk_path(blank_desk: Path, tmp_path: Path, sitting: Sitting) -> Path:
    path = Path(shutil.copy(blank_desk, tmp_path / "people.dpdesk"))
    with opened(path, sitting) as desk, desk.work(Message("Begin")) as work:
        work.save_all([OFFICE, Municipality(id=OFFICE.id, name="Łódź"), UNIT, ANNA, BARE])
    return path


def cards(path: Path) -> list[vobject.base.Component]:
    return list(vobject.readComponents(path.read_bytes().decode()))


def test_a_card_says_who_where_and_how_to_reach(desk_path: Path, sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "osoby.vcf"
    with opened(desk_path, sitting) as desk:
        assert export_people(desk, file, POLISH) == 2
    bare, anna = cards(file)
    assert anna.version.value == "4.0"
    assert anna.uid.value == "urn:uuid:33333333-3333-3333-3333-333333333333"
    assert anna.fn.value == "Anna Maria Żółć-Wzorcowa"
    name = anna.n.value
    assert (name.family, name.given, name.prefix) == ("Żółć-Wzorcowa", "Anna Maria", "dr inż.")
    assert anna.org.value == [OFFICE.name, UNIT.name]
    assert anna.title.value == ANNA.position
    assert (anna.email.value, anna.tel.value) == (ANNA.email, ANNA.phone)
    address = anna.adr.value
    assert (address.street, address.code, address.city) == (OFFICE.street, OFFICE.postcode, OFFICE.town)
    assert anna.rev.value == "20260302T090001Z"
    assert not {"org", "email", "tel", "adr", "title", "note"} & set(bare.contents)


def test_the_note_on_a_person_goes_nowhere(desk_path: Path, sitting: Sitting, tmp_path: Path) -> None:
    with opened(desk_path, sitting) as desk:
        for ending in ("vcf", "csv"):
            export_people(desk, tmp_path / f"osoby.{ending}", POLISH)
            assert "charakter" not in (tmp_path / f"osoby.{ending}").read_text(encoding="utf-8")


def test_a_list_has_headings_in_the_language_asked_for(desk_path: Path, sitting: Sitting, tmp_path: Path) -> None:
    with opened(desk_path, sitting) as desk:
        export_people(desk, tmp_path / "a.xlsx", POLISH)
        export_people(desk, tmp_path / "b.xlsx", ENGLISH)
    polish, english = (
        CalamineWorkbook.from_path(tmp_path / name).get_sheet_by_index(0).to_python() for name in ("a.xlsx", "b.xlsx")
    )
    assert polish[0][:4] == ["Tytuł naukowy", "Imiona", "Nazwisko", "Płeć"]
    assert english[0][:4] == ["Academic title", "Given names", "Surname", "Gender"]
    assert polish[1][:4] == ["", "", "Ądrzej", ""]
    assert polish[2] == [
        "dr inż.",
        "Anna Maria",
        "Żółć-Wzorcowa",
        "kobieta",
        ANNA.position,
        OFFICE.name,
        UNIT.name,
        "anna@example.org",
        "+48 32 123 45 67",
        "Łódź",
        OFFICE.street,
        "44-100",
        "Łódź",
    ]


def test_only_those_who_are_chosen_go_out_in_the_order_of_the_list(
    desk_path: Path, sitting: Sitting, tmp_path: Path
) -> None:
    with opened(desk_path, sitting) as desk:
        assert export_people(desk, tmp_path / "one.vcf", POLISH, [ANNA.id, ANNA.id]) == 1
        assert export_people(desk, tmp_path / "both.vcf", POLISH, [ANNA.id, BARE.id]) == 2
        assert export_people(desk, tmp_path / "none.vcf", POLISH, []) == 0
        assert export_people(desk, tmp_path / "all.vcf", POLISH) == 2
    assert (tmp_path / "both.vcf").read_bytes() == (tmp_path / "all.vcf").read_bytes()
    assert (tmp_path / "none.vcf").read_bytes() == b""


def test_hostile_names_stay_on_their_card_and_in_their_line(hostile: Path, sitting: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "osoby.vcf"
    with opened(hostile, sitting) as desk:
        export_people(desk, file, POLISH)
        with desk.reading() as reader:
            names = sorted(person.name for person in reader.all(Person))
    assert sorted(card.fn.value for card in cards(file)) == names
    lines = file.read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not [line for line in lines if b"\n" in line or b"\r" in line]
    assert all(line.decode() is not None for line in lines)


@pytest.mark.parametrize("text", HOSTILE)
def test_every_hostile_position_reads_back(text: str, desk_path: Path, sitting: Sitting, tmp_path: Path) -> None:
    with opened(desk_path, sitting) as desk, desk.work(Message("Change")) as work:
        work.save(Person(id=PersonId("5" * 32), surname="X", position=text))
    with opened(desk_path, sitting) as desk:
        export_people(desk, tmp_path / "x.vcf", POLISH, [PersonId("5" * 32)])
    (card,) = cards(tmp_path / "x.vcf")
    assert card.title.value == text


def test_a_list_of_many_asks_the_desk_a_few_times(desk_path: Path, sitting: Sitting, tmp_path: Path) -> None:
    with opened(desk_path, sitting) as desk:
        with desk.work(Message("More")) as work:
            work.save_all(Person(id=PersonId(f"{number:032x}"), surname=f"Osoba {number}") for number in range(300))
        with statements() as seen:
            export_people(desk, tmp_path / "a.csv", POLISH)
    assert len(seen) <= 5


def test_people_have_no_calendar(desk_path: Path, sitting: Sitting, tmp_path: Path) -> None:
    with opened(desk_path, sitting) as desk, pytest.raises(Refused, match=r"\.xlsx, \.csv, \.vcf"):
        export_people(desk, tmp_path / "osoby.ics", POLISH)

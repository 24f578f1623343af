"""What was judged is written in one unit of work, once, and one undo takes all of it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpdesk.database.rows import shape_named
from dpdesk.domain.column_meanings import ColumnMeaning, PersonColumn
from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.organisations import Department, Organisation, OrganisationAlias
from dpdesk.domain.people import Gender, Person
from dpdesk.domain.people_lists import Basis, Verdict
from dpdesk.domain.registry import RECORDS
from dpdesk.errors import Refused
from dpdesk.language.lists.layout import with_meanings
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.people.importing.judging import judge
from dpdesk.services.people.importing.laying_out import open_sheets
from dpdesk.services.people.importing.records import UNDECIDED, OfficeAnswer, OfficeDecision
from dpdesk.services.people.importing.writing import Written, write
from tests.services.counting import statements
from tests.services.people.importing.conftest import EWA
from tests.services.people.importing.lists import HEADINGS, imported, judged, people, rows_of, sheet, verdicts

LINES = (
    "dr ANNA NOWAK-LIS|inspektor|UM Gliwice|Wydział Kultury|anna@example.org|327180742",
    "Pan Jan Kot||Fundacja Przykład",
    "Ewa Przykład|sekretarz|Psary",
    "Jan Wzorcowy|wójt|Psary",
    "|x|Psary",
)


def everything(desk: Desk) -> dict[str, list[dict[str, object]]]:
    """Give all that is on the desk but for versions, which an undo raises."""
    with desk.reading() as reader:
        return {
            name: [{"id": one.id, **shape_named(name).values(one)} for one in reader.all(kind)]
            for name, kind in RECORDS.items()
        }


class Stopped(Exception):
    """Somebody pressed Cancel."""


def test_new_and_changed_people_are_written_and_all_others_left_as_they_are(desk: Desk) -> None:
    assert imported(desk, *LINES) == Written(entered=2, changed=1)
    known = {one.name: one for one in people(desk)}
    anna, jan = known["Anna Nowak-Lis"], known["Jan Kot"]
    assert (anna.academic_title, anna.gender, anna.position) == ("dr", Gender.FEMALE, "inspektor")
    assert (anna.email, anna.phone, jan.gender) == ("anna@example.org", "327180742", Gender.MALE)
    assert known["Ewa Przykład"].position == "sekretarz"
    assert len(known) == 5


def test_the_second_import_of_the_same_file_knows_everybody_and_adds_nothing(desk: Desk) -> None:
    lines = LINES[:3]
    imported(desk, *lines)
    before, last = everything(desk), journal.news(desk, 0).last
    assert verdicts(rows_of(desk, *lines)) == [Verdict.KNOWN] * 3
    assert imported(desk, *lines) == Written(entered=0, changed=0)
    assert (everything(desk), journal.news(desk, 0).last) == (before, last)


def test_one_undo_takes_all_back_and_redo_brings_it_back(desk: Desk) -> None:
    before = everything(desk)
    decision = OfficeDecision(answer=OfficeAnswer.THIS_ONE, organisation_id=psary(desk))
    decisions = UNDECIDED.about_office("Fundacja Przykład", decision)
    layout = with_meanings(open_sheets(desk, "x", [sheet(HEADINGS + "|Ksywa", *LINES)]).layout, {6: PersonColumn.NOTE})
    write(desk, judge(desk, layout, decisions), "lista.xlsx")
    after = everything(desk)
    assert after["organisation_aliases"]
    assert after["column_meanings"]
    unit = journal.undo(desk)
    assert str(unit.label) == "Undo: Import people from “lista.xlsx”"
    assert everything(desk) == before
    journal.redo(desk)
    assert everything(desk) == after


def psary(desk: Desk) -> OrganisationId | None:
    with desk.reading() as reader:
        return reader.get(Person, EWA).organisation_id


def test_what_was_said_about_a_column_is_remembered_by_its_heading(desk: Desk) -> None:
    lines = ("Osoba|Kto to jest|Urząd", "Anna Nowa|inspektor|Psary")
    opened = open_sheets(desk, "x", [sheet(*lines)])
    write(desk, judge(desk, with_meanings(opened.layout, {1: PersonColumn.POSITION})), "x")
    column = open_sheets(desk, "x", [sheet("Uczestnik|KTO TO JEST", "Ola Inna|y")]).layout.columns[1]
    assert (column.meaning, column.basis) == (PersonColumn.POSITION, Basis.REMEMBERED)
    write(desk, judge(desk, with_meanings(opened.layout, {1: PersonColumn.NOTE})), "x")
    with desk.reading() as reader:
        (meaning,) = reader.all(ColumnMeaning)
    assert (meaning.heading, meaning.meaning, meaning.version) == ("kto to jest", PersonColumn.NOTE, 2)


def test_what_was_only_guessed_is_not_remembered(desk: Desk) -> None:
    imported(desk, *LINES)
    with desk.reading() as reader:
        assert not reader.all(ColumnMeaning)
        assert not reader.all(OrganisationAlias)


@pytest.mark.parametrize("after", [0, 1])
def test_stopping_while_it_is_judged_or_written_writes_nothing(desk: Desk, after: int) -> None:
    calls: list[tuple[int, int]] = []

    def advance(done: int, total: int) -> None:
        calls.append((done, total))
        if len(calls) > after:
            raise Stopped

    before = everything(desk)
    opened = open_sheets(desk, "x", [sheet(HEADINGS, *LINES)])
    with pytest.raises(Stopped):
        judge(desk, opened.layout, advance=advance)
    judgement = judge(desk, opened.layout)
    calls.clear()
    with pytest.raises(Stopped):
        write(desk, judgement, "x", advance)
    assert everything(desk) == before
    assert write(desk, judgement, "x") == Written(entered=2, changed=1)


def test_progress_goes_from_nothing_to_everything(desk: Desk) -> None:
    calls: list[tuple[int, int]] = []

    def advance(done: int, total: int) -> None:
        calls.append((done, total))

    judgement = judge(desk, open_sheets(desk, "x", [sheet(HEADINGS, *LINES)]).layout, advance=advance)
    write(desk, judgement, "x", advance)
    assert calls[0] == (0, 3 * len(LINES))
    assert (3 * len(LINES), 3 * len(LINES)) in calls
    assert calls[-1][0] == calls[-1][1]


def test_a_list_that_was_judged_before_somebody_changed_people_is_judged_again(desk: Desk) -> None:
    judgement = judged(desk, sheet(HEADINGS, *LINES))
    with desk.work(Message("Meanwhile")) as work:
        work.save(replace(work.get(Person, EWA), note="x"))
    with pytest.raises(Refused, match="look at the list once more"):
        write(desk, judgement, "x")
    with desk.reading() as reader:
        assert not reader.all(Department)


def test_what_is_changed_elsewhere_on_the_desk_does_not_stand_in_the_way(desk: Desk) -> None:
    judgement = judged(desk, sheet(HEADINGS, *LINES))
    with desk.work(Message("Meanwhile")) as work:
        work.save(ColumnMeaning(id=desk.new_id(), heading="x", meaning=PersonColumn.NOTE))  # type: ignore[arg-type]
    assert write(desk, judgement, "x").entered == 2


def test_an_import_asks_the_desk_no_more_for_many_rows_than_for_few(desk: Desk) -> None:
    few = [f"Nowa{number} Anna||Gliwice||a{number}@example.org" for number in range(3)]
    many = [f"Nowa{number} Anna||Gliwice||a{number}@example.org" for number in range(300)]
    counts = []
    for lines in (few, many):
        opened = open_sheets(desk, "x", [sheet(HEADINGS, *lines)])
        with statements() as asked:
            judge(desk, opened.layout)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_note_is_added_below_the_one_that_is_there(desk: Desk) -> None:
    for note in ("lubi kawę", "lubi kawę", "nie je mięsa"):
        write(desk, judged(desk, sheet("Imię i nazwisko|Urząd|Uwagi", f"Ewa Przykład|Psary|{note}")), "x")
    with desk.reading() as reader:
        assert reader.get(Person, EWA).note == "lubi kawę\nnie je mięsa"
        assert not reader.all(Organisation, name="lubi kawę")

"""Everything is found by its words, in step with every change; on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from dpdesk.database.connection import Database, open_desk
from dpdesk.database.engine import url_of
from dpdesk.database.health import findings
from dpdesk.database.migrating import migrate
from dpdesk.database.questions.searching import hits_matching
from dpdesk.database.schema import MIGRATIONS, Migrations
from dpdesk.database.search_index import index_anew
from dpdesk.database.tables import search_words
from dpdesk.database.undo import redo, undo
from dpdesk.domain.hits import Hit, HitKind
from dpdesk.domain.ids import (
    ConsentId,
    MeetingTopicId,
    OrganisationAliasId,
    PersonId,
    PracticeId,
    PracticeTopicId,
    SeriesId,
    SpecialNeedId,
)
from dpdesk.domain.meetings import MeetingTopic, Series
from dpdesk.domain.organisations import Organisation, OrganisationAlias
from dpdesk.domain.people import Consent, ConsentKind, Person, SpecialNeed
from dpdesk.domain.practices import Practice, PracticeTopic
from dpdesk.language.collation import search_key, sort_key
from tests.database.samples import (
    NOW,
    SAVE,
    department,
    issued,
    meeting,
    municipality,
    new_id,
    organisation,
    person,
    save,
    save_all,
    session,
    topic,
)


def hits(database: Database, text: str, limit: int = 20) -> Sequence[Hit]:
    with database.reading() as reader:
        return hits_matching(reader, text, limit)


def found(database: Database, text: str) -> list[str]:
    return [hit.title for hit in hits(database, text)]


def broken(database: Database) -> Sequence[object]:
    with database.reading() as reader:
        return findings(reader)


def at_swietochlowice(database: Database) -> tuple[Person, Organisation]:
    office, town = municipality("Świętochłowice")
    lukasz = person("Żak", "Łukasz", office=office)
    save_all(database, office, town, lukasz)
    return lukasz, office


def test_polish_letters_order_and_ends_of_words_do_not_matter(database: Database) -> None:
    at_swietochlowice(database)
    for text in ("lukasz swietochl", "ŚWIĘTOCHŁ ŁUKASZ", "zak luk", "Łukasz Żak", "żak świętochłowice łukasz"):
        assert found(database, text) == ["Łukasz Żak"], text
    assert found(database, "ukasz") == []


def test_the_people_of_an_office_that_is_renamed_are_found_by_its_new_name(database: Database) -> None:
    _, office = at_swietochlowice(database)
    with database.work(SAVE, actor="ania", at=NOW) as work:
        work.save(replace(work.get(Organisation, office.id), name="Centrum Usług Wspólnych"))
    assert found(database, "lukasz uslug") == ["Łukasz Żak"]
    assert found(database, "lukasz urzad") == []


def test_people_are_found_by_their_department(database: Database) -> None:
    office = organisation("Urząd")
    promotion = department(office, "Referat Promocji")
    save_all(database, office, promotion, replace(person("Nowak", office=office), department_id=promotion.id))
    assert found(database, "nowak promo") == ["Anna Nowak"]
    assert found(database, "promocji") == ["Referat Promocji", "Anna Nowak"]


def test_whoever_is_renamed_is_found_by_the_new_name_alone(database: Database) -> None:
    kept = save(database, person("Nowak", "Anna"))
    with database.work(SAVE, actor="ania", at=NOW) as work:
        work.save(replace(kept, surname="Kowalska"))
    assert (found(database, "nowak"), found(database, "kowal")) == ([], ["Anna Kowalska"])


def test_undo_and_redo_take_the_words_along(database: Database) -> None:
    save(database, person("Nowak", "Anna"))
    undo(database, actor="ania", at=NOW)
    assert found(database, "nowak") == []
    redo(database, actor="ania", at=NOW)
    assert found(database, "nowak") == ["Anna Nowak"]
    assert broken(database) == ()


def test_what_is_removed_is_not_found_any_more(database: Database) -> None:
    kept = save(database, person("Nowak", "Anna"))
    with database.work(SAVE, actor="ania", at=NOW) as work:
        work.delete(kept)
    assert found(database, "nowak") == []
    assert broken(database) == ()


def test_work_that_fails_leaves_the_words_as_they_were(database: Database) -> None:
    def fail_half_way() -> None:
        with database.work(SAVE, actor="ania", at=NOW) as work:
            work.save(person("Kowal", "Jan"))
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        fail_half_way()
    assert found(database, "kowal") == []
    assert broken(database) == ()


def test_meetings_are_found_by_all_that_is_remembered_of_them(database: Database) -> None:
    series, data = Series(id=SeriesId(new_id()), name="Platforma Dobrych Praktyk"), topic("otwarte dane")
    one = replace(meeting("Portal"), subtitle="od arkusza", series_id=series.id, venue_town="Gliwice")
    about = MeetingTopic(id=MeetingTopicId(new_id()), meeting_id=one.id, topic_id=data.id, position=1)
    save_all(database, series, data, one, session(one, day=date(2021, 9, 23)), about)
    for text in (
        "portal",
        "arkusz",
        "platf",
        "gliw",
        "otwarte dane",
        "23.09.2021",
        "2021-09-23",
        "9.2021",
        "wrzesień 2021",
        "23 września",
        "september",
        "dane platforma 2021 gliwice",
    ):
        assert found(database, text) == ["Portal"], text
    assert found(database, "24.09.2021") == []


def test_practices_are_found_by_owner_topic_area_and_summary(database: Database) -> None:
    office, town = municipality("Zabrze")
    waste = topic("odpady")
    practice = Practice(
        id=PracticeId(new_id()),
        title="Kompostowniki",
        organisation_id=office.id,
        area="środowisko",
        summary="Mieszkańcy dostają pojemniki.",
    )
    about = PracticeTopic(id=PracticeTopicId(new_id()), practice_id=practice.id, topic_id=waste.id)
    save_all(database, office, town, waste, practice, about)
    for text in ("kompost", "kompost zabrze", "odpady", "srodow", "pojemniki mieszk"):
        assert found(database, text) == ["Kompostowniki"], text


def test_municipalities_are_found_in_every_case_and_by_other_names(database: Database) -> None:
    office, town = municipality("Sosnowiec")
    town = replace(town, name_genitive="Sosnowca", name_locative="w Sosnowcu")
    alias = OrganisationAlias(id=OrganisationAliasId(new_id()), alias="um sosn", organisation_id=office.id)
    save_all(database, office, town, alias)
    for text in ("sosnowiec", "sosnowca", "w sosnowcu", "urzad sosn", "um"):
        (hit,) = hits(database, text)
        assert (hit.kind, hit.id, hit.title) == (HitKind.MUNICIPALITY, office.id, "Sosnowiec"), text


def test_documents_are_found_by_name_and_meeting_until_they_are_withdrawn(database: Database) -> None:
    one = meeting("Otwarte dane")
    save_all(database, one, session(one, day=date(2026, 3, 10)))
    paper = issued(database, one)
    (hit,) = hits(database, "program.pdf otwarte 10.03.2026")
    assert (hit.kind, hit.id, hit.home_id, hit.day) == (HitKind.DOCUMENT, paper.id, one.id, date(2026, 3, 10))
    undo(database, actor="ania", at=NOW)
    assert found(database, "program") == []
    assert broken(database) == ()


def test_special_needs_and_consents_are_not_in_the_index(database: Database) -> None:
    ewa, one = person("Nowak", "Ewa"), meeting("Warsztat")
    need = SpecialNeed(id=SpecialNeedId(new_id()), meeting_id=one.id, person_id=ewa.id, text="pętla indukcyjna")
    consent = Consent(
        id=ConsentId(new_id()),
        person_id=ewa.id,
        kind=ConsentKind.PHOTO,
        given=True,
        day=date(2026, 3, 1),
        source="papier",
    )
    save_all(database, ewa, one, need, consent)
    assert found(database, "petla") == found(database, "papier") == found(database, "photo") == []


def test_whole_words_come_first_then_beginnings_then_those_who_only_work_there(database: Database) -> None:
    office = organisation("Fundacja Jan")
    save_all(
        database,
        office,
        person("Zych", "Jan"),
        person("Adamska", "Janina"),
        person("Ćwik", "Jan"),
        person("Cis", "Jan"),
        person("Inna", "Ewa", office=office),
    )
    assert found(database, "jan") == ["Jan Cis", "Jan Ćwik", "Jan Zych", "Fundacja Jan", "Janina Adamska", "Ewa Inna"]


def test_each_kind_has_its_share_of_the_first_hits(database: Database) -> None:
    people = [person(f"Dane{number}", "Jan") for number in range(30)]
    save_all(database, *people, meeting("Otwarte dane w gminie"))
    kinds = [hit.kind for hit in hits(database, "dane", limit=10)]
    assert (len(kinds), kinds.count(HitKind.MEETING)) == (10, 1)


HOSTILE = (
    "'",
    '"',
    "%",
    "_",
    "*",
    "(",
    ")",
    "NEAR(a b)",
    "a OR b",
    "\\",
    "\x00",
    "\ud800",
    "a\x00b",
    "--",
    ";",
    "^",
    ":",
    "-x",
)


@pytest.mark.parametrize(
    "text", [*HOSTILE, "x" * 100_000, "x " * 100_000, "\U0010ffff", "🦊", "שלום", "'; DROP TABLE people;--"]
)
def test_whatever_is_typed_is_nothing_but_words(database: Database, text: str) -> None:
    save_all(database, person("O’Brien", "Ann"), person("100%", "Jan_Maria"))
    assert hits(database, text) in ((), *[hits(database, name) for name in ("a", "ann", "maria")])


@pytest.mark.parametrize("name", ["🦊 lis", "שלום", "<b>gruby</b>", "{{ imię }}", "=cmd()", "x" * 300, "\U0010ffff"])
def test_any_name_is_found_by_what_it_is(database: Database, name: str) -> None:
    save(database, person(name, ""))
    assert found(database, name) == [name]


def test_a_name_of_nothing_but_signs_is_on_the_desk_and_not_in_the_index(database: Database) -> None:
    save(database, person("!!!", "???"))
    assert broken(database) == ()


def test_many_are_given_no_more_than_asked_for_and_in_polish_order(database: Database) -> None:
    save_all(database, *(person("Nowak", f"Jan{number:03}") for number in range(150)))
    assert found(database, "nowak") == [f"Jan{number:03} Nowak" for number in range(20)]
    assert found(database, "now jan") == [f"Jan{number:03} Nowak" for number in range(20)]


def test_a_wrong_index_is_a_finding_and_can_be_made_anew(database: Database) -> None:
    save_all(database, person("Nowak", "Anna"), person("Lis", "Jan"))
    with database.work(SAVE, actor="ania", at=NOW) as work:
        work.connection.execute(search_words.delete().where(search_words.c.word == "nowak"))
    assert len(broken(database)) == 1
    with database.work(SAVE, actor="ania", at=NOW) as work:
        index_anew(work.connection)
    assert (broken(database), found(database, "nowak")) == ((), ["Anna Nowak"])


def test_a_change_of_what_is_not_searched_leaves_the_index_alone(database: Database) -> None:
    kept = save(database, person("Nowak", "Anna"))
    with database.reading() as reader:
        before = reader.connection.execute(select(search_words)).all()
    with database.work(SAVE, actor="ania", at=NOW) as work:
        work.save(replace(kept, position="dyrektorka", note="pilne"))
    with database.reading() as reader:
        assert reader.connection.execute(select(search_words)).all() == before


def test_an_old_desk_is_indexed_when_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.dpdesk"
    migrate(url_of(path), Migrations(MIGRATIONS.revisions[:1], MIGRATIONS.scripts))
    with closing(sqlite3.connect(path)) as old, old:
        old.execute(
            """INSERT INTO people (id, version, academic_title, given_names, surname, gender, position, email, phone,
               vocative, salutation, feminative, by_first_name, sort_key, search_key)
               VALUES ('p1', 1, '', 'Łucja', 'Żak', 'f', '', '', '', '', '', 0, 0, ?, ?)""",
            (sort_key("Żak Łucja"), search_key("Łucja Żak")),
        )
    database = open_desk(path)
    assert [hit.id for hit in hits(database, "zak lucja")] == [PersonId("p1")]
    assert broken(database) == ()
    database.close()

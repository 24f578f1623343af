from __future__ import annotations

from dataclasses import replace
from datetime import date

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import PracticeId, PresentationId
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import Mode, State
from dpdesk.domain.organisations import Organiser
from dpdesk.services.papers.summarising import article_content, note_content
from dpdesk.services.papers.summary_gaps import missing
from dpdesk.settings import Language
from tests.domain.dossiers import bare, dossier, in_state, with_text
from tests.domain.example_offices import office

TODAY = date(2026, 3, 17)


def missing_in_article(known: Dossier) -> list[str]:
    return [str(message) for message in missing(article_content(known, Language.POLISH, TODAY, {}))]


def missing_in_note(known: Dossier) -> list[str]:
    return [str(message) for message in missing(note_content(known, Language.POLISH, TODAY, {}))]


def with_theses(known: Dossier) -> Dossier:
    return replace(known, speaking=tuple(replace(role, thesis="Mówił o danych.") for role in known.speaking))


def test_nothing_is_missing_where_all_is_recorded() -> None:
    assert missing_in_article(with_theses(dossier())) == []


def test_a_speaker_of_whom_nothing_is_told_is_named_to_the_author() -> None:
    assert missing_in_article(dossier()) == ["Nothing is recorded of what Karol Ćwiczebny said."]


def test_everything_that_is_not_known_is_listed() -> None:
    assert missing_in_article(bare()) == [
        "The series has no aim.",
        "The series does not say whom its meetings are for.",
        "The place is not known, or not in the words of a sentence (“in the town hall”).",
        "The meeting has no topics.",
        "No attendance has been recorded yet.",
        "Nobody is recorded as opening the meeting.",
        "Nobody is recorded as leading the meeting.",
        "No good practice is recorded as presented.",
        "No topic worth taking further is recorded.",
        "The series does not say where to find out more.",
    ]


def test_where_to_find_more_is_not_missing_as_a_sentence() -> None:
    known = with_theses(dossier())
    assert known.series is not None
    assert missing_in_article(replace(known, series=replace(known.series, more="Katalog jest w portalu."))) == []


def test_an_online_meeting_lacks_no_place() -> None:
    known = with_theses(dossier())
    online = replace(known.meeting, mode=Mode.ONLINE, venue_place="", town_locative="")
    assert missing_in_article(replace(known, meeting=online)) == []


def test_a_persons_text_lacks_only_what_it_uses() -> None:
    assert missing_in_article(with_text(bare(), PaperKind.ARTICLE, "Było {aim}.")) == ["The series has no aim."]


def test_a_meeting_that_is_not_held_yet_is_said_to_be_so() -> None:
    assert "The meeting is not marked as held yet." in missing_in_article(in_state(dossier(), State.INVITED))
    assert "The meeting is not marked as held yet." in missing_in_note(in_state(dossier(), State.PLANNED))


def test_a_cancelled_meeting_lacks_nothing() -> None:
    assert missing_in_article(in_state(bare(), State.CANCELLED)) == []
    assert missing_in_note(in_state(bare(), State.POSTPONED)) == []


def test_a_note_lacks_owners_dates_and_conclusions() -> None:
    known = dossier()
    tasks = tuple(replace(one, owner="", due=None) for one in known.follow_ups[2:3])
    told = missing_in_note(replace(with_theses(known), follow_ups=tasks))
    assert told == [
        "No conclusion is recorded.",
        "The task “Przygotować wzór regulaminu portalu” has no owner.",
        "The task “Przygotować wzór regulaminu portalu” has no date.",
    ]


def test_a_note_lacks_who_prepared_it() -> None:
    assert "It is not recorded who prepared the note." in missing_in_note(bare())


def test_the_article_bears_todays_date_and_the_note_the_day_it_was_prepared() -> None:
    assert article_content(dossier(), Language.POLISH, TODAY, {}).day == TODAY
    assert note_content(dossier(), Language.POLISH, TODAY, {}).day == date(2026, 3, 16)
    assert note_content(bare(), Language.POLISH, TODAY, {}).day == TODAY


def test_each_paper_takes_its_own_text() -> None:
    known = with_text(dossier(), PaperKind.NOTE, "Notatka.")
    assert article_content(known, Language.POLISH, TODAY, {}).report.own_text == ""
    assert note_content(known, Language.POLISH, TODAY, {}).report.own_text == "Notatka."
    assert note_content(known, Language.ENGLISH, TODAY, {}).report.own_text == ""


def test_members_come_from_the_record_and_guests_are_others() -> None:
    tables = note_content(dossier(), Language.POLISH, TODAY, {}).attendance
    assert [line.name for line in tables.members] == ["Bytom", "Gliwice", "Łaziska Górne", "Psary", "Świętochłowice"]
    assert [line.name for line in tables.others] == ["Opole", "Związek Gmin Przykładowych"]
    assert tables.unrepresented == ("Bytom", "Psary")


def test_kinds_of_department_are_named_in_the_language_of_the_note() -> None:
    polish, english = (note_content(dossier(), language, TODAY, {}).attendance.departments for language in Language)
    assert polish == (("Ośrodek pomocy społecznej", 1), ("Wydział Informatyki", 1), ("", 4))
    assert english == (("IT Division", 1), ("Ośrodek pomocy społecznej", 1), ("", 4))


def test_another_organiser_gives_another_author() -> None:
    known = dossier()
    other = Organiser(id=known.organiser.id, name="Stowarzyszenie Gmin")
    assert (
        article_content(replace(known, organiser=other), Language.POLISH, TODAY, {}).report.occasion.organiser == other
    )


def test_speakers_come_with_the_facts_of_their_person() -> None:
    report = article_content(dossier(), Language.POLISH, TODAY, {}).report
    (speech,) = next(item for item in report.items if item.title == "Otwarcie spotkania").speeches
    assert (speech.name, speech.position, speech.organisation) == (
        "Anna Przykładowa",
        "dyrektor",
        "Związek Gmin Przykładowych",
    )


def test_practices_come_in_their_order() -> None:
    known = dossier()
    first = known.presentations[0]
    other = replace(next(iter(known.practices.values())), id=PracticeId("mapa"), title="Mapa")
    second = replace(first, id=PresentationId("second"), practice_id=other.id, position=0)
    known = replace(known, presentations=(first, second), practices={**known.practices, other.id: other})
    assert [one.title for one in article_content(known, Language.POLISH, TODAY, {}).report.practices] == [
        "Mapa",
        "Portal danych",
    ]


def test_a_practice_of_a_municipality_bears_its_name() -> None:
    (practice,) = note_content(dossier(), Language.POLISH, TODAY, {}).report.practices
    assert practice.owner == dossier().municipalities[office("gliwice")].name

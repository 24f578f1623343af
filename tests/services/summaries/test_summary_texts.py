"""The article and the note are texts to edit: drafted until somebody writes an own one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from dpdesk.domain.ids import MeetingId
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import Meeting
from dpdesk.errors import BadInput, Conflict, NotFound, Refused
from dpdesk.messages import Message
from dpdesk.services import journal
from dpdesk.services.desk import Desk
from dpdesk.services.papers.previewing import preview
from dpdesk.services.papers.sheets import IssueOptions
from dpdesk.services.summaries.summary_texts import back_to_draft, draft, is_own, set_text, summary
from dpdesk.settings import Language
from tests.domain import dossiers
from tests.domain.example_offices import MEETING
from tests.services.desk_of_dossier import desk_with

PL = Language.POLISH
ARTICLE, NOTE = PaperKind.ARTICLE, PaperKind.NOTE


@pytest.fixture
def desk(blank_desk: Path, tmp_path: Path) -> Iterator[Desk]:
    desk = desk_with(Path(shutil.copy(blank_desk, tmp_path / "test.dpdesk")), dossiers.dossier())
    yield desk
    desk.database.close()


@pytest.mark.parametrize(("kind", "language"), list(product((ARTICLE, NOTE), Language)))
def test_a_draft_is_readable_text_with_nothing_left_to_fill_in(desk: Desk, kind: PaperKind, language: Language) -> None:
    text = draft(desk, MEETING, kind, language)
    assert "{" not in text
    assert "\u00a0" not in text
    assert "Karol Ćwiczebny" in text


@pytest.mark.parametrize("language", list(Language))
def test_the_article_from_its_draft_kept_as_text_is_the_same_paper(desk: Desk, language: Language) -> None:
    options = IssueOptions(language=language)
    text = draft(desk, MEETING, ARTICLE, language)
    assert preview(desk, MEETING, ARTICLE, options, text=text) == preview(desk, MEETING, ARTICLE, options)


def test_an_own_text_takes_the_place_of_the_draft_in_its_language_alone(desk: Desk) -> None:
    kept = set_text(desk, MEETING, ARTICLE, PL, "# Relacja\n\nByło ciekawie.")
    assert kept.is_own
    assert summary(desk, MEETING, ARTICLE, PL).text == "# Relacja\n\nByło ciekawie."
    assert is_own(desk, MEETING, ARTICLE, PL)
    assert not is_own(desk, MEETING, ARTICLE, Language.ENGLISH)
    assert not is_own(desk, MEETING, NOTE, PL)


def test_the_draft_itself_and_an_empty_text_are_no_own_text(desk: Desk) -> None:
    drafted = draft(desk, MEETING, NOTE, PL)
    for text in (drafted, f"{drafted}\n\n", "", "  \n"):
        set_text(desk, MEETING, NOTE, PL, "Inaczej.", expected="Inaczej.")
        assert not set_text(desk, MEETING, NOTE, PL, text, expected="Inaczej.").is_own
        assert summary(desk, MEETING, NOTE, PL).text == drafted


def test_the_draft_follows_the_record_and_an_own_text_does_not(desk: Desk) -> None:
    set_text(desk, MEETING, NOTE, PL, "Własne słowa.")
    with desk.work(Message("Rename")) as work:
        work.save(replace(work.get(Meeting, MEETING), title="Mapy w gminie"))
    assert "Mapy w gminie" in summary(desk, MEETING, ARTICLE, PL).text
    assert summary(desk, MEETING, NOTE, PL).text == "Własne słowa."
    assert not back_to_draft(desk, MEETING, NOTE, PL).is_own


def test_what_the_markup_does_not_know_is_refused_with_its_line(desk: Desk) -> None:
    with pytest.raises(BadInput) as refusal:
        set_text(desk, MEETING, ARTICLE, PL, "Dobrze.\n\nŹle: {tytul}")
    assert refusal.value.line == 3
    with pytest.raises(BadInput, match="lonely brace"):
        set_text(desk, MEETING, ARTICLE, PL, "Źle }")
    assert not is_own(desk, MEETING, ARTICLE, PL)


def test_a_text_that_somebody_else_wrote_meanwhile_is_not_overwritten(desk: Desk) -> None:
    set_text(desk, MEETING, ARTICLE, PL, "Ich tekst.")
    with pytest.raises(Conflict) as clash:
        set_text(desk, MEETING, ARTICLE, PL, "Mój tekst.", expected="Dawny tekst.")
    assert (clash.value.theirs, clash.value.mine) == ("Ich tekst.", "Mój tekst.")
    set_text(desk, MEETING, ARTICLE, PL, "Mój tekst.", expected="Ich tekst.")
    assert summary(desk, MEETING, ARTICLE, PL).text == "Mój tekst."


def test_writing_and_giving_up_a_text_can_be_undone(desk: Desk) -> None:
    set_text(desk, MEETING, ARTICLE, PL, "Mój tekst.")
    back_to_draft(desk, MEETING, ARTICLE, PL)
    journal.undo(desk)
    assert summary(desk, MEETING, ARTICLE, PL).text == "Mój tekst."
    journal.undo(desk)
    assert not is_own(desk, MEETING, ARTICLE, PL)


def test_only_article_and_note_have_a_text(desk: Desk) -> None:
    with pytest.raises(Refused):
        draft(desk, MEETING, PaperKind.AGENDA, PL)
    with pytest.raises(NotFound):
        summary(desk, MeetingId("nowhere"), ARTICLE, PL)

"""The card of a practice as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpdesk.documents.checking import shortcomings
from dpdesk.documents.pages import page_texts
from dpdesk.domain.ids import PracticeId
from dpdesk.domain.issued import FileFormat, Issued
from dpdesk.domain.meetings import State
from dpdesk.domain.practices import PracticeFile
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.meetings.planning import set_state
from dpdesk.services.meetings.presenting import present_practice
from dpdesk.services.practices import card, describing, files
from dpdesk.settings import Language
from tests.services.offices.test_organising import png
from tests.services.practices.gardens import TITLE, change, whole_gardens
from tests.services.small_desk import MEETING

PARAGRAPH = "Po każdej ulewie woda z dachów zalewała boiska, a kanalizacja nie nadążała z jej odbiorem. " * 2


@pytest.fixture
def practice_id(desk: Desk, tmp_path: Path) -> PracticeId:
    """A practice with everything a card may have."""
    practice_id = whole_gardens(desk)
    texts = ("situation", "solution", "results", "success_factors", "difficulties", "transfer")
    change(desk, practice_id, summary="Woda zostaje. " * 35, **dict.fromkeys(texts, PARAGRAPH))
    photo = tmp_path / "ogród.png"
    photo.write_bytes(png())
    kept = files.add_photo(desk, practice_id, photo)
    set_field(desk, PracticeFile, kept.id, "alternative", "Niecka z irysami.", expected="")
    describing.add_topic(desk, practice_id, "woda")
    describing.add_adoption(desk, practice_id, "Psary")
    present_practice(desk, MEETING, practice_id)
    return practice_id


def test_a_usual_card_has_one_page(desk: Desk, practice_id: PracticeId) -> None:
    pages = page_texts(card.card(desk, practice_id, FileFormat.PDF, Language.POLISH))
    assert len(pages) == 1
    told = " ".join(pages[0].split())
    assert TITLE in told
    assert "Otwarte dane w gminie (10 marca 2026 r.)" in told
    assert "Kto skorzystał Psary" in told


@pytest.mark.parametrize("language", list(Language))
def test_the_card_is_accessible_and_archival(desk: Desk, practice_id: PracticeId, language: Language) -> None:
    report = shortcomings(card.card(desk, practice_id, FileFormat.PDF, language), "karta")
    assert (report.accessible, report.archival) == ((), ())


def test_a_photo_that_nobody_described_yet_bears_the_title(desk: Desk, practice_id: PracticeId) -> None:
    with desk.reading() as reader:
        (photo,) = reader.all(PracticeFile)
    set_field(desk, PracticeFile, photo.id, "alternative", "", expected="Niecka z irysami.")
    content = card.card_content(desk, practice_id, Language.POLISH)
    assert content.photo is not None
    assert content.photo.picture.alternative == TITLE


@pytest.mark.parametrize("wanted", list(FileFormat))
@pytest.mark.parametrize("language", list(Language))
def test_the_card_is_saved_in_each_format_and_language_and_issues_nothing(
    desk: Desk, practice_id: PracticeId, tmp_path: Path, wanted: FileFormat, language: Language
) -> None:
    path = tmp_path / card.card_name(TITLE, wanted, language)
    card.save_card(desk, practice_id, wanted, language, path)
    assert path.stat().st_size > 1000
    with desk.reading() as reader:
        assert reader.all(Issued) == ()


def test_the_same_card_is_the_same_file(desk: Desk, practice_id: PracticeId) -> None:
    for wanted in FileFormat:
        first = card.card(desk, practice_id, wanted, Language.POLISH)
        assert first == card.card(desk, practice_id, wanted, Language.POLISH)


def test_a_meeting_that_was_called_off_is_not_on_the_card(desk: Desk, practice_id: PracticeId) -> None:
    assert card.card_content(desk, practice_id, Language.POLISH).shown_at
    set_state(desk, MEETING, State.CANCELLED)
    assert card.card_content(desk, practice_id, Language.POLISH).shown_at == ()


@pytest.mark.parametrize("text", ["<b>x</b> & {{ y }} {z}", "Ż" * 3000, "🌧️ גן גשם", "słowo " * 3000])
def test_any_text_is_set_in_each_format(desk: Desk, practice_id: PracticeId, text: str) -> None:
    change(desk, practice_id, title=text[:300], solution=text, contact_name=text[:200], links=text)
    for wanted in FileFormat:
        assert card.card(desk, practice_id, wanted, Language.POLISH)


def test_a_name_is_no_path() -> None:
    assert card.card_name("../żółć: 1/2", FileFormat.PDF, Language.POLISH) == "Dobra_praktyka_zolc_1_2.pdf"

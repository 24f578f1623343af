"""Where the photos of an article stand, how large they are, and what is said below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from dpdesk.documents import note
from dpdesk.documents.article import compose
from dpdesk.documents.article_photos import ArticlePhoto, caption, photo_rows
from dpdesk.documents.blocks import Abreast, Block, Chart, Heading, Paper, Paragraph, Picture, TileLevel, TileMap, Voice
from dpdesk.domain.attendance import Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import State
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.language.catalogues import words_for
from dpdesk.services.papers.summarising import article_content, note_content
from dpdesk.settings import Language
from tests.documents.photos import encoded, gradient, illustrated, meeting_photo, pictures, with_photos
from tests.documents.reading import said
from tests.domain.dossiers import bare, dossier, in_state, with_text

POLISH, ENGLISH = words_for(Language.POLISH), words_for(Language.ENGLISH)
TODAY = date(2026, 3, 17)


def paper(known: Dossier, language: Language = Language.POLISH) -> Paper:
    return compose(article_content(known, language, TODAY, pictures()), words_for(language))


def blocks(known: Dossier) -> Sequence[Block]:
    (part,) = paper(known).parts
    return part.blocks


def rows(*sizes: tuple[int, int]) -> list[Picture | Abreast]:
    known = dossier()
    shown = [
        ArticlePhoto(meeting_photo(known, number), encoded(gradient(*size), "PNG"))
        for number, size in enumerate(sizes, start=1)
    ]
    return list(photo_rows(shown, POLISH))


def shapes(made: Sequence[Picture | Abreast]) -> list[int]:
    return [len(row.pictures) if isinstance(row, Abreast) else 1 for row in made]


def said_of(photo: MeetingPhoto, **changes: str) -> str:
    return caption(replace(photo, **changes), POLISH)  # type: ignore[arg-type]


def test_the_first_photo_stands_below_the_lead_and_the_others_at_the_end() -> None:
    made = blocks(illustrated(dossier()))
    lead = next(place for place, one in enumerate(made) if isinstance(one, Paragraph) and one.voice is Voice.LEAD)
    first = made[lead + 1]
    assert isinstance(first, Picture)
    assert first.alternative == "Uczestnicy warsztatu przy stole numer 3"
    heading, *others = made[-4:]
    assert isinstance(heading, Heading)
    assert (heading.text, heading.level) == ("Zdjęcia ze spotkania", 2)
    assert [type(one) for one in others] == [Abreast, Picture, Picture]


def test_a_photo_without_an_alternative_text_is_left_out() -> None:
    known = dossier()
    made = blocks(with_photos(known, meeting_photo(known, 1, alternative=" \n"), charts=False))
    assert not any(isinstance(one, Picture | Abreast) for one in made)
    assert "Zdjęcia ze spotkania" not in said(next(iter(paper(known).parts)))


def test_a_photo_that_is_not_wanted_in_the_article_is_not_there() -> None:
    known = dossier()
    made = blocks(with_photos(known, meeting_photo(known, 1, in_article=False), charts=False))
    assert made == blocks(known)


def test_an_own_text_has_the_photos_too() -> None:
    known = with_text(illustrated(dossier()), PaperKind.ARTICLE, "# Tytuł\n\n- raz\n- dwa")
    assert [type(one).__name__ for one in blocks(known)][:3] == ["Heading", "ItemList", "Picture"]


def test_a_meeting_that_is_off_has_no_photos_and_no_charts() -> None:
    made = blocks(in_state(illustrated(dossier()), State.CANCELLED))
    assert not any(isinstance(one, Picture | Abreast | Chart | TileMap) for one in made)


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([(300, 200)], [1]),
        ([(200, 300)], [1]),
        ([(200, 300), (200, 300)], [2]),
        ([(200, 300)] * 3, [2, 1]),
        ([(200, 300), (300, 200), (200, 300)], [1, 1, 1]),
        ([(300, 200), (200, 300), (210, 300), (300, 300)], [1, 2, 1]),
    ],
)
def test_upright_photos_that_follow_each_other_share_a_row(sizes: list[tuple[int, int]], expected: list[int]) -> None:
    assert shapes(rows(*sizes)) == expected


def test_a_row_is_as_wide_as_the_text_and_of_one_height() -> None:
    (row,) = rows((1000, 1500), (1200, 1500))
    assert isinstance(row, Abreast)
    left, right = row.pictures
    assert left.width + right.width == pytest.approx(154)
    assert left.width * 1.5 == pytest.approx(right.width * 1.25)


def test_a_photo_is_neither_wider_than_the_text_nor_too_high_nor_blurred() -> None:
    wide, high, small = rows((2000, 1500), (700, 2000), (300, 200))
    assert [round(one.width, 1) for one in (wide, high, small) if isinstance(one, Picture)] == [160.0, 42.0, 76.2]


def test_a_caption_says_who_took_the_photo_and_under_which_licence() -> None:
    photo = meeting_photo(dossier(), 1, caption=" Praca  w grupach ", author="Anna Przykładowa")
    assert said_of(photo) == "Praca w\u00a0grupach, fot. Anna Przykładowa"
    assert said_of(photo, caption="Praca.") == "Praca. Fot. Anna Przykładowa"
    assert said_of(photo, caption="", licence="CC BY 4.0") == "Fot. Anna Przykładowa, CC BY 4.0"
    assert said_of(photo, author="", licence="CC0") == "Praca w\u00a0grupach, CC0"
    assert said_of(photo, caption="", author="") == ""
    assert caption(photo, ENGLISH).endswith(", photo: Anna Przykładowa")


def test_charts_tell_how_many_came_and_name_nobody() -> None:
    known = illustrated(dossier())
    made = blocks(known)
    chart = next(one for one in made if isinstance(one, Chart))
    assert chart.title == "Reprezentowane gminy według typu"
    named = {known.people[one.person_id].surname for one in known.participations}
    assert not any(name in chart.alternative for name in named)


def test_the_map_tells_everybody_only_who_came() -> None:
    known = illustrated(dossier())
    placed = {
        key: replace(one, tile_column=number, tile_row=0)
        for number, (key, one) in enumerate(known.municipalities.items())
    }
    shown = next(one for one in blocks(replace(known, municipalities=placed)) if isinstance(one, TileMap))
    assert {tile.level for tile in shown.tiles} == {TileLevel.FULL, TileLevel.EMPTY}
    assert "Gliwice (2)" in shown.alternative
    assert "bez przedstawiciela: Bytom, Psary" in shown.alternative


def test_charts_wait_until_somebody_came() -> None:
    known = bare()
    made = blocks(with_photos(known))
    assert not any(isinstance(one, Chart | TileMap) for one in made)
    nobody = replace(
        illustrated(dossier()),
        attendances=tuple(replace(one, presence=Presence.ABSENT) for one in dossier().attendances),
    )
    assert not any(isinstance(one, Chart | TileMap) for one in blocks(nobody))


def test_the_note_names_photos_among_its_enclosures() -> None:
    known = illustrated(dossier())
    assert note_content(known, Language.POLISH, TODAY, pictures()).report.has_photos
    (part,) = note.compose(note_content(known, Language.POLISH, TODAY, pictures()), POLISH).parts
    assert "zdjęcia" in said(part)

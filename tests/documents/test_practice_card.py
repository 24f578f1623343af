"""The card of a good practice, in the words of a language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dpdesk.documents.blocks import Paragraph, Part, Picture, Voice
from dpdesk.documents.practice_card import CardPhoto, PracticeCardContent, ShownAt, compose
from dpdesk.domain.ids import PracticeId
from dpdesk.domain.practices import Practice, PracticeStatus, Verification
from dpdesk.language.catalogues import words_for
from dpdesk.settings import Language
from tests.documents.reading import in_voice, said
from tests.services.offices.test_organising import png

PRACTICE = Practice(
    id=PracticeId("ogrody"),
    title="Ogrody deszczowe przy szkołach",
    unit="Wydział Gospodarki Komunalnej",
    area="ochrona środowiska",
    status=PracticeStatus.COMPLETED,
    began_on=date(2019, 4, 1),
    ended_on=date(2020, 10, 30),
    summary="Woda opadowa zostaje\ntam, gdzie spadła.",
    situation="Po ulewie woda zalewała boiska.",
    solution="Wybrano dwanaście szkół.\n\n  Uczniowie narysowali ogrody. ",
    target_group="uczniowie",
    partners="Fundacja Przykład",
    cost="480 000 zł (2020)",
    funding="budżet miasta",
    results="O 52 % mniej interwencji.",
    success_factors="Jeden gospodarz projektu.",
    difficulties="Uzgodnienia trwały pół roku.",
    transfer="Mapa dachów.",
    legal_basis="zapytanie ofertowe",
    links="https://przyklad.example.org/ogrody\njavascript:alert(1)\nArchiwum miasta",
    contact_name="Zofia Przykładowa",
    contact_position="ogrodniczka miejska",
    contact_email="zielen@example.org",
    contact_phone="32 000 00 00",
    contact_checked_on=date(2021, 9, 1),
    verification=Verification.CHECKED,
    verified_by="Anna Notująca",
    verified_on=date(2021, 9, 20),
    may_publish=True,
)
CONTENT = PracticeCardContent(
    language=Language.POLISH,
    day=date(2021, 10, 2),
    publisher="Związek Gmin Przykładowych",
    practice=PRACTICE,
    owner="Tychy",
    topics=("szkoły", "woda"),
    photo=CardPhoto(
        picture=Picture(png(), "Niecka z irysami obok rynny.", 50.0),
        caption="Ogród przy szkole",
        author="J. Wzorcowy",
        licence="CC BY 4.0",
    ),
    shown_at=(
        ShownAt(title="Jak nie dotacje, to co?", day=date(2021, 9, 23), speaker="Jan Wzorcowy"),
        ShownAt(title="Zieleń"),
    ),
    taken_up_by=("Bytom", "Psary"),
)
POLISH = """\
Ogrody deszczowe przy szkołach
Tychy · Wydział Gospodarki Komunalnej
Woda opadowa zostaje tam, gdzie spadła.
Obszar, tematy: ochrona środowiska · szkoły, woda
Stan: zrealizowana, 1 kwietnia 2019 r. – 30 października 2020 r.
Dla kogo: uczniowie
Partnerzy: Fundacja Przykład
Koszt, finansowanie: 480 000 zł (2020) · budżet miasta
Podstawa prawna: zapytanie ofertowe
Niecka z irysami obok rynny.
Sytuacja wyjściowa: Po ulewie woda zalewała boiska.
Rozwiązanie: Wybrano dwanaście szkół.
Uczniowie narysowali ogrody.
Rezultaty: O 52 % mniej interwencji.
Co pomogło: Jeden gospodarz projektu.
Trudności: Uzgodnienia trwały pół roku.
Czego potrzeba: Mapa dachów.
Kontakt: Zofia Przykładowa, ogrodniczka miejska
zielen@example.org · 32 000 00 00
Prezentacja: Jak nie dotacje, to co? (23 września 2021 r.; prezentacja: Jan Wzorcowy)
Zieleń
Kto skorzystał: Bytom, Psary
Więcej: https://przyklad.example.org/ogrody · javascript:alert(1) · Archiwum miasta
Związek Gmin Przykładowych · Opis sprawdzono 20 września 2021 r., kontakt sprawdzono 1 września 2021 r."""
ENGLISH = """\
Ogrody deszczowe przy szkołach
Tychy
Woda opadowa zostaje tam, gdzie spadła.
Area, topics: ochrona środowiska
Status: in progress, since 1 April 2019
Contact: zielen@example.org
Description checked on 20 September 2021"""


def part(content: PracticeCardContent) -> Part:
    (only,) = compose(content, words_for(content.language)).parts
    return only


def with_practice(**changes: object) -> PracticeCardContent:
    practice: Practice = replace(PRACTICE, **changes)  # type: ignore[arg-type]
    return replace(CONTENT, practice=practice)


def test_a_full_card_in_polish() -> None:
    assert said(part(CONTENT)) == POLISH


def test_a_short_card_in_english_leaves_out_what_is_not_known() -> None:
    short = Practice(
        id=PRACTICE.id,
        title=PRACTICE.title,
        area=PRACTICE.area,
        summary=PRACTICE.summary,
        status=PracticeStatus.IN_PROGRESS,
        began_on=date(2019, 4, 1),
        contact_email=PRACTICE.contact_email,
        verification=Verification.PUBLISHED,
        verified_on=date(2021, 9, 20),
        may_publish=True,
    )
    content = PracticeCardContent(
        language=Language.ENGLISH, day=CONTENT.day, publisher="", practice=short, owner="Tychy"
    )
    assert said(part(content)) == ENGLISH


def test_the_file_says_what_it_is() -> None:
    paper = compose(CONTENT, words_for(Language.POLISH))
    assert (paper.title, paper.subject) == ("Dobra praktyka – Ogrody deszczowe przy szkołach", "ochrona środowiska")
    assert (paper.author, paper.day) == ("Związek Gmin Przykładowych", date(2021, 10, 2))


@pytest.mark.parametrize(
    ("changes", "notices"),
    [
        ({}, []),
        ({"verification": Verification.DRAFT}, ["Szkic: ten opis nie został jeszcze sprawdzony."]),
        ({"may_publish": False}, ["Do użytku wewnętrznego: nie ma zgody na publikację."]),
    ],
)
def test_a_card_that_is_not_for_everybody_says_so(changes: dict[str, object], notices: list[str]) -> None:
    assert in_voice(part(with_practice(**changes)), Voice.NOTICE) == notices


def test_a_draft_was_checked_by_nobody() -> None:
    assert "Opis sprawdzono" not in said(part(with_practice(verification=Verification.DRAFT)))


def test_only_an_address_of_the_web_is_a_link() -> None:
    (more,) = (one for one in part(CONTENT).blocks if isinstance(one, Paragraph) and one.voice is Voice.SMALL)
    assert [span.link for span in more.text if span.link] == ["https://przyklad.example.org/ogrody"]


def test_the_photo_says_who_took_it_and_under_which_licence() -> None:
    (photo,) = (one for one in part(CONTENT).blocks if isinstance(one, Picture))
    assert photo.alternative == "Niecka z irysami obok rynny."
    assert photo.caption.replace("\u00a0", " ") == "Ogród przy szkole · Fot. J. Wzorcowy, CC BY 4.0"


@pytest.mark.parametrize(
    ("began", "ended", "told"),
    [
        (None, None, "Stan: zrealizowana\n"),
        (date(2020, 1, 2), None, "Stan: zrealizowana, od 2 stycznia 2020 r."),
        (None, date(2020, 1, 2), "Stan: zrealizowana, do 2 stycznia 2020 r."),
    ],
)
def test_the_days_that_are_known_are_said(began: date | None, ended: date | None, told: str) -> None:
    assert told in said(part(with_practice(began_on=began, ended_on=ended)))

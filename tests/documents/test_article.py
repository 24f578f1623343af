from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dpdesk.documents.article import ArticleContent, compose
from dpdesk.documents.article_fields import ARTICLE_FIELDS, article_fields
from dpdesk.documents.blocks import Block, Heading, Paper, Part, Picture, PictureRow, Voice
from dpdesk.domain.attendance import Presence
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import Form, Mode, PartnerRole, Role, State
from dpdesk.domain.own_texts import TextName
from dpdesk.domain.people import Gender
from dpdesk.errors import BadInput
from dpdesk.language.catalogues import words_for
from dpdesk.services.papers.summarising import article_content
from dpdesk.settings import Language
from tests.documents.reading import in_voice, lines, said
from tests.domain.dossiers import bare, dossier, in_state, of_two_days, with_presence, with_text
from tests.domain.example_offices import office

TODAY = date(2026, 3, 17)


def content(known: Dossier, language: Language = Language.POLISH) -> ArticleContent:
    return article_content(known, language, TODAY, {})


def paper(known: Dossier, language: Language = Language.POLISH) -> Paper:
    return compose(content(known, language), words_for(language))


def only_part(made: Paper) -> Part:
    (part,) = made.parts
    return part


def article(known: Dossier, language: Language = Language.POLISH) -> list[str]:
    return lines(only_part(paper(known, language)).blocks)


def whole(known: Dossier) -> str:
    return said(only_part(paper(known)))


def changed(known: Dossier, **changes: object) -> Dossier:
    """Give a dossier whose meeting is different."""
    return replace(known, meeting=replace(known.meeting, **changes))  # type: ignore[arg-type]


def with_gender(known: Dossier, who: str, given_names: str, gender: Gender) -> Dossier:
    people = {
        key: replace(person, gender=gender, given_names=given_names) if key == who else person
        for key, person in known.people.items()
    }
    return replace(known, people=people)


def test_the_article_reads_as_a_person_would_write_it() -> None:
    assert article(dossier()) == [
        "Otwarte dane w gminie. Za nami kolejne spotkanie z cyklu „Platforma Dobrych Praktyk”",
        "Celem cyklu „Platforma Dobrych Praktyk” jest wymiana wiedzy i upowszechnianie sprawdzonych doświadczeń między "
        "samorządami. We wtorek, 10 marca 2026 r., w Urzędzie Miejskim w Gliwicach odbyło się kolejne spotkanie.",
        "Adresatami spotkań są pracownicy gmin członkowskich i ich jednostek. Spotkanie zatytułowane „Otwarte dane "
        "w gminie – od arkusza do portalu” miało formę warsztatu. Można było w nim uczestniczyć na miejscu lub "
        "online. Wśród omawianych tematów znalazły się: otwarte dane i portale miejskie. W roli ekspertów wystąpiły "
        "3 osoby, w tym 2 online.",
        "Wydarzenie zorganizowano w ramach projektu „Dane dla mieszkańców”. Partner spotkania: Fundacja Przykład. "
        "Partner projektu: Uniwersytet Przykładowy.",
        "W spotkaniu wzięło udział 6 osób z 3 gmin oraz z innych instytucji. Zdalnie uczestniczyła 1 osoba.",
        "Przebieg spotkania",
        "Spotkanie otworzyła Anna Przykładowa, dyrektor (Związek Gmin Przykładowych). Podkreśliła, że dane gminy "
        "należą do jej mieszkańców.",
        "Spotkanie poprowadził Jan Wzorcowy (Uniwersytet Przykładowy). Omówił, od których zbiorów danych warto zacząć.",
        "W części „Od arkusza do portalu” głos zabrała Olga Modelowa, analityczka (Fundacja Przykład; online). "
        "Pokazała, jak z arkusza powstaje portal.",
        "W tej samej części wystąpił także Karol Ćwiczebny (Fundacja Przykład; online).",
        "Nie zabrakło też czasu na pytania i dyskusję.",
        "Dobre praktyki",
        "Podczas spotkania zaprezentowano następujące rozwiązania:",
        "Portal danych – Gliwice",
        "Co dalej",
        "Wśród tematów wartych kontynuacji wskazano:",
        "licencje na dane",
        "Więcej informacji: https://example.org/praktyki",
    ]


def test_the_article_is_in_english_too() -> None:
    told = article(dossier(), Language.ENGLISH)
    assert told[0] == "Otwarte dane w gminie. Another meeting of the series “Platforma Dobrych Praktyk” is behind us"
    assert told[4].startswith("6 people from 3 municipalities and from other institutions took part in the meeting.")
    assert told[4].endswith(" 1 person joined online.")
    assert "The meeting was opened by Anna Przykładowa, dyrektor (Związek Gmin Przykładowych)." in told[6]


def test_no_participant_is_named() -> None:
    known = dossier()
    spoke = {role.person_id for role in known.speaking}
    for person_id in {one.person_id for one in known.participations} - spoke:
        assert known.people[person_id].surname not in whole(known)


def test_the_owner_of_a_task_is_not_published() -> None:
    assert "Notująca" not in whole(dossier())


def test_the_first_paragraph_is_the_lead() -> None:
    (lead,) = in_voice(only_part(paper(dossier())), Voice.LEAD)
    assert lead.startswith("Celem cyklu")


def test_the_file_is_described_by_the_record_and_dated_by_the_content() -> None:
    made = paper(dossier())
    assert (made.title, made.author, made.subject, made.day) == (
        "Otwarte dane w gminie. Za nami kolejne spotkanie z cyklu „Platforma Dobrych Praktyk”",
        "Związek Gmin Przykładowych",
        "Platforma Dobrych Praktyk",
        TODAY,
    )


def test_what_is_not_known_leaves_no_trace() -> None:
    assert article(bare()) == [
        "Otwarte dane w gminie. Podsumowanie spotkania",
        "We wtorek, 10 marca 2026 r., odbyło się spotkanie.",
        "Spotkanie zatytułowane „Otwarte dane w gminie” miało formę warsztatu.",
    ]


@pytest.mark.parametrize("known", [dossier(), bare(), of_two_days(), in_state(dossier(), State.CANCELLED)])
@pytest.mark.parametrize("language", Language)
def test_no_placeholder_and_no_double_mark_is_ever_printed(known: Dossier, language: Language) -> None:
    told = "\n".join(article(known, language))
    for trace in ("{", "}", "None", "  ", " .", " ,", "..", ",,", "()", "„”", "“”"):
        assert trace not in told


def test_a_title_with_its_own_mark_gets_no_full_stop() -> None:
    asked = changed(dossier(), title="Jak nie dotacje, to co?", subtitle="Jak budować współpracę")
    told = article(asked)
    assert told[0].startswith("Jak nie dotacje, to co? Za nami")
    assert "„Jak nie dotacje, to co? Jak budować współpracę”" in told[2]


def test_a_place_without_words_for_a_sentence_stands_in_the_nominative() -> None:
    known = changed(dossier(), venue_place="", town_locative="", mode=Mode.ON_SITE)
    assert article(known)[1].endswith(
        "We wtorek, 10 marca 2026 r., odbyło się kolejne spotkanie. Miejsce spotkania: Urząd Miejski w Gliwicach, "
        "sala 12, ul. Zwycięstwa 21, 44-100 Gliwice."
    )


def test_a_town_is_said_once() -> None:
    known = changed(dossier(), venue_place="w Urzędzie Miejskim w Gliwicach")
    assert "w Urzędzie Miejskim w Gliwicach odbyło się" in article(known)[1]


def test_several_days_are_told_in_the_lead() -> None:
    assert "We wtorek, 10 marca, i w środę, 11 marca 2026 r., w Urzędzie" in article(of_two_days())[1]


@pytest.mark.parametrize(
    ("form", "phrase"),
    [
        (Form.WORKSHOP, "miało formę warsztatu"),
        (Form.SEMINAR, "miało formę seminarium"),
        (Form.CONFERENCE, "miało formę konferencji"),
        (Form.WEBINAR, "miało formę webinarium"),
        (Form.STUDY_VISIT, "miało formę wizyty studyjnej"),
        (Form.TRAINING, "miało formę szkolenia"),
    ],
)
def test_each_form_has_its_words(form: Form, phrase: str) -> None:
    assert phrase in whole(changed(dossier(), form=form))


def test_an_online_meeting_is_at_no_place() -> None:
    told = article(changed(dossier(), mode=Mode.ONLINE))
    assert told[1].endswith("We wtorek, 10 marca 2026 r., odbyło się kolejne spotkanie.")
    assert "Odbyło się online." in told[2]


def test_where_all_are_online_nobody_is_said_to_be() -> None:
    told = whole(changed(dossier(), mode=Mode.ONLINE))
    assert "Olga Modelowa, analityczka (Fundacja Przykład)." in told
    assert "W roli ekspertów wystąpiły 3 osoby." in told
    assert "Zdalnie" not in told


def test_quotation_marks_in_names_become_inner_ones() -> None:
    known = changed(dossier(), title="Czym jest „portal”?", subtitle="", project="Gmina „od środka”")
    assert known.series is not None
    told = whole(replace(known, series=replace(known.series, name="Cykl „Dane”")))
    assert "Celem cyklu „Cykl «Dane»” jest" in told
    assert "Spotkanie zatytułowane „Czym jest «portal»?” miało formę warsztatu." in told
    assert "w ramach projektu „Gmina «od środka»”" in told


def test_changing_one_attendance_changes_the_numbers() -> None:
    assert "W spotkaniu wzięło udział 7 osób z 4 gmin" in whole(with_presence(dossier(), "tomasz", Presence.PRESENT))


def test_a_meeting_of_members_alone_names_no_other_institutions() -> None:
    known = dossier()
    members = tuple(one for one in known.participations if one.id not in ("wanda", "kazimierz"))
    assert "W spotkaniu wzięły udział 4 osoby z 3 gmin." in whole(replace(known, participations=members))


@pytest.mark.parametrize(
    ("given_names", "gender", "opened"),
    [
        ("Anna", Gender.FEMALE, "Spotkanie otworzyła Anna Przykładowa, dyrektor"),
        ("Adam", Gender.MALE, "Spotkanie otworzył Adam Przykładowa, dyrektor"),
        ("Adam", Gender.UNKNOWN, "Spotkanie otworzył Adam Przykładowa, dyrektor"),
        ("", Gender.UNKNOWN, "Otwarcie spotkania: Przykładowa, dyrektor"),
    ],
)
def test_the_verb_agrees_with_the_person(given_names: str, gender: Gender, opened: str) -> None:
    assert opened in whole(with_gender(dossier(), "anna", given_names, gender))


def test_a_second_opener_welcomes_too() -> None:
    known = dossier()
    second = replace(known.speaking[0], id=known.speaking[2].id, person_id=known.speaking[3].person_id, position=9)
    told = whole(replace(known, speaking=(*known.speaking, second)))
    assert "Uczestników powitała także Olga Modelowa, analityczka (Fundacja Przykład)." in told
    assert "głos zabrała Olga Modelowa. Pokazała" in told


def test_leaders_of_parts_are_told_apart() -> None:
    known = dossier()
    leader = replace(known.speaking[3], role=Role.MODERATES)
    told = whole(replace(known, speaking=(*known.speaking[:3], leader, known.speaking[4])))
    assert "Część „Dane w praktyce” poprowadził Jan Wzorcowy (Uniwersytet Przykładowy)." in told
    assert "Część „Od arkusza do portalu” poprowadziła Olga Modelowa" in told


def test_speakers_of_whom_nothing_is_told_stand_together() -> None:
    known = dossier()
    silent = tuple(replace(role, thesis="") for role in known.speaking)
    told = whole(replace(known, speaking=silent))
    assert "głos zabrali: Olga Modelowa, analityczka (Fundacja Przykład; online); Karol Ćwiczebny" in told


def test_partners_are_told_by_what_they_do() -> None:
    known = dossier()
    both = tuple(replace(partner, role=PartnerRole.PARTNER) for partner in known.partners)
    assert "Partnerzy spotkania: Fundacja Przykład i Uniwersytet Przykładowy." in whole(replace(known, partners=both))


def test_where_to_find_more_may_be_a_sentence_of_its_own() -> None:
    known = dossier()
    assert known.series is not None
    told = article(replace(known, series=replace(known.series, more="Katalog jest w portalu.")))
    assert told[-1] == "Katalog jest w portalu."


def test_where_to_find_more_is_a_link() -> None:
    block = only_part(paper(dossier())).blocks[-1]
    assert "link='https://example.org/praktyki'" in repr(block)


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (State.CANCELLED, "Spotkanie, które miało się odbyć we wtorek, 10 marca 2026 r., zostało odwołane."),
        (
            State.POSTPONED,
            "Spotkanie, które miało się odbyć we wtorek, 10 marca 2026 r., zostało przełożone. "
            "O nowym terminie poinformujemy.",
        ),
    ],
)
def test_a_meeting_that_is_off_is_not_reported_as_held(state: State, sentence: str) -> None:
    known = with_text(in_state(dossier(), state), PaperKind.ARTICLE, "Było **wspaniale**.")
    part = only_part(paper(known))
    assert in_voice(part, Voice.NOTICE) == [sentence]
    assert len(part.blocks) == 3
    assert "odbyło się" not in said(part)


def test_a_persons_own_text_takes_the_place_of_the_draft() -> None:
    known = with_text(dossier(), PaperKind.ARTICLE, "# Dane dla wszystkich\n\nBył {form}: {title}.\n\n- {practices}")
    assert article(known) == [
        "Dane dla wszystkich",
        "Był miało formę warsztatu: Otwarte dane w gminie – od arkusza do portalu.",
        "Portal danych – Gliwice",
    ]


def test_a_persons_text_without_a_title_gets_the_headline() -> None:
    told = article(with_text(dossier(), PaperKind.ARTICLE, "Było ciekawie."))
    assert told[0].startswith("Otwarte dane w gminie. Za nami")
    assert told[1:] == ["Było ciekawie."]


def test_a_text_in_another_language_is_not_taken() -> None:
    told = article(with_text(dossier(), PaperKind.ARTICLE, "It was fine.", "en"))
    assert "It was fine." not in told


def test_an_unknown_field_in_a_persons_text_is_refused() -> None:
    with pytest.raises(BadInput, match=r"\{headline\}"):
        article(with_text(dossier(), PaperKind.ARTICLE, "{heading}"))


HOSTILE = ("<b>x</b> & y", "{{ 7*7 }}", "{title}", "**x**", "[x](javascript:x)", "# x", '=HYPERLINK("x")', "../../x")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_record_is_printed_as_it_is(text: str) -> None:
    known = changed(dossier(), title=text, subtitle="", project=text)
    known = replace(
        known,
        people={key: replace(person, surname=text, position=text) for key, person in known.people.items()},
        organisations={key: replace(one, name=text) for key, one in known.organisations.items()},
    )
    told = whole(known)
    assert f"zatytułowane „{text}” miało" in told
    assert f"w ramach projektu „{text}”" in told
    assert f"Anna {text}, {text} ({text})" in told
    assert not any(span for span in links(paper(known)) if "javascript" in span)


def links(made: Paper) -> list[str]:
    blocks: tuple[Block, ...] = only_part(made).blocks
    texts = [block.text for block in blocks if not isinstance(block, Heading) and hasattr(block, "text")]
    return [span.link for text in texts for span in text if span.link]


def test_logos_stand_below_with_the_funding_sentence() -> None:
    known = changed(dossier(), funding="Sfinansowano ze środków przykładowych.")
    logo = Picture(b"x", "Logo")
    made = content(known)
    occasion = replace(made.report.occasion, logos=(logo,))
    part = only_part(compose(replace(made, report=replace(made.report, occasion=occasion)), words_for(Language.POLISH)))
    assert part.blocks[-1] == PictureRow((logo,), "Sfinansowano ze środków przykładowych.")


def test_a_practice_of_nobody_stands_alone() -> None:
    known = dossier()
    practices = {key: replace(one, organisation_id=None) for key, one in known.practices.items()}
    assert "Portal danych" in article(replace(known, practices=practices))


def test_a_practice_names_a_municipality_and_not_its_office() -> None:
    known = dossier()
    practices = {key: replace(one, organisation_id=office("foundation")) for key, one in known.practices.items()}
    assert "Portal danych – Fundacja Przykład" in article(replace(known, practices=practices))


def test_an_office_may_word_the_draft_itself_and_a_persons_text_goes_before_it() -> None:
    own = replace(content(dossier()), texts={TextName.ARTICLE: "# Relacja\n\n{people_told}"})
    assert lines(only_part(compose(own, words_for(Language.POLISH))).blocks)[0] == "Relacja"
    written = content(with_text(dossier(), PaperKind.ARTICLE, "# Moja relacja"))
    written = replace(written, texts={TextName.ARTICLE: "# Relacja"})
    assert lines(only_part(compose(written, words_for(Language.POLISH))).blocks)[0] == "Moja relacja"


def test_the_fields_that_a_draft_may_use_are_those_that_it_fills() -> None:
    assert article_fields(content(dossier()).report, words_for(Language.POLISH)).keys() == ARTICLE_FIELDS

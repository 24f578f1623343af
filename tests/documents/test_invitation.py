"""Invitation letters, from the letterhead to the last enclosure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from dpdesk.documents.blocks import AddressBlock, Heading, NewPage, Part, Picture, Signature, Voice
from dpdesk.documents.clause_fields import CLAUSE_FIELDS, LIST_NOTE_FIELDS, clause_fields, list_note_fields
from dpdesk.documents.default_texts import default_text
from dpdesk.documents.invitation import InvitationContent, Recipient, compose, letters
from dpdesk.documents.letter_fields import LETTER_FIELDS, Guests, letter_fields
from dpdesk.domain.meetings import Mode, State
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.own_texts import TextName
from dpdesk.errors import BadInput
from dpdesk.language.catalogues import words_for
from dpdesk.services.papers.letters import invitation_content
from dpdesk.settings import Language
from tests.documents.reading import first_page, in_voice, lines, said
from tests.domain import dossiers

TODAY = date(2026, 2, 1)


def content(language: Language = Language.POLISH, state: State = State.PLANNED, **changes: object) -> InvitationContent:
    """Give the letters of the example meeting, with changes to the meeting."""
    known = dossiers.in_state(dossiers.dossier(), state)
    meeting = replace(known.meeting, reply_by=date(2026, 3, 3), **changes)  # type: ignore[arg-type]
    organiser = replace(known.organiser, contact_email="kontakt@example.org", contact_name="Ewa Notująca")
    return invitation_content(replace(known, meeting=meeting, organiser=organiser), language, TODAY, {})


def with_organiser(letter: InvitationContent, **changes: object) -> InvitationContent:
    occasion = letter.occasion
    organiser: Organiser = replace(occasion.organiser, **changes)  # type: ignore[arg-type]
    return replace(letter, occasion=replace(occasion, organiser=organiser))


def to(letter: InvitationContent, *recipients: Recipient) -> InvitationContent:
    return replace(letter, recipients=recipients)


def recipient(guests: Guests = Guests.MUNICIPALITY, clause: TextName = TextName.CLAUSE_13) -> Recipient:
    return Recipient(label="one", lines=("one",), salutation="Szanowni Państwo,", guests=guests, clause=clause)


def parts(letter: InvitationContent) -> list[Part]:
    return list(letters(letter, words_for(letter.language)))


def first(letter: InvitationContent) -> Part:
    return parts(letter)[0]


def test_there_is_a_letter_for_each_recipient_in_order() -> None:
    assert [part.bookmark for part in parts(content())] == [one.label for one in content().recipients]


def test_only_addressee_and_salutation_differ_between_letters_that_invite_alike() -> None:
    """Blocks that are the same object in all letters are laid out once."""
    one, other, *_ = parts(to(content(), recipient(), recipient()))
    own = [a for a, b in zip(one.blocks, other.blocks, strict=True) if a is not b]
    assert [type(block).__name__ for block in own] == ["AddressBlock", "Paragraph"]


def test_the_body_of_a_letter_is_in_the_words_of_the_shipped_text() -> None:
    page = " ".join(first_page(first(content())))
    assert (
        "spotkanie z cyklu „Platforma Dobrych Praktyk”, zatytułowane „Otwarte dane w gminie – od arkusza do portalu”"
        in page
    )
    assert "które odbędzie się we wtorek, 10 marca 2026 r., w godz. 10.00–14.00." in page
    assert "Zgłoszenia (imię i nazwisko" in page
    assert "do dnia 3 marca 2026 r. na adres kontakt@example.org" in page
    assert "Tematyka: otwarte dane, portale miejskie" in page
    assert "Wystąpienia: Jan Wzorcowy (Uniwersytet Przykładowy), Olga Modelowa (Fundacja Przykład)" in page


def test_what_is_not_known_leaves_no_trace_in_a_letter() -> None:
    known = invitation_content(dossiers.bare(), Language.POLISH, TODAY, {})
    page = "\n".join(first_page(first(to(known, recipient()))))
    for trace in ("{", "}", "None", "  ", " .", " ,", "Tematyka:", "Miejsce:", "Zgłoszenia"):
        assert trace not in page


def test_a_sentence_that_ends_in_a_date_has_one_full_stop() -> None:
    page = first_page(first(content(letter_text="Proszę o odpowiedź do dnia **{reply_by}**. Dziękuję.")))
    assert "Proszę o odpowiedź do dnia 3 marca 2026 r. Dziękuję." in page


def test_quotation_marks_in_a_title_become_inner_ones() -> None:
    page = said(first(content(title='Jak "dotować"?', subtitle="")))
    assert "„Jak «dotować»?”" in page


def test_only_whoever_comes_is_asked_about_a_wheelchair() -> None:
    assert "miejsce dla osoby na wózku" in said(first(content()))
    online = said(first(content(mode=Mode.ONLINE)))
    assert "np. tłumacz języka migowego, napisy na żywo" in online
    assert "wózku" not in online


@pytest.mark.parametrize(
    ("guests", "invites"),
    [
        (Guests.MUNICIPALITY, "zapraszam przedstawicieli Państwa urzędu oraz jednostek organizacyjnych gminy na"),
        (Guests.INSTITUTION, "zapraszam Państwa przedstawicieli na"),
        (Guests.WOMAN, "zapraszam Panią na"),
        (Guests.MAN, "zapraszam Pana na"),
        (Guests.PERSON, "zapraszam Państwa na"),
    ],
)
def test_a_letter_invites_in_the_right_words(guests: Guests, invites: str) -> None:
    assert invites in " ".join(first_page(first(to(content(), recipient(guests)))))


def test_a_letter_to_a_person_speaks_to_that_person() -> None:
    page = " ".join(first_page(first(to(content(), recipient(Guests.WOMAN)))))
    assert "Proszę o potwierdzenie udziału" in page
    assert "komórek i jednostek organizacyjnych:" not in page


def test_letters_say_under_which_article_the_data_are_processed() -> None:
    to_office, to_named = parts(to(content(), recipient(), recipient(clause=TextName.CLAUSE_14)))
    assert "Podanie danych jest dobrowolne" in said(to_office)
    assert "przekazał nam Pani/Pana pracodawca" in said(to_named)


def test_a_clause_is_in_the_organisers_words() -> None:
    page = said(
        first(
            with_organiser(
                content(),
                controller="Związek Gmin Przykładowych, ul. Przykładowa 1, 40-001 Katowice.",
                legal_basis="ustawą z dnia 9 marca 2017 r.",
                retention="przez 5 lat.",
            )
        )
    )
    assert "jest Związek Gmin Przykładowych, ul. Przykładowa 1, 40-001 Katowice.\n" in page
    assert "(RODO) w związku z ustawą z dnia 9 marca 2017 r. w celu organizacji" in page
    assert "Dane będą przechowywane przez 5 lat.\n" in page


def test_an_english_clause_has_no_polish_phrases() -> None:
    known = with_organiser(content(Language.ENGLISH), legal_basis="ustawą o związku", retention="przez 5 lat")
    page = said(first(known))
    assert "ustawą" not in page
    assert "przez 5 lat" not in page


def test_a_meetings_own_letter_takes_the_place_of_the_shipped_text() -> None:
    page = first_page(first(content(letter_text="**Zapraszam** na „{title}”.\n\n- {topics}")))
    assert "Zapraszam na „Otwarte dane w gminie – od arkusza do portalu”." in page
    assert "otwarte dane, portale miejskie" in page


def test_a_field_that_does_not_exist_is_told_with_its_line_and_the_nearest_one() -> None:
    with pytest.raises(BadInput, match="tytle") as error:
        first(content(letter_text="Zapraszam na\n\nspotkanie „{tytle}”."))
    assert error.value.line == 3
    assert "{title}" in str(error.value)


def test_a_title_that_looks_like_markup_stays_text() -> None:
    page = first_page(first(content(title="**x** {when} [y](https://example.org)", subtitle="")))
    assert any("„**x** {when} [y](https://example.org)”" in line for line in page)


@pytest.mark.parametrize(
    ("state", "says"), [(State.CANCELLED, "zostało odwołane"), (State.POSTPONED, "zostało przełożone")]
)
def test_a_meeting_that_is_off_has_a_letter_that_says_so(state: State, says: str) -> None:
    letter = first(content(state=state, letter_text="Zapraszam!"))
    assert in_voice(letter, Voice.NOTICE)
    assert says in said(letter)
    assert "Zapraszam!" not in said(letter)
    assert NewPage() not in letter.blocks


def test_the_agenda_and_the_clause_stand_on_pages_of_their_own() -> None:
    letter = first(content(Language.ENGLISH))
    assert letter.blocks.count(NewPage()) == 2
    titles = [block.text for block in letter.blocks if isinstance(block, Heading)]
    assert titles[1:] == ["Agenda of the meeting", "Information on data processing"]
    assert "Enclosures: 1. Agenda of the meeting. 2. Information on data processing." in first_page(letter)


def test_a_meeting_without_agenda_encloses_the_clause_alone() -> None:
    letter = first(replace(content(Language.ENGLISH), agenda=None))
    assert "Enclosure: Information on data processing." in first_page(letter)
    assert "Please find enclosed information on data processing." in first_page(letter)


def test_a_letter_signed_electronically_says_so_above_the_name() -> None:
    letter = first(with_organiser(content(Language.ENGLISH), signed_electronically=True))
    (signature,) = (block for block in letter.blocks if isinstance(block, Signature))
    assert signature.lines == ("/signed electronically/", "Anna Wzorcowa", "dyrektor biura")


def test_place_and_date_case_mark_and_addressee_come_in_the_order_of_custom() -> None:
    letter = first(content(Language.ENGLISH))
    page = first_page(letter)
    assert page[0] == "Związek Gmin Przykładowych"
    order = ["Katowice, 1 February 2026", "Case mark: ZGP.0643.5.2026"]
    address = next(block for block in letter.blocks if isinstance(block, AddressBlock)).lines[0]
    assert [line for line in page if line in (*order, address)] == [*order, address]


def test_a_letter_without_letterhead_town_or_case_mark_has_no_blanks_for_them() -> None:
    known = with_organiser(content(Language.ENGLISH, case_mark=""), name="", town="")
    page = first_page(first(known))
    assert page[0] == "1 February 2026"
    assert not any(line.startswith("Case mark") for line in page)


def test_without_logos_the_funding_sentence_stands_at_the_foot() -> None:
    assert said(first(content(funding="Sfinansowano z programu."))).endswith("\nSfinansowano z programu.")


def test_with_logos_the_funding_sentence_stands_under_them() -> None:
    known = content(funding="Sfinansowano z programu.")
    logos = (Picture(b"", "Logo programu"),)
    letter = first(replace(known, occasion=replace(known.occasion, logos=logos)))
    assert "Sfinansowano z programu." in lines(letter.blocks)
    assert letter.footer == ()


def test_the_paper_bears_the_title_author_and_day_of_the_letters() -> None:
    paper = compose(content(Language.ENGLISH), words_for(Language.ENGLISH))
    assert paper.title == "Invitation to the meeting “Otwarte dane w gminie – od arkusza do portalu”"
    assert (paper.author, paper.day) == ("Związek Gmin Przykładowych", TODAY)


def test_letters_are_made_one_at_a_time() -> None:
    assert iter(paper_parts := compose(content(), words_for(Language.POLISH)).parts) is paper_parts


@pytest.mark.parametrize("name", [name for name in TextName if name is not TextName.ARTICLE])
def test_each_shipped_text_has_the_same_fields_in_both_languages(name: TextName) -> None:
    polish, english = default_text(name, Language.POLISH), default_text(name, Language.ENGLISH)
    assert polish.fields - {"legal_basis"} == english.fields


def test_two_days_of_the_same_hours_are_said_together() -> None:
    known = dossiers.of_two_days()
    second = replace(known.sessions[1], start=known.sessions[0].start, end=known.sessions[0].end)
    same = replace(known, sessions=(known.sessions[0], second))
    page = lines(first(to(invitation_content(same, Language.POLISH, TODAY, {}), recipient())).blocks)
    assert "we wtorek, 10 marca, i w środę, 11 marca 2026 r., w godz. 10.00–14.00." in " ".join(page)


def test_two_sessions_of_one_day_have_their_hours_after_it() -> None:
    known = dossiers.of_two_days()
    later = replace(known.sessions[1], day=known.sessions[0].day, start=time(15), end=time(17))
    same_day = replace(known, sessions=(known.sessions[0], later))
    page = said(first(to(invitation_content(same_day, Language.POLISH, TODAY, {}), recipient())))
    assert "we wtorek, 10 marca 2026 r., w godz. 10.00–14.00 i 15.00–17.00." in page


def test_two_days_of_different_hours_are_said_one_by_one() -> None:
    page = said(first(to(invitation_content(dossiers.of_two_days(), Language.POLISH, TODAY, {}), recipient())))
    assert (
        "we wtorek, 10 marca 2026 r., w godz. 10.00–14.00, oraz w środę, 11 marca 2026 r., w godz. 9.00–13.00." in page
    )


def test_the_fields_that_a_text_may_use_are_those_that_a_letter_fills() -> None:
    letter = content()
    filled = letter_fields(letter.occasion, letter.facts, Guests.PERSON, letter.enclosures, words_for(letter.language))
    assert filled.keys() == LETTER_FIELDS


def with_own(letter: InvitationContent, **own: str) -> InvitationContent:
    return replace(letter, texts={TextName(name): text for name, text in own.items()})


def test_an_office_may_word_its_letters_itself() -> None:
    own = {"invitation": "zapraszam {guests} na „{title}”.", "invitation_person": "zapraszam {guests} osobiście."}
    letter = with_own(content(), **own)
    assert "zapraszam Państwa przedstawicieli na „Otwarte dane" in said(
        first(to(letter, recipient(Guests.INSTITUTION)))
    )
    assert "zapraszam Panią osobiście." in said(first(to(letter, recipient(Guests.WOMAN))))


def test_a_meetings_own_letter_goes_before_the_offices_own_wording() -> None:
    page = said(first(with_own(content(letter_text="Tylko tym razem inaczej."), invitation="Zwykle tak.")))
    assert "Tylko tym razem inaczej." in page
    assert "Zwykle tak." not in page


@pytest.mark.parametrize(("state", "name"), [(State.CANCELLED, "cancelled"), (State.POSTPONED, "postponed")])
def test_an_office_may_word_the_letter_about_a_meeting_that_is_off(state: State, name: str) -> None:
    assert "Niestety: {title}".format(title="Otwarte dane") in said(
        first(with_own(content(state=state), **{name: "Niestety: {title}."}))
    )


def test_an_office_may_word_the_clauses_itself() -> None:
    letter = with_own(
        content(), clause_13="1. Administrator: {controller}.", clause_14="1. Od pracodawcy, {dpo_email}."
    )
    letter = with_organiser(letter, controller="Związek", dpo_email="iod@example.org")
    to_office, to_named = parts(to(letter, recipient(), recipient(clause=TextName.CLAUSE_14)))
    assert "Administrator: Związek." in said(to_office)
    assert "Od pracodawcy, iod@example.org." in said(to_named)


def test_the_fields_that_a_clause_may_use_are_those_that_it_fills() -> None:
    assert clause_fields(content().occasion, words_for(Language.POLISH)).keys() == CLAUSE_FIELDS
    assert list_note_fields(content().occasion, "imię").keys() == LIST_NOTE_FIELDS

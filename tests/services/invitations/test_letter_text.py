"""The text of a meeting's letter: what it starts from, its own, and back."""

from __future__ import annotations

import pytest

from dpdesk.documents.letter_fields import LETTER_FIELDS
from dpdesk.documents.pages import page_texts
from dpdesk.domain.meetings import Meeting, State
from dpdesk.domain.own_texts import TextName
from dpdesk.errors import BadInput, Conflict
from dpdesk.language.catalogues import words_for
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.invitations.addressing import Audience, invite
from dpdesk.services.invitations.letter_text import (
    letter_fields,
    letter_text,
    preview_letter,
    restore_letter,
    set_letter_text,
)
from dpdesk.services.offices.own_texts import set_text, wording
from dpdesk.services.viewing import about
from dpdesk.settings import Language
from tests.services.small_desk import EWA, MEETING

OWN = "zapraszam {guests} na **{title}**."


def test_a_letter_starts_from_the_text_for_offices_or_for_people(desk: Desk) -> None:
    (ewa,) = invite(desk, MEETING, Audience(people=(EWA,))).new
    known = about(desk, MEETING)
    assert letter_text(known, Language.POLISH).name is TextName.INVITATION
    to_ewa = letter_text(known, Language.POLISH, ewa.id)
    assert (to_ewa.name, to_ewa.is_own) == (TextName.INVITATION_PERSON, False)
    assert "wskazać zastępstwo" in to_ewa.text


def test_a_letter_starts_from_the_office_own_wording(desk: Desk) -> None:
    shipped = wording(desk, TextName.INVITATION, Language.POLISH).text
    set_text(desk, TextName.INVITATION, Language.POLISH, OWN, expected=shipped)
    known = about(desk, MEETING)
    assert letter_text(known, Language.POLISH).text == OWN
    assert letter_text(known, Language.ENGLISH).text != OWN


def test_a_meeting_has_a_letter_of_its_own_until_it_is_taken_back(desk: Desk) -> None:
    set_letter_text(desk, MEETING, OWN, expected="")
    known = letter_text(about(desk, MEETING), Language.POLISH)
    assert (known.text, known.is_own) == (OWN, True)
    restore_letter(desk, MEETING)
    assert not letter_text(about(desk, MEETING), Language.POLISH).is_own


def test_a_letter_that_takes_the_meeting_back_is_never_the_invitation(desk: Desk) -> None:
    set_letter_text(desk, MEETING, OWN, expected="")
    set_field(desk, Meeting, MEETING, "state", State.CANCELLED, expected=State.PLANNED)
    known = letter_text(about(desk, MEETING), Language.POLISH)
    assert (known.name, known.is_own) == (TextName.CANCELLED, False)


def test_a_letter_with_an_unknown_field_is_refused_with_its_line(desk: Desk) -> None:
    with pytest.raises(BadInput, match="Nothing was saved") as refused:
        set_letter_text(desk, MEETING, "zapraszam\n\n{tytul}", expected="")
    assert refused.value.line == 3
    assert about(desk, MEETING).meeting.letter_text == ""


def test_a_letter_that_was_changed_elsewhere_is_not_overwritten(desk: Desk) -> None:
    set_letter_text(desk, MEETING, OWN, expected="")
    with pytest.raises(Conflict) as clash:
        set_letter_text(desk, MEETING, "zapraszam {guests}", expected="")
    assert (clash.value.theirs, clash.value.mine) == (OWN, "zapraszam {guests}")


def test_every_field_of_a_letter_can_be_inserted_by_a_name_in_both_languages() -> None:
    names = letter_fields()
    assert {name for name, _ in names} == LETTER_FIELDS
    for language in Language:
        said = [words_for(language).say(called) for _, called in names]
        assert len(set(said)) == len(said)


def test_a_letter_is_looked_at_before_its_text_is_saved(desk: Desk) -> None:
    (ewa,) = invite(desk, MEETING, Audience(people=(EWA,))).new
    pdf = preview_letter(desk, MEETING, Language.POLISH, ewa.id, "zapraszam {guests} na kawę.")
    text = " ".join(page_texts(pdf)[0].split())
    assert "zapraszam Panią na kawę." in text
    assert about(desk, MEETING).meeting.letter_text == ""


def test_a_letter_that_cannot_be_filled_cannot_be_looked_at(desk: Desk) -> None:
    (ewa,) = invite(desk, MEETING, Audience(people=(EWA,))).new
    with pytest.raises(BadInput):
        preview_letter(desk, MEETING, Language.POLISH, ewa.id, "zapraszam {tytul}")

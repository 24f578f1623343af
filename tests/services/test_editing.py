"""A field of a form is kept alone: what others changed meanwhile stays, and a clash shows both values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.meetings import Meeting
from dpdesk.domain.organisations import Organisation
from dpdesk.errors import BadInput, Conflict
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desk import Desk
from dpdesk.services.editing import set_field
from dpdesk.services.journal import undo, upcoming
from dpdesk.settings import Language
from tests.services.small_desk import GLIWICE, MEETING


def meeting(desk: Desk) -> Meeting:
    with desk.reading() as reader:
        return reader.get(Meeting, MEETING)


def change(desk: Desk, **fields: object) -> None:
    """Change the meeting in another window."""
    with desk.work(Message("Elsewhere")) as work:
        work.save(replace(work.get(Meeting, MEETING), **fields))  # type: ignore[arg-type]


def test_a_field_is_changed_and_named_by_undo(desk: Desk) -> None:
    saved = set_field(desk, Meeting, MEETING, "venue_room", "sala 12", expected="")
    assert saved == meeting(desk)
    assert saved.venue_room == "sala 12"
    label = upcoming(desk).undo
    assert label is not None
    assert words_for(Language.POLISH).say(label) == "Zmiana pola „sala” (spotkanie)"
    undo(desk)
    assert meeting(desk).venue_room == ""


def test_what_somebody_changed_in_another_field_stays(desk: Desk) -> None:
    change(desk, link="https://example.org")
    set_field(desk, Meeting, MEETING, "venue_room", "sala 12", expected="")
    assert (meeting(desk).link, meeting(desk).venue_room) == ("https://example.org", "sala 12")


def test_a_clash_in_the_same_field_shows_both_values_and_changes_nothing(desk: Desk) -> None:
    change(desk, venue_room="sala 3")
    with pytest.raises(Conflict, match=r"There: sala 3\. Here: sala 12\.") as caught:
        set_field(desk, Meeting, MEETING, "venue_room", "sala 12", expected="")
    assert meeting(desk).venue_room == "sala 3"
    assert (caught.value.theirs, caught.value.mine) == (
        meeting(desk),
        replace(meeting(desk), venue_room="sala 12"),
    )


def test_two_who_write_the_same_do_not_clash(desk: Desk) -> None:
    change(desk, venue_room="sala 12")
    assert set_field(desk, Meeting, MEETING, "venue_room", "sala 12", expected="").venue_room == "sala 12"


@pytest.mark.parametrize(
    ("field", "value"), [("title", "  "), ("capacity", -1), ("venue_room", "sala\x00"), ("capacity", 2**31)]
)
def test_a_value_that_the_field_cannot_have_is_refused(desk: Desk, field: str, value: object) -> None:
    before = meeting(desk)
    with pytest.raises(BadInput):
        set_field(desk, Meeting, MEETING, field, value, expected=getattr(before, field))
    assert meeting(desk) == before


def test_an_address_without_an_at_sign_is_no_email(desk: Desk) -> None:
    with pytest.raises(BadInput, match="e-mail"):
        set_field(desk, Organisation, OrganisationId(GLIWICE), "email", "kancelaria", expected="")


def test_an_address_for_electronic_delivery_has_the_form_of_the_register(desk: Desk) -> None:
    with pytest.raises(BadInput, match="AE:PL"):
        set_field(desk, Organisation, OrganisationId(GLIWICE), "ade", "AE:1", expected="")
    saved = set_field(desk, Organisation, OrganisationId(GLIWICE), "ade", "AE:PL-12345-67890-ABCDE-12", expected="")
    assert saved.ade == "AE:PL-12345-67890-ABCDE-12"

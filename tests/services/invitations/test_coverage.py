"""The coverage board: who may be invited, who is, what came back, and what the bulk buttons mean."""

from __future__ import annotations

import pytest

from dpdesk.domain.coverage import Board, Cell, Kind, Response, Spot
from dpdesk.domain.ids import CategoryId, CategoryTopicId, OrganisationId, TopicId
from dpdesk.domain.invitations import Addressee, Answer, Channel
from dpdesk.domain.meetings import Topic
from dpdesk.domain.organisations import CategoryTopic, MunicipalityType
from dpdesk.errors import BadInput, Refused
from dpdesk.messages import Message
from dpdesk.services.company import recipient
from dpdesk.services.desk import Desk
from dpdesk.services.invitations.addressing import Audience, add_department, address, invite, take_off
from dpdesk.services.invitations.coverage import board, topics_with_kinds
from dpdesk.services.invitations.recipients import mark_sent
from dpdesk.services.invitations.replying import Given, reply
from dpdesk.services.journal import history, undo
from dpdesk.services.meetings.topics import add_topic
from dpdesk.services.newcomers import person_of
from dpdesk.services.viewing import about
from tests.services.small_desk import EWA, GLIWICE, KRAKOW, MEETING, PROMOTION, PSARY, SOCIAL, SOSNOWIEC, TODAY

HEADS, OFFICES, PEOPLE = Kind(Addressee.HEAD), Kind(Addressee.OFFICE), Kind(Addressee.PERSON)
SOCIAL_KIND, PROMOTION_KIND = CategoryId("id-category-social"), CategoryId("id-category-promotion")


def laid_out(desk: Desk, *kinds: CategoryId, guests: tuple[OrganisationId, ...] = ()) -> Board:
    return board(desk, about(desk, MEETING), kinds, guests)


def cell(shown: Board, office: OrganisationId, kind: Kind) -> Cell:
    (row,) = (row for row in shown.rows if row.organisation_id == office)
    return row.cells[shown.columns.index(kind)]


def answer(desk: Desk, who: str, given: Answer, person: str = "") -> None:
    meant = recipient(desk, MEETING, who)
    named = person_of(desk, person, meant.invitation.organisation_id).who if person else None
    reply(desk, meant, Given(answer=given, person=named))


def test_rows_are_the_members_by_the_alphabet_and_columns_heads_people_and_offices(desk: Desk) -> None:
    shown = laid_out(desk)
    assert [row.name for row in shown.rows] == ["Gliwice", "Psary", "Sosnowiec"]
    assert shown.columns == (HEADS, PEOPLE, OFFICES)
    assert shown.rows[0].type is MunicipalityType.URBAN


def test_a_guest_has_a_row_once_it_is_named_or_invited(desk: Desk) -> None:
    assert [row.name for row in laid_out(desk, guests=(KRAKOW,)).rows][-1] == "Kraków"
    invite(desk, MEETING, Audience(municipalities=(KRAKOW,)))
    shown = laid_out(desk)
    assert (shown.rows[-1].name, shown.rows[-1].is_member) == ("Kraków", False)


def test_a_kind_of_department_has_a_column_once_it_is_chosen_or_invited(desk: Desk) -> None:
    invite(desk, MEETING, Audience(departments=("Referat Promocji",), municipalities=(PSARY,)))
    shown = laid_out(desk, SOCIAL_KIND)
    assert [kind.category_id for kind in shown.columns] == [None, None, PROMOTION_KIND, SOCIAL_KIND, None]


def test_a_department_that_bears_the_name_of_a_kind_is_of_it(desk: Desk) -> None:
    kind = Kind(Addressee.DEPARTMENT, SOCIAL_KIND)
    found = cell(laid_out(desk, SOCIAL_KIND), GLIWICE, kind)
    assert [(one.name, one.department_id) for one in found.recipients] == [("Wydział Spraw Społecznych", SOCIAL)]


def test_where_no_department_of_a_kind_is_known_nobody_is(desk: Desk) -> None:
    kind = Kind(Addressee.DEPARTMENT, PROMOTION_KIND)
    shown = laid_out(desk, PROMOTION_KIND)
    assert cell(shown, SOSNOWIEC, kind).response is Response.NOBODY_KNOWN
    assert cell(shown, PSARY, kind).response is Response.NOT_INVITED


def test_a_department_is_added_where_none_was_known(desk: Desk) -> None:
    kind = Kind(Addressee.DEPARTMENT, PROMOTION_KIND)
    add_department(desk, SOSNOWIEC, PROMOTION_KIND, " Wydział  Promocji ")
    assert [one.name for one in cell(laid_out(desk, PROMOTION_KIND), SOSNOWIEC, kind).recipients] == [
        "Wydział Promocji"
    ]


def test_a_department_needs_a_name(desk: Desk) -> None:
    with pytest.raises(BadInput):
        add_department(desk, SOSNOWIEC, PROMOTION_KIND, "  ")


@pytest.mark.parametrize(
    ("given", "response"),
    [
        (Answer.ACCEPTS, Response.ACCEPTS),
        (Answer.DECLINES, Response.DECLINES),
        (Answer.SUBSTITUTE, Response.SUBSTITUTE),
    ],
)
def test_a_cell_says_what_came_back(desk: Desk, given: Answer, response: Response) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    answer(desk, "Psary", given)
    shown = laid_out(desk)
    assert cell(shown, PSARY, HEADS).response is response
    assert cell(shown, GLIWICE, HEADS).response is Response.TO_SEND


def test_who_was_written_to_and_has_not_answered_is_silent(desk: Desk) -> None:
    new = invite(desk, MEETING, Audience(everyone=True)).new
    mark_sent(desk, MEETING, [one.id for one in new[:2]], TODAY, Channel.LETTER)
    shown = laid_out(desk)
    assert [cell(shown, office, HEADS).response for office in (GLIWICE, PSARY, SOSNOWIEC)] == [
        Response.SILENT,
        Response.SILENT,
        Response.TO_SEND,
    ]
    assert (shown.tally.invited, shown.tally.silent, shown.tally.to_send) == (3, 2, 1)


def test_a_cell_names_the_delegates(desk: Desk) -> None:
    invite(desk, MEETING, Audience(everyone=True))
    answer(desk, "Psary", Answer.ACCEPTS, "Ewa Przykład")
    assert cell(laid_out(desk), PSARY, HEADS).recipients[0].people == ("Ewa Przykład",)


def test_people_invited_by_name_stand_in_a_column_of_their_own(desk: Desk) -> None:
    invite(desk, MEETING, Audience(people=(EWA,)))
    found = cell(laid_out(desk), PSARY, PEOPLE)
    assert [one.name for one in found.recipients] == ["Ewa Przykład"]


def test_all_of_a_column_are_the_members_where_somebody_is_known_and_not_invited(desk: Desk) -> None:
    invite(desk, MEETING, Audience(municipalities=(PSARY,)))
    shown = laid_out(desk, PROMOTION_KIND, guests=(KRAKOW,))
    assert shown.spots(0) == (Spot(GLIWICE, HEADS), Spot(SOSNOWIEC, HEADS))
    assert shown.spots(2) == (Spot(PSARY, Kind(Addressee.DEPARTMENT, PROMOTION_KIND)),)
    assert shown.spots(0, {MunicipalityType.RURAL}) == ()


def test_spots_are_invited_in_one_step_that_undo_takes_back(desk: Desk) -> None:
    spots = (*laid_out(desk).spots(0), Spot(PSARY, Kind(Addressee.DEPARTMENT, PROMOTION_KIND)))
    before = len(history(desk))
    done = address(desk, MEETING, spots)
    assert [one.addressee for one in done.new] == [*[Addressee.HEAD] * 3, Addressee.DEPARTMENT]
    assert done.new[-1].department_id == PROMOTION
    assert len(history(desk)) == before + 1
    undo(desk)
    assert about(desk, MEETING).invitations == ()


def test_where_nobody_is_known_nobody_is_invited(desk: Desk) -> None:
    kind = Kind(Addressee.DEPARTMENT, PROMOTION_KIND)
    assert address(desk, MEETING, [Spot(SOSNOWIEC, kind)]).new == ()


def test_who_has_not_answered_is_taken_off(desk: Desk) -> None:
    new = invite(desk, MEETING, Audience(everyone=True)).new
    take_off(desk, MEETING, [one.id for one in new[1:]])
    assert [one.organisation_id for one in about(desk, MEETING).invitations] == [GLIWICE]


def test_nobody_is_taken_off_where_one_of_them_has_answered_and_that_one_is_named(desk: Desk) -> None:
    new = invite(desk, MEETING, Audience(everyone=True)).new
    answer(desk, "Psary", Answer.DECLINES)
    with pytest.raises(Refused, match="Wójt Gminy Psary") as refused:
        take_off(desk, MEETING, [one.id for one in new])
    assert "1 recipient has" in str(refused.value)
    assert len(about(desk, MEETING).invitations) == 3
    assert len(laid_out(desk).unanswered(0)) == 2


def test_topics_name_their_kinds_those_of_the_meeting_first(desk: Desk) -> None:
    with desk.work(Message("Topics")) as work:
        for number, name in enumerate(("dotacje", "promocja")):
            topic = work.save(Topic(id=TopicId(f"id-topic-{number}"), name=name))
            kind = (SOCIAL_KIND, PROMOTION_KIND)[number]
            work.save(CategoryTopic(id=CategoryTopicId(f"id-ct-{number}"), category_id=kind, topic_id=topic.id))
    add_topic(desk, MEETING, "Promocja")
    found = topics_with_kinds(desk, about(desk, MEETING))
    assert [(one.topic.name, one.category_ids, one.is_of_meeting) for one in found] == [
        ("promocja", (PROMOTION_KIND,), True),
        ("dotacje", (SOCIAL_KIND,), False),
    ]

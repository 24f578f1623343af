"""Two thousand recipients: shown, filtered and selected within the blink of an eye."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import perf_counter

import pytest
from pytestqt.qtbot import QtBot

from dpdesk.domain.ids import InvitationId, OrganisationId, PersonId
from dpdesk.domain.invitations import Addressee, Invitation
from dpdesk.domain.people import Person
from dpdesk.messages import Message
from dpdesk.services.invitations.coverage import board, topics_with_kinds
from dpdesk.services.invitations.recipients import recipients
from dpdesk.services.viewing import about
from dpdesk.ui.pages.meeting.invitations.tab import InvitationsTab, View
from tests.services.small_desk import GLIWICE, KRAKOW, MEETING, PSARY
from tests.ui.conftest import Seat

MANY = 2_000
AT_MOST = 0.05
"""seconds in which the window answers nothing"""


@pytest.fixture
def crowded(tab: InvitationsTab, small_seat: Seat) -> InvitationsTab:
    """The tab with two thousand people invited by name; each view was seen once."""
    with small_seat.desk.work(Message("Fill")) as work:
        work.save_all(record for number in range(MANY) for record in _one_of_many(number))
    small_seat.workplace.bridge.look()
    for view in (View.REPLIES, View.LETTER, View.BOARD):
        tab.show_view(view)
    return tab


def _one_of_many(number: int) -> tuple[Person, Invitation]:
    office = OrganisationId((GLIWICE, PSARY, KRAKOW)[number % 3])
    person = Person(id=PersonId(f"p{number}"), given_names="Ewa", surname=f"Próbna {number}", organisation_id=office)
    invitation = Invitation(
        id=InvitationId(f"i{number}"),
        meeting_id=MEETING,
        position=number,
        addressee=Addressee.PERSON,
        organisation_id=office,
        person_id=person.id,
    )
    return person, invitation


def quickest(deed: Callable[[], object]) -> float:
    """Time something three times, without the pauses of the garbage collector, and give the best."""
    times = []
    gc.disable()
    for _ in range(3):
        start = perf_counter()
        deed()
        times.append(perf_counter() - start)
    gc.enable()
    return min(times)


def test_what_was_prepared_is_shown_at_once(crowded: InvitationsTab, small_seat: Seat) -> None:
    known = about(small_seat.desk, MEETING)
    shown, lines = board(small_seat.desk, known), recipients(known)
    topics = topics_with_kinds(small_seat.desk, known)
    assert quickest(lambda: crowded.board.show_board(shown, lines, topics, ())) < AT_MOST
    assert quickest(lambda: crowded.replies.show_recipients(known, lines)) < AT_MOST
    assert quickest(lambda: crowded.letter.show_letter(known, lines)) < AT_MOST


def test_all_are_selected_and_filtered_at_once(crowded: InvitationsTab, qtbot: QtBot) -> None:
    crowded.show_view(View.REPLIES)
    table = crowded.replies.table
    assert quickest(table.selectAll) < AT_MOST
    assert len(table.selected()) == MANY
    crowded.replies.filter_line.setText("probna 1")
    assert quickest(lambda: crowded.replies.filter_line.setText("probna 19")) < AT_MOST

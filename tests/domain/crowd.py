"""A meeting with many guests, for tests of what has to stay quick; they are fictitious, as in `dossiers`."""

from __future__ import annotations

from dataclasses import replace

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import InvitationId, PersonId
from dpdesk.domain.invitations import Addressee, Invitation
from dpdesk.domain.people import Person
from tests.domain.dossiers import dossier
from tests.domain.example_offices import MEETING


def with_guests(count: int) -> Dossier:
    """Give the meeting with so many people invited, and nobody else."""
    known = dossier()
    guests = [
        Person(id=PersonId(f"guest-{number}"), given_names="Żaneta", surname=f"Przykładowa-{number}")
        for number in range(count)
    ]
    invitations = tuple(
        Invitation(
            id=InvitationId(f"to-{guest.id}"),
            meeting_id=MEETING,
            position=number,
            addressee=Addressee.PERSON,
            person_id=guest.id,
        )
        for number, guest in enumerate(guests)
    )
    people = {**known.people, **{guest.id: guest for guest in guests}}
    return replace(known, people=people, invitations=invitations, replies=(), participations=(), attendances=())

"""Add somebody new to the desk."""

from __future__ import annotations

from dpdesk.domain.people import Person
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.introducing import Introduction, introduced


def add_person(desk: Desk, who: Introduction) -> Person:
    """Add a person, with the organisation where that is new too. Raises BadInput without a name, Ambiguous."""
    newcomer = introduced(desk, who)
    with desk.work(Message(N_("Add {name}"), name=newcomer.person.name)) as work:
        return newcomer.saved(work)

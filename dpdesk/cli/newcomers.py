"""What is told about a person or an organisation that has just been made: that there are others like it."""

from __future__ import annotations

from collections.abc import Sequence

from dpdesk.domain.organisations import Organisation
from dpdesk.domain.people import Person
from dpdesk.messages import N_, Message
from dpdesk.services.newcomers import Newcomer


def namesakes(newcomer: Newcomer[Person]) -> Sequence[Message]:
    """Tell of others of the same name, so that a person is not entered twice by mistake."""
    return [
        Message(
            N_("{name} is new to the desk, and so is not the same as {other}. Name the id of who was meant."),
            name=newcomer.who.name,
            other=other,
        )
        for other in newcomer.alike
    ]


def similar(newcomer: Newcomer[Organisation]) -> Sequence[Message]:
    """Tell of an organisation with a similar name, so that a slip of the keys does not make another one."""
    return [
        Message(
            N_("{name} is new to the desk. Was {other} meant? Then take this back with “dpdesk undo”."),
            name=newcomer.who.name,
            other=other,
        )
        for other in newcomer.alike
    ]

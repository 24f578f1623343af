"""Which municipalities belong to the association, and since and until when: their number changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from dpdesk.domain.ids import OrganisationId
from dpdesk.domain.organisations import Municipality
from dpdesk.errors import BadInput
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk


def join(desk: Desk, ids: Sequence[OrganisationId], since: date) -> None:
    """Make municipalities members since a day, whatever they were before."""
    label = NN_("Make {count} municipality a member", "Make {count} municipalities members")
    _change(desk, ids, label, lambda one: replace(one, is_member=True, member_since=since, member_until=None))


def leave(desk: Desk, ids: Sequence[OrganisationId], until: date) -> None:
    """End the membership of municipalities; the day is the last of it.

    Raises BadInput where one is no member, or became one later.
    """
    label = NN_(
        "End the membership of {count} municipality",
        "End the membership of {count} municipalities",
    )
    _change(desk, ids, label, lambda one: replace(_ending(one, until), member_until=until))


def _change(
    desk: Desk,
    ids: Sequence[OrganisationId],
    label: tuple[str, str],
    changed: Callable[[Municipality], Municipality],
) -> None:
    with desk.work(Message(label, count=len(ids))) as work:
        work.save_all([changed(work.get(Municipality, one)) for one in ids])


def _ending(one: Municipality, until: date) -> Municipality:
    if not one.is_member:
        raise BadInput(Message(N_("{name} is no member. Nothing was changed."), name=one.name), field="until")
    if one.member_since and until < one.member_since:
        told = N_("{name} became a member only on {day}. Nothing was changed.")
        raise BadInput(Message(told, name=one.name, day=one.member_since), field="until")
    return one

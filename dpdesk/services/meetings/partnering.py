"""The partners of a meeting: the organisations that help to hold it. The role of one is changed in `editing`."""

from __future__ import annotations

from dpdesk.domain.ids import MeetingId, PartnerId
from dpdesk.domain.meetings import Partner, PartnerRole
from dpdesk.domain.organisations import Organisation
from dpdesk.errors import Refused
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.ordering import numbered, put_at
from dpdesk.services.newcomers import organisation_called


def add_partner(
    desk: Desk, meeting_id: MeetingId, organisation: str, role: PartnerRole = PartnerRole.PARTNER
) -> Partner:
    """Add a partner by the name or id of a known organisation, or by the name of a new one.

    Raises Refused where it is a partner in this role already, Ambiguous where a name may mean several.
    """
    office = organisation_called(desk, organisation).who
    with desk.work(Message(N_("Add the partner {name}"), name=office.name)) as work:
        if not office.version:
            office = work.save(office)
        others = work.all(Partner, meeting_id=meeting_id)
        if any((other.organisation_id, other.role) == (office.id, role) for other in others):
            raise Refused(Message(N_("{name} is a partner already. Nothing was changed."), name=office.name))
        return work.save(
            Partner(
                id=PartnerId(desk.new_id()),
                meeting_id=meeting_id,
                organisation_id=office.id,
                position=len(others) + 1,
                role=role,
            )
        )


def move_partner(desk: Desk, partner_id: PartnerId, place: int) -> None:
    """Name a partner at another place, from 0."""
    with desk.work(Message(N_("Move the partner {name}"), name=_name(desk, partner_id))) as work:
        meeting_id = work.get(Partner, partner_id).meeting_id
        work.save_all(put_at(work.all(Partner, meeting_id=meeting_id), partner_id, place))


def remove_partner(desk: Desk, partner_id: PartnerId) -> None:
    """Take a partner off the meeting; the organisation stays on the desk."""
    with desk.work(Message(N_("Remove the partner {name}"), name=_name(desk, partner_id))) as work:
        partner = work.get(Partner, partner_id)
        work.delete(partner)
        work.save_all(numbered(work.all(Partner, meeting_id=partner.meeting_id)))


def _name(desk: Desk, partner_id: PartnerId) -> str:
    with desk.reading() as reader:
        return reader.get(Organisation, reader.get(Partner, partner_id).organisation_id).name

"""Other names of an organisation, by which lists of people call it: "UM Gliwice"."""

from __future__ import annotations

from dpdesk.domain.ids import OrganisationAliasId, OrganisationId
from dpdesk.domain.organisations import Municipality, Organisation, OrganisationAlias
from dpdesk.errors import BadInput, Refused
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk


def add_other_name(desk: Desk, organisation_id: OrganisationId, name: str) -> OrganisationAlias:
    """Let a name mean an organisation from now on. Raises BadInput for no name, Refused where it means one already."""
    key = search_key(name)
    if not key:
        raise BadInput(Message(N_("The name is empty. Nothing was saved.")), field="alias")
    with desk.work(Message(N_("Add the other name “{name}”"), name=" ".join(name.split()))) as work:
        known = work.find(OrganisationAlias, alias=key)
        if known is not None:
            means = work.find(Municipality, id=known.organisation_id) or work.get(Organisation, known.organisation_id)
            raise Refused(Message(N_("“{name}” means {office} already."), name=key, office=means.name))
        alias_id = OrganisationAliasId(desk.new_id())
        return work.save(OrganisationAlias(id=alias_id, alias=key, organisation_id=organisation_id))


def remove_other_name(desk: Desk, alias_id: OrganisationAliasId) -> None:
    """Let a name not mean an organisation any more."""
    with desk.reading() as reader:
        alias = reader.get(OrganisationAlias, alias_id)
    with desk.work(Message(N_("Remove the other name “{name}”"), name=alias.alias)) as work:
        work.delete(work.get(OrganisationAlias, alias_id))

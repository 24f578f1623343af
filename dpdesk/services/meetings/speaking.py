"""Who speaks at an agenda item: add somebody known or new in a role, change their order, take somebody off.

Role, mode and thesis of somebody who speaks are changed as any field is, in `editing`.
"""

from __future__ import annotations

from dpdesk.database.reader import Reader
from dpdesk.database.work import Work
from dpdesk.domain.agenda import usual_role
from dpdesk.domain.ids import AgendaItemId, PersonId, SpeakingRoleId
from dpdesk.domain.meetings import AgendaItem, Meeting, Mode, Role, SpeakingRole
from dpdesk.domain.people import Person
from dpdesk.errors import Refused
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.introducing import Introduction, introduced
from dpdesk.services.meetings.ordering import numbered, put_at

_ADD = N_("Add {name} to “{title}”")


def add_speaker(
    desk: Desk, item_id: AgendaItemId, person_id: PersonId, *, role: Role | None = None, mode: Mode | None = None
) -> SpeakingRole:
    """Have somebody the desk knows speak at an item, in the usual role and mode where none is said.

    Raises Refused where the person speaks there already.
    """
    with desk.reading() as reader:
        name, title = reader.get(Person, person_id).name, reader.get(AgendaItem, item_id).title
    with desk.work(Message(_ADD, name=name, title=title)) as work:
        return _added(desk, work, work.get(AgendaItem, item_id), work.get(Person, person_id), role, mode)


def add_new_speaker(
    desk: Desk, item_id: AgendaItemId, who: Introduction, *, role: Role | None = None, mode: Mode | None = None
) -> SpeakingRole:
    """Have somebody speak at an item who is new to the desk. Raises BadInput and Ambiguous as `introduced` does."""
    new = introduced(desk, who)
    with desk.reading() as reader:
        title = reader.get(AgendaItem, item_id).title
    with desk.work(Message(_ADD, name=new.person.name, title=title)) as work:
        return _added(desk, work, work.get(AgendaItem, item_id), new.saved(work), role, mode)


def move_speaker(desk: Desk, speaking_id: SpeakingRoleId, place: int) -> None:
    """Name a speaker at another place of the same item, from 0."""
    with desk.work(Message(N_("Move the speaker {name}"), name=_name(desk, speaking_id))) as work:
        item_id = work.get(SpeakingRole, speaking_id).agenda_item_id
        work.save_all(put_at(work.all(SpeakingRole, agenda_item_id=item_id), speaking_id, place))


def remove_speaker(desk: Desk, speaking_id: SpeakingRoleId) -> None:
    """Take a speaker off an item; the person stays on the desk."""
    with desk.work(Message(N_("Remove the speaker {name}"), name=_name(desk, speaking_id))) as work:
        speaking = work.get(SpeakingRole, speaking_id)
        work.delete(speaking)
        work.save_all(numbered(work.all(SpeakingRole, agenda_item_id=speaking.agenda_item_id)))


def _added(
    desk: Desk, work: Work, item: AgendaItem, person: Person, role: Role | None, mode: Mode | None
) -> SpeakingRole:
    others = work.all(SpeakingRole, agenda_item_id=item.id)
    if any(other.person_id == person.id for other in others):
        raise Refused(Message(N_("{name} speaks at this item already. Nothing was changed."), name=person.name))
    return work.save(
        SpeakingRole(
            id=SpeakingRoleId(desk.new_id()),
            meeting_id=item.meeting_id,
            agenda_item_id=item.id,
            person_id=person.id,
            position=len(others) + 1,
            role=role or usual_role(item.kind),
            mode=mode or _usual_mode(work, item),
        )
    )


def _usual_mode(reader: Reader, item: AgendaItem) -> Mode:
    """Say how somebody usually speaks: at a meeting that is not online only, on the spot."""
    is_online = reader.get(Meeting, item.meeting_id).mode is Mode.ONLINE
    return Mode.ONLINE if is_online else Mode.ON_SITE


def _name(desk: Desk, speaking_id: SpeakingRoleId) -> str:
    with desk.reading() as reader:
        return reader.get(Person, reader.get(SpeakingRole, speaking_id).person_id).name

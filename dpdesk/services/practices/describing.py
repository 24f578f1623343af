"""What a practice is described by beside its own fields: whose it is, its topics, and who took it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dpdesk.domain.ids import AdoptionId, PracticeId, PracticeTopicId
from dpdesk.domain.meetings import Topic
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.practices import Adoption, Practice, PracticeTopic
from dpdesk.errors import Refused
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.topics import MOST_FOUND, topic_called, topic_name, topics_like
from dpdesk.services.newcomers import organisation_called


def set_owner(desk: Desk, practice_id: PracticeId, organisation: str) -> Practice:
    """Say whose a practice is, by the name or id of an organisation, known or new; an empty name leaves it without.

    Raises Ambiguous where a name may mean several.
    """
    owner = organisation_called(desk, organisation).who if organisation.strip() else None
    with desk.work(Message(N_("Change the owner of “{title}”"), title=_title(desk, practice_id))) as work:
        if owner and not owner.version:
            owner = work.save(owner)
        return work.save(replace(work.get(Practice, practice_id), organisation_id=owner.id if owner else None))


def topics_found(desk: Desk, practice_id: PracticeId, text: str) -> tuple[Topic, ...]:
    """Give the topics that have every word of a text in their names and are not the practice's yet."""
    with desk.reading() as reader:
        present = {entry.topic_id for entry in reader.all(PracticeTopic, practice_id=practice_id)}
        return topics_like(reader, text, present)[:MOST_FOUND]


def all_topics(desk: Desk) -> tuple[Topic, ...]:
    """Give the topics of the desk by name."""
    with desk.reading() as reader:
        return reader.all(Topic)


def add_topic(desk: Desk, practice_id: PracticeId, name: str) -> None:
    """Add a topic by its name, known but for case and marks, or new. Raises Refused where the practice has it."""
    name = topic_name(name)
    with desk.work(Message(N_("Add the topic “{name}”"), name=name)) as work:
        topic = topic_called(desk, work, name)
        if work.find(PracticeTopic, practice_id=practice_id, topic_id=topic.id):
            raise Refused(Message(N_("The practice has the topic “{name}” already."), name=topic.name))
        work.save(_entry(desk, practice_id, topic))


def add_topic_to_all(desk: Desk, practice_ids: Sequence[PracticeId], name: str) -> int:
    """Add a topic to several practices, and give to how many that did not have it. Raises Refused where all have."""
    name = topic_name(name)
    label = NN_("Add the topic “{name}” to {count} practice", "Add the topic “{name}” to {count} practices")
    with desk.work(Message(label, name=name, count=len(practice_ids))) as work:
        topic = topic_called(desk, work, name)
        having = {entry.practice_id for entry in work.all(PracticeTopic, topic_id=topic.id)}
        lacking = [practice_id for practice_id in dict.fromkeys(practice_ids) if practice_id not in having]
        if not lacking:
            raise Refused(Message(N_("All of these practices have the topic “{name}” already."), name=topic.name))
        work.save_all(_entry(desk, practice_id, topic) for practice_id in lacking)
        return len(lacking)


def remove_topic(desk: Desk, practice_topic_id: PracticeTopicId) -> None:
    """Take a topic off a practice; it stays on the desk for others."""
    with desk.reading() as reader:
        name = reader.get(Topic, reader.get(PracticeTopic, practice_topic_id).topic_id).name
    with desk.work(Message(N_("Remove the topic “{name}”"), name=name)) as work:
        work.delete(work.get(PracticeTopic, practice_topic_id))


def add_adoption(desk: Desk, practice_id: PracticeId, organisation: str) -> Adoption:
    """Note that an organisation took a practice up, by its name or id, known or new.

    Raises Refused where that is noted already, Ambiguous where a name may mean several.
    """
    office = organisation_called(desk, organisation).who
    with desk.work(Message(N_("Note that {name} took the practice up"), name=_short_name(desk, office))) as work:
        if not office.version:
            office = work.save(office)
        if work.find(Adoption, practice_id=practice_id, organisation_id=office.id):
            told = N_("It is noted already that {name} took this practice up. Nothing was changed.")
            raise Refused(Message(told, name=office.name))
        return work.save(Adoption(id=AdoptionId(desk.new_id()), practice_id=practice_id, organisation_id=office.id))


def remove_adoption(desk: Desk, adoption_id: AdoptionId) -> None:
    """Take back that an organisation took a practice up."""
    with desk.reading() as reader:
        office = reader.get(Organisation, reader.get(Adoption, adoption_id).organisation_id)
    name = _short_name(desk, office)
    with desk.work(Message(N_("Take back that {name} took the practice up"), name=name)) as work:
        work.delete(work.get(Adoption, adoption_id))


def _entry(desk: Desk, practice_id: PracticeId, topic: Topic) -> PracticeTopic:
    return PracticeTopic(id=PracticeTopicId(desk.new_id()), practice_id=practice_id, topic_id=topic.id)


def _short_name(desk: Desk, office: Organisation) -> str:
    with desk.reading() as reader:
        municipality = reader.find(Municipality, id=office.id)
    return municipality.name if municipality else office.name


def _title(desk: Desk, practice_id: PracticeId) -> str:
    with desk.reading() as reader:
        return reader.get(Practice, practice_id).title

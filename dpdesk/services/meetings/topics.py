"""The topics of a meeting: subjects by their names, shared with other meetings, departments and practices."""

from __future__ import annotations

from collections.abc import Collection

from dpdesk.database.reader import Reader
from dpdesk.database.work import Work
from dpdesk.domain.ids import MeetingId, MeetingTopicId, TopicId
from dpdesk.domain.meetings import MeetingTopic, Topic
from dpdesk.errors import BadInput, Refused
from dpdesk.language.collation import search_key
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.ordering import numbered, put_at

MOST_FOUND = 12


def topics_found(desk: Desk, meeting_id: MeetingId, text: str, limit: int = MOST_FOUND) -> tuple[Topic, ...]:
    """Give the topics that have every word of a text in their names and are not the meeting's yet.

    Nothing typed gives those that come first in the alphabet.
    """
    with desk.reading() as reader:
        present = {entry.topic_id for entry in reader.all(MeetingTopic, meeting_id=meeting_id)}
        return topics_like(reader, text, present)[:limit]


def topics_like(reader: Reader, text: str, present: Collection[TopicId]) -> tuple[Topic, ...]:
    """Give the topics that have every word of a text in their names and are not among those that are present."""
    words = search_key(text).split()
    keys = ((topic, search_key(topic.name)) for topic in reader.all(Topic) if topic.id not in present)
    return tuple(topic for topic, key in keys if all(word in key for word in words))


def topic_name(name: str) -> str:
    """Give the name of a topic as it is kept, in one line. Raises BadInput for none."""
    name = " ".join(name.split())
    if not name:
        raise BadInput(Message(N_("A topic needs a name. Nothing was saved.")), field="name")
    return name


def topic_called(desk: Desk, work: Work, name: str) -> Topic:
    """Give the topic of a name, known but for case and marks, or save a new one."""
    key = search_key(name)
    known = next((one for one in work.all(Topic) if one.name == name or (key and search_key(one.name) == key)), None)
    return known or work.save(Topic(id=TopicId(desk.new_id()), name=name))


def add_topic(desk: Desk, meeting_id: MeetingId, name: str) -> MeetingTopic:
    """Add a topic by its name, known but for case and marks, or new. Raises Refused where the meeting has it."""
    name = topic_name(name)
    with desk.work(Message(N_("Add the topic “{name}”"), name=name)) as work:
        topic = topic_called(desk, work, name)
        others = work.all(MeetingTopic, meeting_id=meeting_id)
        if any(other.topic_id == topic.id for other in others):
            raise Refused(Message(N_("The meeting has the topic “{name}” already."), name=topic.name))
        return work.save(
            MeetingTopic(
                id=MeetingTopicId(desk.new_id()),
                meeting_id=meeting_id,
                topic_id=topic.id,
                position=len(others) + 1,
            )
        )


def move_topic(desk: Desk, meeting_topic_id: MeetingTopicId, place: int) -> None:
    """Name a topic at another place, from 0."""
    with desk.work(Message(N_("Move the topic “{name}”"), name=_name(desk, meeting_topic_id))) as work:
        meeting_id = work.get(MeetingTopic, meeting_topic_id).meeting_id
        work.save_all(put_at(work.all(MeetingTopic, meeting_id=meeting_id), meeting_topic_id, place))


def remove_topic(desk: Desk, meeting_topic_id: MeetingTopicId) -> None:
    """Take a topic off the meeting; it stays on the desk for others."""
    with desk.work(Message(N_("Remove the topic “{name}”"), name=_name(desk, meeting_topic_id))) as work:
        entry = work.get(MeetingTopic, meeting_topic_id)
        work.delete(entry)
        work.save_all(numbered(work.all(MeetingTopic, meeting_id=entry.meeting_id)))


def _name(desk: Desk, meeting_topic_id: MeetingTopicId) -> str:
    with desk.reading() as reader:
        return reader.get(Topic, reader.get(MeetingTopic, meeting_topic_id).topic_id).name

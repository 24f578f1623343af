"""What lies on a new desk: the municipalities and the kinds of department; and the sample, where it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from dpdesk import paths
from dpdesk.database.work import Work
from dpdesk.domain.ids import CategoryTopicId, OrganiserId, TopicId
from dpdesk.domain.meetings import Meeting, Topic
from dpdesk.domain.organisations import Category, CategoryTopic, Organiser
from dpdesk.domain.registry import Record
from dpdesk.exchange.meeting_yaml import read_meeting
from dpdesk.exchange.organiser_yaml import read_organiser
from dpdesk.exchange.shipped import categories, municipalities
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.planning import put_on_desk


def seed(desk: Desk) -> None:
    """Put the municipalities with their offices and the kinds of department with their topics on a new desk.

    There is no organiser yet: whose papers these are, nobody knows but the user.
    """
    with desk.work(Message(N_("Lay out the municipalities and the kinds of department"))) as work:
        work.save_all(chain.from_iterable(municipalities(desk.new_id)))
        work.save_all(_with_topics(desk, categories(desk.new_id)))


def seed_sample(desk: Desk) -> Meeting:
    """Put the sample series with its meeting, and the organiser of both, on a desk that was seeded."""
    organiser = read_organiser(paths.resources() / "sample" / "organiser.yaml").organiser
    plan = read_meeting(paths.resources() / "sample" / "meeting-2021-09-23.yaml")
    with desk.work(Message(N_("Lay out the sample meeting “{title}”"), title=plan.title)) as work:
        work.save(_identified(desk, work, organiser))
        return put_on_desk(desk, work, plan)


def _identified(desk: Desk, work: Work, organiser: Organiser) -> Organiser:
    present = work.find(Organiser) or Organiser(id=OrganiserId(desk.new_id()))
    return replace(organiser, id=present.id, version=present.version)


def _with_topics(desk: Desk, shipped: Iterable[tuple[Category, tuple[str, ...]]]) -> Iterator[Record]:
    """Give the categories with the topics that they share, each topic once."""
    topics: dict[str, Topic] = {}
    for category, names in shipped:
        yield category
        for name in names:
            if name not in topics:
                topics[name] = Topic(id=TopicId(desk.new_id()), name=name)
                yield topics[name]
            yield CategoryTopic(id=CategoryTopicId(desk.new_id()), category_id=category.id, topic_id=topics[name].id)

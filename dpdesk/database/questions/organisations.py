"""Questions about organisations, municipalities, departments and their categories."""

from __future__ import annotations

from dpdesk.database.questions.matching import holds_every_word
from dpdesk.database.reader import Reader
from dpdesk.database.rows import shape_of
from dpdesk.domain.ids import CategoryId
from dpdesk.domain.meetings import Topic
from dpdesk.domain.organisations import Category, CategoryTopic, Department, Municipality, Organisation
from dpdesk.domain.registry import R


def organisations_named(reader: Reader, part: str) -> tuple[Organisation, ...]:
    """Give the organisations whose name has every word of `part` in it, whatever its case and accents."""
    return _named(reader, Organisation, part)


def municipalities_named(reader: Reader, part: str) -> tuple[Municipality, ...]:
    """Give the municipalities whose name has every word of `part` in it, whatever its case and accents."""
    return _named(reader, Municipality, part)


def departments_named(reader: Reader, part: str) -> tuple[Department, ...]:
    """Give the departments whose name has every word of `part` in it, of all organisations."""
    return _named(reader, Department, part)


def municipalities(reader: Reader) -> tuple[Municipality, ...]:
    """Give all municipalities of the desk in the order of the Polish alphabet."""
    return reader.all(Municipality)


def categories(reader: Reader) -> tuple[tuple[Category, tuple[Topic, ...]], ...]:
    """Give all categories of departments by name, each with its topics by name, in three statements."""
    topics = reader.all(Topic)
    chosen: dict[CategoryId, set[str]] = {}
    for link in reader.all(CategoryTopic):
        chosen.setdefault(link.category_id, set()).add(link.topic_id)
    return tuple(
        (category, tuple(topic for topic in topics if topic.id in chosen.get(category.id, ())))
        for category in reader.all(Category)
    )


def _named(reader: Reader, kind: type[R], part: str) -> tuple[R, ...]:
    shape = shape_of(kind)
    keys = shape.table.c
    statement = shape.select.where(holds_every_word(keys.search_key, part))
    return reader.ask(kind, statement.order_by(keys.sort_key, keys.id))

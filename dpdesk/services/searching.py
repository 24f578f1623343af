"""Search everywhere: who and what on the desk is found by words, whatever their order and letters."""

from __future__ import annotations

from dpdesk.database.questions.searching import hits_matching
from dpdesk.database.search_index import index_anew
from dpdesk.domain.hits import Hit
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk

MOST_HITS = 20
"""How many one looks through before typing another letter."""


def search(desk: Desk, text: str, limit: int = MOST_HITS) -> tuple[Hit, ...]:
    """Give what every word of a text fits, the likeliest first: words may be begun only, and come in any order.

    People are found by name and by where they work; municipalities, other organisations and departments by name;
    meetings and documents also by day, series, town and topic; practices by owner, area, topic and summary.
    """
    with desk.reading() as reader:
        return hits_matching(reader, text, limit)


def renew_index(desk: Desk) -> None:
    """Rebuild the search index; nothing else on the desk is touched."""
    with desk.work(Message(N_("Rebuild the search index"))) as work:
        index_anew(work.connection)

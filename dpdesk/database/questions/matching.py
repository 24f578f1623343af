"""How a typed piece of a name is compared with stored search keys."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, false

from dpdesk.language.collation import search_key


def holds_every_word(keys: ColumnElement[str], part: str) -> ColumnElement[bool]:
    """Compare folded keys with each word of a piece of a name, in any order; nothing typed fits nothing."""
    words = search_key(part).split()
    return and_(*(keys.contains(word, autoescape=True) for word in words)) if words else false()

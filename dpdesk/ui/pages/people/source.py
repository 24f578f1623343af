"""The people of the desk as the rows of a table, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dpdesk.domain.ids import PersonId
from dpdesk.domain.listed_people import ListedPerson, PeopleChoice, PeopleOrder
from dpdesk.services.desk import Desk
from dpdesk.services.people import listing
from dpdesk.ui.tables.source import Wish


@dataclass(frozen=True, slots=True)
class PeopleSource:
    """Those who are chosen, as far as the table's own filter leaves them."""

    desk: Desk
    choice: PeopleChoice

    def count(self, wish: Wish) -> int:
        """Count them."""
        return listing.count(self.desk, self._chosen(wish))

    def first(self, wish: Wish, most: int) -> Sequence[ListedPerson]:
        """Give the first of them."""
        return listing.first(self.desk, self._chosen(wish), _order(wish), most, descending=wish.is_descending)

    def keys(self, wish: Wish) -> Sequence[str]:
        """Give the ids of all of them."""
        return listing.ids(self.desk, self._chosen(wish), _order(wish), descending=wish.is_descending)

    def rows(self, keys: Sequence[str]) -> Sequence[ListedPerson]:
        """Give some of them by their ids."""
        return listing.entries(self.desk, [PersonId(key) for key in keys])

    def _chosen(self, wish: Wish) -> PeopleChoice:
        return replace(self.choice, text=wish.text)


def _order(wish: Wish) -> PeopleOrder:
    """Columns are called by what people can be ordered by; people who are in no order of a column stand by name."""
    return PeopleOrder(wish.sorted_by) if wish.sorted_by else PeopleOrder.NAME

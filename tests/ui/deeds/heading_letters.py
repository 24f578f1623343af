"""What the settings change about the letterhead."""

from __future__ import annotations

from collections.abc import Mapping

from dpdesk.services.offices import letterhead
from tests.documents.letter_papers import picture
from tests.ui.deeds.hand import Deed, Hand


def set_letterhead(hand: Hand) -> object:
    height = hand.dice.randint(5, 25)
    return letterhead.set_letterhead(hand.desk, hand.file("papier.png", picture((210, 297), band=height / 100)))


DEEDS: Mapping[str, Deed] = {
    "letterhead.set_letterhead": set_letterhead,
    "letterhead.remove_letterhead": lambda hand: letterhead.remove_letterhead(hand.desk),
}
NEEDS: Mapping[str, tuple[str, ...]] = {"letterhead.remove_letterhead": ("letterhead.set_letterhead",)}

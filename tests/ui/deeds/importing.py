"""What the import of people changes."""

from __future__ import annotations

from collections.abc import Mapping

from dpdesk.domain.list_sheets import ListSheet
from dpdesk.domain.organisations import Municipality
from dpdesk.services.people.importing import judging, laying_out, writing
from tests.ui.deeds.hand import Deed, Hand


def write(hand: Hand) -> object:
    """Import a list of two, one at an office that is known."""
    rows = (
        ("Imię i nazwisko", "Stanowisko", "Urząd", "Wydział"),
        (f"Żaneta {_surname(hand)}", "inspektor", hand.any(Municipality).name, "Wydział Łąk"),
        (f"Jan {_surname(hand)}", "prezes", f"Fundacja {hand.text()}"),
    )
    opened = laying_out.open_sheets(hand.desk, "lista.xlsx", [ListSheet(name="Osoby", rows=rows)])
    return writing.write(hand.desk, judging.judge(hand.desk, opened.layout), opened.name)


def _surname(hand: Hand) -> str:
    return "Gżegżółka" + "".join(hand.dice.choices("abcdefgh", k=8))


DEEDS: Mapping[str, Deed] = {"writing.write": write}

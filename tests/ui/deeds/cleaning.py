"""What is changed about people to keep the desk clean: two made one or told apart, consents, special needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dpdesk.domain.merging import PersonPart, Side
from dpdesk.domain.people import Consent, ConsentKind, Person, SpecialNeed
from dpdesk.services.people import consents, duplicates, merging, needs
from tests.ui.deeds.hand import Deed, Hand


def merge(hand: Hand) -> object:
    stays, goes = hand.any(Person), hand.any(Person)
    chosen = {part: hand.one(list(Side)) for part in hand.some(list(PersonPart), 12)}
    return merging.merge(hand.desk, stays, goes, chosen)


def tell_apart(hand: Hand) -> object:
    return duplicates.tell_apart(hand.desk, hand.any(Person), hand.any(Person))


def record(hand: Hand) -> object:
    kind, given = hand.one(list(ConsentKind)), hand.one((True, False))
    return consents.record(hand.desk, hand.any(Person).id, kind, given=given, source=hand.text())


def withdraw(hand: Hand) -> object:
    one = hand.any(Consent)
    return consents.withdraw(hand.desk, one.person_id, one.kind, source=hand.text())


def change_consent(hand: Hand) -> object:
    return consents.change(hand.desk, replace(hand.any(Consent), source=hand.text()))


def note_need(hand: Hand) -> object:
    return needs.note(hand.desk, hand.meeting_id, hand.any(Person).id, hand.text())


DEEDS: Mapping[str, Deed] = {
    "merging.merge": merge,
    "duplicates.tell_apart": tell_apart,
    "consents.record": record,
    "consents.withdraw": withdraw,
    "consents.change": change_consent,
    "consents.remove": lambda hand: consents.remove(hand.desk, hand.any(Consent)),
    "needs.note": note_need,
    "needs.change": lambda hand: needs.change(hand.desk, hand.any(SpecialNeed), hand.text()),
    "needs.remove": lambda hand: needs.remove(hand.desk, hand.any(SpecialNeed)),
}

NEEDS: Mapping[str, tuple[str, ...]] = {
    "merging.merge": ("needs.note", "consents.record", "duplicates.tell_apart") * 2,
    "consents.withdraw": ("consents.record",) * 8,
    "consents.change": ("consents.record",),
    "consents.remove": ("consents.record",),
    "needs.change": ("needs.note",),
    "needs.remove": ("needs.note",),
}

"""Which consents of a person stand: of each kind the last one counts, whether it gives or takes back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dpdesk.domain.people import Consent, ConsentKind


def standing_consents(consents: Iterable[Consent]) -> Mapping[ConsentKind, Consent]:
    """Give the last consent of each kind; of several of one day a refusal counts, for doubt is no consent."""
    in_order = sorted(consents, key=lambda one: (one.day, not one.given, one.id))
    return {one.kind: one for one in in_order}


def newest_first(consents: Iterable[Consent]) -> tuple[Consent, ...]:
    """Give consents with those first that count before the others."""
    return tuple(sorted(consents, key=lambda one: (one.day, not one.given, one.id), reverse=True))

"""What a search over the whole desk finds, and which of it is the likeliest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class HitKind(StrEnum):
    """What is found, in the order in which equals are told."""

    PERSON = "person"
    MUNICIPALITY = "municipality"
    ORGANISATION = "organisation"
    MEETING = "meeting"
    PRACTICE = "practice"
    DEPARTMENT = "department"
    DOCUMENT = "document"


_ORDER = {kind: place for place, kind in enumerate(HitKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A record that every word fits. `names` are folded: what it is called, by which its likelihood is judged."""

    kind: HitKind
    id: str
    names: tuple[str, ...]
    sort_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something that was found.

    `detail` tells it from others of the same title; `day` is that of a meeting, or of a document's meeting. `home_id`
    is the record on whose page it is seen: the office of a department, the meeting of a document; else its own.
    """

    kind: HitKind
    id: str
    title: str
    detail: tuple[str, ...] = ()
    day: date | None = None
    home_id: str = ""


def best(candidates: Iterable[Candidate], words: Sequence[str], limit: int) -> list[Candidate]:
    """Give the likeliest, best first; each kind that was found has its share among them.

    First come those in whose name the most of the words begin a word, then those that are called so to the letter,
    then those whose name begins so; equals stand in Polish order.
    """
    ranked = sorted(candidates, key=lambda one: (*_distance(one, words), _ORDER[one.kind], one.sort_key, one.id))
    share = _share(ranked, limit)
    chosen = {id(one) for one in share}
    for one in ranked:
        if len(chosen) == limit:
            break
        chosen.add(id(one))
    return [one for one in ranked if id(one) in chosen]


def _share(ranked: Sequence[Candidate], limit: int) -> list[Candidate]:
    """Give the best few of each kind."""
    kinds = {one.kind for one in ranked}
    places = dict.fromkeys(kinds, limit // len(kinds)) if kinds else {}
    share = []
    for one in ranked:
        if places[one.kind]:
            places[one.kind] -= 1
            share.append(one)
    return share


def _distance(candidate: Candidate, words: Sequence[str]) -> tuple[int, int, bool]:
    """Tell how far names are from what was typed: words that begin none of theirs, that are none, a later beginning."""
    known = {word for name in candidate.names for word in name.split()}
    strange = [word for word in words if word not in known]
    missed = sum(not any(one.startswith(word) for one in known) for word in strange)
    return missed, len(strange), not any(name.startswith(words[0]) for name in candidate.names)

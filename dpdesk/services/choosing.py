"""Which of many is meant by a name: exactly this one, or one of these, or none, and then which is nearest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dpdesk.errors import Ambiguous, NotFound
from dpdesk.language.collation import search_key
from dpdesk.language.nearness import nearest
from dpdesk.messages import N_, Message

T = TypeVar("T")
MOST_CANDIDATES = 20
"""How many candidates an ambiguous name lists."""


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """Something that may be meant, by its id or by one of its names.

    `description` tells it from others and is a name as well; `belongs_to` are names of what it is a part of, which
    are asked only where nothing goes by the name itself.
    """

    what: T
    id: str
    description: str
    names: tuple[str, ...]
    belongs_to: tuple[str, ...] = ()

    @property
    def listed(self) -> str:
        """The candidate in a list to choose from, with the id that always names it."""
        return f"{self.description} ({self.id})"


def choose(text: str, candidates: Sequence[Candidate[T]], unknown: Message) -> T:
    """Give what a text means. Raises Ambiguous with the candidates, and NotFound with the nearest name."""
    meant = fitting(text, candidates)
    if not meant:
        raise NotFound(_with_nearest(text, candidates, unknown))
    return only(text, meant)


def only(text: str, meant: Sequence[Candidate[T]]) -> T:
    """Give the one that is meant. Raises Ambiguous, with the candidates, where a text means several."""
    if len(meant) > 1:
        raise Ambiguous(
            Message(N_("“{text}” may mean several. Name one of them by its id, or more fully."), text=text),
            tuple(candidate.listed for candidate in meant[:MOST_CANDIDATES]),
        )
    return meant[0].what


def fitting(text: str, candidates: Iterable[Candidate[T]]) -> tuple[Candidate[T], ...]:
    """Give the candidates that a text fits best: by their own names, by what they belong to, by a part of a name."""
    return _first_found(text, tuple(candidates), (_is_exactly, _is_but_for_marks, _belongs_to, _is_part_of))


def called(text: str, candidates: Iterable[Candidate[T]]) -> tuple[Candidate[T], ...]:
    """Give the candidates that bear just this name, or else those that bear it but for case and marks."""
    return _first_found(text, tuple(candidates), (_is_exactly, _is_but_for_marks))


_Test = Callable[[Candidate[T]], bool]


def _first_found(
    text: str, candidates: tuple[Candidate[T], ...], tests: Iterable[Callable[[str], _Test[T]]]
) -> tuple[Candidate[T], ...]:
    for fits in tests:
        if found := tuple(filter(fits(text.strip()), candidates)):
            return found
    return ()


def _is_exactly(text: str) -> _Test[T]:
    return lambda candidate: text in (candidate.id, *candidate.names, candidate.description)


def _is_but_for_marks(text: str) -> _Test[T]:
    key = search_key(text)
    return lambda candidate: bool(key) and key in map(search_key, (*candidate.names, candidate.description))


def _belongs_to(text: str) -> _Test[T]:
    key = search_key(text)
    return lambda candidate: bool(key) and key in map(search_key, candidate.belongs_to)


def _is_part_of(text: str) -> _Test[T]:
    """A part is any of the words, in any order: "kowal jan" is part of "Jan Kowalski"."""
    words = search_key(text).split()
    return lambda candidate: any(_holds_all(search_key(name), words) for name in candidate.names)


def _holds_all(key: str, words: list[str]) -> bool:
    return bool(words) and all(word in key for word in words)


def _with_nearest(text: str, candidates: Iterable[Candidate[T]], unknown: Message) -> Message:
    near = nearest(text, {name for candidate in candidates for name in candidate.names})
    if near is None:
        return unknown
    return Message(N_("{problem} Did you mean “{nearest}”?"), problem=unknown, nearest=near)

"""Which of those that fit is the likeliest."""

from __future__ import annotations

from dpdesk.domain.hits import Candidate, HitKind, best


def candidate(name: str, kind: HitKind = HitKind.PERSON) -> Candidate:
    return Candidate(kind=kind, id=name, names=(name,), sort_key=name)


def ranked(text: str, *names: str) -> list[str]:
    return [one.id for one in best(map(candidate, names), text.split(), 10)]


def test_a_whole_word_comes_before_a_beginning() -> None:
    assert ranked("jan", "janina a", "zych jan", "jan b") == ["jan b", "zych jan", "janina a"]


def test_whoever_bears_the_most_of_the_words_comes_first() -> None:
    assert ranked("jan now", "adam", "jan kos", "jan nowak") == ["jan nowak", "jan kos", "adam"]


def test_equals_stand_in_their_order() -> None:
    assert ranked("x", "c", "a", "b") == ["a", "b", "c"]


def test_no_kind_crowds_the_others_out() -> None:
    many = [candidate(f"jan {number}") for number in range(9)]
    other = candidate("warsztat", HitKind.MEETING)
    chosen = best([*many, other], ["jan"], 4)
    assert [one.id for one in chosen] == ["jan 0", "jan 1", "jan 2", "warsztat"]


def test_of_nothing_nothing_is_the_best() -> None:
    assert best([], ["jan"], 4) == []

"""Fresh ids are random UUIDs, none of them given twice, whoever asks."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

from dpdesk.services.fresh_ids import fresh_ids


def test_an_id_is_a_random_uuid_of_32_digits() -> None:
    fresh_id = fresh_ids()
    for text in (fresh_id() for _ in range(1_000)):
        assert len(text) == 32
        assert UUID(text).version == 4


def test_no_id_is_given_twice_to_threads_that_ask_at_once() -> None:
    fresh_id = fresh_ids()
    with ThreadPoolExecutor(8) as threads:
        given = list(threads.map(lambda _: [fresh_id() for _ in range(2_000)], range(8)))
    assert len({one for some in given for one in some}) == 16_000


def test_two_sources_give_different_ids() -> None:
    assert fresh_ids()() != fresh_ids()()

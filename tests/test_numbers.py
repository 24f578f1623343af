"""The numbers that the summary prints, against counts made by plain SQL on the desk file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dpdesk.app import main
from dpdesk.documents.pages import page_texts

MEETING = "2021-09-23"

THERE = """
    SELECT COUNT(DISTINCT participations.id) FROM participations
    JOIN attendances ON attendances.participation_id = participations.id
    WHERE attendances.presence IN ('present', 'online')
"""
ONLINE = (
    THERE
    + """
    AND participations.id NOT IN (SELECT participation_id FROM attendances WHERE presence = 'present')
"""
)
MUNICIPALITIES = """
    SELECT COUNT(DISTINCT participations.organisation_id) FROM participations
    JOIN attendances ON attendances.participation_id = participations.id
    JOIN municipalities ON municipalities.id = participations.organisation_id
    WHERE attendances.presence IN ('present', 'online')
"""
INVITED = "SELECT COUNT(*) FROM invitations"
LAST_ANSWER = """
    SELECT COUNT(*) FROM replies WHERE answer = ?
    AND number = (SELECT MAX(later.number) FROM replies AS later WHERE later.invitation_id = replies.invitation_id)
"""

Papers = Callable[[], str]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = tmp_path_factory.mktemp("desk") / "sample.dpdesk"
    assert main(["--desk", str(desk), "--language", "pl", "init", "--sample"]) == 0
    return desk


@pytest.fixture
def summary(desk: Path, tmp_path: Path) -> Papers:
    """Issue article and note, and give their words on one line."""

    def issue() -> str:
        assert (
            main(["--desk", str(desk), "--language", "pl", "issue", MEETING, "article", "note", "--out", str(tmp_path)])
            == 0
        )
        pages = [text for path in sorted(tmp_path.glob("*.pdf")) for text in page_texts(path.read_bytes())]
        return " ".join(" ".join(pages).split())

    return issue


def count(desk: Path, question: str, *values: str) -> int:
    with closing(sqlite3.connect(desk)) as connection:
        (found,) = connection.execute(question, values).fetchone()
    return int(found)


def test_the_summary_prints_what_plain_sql_counts(desk: Path, summary: Papers) -> None:
    words = summary()
    there, online = count(desk, THERE), count(desk, ONLINE)
    assert words.count(f"wzięło udział {there} osób z {count(desk, MUNICIPALITIES)} gmin") == 2
    assert f"obecni (łącznie) {there} – na miejscu {there - online} – online {online}" in words
    assert f"wysłane {count(desk, INVITED)}" in words
    taken = count(desk, LAST_ANSWER, "accepts") + count(desk, LAST_ANSWER, "substitute")
    assert f"przyjęte {taken} z odpowiedzią odmowną {count(desk, LAST_ANSWER, 'declines')}" in words


def test_one_attendance_less_is_one_less_in_the_summary(desk: Path, summary: Papers) -> None:
    before = count(desk, THERE)
    with closing(sqlite3.connect(desk)) as connection:
        (person,) = connection.execute(
            "SELECT people.id FROM people JOIN participations ON participations.person_id = people.id"
            " JOIN attendances ON attendances.participation_id = participations.id"
            " WHERE attendances.presence = 'present' ORDER BY people.id"
        ).fetchone()
    assert main(["--desk", str(desk), "--language", "pl", "attend", MEETING, person, "absent"]) == 0
    words = summary()
    assert f"obecni (łącznie) {before - 1} " in words
    assert f"obecni (łącznie) {before} " not in words
    assert main(["--desk", str(desk), "--language", "pl", "undo"]) == 0

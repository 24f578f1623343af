"""Killed, closed or without room on the disk in the middle of a field: at most that field is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

from dpdesk.database.failures import BROKEN
from dpdesk.domain.meetings import AgendaItem, Meeting
from dpdesk.language.catalogues import words_for
from dpdesk.messages import Message
from dpdesk.services.desks.keeping import opened
from dpdesk.settings import Language
from tests.cli.commands import Dpdesk
from tests.ui.clerk import FIELDS, written
from tests.ui.conftest import sitting

MOST_SECONDS = 20


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path / "biurko.dpdesk"))


@contextmanager
def clerk(deed: str, desk: Path) -> Iterator[subprocess.Popen[str]]:
    """Let a clerk begin to work at a desk, and end the process after some seconds at the latest."""
    command = [sys.executable, "-m", "tests.ui.clerk", deed, str(desk), str(desk.parent)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(desk.parent / "data")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=surroundings) as child:
        latest = Timer(MOST_SECONDS, child.kill)
        latest.start()
        try:
            yield child
        finally:
            latest.cancel()
            child.kill()


def lines_of(child: subprocess.Popen[str]) -> Iterator[list[str]]:
    assert child.stdout is not None
    return (line.rstrip("\n").split("\t") for line in child.stdout)


def kept(desk: Path) -> Meeting:
    with opened(desk, sitting()) as again, again.reading() as reader:
        return reader.all(Meeting)[0]


def value(meeting: Meeting, name: str) -> str:
    text: str = getattr(meeting, name.replace("-", "_"))
    return text


@pytest.mark.parametrize("saved", [1, 3, len(FIELDS)])
def test_killed_in_the_middle_of_a_field_all_fields_before_are_on_the_desk(
    sample: Path, saved: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """The moment is that in which the window hears that so many fields are saved; the next one is then being typed."""
    before = kept(sample)
    with clerk("type", sample) as child:
        told = lines_of(child)
        for _ in range(saved):
            next(told)
        child.kill()
    assert child.returncode == -9
    after = kept(sample)
    is_there = [value(after, name) == written(name) for name in FIELDS]
    assert all(is_there[:saved])
    assert is_there == sorted(is_there, reverse=True)
    assert after.number == before.number
    assert Dpdesk(sample, capsys)("check").out == "The desk is in order.\n"


def test_closed_in_the_middle_of_a_field_everything_is_on_the_desk(sample: Path) -> None:
    with clerk("close", sample) as child:
        assert child.wait(MOST_SECONDS) == 0
    assert kept(sample).venue_room == written("venue-room")


def test_closed_in_the_middle_of_a_cell_of_the_timetable_it_is_on_the_desk(sample: Path) -> None:
    with clerk("close-cell", sample) as child:
        assert child.wait(MOST_SECONDS) == 0
    with opened(sample, sitting()) as again, again.reading() as reader:
        assert [item.title for item in reader.all(AgendaItem)].count(written("cell")) == 1


def test_without_room_on_the_disk_what_was_typed_stays_and_is_saved_when_there_is_room(sample: Path) -> None:
    room, before = written("venue-room"), kept(sample).venue_room
    with clerk("full", sample) as child:
        (said, typed, stored), after = lines_of(child)
        assert child.wait(MOST_SECONDS) == 0
    assert (typed, stored) == (room, before)
    assert said == words_for(Language.POLISH).say(Message(BROKEN))
    assert after == ["nothing", room, room]
    assert kept(sample).venue_room == room


def test_a_window_whose_last_field_cannot_be_saved_asks_before_it_closes(sample: Path) -> None:
    with clerk("close-full", sample) as child:
        assert list(lines_of(child)) == [["open", "1"], ["closed", "1"]]
        assert child.wait(MOST_SECONDS) == 0
    assert kept(sample).venue_room == written("venue-room")

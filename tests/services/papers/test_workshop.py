"""Papers for many are made in a process of their own: the same papers, cancelled at once, and its loss is told."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from runpy import run_path

import pytest

from dpdesk.domain.issued import Issued, PaperKind
from dpdesk.domain.meetings import Meeting, State
from dpdesk.errors import DeskError, Refused
from dpdesk.services.desk import Desk
from dpdesk.services.papers import workshop
from dpdesk.services.papers.making import make, unheard
from dpdesk.services.papers.paperwork import issue
from dpdesk.services.papers.sheets import IssueOptions, Setting, gathered
from tests.domain.crowd import with_guests
from tests.domain.dossiers import in_state
from tests.domain.example_offices import MEETING
from tests.services.desk_of_dossier import desk_with

LETTERS = [PaperKind.INVITATIONS]


class Stopped(Exception):
    """What a user's Cancel raises."""


@pytest.fixture
def desk(blank_desk: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk with a meeting to which more are invited than are written to in this process."""
    many = in_state(with_guests(workshop.MANY + 1), State.PLANNED)
    desk = desk_with(Path(shutil.copy(blank_desk, tmp_path / "many.dpdesk")), many)
    yield desk
    desk.database.close()


@pytest.fixture
def setting(desk: Desk) -> Setting:
    return gathered(desk, MEETING, IssueOptions())


@pytest.fixture(autouse=True)
def no_child_is_left() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def stop(done: int, total: int) -> None:
    if done:
        raise Stopped


def test_the_papers_are_the_same_as_those_made_here(setting: Setting) -> None:
    heard: list[tuple[int, int]] = []
    papers = workshop.make_apart(setting, LETTERS, lambda done, total: heard.append((done, total)))
    assert papers == make(setting, LETTERS, unheard)
    assert heard[-1] == (201, 201)
    assert heard == sorted(heard)


def test_what_a_paper_lacks_comes_back_from_the_other_process(setting: Setting) -> None:
    (paper,) = workshop.make_apart(setting, LETTERS, unheard)
    assert "The meeting has no date to reply by." in [str(gap) for gap in paper.gaps]


def test_a_paper_that_cannot_be_made_is_refused_as_here(setting: Setting) -> None:
    without_agenda = replace(setting, about=replace(setting.about, agenda=(), speaking=()))
    with pytest.raises(Refused, match="no agenda"):
        workshop.make_apart(without_agenda, [*LETTERS, PaperKind.AGENDA], unheard)


def test_cancelling_keeps_nothing_and_leaves_no_file(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        issue(desk, MEETING, LETTERS, folder=tmp_path / "out", report=stop, maker=workshop.make_apart)
    assert nothing_is_issued(desk)
    assert not (tmp_path / "out").exists()


def test_a_child_that_is_killed_is_told_and_nothing_is_kept(desk: Desk, tmp_path: Path) -> None:
    def kill_it(done: int, total: int) -> None:
        for child in multiprocessing.active_children():
            assert child.pid
            os.kill(child.pid, signal.SIGKILL)

    with pytest.raises(DeskError, match="the process that made them ended"):
        issue(desk, MEETING, LETTERS, folder=tmp_path / "out", report=kill_it, maker=workshop.make_apart)
    assert nothing_is_issued(desk)
    assert not (tmp_path / "out").exists()


def nothing_is_issued(desk: Desk) -> bool:
    with desk.reading() as reader:
        return not reader.all(Issued) and reader.get(Meeting, MEETING).state is State.PLANNED


def test_the_other_process_does_not_start_the_program_again() -> None:
    run_path(str(Path(__file__).parents[3] / "main.py"), run_name="__mp_main__")

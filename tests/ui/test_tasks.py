"""Work beside the window: the last question is answered, changes keep their order, and Cancel leaves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dpdesk.errors import DeskError, Refused
from dpdesk.messages import Message
from dpdesk.ui.tasks import Cancelled, InlineRunner, Progress, Tasks, ThreadRunner


class Asker(QObject):
    """Keeps the answers it gets, and whether they came in the window's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.in_window: list[bool] = []

    def hear(self, answer: object) -> None:
        self.answers.append(answer)
        self.in_window.append(current_thread() is main_thread())


@pytest.fixture
def complaints() -> list[DeskError]:
    return []


@pytest.fixture
def tasks(qtbot: QtBot, complaints: list[DeskError]) -> Iterator[Tasks]:
    made = Tasks(ThreadRunner(), complaints.append)
    yield made
    made.finish()


def waiting(gate: Event, answer: str) -> str:
    assert gate.wait(10)
    return answer


def answer_at_once(answer: str, _: Progress) -> str:
    return answer


def refuse() -> None:
    raise Refused(Message("No."))


def test_a_question_is_asked_beside_the_window_and_answered_in_it(tasks: Tasks) -> None:
    asker = Asker()
    tasks.ask(asker, current_thread, asker.hear)
    tasks.finish()
    assert asker.answers != [main_thread()]
    assert asker.in_window == [True]


def test_only_the_last_of_several_questions_is_answered(tasks: Tasks) -> None:
    asker, gate = Asker(), Event()
    tasks.ask(asker, partial(waiting, gate, "first"), asker.hear)
    tasks.ask(asker, partial(waiting, gate, "second"), asker.hear)
    tasks.ask(asker, partial(waiting, gate, "third"), asker.hear)
    gate.set()
    tasks.finish()
    assert asker.answers == ["third"]


def test_nobody_is_told_who_is_gone(tasks: Tasks) -> None:
    asker, gate = Asker(), Event()
    heard = asker.answers
    tasks.ask(asker, partial(waiting, gate, "late"), asker.hear)
    import shiboken6

    shiboken6.delete(asker)
    gate.set()
    tasks.finish()
    assert heard == []


def test_changes_are_made_in_their_order(tasks: Tasks) -> None:
    asker = Asker()
    for number in range(20):
        tasks.change(asker, partial(int, number), asker.hear)
    tasks.finish()
    assert asker.answers == list(range(20))


def test_an_error_of_the_desk_is_shown_and_the_next_change_is_made(tasks: Tasks, complaints: list[DeskError]) -> None:
    asker = Asker()
    tasks.change(asker, refuse, asker.hear)
    tasks.change(asker, partial(str, "next"), asker.hear)
    tasks.finish()
    assert [str(error) for error in complaints] == ["No."]
    assert asker.answers == ["next"]


def test_an_error_that_somebody_deals_with_is_not_shown(tasks: Tasks, complaints: list[DeskError]) -> None:
    def deal(error: DeskError) -> bool:
        return str(error) == "No."

    asker = Asker()
    tasks.change(asker, refuse, asker.hear, deal)
    tasks.finish()
    assert complaints == []


def count_to(total: int, progress: Progress) -> int:
    for number in range(1, total + 1):
        progress.advance(number, total)
    return total


def test_long_work_tells_how_far_it_is(tasks: Tasks) -> None:
    asker, told = Asker(), list[tuple[int, int]]()
    tasks.work_advanced.connect(lambda done, total: told.append((done, total)))
    tasks.work(asker, Message("Count"), partial(count_to, 5), asker.hear)
    tasks.finish()
    assert told[-1] == (5, 5)
    assert asker.answers == [5]


def test_long_work_that_is_cancelled_ends_without_a_word(tasks: Tasks, complaints: list[DeskError]) -> None:
    asker, ended, begun, gate = Asker(), list[str](), Event(), Event()

    def work(progress: Progress) -> str:
        begun.set()
        assert gate.wait(10)
        progress.advance(1, 2)
        return "done"

    tasks.work_ended.connect(lambda: ended.append("ended"))
    tasks.work(asker, Message("Wait"), work, asker.hear)
    assert begun.wait(10)
    tasks.cancel_work()
    gate.set()
    tasks.finish()
    assert (asker.answers, complaints, ended) == ([], [], ["ended"])
    assert not tasks.is_working


def test_there_is_one_long_work_at_a_time(tasks: Tasks, complaints: list[DeskError]) -> None:
    asker, gate = Asker(), Event()
    tasks.work(asker, Message("First"), lambda _: waiting(gate, "first"), asker.hear)
    tasks.work(asker, Message("Second"), lambda _: "second", asker.hear)
    gate.set()
    tasks.finish()
    assert asker.answers == ["first"]
    assert len(complaints) == 1


def test_whoever_still_asks_when_the_desk_is_let_go_of_asks_nobody(tasks: Tasks) -> None:
    """Long work may end with another desk that is opened; that it is done is told on the desk that was left."""
    asker, asked = Asker(), list[str]()

    def leave(_: object) -> None:
        tasks.end()

    tasks.changed.connect(partial(tasks.ask, asker, partial(asked.append, "news"), asker.hear))
    tasks.work(asker, Message("Reading in"), partial(answer_at_once, "done"), leave)
    tasks.finish()
    assert (asked, asker.answers) == ([], [])


def test_a_bug_in_a_worker_is_raised_in_the_window(qtbot: QtBot) -> None:
    tasks = Tasks(InlineRunner(), print)
    with qtbot.captureExceptions() as caught:
        tasks.ask(tasks, lambda: 1 // 0, print)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_progress_that_is_cancelled_raises_at_the_next_step() -> None:
    progress = Progress(lambda _done, _total: None)
    progress.cancel()
    with pytest.raises(Cancelled):
        progress.advance(1, 2)

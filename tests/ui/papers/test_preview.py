"""A paper is seen as it will be printed; only what one sees is drawn, and a paper that cannot be made says why."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from dpdesk.errors import Refused
from dpdesk.messages import Message
from dpdesk.settings import Language
from dpdesk.ui.papers.preview import PaperPreview
from tests.ui.conftest import MakeSeat, Seat
from tests.ui.papers.sheets import pdf

Shown = Callable[..., PaperPreview]


@pytest.fixture
def shown(qtbot: QtBot, small_seat: Seat) -> Shown:
    """Show a paper with so many pages."""

    def show(pages: int = 3) -> PaperPreview:
        preview = PaperPreview(small_seat.workplace)
        qtbot.addWidget(preview)
        preview.resize(QSize(500, 400))
        preview.show()
        with qtbot.waitSignal(preview.paper_shown):
            preview.show_paper(partial(pdf, pages))
        qtbot.waitUntil(lambda: preview.view.page in drawn(preview))
        return preview

    return show


def drawn(preview: PaperPreview) -> set[int]:
    return set(preview.view._pictures)


def press(preview: PaperPreview, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(preview.view, key, modifier)


def test_the_page_is_told_in_words_and_to_a_screen_reader(shown: Shown) -> None:
    preview = shown(3)
    assert preview.view.accessibleName() == "Podgląd dokumentu, strona 1 z 3"
    press(preview, Qt.Key.Key_PageDown)
    assert preview.view.accessibleName() == "Podgląd dokumentu, strona 2 z 3"


def test_pages_are_turned_by_keys(shown: Shown) -> None:
    preview = shown(3)
    turned = []
    for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        press(preview, key)
        turned.append(preview.view.page)
    assert turned == [2, 1, 0, 0, 1]


def test_the_size_is_changed_by_keys_and_fits_the_width_at_first(shown: Shown) -> None:
    preview = shown()
    assert preview.view.fits_width
    fitting = preview.view.zoom
    press(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.zoom > fitting
    press(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.zoom < 0.75
    press(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.fits_width
    assert preview.view.zoom == fitting


def test_of_thousands_of_pages_only_a_few_are_drawn(shown: Shown, qtbot: QtBot) -> None:
    preview = shown(3_000)
    press(preview, Qt.Key.Key_End)
    assert preview.view.page == 2_999
    qtbot.waitUntil(lambda: 2_999 in drawn(preview))
    assert len(drawn(preview)) < 10


def test_the_page_stays_when_the_paper_is_made_anew(shown: Shown, qtbot: QtBot) -> None:
    preview = shown(5)
    preview.view.go_to_page(3)
    with qtbot.waitSignal(preview.paper_shown):
        preview.show_paper(partial(pdf, 6, title="Nowa"))
    assert preview.view.page == 3
    with qtbot.waitSignal(preview.paper_shown):
        preview.show_paper(partial(pdf, 2))
    assert preview.view.page == 1


def test_of_many_changes_in_a_row_only_the_last_is_made(shown: Shown, qtbot: QtBot) -> None:
    preview = shown(1)
    made: list[int] = []

    def make(number: int) -> bytes:
        made.append(number)
        return pdf(number)

    with qtbot.waitSignal(preview.paper_shown):
        for number in (2, 3, 4):
            preview.show_paper(partial(make, number))
    assert made == [4]
    assert preview.view.page_count == 4


def refuse() -> bytes:
    raise Refused(Message("The meeting has no agenda yet. Nothing was issued."))


def test_a_paper_that_cannot_be_made_says_why(shown: Shown, qtbot: QtBot, small_seat: Seat) -> None:
    preview = shown(1)
    preview.show_paper(refuse)
    qtbot.waitUntil(lambda: preview.pdf is None)
    assert preview.reason == "Spotkanie nie ma jeszcze programu. Niczego nie wydano."
    assert not small_seat.notices.shown
    assert not any(button.isEnabled() for button in preview.findChildren(QToolButton))
    with qtbot.waitSignal(preview.paper_shown):
        preview.show_paper(pdf)
    assert preview.reason == ""


def test_cleared_it_shows_the_given_words(shown: Shown) -> None:
    preview = shown(1)
    preview.clear("Nic tu nie ma.")
    assert (preview.pdf, preview.reason) == (None, "Nic tu nie ma.")


def test_nothing_is_made_while_nobody_sees_it(qtbot: QtBot, small_seat: Seat) -> None:
    preview = PaperPreview(small_seat.workplace)
    qtbot.addWidget(preview)
    made: list[bytes] = []

    def make() -> bytes:
        made.append(pdf())
        return made[-1]

    preview.show_paper(make)
    preview._timer.timeout.emit()
    assert made == []
    with qtbot.waitSignal(preview.paper_shown):
        preview.show()
    assert len(made) == 1


def test_a_page_is_drawn_sharp_on_a_fine_screen(qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    preview = shown(1)
    width = preview.view._pictures[0].image.width()
    monkeypatch.setattr(type(preview.view), "devicePixelRatioF", lambda _: 2.0)
    preview.view.fit_width()
    qtbot.waitUntil(lambda: abs(preview.view._pictures[0].image.width() - 2 * width) <= 2)


def test_every_button_of_the_preview_is_named_in_both_languages(
    qtbot: QtBot, small_seat: Seat, seat_at: MakeSeat
) -> None:
    names = {}
    for language in Language:
        preview = PaperPreview(seat_at(small_seat.desk, language).workplace)
        qtbot.addWidget(preview)
        names[language] = [button.accessibleName() for button in preview.findChildren(QToolButton)]
    assert len(names[Language.POLISH]) == 5
    assert all(names[Language.POLISH])
    assert not set(names[Language.POLISH]) & set(names[Language.ENGLISH])


def test_a_preview_is_freed_when_it_is_closed(qtbot: QtBot, small_seat: Seat) -> None:
    preview = PaperPreview(small_seat.workplace)
    preview.show()
    with qtbot.waitSignal(preview.paper_shown):
        preview.show_paper(pdf)
    left = weakref.ref(preview)
    preview.deleteLater()
    QTest.qWait(0)
    del preview
    gc.collect()
    assert left() is None

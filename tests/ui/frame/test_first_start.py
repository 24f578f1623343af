"""The first start offers four ways to a desk, and those that were open lately."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from dpdesk.language.catalogues import words_for
from dpdesk.settings import Language
from dpdesk.ui.appearance import light
from dpdesk.ui.frame.first_start import CopyOfDesk, EmptyDesk, FirstStart, OtherDesk, RecentDesk, SampleDesk
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.recent import remember_desk


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "window.ini")


@pytest.fixture
def page(qtbot: QtBot, preferences: Preferences) -> FirstStart:
    remember_desk(preferences, "/dokumenty/anna/moje & twoje.dpdesk")
    made = FirstStart(words_for(Language.POLISH), light(), preferences)
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def choices(page: FirstStart) -> list[object]:
    sent: list[object] = []
    page.chosen.connect(sent.append)
    return sent


def test_each_button_asks_for_one_way_to_a_desk(page: FirstStart) -> None:
    sent = choices(page)
    for name in ("EmptyDesk", "SampleDesk", "OtherDesk", "CopyOfDesk", "recent-desk"):
        button = page.findChild(QAbstractButton, name)
        assert button is not None
        button.click()
    recent = RecentDesk("/dokumenty/anna/moje & twoje.dpdesk")
    assert sent == [EmptyDesk(), SampleDesk(), OtherDesk(), CopyOfDesk(), recent]


def test_the_keyboard_begins_at_the_first_way(page: FirstStart) -> None:
    sent = choices(page)
    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "EmptyDesk"
    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert sent == [EmptyDesk()]


def test_a_recent_desk_is_shown_by_its_name_with_its_folder_beside_it(page: FirstStart) -> None:
    button = page.findChild(QPushButton, "recent-desk")
    assert button is not None
    assert button.text() == "moje && twoje"
    assert button.accessibleName() == "Otwórz biurko moje & twoje"
    assert button.toolTip() == "/dokumenty/anna/moje & twoje.dpdesk"


def test_without_recent_desks_nothing_is_said_of_them(qtbot: QtBot, preferences: Preferences) -> None:
    page = FirstStart(words_for(Language.ENGLISH), light(), preferences)
    qtbot.addWidget(page)
    assert page.findChild(QPushButton, "recent-desk") is None

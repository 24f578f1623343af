"""Remarks below a field."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from dpdesk.ui.fields.remarks import Remark, Tone
from tests.ui.conftest import Seat


def test_a_remark_is_there_only_while_it_says_something(qtbot: QtBot, small_seat: Seat) -> None:
    remark = Remark(small_seat.workplace)
    qtbot.addWidget(remark)
    assert remark.isHidden()
    remark.say("Sala jest zajęta.")
    assert not remark.isHidden()
    remark.say("")
    assert remark.isHidden()


def test_tones_are_told_apart_without_their_colours(qtbot: QtBot, small_seat: Seat) -> None:
    look = small_seat.workplace.look
    colourless = replace(look, muted=look.text, good=look.text, warning=look.text, bad=look.text)
    pictures: list[QImage] = []
    for tone in Tone:
        remark = Remark(replace(small_seat.workplace, look=colourless))
        qtbot.addWidget(remark)
        remark.resize(300, 30)
        remark.say("Sala jest zajęta.", tone)
        pictures.append(remark.grab().toImage())
    assert all(one != other for one, other in combinations(pictures, 2))


def test_a_screen_reader_hears_how_grave_it_is(qtbot: QtBot, small_seat: Seat) -> None:
    remark = Remark(small_seat.workplace)
    qtbot.addWidget(remark)
    remark.say("Brak moderatora.", Tone.ERROR)
    assert remark.accessibleName().endswith(" Brak moderatora.")


def test_words_of_a_remark_are_never_markup(qtbot: QtBot, small_seat: Seat) -> None:
    remark = Remark(small_seat.workplace)
    qtbot.addWidget(remark)
    remark.say("<b>x</b> & <img src='/etc/passwd'>")
    assert remark.text().startswith("<b>")
    assert remark.textFormat().name == "PlainText"

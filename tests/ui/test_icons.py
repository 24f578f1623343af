"""Every icon is in the font, and is drawn."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtWidgets import QApplication

from dpdesk.ui.appearance import light
from dpdesk.ui.icons import IconName, icon


@pytest.mark.parametrize("name", IconName)
def test_an_icon_is_drawn_in_its_colour(qapp: QApplication, name: IconName) -> None:
    picture = icon(name, light()).pixmap(96, 96).toImage()
    drawn = {
        picture.pixelColor(column, row).name()
        for column in range(picture.width())
        for row in range(picture.height())
        if picture.pixelColor(column, row).alpha() == 255
    }
    assert drawn == {light().text.name()}


def test_icons_that_point_at_each_other_in_a_ring_are_forgotten_without_harm(qapp: QApplication) -> None:
    for _ in range(100):
        ring: dict[str, object] = {name: icon(name, light()) for name in list(IconName)[:12]}
        ring["ring"] = ring
        del ring
        gc.collect()
    assert not icon(IconName.UNDO, light()).isNull()

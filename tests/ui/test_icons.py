"""Every icon is in the font, and is drawn."""

from __future__ import annotations

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

"""Every text can be read on its ground, in light and in dark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from dpdesk.ui.appearance import READ_ON, Look, dark, light

LEAST_CONTRAST = 4.5
"""WCAG 2.1, 1.4.3, for text of any size"""


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("look", [light(), dark()], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), READ_ON)
def test_text_stands_out_from_its_ground(look: Look, text: str, ground: str) -> None:
    assert contrast(getattr(look, text), getattr(look, ground)) >= LEAST_CONTRAST


def test_black_on_white_is_as_strong_as_it_gets() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)

"""Icons from the Material Design icon font that the package qtawesome carries; the package itself is not loaded."""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

if TYPE_CHECKING:
    from dpdesk.ui.appearance import Look

_FONT = "materialdesignicons6-webfont"
_FILLING = 0.92
"""how much of its square a glyph fills"""


class IconName(StrEnum):
    """The icons in use, by their names in the font."""

    DASHBOARD = "view-dashboard-outline"
    MEETINGS = "calendar-multiselect"
    PEOPLE = "account-group-outline"
    MUNICIPALITY = "home-city-outline"
    PRACTICE = "star-outline"
    SETTINGS = "cog-outline"
    UNDO = "undo"
    REDO = "redo"
    ADD = "plus"
    MENU = "menu"
    SEARCH = "magnify"
    PRINT = "printer-outline"
    SAVE = "content-save-outline"
    PDF = "file-pdf-box"
    WORD = "file-word-outline"
    DOCUMENT = "file-document-outline"
    CHECK = "check"
    CLOSE = "close"
    WARNING = "alert-outline"
    ERROR = "alert-circle-outline"
    INFORMATION = "information-outline"
    LEFT = "chevron-left"
    RIGHT = "chevron-right"
    DOWN = "chevron-down"
    UP = "chevron-up"
    REMOVE = "trash-can-outline"
    EDIT = "pencil-outline"
    ADD_PERSON = "account-plus-outline"
    MOVE_UP = "arrow-up"
    MOVE_DOWN = "arrow-down"
    DRAG = "drag-vertical"
    EMAIL = "email-outline"
    PHONE = "phone-outline"
    FOLDER = "folder-open-outline"
    COPY = "content-copy"
    CLOCK = "clock-outline"
    HELP = "help-circle-outline"
    KEYBOARD = "keyboard-outline"
    PRESENT = "check-circle-outline"
    ONLINE = "laptop"
    ABSENT = "close-circle-outline"
    EXCUSED = "minus-circle-outline"
    SUBSTITUTE = "account-switch-outline"
    NOT_RECORDED = "circle-outline"
    ACCEPTS = "account-check-outline"
    DECLINES = "account-off-outline"
    SILENT = "account-clock-outline"
    UNKNOWN = "account-question-outline"
    HEAD = "account-tie-outline"
    OFFICE = "office-building-outline"
    TICKED = "checkbox-marked-outline"
    DOOR = "door-open"
    SHEET = "clipboard-edit-outline"
    UNTICKED = "checkbox-blank-outline"
    BOLD = "format-bold"
    TITLE = "format-header-1"
    HEADING = "format-header-2"
    BULLETS = "format-list-bulleted"
    NUMBERS = "format-list-numbered"
    FIELD = "code-braces"
    DESK = "database-outline"
    RESTORE = "backup-restore"
    IMPORT = "database-import-outline"
    PICTURE = "image-outline"
    NEED = "human-wheelchair"
    FILTER = "filter-outline"
    CALENDAR = "calendar-outline"
    CALENDAR_MONTH = "calendar-month-outline"
    NEXT_MEETING = "calendar-plus"
    LINK = "link-variant"
    OPEN = "open-in-new"
    PREVIEW = "eye-outline"
    REFRESH = "refresh"
    SCAN = "scanner"
    MORE = "dots-horizontal"
    ZOOM_IN = "magnify-plus-outline"
    ZOOM_OUT = "magnify-minus-outline"
    FIT_WIDTH = "arrow-expand-horizontal"
    PLACE = "map-marker-outline"
    TOPIC = "tag-outline"
    FLAG = "flag-outline"
    APPEARANCE = "theme-light-dark"
    LANGUAGE = "translate"
    LEAVE = "exit-to-app"
    CHART = "chart-bar"
    PROTECTION = "shield-account-outline"
    PERSON = "account-outline"
    DEPARTMENT = "sitemap-outline"
    RUN = "lightning-bolt-outline"


def icon(name: IconName, look: Look, colour: QColor | None = None) -> QIcon:
    """Give an icon in a colour, by default that of text; a disabled one is faint."""
    return _kept(name, (colour or look.text).rgba(), look.faint.rgba())


@cache
def _kept(name: IconName, colour: int, faint: int) -> QIcon:
    """Make an icon once and keep it: Qt and Python would both free an engine that is written in Python."""
    return QIcon(_Glyph(_code_points()[name], QColor.fromRgba(colour), QColor.fromRgba(faint)))


class _Glyph(QIconEngine):
    """Draws a character of the icon font at any size, sharp on every screen."""

    def __init__(self, character: str, colour: QColor, faint: QColor) -> None:
        super().__init__()
        self._character = character
        self._colour = colour
        self._faint = faint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(max(1, round(rect.height() * _FILLING)))
        painter.save()
        painter.setFont(font)
        painter.setPen(self._faint if mode is QIcon.Mode.Disabled else self._colour)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        if drawn.isNull():  # a button that has no room yet
            return drawn
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _Glyph(self._character, self._colour, self._faint)


@cache
def _fonts() -> Path:
    """Find the folder of qtawesome's fonts without importing it, which would cost half a start."""
    spec = find_spec("qtawesome")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "fonts"


@cache
def _family() -> str:
    (path,) = _fonts().glob(f"{_FONT}-[0-9]*.ttf")
    (family,) = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return family


@cache
def _code_points() -> dict[str, str]:
    """Give the character of each icon in use by its name."""
    (path,) = _fonts().glob(f"{_FONT}-charmap-*.json")
    known: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return {name: chr(int(known[name], 16)) for name in IconName}

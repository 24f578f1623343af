"""The colours of the window in light and in dark, and the few rules that Qt's Fusion style does not know.

Text stands on its ground with a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3); a test computes it for every pair.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from dpdesk import paths

_Group, _Role = QPalette.ColorGroup, QPalette.ColorRole


class Appearance(StrEnum):
    """What the user may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Colours by what they are for. `window` is the ground of pages, `surface` of fields, cards and tables."""

    is_dark: bool
    window: QColor
    surface: QColor
    raised: QColor
    text: QColor
    muted: QColor
    faint: QColor
    line: QColor
    accent: QColor
    on_accent: QColor
    selection: QColor
    good: QColor
    warning: QColor
    bad: QColor


def _look(*, is_dark: bool, **colours: str) -> Look:
    return Look(is_dark=is_dark, **{name: QColor(colour) for name, colour in colours.items()})


def light() -> Look:
    """Give the light appearance."""
    return _look(
        is_dark=False,
        window="#f4f5f7",
        surface="#ffffff",
        raised="#e9ecf0",
        text="#1b1f24",
        muted="#56606b",
        faint="#6b7580",
        line="#d3d8de",
        accent="#0b5cad",
        on_accent="#ffffff",
        selection="#d7e7f8",
        good="#17692f",
        warning="#7a4a00",
        bad="#b3261e",
    )


def dark() -> Look:
    """Give the dark appearance."""
    return _look(
        is_dark=True,
        window="#1b1e23",
        surface="#23272e",
        raised="#2c323a",
        text="#e8eaed",
        muted="#aab2bc",
        faint="#97a0ab",
        line="#3c434c",
        accent="#7ab7f5",
        on_accent="#0b1b2b",
        selection="#2b445f",
        good="#7fd79a",
        warning="#f0c060",
        bad="#ff9a92",
    )


READ_ON = (
    ("text", "window"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "selection"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "raised"),
    ("muted", "selection"),
    ("faint", "surface"),
    ("accent", "window"),
    ("accent", "surface"),
    ("on_accent", "accent"),
    ("good", "window"),
    ("good", "surface"),
    ("warning", "window"),
    ("warning", "surface"),
    ("bad", "window"),
    ("bad", "surface"),
)
"""Which colour is read on which ground."""


def wear(application: QApplication, chosen: Appearance) -> Look:
    """Dress the whole program in an appearance and give its colours."""
    schemes = {
        Appearance.SYSTEM: Qt.ColorScheme.Unknown,
        Appearance.LIGHT: Qt.ColorScheme.Light,
        Appearance.DARK: Qt.ColorScheme.Dark,
    }
    application.setStyle("Fusion")
    application.styleHints().setColorScheme(schemes[chosen])
    is_dark = (
        application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        if chosen is Appearance.SYSTEM
        else chosen is Appearance.DARK
    )
    look = dark() if is_dark else light()
    application.setPalette(palette(look))
    application.setStyleSheet(style_sheet(look))
    return look


def palette(look: Look) -> QPalette:
    """Give the toolkit's palette of a look."""
    made = QPalette()
    colours = {
        _Role.Window: look.window,
        _Role.WindowText: look.text,
        _Role.Base: look.surface,
        _Role.AlternateBase: look.window,
        _Role.Text: look.text,
        _Role.PlaceholderText: look.faint,
        _Role.Button: look.raised,
        _Role.ButtonText: look.text,
        _Role.ToolTipBase: look.raised,
        _Role.ToolTipText: look.text,
        _Role.BrightText: look.bad,
        _Role.Highlight: look.selection,
        _Role.HighlightedText: look.text,
        _Role.Accent: look.accent,
        _Role.Link: look.accent,
        _Role.LinkVisited: look.accent,
        _Role.Light: look.surface,
        _Role.Midlight: look.line,
        _Role.Mid: look.line,
        _Role.Dark: look.muted,
    }
    for role, colour in colours.items():
        made.setColor(role, colour)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(_Group.Disabled, role, look.faint)
    return made


def style_sheet(look: Look) -> str:
    """Give the rules for what Fusion draws too heavily, and for the parts of the frame."""
    colours = {
        name: getattr(look, name).name()
        for name in (
            "window",
            "surface",
            "raised",
            "text",
            "muted",
            "line",
            "accent",
            "on_accent",
            "selection",
            "faint",
        )
    }
    shade = "dark" if look.is_dark else "light"
    return _RULES.format(marks=(paths.resources() / "marks").as_posix(), shade=shade, **colours)


_RULES = """
QToolTip {{ color: {text}; background: {raised}; border: 1px solid {line}; padding: 3px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {{
    background: {surface}; border: 1px solid {line}; border-radius: 4px; padding: 4px 6px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {{
    border: 1px solid {accent}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {faint}; background: {window}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow, QSpinBox::down-arrow {{ image: url({marks}/down-{shade}.svg); width: 12px; height: 12px; }}
QSpinBox::up-arrow {{ image: url({marks}/up-{shade}.svg); width: 12px; height: 12px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 18px; }}
QCheckBox, QRadioButton {{ spacing: 7px; }}
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {{
    width: 14px; height: 14px; border: 1px solid {muted}; border-radius: 3px; background: {surface}; }}
QListView::indicator {{ width: 12px; height: 12px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate, QRadioButton::indicator:checked,
QListView::indicator:checked {{
    background: {accent}; border: 1px solid {accent}; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ image: url({marks}/check-{shade}.svg); }}
QCheckBox::indicator:indeterminate {{ image: url({marks}/partly-{shade}.svg); }}
QRadioButton::indicator:checked {{ image: url({marks}/dot-{shade}.svg); }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ width: 12px; height: 12px; border: 2px solid {text}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {raised}; border: 1px solid {line}; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {line}; selection-background-color: {selection};
    selection-color: {text}; }}
QPushButton {{ background: {surface}; border: 1px solid {line}; border-radius: 4px; padding: 5px 12px; }}
QPushButton:hover {{ background: {raised}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:checked {{ background: {selection}; border: 1px solid {accent}; }}
QPushButton:disabled {{ color: {faint}; background: {window}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; }}
QPushButton[primary="true"]:disabled {{ background: {raised}; color: {faint}; border: 1px solid {line}; }}
QPushButton::menu-indicator {{ subcontrol-position: right center; right: 4px; }}
QPushButton[answer="true"] {{ text-align: left; }}
QPushButton[link="true"] {{ background: transparent; border: 1px solid transparent; color: {accent}; padding: 2px 4px;
    text-align: left; }}
QPushButton[link="true"]:hover {{ text-decoration: underline; }}
QPushButton[link="true"]:focus {{ border: 1px solid {accent}; }}
QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 4px; }}
QToolButton:hover {{ background: {raised}; }}
QToolButton:focus {{ border: 1px solid {accent}; }}
QToolButton:checked {{ background: {selection}; }}
QToolButton#insert-field {{ padding-right: 20px; }}
QToolButton#insert-field::menu-indicator {{ image: url({marks}/down-{shade}.svg); width: 11px; height: 11px;
    subcontrol-position: right center; right: 5px; }}
QTableView, QTreeView, QListView {{ background: {surface}; border: 1px solid {line}; gridline-color: {line};
    selection-background-color: {selection}; selection-color: {text}; alternate-background-color: {surface}; }}
QTableView:focus, QTreeView:focus, QListView:focus {{ border: 1px solid {accent}; }}
QTableView#keys::item, QTableView#libraries::item {{ padding: 0 7px; }}
QListView#offers::item {{ padding: 4px 7px; }}
QListView#offers::item:selected {{ background: {selection}; color: {text}; }}
QHeaderView::section {{ background: {window}; color: {muted}; border: none; border-bottom: 1px solid {line};
    padding: 5px 8px; font-weight: 600; }}
QScrollArea, QScrollArea > QWidget > QWidget[page="true"] {{ background: transparent; border: none; }}
QFrame[card="true"] {{ background: {surface}; border: 1px solid {line}; border-radius: 6px; }}
QLabel[role="title"] {{ font-size: 17pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: 12pt; font-weight: 600; }}
QLabel[role="muted"] {{ color: {muted}; }}
QFrame#rail {{ background: {surface}; border: none; border-right: 1px solid {line}; }}
QFrame#rail QToolButton {{ padding: 8px 10px; text-align: left; font-size: 10.5pt; }}
QFrame#rail QToolButton::menu-indicator {{ image: none; }}
QFrame#rail QToolButton:checked {{ background: {selection}; color: {text}; font-weight: 600; }}
QFrame#top-bar {{ background: {surface}; border: none; border-bottom: 1px solid {line}; }}
QStatusBar {{ background: {surface}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ padding: 3px 0 3px 8px; }}
QTabBar::tab {{ padding: 7px 14px; border: none; border-bottom: 2px solid transparent; color: {muted};
    background: transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ padding: 6px 13px 7px 13px; border: 1px solid {accent}; border-bottom: 2px solid {accent};
    border-radius: 4px; }}
QProgressBar {{ border: 1px solid {line}; border-radius: 4px; background: {window}; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QMenu {{ background: {surface}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px; }}
QMenu::item:selected {{ background: {selection}; color: {text}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::indicator {{ width: 14px; height: 14px; margin-left: 6px; }}
QMenu::indicator:non-exclusive:checked, QMenu::indicator:exclusive:checked {{
    image: url({marks}/menu-check-{shade}.svg); }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
"""

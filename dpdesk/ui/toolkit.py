"""The toolkit's application, its fonts, and its own words."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from dpdesk.settings import Language

_LOCALES = {Language.POLISH: "pl_PL", Language.ENGLISH: "en_GB"}

SETTLED_MS = 3_000
"""when everything that the pages need has been loaded"""
_THRESHOLDS = (20_000, 20, 100)
_TURN_SECONDS = 0.001
"""how long a thread may go on before another one has its turn; painting waits for it at each step"""


def make_application() -> QApplication:
    """Make the application, or give the one there is."""
    present = QApplication.instance()
    application = present if isinstance(present, QApplication) else QApplication(["dpdesk"])
    application.setApplicationName("DPDesk")
    application.setDesktopFileName("dpdesk")
    _make_sure_of_a_font(application)
    sys.setswitchinterval(_TURN_SECONDS)
    return application


def teach(application: QApplication, language: Language, translator: QTranslator) -> None:
    """Let the toolkit's own dialogs speak a language, and format days and numbers by it."""
    application.removeTranslator(translator)
    locale = QLocale(_LOCALES[language])
    QLocale.setDefault(locale)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder):
        application.installTranslator(translator)


def _make_sure_of_a_font(application: QApplication) -> None:
    """Bring the typeface of the papers where the system has none: text would be blank."""
    if QFontDatabase.families():
        return
    from dpdesk.services.desks.typefaces import typeface_files

    for path in typeface_files():
        number = QFontDatabase.addApplicationFont(str(path))
        for family in QFontDatabase.applicationFontFamilies(number)[:1]:
            font = application.font()
            font.setFamily(family)
            application.setFont(font)


@contextmanager
def collecting_paused() -> Iterator[None]:
    """Look for no rubbish while very many records are made, and leave those that were made to no later search.

    Searching through half a million of them stops the window for a third of a second, and none of them is rubbish.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def collect_seldom() -> None:
    """Leave what the program itself is made of to no further collection, and look for rubbish less often.

    Looking through everything stops the window for a tenth of a second.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)

"""The toolkit's application, its fonts, and its own words."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from dpdesk.settings import Language

_LOCALES = {Language.POLISH: "pl_PL", Language.ENGLISH: "en_GB"}


def make_application() -> QApplication:
    """Make the application, or give the one there is."""
    present = QApplication.instance()
    application = present if isinstance(present, QApplication) else QApplication(["dpdesk"])
    application.setApplicationName("DPDesk")
    application.setDesktopFileName("dpdesk")
    _make_sure_of_a_font(application)
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
    from dpdesk.services.typefaces import typeface_files

    for path in typeface_files():
        number = QFontDatabase.addApplicationFont(str(path))
        for family in QFontDatabase.applicationFontFamilies(number)[:1]:
            font = application.font()
            font.setFamily(family)
            application.setFont(font)

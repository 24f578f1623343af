"""The program around the pages: one window, which is built anew on a switch of language or look, and one desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QTranslator
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from dpdesk.errors import DeskError
from dpdesk.language.catalogues import Words, words_for
from dpdesk.messages import N_, Message
from dpdesk.settings import Language
from dpdesk.ui.appearance import Appearance, wear
from dpdesk.ui.frame.window import Window
from dpdesk.ui.notices import Notices, WindowNotices
from dpdesk.ui.toolkit import teach
from dpdesk.ui.workplace import NEW_MEETING, PageName, Place

if TYPE_CHECKING:
    from dpdesk.services.sitting import Sitting
    from dpdesk.ui.desks import Desks
    from dpdesk.ui.preferences import Preferences
    from dpdesk.ui.tasks import Runner

LANGUAGE, APPEARANCE = "window/language", "window/appearance"


class DeskProgram(QObject):
    """Opens the window, then the desk: the frame is painted before what a desk needs is loaded."""

    def __init__(self, application: QApplication, sitting: Sitting, preferences: Preferences, runner: Runner) -> None:
        super().__init__()
        self._application = application
        self._translator = QTranslator(self)
        self._language = Language.POLISH
        self.sitting = sitting
        self.preferences = preferences
        self.runner = runner
        self.desks: Desks | None = None

    def begin(self, location: str | None, language: Language) -> None:
        """Paint the frame, and open a desk as soon as that is done."""
        kept = self.preferences.value(LANGUAGE, language)
        self._language = Language(kept) if kept in list(Language) else language
        self._build_window()
        QTimer.singleShot(0, self, partial(self._open_first, location))

    def end(self) -> None:
        """Let everything be saved, and leave."""
        if self.desks is not None:
            self.desks.leave()
        self.preferences.save()

    @property
    def words(self) -> Words:
        """The words of the window now."""
        return words_for(self._language)

    def current_words(self) -> Words:
        """Give the words of the window now, for whoever outlives it."""
        return self.words

    def speak(self, language: Language) -> None:
        """Build the window anew in a language."""
        self.preferences.set(LANGUAGE, language)
        self._language = language
        self._rebuild()

    def wear(self, appearance: Appearance) -> None:
        """Build the window anew in an appearance."""
        self.preferences.set(APPEARANCE, appearance)
        self._rebuild()

    def complain(self, error: DeskError) -> None:
        """Show an error over the window there is now."""
        self.notices.show(error)

    # What pages may ask concerning desks is done by `desks`.

    def open_desk(self, location: str) -> None:
        """Leave this desk and open another one."""
        self._desks().open_desk(location)

    def new_desk(self) -> None:
        """Ask where to make a new desk, make it and open it."""
        self._desks().new_desk()

    def open_other(self) -> None:
        """Ask for a desk and open it."""
        self._desks().open_other()

    def back_up(self) -> None:
        """Ask where to, and write a safe copy of the desk."""
        self._desks().back_up()

    def restore(self) -> None:
        """Ask for a copy and put it in the place of this desk."""
        self._desks().restore()

    def _build_window(self) -> None:
        appearance = self._appearance()
        self.look = wear(self._application, appearance)
        teach(self._application, self._language, self._translator)
        window = self.window = Window(self.words, self.look, appearance, self.preferences)
        notices = WindowNotices(window, self.words)
        notices.told.connect(window.status_bar.pass_by)
        self.notices: Notices = notices
        self._connect(window)
        window.open()

    def _rebuild(self) -> None:
        """Build the window anew, and go back to where it was."""
        former, place = self.window, self.window.place
        self._application.setQuitOnLastWindowClosed(False)
        former.close()
        self._build_window()
        former.deleteLater()
        self._application.setQuitOnLastWindowClosed(True)
        self._desks().move_to_window(place)

    def _connect(self, window: Window) -> None:
        wishes = window.menu.wishes
        wishes.new_desk.connect(self.new_desk)
        wishes.open_desk.connect(self.open_other)
        wishes.back_up.connect(self.back_up)
        wishes.restore.connect(self.restore)
        wishes.export_everything.connect(self._export_everything)
        wishes.read_exported.connect(self._read_exported)
        wishes.speak.connect(self.speak)
        wishes.wear.connect(self.wear)
        wishes.show_keys.connect(self._show_keys)
        wishes.show_about.connect(self._show_about)
        wishes.leave.connect(window.close)
        window.closing.connect(self._save_all)
        window.top_bar.undo_wanted.connect(self._undo)
        window.top_bar.redo_wanted.connect(self._redo)
        window.top_bar.new_meeting_wanted.connect(self._new_meeting)

    def _appearance(self) -> Appearance:
        kept = self.preferences.value(APPEARANCE, Appearance.SYSTEM)
        return Appearance(kept) if kept in list(Appearance) else Appearance.SYSTEM

    def _desks(self) -> Desks:
        """Give what handles desks; it loads all that services need, so it is made after the first paint."""
        if self.desks is None:
            from dpdesk.ui.desks import Desks

            self.desks = Desks(self, self)
        return self.desks

    def _open_first(self, location: str | None) -> None:
        self._desks().open_first(location)

    def _save_all(self, closing: QCloseEvent) -> None:
        """Let everything be saved before the window closes; where something cannot be, it stays if the user wants."""
        if self.desks is not None and not self.desks.save_all():
            question = Message(N_("Something could not be saved. Close the window and lose what was typed?"))
            if not self.notices.confirm(question, Message(N_("Close without saving"))):
                closing.ignore()

    def _undo(self) -> None:
        self._desks().undo()

    def _redo(self) -> None:
        self._desks().redo()

    def _export_everything(self) -> None:
        self._desks().export_everything()

    def _read_exported(self) -> None:
        self._desks().read_exported()

    def _new_meeting(self) -> None:
        self.window.go(Place(page=PageName.MEETINGS, spot=NEW_MEETING))

    def _show_keys(self) -> None:
        from dpdesk.ui.frame.keys import KeysDialog

        KeysDialog(self.words, self.window).show_up()

    def _show_about(self) -> None:
        from dpdesk.ui.frame.about import AboutDialog

        AboutDialog(self.words, self.window).show_up()

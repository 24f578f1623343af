"""The way into the window's program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from dpdesk import paths
from dpdesk.settings import Language
from dpdesk.ui.crash import CrashWatch
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.tasks import ThreadRunner
from dpdesk.ui.toolkit import SETTLED_MS, collect_seldom, make_application

if TYPE_CHECKING:
    from dpdesk.services.sitting import Sitting


def run(location: str | None, language: Language, sitting: Sitting) -> int:
    """Open the window on a desk, or on the one that was last open, until it is closed; give the exit status."""
    application = make_application()
    program = DeskProgram(application, sitting, Preferences(paths.preferences()), ThreadRunner())
    watch = CrashWatch(program.current_words, application.quit)
    watch.install()
    program.begin(location, language)
    QTimer.singleShot(SETTLED_MS, collect_seldom)
    status = application.exec()
    program.end()
    watch.uninstall()
    return status

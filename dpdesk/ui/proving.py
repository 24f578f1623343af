"""Prove that the window works where it is installed: every page and tab is opened once, without a screen."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from dpdesk.services import viewing
from dpdesk.services.sitting import Sitting
from dpdesk.settings import Language
from dpdesk.ui.preferences import Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.tasks import InlineRunner
from dpdesk.ui.toolkit import make_application
from dpdesk.ui.workplace import PageName, Place, TabName


def open_all_pages(location: str, sitting: Sitting) -> int:
    """Open every page and tab of a desk, and give how many there were."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    with TemporaryDirectory(prefix="dpdesk-") as folder:
        program = DeskProgram(application, sitting, Preferences(Path(folder) / "window.ini"), InlineRunner())
        program.begin(location, Language.POLISH)
        application.processEvents()
        count = _visit(program, application)
        program.window.close()
        program.end()
    return count


def _visit(program: DeskProgram, application: QApplication) -> int:
    places = [Place(page=page) for page in PageName]
    if program.desks is not None and program.desks.opened is not None:
        for meeting in viewing.meetings(program.desks.opened.desk):
            places += [Place(page=PageName.MEETINGS, meeting_id=meeting.id, tab=tab) for tab in TabName]
    for place in places:
        program.window.go(place)
        application.processEvents()
    return len(places)

"""Take the pictures of the README from the sample desk: `python -m tests.ui.pictures FOLDER` (`make pictures`)."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from uuid import uuid4

from dpdesk.domain.meetings import Meeting
from dpdesk.domain.people import Person
from dpdesk.services.desk import Desk
from dpdesk.services.desks.demonstrating import sample_papers
from dpdesk.services.desks.keeping import make, opened
from dpdesk.services.editing import set_field
from dpdesk.services.meetings.next_meeting import plan_next
from dpdesk.services.sitting import Sitting
from dpdesk.services.viewing import meetings
from dpdesk.settings import Language
from dpdesk.ui.preferences import APPEARANCE, Preferences
from dpdesk.ui.program import DeskProgram
from dpdesk.ui.tasks import ThreadRunner
from dpdesk.ui.toolkit import make_application
from dpdesk.ui.workplace import PageName, Place, TabName

NOW = datetime(2021, 9, 27, 8, 42, tzinfo=UTC)
"""four days after the sample meeting"""
SITTING = Sitting(clock=lambda: NOW, new_id=lambda: uuid4().hex, actor="anna")
SIZE = (1280, 800)
SETTLING_SECONDS = 2.0


def take(folder: Path, desk: Path) -> None:
    """Open the desk and keep a picture of each page and tab of the README."""
    application = make_application()
    preferences = Preferences(desk.with_suffix(".ini"))
    preferences.set(APPEARANCE, "light")
    program = DeskProgram(application, SITTING, preferences, ThreadRunner())
    program.begin(str(desk), Language.POLISH)
    program.window.resize(*SIZE)
    _settle()
    assert program.desks is not None
    assert program.desks.opened is not None
    for name, place in _places(program.desks.opened.desk).items():
        program.window.go(place)
        _settle()
        program.window.grab().save(str(folder / f"{name}.png"))
    program.window.close()
    program.end()


def _places(desk: Desk) -> Mapping[str, Place]:
    """Give the places that are pictured, by the names of their files."""
    meeting = meetings(desk)[0].id
    with desk.reading() as reader:
        person = next(one for one in reader.all(Person) if one.email)
    return {
        "dashboard": Place(page=PageName.DASHBOARD),
        **{tab.value: Place(page=PageName.MEETINGS, meeting_id=meeting, tab=tab) for tab in TabName},
        "person": Place(page=PageName.PEOPLE, person_id=person.id),
        "map": Place(page=PageName.MUNICIPALITIES, spot="map"),
    }


def main() -> None:
    """Take all the pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        desk = Path(home) / "moje-biurko.dpdesk"
        make(desk, SITTING, sample=True)
        with opened(desk, SITTING) as present:
            (meeting,) = meetings(present)
            sample_papers(present)
            following = plan_next(present, meeting.id)
            set_field(present, Meeting, following.id, "title", "Otwarte dane w gminie", expected=following.title)
        take(folder, desk)


def _settle() -> None:
    """Let everything be read and painted."""
    application = make_application()
    until = monotonic() + SETTLING_SECONDS
    while monotonic() < until:
        application.processEvents()
        sleep(0.01)


if __name__ == "__main__":
    main()

"""The register of one session in the hands of the window: read beside it, ticked at once, written in order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dpdesk.domain.attendance import Presence, Source
from dpdesk.domain.ids import MeetingId, PersonId
from dpdesk.domain.meetings import Session
from dpdesk.domain.people import Person
from dpdesk.domain.register import RegisterLine, Tally, tally
from dpdesk.language.names import gender_of
from dpdesk.language.wording import presence_of
from dpdesk.services.attendance import door
from dpdesk.ui.pages.meeting.attendance.marks import Marks

if TYPE_CHECKING:
    from dpdesk.domain.dossier import Dossier
    from dpdesk.errors import DeskError
    from dpdesk.services.attendance.door import Comer
    from dpdesk.ui.workplace import Workplace

Reading = Callable[["Dossier", Session], tuple[RegisterLine, ...]]
"""How the lines are read, away from the window's thread."""


class Ledger(QObject):
    """Lines of a session and what is done with them.

    Sends `changed` with new lines, and `told` with what was done, or with nothing once that does not hold any more.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, workplace: Workplace, meeting_id: MeetingId, source: Source, reading: Reading, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._meeting_id = meeting_id
        self._source = source
        self._reading = reading
        self._about: Dossier | None = None
        self._session: Session | None = None
        self._read: tuple[RegisterLine, ...] = ()
        self._marks = Marks()
        self._last: tuple[PersonId, Presence | None] | None = None
        self._is_last_seen = False
        self.lines: tuple[RegisterLine, ...] = ()

    def show(self, about: Dossier, session: Session) -> None:
        """Read the lines of a session of the meeting as it now is."""
        if self._session is None or self._session.id != session.id:
            self._marks.clear()
            self._take(())
        self._about, self._session = about, session
        self._read_again()

    def read_as(self, reading: Reading) -> None:
        """Read the lines again in another way."""
        self._reading = reading
        self._read_again()

    def tally(self) -> Tally:
        """Count the lines."""
        return tally(self.lines)

    def mark(self, line: RegisterLine, presence: Presence | None) -> None:
        """Record how somebody attends, or nothing about it any more; what is so already is only told."""
        if line.presence is presence:
            self._tell(line, presence)
            return
        session = self._must_session()
        desk = self._workplace.desk
        self._marks.put(line.person_id, presence)
        self._tell(line, presence)
        self._show()
        deed: Callable[[], object] = (
            partial(door.clear, desk, self._meeting_id, line, session_id=session.id)
            if presence is None
            else partial(
                door.record, desk, self._meeting_id, line, presence, session_id=session.id, source=self._source
            )
        )
        self._workplace.tasks.change(
            self, deed, partial(self._written, line.person_id, presence), partial(self._failed, line.person_id)
        )

    def come_in(self, comer: Comer, presence: Presence) -> None:
        """Record somebody who came unannounced."""
        deed = partial(
            door.come_in,
            self._workplace.desk,
            self._meeting_id,
            comer,
            presence,
            session=self._must_session().number,
            source=self._source,
        )
        self._workplace.tasks.change(self, deed, partial(self._tell_person, presence))

    def come_instead(self, line: RegisterLine, comer: Comer, presence: Presence) -> None:
        """Record somebody who came in the place of a person in the register."""
        deed = partial(
            door.come_instead,
            self._workplace.desk,
            self._meeting_id,
            line,
            comer,
            presence,
            session_id=self._must_session().id,
            source=self._source,
        )
        self._workplace.tasks.change(self, deed, partial(self._tell_substitute, line, presence))

    def rest_absent(self) -> None:
        """Record everybody who was expected and is still open as absent."""
        deed = partial(
            door.rest_absent,
            self._workplace.desk,
            self._meeting_id,
            session_id=self._must_session().id,
            source=self._source,
        )
        self._workplace.tasks.change(self, deed, self._tell_rest)

    def _read_again(self) -> None:
        if self._about is None or self._session is None:
            return
        self._workplace.tasks.ask(self, partial(self._reading, self._about, self._session), self._take)

    def _must_session(self) -> Session:
        assert self._session is not None
        return self._session

    def _take(self, lines: tuple[RegisterLine, ...]) -> None:
        self._read = lines
        self._marks.read(lines)
        self._show()

    def _show(self) -> None:
        self.lines = tuple(self._marks.over(self._read))
        self.changed.emit()
        self._see_last()

    def _see_last(self) -> None:
        """Take back what was told once it was on the screen and is there no more: it was undone."""
        if self._last in {(line.person_id, line.presence) for line in self.lines}:
            self._is_last_seen = True
        elif self._last and self._is_last_seen:
            self._last = None
            self.told.emit("")

    def _written(self, person_id: PersonId, presence: Presence | None, _: object) -> None:
        self._marks.written(person_id, presence)

    def _failed(self, person_id: PersonId, _: DeskError) -> bool:
        """Take the tick from the screen; the error is still to be shown."""
        self._marks.drop(person_id)
        self._show()
        return False

    def _tell(self, line: RegisterLine, presence: Presence | None) -> None:
        words = self._workplace.words
        self._last, self._is_last_seen = (line.person_id, presence), False
        said = words.pgettext("said at the door", "{name} – {presence}")
        self.told.emit(said.format(name=line.name, presence=presence_of(presence, line.gender, words)))

    def _tell_person(self, presence: Presence, person: Person) -> None:
        words = self._workplace.words
        self._last, self._is_last_seen = (person.id, presence), False
        said = words.pgettext("said at the door", "{name}, not announced – {presence}")
        told = presence_of(presence, gender_of(person.given_names), words)
        self.told.emit(said.format(name=person.name, presence=told))

    def _tell_substitute(self, line: RegisterLine, presence: Presence, person: Person) -> None:
        self._last, self._is_last_seen = (person.id, presence), False
        said = self._workplace.words.pgettext("said at the door", "{name} – in the place of: {replaced}")
        self.told.emit(said.format(name=person.name, replaced=line.name))

    def _tell_rest(self, count: int) -> None:
        words = self._workplace.words
        self._last = None
        said = words.ngettext("{count} person recorded as absent", "{count} persons recorded as absent", count)
        self.told.emit(said.format(count=count))

"""All records of a meeting with 2,000 participants: `python -m tests.benchmarks.dossier [--quick]`.

The first reading in a process makes the statements; the others find them made. Milliseconds are elapsed time, the
median of many readings. "by rows" reads the same meeting as programs often do: each participant's person, invitation,
reply and attendances by a statement of their own.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import event

from dpdesk.database.connection import Database, create_desk, open_desk
from dpdesk.database.questions.dossier import dossier
from dpdesk.database.reader import Reader
from dpdesk.domain.attendance import Attendance, Participation, Presence
from dpdesk.domain.ids import (
    AttendanceId,
    InvitationId,
    MeetingId,
    OrganisationId,
    ParticipationId,
    PersonId,
    ReplyId,
    SessionId,
)
from dpdesk.domain.invitations import Addressee, Answer, Invitation, Reply
from dpdesk.domain.meetings import Meeting, Session
from dpdesk.domain.organisations import Municipality, Organisation
from dpdesk.domain.people import Person
from dpdesk.domain.registry import Record
from dpdesk.messages import N_, Message
from tests.benchmarks.processes import QUICK, verdict

GOAL = 150.0
"""milliseconds for a meeting with 2,000 participants"""

FULL_SIZE, QUICK_SIZE = 2_000, 50
READINGS = 9
OFFICES = 41
MEETING = MeetingId("m")
SESSIONS = tuple(
    Session(
        id=SessionId(f"s{day}"), meeting_id=MEETING, number=day, day=date(2026, 3, day), start=time(10), end=time(14)
    )
    for day in (1, 2)
)


def participant(number: int) -> list[Record]:
    """Give one participant with a person, an invitation, a reply and the attendance of two days."""
    person = PersonId(f"p{number}")
    office = OrganisationId(f"o{number % OFFICES}")
    invited, place = InvitationId(f"i{number}"), ParticipationId(f"u{number}")
    return [
        Person(id=person, given_names="Żaneta", surname=f"Przykładowa-{number}", organisation_id=office),
        Invitation(
            id=invited,
            meeting_id=MEETING,
            position=number,
            addressee=Addressee.PERSON,
            organisation_id=office,
            person_id=person,
        ),
        Reply(
            id=ReplyId(f"r{number}"),
            meeting_id=MEETING,
            invitation_id=invited,
            number=1,
            answer=Answer.ACCEPTS,
            day=date(2026, 2, 1),
        ),
        Participation(id=place, meeting_id=MEETING, person_id=person, organisation_id=office, invitation_id=invited),
        *(_attendance(place, session) for session in SESSIONS),
    ]


def fill(path: Path, size: int) -> None:
    """Make a desk with one meeting of so many participants."""
    offices = [Organisation(id=OrganisationId(f"o{number}"), name=f"Urząd {number}") for number in range(OFFICES)]
    municipalities = [Municipality(id=office.id, name=f"Gmina {office.id}") for office in offices]
    people = [record for number in range(size) for record in participant(number)]
    database = create_desk(path)
    with database.work(Message(N_("Fill")), actor="ania", at=datetime(2026, 3, 1, tzinfo=UTC)) as work:
        work.save_all([Meeting(id=MEETING, title="Otwarte dane"), *SESSIONS, *offices, *municipalities, *people])
    database.close()


def at_once(reader: Reader) -> object:
    """Read the meeting as the program does."""
    return dossier(reader, MEETING)


def by_rows(reader: Reader) -> object:
    """Read the meeting participant by participant."""
    return [
        (
            reader.get(Person, place.person_id),
            reader.find(Invitation, id=place.invitation_id),
            reader.find(Reply, invitation_id=place.invitation_id),
            reader.all(Attendance, participation_id=place.id),
        )
        for place in reader.all(Participation, meeting_id=MEETING)
    ]


def measured(database: Database, ask: Callable[[Reader], object]) -> tuple[float, int]:
    """Read once; give the milliseconds and the number of statements."""
    statements: list[str] = []
    with database.reading() as reader:
        event.listen(reader.connection, "before_cursor_execute", lambda *args: statements.append(args[2]))
        start = perf_counter()
        ask(reader)
        return (perf_counter() - start) * 1000, len(statements)


def main() -> int:
    """Measure the desk that the command line names; else fill one, and measure it in a process that did not."""
    is_quick = QUICK in sys.argv
    if len(sys.argv) > 1 and not is_quick:
        return report(Path(sys.argv[1]), int(sys.argv[2]))
    size = QUICK_SIZE if is_quick else FULL_SIZE
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.dpdesk"
        fill(path, size)
        command = [sys.executable, "-m", "tests.benchmarks.dossier", str(path), str(size)]
        status = subprocess.run(command, check=False).returncode
    return 0 if is_quick else status


def report(path: Path, size: int) -> int:
    """Print what a reading costs and takes; the exit status is 1 where the goal is missed."""
    database = open_desk(path)
    first, statements = measured(database, at_once)
    later = statistics.median(measured(database, at_once)[0] for _ in range(READINGS))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    slow, many = measured(database, by_rows)
    database.close()
    print(f"first    {size:,} participants {first:7.0f} ms, {statements} statements")
    print(f"later    {size:,} participants {later:7.0f} ms, {statements} statements")
    print(f"by rows  {size:,} participants {slow:7.0f} ms, {many:,} statements")
    print(f"memory at most {memory:.0f} MB")
    are_met = [verdict(f"ms, {which} reading", value, GOAL) for which, value in (("first", first), ("later", later))]
    return 0 if all(are_met) else 1


def _attendance(place: ParticipationId, at: Session) -> Attendance:
    return Attendance(
        id=AttendanceId(f"{place}{at.id}"),
        meeting_id=MEETING,
        participation_id=place,
        session_id=at.id,
        presence=Presence.PRESENT,
    )


if __name__ == "__main__":
    sys.exit(main())

"""Meetings for other programs: as a list for a spreadsheet, or as a calendar with an event for each session."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from dpdesk.database.questions.exporting import last_changes
from dpdesk.database.questions.meetings import meeting_lines
from dpdesk.database.reader import Reader
from dpdesk.domain.export_lines import MeetingEntry
from dpdesk.domain.export_tables import FORMATS, Cell, Exported, ExportFormat
from dpdesk.domain.ids import MeetingId
from dpdesk.domain.meetings import Meeting, MeetingTopic, Session, Topic
from dpdesk.errors import NotFound
from dpdesk.language.catalogues import Words
from dpdesk.language.wording import name_of
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.exporting.files import format_of, new_file
from dpdesk.services.exporting.lists import Report, export_list


def export_meetings(
    desk: Desk, path: Path, words: Words, ids: Sequence[MeetingId] | None = None, report: Report | None = None
) -> int:
    """Write all meetings, or some, into a file, and give how many they are.

    Raises Refused for an ending that meetings cannot have, NotFound where a calendar would be empty, StorageFailed.
    """
    file_format = format_of(path, FORMATS[Exported.MEETINGS])
    with desk.reading() as reader:
        entries = [one for one in meeting_entries(reader) if ids is None or one.meeting.id in set(ids)]
        title = words.pgettext("title of a list", "Meetings")
        if file_format is not ExportFormat.ICS:
            rows = [_row(entry, words) for entry in entries]
            return export_list(path, title, _columns(words), rows, total=len(rows), report=report)
        _write_events(path, title, reader, entries, words)
    return len(entries)


def meeting_entries(reader: Reader) -> tuple[MeetingEntry, ...]:
    """Give all meetings by their first day, with their sessions and topics."""
    sessions: defaultdict[MeetingId, list[Session]] = defaultdict(list)
    for session in reader.all(Session):
        sessions[session.meeting_id].append(session)
    names = {topic.id: topic.name for topic in reader.all(Topic)}
    topics: defaultdict[MeetingId, list[str]] = defaultdict(list)
    for one in reader.all(MeetingTopic):
        topics[one.meeting_id].append(names[one.topic_id])
    meetings = {meeting.id: meeting for meeting in reader.all(Meeting)}
    return tuple(
        MeetingEntry(
            meeting=meetings[line.id],
            line=line,
            sessions=tuple(sorted(sessions[line.id], key=_number)),
            topics=tuple(topics[line.id]),
        )
        for line in meeting_lines(reader)
    )


def _number(session: Session) -> int:
    return session.number


def _write_events(path: Path, title: str, reader: Reader, entries: Sequence[MeetingEntry], words: Words) -> None:
    # What writes calendars is slow to load.
    from dpdesk.exchange.events_ics import SessionEvent, write_events

    changed = last_changes(reader, "meetings") | last_changes(reader, "sessions")

    def events() -> Iterator[SessionEvent]:
        for entry in entries:
            for session in entry.sessions:
                known = [changed[one] for one in (entry.meeting.id, session.id) if one in changed]
                yield SessionEvent(
                    meeting=entry.meeting,
                    session=session,
                    count=len(entry.sessions),
                    topics=entry.topics,
                    description=_description(entry, words),
                    changed_at=max(known, default=datetime.combine(session.day, session.start, UTC)),
                )

    if not any(entry.sessions for entry in entries):
        raise NotFound(Message(N_("There is no meeting with a day to put into a calendar. Nothing was written.")))
    with new_file(path) as (file, _):
        write_events(file, title, events())


def _description(entry: MeetingEntry, words: Words) -> str:
    meeting = entry.meeting
    series = " ".join(filter(None, (entry.line.series, meeting.number)))
    form = f"{name_of(meeting.form, words)}, {name_of(meeting.mode, words)}"
    return "\n".join(filter(None, (meeting.subtitle, form, series, meeting.link)))


def _columns(words: Words) -> tuple[str, ...]:
    return (
        words.pgettext("column of a list of meetings", "First day"),
        words.pgettext("column of a list of meetings", "Last day"),
        words.pgettext("column of a list of meetings", "Title"),
        words.pgettext("column of a list of meetings", "Subtitle"),
        words.pgettext("column of a list of meetings", "Series"),
        words.pgettext("column of a list of meetings", "Number"),
        words.pgettext("column of a list of meetings", "Form"),
        words.pgettext("column of a list of meetings", "Mode"),
        words.pgettext("column of a list of meetings", "Venue"),
        words.pgettext("column of a list of meetings", "Town"),
        words.pgettext("column of a list of meetings", "Topics"),
        words.pgettext("column of a list of meetings", "State"),
        words.pgettext("column of a list of meetings", "Invited"),
        words.pgettext("column of a list of meetings", "Confirmed"),
        words.pgettext("column of a list of meetings", "Present"),
    )


def _row(entry: MeetingEntry, words: Words) -> tuple[Cell, ...]:
    meeting, line = entry.meeting, entry.line
    return (
        line.day,
        line.last_day,
        meeting.title,
        meeting.subtitle,
        line.series,
        meeting.number,
        name_of(meeting.form, words),
        name_of(meeting.mode, words),
        ", ".join(filter(None, (meeting.venue_name, meeting.venue_room))),
        meeting.venue_town,
        "; ".join(entry.topics),
        name_of(meeting.state, words),
        line.invited,
        line.accepted,
        line.present,
    )

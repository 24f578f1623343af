"""Plan the next meeting of a series in one step, make a second one like another, and begin a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from dpdesk.database.questions.dossier import dossier
from dpdesk.database.questions.meetings import meeting_lines
from dpdesk.database.questions.overview import sessions_between
from dpdesk.database.reader import Reader
from dpdesk.database.work import Work
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import MeetingId, SeriesId, SessionId
from dpdesk.domain.lines import MeetingLine
from dpdesk.domain.meetings import Form, Meeting, Mode, Series, Session, State
from dpdesk.domain.overview import OFF
from dpdesk.domain.sequels import WEEK, next_day, next_number, usual_interval
from dpdesk.errors import BadInput, Refused
from dpdesk.language.collation import search_key
from dpdesk.language.holidays import is_holiday
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.meetings.copying import Copying


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeeting:
    """What is known of a meeting when it is begun. `series` is the name of a series, known or new; empty for none."""

    title: str
    day: date
    start: time
    end: time
    series: str = ""
    form: Form = Form.WORKSHOP
    mode: Mode = Mode.ON_SITE


def plan_next(desk: Desk, meeting_id: MeetingId) -> Meeting:
    """Plan the meeting after the last of a series, with what its meetings share; it is called by series and number.

    Raises Refused for a meeting of no series.
    """
    with desk.reading() as reader:
        about = dossier(reader, meeting_id)
        if about.series is None:
            raise Refused(
                Message(N_("“{title}” belongs to no series. Duplicate it instead."), title=about.meeting.title)
            )
        series = [line for line in meeting_lines(reader) if line.series_id == about.series.id]
        last = max((line.day for line in series if line.day), default=desk.today)
        interval = usual_interval(line.day for line in series if line.day and line.state not in OFF)
        day = _free_day(desk, reader, about, last, interval)
    number = next_number(_last_number(series), last, day)
    title = f"{about.series.name} {number}".rstrip()
    sequel = replace(about.meeting, title=title, subtitle="", number=number, case_mark="", link="")
    label = Message(N_("Plan the next meeting of the series “{series}”"), series=about.series.name)
    return _put(desk, about, sequel, day, label, is_whole=False)


def duplicate(desk: Desk, meeting_id: MeetingId) -> Meeting:
    """Plan the same meeting once more, on the next free day of the week; it has no number, since that is taken."""
    with desk.reading() as reader:
        about = dossier(reader, meeting_id)
        last = max((session.day for session in about.sessions), default=desk.today)
        day = _free_day(desk, reader, about, last, WEEK)
    label = Message(N_("Duplicate the meeting “{title}”"), title=about.meeting.title)
    return _put(desk, about, replace(about.meeting, number=""), day, label, is_whole=True)


def new_meeting_draft(desk: Desk, new: NewMeeting) -> Meeting:
    """Begin a new meeting; its series is made where the desk knows none of that name, and counts its meetings.

    Raises BadInput for a meeting without a title, or one that ends before it begins.
    """
    if not new.title.strip():
        raise BadInput(Message(N_("A meeting needs a title. Nothing was saved.")), field="title")
    if new.end <= new.start:
        raise BadInput(Message(N_("A meeting ends after it begins. Nothing was saved.")), field="end")
    with desk.work(Message(N_("Plan the meeting “{title}”"), title=new.title)) as work:
        series = _series(desk, work, new.series.strip())
        meeting = Meeting(
            id=MeetingId(desk.new_id()),
            series_id=series.id if series else None,
            number=_number_in(work, series, new.day) if series else "",
            title=new.title.strip(),
            form=new.form,
            mode=new.mode,
        )
        saved = work.save(meeting)
        session = SessionId(desk.new_id())
        work.save(Session(id=session, meeting_id=saved.id, number=1, day=new.day, start=new.start, end=new.end))
        return saved


def series_names(desk: Desk) -> tuple[str, ...]:
    """Give the names of all series, in their order."""
    with desk.reading() as reader:
        return tuple(series.name for series in reader.all(Series))


def _put(desk: Desk, about: Dossier, like: Meeting, day: date, label: Message, *, is_whole: bool) -> Meeting:
    """Save a meeting like another one, with what comes along from that one, in one unit of work."""
    later = day - about.sessions[0].day if about.sessions else timedelta()
    fresh = replace(
        like,
        id=MeetingId(desk.new_id()),
        version=0,
        state=State.PLANNED,
        reply_by=like.reply_by + later if like.reply_by else None,
        letter_date=None,
        prepared_by="",
        prepared_on=None,
    )
    copying = Copying(desk, about, fresh.id, later)
    with desk.work(label) as work:
        work.save_all([fresh, *(copying.whole() if is_whole else copying.skeleton())])
        return work.get(Meeting, fresh.id)


def _free_day(desk: Desk, reader: Reader, about: Dossier, last: date, interval: timedelta) -> date:
    """Give the day on which a meeting like this one can begin."""
    first = about.sessions[0].day if about.sessions else last
    lasting = [session.day - first for session in about.sessions] or [timedelta()]
    taken = {one.day for one in sessions_between(reader, min(last, desk.today), date.max) if one.state not in OFF}

    def is_taken(day: date) -> bool:
        return day in taken or is_holiday(day)

    return next_day(_on_weekday_of(first, last), interval, lasting, desk.today, is_taken)


def _on_weekday_of(first: date, last: date) -> date:
    """Give the day on or before the last one that is the same day of the week as the first one."""
    return last - timedelta(days=(last - first).days % 7)


def _last_number(series: Sequence[MeetingLine]) -> str:
    """Give the number of the last meeting of a series that has one; the lines are in the order of their days."""
    return next((line.number for line in reversed(series) if line.number), "")


def _series(desk: Desk, work: Work, name: str) -> Series | None:
    if not name:
        return None
    known = (series for series in work.all(Series) if search_key(series.name) == search_key(name))
    return next(known, None) or work.save(Series(id=SeriesId(desk.new_id()), name=name))


def _number_in(work: Work, series: Series, day: date) -> str:
    """Give the number of a new meeting: the first of a series is 1, and one after unnumbered ones has none."""
    lines = [line for line in meeting_lines(work) if line.series_id == series.id]
    if not lines:
        return "1"
    last = max((line.day for line in lines if line.day), default=day)
    return next_number(_last_number(lines), last, day)

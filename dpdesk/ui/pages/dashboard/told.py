"""Tasks, overdue summaries and replies as the first page tells them."""

from __future__ import annotations

from datetime import date

from dpdesk.domain.invitations import Answer
from dpdesk.domain.overview import ReplyLine
from dpdesk.domain.tasks import Task, TaskKind
from dpdesk.language.catalogues import Words
from dpdesk.language.countdown import due, from_today
from dpdesk.language.dates import short_date
from dpdesk.language.wording import name_of
from dpdesk.ui.icons import IconName
from dpdesk.ui.pages.dashboard.line_list import Line

_ANSWERS = {
    Answer.ACCEPTS: IconName.ACCEPTS,
    Answer.DECLINES: IconName.DECLINES,
    Answer.SUBSTITUTE: IconName.SUBSTITUTE,
}


def task_line(task: Task, today: date, words: Words) -> Line[Task]:
    """Tell a task: what, for which meeting, and when."""
    name = name_of(task.kind, words)
    return Line(
        key=f"{task.meeting_id} {task.kind}",
        record=task,
        title=f"{name[:1].upper()}{name[1:]}",
        detail=f"{task.meeting} · {short_date(task.meeting_day, words.language)}",
        remark=due(task.due, today, words),
        picture=IconName.UNTICKED,
        is_late=task.is_overdue_on(today),
    )


def summary_line(task: Task, today: date, words: Words) -> Line[Task]:
    """Tell an overdue summary: of which meeting, when that was, and how late it is."""
    held = words.gettext("Held on {day}").format(day=short_date(task.meeting_day, words.language))
    return Line(
        key=f"{task.meeting_id} {TaskKind.SUMMARISE}",
        record=task,
        title=task.meeting,
        detail=held,
        remark=due(task.due, today, words),
        picture=IconName.DOCUMENT,
        is_late=True,
    )


def reply_line(reply: ReplyLine, today: date, words: Words) -> Line[ReplyLine]:
    """Tell a reply: who, what, how, to which meeting, and when."""
    answer = name_of(reply.answer, words)
    answered = f"{answer} ({reply.comer})" if reply.comer else answer
    channel = name_of(reply.channel, words) if reply.channel else ""
    return Line(
        key=reply.id,
        record=reply,
        title=reply.who,
        detail=" · ".join(filter(None, (answered, channel, reply.meeting))),
        remark=from_today(reply.day, today, words),
        picture=_ANSWERS[reply.answer],
    )

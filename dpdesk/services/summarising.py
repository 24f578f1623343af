"""From a meeting's dossier to its summary: the article, the note, and what their author should add."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from dpdesk.documents.article import ArticleContent, filled
from dpdesk.documents.note import NoteContent
from dpdesk.documents.note_attendance import AttendanceTables, OfficeLine
from dpdesk.documents.report import CourseItem, CourseSession, NamedPartner, Report, ShownPractice, Speech
from dpdesk.domain.agenda import at_minute, ends_at
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import CategoryId, OrganisationId
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import AgendaItem, Mode, Role, Session, SpeakingRole, State
from dpdesk.domain.practices import FollowUpKind
from dpdesk.domain.statistics import count
from dpdesk.language.catalogues import words_for
from dpdesk.language.collation import sort_key
from dpdesk.messages import N_, Message
from dpdesk.services.occasions import (
    Pictures,
    known_gender,
    mode_among_others,
    occasion,
    organisation_name,
    titled_name,
)
from dpdesk.settings import Language

_FIELD_MISSING = {
    "aim": N_("The series has no aim."),
    "audience": N_("The series does not say whom its meetings are for."),
    "place": N_("The place is not known, or not in the words of a sentence (“in the town hall”)."),
    "topics_told": N_("The meeting has no topics."),
    "people_told": N_("No attendance has been recorded yet."),
    "openings": N_("Nobody is recorded as opening the meeting."),
    "moderations": N_("Nobody is recorded as leading the meeting."),
    "practices": N_("No good practice is recorded as presented."),
    "next_topics": N_("No topic worth taking further is recorded."),
    "more": N_("The series does not say where to find out more."),
}
"""What to tell the author about an empty field; a field that is not here may well be empty."""


def article_content(dossier: Dossier, language: Language, today: date, logos: Pictures) -> ArticleContent:
    """Give the article of a meeting; it bears today's date."""
    return ArticleContent(language=language, day=today, report=_report(dossier, PaperKind.ARTICLE, language, logos))


def note_content(dossier: Dossier, language: Language, today: date, logos: Pictures) -> NoteContent:
    """Give the note of a meeting; it bears the day it was prepared on, or today's date."""
    report = _report(dossier, PaperKind.NOTE, language, logos)
    return NoteContent(
        language=language,
        day=dossier.meeting.prepared_on or today,
        report=report,
        attendance=_attendance(dossier, report, language),
    )


def missing(content: ArticleContent | NoteContent) -> tuple[Message, ...]:
    """Tell the author what the record does not say yet; the paper leaves it out without a word."""
    if content.report.occasion.is_off:
        return ()
    lacking = _missing_in_article(content) if isinstance(content, ArticleContent) else _missing_in_note(content)
    return (*_not_held(content.report), *lacking, *_unsaid(content.report))


def _report(dossier: Dossier, kind: PaperKind, language: Language, logos: Pictures) -> Report:
    series = dossier.series
    return Report(
        occasion=occasion(dossier, logos),
        statistics=count(dossier),
        aim=series.aim if series else "",
        audience=series.audience if series else "",
        more=series.more if series else "",
        topics=tuple(dossier.topics[entry.topic_id].name for entry in dossier.meeting_topics),
        partners=tuple(
            NamedPartner(name=organisation_name(dossier, partner.organisation_id), role=partner.role)
            for partner in dossier.partners
        ),
        course=tuple(_course(dossier)),
        practices=tuple(_practices(dossier)),
        follow_ups=dossier.follow_ups,
        own_text=_own_text(dossier, kind, language),
    )


def _own_text(dossier: Dossier, kind: PaperKind, language: Language) -> str:
    texts = (text.text for text in dossier.summary_texts if text.kind is kind and text.language == language)
    return next(texts, "")


def _course(dossier: Dossier) -> Iterator[CourseSession]:
    for session in dossier.sessions:
        items = tuple(_items(dossier, session))
        if items:
            yield CourseSession(session=session, items=items)


def _items(dossier: Dossier, session: Session) -> Iterator[CourseItem]:
    for item in dossier.agenda:
        if item.session_id == session.id:
            yield CourseItem(
                start=item.start,
                end=at_minute(ends_at(item)),
                kind=item.kind,
                title=item.title,
                speeches=tuple(_speeches(dossier, item)),
            )


def _speeches(dossier: Dossier, item: AgendaItem) -> Iterator[Speech]:
    here = (speaking for speaking in dossier.speaking if speaking.agenda_item_id == item.id)
    return (_speech(dossier, speaking) for speaking in sorted(here, key=lambda speaking: speaking.position))


def _speech(dossier: Dossier, speaking: SpeakingRole) -> Speech:
    person = dossier.people[speaking.person_id]
    return Speech(
        name=titled_name(person),
        role=speaking.role,
        gender=known_gender(person),
        position=person.position,
        organisation=organisation_name(dossier, person.organisation_id),
        mode=mode_among_others(dossier, speaking),
        thesis=speaking.thesis,
    )


def _practices(dossier: Dossier) -> Iterator[ShownPractice]:
    for presentation in sorted(dossier.presentations, key=lambda presentation: presentation.position):
        practice = dossier.practices[presentation.practice_id]
        owner = _place_name(dossier, practice.organisation_id)
        yield ShownPractice(title=practice.title, owner=owner, area=practice.area)


def _place_name(dossier: Dossier, organisation_id: OrganisationId | None) -> str:
    """Name a municipality by itself, not by its office, and any other organisation as it is called."""
    municipality = dossier.municipalities.get(organisation_id) if organisation_id else None
    return municipality.name if municipality else organisation_name(dossier, organisation_id)


def _attendance(dossier: Dossier, report: Report, language: Language) -> AttendanceTables:
    statistics, members = report.statistics, {member.id for member in dossier.members}
    lines = sorted(
        (OfficeLine(_place_name(dossier, one.organisation_id), one) for one in statistics.offices),
        key=lambda line: sort_key(line.name),
    )
    return AttendanceTables(
        members=tuple(line for line in lines if line.count.organisation_id in members),
        others=tuple(line for line in lines if line.count.organisation_id not in members),
        departments=tuple(_departments(dossier, report, language)),
        subregions=tuple(sorted(statistics.by_subregion, key=lambda one: sort_key(one.kind))),
        unrepresented=_sorted(_place_name(dossier, member) for member in statistics.unrepresented),
    )


def _departments(dossier: Dossier, report: Report, language: Language) -> Iterable[tuple[str, int]]:
    """Name the kinds of department and count their people, most first; those of no known kind come last."""
    named = (
        (_category_name(dossier, kind, language), people) for kind, people in report.statistics.by_category.items()
    )
    return sorted(named, key=lambda one: (not one[0], -one[1], sort_key(one[0])))


def _category_name(dossier: Dossier, category_id: CategoryId | None, language: Language) -> str:
    if category_id is None:
        return ""
    category = dossier.categories[category_id]
    return category.name_en or category.name if language is Language.ENGLISH else category.name


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=sort_key))


def _not_held(report: Report) -> Iterator[Message]:
    if report.occasion.meeting.state in (State.PLANNED, State.INVITED):
        yield Message(N_("The meeting is not marked as held yet."))


def _missing_in_article(content: ArticleContent) -> Iterator[Message]:
    empty = set(filled(content, words_for(content.language)).missing)
    if content.report.more:
        empty.discard("more")
    if content.report.occasion.meeting.mode is Mode.ONLINE:
        empty.discard("place")
    return (Message(sentence) for field, sentence in _FIELD_MISSING.items() if field in empty)


def _missing_in_note(content: NoteContent) -> Iterator[Message]:
    report = content.report
    if not report.occasion.meeting.prepared_by:
        yield Message(N_("It is not recorded who prepared the note."))
    if not report.following(FollowUpKind.CONCLUSION):
        yield Message(N_("No conclusion is recorded."))
    for task in report.following(FollowUpKind.TASK, FollowUpKind.PROMISE):
        if not task.owner:
            yield Message(N_("The task “{task}” has no owner."), task=task.text)
        if not task.due:
            yield Message(N_("The task “{task}” has no date."), task=task.text)


def _unsaid(report: Report) -> Iterator[Message]:
    """Name the speakers of whom nothing is told but that they spoke."""
    said = {speech.name for item in report.items for speech in item.speeches if speech.thesis}
    spoke = (speech for item in report.items for speech in item.speeches if speech.role is not Role.MODERATES)
    for name in dict.fromkeys(speech.name for speech in spoke):
        if name not in said:
            yield Message(N_("Nothing is recorded of what {name} said."), name=name)

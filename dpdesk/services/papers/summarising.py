"""From a meeting's dossier to its summary: the article and the note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from dpdesk.documents.article import ArticleContent
from dpdesk.documents.article_photos import ArticlePhoto
from dpdesk.documents.attendance_charts import PlacedMember
from dpdesk.documents.note import NoteContent
from dpdesk.documents.note_attendance import AttendanceTables, OfficeLine
from dpdesk.documents.report import CourseItem, CourseSession, NamedPartner, Report, ShownPractice, Speech
from dpdesk.domain.agenda import at_minute, ends_at
from dpdesk.domain.consents import standing_consents
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import CategoryId, OrganisationId, PersonId
from dpdesk.domain.issued import PaperKind
from dpdesk.domain.meetings import AgendaItem, Session, SpeakingRole
from dpdesk.domain.people import Consent, ConsentKind
from dpdesk.domain.statistics import count
from dpdesk.language.collation import sort_key
from dpdesk.services.papers.occasions import (
    Pictures,
    known_gender,
    mode_among_others,
    occasion,
    organisation_name,
    own_texts,
    shown_photos,
    titled_name,
)
from dpdesk.settings import Language


def article_content(dossier: Dossier, language: Language, today: date, logos: Pictures) -> ArticleContent:
    """Give the article of a meeting; it bears today's date."""
    report = _report(dossier, PaperKind.ARTICLE, language, logos)
    return ArticleContent(
        language=language,
        day=today,
        report=report,
        texts=own_texts(dossier, language),
        photos=tuple(ArticlePhoto(photo, logos[photo.blob_id]) for photo in shown_photos(dossier)),
        placed=tuple(_placed(dossier, report)),
        unwilling=_sorted(titled_name(dossier.people[one]) for one in _unwilling(dossier)),
    )


def note_content(dossier: Dossier, language: Language, today: date, logos: Pictures) -> NoteContent:
    """Give the note of a meeting; it bears the day it was prepared on, or today's date."""
    report = _report(dossier, PaperKind.NOTE, language, logos)
    return NoteContent(
        language=language,
        day=dossier.meeting.prepared_on or today,
        report=report,
        attendance=_attendance(dossier, report, language),
    )


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
        has_photos=bool(dossier.photos),
    )


def _unwilling(dossier: Dossier) -> Iterator[PersonId]:
    """Give those who were there or spoke, and refused to be photographed."""
    there = {record.participation_id for record in dossier.attendances if record.presence.took_part}
    people = {one.person_id for one in dossier.participations if one.id in there}
    people |= {role.person_id for role in dossier.speaking}
    said: defaultdict[PersonId, list[Consent]] = defaultdict(list)
    for consent in dossier.consents:
        if consent.kind is ConsentKind.PHOTO and consent.person_id in people:
            said[consent.person_id].append(consent)
    return (one for one, consents in said.items() if not standing_consents(consents)[ConsentKind.PHOTO].given)


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
        placed=tuple(_placed(dossier, report)),
    )


def _placed(dossier: Dossier, report: Report) -> Iterator[PlacedMember]:
    """Give the members that have a place on the map, with what is known of each."""
    counts = {one.organisation_id: one for one in report.statistics.offices}
    for member in sorted(dossier.members, key=lambda one: sort_key(one.name)):
        counted = counts.get(member.id)
        if member.tile_column is not None and member.tile_row is not None:
            yield PlacedMember(
                name=member.name,
                column=member.tile_column,
                row=member.tile_row,
                is_invited=bool(counted and counted.invited),
                present=counted.turnout.present if counted else 0,
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

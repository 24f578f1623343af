"""From a meeting's dossier to what all its papers say: organiser, days, logos, and who is heard on the agenda."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from dpdesk.database.reader import Reader
from dpdesk.documents.agenda import AgendaContent, AgendaLine, AgendaSession, AgendaSpeaker
from dpdesk.documents.blocks import Picture
from dpdesk.documents.default_texts import OwnTexts
from dpdesk.documents.letter_fields import Voices
from dpdesk.documents.occasion import Occasion
from dpdesk.domain.agenda import at_minute, ends_at
from dpdesk.domain.dossier import Dossier
from dpdesk.domain.ids import BlobId, OrganisationId
from dpdesk.domain.meetings import AgendaItem, Mode, Role, Session, SpeakingRole
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.people import Gender, Person
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.language.names import gender_of
from dpdesk.settings import Language

Pictures = Mapping[BlobId, bytes]

_LETTERHEAD_LOGO = 28.0
_LOGO = 40.0
"""mm: how wide a logo is in the letterhead, and in the row of a meeting's logos"""


def pictures(reader: Reader, dossier: Dossier) -> Pictures:
    """Read the bytes of every logo and photo that the papers of a meeting bear, and of the letterhead."""
    kept = {logo.blob_id for logo in dossier.logos} | {photo.blob_id for photo in shown_photos(dossier)}
    kept |= {one for one in (dossier.organiser.logo_id, dossier.organiser.letterhead_id) if one}
    return {blob_id: reader.blob(blob_id) for blob_id in sorted(kept)}


def shown_photos(dossier: Dossier) -> tuple[MeetingPhoto, ...]:
    """Give the photos that are to stand in the article."""
    return tuple(photo for photo in dossier.photos if photo.in_article)


def occasion(dossier: Dossier, logos: Pictures) -> Occasion:
    """Give what all papers of a meeting say about it."""
    organiser = dossier.organiser
    letterhead = logos.get(organiser.logo_id) if organiser.logo_id else None
    return Occasion(
        organiser=organiser,
        meeting=dossier.meeting,
        sessions=dossier.sessions,
        series=dossier.series.name if dossier.series else "",
        letterhead_logo=letterhead_logo(letterhead, organiser),
        letter_paper=logos.get(organiser.letterhead_id) if organiser.letterhead_id else None,
        logos=tuple(Picture(logos[logo.blob_id], logo.alternative, _LOGO) for logo in dossier.logos),
    )


def letterhead_logo(picture: bytes | None, organiser: Organiser) -> Picture | None:
    """Give the organiser's logo; where no text was written for those who do not see it, the name stands for it."""
    return Picture(picture, organiser.logo_alternative or organiser.name, _LETTERHEAD_LOGO) if picture else None


def own_texts(dossier: Dossier, language: Language) -> OwnTexts:
    """Give the texts that the office words in its own way in a language."""
    return {own.name: own.text for own in dossier.own_texts if own.language == language}


def agenda_content(dossier: Dossier, language: Language, day: date, logos: Pictures) -> AgendaContent:
    """Give the timetable of a meeting; sessions without a line are left out."""
    sessions = ((session, tuple(_lines(dossier, session))) for session in dossier.sessions)
    return AgendaContent(
        language=language,
        day=day,
        occasion=occasion(dossier, logos),
        sessions=tuple(AgendaSession(session=session, lines=lines) for session, lines in sessions if lines),
    )


def voices(dossier: Dossier) -> Voices:
    """Give who opens, who leads and who speaks, each once, in the order of the agenda."""
    spoken = [speaking for item in dossier.agenda for speaking in _speaking(dossier, item)]
    others = frozenset(Role) - {Role.OPENS, Role.MODERATES}
    return Voices(
        openers=_heard(dossier, spoken, frozenset({Role.OPENS})),
        moderators=_heard(dossier, spoken, frozenset({Role.MODERATES})),
        speakers=_heard(dossier, spoken, others),
    )


def _lines(dossier: Dossier, session: Session) -> Iterator[AgendaLine]:
    for item in dossier.agenda:
        if item.session_id == session.id:
            yield AgendaLine(
                start=item.start,
                end=at_minute(ends_at(item)),
                kind=item.kind,
                title=item.title,
                abstract=item.abstract,
                speakers=tuple(_speakers(dossier, item)),
            )


def _speaking(dossier: Dossier, item: AgendaItem) -> list[SpeakingRole]:
    roles = (speaking for speaking in dossier.speaking if speaking.agenda_item_id == item.id)
    return sorted(roles, key=lambda speaking: speaking.position)


def _speakers(dossier: Dossier, item: AgendaItem) -> Iterator[AgendaSpeaker]:
    """Give who speaks at an item, each once with all roles there."""
    spoken = _speaking(dossier, item)
    for person_id in dict.fromkeys(speaking.person_id for speaking in spoken):
        person = dossier.people[person_id]
        own = [speaking for speaking in spoken if speaking.person_id == person_id]
        yield AgendaSpeaker(
            name=titled_name(person),
            roles=tuple(speaking.role for speaking in own),
            gender=known_gender(person),
            position=person.position,
            organisation=organisation_name(dossier, person.organisation_id),
            mode=mode_among_others(dossier, own[0]),
        )


def _heard(dossier: Dossier, spoken: Iterable[SpeakingRole], roles: frozenset[Role]) -> tuple[str, ...]:
    people = dict.fromkeys(speaking.person_id for speaking in spoken if speaking.role in roles)
    return tuple(_with_organisation(dossier, dossier.people[person_id]) for person_id in people)


def _with_organisation(dossier: Dossier, person: Person) -> str:
    organisation = organisation_name(dossier, person.organisation_id)
    return f"{titled_name(person)} ({organisation})" if organisation else titled_name(person)


def mode_among_others(dossier: Dossier, speaking: SpeakingRole) -> Mode:
    """Tell how somebody joins the others; at an online meeting all join alike, so nobody is marked as online."""
    return Mode.ON_SITE if dossier.meeting.mode is Mode.ONLINE else speaking.mode


def known_gender(person: Person) -> Gender:
    """Give a person's gender as it is recorded, else as the first name tells it."""
    return gender_of(person.given_names) if person.gender is Gender.UNKNOWN else person.gender


def titled_name(person: Person) -> str:
    """Give a person's name with the academic title before it."""
    return f"{person.academic_title} {person.name}".strip()


def organisation_name(dossier: Dossier, organisation_id: OrganisationId | None) -> str:
    """Give an organisation's name; empty where a person belongs to none."""
    return dossier.organisations[organisation_id].name if organisation_id else ""

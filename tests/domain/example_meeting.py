"""The example meeting: who holds it, its timetable, its speakers, what was shown there and what follows."""

from __future__ import annotations

from datetime import date, time

from dpdesk.domain.ids import (
    AgendaItemId,
    FollowUpId,
    MeetingTopicId,
    OrganiserId,
    PartnerId,
    PersonId,
    PracticeId,
    PresentationId,
    SeriesId,
    SpeakingRoleId,
    TopicId,
)
from dpdesk.domain.meetings import (
    AgendaItem,
    Form,
    ItemKind,
    Meeting,
    MeetingTopic,
    Mode,
    Partner,
    PartnerRole,
    Role,
    Series,
    SpeakingRole,
    State,
    Topic,
)
from dpdesk.domain.organisations import (
    Organiser,
)
from dpdesk.domain.people import Gender
from dpdesk.domain.practices import FollowUp, FollowUpKind, Practice, Presentation
from tests.domain.example_offices import FIRST, MEETING, office


def organiser() -> Organiser:
    return Organiser(
        id=OrganiserId("organiser"),
        name="Związek Gmin Przykładowych",
        short_name="ZGP",
        street="ul. Przykładowa 1",
        postcode="40-001",
        town="Katowice",
        signatory_name="Anna Wzorcowa",
        signatory_gender=Gender.FEMALE,
        signatory_position="dyrektor biura",
    )


def series() -> Series:
    return Series(
        id=SeriesId("series"),
        name="Platforma Dobrych Praktyk",
        aim="wymiana wiedzy i upowszechnianie sprawdzonych doświadczeń między samorządami",
        audience="pracownicy gmin członkowskich i ich jednostek",
        more="https://example.org/praktyki",
    )


def meeting() -> Meeting:
    return Meeting(
        id=MEETING,
        series_id=SeriesId("series"),
        title="Otwarte dane w gminie",
        subtitle="od arkusza do portalu",
        form=Form.WORKSHOP,
        mode=Mode.HYBRID,
        state=State.HELD,
        venue_name="Urząd Miejski w Gliwicach",
        venue_room="sala 12",
        venue_street="ul. Zwycięstwa 21",
        venue_postcode="44-100",
        venue_town="Gliwice",
        venue_place="w Urzędzie Miejskim",
        town_locative="w Gliwicach",
        case_mark="ZGP.0643.5.2026",
        project="Dane dla mieszkańców",
        prepared_by="Ewa Notująca",
        prepared_on=date(2026, 3, 16),
    )


def agenda() -> tuple[AgendaItem, ...]:
    lines = (
        ("registration", time(9, 30), 30, ItemKind.REGISTRATION, "Rejestracja"),
        ("opening", time(10), 15, ItemKind.OPENING, "Otwarcie spotkania"),
        ("talk", time(10, 15), 60, ItemKind.TALK, "Dane w praktyce"),
        ("break", time(11, 15), 15, ItemKind.BREAK, "Przerwa"),
        ("workshop", time(11, 30), 90, ItemKind.WORKSHOP, "Od arkusza do portalu"),
        ("discussion", time(13), 45, ItemKind.DISCUSSION, "Pytania i dyskusja"),
    )
    return tuple(
        AgendaItem(
            id=AgendaItemId(key),
            meeting_id=MEETING,
            session_id=FIRST,
            position=position,
            start=start,
            minutes=minutes,
            kind=kind,
            title=title,
        )
        for position, (key, start, minutes, kind, title) in enumerate(lines, start=1)
    )


def speaking() -> tuple[SpeakingRole, ...]:
    lines = (
        ("opening", "anna", Role.OPENS, Mode.ON_SITE, "Podkreśliła, że dane gminy należą do jej mieszkańców."),
        ("talk", "jan", Role.MODERATES, Mode.ON_SITE, ""),
        ("talk", "jan", Role.EXPERT, Mode.ON_SITE, "Omówił, od których zbiorów danych warto zacząć."),
        ("workshop", "olga", Role.EXPERT, Mode.ONLINE, "Pokazała, jak z arkusza powstaje portal."),
        ("workshop", "karol", Role.EXPERT, Mode.ONLINE, ""),
    )
    return tuple(
        SpeakingRole(
            id=SpeakingRoleId(f"{item} {who} {role}"),
            meeting_id=MEETING,
            agenda_item_id=AgendaItemId(item),
            person_id=PersonId(who),
            position=position,
            role=role,
            mode=mode,
            thesis=thesis,
        )
        for position, (item, who, role, mode, thesis) in enumerate(lines, start=1)
    )


def partners() -> tuple[Partner, ...]:
    lines = (("foundation", PartnerRole.PARTNER), ("university", PartnerRole.PROJECT_PARTNER))
    return tuple(
        Partner(id=PartnerId(key), meeting_id=MEETING, organisation_id=office(key), position=position, role=role)
        for position, (key, role) in enumerate(lines, start=1)
    )


def topics() -> tuple[Topic, ...]:
    return (Topic(id=TopicId("data"), name="otwarte dane"), Topic(id=TopicId("portals"), name="portale miejskie"))


def meeting_topics() -> tuple[MeetingTopic, ...]:
    return tuple(
        MeetingTopic(id=MeetingTopicId(topic.id), meeting_id=MEETING, topic_id=topic.id, position=position)
        for position, topic in enumerate(topics(), start=1)
    )


def practice() -> Practice:
    return Practice(
        id=PracticeId("portal"), title="Portal danych", organisation_id=office("gliwice"), area="cyfryzacja"
    )


def presentations() -> tuple[Presentation, ...]:
    return (Presentation(id=PresentationId("presentation"), meeting_id=MEETING, practice_id=practice().id, position=1),)


def follow_ups() -> tuple[FollowUp, ...]:
    lines = (
        (FollowUpKind.CONCLUSION, "Warto publikować dane w otwartych formatach", "", None),
        (FollowUpKind.CONCLUSION, "Potrzebny jest wspólny słownik zbiorów.", "", None),
        (FollowUpKind.TASK, "Przygotować wzór regulaminu portalu", "Ewa Notująca", date(2026, 4, 30)),
        (FollowUpKind.PROMISE, "Udostępnić uczestnikom materiały", "Fundacja Przykład", None),
        (FollowUpKind.TOPIC, "licencje na dane", "", None),
    )
    return tuple(
        FollowUp(
            id=FollowUpId(f"follow-up {position}"),
            meeting_id=MEETING,
            position=position,
            kind=kind,
            text=text,
            owner=owner,
            due=due,
        )
        for position, (kind, text, owner, due) in enumerate(lines, start=1)
    )

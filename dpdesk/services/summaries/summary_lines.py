"""Who spoke and what was shown at a meeting, as lines to be completed after it."""

from __future__ import annotations

from dataclasses import dataclass

from dpdesk.domain.dossier import Dossier
from dpdesk.domain.meetings import SpeakingRole
from dpdesk.domain.practices import Presentation
from dpdesk.language.catalogues import Words
from dpdesk.language.wording import role_of
from dpdesk.services.papers.occasions import known_gender, organisation_name, titled_name


@dataclass(frozen=True, slots=True)
class SpeechLine:
    """Somebody at an item of the agenda; what was said is the thesis of the role."""

    speaking: SpeakingRole
    name: str
    role: str
    item: str


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """A good practice that was presented; `owner` is its municipality or institution."""

    presentation: Presentation
    title: str
    owner: str
    area: str


def speech_lines(about: Dossier, words: Words) -> tuple[SpeechLine, ...]:
    """Give who spoke, in the order of the agenda."""
    titles = {item.id: item.title for item in about.agenda}
    return tuple(
        SpeechLine(
            speaking,
            titled_name(person := about.people[speaking.person_id]),
            role_of(speaking.role, known_gender(person), words),
            titles[speaking.agenda_item_id],
        )
        for speaking in about.speaking
    )


def practice_lines(about: Dossier) -> tuple[PracticeLine, ...]:
    """Give the practices that were presented, in their order."""
    shown = sorted(about.presentations, key=lambda presentation: presentation.position)
    return tuple(_practice(about, presentation) for presentation in shown)


def _practice(about: Dossier, presentation: Presentation) -> PracticeLine:
    practice = about.practices[presentation.practice_id]
    municipality = about.municipalities.get(practice.organisation_id) if practice.organisation_id else None
    owner = municipality.name if municipality else organisation_name(about, practice.organisation_id)
    return PracticeLine(presentation, practice.title, owner, practice.area)

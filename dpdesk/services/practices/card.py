"""The card of a practice as a file: PDF, Word document or web page. It belongs to no meeting and is kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dpdesk.database.questions.practices import practice_about
from dpdesk.database.reader import Reader
from dpdesk.documents.blocks import Picture
from dpdesk.documents.practice_card import CardPhoto, PracticeCardContent, ShownAt, compose
from dpdesk.documents.scanned import shape
from dpdesk.domain.ids import PracticeId
from dpdesk.domain.issued import FileFormat
from dpdesk.domain.meetings import State
from dpdesk.domain.organisations import Organiser
from dpdesk.domain.practice_lines import PracticeAbout
from dpdesk.language.catalogues import words_for
from dpdesk.services.desk import Desk
from dpdesk.services.papers.filing import Filed, file_name, write
from dpdesk.services.papers.making import rendered
from dpdesk.settings import Language

_PHOTO_WIDTH, _PHOTO_HEIGHT = 55.0, 34.0
"""mm at most, so that the text has room on the same page"""
_NAMES: Mapping[Language, str] = {Language.POLISH: "Dobra_praktyka", Language.ENGLISH: "Good_practice"}


def card(desk: Desk, practice_id: PracticeId, wanted: FileFormat, language: Language) -> bytes:
    """Make the card of a practice; the first of its photos stands on it. Raises NotFound."""
    return rendered(compose(card_content(desk, practice_id, language), words_for(language)), wanted).data


def save_card(desk: Desk, practice_id: PracticeId, wanted: FileFormat, language: Language, path: Path) -> Filed:
    """Write the card of a practice to a file. Raises NotFound, StorageFailed."""
    return write(path, card(desk, practice_id, wanted, language))


def card_name(title: str, wanted: FileFormat, language: Language) -> str:
    """Propose a name for the file of a card."""
    return file_name(f"{_NAMES[language]} {title}", wanted.value)


def card_content(desk: Desk, practice_id: PracticeId, language: Language) -> PracticeCardContent:
    """Gather what the card of a practice says; meetings that were called off are left out."""
    with desk.reading() as reader:
        about = practice_about(reader, practice_id)
        organiser = reader.find(Organiser)
        photo = _photo(reader, about)
    shown = (one for one in about.showings if one.state not in (State.CANCELLED, State.POSTPONED))
    return PracticeCardContent(
        language=language,
        day=desk.today,
        publisher=organiser.name if organiser else "",
        practice=about.practice,
        owner=about.owner,
        topics=tuple(topic.name for topic in about.topics),
        photo=photo,
        shown_at=tuple(ShownAt(title=one.title, day=one.day, speaker=one.speaker) for one in shown),
        taken_up_by=tuple(one.name for one in about.adoptions),
    )


def _photo(reader: Reader, about: PracticeAbout) -> CardPhoto | None:
    if not about.photos:
        return None
    first = about.photos[0]
    data = reader.blob(first.blob_id)
    told = first.alternative or first.caption or about.practice.title  # a picture without words is told to nobody
    return CardPhoto(
        picture=Picture(data, told, min(_PHOTO_WIDTH, _PHOTO_HEIGHT * shape(data))),
        caption=first.caption,
        author=first.author,
        licence=first.licence,
    )

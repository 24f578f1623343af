"""The photos of an article: which stand in it, how large and in which rows, and what is said below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dpdesk.documents.blocks import Abreast, Picture
from dpdesk.documents.occasion import joined
from dpdesk.documents.scanned import pixels
from dpdesk.domain.photos import MeetingPhoto
from dpdesk.language.catalogues import Words
from dpdesk.language.typography import typeset

TEXT_WIDTH = 160.0
_GAP = 6.0
_HIGHEST = 120.0
"""mm: of the text, between two photos, and how high a photo may be, so that a page has room for text too"""
_COARSEST = 100 / 25.4
"""pixels to the mm, below which a photo is not stretched"""
_SENTENCE_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class ArticlePhoto:
    """A photo that is to stand in the article, with its picture, PNG or JPEG."""

    photo: MeetingPhoto
    data: bytes


def photo_rows(photos: Sequence[ArticlePhoto], words: Words) -> Iterator[Picture | Abreast]:
    """Give the photos that say what they show, in their order; two upright ones that follow each other share a row."""
    waiting: tuple[ArticlePhoto, float] | None = None
    for photo in photos:
        if not photo.photo.is_told:
            continue
        width, height = pixels(photo.data)
        shape = width / height
        if waiting and shape < 1:
            yield _abreast(waiting, (photo, shape), words)
            waiting = None
            continue
        if waiting:
            yield _alone(*waiting, words)
        waiting = (photo, shape) if shape < 1 else None
        if shape >= 1:
            yield _alone(photo, shape, words)
    if waiting:
        yield _alone(*waiting, words)


def _alone(photo: ArticlePhoto, shape: float, words: Words) -> Picture:
    return _picture(photo, min(TEXT_WIDTH, _HIGHEST * shape), words)


def _abreast(left: tuple[ArticlePhoto, float], right: tuple[ArticlePhoto, float], words: Words) -> Abreast:
    """Set two photos at one height, as wide as the text together."""
    height = min(_HIGHEST, (TEXT_WIDTH - _GAP) / (left[1] + right[1]))
    return Abreast(tuple(_picture(photo, height * shape, words) for photo, shape in (left, right)))


def _picture(photo: ArticlePhoto, width: float, words: Words) -> Picture:
    sharp = pixels(photo.data)[0] / _COARSEST
    return Picture(photo.data, photo.photo.alternative.strip(), min(width, sharp), caption(photo.photo, words))


def caption(photo: MeetingPhoto, words: Words) -> str:
    """Say what stands below a photo: "Warsztat w Gliwicach, fot. Anna Przykładowa, CC BY 4.0"."""
    said, author = (" ".join(text.split()) for text in (photo.caption, photo.author))
    if not author:
        credit = ""
    elif said and not said.endswith(_SENTENCE_ENDS):
        credit = words.pgettext("inside a caption", "photo: {author}").format(author=author)
    else:
        credit = words.gettext("Photo: {author}").format(author=author)
    credit = joined((credit, " ".join(photo.licence.split())))
    between = " " if said.endswith(_SENTENCE_ENDS) else ", "
    return typeset(joined((said, credit), between), words.language)

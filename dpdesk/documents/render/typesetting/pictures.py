"""Pictures: one with its caption, and rows of logos."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from PIL import Image

from dpdesk.documents.blocks import Abreast, Picture, PictureRow
from dpdesk.documents.render.typesetting.paragraphs import text_strips
from dpdesk.documents.render.typesetting.setting import Setting
from dpdesk.documents.render.typesetting.strips import Drawing, Strip, bound, moved, overlaid, stacked
from dpdesk.documents.render.typesetting.styles import CAPTION, HALF, LINE, MM, SMALL
from dpdesk.documents.render.typesetting.tags import Role, Tag, figure_tag
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

_LOGO_HEIGHT = 15 * MM
_LOGO_GAP = 8 * MM
_PHOTO_GAP = 6 * MM


def picture_strips(setting: Setting, picture: Picture) -> tuple[Strip, ...]:
    """Set a picture as wide as it asks for, smaller where the page has no room, its caption below."""
    tag = Tag(Role.DIVISION)
    caption = text_strips(setting, picture.caption, CAPTION, Tag(Role.CAPTION, tag))
    high = setting.height - sum(strip.height for strip in caption) - LINE
    width, height = fitted(picture, min(picture.width * MM, setting.width), high)
    drawing = Drawing(0.0, 0.0, width, height, picture.data, figure_tag(picture.alternative, tag))
    return bound((Strip(height, marks=(drawing,), above=HALF, below=HALF), *caption))


def logo_strips(setting: Setting, row: PictureRow) -> tuple[Strip, ...]:
    """Set logos side by side at one height, spread over the width, the funders' sentence below them."""
    tag = Tag(Role.DIVISION)
    sentence = text_strips(setting, row.sentence, SMALL, Tag(Role.PARAGRAPH, tag))
    if not row.pictures:
        return sentence
    shapes = [_shape(picture) for picture in row.pictures]
    gaps = len(shapes) - 1
    height = min(_LOGO_HEIGHT, (setting.width - gaps * _LOGO_GAP) / sum(shapes))
    spread = (setting.width - height * sum(shapes)) / gaps if gaps else 0.0
    drawings, x = [], 0.0
    for picture, shape in zip(row.pictures, shapes, strict=True):
        alternative = figure_tag(picture.alternative, tag)
        drawings.append(Drawing(x, 0.0, shape * height, height, picture.data, alternative))
        x += shape * height + spread
    return bound((Strip(height, marks=drawings, above=LINE, below=HALF), *sentence))


def abreast_strips(setting: Setting, row: Abreast) -> tuple[Strip, ...]:
    """Set photos side by side, spread over the width, each with its caption below; they are never parted."""
    gaps = max(len(row.pictures) - 1, 1)
    asked = sum(picture.width for picture in row.pictures) * MM
    scale = min(1.0, (setting.width - gaps * _PHOTO_GAP) / asked) if asked else 1.0
    spread = min(_PHOTO_GAP * 2, (setting.width - asked * scale) / gaps)
    whole, x = Strip(0.0), 0.0
    for picture in row.pictures:
        width = picture.width * MM * scale
        whole = overlaid(whole, moved(stacked(picture_strips(replace(setting, width=width), picture)), x))
        x += width + spread
    return (replace(whole, above=HALF, below=LINE),) if row.pictures else ()


def fitted(picture: Picture, width: float, height: float) -> tuple[float, float]:
    """Give the size at which a picture fills a box as far as its shape allows."""
    shape = _shape(picture)
    return min(width, height * shape), min(height, width / shape)


def _shape(picture: Picture) -> float:
    """Give width by height; raises BadInput for bytes that are no whole picture.

    Only the two formats are tried: others, such as PostScript, are programs that Pillow would have run.
    """
    try:
        with Image.open(BytesIO(picture.data), formats=("PNG", "JPEG")) as image:
            image.load()
            return image.width / image.height
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        message = Message(N_("The picture “{name}” is damaged, or neither PNG nor JPEG."), name=picture.alternative)
        raise BadInput(message, field="picture") from error

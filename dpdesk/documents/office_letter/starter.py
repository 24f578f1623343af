"""A letter to begin with: the composed one with fields in the place of what it would say, to be dressed in Word."""

from __future__ import annotations

from datetime import date

from dpdesk.documents.blocks import (
    AddressBlock,
    Block,
    Column,
    Letterhead,
    NewPage,
    Paper,
    Paragraph,
    Part,
    RowGroup,
    Ruling,
    Signature,
    Table,
    Voice,
    text,
)
from dpdesk.documents.render import docx
from dpdesk.language.catalogues import Words


def starter_letter(words: Words, day: date) -> bytes:
    """Give a Word file that can be filled as it is, in the language of the words."""
    title = words.gettext("Letter to the recipients")
    part = Part(bookmark=title, blocks=(*_letter(), *_enclosures(words)))
    paper = Paper(language=words.language, title=title, author="", subject="", day=day, parts=(part,))
    return docx.render(paper).data


def _letter() -> tuple[Block, ...]:
    sender = ("{{ organiser_unit }}", "{{ organiser_street }}, {{ organiser_town }}", "{{ organiser_email }}")
    return (
        Letterhead("{{ organiser }}", sender),
        _paragraph("{{ place_and_date }}", Voice.PLACE_AND_DATE),
        *_if("case_mark", Voice.REFERENCE),
        AddressBlock(("{%p for line in address %}", "{{ line }}", "{%p endfor %}")),
        Paragraph(text("{{ subject }}", strong=True)),
        _paragraph("{{ salutation }}", Voice.SALUTATION),
        *_each("body", Voice.BODY),
        Signature("{{ closing }}", ("{{ electronic }}", "{{ signatory_name }}", "{{ signatory_position }}")),
        *_each("small_print", Voice.SMALL),
    )


def _enclosures(words: Words) -> tuple[Block, ...]:
    columns = (
        Column(words.pgettext("column of the agenda", "Time"), width=28.0),
        Column(words.pgettext("column of the agenda", "Item")),
    )
    rows = (
        ("{%tr for item in agenda %}", ""),
        ("{{ item.time }}", "{{ item.title }}{% if item.speakers %} – {{ item.speakers }}{% endif %}"),
        ("{%tr endfor %}", ""),
    )
    return (
        NewPage(),
        _paragraph(words.gettext("Enclosure {number}").format(number=1), Voice.PLACE_AND_DATE),
        Paragraph(text(words.gettext("Agenda of the meeting"), strong=True)),
        Table(columns=columns, groups=(RowGroup(rows),), ruling=Ruling.OPEN),
        NewPage(),
        _paragraph(words.gettext("Enclosure {number}").format(number=2), Voice.PLACE_AND_DATE),
        *_each("clause", Voice.SMALL),
    )


def _each(field: str, voice: Voice) -> tuple[Block, ...]:
    return (
        _paragraph(f"{{%p for line in {field} %}}", voice),
        _paragraph("{{ line }}", voice),
        _paragraph("{%p endfor %}", voice),
    )


def _if(field: str, voice: Voice) -> tuple[Block, ...]:
    return (
        _paragraph(f"{{%p if {field} %}}", voice),
        _paragraph(f"{{{{ {field} }}}}", voice),
        _paragraph("{%p endif %}", voice),
    )


def _paragraph(words: str, voice: Voice = Voice.BODY) -> Paragraph:
    return Paragraph(text(words), voice)

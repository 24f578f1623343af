"""An office's own letter is filled for every recipient, with text that stays text."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import docx
import pytest

from dpdesk.documents.office_letter.filling import Values, check, fill
from tests.documents.office_letter.letters import KNOWN, letter, saved, texts

DAY = date(2026, 3, 1)
HOSTILE = ["<b>Kos</b> & Lis", "{{ title }}", "{% for x in y %}", "=cmd|' /C calc'!A0", "א 🙂 \u202eabc", "a" * 300]


def values(**changed: object) -> Values:
    known: dict[str, object] = {
        "title": "Otwarte dane",
        "link": "",
        "salutation": "Szanowna Pani Prezydent,",
        "reply_by": "3 marca 2026 r.",
        "body": ("Serdecznie zapraszam.", "Udział jest bezpłatny."),
        "agenda": ({"time": "10.00–10.30", "title": "Otwarcie"}, {"time": "10.30–11.30", "title": "Dane w praktyce"}),
    }
    return {**known, **changed}  # type: ignore[dict-item]


def test_fields_conditions_and_repetitions_are_filled() -> None:
    template = letter(
        "{{ salutation }}",
        "{%p for line in body %}",
        "{{ line }}",
        "{%p endfor %}",
        "{% if link %}Link: {{ link }}{% else %}Spotkanie „{{ title }}” na miejscu.{% endif %}",
        rows=[
            ("Godz.", "Punkt"),
            ("{%tr for item in agenda %}", ""),
            ("{{ item.time }}", "{{ item.title }}"),
            ("{%tr endfor %}", ""),
        ],
    )
    assert check(template, "pismo.docx", KNOWN) == ()
    assert texts(fill(template, [values()], KNOWN, DAY)) == [
        "Szanowna Pani Prezydent,",
        "Serdecznie zapraszam.",
        "Udział jest bezpłatny.",
        "Spotkanie „Otwarte dane” na miejscu.",
        "Godz.",
        "Punkt",
        "10.00–10.30",
        "Otwarcie",
        "10.30–11.30",
        "Dane w praktyce",
    ]


def test_each_recipient_has_a_letter_in_the_order_given() -> None:
    wanted = [values(salutation=f"Szanowni Państwo {number},") for number in range(3)]
    filled = fill(letter("{{ salutation }}", "Koniec."), wanted, KNOWN, DAY)
    assert [text for text in texts(filled) if text != "\n"] == [
        "Szanowni Państwo 0,",
        "Koniec.",
        "Szanowni Państwo 1,",
        "Koniec.",
        "Szanowni Państwo 2,",
        "Koniec.",
    ]
    assert filled == fill(letter("{{ salutation }}", "Koniec."), wanted, KNOWN, DAY)


def test_a_field_that_word_has_cut_in_pieces_is_one_field() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece in ("Temat: {", "{ ti", "tle", " }", "}!"):
        paragraph.add_run(piece).bold = len(piece) > 2
    assert texts(fill(saved(document), [values()], KNOWN, DAY)) == ["Temat: Otwarte dane!"]


def test_fields_in_a_header_are_filled() -> None:
    filled = docx.Document(BytesIO(fill(letter("a", header="{{ title }}"), [values()], KNOWN, DAY)))
    assert filled.sections[0].header.paragraphs[0].text == "Otwarte dane"


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_typed_stays_text(text: str) -> None:
    filled = fill(letter("{{ title }}", "Koniec."), [values(title=text)], KNOWN, DAY)
    assert texts(filled) == [text, "Koniec."]


def test_several_lines_of_a_value_stay_several_lines() -> None:
    filled = fill(letter("{{ title }}"), [values(title="pierwszy\ndrugi")], KNOWN, DAY)
    assert texts(filled) == ["pierwszy\ndrugi"]

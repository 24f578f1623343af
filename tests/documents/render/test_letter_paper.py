"""Letters on the office's own paper: its picture below the first page, the text clear of it, and nothing lost."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn

from dpdesk.documents import invitation
from dpdesk.documents.blocks import Block, Letterhead, LetterPaper, Paper, Part
from dpdesk.documents.letter_paper import drawn_page
from dpdesk.documents.render import docx as word
from dpdesk.documents.render import html
from dpdesk.documents.render.pdf import render
from dpdesk.errors import BadInput
from dpdesk.language.catalogues import words_for
from dpdesk.services.papers.letters import invitation_content
from dpdesk.settings import Language
from tests.documents.letter_papers import picture
from tests.documents.render.hearing import aloud, failures
from tests.documents.render.papers import TODAY
from tests.documents.render.printing import lines_of_text, paper, part, where
from tests.domain import dossiers

PICTURE = drawn_page(picture((210, 297)), "papier.png")
MM = 72 / 25.4
TOP, FOOT = 60.0, 40.0


def head(top: float = TOP, foot: float = FOOT) -> Letterhead:
    return Letterhead("Związek", ("ul. Prosta 1",), None, LetterPaper(PICTURE, "Związek, ul. Prosta 1", top, foot))


def letter(*blocks: Block) -> Part:
    return part(*blocks, footer=("Sfinansowano ze środków",), page_label="{page} z {pages}")


def letters(count: int) -> Paper:
    """Write letters from the example meeting's organiser, on its own paper."""
    content = invitation_content(dossiers.dossier(), Language.POLISH, TODAY, {})
    recipients = tuple(replace(content.recipients[0], label=f"Gmina {number}") for number in range(count))
    occasion = replace(content.occasion, letter_paper=PICTURE)
    return invitation.compose(replace(content, recipients=recipients, occasion=occasion), words_for(Language.POLISH))


def test_letters_on_own_paper_are_accessible_and_fit_for_an_archive() -> None:
    made = render(letters(3)).data
    assert failures(made) == []
    assert render(letters(3)).data == made


def test_the_picture_is_heard_as_the_letterhead_would_be() -> None:
    (first, *_) = [line.strip() for line in aloud(render(letters(1)).data) if "Figure" in line]
    organiser = dossiers.dossier().organiser
    assert first.startswith(f"Figure: {organiser.name}")
    assert organiser.town in first.replace("\u00a0", " ")


def test_an_organiser_without_a_name_has_its_paper_too() -> None:
    content = invitation_content(dossiers.dossier(), Language.POLISH, TODAY, {})
    nobody = replace(
        content.occasion, letter_paper=PICTURE, organiser=replace(content.occasion.organiser, name="", street="")
    )
    made = invitation.compose(replace(content, occasion=nobody), words_for(Language.POLISH))
    assert failures(render(made).data) == []


def test_all_letters_share_one_picture_of_the_whole_page() -> None:
    few, many = render(letters(2)).data, render(letters(40)).data
    assert len(many) < 2 * len(few) + 40 * 4000
    with pikepdf.open(BytesIO(many)) as pdf:
        images = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        assert len(images) == 1
        content = pdf.pages[0].Contents.read_bytes()
    assert b"595.28 0 0 841.89 0.00 0.00 cm" in content


def test_text_keeps_clear_of_the_top_and_the_foot_on_the_first_page_alone() -> None:
    made = render(paper(letter(head(), *lines_of_text(70)))).data
    assert where(made, "wiersz 1", 0).top > TOP * MM
    with pikepdf.open(BytesIO(made)) as pdf:
        count = len(pdf.pages)
    assert count == 3
    for page in range(count):
        clear = FOOT if page == 0 else 11.0
        assert where(made, f"{page + 1} z {count}", page).foot < 842 - clear * MM + 2
    assert where(made, f"1 z {count}", 0).foot > where(made, f"2 z {count}", 1).foot - 40 * MM
    assert where(made, f"1 z {count}", 0).foot < where(made, f"2 z {count}", 1).foot - 20 * MM


def test_a_paper_without_a_text_for_it_is_refused() -> None:
    silent = replace(head(), paper=LetterPaper(PICTURE, " ", TOP, FOOT))
    with pytest.raises(BadInput, match="alternative text"):
        render(paper(letter(silent)))


def test_a_word_document_has_the_picture_behind_the_first_page_of_each_letter() -> None:
    data = word.render(paper(*[letter(head(), *lines_of_text(3))] * 3)).data
    document = docx.Document(BytesIO(data))
    for section in document.sections:
        assert section.different_first_page_header_footer
        header = section.first_page_header._element
        (anchor,) = header.iter(qn("wp:anchor"))
        assert anchor.get("behindDoc") == "1"
        assert [one.get("relativeFrom") for one in anchor if one.get("relativeFrom")] == ["page", "page"]
        assert next(anchor.iter(qn("wp:docPr"))).get("descr") == "Związek, ul. Prosta 1"
        (room,) = (one.get(qn("w:line")) for one in header.iter(qn("w:spacing")))
        assert section.header_distance
        assert int(room) / 1440 * 25.4 + section.header_distance.mm == pytest.approx(TOP, abs=0.1)
    with ZipFile(BytesIO(data)) as files:
        assert len([name for name in files.namelist() if "media/" in name]) == 1
        assert [name for name in files.namelist() if "word/header" in name] == ["word/header1.xml"]
    assert word.render(paper(*[letter(head(), *lines_of_text(3))] * 3)).data == data


def test_the_pages_after_the_first_are_plain_in_word() -> None:
    document = docx.Document(BytesIO(word.render(paper(letter(head(), *lines_of_text(3)))).data))
    assert document.sections[0].header.is_linked_to_previous
    assert "Związek" not in "".join(one.text for one in document.paragraphs)


def test_a_web_page_has_the_composed_letterhead() -> None:
    made = html.render(paper(letter(head()))).data.decode()
    assert "<strong>Związek</strong>" in made
    assert "<img" not in made

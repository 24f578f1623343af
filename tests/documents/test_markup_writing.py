"""What is written as markup is read again as the same blocks, whatever the words are."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from dpdesk.documents.blocks import Block, Heading, ItemList, NewPage, Paragraph, Span, Together, Voice, text
from dpdesk.documents.markup import parse
from dpdesk.documents.markup_writing import write
from dpdesk.language.typography import typeset
from dpdesk.settings import Language
from tests.documents.test_markup import HOSTILE


def read(written: str) -> tuple[Block, ...]:
    return parse(written).fill({}, Language.POLISH).blocks


def again(*blocks: Block) -> tuple[Block, ...]:
    return read(write(blocks, Language.POLISH))


EVERYTHING = (
    Heading("Jak nie dotacje, to co?", 1),
    Paragraph((Span("Byliśmy w\u00a0"), Span("Gliwicach", strong=True), Span(" i\u00a0w\u00a0Psarach."))),
    Heading("Przebieg", 2),
    Paragraph(text("Mówiono o:")),
    ItemList((text("portalu danych"), (Span("mapie: "), Span("tutaj", link="https://example.org/a?b=1")))),
    ItemList((text("raz"), text("dwa")), numbered=True),
    Paragraph((Span("Zob.\u00a0"), Span("stronę", strong=True, link="mailto:a@example.org"), Span("."))),
)


def test_headings_paragraphs_lists_strong_words_and_links_come_back() -> None:
    assert again(*EVERYTHING) == EVERYTHING


def test_it_is_written_as_one_would_type_it() -> None:
    assert write(EVERYTHING[:6], Language.POLISH) == (
        "# Jak nie dotacje, to co?\n\n"
        "Byliśmy w **Gliwicach** i w Psarach.\n\n"
        "## Przebieg\n\n"
        "Mówiono o:\n\n"
        "- portalu danych\n- mapie: [tutaj](https://example.org/a?b=1)\n\n"
        "1. raz\n2. dwa\n"
    )


@pytest.mark.parametrize("words", [word.replace("\n", " ") for word in HOSTILE])
def test_hostile_words_stay_what_they_are(words: str) -> None:
    blocks = (
        Heading(words, 2),
        Paragraph(text(words)),
        Paragraph(text(words, strong=True)),
        ItemList((text(words), text("b"))),
        Paragraph((Span(words, link="https://example.org/"),)),
    )
    assert again(*blocks) == blocks


@pytest.mark.parametrize(
    "words",
    [
        "12. dnia",
        "# x",
        "## x",
        "- x",
        "a * b",
        "a**b**c",
        "[…] i dalej",
        "[a](https://example.org)",
        "koniec\\",
        "a?] [?b",
    ],
)
def test_words_that_look_like_marks_are_words(words: str) -> None:
    assert again(Paragraph(text(words))) == (Paragraph(text(typeset(words, Language.POLISH))),)


def test_brackets_of_an_omission_are_left_readable() -> None:
    assert write((Paragraph(text("„Tak […] było”.")),), Language.POLISH) == "„Tak […] było”.\n"


def test_what_holds_blocks_together_is_written_through_and_the_rest_is_left_out() -> None:
    together = Together((Paragraph(text("a"), Voice.LEAD), ItemList((text("b"),))))
    assert write((together, NewPage()), Language.POLISH) == "a\n\n- b\n"


def test_an_address_ends_where_it_ended() -> None:
    (block,) = again(Paragraph((Span("tu", link="https://example.org/(a) b"),)))
    assert block == Paragraph((Span("tu", link="https://example.org/%28a%29%20b"),))


def test_a_line_break_inside_a_value_becomes_a_space() -> None:
    assert again(Paragraph(text("raz\ndwa\u2028trzy"))) == (Paragraph(text("raz dwa trzy")),)


def test_random_words_come_back() -> None:
    random = Random(20260302)
    for _ in range(400):
        blocks = [Paragraph(text(_words(random), strong=random.random() < 0.3)) for _ in range(3)]
        assert again(*blocks) == tuple(blocks)


def _words(random: Random) -> str:
    pieces: Sequence[str] = ("*", "**", "{", "}", "[", "]", "(", ")", "?", "\\", "żółw", "w", "12", ".", "#", "-", "](")
    words = "".join(random.choice(pieces) for _ in range(random.randint(1, 9)))
    return f"x{words}x"

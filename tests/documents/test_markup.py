from __future__ import annotations

import pytest

from dpdesk.documents.blocks import Block, Heading, ItemList, Paragraph, Span, Text, text
from dpdesk.documents.markup import FieldValue, Filled, parse
from dpdesk.errors import BadInput
from dpdesk.settings import Language

HOSTILE = (
    "{{ 7*7 }}",
    "{title}",
    "**x**",
    "[x](javascript:alert(1))",
    "[x](https://example.org)",
    "# x",
    "- x",
    "1. x",
    "[? x ?]",
    "<b>x</b> & y",
    '<img src="/etc/hostname">',
    "\\{x\\}",
    '=HYPERLINK("x")',
    "../../x",
    "x\ny",
    "🙂 汉字 שלום",
)


def fill(source: str, **fields: FieldValue) -> Filled:
    return parse(source).fill(fields, Language.POLISH)


def blocks(source: str, **fields: FieldValue) -> tuple[Block, ...]:
    return fill(source, **fields).blocks


def only_text(source: str, **fields: FieldValue) -> Text:
    (block,) = blocks(source, **fields)
    assert isinstance(block, Paragraph)
    return block.text


def test_paragraphs_are_parted_by_blank_lines() -> None:
    assert blocks("jeden\ndwa\n\n\ntrzy") == (Paragraph(text("jeden dwa")), Paragraph(text("trzy")))


def test_headings_lists_and_paragraphs_become_blocks_in_their_order() -> None:
    source = "# Tytuł\nLead\n\n## Śródtytuł\n- raz\n- dwa\n1. trzy\n2. cztery\n\nKoniec"
    assert blocks(source) == (
        Heading("Tytuł", 1),
        Paragraph(text("Lead")),
        Heading("Śródtytuł", 2),
        ItemList((text("raz"), text("dwa"))),
        ItemList((text("trzy"), text("cztery")), numbered=True),
        Paragraph(text("Koniec")),
    )


def test_an_item_goes_on_in_the_next_line() -> None:
    assert blocks("- raz\n  i dalej\n- dwa") == (ItemList((text("raz i\u00a0dalej"), text("dwa"))),)


def test_a_sentence_may_break_before_a_number() -> None:
    assert blocks("spotkanie odbyło się\n3. dnia tygodnia") == (
        Paragraph(text("spotkanie odbyło się 3. dnia tygodnia")),
    )


def test_strong_words_and_links_are_spans() -> None:
    assert only_text("zob. **to** i [strona](https://example.org/a?b=1)") == (
        Span("zob.\u00a0"),
        Span("to", strong=True),
        Span(" i\u00a0"),
        Span("strona", link="https://example.org/a?b=1"),
    )


def test_a_backslash_makes_a_mark_an_ordinary_character() -> None:
    assert only_text(r"\{a\} \*\*b\*\* \[c\] \\") == text("{a} **b** [c] \\")


def test_a_lonely_pair_of_stars_is_text() -> None:
    assert only_text("2 ** 3") == text("2 ** 3")


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_is_always_literal_text(value: str) -> None:
    assert only_text("Temat: „{title}”.", title=value) == text(f"Temat: „{value}”.")


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_in_a_heading_an_item_and_strong_words_is_literal_text_too(value: str) -> None:
    heading, items, paragraph = blocks("# {title}\n- {title}\n\n**{title}**", title=value)
    assert heading == Heading(value, 1)
    assert items == ItemList((text(value),))
    assert paragraph == Paragraph((Span(value, strong=True),))


def test_a_value_leads_only_to_the_web_or_a_mailbox() -> None:
    source = "[{link}]({link})"
    assert only_text(source, link="https://example.org") == (Span("https://example.org", link="https://example.org"),)
    assert only_text(source, link="javascript:alert(1)") == text("javascript:alert(1)")
    assert only_text(source, link="https://example.org/\nX: y") == text("https://example.org/\nX: y")


def test_a_mail_address_can_be_a_value() -> None:
    (span,) = only_text("[{email}](mailto:{email})", email="biuro@example.org")
    assert span.link == "mailto:biuro@example.org"


@pytest.mark.parametrize("address", ["javascript:x", "file:///etc/hostname", "example.org"])
def test_a_link_elsewhere_is_refused_with_its_line(address: str) -> None:
    with pytest.raises(BadInput, match="no address for a link") as refusal:
        parse(f"wstęp\n\n[tu]({address})")
    assert refusal.value.line == 3


def test_an_address_with_parentheses_is_no_link() -> None:
    assert only_text("[tu](javascript:alert(1))") == text("[tu](javascript:alert(1))")


@pytest.mark.parametrize("source", ["{", "}", "a { b", "{Title}", "{a b}", "{{title}}"])
def test_a_stray_brace_is_refused_with_its_line(source: str) -> None:
    with pytest.raises(BadInput) as refusal:
        parse(f"wstęp\n\n{source}")
    assert refusal.value.line == 3


def test_an_unknown_field_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(BadInput) as refusal:
        fill("wstęp\n\n{titel}", title="x", place="y")
    assert (refusal.value.field, refusal.value.line) == ("titel", 3)
    assert "{title}" in str(refusal.value)


def test_a_field_like_no_other_is_refused_without_a_guess() -> None:
    with pytest.raises(BadInput, match=r"\{qqq\}, which does not exist\.$"):
        fill("{qqq}", title="x")


def test_a_template_knows_its_fields() -> None:
    assert parse("# {a}\n\n- {b} [? {c} ?]\n\n[{d}](https://{e})").fields == frozenset("abcde")


def test_a_paragraph_with_an_empty_field_is_left_out_and_reported() -> None:
    filled = fill("Temat: {title}\n\nMiejsce: {place}\n\nKoniec", title="dane", place=" ")
    assert filled.blocks == (Paragraph(text("Temat: dane")), Paragraph(text("Koniec")))
    assert filled.missing == ("place",)


def test_an_optional_piece_is_left_out_alone() -> None:
    source = "Proszę odpisać [? do dnia {day} ?] na adres {email}[?, tel. {phone}?]."
    assert only_text(source, day="", email="x", phone="1") == text("Proszę odpisać na adres x, tel.\u00a01.")
    assert only_text(source, day="5", email="x", phone="") == text("Proszę odpisać do dnia 5 na adres x.")
    assert fill(source, day="", email="x", phone="").missing == ("day", "phone")


def test_a_paragraph_of_optional_pieces_alone_can_vanish() -> None:
    assert blocks("[? {a} ?] [? {b} ?]", a="", b="") == ()


def test_a_field_of_several_values_repeats_the_item() -> None:
    assert blocks("- „{topics}”", topics=("raz", "dwa")) == (ItemList((text("„raz”"), text("„dwa”"))),)


def test_a_field_of_several_values_repeats_the_paragraph() -> None:
    assert blocks("{names}: {fact}", names=("Ewa", "Jan"), fact="x") == (
        Paragraph(text("Ewa: x")),
        Paragraph(text("Jan: x")),
    )


def test_fields_of_several_values_go_side_by_side() -> None:
    source = "- {names}[?: {theses}?]"
    items = blocks(source, names=("Ewa", "Jan", "Ola"), theses=("tak", ""))
    assert items == (ItemList((text("Ewa: tak"), text("Jan"), text("Ola"))),)
    assert fill(source, names=("Ewa", "Jan"), theses=("tak", "")).missing == ("theses",)


def test_a_field_of_no_values_leaves_the_item_out() -> None:
    filled = fill("- {topics}", topics=())
    assert (filled.blocks, filled.missing) == ((), ("topics",))


def test_what_announces_a_list_goes_with_it() -> None:
    source = "Wstęp:\n\n- {topics}\n\nKoniec"
    assert blocks(source, topics=()) == (Paragraph(text("Koniec")),)
    assert len(blocks(source, topics=("x",))) == 3


def test_a_heading_with_nothing_left_below_goes_too() -> None:
    source = "# Tytuł\n\n## Praktyki\n\nPokazano:\n\n- {practices}\n\n## Dalej\n\nKoniec"
    assert blocks(source, practices=()) == (Heading("Tytuł", 1), Heading("Dalej", 2), Paragraph(text("Koniec")))


def test_a_lonely_letter_is_bound_across_the_edge_of_strong_words() -> None:
    assert only_text("spotkanie w **Gliwicach**") == (Span("spotkanie w\u00a0"), Span("Gliwicach", strong=True))


@pytest.mark.parametrize("sentence", ["do {day}.", "do **{day}**.", "do [? **{day}** ?]."])
def test_a_value_with_a_full_stop_of_its_own_ends_the_sentence(sentence: str) -> None:
    told = "".join(span.text for span in only_text(f"{sentence} Dziękuję.", day="10 marca 2026 r."))
    assert told.replace("\u00a0", " ") == "do 10 marca 2026 r. Dziękuję."


def test_an_ellipsis_after_a_value_stays_whole() -> None:
    assert only_text("{word}...", word="itd.") == text("itd....")

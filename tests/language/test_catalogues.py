"""The catalogues are in step with the sources, complete, and fit to be filled in."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from dpdesk.language.catalogues import words_for
from dpdesk.paths import translations
from dpdesk.settings import Language

SOURCES = Path(__file__).parents[2] / "dpdesk"
KEYWORDS = {**DEFAULT_KEYWORDS, "NN_": (1, 2), "PN_": ((1, "c"), 2)}
MARKS = {"N_", "NN_", "PN_"}
LOOKUPS = {"gettext", "ngettext", "pgettext", "npgettext"}
TEXTS_OF = {"N_": 1, "gettext": 1, "NN_": 2, "PN_": 2, "ngettext": 2, "pgettext": 2, "npgettext": 3}
"""How many of the first arguments are texts that must stand in the source."""

Key = tuple[str, tuple[str, ...]]


def key(message: Message) -> Key:
    return message.context or "", forms(message.id)


def forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def read(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language)


def messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


@cache
def polish() -> tuple[Message, ...]:
    return tuple(messages(read(translations() / "pl" / "LC_MESSAGES" / "dpdesk.po", "pl")))


@cache
def template() -> frozenset[Key]:
    return frozenset(map(key, messages(read(translations() / "dpdesk.pot"))))


@cache
def in_sources() -> frozenset[Key]:
    found = extract_from_dir(SOURCES, [("**.py", "python")], keywords=KEYWORDS)
    return frozenset((context or "", forms(text)) for _, _, text, _, context in found)


def translations_into_polish() -> Iterator[tuple[Message, str]]:
    return ((message, text) for message in polish() for text in forms(message.string) if text)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def name_called(call: ast.Call) -> str:
    return str(getattr(call.func, "id", getattr(call.func, "attr", "")))


def calls() -> Iterator[tuple[Path, ast.Call, str]]:
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (name := name_called(node)) in MARKS | LOOKUPS:
                yield path, node, name


def test_the_texts_of_the_program_are_found() -> None:
    assert len(in_sources()) > 300


def test_the_template_is_in_step_with_the_sources() -> None:
    assert sorted(in_sources() - template()) == []
    assert sorted(template() - in_sources()) == []


@pytest.mark.parametrize("language", Language)
def test_a_catalogue_is_in_step_with_the_template(language: Language) -> None:
    catalogue = read(translations() / language / "LC_MESSAGES" / "dpdesk.po", language)
    assert {key(message) for message in messages(catalogue)} == template()
    assert not catalogue.obsolete


def test_every_message_has_a_polish_translation_in_all_its_forms() -> None:
    wanting = [key(message) for message in polish() if not all(forms(message.string)) or message.fuzzy]
    assert wanting == []
    assert all(len(forms(message.string)) == (3 if message.pluralizable else 1) for message in polish())


def test_a_translation_has_the_fields_of_its_message() -> None:
    for message, translated in translations_into_polish():
        assert fields(translated) == fields(forms(message.id)[-1]), message.id


def test_both_forms_of_a_counted_message_have_the_same_fields() -> None:
    for _, texts in template():
        assert len({frozenset(fields(text)) for text in texts}) == 1, texts


def test_polish_translations_have_polish_quotation_marks() -> None:
    assert [translated for _, translated in translations_into_polish() if set(translated) & set('“"')] == []


def test_a_sentence_stays_a_sentence() -> None:
    for message, translated in translations_into_polish():
        assert translated.endswith(".") or not forms(message.id)[0].endswith("."), message.id
        assert translated.strip() == translated, message.id


def test_no_lookup_is_given_a_text_that_cannot_be_extracted() -> None:
    """Babel passes over f-strings, concatenations and formatted texts without a word."""
    for path, call, name in calls():
        for text in call.args[: TEXTS_OF[name]]:
            where = f"{path.name}:{call.lineno}"
            assert not isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call | ast.IfExp), where
            if name in MARKS:
                assert isinstance(text, ast.Constant), where


def test_no_lookup_stands_inside_an_f_string() -> None:
    """Babel passes over these as well, so that the text would stay English."""
    for path in sorted(SOURCES.rglob("*.py")):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        inside = (part for node in nodes if isinstance(node, ast.JoinedStr) for part in ast.walk(node))
        found = (name_called(part) for part in inside if isinstance(part, ast.Call))
        assert not set(found) & (MARKS | LOOKUPS), path.name


def test_texts_for_translation_name_their_fields() -> None:
    for _, texts in template():
        for text in texts:
            assert all(name.isidentifier() for name in fields(text)), text


def test_a_compiled_catalogue_is_kept_and_made_again_where_it_was_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    fresh = words_for.__wrapped__
    assert fresh(Language.POLISH).pgettext("answer", "accepts") == "potwierdza udział"
    (kept,) = tmp_path.rglob("*.mo")
    whole = kept.read_bytes()
    for broken in (b"", whole[:-100], b"not a catalogue"):
        kept.write_bytes(broken)
        assert fresh(Language.POLISH).pgettext("answer", "accepts") == "potwierdza udział"
        assert kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_to_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "DPDesk").write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert words_for.__wrapped__(Language.POLISH).pgettext("answer", "accepts") == "potwierdza udział"

"""The texts of papers in the office's own wording: letters, clauses on data, the note under a list, the article.

Where an office has no wording of its own, the papers use the text that the program ships.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

from dpdesk.database.reader import Reader
from dpdesk.database.work import Work
from dpdesk.documents.default_texts import fields_of, source
from dpdesk.documents.markup import parse
from dpdesk.domain.ids import OwnTextId
from dpdesk.domain.own_texts import OwnText, TextName
from dpdesk.errors import BadInput, Conflict
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A text as the papers use it, in the small markup; `is_own` tells the office's own from the shipped one."""

    name: TextName
    language: Language
    text: str
    is_own: bool


def wordings(desk: Desk) -> tuple[Wording, ...]:
    """Give all the texts in all languages."""
    with desk.reading() as reader:
        return tuple(_present(reader, name, language) for name, language in product(TextName, Language))


def wording(desk: Desk, name: TextName, language: Language) -> Wording:
    """Give one text."""
    with desk.reading() as reader:
        return _present(reader, name, language)


def check_text(name: TextName, text: str) -> None:
    """Raise BadInput, with the line, for what a text cannot hold: an unknown field, a lonely brace, nothing at all."""
    if not text.strip():
        raise BadInput(Message(N_("The text is empty. Write one, or restore the shipped text.")), field="text")
    parse(text).check(fields_of(name))


def set_text(desk: Desk, name: TextName, language: Language, text: str, *, expected: str) -> Wording:
    """Word a text in the office's own way; the shipped text itself is no wording of one's own.

    Raises BadInput as `check_text` does, and Conflict where the text is no longer the expected one.
    """
    check_text(name, text)
    with desk.work(Message(N_("Change the text “{name}”"), name=name)) as work:
        _set(desk, work, _expected(work, name, language, expected, text), text)
        return _present(work, name, language)


def restore_text(desk: Desk, name: TextName, language: Language) -> Wording:
    """Take a text back to the one that the program ships."""
    with desk.work(Message(N_("Restore the shipped text “{name}”"), name=name)) as work:
        _set(desk, work, _present(work, name, language), source(name, language))
        return _present(work, name, language)


def _present(reader: Reader, name: TextName, language: Language) -> Wording:
    own = _own(reader, name, language)
    text = own.text if own else source(name, language)
    return Wording(name=name, language=language, text=text, is_own=own is not None)


def _own(reader: Reader, name: TextName, language: Language) -> OwnText | None:
    return reader.find(OwnText, name=name, language=language.value)


def _expected(work: Work, name: TextName, language: Language, expected: str, text: str) -> Wording:
    present = _present(work, name, language)
    if present.text.strip() not in (expected.strip(), text.strip()):
        changed = Message(N_("The text “{name}” was changed elsewhere meanwhile. Which one is to stay?"), name=name)
        raise Conflict(present.text, text, changed)
    return present


def _set(desk: Desk, work: Work, present: Wording, text: str) -> None:
    own = _own(work, present.name, present.language)
    if text.strip() == source(present.name, present.language).strip():
        if own:
            work.delete(own)
    elif own:
        work.save(replace(own, text=text))
    else:
        own_id = OwnTextId(desk.new_id())
        work.save(OwnText(id=own_id, name=present.name, language=present.language.value, text=text))

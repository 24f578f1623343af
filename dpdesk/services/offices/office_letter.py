"""The office's own letter as a Word file with fields: taken after a check, given back, made to begin with, removed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from dpdesk.database.reader import Reader
from dpdesk.documents.office_letter.filling import check
from dpdesk.documents.office_letter.package import LARGEST
from dpdesk.documents.office_letter.starter import starter_letter
from dpdesk.documents.office_letter.values import KNOWN
from dpdesk.domain.ids import LetterTemplateId
from dpdesk.domain.letter_templates import LetterTemplate
from dpdesk.errors import BadInput, NotFound
from dpdesk.exchange.files import kept_name, read_bytes
from dpdesk.language.catalogues import words_for
from dpdesk.messages import N_, Message
from dpdesk.services.desk import Desk
from dpdesk.services.offices.text_fields import LETTER, FieldNames
from dpdesk.services.papers.filing import Filed, write
from dpdesk.settings import Language

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_OF_LETTER: FieldNames = {
    "salutation": N_("salutation"),
    "place_and_date": N_("place and date of the letter"),
    "date": N_("date of the letter"),
    "case_mark": N_("case mark"),
    "subject": N_("what the letter is about, in a line"),
    "closing": N_("closing words"),
    "electronic": N_("“signed electronically”, where it is"),
    "signatory_name": N_("name of the signatory"),
    "signatory_position": N_("position of the signatory"),
    "recipient": N_("recipient in short"),
    "organiser_unit": N_("unit of the organiser"),
    "organiser_street": N_("street of the organiser"),
    "organiser_town": N_("postcode and town of the organiser"),
    "organiser_phone": N_("telephone of the organiser"),
    "organiser_email": N_("e-mail of the organiser"),
    "organiser_website": N_("website of the organiser"),
    "organiser_ade": N_("address of the organiser for e-Doręczenia"),
}
_SEVERAL: FieldNames = {
    "address": N_("the lines of the address"),
    "body": N_("the paragraphs of the letter"),
    "small_print": N_("the lines below the signature"),
    "clause": N_("the paragraphs of the information clause"),
}
_AGENDA: FieldNames = {
    "day": N_("day and hours of the session"),
    "time": N_("hours of the agenda item"),
    "title": N_("title of the agenda item"),
    "abstract": N_("abstract of the agenda item"),
    "speakers": N_("speakers of the agenda item"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterField:
    """What is written in a letter, and what stands there once it is filled."""

    written: str
    meaning: Message


def letter_fields() -> tuple[LetterField, ...]:
    """Give all that a letter may have filled in, as it is written; what has several values with its repetition."""
    several = (
        LetterField(written=f"{{%p for line in {name} %}} {{{{ line }}}} {{%p endfor %}}", meaning=Message(meaning))
        for name, meaning in _SEVERAL.items()
    )
    agenda = (
        LetterField(
            written=f"{{%tr for item in agenda %}} {{{{ item.{part} }}}} {{%tr endfor %}}", meaning=Message(meaning)
        )
        for part, meaning in _AGENDA.items()
    )
    single = (
        LetterField(written=f"{{{{ {name} }}}}", meaning=Message(meaning))
        for name, meaning in {**_OF_LETTER, **LETTER}.items()
    )
    return (*single, *several, *agenda)


def office_letter(desk: Desk, language: Language) -> LetterTemplate | None:
    """Give the office's letter of a language, or none: then letters are composed."""
    with desk.reading() as reader:
        return _present(reader, language)


def letter_findings(path: Path) -> tuple[Message, ...]:
    """Say what is wrong with the fields of a Word file; nothing where it can be taken.

    Raises NotFound, and BadInput for what is no Word document, or does more than a letter should.
    """
    return check(read_bytes(path, largest=LARGEST), path.name, KNOWN)


def take_letter(desk: Desk, path: Path, language: Language) -> LetterTemplate:
    """Take a Word file as the office's letter, in the place of the one there may be.

    Raises NotFound, and BadInput as `letter_findings`, or with the first thing that it found.
    """
    data = read_bytes(path, largest=LARGEST)
    for finding in check(data, path.name, KNOWN):
        raise BadInput(Message(N_("{name} was not taken: {finding}"), name=path.name, finding=finding))
    with desk.work(Message(N_("Take {name} as the office’s letter"), name=kept_name(path))) as work:
        present = _present(work, language)
        taken = LetterTemplate(
            id=LetterTemplateId(desk.new_id()),
            language=language.value,
            file_name=kept_name(path),
            blob_id=work.keep(data, WORD),
            kept_at=desk.clock(),
            kept_by=desk.actor,
        )
        return work.save(replace(taken, id=present.id, version=present.version) if present else taken)


def remove_letter(desk: Desk, language: Language) -> None:
    """Let letters of a language be composed again. Raises NotFound where there is no letter of the office."""
    with desk.work(Message(N_("Remove the office’s letter"))) as work:
        work.delete(_wanted(work, language))


def save_letter(desk: Desk, language: Language, path: Path) -> Filed:
    """Write the office's letter to a file again, to change it in Word. Raises NotFound, StorageFailed."""
    with desk.reading() as reader:
        data = reader.blob(_wanted(reader, language).blob_id)
    return write(path, data)


def save_starter(desk: Desk, language: Language, path: Path) -> Filed:
    """Write a letter with fields to a file, to be dressed in Word as the office likes it. Raises StorageFailed."""
    return write(path, starter_letter(words_for(language), desk.today))


def _present(reader: Reader, language: Language) -> LetterTemplate | None:
    return reader.find(LetterTemplate, language=language.value)


def _wanted(reader: Reader, language: Language) -> LetterTemplate:
    present = _present(reader, language)
    if present is None:
        raise NotFound(Message(N_("The office has no letter of its own in this language.")))
    return present

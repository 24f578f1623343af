"""Fill an office's letter: one document with a letter for each recipient, the same bytes for the same values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from dpdesk.documents.office_letter.package import lines, open_letter
from dpdesk.documents.office_letter.tags import Known, findings
from dpdesk.documents.office_letter.wall import refuse_programs
from dpdesk.documents.render.archive import with_fixed_stamps
from dpdesk.documents.render.docx_xml import printable
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

Item = str | Mapping[str, str]
Value = str | Sequence[Item]
Values = Mapping[str, Value]
"""What the fields of one letter are filled with: a text, or several texts or groups of texts."""


def check(data: bytes, name: str, known: Known) -> tuple[Message, ...]:
    """Say what is wrong with the fields of a letter; nothing where it can be used.

    Raises BadInput for what is no Word document, or does more than a letter should.
    """
    found = tuple(findings(lines(open_letter(data, name)), known))
    if not found:
        refuse_programs(DocxTemplate(BytesIO(data)), name, known)
    return found


def fill(data: bytes, letters: Iterable[Values], known: Known, day: date) -> bytes:
    """Give one document with a filled letter for each recipient; `day` is the date that the file bears.

    Fields in headers and footers are filled for the first recipient, since all pages share them. There must be a
    recipient. Raises BadInput where the letter cannot be used.
    """
    if check(data, "", known):
        raise BadInput(Message(N_("The office’s letter has fields that do not exist. Check it in the settings.")))
    template = DocxTemplate(BytesIO(data))
    template.init_docx()
    source = template.patch_xml(template.get_xml())
    first, *others = letters
    template.render(_texts(first), _environment(), autoescape=True)
    body = template.docx.element.body
    for values in others:
        _append(body, _filled(template, source, values))
    _date(template, day)
    stream = BytesIO()
    template.save(stream)
    return with_fixed_stamps(stream.getvalue())


def _filled(template: DocxTemplate, source: str, values: Values) -> BaseOxmlElement:
    """Fill the body once more; it has been read for the first letter already."""
    xml = template.render_xml_part(source, template.docx.part, _texts(values), _environment())
    body: BaseOxmlElement = template.fix_tables(xml)
    template.fix_docpr_ids(body)
    return body


def _append(body: BaseOxmlElement, letter: BaseOxmlElement) -> None:
    """Put a letter on pages of its own behind those that are there."""
    end = body.find(qn("w:sectPr"))
    for element in (_page_break(), *(one for one in letter if one.tag != qn("w:sectPr"))):
        if end is None:
            body.append(element)
        else:
            end.addprevious(element)


def _page_break() -> BaseOxmlElement:
    paragraph, run, br = OxmlElement("w:p"), OxmlElement("w:r"), OxmlElement("w:br")
    br.set(qn("w:type"), "page")
    run.append(br)
    paragraph.append(run)
    return paragraph


def _date(template: DocxTemplate, day: date) -> None:
    known = template.docx.core_properties
    known.created = known.modified = datetime.combine(day, time(), UTC)


def _environment() -> ImmutableSandboxedEnvironment:
    """Make the environment anew; the letter has been checked, and the sandbox is the second wall."""
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)


def _texts(values: Values) -> dict[str, object]:
    """Give values that Word can hold, without the control characters that would break its file."""
    return {name: _printable(value) for name, value in values.items()}


def _printable(value: Value) -> object:
    if isinstance(value, str):
        return printable(value)
    return [
        printable(item) if isinstance(item, str) else {name: printable(part) for name, part in item.items()}
        for item in value
    ]

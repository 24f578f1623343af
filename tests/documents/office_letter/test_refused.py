"""A letter that would run, fetch, read or go round for ever is refused, and one with a mistake is told where it is."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from dpdesk.documents.office_letter.filling import check
from dpdesk.errors import BadInput
from tests.documents.office_letter.letters import KNOWN, letter, saved, with_member

BODY = "word/document.xml"
PLACE = "<w:t>Tu</w:t>"


def said(*paragraphs: str) -> list[str]:
    return [str(finding) for finding in check(letter(*paragraphs), "pismo.docx", KNOWN)]


def test_an_unknown_field_is_told_with_the_nearest_one_and_its_paragraph() -> None:
    assert said("Dzień dobry", "Spotkanie „{{ titel }}” odbędzie się") == [
        "“Spotkanie „{{ titel }}” odbędzie się”: the field titel does not exist. The nearest one is title."
    ]


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (["{{ qqqqq }}"], "the field qqqqq does not exist."),
        (["{{ body }}"], "several values"),
        (["{{ title "], "opened and not closed"),
        (["title }}"], "closed and not opened"),
        (["{% if title %}"], "has no end"),
        (["{% endif %}"], "has not begun"),
        (["{% if title %}", "{% endfor %}"], "has not begun"),
        (["{% for line in bodi %}{{ line }}{% endfor %}"], "nearest one is body"),
        (["{% for item in agenda %}{{ item }}{% endfor %}"], "item.time"),
        (["{% for item in agenda %}{{ item.tittle }}{% endfor %}"], "item.title"),
        (
            ["{% if title %}{% if title %}{% if title %}{% if title %}a{% endif %}{% endif %}{% endif %}{% endif %}"],
            "deep",
        ),
    ],
)
def test_a_mistake_is_told(paragraphs: list[str], words: str) -> None:
    assert any(words in finding for finding in said(*paragraphs)), said(*paragraphs)


@pytest.mark.parametrize(
    "program",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ title|upper }}",
        "{{ title() }}",
        "{{ title + title }}",
        "{{ 'a' * 10 ** 9 }}",
        "{% for x in range(1000000000) %}a{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% set x = 1 %}",
        "{% macro x() %}{{ x() }}{% endmacro %}{{ x() }}",
        "{% while true %}",
        "{{ self }}",
        "{{p title }}",
        "{# hidden #}",
        "{%- if title %}a{% endif %}",
        "{% raw %}{{ title }}{% endraw %}",
    ],
)
def test_more_than_fields_is_never_carried_out(program: str) -> None:
    assert said(program)


@pytest.mark.parametrize(
    "piece",
    [
        '<w:t xml:space="{{ cycler.__init__.__globals__ }}">Tu</w:t>',
        "<w:instrText>{{ cycler.__init__ }}</w:instrText><w:t>Tu</w:t>",
        "<w:delText>{% for x in range(9) %}</w:delText><w:t>Tu</w:t><w:delText>{% endfor %}</w:delText>",
        "<!-- {{ cycler.__init__ }} --><w:t>Tu</w:t>",
    ],
)
def test_a_program_hidden_in_the_markup_is_found(piece: str) -> None:
    data = with_member(letter("Tu"), BODY, piece, instead_of=PLACE)
    with pytest.raises(BadInput, match=r"instructions|damaged"):
        check(data, "pismo.docx", KNOWN)


def test_a_program_in_the_properties_or_a_header_is_found() -> None:
    document = docx.Document()
    document.core_properties.title = "{% for x in range(100000) %}a{% endfor %}"
    with pytest.raises(BadInput, match="instructions"):
        check(saved(document), "pismo.docx", KNOWN)
    assert [str(one) for one in check(letter("a", header="{{ title|upper }}"), "pismo.docx", KNOWN)]


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        (RELATIONSHIP_TYPE.IMAGE, "https://example.org/picture.png"),
        (RELATIONSHIP_TYPE.IMAGE, "file:///etc/passwd"),
        (RELATIONSHIP_TYPE.OLE_OBJECT, "https://example.org/sheet.xlsx"),
        (RELATIONSHIP_TYPE.HYPERLINK, "file:///etc/passwd"),
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
            "https://example.org/x.dotm",
        ),
    ],
)
def test_what_would_be_fetched_is_refused(kind: str, address: str) -> None:
    document = docx.Document()
    document.part.relate_to(address, kind, is_external=True)
    with pytest.raises(BadInput, match="fetches"):
        check(saved(document), "pismo.docx", KNOWN)


def test_a_link_that_waits_for_a_click_is_kept() -> None:
    document = docx.Document()
    document.part.relate_to("https://example.org", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    assert check(saved(document), "pismo.docx", KNOWN) == ()


@pytest.mark.parametrize(
    "field", ['INCLUDEPICTURE "https://example.org/a.png"', "INCLUDETEXT C:\\tajne.txt", "DDEAUTO c:\\x"]
)
def test_a_word_field_that_reads_other_files_is_refused(field: str) -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run()._r
    for piece in (field[:5], field[5:]):
        instruction = OxmlElement("w:instrText")
        instruction.text = piece
        run.append(instruction)
    with pytest.raises(BadInput, match="Word field"):
        check(saved(document), "pismo.docx", KNOWN)


def test_an_object_of_another_program_is_refused() -> None:
    document = docx.Document()
    document.element.body.append(OxmlElement("w:altChunk", attrs={qn("r:id"): "rId1"}))
    with pytest.raises(BadInput, match="object of another program"):
        check(saved(document), "pismo.docx", KNOWN)


def test_macros_are_refused() -> None:
    data = with_member(
        letter("a"),
        "[Content_Types].xml",
        "vnd.ms-word.document.macroEnabled.main+xml",
        instead_of="vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    )
    with pytest.raises(BadInput):
        check(data, "pismo.docx", KNOWN)


@pytest.mark.parametrize("data", [b"", b"Kos", b"PK\x03\x04", letter("a")[:2000]])
def test_what_is_no_word_document_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(BadInput, match="no Word document"):
        check(data, "pismo.docx", KNOWN)


def test_a_file_that_unpacks_to_far_too_much_is_not_unpacked() -> None:
    with pytest.raises(BadInput, match="far too large"):
        check(with_member(letter("a"), "word/media/zeros.bin", bytes(60_000_000)), "pismo.docx", KNOWN)


def test_entities_do_not_grow_or_read_files() -> None:
    entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document'
    data = with_member(letter("Tu"), BODY, entity, instead_of="<w:document")
    data = with_member(data, BODY, "<w:t>&x;</w:t>", instead_of=PLACE)
    try:
        found = check(data, "pismo.docx", KNOWN)
    except BadInput:
        return
    assert found == ()
    assert "hostname" not in str(docx.Document(BytesIO(data)).paragraphs[0].text)

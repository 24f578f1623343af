"""The wall behind the check of fields: what the template library would really carry out has only fields in it.

The library reads the whole file as a program, attributes and properties too, and joins what stands in several
elements. So what it makes of the file is looked at once more, as it would run it.
"""

from __future__ import annotations

from collections.abc import Iterator

from docxtpl import DocxTemplate
from jinja2 import TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from dpdesk.documents.office_letter.tags import Known
from dpdesk.errors import BadInput
from dpdesk.messages import N_, Message

_HARMLESS = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.If, nodes.Not)
_LARGEST_TEXT = 4_000_000
"""letters of markup in one part of the file; a long letter with pictures has a tenth"""
_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")


def refuse_programs(template: DocxTemplate, name: str, known: Known) -> None:
    """Raise BadInput where anything in the file would be more than filled in."""
    environment = ImmutableSandboxedEnvironment()
    for source in _sources(template, name):
        try:
            tree = environment.parse(source)
        except TemplateError:
            raise _refused(name) from None
        if not all(_is_harmless(node, known) for node in _nodes(tree)):
            raise _refused(name)


def _sources(template: DocxTemplate, name: str) -> Iterator[str]:
    """Give each text that the library would run, as it would run it."""
    template.init_docx()
    parts = [template.get_xml()]
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        parts += [template.get_part_xml(part) for _, part in template.get_headers_footers(uri)]
    parts += [part.blob.decode("utf-8", "replace") for part in template.docx.part.package.parts if _is_notes(part)]
    for part in parts:
        if len(part) > _LARGEST_TEXT:
            raise BadInput(Message(N_("{name} is far too large for a letter."), name=name))
        yield template.patch_xml(part)
    for known in _PROPERTIES:
        yield getattr(template.docx.core_properties, known) or ""


def _is_notes(part: object) -> bool:
    return str(getattr(part, "content_type", "")).endswith(".footnotes+xml")


def _nodes(tree: nodes.Node) -> Iterator[nodes.Node]:
    yield tree
    for child in tree.iter_child_nodes():
        yield from _nodes(child)


def _is_harmless(node: nodes.Node, known: Known) -> bool:
    match node:
        case nodes.For(target=nodes.Name(), iter=nodes.Name(name=name), test=None, recursive=False):
            return name in known.several
        case nodes.Getattr(node=nodes.Name(), attr=part):
            return any(part in parts for parts in known.several.values())
        case nodes.Getattr():
            return False
        case _:
            return isinstance(node, _HARMLESS)


def _refused(name: str) -> BadInput:
    return BadInput(
        Message(
            N_("{name} was not taken: beside fields it has instructions in it, which are not carried out."), name=name
        )
    )

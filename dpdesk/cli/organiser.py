"""Commands about the organiser: `organiser show`, `organiser set`."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from dpdesk.cli.command import Call, Command, Json, Result, no_arguments
from dpdesk.cli.layout import one_line
from dpdesk.cli.parser import Parser, path
from dpdesk.domain.organisations import Organiser
from dpdesk.services.offices.organising import organiser, organiser_file, set_organiser


def _show(call: Call) -> Result:
    with call.desk() as desk:
        return Result(data=_json(organiser(desk)), lines=[organiser_file(desk)])


def _file(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE.yaml", type=path)


def _set(call: Call) -> Result:
    with call.desk() as desk:
        saved = set_organiser(desk, Path(call.arguments.file))
    return Result(data=_json(saved), lines=[one_line(saved.name)])


def _json(organiser: Organiser) -> Json:
    hidden = ("version", "logo_id")
    return {field.name: getattr(organiser, field.name) for field in fields(organiser) if field.name not in hidden}


COMMANDS = {"organiser show": Command(no_arguments, _show), "organiser set": Command(_file, _set)}

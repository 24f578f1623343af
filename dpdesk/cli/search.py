"""The command `search`: everything on the desk that some words fit."""

from __future__ import annotations

from dpdesk.cli.command import Call, Command, Json, Result
from dpdesk.cli.layout import table
from dpdesk.cli.parser import Parser
from dpdesk.domain.hits import Hit
from dpdesk.language.catalogues import Words
from dpdesk.language.hits import detail_of
from dpdesk.language.wording import name_of
from dpdesk.messages import N_, Message
from dpdesk.services.searching import search

_MOST_TOLD = 50


def _text(parser: Parser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="+")


def _search(call: Call) -> Result:
    """Nothing found is an answer, and no failure."""
    text, words = " ".join(call.arguments.text), call.words
    with call.desk() as desk:
        hits = search(desk, text, _MOST_TOLD)
    header = (words.pgettext("column", "kind"), words.pgettext("column", "name"), words.pgettext("column", "about"))
    rows = [(name_of(hit.kind, words), hit.title, detail_of(hit, words)) for hit in hits]
    notes = () if hits else (Message(N_("Nothing on the desk fits “{text}”."), text=text),)
    return Result(data=[_json(hit, words) for hit in hits], lines=table(header, rows), notes=notes)


def _json(hit: Hit, words: Words) -> Json:
    return {"kind": hit.kind, "id": hit.id, "title": hit.title, "detail": detail_of(hit, words)}


COMMANDS = {"search": Command(_text, _search)}

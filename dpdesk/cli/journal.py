"""Commands of the journal: `history`, `undo`, `redo`."""

from __future__ import annotations

from typing import cast

from dpdesk.cli.command import Call, Command, Json, Result
from dpdesk.cli.layout import table
from dpdesk.cli.parser import Parser, number
from dpdesk.domain.journal import Change, Unit
from dpdesk.language.catalogues import Words
from dpdesk.services import finding, journal


def _record(parser: Parser) -> None:
    parser.add_argument("record", metavar="RECORD", nargs="?")


def _history(call: Call) -> Result:
    with call.desk() as desk:
        record = finding.record_id(desk, call.arguments.record) if call.arguments.record is not None else None
        units = journal.history(desk, record_id=record)
    words = call.words
    header = (
        words.pgettext("column", "entry"),
        words.pgettext("column", "when"),
        words.pgettext("column", "who"),
        words.pgettext("column", "what"),
    )
    rows = [
        (str(unit.number), f"{unit.at.astimezone():%Y-%m-%d %H:%M}", unit.who, _label(unit, words)) for unit in units
    ]
    return Result(data=[_json(unit, words) for unit in units], lines=table(header, rows))


def _entry(parser: Parser) -> None:
    parser.add_argument("entry", metavar="ENTRY", nargs="?", type=number)


def _undo(call: Call) -> Result:
    with call.desk() as desk:
        return _result(journal.undo(desk, call.arguments.entry), call.words)


def _redo(call: Call) -> Result:
    with call.desk() as desk:
        return _result(journal.redo(desk, call.arguments.entry), call.words)


def _result(unit: Unit, words: Words) -> Result:
    return Result(data=_json(unit, words), lines=[_label(unit, words)])


def _label(unit: Unit, words: Words) -> str:
    return words.say(unit.label)


def _json(unit: Unit, words: Words) -> Json:
    return {
        "id": str(unit.number),
        "at": unit.at.astimezone().isoformat(timespec="seconds"),
        "who": unit.who,
        "label": _label(unit, words),
        "undoes": None if unit.undoes is None else str(unit.undoes),
        "undone_by": None if unit.taken_back_by is None else str(unit.taken_back_by),
        "changes": [_change(change) for change in unit.changes],
    }


def _change(change: Change) -> Json:
    """The images are JSON values already: that is how the journal keeps them."""
    return {
        "kind": change.table,
        "id": change.record_id,
        "before": cast("Json", change.before),
        "after": cast("Json", change.after),
    }


COMMANDS = {
    "history": Command(_record, _history),
    "undo": Command(_entry, _undo),
    "redo": Command(_entry, _redo),
}

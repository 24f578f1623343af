"""Commands that bring in what other programs know: `import people`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from dpdesk.cli.command import Call, Command, Json, Result
from dpdesk.cli.layout import facts, one_line, table
from dpdesk.cli.parser import Parser, path
from dpdesk.domain.column_meanings import PersonColumn
from dpdesk.domain.people_lists import Skipped, Verdict
from dpdesk.errors import NotFound
from dpdesk.language.catalogues import Words
from dpdesk.language.lists.headings import heading_key
from dpdesk.language.lists.layout import Layout, with_meanings
from dpdesk.language.wording import name_of
from dpdesk.messages import N_, NN_, Message
from dpdesk.services.people.importing.judging import judge
from dpdesk.services.people.importing.laying_out import OpenList, open_list
from dpdesk.services.people.importing.records import FieldChange, JudgedRow, Judgement
from dpdesk.services.people.importing.writing import write

_NEEDS_ATTENTION = frozenset({Verdict.DOUBTFUL, Verdict.WRONG})


def _arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", type=path)
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--sheet", metavar="NAME")
    parser.add_argument("--column", metavar="HEADING=MEANING", type=_column, action="append", default=[])


def _column(text: str) -> tuple[str, PersonColumn]:
    """Read what a column is to mean; ValueError, which argparse words, where that is no meaning."""
    heading, equals, meaning = text.rpartition("=")
    if not equals or not heading:
        raise ValueError(text)
    return heading, PersonColumn(meaning)


def _people(call: Call) -> Result:
    given = call.arguments
    with call.desk() as desk:
        opened = open_list(desk, Path(given.file), sheet=given.sheet)
        judgement = judge(desk, _corrected(opened.layout, given.column))
        written = 0
        if not given.dry_run:
            done = write(desk, judgement, opened.name)
            written = done.entered + done.changed
    return Result(
        data={"rows": [_row_json(row, call.words) for row in judgement.rows], "written": written},
        lines=list(_lines(judgement, call.words)),
        notes=[*_about_the_file(opened, judgement), *_about_the_rows(judgement, written, is_dry=given.dry_run)],
    )


def _corrected(layout: Layout, said: Iterable[tuple[str, PersonColumn]]) -> Layout:
    """Give the columns the meanings that the command line says. Raises NotFound for a heading that is not there."""
    places: dict[int, PersonColumn] = {}
    for heading, meaning in said:
        place = _place_of(layout, heading)
        if place is None:
            headings = tuple(column.heading for column in layout.columns if column.heading)
            text = N_("The list has no column “{heading}”. Its columns are: {headings}.")
            raise NotFound(Message(text, heading=heading, headings=headings))
        places[place] = meaning
    return with_meanings(layout, places) if places else layout


def _place_of(layout: Layout, heading: str) -> int | None:
    keys = [heading_key(column.heading) for column in layout.columns]
    key = heading_key(heading)
    return keys.index(key) if key and key in keys else None


def _row_json(row: JudgedRow, words: Words) -> Mapping[str, Json]:
    return {
        "row": row.number,
        "verdict": row.verdict.value,
        "person": row.listed.name or None,
        "reason": _reason(row, words),
    }


def _lines(judgement: Judgement, words: Words) -> Iterator[str]:
    """Give the rows that need attention, and how many rows have each verdict."""
    rows = [row for row in judgement.rows if row.verdict in _NEEDS_ATTENTION]
    header = (
        words.pgettext("column", "Row"),
        words.pgettext("column", "Verdict"),
        words.pgettext("column", "Person"),
        words.pgettext("column", "Reason"),
    )
    yield from table(
        header,
        [
            (str(row.number), name_of(row.verdict, words), row.listed.name or "–", one_line(_reason(row, words)))
            for row in rows
        ],
    )
    if rows:
        yield ""
    yield from facts((name_of(verdict, words), str(judgement.counts[verdict])) for verdict in Verdict)


def _reason(row: JudgedRow, words: Words) -> str:
    return " ".join([*(words.say(reason) for reason in row.reasons), *(_change(one, words) for one in row.changes)])


def _change(change: FieldChange, words: Words) -> str:
    text = N_("{field}: “{before}” becomes “{after}”.")
    if not change.before:
        text = N_("{field}: “{after}”.")
    elif not change.after:
        text = N_("{field}: “{before}” is taken away.")
    return words.say(Message(text, field=change.label, before=change.before, after=change.after))


def _about_the_file(opened: OpenList, judgement: Judgement) -> Iterator[Message]:
    for name in opened.left_out:
        yield Message(N_("The sheet “{name}” was left out. With --sheet it is taken instead."), name=name)
    if judgement.layout.is_swapped:
        yield Message(N_("The columns of given names and surnames hold each other’s names, and were read that way."))
    for skipped in judgement.skipped:
        if skipped.why is Skipped.TEXT:
            text = N_("Row {row} was left out, for it is about nobody: “{text}”.")
            yield Message(text, row=skipped.number, text=one_line(skipped.text))


def _about_the_rows(judgement: Judgement, written: int, *, is_dry: bool) -> Sequence[Message]:
    left = sum(1 for row in judgement.rows if row.verdict in _NEEDS_ATTENTION)
    if is_dry:
        return [Message(N_("Nothing was written."))]
    told = [
        Message(NN_("{count} person was entered or changed.", "{count} people were entered or changed."), count=written)
    ]
    if left:
        told.append(Message(NN_("{count} row was left out.", "{count} rows were left out."), count=left))
    return told


COMMANDS = {"import people": Command(_arguments, _people)}

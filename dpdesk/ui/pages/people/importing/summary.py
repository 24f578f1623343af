"""What an import would write, in a line, and what stands in the rows that are about nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.services.people.importing.records import Judgement
from dpdesk.ui.long_words import shortened
from dpdesk.ui.pages.people.importing.course import count_left_out

if TYPE_CHECKING:
    from dpdesk.language.catalogues import Words

_MOST_LINES, _LONGEST_LINE = 12, 80


def summary_text(judgement: Judgement, words: Words) -> str:
    """Say how many people would be entered and changed, and how many rows are not taken."""
    new = sum(1 for person in judgement.people if not person.version)
    changed, left, nobody = len(judgement.people) - new, count_left_out(judgement), len(judgement.skipped)
    parts = (
        (new, words.ngettext("{count} new person", "{count} new people", new)),
        (changed, words.ngettext("{count} changed", "{count} changed", changed)),
        (left, words.ngettext("{count} row is left out", "{count} rows are left out", left)),
        (nobody, words.ngettext("{count} row is about nobody", "{count} rows are about nobody", nobody)),
    )
    return " · ".join(text.format(count=number(count, words.language)) for count, text in parts if count)


def skipped_text(judgement: Judgement, words: Words) -> str:
    """Say what stands in the rows that are about nobody, as far as a tip has room."""
    row = words.pgettext("row about nobody", "Row {number} ({why}): {text}")
    lines = [
        row.format(number=one.number, why=name_of(one.why, words), text=shortened(one.text, _LONGEST_LINE))
        for one in judgement.skipped[:_MOST_LINES]
    ]
    return "\n".join([*lines, "…"] if len(judgement.skipped) > _MOST_LINES else lines)

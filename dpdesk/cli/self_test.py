"""`dpdesk --self-test`: whether an installed program can do its work on this machine."""

from __future__ import annotations

from dpdesk.cli.command import Result
from dpdesk.language.catalogues import Words
from dpdesk.services.desks.self_testing import prove
from dpdesk.services.sitting import OpenAllPages, Sitting


def self_test(words: Words, sitting: Sitting, open_all_pages: OpenAllPages) -> Result:
    """Make a temporary desk and one document of each kind, open all pages of the window, and tell what was proved."""
    proved = [words.say(step) for step in prove(sitting, open_all_pages)]
    return Result(data=proved, lines=proved)

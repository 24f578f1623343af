"""`dpdesk --self-test`: whether an installed program can do its work on this machine."""

from __future__ import annotations

from dpdesk.cli.command import Result
from dpdesk.language.catalogues import Words
from dpdesk.services.keeping import Sitting
from dpdesk.services.self_testing import prove


def self_test(words: Words, sitting: Sitting) -> Result:
    """Make a temporary desk and one document of each kind, and tell what was proved."""
    proved = [words.say(step) for step in prove(sitting)]
    return Result(data=proved, lines=proved)

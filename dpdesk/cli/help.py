"""Help, as a text that is shipped for each command in each language and printed as it is.

The texts are files, like the default letters, and not catalogue entries: they are long, they are set in columns
by hand, and a catalogue would have to be read with Babel before `dpdesk --help` could answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from dpdesk import paths
from dpdesk.settings import Language

OVERVIEW = "dpdesk"
"""The name of the text on the program as a whole."""


def help_text(language: Language, words: Sequence[str] = ()) -> str:
    """Give the help on the command that the words begin with, or on the whole program where they name none."""
    folder = paths.resources() / "help" / language
    topics = {path.stem for path in folder.glob("*.txt")}
    topic = next((word for word in words[:1] if word in topics), OVERVIEW)
    return (folder / f"{topic}.txt").read_text(encoding="utf-8")

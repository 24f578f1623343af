"""The catalogues: whole sentences of the program and of its papers in Polish and in English.

The .po files are compiled when a language is first asked for, and what they became is kept in the user's cache until
they change. English is the source; its catalogue says how English counts. Importing this module loads no Babel.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from secrets import token_hex

from dpdesk import paths
from dpdesk.language.dates import clock, long_date
from dpdesk.language.numbers import number
from dpdesk.language.wording import name_of
from dpdesk.messages import Message
from dpdesk.settings import Language


class Words(GNUTranslations):
    """The sentences of one language, by their English: `gettext`, `ngettext`, `pgettext`, `npgettext`, and `say`."""

    def __init__(self, language: Language, compiled: BytesIO) -> None:
        super().__init__(compiled)
        self.language = language

    def say(self, message: Message) -> str:
        """Word a message with its values: names of enumerations, dates, hours, numbers and messages inside it too."""
        text = self.gettext(message.msgid) if not message.plural else self._counted(message)
        return text.format(**{name: self._worded(value) for name, value in message.values.items()})

    def _counted(self, message: Message) -> str:
        count = message.values["count"]
        return self.ngettext(message.msgid, message.plural, count if isinstance(count, int) else 0)

    def _worded(self, value: object) -> str:
        match value:
            case Message():
                return self.say(value)
            case StrEnum():
                return name_of(value, self)
            case bool():
                return self.gettext("yes") if value else self.gettext("no")
            case int() | float():
                return number(value, self.language)
            case datetime():
                return f"{long_date(value.date(), self.language)}, {clock(value.time(), self.language)}"
            case date():
                return long_date(value, self.language)
            case time():
                return clock(value, self.language)
            case str():
                return value
            case Iterable():
                return ", ".join(map(self._worded, value))
            case None:
                return "–"
        return str(value)


@cache
def words_for(language: Language) -> Words:
    """Give the words of a language."""
    source = paths.translations() / language / "LC_MESSAGES" / "dpdesk.po"
    about = source.stat()
    kept = paths.cache() / f"{language}-{about.st_size}-{about.st_mtime_ns}.mo"
    try:
        return Words(language, BytesIO(kept.read_bytes()))
    except (OSError, ValueError, struct.error):  # there is none yet, or it was cut off
        compiled = _compiled(source, language)
    _keep(kept, compiled)
    return Words(language, BytesIO(compiled))


def _compiled(source: Path, language: Language) -> bytes:
    """Compile a catalogue; loading Babel and reading the texts takes a third of a start."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


def _keep(path: Path, compiled: bytes) -> None:
    """Keep a compiled catalogue for the next start, where that can be done, in the place of older ones."""
    half = path.with_suffix(f".{token_hex(4)}.half")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        for older in path.parent.glob(f"{path.name.partition('-')[0]}-*.mo"):
            older.unlink()
        half.write_bytes(compiled)
        half.replace(path)
